// SPDX-License-Identifier: Apache-2.0
// Word hashes, shingles, MinHash signatures and exact shared runs.
#include "values/shingles.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"
#include "base/ascii.h"
#include "xxhash.h"

namespace crossread {
namespace {

uint64_t Mix(uint64_t a, uint64_t b) {
  uint64_t x = a ^ (b + 0x9E3779B97F4A7C15u + (a << 6) + (a >> 2));
  x ^= x >> 31;
  x *= 0xBF58476D1CE4E5B9u;
  return x ^ (x >> 29);
}

uint64_t WordHash(std::string_view word) {
  char folded[64];
  size_t n = 0;
  for (char c : word) {
    if (c == '.' || n == sizeof(folded)) continue;  // "U.S." is "US"
    folded[n++] = Lower(c);
  }
  return XXH3_64bits(folded, n);
}

}  // namespace

Wordlist WordsOf(const Copy& copy) {
  Wordlist list;
  for (uint32_t i = 0; i < copy.tokens.size(); ++i) {
    const Token& token = copy.tokens[i];
    if (token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber) continue;
    BlockKind kind = copy.blocks[token.block].kind;
    if (kind != BlockKind::kBody && kind != BlockKind::kCaption) continue;
    if (token.Is(kSuffix)) continue;  // "Moscow's" and "Moscow’s"
    list.words.push_back(WordHash(copy.Words(token)));
    list.tokens.push_back(i);
    list.quoted.push_back(token.Is(kQuoted));
  }
  return list;
}

std::vector<uint64_t> Shingles(const Wordlist& list) {
  std::vector<uint64_t> shingles;
  for (size_t i = 0; i + kShingleWords <= list.words.size(); ++i) {
    uint64_t hash = 0;
    for (size_t k = 0; k < kShingleWords; ++k) hash = Mix(hash, list.words[i + k]);
    shingles.push_back(hash);
  }
  return shingles;
}

std::array<uint64_t, kSketchSize> Sketch(const std::vector<uint64_t>& shingles) {
  std::array<uint64_t, kSketchSize> sketch;
  sketch.fill(UINT64_MAX);
  for (uint64_t shingle : shingles) {
    for (size_t k = 0; k < kSketchSize; ++k) sketch[k] = std::min(sketch[k], Mix(shingle, k + 1));
  }
  return sketch;
}

std::vector<SharedRun> SharedRuns(const Wordlist& a, const Wordlist& b) {
  std::vector<uint64_t> of_a = Shingles(a), of_b = Shingles(b);
  absl::flat_hash_map<uint64_t, std::vector<uint32_t>> places;
  for (uint32_t i = 0; i < of_b.size(); ++i) {
    std::vector<uint32_t>& at = places[of_b[i]];
    if (at.size() < 8) at.push_back(i);
  }
  std::vector<SharedRun> runs;
  for (uint32_t i = 0; i < of_a.size();) {
    auto it = places.find(of_a[i]);
    SharedRun best;
    if (it != places.end()) {
      for (uint32_t k : it->second) {
        uint32_t length = 0;
        while (i + length < a.words.size() && k + length < b.words.size() && a.words[i + length] == b.words[k + length]) ++length;
        if (length > best.length) best = {i, k, length};
      }
    }
    if (best.length >= kShingleWords) {
      runs.push_back(best);
      i += best.length;
    } else {
      ++i;
    }
  }
  return runs;
}

}  // namespace crossread
