// SPDX-License-Identifier: Apache-2.0
// The country that people are said to be from, where no adjective stands before their name.
#ifndef CROSSREAD_SRC_CLAIMS_PERSON_ORIGIN_H_
#define CROSSREAD_SRC_CLAIMS_PERSON_ORIGIN_H_

#include <vector>

#include "claims/people.h"

namespace crossread {

struct PeopleText;

/// Reads "from" and a country behind the name or its title into `mention`; nothing where it has a country already, or where "from" leads
/// to a town alone: who is from Leeds may be of any nation. `range`: the tokens of its sentence.
void ReadOrigin(const PeopleText& text, PersonMention& mention, TokenRange range);

/// People who are called by their nation at the beginning of a sentence, "The Dane said", behind one that tells of a single person of
/// `people`: a mention of that person with the country. In text order.
std::vector<PersonMention> FindEpithets(const Reading& reading, const std::vector<PersonMention>& people);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_PERSON_ORIGIN_H_
