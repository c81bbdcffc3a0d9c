// SPDX-License-Identifier: Apache-2.0
// Gathers figures that count one thing, and notes which of them were kept apart and why.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "base/strings.h"
#include "graph/figure_tie.h"
#include "graph/gather.h"
#include "graph/match.h"
#include "graph/same_event.h"
#include "values/amount.h"
#include "values/slip.h"

namespace crossread {
namespace {

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
  const std::string& head = fact.subject.head;
  if (fact.claim.kind == "duration") return head.empty() ? std::string("How long") : absl::StrCat("How long (", head, ")");
  const Quantity& quantity = std::get<Quantity>(fact.claim.said);
  const std::string& unit = quantity.amount.unit;
  // Where nothing is named, a word of the clause tells an editor which figure is meant.
  const std::string beside = head.empty() && !fact.subject.context.empty() ? absl::StrCat(" (", fact.subject.context.front(), ")") : std::string();
  if (IsMoney(quantity.amount)) return head.empty() ? (beside.empty() ? "How much money" : absl::StrCat("How much", beside)) : absl::StrCat("How much (", head, ")");
  if (unit == "percent") return absl::StrCat("How many per cent", head.empty() ? beside : absl::StrCat(" (", head, ")"));
  if (unit != "count") return absl::StrCat("Which figure", head.empty() ? beside : absl::StrCat(" for the ", head));
  if (quantity.state == "capacity") return "How many does it hold";
  if (fact.subject.attribute == "population") return "How many people live there";
  if (quantity.state == "abstained") return "How many abstained";
  const std::string noun = head.empty() || head == "person" ? "" : absl::StrCat(" ", Counted(story, fact));
  if (!quantity.state.empty()) return absl::StrCat("How many", noun, " were ", quantity.state);
  return absl::StrCat("How many", noun.empty() && head.empty() ? beside : noun);
}

/// Passages that count alike in other numbers and were kept apart, each reason once for a pair of sources.
class Declined {
 public:
  void Add(const Story& story, uint32_t a, uint32_t b, const std::string& reason) {
    const Fact& one = story.facts[a];
    const Fact& two = story.facts[b];
    bool alike = one.subject.attribute == two.subject.attribute && one.subject.head == two.subject.head && !one.subject.attribute.empty();
    bool differ = !CanAgree(std::get<Amount>(one.value), std::get<Amount>(two.value));
    if (!alike || !differ || one.doc() == two.doc() || reason.empty()) return;
    if (seen_.emplace(one.doc(), two.doc(), reason).second) found_.push_back({.a = a, .b = b, .compared = false, .reason = reason});
  }
  const std::vector<Comparison>& found() const { return found_; }

 private:
  std::set<std::tuple<DocId, DocId, std::string>> seen_;
  std::vector<Comparison> found_;
};

/// A tie needs one attribute or a word of the clause in common.
void AddKeys(const Fact& fact, TieKeys& keys) {
  const Subject& subject = fact.subject;
  keys.Add(subject.attribute, subject.head);
  if (!subject.owner.empty()) keys.Add("owner", subject.owner);
  for (const std::string& word : subject.context) {
    keys.Add("word", word);
    if (!subject.attribute.empty()) keys.Add(subject.attribute, word);
  }
  const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
  if (quantity == nullptr) return;
  for (const std::string& word : quantity->modifiers) keys.Add("modifier", word);
}

/// Figures of which their source gives one value for one noun and unit. Two sources with one value each for a noun that says
/// enough speak of the same thing, however differently they put it.
class Lone {
 public:
  Lone(const Story& story, const std::vector<uint32_t>& figures) {
    for (uint32_t figure : figures) {
      const Fact& fact = story.facts[figure];
      if (Fits(fact)) values_[Key(fact)].insert(std::get<Amount>(fact.value).number);
    }
  }

  bool Both(const Fact& a, const Fact& b) const {
    if (a.doc() == b.doc() || !Fits(a) || !Fits(b) || a.subject.head != b.subject.head || !One(a) || !One(b)) return false;
    double x = std::get<Amount>(a.value).number, y = std::get<Amount>(b.value).number;
    if (std::max(x, y) > kFarthest * std::min(x, y)) return false;
    if (std::get<Amount>(a.value).unit != "count") return true;
    // 47 deputies for, 89 present: a small count needs a name that both sources give it.
    bool named = SharedCount(a.subject.entities, b.subject.entities) > 0;
    return named || (std::min(x, y) >= 1000 && SharedCount(a.subject.context, b.subject.context) > 0);
  }

 private:
  static constexpr double kSmallest = 20;   // small counts of anything are many
  static constexpr double kFarthest = 12;   // a slipped point, no more

  static bool Fits(const Fact& fact) {
    const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
    if (quantity == nullptr || !fact.subject.attribute.empty() || fact.subject.head == "person" || fact.subject.head.size() < 3) return false;
    const Amount& amount = std::get<Amount>(fact.value);
    if (amount.unit == "percent" || fact.subject.head == "distance" || fact.subject.head == "score" || IsCalendarNoun(fact.subject.head)) return false;
    return amount.number >= (amount.unit == "count" ? kSmallest : 1);
  }
  static bool IsCalendarNoun(const std::string& head) {
    static constexpr std::string_view kTimes[] = {"year", "month", "week", "day", "hour", "minute", "second", "time", "people", "thing", "point", "case", "dollar", "euro", "pound"};
    return std::find(std::begin(kTimes), std::end(kTimes), head) != std::end(kTimes);
  }
  static std::string Key(const Fact& fact) { return absl::StrCat(fact.doc(), " ", fact.subject.head, " ", std::get<Amount>(fact.value).unit == "count" ? "" : "measured"); }
  bool One(const Fact& fact) const {
    auto found = values_.find(Key(fact));
    return found != values_.end() && found->second.size() == 1;
  }

  std::map<std::string, std::set<double>> values_;
};

}  // namespace

std::string QuestionOf(const Story& story, uint32_t fact) { return Question(story, story.facts[fact]); }

void MatchFigures(const Story& story, CrossReference& reference) {
  std::vector<uint32_t> figures;
  for (uint32_t i = 0; i < story.facts.size(); ++i) {
    if (IsComparable(story.facts[i])) figures.push_back(i);
  }
  Declined declined;
  Lone lone(story, figures);
  auto groups = Gather(static_cast<uint32_t>(figures.size()), [&](uint32_t i, uint32_t j) {
    FigureTie tie = TieFigures(story, story.facts[figures[i]], story.facts[figures[j]]);
    if (tie.score < 0) declined.Add(story, figures[i], figures[j], tie.reason);
    const Fact& a = story.facts[figures[i]];
    const Fact& b = story.facts[figures[j]];
    if (tie.score == 0 && lone.Both(a, b)) return CanAgree(std::get<Amount>(a.value), std::get<Amount>(b.value)) ? 12 : 2;
    return tie.score;
  }, [&](uint32_t i, TieKeys& keys) { AddKeys(story.facts[figures[i]], keys); });
  reference.comparisons.insert(reference.comparisons.end(), declined.found().begin(), declined.found().end());
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
      std::string own = absl::StrCat(fact.subject.attribute, " ", fact.subject.head, " ", std::get<Amount>(fact.value).unit);
      if (key.empty() || own < key) key = own;
    }
    topic.question = Question(story, *telling);
    topic.key = absl::StrCat("how many ", key);
    topic.reasons.push_back("the same is counted, and nothing sets the passages apart");
    reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
