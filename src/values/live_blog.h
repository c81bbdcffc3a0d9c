// SPDX-License-Identifier: Apache-2.0
// Live blogs: entries that open with the time at which they were posted.
#ifndef CROSSREAD_SRC_VALUES_LIVE_BLOG_H_
#define CROSSREAD_SRC_VALUES_LIVE_BLOG_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "crossread/claim.h"
#include "crossread/copy.h"

namespace crossread {

/// Minutes after midnight where the line that holds byte `at` opens with "13:10" or "13.10"; nothing else.
std::optional<int> StampOfLine(std::string_view text, size_t at);

/// Two lines or more open with a clock time.
bool IsLiveBlog(std::string_view text);

/// A live blog whose newest entry stands first: its stamps are times of posting, not of what is told (a timeline runs forward).
bool IsNewestFirst(std::string_view text);

/// "09:30 All passengers are ashore": `claim` is the hour that opens an entry.
bool OpensEntry(const Copy& copy, const Claim& claim);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_LIVE_BLOG_H_
