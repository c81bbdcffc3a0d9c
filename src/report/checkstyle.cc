// SPDX-License-Identifier: Apache-2.0
// checkstyle: XML that many CI systems read, findings gathered by file.
#include <map>

#include "absl/strings/str_cat.h"
#include "crossread/reporter.h"
#include "report/locate.h"
#include "report/xml_text.h"

namespace crossread {
namespace {

void Write(const Report& report, const ReportOptions&, std::string* out) {
  std::map<std::string, std::string> files;
  for (const Located& row : LocateFindings(report)) {
    Severity severity = row.finding->severity;
    absl::StrAppend(&files[row.path], "    <error line=\"", row.region.line, "\" column=\"", row.region.column, "\" severity=\"",
                    severity == Severity::kError ? "error" : severity == Severity::kWarning ? "warning" : "info", "\" message=\"",
                    XmlText(absl::StrCat(row.title, row.body.empty() ? "" : " ", row.body, row.ask.empty() ? "" : " ", row.ask)),
                    "\" source=\"crossread.", XmlText(row.finding->rule), "\"/>\n");
  }
  absl::StrAppend(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n");
  for (const auto& [path, errors] : files) absl::StrAppend(out, "  <file name=\"", XmlText(path), "\">\n", errors, "  </file>\n");
  absl::StrAppend(out, "</checkstyle>\n");
}

}  // namespace

extern const Reporter kCheckstyle;  // listed in all_reporters.cc
constexpr Reporter kCheckstyle = {.id = "checkstyle", .title = "Checkstyle XML", .write = Write};

}  // namespace crossread
