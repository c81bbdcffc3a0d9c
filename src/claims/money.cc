// SPDX-License-Identifier: Apache-2.0
// Money: signs and codes before the number, currencies behind it, parts of a unit, and pounds that are not weight.
#include "claims/measure.h"

#include <algorithm>
#include <cmath>

#include "lexicon/country_row.h"

namespace crossread {
namespace {

constexpr uint32_t kHead = 400;  // tokens of a copy, in which it names its country

/// The sentence has a word for what money does.
bool TalksOfMoney(const FigureText& text) {
  for (uint32_t i = text.begin; i < text.end; ++i) {
    if (text.Get(i, text.in.money_talk) != nullptr) return true;
  }
  return false;
}

/// "pounds" are money with millions behind them or talk of money in the sentence; else weight.
bool PoundsAreMoney(const FigureText& text, const NumberRead& number) {
  return (number.magnitude && number.value >= 1e5) || TalksOfMoney(text);
}

/// "three dollars *50 cents*", "15 dollars *and 50*".
void AddCents(const FigureText& text, Measured& measured) {
  uint32_t at = measured.last;
  if (text.Is(at, "and")) ++at;
  std::optional<NumberRead> cents = ReadCardinal(text, at);
  if (!cents || cents->value < 1 || cents->value > 99 || cents->magnitude) return;
  Match part = text.Longest(cents->last, text.in.currency);
  bool named = part && (part.sense->value == "cent" || part.sense->extra == "0.01");
  bool bare = text.Breaks(cents->last) || text.Is(cents->last, "more");
  if (!named && (!bare || text.Dash(cents->last))) return;
  measured.value += cents->value / 100;
  measured.last = cents->last + (named ? part.length : 0);
}

/// "10 USD 20 EUR": the code at `i`, between two numbers, belongs to the first where the second has one behind it too.
bool BelongsBefore(const FigureText& text, uint32_t i) {
  if (i == text.begin || !text.Number(i - 1) || !text.Number(i + 1) || text.Glued(i + 1)) return false;
  uint32_t next = i + 2;
  return text.Get(next, text.in.currency_code) != nullptr || text.Get(next, text.in.currency_sign) != nullptr || text.Longest(next, text.in.currency);
}

/// The sense of a currency at `i`, behind a number: a noun, a code, a sign, or a glued "p".
Match CurrencyAt(const FigureText& text, uint32_t i, bool& glued_part) {
  glued_part = false;
  if (Match noun = text.Longest(i, text.in.currency)) return noun;
  if (const Sense* code = text.Get(i, text.in.currency_code); code != nullptr && !text.Number(i + 1)) return {code, 1};
  if (const Sense* code = text.Get(i, text.in.currency_code); code != nullptr && (text.At(i).Is(kAllCaps) || BelongsBefore(text, i))) return {code, 1};
  const Sense* sign = text.Get(i, text.in.currency_sign);
  if (sign != nullptr && sign->form.find(' ') == std::string_view::npos && (!text.Number(i + 1) || BelongsBefore(text, i))) return {sign, 1};
  const Sense* part = text.Get(i, text.in.currency_glued);
  if (part != nullptr && text.Glued(i) && !text.Capital(i) && !text.Glued(i + 1)) {
    glued_part = true;
    return {part, 1};
  }
  if (part != nullptr && text.Glued(i) && !text.Capital(i) && text.Breaks(i + 1) && !text.Is(i + 1, "/")) {
    glued_part = true;
    return {part, 1};
  }
  return {};
}

double FactorOf(const Sense& sense) {
  if (sense.extra.empty()) return 1;
  return ReadDigits(sense.extra).value_or(1);
}

/// "K250", "R540 million", "QR 3bn": a mark of the country that the copy tells of. One letter alone is one only glued to a sum; "the
/// R61" is a road.
const Sense* MarkBefore(const FigureText& text, uint32_t i, uint32_t& first) {
  const uint32_t at = i - 1;
  if (text.At(at).classes.Meets(Lexicon::Only(text.in.currency_code)) && text.Words(at).size() > 2) return nullptr;
  const bool letter = text.Words(at).size() == 1, sized = text.Get(i + 1, text.in.magnitude) != nullptr || (text.Glued(i + 1) && text.IsOneOf(i + 1, {"m", "mn", "bn", "b", "tn", "trn"}));
  if (letter && (!text.Glued(i) || text.Glued(at) || !text.Capital(at))) return nullptr;
  if (letter && !sized && (text.Words(i).size() < 3 || text.Is(at - 1, "the") || text.IsOneOf(i + 1, {"road", "highway", "route", "motorway", "freeway"}))) return nullptr;
  const Sense* row = RowOfCountry(text.lexicon, text.copy, text.At(at).word, text.in.currency_mark, kHead);
  if (row == nullptr && letter && (sized || TalksOfMoney(text))) {
    for (const Sense& sense : text.lexicon.Senses(text.At(at).word)) {
      if (sense.cls == text.in.currency_mark && sense.extra == "?") row = &sense;
    }
  }
  if (row != nullptr) first = at;
  return row;
}

}  // namespace

const Sense* MoneySignBefore(const FigureText& text, uint32_t i, uint32_t& first) {
  // what ends in a sign or code ends in a token that is one itself: a quick "no" for most numbers
  if (i == text.begin || text.At(i - 1).word == 0) return nullptr;
  if (text.At(i - 1).classes.Meets(Lexicon::Only(text.in.currency_mark))) {
    if (const Sense* mark = MarkBefore(text, i, first)) return mark;
  }
  if (!text.At(i - 1).classes.Meets(Lexicon::Only(text.in.currency_sign) | Lexicon::Only(text.in.currency_code))) return nullptr;
  Match sign = text.Before(i, text.in.currency_sign);
  if (sign && sign.length == 2) {
    uint32_t letter = i - 2;
    bool single = text.Words(letter).size() == 1 && !text.Is(letter, "c");
    if (single && !(text.Capital(letter) && text.Glued(i - 1))) sign = {text.Get(i - 1, text.in.currency_sign), 1};
  }
  if (!sign) sign = text.Before(i, text.in.currency_code);
  if (!sign || (sign.length == 1 && BelongsBefore(text, i - 1))) return nullptr;
  first = i - sign.length;
  return sign.sense;
}

bool ReadMoney(const FigureText& text, uint32_t sign_first, const Sense* sign, Measured& measured) {
  uint32_t at = measured.number.last;
  if (text.Hyphen(at) && text.Glued(at) && text.Glued(at + 1)) ++at;
  bool glued_part = false;
  Match after = CurrencyAt(text, at, glued_part);
  if (sign != nullptr) {
    measured.first = sign_first;
    measured.kind = MeasureKind::kMoney;
    measured.unit = sign->value;
    measured.value = measured.number.value * std::max(FactorOf(*sign), 1.0);  // "MEUR 60"
    measured.last = measured.number.last;
    if (after && !glued_part && after.sense->value == sign->value) measured.last = at + after.length;
    return true;
  }
  if (!after) return false;
  bool pounds = text.Get(at, text.in.unit_pound) != nullptr && after.length == 1;
  if (pounds && !PoundsAreMoney(text, measured.number)) return false;
  if (after.sense->value == "crown" && !measured.number.magnitude && measured.number.value < 100 && !TalksOfMoney(text)) return false;  // "won two crowns"
  if (glued_part && measured.number.value >= 1000) return false;
  measured.kind = MeasureKind::kMoney;
  measured.unit = after.sense->value;
  double factor = FactorOf(*after.sense);
  measured.value = factor < 1 ? measured.number.value / std::round(1 / factor) : measured.number.value * factor;
  measured.last = at + after.length;
  if (const Sense* size = text.Get(measured.last, text.in.magnitude); size != nullptr && !measured.number.magnitude) {
    measured.value *= size->number;  // "75 USD million"
    measured.last += 1;
  }
  if (!glued_part && measured.unit != "cent" && FactorOf(*after.sense) == 1) AddCents(text, measured);
  return true;
}

}  // namespace crossread
