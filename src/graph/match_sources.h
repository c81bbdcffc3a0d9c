// SPDX-License-Identifier: Apache-2.0
// Topics about sources as such, and about what one source says against arithmetic and the calendar.
#ifndef CROSSREAD_SRC_GRAPH_MATCH_SOURCES_H_
#define CROSSREAD_SRC_GRAPH_MATCH_SOURCES_H_

#include <string>
#include <string_view>

#include "graph/crossref.h"

namespace crossread {

class SentenceLikeness;

/// Appends all of the topics below to `reference`, each of a kind that names the one rule that judges it.
void MatchSources(const Story& story, const std::vector<CopyPair>& copies, CrossReference& reference);

void MatchCopies(const Story& story, const std::vector<CopyPair>& copies, CrossReference& reference);    ///< source/near-copy
void MatchVersions(const Story& story, CrossReference& reference);  ///< source/superseded
void MatchSuspects(const Story& story, CrossReference& reference);  ///< source/date-suspect
void MatchStitches(const Story& story, CrossReference& reference);  ///< source/stitched
void MatchParaphrases(const Story& story, CrossReference& reference);  ///< source/machine-paraphrased
void MatchSlips(const Story& story, CrossReference& reference);     ///< copy/doubled-word, copy/stray-space
void MatchWeekdays(const Story& story, CrossReference& reference);  ///< date/weekday
void MatchDenials(const Story& story, CrossReference& reference);   ///< claim/denied
void MatchNone(const Story& story, CrossReference& reference);      ///< claim/none
void MatchStances(const Story& story, CrossReference& reference);   ///< claim/opposed; runs after all others that set claims against each other
void MatchLacks(const Story& story, CrossReference& reference);     ///< claim/opposed: what there was none of
void MatchLikelyStances(const Story& story, const SentenceLikeness& sentences, CrossReference& reference);  ///< claim/opposed: stances that no matcher before set against each other, by the odds
void MatchDirections(const Story& story, CrossReference& reference); ///< claim/opposed: a figure that goes up, and down
void MatchOutcomes(const Story& story, CrossReference& reference);  ///< claim/opposed: a match won, and lost
void MatchKinds(const Story& story, CrossReference& reference);      ///< claim/kind
void MatchWheres(const Story& story, CrossReference& reference);     ///< place, with passages
void MatchPlans(const Story& story, CrossReference& reference);     ///< claim/strength
void MatchOutlook(const Story& story, CrossReference& reference);   ///< claim/strength: what is expected of an undertaking
void MatchSpunTitles(const Story& story, CrossReference& reference);  ///< role, by evidence alone; runs after MatchParaphrases
void MatchSequence(const Story& story, CrossReference& reference);  ///< date/sequence
void MatchGaps(const Story& story, CrossReference& reference);      ///< date/sequence: a gap, the main event's day, and the day of an act; runs after MatchSequence
void MatchChained(const Story& story, const SentenceLikeness& sentences, CrossReference& reference);  ///< date/sequence: gaps and dates joined by the odds; runs after all others of its kind
void MatchSpells(const Story& story, CrossReference& reference);    ///< date/sequence: when something began and ended, and how long it lasted
void MatchOrders(const Story& story, CrossReference& reference);    ///< date/sequence: which of two acts came first
void MatchSums(const Story& story, CrossReference& reference);      ///< figure/sum: parts and totals
void MatchTallies(const Story& story, CrossReference& reference);   ///< figure/sum: tables with a total, votes and those present
void MatchDivisions(const Story& story, CrossReference& reference); ///< figure/sum: what is divided in two sentences, or told last
void MatchTotals(const Story& story, CrossReference& reference);    ///< figure/sum: totals, and what falls to each, that a sentence works out
void MatchYearSpans(const Story& story, CrossReference& reference); ///< figure/sum: years and what is said to have passed since
void MatchTimeSpans(const Story& story, CrossReference& reference); ///< figure/sum: two points of time and what lies between
void MatchLifetimes(const Story& story, CrossReference& reference); ///< date/sequence, figure/sum: when somebody was born, and how old they are
void MatchFates(const Story& story, CrossReference& reference);     ///< figure/sum: those aboard and their fates, seats, a budget's account
void MatchDifferences(const Story& story, CrossReference& reference);   ///< figure/sum: results and the margin between them
void MatchItems(const Story& story, CrossReference& reference);     ///< figure/sum: a count and a list of the things themselves
void MatchRemainders(const Story& story, CrossReference& reference); ///< figure/sum: those at first, those lost and those left
void MatchFarTotals(const Story& story, CrossReference& reference); ///< figure/sum: totals told in another sentence
void MatchAnnounced(const Story& story, CrossReference& reference); ///< figure/sum: announced totals that miss their parts by a slip
void MatchNearTotals(const Story& story, CrossReference& reference); ///< figure/sum: lists that miss a figure beside them by little
void MatchTables(const Story& story, CrossReference& reference);   ///< figure/sum: lines of a table and the total that leads to them
void MatchProducts(const Story& story, CrossReference& reference);  ///< figure/sum: a number of things, what falls to each, and the product
void MatchConversions(const Story& story, CrossReference& reference); ///< figure/sum: one measure in two units
void MatchMore(const Story& story, CrossReference& reference);     ///< figure/sum: by how much one figure is more than another
void MatchRates(const Story& story, CrossReference& reference);    ///< figure/sum: what falls to each day or game, and what that comes to
void MatchPoints(const Story& story, CrossReference& reference);    ///< figure/sum, figure/share: points, the rest of a hundred, a rate
void MatchParts(const Story& story, CrossReference& reference);     ///< figure/share: a figure, another, and what the one is of the other
void MatchRaceGaps(const Story& story, CrossReference& reference); ///< figure/sum: two times of a race and the gap between them
void MatchShares(const Story& story, CrossReference& reference);    ///< figure/sum: percentages and the counts they come from
void MatchCompared(const Story& story, CrossReference& reference);  ///< figure/share: by how many per cent one figure is above or below another
void MatchLoneRatios(const Story& story, CrossReference& reference); ///< figure/share: the one ratio of a sentence and the only two figures of a kind

/// A topic of `kind` over `story` without answers.
Topic SourceTopic(const Story& story, std::string_view kind, std::string key);

/// `span` as a passage.
Passage Evidence(const Span& span, int side, std::string value, std::string shown);

/// The first words of `text`, folded: a subject for fingerprints that knows no file name, line or order.
std::string KeyOf(std::string_view text);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_MATCH_SOURCES_H_
