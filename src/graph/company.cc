// SPDX-License-Identifier: Apache-2.0
// Signs that bear each other out are joined by union and find.
#include "graph/company.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/match.h"
#include "values/amount.h"

namespace crossread {

bool Meet(const std::set<DocId>& a, const std::set<DocId>& b) {
  return std::any_of(a.begin(), a.end(), [&](DocId doc) { return b.contains(doc); });
}

std::vector<Company> GatherCompanies(const std::vector<DocId>& docs, absl::FunctionRef<bool(uint32_t, uint32_t)> bear_out) {
  std::vector<uint32_t> root(docs.size());
  std::iota(root.begin(), root.end(), 0u);
  auto find = [&](uint32_t i) {
    while (root[i] != i) i = root[i] = root[root[i]];
    return i;
  };
  for (uint32_t i = 0; i < docs.size(); ++i) {
    for (uint32_t j = i + 1; j < docs.size(); ++j) {
      if (bear_out(i, j)) root[find(j)] = find(i);
    }
  }
  std::vector<Company> companies;
  std::vector<size_t> by_root(docs.size(), SIZE_MAX);
  for (uint32_t i = 0; i < docs.size(); ++i) {
    size_t& own = by_root[find(i)];
    if (own == SIZE_MAX) own = companies.size(), companies.emplace_back();
    companies[own].signs.push_back(i);
    companies[own].docs.insert(docs[i]);
  }
  return companies;
}

bool AreRivals(const std::vector<Company>& companies, CompanyPair x, CompanyPair y) {
  auto apart = [&](size_t shared, size_t other, size_t third) { return shared == third && Meet(companies[other].docs, companies[y.a == third ? y.b : y.a].docs); };
  if (x.a == y.a && x.b == y.b) return false;
  return apart(x.a, x.b, y.a) || apart(x.a, x.b, y.b) || apart(x.b, x.a, y.a) || apart(x.b, x.a, y.b);
}

void TellLikely(const Story& story, const std::vector<uint32_t>& left, const std::vector<uint32_t>& right, const absl::flat_hash_set<uint32_t>& told,
                const std::string& key, std::string reason, CrossReference& reference) {
  auto has = [&](const std::vector<uint32_t>& facts) { return std::any_of(facts.begin(), facts.end(), [&](uint32_t fact) { return told.contains(fact); }); };
  if (has(left) && has(right)) return;
  std::vector<uint32_t> facts = left;
  facts.insert(facts.end(), right.begin(), right.end());
  Topic topic = MakeTopic(story, "figure", facts);
  topic.question = QuestionOf(story, left.front());
  topic.key = absl::StrCat(key, " ", KeyOf(std::get<Amount>(story.facts[left.front()].value)));
  topic.reasons.push_back(std::move(reason));
  reference.topics.push_back(std::move(topic));
}

}  // namespace crossread
