// SPDX-License-Identifier: Apache-2.0
// Coarse parts of speech.
#ifndef CROSSREAD_SRC_GRAMMAR_TAG_H_
#define CROSSREAD_SRC_GRAMMAR_TAG_H_

#include <cstdint>

namespace crossread {

/// Coarse part of speech.
enum class Tag : uint8_t {
  kOther, kNoun, kProper, kPronoun, kDeterminer, kAdjective, kNumber, kVerb, kAuxiliary, kModal, kAdverb, kPreposition,
  kConjunction, kSubordinator, kTo, kNot, kPunct, kPossessive
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAMMAR_TAG_H_
