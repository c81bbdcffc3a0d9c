// SPDX-License-Identifier: Apache-2.0
// Cuts text into words, numbers and signs in one pass, and looks each word up once.
#ifndef CROSSREAD_SRC_SEGMENT_TOKENISE_H_
#define CROSSREAD_SRC_SEGMENT_TOKENISE_H_

#include <string_view>
#include <vector>

#include "crossread/copy.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// Appends the tokens of bytes `begin`..`end` of `text` (valid UTF-8), with block number `block`.
void Tokenise(std::string_view text, uint32_t begin, uint32_t end, uint16_t block, const Lexicon& lexicon,
              std::vector<Token>& tokens);

}  // namespace crossread

#endif  // CROSSREAD_SRC_SEGMENT_TOKENISE_H_
