// SPDX-License-Identifier: Apache-2.0
// The way from words to a comparison, for people: claim, value, anchor, event, and what keeps two facts apart.
#ifndef CROSSREAD_SRC_CLI_TRACE_H_
#define CROSSREAD_SRC_CLI_TRACE_H_

#include <string>
#include <string_view>

#include "crossread/report.h"

namespace crossread {

/// Appends what was read at `place` (as the user names it): kind, words and value, what it is about, the day it was
/// reckoned from, and the event it belongs to; a line each, the later ones indented.
void AppendFact(const Story& story, uint32_t index, std::string_view place, std::string* out);

/// Why two facts that no matcher set side by side are about two things; one clause without a stop.
std::string WhyApart(const Story& story, uint32_t a, uint32_t b);

/// Appends the facts under the passages of `finding`, in its order, and why they were held to be about one thing.
void AppendTrace(const Report& report, const Finding& finding, std::string* out);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLI_TRACE_H_
