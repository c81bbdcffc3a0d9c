// SPDX-License-Identifier: Apache-2.0
// Reasons why two figures answer two questions, however alike the words around them are.
#include "graph/figure_apart.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "graph/adds_up.h"
#include "graph/arithmetic.h"
#include "graph/same_event.h"
#include "lexicon/fixed_word.h"
#include "values/slip.h"
#include "values/update.h"

namespace crossread {
namespace {

constexpr double kFew = 10;       // numbers that are met by chance
constexpr double kCloseBy = 1.1;  // times as much
constexpr double kLong = 1000;  // numbers that a source has of one thing alone

/// A bar of the figure matcher that holds whatever else joins two figures: all but words that only one of them is narrowed by.
bool IsHard(const std::string& reason) { return (!reason.starts_with("only one is for") && !reason.starts_with("one is of")); }

/// Shares of votes and the like are counted on: "58.2 percent" at noon, "58.6%" at night.
bool CountedOn(const Story& story, const Fact& a, const Fact& b) {
  const Amount &one = std::get<Amount>(a.value), &two = std::get<Amount>(b.value);
  if (one.unit != "percent" || two.unit != "percent" || std::max(one.number, two.number) > kCloseBy * std::min(one.number, two.number)) return false;
  const std::optional<AsOf> then = AsOfFact(a, story), later = AsOfFact(b, story);
  return !then || !later || then->by_clock || later->by_clock || then->last < later->first || later->last < then->first;
}

/// "Six crew", "four passengers"; "eleven crew", "six people were taken to hospital".
bool TwoRoles(const Fact& a, const Fact& b) {
  const Quantity &one = std::get<Quantity>(a.claim.said), &two = std::get<Quantity>(b.claim.said);
  auto crew = [](const Quantity& quantity) { return quantity.of == "crew" || std::find(quantity.modifiers.begin(), quantity.modifiers.end(), "crew") != quantity.modifiers.end(); };
  auto others = [](const Fact& fact, const Quantity& quantity) { return quantity.of == "passenger" || (fact.subject.head == "person" && !quantity.state.empty() && quantity.state != "aboard"); };
  return (crew(one) && others(b, two)) || (crew(two) && others(a, one));
}

/// "350 families" are some 900 people; whom a number without a noun counts, nobody knows.
bool OfHouseholds(const Subject& a, const Subject& b) {
  auto household = [](const std::string& head) { return head == "family" || head == "household" || head == "couple" || head == "group"; };
  auto people = [](const std::string& head) { return head.empty() || head == "person"; };
  return (household(a.head) && people(b.head)) || (household(b.head) && people(a.head));
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

/// "22 savers", "14 witnesses"; "650 people", "200 firefighters".
bool HelpsOne(const Fact& a, const Fact& b) { return !a.subject.head.empty() && !b.subject.head.empty() && a.subject.head != b.subject.head && Helps(a) != Helps(b); }

/// The whole that `part` names in its own words, "two of the five panels"; 0 where it names none.
double NamedWhole(const Story& story, const Fact& part) {
  const Copy& copy = story.copies[part.doc()];
  double whole = 0;
  for (uint32_t i = part.claim.tokens.first + 1; i < part.claim.tokens.last; ++i) whole = std::max(whole, WholeNumberAt(copy, i));
  return whole;
}

/// "Two of our hospitals", "five hospitals": not all of them. Where the whole is named and is more, the other is a part as well.
bool IsPart(const Story& story, const Fact& part, const Fact& whole) {
  const std::vector<std::string>& marks = part.subject.qualifiers;
  const bool both = std::binary_search(whole.subject.qualifiers.begin(), whole.subject.qualifiers.end(), "part");  // "four of the 12 tanks", "six of the 12 tanks"
  const double other = std::get<Amount>(whole.value).number;
  return std::binary_search(marks.begin(), marks.end(), "part") && !both && std::get<Amount>(part.value).number < other && NamedWhole(story, part) <= other;
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

/// The nouns, or what befell those counted, are two.
bool TwoCounts(const Story& story, const FigureSign& a, const FigureSign& b, const Fact& one, const Fact& two) {
  const Subject &x = one.subject, &y = two.subject;
  const bool fates = !x.attribute.empty() && !y.attribute.empty() && x.attribute != y.attribute;
  const bool live = x.attribute == "population" || y.attribute == "population";
  return fates || live || OfHouseholds(x, y) || Narrowed(x, y) || Among(x, a, y, b) || TwoRoles(one, two) || IsPart(story, one, two) || IsPart(story, two, one);
}

}  // namespace

bool Listed(const Story& story, const Fact& fact) {
  const Copy& copy = story.copies[fact.doc()];
  const uint32_t behind = fact.claim.tokens.last;
  return behind + 1 < copy.sentences[fact.claim.sentence].tokens.last && IsOneOf(copy, behind, {"and", "plus"}) && IsOneOf(copy, behind + 1, {"a", "an", "one", "another", "his", "her"});
}

bool Helps(const Fact& fact) {
  static constexpr std::string_view kHelpers[] = {"witness", "juror", "judge", "police_officer", "police", "firefighter", "rescuer", "volunteer", "helper", "lawyer", "doctor", "nurse", "medic", "paramedic", "guard", "journalist", "investigator", "detective", "judge", "expert"};
  return std::find(std::begin(kHelpers), std::end(kHelpers), fact.subject.head) != std::end(kHelpers);
}

/// The source has this length of time, of whatever.
static bool SaysLength(const Story& story, const Fact& fact, const Fact& other) {
  const Amount& wanted = std::get<Amount>(other.value);
  const std::span<const Fact> own = FactsOf(story, fact.doc());
  return std::any_of(own.begin(), own.end(), [&](const Fact& beside) {
    const Amount* amount = beside.claim.kind == "duration" ? std::get_if<Amount>(&beside.value) : nullptr;
    return amount != nullptr && amount->unit == wanted.unit && amount->number == wanted.number;
  });
}

bool Says(const Story& story, const Fact& fact, const Fact& other) {
  if (!std::holds_alternative<Quantity>(other.claim.said)) return SaysLength(story, fact, other);
  const double wanted = std::get<Quantity>(other.claim.said).amount.number;
  const Copy& copy = story.copies[fact.doc()];
  const TokenRange sentence = copy.sentences[fact.claim.sentence].tokens;
  for (uint32_t i = BehindListNumber(copy, sentence); i < sentence.last; ++i) {  // "13 of the 33 seats", "58-3 with 51 wins"
    if (PlainNumber(copy, i) == wanted) return true;
  }
  for (uint32_t i = fact.claim.tokens.first; i < fact.claim.tokens.last; ++i) {  // "two of the five"
    if (WholeNumberAt(copy, i) == wanted) return true;
  }
  const std::span<const Fact> own = FactsOf(story, fact.doc());
  return std::any_of(own.begin(), own.end(), [&](const Fact& beside) {
    const Quantity* quantity = std::get_if<Quantity>(&beside.claim.said);
    const std::string &noun = beside.subject.head, &wanted_noun = other.subject.head;
    const bool of_others = wanted < kFew && !noun.empty() && !wanted_noun.empty() && noun != wanted_noun;  // "a pair of thieves", "two panels"
    return (wanted >= kLong || beside.claim.sentence == fact.claim.sentence) && quantity != nullptr && quantity->amount.number == wanted && !of_others;
  });
}

bool ToldBefore(const Story& story, const Fact& fact) {
  const Copy& copy = story.copies[fact.doc()];
  const uint32_t sentence = copy.sentences[fact.claim.sentence].tokens.first;
  for (uint32_t back = 1; back <= 4 && fact.claim.tokens.first >= sentence + back; ++back) {
    const uint32_t i = fact.claim.tokens.first - back;
    if (IsOneOf(copy, i, {"other", "another", "additional", "extra", "further"})) return true;
    if (back <= 2 && IsOneOf(copy, i, {"from", "than", "previous", "previously", "against", "earlier"})) return true;
  }
  return false;
}

bool OfSomebody(const Story& story, const Fact& fact) {
  const Copy& copy = story.copies[fact.doc()];
  for (uint32_t i = copy.sentences[fact.claim.sentence].tokens.first; i < fact.claim.tokens.first; ++i) {
    if (IsOneOf(copy, i, {"he", "she"})) return true;
    if (IsOneOf(copy, i, {"own"}) && i > 0 && IsOneOf(copy, i - 1, {"his", "her", "their"})) return true;
  }
  return false;
}

bool Stamped(const Story& story, const Fact& fact) {
  const std::optional<AsOf> as_of = AsOfFact(fact, story);
  return as_of && as_of->first == as_of->last;
}

bool Foreseen(const Story& story, const Fact& fact) {
  const Copy& copy = story.copies[fact.doc()];
  const TokenRange sentence = copy.sentences[fact.claim.sentence].tokens;
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (IsOneOf(copy, i, {"estimate", "estimates", "estimated", "expect", "expected", "forecast", "forecasts", "predicted", "target", "goal", "aim", "aims", "asking", "budget", "budgeted", "planned", "limit", "minimum", "maximum", "record"})) return true;
  }
  return false;
}

bool Moves(const Story& story, const Fact& a, const Fact& b) {
  if (!MayMove(a, story) && !MayMove(b, story)) return false;
  const Anchor &one = story.anchors[a.doc()], &two = story.anchors[b.doc()];
  return !one.known() || !two.known() || one.last < two.first || two.last < one.first || IsUpdate(a, b, story);
}

std::set<std::string> NamesBeside(const Story& story, const Fact& fact) {
  std::set<std::string> names;
  for (const Fact& other : FactsOf(story, fact.doc())) {
    if (other.claim.kind != "person" || other.claim.sentence != fact.claim.sentence) continue;
    const Mention* mention = std::get_if<Mention>(&other.claim.said);
    if (mention != nullptr && !mention->name.folded.empty()) names.insert(mention->name.folded);
  }
  return names;
}

bool AnswersApart(const Story& story, const Fact& a, const Fact& b, const FigureTie& tie) {
  if (Narrowed(a.subject, b.subject) || Moved(story, a) != Moved(story, b) || Aside(story, a) || Aside(story, b)) return true;
  return (tie.score < 0 && IsHard(tie.reason)) || CountedOn(story, a, b);
}

bool SetApart(const Story& story, const FigureSign& a, const FigureSign& b, const FigureTie& tie) {
  const Fact &one = story.facts[a.fact], &two = story.facts[b.fact];
  if (TwoCounts(story, a, b, one, two) || Moved(story, one) != Moved(story, two) || Aside(story, one) || Aside(story, two)) return true;
  const bool gathered = one.subject.attribute == "attending" && two.subject.attribute == "attending";  // in many towns on one day
  if (tie.score < 0 && (gathered || IsHard(tie.reason))) return true;
  if (!a.counts() && Foreseen(story, one) != Foreseen(story, two)) return true;
  if (AddsUp(story, one, two) || AddsUp(story, two, one) || Listed(story, one) || Listed(story, two)) return true;
  if (Moves(story, one, two) || CountedOn(story, one, two)) return true;
  if (Transposed(a.amount, b.amount) || Shifted(a.amount, b.amount) || Misheard(a.amount, b.amount) || OneDigitOff(a.amount, b.amount)) return false;
  const bool measured = IsMoney(a.amount) || a.amount.unit == "percent";
  return (!measured && OfSomebody(story, one) != OfSomebody(story, two)) || (a.people && b.people && HelpsOne(one, two));
}

}  // namespace crossread
