// SPDX-License-Identifier: Apache-2.0
// What a text's own dates and tenses tell of the day on which it was written.
#include <algorithm>
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "facts/anchor_parts.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr int kNewsDays = 6;         // a weekday without a date points at most this far back
constexpr int kSuspectDays = 21;     // a page date this far from all that the text tells is no slip of the desk
constexpr int kClusterDays = 10;     // days that belong to one week of news
constexpr size_t kEnoughDates = 3;

bool MakesClaims(BlockKind kind) {
  return kind == BlockKind::kHeadline || kind == BlockKind::kCaption || kind == BlockKind::kBody;
}

bool HasDay(const TimePhrase& phrase) {
  return phrase.form == TimePhrase::Form::kAbsolute && phrase.month > 0 && phrase.day > 0;
}

bool HasYear(const TimePhrase& phrase) { return phrase.year != TimePhrase::kOpen; }

const TimePhrase* PhraseOf(const Copy& copy, const Claim& claim) {
  const TimePhrase* phrase = std::get_if<TimePhrase>(&claim.said);
  if (phrase == nullptr || claim.sentence >= copy.sentences.size()) return nullptr;
  return MakesClaims(copy.sentences[claim.sentence].kind) ? phrase : nullptr;
}

bool IsDay(const TimePhrase& phrase) {
  if (phrase.form == TimePhrase::Form::kWeekday) return true;
  return phrase.form == TimePhrase::Form::kRelative && phrase.unit == TimeUnit::kDay;
}

bool IsThisWeek(const TimePhrase& phrase) {
  return phrase.form == TimePhrase::Form::kRelative && phrase.amount == 0 &&
         (phrase.unit == TimeUnit::kWeek || phrase.unit == TimeUnit::kWeekend);
}

std::string Quote(const Copy& copy, const Claim& claim) {
  return absl::StrCat("\"", av(TextOf(copy.text(), claim.words)), "\"");
}

/// The day that a month and day without a year mean on a page of `stated`: one soon ahead, else the last one past.
std::optional<absl::CivilDay> DaySeenFrom(absl::CivilDay stated, int month, int day) {
  constexpr int kAhead = 90;
  std::optional<absl::CivilDay> nearest = NearestDay(month, day, stated);
  if (!nearest || *nearest - stated <= kAhead) return nearest;
  return NearestDay(month, day, stated - 200);
}

/// A date is fresh where it stands in headline, caption or lead, or comes more than once.
bool IsFresh(const Copy& copy, std::span<const Claim> claims, const std::vector<OwnDate>& dates, const OwnDate& date) {
  const Sentence& sentence = copy.sentences[claims[date.claim].sentence];
  if (sentence.kind != BlockKind::kBody) return true;
  size_t body = 0;
  for (const Sentence& other : copy.sentences) {
    if (other.begin >= sentence.begin) break;
    body += other.kind == BlockKind::kBody;
  }
  if (body < 4) return true;
  return std::count_if(dates.begin(), dates.end(), [&](const OwnDate& other) { return other.full && other.day == date.day; }) > 1;
}

/// A year later than `day` that the text speaks of as past: then `day` is background.
bool SpeaksOfLaterYear(const Copy& copy, std::span<const Claim> claims, absl::CivilDay day) {
  for (const Claim& claim : claims) {
    const TimePhrase* phrase = PhraseOf(copy, claim);
    if (phrase == nullptr || phrase->form != TimePhrase::Form::kAbsolute || !HasYear(*phrase)) continue;
    if (phrase->year > day.year() && phrase->direction != Direction::kFuture) return true;
  }
  return false;
}

}  // namespace

std::string LongDate(absl::CivilDay day) {
  static constexpr const char* kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                            "July",    "August",   "September", "October", "November", "December"};
  return absl::StrCat(day.day(), " ", kMonths[day.month() - 1], " ", day.year());
}

std::vector<OwnDate> OwnDates(const Copy& copy, std::span<const Claim> claims) {
  std::vector<OwnDate> dates;
  for (uint32_t i = 0; i < claims.size(); ++i) {
    const TimePhrase* phrase = PhraseOf(copy, claims[i]);
    if (phrase == nullptr || !HasDay(*phrase)) continue;
    int year = HasYear(*phrase) ? phrase->year : 2000;
    if (!InCalendar(year, phrase->month, phrase->day)) continue;
    dates.push_back({absl::CivilDay(year, phrase->month, phrase->day), HasYear(*phrase), phrase->direction, i});
  }
  return dates;
}

