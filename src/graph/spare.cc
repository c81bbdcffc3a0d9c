// SPDX-License-Identifier: Apache-2.0
// One unit for each dimension, the content words of the sentence, and whether the figure is told as what was.
#include "graph/spare.h"

#include <algorithm>
#include <cmath>

#include "base/ascii.h"
#include "grammar/lemma.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/amount.h"
#include "values/near_words.h"
#include "values/person_noun.h"
#include "values/slip.h"

namespace crossread {
namespace {

constexpr double kLongest = 24 * 365 * 40;  // hours: longer ones are ages of things
constexpr double kLongBare = 100;  // bare numbers from here on are hardly met twice by chance
constexpr double kZeros = 100;     // times as many: two noughts too many
constexpr double kSeldom = 20;  // smaller counts need the very noun: a thesaurus puts rounds for shots

/// "$1 million *($1.52 million)*": a sum put into another currency.
bool Converted(const Copy& copy, uint32_t i, const Sentence& sentence) {
  return i >= sentence.tokens.first + 2 && copy.Words(copy.tokens[i - 1]) == "(" && (IsOneOf(copy, i - 2, {"million", "billion", "thousand", "euros", "dollars", "pounds", "francs", "pesos", "crowns"}) || copy.tokens[i - 2].kind == TokenKind::kNumber);
}


/// `amount` in the unit that all of its dimension are compared in; nothing where it does not say what it measures. Parts of a whole, "a fifth", are percentages.
std::optional<Amount> InBase(const Amount& amount) {
  if (amount.unit.empty() || amount.unit.front() == '{') return std::nullopt;
  if (amount.unit == "1") {
    if (amount.number <= 0 || amount.number >= 1) return std::nullopt;
    return Amount{amount.low * 100, amount.high * 100, amount.number * 100, "percent"};
  }
  if (amount.unit == "count") return amount;
  for (std::string_view base : {"m", "kilometer per hour", "kg", "hectare", "liter"}) {
    if (std::optional<Amount> converted = Convert(amount, base)) return converted;
  }
  return amount;
}

}  // namespace

std::optional<Spare> SpareOf(const Story& story, uint32_t i) {
  const Fact& fact = story.facts[i];
  const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
  const Amount* amount = std::get_if<Amount>(&fact.value);
  const bool lasts = fact.claim.kind == "duration";
  if (amount == nullptr || (quantity == nullptr && !lasts) || (quantity != nullptr && quantity->ordinal) || fact.subject.attribute == "age") return std::nullopt;
  const Copy& copy = story.copies[fact.doc()];
  const Sentence& sentence = copy.sentences[fact.claim.sentence];
  if (sentence.kind != BlockKind::kBody && sentence.kind != BlockKind::kCaption && sentence.kind != BlockKind::kHeadline) return std::nullopt;
  std::optional<Amount> base = lasts ? Convert(*amount, "h") : InBase(*amount);
  if (!base || (lasts && (base->number <= 0 || base->number > kLongest))) return std::nullopt;
  Spare spare{.fact = i, .doc = fact.doc(), .amount = amount, .base = std::move(*base), .words = {}, .noun = {}};
  spare.lasts = lasts;
  if (amount->unit == "count") {
    spare.noun = fact.subject.head;
    // A bare number is held against nothing but the same with two digits swapped.
    spare.bare = spare.noun.empty();
    const bool year = amount->number >= 1900 && amount->number <= 2100;
    const bool telling = amount->number != std::floor(amount->number) || (amount->number >= kLongBare && !year);
    if ((spare.bare && !telling) || amount->number < 2 || quantity->of == "score" || quantity->of == "vote") return std::nullopt;
    bool part = std::binary_search(fact.subject.qualifiers.begin(), fact.subject.qualifiers.end(), "part");
    if (part || (fact.subject.owner == "?" && amount->number < kLongBare)) return std::nullopt;  // "three of them", "They took six"
    const std::span<const Sense> senses = copy.lexicon->Senses(copy.lexicon->Find(quantity->of));
    const ClassId demonym = copy.lexicon->Class("demonym");
    const bool nationals = std::any_of(senses.begin(), senses.end(), [&](const Sense& sense) { return sense.cls == demonym; });
    spare.people = nationals || IsPersonNoun(*copy.lexicon, spare.noun) || IsPersonNoun(*copy.lexicon, quantity->of);
  }
  for (uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
    const Token& token = copy.tokens[t];
    std::string_view word = copy.Words(token);
    if (token.kind != TokenKind::kWord || word.size() < 3 || (t >= fact.claim.tokens.first && t < fact.claim.tokens.last)) continue;
    if (!IsContentWord(*copy.lexicon, word, token.word)) continue;
    // "Left" is "leave". Lengths of time are of many things: they are held to the very words.
    std::string lemma = lasts ? std::string() : LemmaOf(*copy.lexicon, word, token.word, 'v');
    spare.words.push_back(lemma.empty() ? LowerCase(word) : std::move(lemma));
  }
  if (lasts && fact.claim.tokens.last < sentence.tokens.last) {
    const Token& behind = copy.tokens[fact.claim.tokens.last];
    if (IsOneOf(copy, behind, {"remaining", "left"})) return std::nullopt;  // of one moment among many
    if (IsPersonNoun(*copy.lexicon, LowerCase(copy.Words(behind)))) return std::nullopt;  // "a 15-year girl": an age
  }
  for (uint32_t t = sentence.tokens.first; t < fact.claim.tokens.first && lasts; ++t) {
    std::string_view word = copy.Words(copy.tokens[t]);
    if (word == "\"" || word == "“" || word == "‘") return std::nullopt;  // of the speaker's own doings
  }
  if (IsMoney(*amount) && Converted(copy, fact.claim.tokens.first, sentence)) return std::nullopt;
  spare.rare = spare.base.unit == "kilometer per hour" || spare.base.unit == "C";
  for (uint32_t t = sentence.tokens.first; t < fact.claim.tokens.first && !IsMoney(*amount) && amount->unit != "percent" && !spare.rare; ++t) {
    if (IsOneOf(copy, copy.tokens[t], {"he", "she"})) return std::nullopt;  // whose it is, this sentence does not tell
  }
  for (uint32_t back = 1; back <= 4 && fact.claim.tokens.first >= sentence.tokens.first + back; ++back) {  // "the other model costs $50"
    std::string word = LowerCase(copy.Words(copy.tokens[fact.claim.tokens.first - back]));
    spare.before = spare.before || word == "other" || word == "another" || word == "additional" || word == "extra" || word == "further";
  }
  if (fact.claim.tokens.first >= sentence.tokens.first + 2 && LowerCase(copy.Words(copy.tokens[fact.claim.tokens.first - 1])) == "to") {
    std::string word = LowerCase(copy.Words(copy.tokens[fact.claim.tokens.first - 2]));
    spare.moved = word.ends_with("ed") || word == "rose" || word == "fell" || word == "grew" || word == "up" || word == "down";
  }
  if (spare.base.unit == "percent") {
    const ClassId trend = copy.lexicon->Class("trend");
    spare.by = IsOneOf(copy, fact.claim.tokens.first, {"by"}) || (fact.claim.tokens.first > sentence.tokens.first && (IsOneOf(copy, fact.claim.tokens.first - 1, {"by"}) || copy.lexicon->Get(copy, fact.claim.tokens.first - 1, trend) != nullptr));
    spare.still = true;
    for (uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) spare.still = spare.still && (copy.lexicon->Get(copy, t, trend) == nullptr || LowerWord(copy, t + 1).OneOf({"than"}));  // "no fewer than 3"
  }
  const uint32_t behind = fact.claim.tokens.last;  // "a loss that was 55 percent bigger" is of now
  const bool compared = behind < sentence.tokens.last && (IsOneOf(copy, copy.tokens[behind], {"more", "less"}) || copy.Words(copy.tokens[behind]).ends_with("er"));
  for (uint32_t back = 1; back <= 2 && fact.claim.tokens.first >= sentence.tokens.first + back; ++back) {
    std::string word = LowerCase(copy.Words(copy.tokens[fact.claim.tokens.first - back]));
    spare.before = spare.before || word == "from" || word == "than" || word == "previous" || word == "previously" || word == "against" || (word == "was" && !compared && !spare.rare && !IsMoney(*amount));
  }
  return spare;
}

bool NounsFit(const Lexicon& lexicon, const Spare& a, const Spare& b) {
  if ((a.by && b.still) || (b.by && a.still)) return false;
  const double low = std::min(a.base.number, b.base.number), high = std::max(a.base.number, b.base.number);
  const bool slip = low >= kLongBare && high <= kZeros * low && (Transposed(*a.amount, *b.amount) || Shifted(*a.amount, *b.amount));
  if (slip && (a.bare || b.bare || (a.noun.empty() == b.noun.empty() && a.people == b.people))) return true;
  if (a.people && b.people && low >= kSeldom / 2 && Transposed(*a.amount, *b.amount)) return true;
  const bool anybody = a.noun == "person" || b.noun == "person" || Misheard(*a.amount, *b.amount);  // not "650 men", "200 firefighters"
  return a.noun == b.noun || (a.people && b.people && anybody) || (std::min(a.base.number, b.base.number) >= kSeldom && NearWords(lexicon, a.noun, b.noun));
}

bool SameFigure(const Spare& a, const Spare& b) {
  double room = a.amount->unit == b.amount->unit ? 1e-9 : 0.03;  // 205 km/h is 127 mph, and printed as 125
  return std::abs(a.base.number - b.base.number) <= room * std::max(a.base.number, b.base.number);
}

bool IsSlip(const Amount& a, const Amount& b) {
  return Transposed(a, b) || (a.unit == b.unit && Shifted(a, b)) || (a.unit != b.unit && !SlipBetween(a, b).empty());
}

}  // namespace crossread
