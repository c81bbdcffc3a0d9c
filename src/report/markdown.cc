// SPDX-License-Identifier: Apache-2.0
// markdown: for step summaries and chat; verdict and matrix first, details as far as a summary's 1 MiB allows.
#include <algorithm>
#include <map>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "crossread/reporter.h"
#include "report/accord.h"
#include "report/display.h"
#include "report/excerpt.h"
#include "report/standing.h"
#include "report/window.h"
#include "report/wording.h"

namespace crossread {
namespace {

constexpr size_t kBudget = 900 * 1000;        // a summary over 1,048,576 bytes is dropped whole
constexpr size_t kMatrixBudget = 700 * 1000;
constexpr size_t kMostColumns = 8;
constexpr int kCellWidth = 28;
constexpr int kWindow = 100;
constexpr size_t kMostPassages = 24;           // of one finding
constexpr int kLongest = 240;  // cells of a passage that are shown

/// Copy that Markdown and HTML leave alone: no link, no mention, no table bar, no tag.
std::string Escape(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (c == '@') out += "&#64;";
    else if (c == '#') out += "&#35;";
    else if (c == ':' && text.substr(i).starts_with("://")) out += "&#58;";
    else if (c == '.' && i >= 3 && (text.substr(i - 3, 3) == "www" || text.substr(i - 3, 3) == "WWW")) out += "&#46;";
    else if (std::string_view("\\`*_{}[]|~!").find(c) != std::string_view::npos) out += '\\', out += c;
    else out += c;
  }
  return out;
}

const char* Sign(Severity severity) {
  return severity == Severity::kError ? "❌" : severity == Severity::kWarning ? "⚠️" : "ℹ️";
}

struct Page {
  const Report& report;
  const ReportOptions& options;
  std::vector<RegionFinder> regions;
  std::vector<std::string> numbers;
  std::string* out;
};

void WriteVerdict(Page& page) {
  Counts counts = CountFindings(page.report);
  size_t agree = GatherAccords(page.report, true).size();
  std::string title = counts.errors + counts.folded_errors > 0
                          ? absl::StrCat(Plural(counts.errors + counts.folded_errors, "contradiction"), " to settle before this copy moves")
                          : "No contradiction found";
  absl::StrAppend(page.out, "## ", title, "\n\n**", Plural(counts.errors, "error"), "** · ", Plural(counts.warnings, "warning"));
  if (counts.folded_warnings > 0) absl::StrAppend(page.out, " (+", counts.folded_warnings, " folded)");
  absl::StrAppend(page.out, " · ", Plural(counts.notes, "note"));
  if (counts.folded_notes > 0) absl::StrAppend(page.out, " (+", counts.folded_notes, ")");
  if (agree > 0) absl::StrAppend(page.out, " · ", SayAgree(agree));
  if (page.options.hidden_by_baseline > 0) absl::StrAppend(page.out, " · ", Plural(page.options.hidden_by_baseline, "known finding"), " hidden");
  absl::StrAppend(page.out, ". ", Escape(page.options.closing), "\n\n");
  for (const Unread& unread : page.report.unread) absl::StrAppend(page.out, "**Not read:** ", Escape(Clean(sv(unread.status.message()))), "\n\n");
}

/// The documents that have a column: all, or the first eight that are opposed anywhere.
std::vector<DocId> ColumnsOf(const Page& page) {
  std::vector<DocId> order = SourceOrder(page.report.story);
  if (order.size() <= kMostColumns) return order;
  std::vector<bool> opposed(order.size(), false);
  for (const Finding& finding : page.report.findings) {
    for (const Passage& passage : finding.passages) opposed[passage.span.doc] = opposed[passage.span.doc] || passage.side != 0;
  }
  std::stable_partition(order.begin(), order.end(), [&](DocId doc) { return opposed[doc]; });
  order.resize(kMostColumns);
  return order;
}

/// What `passage` says, for people.
std::string SaidIn(const Page& page, const Passage& passage) {
  std::string_view words = TextOf(page.report.story.documents[passage.span.doc].text, passage.span);
  return Clean(passage.shown.empty() ? words : std::string_view(passage.shown));
}

/// `said` for a cell: where it is too long, from the words on in which it differs from the other sides.
std::string ForCell(const Page& page, const Finding& finding, const Passage& passage) {
  std::string said = SaidIn(page, passage);
  if (DisplayWidth(said) <= kCellWidth) return said;
  auto other = std::find_if(finding.passages.begin(), finding.passages.end(), [&](const Passage& p) { return p.side != 0 && p.side != passage.side; });
  std::string against = other == finding.passages.end() ? "" : SaidIn(page, *other);
  size_t same = static_cast<size_t>(std::mismatch(said.begin(), said.end(), against.begin(), against.end()).first - said.begin());
  size_t cut = same == 0 ? 0 : said.rfind(' ', same - 1);
  if (same == said.size() || cut == std::string::npos) cut = 0;
  std::string tail = cut == 0 ? said : absl::StrCat("…", said.substr(cut));
  return DisplayWidth(tail) <= kCellWidth ? tail : absl::StrCat(av(HeadOf(tail, kCellWidth - 1)), "…");
}

/// What `doc` says in `finding`, in bold where it is the one that stands alone.
std::string CellOf(const Page& page, const Finding& finding, DocId doc) {
  std::string cell;
  bool alone = false;
  for (const Passage& passage : finding.passages) {
    if (passage.span.doc != doc || passage.side == 0) continue;
    std::string said = ForCell(page, finding, passage);
    if (cell.find(said) == std::string::npos) absl::StrAppend(&cell, cell.empty() ? "" : " / ", said);
    alone = alone || passage.side == finding.passages.front().side;
  }
  if (cell.empty()) return "";
  return alone ? absl::StrCat(Sign(finding.severity), " **", Escape(cell), "**") : Escape(cell);
}

void WriteMatrix(Page& page) {
  std::vector<DocId> columns = ColumnsOf(page);
  std::string matrix = "| | Question |";
  for (DocId doc : columns) absl::StrAppend(&matrix, " ", Escape(page.report.story.documents[doc].label), " |");
  absl::StrAppend(&matrix, "\n|---|---|");
  for (size_t i = 0; i < columns.size(); ++i) matrix += "---|";
  matrix += "\n";
  size_t rows = 0, left = 0;
  for (size_t i = 0; i < page.report.findings.size(); ++i) {
    const Finding& finding = page.report.findings[i];
    bool opposed = std::any_of(finding.passages.begin(), finding.passages.end(), [](const Passage& p) { return p.side != 0; });
    if (page.numbers[i].empty() || finding.parent >= 0 || !opposed || finding.severity == Severity::kNote) continue;
    if (matrix.size() > kMatrixBudget) {
      ++left;
      continue;
    }
    absl::StrAppend(&matrix, "| ", Sign(finding.severity), " | ", Escape(Clean(WithLabels(finding.title, page.report.story))), " |");
    for (DocId doc : columns) absl::StrAppend(&matrix, " ", CellOf(page, finding, doc), " |");
    matrix += "\n";
    ++rows;
  }
  if (rows == 0) return;
  absl::StrAppend(page.out, matrix, "\n");
  if (left > 0) absl::StrAppend(page.out, Plural(static_cast<int>(left), "row"), " left out for size.\n\n");
  if (columns.size() < page.report.story.documents.size()) {
    absl::StrAppend(page.out, "Shown: ", columns.size(), " of ", page.report.story.documents.size(), " sources.\n\n");
  }
}

std::string Details(const Page& page, size_t index, bool open) {
  const Finding& finding = page.report.findings[index];
  const Story& story = page.report.story;
  auto say = [&](std::string_view text) { return Escape(Clean(WithLabels(text, story))); };
  std::string text = absl::StrCat("<details", open ? " open" : "", "><summary><b>#", page.numbers[index], " ", say(finding.title), "</b> <code>", finding.rule,
                                  "</code> <code>", finding.fingerprint, "</code></summary>\n\n");
  if (!finding.message.empty()) absl::StrAppend(&text, say(finding.message), "\n\n");
  if (std::string standing = StandingOf(page.report, finding); !standing.empty()) absl::StrAppend(&text, say(standing), "\n\n");
  for (const std::string& note : finding.notes) absl::StrAppend(&text, say(note), "\n\n");
  for (size_t i = 0; i < finding.passages.size() && i < kMostPassages; ++i) {
    const Passage& passage = finding.passages[i];
    Region region = page.regions[passage.span.doc].Find(passage.span);
    Window window = CutWindow(story, passage.span, kWindow, false);
    std::string words;
    for (const std::string& part : window.words) absl::StrAppend(&words, words.empty() ? "" : " ", part);
    if (DisplayWidth(words) > kLongest) words = absl::StrCat(av(HeadOf(words, kLongest / 2)), " … ", av(TailOf(words, kLongest / 2)));
    absl::StrAppend(&text, "> ", Escape(story.documents[passage.span.doc].label), ":", region.line, ":", region.column, "  ", Escape(window.before), "**", Escape(words), "**",
                    Escape(window.after), passage.shown.empty() ? "" : absl::StrCat("  → *", Escape(Clean(passage.shown)), "*"), "\n>\n");
  }
  if (finding.passages.size() > kMostPassages) absl::StrAppend(&text, "> and ", finding.passages.size() - kMostPassages, " more passages\n\n");
  for (uint32_t child : finding.children) {
    absl::StrAppend(&text, "- ", page.numbers[child], " ", say(page.report.findings[child].title), " `", page.report.findings[child].rule, "`\n");
  }
  if (!finding.ask.empty()) absl::StrAppend(&text, "\n**Ask:** ", say(finding.ask), "\n");
  return absl::StrCat(text, "\n</details>\n\n");
}

void WriteDetails(Page& page) {
  bool first = true;
  int left = 0;
  for (size_t i = 0; i < page.report.findings.size(); ++i) {
    if (page.numbers[i].empty() || page.report.findings[i].parent >= 0) continue;
    std::string details = page.out->size() < kBudget ? Details(page, i, first) : "";
    if (page.out->size() + details.size() > kBudget) details.clear();
    if (details.empty()) ++left;
    page.out->append(details);
    first = false;
  }
  if (left > 0) absl::StrAppend(page.out, Plural(left, "finding"), " without details here, for size; the full report has them.\n");
}

void Write(const Report& report, const ReportOptions& options, std::string* out) {
  std::string text;
  Page page{report, options, {}, Numbers(report), &text};
  page.regions.reserve(report.story.documents.size());
  for (const Document& document : report.story.documents) page.regions.emplace_back(document);
  WriteVerdict(page);
  WriteMatrix(page);
  WriteDetails(page);
  out->append(text);
}

}  // namespace

extern const Reporter kMarkdown;  // listed in all_reporters.cc
constexpr Reporter kMarkdown = {.id = "markdown", .title = "for step summaries and chat", .write = Write};

}  // namespace crossread
