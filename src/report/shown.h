// SPDX-License-Identifier: Apache-2.0
// Values in the words of a newsroom: "Mon 10 Jan", "14 or more".
#ifndef CROSSREAD_SRC_REPORT_SHOWN_H_
#define CROSSREAD_SRC_REPORT_SHOWN_H_

#include <string>

#include "crossread/document.h"
#include "crossread/value.h"

namespace crossread {

/// "Mon 10 Jan", with the year where asked: "Mon 10 Jan 2022".
std::string PrintDay(absl::CivilDay day, bool year);

/// The shortest words for a stretch of time: a minute, a day, a month, a year, or first and last day; days without
/// their year where it goes without saying.
std::string PrintTime(const TimeRange& range, bool year = true);

/// The bounds themselves, as the figures view needs them: "14 or more", "up to 20", "95,000–105,000".
std::string PrintInterval(const Amount& amount);

/// `number` with thousands separated and at most two decimals.
std::string PrintNumber(double number);

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_SHOWN_H_