Anchor InferWindow(const Copy& copy, std::span<const Claim> claims) {
  std::vector<OwnDate> dates = OwnDates(copy, claims);
  const OwnDate* past = nullptr;
  const OwnDate* future = nullptr;
  for (const OwnDate& date : dates) {
    if (!date.full) continue;
    if (date.direction == Direction::kFuture) {
      if (future == nullptr || date.day < future->day) future = &date;
    } else if (past == nullptr || date.day > past->day) {
      past = &date;
    }
  }
  Anchor anchor;
  if (past != nullptr) {
    bool bracketed = future != nullptr && future->day > past->day && future->day - past->day <= 2 * kSuspectDays;
    if (!bracketed && !IsFresh(copy, claims, dates, *past)) return anchor;
    if (SpeaksOfLaterYear(copy, claims, past->day)) return anchor;
    anchor.first = past->day;
    anchor.last = past->day + kNewsDays;
    anchor.reason = absl::StrCat("not before ", av(Quote(copy, claims[past->claim])), ", the newest day it tells of");
  } else if (future != nullptr && !SpeaksOfLaterYear(copy, claims, future->day)) {
    anchor.first = future->day - (kNewsDays + 1);
    anchor.last = future->day - 1;
    anchor.reason = absl::StrCat("in the week before ", av(Quote(copy, claims[future->claim])), ", which lies ahead");
  } else {
    return anchor;
  }
  if (past != nullptr && future != nullptr && future->day > past->day && future->day - 1 < anchor.last) {
    anchor.last = future->day - 1;
    absl::StrAppend(&anchor.reason, " and before ", av(Quote(copy, claims[future->claim])));
  }
  anchor.basis = DateBasis::kInferred;
  const OwnDate* source = past != nullptr ? past : future;
  anchor.words = claims[source->claim].words;
  // A weekday that still lies ahead ends the window: had it passed, the text would tell of it.
  for (const Claim& claim : claims) {
    const TimePhrase* phrase = PhraseOf(copy, claim);
    if (phrase == nullptr || past == nullptr || phrase->form != TimePhrase::Form::kWeekday) continue;
    if (phrase->direction != Direction::kFuture || phrase->weekday < 0) continue;
    absl::CivilDay ahead = past->day + 1;
    while (static_cast<int>(absl::GetWeekday(ahead)) != phrase->weekday) ++ahead;
    if (ahead - 1 < anchor.last) {
      anchor.last = ahead - 1;
      absl::StrAppend(&anchor.reason, " and before ", av(Quote(copy, claim)));
    }
  }
  return anchor;
}

std::optional<Anchor> CheckStated(const Copy& copy, absl::CivilDay stated, std::optional<Span> own, std::span<const Claim> claims) {
  std::vector<OwnDate> dates = OwnDates(copy, claims);
  auto is_own = [&](const Claim& claim) { return own && claim.words.Overlaps(*own); };
  std::erase_if(dates, [&](const OwnDate& date) { return is_own(claims[date.claim]); });
  // Told as past, and later than the page: the page date is that of a template or an older version.
  size_t too_late = std::count_if(dates.begin(), dates.end(), [&](const OwnDate& date) {
    return date.full && date.direction == Direction::kPast && date.day > stated + 1;
  });
  if (too_late >= 2) {
    Anchor anchor = InferWindow(copy, claims);
    if (!anchor.known() || anchor.first <= stated) return std::nullopt;
    anchor.rejected = absl::StrCat(LongDate(stated), " is rejected: the text tells of later days as past");
    return anchor;
  }
  // Days without a year that keep together, weeks from the page date, in a text that speaks of "this week" and never
  // of a weekday: copy of that week under a later page date.
  bool this_week = false;
  for (const Claim& claim : claims) {
    const TimePhrase* phrase = PhraseOf(copy, claim);
    if (phrase == nullptr || is_own(claim)) continue;
    if (IsDay(*phrase)) return std::nullopt;
    this_week |= IsThisWeek(*phrase);
    if (phrase->form == TimePhrase::Form::kAbsolute && phrase->month == stated.month() &&
        (!HasYear(*phrase) || phrase->year == stated.year())) {
      return std::nullopt;
    }
  }
  if (!this_week) return std::nullopt;
  std::vector<OwnDate> placed;
  for (const OwnDate& date : dates) {
    if (date.full) {
      if (std::llabs(stated - date.day) <= 366) placed.push_back(date);
      continue;
    }
    if (std::optional<absl::CivilDay> day = DaySeenFrom(stated, date.day.month(), date.day.day())) {
      placed.push_back({*day, false, date.direction, date.claim});
    }
  }
  if (placed.size() < kEnoughDates) return std::nullopt;
  auto [low, high] = std::minmax_element(placed.begin(), placed.end(),
                                         [](const OwnDate& a, const OwnDate& b) { return a.day < b.day; });
  if (high->day - low->day > kClusterDays || stated - high->day < kSuspectDays) return std::nullopt;
  Anchor anchor;
  anchor.basis = DateBasis::kInferred;
  anchor.first = anchor.last = high->day;
  anchor.words = claims[high->claim].words;
  anchor.reason = absl::StrCat(av(Quote(copy, claims[high->claim])), " is the newest day it tells of, in the present tense");
  anchor.rejected = absl::StrCat(LongDate(stated), " is rejected: it is ", stated - high->day, " days after ",
                                 av(Quote(copy, claims[high->claim])), ", which the text reports as this week");
  return anchor;
}

}  // namespace crossread
