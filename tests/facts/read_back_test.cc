// SPDX-License-Identifier: Apache-2.0
// What is printed is read again as what it was: clock times, lengths, periods, ranks and hedged figures.
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "claims/extract.h"
#include "facts/facts.h"
#include "gmock/gmock.h"
#include "grammar/grammar.h"
#include "segment/segment.h"
#include "values/amount.h"
#include "values/calendar.h"

namespace crossread {
namespace {

/// Facts of `text`, told on 12 January 2022.
std::vector<Fact> Read(const std::string& text) {
  Document document;
  document.text = text;
  document.blocks.push_back({BlockKind::kBody, 0, static_cast<uint32_t>(text.size())});
  document.given = absl::CivilMinute(2022, 1, 12);
  Copy copy;
  Segment(document, 0, Lexicon::BuiltIn(), copy);
  Grammar grammar(copy);
  std::vector<Claim> claims;
  Extract(Reading{copy, grammar}, AllKinds(), claims);
  std::vector<Fact> facts;
  Normalise(copy, grammar, claims, FindAnchor(copy, claims), facts);
  return facts;
}

/// TIMEX3 value of the one time expression in `text`.
std::string Timed(const std::string& text) {
  std::string value;
  for (const Fact& fact : Read(text)) {
    if (fact.timex) absl::StrAppend(&value, value.empty() ? "" : " ; ", fact.timex->value);
  }
  return value;
}

/// Amount of the one figure in `text`.
std::optional<Amount> Counted(const std::string& text) {
  std::optional<Amount> amount;
  for (const Fact& fact : Read(text)) {
    const Amount* found = std::get_if<Amount>(&fact.value);
    if (found == nullptr) continue;
    if (amount) return std::nullopt;
    amount = *found;
  }
  return amount;
}

TEST(ReadBack, EveryMinuteOfTheDay) {
  for (int minute = 0; minute < 1440; minute += 7) {
    std::string clock = absl::StrFormat("%02d:%02d", minute / 60, minute % 60);
    EXPECT_EQ(Timed("It rang at " + clock + "."), "2022-01-12T" + clock);
    int hour = minute / 60 % 12 == 0 ? 12 : minute / 60 % 12;
    std::string half = absl::StrFormat("%d:%02d %s", hour, minute % 60, minute < 720 ? "a.m." : "p.m.");
    EXPECT_EQ(Timed("It rang at " + half + " and stopped."), "2022-01-12T" + clock) << half;
  }
}

TEST(ReadBack, EveryLength) {
  static constexpr std::pair<const char*, TimeUnit> kUnits[] = {{"minutes", TimeUnit::kMinute}, {"hours", TimeUnit::kHour}, {"days", TimeUnit::kDay},
                                                                {"weeks", TimeUnit::kWeek},     {"months", TimeUnit::kMonth}, {"years", TimeUnit::kYear}};
  for (int n = 2; n < 130; ++n) {
    for (const auto& [word, unit] : kUnits) EXPECT_EQ(Timed(absl::StrCat("It lasted ", n, " ", word, ".")), SpellDuration(n, unit));
  }
}

TEST(ReadBack, EveryPeriodOfAYear) {
  static constexpr const char* kRanks[] = {"first", "second", "third", "fourth"};
  static constexpr const char* kSeasons[] = {"winter", "spring", "summer", "autumn"};
  static constexpr const char* kMonths[] = {"January", "February", "March", "April", "May", "June", "July", "August",
                                            "September", "October", "November", "December"};
  for (int year = 1890; year < 2050; year += 3) {
    for (int i = 0; i < 4; ++i) {
      std::string quarter = Spell({TimeUnit::kQuarter, absl::CivilDay(year, 3 * i + 1, 1)});
      EXPECT_EQ(Timed(absl::StrCat("Sales fell in the ", kRanks[i], " quarter of ", year, ".")), quarter);
      std::string season = Spell({TimeUnit::kSeason, absl::CivilDay(year, i == 0 ? 12 : 3 * i, 1)});
      EXPECT_EQ(Timed(absl::StrCat("Sales fell in the ", kSeasons[i], " of ", year, ".")), season);
    }
    for (int month = 1; month <= 12; ++month) {
      EXPECT_EQ(Timed(absl::StrCat("Sales fell in ", kMonths[month - 1], " ", year, ".")), Spell({TimeUnit::kMonth, absl::CivilDay(year, month, 1)}));
    }
  }
}

TEST(ReadBack, HedgedFigures) {
  for (int n : {12, 40, 75, 130, 900, 1200, 25000, 480000, 3000000}) {
    for (Hedge hedge : {Hedge::kNone, Hedge::kAbout, Hedge::kAtLeast, Hedge::kAtMost}) {
      Amount amount = HedgedAmount(n, hedge, false, "count");
      std::string text = absl::StrCat("Fire took ", ShowAmount(amount), " houses.");
      std::optional<Amount> read = Counted(text);
      ASSERT_TRUE(read) << text;
      EXPECT_DOUBLE_EQ(read->low, amount.low) << text;
      EXPECT_DOUBLE_EQ(read->high, amount.high) << text;
    }
  }
}

TEST(ReadBack, MoneyAndMeasures) {
  for (const char* unit : {"USD", "GBP", "EUR", "percent", "km", "kg", "acre", "C"}) {
    for (double n : {3.0, 12.5, 40.0}) {
      Amount amount = HedgedAmount(n, Hedge::kNone, false, unit);
      std::string text = absl::StrCat("It came to ", ShowAmount(amount), ".");
      std::optional<Amount> read = Counted(text);
      ASSERT_TRUE(read) << text;
      EXPECT_DOUBLE_EQ(read->number, n) << text;
      EXPECT_EQ(read->unit, unit) << text;
    }
  }
}

}  // namespace
}  // namespace crossread
