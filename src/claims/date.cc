// SPDX-License-Identifier: Apache-2.0
// date: points in time, durations and frequencies.
#include "crossread/claim_kind.h"

namespace crossread {
namespace {

void Extract(const Reading& reading, std::vector<Claim>& claims) {
  (void)reading;
  (void)claims;
}

}  // namespace

extern const ClaimKind kDate;  // listed in all_kinds.cc
constexpr ClaimKind kDate = {
    .id = "date",
    .title = "points in time, durations and frequencies",
    .why = "",
    .example = "Talks began on Monday.",
    .extract = Extract,
};

}  // namespace crossread
