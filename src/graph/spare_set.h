// SPDX-License-Identifier: Apache-2.0
// Spare figures side by side: how much joins the passages of two, and which back each other.
#ifndef CROSSREAD_SRC_GRAPH_SPARE_SET_H_
#define CROSSREAD_SRC_GRAPH_SPARE_SET_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "crossread/topic.h"
#include "graph/spare.h"
#include "lexicon/lexicon.h"

namespace crossread {

inline constexpr double kEnoughForSlip = 1.0;  ///< words that join two passages where two digits changed places
inline constexpr double kEnoughForSole = 1.0;  ///< those that join measures that are left over alone, one on each side
inline constexpr double kSeldom = 10;          ///< counts from here on, two passages hardly have by chance

/// The spare figures of a story that can stand for each other. `story` and `spares` must outlive it.
class SpareSet {
 public:
  SpareSet(const Story& story, const std::vector<Spare>& spares);

  const std::vector<Spare>& spares() const { return spares_; }

  /// Both may be true of one thing: numbers that fit, of nouns that fit.
  bool Agree(const Spare& a, const Spare& b) const;

  /// The one may well be the other: the very number, or one that fits it in like words.
  bool Echoes(const Spare& a, const Spare& b) const;

  /// How much joins two passages: content words that both have, the rarer the more; figures that both have count as words.
  /// Zero and more, about one for each word.
  double Likeness(const Spare& a, const Spare& b) const;

  /// The same to `a` and to all that tell of it elsewhere: each source of them words it in its own way.
  double LikenessToAll(const Spare& a, const Spare& b) const;

  /// How many other figures of both sentences are equal, two at most: "from 25 percent to 15 percent", "10%, rather than 25%".
  int SharedFigures(const Spare& a, const Spare& b) const;

  /// Another source has this figure too.
  bool Backed(const Spare& spare) const;

  /// `other` is this very figure of another source: in like words, or too long a number to be met twice by chance.
  bool Backs(const Spare& other, const Spare& spare) const;

  /// Voices that have this very figure, its own among them: one and more.
  int Backers(const Spare& spare) const;

 private:
  /// Numbers of three digits or with a unit in the sentence of `fact`, without its own; "3,900" and "3.9bn" are one.
  std::vector<double> FiguresBeside(const Fact& fact, uint32_t index) const;

  /// A word that stands with many of the figures joins little.
  double Weight(const std::string& word) const;

  const Story& story_;
  const Lexicon& lexicon_;
  const std::vector<Spare>& spares_;
  absl::flat_hash_map<std::string, int> counts_;  // how often each word stands with one of them
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_SPARE_SET_H_
