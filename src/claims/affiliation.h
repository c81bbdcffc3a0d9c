// SPDX-License-Identifier: Apache-2.0
// To which team, party or university a person belongs, as the words beside the name tell.
#ifndef CROSSREAD_SRC_CLAIMS_AFFILIATION_H_
#define CROSSREAD_SRC_CLAIMS_AFFILIATION_H_

#include <optional>

#include "claims/people.h"

namespace crossread {

/// `person` as a member of a body: office "member" of track "team", "party" or "univ", `body` its name in lower case and
/// `title` the words that tell. Nothing where none is told, or two are.
std::optional<PersonMention> FindAffiliation(const Reading& reading, const PersonMention& person);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_AFFILIATION_H_
