// SPDX-License-Identifier: Apache-2.0
// Sentences that many copies of one text repeat word for word: heard a few times, they add nothing.
#ifndef CROSSREAD_SRC_GRAPH_ECHOES_H_
#define CROSSREAD_SRC_GRAPH_ECHOES_H_

#include "crossread/topic.h"

namespace crossread {

/// Marks as echo each sentence that `kHeard` earlier sources of its voice have word for word; true where there is one.
/// Sets in which no voice has more than `kHeard` sources stay as they are. Precondition: voices are known.
bool MarkEchoes(Story& story);

/// Drops the facts of sentences that are marked.
void DropEchoes(const std::vector<Copy>& copies, std::vector<Fact>& facts);

/// Marks echoes and drops them from Story::facts.
void DropEchoes(Story& story);

inline constexpr uint32_t kHeard = 8;

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_ECHOES_H_
