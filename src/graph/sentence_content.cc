// SPDX-License-Identifier: Apache-2.0
// Verbs of saying, people as such and the calendar carry nothing.
#include "graph/sentence_content.h"

#include <algorithm>
#include <utility>

#include "grammar/lemma.h"
#include "lexicon/fixed_word.h"
#include "values/calendar_word.h"
#include "values/near_words.h"

namespace crossread {

void ForEachContent(const Copy& copy, const Sentence& sentence, TokenRange left_out, absl::FunctionRef<void(uint32_t, std::string)> visit) {
  const Lexicon& lexicon = *copy.lexicon;
  const ClassId say = lexicon.Class("say");
  for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    const Token& token = copy.tokens[i];
    if (token.kind != TokenKind::kWord || token.Is(kSuffix) || (i >= left_out.first && i < left_out.last) || IsCalendarWord(copy, i) || IsTimeUnit(copy, i)) continue;
    const std::string_view text = copy.Words(token);
    if (text.size() < 3 || !IsContentWord(lexicon, text, token.word) || lexicon.Get(copy, i, say) != nullptr) continue;
    if (IsOneOf(copy, i, {"people", "person", "official", "officials", "police", "late", "early"})) continue;
    visit(i, LemmaOf(lexicon, text, token.word, 'v'));
  }
}

void AddOnce(std::string word, std::vector<std::string>& words) {
  if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
}

std::vector<std::string> ContentOf(const Copy& copy, const Fact& fact) {
  std::vector<std::string> words;
  ForEachContent(copy, copy.sentences[fact.claim.sentence], fact.claim.tokens, [&](uint32_t, std::string word) { AddOnce(std::move(word), words); });
  return words;
}

int SharedContent(const Lexicon& lexicon, const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return static_cast<int>(std::count_if(a.begin(), a.end(), [&](const std::string& word) {
    return std::any_of(b.begin(), b.end(), [&](const std::string& other) { return SameOrNear(lexicon, word, other); });
  }));
}

}  // namespace crossread
