// SPDX-License-Identifier: Apache-2.0
// The words that a statement is about, each with its part: what only a comparison with another source asks for.
#ifndef CROSSREAD_SRC_CLAIMS_STATEMENT_ROLES_H_
#define CROSSREAD_SRC_CLAIMS_STATEMENT_ROLES_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/people.h"
#include "crossread/claim_kind.h"
#include "grammar/grammar.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// Reads Assertion::roles off a copy: content words folded, people by surname, bodies and countries by entity.
class StatementRoles {
 public:
  /// Both must outlive it.
  StatementRoles(const Reading& reading, const std::vector<PersonMention>& people);

  /// Content words of `range` as roles with `mark` before them: "s:sales", "s:country:ec", "o:fraud".
  void Add(TokenRange range, char mark, std::vector<std::string>& roles) const;

  /// Roles of the subject; "it", "they" and "he" stand for the first body, people or person named before, in sentence `s` or
  /// the ones before it.
  void AddSubject(TokenRange subject, uint32_t s, std::vector<std::string>& roles) const;

  /// What token `k` by itself says of the question a side is taken on: "c:fraud"; empty where nothing. Made once.
  const std::string& Alone(uint32_t k);

 private:
  std::string_view Word(uint32_t i) const { return copy_.Words(copy_.tokens[i]); }
  std::string_view EntityAt(uint32_t i, uint32_t last, uint32_t* length) const;
  std::string_view PersonAt(uint32_t i) const;
  std::string_view HolderAt(uint32_t i, uint32_t last, uint32_t* length) const;
  TokenRange Owned(TokenRange range) const;

  const Copy& copy_;
  const Grammar& grammar_;
  const Lexicon& lexicon_;
  const std::vector<Tag>& tags_;
  const std::vector<PersonMention>& people_;
  std::vector<ClassId> entities_;
  ClassSet entity_set_;
  ClassId office_, cardinal_, ordinal_;
  std::vector<std::optional<std::string>> alone_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_STATEMENT_ROLES_H_
