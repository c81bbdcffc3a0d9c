// SPDX-License-Identifier: Apache-2.0
// What stands right before and behind two figures: "from six states", "from eight states".
#ifndef CROSSREAD_SRC_GRAPH_FIGURE_BESIDE_H_
#define CROSSREAD_SRC_GRAPH_FIGURE_BESIDE_H_

#include "crossread/topic.h"

namespace crossread {

/// One word stands before both, articles aside: "by", "from", "took".
bool LedAlike(const Story& story, const Fact& a, const Fact& b);

/// One word that carries meaning stands within a few tokens behind both: "suburbs of Horsham", "districts of Horsham".
bool FollowedAlike(const Story& story, const Fact& a, const Fact& b);

/// Both stand in one list of things counted: "120 firefighters and four helicopters".
bool InOneList(const Story& story, const Fact& a, const Fact& b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_FIGURE_BESIDE_H_
