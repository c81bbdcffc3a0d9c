// SPDX-License-Identifier: Apache-2.0
// Copy that went through a tokeniser: "7 : 37 a. m.", "170, 000", "6.1 - magnitude", "the ship ’ s".
#ifndef CROSSREAD_SRC_INGEST_DETOKENISE_H_
#define CROSSREAD_SRC_INGEST_DETOKENISE_H_

#include "ingest/decode.h"

namespace crossread {

/// Closes the gaps that a tokeniser left inside numbers, clock times, abbreviations and genitives, where the text shows
/// that one was at work; any other text is left as it is. Offsets still lead to the raw bytes.
void Detokenise(Decoded& decoded);

}  // namespace crossread

#endif  // CROSSREAD_SRC_INGEST_DETOKENISE_H_
