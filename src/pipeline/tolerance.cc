// SPDX-License-Identifier: Apache-2.0
// The gap between two intervals, measured against the larger of the figures beside it.
#include "pipeline/tolerance.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "absl/strings/str_cat.h"
#include "pipeline/topic_of.h"
#include "values/amount.h"

namespace crossread {
namespace {

bool Within(double share, const Amount& one, const Amount& two) {
  double below = std::min(one.high, two.high), above = std::max(one.low, two.low);
  return above - below <= share * std::max(std::abs(above), std::abs(below));
}

bool Within(double share, const Fact& one, const Fact& two) {
  const Amount *first = std::get_if<Amount>(&one.value), *second = std::get_if<Amount>(&two.value);
  if (!first || !second) return false;
  std::optional<Amount> same = Convert(*second, first->unit);
  return same && Within(share, *first, *same);
}

}  // namespace

bool IsTolerated(double share, const Finding& finding, Report& report) {
  if (share <= 0 || finding.rule != "figure/conflict") return false;
  const Topic* topic = TopicOf(report, finding, "figure");
  if (!topic) return false;
  std::vector<Comparison> agree;
  for (const Passage& passage : finding.passages) {
    for (const Passage& other : finding.passages) {
      if (passage.side == 0 || other.side <= passage.side) continue;
      const Fact *one = FactAt(report.story, *topic, passage.span), *two = FactAt(report.story, *topic, other.span);
      if (!one || !two || !Within(share, *one, *two)) return false;
      auto index = [&](const Fact* fact) { return static_cast<uint32_t>(fact - report.story.facts.data()); };
      agree.push_back({index(one), index(two), true, absl::StrCat(topic->question, ": within ", 100 * share, "%, which the configuration tolerates")});
    }
  }
  report.comparisons.insert(report.comparisons.end(), agree.begin(), agree.end());
  return !agree.empty();
}

}  // namespace crossread
