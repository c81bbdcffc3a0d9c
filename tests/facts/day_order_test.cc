// SPDX-License-Identifier: Apache-2.0
// 10/1/2022 by locale, address, name of the outlet, and the source's other dates, which beat them.
#include "facts/day_order.h"

#include <string>

#include "claims/extract.h"
#include "gtest/gtest.h"
#include "grammar/grammar.h"
#include "segment/segment.h"

namespace crossread {
namespace {

bool DayFirst(const std::string& text, const std::string& locale, const std::string& outlet, const std::string& uri = "") {
  Document document;
  document.text = text;
  document.locale = locale;
  document.outlet = outlet;
  document.uri = uri;
  document.blocks.push_back({BlockKind::kBody, 0, static_cast<uint32_t>(text.size())});
  Copy copy;
  Segment(document, 0, Lexicon::BuiltIn(), copy);
  Grammar grammar(copy);
  std::vector<Claim> claims;
  Extract(Reading{copy, grammar}, AllKinds(), claims);
  return DayComesFirst(copy, claims);
}

TEST(DayOrder, FollowsTheSource) {
  const std::string text = "The fair was held on 10/1/2022.";
  EXPECT_FALSE(DayFirst(text, "", ""));
  EXPECT_TRUE(DayFirst(text, "en-GB", ""));
  EXPECT_TRUE(DayFirst(text, "en_au", ""));
  EXPECT_FALSE(DayFirst(text, "en-US", "BBC News"));
  EXPECT_TRUE(DayFirst(text, "", "BBC News"));
  EXPECT_TRUE(DayFirst(text, "", "https://www.harbourpost.co.uk"));
  EXPECT_TRUE(DayFirst(text, "", "", "https://www.harbourpost.com.au/news/fair.html?id=1.us"));
  EXPECT_FALSE(DayFirst(text, "", "Harbour Post", "https://harbourpost.com/uk/fair"));
  EXPECT_FALSE(DayFirst(text, "", "harbourpost.com", "fair.in.txt"));
}

TEST(DayOrder, OtherDatesBeatTheOutlet) {
  EXPECT_FALSE(DayFirst("It opened on 1/23/2022 and closed on 2/3/2022.", "en-GB", ""));
  EXPECT_TRUE(DayFirst("It opened on 23/1/2022 and closed on 2/3/2022.", "en-US", ""));
  EXPECT_TRUE(DayFirst("It opened on Monday, 10/1/2022.", "en-US", ""));
}

TEST(DayOrder, IsNotAskedWithoutSuchFigures) { EXPECT_FALSE(DayFirst("It opened on 10 January 2022.", "en-GB", "")); }

}  // namespace
}  // namespace crossread
