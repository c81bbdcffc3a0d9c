// SPDX-License-Identifier: Apache-2.0
// Are two event mentions of different sources one event? With the reasons, for and against.
#ifndef CROSSREAD_SRC_GRAPH_SAME_EVENT_H_
#define CROSSREAD_SRC_GRAPH_SAME_EVENT_H_

#include <string>
#include <vector>

#include "crossread/topic.h"
#include "graph/gather.h"

namespace crossread {

/// `score` below 0: two events for sure; 0: nothing joins them; 1 to 6: ever more surely one.
struct EventMatch {
  int score = 0;
  std::string reason;               ///< one clause: "both are talks in Geneva"; or why they are two
  std::vector<std::string> doubts;  ///< "one source says preliminary"
};

/// Compares kind, places, participants and phases.
EventMatch SameEvent(const Event& a, const Event& b);

/// True where events of `kind` come again and again (meetings, attacks), so that the kind alone does not join two.
bool Recurs(const std::string& kind);

/// Keys under which facts of one event meet: its kinds, alone and with who, where and what else. Precondition: it has an event.
void AddEventKeys(const Story& story, const Fact& fact, TieKeys& keys);

/// Number of elements that two sorted lists share.
size_t SharedCount(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_SAME_EVENT_H_
