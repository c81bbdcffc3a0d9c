// SPDX-License-Identifier: Apache-2.0
// The page as bytes: complete, the same each time, its policy true to what it holds, its data valid JSON.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "report/html_page.h"
#include "report/page_assets.h"
#include "report/reports.h"
#include "tests/support/html_sample.h"

namespace crossread {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string PageOf(const Report& report, bool full_text = true) {
  ReportOptions options;
  options.full_text = full_text;
  std::string out;
  FindReporter("html")->write(report, options, &out);
  return out;
}

TEST(Html, IsTheSameEachTime) { EXPECT_EQ(PageOf(*SampleReport()), PageOf(*SampleReport())); }

TEST(Html, AsksNothingOfAnyNetwork) {
  std::string page = PageOf(*SampleReport());
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
  EXPECT_THAT(page, Not(HasSubstr("unsafe-inline")));
  for (const char* word : {" src=\"", "@import", "url(http", "<iframe", " style=\""}) EXPECT_THAT(page, Not(HasSubstr(word)));
}

TEST(Html, HoldsEveryFindingAndPassageWithoutScripts) {
  std::unique_ptr<Report> report = SampleReport();
  std::string page = PageOf(*report);
  std::string reading = page.substr(0, page.find("id=\"data\""));
  for (int n = 1; n <= 11; ++n) EXPECT_THAT(reading, HasSubstr("id=\"finding-" + std::to_string(n) + "\""));
  for (const Finding& finding : report->findings) {
    if (!finding.suppressed.empty()) continue;
    EXPECT_THAT(reading, HasSubstr("id=\"f-" + finding.fingerprint + "\""));
  }
}

TEST(Html, ItsDataIsJson) {
  for (const auto& report : {SampleReport(), HostileReport(2000), CleanReport(), LargeReport(20, 40)}) {
    std::string page = PageOf(*report);
    size_t begin = page.find('>', page.find("id=\"data\"")) + 1;
    std::string json = page.substr(begin, page.find("</script>", begin) - begin);
    rapidjson::Document data;
    data.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag>(json.c_str());
    EXPECT_FALSE(data.HasParseError()) << json.substr(0, 200);
  }
}

TEST(Html, StaysWithinItsBudget) {
  size_t text = 0;
  std::unique_ptr<Report> report = SampleReport();
  for (const Document& document : report->story.documents) text += document.text.size();
  EXPECT_LT(PageOf(*report).size(), text + 300 * 1024);
}

TEST(Html, LeavesFullTextsOutWhereAsked) {
  EXPECT_THAT(PageOf(*SampleReport(), false), Not(HasSubstr("the islands of the outer sound")));
  EXPECT_THAT(PageOf(*SampleReport(), true), HasSubstr("the islands of the outer sound"));
}

TEST(Html, SurvivesAnEmptyReport) { EXPECT_THAT(PageOf(Report{}), HasSubstr("do not contradict")); }

struct GapCase {
  const char* rule;
  const char* from;
  const char* to;
  const char* gap;
};

TEST(Gap, NamesTheDifferenceSeenFromTheFirst) {
  constexpr GapCase kCases[] = {
      {"date/conflict", "2022-01-09", "2022-01-10", "1 day apart"},
      {"date/conflict", "2022-02-28", "2022-03-03", "3 days apart"},
      {"figure/conflict", "14..inf", "9", "5 fewer"},
      {"figure/conflict", "9", "14..inf", "5 more"},
      {"figure/conflict", "1200", "2500", "1,300 more"},
      {"figure/conflict", "5..9", "7..12", "differs"},
      {"date/conflict", "2022-13-40", "2022-01-10", "differs"},
      {"claim/reversed", "open", "curb", "reversed"},
      {"org/garbled", "x", "y", "garbled"},
      {"new/rule", "", "", "differs"},
  };
  for (const GapCase& c : kCases) {
    Finding finding;
    finding.rule = c.rule;
    Passage a, b;
    a.value = c.from;
    b.value = c.to;
    EXPECT_EQ(GapBetween(finding, a, b), c.gap) << c.rule << " " << c.from << " " << c.to;
  }
}

TEST(LoneSide, CountsCopiesOfOneTextOnce) {
  std::unique_ptr<Report> report = SampleReport();
  ReportOptions options;
  Page page = MakePage(*report, options);
  EXPECT_EQ(LoneSide(page, report->findings[0]), 2) << "four voices against one";
  Finding tie;
  tie.passages = {ReportBuilder::On(Span{2, 0, 1}, 1, "a", "a"), ReportBuilder::On(Span{4, 0, 1}, 1, "a", "a"),
                  ReportBuilder::On(Span{0, 0, 1}, 2, "b", "b")};
  EXPECT_EQ(LoneSide(page, tie), 0) << "post and cast are one voice";
}

}  // namespace
}  // namespace crossread
