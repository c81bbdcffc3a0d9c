// SPDX-License-Identifier: Apache-2.0
// The points were fitted by logistic regression to pairs of places in invented stories and in published copy, and rounded.
#include "graph/place_odds.h"

#include <algorithm>

namespace crossread {
namespace {

/// What marks two places, in the order of kPoints.
enum Mark : int {
  kAlways,
  kKinds, kNames, kSides, kFloors, kLands, kTowns,  // as PlaceTie
  kOneWay, kToward, kWaysApart, kBare,
  kNoDeed, kDeedsApart, kDeed, kDeeds, kMoved, kAct, kActs, kNearAct,
  kNoWord, kWord, kWords, kManyWords, kNoClause, kClause, kClauses,
  kAround, kAroundMore,
  kUnlike, kLike, kLiker, kMuchAlike, kLikest, kLikestBoth,
  kEarly, kAheadApart, kBeforeApart, kBothBefore, kDenied,
  kBacked, kBoth, kTwoSources, kFew, kSome, kCrowd, kKnown, kKnownBoth, kLoose, kBothLoose,
  kMarks
};

constexpr int kPoints[kMarks] = {  // line by line as enum Mark
    -300,
    -130, -110, 145, 205, -80, 30,
    25, 40, -70, -135,
    -45, -25, 75, 0, 45, 5, 40, 20,
    5, 0, 25, -30, -35, 20, 30,
    25, 0,
    -50, 10, 45, 15, 0, 85,
    30, -10, -35, 15, -40,
    55, -120, 20, 150, -70, -165, -170, -245, -40, -30,
};
constexpr int kBestScenes = 75 + 5 + 45 + 25 + 30 + 25;  // of kDeed with kMoved, kAct, kManyWords, kClauses, kAround
constexpr int kBestBacking = 55;                         // kBacked

constexpr double kUnlikely = 0.06;
constexpr int kEnough = 0;             // points, where names or kinds alone tell two places apart
constexpr int kEnoughForTwoDeeds = 0;
constexpr int kEnoughForOneDeed = -80;  // where two towns, lands, floors or sides exclude each other, and one thing is done there

int Sum(const std::vector<int>& marks) {
  int points = 0;
  for (int each : marks) points += kPoints[each];
  return points;
}

}  // namespace

PlaceOdds::PlaceOdds(const SentenceLikeness& sentences, const PlaceMark& a, const PlaceMark& b, PlaceTie tie) : tie_(tie) {
  ways_ = a.way == b.way;
  toward_ = ways_ && a.way != PlaceMark::Way::kAt;
  opposed_ = (a.way == PlaceMark::Way::kTo && b.way == PlaceMark::Way::kFrom) || (a.way == PlaceMark::Way::kFrom && b.way == PlaceMark::Way::kTo);
  like_ = sentences.Between(a.doc, a.sentence, b.doc, b.sentence);
  likest_ = sentences.Likest(a.doc, a.sentence, b.doc, b.sentence) + sentences.Likest(b.doc, b.sentence, a.doc, a.sentence);
  early_ = a.early && b.early;
  ahead_ = a.scene.ahead != b.scene.ahead;
  before_ = a.scene.before != b.scene.before;
  both_before_ = a.scene.before && b.scene.before;
  loose_ = a.loose || b.loose;
  both_loose_ = a.loose && b.loose;
  bare_ = a.bare || b.bare;
  denied_ = a.scene.denied != b.scene.denied;
}

bool PlaceOdds::Hopeless(const PlaceSetting& setting, int margin) const {
  if (opposed_) return true;
  std::vector<int> marks;
  CheapMarks(setting, marks);
  return Sum(marks) + kBestScenes + kBestBacking < std::min(kEnough, kEnoughForOneDeed) - margin;
}

bool PlaceOdds::SeeScenes(WordLikeness& likeness, const PlaceMark& a, const PlaceMark& b) {
  scenes_ = TieScenes(likeness, a.scene, b.scene);
  return scenes_.acts > 0 || scenes_.near_acts > 0 || scenes_.words >= 1;
}

void PlaceOdds::CheapMarks(const PlaceSetting& setting, std::vector<int>& marks) const {
  auto mark = [&](bool holds, int which) {
    if (holds) marks.push_back(which);
  };
  marks.insert(marks.end(), {kAlways, kKinds + static_cast<int>(tie_) - static_cast<int>(PlaceTie::kKinds)});
  marks.push_back(toward_ ? kToward : ways_ ? kOneWay : kWaysApart);
  mark(bare_, kBare);
  marks.push_back(like_ < kUnlikely ? kUnlike : like_ < 0.15 ? kLike : like_ < 0.3 ? kLiker : kMuchAlike);
  mark(likest_ == 1, kLikest);
  mark(likest_ == 2, kLikestBoth);
  mark(early_, kEarly);
  mark(ahead_, kAheadApart);
  mark(before_, kBeforeApart);
  mark(both_before_, kBothBefore);
  mark(denied_, kDenied);
  mark(setting.sources == 2, kTwoSources);
  marks.push_back(setting.crowd <= 6 ? kFew : setting.crowd <= 12 ? kSome : kCrowd);
  mark(loose_ && !both_loose_, kLoose);
  mark(both_loose_, kBothLoose);
}

std::vector<int> PlaceOdds::Marks(const PlaceSetting& setting) const {
  std::vector<int> marks;
  CheapMarks(setting, marks);
  auto mark = [&](bool holds, int which) {
    if (holds) marks.push_back(which);
  };
  marks.push_back(scenes_.deeds >= 2 ? kDeeds : scenes_.deeds == 1 ? kDeed : scenes_.deeds_apart ? kDeedsApart : kNoDeed);
  mark(scenes_.moved, kMoved);
  mark(scenes_.acts >= 2, kActs);
  mark(scenes_.acts == 1, kAct);
  mark(scenes_.acts == 0 && scenes_.near_acts > 0, kNearAct);
  marks.push_back(scenes_.words >= 4 ? kManyWords : scenes_.words >= 2.5 ? kWords : scenes_.words >= 1 ? kWord : kNoWord);
  marks.push_back(scenes_.clause >= 2 ? kClauses : scenes_.clause >= 1 ? kClause : kNoClause);
  mark(scenes_.around >= 1 && scenes_.around < 2, kAround);
  mark(scenes_.around >= 2, kAroundMore);
  mark(setting.more > 1, kBacked);
  mark(setting.fewer > 1, kBoth);
  mark(setting.known == 1, kKnown);
  mark(setting.known == 2, kKnownBoth);
  return marks;
}

bool PlaceOdds::Likely(int points, const PlaceSetting& setting) const {
  if (scenes_.moved && setting.fewer > 1) return false;  // two stages of a journey
  if (tie_ == PlaceTie::kNames || tie_ == PlaceTie::kKinds) return points >= kEnough;
  return points >= (scenes_.deeds > 0 ? kEnoughForOneDeed : scenes_.deeds_apart ? kEnoughForTwoDeeds : kEnough);
}

int PlaceOdds::Points(const PlaceSetting& setting) const { return Sum(Marks(setting)); }

}  // namespace crossread
