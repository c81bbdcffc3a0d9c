// SPDX-License-Identifier: Apache-2.0
// Gathers the results of one match, or of one vote: two sources give its score or tally, each but one.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "graph/match.h"
#include "graph/same_event.h"

namespace crossread {
namespace {

constexpr double kChamber = 20, kCommittee = 5;  // votes cast
constexpr double kStep = 0.06;  // of the logarithm of the votes cast: what OneChamber() lets pass lies in one step or the next

/// "2-1": the winner's side and the other's, as two facts.
struct Result {
  uint32_t high_fact = 0, low_fact = 0;
  double high = 0, low = 0;
  DocId doc = 0;
  std::vector<std::string> names;
  bool bare = false;  ///< "by 34 to 26": of what, its sentence does not tell
};

/// A score in the middle of a match, or of a part of it.
bool Partial(const Subject& subject) {
  static constexpr std::array<std::string_view, 14> kPartial = {"lead", "half", "half-time", "halftime", "quarter", "period", "trail", "set", "leg", "aggregate", "shootout", "penalty", "record", "season"};
  return std::any_of(subject.context.begin(), subject.context.end(), [&](const std::string& word) { return std::find(kPartial.begin(), kPartial.end(), word) != kPartial.end(); });
}

/// "(10-5)", "fell to 5-10": how often a team won this season.
bool Standing(const Story& story, const Fact& fact) {
  const Copy& copy = story.copies[fact.doc()];
  uint32_t first = fact.claim.tokens.first;
  if (first <= copy.sentences[fact.claim.sentence].tokens.first || copy.tokens[first].Is(kQuoted)) return true;
  std::string_view before = copy.Words(copy.tokens[first - 1]);
  static constexpr std::string_view kBefore[] = {"(", "to", "at", "is", "are", "was", "were", "now", "improved", "record", "of", "down", "up", "ahead", "behind", "trailing", "leading", "led", "trailed"};
  return std::find(std::begin(kBefore), std::end(kBefore), before) != std::end(kBefore);
}

/// "an earlier vote", "in 2019": told as background.
bool Earlier(const Subject& subject) {
  return std::any_of(subject.qualifiers.begin(), subject.qualifiers.end(), [](const std::string& mark) { return mark == "earlier" || (mark[0] >= '0' && mark[0] <= '9'); });
}

/// Names of the whole sentence: the teams stand in another clause than the score.
std::vector<std::string> NamesIn(const Story& story, const Fact& fact) {
  std::vector<std::string> names;
  auto before = [](const Fact& a, const Fact& b) { return std::pair(a.doc(), a.claim.sentence) < std::pair(b.doc(), b.claim.sentence); };
  auto own = std::equal_range(story.facts.begin(), story.facts.end(), fact, before);
  for (auto other = own.first; other != own.second; ++other) names.insert(names.end(), other->subject.entities.begin(), other->subject.entities.end());
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::vector<Result> ResultsOf(const Story& story, std::string_view of) {
  std::vector<Result> results;
  for (uint32_t i = 0; i + 1 < story.facts.size(); ++i) {
    const Fact& one = story.facts[i];
    uint32_t next = i + 1;  // past the statement that a tally makes
    while (next + 1 < story.facts.size() && next < i + 5 && !std::holds_alternative<Quantity>(story.facts[next].claim.said)) ++next;
    const Fact& two = story.facts[next];
    const Quantity* a = std::get_if<Quantity>(&one.claim.said);
    const Quantity* b = std::get_if<Quantity>(&two.claim.said);
    if (a == nullptr || b == nullptr || a->of != of || b->of != of || one.doc() != two.doc() || a->state == b->state) continue;
    if ((a->state != "for" && a->state != "against") || two.claim.tokens.first > one.claim.tokens.last + 2 || Partial(one.subject) || Partial(two.subject) || Standing(story, one) || Earlier(one.subject)) continue;
    bool led = a->amount.number >= b->amount.number;
    Result result{led ? i : next, led ? next : i, 0, 0, one.doc(), NamesIn(story, one), false};
    result.high = std::get<Quantity>(story.facts[result.high_fact].claim.said).amount.number;
    result.low = std::get<Quantity>(story.facts[result.low_fact].claim.said).amount.number;
    results.push_back(std::move(result));
  }
  return results;
}

/// `word` stands in `copy` between tokens `first` and `last`.
bool Says(const Copy& copy, uint32_t first, uint32_t last, std::initializer_list<std::string_view> words) {
  for (uint32_t i = first; i < std::min<size_t>(last, copy.tokens.size()); ++i) {
    if (std::find(words.begin(), words.end(), copy.Words(copy.tokens[i])) != words.end()) return true;
  }
  return false;
}

/// "52 supported the government, while 46 were opposed", "51 deputies said yes and 47 no".
void AddSpelt(const Story& story, std::vector<Result>& results) {
  for (uint32_t i = 0; i + 1 < story.facts.size(); ++i) {
    const Fact& one = story.facts[i];
    const Quantity* a = std::get_if<Quantity>(&one.claim.said);
    if (a == nullptr || a->amount.unit != "count" || a->ordinal || a->state == "for" || one.claim.tokens.empty()) continue;
    uint32_t next = i + 1;
    while (next + 1 < story.facts.size() && next < i + 6 && !std::holds_alternative<Quantity>(story.facts[next].claim.said)) ++next;
    const Fact& two = story.facts[next];
    const Quantity* b = std::get_if<Quantity>(&two.claim.said);
    if (b == nullptr || b->amount.unit != "count" || b->ordinal || two.doc() != one.doc() || two.claim.sentence != one.claim.sentence || two.claim.tokens.empty()) continue;
    const Copy& copy = story.copies[one.doc()];
    bool for_it = Says(copy, one.claim.tokens.last, two.claim.tokens.first, {"for", "favour", "favor", "backed", "supported", "yes", "backing", "support"});
    bool against = Says(copy, two.claim.tokens.last, two.claim.tokens.last + 3, {"against", "opposed", "no", "opposing"});
    if (!for_it || !against || Earlier(one.subject) || a->amount.number <= b->amount.number || copy.tokens[one.claim.tokens.first].Is(kQuoted)) continue;
    results.push_back({i, next, a->amount.number, b->amount.number, one.doc(), {}, false});
  }
}

/// "by 34 to 26", of numbers that count nothing.
void AddBare(const Story& story, std::vector<Result>& results) {
  for (uint32_t i = 0; i + 1 < story.facts.size(); ++i) {
    const Fact &one = story.facts[i], &two = story.facts[i + 1];
    const Quantity* a = std::get_if<Quantity>(&one.claim.said);
    const Quantity* b = std::get_if<Quantity>(&two.claim.said);
    auto bare = [](const Quantity* count) { return count != nullptr && count->amount.unit == "count" && count->of.empty() && count->state.empty() && !count->ordinal; };
    if (!bare(a) || !bare(b) || one.doc() != two.doc() || one.claim.tokens.first == 0 || two.claim.tokens.first != one.claim.tokens.last + 1) continue;
    const Copy& copy = story.copies[one.doc()];
    const bool tally = copy.Words(copy.tokens[one.claim.tokens.first - 1]) == "by" && copy.Words(copy.tokens[one.claim.tokens.last]) == "to";
    if (!tally || Earlier(one.subject) || a->amount.number <= b->amount.number || copy.tokens[one.claim.tokens.first].Is(kQuoted)) continue;
    results.push_back({i, i + 1, a->amount.number, b->amount.number, one.doc(), {}, true});
  }
}

bool Same(const Result& a, const Result& b) { return a.high == b.high && a.low == b.low; }

/// Votes of one chamber: nearly as many were cast; as many in a committee of a few, and where no vote is named.
bool OneChamber(const Result& a, const Result& b) {
  const double one = a.high + a.low, two = b.high + b.low;
  if (a.bare && b.bare) return false;
  if (one == two) return one >= (a.bare || b.bare ? kChamber : kCommittee);
  return !a.bare && !b.bare && std::min(one, two) >= kChamber && std::abs(one - two) <= 0.05 * std::max(one, two);
}

void Match(const Story& story, std::string_view of, CrossReference& reference) {
  const bool votes = of == "vote";
  std::vector<Result> results = ResultsOf(story, of);
  if (votes) {
    AddSpelt(story, results);
    AddBare(story, results);
    std::stable_sort(results.begin(), results.end(), [](const Result& a, const Result& b) { return a.high_fact < b.high_fact; });
  }
  // A source with two scores tells of two matches, or of one as it went.
  std::erase_if(results, [&, all = results](const Result& result) {
    auto own = std::equal_range(all.begin(), all.end(), result, [](const Result& a, const Result& b) { return a.doc < b.doc; });
    return std::any_of(own.first, own.second, [&](const Result& other) {
      return !Same(other, result) && (votes || SharedCount(other.names, result.names) > 0 || other.names.empty());
    });
  });
  absl::flat_hash_set<uint32_t> told = ToldIn(reference, "figure");
  std::erase_if(results, [&](const Result& result) { return told.contains(result.high_fact) || told.contains(result.low_fact); });
  std::map<std::string, std::vector<size_t>, std::less<>> keyed;  // by name; votes by how many were cast, in steps
  auto keys_of = [&](const Result& result) {
    if (!votes) return result.names;
    int step = static_cast<int>(std::log(std::max(result.high + result.low, 1.0)) / kStep);
    return std::vector<std::string>{absl::StrCat(step), absl::StrCat(step + 1)};
  };
  for (size_t i = 0; i < results.size(); ++i) {
    for (const std::string& key : keys_of(results[i])) keyed[key].push_back(i);
  }
  for (size_t i = 0; i < results.size(); ++i) {
    std::vector<const Result*> group = {&results[i]};
    std::set<size_t> later;
    for (const std::string& key : keys_of(results[i])) {
      const std::vector<size_t>& same = keyed[key];
      later.insert(std::upper_bound(same.begin(), same.end(), i), same.end());
    }
    for (size_t j : later) {
      bool one = votes ? OneChamber(results[i], results[j]) : SharedCount(results[i].names, results[j].names) > 0;
      if (results[j].doc != results[i].doc && one) group.push_back(&results[j]);
    }
    bool opposed = std::any_of(group.begin(), group.end(), [&](const Result* other) { return !Same(*other, results[i]); });
    if (!opposed) continue;
    bool winners = std::any_of(group.begin(), group.end(), [&](const Result* other) { return other->high != results[i].high; });
    std::vector<uint32_t> facts;
    for (const Result* result : group) facts.push_back(winners ? result->high_fact : result->low_fact);
    std::sort(facts.begin(), facts.end());
    Topic topic = MakeTopic(story, "figure", facts);
    topic.question = votes ? (winners ? "How many votes did the winners have" : "How many votes did the losers have")
                           : (winners ? "How many did the winners score" : "How many did the losers score");
    topic.key = absl::StrCat(std::string(of), " ", winners ? "for" : "against");
    topic.reasons.push_back(votes ? "both give the tally of one vote" : "both give the result of one match");
    reference.topics.push_back(std::move(topic));
    return;
  }
}

}  // namespace

void MatchResults(const Story& story, CrossReference& reference) {
  Match(story, "score", reference);
  Match(story, "vote", reference);
}

}  // namespace crossread
