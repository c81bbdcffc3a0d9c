// SPDX-License-Identifier: Apache-2.0
// Acts that a source gives a day to.
#ifndef CROSSREAD_SRC_GRAPH_DATED_ACT_H_
#define CROSSREAD_SRC_GRAPH_DATED_ACT_H_

#include <optional>
#include <string>
#include <vector>

#include "crossread/topic.h"
#include "graph/gap_act.h"

namespace crossread {

/// What the clause of a date tells.
struct DatedAct {
  const Fact* fact = nullptr;
  absl::CivilDay day;   ///< its first
  absl::CivilDay last;  ///< and its last: the same, but for "in June"
  GapAct act;
  std::string noun;  ///< that the date stands right with, dictionary form: "Tuesday's accident"; else empty
};

/// The day that `fact` gives, where it is one day that its source was sure to mean.
std::optional<absl::CivilDay> DayOf(const Fact& fact);

/// "At about 7 a.m." names no day: the one that it was resolved to is the source's own, not the event's.
bool NamesNoDay(const Fact& fact);

/// True where `a` tells of what is over, and the day of `b` came after the source of `a` was written: it tells of something later.
bool Later(const Story& story, const Fact& a, const Fact& b);

/// The act that `fact`, of the body of `copy`, dates; nothing of other blocks.
std::optional<DatedAct> ReadDatedAct(const Copy& copy, const Grammar& grammar, const Fact& fact, absl::CivilDay first, absl::CivilDay last);

/// Appends those of the body of `copy` to `dated`, in text order.
void ReadDatedActs(const Story& story, const Copy& copy, const Grammar& grammar, std::vector<DatedAct>& dated);

/// The same of those that are told of a week, a month or part of one.
void ReadActsOfMonths(const Story& story, const Copy& copy, const Grammar& grammar, std::vector<DatedAct>& dated);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_DATED_ACT_H_
