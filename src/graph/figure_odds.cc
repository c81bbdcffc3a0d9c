// SPDX-License-Identifier: Apache-2.0
// The points were fitted by logistic regression to pairs of figures in invented stories and in published copy, and rounded.
#include "graph/figure_odds.h"

#include <algorithm>
#include <cmath>

#include "graph/figure_apart.h"
#include "graph/figure_beside.h"
#include "graph/figure_tie.h"
#include "graph/same_event.h"
#include "values/live_blog.h"
#include "values/near_words.h"

namespace crossread {
namespace {

constexpr double kFew = 10, kMany = 100;  // numbers that are met by chance, and such that hardly are
constexpr double kUnlikely = 0.06;        // of two sentences: they have nothing to do with each other
constexpr int64_t kDays = 2;  // between sources: a count has moved
constexpr int kList = 2;  // what a list in common joins beside standing next to a figure in common
constexpr double kCloseBy = 1.1, kFarthest = 12;  // times as much

/// What marks two figures, in the order of kPoints.
enum Mark : int {
  kAlways,
  kNounsApart, kNounBare, kNounKind, kNounKin, kNounPerson, kNounPeople, kNounNear, kNounSame,  // as NounTie
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

/// "600 shops", "6,000 shops": a nought too many, though a single digit counts.
bool TenTimes(double low, double high) { return low >= kMany && high == 10 * low; }

}  // namespace

void FigureOdds::Add(const Story& story, WordLikeness& likeness, const SentenceLikeness& sentences, const FigureSign& a, const FigureSign& b) {
  const Fact &one = story.facts[a.fact], &two = story.facts[b.fact];
  const Subject &x = one.subject, &y = two.subject;
  const FigureTie tie = TieFigures(story, one, two, /*any_noun=*/true);
  const bool out = SetApart(story, a, b, tie);
  counts_ = a.counts();
  if (counts_) nouns_ = std::max(nouns_, TieNouns(story, a, b));
  const double low = std::min(a.amount.number, b.amount.number), high = std::max(a.amount.number, b.amount.number);
  AddPair(story, likeness, sentences, SideOf(story, a), SideOf(story, b), tie, out);
  if (out) return;
  const bool nought = x.head == y.head && !x.head.empty() && x.head != "person" && TenTimes(low, high);
  if (nought) slip_ = std::min(slip_, Slip::kShifted);
  least_ = std::min(least_, low);
  verb_ = verb_ || (!x.verb.empty() && x.verb == y.verb);
  state_ = state_ || (!x.attribute.empty() && x.attribute == y.attribute);
  one_state_ = one_state_ || x.attribute.empty() != y.attribute.empty();
  somebody_ = somebody_ || (!money_ && !percent_ && OfSomebody(story, one) != OfSomebody(story, two));
  const Lexicon& lexicon = *story.copies[a.doc].lexicon;
  const Anchor &then = story.anchors[a.doc], &now = story.anchors[b.doc];
  const bool live = IsLiveBlog(story.documents[a.doc].text) || IsLiveBlog(story.documents[b.doc].text);
  moves_ = moves_ || (counts_ && (live || Helps(one) || Helps(two) || (then.known() && now.known() && std::abs(then.first - now.first) >= kDays)));
  heat_ = a.amount.unit == "C";  // what is hot is a place, by whatever word
  distance_ = distance_ || x.head == "distance" || y.head == "distance";
  led_ = led_ || LedAlike(story, one, two);
  followed_ = followed_ || FollowedAlike(story, one, two);
  verbs_near_ = verbs_near_ || (!x.verb.empty() && !y.verb.empty() && x.verb != y.verb && NearWords(lexicon, x.verb, y.verb));
  ordinal_ = a.ordinal();
  const std::vector<std::string> &one_mod = std::get<Quantity>(one.claim.said).modifiers, &two_mod = std::get<Quantity>(two.claim.said).modifiers;
  const bool alike = std::any_of(one_mod.begin(), one_mod.end(), [&](const std::string& word) {
    return std::any_of(two_mod.begin(), two_mod.end(), [&](const std::string& other) { return SameOrNear(lexicon, word, other); });
  });
  modified_apart_ = modified_apart_ || (!alike && !one_mod.empty() && !two_mod.empty());
}

bool FigureOdds::ruled_out() const { return !open_ || said_ || (slip_ == Slip::kNone && ratio_ > kFarthest) || (counts_ && nouns_ == NounTie::kNone); }

bool FigureOdds::Unlike(size_t most) const {
  if (counts_ && !ordinal_ && nouns_ >= NounTie::kPeople && most > 1 && least_ >= kMany) return false;  // hundreds of people, as two sources have them
  if (ordinal_ || (words_ < 1 && like_ < kUnlikely && nouns_ != NounTie::kSame)) return true;
  if (counts_ && nouns_ == NounTie::kBare) return words_ < 2.5 || most < 2;
  return !counts_ && heads_apart_ && !heads_same_ && words_ < 1;
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

bool FigureOdds::LeftOver(const OddsSetting& setting) const {
  if (!(setting.only || setting.left) || ordinal_ || money_ || percent_ || part_ || year_ || barred_ || foreseen_ || modified_apart_) return false;
  if ((before_ && !led_) || (ratio_ > 4 && slip_ != Slip::kShifted)) return false;
  const int words = words_ >= 2.5 ? 2 : words_ >= 1 ? 1 : 0;
  const int joins = led_ + followed_ + setting.beside + kList * setting.listed + words + (clause_ >= 1) + likest_ + (verb_ || verbs_near_) + named_;
  if (!counts_) return joins >= (distance_ ? 6 : 1) && (heads_same_ || !heads_apart_ || heat_);
  if ((one_state_ && !state_) || moves_) return false;
  if (nouns_ == NounTie::kSame) return joins >= (setting.crowd >= 8 ? 4 : 3);
  return (nouns_ == NounTie::kNear || nouns_ == NounTie::kKin || nouns_ == NounTie::kPeople) && joins >= 5;
}

int FigureOdds::Points(const OddsSetting& setting) const {
  static constexpr int kPoints[kMarks] = {  // line by line as enum Mark
      -60,
      0, -205, -80, -80, 130, 20, 175, 150,
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
