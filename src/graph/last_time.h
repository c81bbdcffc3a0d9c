// SPDX-License-Identifier: Apache-2.0
// When something was before: "the first since 1998", "last erupted in 1996", "the worst fire in 40 years".
#ifndef CROSSREAD_SRC_GRAPH_LAST_TIME_H_
#define CROSSREAD_SRC_GRAPH_LAST_TIME_H_

#include <set>
#include <string>
#include <vector>

#include "crossread/topic.h"
#include "grammar/grammar.h"

namespace crossread {

/// One passage that tells when something was the last time.
struct LastTime {
  uint32_t fact = 0;             ///< its date or length, an index into Story::facts
  uint32_t cue = 0;              ///< token of "first", "last", "worst"
  double low = 0, high = 0;      ///< the year, with its fraction, that it was in; infinite where the copy sets no bound
  std::string measure;           ///< "last" for first and last, else the superlative: "worst"
  std::set<std::string> what;    ///< what it was, as nouns, acts and kinds of event
  std::string owner;             ///< head of what its sentence begins with: "price"
  std::set<std::string> kind;    ///< the words that narrow that: "food"
  bool open = false;             ///< a pronoun narrows it: "won it"
  std::set<std::string> narrow;  ///< words that narrow it: "away" of "first away win"
};

/// Those of the body of source `doc` by their words alone, without `what` and `narrow`.
std::vector<LastTime> FindLastTimes(const Story& story, DocId doc);

/// Fills in what `time` is of; empty where the copy does not tell.
void ReadWhat(const Story& story, const Grammar& grammar, LastTime& time);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_LAST_TIME_H_
