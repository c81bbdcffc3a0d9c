// SPDX-License-Identifier: Apache-2.0
// Physical units and percent behind a number, magnitudes of earthquakes, feet with inches, and rates.
#include <cmath>

#include "claims/measure.h"
#include "claims/number_parts.h"

namespace crossread {
namespace {

bool Plural(std::string_view word) {
  return word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's';
}

/// True where the tokens of a phrase hang together as in print: "km2", "km/h"; words are apart.
bool Printed(const FigureText& text, uint32_t first, uint32_t length) {
  for (uint32_t i = first + 1; i < first + length; ++i) {
    bool word = text.Word(i) && text.Words(i).size() > 1 && !text.Is(i - 1, "/");
    if (!word && !text.Is(i, "°") && !text.Glued(i) && !text.Is(i, "a") && text.Words(i).size() == 1 && !text.Is(i, "c") &&
        !text.Is(i, "f") && !text.Is(i, "m") && !text.Hyphen(i)) {
      return false;
    }
  }
  return true;
}

/// Symbols of one letter stand glued ("10m"), or spaced where nothing counted can follow ("12 m.").
bool ShortFits(const FigureText& text, uint32_t i) {
  uint32_t next = i + 1;
  if (text.At(i).Is(kCapital)) return false;  // "5G"
  if (text.Glued(i)) return !text.Hyphen(next) && !(text.Glued(next) && (text.Number(next) || text.Is(next, "/")));
  return text.Breaks(next) || text.Number(next) || text.Is(next, "x") || text.Is(next, "long") || text.Is(next, "tall") ||
         text.Is(next, "high") || text.Is(next, "wide") || text.Is(next, "deep") || text.Is(next, "of");
}

/// "40C" is a temperature that weather has; "17C" in a seat plan we cannot tell, "13F" is a form.
bool DegreeFits(const FigureText& text, uint32_t i, double value) {
  bool celsius = text.Words(i) == "C";
  bool ends = !text.Glued(i + 1) || (text.Breaks(i + 1) && !text.Is(i + 1, "/"));
  return celsius && text.Glued(i) && value >= -90 && value <= 60 && ends;
}

Match UnitAt(const FigureText& text, uint32_t i, const NumberRead& number, bool hyphen) {
  if (Match unit = text.Longest(i, text.in.unit); unit && Printed(text, i, unit.length)) {
    uint32_t next = i + unit.length;
    bool singular = unit.length == 1 && !Plural(text.Words(i)) && text.Words(i).size() > 3;
    bool compound = singular && number.value != 1 && !hyphen && text.Word(next) && Plural(text.Words(next));
    if (!compound) return unit;
  }
  if (const Sense* unit = text.Get(i, text.in.unit_short); unit != nullptr && !hyphen && ShortFits(text, i)) return {unit, 1};
  if (const Sense* unit = text.Get(i, text.in.unit_pound)) return {unit, 1};
  if (const Sense* unit = text.Get(i, text.in.unit_degree); unit != nullptr && !hyphen && DegreeFits(text, i, number.value)) {
    return {unit, 1};
  }
  if (const Sense* unit = text.Get(i, text.in.unit_part); unit != nullptr && text.Glued(i) && !hyphen) return {unit, 1};
  return {};
}

/// "5 ft *2 in*", "5 feet and 2 inches", "6-foot-2".
void AddInches(const FigureText& text, Measured& measured) {
  if (measured.unit != "ft") return;
  uint32_t at = measured.last;
  bool joined = text.Hyphen(at) && text.Glued(at);
  if (joined || text.Is(at, "and")) ++at;
  std::optional<NumberRead> inches = ReadCardinal(text, at);
  if (!inches || inches->value < 0 || inches->value >= 12) return;
  uint32_t last = inches->last;
  bool named = text.Is(last, "inches") || text.Is(last, "inch") || text.Is(last, "in") || text.Is(last, "\"");
  if (!named && !joined) return;
  measured.value += inches->value / 12;
  measured.last = named ? last + 1 : last;
}

/// Words that say per what: "188 miles *an hour*", "$98 *a share*", "2.4 tonnes *per year*".
void AddRate(const FigureText& text, Measured& measured) {
  uint32_t at = measured.last;
  bool hyphen = text.Hyphen(at) && text.Glued(at);
  if (hyphen) ++at;
  bool per = text.Is(at, "per") || text.Is(at, "a") || text.Is(at, "an") || text.Is(at, "each");
  uint32_t noun = at + (hyphen && text.Hyphen(at + 1) ? 2 : 1);
  if (!per || !text.Word(noun) || text.Capital(noun)) return;
  bool known = text.Get(noun, text.in.period) != nullptr || text.Get(noun, text.in.unit) != nullptr || text.Is(at, "per") ||
               text.Is(noun, "share") || text.Is(noun, "head") || text.Is(noun, "person") || text.Is(noun, "piece");
  if (known) measured.rate = noun;
}

/// What rates move by is told in quarters of a percentage point: "by half a point", "1.5 points".
bool QuarterPoints(const FigureText& text, uint32_t at, double value) {
  return value < 3 && value != std::floor(value) && value * 4 == std::floor(value * 4) && IsRatePoint(text, at);
}

bool ReadUnit(const FigureText& text, Measured& measured) {
  uint32_t at = measured.number.last;
  bool hyphen = text.Hyphen(at) && text.Glued(at) == text.Glued(at + 1) && text.Word(at + 1);
  bool bracket = text.Is(at, "(") || text.Is(at, "[") || text.Is(at, "{") || text.Is(at, "<");
  if (hyphen || bracket) ++at;
  if (Match percent = text.Longest(at, text.in.percent)) {
    measured.kind = MeasureKind::kPercent;
    measured.unit = percent.sense->value;
    measured.last = at + percent.length;
    return true;
  }
  if (QuarterPoints(text, at, measured.number.value)) {
    measured.kind = MeasureKind::kPercent;
    measured.unit = "percentage point";
    measured.last = at + 1;
    return true;
  }
  Match unit = UnitAt(text, at, measured.number, hyphen);
  if (!unit) return false;
  measured.last = at + unit.length;
  if (bracket) {
    if (!text.Has(measured.last) || text.Word(measured.last) || text.Number(measured.last)) return false;
    measured.last += 1;
  }
  measured.kind = MeasureKind::kUnit;
  measured.unit = unit.sense->value;
  AddInches(text, measured);
  return true;
}

/// "6.1 on the Richter scale", "6.1 degrees on the open-ended Richter scale", "6.1-Richter".
bool OnRichter(const FigureText& text, uint32_t at) {
  if (text.IsOneOf(at, {"degree", "degrees", "points"})) ++at;
  if (text.Is(at, "richter")) return true;
  if (!text.Is(at, "on") || !text.Is(at + 1, "the")) return false;
  for (uint32_t i = at + 2; i < at + 6; ++i) {
    if (text.Is(i, "richter")) return true;
  }
  return false;
}

/// "a quake measuring 6.1": a verb of instruments, in a sentence that tells of a quake before.
bool Registered(const FigureText& text, uint32_t first) {
  if (first == text.begin || !text.IsOneOf(first - 1, {"measured", "measuring", "registered", "registering", "measures", "registers"})) return false;
  for (uint32_t i = text.begin; i < first; ++i) {
    if (text.Get(i, text.in.quake) != nullptr) return true;
  }
  return false;
}

/// "magnitude 6.1", "a 6.1-magnitude quake".
bool ReadMagnitude(const FigureText& text, Measured& measured) {
  if (measured.number.value <= 0 || measured.number.value > 10 || measured.number.magnitude) return false;
  uint32_t at = measured.number.last;
  if (text.Hyphen(at)) ++at;
  uint32_t before = measured.number.first;
  uint32_t word = before > text.begin + 1 && (text.Hyphen(before - 1) || text.Is(before - 1, "of")) ? before - 2 : before - 1;
  bool after = text.Is(at, "magnitude");
  bool led = before > text.begin && text.Is(word, "magnitude");
  const bool put = before > text.begin && text.IsOneOf(before - 1, {"at", "as"});
  for (uint32_t i = before - 1; put && i > text.begin && i + 7 > before; --i) led = led || text.Is(i - 1, "magnitude");  // "its magnitude at 5.9"
  uint32_t shock = text.Is(at, "degree") ? at + 1 : at;  // "a 5.6 quake"
  bool decimal = measured.number.value != static_cast<int>(measured.number.value);
  bool quake = decimal && (text.Get(shock, text.in.quake) != nullptr || (Registered(text, before) && !UnitAt(text, at, measured.number, false)));
  if (!after && !led && !quake && !OnRichter(text, at)) return false;
  measured.kind = MeasureKind::kUnit;
  measured.unit = "{magnitude}";
  if (after) measured.last = at + 1;
  return true;
}

}  // namespace

std::optional<Measured> ReadMeasured(const FigureText& text, uint32_t i) {
  if (!text.Has(i)) return std::nullopt;
  const Token& token = text.At(i);
  if (token.kind == TokenKind::kWord && token.word != text.in.a && token.word != text.in.an && !token.classes.Meets(text.in.number)) return std::nullopt;
  uint32_t sign_first = i;
  const Sense* sign = MoneySignBefore(text, i, sign_first);
  std::optional<NumberRead> number = ReadNumber(text, i, sign != nullptr);
  if (!number) return std::nullopt;
  Measured measured;
  measured.number = *number;
  measured.first = number->first;
  measured.last = number->last;
  measured.value = number->value;
  if (number->form == NumberForm::kOrdinal) return measured;
  if (!ReadMoney(text, sign_first, sign, measured) && !ReadAge(text, measured) && !ReadMagnitude(text, measured) &&
      !ReadUnit(text, measured)) {
    uint32_t at = measured.last;
    if (text.Hyphen(at) && text.Glued(at) == text.Glued(at + 1)) ++at;
    if (const Sense* period = text.Get(at, text.in.period); period != nullptr && number->form != NumberForm::kFraction) {
      measured.kind = MeasureKind::kPeriod;
      measured.last = at + 1;
    }
    return measured;
  }
  AddRate(text, measured);
  return measured;
}

}  // namespace crossread
