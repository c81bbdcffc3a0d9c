// SPDX-License-Identifier: Apache-2.0
// What looks different and agrees is listed with its reason; what is the same, or cannot both be true, is not.
#include <string>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "crossread/check.h"
#include "gtest/gtest.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

/// The comparisons of two texts of 16 March 2021, one a line: `words | words | reason`.
std::string Agreements(std::string_view a, std::string_view b) {
  std::vector<Source> sources;
  for (std::string_view text : {a, b}) {
    Source source;
    source.uri = sources.empty() ? "agency.txt" : "daily.txt";
    source.bytes = std::string(text);
    source.date = absl::CivilMinute(2021, 3, 16);
    sources.push_back(std::move(source));
  }
  Report report = Check(std::move(sources), Lexicon::BuiltIn(), {});
  std::string out;
  for (const Comparison& comparison : report.comparisons) {
    if (!comparison.compared) continue;
    for (uint32_t fact : {comparison.a, comparison.b}) {
      const Span& span = report.story.facts[fact].claim.words;
      absl::StrAppend(&out, av(TextOf(report.story.documents[span.doc].text, span)), " | ");
    }
    absl::StrAppend(&out, comparison.reason, "\n");
  }
  return out;
}

TEST(Agreements, NameOneDayByWeekdayAndByDate) {
  std::string found = Agreements("The talks began in Oslo on Monday.", "The talks in Oslo began on March 15, 2021.");
  EXPECT_NE(found.find("When did the talks begin: the same time, Mon 15 Mar 2021"), std::string::npos) << found;
}

TEST(Agreements, TellWhatFitsAHedgeAndAFigure) {
  std::string found = Agreements("At least 14 people were injured in the fire.", "The fire injured 16 people.");
  EXPECT_NE(found.find("How many were injured: 16 fits both"), std::string::npos) << found;
}

TEST(Agreements, DoNotListTheSameWords) {
  EXPECT_EQ(Agreements("The talks began in Oslo on Monday.", "The talks in Oslo began on Monday."), "");
}

TEST(Agreements, DoNotListWhatCannotBothBeTrue) {
  EXPECT_EQ(Agreements("At least 14 people were injured in the fire.", "Nine people were injured in the fire."), "");
}

}  // namespace
}  // namespace crossread
