// SPDX-License-Identifier: Apache-2.0
// Tells the lines around an article apart: dates of publication, bylines, captions, furniture.
#include "base/ascii.h"
#include "segment/page.h"

namespace crossread {
namespace {

/// First token of `line` after opening marks and bullets.
uint32_t Head(const Page& page, const Line& line) {
  uint32_t i = line.tokens.first;
  while (i + 1 < line.tokens.last && page.At(i).kind != TokenKind::kWord && page.At(i).kind != TokenKind::kNumber &&
         !page.Reads(i, "©") && !page.Reads(i, "#")) {
    ++i;
  }
  return i;
}

bool IsMark(const Token& token) { return token.kind == TokenKind::kPunct || token.kind == TokenKind::kSymbol; }

}  // namespace

bool IsHeaderLine(const Page& page, const Line& line) {
  if (line.words > 24) return false;
  uint32_t dates = 0, published = 0, labels = 0, capitals = 0, others = 0;
  for (uint32_t i = line.tokens.first; i < line.tokens.last;) {
    const Token& token = page.At(i);
    uint32_t length = 0;
    if ((length = page.Phrase(i, line.tokens.last, page.words.published)) != 0) {
      ++published;
    } else if ((length = DateLength(page, i, line.tokens.last)) != 0) {
      ++dates;
    } else if (page.Is(i, page.words.weekday)) {
      length = 1;
    } else if ((length = page.Phrase(i, line.tokens.last, page.words.header)) != 0) {
      ++labels;
    } else {
      length = 1;
      if (IsMark(token) || token.kind == TokenKind::kNumber || page.Is(i, page.words.zone)) {
      } else if (token.Is(kCapital)) {
        ++capitals;
      } else {
        ++others;
      }
    }
    i += length;
  }
  if (dates > 0 && published > 0) return others <= 4;
  if (dates > 0) return others <= 2 && capitals <= 5;
  if (published > 0 && line.words <= 5) return others == 0 && capitals <= 3;
  // "For immediate release", "News | Courts": labels and nothing else
  return labels > 0 && others == 0 && capitals <= (labels > 1 ? 3u : 0u);
}

bool IsByline(const Page& page, const Line& line) {
  if (line.words > 45) return false;
  uint32_t first = Head(page, line), last = line.tokens.last;
  uint32_t length = page.Phrase(first, last, page.words.byline);
  if (length > 1 && line.words <= 45) return true;
  if (length == 1) {
    bool stopped = page.Reads(last - 1, ".") && line.words > 6;
    uint32_t name = first + 1;
    if (name < last && page.Reads(name, ":")) ++name;
    return name < last && page.At(name).Is(kCapital) && line.words <= 14 && !stopped && !line.prose;
  }
  for (uint32_t i = first; i < last && line.classes.Has(page.words.credit); ++i) {
    if (page.At(i).classes.Has(page.words.credit) && page.Phrase(i, last, page.words.credit) != 0) return true;
  }
  if (line.words <= 7 && page.Is(last - 1, page.words.desk) && !line.prose) return true;
  // "kb/rt (AP, AFP)": a short line whose bracket holds agencies only
  if (line.words > 8) return false;
  uint32_t agencies = 0, others = 0;
  bool bracket = false;
  for (uint32_t i = line.tokens.first; i < last; ++i) {
    if (page.Reads(i, "(")) bracket = true;
    if (page.At(i).kind != TokenKind::kWord) continue;
    if (page.Is(i, page.words.agency)) ++agencies;
    else if (bracket && page.Text(i) != "and") ++others;
    else if (!bracket && page.At(i).end - page.At(i).begin > 3 && page.Text(i) != "with") ++others;
  }
  return agencies > 0 && others == 0;
}

bool IsFurniture(const Page& page, const Line& line) {
  uint32_t first = Head(page, line), last = line.tokens.last;
  if (Match link = page.Find(first, last, page.words.link)) {
    std::string_view after = first + link.length < last ? page.Text(first + link.length) : std::string_view();
    if (after.empty() || after == ":" || after == "|") return true;
    if (link.sense->value == "prose" && line.words <= 60) return true;
    if (!line.prose && line.words <= (link.length > 1 ? 20 : 6)) return true;
  }
  if (page.Reads(first, "follow") && line.words <= 12) return true;  // an account elsewhere
  if (page.Reads(first, "more") && line.words <= 5 && !line.prose && page.ReadsOneOf(last - 1, {"news", "stories", "headlines", "coverage"})) {
    return true;  // "More Lifestyle News"
  }
  const bool mail = line.words <= 20 && line.at_sign;
  if (!mail && !(line.words <= 60 && line.classes.Has(page.words.furniture))) return false;
  const ClassSet furniture = Lexicon::Only(page.words.furniture);
  for (uint32_t i = line.tokens.first; i < last; ++i) {
    if (page.At(i).classes.Meets(furniture) && page.Phrase(i, last, page.words.furniture) != 0) return true;
    // an address of mail in a short line
    if (mail && page.Reads(i, "@") && page.At(i).Is(kGlued) && i > first && i + 1 < last) return true;
  }
  return false;
}

bool EndsArticle(const Page& page, const Line& line) {
  uint32_t first = line.tokens.first, last = line.tokens.last;
  if (page.Reads(first, "(") && first + 1 < last) ++first;
  Match end = page.Find(first, last, page.words.end);
  if (!end) return false;
  if (end.sense->value != "prose") return !line.prose && line.words <= 25;
  uint32_t next = first + end.length;
  bool copyright = end.sense->form == "copyright";  // "Copyright 2016 Orlo", not "Copyright law was ..."
  if (!copyright || next >= last) return true;
  return page.At(next).kind == TokenKind::kNumber || page.At(next).Is(kCapital) || page.At(next).kind != TokenKind::kWord;
}

uint32_t CaptionLength(const Page& page, const Line& line) {
  if (line.words < 4 && !page.Reads(line.tokens.first, "(") && !page.Reads(line.tokens.first, "[")) return 0;
  uint32_t first = Head(page, line), last = line.tokens.last;
  uint32_t length = page.Phrase(first, last, page.words.caption_start);
  if (length > 0 && first + length < last) {
    std::string_view after = page.Text(first + length);
    bool bracketed = first > line.tokens.first;
    if ((after == ":" || bracketed || length > 1) && line.words <= 60) return line.tokens.size();
  }
  if (line.words > 130) last = line.tokens.first + 130;
  if (!line.classes.Has(page.words.caption)) return 0;
  uint32_t cue = 0;  // one past the last credit
  const ClassSet opens = Lexicon::Only(page.words.caption);
  const Token* const tokens = page.copy.tokens.data();
  for (uint32_t i = line.tokens.first; i < last; ++i) {
    if (!tokens[i].classes.Meets(opens)) continue;  // as most
    if (uint32_t found = page.Phrase(i, last, page.words.caption); found != 0) {
      bool in_bracket = false;
      for (uint32_t k = i; k + 12 > i && k > line.tokens.first; --k) {
        if (page.Reads(k - 1, ")") || page.Reads(k - 1, ".")) break;
        if (page.Reads(k - 1, "(") || page.Reads(k - 1, "[")) in_bracket = true;
      }
      bool near_end = last - (i + found) <= 8;
      if (page.Reads(i, "(") && !near_end && found == 2) continue;  // "(source" in running text
      if (page.Reads(i, "(") || in_bracket || near_end) cue = i + found;
    }
  }
  if (cue == 0) return 0;
  // a credit closes with its bracket; what follows that is long is the article
  uint32_t stop = cue;
  while (stop < last && stop < cue + 10 && !page.Reads(stop - 1, ")") && !page.Reads(stop - 1, "]")) ++stop;
  if (!page.Reads(stop - 1, ")") && !page.Reads(stop - 1, "]")) stop = cue;
  if (line.tokens.last - stop >= 14 && !page.Reads(cue - 1, ")")) return stop - line.tokens.first;
  return line.words <= 130 ? line.tokens.size() : stop - line.tokens.first;
}

}  // namespace crossread
