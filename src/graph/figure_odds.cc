// SPDX-License-Identifier: Apache-2.0
// The points were fitted by logistic regression to pairs of figures in invented stories and in published copy, and rounded.
#include "graph/figure_odds.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/numbers.h"
#include "graph/figure_tie.h"
#include "graph/same_event.h"
#include "lexicon/fixed_word.h"
#include "values/slip.h"
#include "values/update.h"

namespace crossread {
namespace {

constexpr double kFew = 10, kMany = 100;  // numbers that are met by chance, and such that hardly are
constexpr double kAdded = 10, kRough = 0.05;  // smaller sums come out by chance; by which a rough sum is off
constexpr double kLong = 1000;  // numbers that a source has of one thing alone
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

/// A bar of the figure matcher that holds whatever else joins two figures: all but words that only one of them is narrowed by.
bool IsHard(const std::string& reason) { return (!reason.starts_with("only one is for") && !reason.starts_with("one is of")); }

/// "Part" and "men" are often read of one passage alone.
bool IsFirm(const std::string& reason) { return reason.find("“part”") == std::string::npos && reason.find("“men”") == std::string::npos && reason.find("“women”") == std::string::npos; }

std::optional<double> NumberAt(const Copy& copy, uint32_t i) {
  double number = 0;
  std::string digits(copy.Words(copy.tokens[i]));
  std::erase(digits, ',');
  return copy.tokens[i].kind == TokenKind::kNumber && absl::SimpleAtod(digits, &number) ? std::optional(number) : std::nullopt;
}

/// The sentence of `fact` has the number of `other` as well, or its source has where that is a long one.
bool Says(const Story& story, const Fact& fact, const Fact& other) {
  const double wanted = std::get<Quantity>(other.claim.said).amount.number;
  const Copy& copy = story.copies[fact.doc()];
  const TokenRange sentence = copy.sentences[fact.claim.sentence].tokens;
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {  // "13 of the 33 seats", "58-3 with 51 wins"
    if (NumberAt(copy, i) == wanted) return true;
  }
  const std::span<const Fact> own = FactsOf(story, fact.doc());
  return std::any_of(own.begin(), own.end(), [&](const Fact& beside) {
    const Quantity* quantity = std::get_if<Quantity>(&beside.claim.said);
    return (wanted >= kLong || beside.claim.sentence == fact.claim.sentence) && quantity != nullptr && quantity->amount.number == wanted;
  });
}

/// Another count of its source makes up `whole` with `part`: 148 passengers of the one plane and 61 of the other, "more than 200".
bool AddsUp(const Story& story, const Fact& part, const Fact& whole) {
  const Amount &some = std::get<Amount>(part.value), &all = std::get<Amount>(whole.value);
  if (some.unit != "count" || all.number < kAdded || some.number >= all.number) return false;
  const double room = all.low == all.high ? 0 : kRough * all.number;
  const Copy& copy = story.copies[part.doc()];
  const TokenRange sentence = copy.sentences[part.claim.sentence].tokens;
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {  // "flies 71 aircraft and Tarnways 47"
    const std::optional<double> rest = NumberAt(copy, i);
    if (rest && *rest > 1 && std::abs(*rest + some.number - all.number) <= room) return true;
  }
  const std::span<const Fact> own = FactsOf(story, part.doc());
  return std::any_of(own.begin(), own.end(), [&](const Fact& rest) {
    const Quantity* quantity = std::get_if<Quantity>(&rest.claim.said);
    return quantity != nullptr && quantity->amount.unit == "count" && quantity->amount.number > 1 && std::abs(quantity->amount.number + some.number - all.number) <= room;
  });
}

/// What the one tells may have become what the other tells.
bool Moves(const Story& story, const Fact& a, const Fact& b) {
  if (!MayMove(a, story) && !MayMove(b, story)) return false;
  const Anchor &one = story.anchors[a.doc()], &two = story.anchors[b.doc()];
  return !one.known() || !two.known() || one.last < two.first || two.last < one.first || IsUpdate(a, b, story);
}

/// Shares of votes and the like are counted on: "58.2 percent" at noon, "58.6%" at night.
bool CountedOn(const Story& story, const Fact& a, const Fact& b) {
  const Amount &one = std::get<Amount>(a.value), &two = std::get<Amount>(b.value);
  if (one.unit != "percent" || two.unit != "percent" || std::max(one.number, two.number) > kCloseBy * std::min(one.number, two.number)) return false;
  const std::optional<AsOf> then = AsOfFact(a, story), later = AsOfFact(b, story);
  return !then || !later || then->by_clock || later->by_clock || then->last < later->first || later->last < then->first;
}

/// "From 25 percent", "another 40", "the other model costs $50": of something else than what is.
bool Before(const Story& story, const Fact& fact) {
  const Copy& copy = story.copies[fact.doc()];
  const uint32_t sentence = copy.sentences[fact.claim.sentence].tokens.first;
  for (uint32_t back = 1; back <= 4 && fact.claim.tokens.first >= sentence + back; ++back) {
    const uint32_t i = fact.claim.tokens.first - back;
    if (IsOneOf(copy, i, {"other", "another", "additional", "extra", "further"})) return true;
    if (back <= 2 && IsOneOf(copy, i, {"from", "than", "previous", "previously", "against", "earlier"})) return true;
  }
  return false;
}

/// "Two men *and a 10-year-old girl*": not all of them.
bool Listed(const Story& story, const Fact& fact) {
  const Copy& copy = story.copies[fact.doc()];
  const uint32_t behind = fact.claim.tokens.last;
  return behind + 1 < copy.sentences[fact.claim.sentence].tokens.last && IsOneOf(copy, behind, {"and", "plus"}) && IsOneOf(copy, behind + 1, {"a", "an", "one", "another", "his", "her"});
}

/// "Six crew", "four passengers"; "eleven crew", "six people were taken to hospital".
bool TwoRoles(const Fact& a, const Fact& b) {
  const Quantity &one = std::get<Quantity>(a.claim.said), &two = std::get<Quantity>(b.claim.said);
  auto crew = [](const Quantity& quantity) { return quantity.of == "crew" || std::find(quantity.modifiers.begin(), quantity.modifiers.end(), "crew") != quantity.modifiers.end(); };
  auto others = [](const Fact& fact, const Quantity& quantity) { return quantity.of == "passenger" || (fact.subject.head == "person" && !quantity.state.empty() && quantity.state != "aboard"); };
  return (crew(one) && others(b, two)) || (crew(two) && others(a, one));
}

/// "In the first round", "in the second round".
bool Narrowed(const Subject& a, const Subject& b) { return !a.qualifiers.empty() && !b.qualifiers.empty() && SharedCount(a.qualifiers, b.qualifiers) == 0; }

/// "Two women" are some of "five people", "two men" of "seven employees".
bool Among(const Subject& a, const FigureSign& x, const Subject& b, const FigureSign& y) {
  if (a.head == b.head || !x.people || !y.people || Misheard(x.amount, y.amount) || Transposed(x.amount, y.amount)) return false;
  const bool general = a.head == "person" || b.head == "person" || std::min(x.amount.number, y.amount.number) < kFew;
  const std::string& fewer = x.amount.number < y.amount.number ? a.head : b.head;
  if (!general) return false;
  return fewer == "woman" || fewer == "man" || fewer == "child" || fewer == "girl" || fewer == "boy" || fewer == "baby";
}

/// "Was widened to 15 kilometres": of later than what another tells.
bool Moved(const Story& story, const Fact& fact) {
  const Copy& copy = story.copies[fact.doc()];
  const uint32_t i = fact.claim.tokens.first;
  if (i < copy.sentences[fact.claim.sentence].tokens.first + 2 || !IsOneOf(copy, i - 1, {"to"})) return false;
  return copy.Words(copy.tokens[i - 2]).ends_with("ed") || IsOneOf(copy, i - 2, {"rose", "fell", "grew", "up", "down", "risen", "fallen", "grown"});
}

/// "22 savers", "14 witnesses"; "650 people", "200 firefighters": those who come to others.
bool Helps(const Fact& a, const Fact& b) {
  static constexpr std::string_view kHelpers[] = {"witness", "juror", "judge", "police_officer", "police", "firefighter", "rescuer", "volunteer", "lawyer", "doctor", "nurse", "medic", "paramedic", "guard", "journalist", "investigator", "detective", "judge", "expert"};
  auto helper = [](const Fact& fact) { return std::find(std::begin(kHelpers), std::end(kHelpers), fact.subject.head) != std::end(kHelpers); };
  return !a.subject.head.empty() && !b.subject.head.empty() && a.subject.head != b.subject.head && helper(a) != helper(b);
}

/// "Two of our five hospitals": not all of them.
bool IsPart(const Fact& part, const Fact& whole) {
  const std::vector<std::string>& marks = part.subject.qualifiers;
  const bool both = std::binary_search(whole.subject.qualifiers.begin(), whole.subject.qualifiers.end(), "part");  // "four of the 12 tanks", "six of the 12 tanks"
  return std::binary_search(marks.begin(), marks.end(), "part") && !both && std::get<Amount>(part.value).number < std::get<Amount>(whole.value).number;
}

/// "He had 605 yards", "his own company employs 90": whose it is, this sentence does not tell.
bool OfSomebody(const Story& story, const Fact& fact) {
  const Copy& copy = story.copies[fact.doc()];
  for (uint32_t i = copy.sentences[fact.claim.sentence].tokens.first; i < fact.claim.tokens.first; ++i) {
    if (IsOneOf(copy, i, {"he", "she"})) return true;
    if (IsOneOf(copy, i, {"own"}) && i > 0 && IsOneOf(copy, i - 1, {"his", "her", "their"})) return true;
  }
  return false;
}

/// "110 billion euros *($141 billion)*", a sum put into another currency; the end of "1, 800 pixels".
bool Aside(const Story& story, const Fact& fact) {
  const Copy& copy = story.copies[fact.doc()];
  const uint32_t i = fact.claim.tokens.first;
  if (i < copy.sentences[fact.claim.sentence].tokens.first + 2) return false;
  const std::string_view before = copy.Words(copy.tokens[i - 1]);
  if (IsMoney(std::get<Amount>(fact.value))) return before == "(";
  return before == "," && copy.tokens[i - 2].kind == TokenKind::kNumber && copy.Words(copy.tokens[i]).size() == 3;
}

/// Of an entry in a live blog.
bool Stamped(const Story& story, const Fact& fact) {
  const std::optional<AsOf> as_of = AsOfFact(fact, story);
  return as_of && as_of->first == as_of->last;
}

/// "An estimate of between 4 million and 6 million": of what was to be.
bool Foreseen(const Story& story, const Fact& fact) {
  const Copy& copy = story.copies[fact.doc()];
  const TokenRange sentence = copy.sentences[fact.claim.sentence].tokens;
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (IsOneOf(copy, i, {"estimate", "estimates", "estimated", "expect", "expected", "forecast", "forecasts", "predicted", "target", "goal", "aim", "aims", "asking", "budget", "budgeted", "planned", "limit", "minimum", "maximum", "record"})) return true;
  }
  return false;
}

}  // namespace

