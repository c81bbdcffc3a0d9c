// SPDX-License-Identifier: Apache-2.0
// Near words in one order, one frame of small words, one shape, or most of the words that carry meaning.
#include "values/reworded.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "values/near_words.h"

namespace crossread {
namespace {

/// Word for word near words in one order, as thesaurus software leaves them.
bool Synonymous(const Lexicon& lexicon, const Wording& a, const Wording& b) {
  const size_t n = a.words.size(), m = b.words.size(), shorter = std::min(n, m);
  if (shorter < 8 || std::max(n, m) > shorter + shorter / 3 || CompareSpeakers(lexicon, a, b) != SpeakerMatch::kSame) return false;
  std::vector<std::vector<uint16_t>> table(n + 1, std::vector<uint16_t>(m + 1, 0));
  auto near = [&](size_t i, size_t j) { return a.words[i] == b.words[j] || (IsContentWord(lexicon, a.words[i]) && IsContentWord(lexicon, b.words[j]) && SameOrNear(lexicon, a.words[i], b.words[j])); };
  for (size_t i = n; i-- > 0;) {
    for (size_t j = m; j-- > 0;) {
      table[i][j] = near(i, j) ? static_cast<uint16_t>(table[i + 1][j + 1] + 1) : std::max(table[i + 1][j], table[i][j + 1]);
    }
  }
  size_t exact = 0, exchanged = 0;  // content words
  for (size_t i = 0, j = 0; i < n && j < m;) {
    if (near(i, j)) {
      const bool content = IsContentWord(lexicon, a.words[i]);
      exact += content && SameWord(a.words[i], b.words[j]);
      exchanged += content && !SameWord(a.words[i], b.words[j]);
      ++i, ++j;
    } else if (table[i + 1][j] >= table[i][j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  const size_t both = table[0][0];
  return both * 5 >= shorter * 3 && (exact >= 1 || both * 3 >= shorter * 2) && exchanged >= 3;
}

/// "fell" is "fall"; other words are themselves.
std::string_view BaseOf(const Lexicon& lexicon, std::string_view word) {
  const Sense* sense = lexicon.FirstSense(word, lexicon.grammar().irregular);
  return sense == nullptr ? word : sense->value;
}

/// One sentence built anew on the same lines: "We owe the families the truth, and they shall have it", "We owe these families an
/// answer, and they will get one". Of about one length, begun alike, near half of the words the same or near, in one order.
bool SameShape(const Lexicon& lexicon, const Wording& a, const Wording& b) {
  constexpr size_t kFewest = 8;
  const size_t n = a.words.size(), m = b.words.size(), longer = std::max(n, m);
  if (!a.seams.empty() || !b.seams.empty() || std::min(n, m) < kFewest || std::min(n, m) * 5 < longer * 4 || !SameWord(a.words[0], b.words[0]) || CompareSpeakers(lexicon, a, b) != SpeakerMatch::kSame) return false;
  std::vector<std::vector<uint16_t>> table(n + 1, std::vector<uint16_t>(m + 1, 0));
  auto content = [&](const std::string& word) { return IsContentWord(lexicon, word); };
  auto near = [&](size_t i, size_t j) { return SameWord(a.words[i], b.words[j]) || (content(a.words[i]) && content(b.words[j]) && NearWords(lexicon, BaseOf(lexicon, a.words[i]), BaseOf(lexicon, b.words[j]))); };
  for (size_t i = n; i-- > 0;) {
    for (size_t j = m; j-- > 0;) table[i][j] = near(i, j) ? static_cast<uint16_t>(table[i + 1][j + 1] + 1) : std::max(table[i + 1][j], table[i][j + 1]);
  }
  size_t shared = 0, behind = 0;  // that carry meaning
  bool alike = true;
  for (size_t i = 0, j = 0; i < n && j < m;) {
    if (near(i, j)) {
      alike = alike && i == j;
      shared += content(a.words[i]);
      behind += !alike || i >= longer / 2;
      ++i, ++j;
    } else {
      alike = false;
      if (table[i + 1][j] >= table[i][j + 1]) ++i;
      else ++j;
    }
  }
  return table[0][0] * 20 >= longer * 9 && shared >= 2 && behind >= 2;
}

/// One frame of small words, with others put into its gaps: "You sent children down a mountain on a prayer", "You dispatched kids
/// down a mountain upon a prayer".
bool SameFrame(const Lexicon& lexicon, const Wording& a, const Wording& b) {
  constexpr size_t kFewest = 7;
  const size_t shorter = std::min(a.words.size(), b.words.size()), longer = std::max(a.words.size(), b.words.size());
  if (shorter < kFewest || longer > shorter + shorter / 3 || CompareSpeakers(lexicon, a, b) != SpeakerMatch::kSame) return false;
  const WordAlignment alignment = AlignWords(lexicon, a.words, b.words);
  // "The people of this city …" is many a remark.
  return (alignment.ends_together || (alignment.begins_together && alignment.replaced.size() >= 2)) && alignment.matched * 5 >= longer * 3 && alignment.matched < longer &&
         std::none_of(alignment.replaced.begin(), alignment.replaced.end(), [](const WordGap& gap) { return gap.longest() > 3; });
}

}  // namespace

bool Reworded(const Lexicon& lexicon, const Wording& a, const Wording& b) {
  if (Synonymous(lexicon, a, b) || SameFrame(lexicon, a, b) || SameShape(lexicon, a, b)) return true;
  constexpr size_t kFewest = 6;
  const std::vector<std::string>&shorter = a.words.size() < b.words.size() ? a.words : b.words, &longer = &shorter == &a.words ? b.words : a.words;
  if (shorter.size() < kFewest || longer.size() > shorter.size() + shorter.size() / 2 || CompareSpeakers(lexicon, a, b) != SpeakerMatch::kSame) return false;
  if (!SameWord(a.words.front(), b.words.front()) && !SameWord(a.words.back(), b.words.back())) return false;
  size_t same = 0;  // words that both begin with: "The people of this city …" is many a remark
  while (same < shorter.size() && SameWord(shorter[same], longer[same])) ++same;
  size_t shared = 0, carry = 0, behind = 0;
  auto carries = [&](const std::string& word) {  // "have" is near to many a verb
    std::span<const Sense> senses = lexicon.Senses(lexicon.Find(word));
    return IsContentWord(lexicon, word) && std::none_of(senses.begin(), senses.end(), [&](const Sense& sense) { return sense.cls == lexicon.grammar().function; });
  };
  for (size_t i = 0; i < shorter.size(); ++i) {
    if (!carries(shorter[i])) continue;
    ++carry;
    bool found = std::any_of(longer.begin(), longer.end(), [&](const std::string& other) { return carries(other) && SameOrNear(lexicon, shorter[i], other); });
    shared += found;
    behind += found && i >= same;
  }
  return shared >= 2 && behind >= 1 && 2 * shared > carry;
}

}  // namespace crossread
