// SPDX-License-Identifier: Apache-2.0
// Two points of time and what is said to lie between them: "from 1998 to 2014, 16 years in all", "began on 4 March and ended on 18 March,
// after two weeks", "broke out at 2 p.m. and was out at 5 p.m., three hours later", "nine days before the vote on 18 May".
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>

#include "absl/strings/str_cat.h"
#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/source_reader.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr uint32_t kBeside = 4;    // tokens between a stretch and its length
constexpr uint32_t kReach = 12;    // tokens from "ten days after" to the day
constexpr double kWidest = 6;      // times the true length: another thing is meant
constexpr int64_t kDay = 24 * 60;  // minutes

enum class Grid : uint8_t { kYears, kDays, kMinutes };

/// A point of time as far as it is known.
struct Point {
  TokenRange tokens;
  Span words, core;
  std::optional<int64_t> year, day, minute;  ///< day: since 1970, or of a year left open; minute: since 1970, or of a day left open
  bool open = false;                         ///< the year of `day`, or the day of `minute`, is not told
  bool weekday = false;                      ///< any week
};

/// What is said to lie between.
struct Length {
  TokenRange tokens;
  Span words;
  Grid grid = Grid::kDays;
  double number = 0, slack = 0;  ///< in years, days or minutes
  bool age = false;              ///< "250 years old", "its 125th birthday"
};

