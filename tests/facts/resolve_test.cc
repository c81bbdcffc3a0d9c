// SPDX-License-Identifier: Apache-2.0
// Printing a date and reading it again gives the date, over years of days; calendar rules against known days.
#include "facts/resolve.h"

#include "claims/extract.h"
#include "gmock/gmock.h"
#include "grammar/grammar.h"
#include "segment/segment.h"
#include "values/holiday.h"

namespace crossread {

extern const ClaimKind kDate;

namespace {

std::vector<std::string> Read(const std::string& text, const Anchor& anchor = {}) {
  Document document;
  document.text = text;
  Copy copy;
  Segment(document, 0, Lexicon::BuiltIn(), copy);
  Grammar grammar(copy);
  std::vector<Claim> claims;
  kDate.extract(Reading{copy, grammar}, claims);
  std::vector<std::string> values;
  ResolveState state;
  for (const Claim& claim : claims) values.push_back(ResolvePhrase(std::get<TimePhrase>(claim.said), anchor, state).timex.value);
  return values;
}

Anchor On(absl::CivilDay day) {
  Anchor anchor;
  anchor.basis = DateBasis::kGiven;
  anchor.first = anchor.last = day;
  return anchor;
}

using testing::ElementsAre;

TEST(ResolvePhrase, ReadsBackEveryDayThatItPrints) {
  static constexpr const char* kMonths[] = {"January", "February", "March", "April", "May", "June", "July", "August",
                                            "September", "October", "November", "December"};
  for (absl::CivilDay day(1999, 12, 1); day < absl::CivilDay(2001, 3, 1); ++day) {
    std::string value = Spell({TimeUnit::kDay, day});
    EXPECT_THAT(Read("It fell on " + value + "."), ElementsAre(value));
    std::string words = std::string(kMonths[day.month() - 1]) + " " + std::to_string(day.day()) + ", " + std::to_string(day.year());
    EXPECT_THAT(Read("It fell on " + words + "."), ElementsAre(value)) << words;
  }
}

TEST(ResolvePhrase, ReadsBackEveryYear) {
  for (int year = 1700; year < 2100; ++year) EXPECT_THAT(Read("It fell in " + std::to_string(year) + "."), ElementsAre(std::to_string(year)));
}

TEST(ResolvePhrase, CountsFromEveryWeekday) {
  for (absl::CivilDay day(2022, 1, 1); day < absl::CivilDay(2022, 2, 1); ++day) {
    EXPECT_THAT(Read("They left yesterday.", On(day)), ElementsAre(Spell({TimeUnit::kDay, day - 1})));
    int64_t year = 0;
    EXPECT_EQ(IsoMonday(2022, 2), absl::CivilDay(2022, 1, 10));
    EXPECT_EQ(IsoWeek(absl::CivilDay(2022, 1, 1), &year), 52);
    EXPECT_EQ(year, 2021);
  }
}

TEST(ResolvePhrase, LeavesOpenWhatNeedsADay) {
  EXPECT_THAT(Read("They left on Friday."), ElementsAre("XXXX-WXX-5"));
  EXPECT_THAT(Read("They stayed for three weeks."), ElementsAre("P3W"));
}

TEST(Holiday, FallsWhereCalendarsPutIt) {
  EXPECT_EQ(Easter(2022), absl::CivilDay(2022, 4, 17));
  EXPECT_EQ(HolidayIn(HolidayCode("orthodox+0"), 2022)->first, absl::CivilDay(2022, 4, 24));
  EXPECT_EQ(HolidayIn(HolidayCode("11:4:3"), 2021)->first, absl::CivilDay(2021, 11, 25));
  EXPECT_EQ(HolidayIn(HolidayCode("5:-1:0"), 2022)->first, absl::CivilDay(2022, 5, 30));
  EXPECT_EQ(HolidayIn(HolidayCode("11:1:0+1"), 2020)->first, absl::CivilDay(2020, 11, 3));
  EXPECT_EQ(HolidayIn(HolidayCode("12-25"), 2020)->first, absl::CivilDay(2020, 12, 25));
  EXPECT_EQ(HolidayCode("soon"), 0);
}

}  // namespace
}  // namespace crossread
