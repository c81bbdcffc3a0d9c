// SPDX-License-Identifier: Apache-2.0
// The points were fitted by logistic regression to pairs of figures in invented stories and in published copy, and rounded.
#include "graph/misprint_odds.h"

#include <algorithm>

#include "graph/figure_apart.h"
#include "graph/figure_tie.h"
#include "values/near_words.h"

namespace crossread {
namespace {

constexpr double kFew = 10, kMany = 100;  // numbers that are met by chance, and such that hardly are
constexpr double kHardly = 0.1, kMuch = 0.15;  // likeness of what stands around, of the sentences
constexpr size_t kMostSources = 6;        // of more there are always two figures a misprint apart

/// What marks two figures, in the order of kPoints.
enum Mark : int {
  kAlways,
  kSwapped, kShifted, kTenfold, kInFront, kBeforeOne, kTeen, kExchanged,
  kMoney, kPercent, kMeasure, kLasts,
  kNounsApart, kNounBare, kNounKind, kNounKin, kNounPerson, kNounPeople, kNounNear, kNounSame,  // as NounTie
  kNoClause, kClause, kClauses, kManyWords, kLike, kLikestBoth, kAround, kInOrder, kVerb, kTied, kOneState,
  kBarred, kYear, kApart, kVague,
  kNoneCommon, kLastOnes, kLastOne, kFewLeft, kManyLeft, kMisprints, kOneRival, kRivals, kRivalOfDigit,
  kBacked, kAll, kManySources,
  kSmall, kMiddling, kLarge, kMarks
};

/// What nobody is: barges, pies.
bool IsThing(const FigureSign& sign) {
  return !sign.people && (sign.kind == "artifact" || sign.kind == "animal" || sign.kind == "plant" || sign.kind == "food" || sign.kind == "substance");
}

}  // namespace

void MisprintOdds::Add(const Story& story, WordLikeness& likeness, const SentenceLikeness& sentences, const FigureSign& a, const FigureSign& b, bool in_order) {
  const Fact &one = story.facts[a.fact], &two = story.facts[b.fact];
  const Subject &x = one.subject, &y = two.subject;
  lasts_ = one.claim.kind == "duration";
  counts_ = a.counts();
  const FigureTie tie = TieFigures(story, one, two, /*any_noun=*/true);
  const bool out = lasts_ ? AnswersApart(story, one, two, tie) : SetApart(story, a, b, tie);
  // Two digits swapped are too rare a chance to let a lone doubt stand against them.
  const bool taken = !out || misprint_ == Misprint::kSwapped;
  AddPair(story, likeness, sentences, SideOf(story, a), SideOf(story, b), tie, !taken);
  least_ = std::min({least_, a.amount.number, b.amount.number});
  if (counts_) nouns_ = std::max(nouns_, TieNouns(story, a, b)), likened_ = likened_ || !(a.people ? IsThing(b) : b.people && IsThing(a));
  apart_ = apart_ && out;
  if (!taken) return;
  around_ = std::max(around_, sentences.Around(a.doc, one.claim.sentence, b.doc, two.claim.sentence));
  in_order_ = in_order_ || in_order;
  verb_ = verb_ || (!x.verb.empty() && (x.verb == y.verb || (!y.verb.empty() && NearWords(*story.copies[a.doc].lexicon, x.verb, y.verb))));
  one_state_ = one_state_ || x.attribute.empty() != y.attribute.empty();
}

bool MisprintOdds::ruled_out(const MisprintSetting& setting) const {
  // Units and kinds join as well, where digits are swapped and the sources have other figures alike.
  const bool rare = misprint_ == Misprint::kSwapped && setting.common > 1 && (!counts_ || nouns_ >= NounTie::kKind || setting.more > 1);
  const bool joined = rare ? true : setting.common > 0 ? words_ >= 1 || clause_ >= 1 || like_ > 0 || around_ >= kHardly : like_ >= kMuch;
  return said_ || !open_ || !joined || (year_ && !free_) || (counts_ && (!likened_ || (nouns_ == NounTie::kNone && misprint_ != Misprint::kSwapped)));
}

std::vector<int> MisprintOdds::Marks(const MisprintSetting& setting) const {
  std::vector<int> marks = {kAlways, kSwapped + static_cast<int>(misprint_)};
  auto mark = [&](bool holds, int which) {
    if (holds) marks.push_back(which);
  };
  marks.push_back(counts_ ? kNounsApart + static_cast<int>(nouns_) : lasts_ ? kLasts : money_ ? kMoney : percent_ ? kPercent : kMeasure);
  marks.push_back(clause_ >= 2 ? kClauses : clause_ >= 1 ? kClause : kNoClause);
  mark(words_ >= 4, kManyWords);
  mark(like_ >= kMuch, kLike);
  mark(likest_ == 2, kLikestBoth);
  mark(around_ >= 0.15, kAround);
  mark(in_order_, kInOrder);
  mark(verb_, kVerb);
  mark(tie_ >= 1, kTied);
  mark(one_state_, kOneState);
  mark(barred_ && !free_, kBarred);
  mark(year_ && !free_, kYear);
  mark(apart_, kApart);
  mark(vague_, kVague);
  const int fewer = std::min(setting.left_of_one, setting.left_of_other), more = std::max(setting.left_of_one, setting.left_of_other);
  marks.push_back(setting.common == 0 ? kNoneCommon : more == 0 ? kLastOnes : fewer == 0 ? kLastOne : more <= 2 ? kFewLeft : kManyLeft);
  mark(setting.misprints > 0, kMisprints);
  mark(setting.rivals == 1, kOneRival);
  mark(setting.rivals > 1, kRivals);
  mark(setting.rivals > 0 && (misprint_ == Misprint::kTenfold || misprint_ == Misprint::kBeforeOne), kRivalOfDigit);
  mark(setting.more > 1, kBacked);
  mark(setting.more > 1 && setting.fewer + setting.more >= setting.sources, kAll);
  mark(setting.sources > kMostSources, kManySources);
  marks.push_back(least_ < kFew ? kSmall : least_ < kMany ? kMiddling : kLarge);
  return marks;
}

int MisprintOdds::Points(const MisprintSetting& setting) const {
  static constexpr int kPoints[kMarks] = {  // line by line as enum Mark
      -30,
      135, 60, -80, -5, -15, -35, -70,
      -5, -15, -20, 60,
      0, -105, -35, 0, 30, 25, 55, 0,
      -90, 45, 40, 10, 60, 145, 35, 75, 50, 90, 30,
      0, 0, 30, -90,
      25, 60, 0, -30, -65, -20, -45, -60, -65,
      20, 80, -215,
      -135, 0, 130,
  };
  int points = 0;
  for (int mark : Marks(setting)) points += kPoints[mark];
  return points;
}

}  // namespace crossread
