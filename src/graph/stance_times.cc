// SPDX-License-Identifier: Apache-2.0
// Words of time, days, places, and what a story may have become in between.
#include "graph/stance_times.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "graph/assertion_words.h"

namespace crossread {
namespace {

bool Says(const Fact& fact, std::string_view role) {
  const std::vector<std::string>& roles = AssertionOf(fact).roles;
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

}  // namespace

bool StanceTimes::MayFollow(NotionTime time, const Fact& denial, const Fact& other) const {
  if (Says(denial, "w:when") && !Says(other, "w:when")) return true;
  for (std::string_view passing : {"w:before", "w:while"}) {
    if (time == NotionTime::kState && Says(denial, passing) != Says(other, passing)) return true;
  }
  if (Says(denial, "w:early") || Says(other, "w:early") || Says(denial, "w:late") || Says(other, "w:late")) return true;
  if (time == NotionTime::kEver) return false;
  const bool never = Says(denial, "w:never");
  const bool decided = time == NotionTime::kPlan && AssertionOf(denial).strength > AssertionOf(other).strength && setting_.DecidedBy(denial);  // "was called off on Monday", "will go ahead on Friday"
  if ((!decided && setting_.OnTwoDays(denial, other)) || setting_.InTwoPlaces(denial, other) || (!decided && !never && setting_.OfAnotherTime(denial, other))) return true;
  const std::set<std::string> years = Named(AssertionOf(denial), "y"), of_other = Named(AssertionOf(other), "y");
  if (!years.empty() && !of_other.empty()) {
    if (Shared(years, of_other) == 0) return true;
  } else if (!never && setting_.InFormerYear(denial) != setting_.InFormerYear(other)) {
    return true;
  }
  const Anchor& first = story_.anchors[denial.doc()];
  const Anchor& second = story_.anchors[other.doc()];
  const bool known = first.known() && second.known();
  const bool overtaken = known && second.first > first.last, ended = known && first.first > second.last;
  if (Says(denial, "w:yet") && !ended) return true;
  const uint8_t now = AssertionOf(other).strength, then = AssertionOf(denial).strength;
  if (now != then && (overtaken || (time == NotionTime::kPlan ? ended : now < then || time == NotionTime::kState))) return true;  // "will close", "is not closed"
  switch (time) {
    case NotionTime::kEver:
    case NotionTime::kLasting: return false;
    case NotionTime::kOnce: return overtaken;
    case NotionTime::kEnds: return ended;
    case NotionTime::kPlan:
    case NotionTime::kState: return overtaken || ended;
  }
  return true;
}

}  // namespace crossread
