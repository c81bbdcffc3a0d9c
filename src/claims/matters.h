// SPDX-License-Identifier: Apache-2.0
// The nouns of data/en/matter.tsv with the verb that a clause has for them, whichever comes first: "fired two shots", "not a shot was fired".
#ifndef CROSSREAD_SRC_CLAIMS_MATTERS_H_
#define CROSSREAD_SRC_CLAIMS_MATTERS_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "claims/polarity.h"
#include "claims/stance_bearers.h"
#include "claims/turning.h"
#include "grammar/grammar.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// A verb, a preposition or "no" that takes a side of a matter where it goes with a noun of a class.
struct MatterRow {
  std::vector<std::string_view> words;  ///< dictionary forms, in this order, up to four words apart
  std::string_view matter;
  bool negative = false;
  bool nobody = false;   ///< no noun of the clause bears it
  bool will = false;     ///< it tells of what is to come: who accepts a verdict does not appeal
};

/// The rows of class "matter" of one lexicon, by class of noun and first word.
class Matters {
 public:
  explicit Matters(const Lexicon& lexicon);
  /// Null where there is none.
  const std::vector<MatterRow>* Of(std::string_view nouns, std::string_view word) const;

 private:
  absl::flat_hash_map<std::string, std::vector<MatterRow>> rows_;
};

/// Reads one copy, which must outlive it, as all that it is given must.
class MatterReader {
 public:
  MatterReader(const Copy& copy, const Grammar& grammar, const Polarity& polarity, const TurningReader& turning, StanceBearers& bearers);

  /// Token `i` is a noun that such matters are of.
  bool Opens(uint32_t i) const { return lexicon_.Get(copy_, i, noun_) != nullptr; }

  /// Appends the claims of kind "stance" that the noun at token `i` of sentence `s` makes with its clause, if it does.
  void Add(uint32_t i, uint32_t s, std::vector<Claim>& claims);

 private:
  struct Found {
    const MatterRow* row = nullptr;
    uint32_t verb = 0, end = 0;  ///< its first token and where its words end
  };

  bool Is(uint32_t i, const FixedWord& word) const { return i < copy_.tokens.size() && IsWord(copy_, i, word); }
  TokenRange GroupOf(uint32_t i) const;
  uint32_t VerbBefore(uint32_t i, uint32_t first) const;
  uint32_t VerbBehind(uint32_t end, uint32_t last) const;
  Found Match(std::string_view nouns, uint32_t verb, uint32_t last, uint32_t noun) const;
  Found Find(std::string_view nouns, uint32_t i, TokenRange group, TokenRange sentence) const;
  void Say(const Found& found, uint32_t i, TokenRange group, uint32_t s, std::vector<Claim>& claims);

  const Copy& copy_;
  const Grammar& grammar_;
  const Lexicon& lexicon_;
  const std::vector<Tag>& tags_;
  const Polarity& polarity_;
  const TurningReader& turning_;
  StanceBearers& bearers_;
  ClassId noun_;
  std::unique_ptr<Matters> own_;
  const Matters& matters_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_MATTERS_H_
