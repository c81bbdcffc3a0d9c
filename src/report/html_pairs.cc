// SPDX-License-Identifier: Apache-2.0
// For every two sources: how often they oppose each other, how often they agree.
#include "report/html_pairs.h"

#include <algorithm>
#include <map>
#include <set>

namespace crossread {
namespace {

constexpr size_t kMostSides = 80;  // passages of one finding that are paired: beyond, everyone opposes everyone

using PairMap = std::map<std::pair<uint32_t, uint32_t>, SourcePair>;

SourcePair& PairAt(const Page& page, DocId x, DocId y, PairMap& pairs) {
  uint32_t first = std::min(page.rank[x], page.rank[y]);
  uint32_t second = std::max(page.rank[x], page.rank[y]);
  SourcePair& pair = pairs[{first, second}];
  pair.a = page.order[first];
  pair.b = page.order[second];
  return pair;
}

void AddOpposed(const Page& page, uint32_t index, PairMap& pairs) {
  const Finding& finding = page.finding(index);
  std::set<std::pair<DocId, int>> sides;
  for (const Passage& passage : finding.passages) {
    if (passage.side != 0 && sides.size() < kMostSides) sides.insert({passage.span.doc, passage.side});
  }
  for (auto a = sides.begin(); a != sides.end(); ++a) {
    for (auto b = std::next(a); b != sides.end(); ++b) {
      if (a->first == b->first || a->second == b->second) continue;
      SourcePair& pair = PairAt(page, a->first, b->first, pairs);
      if (!pair.opposed.empty() && pair.opposed.back() == index) continue;
      pair.opposed.push_back(index);
      pair.worst = std::max(pair.worst, finding.severity);
    }
  }
}

void AddAgreeing(const Page& page, const Accord& accord, PairMap& pairs) {
  std::set<DocId> docs;
  for (uint32_t fact : accord.facts) {
    if (docs.size() < kMostSides) docs.insert(page.story().facts[fact].doc());
  }
  for (auto a = docs.begin(); a != docs.end(); ++a) {
    for (auto b = std::next(a); b != docs.end(); ++b) ++PairAt(page, *a, *b, pairs).agree;
  }
}

}  // namespace

std::vector<SourcePair> FindPairs(const Page& page) {
  PairMap pairs;
  for (uint32_t index : page.counted) AddOpposed(page, index, pairs);
  for (const Accord& accord : page.accords) AddAgreeing(page, accord, pairs);
  std::vector<SourcePair> list;
  for (auto& [ranks, pair] : pairs) list.push_back(std::move(pair));
  std::stable_sort(list.begin(), list.end(), [](const SourcePair& a, const SourcePair& b) {
    return a.opposed.size() != b.opposed.size() ? a.opposed.size() > b.opposed.size() : a.agree > b.agree;
  });
  return list;
}

}  // namespace crossread
