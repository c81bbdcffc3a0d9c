// SPDX-License-Identifier: Apache-2.0
// Which row of a word holds for the country that a copy tells of: "K" is Zambia's money, or Malawi's.
#ifndef CROSSREAD_SRC_LEXICON_COUNTRY_ROW_H_
#define CROSSREAD_SRC_LEXICON_COUNTRY_ROW_H_

#include <cstdint>

#include "crossread/copy.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// The row of class `cls` of the word `word` whose extra column is the country that the first `reach` tokens of `copy` name first,
/// by itself, its people or its capital; null where they name none of the rows'.
const Sense* RowOfCountry(const Lexicon& lexicon, const Copy& copy, WordId word, ClassId cls, uint32_t reach);

}  // namespace crossread

#endif  // CROSSREAD_SRC_LEXICON_COUNTRY_ROW_H_
