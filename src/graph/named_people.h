// SPDX-License-Identifier: Apache-2.0
// Where one source names the people of a story, be it by surname alone, and of whom a word there tells.
#ifndef CROSSREAD_SRC_GRAPH_NAMED_PEOPLE_H_
#define CROSSREAD_SRC_GRAPH_NAMED_PEOPLE_H_

#include <map>
#include <set>
#include <string>
#include <vector>

#include "grammar/grammar.h"
#include "graph/source_reader.h"

namespace crossread {

/// Surnames of those whom a source names in full, each with the other names that stand before it.
using Surnames = std::map<std::string, std::set<std::string>>;

Surnames FindSurnames(const Story& story);

struct NamedPerson {
  TokenRange tokens;
  uint32_t sentence = 0;
  Name name;
};

/// A base for readers of what source `doc` tells of people; `sentence_` is the one being read. All must outlive it.
class NamedPeople : protected SourceReader {
 protected:
  NamedPeople(const Story& story, DocId doc, const Surnames& surnames);

  /// The person whose name ends right before token `i`, commas, "who" and auxiliaries aside; null where another noun stands there.
  const NamedPerson* Before(uint32_t i) const;

  /// "Holt, whose songs were sung everywhere, died": the name before the comma before the comma.
  const NamedPerson* BeforeAside(uint32_t i) const;

  /// The subject of the clause around token `i`, or of the one before where that has none: a person by name, or by pronoun.
  const NamedPerson* Subject(uint32_t i) const;

  /// Whom "he" at token `i` stands for: the first person of the last sentence that names any; of quoted speech, nobody.
  const NamedPerson* Antecedent(uint32_t i) const;

  /// "Holt's brother": not Holt.
  bool Possessive(const NamedPerson& person) const;

  /// The name in full, where the source has one, and only one, that ends so.
  Name Full(const Name& name) const;

  Grammar grammar_;
  std::vector<NamedPerson> people_;  ///< in text order
  TokenRange sentence_;

 private:
  void FindPeople(const Surnames& surnames);
  const NamedPerson* EndingAt(uint32_t i) const;
  uint32_t SentenceOf(uint32_t i) const;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_NAMED_PEOPLE_H_
