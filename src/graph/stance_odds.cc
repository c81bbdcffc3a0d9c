// SPDX-License-Identifier: Apache-2.0
// The points were fitted by logistic regression to stances of invented stories and of published copy, and rounded.
#include "graph/stance_odds.h"

namespace crossread {
namespace {

/// What marks two stances, in the order of kPoints.
enum Mark : int {
  kAlways,
  kTieBarred, kTieNone, kTieWeak, kTieFirm, kPolar,
  kAsked, kOfStory, kOfOne, kOfAny, kAntonyms,
  kLasting, kOnce, kEver, kState, kPlan,
  kContext1, kContext2, kContext3, kHeads, kTwoThings, kTwoSorts, kQuantities, kElsewhere, kMayFollow,
  kWillBoth, kWillOne, kLone, kTwice, kOften,
  kBacked, kAgainst, kBothBacked,
  kUnlike, kLike, kLiker, kMuchAlike, kLikest, kLikestBoth,
  kNames, kNamesApart, kShort, kMiddling, kLong, kTwoSources, kMarks
};

}  // namespace

std::vector<int> MarksOf(const StancePair& pair) {
  std::vector<int> marks = {kAlways};
  auto mark = [&](bool holds, int which) {
    if (holds) marks.push_back(which);
  };
  marks.push_back(pair.tie == -2 ? kPolar : pair.tie == -1 ? kTieBarred : pair.tie == 0 ? kTieNone : pair.tie == 1 ? kTieWeak : kTieFirm);
  if (const Notion* notion = pair.notion; notion != nullptr) {
    marks.push_back(kAsked);
    mark(notion->story, kOfStory);
    mark(notion->lone, kOfOne);
    mark(notion->any, kOfAny);
    if (notion->time != NotionTime::kEnds) {
      marks.push_back(notion->time == NotionTime::kLasting ? kLasting : notion->time == NotionTime::kOnce ? kOnce : notion->time == NotionTime::kEver ? kEver : notion->time == NotionTime::kState ? kState : kPlan);
    }
  }
  mark(pair.antonyms, kAntonyms);
  mark(pair.context == 1, kContext1);
  mark(pair.context == 2, kContext2);
  mark(pair.context >= 3, kContext3);
  mark(pair.heads, kHeads);
  mark(pair.two_things, kTwoThings);
  mark(pair.two_sorts, kTwoSorts);
  mark(pair.quantities, kQuantities);
  mark(pair.elsewhere, kElsewhere);
  mark(pair.may_follow, kMayFollow);
  mark(pair.will_both, kWillBoth);
  mark(pair.will_one, kWillOne);
  mark(pair.lone, kLone);
  mark(pair.told == 3, kTwice);
  mark(pair.told > 3, kOften);
  mark(pair.backed > 0 && pair.against == 0, kBacked);
  mark(pair.against > 0 && pair.backed == 0, kAgainst);
  mark(pair.backed > 0 && pair.against > 0, kBothBacked);
  marks.push_back(pair.likeness < 0.06 ? kUnlike : pair.likeness < 0.15 ? kLike : pair.likeness < 0.3 ? kLiker : kMuchAlike);
  mark(pair.likest == 1, kLikest);
  mark(pair.likest == 2, kLikestBoth);
  mark(pair.names, kNames);
  mark(pair.names_apart, kNamesApart);
  mark(pair.sentences < 14, kShort);
  mark(pair.sentences >= 14 && pair.sentences < 24, kMiddling);
  mark(pair.sentences >= 40, kLong);
  mark(pair.two_sources, kTwoSources);
  return marks;
}

int PointsOf(const StancePair& pair) {
  static constexpr int kPoints[kMarks] = {  // line by line as enum Mark
      -322,
      -65, -5, 14, 13, -26,
      -9, 16, 160, 63, -28,
      -6, -16, -77, -45, -16,
      -5, 22, -4, 138, 49, -29, 33, -115, -27,
      43, 10, 120, -53, -179,
      48, 24, -93,
      -64, -47, 1, 39, 32, 73,
      -88, -93, 146, 194, -143, -29,
  };
  int points = 0;
  for (int mark : MarksOf(pair)) points += kPoints[mark];
  return points;
}

}  // namespace crossread