void FigureOdds::Add(const Story& story, WordLikeness& likeness, const SentenceLikeness& sentences, const FigureSign& a, const FigureSign& b) {
  const Fact &one = story.facts[a.fact], &two = story.facts[b.fact];
  const Subject &x = one.subject, &y = two.subject;
  const FigureTie tie = TieFigures(story, one, two, /*any_noun=*/true);
  const bool fates = !x.attribute.empty() && !y.attribute.empty() && x.attribute != y.attribute;
  const bool slips = Transposed(a.amount, b.amount) || Shifted(a.amount, b.amount) || Misheard(a.amount, b.amount) || OneDigitOff(a.amount, b.amount);
  const bool somebody = !IsMoney(a.amount) && a.amount.unit != "percent" && OfSomebody(story, one) != OfSomebody(story, two);
  const bool out = fates || (!slips && (somebody || (a.people && b.people && Helps(one, two)))) || (tie.score < 0 && IsHard(tie.reason)) || Narrowed(x, y) || Among(x, a, y, b) || Moved(story, one) != Moved(story, two) || Aside(story, one) || Aside(story, two) ||
                   x.attribute == "population" || y.attribute == "population" || TwoRoles(one, two) || IsPart(one, two) || IsPart(two, one) ||
                   (tie.score < 0 && x.attribute == "attending" && y.attribute == "attending") || (!a.counts() && Foreseen(story, one) != Foreseen(story, two)) || AddsUp(story, one, two) || AddsUp(story, two, one) || Listed(story, one) || Listed(story, two) || Moves(story, one, two) || CountedOn(story, one, two);
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
  before_ = before_ || Before(story, one) || Before(story, two);
  stamped_ = stamped_ || Stamped(story, one) || Stamped(story, two);
  somebody_ = somebody_ || somebody;
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
