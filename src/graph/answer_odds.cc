// SPDX-License-Identifier: Apache-2.0
// The points were fitted by logistic regression to pairs of figures in invented stories and in published copy, and rounded.
#include "graph/answer_odds.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "graph/figure_apart.h"
#include "graph/figure_tie.h"
#include "graph/same_event.h"

namespace crossread {
namespace {

constexpr int kStruckOut = 2;       // figures of both sources: fewer, and it says nothing that one of each is left over
constexpr double kRest = 1.5;       // by which two shares are off 100
constexpr double kUnlikely = 0.06;  // of two sentences: they have nothing to do with each other
constexpr double kCloseBy = 1.1, kFarthest = 40;  // times as much

/// What marks two figures, in the order of kPoints.
enum Mark : int {
  kAlways,
  kMoney, kPercent, kLasts, kHeadsSame, kHeadsApart,
  kSwapped, kShifted, kMisheard, kDigit, kNoSlip,
  kClose, kWithin4, kWithin10, kFar, kVeryFar,
  kNoWord, kWord, kWords, kManyWords, kNoClause, kClause, kClauses, kGoverned, kGovernedTwice,
  kBoth, kBacked, kAll, kTwoSources,
  kBarred, kBarredSome, kPart, kTied, kTiedWeakly,
  kEarly, kNamed, kNamesApart, kHedged, kVague, kBefore, kStamped, kForeseen, kSomebody, kMoves,
  kCrowd, kThrong, kLastOnes, kLastOne, kFewLeft, kOneCommon,
  kUnlike, kLike, kLiker, kMuchAlike, kLikest, kLikestBoth, kAround, kSamePlace, kFarPlace,
  kAskedSame, kAskedWeak, kAskedApart, kAskedOne, kPerSame, kSpanApart, kMarks
};

/// A share of votes, or of answers.
bool Polled(const AnswerSign& sign) {
  return std::any_of(sign.questions.begin(), sign.questions.end(), [](std::string_view question) { return question == "backing" || question == "share" || question == "turnout"; });
}

bool Meet(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  return std::any_of(a.begin(), a.end(), [&](std::string_view own) { return std::find(b.begin(), b.end(), own) != b.end(); });
}

}  // namespace

void AnswerOdds::Add(const Story& story, WordLikeness& likeness, const SentenceLikeness& sentences, const AnswerSign& a, const AnswerSign& b) {
  const Fact &one = story.facts[a.fact], &two = story.facts[b.fact];
  const FigureTie tie = TieFigures(story, one, two, /*any_noun=*/true);
  lasts_ = a.lasts;
  const bool out = AnswersApart(story, one, two, tie);
  AddPair(story, likeness, sentences, SideOf(story, a), SideOf(story, b), tie, out);
  if (out) return;
  governed_ = std::max(governed_, likeness.Shared(a.governors, b.governors));
  around_ = std::max(around_, sentences.Around(a.doc, one.claim.sentence, b.doc, two.claim.sentence));
  apart_ = std::min(apart_, std::abs(a.place - b.place));
  const std::set<std::string> mine = NamesBeside(story, one), theirs = NamesBeside(story, two);
  const bool both = std::any_of(mine.begin(), mine.end(), [&](const std::string& name) { return theirs.contains(name); });
  names_same_ = names_same_ || both;
  names_apart_ = names_apart_ || (!both && !mine.empty() && !theirs.empty());
  somebody_ = somebody_ || (lasts_ && OfSomebody(story, one) != OfSomebody(story, two));
  moves_ = moves_ || Moves(story, one, two);
  AddQuestions(a, b);
}

void AnswerOdds::AddQuestions(const AnswerSign& a, const AnswerSign& b) {
  const bool same = Meet(a.questions, b.questions), weak = Meet(a.hints, b.hints) || Meet(a.hints, b.questions) || Meet(a.questions, b.hints);
  const bool left = !a.questions.empty(), right = !b.questions.empty();
  asked_same_ = asked_same_ || same;
  asked_weak_ = asked_weak_ || weak;
  asked_apart_ = asked_apart_ || (left && right && !same && !weak);
  asked_one_ = asked_one_ || left != right;
  elsewhen_ = elsewhen_ || (lasts_ ? a.elsewhen || b.elsewhen : a.elsewhen != b.elsewhen);
  per_same_ = per_same_ || (!a.per.empty() && a.per == b.per);
  span_apart_ = span_apart_ || a.gap != b.gap;
  traded_ = traded_ || a.traded || b.traded;
  one_vote_ = one_vote_ || (percent_ && std::abs(a.amount.number + b.amount.number - 100) < kRest && (Polled(a) || Polled(b)));
}

bool AnswerOdds::ruled_out() const {
  if (!open_ || said_ || elsewhen_ || one_vote_ || (year_ && !free_) || (traded_ && slip_ == Slip::kNone)) return true;
  return (percent_ && heads_apart_ && !heads_same_ && !asked_same_) || (slip_ == Slip::kNone && ratio_ > kFarthest);
}

std::vector<int> AnswerOdds::Marks(const AnswerSetting& setting) const {
  std::vector<int> marks = {kAlways, money_ ? kMoney : percent_ ? kPercent : kLasts};
  auto mark = [&](bool holds, int which) {
    if (holds) marks.push_back(which);
  };
  mark(heads_same_, kHeadsSame);
  mark(!heads_same_ && heads_apart_, kHeadsApart);
  marks.push_back(kSwapped + static_cast<int>(slip_));
  marks.push_back(ratio_ <= kCloseBy ? kClose : ratio_ <= 4 ? kWithin4 : ratio_ <= 10.3 ? kWithin10 : kFar);
  mark(ratio_ > 12, kVeryFar);
  marks.push_back(words_ >= 4 ? kManyWords : words_ >= 2.5 ? kWords : words_ >= 1 ? kWord : kNoWord);
  marks.push_back(clause_ >= 2 ? kClauses : clause_ >= 1 ? kClause : kNoClause);
  mark(governed_ >= 1 && governed_ < 2, kGoverned);
  mark(governed_ >= 2, kGovernedTwice);
  mark(setting.fewer > 1, kBoth);
  mark(setting.more > 1, kBacked);
  mark(setting.more > 1 && setting.fewer + setting.more >= setting.sources, kAll);
  mark(setting.sources == 2, kTwoSources);
  mark(barred_ && !free_, kBarred);
  mark(barred_ && free_, kBarredSome);
  mark(part_, kPart);
  mark(tie_ >= 4, kTied);
  mark(tie_ >= 1 && tie_ < 4, kTiedWeakly);
  mark(early_, kEarly);
  mark(named_, kNamed);
  mark(names_apart_ && !names_same_, kNamesApart);
  mark(hedged_, kHedged);
  mark(vague_, kVague);
  mark(before_, kBefore);
  mark(stamped_, kStamped);
  mark(foreseen_, kForeseen);
  mark(somebody_, kSomebody);
  mark(moves_, kMoves);
  mark(setting.crowd >= 4 && setting.crowd < 8, kCrowd);
  mark(setting.crowd >= 8, kThrong);
  const int fewer = std::min(setting.left, setting.right), more = std::max(setting.left, setting.right);
  mark(more == 1 && setting.common >= kStruckOut, kLastOnes);
  mark(fewer == 1 && more > 1 && setting.common >= kStruckOut, kLastOne);
  mark(fewer == 2, kFewLeft);
  mark(setting.common == 1, kOneCommon);
  marks.push_back(like_ < kUnlikely ? kUnlike : like_ < 0.15 ? kLike : like_ < 0.3 ? kLiker : kMuchAlike);
  mark(likest_ == 1, kLikest);
  mark(likest_ == 2, kLikestBoth);
  mark(around_ >= 0.15, kAround);
  mark(apart_ < 0.15, kSamePlace);
  mark(apart_ > 0.5, kFarPlace);
  mark(asked_same_, kAskedSame);
  mark(asked_weak_ && !asked_same_, kAskedWeak);
  mark(asked_apart_ && !asked_same_ && !asked_weak_, kAskedApart);
  mark(asked_one_ && !asked_same_ && !asked_weak_, kAskedOne);
  mark(per_same_, kPerSame);
  mark(span_apart_, kSpanApart);
  return marks;
}

int AnswerOdds::Points(const AnswerSetting& setting) const {
  static constexpr int kPoints[kMarks] = {  // line by line as enum Mark
      -225,
      20, -30, -5, 70, 15,
      315, 135, -15, 150, -25,
      325, 15, -35, -60, -20,
      -35, 5, 50, 60, -5, 0, -10, 45, 35,
      -260, 80, 90, 110,
      -90, -80, -10, 60, 5,
      110, 95, -140, -15, -75, -70, -10, 10, -15, 245,
      -70, -230, 135, -25, -35, -30,
      -40, -15, 130, 35, -35, 75, 30, 0, -135,
      265, 80, -120, -35, 245, -75,
  };
  int points = 0;
  for (int mark : Marks(setting)) points += kPoints[mark];
  return points;
}

}  // namespace crossread
