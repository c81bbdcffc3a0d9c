// SPDX-License-Identifier: Apache-2.0
// Which place a number of inhabitants is of.
#ifndef CROSSREAD_SRC_FACTS_INHABITED_H_
#define CROSSREAD_SRC_FACTS_INHABITED_H_

#include <string>

#include "crossread/copy.h"
#include "grammar/grammar.h"

namespace crossread {

/// Name of the place whose inhabitants stand at `tokens` of `sentence`, lower case and without "Island", "City" and the like: the name
/// that "home to 400 people" or "a town of 400" tells of, or the one that "the island" took up. Empty where the copy
/// does not tell for sure.
std::string InhabitedPlace(const Copy& copy, const Grammar& grammar, uint32_t sentence, TokenRange tokens);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_INHABITED_H_
