// SPDX-License-Identifier: Apache-2.0
// The points were fitted by logistic regression to pairs of figures in invented stories and in published copy, and rounded.
#include "graph/figure_odds.h"

#include <algorithm>
#include <cmath>

#include "graph/figure_apart.h"
#include "graph/figure_tie.h"
#include "graph/same_event.h"
#include "values/slip.h"

namespace crossread {
namespace {

constexpr double kFew = 10, kMany = 100;  // numbers that are met by chance, and such that hardly are
constexpr double kUnlikely = 0.06;        // of two sentences: they have nothing to do with each other
constexpr double kCloseBy = 1.1, kFarthest = 12;  // times as much

/// What marks two figures, in the order of kPoints.
enum Mark : int {
  kAlways,
  kNounsApart, kNounBare, kNounKind, kNounPerson, kNounPeople, kNounNear, kNounSame,  // as NounTie
  kMoney, kPercent, kMeasure, kHeadsSame, kHeadsApart,
  kSwapped, kShifted, kMisheard, kDigit, kNoSlip,
  kClose, kWithin4, kWithin10, kFar,
  kNoWord, kWord, kWords, kManyWords, kNoClause, kClause, kClauses,
  kBoth, kBacked, kAll, kTwoSources,
  kBarred, kBarredSome, kYear, kPart, kTied, kTiedWeakly,
  kEarly, kVerb, kNamed, kState, kOneState, kHedged, kVague, kBefore, kStamped, kForeseen, kSomebody,
  kSmall, kMiddling, kLarge, kSole, kOneRival, kRivals, kCrowd, kThrong,
  kUnlike, kLike, kLiker, kMuchAlike, kLikest, kLikestBoth, kMarks
};

bool IsYearReason(const std::string& reason) {
  const size_t quote = reason.find("“");
  return quote != std::string::npos && quote + 4 < reason.size() && reason[quote + 3] >= '1' && reason[quote + 3] <= '2' && reason[quote + 4] >= '0' && reason[quote + 4] <= '9';
}

/// "Part" and "men" are often read of one passage alone.
bool IsFirm(const std::string& reason) { return reason.find("“part”") == std::string::npos && reason.find("“men”") == std::string::npos && reason.find("“women”") == std::string::npos; }

}  // namespace

void FigureOdds::Add(const Story& story, WordLikeness& likeness, const SentenceLikeness& sentences, const FigureSign& a, const FigureSign& b) {
  const Fact &one = story.facts[a.fact], &two = story.facts[b.fact];
  const Subject &x = one.subject, &y = two.subject;
  const FigureTie tie = TieFigures(story, one, two, /*any_noun=*/true);
  const bool out = SetApart(story, a, b, tie);
  said_ = said_ || Says(story, one, two) || Says(story, two, one);
  counts_ = a.counts();
  money_ = IsMoney(a.amount);
  percent_ = a.amount.unit == "percent";
  if (counts_) nouns_ = std::max(nouns_, TieNouns(story, a, b));
  const double low = std::min(a.amount.number, b.amount.number), high = std::max(a.amount.number, b.amount.number);
  if (low > 0) ratio_ = std::min(ratio_, high / low);
  if (out) return;
  open_ = true;
  heads_same_ = heads_same_ || (!x.head.empty() && x.head == y.head);
  heads_apart_ = heads_apart_ || (!x.head.empty() && !y.head.empty() && x.head != y.head);
  const Slip slip = Transposed(a.amount, b.amount) ? Slip::kSwapped : Shifted(a.amount, b.amount) ? Slip::kShifted
                  : Misheard(a.amount, b.amount) ? Slip::kMisheard : OneDigitOff(a.amount, b.amount) ? Slip::kDigit : Slip::kNone;
  slip_ = std::min(slip_, slip);
  least_ = std::min(least_, low);
  words_ = std::max(words_, likeness.Shared(a.words, b.words));
  clause_ = std::max(clause_, likeness.Shared(a.clause, b.clause));
  like_ = std::max(like_, sentences.Between(a.doc, one.claim.sentence, b.doc, two.claim.sentence));
  likest_ = std::max(likest_, sentences.Likest(a.doc, one.claim.sentence, b.doc, two.claim.sentence) + sentences.Likest(b.doc, two.claim.sentence, a.doc, one.claim.sentence));
  const bool barred = tie.score < 0;
  if (barred && !IsFirm(tie.reason)) part_ = true;
  else if (barred && IsYearReason(tie.reason)) year_ = true;
  else (barred ? barred_ : free_) = true;
  tie_ = std::max(tie_, tie.score);
  early_ = early_ || (a.early && b.early);
  verb_ = verb_ || (!x.verb.empty() && x.verb == y.verb);
  named_ = named_ || SharedCount(x.entities, y.entities) > 0;
  state_ = state_ || (!x.attribute.empty() && x.attribute == y.attribute);
  one_state_ = one_state_ || x.attribute.empty() != y.attribute.empty();
  hedged_ = hedged_ || a.amount.low != a.amount.high || b.amount.low != b.amount.high;
  vague_ = vague_ || std::isinf(a.amount.high) || std::isinf(b.amount.high) || std::isinf(a.amount.low) || std::isinf(b.amount.low);
  before_ = before_ || ToldBefore(story, one) || ToldBefore(story, two);
  stamped_ = stamped_ || Stamped(story, one) || Stamped(story, two);
  somebody_ = somebody_ || (!money_ && !percent_ && OfSomebody(story, one) != OfSomebody(story, two));
  foreseen_ = foreseen_ || Foreseen(story, one) != Foreseen(story, two);
}

bool FigureOdds::ruled_out() const {
  if (!open_ || said_ || (words_ < 1 && like_ < kUnlikely && nouns_ != NounTie::kSame) || (slip_ == Slip::kNone && ratio_ > kFarthest)) return true;
  if (counts_ && nouns_ == NounTie::kBare) return words_ < 2.5;
  return counts_ ? nouns_ == NounTie::kNone : heads_apart_ && !heads_same_ && words_ < 1;
}

std::vector<int> FigureOdds::Marks(const OddsSetting& setting) const {
  std::vector<int> marks = {kAlways};
  auto mark = [&](bool holds, int which) {
    if (holds) marks.push_back(which);
  };
  marks.push_back(counts_ ? kNounsApart + static_cast<int>(nouns_) : money_ ? kMoney : percent_ ? kPercent : kMeasure);
  mark(!counts_ && heads_same_, kHeadsSame);
  mark(!counts_ && !heads_same_ && heads_apart_, kHeadsApart);
  marks.push_back(kSwapped + static_cast<int>(slip_));
  marks.push_back(ratio_ <= kCloseBy ? kClose : ratio_ <= 4 ? kWithin4 : ratio_ <= 10.3 ? kWithin10 : kFar);
  marks.push_back(words_ >= 4 ? kManyWords : words_ >= 2.5 ? kWords : words_ >= 1 ? kWord : kNoWord);
  marks.push_back(clause_ >= 2 ? kClauses : clause_ >= 1 ? kClause : kNoClause);
  mark(setting.fewer > 1, kBoth);
  mark(setting.more > 1, kBacked);
  mark(setting.more > 1 && setting.fewer + setting.more >= setting.sources, kAll);
  mark(setting.sources == 2, kTwoSources);
  mark(barred_ && !free_, kBarred);
  mark(barred_ && free_, kBarredSome);
  mark(year_ && !free_, kYear);
  mark(part_, kPart);
  mark(tie_ >= 4, kTied);
  mark(tie_ >= 1 && tie_ < 4, kTiedWeakly);
  mark(early_, kEarly);
  mark(verb_, kVerb);
  mark(named_, kNamed);
  mark(state_, kState);
  mark(one_state_ && !state_, kOneState);
  mark(hedged_, kHedged);
  mark(vague_, kVague);
  mark(before_, kBefore);
  mark(stamped_, kStamped);
  mark(foreseen_, kForeseen);
  mark(somebody_, kSomebody);
  marks.push_back(least_ < kFew ? kSmall : least_ < kMany ? kMiddling : kLarge);
  marks.push_back(setting.rivals == 0 ? kSole : setting.rivals == 1 ? kOneRival : kRivals);
  mark(setting.crowd >= 4 && setting.crowd < 8, kCrowd);
  mark(setting.crowd >= 8, kThrong);
  marks.push_back(like_ < kUnlikely ? kUnlike : like_ < 0.15 ? kLike : like_ < 0.3 ? kLiker : kMuchAlike);
  mark(likest_ == 1, kLikest);
  mark(likest_ == 2, kLikestBoth);
  return marks;
}

int FigureOdds::Points(const OddsSetting& setting) const {
  static constexpr int kPoints[kMarks] = {  // line by line as enum Mark
      -60,
      0, -205, -80, 130, 20, 175, 150,
      -115, -25, -45, -65, -5,
      330, 340, 155, 250, -100,
      25, 40, -145, -90,
      -95, 10, -10, 75, -75, 50, 5,
      -335, 60, 260, -70,
      -240, -150, -360, 70, 110, 110,
      135, -280, -110, 175, 50, -10, 55, -100, -135, -165, 135,
      -70, -20, 70, 20, -95, -165, -85, -235,
      -100, -50, 95, 230, 0, 30,
  };
  int points = 0;
  for (int mark : Marks(setting)) points += kPoints[mark];
  return points;
}

}  // namespace crossread
