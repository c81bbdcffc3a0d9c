// SPDX-License-Identifier: Apache-2.0
// Folds names of people and says whether two of them can be one person.
#ifndef CROSSREAD_SRC_VALUES_NAMES_H_
#define CROSSREAD_SRC_VALUES_NAMES_H_

#include <string>
#include <string_view>

#include "crossread/value.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// How two names of people stand to each other.
enum class NameMatch : uint8_t {
  kSame,       ///< one person as far as the names tell: "Ceballos" and "Raúl Ceballos-Ruiz"
  kVariant,    ///< one person, spelt or shortened another way: "Aleksandr" and "Alexander" Grishin
  kConflict,   ///< one surname, two given names that do not stand for one another
  kDifferent,  ///< two people
};

/// `text` in lower-case ASCII: diacritics off, other scripts by ICU's transliteration. Punctuation stays.
std::string FoldLetters(std::string_view text);

/// A person's name folded: no honorifics ("Dr"), suffixes ("Jr", "III") or points; hyphens part words.
/// `parts` is empty where nothing is left. Never fails.
Name FoldName(std::string_view words, const Lexicon& lexicon);

/// True for a lower-case word that stands inside names and does not end them: "van", "ter", "bin".
bool IsNameParticle(std::string_view part);

/// Spelling of a folded name with the choices of transliteration taken out: one key for "sergei" and "sergey". Names that
/// CompareNames() takes for one person's share the key of a part behind the given name (of the only part, where there is
/// one), or the given name itself and all but a letter of the last part.
std::string NameKey(std::string_view part);

/// True where `a` and `b` (folded given names) can be one: equal, initial, short form, or transliteration.
bool GivenNamesAgree(std::string_view a, std::string_view b, const Lexicon& lexicon);

/// Compares two folded names; symmetrical. Anything empty is kDifferent.
NameMatch CompareNames(const Name& a, const Name& b, const Lexicon& lexicon);

/// Edits (insert, delete, replace, swap of neighbours) from `a` to `b`, or `limit` + 1 where there are more.
int EditDistance(std::string_view a, std::string_view b, int limit);

/// True for a surname, folded, that two people of one story hardly bear without being kin; false for the commonest of many countries.
bool IsRareSurname(const Lexicon& lexicon, std::string_view surname);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_NAMES_H_
