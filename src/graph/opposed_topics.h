// SPDX-License-Identifier: Apache-2.0
// Topics of claim/opposed: who says that there was none of it, and who says that there was.
#ifndef CROSSREAD_SRC_GRAPH_OPPOSED_TOPICS_H_
#define CROSSREAD_SRC_GRAPH_OPPOSED_TOPICS_H_

#include <map>
#include <string>

#include "graph/crossref.h"

namespace crossread {

/// One topic for each key; both must outlive it.
class OpposedTopics {
 public:
  OpposedTopics(const Story& story, CrossReference& reference) : story_(story), reference_(reference) {}

  /// Adds both passages, each once, to the topic of `key`, which is made where it is new. Returns its index.
  size_t Add(const std::string& key, const std::string& question, const Fact& denial, const Fact& other);

 private:
  const Story& story_;
  CrossReference& reference_;
  std::map<std::string, size_t> by_key_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_OPPOSED_TOPICS_H_
