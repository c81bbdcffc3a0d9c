// SPDX-License-Identifier: Apache-2.0
// Headlines In Title Case, where capitals tell nothing.
#ifndef CROSSREAD_SRC_GRAMMAR_TITLE_CASE_H_
#define CROSSREAD_SRC_GRAMMAR_TITLE_CASE_H_

#include <cstdint>

#include "crossread/copy.h"

namespace crossread {

/// True where of the words of four letters and more at most one in `share` is written small, and there are `least` of them.
bool IsTitleCase(const Copy& copy, const Sentence& sentence, uint32_t share = 5, uint32_t least = 3);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAMMAR_TITLE_CASE_H_
