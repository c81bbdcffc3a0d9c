// SPDX-License-Identifier: Apache-2.0
// Which act a verb or a noun names: "derail", "came off the rails" and "the derailment" are one.
#ifndef CROSSREAD_SRC_GRAMMAR_ACT_H_
#define CROSSREAD_SRC_GRAMMAR_ACT_H_

#include <string>

#include "grammar/grammar.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// A row of data/en/act.tsv, or a word that has none.
struct Act {
  std::string name;     ///< as it is asked for: "collapse"; "-" for what one bearer does again and again; empty where there is none
  char befalls = ' ';   ///< 's' always the subject, 'b' both sides, 'p' what its preposition governs, ' ' by voice
  bool named = false;   ///< once only to a bearer who has a name
  explicit operator bool() const { return !name.empty(); }
};

/// The row of class `cls` for the verb at token `head` and what stands behind it, before token `last`: a row of more words
/// ("come-off-the-rails") before one of fewer. Null where there is none. `end`, if any, becomes the token behind its words.
const Sense* VerbRow(const Copy& copy, const Grammar& grammar, uint32_t head, uint32_t last, ClassId cls, uint32_t* end = nullptr);

/// The act of the verb at token `head`, whose sentence ends at `last`: its row's, else its dictionary form. Of the rows of class `cls`.
Act VerbAct(const Copy& copy, const Grammar& grammar, uint32_t head, uint32_t last, uint32_t* end = nullptr, std::string_view cls = "act");

/// The act that the noun at token `i` names, or none: its own row's, else that of the verb it is derived from.
Act NounAct(const Copy& copy, const Grammar& grammar, uint32_t i);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAMMAR_ACT_H_
