// SPDX-License-Identifier: Apache-2.0
// The phrases of data/en/notion.tsv and data/wordnet/antonym.tsv, found in a copy however their words are inflected.
#ifndef CROSSREAD_SRC_CLAIMS_NOTIONS_H_
#define CROSSREAD_SRC_CLAIMS_NOTIONS_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "grammar/grammar.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// A phrase that takes a side of a matter.
struct NotionRow {
  std::vector<std::string_view> words;  ///< dictionary forms; "*" is up to three words, "**" up to eight
  std::string_view notion;              ///< the matter
  bool negative = false;                ///< the side
  bool noun = false;                    ///< asserted only where somebody has or gets it
  bool passive = false;                 ///< said in the passive alone
  bool verb = false;                    ///< no noun, no adjective
  bool turns_over = false;              ///< where it has an object, it is said of that: "the yard closed", "the firm closed the yard"
  bool predicate = false;               ///< behind "is" or "remained" alone: "the road is safe"
  bool place = false;                   ///< what follows is where it is, or who was by: "stayed in Oslo"
  bool takes = false;                   ///< it is said of the subject though it has an object: "attended the fair"
  bool phrasal = false;                 ///< a verb and its particle: what is between them bears it
  char bearer = 's';                    ///< 's' subject, 'o' object, 'g' who does it, 'e' all that the clause names
};

/// The rows of class "notion" of one lexicon.
class Notions {
 public:
  explicit Notions(const Lexicon& lexicon);

  /// The rows whose first word `lower`, in lower case, can be a form of.
  std::vector<const NotionRow*> BeginningWith(const Lexicon& lexicon, const std::string& lower) const;

 private:
  std::vector<NotionRow> rows_;
  absl::flat_hash_map<std::string_view, std::vector<uint32_t>> by_first_;
};

/// Finds rows in one copy, which must outlive it, as its grammar and `notions` must. What a word can begin is found once.
class NotionFinder {
 public:
  NotionFinder(const Copy& copy, const Grammar& grammar, const Notions& notions) : copy_(copy), grammar_(grammar), notions_(notions) {}

  /// The longest rows whose words stand at token `i` and on, before `last`: `rows`, and where they end; 0 where none does.
  uint32_t At(uint32_t i, uint32_t last, std::vector<const NotionRow*>& rows);

 private:
  uint32_t EndOf(const NotionRow& row, uint32_t i, uint32_t last) const;

  const Copy& copy_;
  const Grammar& grammar_;
  const Notions& notions_;
  absl::flat_hash_map<std::string, std::vector<const NotionRow*>> begins_;
};

/// True where token `i` is `word`, as it stands or in a dictionary form.
bool IsFormOf(const Copy& copy, const Grammar& grammar, uint32_t i, std::string_view word);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_NOTIONS_H_
