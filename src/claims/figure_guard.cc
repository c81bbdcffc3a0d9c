// SPDX-License-Identifier: Apache-2.0
// Guards that keep figures to what is counted or measured.
#include "claims/figure_guard.h"

#include "claims/figure_noun.h"

namespace crossread {
namespace {

/// "Mi-17", "MH17", "Covid-19", "G20": letters glued on either side, with or without a hyphen.
bool PartOfName(const FigureText& text, const Measured& measured) {
  uint32_t first = measured.first, last = measured.last;
  if (text.Glued(first) && first > text.begin) {
    if (text.Word(first - 1) || text.Number(first - 1)) return true;
    if (text.IsOneOf(first - 1, {"=", "&", "#", "@", "/", "_", "%", "+", ":", "|"})) return true;
    bool compound = text.Hyphen(first - 1) && text.Glued(first - 1) && first >= text.begin + 2 && text.Word(first - 2);
    if (compound && !text.Is(first - 2, "magnitude")) return true;
  }
  bool counts = measured.kind == MeasureKind::kCount;
  if (counts && text.Word(last) && text.Glued(last) && measured.number.digits && !text.At(last).Is(kSuffix)) return true;
  if (counts && text.At(last - 1).kind == TokenKind::kNumber && text.Has(last) && text.At(last).Is(kSuffix)) return true;
  return false;
}

/// "10:30", "6pm", "5/17/2018", "555-0117-22".
bool PartOfSequence(const FigureText& text, const Measured& measured) {
  uint32_t first = measured.first, last = measured.last;
  auto next = [&](const FixedWord& sign) { return text.Is(last, sign); };
  auto before = [&](const FixedWord& sign) { return text.Is(first - 1, sign); };
  if ((next(":") || next("/")) && text.Glued(last) && text.Glued(last + 1) && (text.Number(last + 1) || text.Word(last + 1))) {
    return true;
  }
  if ((before(":") || before("/")) && text.Glued(first) && text.Glued(first - 1)) return true;
  bool hanging = text.Hyphen(last) && (text.Is(last + 1, "and") || text.Is(last + 1, "or") || text.Is(last + 1, "to"));
  if (hanging) return true;  // "a 13- or 15-inch pipe"
  bool minutes = next(":") && text.Number(last + 1) && text.Words(last + 1).size() == 2;
  bool hours = before(":") && text.Number(first) && text.Number(first - 2) && text.Words(first).size() == 2;
  bool half_day = (text.Is(last, "p") || text.Is(last, "a")) && text.Is(last + 1, ".") && text.Is(last + 2, "m");
  if (minutes || hours || half_day) return true;
  if (before("(") && next(")") && text.Number(last + 1) && text.Dash(last + 2)) return true;  // (555) 010-2020
  static constexpr FixedWord kFeet[] = {"'", "’", "′"};
  for (const FixedWord& foot : kFeet) {  // 5'11"
    if ((next(foot) && text.Glued(last) && text.Number(last + 1)) || (before(foot) && text.Glued(first) && text.Number(first - 2))) return true;
  }
  auto dashed = [&](uint32_t at) { return text.Dash(at) && text.Glued(at) && text.Glued(at + 1) && text.Number(at + 1); };
  auto dash_before = [&](uint32_t at) { return at >= text.begin + 2 && dashed(at - 1) && text.Number(at - 2); };
  bool three = dash_before(first) ? dashed(last) || dash_before(first - 2) : dashed(last) && dashed(last + 2);
  return three || before("+") || before("#") || before("@");
}

/// "iOS 6": a word with a capital inside.
bool InnerCapital(std::string_view word) {
  for (size_t k = 1; k < word.size(); ++k) {
    if (IsUpper(word[k])) return true;
  }
  return false;
}

bool Labelled(const FigureText& text, const Measured& measured) {
  uint32_t first = measured.first;
  if (measured.kind != MeasureKind::kCount || !measured.number.plain || first == text.begin) return false;
  uint32_t label = text.Is(first - 1, ".") && first > text.begin + 1 ? first - 2 : first - 1;
  if (text.Get(label, text.in.label) != nullptr && !IsPlural(text, measured.last)) return true;
  if (text.Get(label, text.in.label) != nullptr && text.Capital(label) && label != text.begin) return true;
  // "beat Velm 2-1"
  bool tally = text.Dash(measured.last) && text.Glued(measured.last) && text.Number(measured.last + 1) && text.Glued(measured.last + 1) && measured.value < 200;
  if (tally && InContest(text)) return false;
  // "Apollo 2 mission": a capitalised word before it, no counted noun behind it
  bool capital = text.Capital(first - 1) && first - 1 > text.begin;
  bool name = (capital || InnerCapital(text.Words(first - 1))) && !text.headline && !text.Closes(first - 1);
  return name && !IsPlural(text, measured.last) && text.Get(first - 1, text.in.hedge) == nullptr;
}

/// "2403 Benning Road", "the 1800 block of Main Street".
bool Address(const FigureText& text, const Measured& measured) {
  if (measured.kind != MeasureKind::kCount || !measured.number.digits) return false;
  if (text.Is(measured.last, "block") && text.Is(measured.last + 1, "of")) return true;
  bool rank = measured.number.form == NumberForm::kOrdinal;
  if (rank) return text.Capital(measured.last) && text.Get(measured.last, text.in.street) != nullptr;
  // "at 9780 Alder": a capitalised word that leads to no plural and is no day
  bool day = text.Calendar(measured.last);
  bool name = text.Capital(measured.last) && !text.headline && !day && text.Get(measured.last, text.in.state_after) == nullptr;
  if (name && measured.number.plain && !ReadCounted(text, measured.last, NounForm::kPlural).found) return true;
  for (uint32_t i = measured.last; i < measured.last + 4 && text.Capital(i); ++i) {
    if (i > measured.last && text.Get(i, text.in.street) != nullptr) return true;
  }
  return false;
}

/// "1." and "2)" that open a line; "(3)".
bool ListMark(const FigureText& text, const Measured& measured) {
  if (!measured.number.plain || measured.number.value > 50 || measured.kind != MeasureKind::kCount) return false;
  bool opens = text.At(measured.first).Is(kLineStart);
  if (opens && text.IsOneOf(measured.last, {")", ".", "]"}) && measured.last + 1 < text.end) return true;
  if (!text.Is(measured.last, ")")) return false;
  if (text.Is(measured.first - 1, "(")) return true;
  if (measured.first > text.begin && !text.Breaks(measured.first - 1)) return false;
  for (uint32_t i = text.begin; i < measured.first; ++i) {
    if (text.Is(i, "(")) return false;
  }
  return true;  // "; 2) the bridge"
}

bool NextToMonth(const FigureText& text, const Measured& measured) {
  if (measured.kind != MeasureKind::kCount || measured.number.value > 31 || !measured.number.digits) return false;
  uint32_t before = measured.first - 1;
  if (text.Is(before, ".") && before > text.begin) --before;
  bool after = text.Calendar(measured.last) && text.Capital(measured.last);
  return after || (measured.first > text.begin && text.Calendar(before) && text.Capital(before));
}

/// "one" that stands for a noun: "the one", "this one", "no one"; or counts nothing: "one of the".
bool Pronoun(const FigureText& text, const Measured& measured) {
  uint32_t i = measured.first;
  if (!text.Is(i, "one") || measured.last != i + 1 || measured.kind != MeasureKind::kCount) return false;
  if (text.IsOneOf(i - 1, {"the", "this", "that", "which", "no", "each", "every", "any", "another", "last", "first", "next", "new"})) return true;
  uint32_t next = measured.last;
  if (text.Longest(next, text.in.state_after) || text.Is(next, "was") || text.Is(next, "or")) return false;
  return i > text.begin && (text.Closes(next) || text.Breaks(next)) && text.Word(next);
}

/// "Six Nations", "Channel Four", "Seventh Avenue": number words in a name.
bool NamedWord(const FigureText& text, const Measured& measured) {
  if (measured.number.digits || text.headline || !text.Capital(measured.number.first)) return false;
  uint32_t first = measured.number.first, last = measured.last;
  if (text.Capital(last) && !text.Closes(last) && measured.kind == MeasureKind::kCount) {
    return first > text.begin;
  }
  return first > text.begin + 1 && text.Capital(first - 1) && !text.Closes(first - 1);
}

}  // namespace

bool InContest(const FigureText& text) {
  for (uint32_t i = text.begin; i < text.end; ++i) {
    if (text.Get(i, text.in.contest) != nullptr) return true;
  }
  return false;
}

uint32_t SetPhrase(const FigureText& text, uint32_t i) {
  Match phrase = text.Longest(i, text.in.not_figure);
  return phrase ? phrase.length : 0;
}

bool CountsNothing(const FigureText& text, const Measured& measured) {
  return PartOfName(text, measured) || PartOfSequence(text, measured) || Labelled(text, measured) || Address(text, measured) ||
         ListMark(text, measured) || NextToMonth(text, measured) || Pronoun(text, measured) || NamedWord(text, measured);
}

bool MayBeYear(const FigureText& text, const Measured& measured, bool hedged) {
  const NumberRead& number = measured.number;
  bool four = number.plain && text.Words(number.first).size() == 4 && number.value >= 1100 && number.value <= 2100;
  if (!four || measured.kind != MeasureKind::kCount) return false;
  if (hedged && IsPlural(text, measured.last)) return false;
  if (!IsPlural(text, measured.last) || text.Capital(measured.last)) return true;
  if (number.first == text.begin) return false;
  if (text.IsOneOf(number.first - 1, {"the", "in", "of", "since", "by", "until", "till", "for", "from", "to", "its", "their", "his", "her",
                                "early", "late", "mid", "fiscal", "year", "and", "or", "before", "after", "during", "our", "'s", "’s"})) return true;
  return false;
}

}  // namespace crossread
