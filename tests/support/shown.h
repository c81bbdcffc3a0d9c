// SPDX-License-Identifier: Apache-2.0
// Facts as the tables write them: a head that is the value, and named details.
#ifndef CROSSREAD_TESTS_SUPPORT_SHOWN_H_
#define CROSSREAD_TESTS_SUPPORT_SHOWN_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "crossread/fact.h"

namespace crossread::testing {

/// A fact, or what a table expects of it.
///
/// Heads: a TIMEX3 value; `9`, `14..`, `..14`, `2300..2600`, the first word after it a unit (`5 km`, `3 percent`);
/// `about 100` and `nearly 100` for the printed number under that hedge; a folded name or an entity id; a folded title;
/// folded words; a predicate, after "not" where it is negated. `any` accepts every value.
///
/// Details: of, state, unit, hedge, printed, mods, type, mod, range, kind, speaker, entity, within, title, at, holder,
/// former, prep, basis, strength, roles, rank, stretch.
struct Shown {
  std::string head;
  std::vector<std::pair<std::string, std::string>> details;
};

/// Everything a table can ask of `fact`.
Shown Show(const Fact& fact);

/// `text` of a table, cut into head and details.
Shown ParseShown(std::string_view text);

/// True where `fact` has the head and all the details of `wanted`.
bool Fits(const Shown& wanted, const Shown& fact);

/// For failure messages.
std::string ToString(const Shown& shown);

}  // namespace crossread::testing

#endif  // CROSSREAD_TESTS_SUPPORT_SHOWN_H_
