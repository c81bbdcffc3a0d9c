// SPDX-License-Identifier: Apache-2.0
// A text that says one thing twice in the same words, once as coming and once as under way: two versions stitched together.
#include <algorithm>
#include <optional>

#include "absl/container/flat_hash_map.h"
#include "grammar/grammar.h"
#include "graph/match_sources.h"
#include "values/shingles.h"

namespace crossread {
namespace {

constexpr uint32_t kRepeated = 8;  // words in a row

/// The sentence that holds token `i`, or nothing.
std::optional<uint32_t> SentenceAt(const Copy& copy, uint32_t i) {
  auto it = std::upper_bound(copy.sentences.begin(), copy.sentences.end(), i,
                             [](uint32_t token, const Sentence& sentence) { return token < sentence.tokens.last; });
  if (it == copy.sentences.end() || i < it->tokens.first) return std::nullopt;
  return static_cast<uint32_t>(it - copy.sentences.begin());
}

struct Timed {
  TokenRange verb;
  bool ahead = false;
};

/// Main verbs of `sentence` and of the one before it in the same paragraph, the nearest first.
std::vector<Timed> Verbs(const Copy& copy, const Grammar& grammar, uint32_t sentence) {
  std::vector<Timed> verbs;
  for (const Clause& clause : grammar.Clauses()) {
    bool here = clause.sentence == sentence;
    bool before = sentence > 0 && clause.sentence + 1 == sentence && copy.sentences[clause.sentence].block == copy.sentences[sentence].block;
    if (!here && !before) continue;
    if (clause.verb.tense == Tense::kInfinitive || clause.verb.tense == Tense::kGerund) continue;
    if (copy.tokens[clause.verb.head].Is(kQuoted)) continue;
    verbs.push_back({clause.verb.tokens, clause.verb.tense == Tense::kFuture || clause.verb.modality == Modality::kWill});
  }
  return verbs;
}

/// Two places in one text with the same words, neither of them a quotation as a whole.
std::optional<std::pair<TokenRange, TokenRange>> Repetition(const Wordlist& list) {
  absl::flat_hash_map<uint64_t, uint32_t> seen;
  std::vector<uint64_t> shingles = Shingles(list);
  for (uint32_t i = 0; i < shingles.size(); ++i) {
    auto [it, fresh] = seen.try_emplace(shingles[i], i);
    if (fresh || it->second + kShingleWords > i) continue;
    uint32_t length = 0, first = it->second, unquoted = 0;
    while (i + length < list.words.size() && first + length < i && list.words[first + length] == list.words[i + length]) {
      unquoted += !list.quoted[i + length];
      ++length;
    }
    if (length < kRepeated || unquoted < kRepeated / 2) continue;
    return std::pair(TokenRange{list.tokens[first], list.tokens[first + length - 1] + 1},
                     TokenRange{list.tokens[i], list.tokens[i + length - 1] + 1});
  }
  return std::nullopt;
}

}  // namespace

void MatchStitches(const Story& story, CrossReference& reference) {
  for (const Copy& copy : story.copies) {
    auto twice = Repetition(WordsOf(copy));
    if (!twice) continue;
    auto one = SentenceAt(copy, twice->first.first), other = SentenceAt(copy, twice->second.first);
    if (!one || !other || *one == *other) continue;
    if (copy.sentences[*one].kind != BlockKind::kBody || copy.sentences[*other].kind != BlockKind::kBody) continue;
    Grammar grammar(copy);
    std::vector<Timed> first = Verbs(copy, grammar, *one), second = Verbs(copy, grammar, *other);
    auto ahead = [](const Timed& verb) { return verb.ahead; };
    bool first_ahead = std::any_of(first.begin(), first.end(), ahead), second_ahead = std::any_of(second.begin(), second.end(), ahead);
    if (first_ahead == second_ahead) continue;
    Topic topic = SourceTopic(story, "source/stitched", KeyOf(copy.Words(twice->first)));
    topic.question = std::to_string(copy.doc);
    // The verb in which the two versions differ: the first of the kind that the other sentence lacks.
    const std::vector<Timed>& coming = first_ahead ? first : second;
    const std::vector<Timed>& now = first_ahead ? second : first;
    if (coming.empty() || now.empty()) continue;
    const Timed& will = *std::find_if(coming.begin(), coming.end(), ahead);
    topic.evidence.push_back(Evidence(copy.SpanOf(now.front().verb), 1, "now", "under way"));
    topic.evidence.push_back(Evidence(copy.SpanOf(will.verb), 2, "ahead", "still ahead"));
    topic.evidence.push_back(Evidence(copy.SpanOf(twice->first), 0, "", ""));
    topic.evidence.push_back(Evidence(copy.SpanOf(twice->second), 0, "", ""));
    reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
