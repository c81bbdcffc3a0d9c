// SPDX-License-Identifier: Apache-2.0
// Shares: "two-thirds", "one and a half million", "3/4", "one in five".
#include "claims/number_parts.h"

#include <cmath>

#include "claims/number_rank.h"

namespace crossread {
namespace {

uint32_t SkipHyphen(const FigureText& text, uint32_t i) { return text.Hyphen(i) ? i + 1 : i; }

/// A share in words, without a whole number before it: "a half", "two thirds", "three-quarters", "one fourth".
struct Share {
  double value = 0;
  uint32_t last = 0;
};

/// "thirds", "twenty-firsts", "hundredths": what a count of parts is divided by.
std::optional<Rank> ReadParts(const FigureText& text, uint32_t i) {
  const Sense* tens = text.Get(i, text.in.cardinal);
  if (tens != nullptr && tens->number >= 20) {
    const Sense* unit = text.Get(SkipHyphen(text, i + 1), text.in.parts);
    if (unit != nullptr && unit->number < 10) return Rank{tens->number + unit->number, SkipHyphen(text, i + 1) + 1};
  }
  const Sense* part = text.Get(i, text.in.parts);
  if (part == nullptr || part->number < 2) return std::nullopt;
  return Rank{part->number, i + 1};
}

/// What follows a count of `count`: plural parts, or for one the singular.
std::optional<Rank> ReadDivisor(const FigureText& text, uint32_t i, double count) {
  if (std::optional<Rank> parts = ReadParts(text, i)) return parts;
  if (count != 1) return std::nullopt;
  if (const Sense* part = text.Get(i, text.in.part)) return Rank{part->number, i + 1};
  std::optional<Rank> rank = ReadRank(text, i);
  return rank && rank->value >= 3 ? rank : std::nullopt;
}

/// `count` is the cardinal at `i`, where there is one.
std::optional<Share> ReadShare(const FigureText& text, uint32_t i, const std::optional<NumberRead>& count) {
  if (count && count->digits) return std::nullopt;
  if (!count && !text.Is(i, "a") && !text.Is(i, "an")) return std::nullopt;
  double parts = count ? count->value : 1;
  if (count && count->magnitude && !text.Is(count->last - 2, "and")) {  // "one hundred thirty-fifths"
    std::optional<Rank> compound = ReadParts(text, count->last - 1);
    if (compound && compound->value > 20) return Share{(parts - std::floor(compound->value / 10) * 10) / compound->value, compound->last};
  }
  uint32_t at = count ? SkipHyphen(text, count->last) : i + 1;
  std::optional<Rank> divisor = ReadDivisor(text, at, parts);
  if (!divisor) return std::nullopt;
  return Share{parts / divisor->value, divisor->last};
}

std::optional<Share> ReadShare(const FigureText& text, uint32_t i) { return ReadShare(text, i, ReadCardinal(text, i)); }

/// "one hundred and three quarters": the cardinal took the count of parts with it. The cardinal up to the "and" before
/// a share below one; nullopt where there is none.
std::optional<NumberRead> ReadBeforeShare(const FigureText& text, uint32_t i, uint32_t last) {
  for (uint32_t at = last; at-- > i + 1;) {
    if (!text.Is(at, "and")) continue;
    std::optional<Share> share = ReadShare(text, at + 1);
    if (!share || share->value >= 1) continue;
    FigureText head = text;
    head.end = at;
    return ReadCardinal(head, i);
  }
  return std::nullopt;
}

void Multiply(const FigureText& text, NumberRead& read) {
  const Sense* size = text.Get(read.last, text.in.magnitude);
  if (size == nullptr) size = text.Get(read.last, text.in.dozen);
  if (size == nullptr) return;
  read.value *= size->number;
  read.last += 1;
  read.magnitude = true;
  if (read.form == NumberForm::kFraction) read.form = NumberForm::kCardinal;
}

/// The magnitude that the cardinal ends with: a million for "two million", 1 for "2.3".
double LastMagnitude(const FigureText& text, const NumberRead& read) {
  const Sense* size = text.Get(read.last - 1, text.in.magnitude);
  return size == nullptr ? 1 : size->number;
}

void AddPoint(const FigureText& text, NumberRead& read) {
  if (read.digits || !text.Is(read.last, "point")) return;
  double value = 0, scale = 0.1;
  uint32_t at = read.last + 1, digits = 0;
  for (; const Sense* digit = text.Get(at, text.in.cardinal); ++at) {
    if (digit->number >= 10) {
      std::optional<NumberRead> tens = ReadCardinal(text, at);
      if (digits != 0 || !tens) break;
      value = tens->value / (tens->value < 100 ? 100 : 1000);
      at = tens->last;
      ++digits;
      break;
    }
    value += digit->number * scale;
    scale /= 10;
    ++digits;
  }
  if (digits == 0) return;
  read.value += value;
  read.last = at;
  Multiply(text, read);
}

/// "Three in ten went", "three voters in five": in so many as shares are told of, and nothing else is counted behind.
bool ShareIn(const FigureText& text, const NumberRead& read, uint32_t in) {
  if (read.digits || read.value < 1 || read.value > 9 || text.Calendar(in - 1)) return false;
  const std::optional<NumberRead> whole = ReadCardinal(text, in + 1);
  if (!whole || whole->digits || whole->value <= read.value) return false;
  const bool usual = whole->value == 5 || whole->value == 10 || whole->value == 20 || whole->value == 100 || whole->value == read.value + 1 || (read.value == 1 && whole->value < 10);
  return usual && (!text.Word(whole->last) || text.Closes(whole->last) || text.IsOneOf(whole->last, {"voted", "went", "said", "died", "turned", "backed", "wanted", "think", "say", "want"}));
}

/// "one in five", "two out of three": shares, where the whole is larger than the part.
void AddOutOf(const FigureText& text, NumberRead& read) {
  uint32_t at = read.last;
  bool over = false;
  if (text.Is(at, "out") && text.Is(at + 1, "of")) {
    at += 2;
  } else if (text.Is(at, "in") && (read.value == 1 || ShareIn(text, read, at))) {
    at += 1;
  } else if (text.Is(at + 1, "in") && text.Word(at) && ShareIn(text, read, at + 1)) {
    at += 2;  // "one loan in four"
  } else if (text.Is(at, "over") && read.value == 1) {
    at += 1;
    over = true;
  } else {
    return;
  }
  std::optional<NumberRead> whole = ReadCardinal(text, at);
  if (!whole || whole->value <= read.value || read.value < 1 || text.Get(whole->last, text.in.period) != nullptr) return;
  bool year = whole->digits && whole->value >= 1500 && whole->value <= 2100;
  bool counted = text.Word(whole->last) && !text.Closes(whole->last);
  if (year || (over && counted) || text.Calendar(whole->last)) return;
  if (text.Is(whole->last, "hundreds") || text.Is(whole->last, "thousands")) return;
  read.value /= whole->value;
  read.last = whole->last;
  read.form = NumberForm::kFraction;
}

/// "percentage point": a unit that halves and quarters are told of.
bool PointFollows(const FigureText& text, uint32_t i) { return text.Longest(i, text.in.percent).length >= 2 || IsRatePoint(text, i); }

/// "half", "quarter" before a magnitude or a whole: "half a million", "half the houses", "quarter million".
std::optional<NumberRead> ReadHalf(const FigureText& text, uint32_t i) {
  const Sense* part = text.Get(i, text.in.part);
  if (part == nullptr) return std::nullopt;
  NumberRead read;
  read.first = i;
  read.last = i + 1;
  read.value = 1 / part->number;
  read.form = NumberForm::kFraction;
  uint32_t at = read.last;
  if (text.Is(at, "of")) ++at;
  if (text.Is(at, "a") || text.Is(at, "an")) ++at;
  if (text.Get(at, text.in.magnitude) != nullptr || text.Get(at, text.in.dozen) != nullptr) {
    read.last = at;
    Multiply(text, read);
    return read;
  }
  if (PointFollows(text, at)) {  // "half a percentage point"
    read.last = at;
    return read;
  }
  if (part->number != 2) return std::nullopt;
  uint32_t next = read.last;
  bool whole = text.Is(next, "of") || text.Is(next, "the") || text.Is(next, "its") || text.Is(next, "their") ||
               text.Is(next, "his") || text.Is(next, "her") || text.Is(next, "all") || text.Is(next, "people");
  bool named = text.Is(i - 1, "first") || text.Is(i - 1, "second") || text.Is(i - 1, "the");
  if (!whole || named || (text.Is(next, "of") && text.Number(next + 1))) return std::nullopt;
  return read;
}

/// True where "a third" that begins at `first` is a share and not the third of something: "a third of", "by a third.", "fell by a quarter in".
bool WholeFollows(const FigureText& text, uint32_t first, uint32_t i) {
  if (first > text.begin && text.Is(first - 1, "by") && (text.Closes(i) || text.IsOneOf(i, {"last", "this", "year", "overnight", "yesterday", "after", "since", "compared"}))) return true;
  return text.Is(i, "of") || text.Breaks(i) || text.Is(i, "more") || text.Is(i, "less") || text.Is(i, "fewer");
}

}  // namespace

void AddFractionWords(const FigureText& text, NumberRead& read) {
  AddPoint(text, read);
  if (text.Is(read.last, "and")) {
    std::optional<Share> share = ReadShare(text, read.last + 1);
    if (share && share->value < 1) {
      const Sense* size = text.Get(share->last, text.in.magnitude);
      double own = LastMagnitude(text, read);
      uint32_t last = share->last;
      const bool dozen = text.Get(read.last - 1, text.in.dozen) != nullptr;
      if ((own >= 1000 || dozen) && size == nullptr) {
        read.value += share->value * (dozen ? 12 : own);  // "two million and a half", "a dozen and a half"
        read.last = last;
      } else if (own >= 1000) {
        read.value += share->value * size->number;  // "one billion and a half million"
        read.last = last + 1;
      } else {
        read.value += share->value;  // "five and a half", "five and a half million"
        read.last = last;
        Multiply(text, read);
      }
      read.plain = false;
      return;
    }
  }
  AddOutOf(text, read);
}

void AddDigitFraction(const FigureText& text, NumberRead& read) {
  uint32_t at = read.last;
  if (const Sense* sign = text.Get(at, text.in.fraction_sign); sign != nullptr && !read.magnitude) {
    read.value += sign->number;
    read.last = at + 1;
    read.plain = false;
    Multiply(text, read);
    return;
  }
  if (!read.plain) return;
  bool mixed = text.Number(at) && !text.Glued(at);
  uint32_t top = mixed ? at : read.first, slash = top + 1;
  bool glued = text.Glued(slash) && text.Glued(slash + 1);
  if (!text.Is(slash, "/") || !glued || !text.Number(slash + 1) || text.Is(slash + 2, "/")) return;
  std::optional<double> upper = ReadDigits(text.Words(top)), lower = ReadDigits(text.Words(slash + 1));
  if (!upper || !lower || *upper >= *lower) return;
  for (double usual : {2., 3., 4., 5., 6., 8., 16., 32.}) {
    if (*lower != usual) continue;
    read.value = (mixed ? read.value : 0) + *upper / *lower;
    read.last = slash + 2;
    read.plain = false;
    read.form = mixed ? NumberForm::kCardinal : NumberForm::kFraction;
    Multiply(text, read);
  }
}

std::optional<NumberRead> ReadWordNumber(const FigureText& text, uint32_t i) {
  if (const Sense* sign = text.Get(i, text.in.fraction_sign)) {
    NumberRead read;
    read.first = i, read.last = i + 1, read.value = sign->number, read.form = NumberForm::kFraction;
    Multiply(text, read);
    return read;
  }
  std::optional<NumberRead> cardinal = ReadCardinal(text, i);
  if (std::optional<NumberRead> rank = ReadRankNumber(text, i, cardinal)) return rank;
  if (cardinal) {
    if (std::optional<NumberRead> head = ReadBeforeShare(text, i, cardinal->last)) {
      AddFractionWords(text, *head);
      return head;
    }
  }
  if (std::optional<Share> share = ReadShare(text, i, cardinal)) {
    NumberRead read;
    read.first = i, read.last = share->last, read.value = share->value, read.form = NumberForm::kFraction;
    const bool of_one = text.Is(read.last, "of") && text.Is(read.last + 1, "a");
    if (of_one && (text.Get(read.last + 2, text.in.magnitude) != nullptr || PointFollows(text, read.last + 2))) read.last += 2;
    Multiply(text, read);
    bool article = text.Is(i, "a") || text.Is(i, "an");
    bool half = text.Is(share->last - 1, "half");
    if (article && !half && read.form == NumberForm::kFraction && !WholeFollows(text, i, read.last) && !PointFollows(text, read.last)) return std::nullopt;
    return read;
  }
  if (std::optional<NumberRead> half = ReadHalf(text, i)) return half;
  if (cardinal) AddFractionWords(text, *cardinal);
  return cardinal;
}

bool IsRatePoint(const FigureText& text, uint32_t i) {
  if (!text.IsOneOf(i, {"point", "points"})) return false;
  for (uint32_t k = text.begin; k < text.end; ++k) {
    if (text.IsOneOf(k, {"rate", "rates", "borrowing", "yield", "yields", "inflation", "unemployment"})) return true;
  }
  return false;
}

}  // namespace crossread
