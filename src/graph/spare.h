// SPDX-License-Identifier: Apache-2.0
// A figure with the words around it, as it is held against those that other sources agree on.
#ifndef CROSSREAD_SRC_GRAPH_SPARE_H_
#define CROSSREAD_SRC_GRAPH_SPARE_H_

#include <optional>
#include <string>
#include <vector>

#include "crossread/topic.h"
#include "lexicon/lexicon.h"

namespace crossread {

struct Spare {
  uint32_t fact = 0;
  DocId doc = 0;
  const Amount* amount = nullptr;
  Amount base;                     ///< the same in the unit that its dimension is compared in
  std::vector<std::string> words;  ///< of its sentence, folded
  std::string noun;                ///< of a count: what is counted, canonical; empty for measures
  bool people = false;             ///< the noun is one for people
  bool lasts = false;              ///< a length of time, up to a month
  bool rare = false;               ///< of a unit that a story has few figures of: a speed
  bool bare = false;               ///< a number of nothing that the copy names
  bool moved = false;              ///< "widened to 15 km": of later than what another tells
  bool by = false;                 ///< a percentage that something moved by: "by a quarter", "up 11%"
  bool still = false;              ///< a percentage in a sentence where nothing moves
  bool before = false;             ///< "from 25 percent", "previous", "another": of something else than what is
};

/// The figure of fact `i`, where it measures something or counts two and more of a noun: bare numbers, ages and lengths
/// of time beyond a month are left out.
std::optional<Spare> SpareOf(const Story& story, uint32_t i);

/// One noun, two that a thesaurus puts for each other, or "people" and any noun for some; true of measures.
bool NounsFit(const Lexicon& lexicon, const Spare& a, const Spare& b);

/// The very number, in whatever unit.
bool SameFigure(const Spare& a, const Spare& b);

/// Two digits changed places, the point did, or the number stayed and the unit did not.
bool IsSlip(const Amount& a, const Amount& b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_SPARE_H_
