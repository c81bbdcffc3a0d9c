// SPDX-License-Identifier: Apache-2.0
// How much speaks for two tellings being of one act, where the words differ.
#ifndef CROSSREAD_SRC_GRAPH_ACT_LIKENESS_H_
#define CROSSREAD_SRC_GRAPH_ACT_LIKENESS_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/gap_act.h"

namespace crossread {

/// Weighs acts of one story against each other. `lexicon` must outlive it.
class ActLikeness {
 public:
  explicit ActLikeness(const Lexicon& lexicon) : lexicon_(lexicon) {}

  /// Takes the words of `act` for some that the story has: what many of its acts have joins little.
  void Count(const GapAct& act);

  /// 0 where names, places, phases, a denial or a plan part them, or nothing joins them; about 1 for what is done and 1 for each
  /// rare word that both have, less for words that a thesaurus puts for each other.
  double Of(const GapAct& a, const GapAct& b) const;

  /// The same where only names and places part them: about 1 for what is done and for each thing that both have, whatever else
  /// they tell; people, names and a common doer join nothing.
  double Loosely(const GapAct& a, const GapAct& b) const;

  /// Each has a thing, or each a name, that the other lacks, or both tell of people and of none in common.
  bool TellOfTwo(const GapAct& a, const GapAct& b) const;

 private:
  double WordScore(std::string_view a, std::string_view b) const;

  /// Less for words that many acts have.
  double Weight(std::string_view word) const;

  /// One of `words` is, or is near, `word`.
  bool Has(const std::vector<std::string>& words, std::string_view word) const;

  /// Each has a word that the other lacks.
  bool EachLacks(const std::vector<std::string>& a, const std::vector<std::string>& b) const;

  /// The weight of the words that both have beside those for the deed.
  double Shared(const GapAct& a, const GapAct& b, std::string_view word_a, std::string_view word_b) const;

  /// The weight of the things that both have, people and names left out.
  double SharedThings(const GapAct& a, const GapAct& b) const;

  const Lexicon& lexicon_;
  std::map<std::string, int, std::less<>> counts_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_ACT_LIKENESS_H_
