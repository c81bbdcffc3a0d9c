// SPDX-License-Identifier: Apache-2.0
// Words that turn, deny, suppose or limit what a verb says.
#ifndef CROSSREAD_SRC_CLAIMS_POLARITY_H_
#define CROSSREAD_SRC_CLAIMS_POLARITY_H_

#include <cstdint>
#include <vector>

#include "crossread/copy.h"
#include "grammar/tag.h"
#include "lexicon/fixed_word.h"

namespace crossread {

/// Looks around tokens of one copy, which must outlive it, as its tags must.
class Polarity {
 public:
  Polarity(const Copy& copy, const std::vector<Tag>& tags) : copy_(copy), tags_(tags) {}

  /// "not", "never", "no", "didn't".
  bool Negator(uint32_t i) const;
  /// Operators that deny the verb behind them: "ruled out voting", "refused to sign", "failed to open", "yet to appear".
  bool Denies(uint32_t i, uint32_t last) const;
  /// Signs before token `i`, not before `first`, within its clause: true where the polarity is turned.
  bool Turned(uint32_t i, uint32_t first) const;
  /// "if", "whether" in the clause before token `i`: nothing is asserted.
  bool Supposed(uint32_t i, uint32_t first) const;
  /// "said it would": what was promised, not what would be if.
  bool Promised(uint32_t would, uint32_t first) const;
  /// "until", "only" soon behind: what is denied is so only up to then.
  bool UntilFollows(uint32_t from, uint32_t last) const;
  /// "no further shots were fired": there may have been some before.
  bool OfMore(uint32_t i, uint32_t first) const;
  /// "is expected to grow".
  bool Foreseen(uint32_t i, uint32_t first) const;
  /// A form of "be" or "get" right before the participle at `i`.
  bool Passive(uint32_t i, uint32_t first) const;

 private:
  std::string_view Word(uint32_t i) const { return copy_.Words(copy_.tokens[i]); }
  bool Is(uint32_t i, const FixedWord& word) const { return IsWord(copy_, i, word); }

  const Copy& copy_;
  const std::vector<Tag>& tags_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_POLARITY_H_
