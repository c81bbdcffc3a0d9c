// SPDX-License-Identifier: Apache-2.0
// Clock times with a named zone are laid on one clock, UTC; the rules of the zones are the system's.
#ifndef CROSSREAD_SRC_FACTS_ZONE_H_
#define CROSSREAD_SRC_FACTS_ZONE_H_

#include <string_view>

#include "crossread/value.h"

namespace crossread {

/// `range`, civil time in `zone` (an IANA name), in UTC and marked so. Where the system has no rules for `zone`, the
/// range is widened by every offset that a zone can have, and stays unmarked.
TimeRange InUtc(const TimeRange& range, std::string_view zone);

/// `range` moved from UTC to a clock that is `offset` seconds ahead of it; unmarked.
TimeRange InLocal(const TimeRange& range, int64_t offset);

/// Seconds that `local` is ahead of `utc`, where both are one moment ("10:35 a.m. (0735 GMT)"), to the quarter hour;
/// -1 where no zone is.
int64_t OffsetOf(const TimeRange& local, const TimeRange& utc);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_ZONE_H_
