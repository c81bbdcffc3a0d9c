// SPDX-License-Identifier: Apache-2.0
// Whether two stances on one matter can both be true, one after the other or in two places.
#ifndef CROSSREAD_SRC_GRAPH_STANCE_TIMES_H_
#define CROSSREAD_SRC_GRAPH_STANCE_TIMES_H_

#include "graph/notion.h"
#include "graph/statement_setting.h"

namespace crossread {

/// The days and places of the stances of `story`, which must outlive it.
class StanceTimes {
 public:
  explicit StanceTimes(const Story& story) : story_(story), setting_(story) {}

  /// `denial` is negated, `other` is not; both are assertions.
  bool MayFollow(NotionTime time, const Fact& denial, const Fact& other) const;

 private:
  const Story& story_;
  StatementSetting setting_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_STANCE_TIMES_H_
