// SPDX-License-Identifier: Apache-2.0
// Whether two ages, told on two days, can be one person's.
#ifndef CROSSREAD_SRC_VALUES_AGE_H_
#define CROSSREAD_SRC_VALUES_AGE_H_

#include "crossread/topic.h"

namespace crossread {

/// True where the later source's age is the earlier one's, or higher by no more than the birthdays that can lie between
/// them. Within ten days of each other the two must be equal, or a birthday that nobody mentions would explain away
/// most slips. Where a source's day is unknown, a year's difference is let pass. Facts whose values are no ages in
/// years agree.
bool AgesCanAgree(const Fact& a, const Fact& b, const Story& story);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_AGE_H_
