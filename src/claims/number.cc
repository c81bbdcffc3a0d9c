// SPDX-License-Identifier: Apache-2.0
// Numbers as a whole: signs, spaced groups, short magnitudes, and what makes a cardinal a rank or a share.
#include "claims/number.h"

#include <cmath>

#include "claims/measure.h"
#include "claims/number_parts.h"

namespace crossread {
namespace {

/// Length of the gap between tokens `i - 1` and `i` where it is one space: 1, or 2 and 3 for a no-break or thin one.
uint32_t OneSpace(const FigureText& text, uint32_t i) {
  if (!text.Has(i) || i == text.begin) return 0;
  std::string_view all = text.copy.text();
  uint32_t from = text.At(i - 1).end, to = text.At(i).begin;
  if (to - from == 1) return all[from] == ' ' ? 1 : 0;
  return to - from <= 3 && static_cast<unsigned char>(all[from]) >= 0x80 ? to - from : 0;
}

/// "1 234 567" and "40 000": groups of three behind single spaces.
void AddSpacedGroups(const FigureText& text, NumberRead& read) {
  std::string_view head = text.Words(read.first);
  if (!read.plain || head.size() > 3 || head[0] == '0') return;
  double value = read.value;
  uint32_t at = read.last, groups = 0;
  bool narrow = true;
  for (; text.Number(at); ++at, ++groups) {
    std::string_view words = text.Words(at);
    uint32_t space = OneSpace(text, at);
    bool tail = words.size() > 4 && words[3] == '.';
    if (space == 0 || (words.size() != 3 && !tail)) break;
    std::optional<double> group = ReadDigits(words);
    if (!group) break;
    value = value * 1000 + *group;
    narrow = narrow && space > 1;
    if (tail) {
      ++at, ++groups;
      break;
    }
  }
  bool sure = groups >= 2 || narrow || (groups == 1 && text.Is(read.last, "000"));
  if (groups == 0 || !sure || (text.Number(at) && OneSpace(text, at) != 0)) return;
  read.value = value;
  read.last = at;
  read.plain = false;
}

/// "30, 000" and, behind a hedge or a currency sign, behind "a" and before a unit, "1, 400": copy that went through a
/// tokeniser.
void AddCommaGroups(const FigureText& text, NumberRead& read) {
  if (!read.plain || text.Words(read.first).size() > 3) return;
  bool after_a = read.first > text.begin && text.Is(read.first - 1, "a");
  while (text.Is(read.last, ",") && text.Number(read.last + 1) && !text.Glued(read.last + 1)) {
    std::string_view group = text.Words(read.last + 1);
    uint32_t first = 0;
    bool led = group[0] == '0' || after_a || text.Get(read.last + 2, text.in.unit) != nullptr || text.Before(read.first, text.in.hedge) || MoneySignBefore(text, read.first, first) != nullptr;
    if (group.size() != 3 || !led) return;
    std::optional<double> value = ReadDigits(group);
    if (!value) return;
    read.value = read.value * 1000 + *value;
    read.last += 2;
    read.plain = false;
  }
}

/// "1e10", "1.3x10^6", "1.1^23": powers as calculators print them.
void AddPower(const FigureText& text, NumberRead& read) {
  uint32_t at = read.last;
  double base = read.value, scale = 1;
  bool power = false;
  if (text.Glued(at) && (text.Is(at, "x") || text.Is(at, "×")) && text.Is(at + 1, "10") && text.Is(at + 2, "^")) {
    scale = read.value, base = 10, power = true;
    at += 3;
  } else if (text.Glued(at) && text.Is(at, "^")) {
    power = true;
    at += 1;
  } else if (text.Glued(at) && text.Is(at, "e")) {
    scale = read.value, base = 10, power = true;
    at += 1;
  }
  if (!power) return;
  double sign = 1;
  for (; text.Glued(at) && (text.Is(at, "+") || text.Is(at, "-")); ++at) {
    if (text.Is(at, "-")) sign = -sign;
  }
  if (!text.Number(at) || !text.Glued(at)) return;
  std::optional<double> exponent = ReadDigits(text.Words(at));
  if (!exponent || *exponent > 300) return;
  read.value = scale * std::pow(base, sign * *exponent);
  read.last = at + 1;
  read.plain = false;
}

/// A glued "m" is a million before a counted noun or a currency: "1.2m people", "1.8m tall" is a length.
bool MillionFollows(const FigureText& text, uint32_t after) {
  if (text.Longest(after, text.in.currency) || text.Get(after, text.in.currency_code) != nullptr) return true;
  if (!text.Word(after) || text.Closes(after)) return false;
  std::string_view words = text.Words(after);
  bool plural = words.size() > 3 && words.back() == 's' && words[words.size() - 2] != 's';
  return plural || text.Get(after, text.in.count_noun) != nullptr || text.Get(after, text.in.percent) != nullptr;
}

/// "1.2bn", "10k", "2mil"; spaced only where the form cannot be anything else.
void AddShortMagnitude(const FigureText& text, NumberRead& read, bool money) {
  if (!read.digits || read.magnitude || !text.Word(read.last)) return;
  std::string_view words = text.Words(read.last);
  bool glued = text.Glued(read.last), hyphen = text.Hyphen(read.last + 1);
  double size = 0;
  if (words == "m" && glued && !hyphen) {
    if (money || MillionFollows(text, read.last + 1)) size = 1e6;
  } else if (const Sense* sense = text.Get(read.last, text.in.short_magnitude)) {
    bool letter = words.size() == 1 && text.At(read.last).Is(kCapital) && !money;
    bool table = words == "M" && text.Breaks(read.last + 1);  // "sales: 1,674.5 M"
    bool fits = glued ? !(letter && (words == "B" || read.value >= 1000)) : words.size() >= 2 || words == "k" || table;
    if (fits) size = sense->number;
  }
  if (size == 0) return;
  read.value *= size;
  read.last += 1;
  read.magnitude = true;
  read.plain = false;
}

/// True for a minus sign glued to a number, with space before it, and for "minus" and "negative" before a number.
bool Negative(const FigureText& text, uint32_t i) {
  if (text.Get(i, text.in.negative) != nullptr) return text.Number(i + 1) || ReadCardinal(text, i + 1);
  std::string_view sign = text.Words(i);
  if (sign != "-" && sign != "−") return false;
  bool apart = !text.Glued(i) || text.Is(i - 1, "(") || text.Is(i - 1, "<");
  return apart && !text.Number(i - 1) && text.Number(i + 1) && text.Glued(i + 1);
}

std::optional<NumberRead> ReadPlenty(const FigureText& text, uint32_t i) {
  Match match = text.Longest(i, text.in.plenty);
  if (!match || (match.sense->number == 1 && text.Is(i + match.length, "of"))) return std::nullopt;  // "a lone of 35 lakh": a loan
  NumberRead read;
  read.first = i;
  read.last = i + match.length;
  read.value = match.sense->number;
  read.ceiling = std::numeric_limits<double>::infinity();
  if (!match.sense->extra.empty()) read.ceiling = ReadDigits(match.sense->extra).value_or(read.ceiling);
  read.form = NumberForm::kPlenty;
  if (const Sense* size = text.Get(read.last, text.in.magnitude)) {  // "several hundred million"
    read.value *= size->number;
    read.ceiling *= size->number;
    read.last += 1;
  }
  return read;
}

/// "3.5", ".25": the point may stand alone before its digits.
std::optional<NumberRead> ReadDigitNumber(const FigureText& text, uint32_t i) {
  std::optional<NumberRead> read = ReadCardinal(text, i);
  if (!read) return std::nullopt;
  std::string_view words = text.Words(i);
  read->plain = read->last == i + 1 && words.find_first_of(",.") == std::string_view::npos;
  return read;
}

/// ".08": the point before its digits ends the sentence before, for all that the segmenter knows.
void AddBarePoint(const FigureText& text, NumberRead& read) {
  if (!read.plain || !text.Glued(read.first) || read.first == 0) return;
  const Token& point = text.copy.tokens[read.first - 1];
  if (text.copy.Words(point) != "." || point.Is(kGlued)) return;
  read.value /= std::pow(10.0, static_cast<double>(text.Words(read.first).size()));
  read.plain = false;
}

/// False for most words: one look at the classes of a token.
bool MayBegin(const FigureText& text, uint32_t i) {
  const Token& token = text.At(i);
  if (token.kind != TokenKind::kWord) return true;
  if (token.word != text.in.a && token.word != text.in.an) return token.classes.Meets(text.in.number);
  return (text.Has(i + 1) && text.At(i + 1).classes.Meets(text.in.after_article)) || text.Longest(i, text.in.plenty);
}

}  // namespace

std::optional<NumberRead> ReadNumber(const FigureText& text, uint32_t i, bool money) {
  if (!MayBegin(text, i)) return std::nullopt;
  uint32_t first = i;
  bool negative = Negative(text, i);
  if (negative) ++i;
  if (std::optional<NumberRead> plenty = ReadPlenty(text, i)) return plenty;
  std::optional<NumberRead> read = text.Number(i) ? ReadDigitNumber(text, i) : std::nullopt;
  if (!read) {
    read = ReadWordNumber(text, i);
  } else {
    AddBarePoint(text, *read);
    AddSpacedGroups(text, *read);
    AddCommaGroups(text, *read);
    AddPower(text, *read);
    AddShortMagnitude(text, *read, money);
    AddDigitFraction(text, *read);
    AddDigitRank(text, *read);
    if (read->form == NumberForm::kCardinal) AddFractionWords(text, *read);
  }
  if (!read) return std::nullopt;
  read->first = first;
  if (negative) {
    read->value = -read->value;
    read->plain = false;
  }
  return read;
}

}  // namespace crossread
