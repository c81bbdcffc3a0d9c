// SPDX-License-Identifier: Apache-2.0
// Is a noun one for people?
#ifndef CROSSREAD_SRC_VALUES_PERSON_NOUN_H_
#define CROSSREAD_SRC_VALUES_PERSON_NOUN_H_

#include <string_view>

#include "lexicon/lexicon.h"

namespace crossread {

/// True for "person", for nouns that the tables have as people or as an office, and for those in -man and -woman.
/// `noun` is a dictionary form.
bool IsPersonNoun(const Lexicon& lexicon, std::string_view noun);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_PERSON_NOUN_H_
