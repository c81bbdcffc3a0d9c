// SPDX-License-Identifier: Apache-2.0
// What a number counts, and what befell it: head noun, modifiers, state.
#ifndef CROSSREAD_SRC_CLAIMS_FIGURE_NOUN_H_
#define CROSSREAD_SRC_CLAIMS_FIGURE_NOUN_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/figure_text.h"

namespace crossread {

/// The noun group behind a number.
struct Counted {
  bool found = false;
  uint32_t first = 0;  ///< first modifier
  uint32_t head = 0;
  uint32_t last = 0;   ///< the token behind the noun group, or behind the number where none was found
  std::string of;      ///< lemma of the head
  bool joined = false;  ///< by a hyphen: "a 60-passenger launch" counts no passengers
};

/// What form the counted noun takes: "14 stores", "one store", "two-thirds of the vote".
enum class NounForm : uint8_t { kPlural, kSingular, kEither };

/// The noun group that begins at or soon after token `i`, behind a number. Steps over "of the 212" ("14 of the 212
/// stores").
Counted ReadCounted(const FigureText& text, uint32_t i, NounForm form);

/// Lemmas of the words between the number and the head.
std::vector<std::string> ModifiersOf(const FigureText& text, const Counted& counted);

/// What befell those counted: "killed", "aboard", "capacity", …; empty where the clause does not tell. `first` is the
/// first token of the number with its hedges, `counted` what stands behind it. May set `counted.of` for running totals
/// whose noun stands before ("the death toll climbed to 58" -> "death").
std::string_view StateOf(const FigureText& text, uint32_t first, Counted& counted);

/// True where the noun names people: persons by the noun classes, or the few nouns for groups of them.
bool NamesPeople(const FigureText& text, const std::string& lemma);

/// True for a plural noun by form or by the tables.
bool IsPlural(const FigureText& text, uint32_t i);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_FIGURE_NOUN_H_
