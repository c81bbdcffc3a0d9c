// SPDX-License-Identifier: Apache-2.0
// Whether two acts befell, or were done by, one thing or person.
#ifndef CROSSREAD_SRC_GRAPH_SAME_BEARER_H_
#define CROSSREAD_SRC_GRAPH_SAME_BEARER_H_

#include <string>

#include "crossread/fact.h"

namespace crossread {

/// True for a name among Subject::things.
bool IsName(const std::string& thing);

/// Compares the `things` of two dates. Below 0: two names keep them apart; 0: nothing joins them; else how many words do. Words
/// that fit anybody ("person", "company") join nothing by themselves.
int SameBearer(const Subject& a, const Subject& b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_SAME_BEARER_H_
