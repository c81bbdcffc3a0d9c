// SPDX-License-Identifier: Apache-2.0
// The head of the terminal report: who speaks, and from which day.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "base/strings.h"
#include "report/display.h"
#include "report/terminal.h"
#include "report/wording.h"

namespace crossread {
namespace {

constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string DayMonth(absl::CivilDay day, bool month, bool year) {
  std::string words = absl::StrCat(day.day());
  if (month) absl::StrAppend(&words, " ", kMonths[day.month() - 1]);
  if (year) absl::StrAppend(&words, " ", day.year());
  return words;
}

/// "3,284"
std::string Thousands(size_t number) {
  std::string digits = absl::StrCat(number), out;
  for (size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += ',';
    out += digits[i];
  }
  return out;
}

size_t CountWords(const Story& story) {
  size_t words = 0;
  for (const Copy& copy : story.copies) {
    for (const Token& token : copy.tokens) words += token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber;
  }
  return words;
}

std::string BasisWords(const Anchor& anchor) {
  if (!anchor.rejected.empty()) return absl::StrCat(anchor.rejected, anchor.reason.empty() ? "" : "; ", anchor.reason);
  if (!anchor.reason.empty()) return anchor.reason;
  switch (anchor.basis) {
    case DateBasis::kGiven: return "given";
    case DateBasis::kStated: return "stated in the text";
    case DateBasis::kInferred: return "none stated; inferred";
    case DateBasis::kBorrowed: return "none stated; borrowed";
    case DateBasis::kNone: return "none stated";
  }
  return "";
}

constexpr size_t kMostRows = 40;

struct Row {
  std::string label, path, day, basis;
  bool dated = false;
};

/// Bytes of the folder that all sources stand in, with its last slash.
size_t SharedFolder(const Story& story) {
  std::string_view shared = story.documents.size() > 1 ? std::string_view(story.documents[0].uri) : std::string_view();
  for (const Document& document : story.documents) {
    size_t same = static_cast<size_t>(std::mismatch(shared.begin(), shared.end(), document.uri.begin(), document.uri.end()).first - shared.begin());
    shared = shared.substr(0, same);
  }
  size_t slash = shared.rfind('/');
  return slash == std::string_view::npos ? 0 : slash + 1;
}

std::vector<Row> RowsOf(const Sheet& sheet) {
  const Story& story = sheet.report.story;
  size_t folder = sheet.pen.options().plain ? 0 : SharedFolder(story);
  std::vector<Row> rows;
  for (DocId doc : SourceOrder(story)) {
    const Document& document = story.documents[doc];
    Anchor unknown;
    const Anchor& anchor = doc < story.anchors.size() ? story.anchors[doc] : unknown;
    std::string path = sheet.pen.Text(document.uri.substr(folder) + (document.outlet.empty() ? "" : " (" + document.outlet + ")"));
    rows.push_back({sheet.pen.Text(document.label), path, sheet.pen.Text(DayWords(anchor)),
                    sheet.pen.Text(WithLabels(BasisWords(anchor), story)), anchor.known()});
  }
  return rows;
}

void WriteRow(Sheet& sheet, const Row& row, int label, int path, int day) {
  std::string head = absl::StrCat("  ", Padded(row.label, label), "  ");
  if (path > 0) head += sheet.pen.Paint(Ink::kDim, Padded(row.path, path)) + "  ";
  int indent = label + 4 + (path > 0 ? path + 2 : 0) + day + 2;
  std::string rest(static_cast<size_t>(indent), ' ');
  std::string first = head + Padded(row.day, day) + "  ";
  for (const std::string& line : Wrap(row.basis, std::max(sheet.pen.width() - indent, 12))) {
    sheet.Line(first + line);
    first = rest;
  }
}

void WritePlainRow(Sheet& sheet, const Row& row) {
  sheet.Wrapped("", "", absl::StrCat("Source ", row.label, ", file ", row.path, ": date ", row.day, ", ", row.basis, "."));
}

}  // namespace

std::string DayWords(const Anchor& anchor) {
  if (!anchor.known()) return "unknown";
  if (anchor.first == anchor.last) return DayMonth(anchor.first, true, true);
  bool year = anchor.first.year() != anchor.last.year();
  bool month = year || anchor.first.month() != anchor.last.month();
  const char* between = anchor.last - anchor.first == 1 ? " or " : " to ";
  return absl::StrCat(DayMonth(anchor.first, month, year), between, DayMonth(anchor.last, true, true));
}

void WriteSources(Sheet& sheet) {
  const Story& story = sheet.report.story;
  sheet.Wrapped("", "", absl::StrCat("crossread ", CROSSREAD_VERSION, ": ", Plural(static_cast<int>(story.documents.size()), "source"), ", ",
                                    Thousands(CountWords(story)), " words, ", Thousands(story.facts.size()), " claims"));
  sheet.Line("");
  std::vector<Row> rows = RowsOf(sheet);
  size_t left = 0, undated = 0;
  if (rows.size() > kMostRows) {  // those behind are counted: the report is about the findings
    for (size_t i = kMostRows / 2; i < rows.size(); ++i) ++left, undated += !rows[i].dated;
    rows.resize(kMostRows / 2);
  }
  int label = 0, path = 0, day = 0;
  for (const Row& row : rows) {
    label = std::max(label, DisplayWidth(row.label));
    path = std::max(path, DisplayWidth(row.path));
    day = std::max(day, DisplayWidth(row.day));
  }
  label = std::min(label, sheet.pen.width() / 3);
  if (label + path + day + 8 > sheet.pen.width() - 30) path = 0;
  for (Row& row : rows) {
    if (sheet.pen.options().plain) {
      WritePlainRow(sheet, row);
    } else {
      row.label = FitPath(row.label, label, sheet.pen.Dots());
      WriteRow(sheet, row, label, path, day);
    }
  }
  if (left > 0) {
    sheet.Wrapped("  ", "    ", absl::StrCat(left, " more sources, ", undated, " of them without a known day (-f json has each)"));
  }
  sheet.Line("");
}

}  // namespace crossread
