// SPDX-License-Identifier: Apache-2.0
// Gathers figures that count one thing: same unit and state, one counted noun, nothing that sets them apart.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/gather.h"
#include "graph/match.h"
#include "graph/same_event.h"
#include "values/amount.h"

namespace crossread {
namespace {

constexpr int kApart = -1;

/// Nouns that say too little to join two figures by themselves.
bool Vague(const std::string& head) {
  static constexpr std::array<std::string_view, 22> kVague = {
      "",     "person", "time",  "year", "day",   "month", "week", "hour", "minute", "thing", "way",
      "case", "part",   "point", "side", "group", "place", "one",  "number", "total", "area", "man"};
  return std::find(kVague.begin(), kVague.end(), head) != kVague.end();
}

/// A currency code: three capitals.
bool Money(const std::string& unit) {
  return unit.size() == 3 && std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

const Amount* AmountOf(const Fact& fact) { return std::get_if<Amount>(&fact.value); }

bool Usable(const Fact& fact) {
  if (fact.claim.kind == "duration") return AmountOf(fact) != nullptr && !fact.subject.head.empty();
  const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
  if (quantity == nullptr || AmountOf(fact) == nullptr || quantity->ordinal || fact.subject.attribute == "age") return false;
  if (quantity->amount.unit == "count" && quantity->of.empty() && quantity->state.empty()) return false;
  return true;
}

class Matcher {
 public:
  explicit Matcher(const Story& story) : story_(story) {}

  int Tie(const Fact& a, const Fact& b) const {
    if (!UnitsFit(*AmountOf(a), *AmountOf(b))) return kApart;
    const Subject& one = a.subject;
    const Subject& two = b.subject;
    bool stated = !one.attribute.empty() && !two.attribute.empty();
    if (stated && one.attribute != two.attribute) return kApart;
    int head = Heads(one.head, two.head);
    if (head < 0 || Qualified(a, b) || EventsApart(a, b)) return kApart;
    int shared = Shared(one, two);
    int score = head + std::min(shared + Modifiers(a, b), 4) + (stated ? 3 : 0) + (Slipped(*AmountOf(a), *AmountOf(b)) && shared > 0 ? 4 : 0);
    bool vague = Vague(one.head) || Vague(two.head);
    if ((a.claim.kind == "duration") != (b.claim.kind == "duration")) return kApart;
    int needed = stated || a.claim.kind == "duration" ? 4 : vague ? 6 : 5;
    if (Modified(a, b) && !stated) return kApart;
    if (score < needed) return 0;
    return score + (CanAgree(*AmountOf(a), *AmountOf(b)) ? 10 : 0);
  }

 private:
  static bool UnitsFit(const Amount& a, const Amount& b) {
    if (Money(a.unit) || Money(b.unit)) return a.unit == b.unit;
    return Convert(a, b.unit).has_value();
  }

  /// 3 one noun, 1 where one of them has none, below 0 where the nouns differ.
  static int Heads(const std::string& a, const std::string& b) {
    if (a == b) return a.empty() ? 1 : 3;
    return a.empty() || b.empty() ? 1 : kApart;
  }

  int Shared(const Subject& a, const Subject& b) const {
    size_t shared = SharedCount(a.context, b.context);
    bool head = a.head == b.head && std::binary_search(a.context.begin(), a.context.end(), a.head) &&
                std::binary_search(b.context.begin(), b.context.end(), b.head);
    return static_cast<int>(shared - (head ? 1 : 0));
  }

  /// A year, a phase or a place that only one of them is narrowed to.
  bool Qualified(const Fact& a, const Fact& b) const {
    auto stray = [&](const Fact& x, const Fact& y) {
      int32_t year = story_.anchors[x.doc()].known() ? static_cast<int32_t>(story_.anchors[x.doc()].last.year()) : 0;
      return std::any_of(x.subject.qualifiers.begin(), x.subject.qualifiers.end(), [&](const std::string& qualifier) {
        if (qualifier == absl::StrCat(year) || qualifier == "first" || qualifier == "preliminary" || qualifier == "last") return false;
        return !std::binary_search(y.subject.qualifiers.begin(), y.subject.qualifiers.end(), qualifier);
      });
    };
    return stray(a, b) || stray(b, a);
  }

  /// The figures stand with events that cannot be one.
  bool EventsApart(const Fact& a, const Fact& b) const {
    if (a.subject.event < 0 || b.subject.event < 0) return false;
    const Event& one = story_.events[a.subject.event];
    const Event& two = story_.events[b.subject.event];
    if (one.kind == "aftershock" || two.kind == "aftershock" || one.kind == "foreshock" || two.kind == "foreshock") return one.kind != two.kind;
    return one.kind == two.kind && SameEvent(one, two).score < 0;
  }

  /// Adjectives that both have: "armoured" vehicles.
  static int Modifiers(const Fact& a, const Fact& b) {
    const Quantity* first = std::get_if<Quantity>(&a.claim.said);
    const Quantity* second = std::get_if<Quantity>(&b.claim.said);
    if (first == nullptr || second == nullptr) return 0;
    return static_cast<int>(std::count_if(first->modifiers.begin(), first->modifiers.end(), [&](const std::string& word) {
      return std::find(second->modifiers.begin(), second->modifiers.end(), word) != second->modifiers.end();
    }));
  }

  /// The same two or more digits with the point elsewhere: 2.4 and 24 million are one figure, once misprinted.
  static bool Slipped(const Amount& a, const Amount& b) {
    if (a.number <= 0 || b.number <= 0 || a.number == b.number || std::fmod(std::round(a.number), 10) != 0) return false;
    double power = std::log10(a.number / b.number);
    double digits = a.number / std::pow(10, std::floor(std::log10(a.number)));
    return std::abs(power - std::round(power)) < 1e-9 && std::abs(digits - std::round(digits)) > 1e-9;
  }

  /// Adjectives that have nothing in common: "armoured" and "stolen" vehicles.
  static bool Modified(const Fact& a, const Fact& b) {
    const Quantity* first = std::get_if<Quantity>(&a.claim.said);
    const Quantity* second = std::get_if<Quantity>(&b.claim.said);
    if (first == nullptr || second == nullptr) return false;
    std::vector<std::string> one = first->modifiers, two = second->modifiers;
    std::sort(one.begin(), one.end());
    std::sort(two.begin(), two.end());
    return !one.empty() && !two.empty() && SharedCount(one, two) == 0;
  }

  const Story& story_;
};

/// The counted noun as it stands in the copy, "troops" of "some 100,000 Russian troops"; where another word ends the
/// claim, its folded form in brackets.
std::string Counted(const Story& story, const Fact& fact) {
  const std::string& of = std::get<Quantity>(fact.claim.said).of;
  std::string_view words = TextOf(story.documents[fact.doc()].text, fact.claim.words);
  std::string last = LowerCase(words.substr(words.rfind(' ') + 1));
  bool noun = last.size() >= of.size() && std::string_view(last).starts_with(std::string_view(of).substr(0, std::max<size_t>(of.size(), 2) - 1));
  return noun ? last : absl::StrCat("(", of, ")");
}

std::string Question(const Story& story, const Fact& fact) {
  if (fact.claim.kind == "duration") return absl::StrCat("How long (", fact.subject.head, ")");
  const Quantity& quantity = std::get<Quantity>(fact.claim.said);
  const std::string& unit = quantity.amount.unit;
  if (Money(unit)) return fact.subject.context.empty() ? "How much money" : absl::StrCat("How much (", fact.subject.context.front(), ")");
  if (unit == "percent") return "How many per cent";
  if (unit != "count") return absl::StrCat("Which figure", quantity.of.empty() ? "" : absl::StrCat(" for ", quantity.of));
  std::string noun = fact.subject.head.empty() || fact.subject.head == "person" ? "" : absl::StrCat(" ", Counted(story, fact));
  if (!quantity.state.empty()) return absl::StrCat("How many", noun.empty() ? "" : noun, " were ", quantity.state);
  return absl::StrCat("How many", noun);
}

}  // namespace

void MatchFigures(const Story& story, CrossReference& reference) {
  std::vector<uint32_t> figures;
  for (uint32_t i = 0; i < story.facts.size(); ++i) {
    if (Usable(story.facts[i])) figures.push_back(i);
  }
  Matcher matcher(story);
  auto groups = Gather(static_cast<uint32_t>(figures.size()), [&](uint32_t i, uint32_t j) {
    return matcher.Tie(story.facts[figures[i]], story.facts[figures[j]]);
  });
  for (const std::vector<uint32_t>& group : groups) {
    std::vector<uint32_t> facts;
    for (uint32_t item : group) facts.push_back(figures[item]);
    if (!SeveralSources(story, facts)) continue;
    Topic topic = MakeTopic(story, "figure", facts);
    const Fact* telling = &story.facts[facts[0]];  // the one with a state and a noun asks the best question
    std::string key;
    for (uint32_t i : facts) {
      const Fact& fact = story.facts[i];
      if (telling->subject.attribute.empty() && !fact.subject.attribute.empty()) telling = &fact;
      std::string own = absl::StrCat(fact.subject.attribute, " ", fact.subject.head, " ", AmountOf(fact)->unit);
      if (key.empty() || own < key) key = own;
    }
    topic.question = Question(story, *telling);
    topic.key = absl::StrCat("how many ", key);
    topic.reasons.push_back("the same is counted, and nothing sets the passages apart");
    reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
