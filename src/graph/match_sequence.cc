// SPDX-License-Identifier: Apache-2.0
// date/sequence: chains of passages over several sources that cannot all be true, out of the temporal network.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "graph/chain_parts.h"
#include "graph/match_sources.h"
#include "graph/one_story.h"
#include "graph/timenet.h"

namespace crossread {
namespace {

constexpr size_t kMostAsked = 8;   // members of one event that a happening is laid beside
constexpr int kSameEventDays = 14;  // dated further apart, two happenings are two events

bool Share(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  return std::any_of(a.begin(), a.end(), [&](uint32_t word) { return std::binary_search(b.begin(), b.end(), word); });
}

/// Kinds that come many times in one story: who is concerned tells one from another.
bool NeedsNames(const std::string& kind) {
  static const std::set<std::string> kKinds = {"resignation", "departure", "arrest", "appointment", "death", "killing",
                                               "arrival", "charge", "release", "birth", "wedding", "signing", "publication", "announcement"};
  return kKinds.contains(kind);
}

/// Of those, kinds that what is made known tells apart.
bool NeedsThings(const std::string& kind) { return kind == "publication" || kind == "announcement" || kind == "release"; }

/// Happenings of all sources that are one event.
struct Knot {
  std::string kind;
  std::vector<uint32_t> members;
  std::optional<absl::CivilDay> first, last;   ///< of its members' days
  std::set<std::vector<uint32_t>> names;       ///< those of its members that have some
};

/// `happening` is one event with all members of `knot`.
bool OneEvent(const std::vector<Happening>& all, const Knot& knot, const Happening& happening) {
  if (all[knot.members.front()].phase != happening.phase) return false;
  for (size_t m = 0; NeedsNames(knot.kind) && m < std::min(knot.members.size(), kMostAsked); ++m) {
    const GapAct& act = all[knot.members[m]].act;
    if (ActsApart(act, happening.act) || (NeedsThings(knot.kind) && TellOfTwo(act, happening.act))) return false;
  }
  if (happening.day && knot.first && std::max(*knot.last - *happening.day, *happening.day - *knot.first) > kSameEventDays) return false;
  if (!NeedsNames(knot.kind) || happening.names.empty()) return true;
  return std::all_of(knot.names.begin(), knot.names.end(), [&](const std::vector<uint32_t>& names) { return Share(names, happening.names); });
}

std::vector<Knot> TieKnots(const std::vector<Happening>& happenings) {
  std::vector<Knot> knots;
  std::map<std::string, std::vector<size_t>> by_kind;
  for (uint32_t h = 0; h < happenings.size(); ++h) {
    const Happening& happening = happenings[h];
    std::vector<size_t>& same = by_kind[happening.kind];
    size_t at = knots.size();
    for (size_t k : same) {
      if (!OneEvent(happenings, knots[k], happening)) continue;
      at = k;
      break;
    }
    if (at == knots.size()) {
      if (same.size() >= 16) continue;  // so many events of one kind cannot be told apart
      knots.push_back({happening.kind, {}, {}, {}, {}});
      same.push_back(at);
    }
    Knot& knot = knots[at];
    knot.members.push_back(h);
    if (!happening.names.empty()) knot.names.insert(happening.names);
    if (!happening.day) continue;
    knot.first = knot.first ? std::min(*knot.first, *happening.day) : *happening.day;
    knot.last = knot.last ? std::max(*knot.last, *happening.day) : *happening.day;
  }
  return knots;
}

class Chainer {
 public:
  Chainer(const Story& story, CrossReference& reference) : story_(story), reference_(reference), timings_(ReadTimings(story)) {}

  void Run() {
    if (timings_.gaps.empty()) return;
    knots_ = TieKnots(timings_.happenings);
    knot_of_.assign(timings_.happenings.size(), UINT32_MAX);
    net_.AddPoint();
    for (uint32_t k = 0; k < knots_.size(); ++k) {
      net_.AddPoint();
      for (uint32_t h : knots_[k].members) knot_of_[h] = k;
      AddDays(k);
    }
    for (const Gap& gap : timings_.gaps) {
      uint32_t left = knot_of_[gap.left], right = knot_of_[gap.right];
      if (left == UINT32_MAX || right == UINT32_MAX || left == right) continue;
      net_.Add({left + 1, right + 1, gap.low, gap.high});
      sources_.push_back({gap.words, gap.shown});
    }
    for (uint32_t b = 0; b < net_.bounds().size(); ++b) alike_[KeyOf(net_.bounds()[b])].push_back(b);
    for (const std::vector<uint32_t>& chain : net_.Chains()) Report(chain);
  }

