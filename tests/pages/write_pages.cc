// SPDX-License-Identifier: Apache-2.0
// Writes the pages that the browser tests of reports/ open: crossread_pages DIR.
#include <cstdio>
#include <fstream>
#include <string>

#include "report/reports.h"
#include "rules/compare.h"
#include "tests/support/html_sample.h"

namespace {

void Save(const crossread::Report& report, bool full_text, const std::string& path) {
  crossread::ReportOptions options;
  options.full_text = full_text;
  for (const crossread::Rule* rule : crossread::AllRules()) options.rules.push_back(rule);
  std::string out;
  crossread::FindReporter("html")->write(report, options, &out);
  std::ofstream(path, std::ios::binary) << out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: crossread_pages DIR\n");
    return 2;
  }
  std::string dir = argv[1];
  Save(*crossread::SampleReport(), true, dir + "/sample.html");
  Save(*crossread::SampleReport(), false, dir + "/windows.html");
  Save(*crossread::CleanReport(), true, dir + "/clean.html");
  Save(*crossread::HostileReport(10u << 20), true, dir + "/hostile.html");
  Save(*crossread::OddReport(), true, dir + "/odd.html");
  Save(*crossread::LargeReport(50, 200), true, dir + "/fifty.html");
  Save(*crossread::LargeReport(200, 2000), true, dir + "/large.html");
  return 0;
}
