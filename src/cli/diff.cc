// SPDX-License-Identifier: Apache-2.0
// crossread diff A B: two sources laid side by side, claim by claim, not line by line.
#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "cli/run.h"
#include "cli/screen.h"
#include "cli/settings.h"
#include "report/display.h"
#include "report/excerpt.h"
#include "report/pen.h"
#include "report/terminal.h"
#include "report/window.h"
#include "report/wording.h"
#include "pipeline/verdict.h"

namespace crossread {
namespace {

constexpr int kTwoColumns = 120;  // below it two columns of prose are unreadable

/// A claim of A, a claim of B, and how they stand to one another.
struct Row {
  Span a, b;
  char sign;  // '!' opposed, '=' they look different and agree
  Ink ink;
  std::string said;
};

/// A passage of `a` and one of `b` on different sides, where there are such; else the first of each, null where it has none.
std::pair<const Passage*, const Passage*> PairOf(const Finding& finding, DocId a, DocId b) {
  std::pair<const Passage*, const Passage*> first;
  for (const Passage& one : finding.passages) {
    if (one.span.doc == a && !first.first) first.first = &one;
    if (one.span.doc == b && !first.second) first.second = &one;
    if (one.span.doc != a || one.side == 0) continue;
    for (const Passage& two : finding.passages) {
      if (two.span.doc == b && two.side != 0 && two.side != one.side) return {&one, &two};
    }
  }
  return first;
}

/// One row for each finding and each agreement between the two, in the order of A.
std::vector<Row> RowsOf(const Report& report, DocId a, DocId b) {
  std::vector<Row> rows;
  for (const Finding& finding : report.findings) {
    auto [first, second] = PairOf(finding, a, b);
    if (!finding.suppressed.empty() || !first || !second) continue;
    rows.push_back({first->span, second->span, '!', InkOf(finding.severity), absl::StrCat(finding.rule, ": ", WithLabels(finding.title, report.story))});
  }
  std::set<std::pair<Span, Span>> seen;
  for (const Comparison& comparison : report.comparisons) {
    if (!comparison.compared || comparison.a >= report.story.facts.size() || comparison.b >= report.story.facts.size()) continue;
    Span first = report.story.facts[comparison.a].claim.words, second = report.story.facts[comparison.b].claim.words;
    if (first.doc != a) std::swap(first, second);
    if (first.doc != a || second.doc != b || !seen.insert({first, second}).second) continue;
    rows.push_back({first, second, '=', Ink::kDim, WithLabels(comparison.reason, report.story)});
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Row& x, const Row& y) { return x.a < y.a; });
  return rows;
}

/// `span` in its window as lines of `width` cells, its words between brackets.
std::vector<std::string> Cell(const Report& report, const Span& span, int width, const Pen& pen) {
  Window window = CutWindow(report.story, span, width - 2, pen.options().ascii);
  std::vector<std::string> lines;
  for (size_t i = 0; i < window.words.size(); ++i) {
    bool last = i + 1 == window.words.size();
    lines.push_back(absl::StrCat(i == 0 ? window.before + "[" : "", window.words[i], last ? "]" + window.after : ""));
  }
  return lines;
}

void AppendStacked(const Report& report, const Row& row, const std::vector<std::string>& places, const Pen& pen, std::string* out) {
  for (const std::string& line : Wrap(pen.Text(row.said), pen.width() - 2)) {
    absl::StrAppend(out, pen.Paint(row.ink, std::string(1, row.sign)), " ", pen.Paint(row.sign == '!' ? Ink::kBold : Ink::kDim, line), "\n");
  }
  int column = std::min(std::max(DisplayWidth(places[0]), DisplayWidth(places[1])), pen.width() / 3);
  for (size_t i = 0; i < 2; ++i) {
    std::string head = absl::StrCat("  ", pen.Paint(Ink::kDim, Padded(FitPath(places[i], column, pen.Dots()), column)), " ");
    for (const std::string& line : Cell(report, i == 0 ? row.a : row.b, pen.width() - column - 3, pen)) {
      absl::StrAppend(out, head, line, "\n");
      head = std::string(static_cast<size_t>(column + 3), ' ');
    }
  }
}

void AppendColumns(const Report& report, const Row& row, const std::vector<std::string>& places, const Pen& pen, std::string* out) {
  int half = (pen.width() - 3) / 2;
  std::vector<std::string> left = Cell(report, row.a, half, pen), right = Cell(report, row.b, half, pen);
  left.insert(left.begin(), FitPath(places[0], half, pen.Dots()));
  right.insert(right.begin(), FitPath(places[1], half, pen.Dots()));
  for (const std::string& line : Wrap(pen.Text(row.said), pen.width())) {
    absl::StrAppend(out, pen.Paint(row.sign == '!' ? Ink::kBold : Ink::kDim, line), "\n");
  }
  for (size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
    std::string one = i < left.size() ? left[i] : "", two = i < right.size() ? right[i] : "";
    absl::StrAppend(out, Padded(one, half), " ", pen.Paint(row.ink, std::string(1, row.sign)), two.empty() ? "" : " ", two, "\n");
  }
}

/// Who stands on which side, and from which day each speaks.
void AppendHead(const Report& report, DocId a, DocId b, const Pen& pen, std::string* out) {
  bool columns = pen.width() >= kTwoColumns;
  int room = columns ? (pen.width() - 3) / 2 : pen.width();
  std::string heads[2];
  for (DocId doc : {a, b}) {
    const Document& document = report.story.documents[doc];
    std::string head = pen.Text(absl::StrCat(document.label, ", ", report.story.anchors[doc].known() ? DayWords(report.story.anchors[doc]) : std::string("day unknown"), ": "));
    heads[doc == a ? 0 : 1] = std::string(HeadOf(head + FitPath(pen.Text(document.uri), room - DisplayWidth(head), pen.Dots()), room));
  }
  absl::StrAppend(out, columns ? Padded(heads[0], room) + "   " : heads[0] + "\n", heads[1], "\n\n");
}

size_t CountAlone(const Report& report, DocId doc, const std::vector<Row>& rows) {
  std::set<Span> met;
  for (const Row& row : rows) met.insert(row.a), met.insert(row.b);
  return static_cast<size_t>(std::count_if(report.story.facts.begin(), report.story.facts.end(),
                                           [&](const Fact& fact) { return fact.doc() == doc && !met.contains(fact.claim.words); }));
}

}  // namespace

