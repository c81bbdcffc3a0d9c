// SPDX-License-Identifier: Apache-2.0
// What a copy says there was none of, whatever it is: "had no lawyer", "without a hearing", "no draw was proposed".
#ifndef CROSSREAD_SRC_CLAIMS_LACKS_H_
#define CROSSREAD_SRC_CLAIMS_LACKS_H_

#include <vector>

#include "claims/noun_presence.h"
#include "claims/notions.h"
#include "claims/stance_bearers.h"

namespace crossread {

/// Reads one copy, which must outlive it, as all that it is given must.
class LackReader {
 public:
  LackReader(const Copy& copy, const Grammar& grammar, const Polarity& polarity, const TurningReader& turning, const NounPresence& presence, NotionFinder& notions,
             StanceBearers& bearers);

  /// Token `i` of `sentence` may open a lack: "no", "without", "was denied a".
  bool Opens(uint32_t i, TokenRange sentence) const;

  /// Appends the claim of kind "stance" that token `i` of sentence `s` opens, if it does. Its predicate is "some:" and the noun, its role
  /// "v" the verb: "have" for all that say that somebody has or gets it.
  void Add(uint32_t i, uint32_t s, std::vector<Claim>& claims);

 private:
  bool Is(uint32_t i, const FixedWord& word) const { return i < copy_.tokens.size() && IsWord(copy_, i, word); }

  const Copy& copy_;
  const Grammar& grammar_;
  const Lexicon& lexicon_;
  const std::vector<Tag>& tags_;
  const Polarity& polarity_;
  const TurningReader& turning_;
  const NounPresence& presence_;
  NotionFinder& notions_;
  StanceBearers& bearers_;
  ClassId vague_;
  std::vector<const NotionRow*> rows_;  // of the noun at hand
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_LACKS_H_
