// SPDX-License-Identifier: Apache-2.0
// Dates and ends of gaps with what was done then: what a chain of times over several sources is made of.
#ifndef CROSSREAD_SRC_GRAPH_CHAIN_MARK_H_
#define CROSSREAD_SRC_GRAPH_CHAIN_MARK_H_

#include <optional>
#include <string_view>
#include <vector>

#include "graph/dated_act.h"
#include "graph/figure_sign.h"
#include "graph/laid_gap.h"

namespace crossread {

/// A date, and what its clause tells. Words are numbers of WordLikeness.
struct ChainDate {
  const Fact* fact = nullptr;
  uint32_t sentence = 0;
  double low = 0, high = 0;         ///< days since 1970 and parts of a day, `high` not included
  bool clock = false;               ///< a time of day
  bool half = false;                ///< of which nothing tells whether it is before noon or after
  bool no_day = false;              ///< and of which nothing tells the day
  std::string_view zone;            ///< of a time of day; empty where none is told
  bool early = false;               ///< in one of the first three sentences of the text
  bool ahead = false;               ///< after the day its source speaks from
  bool speech = false;              ///< when something was said
  GapAct act;
  std::vector<uint32_t> words;      ///< of its sentence
  std::vector<uint32_t> before;     ///< of the sentence before

  DocId doc() const { return fact->doc(); }
  bool In(DocId source, TokenRange range) const { return doc() == source && fact->claim.tokens.first >= range.first && fact->claim.tokens.last <= range.last; }
};

/// One end of a gap.
struct ChainEnd {
  const GapAct* act = nullptr;
  TokenRange tokens;
  bool definite = false;            ///< "the vote"
  std::vector<uint32_t> words;
};

/// A gap with both ends.
struct ChainGap {
  LaidGap laid;
  ChainEnd left, right;             ///< `right` has no words where the gap counts from what another sentence tells
};

struct ChainMarks {
  std::vector<ChainDate> dates;     ///< by source, in text order
  std::vector<ChainGap> gaps;
  std::vector<DatedAct> acts;       ///< of days, by source
  std::optional<LeadDay> lead;
};

/// Those of all sources; empty where no source tells a gap.
ChainMarks ReadChainMarks(const Story& story, WordLikeness& likeness);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_CHAIN_MARK_H_
