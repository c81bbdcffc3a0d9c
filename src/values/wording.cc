// SPDX-License-Identifier: Apache-2.0
// Excerpts, ellipses and joins are an editor's right; a word exchanged inside the marks is not.
#include "values/wording.h"

#include <algorithm>

#include "values/names.h"

namespace crossread {
namespace {

constexpr uint32_t kMost = 250;

/// Without the endings that number and tense put on.
std::string_view Stem(std::string_view word) {
  for (std::string_view ending : {"'s", "’s", "ing", "ed", "es", "s", "d"}) {
    if (word.size() >= ending.size() + 3 && word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  }
  return word;
}

bool HasContent(const Lexicon& lexicon, std::span<const std::string> words, uint32_t first, uint32_t last) {
  for (uint32_t i = first; i < last; ++i) {
    if (IsContentWord(lexicon, words[i])) return true;
  }
  return false;
}

bool Lists(const Lexicon& lexicon, std::string_view word, std::string_view wanted) {
  static const std::string_view kClass = "near-list";
  ClassId cls = lexicon.Class(kClass);
  for (const Sense& sense : lexicon.Senses(lexicon.Find(word))) {
    if (sense.cls != cls || cls == 0) continue;
    std::string_view rest = sense.value;
    while (!rest.empty()) {
      size_t space = rest.find(' ');
      if (rest.substr(0, space) == wanted) return true;
      rest.remove_prefix(space == std::string_view::npos ? rest.size() : space + 1);
    }
  }
  return false;
}

/// The forms under which a thesaurus may have `word`.
std::vector<std::string> Bases(std::string_view word) {
  std::vector<std::string> bases = {std::string(word)};
  auto cut = [&](std::string_view ending, std::string_view add) {
    if (word.size() > ending.size() + 2 && word.ends_with(ending)) bases.push_back(std::string(word.substr(0, word.size() - ending.size())) + std::string(add));
  };
  cut("s", "");
  cut("es", "");
  cut("ies", "y");
  cut("ed", "");
  cut("d", "");
  cut("ing", "");
  cut("ing", "e");
  return bases;
}

}  // namespace

bool IsContentWord(const Lexicon& lexicon, std::string_view word) {
  static const std::string_view kClass = "function";
  ClassId cls = lexicon.Class(kClass);
  if (word.size() < 2) return !word.empty() && word[0] >= '0' && word[0] <= '9';
  for (const Sense& sense : lexicon.Senses(lexicon.Find(word))) {
    if (sense.cls == cls && cls != 0 && sense.value != "adverb" && sense.value != "adjective" && sense.value != "verb" && sense.value != "number") return false;
  }
  return word.find_first_of("'’") == std::string_view::npos || word.size() > 8;  // "don't", "weren't"
}

bool SameWord(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() < 3 || b.size() < 3 || a[0] != b[0]) return false;
  if (a.size() > 3 && b.size() > 3 && Stem(a) == Stem(b)) return true;
  return a.size() >= 6 && b.size() >= 6 && EditDistance(a, b, 1) <= 1;
}

bool NearWords(const Lexicon& lexicon, std::string_view a, std::string_view b) {
  for (const std::string& x : Bases(a)) {
    for (const std::string& y : Bases(b)) {
      if (x == y || Lists(lexicon, x, y) || Lists(lexicon, y, x)) return true;
    }
  }
  return false;
}

WordAlignment AlignWords(const Lexicon& lexicon, std::span<const std::string> a, std::span<const std::string> b) {
  uint32_t n = std::min<uint32_t>(kMost, static_cast<uint32_t>(a.size())), m = std::min<uint32_t>(kMost, static_cast<uint32_t>(b.size()));
  std::vector<uint16_t> table((n + 1) * (m + 1), 0);
  auto at = [&](uint32_t i, uint32_t j) -> uint16_t& { return table[i * (m + 1) + j]; };
  for (uint32_t i = n; i-- > 0;) {
    for (uint32_t j = m; j-- > 0;) {
      uint16_t skip = std::max(at(i + 1, j), at(i, j + 1));
      at(i, j) = SameWord(a[i], b[j]) ? std::max<uint16_t>(skip, static_cast<uint16_t>(at(i + 1, j + 1) + 1)) : skip;
    }
  }
  WordAlignment out;
  out.begins_together = n > 0 && m > 0 && SameWord(a[0], b[0]);
  out.ends_together = n > 0 && m > 0 && SameWord(a[n - 1], b[m - 1]);
  uint32_t i = 0, j = 0, gap_a = 0, gap_b = 0, run = 0;
  auto close = [&](uint32_t to_a, uint32_t to_b) {
    bool both = to_a > gap_a && to_b > gap_b;
    if (both && HasContent(lexicon, a, gap_a, to_a) && HasContent(lexicon, b, gap_b, to_b)) out.replaced.push_back({gap_a, to_a, gap_b, to_b});
    if (to_a > gap_a || to_b > gap_b) run = 0;
  };
  while (i < n && j < m) {
    if (SameWord(a[i], b[j]) && at(i, j) == at(i + 1, j + 1) + 1) {
      close(i, j);
      ++out.matched;
      out.content += IsContentWord(lexicon, a[i]);
      out.run = std::max(out.run, ++run);
      gap_a = ++i;
      gap_b = ++j;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      ++i;
    } else {
      ++j;
    }
  }
  close(n, m);
  return out;
}

WordingMatch CompareWordings(const Lexicon& lexicon, std::span<const std::string> a, std::span<const std::string> b, bool same_speaker) {
  uint32_t shorter = static_cast<uint32_t>(std::min(a.size(), b.size()));
  if (shorter < 3) return shorter > 0 && std::equal(a.begin(), a.end(), b.begin(), b.end()) ? WordingMatch::kSame : WordingMatch::kDifferent;
  WordAlignment found = AlignWords(lexicon, a, b);
  double share = static_cast<double>(found.matched) / shorter;
  // Long gaps at either end are the rest of a longer excerpt, not an exchange.
  uint32_t changed = 0, inner = 0;
  for (const WordGap& gap : found.replaced) {
    uint32_t longest = std::max(gap.a_last - gap.a_first, gap.b_last - gap.b_first);
    bool head = gap.a_first == 0 && gap.b_first == 0, tail = gap.a_last == a.size() && gap.b_last == b.size();
    bool aligned = head ? found.ends_together : found.begins_together;  // at the other end
    if ((head || tail) && (longest > 5 || !aligned)) continue;
    if (longest > 8) return WordingMatch::kDifferent;
    ++changed;
    inner += longest;
  }
  if (changed == 0) {
    bool enough = found.content >= 2 || found.matched >= 4;
    return share >= 0.85 && enough && found.run + 1 >= std::min(shorter, 4u) ? WordingMatch::kSame : WordingMatch::kDifferent;
  }
  if (shorter < 5 || inner > found.matched) return WordingMatch::kDifferent;
  bool altered = same_speaker ? share >= 0.45 && found.run >= 3 && found.content >= 1 : share >= 0.6 && found.run >= 4 && found.content >= 3;
  return altered ? WordingMatch::kAltered : WordingMatch::kDifferent;
}

uint32_t SharedRun(std::span<const std::string> a, std::span<const std::string> b, uint32_t* at_a, uint32_t* at_b) {
  uint32_t best = 0;
  std::vector<uint32_t> last(b.size() + 1, 0), now(b.size() + 1, 0);
  for (uint32_t i = 0; i < a.size(); ++i) {
    for (uint32_t j = 0; j < b.size(); ++j) {
      now[j + 1] = a[i] == b[j] ? last[j] + 1 : 0;
      if (now[j + 1] <= best) continue;
      best = now[j + 1];
      *at_a = i + 1 - best;
      *at_b = j + 1 - best;
    }
    std::swap(last, now);
  }
  return best;
}

}  // namespace crossread
