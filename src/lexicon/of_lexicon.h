// SPDX-License-Identifier: Apache-2.0
// What is worked out of a lexicon: once for the one that is built in, again for any other.
#ifndef CROSSREAD_SRC_LEXICON_OF_LEXICON_H_
#define CROSSREAD_SRC_LEXICON_OF_LEXICON_H_

#include <memory>

#include "lexicon/lexicon.h"

namespace crossread {

/// The `T` of `lexicon`: the program's where that is the built-in one, else a new one that `own` keeps.
template <typename T>
const T& OfLexicon(const Lexicon& lexicon, std::unique_ptr<T>& own) {
  const Lexicon& built_in = Lexicon::BuiltIn();
  if (&lexicon == &built_in) {
    static const T* const shared = new T(built_in);
    return *shared;
  }
  own = std::make_unique<T>(lexicon);
  return *own;
}

}  // namespace crossread

#endif  // CROSSREAD_SRC_LEXICON_OF_LEXICON_H_
