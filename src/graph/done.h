// SPDX-License-Identifier: Apache-2.0
// What is done in the clause of a date or a place: enough to know it again in another source.
#ifndef CROSSREAD_SRC_GRAPH_DONE_H_
#define CROSSREAD_SRC_GRAPH_DONE_H_

#include <map>
#include <memory>
#include <set>
#include <string>

#include "crossread/topic.h"
#include "grammar/grammar.h"

namespace crossread {

/// What is done in the clause of a date.
struct Done {
  std::set<std::string> deeds;   ///< kinds of event, acts, dictionary forms of verbs
  std::set<std::string> names;   ///< in its clause, lower case
  std::set<std::string> subjects;  ///< who or what did it, dictionary form
  std::set<std::string> objects;  ///< what it was done to, dictionary form
  std::set<std::string> bodies;  ///< which of several bodies or stages it was: "committee", "senate", "fourth"
  bool ahead = false;            ///< it was still to come
};

/// Of the clause around `date`, and those that it joins with "when" or a participle.
Done ReadDone(const Copy& copy, const Grammar& grammar, const Fact& date);

/// What is done in the clauses of a story's dates and places, each read once, when it is asked for.
class Dones {
 public:
  explicit Dones(const Story& story) : story_(story) {}
  const Done& Of(uint32_t fact);  ///< `fact` is an index into Story::facts; valid as long as this

 private:
  const Story& story_;
  std::map<DocId, std::unique_ptr<Grammar>> grammars_;
  std::map<uint32_t, Done> done_;
};

/// How two acts stand to each other.
enum class DeedMatch : uint8_t {
  kTwo,     ///< two acts
  kWithin,  ///< both tell of one thing that lasts, perhaps of two days of it
  kOne,     ///< one act
};

DeedMatch CompareDeeds(const Done& a, const Done& b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_DONE_H_
