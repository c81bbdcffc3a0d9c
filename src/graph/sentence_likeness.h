// SPDX-License-Identifier: Apache-2.0
// How like two sentences of different sources are by their content words, and which is the likest of a source.
#ifndef CROSSREAD_SRC_GRAPH_SENTENCE_LIKENESS_H_
#define CROSSREAD_SRC_GRAPH_SENTENCE_LIKENESS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "crossread/topic.h"

namespace crossread {

class SentenceLikeness {
 public:
  /// `story` must outlive it.
  explicit SentenceLikeness(const Story& story);

  /// 0 where no content word is in both, 1 for the same words: a word counts the more, the fewer sentences have it.
  double Between(DocId a, uint32_t sentence, DocId b, uint32_t other) const;

  /// The most that a sentence beside `sentence` of `a`, or itself, is like one beside `other` of `b`.
  double Around(DocId a, uint32_t sentence, DocId b, uint32_t other) const;
  /// Weights of the content words that both have, ln(sentences of the story / those with it) each, added up.
  double Common(DocId a, uint32_t sentence, DocId b, uint32_t other) const;

  /// No sentence of `b` is more like sentence `sentence` of `a` than `other`, which is like it.
  bool Likest(DocId a, uint32_t sentence, DocId b, uint32_t other) const;

 private:
  struct Bag {
    std::vector<uint32_t> words;  // sorted
    double length = 0;
  };
  std::vector<std::vector<Bag>> bags_;  // by source and sentence
  std::vector<double> weights_;         // by word
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_SENTENCE_LIKENESS_H_
