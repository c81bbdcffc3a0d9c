// SPDX-License-Identifier: Apache-2.0
// The rules that ship; one line each, sorted by id.
#include "rules/compare.h"

namespace crossread {

extern const Rule kDateConflict;
extern const Rule kFigureConflict;
extern const Rule kPlaceConflict;

std::span<const Rule* const> AllRules() {
  static constexpr const Rule* kRules[] = {
      &kDateConflict,
      &kFigureConflict,
      &kPlaceConflict,
  };
  return kRules;
}

}  // namespace crossread
