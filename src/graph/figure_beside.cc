// SPDX-License-Identifier: Apache-2.0
// Looks a few tokens back and on.
#include "graph/figure_beside.h"

#include <algorithm>

#include "base/ascii.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/near_words.h"

namespace crossread {
namespace {

constexpr uint32_t kBehind = 5, kJoin = 4;  // tokens

/// The word before `fact`, articles and the words for a whole aside, in small letters; empty at the head of its sentence.
std::string WordBefore(const Story& story, const Fact& fact) {
  const Copy& copy = story.copies[fact.doc()];
  const uint32_t first = copy.sentences[fact.claim.sentence].tokens.first;
  uint32_t i = fact.claim.tokens.first;
  while (i > first && IsOneOf(copy, i - 1, {"the", "a", "an", "all", "its", "their", "only", "just", "some"})) --i;
  return i > first && copy.tokens[i - 1].kind == TokenKind::kWord ? LowerCase(copy.Words(copy.tokens[i - 1])) : std::string();
}

std::vector<std::string> WordsBehind(const Story& story, const Fact& fact) {
  const Copy& copy = story.copies[fact.doc()];
  const uint32_t last = std::min(copy.sentences[fact.claim.sentence].tokens.last, fact.claim.tokens.last + kBehind);
  std::vector<std::string> words;
  for (uint32_t i = fact.claim.tokens.last; i < last; ++i) {
    const Token& token = copy.tokens[i];
    const std::string_view word = copy.Words(token);
    if (token.kind != TokenKind::kWord || word == ";") break;
    if (word.size() > 2 && IsContentWord(*copy.lexicon, word, token.word)) words.push_back(LowerCase(word));
  }
  return words;
}

}  // namespace

bool LedAlike(const Story& story, const Fact& a, const Fact& b) {
  const std::string word = WordBefore(story, a);
  return !word.empty() && word != "and" && SameWord(word, WordBefore(story, b));
}

bool FollowedAlike(const Story& story, const Fact& a, const Fact& b) {
  const std::vector<std::string> one = WordsBehind(story, a), two = WordsBehind(story, b);
  const Lexicon& lexicon = *story.copies[a.doc()].lexicon;
  return std::any_of(one.begin(), one.end(), [&](const std::string& word) {
    return std::any_of(two.begin(), two.end(), [&](const std::string& other) { return SameOrNear(lexicon, word, other); });
  });
}

bool InOneList(const Story& story, const Fact& a, const Fact& b) {
  if (a.doc() != b.doc() || a.claim.sentence != b.claim.sentence) return false;
  const Copy& copy = story.copies[a.doc()];
  const Fact &one = a.claim.tokens.first < b.claim.tokens.first ? a : b, &two = &one == &a ? b : a;
  const uint32_t first = one.claim.tokens.last, last = two.claim.tokens.first;
  if (last <= first || last - first > kJoin) return false;
  bool joined = false;
  for (uint32_t i = first; i < last; ++i) {
    joined = joined || IsOneOf(copy, i, {"and", ",", "plus", "with", "as"});
    if (!IsOneOf(copy, i, {"and", ",", "plus", "with", "as", "well", "some", "about", "around", "nearly", "the", "its", "their", "another"})) return false;
  }
  return joined;
}

}  // namespace crossread
