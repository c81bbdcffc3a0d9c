// SPDX-License-Identifier: Apache-2.0
// Asks the names of the calendar in their order, feasts first, with the word that leads into them: "last Friday", "this summer".
#include "claims/time_calendar.h"

namespace crossread {
namespace {

constexpr Roles kLeadRoles = RolesOf(Role::kThis, Role::kLast, Role::kNext, Role::kThat);

/// "last", "this past", "the following"; returns the token after it, or `i`.
uint32_t ReadLead(const TimeReader& r, uint32_t i, Lead* lead) {
  uint32_t at = i + (r.Is(i, Role::kThe) && r.IsAny(i + 1, kLeadRoles) ? 1 : 0);
  if (r.IsWord(at, "following")) return at == i ? i : (*lead = Lead::kFollowing, at + 1);  // alone it is a preposition
  if (at > i && r.IsWord(at, "next")) return *lead = Lead::kFollowing, at + 1;
  if (at > i && (r.IsWord(at, "previous") || r.IsWord(at, "preceding"))) return *lead = Lead::kPreceding, at + 1;
  if (r.IsWord(at, "this")) {
    if (r.Is(at + 1, Role::kLast)) return *lead = Lead::kLast, at + 2;
    if (r.Is(at + 1, Role::kNext)) return *lead = r.IsWord(at + 1, "next") ? Lead::kNext : Lead::kComing, at + 2;
    return *lead = Lead::kThis, at + 1;
  }
  if (r.Is(at, Role::kLast) && !r.IsWord(at, "latest")) return *lead = Lead::kLast, at + 1;
  if (r.IsWord(at, "coming") || r.IsWord(at, "upcoming")) return *lead = Lead::kComing, at + 1;
  if (r.Is(at, Role::kNext)) return *lead = Lead::kNext, at + 1;
  if (r.IsWord(at, "that") || (at > i && r.IsWord(at, "same"))) return *lead = Lead::kThat, at + 1;
  return i;
}

constexpr WordSet kNamedEvents{"revolution", "revolutions", "days", "uprising", "rising", "rebellion", "revolt", "offensive", "war", "crisis", "massacre", "putsch",
                               "coup", "movement", "manifesto", "accords", "accord", "plot", "mutiny", "theses", "constitution", "laws", "decrees", "monarchy",
                               "agreement", "island", "islands", "bombings"};

/// "the October Revolution", "the Saturday Night Massacre", "Bloody Sunday", "the Easter Rising": the name of an event, not a time. `end` is the
/// token after the calendar's word.
bool NamesEvent(const TimeReader& r, uint32_t i, uint32_t end) {
  if (!r.In(end - 1) || !r.At(end - 1).Is(kCapital)) return false;
  if (r.IsOneOf(i - 1, {"bloody", "black", "super"}) && r.At(i - 1).Is(kCapital)) return true;
  const uint32_t noun = end + (r.Is(end, Role::kPart) && r.At(end).Is(kCapital) ? 1 : 0);
  return r.In(noun) && r.At(noun).Is(kCapital) && kNamedEvents.Has(r.copy(), noun);
}

constexpr Roles kDayHeads = RolesOf(Role::kThe, Role::kOrdinal, Role::kTens, Role::kCardinal);  // or digits
constexpr Roles kSeasonHeads = RolesOf(Role::kThe, Role::kSeason, Role::kWeakSeason);
constexpr Roles kQuarterHeads = RolesOf(Role::kThe, Role::kFiscal, Role::kOrdinal, Role::kTens, Role::kFinal, Role::kLetter);  // or digits

}  // namespace

TimeMatch CalendarAt(const TimeReader& r, const TimeSetting& setting, uint32_t i) {
  Lead lead = Lead::kNone;
  uint32_t at = ReadLead(r, i, &lead);
  bool led = at > i;
  if (TimeMatch match = led ? OfAYear(r, i) : TimeMatch{}) return match;
  TimeMatch match;
  const bool feast = r.Word(at).OpensRow() || r.Word(at).roles.Has(Role::kHoliday);
  if (ReadPhrase holiday = feast ? r.Phrase(at, Role::kHoliday) : ReadPhrase{}; holiday && holiday.sense.value != 0) {
    match.phrase.holiday = holiday.sense.value;
    match.end = ParseYearAfter(r, holiday.end, match.phrase);
    bool week = r.IsWord(match.end, "week"), weekend = r.IsWord(match.end, "weekend");
    if (week || weekend) {
      match.phrase.unit = week ? TimeUnit::kWeek : TimeUnit::kWeekend;
      ++match.end;
      if (match.phrase.year == TimePhrase::kOpen) match.end = ParseYearAfter(r, match.end, match.phrase);
    }
  }
  const Roles& roles = r.Word(at).roles;
  const bool digits = r.Digits(at);
  if (!match && roles.Any(kWeekdayRoles)) match = WeekdayName(r, setting, at, led);
  if (!match && roles.Any(kMonthRoles)) match = MonthName(r, setting, at, led);
  if (!match && !led && r.Is(at, Role::kThe) && r.IsAny(at + 1, kMonthRoles) && (r.GluedDash(at + 2) || r.IsWord(at + 2, "quarter"))) {  // "the October-December quarter"
    match = MonthName(r, setting, at + 1, true);
    if (match.phrase.quarter == 0) match = {};
  }
  if (!match && !led && (digits || roles.Any(kDayHeads))) match = DayFirst(r, at);
  if (!match && !led && digits) match = YearFirst(r, setting, at);
  if (!match && roles.Any(kSeasonHeads)) match = SeasonName(r, at, led);
  const bool dated = digits && (r.Text(at).size() == 4 || r.Is(at + 1, Role::kSuffix) || r.IsWord(at + 1, "q"));  // "1989 third quarter", "3rd quarter", "3Q"
  if (!match && !led && (dated || roles.Any(kQuarterHeads))) match = QuarterName(r, setting, at);
  if (!match && !led && r.Is(i, Role::kThe) && r.Digits(i + 1)) match = BareDay(r, i);
  if (!match && !led && digits && r.Is(at + 1, Role::kSuffix) && r.IsWord(i - 1, "on") && EndsBefore(r, at + 2)) match = BareDay(r, i);
  if (!match) return {};
  const TimePhrase& phrase = match.phrase;
  if (phrase.day == 0 && phrase.quarter == 0 && phrase.half == 0 && phrase.year == TimePhrase::kOpen && NamesEvent(r, at, match.end)) return {};
  const bool dated_weekday = phrase.weekday >= 0 && phrase.month != 0;  // "next Friday, June 15": the date says which
  match.phrase.lead = led && !dated_weekday ? lead : match.phrase.lead;
  if (match.phrase.form == TimePhrase::Form::kWeekday && !led) WeekOf(r, match);
  return match;
}

}  // namespace crossread
