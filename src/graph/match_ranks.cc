// SPDX-License-Identifier: Apache-2.0
// Gathers ranks by one superlative in one place: the second-largest brewer of Europe is not its third-largest.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/match.h"
#include "graph/same_event.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

struct Rank {
  uint32_t fact = 0;
  DocId doc = 0;
  double place = 0;
  std::string by;                   ///< "largest"
  std::vector<std::string> places;  ///< entities of its sentence
};

/// The superlative that the ordinal ranks by: inside "third-largest" or right behind "third"; empty where there is none.
std::string SuperlativeOf(const Copy& copy, const Fact& fact) {
  std::string found;
  for (uint32_t i = fact.claim.tokens.first; i < std::min<size_t>(fact.claim.tokens.last + 2, copy.tokens.size()) && found.empty(); ++i) {
    std::string word = LowerCase(copy.Words(copy.tokens[i]));
    size_t dash = word.rfind('-');
    if (dash != std::string::npos) word.erase(0, dash + 1);
    if (word.size() > 5 && word.ends_with("est")) found = word;
  }
  return found == "biggest" ? "largest" : found;
}

std::vector<Rank> RanksOf(const Story& story) {
  std::vector<Rank> ranks;
  for (uint32_t i = 0; i < story.facts.size(); ++i) {
    const Fact& fact = story.facts[i];
    const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
    if (quantity == nullptr || !quantity->ordinal) continue;
    Rank rank{i, fact.doc(), quantity->amount.number, SuperlativeOf(story.copies[fact.doc()], fact), fact.subject.entities};
    if (!rank.by.empty() && !rank.places.empty()) ranks.push_back(std::move(rank));
  }
  return ranks;
}

}  // namespace

void MatchRanks(const Story& story, CrossReference& reference) {
  std::vector<Rank> ranks = RanksOf(story);
  // A source that ranks two things by one measure does not tell which of them another source means.
  std::erase_if(ranks, [all = ranks](const Rank& rank) {
    auto own = std::equal_range(all.begin(), all.end(), rank, [](const Rank& a, const Rank& b) { return a.doc < b.doc; });
    return std::any_of(own.first, own.second, [&](const Rank& other) { return other.by == rank.by && other.place != rank.place; });
  });
  std::map<std::pair<std::string, std::string>, std::set<size_t>> ranked;  // by measure and place
  for (size_t i = 0; i < ranks.size(); ++i) {
    for (const std::string& place : ranks[i].places) ranked[{ranks[i].by, place}].insert(i);
  }
  for (size_t i = 0; i < ranks.size(); ++i) {
    std::set<size_t> same;
    for (const std::string& place : ranks[i].places) same.insert(ranked[{ranks[i].by, place}].begin(), ranked[{ranks[i].by, place}].end());
    std::vector<uint32_t> facts = {ranks[i].fact};
    bool opposed = false, before = false;
    for (size_t j : same) {
      if (ranks[j].doc == ranks[i].doc || ranks[j].by != ranks[i].by || SharedCount(ranks[i].places, ranks[j].places) == 0) continue;
      before = before || j < i;
      facts.push_back(ranks[j].fact);
      opposed = opposed || ranks[j].place != ranks[i].place;
    }
    if (!opposed || before) continue;
    Topic topic = MakeTopic(story, "figure", facts);
    topic.question = absl::StrCat("Which place among the ", ranks[i].by);
    topic.key = absl::StrCat("rank ", ranks[i].by);
    topic.reasons.push_back("both rank by one measure in one place");
    reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
