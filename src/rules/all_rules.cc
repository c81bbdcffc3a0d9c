// SPDX-License-Identifier: Apache-2.0
// The rules that ship; one line each, sorted by id.
#include "rules/compare.h"

namespace crossread {

extern const Rule kClaimDenied;
extern const Rule kClaimKind;
extern const Rule kClaimNone;
extern const Rule kClaimOpposed;
extern const Rule kClaimReversed;
extern const Rule kClaimStatus;
extern const Rule kClaimStrength;
extern const Rule kClaimTerm;
extern const Rule kCopyDoubledWord;
extern const Rule kCopyStraySpace;
extern const Rule kDateConflict;
extern const Rule kDateSequence;
extern const Rule kDateWeekday;
extern const Rule kFigureConflict;
extern const Rule kFigureShare;
extern const Rule kFigureSum;
extern const Rule kFigureUnit;
extern const Rule kFigureUpdate;
extern const Rule kOrgGarbled;
extern const Rule kOrgTypo;
extern const Rule kOrgVariant;
extern const Rule kPersonConflict;
extern const Rule kPersonGarbled;
extern const Rule kPersonVariant;
extern const Rule kPlaceConflict;
extern const Rule kPlaceGarbled;
extern const Rule kQuoteAltered;
extern const Rule kQuoteMarksLost;
extern const Rule kQuoteMisattributed;
extern const Rule kQuoteReassigned;
extern const Rule kRoleConflict;
extern const Rule kRoleGarbled;
extern const Rule kSourceDateSuspect;
extern const Rule kSourceMachineParaphrased;
extern const Rule kSourceNearCopy;
extern const Rule kSourceStitched;
extern const Rule kSourceSuperseded;

std::span<const Rule* const> AllRules() {
  static constexpr const Rule* kRules[] = {
      &kClaimDenied,
      &kClaimKind,
      &kClaimNone,
      &kClaimOpposed,
      &kClaimReversed,
      &kClaimStatus,
      &kClaimStrength,
      &kClaimTerm,
      &kCopyDoubledWord,
      &kCopyStraySpace,
      &kDateConflict,
      &kDateSequence,
      &kDateWeekday,
      &kFigureConflict,
      &kFigureShare,
      &kFigureSum,
      &kFigureUnit,
      &kFigureUpdate,
      &kOrgGarbled,
      &kOrgTypo,
      &kOrgVariant,
      &kPersonConflict,
      &kPersonGarbled,
      &kPersonVariant,
      &kPlaceConflict,
      &kPlaceGarbled,
      &kQuoteAltered,
      &kQuoteMarksLost,
      &kQuoteMisattributed,
      &kQuoteReassigned,
      &kRoleConflict,
      &kRoleGarbled,
      &kSourceDateSuspect,
      &kSourceMachineParaphrased,
      &kSourceNearCopy,
      &kSourceStitched,
      &kSourceSuperseded,
  };
  return kRules;
}

}  // namespace crossread
