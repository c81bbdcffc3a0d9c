// SPDX-License-Identifier: Apache-2.0
// A word that turns the sense, which one of two sources lost: "openness to curbing deployments", "openness to deployments".
#ifndef CROSSREAD_SRC_GRAPH_REVERSED_SENSE_H_
#define CROSSREAD_SRC_GRAPH_REVERSED_SENSE_H_

#include "graph/pairs.h"
#include "graph/term_lines.h"
#include "graph/term_topics.h"

namespace crossread {

/// Adds to `pairs` the runs of words that lines with a reverser share with others: FindReversed() asks for one.
void AddReversedKeys(const TermLines& lines, Pairs& pairs);

/// A topic of kind "statement" for "openness to future deployments of missiles" in `plain` against "openness to curbing future
/// deployments of missiles" in `turned`, of two sources; none where `plain` has any sign of denial.
void FindReversed(const TermLines& lines, const TermLine& plain, const TermLine& turned, TermTopics& topics);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_REVERSED_SENSE_H_
