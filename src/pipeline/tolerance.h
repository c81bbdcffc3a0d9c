// SPDX-License-Identifier: Apache-2.0
// Figures that a desk does not tell apart: what lies within so many in a hundred is one figure to it.
#ifndef CROSSREAD_SRC_PIPELINE_TOLERANCE_H_
#define CROSSREAD_SRC_PIPELINE_TOLERANCE_H_

#include "crossread/report.h"

namespace crossread {

/// True where `finding` is figure/conflict and its opposed figures all lie within `share` (0.05: five in a hundred) of
/// each other. They then stand among the comparisons of `report`, as figures that agree.
bool IsTolerated(double share, const Finding& finding, Report& report);

}  // namespace crossread

#endif  // CROSSREAD_SRC_PIPELINE_TOLERANCE_H_
