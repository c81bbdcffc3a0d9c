// SPDX-License-Identifier: Apache-2.0
// Figures of several sources that bear each other out, and the two groups of them that cannot both be true.
#ifndef CROSSREAD_SRC_GRAPH_COMPANY_H_
#define CROSSREAD_SRC_GRAPH_COMPANY_H_

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/functional/function_ref.h"
#include "crossread/topic.h"
#include "graph/crossref.h"

namespace crossread {

/// Figures that bear each other out, of one source or several.
struct Company {
  std::vector<uint32_t> signs;  ///< by number, ascending
  std::set<DocId> docs;
};

/// A source is in both.
bool Meet(const std::set<DocId>& a, const std::set<DocId>& b);

/// The companies of signs 0 up to `docs.size()`, where `docs` is the source of each and `bear_out` tells of two signs, the lower first;
/// ordered by their first sign.
std::vector<Company> GatherCompanies(const std::vector<DocId>& docs, absl::FunctionRef<bool(uint32_t, uint32_t)> bear_out);

/// Two companies set against each other.
struct CompanyPair {
  size_t a = 0, b = 0;
};

/// `x` and `y` set one company against two of one source. False for the same pair.
bool AreRivals(const std::vector<Company>& companies, CompanyPair x, CompanyPair y);

/// The facts of the figures of `company`, where `signs` are all of them.
template <typename Sign>
std::vector<uint32_t> FactsOf(const Company& company, const std::vector<Sign>& signs) {
  std::vector<uint32_t> facts;
  for (uint32_t i : company.signs) facts.push_back(signs[i].fact);
  return facts;
}

/// Tells of the `candidates` that are `likely`, the most points first, each of their `a` and `b` once; of those that `beaten` tells of, a
/// rival has nearly as many points, and neither is told.
template <typename Candidate>
void TakeLikeliest(const std::vector<Candidate>& candidates, absl::FunctionRef<bool(const Candidate&)> likely,
                   absl::FunctionRef<bool(const Candidate& own, const Candidate& other)> beaten, absl::FunctionRef<void(const Candidate&)> tell) {
  std::vector<const Candidate*> order;
  for (const Candidate& candidate : candidates) {
    if (likely(candidate)) order.push_back(&candidate);
  }
  std::stable_sort(order.begin(), order.end(), [](const Candidate* a, const Candidate* b) { return a->points > b->points; });
  std::set<decltype(Candidate::a)> used;
  for (const Candidate* candidate : order) {
    if (used.contains(candidate->a) || used.contains(candidate->b)) continue;
    if (std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& other) { return beaten(*candidate, other); })) continue;
    used.insert({candidate->a, candidate->b});
    tell(*candidate);
  }
}

/// A topic of kind "figure" for `facts`, asked by the first of them; none where some of either side are in `told`. `key` and `reason` say
/// which matcher joined them.
void TellLikely(const Story& story, const std::vector<uint32_t>& left, const std::vector<uint32_t>& right, const absl::flat_hash_set<uint32_t>& told,
                const std::string& key, std::string reason, CrossReference& reference);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_COMPANY_H_
