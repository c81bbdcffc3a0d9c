// SPDX-License-Identifier: Apache-2.0
// Words between quotation marks were spoken on a day of their own: "yesterday" in them is counted from that day.
#ifndef CROSSREAD_SRC_FACTS_SPEECH_DAY_H_
#define CROSSREAD_SRC_FACTS_SPEECH_DAY_H_

#include <span>

#include "crossread/claim.h"
#include "lexicon/lexicon.h"

namespace crossread {

class SpeechDays {
 public:
  /// `claims` are all of the copy's, in text order; both must outlive this.
  SpeechDays(const Copy& copy, std::span<const Claim> claims);

  /// The date that tells when the quotation around `claim` was spoken ("...," he said on Monday); null where the claim
  /// stands in none, or the copy does not tell. Calls must go on in text order.
  const TimePhrase* Of(const Claim& claim);

 private:
  const TimePhrase* Find(const Quotation& quotation) const;
  TokenRange SentenceAt(uint32_t token) const;

  const Copy& copy_;
  std::span<const Claim> claims_;
  ClassId say_;
  size_t next_ = 0;                    // into Copy::quotations
  size_t read_ = SIZE_MAX;             // the quotation that `day_` belongs to
  const TimePhrase* day_ = nullptr;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_SPEECH_DAY_H_
