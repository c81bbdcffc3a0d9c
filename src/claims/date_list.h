// SPDX-License-Identifier: Apache-2.0
// Dates in a row or a range lend each other what only one of them says: the month, the year, the era.
#ifndef CROSSREAD_SRC_CLAIMS_DATE_LIST_H_
#define CROSSREAD_SRC_CLAIMS_DATE_LIST_H_

#include <vector>

#include "claims/time_grammar.h"
#include "crossread/claim.h"

namespace crossread {

/// "from May to July 2020", "between April 1998 and June", "the spring and summer of 1957": the year of one side is the year
/// of the other. `phrase` stands at `i`; `claims[last]` is the claim before it, and both may change.
void JoinYears(const TimeReader& reader, std::vector<Claim>& claims, size_t last, uint32_t i, TimePhrase& phrase);

/// Where the expression of the two figures at `i` begins: at the apostrophe of "'98", at the article of "the '90s".
uint32_t ShortYear(const TimeReader& reader, uint32_t i);

/// "12 and 13 March", "from the 2nd to the 10th of July", "from 218 to 201 BC": the first takes its month or era from
/// the second. `match` is what stands at `i` without it. Nothing where there is none to take.
TimeMatch SharedTail(const TimeReader& reader, const TimeSetting& setting, uint32_t i, const TimeMatch& match);

/// "April 24 and 25", "April 9th through the 17th", "(1939-45)", "the 1920s and 30s": the second, which takes its month or century from
/// the first, `match`. It begins at `first`; nothing where there is none.
TimeMatch NextOfList(const TimeReader& reader, const TimeMatch& match, uint32_t* first);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_DATE_LIST_H_
