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

TEST(Gap, SaysLessOfASum) {
  Finding finding;
  finding.rule = "figure/conflict";
  Passage a, b;
  a.value = "240000000", a.shown = "€240 million";
  b.value = "24000000", b.shown = "€24 million";
  EXPECT_EQ(GapBetween(finding, a, b), "216 million less");
}

TEST(Gap, NamesTheDifferenceSeenFromTheFirst) {
  constexpr GapCase kCases[] = {
      {"date/conflict", "2022-01-09", "2022-01-10", "1 day apart"},
      {"date/conflict", "2022-02-28", "2022-03-03", "3 days apart"},
      {"date/conflict", "1989-01-01", "1998-01-01", "9 years apart"},
      {"figure/conflict", "14..inf", "9", "5 fewer"},
      {"figure/conflict", "9", "14..inf", "5 more"},
      {"figure/conflict", "1200", "2500", "1,300 more"},
      {"figure/conflict", "240000000", "24000000", "216 million fewer"},
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

/// "1:0123…": number and fingerprint of each finding in a list of JSON objects; those without a number are silenced.
std::string NumbersIn(const rapidjson::Value& findings) {
  std::string out;
  for (const rapidjson::Value& finding : findings.GetArray()) {
    if (!finding["number"].IsString()) continue;
    out += std::string(finding["number"].GetString()) + ":" + finding["fingerprint"].GetString() + "\n";
  }
  return out;
}

TEST(Html, NumbersAndFingerprintsAreThoseOfTheJsonReport) {
  std::unique_ptr<Report> report = SampleReport();
  std::string text;
  FindReporter("json")->write(*report, ReportOptions{}, &text);
  rapidjson::Document json;
  json.Parse(text.c_str());
  std::string page = PageOf(*report);
  size_t begin = page.find('>', page.find("id=\"data\"")) + 1;
  rapidjson::Document data;
  data.Parse(page.substr(begin, page.find("</script>", begin) - begin).c_str());
  ASSERT_FALSE(json.HasParseError() || data.HasParseError());
  EXPECT_EQ(NumbersIn(data["findings"]), NumbersIn(json["findings"]));
  EXPECT_THAT(NumbersIn(data["findings"]), HasSubstr("11:"));
}

TEST(Accords, JoinPassagesOfOneReasonOnce) {
  Report report;
  report.story.facts.resize(6);
  report.comparisons = {{0, 3, true, "one day"}, {3, 1, true, "one day"}, {2, 4, true, "one day"}, {0, 3, true, "one sum"},
                        {2, 5, false, "two things"}, {1, 99, true, "a fact that is not there"}};
  std::vector<Accord> accords = GatherAccords(report, true);
  ASSERT_EQ(accords.size(), 3u);
  EXPECT_EQ(accords[0].facts, (std::vector<uint32_t>{0, 1, 3}));
  EXPECT_EQ(accords[1].facts, (std::vector<uint32_t>{0, 3}));
  EXPECT_EQ(accords[2].facts, (std::vector<uint32_t>{2, 4}));
  EXPECT_EQ(GatherAccords(report, false).size(), 1u);
}

TEST(Typeset, CurlsMarksAndOpensWithACapital) {
  EXPECT_EQ(Typeset("a \"not\" of the port's (\"lost\")"), "A “not” of the port’s (“lost”)");
  EXPECT_EQ(Typeset(""), "");
}

TEST(Prose, SetsNamesApartAndKeepsTheOrderOfQuotedWords) {
  std::unique_ptr<Report> report = SampleReport();
  ReportOptions options;
  Page page = MakePage(*report, options);
  EXPECT_EQ(Prose(page, "{0} has “<b>”, {9} “אב 9” {"), "<bdi class=\"lab\">wire</bdi> has “&lt;b&gt;”, {9} “<bdi>אב 9</bdi>” {");
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
