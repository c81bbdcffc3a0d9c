// SPDX-License-Identifier: Apache-2.0
// Heads and names of what an act befell, laid side by side.
#include "graph/same_bearer.h"

#include <algorithm>

#include "values/near_words.h"

namespace crossread {
namespace {

/// Words for people and groups in general: that two are killed or jailed does not make them one.
bool Anybody(const std::string& word) {
  static constexpr std::string_view kAnybody[] = {"person", "man", "woman", "child", "boy", "girl", "suspect", "official", "soldier", "officer", "group", "company", "firm", "government",
                                                  "police", "team", "member", "worker", "party", "country", "court", "authority", "force", "army", "student", "home", "house", "road",
                                                  "street", "school", "shop", "car", "vehicle", "bill", "law", "report", "price", "share", "troop", "city", "state", "area", "region", "it"};
  return std::find(std::begin(kAnybody), std::end(kAnybody), word) != std::end(kAnybody);
}

}  // namespace

bool IsName(const std::string& thing) { return thing.starts_with('@'); }

int SameBearer(const Subject& a, const Subject& b) {
  int shared = 0, names_a = 0, names_b = 0, names = 0;
  bool head = false;
  for (const std::string& word : b.things) names_b += IsName(word);
  for (const std::string& word : a.things) {
    names_a += IsName(word);
    for (const std::string& other : b.things) {
      if (word != other && (IsName(word) != IsName(other) || !SameWord(word, other))) continue;
      ++shared;
      names += IsName(word);
      head = head || ((word == a.things[0] || other == b.things[0]) && !Anybody(word));
      break;
    }
  }
  if (names < std::min(names_a, names_b)) return -1;  // "Mario Costa" is not "Luis Costa"
  return head ? shared + names : 0;
}

}  // namespace crossread
