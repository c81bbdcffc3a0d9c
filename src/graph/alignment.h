// SPDX-License-Identifier: Apache-2.0
// Which sentences of two sources tell one thing, where the one is a rewrite of the other and keeps its order.
#ifndef CROSSREAD_SRC_GRAPH_ALIGNMENT_H_
#define CROSSREAD_SRC_GRAPH_ALIGNMENT_H_

#include <cstdint>
#include <vector>

#include "crossread/topic.h"
#include "graph/sentence_likeness.h"

namespace crossread {

/// A sentence of each source, by number.
struct SentencePair {
  uint32_t a = 0, b = 0;
};

/// The pairs of sentences of `a` and `b` that the words, figures and days in both and their place in the story make likely to tell one
/// thing, in the order of both sources, no sentence twice; none where either is too short or too long, or hardly a rewrite of the other.
std::vector<SentencePair> AlignRewrite(const Story& story, const SentenceLikeness& sentences, DocId a, DocId b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_ALIGNMENT_H_
