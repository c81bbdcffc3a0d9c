// SPDX-License-Identifier: Apache-2.0
// Lines of plain text, joined to paragraphs where a mail program or a wire wrapped them by hand.
#include <algorithm>
#include <cstring>

#include "base/ascii.h"
#include "segment/segment.h"

namespace crossread {
namespace {

constexpr size_t kMaxBlocks = 65535;   // Token::block has 16 bits
constexpr uint32_t kShortLine = 40;    // bytes; an item of a list, not the first half of a sentence
constexpr uint32_t kWrapWidth = 100;   // bytes; no mail or wire wraps wider

bool IsBlank(std::string_view line) { return std::all_of(line.begin(), line.end(), IsSpace); }

std::vector<Block> Lines(std::string_view text) {
  std::vector<Block> lines;
  uint32_t size = static_cast<uint32_t>(text.size());
  bool old_mac = text.find('\n') == std::string_view::npos && text.find('\r') != std::string_view::npos;
  const char feed = old_mac ? '\r' : '\n';
  for (uint32_t at = 0; at < size;) {
    const void* eol = std::memchr(text.data() + at, feed, size - at);
    uint32_t end = eol == nullptr ? size : static_cast<uint32_t>(static_cast<const char*>(eol) - text.data());
    if (lines.size() + 1 == kMaxBlocks) end = size;
    if (!IsBlank(text.substr(at, end - at))) lines.push_back(Block{BlockKind::kBody, at, end});
    at = end + 1;
  }
  return lines;
}

/// Whether line `b` stands directly below line `a`.
bool Adjacent(const Block& a, const Block& b, std::string_view text) {
  return b.begin == a.end + 1 || (b.begin == a.end + 2 && text[a.end + 1] == '\r');
}

/// Ends as a line does that was broken in the middle of a sentence: no point, and the next begins with a small letter.
bool RunsOn(const Block& a, const Block& b, std::string_view text) {
  uint32_t last = a.end;
  while (last > a.begin && IsSpace(text[last - 1])) --last;
  char tail = last > a.begin ? text[last - 1] : '.';
  return (IsAlpha(tail) || tail == ',') && IsLower(text[b.begin]);
}

/// Width at which the text was wrapped, or 0 where each line is a paragraph.
uint32_t WrapWidth(const std::vector<Block>& lines, std::string_view text) {
  uint32_t pairs = 0, running = 0, widest = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    widest = std::max(widest, lines[i].end - lines[i].begin);
    if (widest > kWrapWidth) return 0;
    if (i == 0 || !Adjacent(lines[i - 1], lines[i], text)) continue;
    ++pairs;
    running += RunsOn(lines[i - 1], lines[i], text);
  }
  return running >= 2 && running * 4 >= pairs && widest >= 40 ? widest : 0;
}

}  // namespace

std::vector<Block> FindParagraphs(std::string_view text) {
  std::vector<Block> lines = Lines(text);
  uint32_t width = WrapWidth(lines, text);
  std::vector<Block> paragraphs;
  uint32_t last_line = 0;  // bytes in the line that ends the paragraph so far
  for (const Block& line : lines) {
    bool full = width > 0 && last_line * 3 >= width * 2;  // a short line ends its paragraph
    bool may_run_on = width > 0 || last_line >= kShortLine;
    if (!paragraphs.empty() && Adjacent(paragraphs.back(), line, text) &&
        (full || (may_run_on && RunsOn(paragraphs.back(), line, text)))) {
      paragraphs.back().end = line.end;
    } else {
      paragraphs.push_back(line);
    }
    last_line = line.end - line.begin;
  }
  return paragraphs;
}

}  // namespace crossread
