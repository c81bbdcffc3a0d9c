// SPDX-License-Identifier: Apache-2.0
// Candidates by MinHash bands and sampled shingles, verdict by exact shared runs.
#include "graph/copies.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "absl/container/flat_hash_map.h"

namespace crossread {
namespace {

constexpr size_t kBandRows = 2;
constexpr uint64_t kSample = 4;       // one shingle in so many goes into the index
constexpr uint32_t kEnoughWords = 30;
constexpr double kEnoughShare = 0.08;

struct Text {
  Wordlist list;
  std::vector<uint64_t> shingles;
};

/// Shared runs make a copy where they are long, several, and more than quotations that both took down.
std::optional<CopyPair> Judge(const std::vector<Text>& texts, DocId a, DocId b) {
  const Wordlist& one = texts[a].list;
  const Wordlist& other = texts[b].list;
  CopyPair pair{a, b, 0, 0, {}};
  uint32_t longest = 0;
  for (const SharedRun& run : SharedRuns(one, other)) {
    uint32_t counted = 0;
    for (uint32_t k = 0; k < run.length; ++k) counted += !(one.quoted[run.a + k] && other.quoted[run.b + k]);
    if (counted < kShingleWords) continue;
    pair.words += counted;
    longest = std::max(longest, counted);
    pair.runs.push_back({{one.tokens[run.a], one.tokens[run.a + run.length - 1] + 1},
                         {other.tokens[run.b], other.tokens[run.b + run.length - 1] + 1}});
  }
  pair.share = static_cast<double>(pair.words) / static_cast<double>(std::min(one.words.size(), other.words.size()));
  bool several = pair.runs.size() >= 2 || longest >= kEnoughWords;
  if (!several || pair.words < kEnoughWords || pair.share < kEnoughShare) return std::nullopt;
  return pair;
}

class Groups {
 public:
  explicit Groups(size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0u); }
  uint32_t Of(uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void Join(uint32_t a, uint32_t b) {
    a = Of(a), b = Of(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<uint32_t> parent_;
};

}  // namespace

std::vector<CopyPair> FindCopies(const std::vector<Copy>& copies) {
  std::vector<Text> texts(copies.size());
  for (DocId doc = 0; doc < copies.size(); ++doc) {
    texts[doc].list = WordsOf(copies[doc]);
    texts[doc].shingles = Shingles(texts[doc].list);
  }
  Groups groups(copies.size());
  std::vector<CopyPair> pairs;
  auto join = [&](DocId a, DocId b) {
    if (groups.Of(a) == groups.Of(b)) return;
    std::optional<CopyPair> pair = Judge(texts, std::min(a, b), std::max(a, b));
    if (!pair) return;
    groups.Join(a, b);
    pairs.push_back(*std::move(pair));
  };

  // Near-identical texts meet in a band; each is tied to the first of its bucket.
  absl::flat_hash_map<uint64_t, DocId> buckets;
  for (DocId doc = 0; doc < texts.size(); ++doc) {
    if (texts[doc].shingles.empty()) continue;
    auto sketch = Sketch(texts[doc].shingles);
    for (size_t band = 0; band < kSketchSize; band += kBandRows) {
      uint64_t key = sketch[band] * 31 + sketch[band + 1] * 17 + band;
      auto [it, fresh] = buckets.try_emplace(key, doc);
      if (!fresh) join(it->second, doc);
    }
  }

  // Texts that share some sentences only meet over sampled shingles; one text stands for its group.
  absl::flat_hash_map<uint64_t, std::vector<DocId>> index;
  for (DocId doc = 0; doc < texts.size(); ++doc) {
    std::map<DocId, int> near;
    for (uint64_t shingle : texts[doc].shingles) {
      if (shingle % kSample != 0) continue;
      std::vector<DocId>& docs = index[shingle];
      for (DocId other : docs) ++near[other];
      if (docs.size() < 4 && (docs.empty() || docs.back() != doc)) docs.push_back(doc);
    }
    for (const auto& [other, count] : near) {
      if (other != doc && count >= 2) join(other, doc);
    }
  }
  std::sort(pairs.begin(), pairs.end(), [](const CopyPair& x, const CopyPair& y) {
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  return pairs;
}

}  // namespace crossread
