// SPDX-License-Identifier: Apache-2.0
// --plain: the same finding in sentences without any drawing, for screen readers and braille.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "report/standing.h"
#include "report/terminal.h"
#include "report/window.h"
#include "report/wording.h"

namespace crossread {
namespace {

constexpr size_t kMostPassages = 12;

std::string Spoken(const Sheet& sheet, const Passage& passage) {
  Region region = sheet.RegionOf(passage.span);
  return absl::StrCat(sheet.DocumentOf(passage.span).uri, ", line ", region.line, ", column ", region.column);
}

void WritePassage(Sheet& sheet, const Passage& passage, int lone_side, bool excerpt) {
  std::string role = passage.side == 0 ? "Context" : passage.side == lone_side ? "This side" : "Other side";
  std::string words = sheet.pen.Text(TextOf(sheet.DocumentOf(passage.span).text, passage.span));
  std::string said = absl::StrCat(role, ": ", Spoken(sheet, passage), ": ", av(sheet.pen.Open()), words, av(sheet.pen.Close()));
  if (std::string_view meaning = sheet.Meaning(passage); !meaning.empty()) absl::StrAppend(&said, ", that is ", av(meaning));
  if (!passage.note.empty() && passage.note != passage.shown) absl::StrAppend(&said, ", ", WithLabels(passage.note, sheet.report.story));
  sheet.Wrapped("", "  ", absl::StrCat(said, "."));
  if (!excerpt) return;
  Window window = CutWindow(sheet.report.story, passage.span, 2 * sheet.pen.width(), sheet.pen.options().ascii);
  std::string line = window.before;
  for (const std::string& part : window.words) absl::StrAppend(&line, part, part == window.words.back() ? "" : " ");
  sheet.Wrapped("  It says: ", "  ", line + window.after);
}

}  // namespace

void WritePlain(Sheet& sheet, size_t index) {
  const Finding& finding = sheet.report.findings[index];
  const Story& story = sheet.report.story;
  sheet.Wrapped("", "  ", absl::StrCat("Finding ", sheet.numbers[index], ", ", SeverityName(finding.severity), ", rule ", finding.rule, "."));
  sheet.Wrapped("", "  ", WithLabels(finding.title, story));
  bool full = finding.severity == Severity::kError || sheet.pen.options().detail == Detail::kFull;
  if (sheet.pen.options().detail == Detail::kShort) full = false;
  int lone = finding.passages.empty() ? 0 : finding.passages[0].side;
  size_t most = sheet.pen.options().detail == Detail::kFull ? finding.passages.size() : std::min(kMostPassages, finding.passages.size());
  for (size_t i = 0; i < most; ++i) WritePassage(sheet, finding.passages[i], lone, full);
  if (most < finding.passages.size()) sheet.Wrapped("", "  ", absl::StrCat("And ", finding.passages.size() - most, " more passages; --detail full tells all."));
  for (uint32_t child : finding.children) {
    sheet.Wrapped("  ", "    ", absl::StrCat("Part ", sheet.numbers[child], ", rule ", sheet.report.findings[child].rule, ": ",
                                            WithLabels(sheet.report.findings[child].title, story)));
  }
  if (!finding.message.empty()) sheet.Wrapped("", "  ", WithLabels(finding.message, story));
  if (std::string standing = StandingOf(sheet.report, finding); !standing.empty()) sheet.Wrapped("", "  ", standing);
  for (const std::string& note : finding.notes) sheet.Wrapped("", "  ", WithLabels(note, story));
  sheet.Wrapped("", "  ", absl::StrCat("Confidence ", ConfidenceName(finding.confidence), ". Fingerprint ", finding.fingerprint, ".", sheet.More(finding, " More: ")));
  if (!finding.ask.empty()) sheet.Wrapped("", "  ", absl::StrCat("To ask: ", WithLabels(finding.ask, story)));
}

}  // namespace crossread
