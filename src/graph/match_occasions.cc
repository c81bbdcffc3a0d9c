// SPDX-License-Identifier: Apache-2.0
// Gathers the dates of one act: two sources let one bearer do or suffer it on two days, and neither tells of two acts.
#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "graph/dated_act.h"
#include "graph/gather.h"
#include "graph/match.h"
#include "graph/same_bearer.h"
#include "graph/same_event.h"
#include "values/time_range.h"

namespace crossread {
namespace {

constexpr double kLongestDays = 93;  // a quarter
constexpr int64_t kNewsDays = 15;     // beyond, only a name joins two dates of the same act

struct Occasion {
  uint32_t fact = 0;
  TimeRange range;
  bool ahead = false;  ///< it lies after its source's own date
};

const Subject& SubjectOf(const Story& story, const Occasion& occasion) { return story.facts[occasion.fact].subject; }

std::optional<Occasion> OccasionOf(const Story& story, uint32_t index) {
  const Fact& fact = story.facts[index];
  const TimeRange* range = std::get_if<TimeRange>(&fact.value);
  const TimePhrase* phrase = std::get_if<TimePhrase>(&fact.claim.said);
  if (fact.claim.kind != "date" || range == nullptr || phrase == nullptr || fact.subject.things.empty()) return std::nullopt;
  if (phrase->to.Any() || LengthInDays(*range) > kLongestDays || (fact.timex && fact.timex->type == TimexType::kSet)) return std::nullopt;
  if (phrase->hour >= 0 && phrase->day == 0 && phrase->weekday < 0) return std::nullopt;
  const Anchor& anchor = story.anchors[fact.doc()];
  return Occasion{index, *range, anchor.known() && absl::CivilDay(range->first) > anchor.last};
}

int Tie(const Story& story, const Occasion& a, const Occasion& b) {
  const Subject& one = SubjectOf(story, a);
  const Subject& two = SubjectOf(story, b);
  if (one.verb != two.verb || a.ahead != b.ahead || story.facts[a.fact].doc() == story.facts[b.fact].doc()) return 0;
  int bearer = SameBearer(one, two);
  if (bearer <= 0) return bearer;
  auto apart = [](const Subject& x, const Subject& y) {
    return std::any_of(x.qualifiers.begin(), x.qualifiers.end(), [&](const std::string& mark) { return !std::binary_search(y.qualifiers.begin(), y.qualifiers.end(), mark); });
  };
  if (apart(one, two) || apart(two, one)) return -1;
  bool agree = Overlap(a.range, b.range);
  if (!agree && (Later(story, story.facts[a.fact], story.facts[b.fact]) || Later(story, story.facts[b.fact], story.facts[a.fact]))) return 0;
  bool name = std::any_of(one.things.begin(), one.things.end(), [&](const std::string& word) { return IsName(word) && std::find(two.things.begin(), two.things.end(), word) != two.things.end(); });
  if (!agree && !name && DaysApart(a.range, b.range) > (a.ahead ? 4 * kNewsDays : kNewsDays)) return 0;
  auto lacks = [](const Subject& x, const Subject& y) {
    return std::any_of(x.entities.begin(), x.entities.end(), [&](const std::string& entity) { return !std::binary_search(y.entities.begin(), y.entities.end(), entity); });
  };
  if (!agree && !name && lacks(one, two) && lacks(two, one)) return 0;  // "the bank of Karas", "the bank of Harlow"
  int score = bearer * 2 + static_cast<int>(std::min<size_t>(SharedCount(one.context, two.context), 3)) + static_cast<int>(SharedCount(one.entities, two.entities));
  if (one.verb == "order" && one.things[0] == "evacuation") ++score;  // a disaster has one such order
  return score < 3 ? 0 : score + (agree ? 10 : 0);
}

/// "When did the bridge collapse", "When will they sign the deal".
std::string Question(const Story& story, const Occasion& occasion) {
  const Subject& subject = SubjectOf(story, occasion);
  std::string bearer;
  auto name = [&](std::string word) {
    word.erase(0, 1);
    word[0] = absl::ascii_toupper(static_cast<unsigned char>(word[0]));
    absl::StrAppend(&bearer, bearer.empty() ? "" : " ", word);
  };
  if (IsName(subject.things[0])) {  // the family name is the head
    for (size_t i = 1; i < subject.things.size() && IsName(subject.things[i]); ++i) name(subject.things[i]);
    name(subject.things[0]);
  } else {
    bearer = absl::StrCat("the ", subject.things[0]);
  }
  const std::string when = occasion.ahead ? "When will " : "When did ";
  return subject.owner == "they" ? absl::StrCat(when, "they ", subject.verb, " ", bearer) : absl::StrCat(when, bearer, " ", subject.verb);
}

}  // namespace

void MatchOccasions(const Story& story, CrossReference& reference) {
  std::vector<Occasion> occasions;
  for (uint32_t i = 0; i < story.facts.size(); ++i) {
    if (auto occasion = OccasionOf(story, i)) occasions.push_back(*occasion);
  }
  // A source with two dates for one act tells of two acts, or of a longer one.
  auto before = [&](const Occasion& a, const Occasion& b) { return story.facts[a.fact].doc() < story.facts[b.fact].doc(); };
  std::erase_if(occasions, [&, all = occasions](const Occasion& occasion) {
    auto own = std::equal_range(all.begin(), all.end(), occasion, before);
    return std::any_of(own.first, own.second, [&](const Occasion& other) {
      const Fact& a = story.facts[occasion.fact];
      const Fact& b = story.facts[other.fact];
      return a.subject.verb == b.subject.verb && !Overlap(occasion.range, other.range) && SameBearer(a.subject, b.subject) > 0;
    });
  });
  auto groups = Gather(static_cast<uint32_t>(occasions.size()), [&](uint32_t i, uint32_t j) { return Tie(story, occasions[i], occasions[j]); },
                       [&](uint32_t i, TieKeys& keys) {
                         for (const std::string& thing : SubjectOf(story, occasions[i]).things) keys.Add(SubjectOf(story, occasions[i]).verb, thing);
                       });
  absl::flat_hash_set<uint32_t> told = ToldIn(reference, "date");
  for (const std::vector<uint32_t>& group : groups) {
    std::vector<uint32_t> facts;
    for (uint32_t item : group) facts.push_back(occasions[item].fact);
    if (!SeveralSources(story, facts) || std::all_of(facts.begin(), facts.end(), [&](uint32_t fact) { return told.contains(fact); })) continue;
    const Subject& subject = SubjectOf(story, occasions[group[0]]);
    Topic topic = MakeTopic(story, "date", facts);
    topic.question = Question(story, occasions[group[0]]);
    topic.key = absl::StrCat("when ", subject.verb, " ", subject.things[0]);
    topic.reasons.push_back(absl::StrCat("both date one act: ", subject.verb));
    reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
