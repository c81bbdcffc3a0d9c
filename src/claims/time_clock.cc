// SPDX-License-Identifier: Apache-2.0
// Times of day: by the clock, by name, and the parts of a day.
#include "claims/time_clock.h"

#include "base/ascii.h"

namespace crossread {

int ReadMeridiem(const TimeReader& r, uint32_t i, uint32_t* end) {
  if (r.Sign(i, '.') && r.Glued(i) && r.Glued(i + 1) && r.Is(i + 1, Role::kMeridiem)) ++i;  // "9.am"
  ReadPhrase half = r.Phrase(i, Role::kMeridiem);
  bool goes_on = r.In(half.end) && r.Glued(half.end) && r.At(half.end).kind != TokenKind::kPunct && !r.Dash(half.end);
  if (!half || (goes_on && !r.Text(half.end - 1).ends_with('.'))) return -1;  // "3am3"
  *end = half.end;
  return half.sense.value;
}

uint32_t ReadZone(const TimeReader& r, uint32_t i, TimePhrase& phrase) {
  uint32_t at = i + (r.Sign(i, '(') ? 1 : 0);
  if (ReadPhrase zone = r.Phrase(at, Role::kZone)) {
    if (at > i) return i;  // a zone in brackets is a remark
    phrase.zone = zone.sense.text;
    return zone.end;
  }
  return i;
}

void SetHour(TimePhrase& phrase, int hour, int meridiem) {
  if (meridiem == 12 && hour < 12) hour += 12;
  if (meridiem == 0 && hour == 12) hour = 0;
  phrase.hour = static_cast<int8_t>(hour);
}

int HalfFromPart(DayPart part, int hour) {
  switch (part) {
    case DayPart::kMorning: return 0;
    case DayPart::kAfternoon: case DayPart::kEvening: return 12;
    case DayPart::kNight: return hour >= 5 && hour < 12 ? 12 : 0;
    default: return -1;
  }
}

ClockHand ReadHand(const TimeReader& r, uint32_t i) {
  ClockHand hand;
  if (r.Digits(i)) {
    hand.hour = r.Whole(i);
    hand.end = i + 1;
    std::string_view text = r.Text(i);
    if (hand.hour < 0 && text.size() >= 4 && text.size() <= 5 && text[text.size() - 3] == '.') {  // "8.30"
      ReadNumber number = r.Number(i);
      hand.hour = static_cast<int>(number.value);
      hand.minute = (text[text.size() - 2] - '0') * 10 + (text[text.size() - 1] - '0');
    } else if (r.Sign(i + 1, ':') && r.Glued(i + 1) && r.Glued(i + 2) && r.Text(i + 2).size() == 2) {
      hand.minute = r.Whole(i + 2);
      hand.end = i + 3;
      if (r.Sign(i + 3, ':') && r.Glued(i + 3) && r.Glued(i + 4) && r.Text(i + 4).size() == 2) {
        hand.second = r.Whole(i + 4);
        hand.end = i + 5;
      }
    }
  } else if (r.Is(i, Role::kCardinal)) {
    hand.hour = r.Value(i, Role::kCardinal);
    hand.end = i + 1;
    uint32_t next = i + 1 + (r.GluedDash(i + 1) ? 1 : 0);  // "five-thirty"
    ReadNumber minutes = r.IsAny(next, RolesOf(Role::kTens)) || r.Value(next, Role::kCardinal) >= 10 ? r.Number(next) : ReadNumber{};
    if (minutes && minutes.value < 60) {
      hand.minute = static_cast<int>(minutes.value);
      hand.end = minutes.end;
    }
  }
  if (hand.hour < 0 || hand.hour > 24 || hand.minute > 59 || hand.second > 60 || (hand.hour == 24 && hand.minute > 0)) return {};
  return hand;
}

namespace {

/// "11ish": about that hour, where nothing stands behind that it could count.
bool IsIsh(const TimeReader& r, uint32_t i) {
  return r.IsWord(i, "ish") && r.Glued(i) && (!r.In(i + 1) || r.At(i + 1).kind == TokenKind::kPunct || r.IsOneOf(i + 1, {"on", "and", "or", "if"}));
}

/// "at 9p", "today at 9a": the half of the day by its letter alone, with nothing behind it that it could be the price of.
int LetterOfHalf(const TimeReader& r, const ClockHand& hand, uint32_t i) {
  const bool late = r.IsWord(hand.end, "p");
  if ((!late && !r.IsWord(hand.end, "a")) || !r.Glued(hand.end) || !r.Digits(i) || hand.hour < 1 || hand.hour > 12) return -1;
  const uint32_t next = hand.end + 1;
  const bool ends = !r.In(next) || (r.At(next).kind == TokenKind::kPunct && !r.Glued(next + 1)) || r.IsOneOf(next, {"on", "today", "tomorrow", "tonight"});
  if (!ends || !r.IsOneOf(i - 1, {"at", "by", "until", "till", "around", "today", "tomorrow", "tonight"})) return -1;
  return late ? (r.CountsPence() ? -1 : 12) : 0;
}

TimeMatch Finish(const TimeReader& r, TimeMatch match) {
  match.phrase.type = TimexType::kTime;
  match.end = ReadZone(r, match.end, match.phrase);
  return match;
}

/// "half past seven", "quarter to five", "ten past nine", "20 min past eight".
TimeMatch Spoken(const TimeReader& r, uint32_t i) {
  if (r.Digits(i) && !r.Digits(i + 1) && !r.Is(i + 1, Role::kPast) && !r.Is(i + 2, Role::kPast)) return {};  // as most
  double minutes = -1;
  uint32_t at = i;
  if (r.Is(at, Role::kHalf)) minutes = 30, ++at;
  else if (r.IsWord(at, "quarter")) minutes = 15, ++at;
  else if (r.Is(at, Role::kA) && r.IsWord(at + 1, "quarter")) minutes = 15, at += 2;
  else if (ReadNumber number = r.Number(at)) {
    minutes = number.value;
    at = number.end;
    if (r.IsWord(at, "minutes") || r.IsWord(at, "min") || r.IsWord(at, "minute")) ++at;
  }
  if (minutes < 1 || minutes > 59) return {};
  int sign = r.Is(at, Role::kPast) || r.IsWord(at, "after") ? 1 : r.IsWord(at, "to") || r.IsWord(at, "till") ? -1 : 0;
  if (sign == 0) return {};
  if (sign > 0 && !r.Is(at, Role::kPast)) return {};
  if (sign < 0 && r.Digits(i)) return {};  // "5 to 6 p.m." is a stretch
  ClockHand hand = ReadHand(r, at + 1);
  if (hand.end == 0 || hand.minute >= 0 || hand.hour > 12) return {};
  bool said = r.Is(hand.end, Role::kOclock);
  TimeMatch match;
  match.end = hand.end + (said ? 1 : 0);
  uint32_t end = match.end;
  int half = ReadMeridiem(r, match.end, &end);
  if (sign < 0 && half < 0 && !said && !r.Is(i, Role::kHalf) && !r.IsWord(i, "quarter")) return {};  // "two to three"
  match.end = end;
  DayPart part = DayPart::kNone;
  bool led = r.IsWord(end, "in") || r.IsWord(end, "at");
  if (uint32_t after = led && half < 0 ? ParsePart(r, end, &part) : 0; after != 0) {
    half = HalfFromPart(part, hand.hour);
    match.end = after;
  }
  int total = hand.hour * 60 + sign * static_cast<int>(minutes);
  SetHour(match.phrase, (total + 1440) % 1440 / 60, half);
  match.phrase.minute = static_cast<int8_t>((total + 1440) % 60);
  match.phrase.either_half = half < 0;
  return Finish(r, match);
}

}  // namespace

bool EndsBefore(const TimeReader& r, uint32_t i) {
  static constexpr WordSet kPronouns{"it", "he", "she", "they", "we", "there", "his", "her", "their", "its"};
  if (!r.In(i) || r.At(i).kind == TokenKind::kPunct || r.IsAny(i, RolesOf(Role::kThe, Role::kA, Role::kPrep))) return true;
  return kPronouns.Has(r.copy(), i);
}

uint32_t ParsePart(const TimeReader& r, uint32_t i, DayPart* part) {
  uint32_t at = i;
  if (r.IsWord(at, "in") && r.Is(at + 1, Role::kThe)) at += 2 + (r.Is(at + 2, Role::kEdge) ? 1 : 0);  // "in the early morning"
  else if (r.IsWord(at, "at") && r.IsWord(at + 1, "night")) at += 1;
  if (!r.Is(at, Role::kPart)) return 0;
  *part = static_cast<DayPart>(r.Value(at, Role::kPart));
  return at + 1;
}

bool IsMilitary(const TimeReader& r, uint32_t i) {
  int four = r.Whole(i);
  if (four < 0 || r.Text(i).size() != 4 || four % 100 > 59 || four >= 2400) return false;
  bool padded = r.Text(i)[0] == '0', led = r.IsOneOf(i - 1, {"at", "by", "until", "about", "around"});
  if (r.IsOneOf(i + 1, {"hours", "hrs"})) return padded || (led && four < 1900);
  bool opens = r.IsWord(i - 1, "at") && r.At(i - 1).Is(kCapital) && r.IsOneOf(i + 1, {"the", "they", "he", "she", "it", "we", "a", "his", "her", "their"});
  bool zoned = r.Sign(i + 1, '(') && r.Digits(i + 2) && r.Text(i + 2).size() == 4 && r.Phrase(i + 3, Role::kZone);
  return led && (padded || opens || zoned);  // "At 1530 the guns opened", "at 1353 (1023 GMT)"
}

namespace {

/// "in 2:07:31", "the clock stopped at 4:12:06": how long a race took. Times of day have seconds where a quake is told of: "at 14:25:31".
bool IsRaceTime(const TimeReader& r, uint32_t i, const ClockHand& hand) {
  if (hand.second < 0 || hand.minute < 0 || !r.Digits(i) || r.Text(i).size() > 1 || r.Phrase(hand.end, Role::kZone)) return false;
  if (r.IsOneOf(i - 1, {"in", "clocked", "ran", "timed"})) return true;
  if (r.IsWord(i - 1, "of")) return r.IsOneOf(i - 2, {"time", "record", "best", "mark"});
  return r.IsWord(i - 1, "at") && r.IsOneOf(i - 2, {"stopped", "timed", "clocked"});
}

TimeMatch RaceTime(const ClockHand& hand) {
  TimeMatch match;
  match.phrase.form = TimePhrase::Form::kDuration;
  match.phrase.type = TimexType::kDuration;
  match.phrase.unit = TimeUnit::kHour;
  match.phrase.amount = hand.hour;
  match.phrase.small_unit = TimeUnit::kMinute;
  match.phrase.small_amount = hand.minute + hand.second / 60.0;
  match.end = hand.end;
  return match;
}

}  // namespace

namespace {

/// "6:50.9": minutes, seconds and tenths of a race.
TimeMatch MinutesAndTenths(const TimeReader& r, uint32_t i) {
  if (!r.Digits(i) || !r.Sign(i + 1, ':') || !r.Glued(i + 1) || !r.Glued(i + 2) || r.Text(i).size() > 2) return {};
  const std::string_view seconds = r.Text(i + 2);
  if (seconds.size() < 4 || seconds.size() > 5 || seconds[2] != '.' || seconds[0] > '5' || !IsDigit(seconds[0]) || !IsDigit(seconds[1])) return {};
  const ReadNumber number = r.Number(i + 2);
  if (!number || r.Whole(i) < 0) return {};
  TimeMatch match;
  match.phrase.form = TimePhrase::Form::kDuration;
  match.phrase.type = TimexType::kDuration;
  match.phrase.unit = TimeUnit::kMinute;
  match.phrase.amount = r.Whole(i);
  match.phrase.small_unit = TimeUnit::kSecond;
  match.phrase.small_amount = number.value;
  match.end = i + 3;
  return match;
}

}  // namespace

TimeMatch ClockAt(const TimeReader& r, uint32_t i) {
  if (r.Sign(i - 1, ':') && r.Digits(i - 2)) return {};  // the minutes of "3 : 10 p. m."
  TimeMatch match;
  if (r.Is(i, Role::kNoon) || (r.Whole(i) == 12 && r.Is(i + 1, Role::kNoon))) {
    uint32_t at = i + (r.Is(i, Role::kNoon) ? 0 : 1);
    int hour = r.Value(at, Role::kNoon);
    const bool begins = r.IsOneOf(i - 1, {"after", "past"});  // "just after midnight on Thursday" is early in that day
    match.phrase.hour = static_cast<int8_t>(hour == 0 && !begins ? 24 : hour);
    if (r.IsWord(at, "noonish")) match.phrase.mod = 'A';
    match.phrase.minute = 0;
    match.end = at + 1;
    return Finish(r, match);
  }
  if (TimeMatch run = MinutesAndTenths(r, i)) return run;
  if (TimeMatch spoken = Spoken(r, i)) return spoken;
  if (TimeMatch stretch = ParseStretch(r, i, false)) return stretch;
  int four = r.Whole(i);
  if (four >= 0 && r.Text(i).size() == 4 && four % 100 < 60 && four < 2400) {  // "0735 GMT", "1140 a.m.", "2100 hours"
    uint32_t end = i + 1;
    int half = ReadMeridiem(r, end, &end);
    bool zoned = static_cast<bool>(r.Phrase(end, Role::kZone)) && (!r.IsWord(end, "local") || r.Text(i)[0] == '0' || r.IsWord(i - 1, "at"));
    if (half < 0 && !zoned && !IsMilitary(r, i)) return {};
    match.phrase.minute = static_cast<int8_t>(four % 100);
    SetHour(match.phrase, four / 100, half);
    match.end = end + (half < 0 && !zoned && r.IsOneOf(end, {"hours", "hrs"}) ? 1 : 0);
    return Finish(r, match);
  }
  ClockHand hand = ReadHand(r, i);
  if (hand.end == 0) return {};
  if (IsRaceTime(r, i, hand)) return RaceTime(hand);
  uint32_t end = hand.end;
  int half = ReadMeridiem(r, end, &end);
  bool said = false;
  if (half < 0 && r.Is(end, Role::kOclock)) {
    said = true;
    ++end;
    half = ReadMeridiem(r, end, &end);
  }
  DayPart part = DayPart::kNone;
  uint32_t after_part = half < 0 ? ParsePart(r, end, &part) : 0;
  if (DayPart told = DayPart::kNone; half >= 0 && r.IsWord(end, "in")) {  // "10:30 am in the morning"
    if (uint32_t after = ParsePart(r, end, &told); after != 0 && HalfFromPart(told, hand.hour) == half) end = after;
  }
  if (after_part != 0 && (r.IsWord(end, "in") || r.IsWord(end, "at")) && hand.hour <= 12) {  // "4 in the morning"
    half = HalfFromPart(part, hand.hour);
    end = after_part;
    said = true;
  }
  if (half < 0 && hand.hour == 12 && hand.minute == 0 && r.Is(end, Role::kNoon)) {  // "12:00 noon"
    if (r.Value(end, Role::kNoon) == 0) hand.hour = 24;
    said = true, ++end;
  }
  if (half < 0 && !said) {
    half = LetterOfHalf(r, hand, i);
    if (half >= 0) ++end;
  }
  const bool ish = half < 0 && !said && r.Digits(i) && hand.hour >= 1 && hand.hour <= 12 && IsIsh(r, end);
  if (ish) said = true, match.phrase.mod = 'A', ++end;
  bool zoned = half < 0 && hand.hour <= 24 && static_cast<bool>(r.Phrase(end, Role::kZone));
  if (half < 0 && !said && !zoned) {
    if (hand.minute < 0 || !r.Digits(i)) return {};
    const bool iso = r.IsWord(i - 1, "t") && r.Glued(i) && r.Digits(i - 2);  // "2009-12-19T17:00:00"
    // "8.30" alone is a number; "at 03.48," is none.
    const bool padded = r.Text(i).size() == 5 && r.Text(i)[0] == '0' && r.IsOneOf(i - 1, {"at", "by", "until", "till", "from", "since", "around", "before", "after"}) &&
                        (EndsBefore(r, end) || r.Is(end, Role::kCardinal) || r.IsOneOf(end, {"and", "but", "when", "while", "as"}));  // "at 04.47 three men broke in"
    if (!r.Sign(i + 1, ':') && !padded) return {};
    if (r.In(i - 1) && (r.Sign(i - 1, ':') || (r.Glued(i) && r.Glued(i - 1) && !iso))) return {};
    if (hand.second >= 0 && hand.hour < 1 && r.Whole(i - 1) < 1900) return {};
    if (r.In(i - 1) && r.At(i - 1).Is(kCapital) && !iso && !r.Word(i - 1).roles.Has(Role::kPrep) &&
        !r.IsAny(i - 1, RolesOf(Role::kWeekday, Role::kWeakWeekday, Role::kMonth, Role::kRelDay, Role::kThe))) return {};  // a verse
  }
  if (half >= 0 && hand.hour > 12 && hand.hour != 24 && half == 0) return {};
  SetHour(match.phrase, hand.hour, half);
  match.phrase.minute = static_cast<int8_t>(hand.minute);
  match.phrase.second = static_cast<int8_t>(hand.second);
  match.phrase.either_half = half < 0 && hand.minute < 0 && hand.hour >= 1 && hand.hour <= 12;
  match.end = end;
  return Finish(r, match);
}

}  // namespace crossread
