// SPDX-License-Identifier: Apache-2.0
// Whose the seats of a parliament or a council are.
#ifndef CROSSREAD_SRC_FACTS_SEATS_H_
#define CROSSREAD_SRC_FACTS_SEATS_H_

#include <string>

#include "crossread/claim.h"
#include "grammar/grammar.h"

namespace crossread {

/// The name of those who won the seats counted at `tokens` of sentence `sentence`, in lower case and without "party": the name
/// behind "for" ("14 seats for the Harbour Party"), the subject of the clause, or that of the sentence ("The Harbour Party led,
/// taking 13 of the 33 seats"). "?" where none tells.
std::string WinnerOfSeats(const Copy& copy, const Grammar& grammar, uint32_t sentence, TokenRange tokens);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_SEATS_H_
