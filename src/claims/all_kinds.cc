// SPDX-License-Identifier: Apache-2.0
// The kinds of claim that ship; one line each.
#include "claims/extract.h"

namespace crossread {

extern const ClaimKind kDate;
extern const ClaimKind kFigure;
extern const ClaimKind kNumbered;
extern const ClaimKind kOrg;
extern const ClaimKind kPerson;
extern const ClaimKind kPlace;
extern const ClaimKind kQuote;
extern const ClaimKind kRole;
extern const ClaimKind kRoute;
extern const ClaimKind kStance;
extern const ClaimKind kStatement;

std::span<const ClaimKind* const> AllKinds() {
  static constexpr const ClaimKind* kKinds[] = {
      &kDate,
      &kFigure,
      &kNumbered,
      &kOrg,
      &kPerson,
      &kPlace,
      &kQuote,
      &kRole,
      &kRoute,
      &kStance,
      &kStatement,
  };
  return kKinds;
}

}  // namespace crossread
