// SPDX-License-Identifier: Apache-2.0
// Which pairs of figures are the course of time, and which still conflict.
#include "values/update.h"

#include <string>

#include "gtest/gtest.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

/// One side: the day (or window) of its source, the line its figure stands in, the count, and what it counts.
struct Told {
  int first = 0;  ///< day of May 2023; 0 unknown
  int last = 0;
  int hour = -1;  ///< time of publication
  std::string text;
  double number = 0;
  std::string attribute = "killed";
};

Update Judge(const Told& a, const Told& b, int* later = nullptr) {
  Story story;
  for (const Told* told : {&a, &b}) {
    Document document;
    document.text = told->text;
    story.documents.push_back(document);
    Anchor anchor;
    if (told->first > 0) {
      anchor.basis = DateBasis::kStated;
      anchor.first = absl::CivilDay(2023, 5, told->first);
      anchor.last = absl::CivilDay(2023, 5, told->last > 0 ? told->last : told->first);
      if (told->hour >= 0) anchor.minute = absl::CivilMinute(2023, 5, told->first, told->hour, 0);
    }
    story.anchors.push_back(anchor);
    Fact fact;
    fact.claim.words = {static_cast<DocId>(story.facts.size()), static_cast<uint32_t>(told->text.rfind('#')),
                        static_cast<uint32_t>(told->text.size())};
    Amount amount;
    amount.low = amount.high = amount.number = told->number;
    fact.value = amount;
    fact.subject.attribute = told->attribute;
    story.facts.push_back(fact);
  }
  for (DocId doc = 0; doc < 2; ++doc) {
    Copy copy;
    copy.document = &story.documents[doc];
    copy.lexicon = &Lexicon::BuiltIn();
    story.copies.push_back(copy);
  }
  return UpdateOf(story.facts[0], story.facts[1], story, later);
}

TEST(Update, ALaterHigherTollIsAnUpdate) {
  int later = -1;
  EXPECT_EQ(Judge({.first = 7, .text = "#", .number = 23}, {.first = 9, .text = "#", .number = 58}, &later), Update::kLater);
  EXPECT_EQ(later, 1);
  EXPECT_EQ(Judge({.first = 9, .text = "#", .number = 58}, {.first = 7, .text = "#", .number = 23}, &later), Update::kLater);
  EXPECT_EQ(later, 0);
}

TEST(Update, ALaterLowerTollIsAQuestion) {
  EXPECT_EQ(Judge({.first = 7, .text = "#", .number = 58}, {.first = 9, .text = "#", .number = 23}), Update::kDown);
}

TEST(Update, TheMissingMayBecomeFewer) {
  EXPECT_EQ(Judge({.first = 7, .text = "#", .number = 58, .attribute = "missing"},
                  {.first = 9, .text = "#", .number = 23, .attribute = "missing"}), Update::kLater);
}

TEST(Update, TwoFiguresOfOneDayStillConflict) {
  EXPECT_EQ(Judge({.first = 7, .text = "#", .number = 23}, {.first = 7, .text = "#", .number = 58}), Update::kNone);
}

TEST(Update, WhatDoesNotMoveStillConflicts) {
  for (const char* attribute : {"aboard", "magnitude", "age", "capacity", "sentenced"}) {
    EXPECT_EQ(Judge({.first = 7, .text = "#", .number = 110, .attribute = attribute},
                    {.first = 9, .text = "#", .number = 150, .attribute = attribute}), Update::kNone) << attribute;
  }
}

TEST(Update, LiveBlogEntriesCountUpToTheirStamp) {
  std::string early = "13:10 A ship has left.\n\n06:05 # people", late = "13:10 A ship has left.\n\n11:40 # people";
  int later = -1;
  EXPECT_EQ(Judge({.first = 7, .text = early, .number = 4}, {.first = 7, .text = late, .number = 12}, &later), Update::kLater);
  EXPECT_EQ(later, 1);
  EXPECT_EQ(Judge({.first = 7, .text = late, .number = 4}, {.first = 7, .text = early, .number = 12}), Update::kDown);
  EXPECT_EQ(Judge({.first = 7, .text = early, .number = 4}, {.first = 7, .text = early, .number = 12}), Update::kNone);
}

TEST(Update, AnUnstampedHigherFigureOfTheDayMayBeLaterThanAStampedOne) {
  std::string early = "13:10 A ship has left.\n\n06:05 # people";
  EXPECT_EQ(Judge({.first = 7, .text = early, .number = 4}, {.first = 7, .text = "#", .number = 12}), Update::kPossible);
}

TEST(Update, APageWithOneClockTimeIsNoLiveBlog) {
  EXPECT_EQ(Judge({.first = 7, .text = "06:05 # people", .number = 4}, {.first = 7, .text = "#", .number = 12}), Update::kNone);
}

TEST(Update, CopyOfTheMorningCanBeOvertakenByUndatedMinutesOfTheDay) {
  EXPECT_EQ(Judge({.first = 7, .hour = 7, .text = "#", .number = 12}, {.first = 7, .text = "#", .number = 31}), Update::kPossible);
}

TEST(Update, WithoutADayNothingIsSure) {
  EXPECT_EQ(Judge({.text = "#", .number = 23}, {.first = 7, .text = "#", .number = 58}), Update::kPossible);
  EXPECT_EQ(Judge({.first = 7, .last = 13, .text = "#", .number = 23}, {.first = 9, .text = "#", .number = 58}), Update::kPossible);
}

}  // namespace
}  // namespace crossread
