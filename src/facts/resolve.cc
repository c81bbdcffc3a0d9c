// SPDX-License-Identifier: Apache-2.0
// Lengths, frequencies and vague words; points in time are in resolve_point.cc.
#include "facts/resolve.h"

#include <cmath>

#include "facts/resolve_point.h"

namespace crossread {
namespace {

using Form = TimePhrase::Form;

void TwoDigits(std::string& out, int value) {
  out += static_cast<char>('0' + value / 10 % 10);
  out += static_cast<char>('0' + value % 10);
}

/// Half-width of "about": a fifth, the share by which copy rounds lengths.
constexpr double kAboutShare = 0.2;

Amount LengthAmount(const TimePhrase& phrase) {
  Amount amount;
  const char* unit = "d";
  double factor = UcumOf(phrase.unit, &unit);
  double total = phrase.amount * factor;
  if (phrase.small_unit != TimeUnit::kNone) {
    const char* small = "d";
    double part = phrase.small_amount * UcumOf(phrase.small_unit, &small);
    std::string_view pair_of = unit, pair_with = small;
    if (pair_of == "a" && pair_with == "mo") part /= 12;
    else if (pair_of == "h" && pair_with == "min") part /= 60;
    else if (pair_of == "min" && pair_with == "s") part /= 60;
    else if (pair_of == "wk" && pair_with == "d") part /= 7;
    else if (pair_of == "d" && pair_with == "h") part /= 24;
    else if (pair_of == "mo" && pair_with == "d") part /= 30.44;
    else if (pair_of != pair_with) part = 0;
    total += part;
  }
  amount.unit = unit;
  if (!std::isfinite(total)) return amount;
  amount.number = total;
  amount.low = amount.high = total;
  constexpr double kOpenEnd = std::numeric_limits<double>::infinity();
  switch (phrase.mod) {
    case 'A': amount.low = total * (1 - kAboutShare); amount.high = total * (1 + kAboutShare); break;
    case '>': case 'g': amount.high = kOpenEnd; break;
    case '<': case 'l': amount.low = 0; break;
    default: break;
  }
  return amount;
}

Resolution ReadLength(const TimePhrase& phrase) {
  Resolution out;
  out.absolute = true;
  out.timex.type = TimexType::kDuration;
  out.timex.value = SpellDuration(phrase.amount, phrase.unit, phrase.small_amount, phrase.small_unit);
  out.timex.mod = ModName(phrase.mod);
  out.amount = LengthAmount(phrase);
  return out;
}

Resolution ReadSet(const TimePhrase& phrase) {
  Resolution out;
  out.absolute = true;
  out.timex.type = TimexType::kSet;
  std::string& value = out.timex.value;
  static constexpr const char* kSeasons[] = {"", "-SP", "-SU", "-FA", "-WI"};
  if (phrase.weekday >= 0) {
    value = "XXXX-WXX-";
    value += static_cast<char>('1' + phrase.weekday);
  } else if (phrase.day != 0) {
    value = "XXXX-XX-";
    TwoDigits(value, phrase.day);
  } else if (phrase.month != 0) {
    value = "XXXX-";
    TwoDigits(value, phrase.month);
  } else if (phrase.season != 0) {
    value = "XXXX";
    value += kSeasons[phrase.season];
  } else if (phrase.unit == TimeUnit::kWeekend && phrase.amount == 1) {
    value = "XXXX-WXX-WE";
    return out;
  } else if (phrase.part == DayPart::kNone && phrase.hour < 0) {
    value = SpellDuration(phrase.amount, phrase.unit);
    return out;
  }
  AppendClock(phrase, value);
  return out;
}

}  // namespace

void AppendClock(const TimePhrase& phrase, std::string& value) {
  if (phrase.hour >= 0) {
    value += 'T';
    TwoDigits(value, phrase.hour);
    value += ':';
    TwoDigits(value, phrase.minute < 0 ? 0 : phrase.minute);
    if (phrase.second >= 0) {
      value += ':';
      TwoDigits(value, phrase.second);
    }
  } else if (phrase.part != DayPart::kNone) {
    value += 'T';
    value += PartCode(phrase.part);
  }
}

Resolution ResolvePhrase(const TimePhrase& phrase, const Anchor& anchor, ResolveState& state) {
  const bool closes = state.three_months;  // "three months ended Sept. 30"
  state.three_months = phrase.form == Form::kDuration && phrase.unit == TimeUnit::kMonth && phrase.amount == 3;
  switch (phrase.form) {
    case Form::kDuration: return ReadLength(phrase);
    case Form::kSet: return ReadSet(phrase);
    case Form::kVague: {
      Resolution out;
      out.absolute = true;
      out.timex.value = phrase.direction == Direction::kPast ? "PAST_REF" : phrase.direction == Direction::kFuture ? "FUTURE_REF" : "PRESENT_REF";
      return out;
    }
    default: break;
  }
  const bool ahead = state.brief && phrase.direction == Direction::kFuture, told = state.narrative;
  if (!closes && !ahead) return ResolvePoint(phrase, anchor, state);
  if (ahead) state.narrative = false;
  Resolution out = ResolvePoint(phrase, anchor, state);
  state.narrative = told;
  if (closes && phrase.month != 0 && state.last && state.last->unit <= TimeUnit::kMonth) {
    const Period quarter = PeriodOf(state.last->first, TimeUnit::kQuarter);
    if (EndOf(*state.last) == EndOf(quarter)) state.last_quarter = quarter, state.quarter_age = 0;
  }
  return out;
}

}  // namespace crossread
