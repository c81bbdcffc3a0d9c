// SPDX-License-Identifier: Apache-2.0
// The page that reports/gallery shows is the page that is written today; scripts/build-gallery writes it anew.
#include <algorithm>

#include "gtest/gtest.h"
#include "report/reports.h"
#include "rules/compare.h"
#include "tests/support/files.h"
#include "tests/support/html_sample.h"

namespace crossread {
namespace {

/// Without the rules' own explanations, which belong to the rules.
std::string WithoutRules(std::string page) {
  size_t begin = page.find("<section id=\"rules\"");
  size_t end = page.find("</section>", std::min(begin, page.size()));
  return end == std::string::npos ? page : page.erase(begin, end - begin);
}

TEST(HtmlGallery, IsWhatTheReporterWrites) {
  ReportOptions options;
  options.rules.assign(AllRules().begin(), AllRules().end());
  std::string page;
  FindReporter("html")->write(*SampleReport(), options, &page);
  std::string now = WithoutRules(std::move(page));
  std::string shown = WithoutRules(testing::ReadBytes(testing::SourcePath("reports/gallery/port-dispute.html")));
  size_t at = static_cast<size_t>(std::mismatch(now.begin(), now.end(), shown.begin(), shown.end()).first - now.begin());
  EXPECT_TRUE(now == shown) << "they part at byte " << at << ": …" << now.substr(at < 60 ? 0 : at - 60, 160)
                            << "…\nWhere the change is meant: scripts/build-gallery, and look at the pictures.";
}

}  // namespace
}  // namespace crossread
