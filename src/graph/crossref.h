// SPDX-License-Identifier: Apache-2.0
// Lays facts of all sources side by side over a graph and gathers those that answer one question.
#ifndef CROSSREAD_SRC_GRAPH_CROSSREF_H_
#define CROSSREAD_SRC_GRAPH_CROSSREF_H_

#include <string>
#include <vector>

#include "crossread/topic.h"

namespace crossread {

struct CopyPair;

/// Topics of a story, and the comparisons that were declined or that agree.
struct CrossReference {
  std::vector<Topic> topics;
  std::vector<Comparison> comparisons;
};

/// Which documents are copies of one another: one voice number for each document.
std::vector<uint32_t> FindVoices(const Story& story);
/// The same for `sources` documents of which it is known how they are tied.
std::vector<uint32_t> VoicesOf(size_t sources, const std::vector<CopyPair>& copies);

/// Gathers the facts of `story` (which must outlive the result); `copies` are those of FindCopies(story.copies), which are
/// looked for where they are not given. The result is the same for any number of threads `jobs`.
CrossReference CrossRefer(const Story& story, const std::vector<CopyPair>& copies, int jobs = 1);
CrossReference CrossRefer(const Story& story);

/// The claim graph as text, in "dot" or "graphml".
std::string WriteGraph(const Story& story, const CrossReference& reference, bool graphml);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_CROSSREF_H_
