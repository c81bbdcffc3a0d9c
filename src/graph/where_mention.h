// SPDX-License-Identifier: Apache-2.0
// Where an act was done of which a story asks where, once: where the fire began, where the car was found, where they met.
#ifndef CROSSREAD_SRC_GRAPH_WHERE_MENTION_H_
#define CROSSREAD_SRC_GRAPH_WHERE_MENTION_H_

#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "crossread/topic.h"
#include "lexicon/lexicon.h"

namespace crossread {

constexpr int kNoFloor = std::numeric_limits<int>::min();

/// The answer that one passage gives to one question of data/en/where.tsv.
struct WhereMention {
  DocId doc = 0;
  uint32_t sentence = 0;
  TokenRange words;              ///< of the place, without the preposition before it
  std::string_view question;     ///< "fire-start"
  std::vector<std::string> names;  ///< words with a capital, in lower case; empty where none has
  std::vector<std::string> own;    ///< those of them that stand beside the word for its kind: "mater" of "the Mater hospital in Velm"
  std::string entity, within;    ///< of the gazetteer; empty where it knows none
  std::string venue;             ///< kind of place, of data/en/venue.tsv; empty where no word tells
  char size = 0;                 ///< of the kind: 'b', 'o', 'p', 'e'; 0 where there is none
  int floor = kNoFloor;          ///< 0 for the ground floor, -1 for a basement
  std::set<std::string> people;  ///< family names in its sentence
};

/// How two answers stand to each other.
enum class WhereMatch : uint8_t {
  kFit,    ///< both can be true: a part and its whole, two words for one place
  kApart,  ///< two names or two kinds of place that no table puts into one another
  kFlat,   ///< two cities, two floors, or two kinds of place under two names
};

/// `a` and `b` answer one question.
WhereMatch CompareWheres(const Lexicon& lexicon, const WhereMention& a, const WhereMention& b);

/// The table of data/en/where.tsv.
class WhereTable {
 public:
  explicit WhereTable(const Lexicon& lexicon);

  /// Adds what source `doc` of `story` answers, in text order.
  void Read(const Story& story, DocId doc, std::vector<WhereMention>& found) const;

  /// For people: "Where did the fire start".
  std::string_view Ask(std::string_view question) const;

 private:
  friend class WhereReader;
  struct Row {
    std::vector<std::string> words;
    const Sense* sense = nullptr;
  };
  const Lexicon& lexicon_;
  absl::flat_hash_map<std::string, std::vector<Row>> rows_;  // by first word
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_WHERE_MENTION_H_
