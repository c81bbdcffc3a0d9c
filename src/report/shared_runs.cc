// SPDX-License-Identifier: Apache-2.0
// Five-word runs as hashes, sorted; equal neighbours from different sources are shared text.
#include "report/shared_runs.h"

#include <algorithm>
#include <map>

#include "base/ascii.h"

namespace crossread {
namespace {

constexpr size_t kRun = 5;
constexpr size_t kFurniture = 24;

/// FNV-1a over the word in lower case: the same on every machine, unlike a salted hash.
uint64_t HashOf(std::string_view word) {
  uint64_t hash = 0xcbf29ce484222325u;
  for (char c : word) hash = (hash ^ static_cast<unsigned char>(Lower(c))) * 0x100000001b3u;
  return hash;
}

void AddRuns(const Copy& copy, std::vector<std::pair<uint64_t, DocId>>& runs) {
  std::vector<uint64_t> words;
  for (const Token& token : copy.tokens) {
    if (token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber) words.push_back(HashOf(copy.Words(token)));
  }
  for (size_t i = 0; i + kRun <= words.size(); ++i) {
    uint64_t hash = 0;
    for (size_t k = 0; k < kRun; ++k) hash = hash * 0x9E3779B97F4A7C15u + words[i + k];
    runs.push_back({hash, copy.doc});
  }
}

}  // namespace

std::vector<SharedRuns> FindSharedRuns(const Story& story) {
  std::vector<std::pair<uint64_t, DocId>> runs;
  for (const Copy& copy : story.copies) AddRuns(copy, runs);
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  std::map<std::pair<DocId, DocId>, uint32_t> pairs;
  for (size_t first = 0; first < runs.size();) {
    size_t last = first;
    while (last < runs.size() && runs[last].first == runs[first].first) ++last;
    for (size_t i = first; i < last && last - first <= kFurniture; ++i) {
      for (size_t j = i + 1; j < last; ++j) ++pairs[{runs[i].second, runs[j].second}];
    }
    first = last;
  }
  std::vector<SharedRuns> out;
  for (const auto& [docs, count] : pairs) out.push_back({docs.first, docs.second, count});
  return out;
}

}  // namespace crossread
