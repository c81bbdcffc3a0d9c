// SPDX-License-Identifier: Apache-2.0
// What a number without a noun counts, where a pronoun tells that it was named before: "the pupils, all thirty-two of them".
#ifndef CROSSREAD_SRC_FACTS_COUNTED_BEFORE_H_
#define CROSSREAD_SRC_FACTS_COUNTED_BEFORE_H_

#include <string>

#include "grammar/grammar.h"

namespace crossread {

/// True where the figure at `tokens` tells of all: "all 22 of her crew", "all nineteen".
bool CountsAll(const Copy& copy, TokenRange tokens);

/// Canonical noun that "all" of whom the bare number at `tokens` of `sentence` counts: the last plural subject before it;
/// empty where it does not count all, or none stands there.
std::string CountedBefore(const Copy& copy, const Grammar& grammar, uint32_t sentence, TokenRange tokens);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_COUNTED_BEFORE_H_
