// SPDX-License-Identifier: Apache-2.0
// Whether sources tell of one story, as far as their names show.
#ifndef CROSSREAD_SRC_GRAPH_ONE_STORY_H_
#define CROSSREAD_SRC_GRAPH_ONE_STORY_H_

#include <set>

#include "crossread/topic.h"

namespace crossread {

/// True where each of `docs` shares two words with a capital with another of them; also of one source alone.
bool OneStory(const Story& story, const std::set<DocId>& docs);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_ONE_STORY_H_
