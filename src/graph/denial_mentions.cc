// SPDX-License-Identifier: Apache-2.0
// Words that are denied are numbered once; each word of a text knows which of them it is related to.
#include "graph/denial_mentions.h"

#include <algorithm>

#include "grammar/lemma.h"

namespace crossread {
namespace {

constexpr size_t kAsked = 512;  // sentences with the rarest word of a denial, on either side of it, that are asked

}  // namespace

void DenialMentions::Ask(const ContentWord& wanted) {
  auto [id, fresh] = wanted_.try_emplace(wanted.word, words_.size());
  if (!fresh) return;
  words_.push_back({wanted.word, wanted.verb, 0, false});
  for (uint64_t key : KeysOf(words_.back())) asked_[key].push_back(id->second);
}

void DenialMentions::Read(const std::string& word, SentencePlace place) {
  auto [met, fresh] = met_.try_emplace(word);
  if (fresh) {
    ContentWord given{word, LemmaOf(lexicon_, word, 'v'), 0, false};
    for (uint64_t key : KeysOf(given)) {
      auto asked = asked_.find(key);
      if (asked == asked_.end()) continue;
      for (size_t id : asked->second) {
        if (Related(words_[id], given) && std::find(met->second.begin(), met->second.end(), id) == met->second.end()) met->second.push_back(id);
      }
    }
  }
  places_.resize(words_.size());
  for (size_t id : met->second) {
    if (places_[id].empty() || places_[id].back() != place) places_[id].push_back(place);
  }
}

std::vector<SentencePlace> DenialMentions::Of(const std::vector<ContentWord>& denied, SentencePlace own) const {
  std::vector<const std::vector<SentencePlace>*> lists;
  for (const ContentWord& word : denied) {
    size_t id = wanted_.at(word.word);
    if (id >= places_.size()) return {};
    lists.push_back(&places_[id]);
  }
  const std::vector<SentencePlace>& rarest = **std::min_element(lists.begin(), lists.end(), [](auto* a, auto* b) { return a->size() < b->size(); });
  auto at = std::lower_bound(rarest.begin(), rarest.end(), own);
  auto first = at - std::min<ptrdiff_t>(at - rarest.begin(), kAsked), last = at + std::min<ptrdiff_t>(rarest.end() - at, kAsked);
  std::vector<SentencePlace> found;
  std::copy_if(first, last, std::back_inserter(found), [&](SentencePlace place) {
    return std::all_of(lists.begin(), lists.end(), [&](auto* list) { return list == &rarest || std::binary_search(list->begin(), list->end(), place); });
  });
  return found;
}

}  // namespace crossread
