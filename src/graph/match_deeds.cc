// SPDX-License-Identifier: Apache-2.0
// Two sources that have two people do what only one can have done: topics of kind "slot".
#include <algorithm>
#include <map>

#include "absl/strings/str_cat.h"
#include "graph/match.h"
#include "graph/match_people.h"
#include "values/names.h"

namespace crossread {
namespace {

const Mention* Doer(const Fact& fact) {
  const Mention* mention = fact.claim.kind == "person" ? std::get_if<Mention>(&fact.claim.said) : nullptr;
  return mention != nullptr && !mention->deed.verb.empty() && !mention->name.parts.empty() ? mention : nullptr;
}

constexpr size_t kMostDoers = 512;  // of one deed: what so many do is not one thing

std::pair<std::string_view, std::string_view> KeyOf(const Fact& fact) { return {Doer(fact)->deed.verb, Doer(fact)->deed.object}; }

/// One thing: the same head, and what narrows it in one source is not something else in the other.
bool OneDeed(const Deed& a, const Deed& b) {
  if (a.verb != b.verb || a.object != b.object) return false;
  const Deed& less = a.others.size() <= b.others.size() ? a : b;
  const Deed& more = &less == &a ? b : a;
  auto digit = [](const std::string& word) { return word[0] >= '0' && word[0] <= '9'; };
  for (const std::string& word : more.others) {  // "the 2019 race"
    if (digit(word) && !std::binary_search(less.others.begin(), less.others.end(), word)) return false;
  }
  size_t shared = std::count_if(less.others.begin(), less.others.end(), [&](const std::string& word) {
    return std::binary_search(more.others.begin(), more.others.end(), word);
  });
  return shared == less.others.size() || (shared >= 2 && shared * 3 >= less.others.size() * 2);
}

}  // namespace

void MatchDeeds(const Story& story, CrossReference& reference) {
  if (story.copies.size() < 2) return;
  std::vector<uint32_t> doers;
  std::map<std::pair<std::string_view, std::string_view>, std::vector<uint32_t>> of_deed;
  for (uint32_t i = 0; i < story.facts.size(); ++i) {
    if (Doer(story.facts[i]) == nullptr) continue;
    doers.push_back(i);
    std::vector<uint32_t>& same = of_deed[KeyOf(story.facts[i])];
    if (same.size() < kMostDoers) same.push_back(i);
  }
  // A shared word may be one person's name in another order or another alphabet: "Zhang Wei", "Wei Zhang".
  auto one_person = [&](const Mention& a, const Mention& b) {
    return std::any_of(a.name.parts.begin(), a.name.parts.end(), [&](const std::string& x) {
      return std::any_of(b.name.parts.begin(), b.name.parts.end(), [&](const std::string& y) { return EditDistance(x, y, 2) <= (x.size() > 5 ? 2 : 0) || x.ends_with(y) || y.ends_with(x); });
    });
  };
  std::vector<bool> used(story.facts.size(), false);
  for (uint32_t i : doers) {
    if (used[i]) continue;
    const Mention& first = *Doer(story.facts[i]);
    std::vector<uint32_t> one = {i}, other;
    bool both = false;  // one source knows two doers: two things, or one after the other
    for (uint32_t j : of_deed[KeyOf(story.facts[i])]) {
      if (j == i || used[j] || !OneDeed(first.deed, Doer(story.facts[j])->deed)) continue;
      const Mention& second = *Doer(story.facts[j]);
      if (one_person(first, second)) {
        one.push_back(j);
      } else if (other.empty() || one_person(*Doer(story.facts[other.front()]), second)) {
        other.push_back(j);
      } else {
        both = true;
      }
    }
    for (uint32_t x : one) {
      for (uint32_t y : other) both = both || story.facts[x].doc() == story.facts[y].doc();
    }
    if (other.empty() || both) continue;
    for (uint32_t fact : one) used[fact] = true;
    for (uint32_t fact : other) used[fact] = true;
    one.insert(one.end(), other.begin(), other.end());
    Topic topic = MakeTopic(story, "slot", one);
    std::string past;
    for (uint32_t fact : one) {
      if (past.empty()) past = Doer(story.facts[fact])->deed.past;
    }
    std::string asked = past.empty() ? absl::StrCat("is meant (to ", first.deed.verb, " the ", first.deed.object, ")") : absl::StrCat(past, " the ", first.deed.object);
    topic.question = absl::StrCat("who ", asked);
    topic.key = absl::StrCat("deed ", first.deed.verb, " ", first.deed.object);
    topic.reasons = {std::move(asked)};
    reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
