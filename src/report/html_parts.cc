// SPDX-License-Identifier: Apache-2.0
// The small parts of the page: signs, source chips, locations, excerpts, counts.
#include <algorithm>

#include "report/html_escape.h"
#include "report/html_page.h"

namespace crossread {
namespace {

constexpr size_t kBefore = 90;     // bytes of context, cut at a space
constexpr size_t kAfter = 80;
constexpr size_t kLongest = 420;   // longer passages lose their middle
constexpr std::string_view kEllipsis = "…";

bool Continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// The start of the words that stand at most kBefore bytes before `at`, on the same line.
size_t WindowBegin(std::string_view text, size_t at) {
  size_t line = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  size_t first = line == std::string_view::npos ? 0 : line + 1;
  if (at - first <= kBefore) return first;
  size_t begin = at - kBefore;
  size_t space = text.find(' ', begin);
  if (space != std::string_view::npos && space < at) return space + 1;
  while (begin < at && Continues(text[begin])) ++begin;
  return begin;
}

size_t WindowEnd(std::string_view text, size_t at) {
  size_t line = text.find('\n', at);
  size_t last = line == std::string_view::npos ? text.size() : line;
  if (last - at <= kAfter) return last;
  size_t end = at + kAfter;
  size_t space = text.rfind(' ', end);
  if (space != std::string_view::npos && space > at) return space;
  while (end > at && Continues(text[end])) --end;
  return end;
}

void AppendPassage(std::string_view words, std::string* out) {
  if (words.size() <= kLongest) return AppendEscaped(words, out);
  size_t head = kLongest / 2;
  size_t tail = words.size() - kLongest / 2;
  while (Continues(words[head])) --head;
  while (tail < words.size() && Continues(words[tail])) ++tail;
  AppendEscaped(words.substr(0, head), out);
  *out += " [" + std::string(kEllipsis) + "] ";
  AppendEscaped(words.substr(tail), out);
}

/// True where a letter of a right-to-left script stands in `text` (Hebrew to Thaana are D6 to DE in UTF-8).
bool RunsLeftwards(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0xD6 && static_cast<unsigned char>(c) <= 0xDE;
  });
}

/// Escaped; quoted words that run right to left keep their order to themselves.
void AppendIsolated(std::string_view text, std::string* out) {
  static constexpr std::string_view kOpen = "“", kClose = "”";
  while (!text.empty()) {
    size_t open = text.find(kOpen);
    size_t close = open == std::string_view::npos ? open : text.find(kClose, open);
    if (close == std::string_view::npos) break;
    std::string_view words = text.substr(open + kOpen.size(), close - open - kOpen.size());
    bool apart = RunsLeftwards(words);
    AppendEscaped(text.substr(0, open + kOpen.size()), out);
    *out += apart ? "<bdi>" : "";
    AppendEscaped(words, out);
    *out += apart ? "</bdi>" : "";
    AppendEscaped(kClose, out);
    text.remove_prefix(close + kClose.size());
  }
  AppendEscaped(text, out);
}

}  // namespace

std::string Sign(Severity severity) {
  std::string name = SeverityName(severity);
  return "<svg class=\"g sev-" + name + "\" aria-hidden=\"true\"><use href=\"#g-" + name + "\"/></svg>";
}

std::string_view OkSign() { return "<svg class=\"g sev-ok\" aria-hidden=\"true\"><use href=\"#g-ok\"/></svg>"; }

std::string Title(const Page& page, const Finding& finding) { return Prose(page, finding.title); }

std::string Typeset(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    bool opens = i == 0 || text[i - 1] == ' ' || text[i - 1] == '(';
    if (text[i] == '"') {
      out += opens ? "“" : "”";
    } else if (text[i] == '\'') {
      out += opens ? "‘" : "’";
    } else {
      out += i == 0 && text[i] >= 'a' && text[i] <= 'z' ? static_cast<char>(text[i] - 32) : text[i];
    }
  }
  return out;
}

std::string Prose(const Page& page, std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size();) {
    size_t open = std::min(text.find('{', i), text.size());
    AppendIsolated(text.substr(i, open - i), &out);
    size_t close = text.find('}', open);
    std::string_view name = close == std::string_view::npos ? "" : text.substr(open, close + 1 - open);
    std::string label = WithLabels(name, page.story());
    if (!name.empty() && label != name) {
      out += "<bdi class=\"lab\">" + Escape(label) + "</bdi>";
      i = close + 1;
    } else {
      if (open < text.size()) AppendEscaped("{", &out);
      i = open + 1;
    }
  }
  return out;
}

std::string PlainChip(const Page& page, DocId doc) {
  return "<bdi class=\"src\">" + Escape(page.label(doc)) + "</bdi>";
}

std::string Chip(const Page& page, DocId doc) {
  return "<a class=\"src\" dir=\"auto\" href=\"#source-" + std::to_string(doc) + "\">" + Escape(page.label(doc)) +
         "</a>";
}

std::string Location(const Page& page, const Span& span) {
  Region region = page.regions[span.doc].Find(span);
  return std::to_string(region.line) + ":" + std::to_string(region.column);
}

std::string Excerpt(const Page& page, const Span& span) {
  std::string_view text = page.story().documents[span.doc].text;
  size_t begin = WindowBegin(text, span.begin);
  size_t end = WindowEnd(text, span.end);
  std::string out;
  bool cut_before = begin > 0 && text[begin - 1] != '\n';
  bool cut_after = end < text.size() && text[end] != '\n';
  if (cut_before) out += std::string(kEllipsis) + " ";
  AppendEscaped(text.substr(begin, span.begin - begin), &out);
  out += "<mark>";
  AppendPassage(TextOf(text, span), &out);
  out += "</mark>";
  AppendEscaped(text.substr(span.end, end - span.end), &out);
  if (cut_after) out += " " + std::string(kEllipsis);
  return out;
}

std::string Clip(std::string_view text, size_t bytes) {
  if (text.size() <= bytes) return std::string(text);
  size_t end = bytes;
  while (end > 0 && Continues(text[end])) --end;
  return std::string(text.substr(0, end)) + std::string(kEllipsis);
}

std::string InWords(size_t count, bool capital) {
  static constexpr const char* kWords[] = {"no",  "one", "two",   "three", "four",
                                           "five", "six", "seven", "eight", "nine"};
  if (count >= std::size(kWords)) return std::to_string(count);
  std::string word = kWords[count];
  if (capital) word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

}  // namespace crossread
