// SPDX-License-Identifier: Apache-2.0
// figure: numbers with what they count.
#include "crossread/claim_kind.h"

namespace crossread {
namespace {

void Extract(const Reading& reading, std::vector<Claim>& claims) {
  (void)reading;
  (void)claims;
}

}  // namespace

extern const ClaimKind kFigure;  // listed in all_kinds.cc
constexpr ClaimKind kFigure = {
    .id = "figure",
    .title = "numbers with what they count",
    .why = "",
    .example = "At least 14 people were injured.",
    .extract = Extract,
};

}  // namespace crossread
