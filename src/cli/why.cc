// SPDX-License-Identifier: Apache-2.0
// crossread why: what became of two passages: reported, compared and let pass, or never set side by side.
#include <algorithm>
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "base/strings.h"
#include "cli/run.h"
#include "cli/screen.h"
#include "cli/settings.h"
#include "cli/trace.h"
#include "lexicon/lexicon.h"
#include "report/display.h"
#include "report/excerpt.h"
#include "report/fact_json.h"
#include "report/pen.h"
#include "report/wording.h"

namespace crossread {
namespace {

/// A place as an editor types it: FILE:LINE:COLUMN.
struct Place {
  std::string file;
  uint32_t line = 0, column = 0;
};

std::optional<Place> ParsePlace(const std::string& text) {
  size_t second = text.rfind(':');
  size_t first = second == std::string::npos || second == 0 ? std::string::npos : text.rfind(':', second - 1);
  if (first == std::string::npos || first == 0) return std::nullopt;
  auto number = [](std::string_view digits) {
    bool good = !digits.empty() && digits.size() < 9 && std::all_of(digits.begin(), digits.end(), IsDigit);
    return good ? static_cast<uint32_t>(std::atoi(std::string(digits).c_str())) : 0;
  };
  Place place{text.substr(0, first), number(text.substr(first + 1, second - first - 1)), number(text.substr(second + 1))};
  if (place.line == 0 || place.column == 0) return std::nullopt;
  return place;
}

/// Indices of the facts whose words cover `place`.
std::vector<uint32_t> FactsAt(const Story& story, const Place& place) {
  std::vector<uint32_t> facts;
  for (DocId doc = 0; doc < story.documents.size(); ++doc) {
    if (story.documents[doc].uri != place.file) continue;
    RegionFinder regions(story.documents[doc]);
    for (uint32_t i = 0; i < story.facts.size(); ++i) {
      if (story.facts[i].doc() != doc) continue;
      Region region = regions.Find(story.facts[i].claim.words);
      bool after = place.line > region.line || (place.line == region.line && place.column >= region.column);
      bool before = place.line < region.end_line || (place.line == region.end_line && place.column < region.end_column);
      if (after && before) facts.push_back(i);
    }
  }
  return facts;
}

bool Has(const std::vector<uint32_t>& facts, uint32_t fact) { return std::find(facts.begin(), facts.end(), fact) != facts.end(); }

bool Covers(const Finding& finding, const Story& story, const std::vector<uint32_t>& facts) {
  return std::any_of(facts.begin(), facts.end(), [&](uint32_t fact) {
    return std::any_of(finding.passages.begin(), finding.passages.end(), [&](const Passage& p) { return p.span.Overlaps(story.facts[fact].claim.words); });
  });
}

/// What became of any of `a` with any of `b`.
std::string Fate(const Report& report, const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  std::string out;
  for (const Finding& finding : report.findings) {
    if (!Covers(finding, report.story, a) || !Covers(finding, report.story, b)) continue;
    absl::StrAppend(&out, "reported: ", SeverityName(finding.severity), "[", finding.rule, "] ", WithLabels(finding.title, report.story), " (", finding.fingerprint, ")\n");
  }
  for (const Comparison& comparison : report.comparisons) {
    bool both = (Has(a, comparison.a) && Has(b, comparison.b)) || (Has(a, comparison.b) && Has(b, comparison.a));
    if (!both) continue;
    absl::StrAppend(&out, comparison.compared ? "compared, both can be true: " : "not compared: ", WithLabels(comparison.reason, report.story), "\n");
  }
  for (const Topic& topic : report.topics) {
    bool first = false, second = false;
    for (const Answer& answer : topic.answers) first = first || Has(a, answer.fact), second = second || Has(b, answer.fact);
    if (!first || !second) continue;
    absl::StrAppend(&out, "both answer: ", WithLabels(topic.question, report.story), "\n");
    for (const std::string& reason : topic.reasons) absl::StrAppend(&out, "  because ", WithLabels(reason, report.story), "\n");
    for (const std::string& doubt : topic.doubts) absl::StrAppend(&out, "  doubt: ", WithLabels(doubt, report.story), "\n");
  }
  if (!out.empty()) return out;
  out = "never set side by side:\n";
  for (uint32_t first : a) {
    for (uint32_t second : b) absl::StrAppend(&out, "  ", WhyApart(report.story, first, second), "\n");
  }
  return out;
}

}  // namespace

int RunWhy(CommandLine line) {
  if (line.operands.size() != 2) return Fail("why: give two passages as FILE:LINE:COLUMN");
  std::vector<std::string> typed = line.operands;
  auto a = ParsePlace(typed[0]), b = ParsePlace(typed[1]);
  if (!a || !b) return Fail(absl::StrCat("why: ", typed[a ? 1 : 0], ": not FILE:LINE:COLUMN"));
  line.operands = {a->file, b->file};
  auto settings = ReadSettings(line);
  if (!settings.ok()) return Fail(std::string(settings.status().message()));
  Report report;
  if (a->file == b->file) {
    std::vector<Unread> unread;
    auto sources = ReadConfiguredSources(line, *settings, &unread);
    if (!sources.ok()) return Fail(std::string(sources.status().message()));
    if (!unread.empty()) return Fail(std::string(unread.front().status.message()));
    report = Check(*std::move(sources), Lexicon::BuiltIn(), settings->check);
    if (!report.unread.empty()) return Fail(std::string(report.unread.front().status.message()));
  } else if (int code = CheckSources(line, *settings, &report); code != 0) {
    return code;
  }
  std::vector<uint32_t> first = FactsAt(report.story, *a), second = FactsAt(report.story, *b);
  std::string out;
  for (uint32_t fact : first) AppendFact(report.story, fact, typed[0], &out);
  if (first.empty()) absl::StrAppend(&out, typed[0], "  no claim was read here\n");
  for (uint32_t fact : second) AppendFact(report.story, fact, typed[1], &out);
  if (second.empty()) absl::StrAppend(&out, typed[1], "  no claim was read here\n");
  if (!first.empty() && !second.empty()) absl::StrAppend(&out, "\n", Fate(report, first, second));
  ReportOptions options;
  PutScreen(line, options);
  return WriteTo("", Folded(out, options.width, 4)) ? 0 : 2;
}

}  // namespace crossread
