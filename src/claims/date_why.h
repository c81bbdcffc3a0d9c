// SPDX-License-Identifier: Apache-2.0
// The manual page of the kind `date`: how each class of time expression is read, which way it points, how wide it is.
#ifndef CROSSREAD_SRC_CLAIMS_DATE_WHY_H_
#define CROSSREAD_SRC_CLAIMS_DATE_WHY_H_

#include <string_view>

namespace crossread {

inline constexpr std::string_view kDateWhy =
    R"page(Every expression of time becomes a TIMEX3 value and, where it is a point, a half-open range in the source's own calendar.

Which way a bare date points, seen from the day the source speaks from:
  words                                read as
  Monday, next to a report (said)      the latest Monday, the day itself included
  Monday, next to a plan (will, due,   the first Monday from the day on
  is to vote, as early as, given until)
  the vote is Monday; Monday is a      the same
  holiday
  from Monday to Thursday              the first Thursday behind that Monday
  last Monday / next Monday            strictly before / in the calendar week after this one
  this Monday                          in this calendar week
  Monday of last week                  in that week
  Tuesday the 11th                     the nearest month in which the 11th is a Tuesday
  Jan. 10, April, Easter               by tense; without a verb the nearer one, where ahead counts three times as far;
                                       tense yields where it would point more than 270 days off
  last October / next May              before / after the source's day
  yesterday, last week, this year      counted from the source's day, at the size of the unit
  two weeks ago, six months ago        that week, that month
  year-end, the year's end, of the     this year
  year, for the year
  the quarter ended Dec. 31            the quarter that the middle of those three months lies in
  it had 300 shops at year-end         told as past before December: the end of the year before
  its first quarter ended Sept. 30     the quarter that the date closes
  the October-December quarter         the quarter of those months
  over the weekend                     the weekend before, unless the verb looks ahead
  the next / the past fortnight        a length of two weeks

Counted from the date named last, else from the source's day:
  the next day, two days later         that many days on
  the following spring, the previous   the first one behind it, the last one before it
  Monday, the next March
  7 a.m., without its day              that day, unless it lies ahead and the verb looks back, or the other way round
  that year, the same month            the period it lies in
  the quarter, the latest quarter      the quarter the story is about, else the last that is over
  a year ago, a year earlier           the year before; after a quarter, the same quarter of the year before; "a year
                                       earlier" after a month, that month. What is only compared with does not become
                                       the quarter or month the story is about
  the 1988 quarter, the year-ago month the same quarter, the same month of that year
In a source that tells of long ago (most of its dates carry an old year) bare days and months follow the year named last.
So they do in a short text all of whose years are more than ten years back, one of them with its month, and that has no
word of its own day ("yesterday", "Monday", "now"); there what lies ahead is still seen from the source's day.
Between quotation marks all this is seen from the day of the speech, where the copy names it ("...," he said on Monday).

Figures such as 10/1/2022 are read month first unless only the other order is a date, another date of the same source
can only be read day first, a weekday beside one agrees only with that, or the source is published where the day comes
first (locale "en-GB", an outlet or address in such a country).

How wide the range is:
  a day, a week, a month, a quarter    the whole of it; early, mid and late stay a modifier
  10:35                                one minute
  10 a.m., 6pm                         one hour
  5 o'clock, at 5                      from the morning's to the end of the evening's hour: the copy does not say which
  morning, afternoon, evening, night   05-12, 12-19, 17-24, 18-06; "the night of 5-6 April" is that of the fifth
  from 9 to 5, between 10 and 11:30    from the first to the second
  9-13 January, 2014-16                from the first day to the end of the last
  (1914-18)                            in brackets, two years: a beginning and an end
  from Monday to Thursday, between     two points; each also carries the whole as `stretch`, from the first to the end of
  2007 and 2009, May through July      the last
  12 and 13 March, 218 to 201 BC       two points, the first with the month or era of the second
  0737 GMT, 7:37 a.m. EST              put on one clock, UTC ("Z"), by the rules of that zone; on the source's own clock
                                       where it gives both ("10:37 a.m. (0737 GMT)"). A time in UTC agrees with one on
                                       an unknown clock wherever any zone could make them one.

Lengths and frequencies need no day: "three weeks" is P3W and 3 wk, "the past three years" is P3Y, "every Monday" is
XXXX-WXX-1, "several days" is PXD without an amount. A length counted from the source's day ("the past three years", "the
next two weeks") also carries the `stretch` that it reaches over, that day included. Hedges widen the amount of a length:
  about, around, nearly, almost, 12 to 18    a fifth either way
  more than, over, at least                  from the number up
  less than, under, at most, up to           from nothing to the number

Weekdays, months and units inside names ("Sunday Times"), verbs ("may", "march") and counts ("2019 soldiers") are not
dates. Ages are figures, not lengths.)page";

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_DATE_WHY_H_
