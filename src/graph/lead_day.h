// SPDX-License-Identifier: Apache-2.0
// The day of what a story is about: the one that most of its sources begin with.
#ifndef CROSSREAD_SRC_GRAPH_LEAD_DAY_H_
#define CROSSREAD_SRC_GRAPH_LEAD_DAY_H_

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "graph/dated_act.h"

namespace crossread {

/// The day that a source begins with, and what its sentence tells.
struct LeadVote {
  const Fact* fact = nullptr;
  absl::CivilDay day;
  GapAct act;
  GapAct dated;          ///< what the clause of the date alone tells
  bool decided = false;  ///< a body settled something
};

/// Of the first sentences of `copy`, whose dated acts are `dated`; nothing where they have no day, or one far
/// from `anchor`.
std::optional<LeadVote> ReadVote(const Copy& copy, const Grammar& grammar, const Anchor& anchor, const std::vector<DatedAct>& dated);

/// The main event of a story.
struct LeadDay {
  absl::CivilDay day;
  std::vector<LeadVote> votes;      ///< for that day, one for each source that begins with it
  std::set<DocId> apart;            ///< sources that begin with another day
  std::set<std::string> words;      ///< nouns and names of the votes' sentences, dictionary form
  std::set<std::string> deeds;      ///< what they tell was done, as acts and as words
  std::set<std::string> called;     ///< nouns that stand right with that day, and kinds of event in those sentences
  bool decided = false;
};

/// The day that most of `votes` are for, of as many the one that more sources tell of; nothing where there is no such day.
std::optional<LeadDay> FindLeadDay(const Story& story, const std::vector<LeadVote>& votes, const std::vector<DatedAct>& dated);

/// Some words that may mean the main event.
struct LeadMention {
  GapAct act;
  std::string noun;       ///< head of its definite noun group: "the decision", "the Senate vote"; else empty
  bool decision = false;  ///< which is a word for what a body settled
  bool pronoun = false;   ///< "it fell": of its things, none is told here
  bool one = false;       ///< "this one began": of such events the main one
  bool it = false;        ///< "it came": what the sentences before told of
};

LeadMention ReadMention(const Copy& copy, const Grammar& grammar, TokenRange range);

/// True where `mention`, of sentence `sentence` of source `doc`, means the main event.
bool MeansLead(const LeadDay& lead, const std::vector<DatedAct>& dated, const LeadMention& mention, DocId doc, uint32_t sentence);

/// "Before the incident": `mention` is a noun for a happening that no source gives another day, which is then what the story is about.
bool NamesLead(const LeadDay& lead, const std::vector<DatedAct>& dated, const LeadMention& mention, const Lexicon& lexicon);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_LEAD_DAY_H_
