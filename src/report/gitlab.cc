// SPDX-License-Identifier: Apache-2.0
// gitlab: a Code Quality report; findings that share a fingerprint or lack a severity vanish there, so none do.
#include <map>

#include "absl/strings/str_cat.h"
#include "crossread/reporter.h"
#include "report/json_writer.h"
#include "report/locate.h"

namespace crossread {
namespace {

const char* SeverityOf(Severity severity) {
  return severity == Severity::kError ? "critical" : severity == Severity::kWarning ? "minor" : "info";
}

void Write(const Report& report, const ReportOptions&, std::string* out) {
  JsonBuffer buffer;
  IndentedWriter writer(buffer);
  writer.SetIndent(' ', 1);
  Json<IndentedWriter> json(writer);
  std::map<std::string, int> seen;
  json.BeginList();
  for (const Located& row : LocateFindings(report)) {
    int copies = ++seen[row.finding->fingerprint];
    json.Begin();
    json.Text("description", absl::StrCat(row.title, row.body.empty() ? "" : " ", row.body, row.ask.empty() ? "" : " ", row.ask));
    json.Text("check_name", row.finding->rule);
    json.Text("fingerprint", copies == 1 ? row.finding->fingerprint : absl::StrCat(row.finding->fingerprint, "-", copies));
    json.Text("severity", SeverityOf(row.finding->severity));
    json.Begin("location");
    json.Text("path", row.path);
    json.Begin("lines");
    json.Whole("begin", row.region.line);
    json.Whole("end", row.region.end_line);
    json.End();
    json.End();
    json.End();
  }
  json.EndList();
  out->append(buffer.GetString(), buffer.GetSize());
  out->push_back('\n');
}

}  // namespace

extern const Reporter kGitlab;  // listed in all_reporters.cc
constexpr Reporter kGitlab = {.id = "gitlab", .title = "GitLab Code Quality", .write = Write};

}  // namespace crossread
