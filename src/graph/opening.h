// SPDX-License-Identifier: Apache-2.0
// What a source opens with: the day that its first sentences give, and what they say was done on it.
#ifndef CROSSREAD_SRC_GRAPH_OPENING_H_
#define CROSSREAD_SRC_GRAPH_OPENING_H_

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "crossread/topic.h"
#include "grammar/grammar.h"

namespace crossread {

/// The one day of a source's first sentences that is not the day on which somebody said so.
struct Opening {
  uint32_t fact = 0;  ///< index into Story::facts
  DocId doc = 0;
  absl::CivilDay day;
  bool borrowed = false;  ///< a weekday, counted from another source's day
  bool ahead = false;  ///< it lies after its source's own day
  std::vector<std::string> words;  ///< that carry meaning in the first sentences, dictionary form; each once
  std::set<std::string> names;     ///< words with a capital there, lower case
  std::set<std::string> cities;    ///< places there that the gazetteer has as cities
  std::vector<const Mention*> venues;  ///< kinds of buildings and grounds in its sentence
  std::vector<double> figures;     ///< numbers there from two on, no dates
};

/// Of source `doc`, or nothing where its first sentences have no day, or two.
std::optional<Opening> ReadOpening(const Story& story, DocId doc);

/// True where the day stands with what somebody said: "police said on Monday".
bool TellsOfSpeech(const Copy& copy, const Fact& date);

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

/// Words of the sentence of `fact` that carry meaning, dictionary form, without those of the claim and the calendar's; each once.
std::vector<std::string> ContentOf(const Copy& copy, const Fact& fact);

/// How many of `a` are, or are near, one of `b`.
int SharedContent(const Lexicon& lexicon, const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_OPENING_H_
