// SPDX-License-Identifier: Apache-2.0
// How a claim is made.
#ifndef CROSSREAD_SRC_CLAIMS_ADD_CLAIM_H_
#define CROSSREAD_SRC_CLAIMS_ADD_CLAIM_H_

#include <string_view>
#include <vector>

#include "crossread/claim.h"
#include "crossread/copy.h"

namespace crossread {

/// Appends a claim of `kind` from sentence `sentence` of `copy`, of the words `tokens` and among them `core`; what it says is for
/// the caller to fill in. Claims are large: each is made where it stays.
inline Claim& AddClaim(const Copy& copy, std::string_view kind, uint32_t sentence, TokenRange tokens, TokenRange core, std::vector<Claim>& claims) {
  Claim& claim = claims.emplace_back();
  claim.kind = kind;
  claim.tokens = tokens;
  claim.words = copy.SpanOf(tokens);
  claim.core = copy.SpanOf(core);
  claim.sentence = sentence;
  return claim;
}

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_ADD_CLAIM_H_
