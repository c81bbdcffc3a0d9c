// SPDX-License-Identifier: Apache-2.0
// Is a word the name of a month, of a weekday or of a length of time, rather than of somebody or some place?
#ifndef CROSSREAD_SRC_VALUES_CALENDAR_WORD_H_
#define CROSSREAD_SRC_VALUES_CALENDAR_WORD_H_

#include "crossread/copy.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// True for "Monday", "January" and "March".
inline bool IsCalendarWord(const Copy& copy, uint32_t i) {
  const Sense* sense = copy.lexicon->Get(copy, i, copy.lexicon->grammar().time);
  return sense != nullptr && (sense->value.starts_with("month") || sense->value.starts_with("weekday"));
}

/// True for "day" and "weeks"; a quarter is one of four.
inline bool IsTimeUnit(const Copy& copy, uint32_t i) {
  const Sense* sense = copy.lexicon->Get(copy, i, copy.lexicon->grammar().time);
  return sense != nullptr && (sense->value == "unit" || sense->value == "units") && !copy.Words(copy.tokens[i]).starts_with("quarter");
}

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_CALENDAR_WORD_H_
