// SPDX-License-Identifier: Apache-2.0
// github: workflow commands that become annotations; a step shows ten of each level and drops the rest in silence.
#include <array>

#include "absl/strings/str_cat.h"
#include "crossread/reporter.h"
#include "report/locate.h"
#include "report/wording.h"

namespace crossread {
namespace {

constexpr int kMost = 10;

std::string Escape(std::string_view text, bool property) {
  std::string out;
  for (char c : text) {
    if (c == '%') out += "%25";
    else if (c == '\r') out += "%0D";
    else if (c == '\n') out += "%0A";
    else if (property && c == ':') out += "%3A";
    else if (property && c == ',') out += "%2C";
    else out += c;
  }
  return out;
}

const char* LevelOf(Severity severity) {
  return severity == Severity::kError ? "error" : severity == Severity::kWarning ? "warning" : "notice";
}

void WriteAnnotation(const Located& row, std::string* out) {
  const Region& region = row.region;
  absl::StrAppend(out, "::", LevelOf(row.finding->severity), " file=", Escape(row.path, true), ",line=", region.line);
  if (region.end_line == region.line) {
    absl::StrAppend(out, ",col=", region.column, ",endColumn=", std::max(region.column, region.end_column - 1));
  } else {
    absl::StrAppend(out, ",endLine=", region.end_line);
  }
  std::string body = row.body.empty() ? row.title : row.body;
  if (!row.ask.empty()) absl::StrAppend(&body, "\n", row.ask);
  absl::StrAppend(out, ",title=", Escape(absl::StrCat(row.title, " (#", row.number, " ", row.finding->rule, ")"), true), "::", Escape(body, false), "\n");
}

void Write(const Report& report, const ReportOptions&, std::string* out) {
  std::vector<Located> rows = LocateFindings(report);
  std::array<int, 3> total{}, written{};
  for (const Located& row : rows) ++total[static_cast<size_t>(row.finding->severity)];
  bool over = total[0] > kMost || total[1] > kMost || total[2] > kMost;
  int left = 0;
  for (const Located& row : rows) {
    size_t level = static_cast<size_t>(row.finding->severity);
    int most = row.finding->severity == Severity::kNote && over ? kMost - 1 : kMost;  // the last notice says what is left out
    if (written[level] >= most || row.path.empty()) {
      ++left;
      continue;
    }
    ++written[level];
    WriteAnnotation(row, out);
  }
  if (left > 0) absl::StrAppend(out, "::notice title=crossread::", Plural(left, "finding"), " more than annotations can show; see the full report\n");
}

}  // namespace

extern const Reporter kGithub;  // listed in all_reporters.cc
constexpr Reporter kGithub = {.id = "github", .title = "annotations for GitHub Actions", .write = Write};

}  // namespace crossread
