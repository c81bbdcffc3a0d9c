// SPDX-License-Identifier: Apache-2.0
// The matchers: each gathers facts of one kind into topics. CrossRefer runs them all.
#ifndef CROSSREAD_SRC_GRAPH_MATCH_H_
#define CROSSREAD_SRC_GRAPH_MATCH_H_

#include <string_view>

#include "absl/container/flat_hash_set.h"
#include "graph/crossref.h"

namespace crossread {

class SentenceLikeness;

/// Sources up to which what only one of them has is set against what the others agree on; what more have, the other matchers gather.
inline constexpr size_t kMostEliminated = 60;

/// When something happened: topics of kind "date".
void MatchDates(const Story& story, CrossReference& reference);
/// When a birth, a founding, an arrest was, and the like, that happens to its bearer once: topics of kind "date".
void MatchLandmarks(const Story& story, CrossReference& reference);
/// When something was done or befell somebody, by the verb that a date stands with: topics of kind "date".
void MatchOccasions(const Story& story, CrossReference& reference);
/// At what time of day the story's own event was: topics of kind "date".
void MatchMoments(const Story& story, CrossReference& reference);
/// How many, how much: topics of kind "figure".
void MatchFigures(const Story& story, CrossReference& reference);
/// The score of a match: topics of kind "figure".
void MatchResults(const Story& story, CrossReference& reference);
/// The score of one set among several: topics of kind "figure".
void MatchSeries(const Story& story, CrossReference& reference);
/// Which place something takes, "the third-largest": topics of kind "figure".
void MatchRanks(const Story& story, CrossReference& reference);
/// The day of what sources open with: topics of kind "date".
void MatchLeads(const Story& story, CrossReference& reference);
/// When something was before, "the first since 1998": topics of kind "date", by evidence alone.
void MatchLastTimes(const Story& story, CrossReference& reference);
/// A year with two digits swapped, against the one that most sources have: topics of kind "date".
void MatchYears(const Story& story, CrossReference& reference);
/// Dates that are a slip apart, "21 October" and "21 November": topics of kind "date".
void MatchDateSlips(const Story& story, CrossReference& reference);
/// Until when something lasts, and by when it is due: topics of kind "date".
void MatchBounds(const Story& story, CrossReference& reference);
/// Days that are left over, by elimination among three sources or more: topics of kind "date".
void MatchSpareDates(const Story& story, CrossReference& reference);
/// Figures that are left over, by elimination among three sources or more: topics of kind "figure".
void MatchSpares(const Story& story, CrossReference& reference);
/// One figure in each source for one question of data/en/asked.tsv: topics of kind "figure".
void MatchAsked(const Story& story, CrossReference& reference);
/// Figures that no matcher before joined, by the odds that they are of one thing: topics of kind "figure".
void MatchOdds(const Story& story, const SentenceLikeness& sentences, CrossReference& reference);
/// Sums, shares and lengths of time that the sources tell and no matcher before joined, where they agree on the rest: topics of kind "figure".
void MatchAnswers(const Story& story, const SentenceLikeness& sentences, CrossReference& reference);

/// Sentences that render each other, and the one figure of a unit left on each side.
void MatchRenderings(const Story& story, const SentenceLikeness& sentences, CrossReference& reference);
/// Figures left over on two sides that are one misprint apart: topics of kind "figure".
void MatchMisprints(const Story& story, const SentenceLikeness& sentences, CrossReference& reference);
/// Changes and parts in per cent of one source against the figures of another: topics of kind "figure/share".
void MatchFarShares(const Story& story, const SentenceLikeness& sentences, CrossReference& reference);
/// People of several kinds in one source and their number in another: topics of kind "figure/sum".
void MatchFarSums(const Story& story, const SentenceLikeness& sentences, CrossReference& reference);
/// The share of a vote and the turnout against the ballots counted, in any source: topics of kind "figure/share".
void MatchVoteShares(const Story& story, CrossReference& reference);
/// Figures and dates that are left in two sentences of a source and its rewrite: topics of kinds "figure" and "date". Runs after all others
/// of these kinds.
void MatchRewrites(const Story& story, const SentenceLikeness& sentences, CrossReference& reference);
/// The question that the figure of `fact` answers: "How many troops".
std::string QuestionOf(const Story& story, uint32_t fact);
/// How old somebody is: topics of kind "figure".
void MatchAges(const Story& story, CrossReference& reference);
/// How old somebody is whom no source, or not every source, names: "the driver, 34".
void MatchRoleAges(const Story& story, const SentenceLikeness& sentences, CrossReference& reference);
/// Where something happened: topics of kind "place".
void MatchPlaces(const Story& story, CrossReference& reference);
/// Topics of kind "place": where one act was done, by kinds of building and by their names.
void MatchVenues(const Story& story, CrossReference& reference);
/// Topics of kind "place": in which kind of building one act was done, by the act and the words around it.
void MatchSettings(const Story& story, CrossReference& reference);
/// Places that are left over, by elimination among three sources or more: topics of kind "place".
void MatchSparePlaces(const Story& story, CrossReference& reference);
/// Where a plane, a ship or a train went and came from: topics of kind "place".
void MatchRoutes(const Story& story, CrossReference& reference);
/// Which platform, floor, road, minute: topics of kind "place".
void MatchNumbered(const Story& story, CrossReference& reference);
/// Places that no matcher before joined, by the odds that they are of one thing: topics of kind "place", by evidence alone.
void MatchLocated(const Story& story, const SentenceLikeness& sentences, CrossReference& reference);
/// Which block or house of a street: topics of kind "place".
void MatchAddresses(const Story& story, CrossReference& reference);

/// What the topics so far show to look different and agree: comparisons, each with its reason.
void MatchAgreements(const Story& story, CrossReference& reference);

/// The facts that the topics of `kind` so far have for answers.
absl::flat_hash_set<uint32_t> ToldIn(const CrossReference& reference, std::string_view kind);

/// A topic over `facts` (indices into Story::facts), its answers in reading order with their voices.
Topic MakeTopic(const Story& story, std::string kind, std::vector<uint32_t> facts);

/// True where the facts come from at least two sources.
bool SeveralSources(const Story& story, const std::vector<uint32_t>& facts);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_MATCH_H_
