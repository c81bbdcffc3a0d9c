// SPDX-License-Identifier: Apache-2.0
// How likely two sums, shares or lengths of time of different sources answer one question, by many marks that each tell a little.
#ifndef CROSSREAD_SRC_GRAPH_ANSWER_ODDS_H_
#define CROSSREAD_SRC_GRAPH_ANSWER_ODDS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "crossread/topic.h"
#include "graph/answer_sign.h"
#include "graph/sentence_likeness.h"
#include "graph/pair_marks.h"

namespace crossread {

/// What stands around two companies of figures that agree.
struct AnswerSetting {
  size_t fewer = 1, more = 1;  ///< sources that tell the one or the other
  size_t sources = 2;          ///< of the story
  int common = 0;              ///< companies, of whatever, that have sources of both
  int left = 0, right = 0;     ///< companies of the unit in the sources of either and in none of the other's
  int crowd = 0;               ///< companies of the unit in the fuller of their sources
};

/// What is seen of two companies of figures, each of sources that agree, no source in both.
class AnswerOdds : PairMarks {
 public:
  /// Takes in two figures, one of each company, that cannot both be true.
  void Add(const Story& story, WordLikeness& likeness, const SentenceLikeness& sentences, const AnswerSign& a, const AnswerSign& b);

  /// They are not of one thing: two years, two sides of a vote, one of a time that the other is not of.
  bool ruled_out() const;

  /// Points, 100 for each factor e in the odds that it is one thing.
  int Points(const AnswerSetting& setting) const;

  /// Marks by number, for the fit.
  std::vector<int> Marks(const AnswerSetting& setting) const;

 private:
  void AddQuestions(const AnswerSign& a, const AnswerSign& b);


  bool lasts_ = false;
  double governed_ = 0, around_ = 0, apart_ = 1;
  bool one_vote_ = false, traded_ = false, somebody_ = false, moves_ = false;
  bool asked_same_ = false, asked_weak_ = false, asked_apart_ = false, asked_one_ = false, elsewhen_ = false, per_same_ = false, span_apart_ = false;
  bool names_same_ = false, names_apart_ = false;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_ANSWER_ODDS_H_
