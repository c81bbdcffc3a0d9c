// SPDX-License-Identifier: Apache-2.0
// The hours at which the entries of a live blog were posted: they date nothing that is told.
#ifndef CROSSREAD_SRC_GRAPH_STAMPS_H_
#define CROSSREAD_SRC_GRAPH_STAMPS_H_

#include "crossread/topic.h"

namespace crossread {

/// Drops the hours that open the entries of live blogs from Story::facts. Those of a timeline, which runs forward, stay.
void DropStamps(Story& story);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_STAMPS_H_
