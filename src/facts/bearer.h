// SPDX-License-Identifier: Apache-2.0
// Whose age a figure is: the person named right beside it.
#ifndef CROSSREAD_SRC_FACTS_BEARER_H_
#define CROSSREAD_SRC_FACTS_BEARER_H_

#include <span>
#include <string>

#include "crossread/fact.h"
#include "grammar/grammar.h"

namespace crossread {

/// Folded full name of the person whose age stands at `age` ("Ana Duarte, 52,", "52-year-old teacher Ana Duarte"), with
/// " jr" and the like behind it where the copy has it; empty where no name stands beside it. `facts` are those of the
/// same source.
std::string BearerOf(const Copy& copy, const Grammar& grammar, std::span<const Fact> facts, TokenRange age);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_BEARER_H_
