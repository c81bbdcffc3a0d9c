// SPDX-License-Identifier: Apache-2.0
// The questions of data/en/opposite.tsv that are asked of two sources, and what must join two answers.
#ifndef CROSSREAD_SRC_GRAPH_QUESTION_H_
#define CROSSREAD_SRC_GRAPH_QUESTION_H_

#include <string_view>

namespace crossread {

/// What two assertions on a question must share before they are one thing.
struct Question {
  std::string_view name;
  int objects;      ///< content words that both sides name beside the subject
  bool context;     ///< the rest of the sentence counts as well
  bool number;      ///< they must give the same figure
  bool lasting;     ///< what was so yesterday is so today
  bool lone = false;  ///< a story asks it of one thing: where two sources speak of it once each, it is of the same
  bool loose = false; ///< one word of the subjects is enough: "a contractor", "an American contractor"
  char dated = 0;     ///< 1: what is told of two days is of two things, though it lasts; 2: what is told of an older day too
  char last = 0;      ///< '-' or '+': the side that no later source can take back
};

/// The question of an assertion's predicate ("?motion"); null where it is not asked of two sources.
const Question* FindQuestion(std::string_view predicate);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_QUESTION_H_
