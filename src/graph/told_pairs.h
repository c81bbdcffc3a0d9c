// SPDX-License-Identifier: Apache-2.0
// Which sentences of two sources are set against each other already: one contradiction is told once.
#ifndef CROSSREAD_SRC_GRAPH_TOLD_PAIRS_H_
#define CROSSREAD_SRC_GRAPH_TOLD_PAIRS_H_

#include <map>
#include <set>
#include <utility>

#include "graph/match.h"

namespace crossread {

/// Sentences by the topics that show them. `story` must outlive it.
class ToldPairs {
 public:
  /// What the topics of `reference` show so far: statements, denials, none against some, opposed stances.
  ToldPairs(const Story& story, const CrossReference& reference);

  /// A topic shows the sentences of both facts.
  bool Has(const Fact& a, const Fact& b) const;

  /// Topic number `topic` shows them from now on.
  void Add(const Fact& a, const Fact& b, size_t topic);

 private:
  uint32_t SentenceAt(const Span& span) const;

  const Story& story_;
  std::map<std::pair<DocId, uint32_t>, std::set<size_t>> told_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_TOLD_PAIRS_H_
