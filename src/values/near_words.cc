// SPDX-License-Identifier: Apache-2.0
// Endings are cut before a thesaurus is asked.
#include "values/near_words.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "values/names.h"

namespace crossread {
namespace {

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
  cut("ied", "y");
  cut("ies", "y");
  for (std::string_view ending : {"ed", "ing"}) {  // "stopped"
    if (!word.ends_with(ending) || word.size() < ending.size() + 4) continue;
    std::string_view stem = word.substr(0, word.size() - ending.size());
    if (stem.back() == stem[stem.size() - 2]) bases.emplace_back(stem.substr(0, stem.size() - 1));
  }
  return bases;
}

}  // namespace

bool IsContentWord(const Lexicon& lexicon, std::string_view word) {
  return IsContentWord(lexicon, word, lexicon.Find(word));
}

bool IsContentWord(const Lexicon& lexicon, std::string_view word, WordId id) {
  ClassId cls = lexicon.grammar().function;
  if (word.size() < 2) return !word.empty() && word[0] >= '0' && word[0] <= '9';
  for (const Sense& sense : lexicon.Senses(id)) {
    if (sense.cls == cls && cls != 0 && sense.value != "adverb" && sense.value != "adjective" && sense.value != "verb" && sense.value != "number") return false;
  }
  return word.find_first_of("'’") == std::string_view::npos || word.size() > 8;  // "don't", "weren't"
}

std::string_view WordStem(std::string_view word) {
  for (std::string_view ending : {"'s", "’s", "ing", "ed", "es", "s", "d"}) {
    if (word.size() >= ending.size() + 3 && word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  }
  return word;
}

bool SameWord(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() < 3 || b.size() < 3 || a[0] != b[0]) return false;
  if (a.size() > 3 && b.size() > 3 && WordStem(a) == WordStem(b)) return true;
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

LookedUpWord LookUp(const Lexicon& lexicon, std::string word) {
  LookedUpWord looked{.word = std::move(word), .bases = {}, .near = {}};
  looked.bases = Bases(looked.word);
  const ClassId cls = lexicon.Class("near-list");
  for (const std::string& base : looked.bases) {
    for (const Sense& sense : lexicon.Senses(lexicon.Find(base))) {
      if (sense.cls != cls || cls == 0) continue;
      for (std::string_view rest = sense.value; !rest.empty();) {
        const size_t space = rest.find(' ');
        looked.near.push_back(rest.substr(0, space));
        rest.remove_prefix(space == std::string_view::npos ? rest.size() : space + 1);
      }
    }
  }
  std::sort(looked.near.begin(), looked.near.end());
  return looked;
}

bool SameOrNear(const LookedUpWord& a, const LookedUpWord& b) {
  const bool begun = !a.word.empty() && !b.word.empty() && a.word[0] == b.word[0];  // no ending is the first letter
  if (begun ? SameWord(a.word, b.word) : a.word == b.word) return true;
  const auto lists = [](const LookedUpWord& one, const LookedUpWord& other) {
    return !one.near.empty() && std::any_of(other.bases.begin(), other.bases.end(), [&](const std::string& base) { return std::binary_search(one.near.begin(), one.near.end(), std::string_view(base)); });
  };
  const bool equal = begun && std::any_of(a.bases.begin(), a.bases.end(), [&](const std::string& base) { return std::find(b.bases.begin(), b.bases.end(), base) != b.bases.end(); });
  return equal || lists(a, b) || lists(b, a);
}

bool SameOrNear(const Lexicon& lexicon, std::string_view a, std::string_view b) { return SameWord(a, b) || NearWords(lexicon, a, b); }

}  // namespace crossread
