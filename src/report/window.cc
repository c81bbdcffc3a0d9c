// SPDX-License-Identifier: Apache-2.0
// The window is centred on the words that differ; whole words are dropped from its ends.
#include "report/window.h"

#include <algorithm>

#include "report/display.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 1024;  // bytes looked at on either side: more never fits a line
constexpr size_t kMostLines = 6;

bool IsContinuation(char c) { return (c & 0xC0) == 0x80; }

/// The stretch of text that `span` may be shown with: its block, or its line where there are no blocks.
Span Paragraph(const Story& story, const Span& span) {
  const std::string& text = story.documents[span.doc].text;
  Span paragraph{span.doc, 0, static_cast<uint32_t>(text.size())};
  if (span.doc < story.copies.size()) {
    for (const Block& block : story.copies[span.doc].blocks) {
      if (block.begin <= span.begin && span.begin < block.end) paragraph = {span.doc, block.begin, std::max(block.end, span.end)};
    }
  }
  size_t feed = span.begin == 0 ? std::string::npos : text.rfind('\n', span.begin - 1);
  if (feed != std::string::npos && feed + 1 > paragraph.begin && paragraph.begin == 0) paragraph.begin = static_cast<uint32_t>(feed) + 1;
  feed = text.find('\n', span.end);
  if (feed != std::string::npos && paragraph.end == text.size()) paragraph.end = static_cast<uint32_t>(feed);
  if (span.begin - paragraph.begin > kReach) paragraph.begin = span.begin - kReach;
  if (paragraph.end - span.end > kReach) paragraph.end = span.end + kReach;
  while (paragraph.begin < span.begin && IsContinuation(text[paragraph.begin])) ++paragraph.begin;
  while (paragraph.end > span.end && paragraph.end < text.size() && IsContinuation(text[paragraph.end])) --paragraph.end;
  return paragraph;
}

/// As many whole words from the end of `text` as fit `cells`.
std::string_view LastWords(std::string_view text, int cells) {
  std::string_view tail = TailOf(text, cells);
  if (tail.size() == text.size()) return tail;
  if (text[text.size() - tail.size() - 1] == ' ') return tail;  // cut between words
  size_t space = tail.find(' ');
  return space == std::string_view::npos || space + 1 == tail.size() ? tail.substr(tail.size()) : tail.substr(space + 1);
}

std::string_view FirstWords(std::string_view text, int cells) {
  std::string_view head = HeadOf(text, cells);
  if (head.size() == text.size() || text[head.size()] == ' ') return head;
  size_t space = head.rfind(' ');
  return space == std::string_view::npos || space == 0 ? head.substr(0, 0) : head.substr(0, space);
}

}  // namespace

Window CutWindow(const Story& story, const Span& span, int width, bool ascii) {
  const std::string& text = story.documents[span.doc].text;
  Span paragraph = Paragraph(story, span);
  auto show = [&](uint32_t begin, uint32_t end) {
    std::string clean = Clean(std::string_view(text).substr(begin, end - begin));
    return ascii ? ToAscii(clean) : clean;
  };
  std::string before = show(paragraph.begin, span.begin), words = show(span.begin, span.end), after = show(span.end, paragraph.end);
  before.erase(0, before.find_first_not_of(' ') == std::string::npos ? before.size() : before.find_first_not_of(' '));
  after.erase(after.find_last_not_of(' ') + 1);
  const std::string dots = ascii ? "..." : "…";
  const int dots_width = ascii ? 3 : 1;
  Window window;
  int used = DisplayWidth(words), room = width - used;
  if (room < 2 * (dots_width + 1)) {
    window.words = Wrap(words, width - dots_width - 1);
    if (window.words.size() > kMostLines) {
      window.words.erase(window.words.begin() + kMostLines / 2, window.words.end() - kMostLines / 2);
      window.words[kMostLines / 2 - 1] = std::string(HeadOf(window.words[kMostLines / 2 - 1], width - 2 * dots_width - 2)) + " " + dots;
    }
    if (!before.empty()) window.before = dots + " ";
    if (window.words.size() == 1 && !after.empty() && room >= dots_width + 1 + (before.empty() ? 0 : dots_width + 1)) window.after = " " + dots;
    return window;
  }
  int left = DisplayWidth(before), right = DisplayWidth(after);
  int half = room / 2;
  int left_room = right <= room - half ? room - right : half;
  int right_room = left <= half ? room - left : room - half;
  if (left > left_room) {
    window.before = dots + " " + std::string(LastWords(before, left_room - dots_width - 1));
  } else {
    window.before = before;
  }
  if (right > right_room) {
    std::string_view head = FirstWords(after, right_room - dots_width - 1);
    window.after = std::string(head) + (head.ends_with(' ') ? "" : " ") + dots;
  } else {
    window.after = after;
  }
  window.words = {words};
  return window;
}

}  // namespace crossread