 private:
  struct Source {
    Span words;
    std::string shown;
  };

  /// The days of a knot, where its sources agree on one: a disagreement is a matter of date/conflict.
  void AddDays(uint32_t k) {
    std::optional<absl::CivilDay> day;
    for (uint32_t h : knots_[k].members) {
      const Happening& happening = timings_.happenings[h];
      if (!happening.day) continue;
      if (day && *day != *happening.day) return;
      day = happening.day;
    }
    for (uint32_t h : knots_[k].members) {
      const Happening& happening = timings_.happenings[h];
      if (!happening.day) continue;
      int64_t at = *happening.day - absl::CivilDay(1970, 1, 1);
      net_.Add({0, k + 1, at, at});
      sources_.push_back({happening.day_words, std::string(absl::FormatCivilTime(*happening.day))});
    }
  }

  void Report(const std::vector<uint32_t>& chain) {
    std::set<DocId> docs;
    std::set<Span> spans;
    size_t gaps = 0;
    std::set<std::string> kinds;
    for (uint32_t b : chain) {
      docs.insert(sources_[b].words.doc);
      spans.insert(sources_[b].words);
      gaps += net_.bounds()[b].from != 0;
      for (uint32_t point : {net_.bounds()[b].from, net_.bounds()[b].to}) {
        if (point > 0) kinds.insert(knots_[point - 1].kind);
      }
    }
    if (spans.size() < 3 || docs.size() < 2 || gaps == 0 || !OneStory(story_, docs)) return;
    std::string key = "chain";
    for (const std::string& kind : kinds) absl::StrAppend(&key, " ", kind);
    Topic topic = SourceTopic(story_, "date/sequence", key);
    topic.question = Question(chain);
    int side = 0;
    for (uint32_t b : chain) {
      ++side;
      for (uint32_t other : alike_[KeyOf(net_.bounds()[b])]) {
        if (other != b && std::count(chain.begin(), chain.end(), other) > 0) continue;
        topic.evidence.push_back(Evidence(sources_[other].words, side, sources_[other].shown, sources_[other].shown));
      }
    }
    reference_.topics.push_back(std::move(topic));
  }

  using Key = std::tuple<uint32_t, uint32_t, int64_t, int64_t>;
  static Key KeyOf(const TimeBound& bound) { return {bound.from, bound.to, bound.low, bound.high}; }

  /// "departure 2023-09-11 2023-09-12": the last dated event of the chain, its day, and the day that the others give it.
  std::string Question(const std::vector<uint32_t>& chain) const {
    std::vector<uint32_t> dated;
    for (uint32_t b : chain) {
      if (net_.bounds()[b].from == 0) dated.push_back(b);
    }
    if (dated.size() != 2) return {};
    const TimeBound& start = net_.bounds()[dated[0]];
    const TimeBound& end = net_.bounds()[dated[1]];
    std::map<uint32_t, int64_t> at{{start.to, start.low}};
    for (size_t round = 0; round < chain.size(); ++round) {
      for (uint32_t b : chain) {
        const TimeBound& bound = net_.bounds()[b];
        if (bound.from == 0 || bound.low != bound.high) continue;
        if (at.contains(bound.from)) at.try_emplace(bound.to, at[bound.from] + bound.low);
        if (at.contains(bound.to)) at.try_emplace(bound.from, at[bound.to] - bound.low);
      }
    }
    auto day = [](int64_t number) { return std::string(absl::FormatCivilTime(absl::CivilDay(1970, 1, 1) + number)); };
    std::string reckoned = at.contains(end.to) ? day(at[end.to]) : "";
    return absl::StrCat(knots_[end.to - 1].kind, " ", day(end.low), " ", reckoned);
  }

  const Story& story_;
  CrossReference& reference_;
  Timings timings_;
  std::vector<Knot> knots_;
  std::vector<uint32_t> knot_of_;
  TimeNet net_;
  std::vector<Source> sources_;  // by bound
  std::map<Key, std::vector<uint32_t>> alike_;  // bounds that say the same
};

}  // namespace

void MatchSequence(const Story& story, CrossReference& reference) { Chainer(story, reference).Run(); }

}  // namespace crossread
