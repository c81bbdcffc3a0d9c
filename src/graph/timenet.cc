// SPDX-License-Identifier: Apache-2.0
// Negative cycles of a temporal network: Bellman-Ford tells whether there is one, a layered search finds the shortest.
#include "graph/timenet.h"

#include <algorithm>
#include <functional>
#include <numeric>

#include "boost/graph/adjacency_list.hpp"
#include "boost/graph/bellman_ford_shortest_paths.hpp"

namespace crossread {
namespace {

constexpr int64_t kFar = int64_t{1} << 60;
constexpr size_t kSearchable = 400;  // points of one component beyond which the shortest chain is not searched for

/// `to` <= `from` + `weight`, because of bound `bound`.
struct Edge {
  uint32_t from, to;
  int64_t weight;
  uint32_t bound;
};

/// Points that bounds tie together, with the edges between them; points are numbered afresh.
struct Component {
  uint32_t points = 0;
  std::vector<Edge> edges;
};

std::vector<Component> Split(uint32_t points, const std::vector<TimeBound>& bounds, const std::vector<bool>& dropped) {
  std::vector<uint32_t> parent(points);
  std::iota(parent.begin(), parent.end(), 0u);
  auto root = [&](uint32_t i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
  };
  for (uint32_t b = 0; b < bounds.size(); ++b) {
    if (!dropped[b]) parent[root(bounds[b].from)] = root(bounds[b].to);
  }
  std::vector<Component> components;
  std::vector<uint32_t> component_of(points, UINT32_MAX), name(points, UINT32_MAX);
  for (uint32_t b = 0; b < bounds.size(); ++b) {
    if (dropped[b]) continue;
    const TimeBound& bound = bounds[b];
    uint32_t& index = component_of[root(bound.from)];
    if (index == UINT32_MAX) {
      index = static_cast<uint32_t>(components.size());
      components.emplace_back();
    }
    Component& component = components[index];
    for (uint32_t point : {bound.from, bound.to}) {
      if (name[point] == UINT32_MAX) name[point] = component.points++;
    }
    uint32_t from = name[bound.from], to = name[bound.to];
    if (bound.high != TimeBound::kOpen) component.edges.push_back({from, to, bound.high, b});
    if (bound.low != -TimeBound::kOpen) component.edges.push_back({to, from, -bound.low, b});
  }
  return components;
}

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property,
                                    boost::property<boost::edge_weight_t, int64_t>>;

bool HasNegativeCycle(const Component& component) {
  Graph graph(component.points);
  for (const Edge& edge : component.edges) boost::add_edge(edge.from, edge.to, edge.weight, graph);
  std::vector<int64_t> distance(component.points, 0);  // as if one point led to all at no cost
  return !boost::bellman_ford_shortest_paths(graph, static_cast<int>(component.points),
                                             boost::distance_map(distance.data()));
}

/// The negative cycle with the fewest edges: the shortest closed walk of negative length, which has no cycle inside.
std::vector<uint32_t> ShortestCycle(const Component& component) {
  size_t n = component.points;
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
      for (uint32_t e = 0; e < component.edges.size(); ++e) {
        const Edge& edge = component.edges[e];
        if (distance[k - 1][edge.from] == kFar) continue;
        int64_t length = distance[k - 1][edge.from] + edge.weight;
        if (length < distance[k][edge.to]) distance[k][edge.to] = length, via[k][edge.to] = e;
      }
      if (distance[k][source] >= 0) continue;
      best.clear();
      uint32_t at = source;
      for (size_t step = k; step > 0; --step) {
        const Edge& edge = component.edges[via[step][at]];
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

/// A minimal chain of a large component: bounds are left out in halves, then one by one, as long as it stays inconsistent.
std::vector<uint32_t> FilteredCycle(const Component& component) {
  Component rest = component;
  std::vector<uint32_t> bounds;
  for (const Edge& edge : rest.edges) bounds.push_back(edge.bound);
  std::sort(bounds.begin(), bounds.end());
  bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
  for (size_t step = std::max<size_t>(bounds.size() / 2, 1);; step /= 2) {
    for (size_t at = 0; at < bounds.size();) {
      size_t end = std::min(bounds.size(), at + step);
      Component trial = rest;
      std::erase_if(trial.edges, [&](const Edge& edge) {
        auto it = std::lower_bound(bounds.begin(), bounds.end(), edge.bound);
        size_t index = static_cast<size_t>(it - bounds.begin());
        return index >= at && index < end;
      });
      if (HasNegativeCycle(trial)) {
        rest = std::move(trial);
        bounds.erase(bounds.begin() + static_cast<long>(at), bounds.begin() + static_cast<long>(end));
      } else {
        at = end;
      }
    }
    if (step == 1) return bounds;
  }
}

}  // namespace

uint32_t TimeNet::Add(const TimeBound& bound) {
  bounds_.push_back(bound);
  return static_cast<uint32_t>(bounds_.size() - 1);
}

bool TimeNet::Consistent() const {
  std::vector<Component> components = Split(points_, bounds_, std::vector<bool>(bounds_.size()));
  return std::none_of(components.begin(), components.end(), HasNegativeCycle);
}

std::vector<std::vector<uint32_t>> TimeNet::Chains() const {
  std::vector<std::vector<uint32_t>> chains;
  std::vector<bool> dropped(bounds_.size());
  for (bool again = true; again;) {
    again = false;
    for (const Component& component : Split(points_, bounds_, dropped)) {
      if (!HasNegativeCycle(component)) continue;
      std::vector<uint32_t> chain = component.points <= kSearchable ? ShortestCycle(component) : FilteredCycle(component);
      if (chain.empty()) continue;
      for (uint32_t bound : chain) dropped[bound] = true;
      chains.push_back(std::move(chain));
      again = true;
    }
  }
  std::sort(chains.begin(), chains.end(), [](const auto& a, const auto& b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
  });
  return chains;
}

}  // namespace crossread
