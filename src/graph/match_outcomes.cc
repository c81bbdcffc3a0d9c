// SPDX-License-Identifier: Apache-2.0
// Sets one match against itself that is a win in one source and a defeat in another: "the 3-1 win over Ostra", "beaten 3-1 by Ostra".
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/match_sources.h"
#include "graph/source_reader.h"
#include "lexicon/fixed_word.h"
#include "values/calendar_word.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 6;  // tokens from the word to the opponent and to the score

/// A word of winning or losing, with whom it was against.
struct Outcome {
  DocId doc = 0;
  bool won = false;
  TokenRange words;
  std::string opponent;           ///< first word of the name, lower case
  std::set<std::string> numbers;  ///< of the score
  std::string day;                ///< name of a day beside it; empty where there is none
};

class Reader : SourceReader {
 public:
  Reader(const Story& story, DocId doc, std::vector<Outcome>& outcomes) : SourceReader(story, doc) {
    uint32_t done = UINT32_MAX;
    for (const Fact& fact : FactsOf(story, doc)) {
      const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
      if (quantity == nullptr || quantity->of != "score" || fact.claim.sentence == done) continue;
      done = fact.claim.sentence;
      const TokenRange sentence = copy_.sentences[done].tokens;
      for (uint32_t i = sentence.first; i < sentence.last; ++i) Read(i, sentence, outcomes);
    }
  }

 private:
  void Read(uint32_t i, TokenRange sentence, std::vector<Outcome>& outcomes) const {
    static constexpr WordSet kWon = {"win", "victory", "triumph", "won", "beat", "defeated", "thrashed", "success"};
    static constexpr WordSet kLost = {"defeat", "loss", "lost", "beaten", "thrashing", "drubbing", "mauling", "hammering"};
    const bool won = kWon.Has(copy_, i), lost = kLost.Has(copy_, i);
    if (won == lost || copy_.tokens[i].kind != TokenKind::kWord) return;
    const bool passive = Is(i, {"defeated", "thrashed", "beat", "won"}) && i > sentence.first && Is(i - 1, {"was", "were", "be", "been", "being", "not", "never"});
    if (passive || (i > sentence.first && Is(i - 1, {"not", "never", "no", "could", "would", "if"}))) return;
    Outcome outcome;
    outcome.doc = doc_, outcome.won = won, outcome.words = {i, i + 1};
    uint32_t at = i + 1;
    for (; at < std::min(sentence.last, i + kReach); ++at) {
      if (Is(at, {",", ";", ".", "and", "but"})) return;
      const bool direct = Is(i, {"beat", "defeated", "thrashed"}) && copy_.tokens[at].Is(kCapital) && !IsCalendarWord(copy_, at);
      if (direct) break;
      if (Is(at, {"over", "against", "by", "to", "of", "at"}) && at + 1 < sentence.last && copy_.tokens[at + 1].Is(kCapital) && !IsCalendarWord(copy_, at + 1)) {
        ++at;
        break;
      }
    }
    if (at >= std::min(sentence.last, i + kReach + 1) || copy_.tokens[at].kind != TokenKind::kWord || !copy_.tokens[at].Is(kCapital)) return;
    outcome.opponent = LowerCase(Words(at));
    const uint32_t from = std::max(sentence.first, i - std::min(i, kReach));
    for (uint32_t k = from; k < std::min(sentence.last, at + kReach + 1); ++k) {
      if (copy_.tokens[k].kind == TokenKind::kNumber) outcome.numbers.insert(std::string(Words(k)));
      if (k < at + 7 && IsCalendarWord(copy_, k)) outcome.day = LowerCase(Words(k));
      if (k < i && copy_.tokens[k].kind == TokenKind::kNumber) outcome.words.first = std::min(outcome.words.first, k);
    }
    if (outcome.numbers.size() < 1) return;
    outcomes.push_back(std::move(outcome));
  }
};

bool OneMatch(const Outcome& a, const Outcome& b) {
  return a.opponent == b.opponent && a.numbers == b.numbers && (a.day.empty() || b.day.empty() || a.day == b.day);
}

}  // namespace

void MatchOutcomes(const Story& story, CrossReference& reference) {
  if (story.copies.size() < 2) return;
  std::vector<Outcome> outcomes;
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, outcomes);
  std::set<std::string> done;
  for (const Outcome& first : outcomes) {
    if (!done.insert(absl::StrCat(first.opponent, " ", *first.numbers.begin())).second) continue;
    Topic topic = SourceTopic(story, "claim/opposed", absl::StrCat("outcome ", first.opponent, " ", *first.numbers.begin()));
    topic.question = "outcome";
    std::set<DocId> of[2];
    for (const Outcome& outcome : outcomes) {
      if (!OneMatch(first, outcome)) continue;
      const Copy& copy = story.copies[outcome.doc];
      of[outcome.won].insert(outcome.doc);
      topic.evidence.push_back(Evidence(copy.SpanOf(outcome.words), outcome.won ? 2 : 1, outcome.won ? "won" : "lost", std::string(copy.Words(outcome.words))));
    }
    const bool both = std::any_of(of[0].begin(), of[0].end(), [&](DocId doc) { return of[1].contains(doc); });
    if (!both && !of[0].empty() && !of[1].empty()) reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
