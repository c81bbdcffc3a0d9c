// SPDX-License-Identifier: Apache-2.0
// The words that stand in one clause with a date or a gap.
#ifndef CROSSREAD_SRC_GRAPH_CLAUSE_WORDS_H_
#define CROSSREAD_SRC_GRAPH_CLAUSE_WORDS_H_

#include "crossread/copy.h"
#include "grammar/grammar.h"

namespace crossread {

/// The words before token `end` that belong to one clause with it, and the noun that its "which" or participle stands for.
TokenRange ClauseBefore(const Copy& copy, const Grammar& grammar, TokenRange sentence, uint32_t end);

/// The words from token `begin` on that belong to one clause with it.
TokenRange ClauseBehind(const Copy& copy, const Grammar& grammar, TokenRange sentence, uint32_t begin);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_CLAUSE_WORDS_H_
