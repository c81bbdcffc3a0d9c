// SPDX-License-Identifier: Apache-2.0
// Corrected, updated and withdrawn copy: a text that says of itself which version it is.
#ifndef CROSSREAD_SRC_GRAPH_VERSIONS_H_
#define CROSSREAD_SRC_GRAPH_VERSIONS_H_

#include <optional>
#include <vector>

#include "crossread/topic.h"

namespace crossread {

/// What a copy says of itself: "CORRECTED:", "UPDATE 2-", "(Refiles to fix spelling)", "KILL:".
struct Version {
  int rank = 0;            ///< the higher, the later: 0 says nothing, the number of an update, 100 a correction
  bool withdrawn = false;
  TokenRange mark;         ///< the words that say so; empty where nothing does
};

Version VersionOf(const Copy& copy);

/// A source that is not to be compared, and why.
struct Superseded {
  DocId doc = 0;
  std::optional<DocId> by;  ///< the version that replaced it; nothing where it was withdrawn
};

/// Sources that were withdrawn, and those of one voice of which a later version stands in the set and repeats half of
/// their sentences. By document. Precondition: voices are known.
std::vector<Superseded> FindSuperseded(const Story& story);

/// Drops the facts of superseded sources: what was corrected is no contradiction.
void DropSuperseded(Story& story);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_VERSIONS_H_
