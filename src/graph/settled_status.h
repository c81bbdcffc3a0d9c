// SPDX-License-Identifier: Apache-2.0
// What one line has as settled and another as open: "agreed on limits", "could discuss limits".
#ifndef CROSSREAD_SRC_GRAPH_SETTLED_STATUS_H_
#define CROSSREAD_SRC_GRAPH_SETTLED_STATUS_H_

#include "graph/term_lines.h"
#include "graph/term_topics.h"

namespace crossread {

/// A topic of kind "status" for "agreeing on mutual limits to exercises" in `done` against "could discuss mutual restrictions
/// on exercises" in `open`; none where `done` is hedged or quoted. The lines may be of one source.
void FindSettled(const TermLines& lines, const TermLine& done, const TermLine& open, TermTopics& topics);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_SETTLED_STATUS_H_
