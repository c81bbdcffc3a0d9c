// SPDX-License-Identifier: Apache-2.0
// Sets sums of one number in two currencies against each other, where neither source has both.
#include "graph/currency_slips.h"

#include <algorithm>

#include "graph/spare_set.h"
#include "values/slip.h"

namespace crossread {

void MatchCurrencySlips(const Story& story, const std::vector<Spare>& money, SpareTopics& topics) {
  const SpareSet set(story, money);
  auto has = [&](DocId doc, const Spare& like) {
    return std::any_of(money.begin(), money.end(), [&](const Spare& own) { return own.doc == doc && own.base.unit == like.base.unit && own.base.number == like.base.number; });
  };
  for (const Spare& one : money) {
    if (topics.Has(one.fact)) continue;
    std::vector<uint32_t> facts = {one.fact};
    for (const Spare& other : money) {
      if (other.doc == one.doc || SlipBetween(one.base, other.base).empty() || one.base.unit == other.base.unit) continue;
      if (has(one.doc, other) || has(other.doc, one) || other.before != one.before || set.Likeness(one, other) < kEnoughForSlip) continue;
      facts.push_back(other.fact);
    }
    if (facts.size() < 2) continue;
    for (const Spare& other : money) {  // those of one's own side
      if (other.doc != one.doc && other.base.unit == one.base.unit && other.base.number == one.base.number && !topics.Has(other.fact)) facts.push_back(other.fact);
    }
    topics.Add(std::move(facts), one);
  }
}

}  // namespace crossread