class Reader : SourceReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : SourceReader(story, doc), reference_(reference) {
    const std::span<const Fact> facts = FactsOf(story, doc);
    std::vector<Point> before, own;
    for (size_t i = 0; i < facts.size();) {
      const uint32_t s = facts[i].claim.sentence;
      sentence_ = copy_.sentences[s].tokens;
      own.clear();
      std::vector<Length> lengths;
      for (; i < facts.size() && facts[i].claim.sentence == s; ++i) Read(facts[i], own, lengths);
      if (copy_.sentences[s].kind == BlockKind::kBoilerplate) continue;
      for (const Length& length : lengths) Check(length, own, last_ + 1 == s ? before : std::vector<Point>());
      before = own;
      last_ = s;
    }
  }

 private:
  void Read(const Fact& fact, std::vector<Point>& points, std::vector<Length>& lengths) const {
    if (const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said)) {
      const bool feast = quantity->of == "birthday" || quantity->of == "anniversary" || quantity->of == "jubilee";
      if (!feast && quantity->of != "age") return;
      if (fact.claim.hedge == Hedge::kNone && quantity->amount.number >= 1) lengths.push_back({fact.claim.tokens, fact.claim.words, Grid::kYears, quantity->amount.number, 1, true});
      return;
    }
    const TimePhrase* phrase = std::get_if<TimePhrase>(&fact.claim.said);
    if (phrase == nullptr) return;
    if (phrase->form == TimePhrase::Form::kDuration || (phrase->form == TimePhrase::Form::kAnaphoric && phrase->amount > 0)) return Spell(fact, *phrase, lengths);
    if (phrase->form == TimePhrase::Form::kSet || phrase->form == TimePhrase::Form::kVague || phrase->form == TimePhrase::Form::kAnaphoric || phrase->mod != 0) return;
    Point point;
    point.tokens = fact.claim.tokens, point.words = fact.claim.words, point.core = fact.claim.core;
    const TimeRange* range = std::get_if<TimeRange>(&fact.value);
    const int64_t lasts = range == nullptr ? 0 : range->last - range->first;
    if (phrase->year != TimePhrase::kOpen && phrase->year_span == TimeUnit::kYear) point.year = phrase->year;
    if (lasts > 0 && lasts <= kDay * 60) point.day = absl::CivilDay(range->first) - absl::CivilDay(1970, 1, 1);
    else if (phrase->month > 0 && phrase->day > 0 && phrase->order != DateOrder::kEither) point.day = absl::CivilDay(point.year.value_or(2001), phrase->month, phrase->day) - absl::CivilDay(1970, 1, 1), point.open = !point.year;
    else if (phrase->form == TimePhrase::Form::kWeekday && phrase->weekday >= 0) point.day = phrase->weekday, point.open = true;
    point.weekday = phrase->form == TimePhrase::Form::kWeekday;
    if (phrase->hour >= 0 && !phrase->either_half) {
      const bool exact = lasts > 0 && lasts <= 60;
      point.minute = exact ? (range->first - absl::CivilSecond(1970, 1, 1)) / 60 : phrase->hour * 60 + std::max<int>(phrase->minute, 0);
      point.open = point.open || !exact;
    }
    if (!point.year && !point.day && !point.minute) return;
    points.push_back(point);
    if (!phrase->to.Any()) return;
    Point end = point;  // "from nine in the morning until four in the afternoon" is one phrase
    if (phrase->to.year != INT32_MIN) end.year = phrase->to.year;
    if (phrase->to.hour >= 0) end.minute = point.minute.value_or(0) / kDay * kDay + phrase->to.hour * 60 + std::max<int>(phrase->to.minute, 0);
    if (phrase->to.day > 0) end.day.reset();
    points.push_back(end);
  }

  void Spell(const Fact& fact, const TimePhrase& phrase, std::vector<Length>& lengths) const {
    if (fact.claim.hedge != Hedge::kNone || phrase.mod != 0 || !(phrase.amount > 0)) return;
    Length length;
    length.tokens = fact.claim.tokens, length.words = fact.claim.words;
    const double round = std::fmod(phrase.amount, 10) == 0 ? 0.1 * phrase.amount : 0;  // "after 40 years"
    switch (phrase.unit) {
      case TimeUnit::kYear: length.grid = Grid::kYears, length.number = phrase.amount, length.slack = std::max(1.0, round); break;
      case TimeUnit::kMonth: length.number = phrase.amount * 30.44, length.slack = std::max(18.0, 0.15 * length.number); break;
      case TimeUnit::kFortnight: length.number = phrase.amount * 14, length.slack = 4; break;
      case TimeUnit::kWeek: length.number = phrase.amount * 7, length.slack = std::max(4.0, 0.12 * length.number); break;
      case TimeUnit::kDay: length.number = phrase.amount, length.slack = std::max(1.0, round); break;
      case TimeUnit::kHour: length.grid = Grid::kMinutes, length.number = phrase.amount * 60, length.slack = std::max(35.0, 0.1 * length.number); break;
      case TimeUnit::kMinute: length.grid = Grid::kMinutes, length.number = phrase.amount, length.slack = std::max(1.0, round); break;
      default: return;
    }
    if (phrase.small_unit != TimeUnit::kNone) return;
    lengths.push_back(length);
  }

  static std::optional<int64_t> At(const Point& point, Grid grid) { return grid == Grid::kYears ? point.year : grid == Grid::kDays ? point.day : point.minute; }

  /// How `length` hangs on the points around it.
  enum class Tie : uint8_t { kNone, kAll, kAfter, kBetween };

  bool Ends(uint32_t i) const { return i >= sentence_.last || Is(i, {",", ".", ";", ":", ")", "when", "and", "as", "but"}) || Dash(i); }

  Tie TieOf(const Length& length) const {
    const uint32_t first = length.tokens.first, last = length.tokens.last;
    if (length.age) return Tie::kAll;
    if (Is(last, {"than"})) return Tie::kNone;
    if ((Is(last, {"in"}) && Is(last + 1, {"all", "total"})) || Is(last, {"altogether", "overall"})) return Tie::kAll;
    if (Is(last - 1, {"later", "afterwards"}) || (Is(last, {"later", "afterwards", "on"}) && Ends(last + 1))) return Tie::kAfter;
    if (Is(first, {"after", "following"}) && Ends(last)) return Tie::kAfter;
    if (Is(last, {"after", "before"}) || Is(last - 1, {"after", "before", "earlier"})) return Tie::kBetween;
    return Tie::kNone;
  }

  void Check(const Length& length, const std::vector<Point>& own, const std::vector<Point>& before) {
    std::vector<const Point*> points;
    for (const Point& point : own) {
      if (At(point, length.grid) && (point.tokens.last <= length.tokens.first || point.tokens.first >= length.tokens.last)) points.push_back(&point);
    }
    const Tie tie = TieOf(length);
    if (tie == Tie::kAfter && points.size() != 2) {  // the point right before, and the last before that
      std::vector<const Point*> all;
      for (const auto* list : {&before, &own}) {
        for (const Point& point : *list) {
          if (At(point, length.grid) && point.tokens.last <= length.tokens.first) all.push_back(&point);
        }
      }
      if (all.size() < 2 || all.back()->tokens.first < sentence_.first || length.tokens.first - all.back()->tokens.last > 1) return;
      points = {all[all.size() - 2], all.back()};
    }
    if (points.size() != 2) return;
    if (!Tied(length, tie, *points[0], *points[1])) return;
    Weigh(length, *points[0], *points[1]);
  }

  bool Tied(const Length& length, Tie tie, const Point& one, const Point& two) const {
    const TokenRange tokens = length.tokens;
    switch (tie) {
      case Tie::kAll: return !length.age || Aged(length, one, two);
      case Tie::kAfter: return true;
      case Tie::kBetween:  // "on 3 May, ten days after his arrest on 28 April"
        return one.tokens.last <= tokens.first && tokens.first - one.tokens.last <= 2 && two.tokens.first >= tokens.last && two.tokens.first - tokens.last <= kReach && !Says({tokens.last, two.tokens.first}, {",", "and", ";", "but"});
      case Tie::kNone: break;
    }
    if (!Stretch(one, two)) return false;
    const uint32_t start = Is(one.tokens.first, {"from", "between"}) ? one.tokens.first : one.tokens.first - 1;
    if (tokens.last <= start && start - tokens.last <= kBeside) return Words(start - 1) == "," && !Broken({tokens.last, start - 1});
    if (tokens.first < two.tokens.last || tokens.first - two.tokens.last > kBeside + 1 || (Words(two.tokens.last) != "," && !Dash(two.tokens.last))) return false;
    for (uint32_t i = two.tokens.last + 1; i < tokens.first; ++i) {
      if (!Is(i, {"a", "span", "period", "term", "reign", "stretch", "total", "of", "or", "that", "is", "some"})) return false;
    }
    return Ends(tokens.last) && !Is(tokens.last, {"and", "when", "as", "but"});
  }

  /// "from 1998 to 2014", "between Monday and Friday".
  bool Stretch(const Point& one, const Point& two) const {
    if (one.tokens.first == two.tokens.first) return true;
    if (two.tokens.first < one.tokens.last || two.tokens.first - one.tokens.last > 2) return false;
    const bool from = Is(one.tokens.first, {"from", "between"}) || Is(one.tokens.first - 1, {"from", "between"});
    const bool to = Is(two.tokens.first, {"to", "until", "till", "and", "through"}) || Is(two.tokens.first - 1, {"to", "until", "till", "and", "through"});
    return from && to;
  }

  bool Broken(TokenRange range) const { return Says(range, {"and", "but", "then", ",", ";", "while", "until"}); }

  /// The age is of the second point: "built in 1640, burned down in 1790, when it was 250 years old"; "marked its 125th birthday in 2022".
  bool Aged(const Length& length, const Point& one, const Point& two) const {
    const TokenRange tokens = length.tokens;
    const uint32_t begun = one.tokens.first - (Is(one.tokens.first, {"in"}) ? 1 : 2);
    if (!Is(begun, {"born", "founded", "built", "opened", "established", "launched", "formed", "created", "completed", "set", "begun", "erected", "planted", "laid"})) return false;
    if (tokens.first < one.tokens.last) return false;
    if (Is(tokens.first - 1, {"its", "their", "his", "her"})) return two.tokens.first >= tokens.last && two.tokens.first - tokens.last <= kBeside;
    const bool led = Says({tokens.first > sentence_.first + 5 ? tokens.first - 5 : sentence_.first, tokens.first + 1}, {"when", "at", "aged", "age"});
    return two.tokens.last <= tokens.first ? led : Is(tokens.last, {"when"});
  }

  void Weigh(const Length& length, const Point& one, const Point& two) {
    const int64_t from = *At(one, length.grid), to = *At(two, length.grid);
    double between = std::fabs(static_cast<double>(to - from));
    if (between == 0) return;
    const auto fits = [&](double value) { return std::fabs(value - length.number) <= length.slack; };
    if (fits(between)) return;
    if (length.grid == Grid::kDays) {
      if ((one.weekday || two.weekday) && (std::fmod(length.number, 7) == 0 || AnyWeek(length.number, to - from))) return;
      if (one.open != two.open || (one.open && fits(365 - between))) return;
    }
    if (length.grid == Grid::kMinutes) {
      if (one.open != two.open) return;
      if (one.open && (fits(kDay - between) || fits(kDay + between) || fits(kDay + kDay - between))) return;
      if (one.open && to < from) between = kDay - between;
    }
    if (length.number > kWidest * between || between > kWidest * length.number) return;
    const char* unit = length.grid == Grid::kYears ? " years" : length.grid == Grid::kDays ? " days" : " min";
    const auto words = [&](const Span& span) { return std::string(TextOf(story_.documents[doc_].text, span)); };
    Topic topic = SourceTopic(story_, "figure/sum", absl::StrCat("span ", KeyOf(words(one.words)), " to ", KeyOf(words(two.words))));
    topic.evidence.push_back(Evidence(length.words, 1, words(length.words), words(length.words)));
    topic.evidence.push_back(Evidence(one.words, 2, words(one.words), words(one.words)));
    if (two.words != one.words) topic.evidence.push_back(Evidence(two.words, 2, words(two.words), words(two.words)));
    const bool turned = to < from && !one.open && !two.open;
    const Point &first = turned ? two : one, &last = turned ? one : two;
    topic.question = absl::StrCat(words(first.core), last.words == first.words ? "" : absl::StrCat(" to ", words(last.core)), " = ", ShowNumber(between), unit);
    topic.reasons.push_back("one source gives both ends and what lies between");
    reference_.topics.push_back(std::move(topic));
  }

  /// Some two days of these weekdays lie so far apart.
  static bool AnyWeek(double number, int64_t between) {
    const int64_t off = ((static_cast<int64_t>(number) - between) % 7 + 7) % 7;
    return off <= 1 || off == 6;
  }

  CrossReference& reference_;
  TokenRange sentence_;
  uint32_t last_ = UINT32_MAX - 1;  // the sentence read last
};

}  // namespace

void MatchTimeSpans(const Story& story, CrossReference& reference) {
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, reference);
}

}  // namespace crossread
