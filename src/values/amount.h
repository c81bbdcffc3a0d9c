// SPDX-License-Identifier: Apache-2.0
// When two amounts can both be true: hedges as intervals, rounding, and units that convert.
#ifndef CROSSREAD_SRC_VALUES_AMOUNT_H_
#define CROSSREAD_SRC_VALUES_AMOUNT_H_

#include <optional>
#include <string>
#include <string_view>

#include "crossread/value.h"

namespace crossread {

/// The interval that `number` with `hedge` before it stands for. The widths are our own convention:
///
///   none             [n, n]
///   about            [0.9 n, 1.1 n], and at least one either way below ten
///   nearly           [0.9 n, n]
///   at least         [n, inf)
///   more than        [n, inf); `close` ("just over"): [n, 1.1 n]
///   at most          (-inf, n]
///   less than        (-inf, n]; `close` ("just under") is read as nearly
///
/// The bound itself is always let in: copy that says "more than 100" of exactly 100 is not worth an alarm.
Amount HedgedAmount(double number, Hedge hedge, bool close, std::string_view unit);

/// One amount from the low end of `a` to the high end of `b`: "between 20 and 30". Units must be the same.
Amount Spanning(const Amount& a, const Amount& b);

/// `amount` in `unit`; nullopt where the two do not measure one thing ("km" and "kg", "USD" and "EUR").
std::optional<Amount> Convert(const Amount& amount, std::string_view unit);

/// False only where no number fits both. Amounts in units that do not convert can always agree. A figure without a
/// hedge is taken to be rounded to its last digit that is not zero (counts below 100 are taken as exact), by at most
/// a tenth of it.
bool CanAgree(const Amount& a, const Amount& b);

/// For people: "14 or more", "up to 60", "about 1,200", "$2.4 million", "12%", "20 to 30".
std::string ShowAmount(const Amount& amount);

/// For fingerprints: "14", "14..inf", "-inf..60", with the unit behind it where it is not a count.
std::string KeyOf(const Amount& amount);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_AMOUNT_H_
