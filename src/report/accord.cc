// SPDX-License-Identifier: Apache-2.0
// Gathers comparisons into accords: connected parts of the graph of one reason's pairs.
#include "report/accord.h"

#include <algorithm>
#include <map>
#include <utility>

#include "absl/strings/str_cat.h"

namespace crossread {
namespace {

/// A fact under one reason, and the one that stands for the part it belongs to.
using Node = std::pair<std::string_view, uint32_t>;

Node RootOf(Node node, std::map<Node, Node>& parents) {
  auto at = parents.emplace(node, node).first;
  while (at->second != at->first) {
    auto up = parents.find(at->second);
    at->second = up->second;
    at = parents.find(at->second);
  }
  return at->first;
}

}  // namespace

std::vector<Accord> GatherAccords(const Report& report, bool compared) {
  std::map<Node, Node> parents;
  for (const Comparison& comparison : report.comparisons) {
    size_t facts = report.story.facts.size();
    if (comparison.compared != compared || comparison.a >= facts || comparison.b >= facts) continue;
    Node a = RootOf({comparison.reason, comparison.a}, parents);
    Node b = RootOf({comparison.reason, comparison.b}, parents);
    parents[std::max(a, b)] = std::min(a, b);
  }
  std::map<Node, Accord> parts;
  for (const auto& [node, parent] : std::map<Node, Node>(parents)) {
    Accord& accord = parts[RootOf(node, parents)];
    accord.reason = node.first;
    accord.facts.push_back(node.second);
  }
  std::vector<Accord> accords;
  for (auto& [root, accord] : parts) accords.push_back(std::move(accord));
  std::stable_sort(accords.begin(), accords.end(),
                   [](const Accord& a, const Accord& b) { return a.facts.front() < b.facts.front(); });
  return accords;
}

std::string SayAgree(size_t count) {
  return absl::StrCat(count, count == 1 ? " point looks" : " points look", " different but ", count == 1 ? "agrees" : "agree");
}

}  // namespace crossread
