// SPDX-License-Identifier: Apache-2.0
// Negative cycles of a temporal network: Bellman-Ford tells whether there is one, a layered search finds the shortest.
#include "graph/timenet.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>

#include "absl/container/flat_hash_map.h"
#include "boost/graph/adjacency_list.hpp"
#include "boost/graph/bellman_ford_shortest_paths.hpp"
#include "boost/graph/biconnected_components.hpp"

namespace crossread {
namespace {

constexpr int64_t kFar = int64_t{1} << 60;
constexpr size_t kSearchable = 400;  // points of one block beyond which any chain will do, not the shortest

/// `to` <= `from` + `weight`, because of bound `bound`.
struct Edge {
  uint32_t from, to;
  int64_t weight;
  uint32_t bound;
};

/// Bounds that can stand in one cycle; points are numbered afresh.
struct Block {
  uint32_t points = 0;
  std::vector<Edge> edges;
};

using Bounds = std::vector<uint32_t>;  // by number, ascending

Block MakeBlock(const std::vector<TimeBound>& all, const Bounds& bounds) {
  Block block;
  absl::flat_hash_map<uint32_t, uint32_t> names;
  for (uint32_t b : bounds) {
    const TimeBound& bound = all[b];
    uint32_t ends[2];
    for (int end = 0; end < 2; ++end) {
      auto [name, fresh] = names.try_emplace(end == 0 ? bound.from : bound.to, block.points);
      block.points += fresh;
      ends[end] = name->second;
    }
    if (bound.high != TimeBound::kOpen) block.edges.push_back({ends[0], ends[1], bound.high, b});
    if (bound.low != -TimeBound::kOpen) block.edges.push_back({ends[1], ends[0], -bound.low, b});
  }
  return block;
}

/// The bounds by biconnected component: no cycle runs through two of them, so that a calendar that ties the events of all
/// stories does not make one network of them.
std::vector<Bounds> Split(const std::vector<TimeBound>& all, const Bounds& bounds) {
  absl::flat_hash_map<uint32_t, size_t> names;
  std::map<std::pair<size_t, size_t>, std::vector<uint32_t>> sides;  // bounds between two points
  for (uint32_t b : bounds) {
    size_t from = names.try_emplace(all[b].from, names.size()).first->second;
    size_t to = names.try_emplace(all[b].to, names.size()).first->second;
    sides[std::minmax(from, to)].push_back(b);
  }
  using Undirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, boost::property<boost::edge_index_t, size_t>>;
  Undirected graph(names.size());
  std::vector<Bounds> blocks;
  std::vector<const std::vector<uint32_t>*> between;
  for (const auto& [ends, own] : sides) {
    if (ends.first == ends.second) blocks.push_back(own);
    else boost::add_edge(ends.first, ends.second, between.size(), graph), between.push_back(&own);
  }
  std::vector<size_t> component(between.size());
  size_t count = boost::biconnected_components(graph, boost::make_iterator_property_map(component.begin(), boost::get(boost::edge_index, graph)));
  size_t first = blocks.size();
  blocks.resize(first + count);
  for (size_t i = 0; i < between.size(); ++i) {
    Bounds& block = blocks[first + component[i]];
    block.insert(block.end(), between[i]->begin(), between[i]->end());
  }
  for (Bounds& block : blocks) std::sort(block.begin(), block.end());
  return blocks;
}

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property,
                                    boost::property<boost::edge_weight_t, int64_t>>;

bool HasNegativeCycle(const Block& block) {
  Graph graph(block.points);
  for (const Edge& edge : block.edges) boost::add_edge(edge.from, edge.to, edge.weight, graph);
  std::vector<int64_t> distance(block.points, 0);  // as if one point led to all at no cost
  return !boost::bellman_ford_shortest_paths(graph, static_cast<int>(block.points),
                                             boost::distance_map(distance.data()));
}

/// The negative cycle with the fewest edges: the shortest closed walk of negative length, which has no cycle inside.
std::vector<uint32_t> ShortestCycle(const Block& block) {
  size_t n = block.points;
  std::vector<uint32_t> best;
  size_t limit = n + 1;
  std::vector<std::vector<int64_t>> distance;
  std::vector<std::vector<uint32_t>> via;
  for (uint32_t source = 0; source < n; ++source) {
    distance.assign(1, std::vector<int64_t>(n, kFar));
    via.assign(1, std::vector<uint32_t>(n, UINT32_MAX));
    distance[0][source] = 0;
    for (size_t k = 1; k < limit; ++k) {
      distance.emplace_back(n, kFar);
      via.emplace_back(n, UINT32_MAX);
      for (uint32_t e = 0; e < block.edges.size(); ++e) {
        const Edge& edge = block.edges[e];
        if (distance[k - 1][edge.from] == kFar) continue;
        int64_t length = distance[k - 1][edge.from] + edge.weight;
        if (length < distance[k][edge.to]) distance[k][edge.to] = length, via[k][edge.to] = e;
      }
      if (distance[k][source] >= 0) continue;
      best.clear();
      uint32_t at = source;
      for (size_t step = k; step > 0; --step) {
        const Edge& edge = block.edges[via[step][at]];
        best.push_back(edge.bound);
        at = edge.from;
      }
      limit = k;  // from here on, only a shorter one is of interest
    }
  }
  std::sort(best.begin(), best.end());
  best.erase(std::unique(best.begin(), best.end()), best.end());
  return best;
}

/// The bounds of some negative cycle of a large block, which is minimal as every simple one: Bellman-Ford, asked after each
/// round whether what a point was reached from leads back to it. Empty where there is none.
std::vector<uint32_t> AnyCycle(const Block& block) {
  constexpr uint32_t kNone = UINT32_MAX;
  std::vector<int64_t> distance(block.points, 0);  // as if one point led to all at no cost
  std::vector<uint32_t> via(block.points, kNone), seen(block.points);
  for (uint32_t round = 0; round <= block.points; ++round) {
    bool moved = false;
    for (uint32_t e = 0; e < block.edges.size(); ++e) {
      const Edge& edge = block.edges[e];
      if (distance[edge.from] + edge.weight >= distance[edge.to]) continue;
      distance[edge.to] = distance[edge.from] + edge.weight;
      via[edge.to] = e;
      moved = true;
    }
    if (!moved) return {};
    std::fill(seen.begin(), seen.end(), kNone);
    for (uint32_t start = 0; start < block.points; ++start) {
      uint32_t at = start;
      while (seen[at] == kNone && via[at] != kNone) seen[at] = start, at = block.edges[via[at]].from;
      if (seen[at] != start || via[at] == kNone) continue;
      std::vector<uint32_t> bounds;
      uint32_t on = at;
      do bounds.push_back(block.edges[via[on]].bound), on = block.edges[via[on]].from;
      while (on != at);
      std::sort(bounds.begin(), bounds.end());
      bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
      return bounds;
    }
  }
  return {};
}

/// A chain of bounds that cannot all hold; empty where they can.
std::vector<uint32_t> ChainOf(const Block& block) {
  if (block.points > kSearchable) return AnyCycle(block);
  return HasNegativeCycle(block) ? ShortestCycle(block) : std::vector<uint32_t>();
}

Bounds AllOf(const std::vector<TimeBound>& bounds) {
  Bounds all(bounds.size());
  std::iota(all.begin(), all.end(), 0u);
  return all;
}

}  // namespace

uint32_t TimeNet::Add(const TimeBound& bound) {
  bounds_.push_back(bound);
  return static_cast<uint32_t>(bounds_.size() - 1);
}

bool TimeNet::Consistent() const {
  const std::vector<Bounds> blocks = Split(bounds_, AllOf(bounds_));
  return std::all_of(blocks.begin(), blocks.end(), [&](const Bounds& block) { return ChainOf(MakeBlock(bounds_, block)).empty(); });
}

std::vector<std::vector<uint32_t>> TimeNet::Chains() const {
  std::vector<std::vector<uint32_t>> chains;
  std::vector<Bounds> open = Split(bounds_, AllOf(bounds_));
  while (!open.empty()) {
    Bounds bounds = std::move(open.back());
    open.pop_back();
    std::vector<uint32_t> chain = ChainOf(MakeBlock(bounds_, bounds));
    if (chain.empty()) continue;
    std::erase_if(bounds, [&](uint32_t bound) { return std::binary_search(chain.begin(), chain.end(), bound); });
    for (Bounds& rest : Split(bounds_, bounds)) open.push_back(std::move(rest));
    chains.push_back(std::move(chain));
  }
  std::sort(chains.begin(), chains.end(), [](const auto& a, const auto& b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
  });
  return chains;
}

std::pair<int64_t, int64_t> TimeNet::Around(const std::vector<uint32_t>& chain, uint32_t first, bool rest) const {
  std::pair<int64_t, int64_t> sum{0, 0};
  std::set<uint32_t> left(chain.begin(), chain.end());
  uint32_t at = bounds_[first].from;
  if (rest) at = bounds_[first].to, left.erase(first);
  while (!left.empty()) {
    auto next = std::find_if(left.begin(), left.end(), [&](uint32_t b) { return bounds_[b].from == at || bounds_[b].to == at; });
    if (next == left.end()) break;
    const TimeBound& bound = bounds_[*next];
    const bool forward = bound.from == at;
    auto add = [](int64_t& to, int64_t by) { to = by == TimeBound::kOpen || by == -TimeBound::kOpen || to == TimeBound::kOpen ? TimeBound::kOpen : to + by; };
    add(sum.first, forward ? bound.low : -bound.high);
    add(sum.second, forward ? bound.high : -bound.low);
    at = forward ? bound.to : bound.from;
    left.erase(next);
  }
  return sum;
}

}  // namespace crossread
