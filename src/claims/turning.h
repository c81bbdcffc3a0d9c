// SPDX-License-Identifier: Apache-2.0
// What the words before a word make of it: denied, promised, or neither asserted nor denied.
#ifndef CROSSREAD_SRC_CLAIMS_TURNING_H_
#define CROSSREAD_SRC_CLAIMS_TURNING_H_

#include <cstdint>

#include "claims/polarity.h"
#include "grammar/grammar.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// How what stands at a token is meant.
struct Turning {
  bool open = false;     ///< supposed, wished, asked, reported as a guess: neither asserted nor denied
  bool turned = false;   ///< denied
  bool will = false;     ///< said of what is to come
  bool refused = false;  ///< open for "would not" alone: denied where refusing is denying, as "would not rule out"
  uint32_t first = 0;    ///< the first token that has a say in this
};

/// Looks back from words of one copy, which must outlive it, as its grammar must.
class TurningReader {
 public:
  TurningReader(const Copy& copy, const Grammar& grammar, const Polarity& polarity);

  /// Over the clause before token `i`, not before `first`. `noun`: it is a noun, which a verb before it may govern.
  Turning At(uint32_t i, uint32_t first, bool noun) const;

 private:
  /// Token `at`, with the one behind it, denies what follows: "failed to", "far from", "yet to".
  bool Denies(uint32_t at, bool noun) const;

  const Copy& copy_;
  const Grammar& grammar_;
  const Polarity& polarity_;
  const Lexicon& lexicon_;
  ClassId denies_, plans_, opens_, light_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_TURNING_H_
