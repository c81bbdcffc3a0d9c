// SPDX-License-Identifier: Apache-2.0
// Barriers first, each with its reason; then the words that two passages have in common.
#include "graph/figure_tie.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "graph/adds_up.h"
#include "graph/same_event.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/amount.h"
#include "values/slip.h"

namespace crossread {
namespace {

template <size_t n>
bool OneOf(std::string_view word, const std::array<std::string_view, n>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Nouns that say too little to join two figures by themselves.
bool Vague(const std::string& head) {
  static constexpr std::array<std::string_view, 22> kVague = {
      "",     "person", "time",  "year", "day",   "month", "week", "hour", "minute", "thing", "way",
      "case", "part",   "point", "side", "group", "place", "one",  "number", "total", "area", "man"};
  return OneOf(head, kVague);
}

const Amount& AmountOf(const Fact& fact) { return std::get<Amount>(fact.value); }

bool UnitsFit(const Amount& a, const Amount& b) {
  if (IsMoney(a) && IsMoney(b)) return a.unit == b.unit || a.number == b.number;  // £63m and $63m: the sign slipped
  return Convert(a, b.unit).has_value();
}

constexpr double kOthers = 50;    // times as many: others are counted, where no fate is told of both
constexpr double kFew = 8;        // times as many: those who are told of are some
constexpr double kMostCrew = 1.25;  // people aboard to passengers

class Pair {
 public:
  Pair(const Story& story, const Fact& a, const Fact& b, bool any_noun)
      : story_(story), a_(a), b_(b), one_(a.subject), two_(b.subject), any_noun_(any_noun) {}

  FigureTie Weigh() const {
    if (!UnitsFit(AmountOf(a_), AmountOf(b_))) return {-1, "the units measure different things"};
    if ((a_.claim.kind == "duration") != (b_.claim.kind == "duration")) return {-1, "one is a length of time"};
    bool stated = !one_.attribute.empty() && !two_.attribute.empty();
    if (stated && one_.attribute != two_.attribute) return {-1, absl::StrCat(one_.attribute, " and ", two_.attribute, " are two counts")};
    bool live = one_.attribute == "population", other_live = two_.attribute == "population";
    if (live != other_live) return {-1, "one tells how many live there"};
    if ((one_.attribute == "capacity") != (two_.attribute == "capacity")) return {-1, "one tells how many there is room for"};
    if (stated && one_.attribute == "aboard" && FarApart()) return {0, "passengers who are told of are not all of them"};
    if (live && Owned() <= 0) return {0, "nothing tells that one place is meant"};
    int head = Heads();
    if (head < 0 && !any_noun_) return {-1, absl::StrCat("“", one_.head, "” and “", two_.head, "” are not the same to count")};
    if (std::string narrowed = Narrowed(); !narrowed.empty()) return {-1, narrowed};
    if (std::string apart = EventsApart(); !apart.empty()) return {-1, apart};
    if (Crewed()) return {-1, "one may count the passengers without the crew"};
    if (TimesApart()) return {-1, "the passages tell of two times"};
    const bool added = AddsBeside(story_, a_, b_) || AddsBeside(story_, b_, a_);
    if (added && (!stated || one_.attribute == "aboard")) return {-1, "one is a part of what the other counts"};
    if (!stated && !any_noun_ && Modified()) return {CanAgree(AmountOf(a_), AmountOf(b_)) ? 0 : -1, "other words narrow what is counted"};
    if (stated && Restricted()) return {-1, "one counts only a part of them"};
    if (AmountOf(a_).unit == "percent" && (OfShares(a_) || OfShares(b_)) && !Slipped(AmountOf(a_), AmountOf(b_))) return {-1, "share prices move by the hour"};
    if (AmountOf(a_).unit == "count" && OfOneOwner(one_.head) && !stated && Owned() <= 0) return {-1, "nothing tells that they are one person's"};
    if (Owned() < 0) return {-1, absl::StrCat("one is of ", one_.owner, ", the other of ", two_.owner)};
    if (!stated && (Single(a_) || Single(b_))) return {0, "a single one is told of, not counted"};
    return {Score(stated, head), "the same is counted, and nothing sets the passages apart"};
  }

 private:
  int Score(bool stated, int head) const {
    int shared = Shared();
    bool agree = CanAgree(AmountOf(a_), AmountOf(b_));
    bool governed = !one_.verb.empty() && one_.verb == two_.verb;
    int owned = Owned();
    bool slipped = Slipped(AmountOf(a_), AmountOf(b_)) && shared > 0;
    int score = head + std::min(shared + Modifiers(), 4) + (stated ? 3 : 0) + 2 * owned + (slipped ? 4 : 0) + (governed ? 1 : 0);
    bool telling = (Telling(one_.head) && one_.head == two_.head) || (Seldom(AmountOf(a_).unit) && one_.head == two_.head && shared > 0);
    telling = telling || (one_.head == "seat" && owned > 0);
    bool vague = Vague(one_.head) || Vague(two_.head);
    bool lasts = a_.claim.kind == "duration";
    int needed = stated || lasts ? 4 : telling ? 3 : vague ? 6 : 5;
    if (agree) return score >= needed - 1 ? score + 10 : 0;
    // Nobody's fate is told: the noun alone joins nothing, the two must do the same or be the same one's.
    bool unsure = one_.owner == "?" || two_.owner == "?";
    int ties = shared + 2 * Modifiers() + static_cast<int>(std::min<size_t>(SharedCount(one_.entities, two_.entities), 2)) + (governed ? 2 : 0) + (owned > 0 ? 2 : 0) + (slipped ? 2 : 0);
    if (!stated && !lasts && !telling && ties < (unsure ? 4 : 3)) return 0;
    if (one_.head == "distance" && owned <= 0) return 0;
    if (!stated && Ratio() > kOthers && !slipped && !lasts) return 0;
    return score >= needed ? score : 0;
  }

  /// What many people of a story have each: children, counts of a charge.
  static bool OfOneOwner(std::string_view head) {
    static constexpr std::array<std::string_view, 10> kOwned = {"child", "son", "daughter", "kid", "grandchild", "brother", "sister", "sibling", "charge", "seat"};
    return OneOf(head, kOwned);
  }

  /// "Its shares fell 4 percent", "were 4% down"; not "64 percent of the shares", "for each share, 38 percent more".
  bool OfShares(const Fact& fact) const {
    if (fact.subject.head != "share" && fact.subject.head != "stock") return false;
    const Copy& copy = story_.copies[fact.doc()];
    const ClassId trend = copy.lexicon->Class("trend");
    const TokenRange sentence = copy.sentences[fact.claim.sentence].tokens, words = fact.claim.tokens;
    for (uint32_t i = std::max(sentence.first, words.first - std::min(words.first, 3u)); i < std::min(sentence.last, words.last + 1); ++i) {
      if ((i < words.first || i >= words.last) && (copy.lexicon->Get(copy, i, trend) != nullptr || IsOneOf(copy, i, {"up", "down"}))) return true;
    }
    return false;
  }

  double Ratio() const {
    const std::optional<Amount> other = Convert(AmountOf(b_), AmountOf(a_).unit);  // none where only the sign of money slipped
    const double own = AmountOf(a_).number, far = other ? other->number : AmountOf(b_).number;
    return std::min(own, far) > 0 ? std::max(own, far) / std::min(own, far) : 0;
  }

  /// Units that a story has one figure in: how far a rate moved, how fast the train was.
  static bool Seldom(std::string_view unit) { return unit == "basis point" || unit == "percentage point" || unit.find(" per hour") != std::string_view::npos || unit == "km/h" || unit == "mph"; }

  /// Measures of which an event has one: rows of class "one_measure".
  bool Telling(const std::string& head) const {
    const Lexicon* lexicon = story_.copies[a_.doc()].lexicon;
    return lexicon != nullptr && lexicon->FirstSense(head, lexicon->Class("one_measure")) != nullptr;
  }

  /// 3 one noun, 1 where one of them has none, below 0 where the nouns differ.
  int Heads() const {
    if (one_.head == two_.head) return one_.head.empty() ? 1 : 3;
    return one_.head.empty() || two_.head.empty() ? 1 : -1;
  }

  /// Words of the clauses that both have, but for the counted noun.
  int Shared() const {
    size_t shared = SharedCount(one_.context, two_.context);
    bool head = one_.head == two_.head && std::binary_search(one_.context.begin(), one_.context.end(), one_.head) &&
                std::binary_search(two_.context.begin(), two_.context.end(), one_.head);
    return static_cast<int>(shared - (head ? 1 : 0));
  }

  /// "one woman", "one bullet" in a clause that tells no fate: a list is gone through.
  static bool Single(const Fact& fact) { return AmountOf(fact).unit == "count" && AmountOf(fact).number == 1; }

  /// A year, a period, a phase, a part or a place that only one of them is narrowed to; empty where there is none.
  std::string Narrowed() const {
    auto year_of = [&](const Fact& fact) { return story_.anchors[fact.doc()].known() ? story_.anchors[fact.doc()].last.year() : 0; };
    std::string now = absl::StrCat(year_of(a_)), then = absl::StrCat(year_of(b_));
    auto stray = [&](const Fact& x, const Fact& y) -> std::string {
      for (const std::string& qualifier : x.subject.qualifiers) {
        if (qualifier == now || qualifier == then || qualifier == "first" || qualifier == "preliminary" || qualifier == "last") continue;
        if (!std::binary_search(y.subject.qualifiers.begin(), y.subject.qualifiers.end(), qualifier)) return absl::StrCat("only one is for “", qualifier, "”");
      }
      return {};
    };
    std::string one = stray(a_, b_);
    return one.empty() ? stray(b_, a_) : one;
  }

  /// The figures stand with events that cannot be one.
  std::string EventsApart() const {
    if (a_.subject.event < 0 || b_.subject.event < 0) return {};
    const Event& one = story_.events[a_.subject.event];
    const Event& two = story_.events[b_.subject.event];
    if (one.kind == "aftershock" || two.kind == "aftershock" || one.kind == "foreshock" || two.kind == "foreshock") {
      return one.kind != two.kind ? absl::StrCat(one.kind, " and ", two.kind, " are two events") : std::string();
    }
    if (one.kind != two.kind) return {};
    EventMatch match = SameEvent(one, two);
    return match.score < 0 ? match.reason : std::string();
  }

  /// "Four passengers were treated", "171 passengers".
  bool FarApart() const {
    const double low = std::min(AmountOf(a_).number, AmountOf(b_).number), high = std::max(AmountOf(a_).number, AmountOf(b_).number);
    return low > 0 && high > kFew * low;
  }

  /// "241 passengers" of "252 people aboard": the rest are the crew.
  bool Crewed() const {
    const Quantity* a = std::get_if<Quantity>(&a_.claim.said);
    const Quantity* b = std::get_if<Quantity>(&b_.claim.said);
    if (a == nullptr || b == nullptr || (a->of == "passenger") == (b->of == "passenger")) return false;
    auto all = [](const Quantity& quantity, const Subject& subject) { return quantity.state == "aboard" || (quantity.state.empty() && subject.head == "person"); };
    if (!all(*a, one_) || !all(*b, two_)) return false;
    double passengers = a->of == "passenger" ? a->amount.number : b->amount.number, people = a->of == "passenger" ? b->amount.number : a->amount.number;
    return people > passengers && people <= kMostCrew * passengers;
  }

  /// Both name a day, and a whole day lies between: "arrested on Friday", "arrested on Sunday".
  bool TimesApart() const {
    if (!a_.when || !b_.when) return false;
    constexpr int64_t kDay = 24 * 60 * 60;
    return b_.when->first - a_.when->last >= kDay || a_.when->first - b_.when->last >= kDay;
  }

  /// 1 one owner, 0 where a source does not tell, below 0 where two are named.
  int Owned() const {
    if (one_.owner.empty() || two_.owner.empty() || one_.owner == "?" || two_.owner == "?") return 0;
    if (one_.owner == two_.owner) return 1;
    const std::string &full = one_.owner.size() > two_.owner.size() ? one_.owner : two_.owner, &last = &full == &one_.owner ? two_.owner : one_.owner;
    return full.ends_with(" " + last) ? 1 : -1;  // "Velk" is "Aron Velk"; "Milo Velk" is another
  }

  const std::vector<std::string>& ModifiersOf(const Fact& fact) const {
    static const std::vector<std::string> kNone;
    const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
    return quantity == nullptr ? kNone : quantity->modifiers;
  }

  /// "U.S." and "American" narrow alike: the country of a word that names one, else the word.
  std::string_view Canonical(const std::string& word) const {
    const Lexicon* lexicon = story_.copies[a_.doc()].lexicon;
    if (lexicon == nullptr) return word;
    for (const Sense& sense : lexicon->Senses(lexicon->Find(word))) {
      if (sense.cls == lexicon->Class("demonym") || sense.cls == lexicon->Class("country")) return sense.value;
    }
    return word;
  }

  /// Adjectives that both have: "armoured" vehicles.
  int Modifiers() const {
    const std::vector<std::string>& other = ModifiersOf(b_);
    const std::vector<std::string>& own = ModifiersOf(a_);
    return static_cast<int>(std::count_if(own.begin(), own.end(), [&](const std::string& word) {
      return std::any_of(other.begin(), other.end(), [&](const std::string& x) { return Canonical(x) == Canonical(word); });
    }));
  }

  /// Adjectives that have nothing in common: "armoured" and "stolen" vehicles.
  bool Modified() const { return !ModifiersOf(a_).empty() && !ModifiersOf(b_).empty() && Modifiers() == 0; }

  /// "three British tourists" are some of "five tourists": adjectives that only one has, but for those of kind
  /// "describes", which tell how all of them were ("three innocent people").
  bool Restricted() const {
    auto narrows = [&](const Fact& x, const Fact& y) {
      const Lexicon* lexicon = story_.copies[x.doc()].lexicon;
      if (lexicon == nullptr) return false;
      const std::vector<std::string>& other = ModifiersOf(y);
      return std::any_of(ModifiersOf(x).begin(), ModifiersOf(x).end(), [&](const std::string& word) {
        if (std::find(other.begin(), other.end(), word) != other.end()) return false;
        for (const Sense& sense : lexicon->Senses(lexicon->Find(word))) {
          if (sense.cls == lexicon->Class("narrows") || sense.cls == lexicon->Class("demonym")) return true;
        }
        return false;
      });
    };
    return narrows(a_, b_) || narrows(b_, a_);
  }

  /// The same two or more digits with the point elsewhere: 2.4 and 24 million are one figure, once misprinted.
  static bool Slipped(const Amount& a, const Amount& b) {
    if (a.number <= 0 || b.number <= 0 || a.number == b.number || std::fmod(std::round(a.number), 10) != 0) return false;
    double power = std::log10(a.number / b.number);
    double digits = a.number / std::pow(10, std::floor(std::log10(a.number)));
    return std::abs(power - std::round(power)) < 1e-9 && std::abs(digits - std::round(digits)) > 1e-9;
  }

  const Story& story_;
  const Fact& a_;
  const Fact& b_;
  const Subject& one_;
  const Subject& two_;
  bool any_noun_;
};

}  // namespace

/// A side of a tally: MatchResults() compares both sides at once.
static bool IsTally(const Quantity& quantity) { return quantity.of == "vote" && (quantity.state == "for" || quantity.state == "against"); }

bool IsComparable(const Fact& fact) {
  if (!std::holds_alternative<Amount>(fact.value)) return false;
  if (fact.claim.kind == "duration") return !fact.subject.head.empty();
  const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
  if (quantity == nullptr || quantity->ordinal || quantity->of == "score" || IsTally(*quantity) || fact.subject.attribute == "age") return false;
  return quantity->amount.unit != "count" || !quantity->of.empty() || !quantity->state.empty();
}

FigureTie TieFigures(const Story& story, const Fact& a, const Fact& b, bool any_noun) { return Pair(story, a, b, any_noun).Weigh(); }

bool IsOfYears(const FigureTie& tie) {
  const std::string& reason = tie.reason;
  const size_t quote = reason.find("“");
  return quote != std::string::npos && quote + 4 < reason.size() && reason[quote + 3] >= '1' && reason[quote + 3] <= '2' && reason[quote + 4] >= '0' && reason[quote + 4] <= '9';
}

bool IsFirm(const FigureTie& tie) {
  const std::string& reason = tie.reason;
  return reason.find("“part”") == std::string::npos && reason.find("“men”") == std::string::npos && reason.find("“women”") == std::string::npos;
}

}  // namespace crossread
