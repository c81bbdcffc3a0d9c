// SPDX-License-Identifier: Apache-2.0
// junit: one test case for each question that was put to the sources; what agrees is a case that passes.
#include <map>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "crossread/reporter.h"
#include "crossread/rule.h"
#include "report/locate.h"
#include "report/wording.h"
#include "report/xml_text.h"

namespace crossread {
namespace {

struct Case {
  std::string group, name;
  bool bare;  ///< a finding names it better than its topic
  std::vector<const Located*> findings;
};

std::string GroupOf(std::string_view rule) { return std::string(rule.substr(0, rule.find('/'))); }

/// What topics of `kind` are called in the ids of the rules that see them: "claim" for "statement".
std::string GroupOfKind(const std::string& kind, const ReportOptions& options) {
  for (const Rule* rule : options.rules) {
    if (rule->kind == kind) return GroupOf(rule->id);
  }
  return GroupOf(kind);
}

/// True where only one rule sees `topic`, which then asks what that rule looks for: its question is for that rule.
bool IsBare(const Topic& topic) { return topic.question.empty() || topic.kind.find('/') != std::string::npos; }

std::string NameOf(const Topic& topic, const Story& story, const ReportOptions& options) {
  if (!IsBare(topic)) return WithLabels(topic.question, story);
  const Rule* rule = RuleOf(topic.kind, options);
  return rule ? std::string(rule->title) : topic.key;
}

/// One case for each topic, then one for each finding that belongs to none; names are made unique.
std::vector<Case> CasesOf(const Report& report, const std::vector<Located>& rows, const ReportOptions& options) {
  std::vector<Case> cases;
  std::map<std::string, size_t> by_key;
  for (const Topic& topic : report.topics) {
    std::string key = absl::StrCat(topic.kind, "\n", topic.key);
    if (by_key.contains(key)) continue;
    by_key[key] = cases.size();
    cases.push_back({GroupOfKind(topic.kind, options), NameOf(topic, report.story, options), IsBare(topic), {}});
  }
  for (const Located& row : rows) {
    std::string group = GroupOf(row.finding->rule);
    const Rule* rule = RuleOf(row.finding->rule, options);
    auto found = by_key.find(absl::StrCat(rule ? std::string(rule->kind) : group, "\n", row.finding->subject));
    if (found != by_key.end()) {
      if (cases[found->second].bare) cases[found->second].name = row.title, cases[found->second].bare = false;
      cases[found->second].findings.push_back(&row);
    } else {
      cases.push_back({group, row.title, false, {&row}});
    }
  }
  std::map<std::string, int> seen;
  for (Case& each : cases) {
    int copies = ++seen[absl::StrCat(each.group, "\n", each.name)];
    if (copies > 1) absl::StrAppend(&each.name, " (", copies, ")");
  }
  return cases;
}

bool Fails(const Located& row, const ReportOptions& options) { return !options.fail_never && row.finding->severity >= options.fail_on; }

std::string TextOf(const Located& row) {
  std::string place = row.path.empty() ? "" : absl::StrCat(row.path, ":", row.region.line, ":", row.region.column, ": ");
  return absl::StrCat(place, row.body, row.ask.empty() ? "" : "\n", row.ask);
}

/// JUnit allows one failure a case: the first names the rule, all stand in its text.
void WriteCase(const Case& each, const ReportOptions& options, std::string* out) {
  absl::StrAppend(out, "    <testcase classname=\"", XmlText(each.group), "\" name=\"", XmlText(each.name), "\" time=\"0\"");
  const Located* worst = nullptr;
  std::string failure, said;
  for (const Located* row : each.findings) {
    std::string& text = Fails(*row, options) ? failure : said;
    if (Fails(*row, options) && !worst) worst = row;
    absl::StrAppend(&text, text.empty() ? "" : "\n", row->title, " (#", row->number, " ", row->finding->rule, ", ", row->finding->fingerprint, ")\n", TextOf(*row));
  }
  if (failure.empty() && said.empty()) {
    absl::StrAppend(out, "/>\n");
    return;
  }
  absl::StrAppend(out, ">\n");
  if (worst) {
    absl::StrAppend(out, "      <failure type=\"", XmlText(worst->finding->rule), "\" message=\"", XmlText(worst->title), "\">", XmlText(failure), "</failure>\n");
  }
  if (!said.empty()) absl::StrAppend(out, "      <system-out>", XmlText(said), "</system-out>\n");
  absl::StrAppend(out, "    </testcase>\n");
}

void Write(const Report& report, const ReportOptions& options, std::string* out) {
  std::vector<Located> rows = LocateFindings(report);
  std::vector<Case> cases = CasesOf(report, rows, options);
  size_t failures = 0;
  for (const Case& each : cases) {
    bool fails = false;
    for (const Located* row : each.findings) fails = fails || Fails(*row, options);
    failures += fails;
  }
  std::string counts = absl::StrCat("tests=\"", cases.size() + report.unread.size(), "\" failures=\"", failures, "\" errors=\"", report.unread.size(), "\"");
  absl::StrAppend(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"crossread\" ", counts, " time=\"0\">\n  <testsuite name=\"crossread\" ", counts,
                  " skipped=\"0\" time=\"0\">\n");
  for (const Unread& unread : report.unread) {
    absl::StrAppend(out, "    <testcase classname=\"source\" name=\"", XmlText(unread.uri), "\" time=\"0\">\n      <error type=\"source/unread\" message=\"",
                    XmlText(sv(unread.status.message())), "\"/>\n    </testcase>\n");
  }
  for (const Case& each : cases) WriteCase(each, options, out);
  absl::StrAppend(out, "  </testsuite>\n</testsuites>\n");
}

}  // namespace

extern const Reporter kJunit;  // listed in all_reporters.cc
constexpr Reporter kJunit = {.id = "junit", .title = "JUnit XML, a case for each question", .write = Write};

}  // namespace crossread
