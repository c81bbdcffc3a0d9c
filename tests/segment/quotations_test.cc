// SPDX-License-Identifier: Apache-2.0
// Which words stand between quotation marks: brackets in the table mark them.
#include "gtest/gtest.h"
#include "tests/segment/segment_text.h"

namespace crossread {
namespace {

/// `marked` without its brackets, with the brackets put where FindQuotations sees them.
std::string Mark(std::string_view marked) {
  std::string text;
  for (char c : marked) {
    if (c != '[' && c != ']') text += c;
  }
  Segmented page(text);
  std::string out = text;
  for (auto quotation = page.copy.quotations.rbegin(); quotation != page.copy.quotations.rend(); ++quotation) {
    out.insert(quotation->end, "]");
    out.insert(quotation->begin, "[");
  }
  return out;
}

class Quotations : public testing::TestWithParam<const char*> {};

TEST_P(Quotations, StandWhereTheTableSays) { EXPECT_EQ(Mark(GetParam()), GetParam()); }

INSTANTIATE_TEST_SUITE_P(Marked, Quotations, testing::Values(
    "“[We are cold,]” he said, “[so we ran.]”",
    "\"[We are cold,]\" he said, \"[so we ran.]\"",
    "``[We are cold,]'' he said. ``[So we ran.]''",
    "He spoke of '[a turn of the tide]' in the talks.",
    "'[We see no reason to wait,]' the minister said.",
    "‘[We see no reason to wait,]’ the minister said.",
    "He was '[committed to the allies' demands]' and left.",
    "The plan was '[fair to allies]' and cheap.",
    "\"[It is the mayors' own plan, he calls it 'the bridge' too,]\" she said.",
    "He said: «[The door is open.]»",
    "“[One]” and “[two]” and \"[three]\"",
    "“[The first part of it.\n\n“The second part of it,]” she said, “[and the third.]”",
    "\"[The first part of it.\n\n\"The second part of it,]\" she said.",
    "It was a \"[naive]\" hope."));

INSTANTIATE_TEST_SUITE_P(Unmarked, Quotations, testing::Values(
    "The allies' demands and the mayors' plans were the workers' own.",
    "It's the city's plan, isn't it, and they'd not say who's next.",
    "In the '90s, 'em boys were the bosses' pride.",
    "A 55\" screen stood on the bosses' desk.",
    "He is 6'2\" and weighs 90 kg.",
    "\"An opening mark that nothing closes.\n\nThe next paragraph is plain.",
    "“An opening mark that nothing closes.\n\nThe next paragraph is plain.",
    "Rock 'n' roll was the mayors' music.",
    "The O'Dales' house and St John's hall.",
    "It closed.” The rest is plain."));

TEST(QuotationFlags, CoverWordsInsideOnly) {
  Segmented page("He said “it is over” and left.");
  for (const Token& token : page.copy.tokens) {
    std::string word = page.Cut(token.begin, token.end);
    EXPECT_EQ(token.Is(kQuoted), word == "it" || word == "is" || word == "over") << word;
  }
}

}  // namespace
}  // namespace crossread
