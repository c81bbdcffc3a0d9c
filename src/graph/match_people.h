// SPDX-License-Identifier: Apache-2.0
// People, quotations and statements over all sources: the topics that are not dates, figures or places.
#ifndef CROSSREAD_SRC_GRAPH_MATCH_PEOPLE_H_
#define CROSSREAD_SRC_GRAPH_MATCH_PEOPLE_H_

#include "graph/crossref.h"

namespace crossread {

/// Adds topics of kind "role" and "person" (one for each person) and "slot" (two names that may be one person's).
void MatchPeople(const Story& story, CrossReference& reference);

/// Adds topics of kind "slot": two people who are said to have done one thing that only one can have done.
void MatchDeeds(const Story& story, CrossReference& reference);

/// A topic of kind "slot" of names, each a fact to stand on and the passage to show: first `one`, then `rest`, the shorter side first;
/// nothing where neither side is one source's alone.
std::optional<Topic> NamesTopic(const Story& story, std::vector<std::pair<uint32_t, Span>> one, std::vector<std::pair<uint32_t, Span>> rest);

/// Adds topics of kind "slot": one thing under two names, a school, a ship, a buyer.
void MatchNamed(const Story& story, CrossReference& reference);

/// Adds topics of kind "slot": the one ferry, gang, dog or label of two sources by two names, neither of which the other has.
void MatchLabels(const Story& story, CrossReference& reference);

/// Adds topics of kind "quote" (one remark over all sources) and "echo" (quotations that a source prints without marks).
void MatchQuotes(const Story& story, CrossReference& reference);

/// Adds topics of kind "mouth": a remark that two sources give to two people, in other words in one of them.
void MatchMouths(const Story& story, CrossReference& reference);

/// Adds topics of kind "statement": assertions of two sources that take opposite sides on one question.
void MatchStatements(const Story& story, CrossReference& reference);

/// Adds topics of kind "org" (a name close to a known one, or a word off another source's), "org-variant", "org-typo".
void MatchOrgs(const Story& story, CrossReference& reference);

/// Adds topics that rest on single words of sentences two sources share: "statement" (a lost "curbing"), "status" (agreed or
/// only discussed), "term", "garble" and "place-garble" (a name put through a thesaurus), "slot" (allies or a counterpart met).
void MatchTerms(const Story& story, CrossReference& reference);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_MATCH_PEOPLE_H_
