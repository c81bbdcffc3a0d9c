// SPDX-License-Identifier: Apache-2.0
// A publication date as flags and metadata write it.
#ifndef CROSSREAD_SRC_VALUES_MOMENT_H_
#define CROSSREAD_SRC_VALUES_MOMENT_H_

#include <optional>
#include <string_view>

#include "absl/time/civil_time.h"

namespace crossread {

/// "2022-01-10", "2022-01-10T08:30", "2022-01-10 08:30:15+01:00", "Mon, 10 Jan 2022 08:30:15 +0100": the civil time as
/// written, in the writer's own zone. Nothing where `text` is none of these or names no real day.
std::optional<absl::CivilMinute> ParseMoment(std::string_view text);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_MOMENT_H_
