// SPDX-License-Identifier: Apache-2.0
// text: the report for an editor in a terminal; detail follows severity.
#include "report/terminal.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "base/strings.h"
#include "report/display.h"
#include "report/wording.h"

namespace crossread {
namespace {

/// Letters and digits of `text`, to tell whether two say the same.
std::string Bare(std::string_view text) {
  std::string bare;
  for (char c : text) {
    if (IsAlpha(c) || IsDigit(c) || static_cast<unsigned char>(c) >= 0x80) bare += Lower(c);
  }
  return bare;
}

}  // namespace

Sheet::Sheet(const Report& r, const ReportOptions& options, std::string* o)
    : report(r), pen(options), numbers(Numbers(r)), out(o) {
  regions.reserve(r.story.documents.size());
  for (const Document& document : r.story.documents) regions.emplace_back(document);
}

std::string Sheet::ShortPlace(const Span& span) const {
  Region region = RegionOf(span);
  return absl::StrCat(pen.Text(DocumentOf(span).label), ":", region.line, ":", region.column);
}

std::string Sheet::FullPlace(const Span& span) const {
  Region region = RegionOf(span);
  return absl::StrCat(pen.Text(DocumentOf(span).uri), ":", region.line, ":", region.column);
}

std::string Sheet::More(const Finding& finding, std::string_view before) {
  return explained.insert(finding.rule).second ? absl::StrCat(av(before), "crossread explain ", finding.rule) : std::string();
}

std::string_view Sheet::Meaning(const Passage& passage) const {
  constexpr std::string_view kCut = "…";
  std::string_view shown = passage.shown;
  std::string words = Bare(TextOf(DocumentOf(passage.span).text, passage.span));
  bool cut = shown.ends_with(kCut);
  std::string said = Bare(cut ? shown.substr(0, shown.size() - kCut.size()) : shown);
  return words == said || (cut && words.starts_with(said)) ? std::string_view() : shown;
}

void Sheet::Wrapped(std::string_view first, std::string_view rest, std::string_view text) {
  std::vector<std::string> lines = Wrap(pen.Text(text), pen.width() - DisplayWidth(first));
  Line(absl::StrCat(av(first), lines[0]));
  std::string remainder;
  for (size_t i = 1; i < lines.size(); ++i) absl::StrAppend(&remainder, i == 1 ? "" : " ", lines[i]);
  if (remainder.empty()) return;
  if (DisplayWidth(first) != DisplayWidth(rest)) {  // the others have another width
    lines = Wrap(remainder, pen.width() - DisplayWidth(rest));
    lines.insert(lines.begin(), "");
  }
  for (size_t i = 1; i < lines.size(); ++i) Line(absl::StrCat(av(rest), lines[i]));
}

namespace {

/// Findings in the order and under the headings that --group-by asks for.
struct Group {
  std::string heading;
  std::vector<size_t> findings;
};

std::string HeadingOf(const Sheet& sheet, const Finding& finding) {
  switch (sheet.pen.options().group_by) {
    case GroupBy::kSeverity: return "";
    case GroupBy::kTopic: return finding.rule.substr(0, finding.rule.find('/'));
    case GroupBy::kSource:
      return finding.passages.empty() ? "no source" : sheet.pen.Text(sheet.DocumentOf(finding.passages[0].span).label);
  }
  return "";
}

std::vector<Group> GroupFindings(const Sheet& sheet) {
  std::vector<Group> groups;
  for (size_t i = 0; i < sheet.report.findings.size(); ++i) {
    const Finding& finding = sheet.report.findings[i];
    if (sheet.numbers[i].empty() || finding.parent >= 0) continue;
    std::string heading = HeadingOf(sheet, finding);
    auto found = std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return group.heading == heading; });
    if (found == groups.end()) found = groups.insert(groups.end(), {heading, {}});
    found->findings.push_back(i);
  }
  if (sheet.pen.options().group_by != GroupBy::kSeverity) {
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.heading < b.heading; });
  }
  return groups;
}

/// How a finding is written.
enum class Form : uint8_t { kFull, kBrief, kLine };

/// Hands out room where detail is left to us: a report of thousands of findings is not read to its end.
class Room {
 public:
  explicit Room(const ReportOptions& options) : options_(options) {}

  /// The form of the next finding; nothing where it is only counted.
  std::optional<Form> Take(const Finding& finding) {
    if (options_.detail == Detail::kFull) return Form::kFull;
    bool line = finding.severity == Severity::kNote || options_.detail == Detail::kShort;
    if (options_.detail == Detail::kShort) return line && finding.children.empty() ? Form::kLine : Form::kBrief;
    if (finding.severity == Severity::kError && full_ > 0) return --full_, Form::kFull;
    if (!line && brief_ > 0) return --brief_, Form::kBrief;
    if (finding.severity == Severity::kNote && !finding.children.empty()) return Form::kBrief;
    if (lines_ > 0) return --lines_, Form::kLine;
    ++left_;
    return std::nullopt;
  }
  int left() const { return left_; }

 private:
  const ReportOptions& options_;
  int full_ = 40, brief_ = 60, lines_ = 200, left_ = 0;
};

/// Errors stand apart, warnings with them; notes are a list.
void WriteGroup(Sheet& sheet, const Group& group, Room& room) {
  bool headed = group.heading.empty(), list = false;
  for (size_t index : group.findings) {
    std::optional<Form> form = room.Take(sheet.report.findings[index]);
    if (!form) continue;
    if (!std::exchange(headed, true)) sheet.Line(sheet.pen.Paint(Ink::kBold, FitPath(group.heading, sheet.pen.width(), sheet.pen.Dots())) + "\n");
    bool plain = sheet.pen.options().plain, line = !plain && *form == Form::kLine;
    if (list && !line) sheet.Line("");
    list = line;
    if (plain) {
      WritePlain(sheet, index);
    } else if (line) {
      WriteLine(sheet, index);
    } else {
      (*form == Form::kFull ? WriteFull : WriteBrief)(sheet, index);
    }
    if (!line) sheet.Line("");
  }
  if (list) sheet.Line("");
}

void Write(const Report& report, const ReportOptions& options, std::string* out) {
  Sheet sheet(report, options, out);
  if (!options.quiet) WriteSources(sheet);
  Room room(options);
  for (const Group& group : GroupFindings(sheet)) WriteGroup(sheet, group, room);
  if (room.left() > 0) {
    sheet.Wrapped("", "  ", absl::StrCat(Plural(room.left(), "more finding"), " not shown here: -f short lists all, --detail full shows all, --statistics counts them"));
    sheet.Line("");
  }
  if (options.agreements) WriteAgreements(sheet);
  if (options.statistics) WriteStatistics(sheet);
  WriteClosing(sheet);
}

}  // namespace

extern const Reporter kText;  // listed in all_reporters.cc
constexpr Reporter kText = {.id = "text", .title = "for people, in a terminal (default)", .write = Write};

}  // namespace crossread
