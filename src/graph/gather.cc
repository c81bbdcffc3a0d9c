// SPDX-License-Identifier: Apache-2.0
// Constrained single linkage: strongest ties first, cannot-link pairs respected, components by Boost.Graph.
#include "graph/gather.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>

namespace crossread {
namespace {

struct Tie {
  int strength;
  uint32_t a, b;
};

}  // namespace

std::vector<std::vector<uint32_t>> Gather(uint32_t count, absl::FunctionRef<int(uint32_t, uint32_t)> score) {
  std::vector<Tie> ties;
  std::vector<std::vector<uint32_t>> members(count), apart(count);
  std::vector<uint32_t> group(count);
  for (uint32_t i = 0; i < count; ++i) {
    members[i] = {i};
    group[i] = i;
    for (uint32_t j = i + 1; j < count; ++j) {
      int strength = score(i, j);
      if (strength > 0) ties.push_back({strength, i, j});
      if (strength < 0) apart[i].push_back(j), apart[j].push_back(i);
    }
  }
  std::stable_sort(ties.begin(), ties.end(), [](const Tie& a, const Tie& b) { return a.strength > b.strength; });
  boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS> graph(count);
  for (const Tie& tie : ties) {
    uint32_t a = group[tie.a], b = group[tie.b];
    if (a == b) continue;
    if (members[a].size() < members[b].size()) std::swap(a, b);
    bool barred = std::any_of(members[b].begin(), members[b].end(), [&](uint32_t item) {
      return std::any_of(apart[item].begin(), apart[item].end(), [&](uint32_t other) { return group[other] == a; });
    });
    if (barred) continue;
    boost::add_edge(tie.a, tie.b, graph);
    for (uint32_t item : members[b]) group[item] = a;
    members[a].insert(members[a].end(), members[b].begin(), members[b].end());
    members[b].clear();
  }
  std::vector<uint32_t> component(count);
  uint32_t total = count == 0 ? 0 : boost::connected_components(graph, component.data());
  std::vector<std::vector<uint32_t>> groups(total);
  for (uint32_t i = 0; i < count; ++i) groups[component[i]].push_back(i);
  std::erase_if(groups, [](const std::vector<uint32_t>& items) { return items.size() < 2; });
  return groups;
}

}  // namespace crossread
