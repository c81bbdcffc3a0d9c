// SPDX-License-Identifier: Apache-2.0
// A story is told in its first two sentences.
#include "graph/opening.h"

#include <algorithm>

#include "base/ascii.h"
#include "graph/dated_act.h"
#include "graph/sentence_content.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/calendar_word.h"
#include "values/place.h"

namespace crossread {
namespace {

constexpr int kSentences = 2;      // of the body, that tell what a source is about
constexpr uint32_t kSpeechReach = 7;  // tokens from the verb of saying to its day

/// Sentence numbers of the first sentences of the body.
std::vector<uint32_t> FirstSentences(const Copy& copy) {
  std::vector<uint32_t> first;
  for (uint32_t s = 0; s < copy.sentences.size() && first.size() < kSentences; ++s) {
    if (!copy.sentences[s].echo && copy.sentences[s].kind == BlockKind::kBody) first.push_back(s);
  }
  return first;
}

/// "until Friday", "by Friday".
bool Bounds(const Copy& copy, const Fact& date) {
  const uint32_t first = date.claim.tokens.first;
  static constexpr WordSet kBounds = {"until", "till", "by"};
  return kBounds.Has(copy, first) || (first > copy.sentences[date.claim.sentence].tokens.first && kBounds.Has(copy, first - 1));
}

}  // namespace

bool TellsOfSpeech(const Copy& copy, const Fact& date) {
  const ClassId say = copy.lexicon->Class("say");
  const TokenRange sentence = copy.sentences[date.claim.sentence].tokens;
  const TokenRange tokens = date.claim.tokens;
  for (uint32_t i = tokens.first; i-- > sentence.first && i + kSpeechReach >= tokens.first;) {
    if (copy.tokens[i].kind == TokenKind::kPunct || IsOneOf(copy, i, {"that"})) break;
    if (copy.lexicon->Get(copy, i, say) != nullptr) return true;
  }
  return tokens.last < sentence.last && copy.lexicon->Get(copy, tokens.last, say) != nullptr;
}

std::optional<Opening> ReadOpening(const Story& story, DocId doc) {
  const Copy& copy = story.copies[doc];
  const std::vector<uint32_t> first = FirstSentences(copy);
  std::optional<Opening> opening;
  for (const Fact& fact : FactsOf(story, doc)) {
    if (std::find(first.begin(), first.end(), fact.claim.sentence) == first.end()) continue;
    const std::optional<absl::CivilDay> day = DayOf(fact);
    if (fact.claim.kind != "date" || fact.claim.tokens.empty() || TellsOfSpeech(copy, fact)) continue;
    if (Bounds(copy, fact)) return std::nullopt;  // of what lasts, MatchBounds asks
    if (opening && story.facts[opening->fact].claim.sentence != fact.claim.sentence) break;
    const bool borrowed = fact.basis == DateBasis::kBorrowed;
    const bool weekday = std::get<TimePhrase>(fact.claim.said).weekday >= 0;
    if (!day || (borrowed && !weekday) || NamesNoDay(fact)) {
      if (opening || std::get_if<TimeRange>(&fact.value) == nullptr) continue;
      return std::nullopt;  // it opens with a time that is no day
    }
    if (opening && *day == opening->day) continue;
    if (opening) return std::nullopt;
    opening.emplace();
    opening->fact = static_cast<uint32_t>(&fact - story.facts.data());
    opening->doc = doc;
    opening->day = *day;
    opening->borrowed = borrowed;
    const Anchor& anchor = story.anchors[doc];
    opening->ahead = anchor.known() && *day > anchor.last;
  }
  if (!opening) return std::nullopt;
  for (uint32_t s : first) {
    ForEachContent(copy, copy.sentences[s], story.facts[opening->fact].claim.tokens, [&](uint32_t i, std::string word) {
      if (copy.tokens[i].Is(kCapital) && i > copy.sentences[s].tokens.first) opening->names.insert(LowerCase(copy.Words(copy.tokens[i])));
      AddOnce(std::move(word), opening->words);
    });
  }
  for (const Fact& fact : FactsOf(story, doc)) {
    if (std::find(first.begin(), first.end(), fact.claim.sentence) == first.end()) continue;
    const Mention* mention = fact.claim.kind == "place" ? std::get_if<Mention>(&fact.claim.said) : nullptr;
    if (mention != nullptr && LevelOf(mention->name) == PlaceLevel::kCity) opening->cities.insert(mention->name.entity);
    const bool beside = fact.claim.sentence == story.facts[opening->fact].claim.sentence;
    if (mention != nullptr && !mention->title.empty() && beside) opening->venues.push_back(mention);
    const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
    if (quantity == nullptr || quantity->ordinal || quantity->amount.number < 2) continue;
    opening->figures.push_back(quantity->amount.number);
  }
  std::sort(opening->figures.begin(), opening->figures.end());
  opening->figures.erase(std::unique(opening->figures.begin(), opening->figures.end()), opening->figures.end());
  return opening;
}

}  // namespace crossread
