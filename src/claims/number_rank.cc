// SPDX-License-Identifier: Apache-2.0
// Tells ranks from shares: a compound ("twenty-fifth") is a rank, a count of parts ("one fifth") is not.
#include "claims/number_rank.h"

#include <cmath>

#include "claims/number_parts.h"

namespace crossread {
namespace {

uint32_t SkipHyphen(const FigureText& text, uint32_t i) { return text.Hyphen(i) ? i + 1 : i; }

NumberRead AsRank(uint32_t first, uint32_t last, double value) {
  NumberRead read;
  read.first = first, read.last = last, read.value = value, read.form = NumberForm::kOrdinal;
  return read;
}

}  // namespace

std::optional<Rank> ReadRank(const FigureText& text, uint32_t i) {
  if (const Sense* plain = text.Get(i, text.in.ordinal)) return Rank{plain->number, i + 1};
  const Sense* tens = text.Get(i, text.in.cardinal);
  if (tens == nullptr || tens->number < 20) return std::nullopt;
  const Sense* unit = text.Get(SkipHyphen(text, i + 1), text.in.ordinal);
  if (unit == nullptr || unit->number > 9) return std::nullopt;
  return Rank{tens->number + unit->number, SkipHyphen(text, i + 1) + 1};
}

std::optional<NumberRead> ReadRankNumber(const FigureText& text, uint32_t i, const std::optional<NumberRead>& cardinal) {
  if (std::optional<Rank> rank = ReadRank(text, i)) return AsRank(i, rank->last, rank->value);
  if (!cardinal || cardinal->digits) return std::nullopt;
  uint32_t at = SkipHyphen(text, cardinal->last);
  if (text.Is(at, "and") && cardinal->magnitude) ++at;
  std::optional<Rank> rank = ReadRank(text, at);
  if (!rank) {
    // "one hundred twenty" + "fifth": the tens went with the cardinal
    return std::nullopt;
  }
  double tail = std::fmod(cardinal->value, 100);
  bool article = text.Is(i, "a") || text.Is(i, "an");
  if (rank->value >= 100 && at == SkipHyphen(text, cardinal->last)) {
    if (cardinal->value >= 2 || cardinal->magnitude || article) return AsRank(i, rank->last, cardinal->value * rank->value);
    return std::nullopt;
  }
  bool after_tens = tail >= 20 && std::fmod(tail, 10) == 0 && rank->value < 10;
  bool after_hundreds = tail == 0 && cardinal->magnitude && rank->value < 100;
  if (!after_tens && !after_hundreds) return std::nullopt;
  return AsRank(i, rank->last, cardinal->value + rank->value);
}

void AddDigitRank(const FigureText& text, NumberRead& read) {
  if (!read.plain && text.Words(read.first).find('.') != std::string_view::npos) return;
  if (!text.Glued(read.last) || read.last != read.first + 1) return;
  if (!text.IsOneOf(read.last, {"st", "nd", "rd", "th"})) return;
  read.last += 1;
  read.form = NumberForm::kOrdinal;
  read.plain = false;
}

}  // namespace crossread
