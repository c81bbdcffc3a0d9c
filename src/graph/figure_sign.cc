// SPDX-License-Identifier: Apache-2.0
// Collects the words around a figure and remembers which words a thesaurus puts for each other.
#include "graph/figure_sign.h"

#include <algorithm>

#include "base/ascii.h"
#include "grammar/lemma.h"
#include "lexicon/fixed_word.h"
#include "values/amount.h"
#include "values/near_words.h"
#include "values/person_noun.h"
#include "values/slip.h"

namespace crossread {
namespace {

constexpr int kLead = 2;  // sentences that open a source

Amount InBase(const Amount& amount) {
  for (std::string_view base : {"m", "kilometer per hour", "kg", "hectare", "liter", "C"}) {
    if (std::optional<Amount> converted = Convert(amount, base)) return *converted;
  }
  return amount;
}

/// "A lone inspector", "only one": a count of one.
bool Alone(const Copy& copy, const Fact& fact) {
  const Quantity& quantity = std::get<Quantity>(fact.claim.said);
  if (quantity.ordinal || quantity.amount.number != 1 || fact.subject.head.empty()) return false;
  const uint32_t i = fact.claim.tokens.first;
  return IsOneOf(copy, i + 1, {"lone", "single", "solitary"}) || IsOneOf(copy, i, {"only", "just"}) || (i > 0 && IsOneOf(copy, i - 1, {"only", "just", "but"}));
}

bool IsWeighed(const Copy& copy, const Fact& fact) {
  const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
  if (quantity == nullptr || !std::holds_alternative<Amount>(fact.value) || fact.subject.attribute == "age") return false;
  if (quantity->of == "score" || (quantity->of == "vote" && !quantity->state.empty())) return false;
  const std::string& unit = std::get<Amount>(fact.value).unit;
  if (unit == "count" && std::get<Amount>(fact.value).number < 2 && !Alone(copy, fact)) return false;  // a single one is told of, not counted
  return !unit.empty() && unit != "1" && unit.front() != '{';
}

std::string_view RowOf(const Lexicon& lexicon, const std::string& noun, std::string_view name) {
  const ClassId cls = lexicon.Class(name);
  for (const Sense& sense : lexicon.Senses(lexicon.Find(noun))) {
    if (sense.cls == cls) return sense.value;
  }
  return {};
}

bool IsNation(const Lexicon& lexicon, const std::string& noun) {
  const ClassId demonym = lexicon.Class("demonym");
  const std::span<const Sense> senses = lexicon.Senses(lexicon.Find(noun));
  return std::any_of(senses.begin(), senses.end(), [&](const Sense& sense) { return sense.cls == demonym; });
}

/// A code that both lists have.
bool ShareCode(std::string_view a, std::string_view b) {
  while (!a.empty()) {
    const std::string_view code = a.substr(0, a.find(' '));
    a.remove_prefix(std::min(a.size(), code.size() + 1));
    for (size_t at = b.find(code); at != std::string_view::npos; at = b.find(code, at + 1)) {
      const size_t end = at + code.size();
      if ((at == 0 || b[at - 1] == ' ') && (end == b.size() || b[end] == ' ')) return true;
    }
  }
  return false;
}

}  // namespace

uint32_t WordLikeness::Number(std::string word) {
  auto [found, fresh] = numbers_.try_emplace(word, static_cast<uint32_t>(words_.size()));
  if (fresh) words_.push_back(LookUp(lexicon_, std::move(word))), counts_.push_back(0);
  return found->second;
}

void WordLikeness::Count(const std::vector<uint32_t>& words) {
  for (uint32_t word : words) ++counts_[word];
}

bool WordLikeness::Like(uint32_t a, uint32_t b) {
  if (a == b) return true;
  auto [found, fresh] = like_.try_emplace(uint64_t{a} << 32 | b, false);
  if (fresh) found->second = SameOrNear(words_[a], words_[b]);
  return found->second;
}

double WordLikeness::Shared(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  double sum = 0;
  for (uint32_t word : a) {
    if (std::none_of(b.begin(), b.end(), [&](uint32_t other) { return Like(word, other); })) continue;
    sum += counts_[word] <= 4 ? 1 : counts_[word] <= 8 ? 0.5 : 0.25;
  }
  return sum;
}

std::vector<uint32_t> WordsBeside(const Copy& copy, const Fact& fact, WordLikeness& likeness) {
  std::vector<uint32_t> words;
  const TokenRange sentence = copy.sentences[fact.claim.sentence].tokens;
  for (uint32_t t = sentence.first; t < sentence.last; ++t) {
    const Token& token = copy.tokens[t];
    const std::string_view word = copy.Words(token);
    const bool own = t >= fact.claim.tokens.first && t < fact.claim.tokens.last;
    if (token.kind != TokenKind::kWord || word.size() < 3 || own || !IsContentWord(*copy.lexicon, word, token.word)) continue;
    std::string lemma = LemmaOf(*copy.lexicon, word, token.word, 'v');  // "left" is "leave"
    words.push_back(likeness.Number(lemma.empty() ? LowerCase(word) : std::move(lemma)));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  likeness.Count(words);
  return words;
}

std::optional<FigureSign> FigureSignOf(const Story& story, uint32_t fact) {
  const Fact& own = story.facts[fact];
  if (!IsWeighed(story.copies[own.doc()], own)) return std::nullopt;
  FigureSign sign{.fact = fact, .doc = own.doc(), .amount = InBase(std::get<Amount>(own.value)), .words = {}, .clause = {}, .kind = {}, .kin = {}};
  if (std::get<Quantity>(own.claim.said).ordinal) sign.amount.unit = FigureSign::kNth;
  return sign;
}

void ReadNoun(const Story& story, FigureSign& sign) {
  const Fact& fact = story.facts[sign.fact];
  const Lexicon& lexicon = *story.copies[sign.doc].lexicon;
  const Quantity& quantity = std::get<Quantity>(fact.claim.said);
  sign.people = IsNation(lexicon, quantity.of) || IsPersonNoun(lexicon, fact.subject.head) || IsPersonNoun(lexicon, quantity.of);
  const std::string& noun = fact.subject.head.empty() ? quantity.of : fact.subject.head;
  sign.kind = RowOf(lexicon, noun, "noun-class");
  sign.kin = RowOf(lexicon, noun, "kin");
}

void ReadWords(const Story& story, WordLikeness& likeness, FigureSign& sign) {
  const Fact& fact = story.facts[sign.fact];
  sign.words = WordsBeside(story.copies[sign.doc], fact, likeness);
  for (const std::string& word : fact.subject.context) sign.clause.push_back(likeness.Number(word));
}

std::vector<FigureSign> FigureSigns(const Story& story, WordLikeness& likeness) {
  std::vector<FigureSign> signs;
  DocId doc = 0;
  uint32_t sentence = 0;
  int body = 0;  // sentences of the text before `sentence` of `doc`
  for (uint32_t i = 0; i < story.facts.size(); ++i) {
    std::optional<FigureSign> sign = FigureSignOf(story, i);
    if (!sign) continue;
    const Fact& fact = story.facts[i];
    if (fact.doc() != doc) doc = fact.doc(), sentence = 0, body = 0;
    for (; sentence < fact.claim.sentence; ++sentence) body += story.copies[doc].sentences[sentence].kind == BlockKind::kBody;
    sign->early = body < kLead;
    ReadNoun(story, *sign);
    ReadWords(story, likeness, *sign);
    signs.push_back(*std::move(sign));
  }
  return signs;
}

NounTie TieNouns(const Story& story, const FigureSign& a, const FigureSign& b) {
  const std::string &one = story.facts[a.fact].subject.head, &two = story.facts[b.fact].subject.head;
  if (one.empty() || two.empty()) return NounTie::kBare;
  if (one == two) return one == "person" ? NounTie::kPerson : NounTie::kSame;
  if (a.people == b.people && NearWords(*story.copies.front().lexicon, one, two)) return NounTie::kNear;  // a gossip is a "cat" to a thesaurus
  if (a.people && b.people) return NounTie::kPeople;
  if (a.people == b.people && ShareCode(a.kin, b.kin)) return NounTie::kKin;
  return !a.kind.empty() && a.kind == b.kind ? NounTie::kKind : NounTie::kNone;
}

}  // namespace crossread
