// SPDX-License-Identifier: Apache-2.0
// People whom a thesaurus renamed or turned from one into many: "Worth said", "met Russian allies".
#ifndef CROSSREAD_SRC_GRAPH_THESAURUS_PEOPLE_H_
#define CROSSREAD_SRC_GRAPH_THESAURUS_PEOPLE_H_

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "graph/term_lines.h"
#include "graph/term_topics.h"

namespace crossread {

/// The people of `story`, held against single lines. `story` and `lines`, which are its own, must outlive it.
class ThesaurusPeople {
 public:
  ThesaurusPeople(const Story& story, const TermLines& lines);

  /// Topics of kind "garble" for "Worth said on Sunday" in a source that knows no Worth, where another source quotes somebody
  /// called Price.
  void FindSpeaker(const TermLine& line, TermTopics& topics);

  /// Topics of kind "slot" for "Brandvold met Russian allies" where other sources have her meet one Russian, her counterpart.
  void FindMet(const TermLine& line, TermTopics& topics);

 private:
  void AddPerson(uint32_t index);

  /// A thesaurus puts `word` for `surname`; asked once.
  bool Near(const std::string& surname, const std::string& word);

  /// The nation of a demonym without a sense of its own; empty for other words.
  std::string NationOf(const std::string& word) const;

  const Story& story_;
  const TermLines& lines_;
  const Lexicon& lexicon_;
  std::map<DocId, std::vector<uint32_t>> persons_;            // facts, by source
  std::map<std::string, std::vector<uint32_t>> of_nation_;    // the same by nation
  std::set<std::string> surnames_;
  std::map<std::string, std::vector<uint32_t>> swapped_;      // full names with an office, by surname: those that a thesaurus has
  std::map<std::pair<std::string, std::string>, bool> near_;  // surnames and words of which one was asked
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_THESAURUS_PEOPLE_H_
