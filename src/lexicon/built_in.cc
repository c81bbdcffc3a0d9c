// SPDX-License-Identifier: Apache-2.0
// The lexicon that ships: a view of the block that the build compiled.
#include "lexicon/lexicon.h"

extern "C" {
extern const char crossread_lexicon[];  // cmake/EmbedData.cmake; aligned for WordBlock
}

namespace crossread {

const Lexicon& Lexicon::BuiltIn() {
  static const Lexicon lexicon(*reinterpret_cast<const WordBlock*>(crossread_lexicon));
  return lexicon;
}

}  // namespace crossread
