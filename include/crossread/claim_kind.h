// SPDX-License-Identifier: Apache-2.0
// Door: a kind of claim that can be read off a copy.
#ifndef CROSSREAD_CLAIM_KIND_H_
#define CROSSREAD_CLAIM_KIND_H_

#include <memory>
#include <string_view>
#include <vector>

#include "crossread/claim.h"
#include "crossread/copy.h"

namespace crossread {

class Grammar;
struct PersonMention;

/// What a kind may look at: the copy, its grammar (tags, chunks, clauses) and the people it names, which are found on first
/// use. For one thread.
struct Reading {
  const Copy& copy;
  const Grammar& grammar;
  bool compared = true;  ///< the claims will be laid beside others; else what only that asks for is left out (roles, deeds)
  mutable std::shared_ptr<const std::vector<PersonMention>> people = nullptr;  ///< ask FindPeople() of claims/people.h
};

/// One kind of claim; a value listed in claims/all_kinds.cc.
struct ClaimKind {
  std::string_view id;       ///< "date", "figure": also Claim::kind, unless the kind emits several (money, percent)
  std::string_view title;    ///< what it reads, one line
  std::string_view why;      ///< for `crossread explain`: how each class is read; paragraphs
  std::string_view example;  ///< one sentence in which it finds something

  /// Appends the claims in `reading`, in text order. Skips boilerplate blocks. Never fails: what is unclear is left out.
  void (*extract)(const Reading& reading, std::vector<Claim>& claims);
};

}  // namespace crossread

#endif  // CROSSREAD_CLAIM_KIND_H_
