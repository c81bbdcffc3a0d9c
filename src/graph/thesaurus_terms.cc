// SPDX-License-Identifier: Apache-2.0
// Finds terms and names of regions of which a thesaurus has put another word for one.
#include "graph/thesaurus_terms.h"

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "values/near_words.h"

namespace crossread {
namespace {

/// The phrases behind both terms share a word that carries meaning.
bool SharePlace(const TermLines& lines, const TermLine& a, size_t at, const TermLine& b, size_t bt) {
  for (size_t i = at; i < a.words.size() && i < at + 5; ++i) {
    if (!IsContentWord(lines.lexicon(), a.words[i])) continue;
    for (size_t j = bt; j < b.words.size() && j < bt + 5; ++j) {
      if (SameWord(a.words[i], b.words[j])) return true;
    }
  }
  return false;
}

bool IsPlace(const TermLines& lines, const std::string& words) {
  for (const char* name : {"region", "country", "city", "capital", "org"}) {
    for (const Sense* sense : lines.lexicon().All(lines.lexicon().Class(name))) {
      if (LowerCase(sense->form) == words) return true;
    }
  }
  return false;
}

}  // namespace

void AddPlaceKeys(const TermLines& lines, Pairs& pairs) {
  for (uint32_t l = 0; l < lines.all().size(); ++l) {
    const TermLine& line = lines.all()[l];
    for (size_t i = 2; line.region && i + 1 < line.words.size(); ++i) {
      if (lines.TokenAt(line, i).Is(kCapital) && lines.Is(line.words[i + 1], "region")) pairs.Add(l, KeyHash(absl::StrCat("in ", line.words[i - 1]), line.words[i + 1]));
    }
  }
}

void FindTerms(const TermLines& lines, const TermLine& odd, const TermLine& plain, TermTopics& topics) {
  if (!odd.force) return;
  for (size_t i = 0; i + 1 < odd.words.size(); ++i) {
    if (!lines.Is(odd.words[i], "force") || odd.words[i] == "military" || lines.MarkBefore(odd, i + 1)) continue;
    for (size_t j = 0; j + 1 < plain.words.size(); ++j) {
      if (plain.words[j] != "military" || lines.MarkBefore(plain, j + 1)) continue;
      bool head = SameOrNear(lines.lexicon(), odd.words[i + 1], plain.words[j + 1]);
      if (!head || !IsContentWord(lines.lexicon(), odd.words[i + 1]) || !NearWords(lines.lexicon(), odd.words[i], plain.words[j])) continue;
      if (!SharePlace(lines, odd, i + 2, plain, j + 2)) continue;
      topics.Put("term", absl::StrCat("term ", odd.words[i], " military"), "the same thing in the same place", odd, lines.SpanOf(odd, i, i + 2), plain, lines.SpanOf(plain, j, j + 2));
    }
  }
}

void FindPlaces(const TermLines& lines, const TermLine& odd, const TermLine& plain, TermTopics& topics) {
  if (!odd.region) return;
  for (size_t i = 2; i + 1 < odd.words.size(); ++i) {
    if (!lines.TokenAt(odd, i).Is(kCapital) || !lines.TokenAt(odd, i + 1).Is(kCapital) || lines.MarkBefore(odd, i + 1) || !lines.Is(odd.words[i + 1], "region")) continue;
    for (size_t j = 2; j + 1 < plain.words.size(); ++j) {
      if (plain.words[j + 1] != odd.words[i + 1] || plain.words[j] == odd.words[i] || !lines.TokenAt(plain, j).Is(kCapital)) continue;
      if (plain.words[j - 1] != odd.words[i - 1]) continue;  // the same preposition
      bool before = SameOrNear(lines.lexicon(), plain.words[j - 2], odd.words[i - 2]);
      if (!before || !IsContentWord(lines.lexicon(), odd.words[i - 2])) continue;
      bool known = IsPlace(lines, plain.words[j] + " " + plain.words[j + 1]);
      if (!known || IsPlace(lines, odd.words[i] + " " + odd.words[i + 1]) || lines.Is(odd.words[i], "bodyword")) continue;
      topics.Put("place-garble", absl::StrCat("place ", odd.words[i], " ", odd.words[i + 1]), "the sentences agree around it", odd, lines.SpanOf(odd, i, i + 2), plain,
                 lines.SpanOf(plain, j, j + 2));
    }
  }
}

}  // namespace crossread
