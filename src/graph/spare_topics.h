// SPDX-License-Identifier: Apache-2.0
// Topics of kind "figure" for figures that are left over, each figure in one of them at most.
#ifndef CROSSREAD_SRC_GRAPH_SPARE_TOPICS_H_
#define CROSSREAD_SRC_GRAPH_SPARE_TOPICS_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "graph/crossref.h"
#include "graph/spare.h"

namespace crossread {

/// Appends to the topics of `reference`, which with `story` must outlive it.
class SpareTopics {
 public:
  SpareTopics(const Story& story, CrossReference& reference);

  /// A topic of figures has this fact, one of its own or one that was there before.
  bool Has(uint32_t fact) const { return told_.contains(fact); }

  /// Adds the topic of `facts` (indices into Story::facts, in any order, also twice); the figure of `rival` gives it its question.
  void Add(std::vector<uint32_t> facts, const Spare& rival);

 private:
  const Story& story_;
  CrossReference& reference_;
  absl::flat_hash_set<uint32_t> told_;  // facts that a topic of figures has
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_SPARE_TOPICS_H_
