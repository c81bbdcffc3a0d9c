// SPDX-License-Identifier: Apache-2.0
// Compares what stands behind "agreed" with what stands behind "discuss".
#include "graph/settled_status.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "values/near_words.h"

namespace crossread {
namespace {

/// Content words of the object behind word `at`: to the next mark, nine words at most.
std::vector<std::string> ObjectOf(const TermLines& lines, const TermLine& line, size_t at, size_t* last) {
  std::vector<std::string> out;
  size_t i = at + 1;
  for (; i < line.words.size() && i < at + 10 && !lines.MarkBefore(line, i); ++i) {
    if (IsContentWord(lines.lexicon(), line.words[i]) && !lines.TokenAt(line, i).Is(kCapital)) out.push_back(line.words[i]);
  }
  *last = i;
  return out;
}

/// "may have agreed", "if agreed", "not agreed", "hopes to agree": nothing is settled.
bool Hedged(const TermLines& lines, const TermLine& line, size_t at) {
  for (size_t k = at; k > 0 && k + 4 > at; --k) {
    static constexpr std::string_view kOpen[] = {"may", "might", "could", "would", "should", "to", "if", "not", "never", "no", "unless", "whether", "will", "can"};
    if (std::find(std::begin(kOpen), std::end(kOpen), line.words[k - 1]) != std::end(kOpen)) return true;
    if (lines.MarkBefore(line, k)) break;
  }
  return false;
}

}  // namespace

void FindSettled(const TermLines& lines, const TermLine& done, const TermLine& open, TermTopics& topics) {
  if (!done.settled || !open.discussed) return;
  for (size_t i = 0; i < done.words.size(); ++i) {
    if (!lines.Is(done.words[i], "settled") || Hedged(lines, done, i) || lines.TokenAt(done, i).Is(kQuoted)) continue;
    size_t end = 0;
    std::vector<std::string> object = ObjectOf(lines, done, i, &end);
    if (object.size() < 3) continue;
    for (size_t j = 0; j < open.words.size(); ++j) {
      if (!lines.Is(open.words[j], "discussed")) continue;
      size_t stop = 0;
      std::vector<std::string> other = ObjectOf(lines, open, j, &stop);
      if (other.size() < 3) continue;
      size_t same = 0;
      for (const std::string& word : other) {
        same += std::any_of(object.begin(), object.end(), [&](const std::string& w) { return SameWord(w, word); });
      }
      if (same < 2 || 3 * same < 2 * other.size()) continue;  // most of what is discussed is in what is settled
      size_t from = j > 0 && lines.Is(open.words[j - 1], "function") ? j - 1 : j;
      topics.Put("status", absl::StrCat("status ", object.front(), " ", object.back()), "one source has it settled, the other open", done, lines.SpanOf(done, i, end), open,
                 lines.SpanOf(open, from, stop));
      return;
    }
  }
}

}  // namespace crossread
