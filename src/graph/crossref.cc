// SPDX-License-Identifier: Apache-2.0
// Runs the matchers over a story.
#include "graph/crossref.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <set>
#include <utility>

#include "base/parallel.h"
#include "graph/copies.h"
#include "graph/match.h"
#include "graph/match_people.h"
#include "graph/match_sources.h"
#include "graph/sentence_likeness.h"

namespace crossread {
namespace {

// A group asks only for what matchers of its own have found before: it needs no other group.

void MatchTimes(const Story& story, CrossReference& reference) {
  MatchDates(story, reference);
  MatchLandmarks(story, reference);
  MatchOccasions(story, reference);
  MatchMoments(story, reference);
  MatchLeads(story, reference);
  MatchLastTimes(story, reference);
  MatchYears(story, reference);
  MatchSpareDates(story, reference);
  MatchDateSlips(story, reference);
  MatchBounds(story, reference);
}

void MatchAmounts(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) {
  MatchFigures(story, reference);
  MatchAges(story, reference);
  MatchRoleAges(story, sentences, reference);
  MatchResults(story, reference);
  MatchSeries(story, reference);
  MatchRanks(story, reference);
  MatchSpares(story, reference);
  MatchAsked(story, reference);
  MatchOdds(story, sentences, reference);
  MatchAnswers(story, sentences, reference);
  MatchRenderings(story, sentences, reference);
  MatchMisprints(story, sentences, reference);
  MatchFarShares(story, sentences, reference);
  MatchVoteShares(story, reference);
  MatchFarSums(story, sentences, reference);
}

void MatchAllPlaces(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) {
  MatchPlaces(story, reference);
  MatchVenues(story, reference);
  MatchSettings(story, reference);
  MatchAddresses(story, reference);
  MatchSparePlaces(story, reference);
  MatchRoutes(story, reference);
  MatchNumbered(story, reference);
  MatchWheres(story, reference);
  MatchLocated(story, sentences, reference);
}

void MatchNamesAndQuotes(const Story& story, CrossReference& reference) {
  MatchPeople(story, reference);
  MatchDeeds(story, reference);
  MatchNamed(story, reference);
  MatchLabels(story, reference);
  MatchQuotes(story, reference);
  MatchMouths(story, reference);
  MatchOrgs(story, reference);
}

void MatchClauses(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) {
  MatchStatements(story, reference);
  MatchDenials(story, reference);
  MatchNone(story, reference);
  MatchStances(story, reference);
  MatchLacks(story, reference);
  MatchDirections(story, reference);
  MatchOutcomes(story, reference);
  MatchLikelyStances(story, sentences, reference);
  MatchKinds(story, reference);
  MatchPlans(story, reference);
  MatchOutlook(story, reference);
  MatchTerms(story, reference);
}

/// Several matchers may reckon with the same figures: the first of them tells.
void DropRepeated(std::vector<Topic>& topics) {
  std::set<std::pair<std::string, std::set<std::pair<DocId, uint32_t>>>> told;
  std::erase_if(topics, [&](const Topic& topic) {
    if (topic.kind != "figure/sum" && topic.kind != "figure/share") return false;
    std::set<std::pair<DocId, uint32_t>> spans;
    for (const Passage& passage : topic.evidence) spans.emplace(passage.span.doc, passage.span.begin);
    return !told.emplace(topic.kind, std::move(spans)).second;
  });
}

}  // namespace

CrossReference CrossRefer(const Story& story) { return CrossRefer(story, FindCopies(story.copies)); }

CrossReference CrossRefer(const Story& story, const std::vector<CopyPair>& copies, int jobs) {
  const SentenceLikeness sentences(story);
  const std::array<std::function<void(CrossReference&)>, 6> groups = {
      [&](CrossReference& found) { MatchTimes(story, found); },
      [&](CrossReference& found) { MatchAmounts(story, sentences, found); },
      [&](CrossReference& found) { MatchAllPlaces(story, sentences, found); },
      [&](CrossReference& found) { MatchNamesAndQuotes(story, found); },
      [&](CrossReference& found) { MatchSources(story, copies, found), MatchChained(story, sentences, found); },
      [&](CrossReference& found) { MatchClauses(story, sentences, found); },
  };
  std::array<CrossReference, groups.size()> found;
  RunParallel(groups.size(), jobs, [&](uint32_t group) { groups[group](found[group]); });
  CrossReference reference;
  for (CrossReference& each : found) {
    std::move(each.topics.begin(), each.topics.end(), std::back_inserter(reference.topics));
    std::move(each.comparisons.begin(), each.comparisons.end(), std::back_inserter(reference.comparisons));
  }
  DropRepeated(reference.topics);
  MatchRewrites(story, sentences, reference);
  MatchSpunTitles(story, reference);  // of spun sources, against the titles of people
  MatchAgreements(story, reference);
  return reference;
}

absl::flat_hash_set<uint32_t> ToldIn(const CrossReference& reference, std::string_view kind) {
  absl::flat_hash_set<uint32_t> told;
  for (const Topic& topic : reference.topics) {
    if (topic.kind != kind) continue;
    for (const Answer& answer : topic.answers) told.insert(answer.fact);
  }
  return told;
}

Topic MakeTopic(const Story& story, std::string kind, std::vector<uint32_t> facts) {
  std::sort(facts.begin(), facts.end());
  Topic topic;
  topic.kind = std::move(kind);
  topic.story = &story;
  for (uint32_t fact : facts) topic.answers.push_back({fact, story.voices[story.facts[fact].doc()]});
  return topic;
}

bool SeveralSources(const Story& story, const std::vector<uint32_t>& facts) {
  return std::any_of(facts.begin(), facts.end(), [&](uint32_t fact) { return story.facts[fact].doc() != story.facts[facts[0]].doc(); });
}

}  // namespace crossread
