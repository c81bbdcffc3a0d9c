// SPDX-License-Identifier: Apache-2.0
// Pairs people whom two sources put in one place: the same surname with another given name, or the same unique office.
#ifndef CROSSREAD_SRC_GRAPH_PERSON_SLOTS_H_
#define CROSSREAD_SRC_GRAPH_PERSON_SLOTS_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "graph/pairs.h"
#include "graph/person.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// Two of the people, and what they are both said to be: "is the skipper".
struct PersonSlot {
  uint32_t a = 0;
  uint32_t b = 0;
  std::string reason;
};

class PersonSlots {
 public:
  /// Reads offices, styles and trades into `persons`, which must outlive it as `story` must.
  PersonSlots(const Story& story, std::vector<Person>& persons);

  /// Those whom no source knows side by side.
  std::vector<PersonSlot> Find();

 private:
  void ReadOffices(uint32_t index);
  void AddKeys(uint32_t index, Pairs& pairs) const;
  bool Apart(const Person& a, const Person& b);
  bool Mentions(DocId doc, const Name& name);
  std::string Reason(const Person& a, const Person& b) const;
  bool Outvoted(const Person& a, const Person& b) const;
  bool OnlyBearer(const Person& person) const;
  bool OneOfAFew(const Person& a, const Person& b) const;
  bool DoTheSame(const Person& a, const Person& b) const;
  bool Given(const Person& person) const;
  bool OnlyHolder(const Person& person, const OfficeKey& office) const;

  const Story& story_;
  const Lexicon& lexicon_;
  std::vector<Person>& persons_;
  absl::flat_hash_map<DocId, std::vector<std::pair<uint32_t, std::string>>> holders_;  // persons and their classes of office
  absl::flat_hash_map<DocId, std::vector<uint64_t>> words_;  // of sources that were looked through: their folded words
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_PERSON_SLOTS_H_
