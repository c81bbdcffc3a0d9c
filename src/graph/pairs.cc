// SPDX-License-Identifier: Apache-2.0
// Entries sorted by key make blocks; each item asks the blocks that it stands in for those behind it.
#include "graph/pairs.h"

#include <algorithm>
#include <span>

#include "xxhash.h"

namespace crossread {
namespace {

/// Items of one key, in order.
struct Block {
  std::vector<uint32_t> left, right;
  bool all = false;  ///< few enough for all pairs
  bool same = false; ///< `left` is `right`
};

/// Items of `list` behind `item`: all, or the next few.
std::span<const uint32_t> Behind(const std::vector<uint32_t>& list, uint32_t item, bool all) {
  auto first = std::upper_bound(list.begin(), list.end(), item);
  size_t count = static_cast<size_t>(list.end() - first);
  return {first, all ? count : std::min(count, Pairs::kNext)};
}

}  // namespace

uint64_t KeyHash(std::string_view kind, std::string_view word) {
  return XXH3_64bits_withSeed(word.data(), word.size(), XXH3_64bits(kind.data(), kind.size()));
}

void Pairs::Add(uint32_t item, uint64_t key, Side side) { entries_.push_back({key, item, side}); }

size_t Pairs::ForEach(absl::FunctionRef<void(uint32_t, uint32_t)> visit) {
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return a.key != b.key ? a.key < b.key : a.item != b.item ? a.item < b.item : a.side < b.side;
  });
  std::vector<Block> blocks;
  std::vector<std::pair<uint32_t, uint32_t>> at;  // item, block
  for (size_t i = 0; i < entries_.size();) {
    size_t end = i;
    while (end < entries_.size() && entries_[end].key == entries_[i].key) ++end;
    if (entries_[i].item != entries_[end - 1].item) {
      Block block;
      size_t items = 0;
      for (size_t k = i; k < end; ++k) {
        const Entry& entry = entries_[k];
        items += k == i || entry.item != entries_[k - 1].item;
        if (entry.side & kLeft && (block.left.empty() || block.left.back() != entry.item)) block.left.push_back(entry.item);
        if (entry.side & kRight && (block.right.empty() || block.right.back() != entry.item)) block.right.push_back(entry.item);
      }
      if (!block.left.empty() && !block.right.empty()) {
        block.same = block.left == block.right;
        block.all = block.left.size() * block.right.size() <= kMost * items;
        for (size_t k = i; k < end; ++k) at.emplace_back(entries_[k].item, static_cast<uint32_t>(blocks.size()));
        blocks.push_back(std::move(block));
      }
    }
    i = end;
  }
  std::vector<Entry>().swap(entries_);
  std::sort(at.begin(), at.end());
  at.erase(std::unique(at.begin(), at.end()), at.end());
  size_t pairs = 0;
  std::vector<uint32_t> others;
  for (size_t i = 0; i < at.size();) {
    const uint32_t item = at[i].first;
    others.clear();
    for (; i < at.size() && at[i].first == item; ++i) {
      const Block& block = blocks[at[i].second];
      auto add = [&](const std::vector<uint32_t>& own, const std::vector<uint32_t>& opposite) {
        if (!std::binary_search(own.begin(), own.end(), item)) return;
        for (uint32_t other : Behind(opposite, item, block.all)) others.push_back(other);
      };
      add(block.left, block.right);
      if (!block.same) add(block.right, block.left);
    }
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
    for (uint32_t other : others) visit(item, other);
    pairs += others.size();
  }
  return pairs;
}

}  // namespace crossread
