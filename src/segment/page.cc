// SPDX-License-Identifier: Apache-2.0
// Measures of a line: how many words, prose or title; where a date stands in it.
#include "segment/page.h"

#include "base/ascii.h"

namespace crossread {

LayoutWords::LayoutWords(const Lexicon& lexicon)
    : published(lexicon.Class("layout_published")),
      zone(lexicon.Class("layout_zone")),
      header(lexicon.Class("layout_header")),
      label(lexicon.Class("layout_label")),
      byline(lexicon.Class("layout_byline")),
      credit(lexicon.Class("layout_credit")),
      desk(lexicon.Class("layout_desk")),
      caption_start(lexicon.Class("layout_caption_start")),
      caption(lexicon.Class("layout_caption")),
      link(lexicon.Class("layout_link")),
      end(lexicon.Class("layout_end")),
      furniture(lexicon.Class("layout_furniture")),
      agency(lexicon.Class("agency")),
      month(lexicon.Class("layout_month")),
      weekday(lexicon.Class("layout_weekday")),
      places{lexicon.Class("city"), lexicon.Class("capital"), lexicon.Class("country")} {}

void Page::Measure(Line& line) const {
  line.words = 0;
  line.classes = {};
  line.at_sign = false;
  uint32_t since_point = 0, sentences = 0;
  for (uint32_t i = line.tokens.first; i < line.tokens.last; ++i) {
    line.classes |= At(i).classes;
    if (At(i).kind == TokenKind::kWord || At(i).kind == TokenKind::kNumber) {
      ++line.words, ++since_point;
    } else if (Reads(i, "@")) {
      line.at_sign = true;
    } else if (ReadsOneOf(i, {".", "?", "!"})) {
      bool inner = i + 2 < line.tokens.last && since_point >= 5;
      if (inner && !At(i + 1).Is(kGlued) && At(i + 1).Is(kCapital)) ++sentences;
      since_point = 0;
    }
  }
  uint32_t last = line.tokens.last;
  while (last > line.tokens.first + 1) {  // closing marks after the point
    std::string_view mark = Text(last - 1);
    if (mark != "\"" && mark != "”" && mark != "’" && mark != "'" && mark != "''" && mark != ")") break;
    --last;
  }
  std::string_view mark = Text(last - 1);
  bool initials = mark.size() > 2 && mark.back() == '.' && !At(last - 1).Is(kAllCaps);  // "at 10 a.m."
  bool stopped = mark == "." || mark == "?" || mark == "!" || mark == "…" || initials;
  line.prose = (line.words >= 10 && stopped) || line.words >= 32 || (sentences > 0 && line.words >= 12);
}

bool Page::Split(size_t i, uint32_t at) {
  if (++cuts > 400) return false;
  Line rest = lines[i];
  lines[i].tokens.last = at;
  rest.tokens.first = at;
  rest.fixed = false;
  rest.kind = BlockKind::kBody;
  Measure(lines[i]);
  Measure(rest);
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, rest);
  return true;
}

namespace {

/// "21.09.2023": the tokeniser keeps it as one number.
bool HasTwoPoints(std::string_view text) {
  size_t first = text.find('.');
  return first != std::string_view::npos && text.find('.', first + 1) != std::string_view::npos && text.size() >= 6;
}

}  // namespace

uint32_t DateLength(const Page& page, uint32_t i, uint32_t last) {
  uint32_t at = i;
  auto number = [&](uint32_t k) { return k < last && page.At(k).kind == TokenKind::kNumber; };
  auto text = [&](uint32_t k) { return k < last ? page.Text(k) : std::string_view(); };
  auto comma = [&] { if (text(at) == "," || (text(at) == "." && page.At(at).Is(kGlued))) ++at; };
  if (at < last && page.Is(at, page.words.weekday)) {
    ++at;
    comma();
  }
  if (number(at)) {
    if (HasTwoPoints(text(at))) return at + 1 - i;
    std::string_view mark = text(at + 1);
    if ((mark == "-" || mark == "/") && page.At(at + 1).Is(kGlued) && number(at + 2) && text(at + 3) == mark &&
        number(at + 4)) {
      return at + 5 - i;
    }
    ++at;
    if (text(at) == "st" || text(at) == "nd" || text(at) == "rd" || text(at) == "th") ++at;
    if (text(at) == "of") ++at;
    if (at >= last || !page.Is(at, page.words.month)) return 0;
    ++at;
    comma();
    if (number(at) && text(at).size() == 4) ++at;
    return at - i;
  }
  if (at >= last || !page.Is(at, page.words.month)) return 0;
  ++at;
  comma();
  if (!number(at)) return 0;
  bool year = text(at).size() == 4;
  ++at;
  if (!year && (text(at) == "st" || text(at) == "nd" || text(at) == "rd" || text(at) == "th")) ++at;
  if (!year && text(at) == "," && number(at + 1) && text(at + 1).size() == 4) at += 2;
  else if (!year && number(at) && text(at).size() == 4) ++at;
  return at - i;
}

}  // namespace crossread
