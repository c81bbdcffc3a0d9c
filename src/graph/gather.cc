// SPDX-License-Identifier: Apache-2.0
// Constrained single linkage: candidates by shared keys, strongest ties first, cannot-link pairs respected.
#include "graph/gather.h"

#include <algorithm>
#include <set>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "xxhash.h"

namespace crossread {
namespace {

constexpr uint32_t kAllPairs = 512;
constexpr size_t kCommonKey = 256;
constexpr size_t kSpeakers = 256;  // of a group, beyond which members are not asked what they must stay apart from

struct Tie {
  int strength;
  uint32_t a, b;
};

template <typename Visit>
void ForEachPair(uint32_t count, Visit visit) {
  for (uint32_t i = 0; i < count; ++i) {
    for (uint32_t j = i + 1; j < count; ++j) visit(i, j);
  }
}

/// Pairs that share a key.
template <typename Visit>
void ForEachCandidate(uint32_t count, absl::FunctionRef<void(uint32_t, TieKeys&)> keys, Visit visit) {
  absl::flat_hash_map<uint64_t, std::vector<uint32_t>> blocks;
  for (uint32_t i = 0; i < count; ++i) {
    TieKeys own;
    keys(i, own);
    for (uint64_t key : own.keys()) {
      std::vector<uint32_t>& block = blocks[key];
      if (block.empty() || block.back() != i) block.push_back(i);
    }
  }
  std::vector<uint64_t> pairs;
  for (const auto& [key, block] : blocks) {
    if (block.size() > kCommonKey) continue;
    for (size_t i = 0; i < block.size(); ++i) {
      for (size_t j = i + 1; j < block.size(); ++j) pairs.push_back(uint64_t{block[i]} << 32 | block[j]);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  for (uint64_t pair : pairs) visit(static_cast<uint32_t>(pair >> 32), static_cast<uint32_t>(pair));
}

/// Groups that grow together; a pair of groups is asked once whether it must stay apart.
class Groups {
 public:
  Groups(uint32_t count, absl::FunctionRef<int(uint32_t, uint32_t)> score) : members_(count), apart_(count), group_(count), score_(score) {
    for (uint32_t i = 0; i < count; ++i) members_[i] = {i}, group_[i] = i;
  }

  void Join(uint32_t one, uint32_t other) {
    uint32_t a = group_[one], b = group_[other];
    if (a == b || apart_[a].contains(b)) return;
    if (members_[a].size() < members_[b].size()) std::swap(a, b);
    if (MustStayApart(a, b)) {
      apart_[a].insert(b), apart_[b].insert(a);
      return;
    }
    for (uint32_t item : members_[b]) group_[item] = a;
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
    members_[b].clear();
    for (uint32_t far : apart_[b]) {
      apart_[far].erase(b), apart_[far].insert(a);
      apart_[a].insert(far);
    }
    apart_[b].clear();
  }

  std::vector<std::vector<uint32_t>> Take() {
    std::vector<std::vector<uint32_t>> groups;
    for (std::vector<uint32_t>& items : members_) {
      std::sort(items.begin(), items.end());
      if (items.size() > 1) groups.push_back(std::move(items));
    }
    std::sort(groups.begin(), groups.end());
    return groups;
  }

 private:
  bool MustStayApart(uint32_t a, uint32_t b) const {
    size_t most_a = std::min(members_[a].size(), kSpeakers), most_b = std::min(members_[b].size(), kSpeakers);
    for (size_t i = 0; i < most_a; ++i) {
      for (size_t j = 0; j < most_b; ++j) {
        uint32_t x = members_[a][i], y = members_[b][j];
        if (score_(std::min(x, y), std::max(x, y)) < 0) return true;
      }
    }
    return false;
  }

  std::vector<std::vector<uint32_t>> members_;  // by group
  std::vector<std::set<uint32_t>> apart_;       // groups found to be barred from one another
  std::vector<uint32_t> group_;                 // by item
  absl::FunctionRef<int(uint32_t, uint32_t)> score_;
};

void AddTie(int strength, uint32_t a, uint32_t b, std::vector<Tie>& ties) {
  if (strength > 0) ties.push_back({strength, a, b});
}

std::vector<std::vector<uint32_t>> Join(uint32_t count, std::vector<Tie> ties, absl::FunctionRef<int(uint32_t, uint32_t)> score) {
  std::stable_sort(ties.begin(), ties.end(), [](const Tie& a, const Tie& b) { return a.strength > b.strength; });
  Groups groups(count, score);
  for (const Tie& tie : ties) groups.Join(tie.a, tie.b);
  return groups.Take();
}

}  // namespace

void TieKeys::Add(std::string_view kind, std::string_view word) {
  keys_.push_back(XXH3_64bits_withSeed(word.data(), word.size(), XXH3_64bits(kind.data(), kind.size())));
}

std::vector<std::vector<uint32_t>> Gather(uint32_t count, absl::FunctionRef<int(uint32_t, uint32_t)> score,
                                          absl::FunctionRef<void(uint32_t, TieKeys&)> keys) {
  if (count <= kAllPairs) return Gather(count, score);
  std::vector<Tie> ties;
  ForEachCandidate(count, keys, [&](uint32_t i, uint32_t j) { AddTie(score(i, j), i, j, ties); });
  return Join(count, std::move(ties), score);
}

std::vector<std::vector<uint32_t>> Gather(uint32_t count, absl::FunctionRef<int(uint32_t, uint32_t)> score) {
  std::vector<Tie> ties;
  ForEachPair(count, [&](uint32_t i, uint32_t j) { AddTie(score(i, j), i, j, ties); });
  return Join(count, std::move(ties), score);
}

}  // namespace crossread
