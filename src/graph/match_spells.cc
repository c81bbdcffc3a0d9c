// SPDX-License-Identifier: Apache-2.0
// date/sequence: when it began, how long it lasted and when it ended, told by two sources or three: the three must fit.
#include <algorithm>
#include <cmath>
#include <set>

#include "absl/strings/str_cat.h"
#include "graph/match_sources.h"
#include "graph/one_story.h"
#include "graph/spell.h"

namespace crossread {
namespace {

constexpr double kMostRatio = 3.5;  // of what was told to what the days make: beyond, it is of something else
constexpr size_t kMostMarks = 150;  // of a story

class Matcher {
 public:
  Matcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), spells_(ReadSpells(story)) {}

  void Run() {
    if (spells_.lengths.size() > kMostMarks || spells_.dates.size() > kMostMarks) return;
    for (const SpellMark& length : spells_.lengths) Check(length);
  }

 private:
  /// By how much counts and rounding may move a length, in days.
  static double Slack(const SpellMark& length) {
    if (length.exact) return length.slack;
    const Amount& amount = std::get<Amount>(length.fact->value);
    const double n = amount.number;
    const bool round = n >= 10 && std::fmod(n, 5) == 0;
    if (amount.unit == "a") return 365 * (round ? std::max(1.0, 0.1 * n) : n == std::floor(n) ? 1 : 0.5);
    if (amount.unit == "mo") return 31 * (round || n == 6 ? 1.5 : 1);
    if (amount.unit == "wk") return n < 4 ? 3 : 5;
    if (amount.unit == "h") return (n == std::floor(n) ? (n < 13 ? 0.75 : 0.1 * n) : 0.34) / 24;
    if (amount.unit == "min") return (n < 10 ? 1.5 : round ? std::max(4.0, 0.12 * n) : 0.08 * n) / (24 * 60);
    return n < 7 ? 1 : n < 21 ? 1.5 : round ? 0.12 * n : 2;
  }

