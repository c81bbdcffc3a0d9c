// SPDX-License-Identifier: Apache-2.0
// Stretches of hours: copy names the half of the day once, for both ends.
#include "claims/time_clock.h"

namespace crossread {
namespace {

/// One end of a stretch, with what tells its half of the day.
struct Side {
  ClockHand hand;
  bool colon = false; ///< its minutes stand behind a colon or are spelled: "8.30" may be a price
  int half = -1;      ///< 0, 12, or -1 where it does not tell
  bool said = false;  ///< "o'clock" or a part of the day makes it a time
  uint32_t end = 0;
};

/// "10", "10 a.m.", "10 o'clock", "3 in the morning".
Side ReadSide(const TimeReader& r, uint32_t i) {
  Side side;
  side.hand = ReadHand(r, i);
  if (side.hand.end == 0) return side;
  side.end = side.hand.end;
  side.colon = side.hand.minute >= 0 && (r.Sign(i + 1, ':') || !r.Digits(i));
  if (r.Is(side.end, Role::kOclock)) ++side.end, side.said = true;
  side.half = ReadMeridiem(r, side.end, &side.end);
  DayPart part = DayPart::kNone;
  bool led = r.IsWord(side.end, "in") || r.IsWord(side.end, "at");
  if (uint32_t end = led && side.half < 0 ? ParsePart(r, side.end, &part) : 0; end != 0 && side.hand.hour <= 12) {
    side.half = HalfFromPart(part, side.hand.hour);
    side.said = true;
    side.end = end;
  }
  return side;
}

/// "0730-0930" behind "from" or "between".
TimeMatch FourFigures(const TimeReader& r, uint32_t i) {
  int from = r.Whole(i), to = r.Whole(i + 2);
  bool fits = r.Text(i).size() == 4 && r.Text(i + 2).size() == 4 && from % 100 < 60 && to % 100 < 60 && from < 2400 && to <= 2400 && from >= 0;
  if (!fits || (r.Text(i)[0] != '0' && r.Text(i + 2)[0] != '0')) return {};
  TimeMatch match;
  match.phrase.hour = static_cast<int8_t>(from / 100), match.phrase.minute = static_cast<int8_t>(from % 100);
  match.phrase.to.hour = static_cast<int8_t>(to / 100), match.phrase.to.minute = static_cast<int8_t>(to % 100);
  match.end = i + 3;
  return match;
}

int Minutes(const ClockHand& hand) { return hand.hour * 60 + (hand.minute < 0 ? 0 : hand.minute); }

}  // namespace

TimeMatch ParseStretch(const TimeReader& r, uint32_t i, bool bare) {
  bool between = r.IsWord(i - 1, "between"), led = between || r.IsWord(i - 1, "from");
  bool joined = r.Dash(i + 1) || r.IsWord(i + 1, "to") || (between && r.IsWord(i + 1, "and"));
  if (TimeMatch four = led && joined ? FourFigures(r, i) : TimeMatch{}) {
    four.phrase.type = TimexType::kTime;
    four.end = ReadZone(r, four.end, four.phrase);
    return four;
  }
  Side from = ReadSide(r, i);
  if (from.end == 0) return {};
  bool link = r.Dash(from.end) || r.IsWord(from.end, "to") || r.IsWord(from.end, "until") || r.IsWord(from.end, "till") ||
              (led && r.IsWord(from.end, "through")) || (between && r.IsWord(from.end, "and"));
  Side to = link ? ReadSide(r, from.end + 1) : Side{};
  if (to.end == 0) return {};
  bool minutes = from.colon || to.colon, both = from.colon && to.colon;
  bool told = to.half >= 0 || (from.half < 0 && both) || (from.half >= 0 && to.colon) || (led && (minutes || from.said || to.said || from.half >= 0)) || (minutes && to.said);
  if (!told && !bare) return {};
  TimeMatch match;
  TimePhrase& phrase = match.phrase;
  phrase.type = TimexType::kTime;
  TimePhrase late;
  bool rises = Minutes(from.hand) < Minutes(to.hand);
  const bool past_noon = !rises || (to.hand.hour == 12 && from.hand.hour < 12);  // "11:30 a.m. to 12:30"
  int to_half = to.half >= 0 || from.half < 0 ? to.half : !past_noon || from.half == 12 ? from.half : 12;
  SetHour(late, to.hand.hour, to_half);
  phrase.to.hour = late.hour;
  phrase.to.minute = static_cast<int8_t>(to.hand.minute < 0 ? 0 : to.hand.minute);
  bool same = from.half < 0 && to_half == 12 && from.hand.hour < 12 && to.hand.hour != 12 && rises;
  SetHour(phrase, from.hand.hour, same ? 12 : from.half);
  phrase.minute = static_cast<int8_t>(from.hand.minute < 0 ? 0 : from.hand.minute);
  bool padded = r.Text(i)[0] == '0' || r.Text(from.end + 1)[0] == '0';
  bool halves = from.half >= 0 || to.half >= 0 || from.hand.hour > 12 || to.hand.hour > 12 || padded;
  if (!halves && !rises && to.hand.hour + 12 <= 24) phrase.to.hour = static_cast<int8_t>(to.hand.hour + 12);  // "from 10 to 3"
  phrase.either_half = !halves && rises;
  match.end = ReadZone(r, to.end, phrase);
  return match;
}

}  // namespace crossread
