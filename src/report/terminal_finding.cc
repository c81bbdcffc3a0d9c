// SPDX-License-Identifier: Apache-2.0
// One finding in a terminal: in full with carets, in two lines, in one.
#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "report/display.h"
#include "report/standing.h"
#include "report/terminal.h"
#include "report/window.h"
#include "report/wording.h"

namespace crossread {
namespace {

constexpr size_t kChildrenShown = 5;
constexpr size_t kBriefPassages = 2;

// What is shown of one finding where detail is left to us: two hundred sources may have a part in it.
constexpr size_t kSidesDrawn = 4;
constexpr size_t kValuesListed = 6;
constexpr size_t kPlacesListed = 12;

/// "error[date/conflict] #1 Title", wrapped.
void WriteTitle(Sheet& sheet, size_t index) {
  const Finding& finding = sheet.report.findings[index];
  const Pen& pen = sheet.pen;
  std::string severity = SeverityName(finding.severity), rule = absl::StrCat("[", finding.rule, "]"),
              number = absl::StrCat("#", sheet.numbers[index]);
  std::string title = pen.Text(WithLabels(finding.title, sheet.report.story));
  std::string head = absl::StrCat(pen.Paint(InkOf(finding.severity), severity), pen.Paint(Ink::kDim, rule), " ", number, " ");
  int used = DisplayWidth(severity) + DisplayWidth(rule) + DisplayWidth(number) + 2;
  // The first line has less room than the others: a title of ordinary length takes one.
  std::string_view rest = title;
  std::vector<std::string> first = Wrap(rest, sheet.pen.width() - used);
  sheet.Line(head + pen.Paint(Ink::kBold, first[0]));
  if (first.size() == 1) return;
  rest.remove_prefix(std::min(first[0].size() + (title[std::min(first[0].size(), title.size() - 1)] == ' ' ? 1 : 0), title.size()));
  for (const std::string& line : Wrap(rest, sheet.pen.width() - 3)) sheet.Line("   " + pen.Paint(Ink::kBold, line));
}

bool IsFull(const Sheet& sheet) { return sheet.pen.options().detail == Detail::kFull; }

/// The passages that are drawn: the one that stands alone, then the first of each other side.
std::vector<const Passage*> Drawn(const Finding& finding, size_t most) {
  std::vector<const Passage*> drawn;
  for (const Passage& passage : finding.passages) {
    if (drawn.size() == most) break;
    bool known = std::any_of(drawn.begin(), drawn.end(), [&](const Passage* p) { return p->side == passage.side; });
    if (drawn.empty() || (passage.side != 0 && !known)) drawn.push_back(&passage);
  }
  if (drawn.size() == 1 && finding.passages.size() > 1) drawn.push_back(&finding.passages[1]);
  return drawn;
}

/// What the passage comes to, with its note; nothing where the words above say just that.
std::string Remark(const Sheet& sheet, const Passage& passage) {
  std::string remark = sheet.pen.Text(sheet.Meaning(passage)), note = sheet.pen.Text(WithLabels(passage.note, sheet.report.story));
  if (!note.empty() && note != remark) absl::StrAppend(&remark, remark.empty() ? "(" : " (", note, ")");
  return remark;
}

/// A path that is longer than the line loses its head: line and column must stay.
std::string FitPlace(const Sheet& sheet, const std::string& place, int cells) { return FitPath(place, cells, sheet.pen.Dots()); }

void WriteExcerpt(Sheet& sheet, const Finding& finding, const Passage& passage, bool alone, bool first) {
  const Pen& pen = sheet.pen;
  std::string_view corner = first ? pen.Corner() : pen.Branch();
  sheet.Line(pen.Paint(Ink::kDim, absl::StrCat("   ", av(corner), " ", FitPlace(sheet, sheet.FullPlace(passage.span), pen.width() - 6))));
  std::string bar = absl::StrCat("   ", pen.Paint(Ink::kDim, pen.Bar()), " ");
  int room = pen.width() - 5;
  Window window = CutWindow(sheet.report.story, passage.span, room, pen.options().ascii);
  Ink ink = alone ? InkOf(finding.severity) : Ink::kDim;
  std::string remark = Remark(sheet, passage);
  for (size_t i = 0; i < window.words.size(); ++i) {
    std::string before = i == 0 ? window.before : std::string(static_cast<size_t>(DisplayWidth(window.before)), ' ');
    std::string after = i + 1 == window.words.size() ? window.after : "";
    sheet.Line(absl::StrCat(bar, before, window.words[i], after));
    int indent = DisplayWidth(before), carets = std::max(1, DisplayWidth(window.words[i]));
    std::string row = std::string(static_cast<size_t>(indent), ' ') +
                      pen.Paint(ink, std::string(static_cast<size_t>(carets), alone ? '^' : '-'));
    bool last = i + 1 == window.words.size();
    bool fits = indent + carets + 1 + DisplayWidth(remark) <= room;
    if (last && fits && !remark.empty()) row += " " + pen.Paint(ink, remark);
    sheet.Line(bar + row);
    if (last && !fits) {
      for (const std::string& line : Wrap(remark, room)) {
        sheet.Line(bar + std::string(static_cast<size_t>(std::min(indent, room - DisplayWidth(line))), ' ') + pen.Paint(ink, line));
      }
    }
  }
}

/// What `said` passages come to, and where they stand.
struct Others {
  std::string said;
  std::vector<Span> places;
};

/// Passages that are not drawn, gathered by what they say; in each the sources as people expect them.
std::vector<Others> OthersOf(const Sheet& sheet, const Finding& finding, const std::vector<const Passage*>& drawn) {
  std::vector<Others> others;
  for (const Passage& passage : finding.passages) {
    if (std::find(drawn.begin(), drawn.end(), &passage) != drawn.end()) continue;
    std::string said = Remark(sheet, passage);
    if (said.empty()) said = sheet.pen.Text(passage.shown);
    if (said.empty()) said = "also";
    auto found = std::find_if(others.begin(), others.end(), [&](const Others& other) { return other.said == said; });
    if (found == others.end()) found = others.insert(others.end(), {said, {}});
    found->places.push_back(passage.span);
  }
  std::vector<DocId> order = SourceOrder(sheet.report.story);
  std::vector<size_t> rank(order.size());
  for (size_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  for (Others& other : others) {
    std::stable_sort(other.places.begin(), other.places.end(), [&](const Span& a, const Span& b) { return rank[a.doc] < rank[b.doc]; });
  }
  return others;
}

/// "Mon 10 Jan: 001:4:225, 003:2:112"
void WriteOthers(Sheet& sheet, const Finding& finding, const std::vector<const Passage*>& drawn) {
  std::vector<Others> others = OthersOf(sheet, finding, drawn);
  size_t values = IsFull(sheet) ? others.size() : std::min(kValuesListed, others.size());
  std::string bar = absl::StrCat("   ", sheet.pen.Paint(Ink::kDim, sheet.pen.Bar()), " ");
  auto write = [&](std::string_view text) {
    std::string head = bar;
    for (const std::string& line : Wrap(text, sheet.pen.width() - 7)) sheet.Line(std::exchange(head, bar + "  ") + line);
  };
  for (size_t i = 0; i < values; ++i) {
    size_t shown = IsFull(sheet) ? others[i].places.size() : std::min(kPlacesListed, others[i].places.size());
    std::string places;
    for (size_t k = 0; k < shown; ++k) absl::StrAppend(&places, k == 0 ? "" : ", ", sheet.ShortPlace(others[i].places[k]));
    if (shown < others[i].places.size()) absl::StrAppend(&places, " and ", others[i].places.size() - shown, " more");
    write(absl::StrCat(others[i].said, ": ", places));
  }
  if (values < others.size()) write(absl::StrCat(av(sheet.pen.Dots()), " ", others.size() - values, " more values (--detail full)"));
}

/// A title that is longer than its column loses its end, and says so.
std::string FitTitle(const Sheet& sheet, const std::string& title, int cells) {
  if (DisplayWidth(title) <= cells) return title;
  std::string_view dots = sheet.pen.Dots();
  return absl::StrCat(av(HeadOf(title, cells - DisplayWidth(dots))), av(dots));
}

void WriteChildren(Sheet& sheet, const Finding& finding, size_t most) {
  const Story& story = sheet.report.story;
  size_t shown = std::min(most, finding.children.size());
  for (size_t i = 0; i < shown; ++i) {
    const Finding& child = sheet.report.findings[finding.children[i]];
    std::string title = sheet.pen.Text(WithLabels(child.title, story));
    int room = sheet.pen.width() - 9 - static_cast<int>(child.rule.size()) - 2;
    if (room < 24) {
      sheet.Wrapped(absl::StrCat("   ", Padded(sheet.numbers[finding.children[i]], 4), "  "), "         ", title);
      continue;
    }
    sheet.Line(absl::StrCat("   ", Padded(sheet.numbers[finding.children[i]], 4), "  ", Padded(FitTitle(sheet, title, room), room), "  ",
                           sheet.pen.Paint(Ink::kDim, child.rule)));
  }
  if (shown < finding.children.size()) {
    sheet.Line(absl::StrCat("   ", av(sheet.pen.Dots()), " ", finding.children.size() - shown, " more (--detail full)"));
  }
}

}  // namespace

void WriteFull(Sheet& sheet, size_t index) {
  const Finding& finding = sheet.report.findings[index];
  const Story& story = sheet.report.story;
  WriteTitle(sheet, index);
  std::vector<const Passage*> drawn = Drawn(finding, IsFull(sheet) ? finding.passages.size() : kSidesDrawn);
  for (size_t i = 0; i < drawn.size(); ++i) WriteExcerpt(sheet, finding, *drawn[i], i == 0, i == 0);
  WriteOthers(sheet, finding, drawn);
  WriteChildren(sheet, finding, finding.children.size());
  if (!finding.message.empty()) sheet.Wrapped("   = ", "     ", WithLabels(finding.message, story));
  if (std::string standing = StandingOf(sheet.report, finding); !standing.empty()) sheet.Wrapped("   = ", "     ", standing);
  for (const std::string& note : finding.notes) sheet.Wrapped("   = ", "     ", WithLabels(note, story));
  std::string sure = absl::StrCat("confidence ", ConfidenceName(finding.confidence), "; fingerprint ", finding.fingerprint), more = sheet.More(finding, "more: ");
  bool fits = DisplayWidth(sure) + DisplayWidth(more) + 7 <= sheet.pen.width();
  sheet.Wrapped("   = ", "     ", more.empty() || !fits ? sure : absl::StrCat(sure, "; ", more));
  if (!more.empty() && !fits) sheet.Wrapped("   = ", "     ", more);
  if (!finding.ask.empty()) {
    sheet.Wrapped(finding.ask.ends_with("?") ? "   ? " : "   > ", "     ", WithLabels(finding.ask, story));
  }
}

void WriteBrief(Sheet& sheet, size_t index) {
  const Finding& finding = sheet.report.findings[index];
  WriteTitle(sheet, index);
  if (!finding.children.empty()) return WriteChildren(sheet, finding, kChildrenShown);
  std::vector<const Passage*> drawn = Drawn(finding, kBriefPassages);
  int column = 0;
  for (const Passage* passage : drawn) column = std::max(column, DisplayWidth(sheet.ShortPlace(passage->span)));
  column = std::min(column, sheet.pen.width() / 3);
  for (const Passage* passage : drawn) {
    int room = sheet.pen.width() - column - 4 - 2;  // two cells for the brackets
    Window window = CutWindow(sheet.report.story, passage->span, room, sheet.pen.options().ascii);
    std::string place = FitPlace(sheet, sheet.ShortPlace(passage->span), column);
    std::string head = absl::StrCat("   ", sheet.pen.Paint(Ink::kDim, Padded(place, column)), " ", window.before);
    std::string rest(static_cast<size_t>(column + 4 + DisplayWidth(window.before)), ' ');
    for (size_t i = 0; i < window.words.size(); ++i) {
      bool last = i + 1 == window.words.size();
      std::string open = i == 0 ? "[" : "", close = last ? "]" : "";
      sheet.Line(absl::StrCat(i == 0 ? head : rest, sheet.pen.Paint(InkOf(finding.severity), open + window.words[i] + close), last ? window.after : ""));
    }
  }
}

void WriteLine(Sheet& sheet, size_t index) {
  const Finding& finding = sheet.report.findings[index];
  std::string head = absl::StrCat(SeverityName(finding.severity), "[", finding.rule, "] #", sheet.numbers[index], " ");
  std::string title = sheet.pen.Text(WithLabels(finding.title, sheet.report.story));
  std::string place = finding.passages.empty() ? "" : sheet.ShortPlace(finding.passages[0].span);
  int gap = sheet.pen.width() - DisplayWidth(head) - DisplayWidth(title) - DisplayWidth(place);
  if (gap < 2) {
    WriteTitle(sheet, index);
    place = FitPlace(sheet, place, sheet.pen.width() - 3);
    if (!place.empty()) sheet.Line(std::string(static_cast<size_t>(sheet.pen.width() - DisplayWidth(place)), ' ') + sheet.pen.Paint(Ink::kDim, place));
    return;
  }
  std::string severity = SeverityName(finding.severity);
  sheet.Line(absl::StrCat(sheet.pen.Paint(InkOf(finding.severity), severity), sheet.pen.Paint(Ink::kDim, absl::StrCat("[", finding.rule, "]")), " #",
                         sheet.numbers[index], " ", sheet.pen.Paint(Ink::kBold, title), place.empty() ? "" : std::string(static_cast<size_t>(gap), ' '),
                         sheet.pen.Paint(Ink::kDim, place)));
}

}  // namespace crossread
