// SPDX-License-Identifier: Apache-2.0
// The manual page of the kind `figure`: how each class of number is read, and how wide a hedge is.
#ifndef CROSSREAD_SRC_CLAIMS_FIGURE_WHY_H_
#define CROSSREAD_SRC_CLAIMS_FIGURE_WHY_H_

#include <string_view>

namespace crossread {

inline constexpr std::string_view kFigureWhy =
    R"(Figures are counts, measures, money and shares, each with what it counts ("of"), the words before that noun, and
what befell it (state): killed, injured, missing, arrested, displaced, evacuated, rescued, hospitalised, deployed,
aboard, capacity and the like. Figures with different states are never laid side by side.

Counts. Digits with Western or Indian grouping ("1,250", "12,34,567", "40 000"), words ("two hundred and three", "a
dozen", "half a million", "five and a half million"), magnitudes ("1.2bn", "13 lakh", "63 million"). Ranks ("third",
"11th") are marked as such. "No one was hurt" and "no injuries" are zero; without a state they are left out.

Shares. "two-thirds", "one in five", "half of": unit 1. "12%", "12 percent", "per cent": percent. Percentage points and
basis points are units of their own.

Money. ISO 4217 by sign, code or name; "$" alone is the US dollar. Names that several countries use stay as they are
("peso", "franc"), and so does "cent". Pence are hundredths of a pound. "Pounds" are money with millions behind them or
where the sentence talks of money; else weight.

Measures. Length, area, volume, mass, speed, temperature, energy, power, data, and the magnitude of earthquakes. Symbols
for the commonest ("km", "m", "kg", "g", "mi", "ft", "in", "lb"), names for all others ("square kilometer"). They are
compared after conversion; gallons and tons, which differ between countries, only with themselves.

Ages. "52-year-old", "aged 52", and a bare number behind a name.

Scores and tallies. "47-41", "47 to 41" in a sentence about a vote or a match: one figure for each side.

Not read: years, clock times, dates, periods of time (see `date`), labels ("Flight 370", "Article 5"), addresses, names
("Mi-17"), telephone numbers, "one of the", "the one".

Hedges become ranges, both ends included (our own convention):

  no hedge                                  n, and rounding: see below
  about, around, roughly, some, or so       0.9 n to 1.1 n; below ten one either way
  nearly, almost, close to, just under      0.9 n to n
  just over, slightly more than             n to 1.1 n
  at least, no fewer than, or more, 60+     n and up
  more than, over, above                    n and up
  up to, as many as, at most, or fewer      up to n
  fewer than, less than, under, below       up to n
  between a and b, a to b, a-b              a to b
  more than a and fewer than b              a to b
  dozens, hundreds, tens of thousands       24, 200, 20,000 and up

Rounding. A figure without a hedge is taken to be rounded to its last digit that is not zero, by at most a tenth:
"1,200" agrees with 1,240, and "2.4 million" with 2,380,000. Counts below 100 are exact.)";

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_FIGURE_WHY_H_
