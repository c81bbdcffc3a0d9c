// SPDX-License-Identifier: Apache-2.0
// Which clause of its sentence a date or a place belongs to.
#ifndef CROSSREAD_SRC_FACTS_GOVERNING_CLAUSE_H_
#define CROSSREAD_SRC_FACTS_GOVERNING_CLAUSE_H_

#include "crossread/fact.h"
#include "grammar/grammar.h"

namespace crossread {

/// The clause whose verb `date`, a date or a place of `copy`, belongs to, as an index into Grammar::Clauses(): its own; "On
/// Monday, the bridge fell": the first of the sentence that is no aside. -1 where there is none, in quotation marks, where
/// another clause may begin between ("fell and on Monday"), and behind "since", "until", "before" and the like.
int32_t GoverningClause(const Copy& copy, const Grammar& grammar, const Fact& date);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_GOVERNING_CLAUSE_H_
