// SPDX-License-Identifier: Apache-2.0
// A tree of the phrases' words is walked with the words of the copy and with those they may have been put for.
#include "graph/spun_phrases.h"

#include <algorithm>

#include "lexicon/lexicon.h"

namespace crossread {

SpunPhrases::SpunPhrases(const Lexicon& lexicon) {
  auto add = [&](std::string_view name, std::string_view extra) {
    for (const Sense* sense : lexicon.All(lexicon.Class(name))) {
      if (extra.empty() || sense->extra == extra) AddPhrase(Words(lexicon, sense->form));
    }
  };
  add("set_phrase", "");
  add("office", "");
  add("org", "name");
  for (const Sense* sense : lexicon.All(lexicon.Class("spun_word"))) {
    Swap swap{Words(lexicon, sense->form), Words(lexicon, sense->value)};
    swaps_[swap.wrong.front()].push_back(std::move(swap));
  }
  for (const Sense* sense : lexicon.All(lexicon.Class("spun_fine"))) fine_.push_back(Words(lexicon, sense->form));
  std::sort(fine_.begin(), fine_.end());
}

/// Hyphens do not count: "Secretary-General" is "secretary general". Words that the lexicon lacks are 0 and match nothing.
std::vector<WordId> SpunPhrases::Words(const Lexicon& lexicon, std::string_view form) {
  std::vector<WordId> words;
  for (size_t at = 0; at < form.size();) {
    size_t space = std::min(form.find(' ', at), form.size());
    std::string_view word = form.substr(at, space - at);
    if (word != "-") words.push_back(lexicon.Find(word));
    at = space + 1;
  }
  return words;
}

void SpunPhrases::AddPhrase(const std::vector<WordId>& words) {
  if (words.size() < 2 || std::find(words.begin(), words.end(), 0u) != words.end()) return;
  uint32_t node = 0;
  for (WordId word : words) {
    auto [step, fresh] = steps_.try_emplace(Step(node, word), static_cast<uint32_t>(ends_.size()));
    if (fresh) ends_.push_back(0);
    node = step->second;
  }
  ends_[node] = 1;
}

uint32_t SpunPhrases::Next(uint32_t node, WordId word) const {
  auto step = word == 0 ? steps_.end() : steps_.find(Step(node, word));
  return step == steps_.end() ? kNone : step->second;
}

void SpunPhrases::Walk(const Copy& copy, uint32_t begin, uint32_t at, uint32_t node, bool swapped, uint32_t* end) const {
  if (ends_[node] && swapped && at > *end && !IsFine(copy, begin, at)) *end = at;
  if (at > begin && at < copy.tokens.size() && copy.Words(copy.tokens[at]) == "-") ++at;
  if (at >= copy.tokens.size() || copy.tokens[at].block != copy.tokens[begin].block) return;
  WordId word = copy.tokens[at].word;
  if (uint32_t next = Next(node, word); next != kNone) Walk(copy, begin, at + 1, next, swapped, end);
  auto swaps = word == 0 ? swaps_.end() : swaps_.find(word);
  if (swaps == swaps_.end()) return;
  for (const Swap& swap : swaps->second) {
    bool here = at + swap.wrong.size() <= copy.tokens.size();
    for (size_t k = 1; here && k < swap.wrong.size(); ++k) here = copy.tokens[at + k].word == swap.wrong[k];
    uint32_t next = here ? node : kNone;
    for (size_t k = 0; k < swap.right.size() && next != kNone; ++k) next = Next(next, swap.right[k]);
    if (next != kNone) Walk(copy, begin, at + static_cast<uint32_t>(swap.wrong.size()), next, true, end);
  }
}

bool SpunPhrases::IsFine(const Copy& copy, uint32_t begin, uint32_t end) const {
  std::vector<WordId> words;
  uint32_t node = 0;
  for (uint32_t i = begin; i < end; ++i) {
    if (copy.Words(copy.tokens[i]) == "-") continue;
    words.push_back(copy.tokens[i].word);
    if (node != kNone) node = Next(node, words.back());
  }
  return (node != kNone && ends_[node]) || std::binary_search(fine_.begin(), fine_.end(), words);
}

uint32_t SpunPhrases::Longest(const Copy& copy, uint32_t i) const {
  uint32_t end = 0;
  Walk(copy, i, i, 0, false, &end);
  return end > i ? end - i : 0;
}

}  // namespace crossread