int RunDiff(const CommandLine& line) {
  if (line.operands.size() != 2) return Fail("diff: give two sources");
  auto settings = ReadSettings(line);
  if (!settings.ok()) return Fail(std::string(settings.status().message()));
  Report report;
  if (int code = CheckSources(line, *settings, &report); code != 0) return code;
  ApplyPolicy(settings->policy, report);
  ReportOptions options;
  PutScreen(line, options);
  Pen pen(options);
  DocId a = report.story.documents[0].uri == line.operands[0] ? 0 : 1, b = 1 - a;
  std::vector<RegionFinder> regions;
  regions.reserve(report.story.documents.size());
  for (const Document& document : report.story.documents) regions.emplace_back(document);
  auto place = [&](const Span& span) {
    Region region = regions[span.doc].Find(span);
    return absl::StrCat(pen.Text(report.story.documents[span.doc].label), ":", region.line, ":", region.column);
  };
  std::vector<Row> rows = RowsOf(report, a, b);
  std::string out;
  AppendHead(report, a, b, pen, &out);
  for (const Row& row : rows) {
    std::vector<std::string> places = {place(row.a), place(row.b)};
    (pen.width() >= kTwoColumns ? AppendColumns : AppendStacked)(report, row, places, pen, &out);
    out += "\n";
  }
  Verdict verdict = Judge(report, settings->fail_on);
  for (DocId doc : {a, b}) {
    std::string counted = absl::StrCat(CountAlone(report, doc, rows), " claims stand only in ", pen.Text(report.story.documents[doc].label), " or say the same\n");
    out += Folded(counted, pen.width(), 2);
  }
  absl::StrAppend(&out, verdict.closing, "\n");
  return WriteTo("", out) ? verdict.exit_code : 2;
}

}  // namespace crossread
