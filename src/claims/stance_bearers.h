// SPDX-License-Identifier: Apache-2.0
// Whom or what a stance is said of, and what else its sentence tells, as roles of its assertion.
#ifndef CROSSREAD_SRC_CLAIMS_STANCE_BEARERS_H_
#define CROSSREAD_SRC_CLAIMS_STANCE_BEARERS_H_

#include <string>
#include <string_view>
#include <vector>

#include "claims/people.h"
#include "claims/statement_roles.h"
#include "crossread/claim_kind.h"
#include "grammar/grammar.h"
#include "lexicon/fixed_word.h"

namespace crossread {

/// Reads roles off one copy. By first letter: "b" whom it is said of, "h" the heads of these, "m" a head and what narrows it, "z" a head and whose it is, "p" heads
/// behind prepositions, "l" names of places behind, "a" who else takes part, "c" other words, "k" nouns of the phrase itself, "n" numbers of the bearers, "u" whose, "y" years, "q" how
/// many ("all", "none", "part"), "w" words of time ("early", "late", "yet"), "e" where it is of any time.
class StanceBearers {
 public:
  using Roles = std::vector<std::string>;
  /// Which prepositions a phrase may begin with.
  enum class Phrases : uint8_t { kBy, kNoun, kAny };

  explicit StanceBearers(const Reading& reading);

  /// The noun group `g` of sentence `s` under `mark`, a pronoun followed to its owner; nothing for -1.
  void AddGroup(int32_t g, char mark, uint32_t s, Roles& roles) const { AddGroup(g, mark, s, roles, 0); }

  /// The noun groups of the phrases between tokens `from` and `last`, to the next mark or verb.
  void AddPhrases(uint32_t from, uint32_t last, Phrases phrases, char mark, uint32_t s, Roles& roles) const;

  /// "Dredging of the canal has begun": what a sentence begins with that is no noun group, up to token `end`.
  void AddDoing(uint32_t end, uint32_t s, Roles& roles) const;

  /// Names of places between tokens `from` and `last`, to the next mark.
  void AddPlaces(uint32_t from, uint32_t last, Roles& roles) const;

  /// The other words of `sentence`, without those of `words`, and its words of time.
  void AddRest(TokenRange sentence, TokenRange words, Roles& roles);

  /// The noun group that is the subject of `clause`, found for relative clauses too; -1 where there is none.
  int32_t SubjectOf(const Clause& clause) const;

  /// The noun group right behind token `end`, before `last`; -1 where there is none.
  int32_t Behind(uint32_t end, uint32_t last) const;

  /// "all", "none", "part" or nothing, by the words of a noun group and the one before it, not before `first`.
  std::string_view HowMany(TokenRange group, uint32_t first) const;

  /// The clause that token `i` lies in; null where there is none.
  const Clause* ClauseOf(uint32_t i) const;

 private:
  bool Is(uint32_t i, const FixedWord& word) const { return i < copy_.tokens.size() && IsWord(copy_, i, word); }
  void AddGroup(int32_t g, char mark, uint32_t s, Roles& roles, int depth) const;
  void AddAntecedent(int32_t g, char mark, uint32_t s, Roles& roles, int depth) const;
  const PersonMention* Described(const NounGroup& group) const;
  bool TellsTime(TokenRange group) const;  ///< "Tuesday evening", "the March"
  void AddHead(uint32_t head, Roles& roles) const;
  void AddNarrowing(TokenRange words, uint32_t head, Roles& roles) const;
  void AddTime(uint32_t k, Roles& roles) const;

  const Copy& copy_;
  const Grammar& grammar_;
  const std::vector<Tag>& tags_;
  const std::vector<PersonMention>& people_;
  StatementRoles roles_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_STANCE_BEARERS_H_
