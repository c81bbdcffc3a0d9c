// SPDX-License-Identifier: Apache-2.0
// Sums of money, shares and lengths of time, each with what tells which question it answers.
#ifndef CROSSREAD_SRC_GRAPH_ANSWER_SIGN_H_
#define CROSSREAD_SRC_GRAPH_ANSWER_SIGN_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "crossread/topic.h"
#include "graph/figure_sign.h"

namespace crossread {

/// A sum, a share or a length of time of one source. Words are numbers of WordLikeness.
struct AnswerSign {
  uint32_t fact = 0;                ///< index into Story::facts
  DocId doc = 0;
  Amount amount;                    ///< in a currency, percent or hours
  std::vector<uint32_t> words;      ///< content words of its sentence, without its own
  std::vector<uint32_t> clause;     ///< those of its clause, folded through the synonym table
  std::vector<uint32_t> governors;  ///< the nearest content words: up to four before it, two behind
  std::vector<std::string_view> questions, hints;  ///< of data/en/asked.tsv, told beside it: by a word that is enough, by a weak one
  std::string_view per;             ///< what it is told for one of: "year", "head"; empty where it is of all
  double place = 0;                 ///< where in its source its sentence stands, 0 to 1
  bool early = false;               ///< it stands in the headline or in one of the first two sentences
  bool lasts = false;               ///< a length of time
  bool gap = false;                 ///< a length that lies between two things: "after two days", "within a week"
  bool traded = false;              ///< by how much shares rose or fell: that moves by the hour
  bool elsewhen = false;            ///< of another time or of a part, or only asked for, feared or possible
};

/// The sums, shares and lengths of time of `story`, in the order of its facts.
std::vector<AnswerSign> AnswerSigns(const Story& story, WordLikeness& likeness);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_ANSWER_SIGN_H_
