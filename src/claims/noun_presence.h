// SPDX-License-Identifier: Apache-2.0
// Whether there is what a noun names: granted, had and issued, or denied, lacked and "no".
#ifndef CROSSREAD_SRC_CLAIMS_NOUN_PRESENCE_H_
#define CROSSREAD_SRC_CLAIMS_NOUN_PRESENCE_H_

#include <optional>

#include "claims/turning.h"
#include "grammar/grammar.h"

namespace crossread {

/// Looks at the words and verbs around nouns of one copy, which must outlive it, as its grammar and `turning` must.
class NounPresence {
 public:
  NounPresence(const Copy& copy, const Grammar& grammar, const TurningReader& turning);

  /// Whether the noun at `words` is there; nothing where the copy does not tell. `turning` is what turns the noun, and is corrected;
  /// `verb` becomes the verb that tells.
  std::optional<bool> Exists(TokenRange words, TokenRange sentence, Turning& turning, uint32_t* verb) const;

  /// The verb before token `i`, not beyond a mark; -1 where there is none.
  int32_t VerbBefore(uint32_t i, uint32_t first) const;
  /// The main verb behind a noun that is its subject, "no licence was ever [issued]"; -1 where there is none.
  int32_t VerbBehind(uint32_t end, uint32_t last) const;
  /// The verb at `verb` says that somebody has, gets or gives it.
  bool Gives(uint32_t verb) const { return IsVerbOf(verb, gives_); }
  /// It says that somebody lacks it, or is denied it.
  bool Denies(uint32_t verb) const { return IsVerbOf(verb, denies_); }

 private:
  bool IsVerbOf(uint32_t verb, ClassId cls) const;

  const Copy& copy_;
  const Grammar& grammar_;
  const TurningReader& turning_;
  const Lexicon& lexicon_;
  ClassId gives_, denies_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_NOUN_PRESENCE_H_
