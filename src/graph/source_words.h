// SPDX-License-Identifier: Apache-2.0
// The words of each source, to ask whether it mentions a name anywhere.
#ifndef CROSSREAD_SRC_GRAPH_SOURCE_WORDS_H_
#define CROSSREAD_SRC_GRAPH_SOURCE_WORDS_H_

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "crossread/claim.h"
#include "crossread/topic.h"

namespace crossread {

class SourceWords {
 public:
  /// `story` must outlive it.
  explicit SourceWords(const Story& story);

  /// True where `word`, in lower case, stands in source `doc`, headers and datelines counted.
  bool Has(DocId doc, std::string_view word) const { return words_[doc].contains(word); }

  /// True where the words that tell the place from others stand in `doc`: "kinvara" of "pier at Kinvara", not "county".
  bool Mentions(DocId doc, const Name& place) const;

 private:
  std::vector<std::set<std::string, std::less<>>> words_;
};

/// The longest word of a place's name that is not one for its kind ("bridge", "county", "north"); empty where all are.
std::string_view TellingPart(const Name& place);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_SOURCE_WORDS_H_