  static size_t Shared(const std::set<std::string>& a, const std::set<std::string>& b) {
    return static_cast<size_t>(std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); }));
  }

  /// How firmly two marks tell of one thing.
  static double Tie(const SpellMark& a, const SpellMark& b) {
    if (a.doc == b.doc && (a.sentence == b.sentence || a.sentence + 1 == b.sentence || b.sentence + 1 == a.sentence)) return 2;
    return static_cast<double>(Shared(a.things, b.things)) + static_cast<double>(Shared(a.names, b.names)) * 0.5;
  }

  /// A name and two things that both sentences have: two sources of one story, however short.
  static bool Tied(const SpellMark& a, const SpellMark& b) { return a.doc == b.doc || (Shared(a.names, b.names) > 0 && Shared(a.things, b.things) > 2); }

  /// What the days from `start` to `end` miss of the length: 0 where they fit, negative where the order is wrong or they are of something else.
  static double Off(const SpellMark& start, const SpellMark& end, const SpellMark& length) {
    double low = end.low - start.high, high = end.high - start.low;
    const double slack = Slack(length);
    if (length.high < 0.6) {  // times of day: by the clock, whatever the days
      if (!start.clock || !end.clock) return -1;
      const double days = std::floor(high);
      low -= days, high -= days;
    } else if (start.clock || end.clock) {
      low = std::floor(end.low) - std::floor(start.high), high = std::floor(end.high) - std::floor(start.low);
    }
    if (high < 0) return -1;
    for (const SpellMark* mark : {&start, &end}) {  // a weekday may be of another week
      const TimePhrase* phrase = std::get_if<TimePhrase>(&mark->fact->claim.said);
      const bool weekday = mark->ahead && phrase != nullptr && phrase->form == TimePhrase::Form::kWeekday;
      for (int shift = -7; weekday && shift <= 7; shift += 14) {
        if (high + shift + slack >= length.low && low + shift - slack <= length.high) return 0;
      }
    }
    if (high + slack >= length.low && low - slack <= length.high) return 0;
    const double told = (length.low + length.high) / 2, made = std::max((low + high) / 2, 0.5);
    return std::max(told, made) / std::min(told, made) > kMostRatio ? -1 : std::fabs(told - made);
  }

  /// The network of gaps has it in a chain.
  bool Shown(const SpellMark& length) const {
    return std::any_of(reference_.topics.begin(), reference_.topics.end(), [&](const Topic& topic) {
      return topic.kind == "date/sequence" && std::any_of(topic.evidence.begin(), topic.evidence.end(), [&](const Passage& passage) { return passage.span.Overlaps(length.fact->claim.words); });
    });
  }

  /// "It began on Monday": the end of a stretch stands with the word for it, or in the sentence of the length.
  static bool Ends(const SpellMark& end, const SpellMark& length, std::string_view stretch) {
    if (end.doc == length.doc && end.sentence == length.sentence) return end.ends.contains(stretch) || (!end.starts.contains(stretch) && (length.after || length.gap));
    return end.ends.contains(stretch) && (length.gap || length.lasts.contains(stretch));
  }

  /// "The raid of 2021 took four months": the sentence of the length has a date of its own, far from both ends.
  bool OfOtherTime(const SpellMark& start, const SpellMark& end, const SpellMark& length) const {
    return std::any_of(spells_.dates.begin(), spells_.dates.end(), [&](const SpellMark& date) {
      return &date != &start && &date != &end && date.doc == length.doc && date.sentence == length.sentence && date.fact->absolute && (date.high + 365 < start.low || date.low > end.high + 365);
    });
  }

  void Check(const SpellMark& length) {
    if (length.other || Shown(length)) return;
    if (length.until_now) return CheckNow(length);
    const SpellMark* best_start = nullptr;
    const SpellMark* best_end = nullptr;
    double best = 0;
    std::set<std::string_view> stretches = length.gap ? length.starts : length.lasts;
    if (!length.gap) stretches.insert(length.ends.begin(), length.ends.end());
    for (std::string_view stretch : stretches) {
      for (const SpellMark& end : spells_.dates) {
        if (!Ends(end, length, stretch)) continue;
        const bool elsewhere = length.gap && (end.doc != length.doc || end.sentence != length.sentence);
        if (elsewhere && Shared(end.things, length.things) <= Shared(end.names, length.names)) continue;  // "a nurse was freed 20 days after": not the others
        for (const SpellMark& start : spells_.dates) {
          if (&start == &end || !start.starts.contains(stretch)) continue;
          const double off = Off(start, end, length);
          if (off == 0) return;  // so it may have been
          if (off < 0) continue;
          if (OfOtherTime(start, end, length)) continue;
          const double one = Tie(start, length) + (length.starts.contains(stretch) ? 1 : 0), two = Tie(end, length), three = Tie(start, end);
          const double least = one + two + three - std::max({one, two, three}) - std::min({one, two, three});  // two of the three ties join all
          if (least < 1 || (stretch == "any" && (Shared(start.things, length.things) == 0 || Shared(end.things, length.things) == 0))) continue;
          const double sum = one + two + three;
          if (sum > best) best = sum, best_start = &start, best_end = &end;
        }
      }
    }
    if (best_start != nullptr) Report(length, *best_start, best_end);
  }

  /// "Has been shut for a year", "its 150th anniversary": up to the day on which its source was written.
  void CheckNow(const SpellMark& length) {
    const Anchor& anchor = story_.anchors[length.doc];
    if (!anchor.known() || anchor.basis == DateBasis::kBorrowed) return;
    SpellMark now;
    now.fact = length.fact;
    now.low = static_cast<double>(anchor.first - absl::CivilDay(1970, 1, 1)), now.high = static_cast<double>(anchor.last - absl::CivilDay(1970, 1, 1));
    const SpellMark* best_start = nullptr;
    double best = 0;
    for (std::string_view stretch : length.lasts) {
      for (const SpellMark& start : spells_.dates) {
        const bool named = length.of.size() > 1 && Shared(start.things, length.of) > 1 && start.fact->absolute && start.high + 365 < now.low;
        if (!start.starts.contains(stretch) && !named) continue;
        const double off = Off(start, now, length);
        if (off == 0) return;
        if (off < 0 || start.doc == length.doc || Shared(start.things, length.things) < 2) continue;
        if (const double tie = Tie(start, length); tie > best) best = tie, best_start = &start;
      }
    }
    if (best_start != nullptr) Report(length, *best_start, nullptr);
  }

  void Report(const SpellMark& length, const SpellMark& start, const SpellMark* end) {
    std::set<DocId> docs = {length.doc, start.doc};
    if (end != nullptr) docs.insert(end->doc);
    const bool tied = Tied(length, start) && (end == nullptr || Tied(length, *end) || Tied(start, *end));
    if (docs.size() < 2 || (!tied && !OneStory(story_, docs))) return;
    Topic topic = SourceTopic(story_, "date/sequence", absl::StrCat("spell ", std::string(length.lasts.empty() ? "" : *length.lasts.begin())));
    int side = 0;
    for (const SpellMark* mark : {&length, &start, end}) {
      if (mark == nullptr) continue;
      const std::string shown(TextOf(story_.documents[mark->doc].text, mark->fact->claim.words));
      topic.evidence.push_back(Evidence(mark->fact->claim.words, ++side, shown, shown));
    }
    topic.reasons.push_back("when it began, how long it lasted and when it ended");
    reference_.topics.push_back(std::move(topic));
  }

  const Story& story_;
  CrossReference& reference_;
  Spells spells_;
};

}  // namespace

void MatchSpells(const Story& story, CrossReference& reference) {
  if (story.copies.size() >= 2) Matcher(story, reference).Run();
}

}  // namespace crossread
