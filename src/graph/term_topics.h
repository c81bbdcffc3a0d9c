// SPDX-License-Identifier: Apache-2.0
// Topics that rest on words of two lines, by the words that they are about.
#ifndef CROSSREAD_SRC_GRAPH_TERM_TOPICS_H_
#define CROSSREAD_SRC_GRAPH_TERM_TOPICS_H_

#include <map>
#include <string>

#include "graph/crossref.h"
#include "graph/term_lines.h"

namespace crossread {

/// Topics by kind and key, each of one subject: what is put again joins the topic that is there. `story` must outlive it.
class TermTopics {
 public:
  explicit TermTopics(const Story& story) : story_(story) {}

  /// Adds passage `right` of `b` against `left` of `a` to the topic of `kind` called `key`, or begins it, for `reason`. A topic
  /// that began with another `left` takes nothing more, unless its kind is "term".
  void Put(std::string kind, const std::string& key, std::string reason, const TermLine& a, Span left, const TermLine& b, Span right);

  /// Appends the topics to `reference`, in order of kind and key; none are left here.
  void MoveTo(CrossReference& reference);

 private:
  const Story& story_;
  std::map<std::string, Topic> topics_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_TERM_TOPICS_H_
