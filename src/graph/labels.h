// SPDX-License-Identifier: Apache-2.0
// Things with a name of their own and the noun that tells what they are: a ferry, a gang, a label, a dog.
#ifndef CROSSREAD_SRC_GRAPH_LABELS_H_
#define CROSSREAD_SRC_GRAPH_LABELS_H_

#include <string>
#include <string_view>
#include <vector>

#include "crossread/topic.h"

namespace crossread {

/// One thing, as one sentence names it.
struct Label {
  DocId doc = 0;
  uint32_t sentence = 0;
  TokenRange name;                 ///< "Grey Heron"
  std::string_view group;          ///< what it is, of data/en/named_kind.tsv: "ship", "gang"
  std::string noun;           ///< the noun itself, dictionary form; empty where it tells no more than the group: "ship", "vessel"
  std::vector<std::string> words;  ///< folded words of the name, without articles
};

/// Those of all sources, in text order: what stands behind its noun ("the ferry Santa Rita", "a dog called Rex", "hackers by the name of
/// Grey Heron"), before "label" and "brand", and works of music by composer, number and form.
std::vector<Label> ReadLabels(const Story& story);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_LABELS_H_
