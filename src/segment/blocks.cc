// SPDX-License-Identifier: Apache-2.0
// Walks a page from its top to its tail and gives each line its kind.
#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "lexicon/of_lexicon.h"
#include "segment/page.h"
#include "segment/segment.h"

namespace crossread {
namespace {

void Fix(Line& line, BlockKind kind) {
  line.kind = kind;
  line.fixed = true;
}

std::vector<Line> LinesOf(const Copy& copy) {
  std::vector<Line> lines;
  const uint32_t size = static_cast<uint32_t>(copy.tokens.size());
  for (uint32_t i = 0; i < size;) {
    Line& line = lines.emplace_back();
    const uint16_t block = copy.tokens[i].block;
    line.kind = copy.blocks[block].kind;
    line.fixed = line.kind != BlockKind::kBody;
    line.tokens.first = i;
    while (i < size && copy.tokens[i].block == block) ++i;
    line.tokens.last = i;
  }
  return lines;
}

bool SameWords(const Page& page, uint32_t a, uint32_t b, uint32_t count) {
  for (uint32_t k = 0; k < count; ++k) {
    if (page.Text(a + k) != page.Text(b + k)) return false;
  }
  return true;
}

/// Scraped pages run date, headline, headline again and text into their first line: cuts these apart.
void CutFirstLine(Page& page) {
  if (page.lines.empty() || page.lines[0].fixed || page.lines[0].words < 8) return;
  size_t line = 0;
  uint32_t first = page.lines[0].tokens.first, last = page.lines[0].tokens.last;
  uint32_t at = first + page.Phrase(first, last, page.words.published);
  if (at < last && page.Reads(at, ":")) ++at;
  uint32_t date = DateLength(page, at, last);
  if (date >= 3 && at + date + 6 < last && page.At(at + date).Is(kCapital)) {
    if (!page.Split(line, at + date)) return;
    Fix(page.lines[line++], BlockKind::kHeader);
    first = at + date;
  }
  for (uint32_t size = 4; size <= 40 && first + 2 * size <= last; ++size) {
    if (!SameWords(page, first, first + size, size)) continue;
    if (first + 2 * size < last) page.Split(line, first + 2 * size);
    if (page.Split(line, first + size)) Fix(page.lines[line + 1], BlockKind::kHeadline);
    Fix(page.lines[line], BlockKind::kHeadline);
    return;
  }
  // headline, dateline and text in one line: only a full dateline is sure enough
  last = std::min(last, first + 60);
  for (uint32_t i = first + 4; i < last; ++i) {
    if (!page.At(i).Is(kAllCaps) || DatelineLength(page, i, page.lines[line].tokens.last, true) == 0) continue;
    page.Split(line, i);
    bool byline = LowerCase(page.Text(first)) == "by";
    Fix(page.lines[line], byline ? BlockKind::kByline : BlockKind::kHeadline);
    return;
  }
}

/// "… in Clarksburg Posted: Friday, July 26, 2013 5:24 AM": the part from "Posted" on is a line of its own.
void CutPublished(Page& page, size_t i) {
  const Line& line = page.lines[i];
  for (uint32_t at = line.tokens.first + 1; at + 2 < line.tokens.last; ++at) {
    if (!page.At(at).Is(kCapital)) continue;
    uint32_t length = page.Phrase(at, line.tokens.last, page.words.published);
    if (length == 0 || (!page.Reads(at + length, ":") && length < 2)) continue;
    uint32_t date = at + length + (page.Reads(at + length, ":") ? 1 : 0);
    if (DateLength(page, date, line.tokens.last) == 0 || line.tokens.last - at > 30) continue;
    page.Split(i, at);
    return;
  }
}

void CutDateline(Page& page, size_t i) {
  const Line& line = page.lines[i];
  uint32_t length = DatelineLength(page, line.tokens.first, line.tokens.last, false);
  if (length == 0) return;
  if (length < line.tokens.size() && !page.Split(i, line.tokens.first + length)) return;
  Fix(page.lines[i], BlockKind::kDateline);
}

/// Title lines between two header lines. Many short lines together are a table, not titles.
constexpr size_t kMostTitles = 3;

/// Lines above the text: what is neither date nor byline nor furniture is a title, or the name of the outlet.
void ReadTop(Page& page, size_t text) {
  std::vector<size_t> titles;
  std::vector<std::vector<size_t>> groups(1);
  for (size_t i = 0; i < text; ++i) {
    Line& line = page.lines[i];
    if (!line.fixed) {
      if (IsHeaderLine(page, line)) Fix(line, BlockKind::kHeader);
      else if (IsByline(page, line)) Fix(line, BlockKind::kByline);
      else if (IsFurniture(page, line)) Fix(line, BlockKind::kBoilerplate);
      else if (CaptionLength(page, line) != 0) Fix(line, BlockKind::kCaption);
    }
    if (line.fixed && line.kind == BlockKind::kHeader && !groups.back().empty()) groups.emplace_back();
    if (!line.fixed) groups.back().push_back(i);
  }
  for (size_t g = 0; g < groups.size(); ++g) {
    if (groups[g].size() > kMostTitles) continue;
    bool outlet = g == 0 && groups[g].size() == 1 && groups.size() > 1 && !groups[1].empty() &&
                  page.lines[groups[g][0]].words <= 7;
    for (size_t i : groups[g]) Fix(page.lines[i], outlet ? BlockKind::kHeader : BlockKind::kHeadline);
  }
}

void ReadText(Page& page, size_t text) {
  bool tail = false;
  uint32_t seen = 0;  // words of running text so far
  for (size_t i = text; i < page.lines.size(); ++i) {
    Line& line = page.lines[i];
    if (line.fixed) continue;
    bool title = text > 0 && i > 0 && i < text + 4 && line.tokens.size() >= 4 &&
                 line.tokens.size() == page.lines[0].tokens.size() &&
                 SameWords(page, line.tokens.first, page.lines[0].tokens.first, line.tokens.size());
    if (title) {
      Fix(line, BlockKind::kHeadline);
    } else if (seen > 0 && EndsArticle(page, line)) {
      Fix(line, BlockKind::kBoilerplate);
      tail = true;
    } else if (uint32_t caption = CaptionLength(page, line); caption != 0) {
      if (caption == line.tokens.size() || page.Split(i, line.tokens.first + caption)) Fix(page.lines[i], BlockKind::kCaption);
    } else if (IsByline(page, line)) {
      Fix(line, BlockKind::kByline);
    } else if (IsFurniture(page, line)) {
      Fix(line, BlockKind::kBoilerplate);
    } else if (page.Phrase(line.tokens.first, line.tokens.last, page.words.published) != 0 && IsHeaderLine(page, line)) {
      Fix(line, BlockKind::kHeader);
    } else if (tail && !(line.prose && line.words >= 25)) {
      Fix(line, BlockKind::kBoilerplate);
    } else {
      tail = false;
      if (line.prose) seen += line.words;
      if (line.prose) CutDateline(page, i);
    }
  }
}

void WriteBack(const std::vector<Line>& lines, Copy& copy) {
  if (lines.size() > 65535) return;  // cuts made too many: keep the paragraphs as they were
  std::vector<Block> blocks;
  blocks.reserve(lines.size());
  for (const Line& line : lines) {
    uint16_t number = static_cast<uint16_t>(blocks.size());
    const bool renumbered = copy.tokens[line.tokens.first].block != number;  // all of them have the same
    for (uint32_t i = line.tokens.first; renumbered && i < line.tokens.last; ++i) copy.tokens[i].block = number;
    blocks.push_back(Block{line.kind, copy.tokens[line.tokens.first].begin, copy.tokens[line.tokens.last - 1].end});
  }
  copy.blocks = std::move(blocks);
}

}  // namespace

void FindBlocks(Copy& copy) {
  std::unique_ptr<LayoutWords> own;
  Page page{copy, OfLexicon(*copy.lexicon, own), LinesOf(copy)};
  for (Line& line : page.lines) page.Measure(line);
  bool titled = std::any_of(page.lines.begin(), page.lines.end(),
                            [](const Line& line) { return line.kind == BlockKind::kHeadline; });
  CutFirstLine(page);
  size_t text = 0;  // the first line of running text
  auto is_text = [&](const Line& line) {
    return !line.fixed && (line.prose || DatelineLength(page, line.tokens.first, line.tokens.last, false) != 0);
  };
  constexpr size_t kDeepestTitle = 14;
  while (text < page.lines.size() && text < kDeepestTitle && !is_text(page.lines[text])) {
    if (!page.lines[text].fixed) CutPublished(page, text);
    ++text;
  }
  bool furnished = text > 0 && IsFurniture(page, page.lines[0]);
  if (text == page.lines.size() || text == kDeepestTitle) {
    // no running text: a note, a table, a phrase. Dates in it are its subject, unless it is long enough for a page
    if (!furnished || page.lines.size() < 3) text = 0;
  }
  if (text < page.lines.size() && !page.lines[text].fixed) CutDateline(page, text);
  if (text > 0 && !titled) ReadTop(page, text);
  if (text > 0 && titled) {
    for (size_t i = 0; i < text; ++i) {
      if (!page.lines[i].fixed && IsHeaderLine(page, page.lines[i])) Fix(page.lines[i], BlockKind::kHeader);
    }
  }
  if (page.lines.size() > 1) ReadText(page, text);
  WriteBack(page.lines, copy);
}

}  // namespace crossread
