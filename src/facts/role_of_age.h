// SPDX-License-Identifier: Apache-2.0
// Whose age it is where no name stands beside it: "the driver, 34", "the 43-year-old driver".
#ifndef CROSSREAD_SRC_FACTS_ROLE_OF_AGE_H_
#define CROSSREAD_SRC_FACTS_ROLE_OF_AGE_H_

#include <string>

#include "grammar/grammar.h"

namespace crossread {

/// Dictionary form of the noun for a person whose age stands at `age`; empty where none stands beside it.
std::string RoleOfAge(const Copy& copy, const Grammar& grammar, TokenRange age);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_ROLE_OF_AGE_H_
