// SPDX-License-Identifier: Apache-2.0
// What the sections of the page share: numbering, who stands where, and the small parts they are built from.
#ifndef CROSSREAD_SRC_REPORT_HTML_PAGE_H_
#define CROSSREAD_SRC_REPORT_HTML_PAGE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crossread/reporter.h"
#include "report/accord.h"
#include "report/excerpt.h"
#include "report/wording.h"

namespace crossread {

/// A report as the page sees it. Built once by MakePage(); points to the report and options, which must outlive it.
struct Page {
  const Report* report = nullptr;
  const ReportOptions* options = nullptr;
  std::vector<DocId> order;               ///< documents as people expect them: by name
  std::vector<uint32_t> rank;             ///< by document: its place in `order`
  std::vector<RegionFinder> regions;      ///< by document
  std::vector<std::string> numbers;       ///< by finding: "7", folded ones "7.1"; empty where silenced
  std::vector<uint32_t> counted;          ///< findings that stand on their own, in the order of their numbers
  std::vector<uint32_t> silenced;         ///< findings under a baseline or an inline mark
  std::vector<int> topic_of;              ///< by finding: the topic that its passages answer; -1 none
  std::vector<int> finding_of;            ///< by topic: the first finding about it; -1 none
  std::vector<Accord> accords;            ///< passages that look different and agree
  std::vector<bool> in_full;              ///< by document: its whole text is printed, not only windows
  absl::civil_year_t year = 0;            ///< the year that most sources speak from: need not be said
  std::vector<std::pair<Span, uint32_t>> facts;  ///< words of each fact, sorted, with its index

  const Story& story() const { return report->story; }
  size_t sources() const { return report->story.documents.size(); }
  const Finding& finding(uint32_t index) const { return report->findings[index]; }
  const std::string& label(DocId doc) const { return report->story.documents[doc].label; }
  uint32_t voice(DocId doc) const { return doc < story().voices.size() ? story().voices[doc] : doc; }
};

/// Numbers the findings, places the topics, and decides which texts are printed whole.
Page MakePage(const Report& report, const ReportOptions& options);

/// The fact that reads exactly these words, one of a kind that suits `rule` where there are several; null where none.
const Fact* FactAt(const Page& page, const Span& words, std::string_view rule);

/// Sources of the finding's passages, each once, in the order in which the page lists sources.
std::vector<DocId> SourcesOf(const Page& page, const Finding& finding);

/// How many of `docs` are independent: copies of one text count once.
size_t Voices(const Page& page, const std::vector<DocId>& docs);

/// The side that fewest independent sources take, or 0 where no side is alone.
int LoneSide(const Page& page, const Finding& finding);

/// "Dates" for "date/conflict" and for a topic's kind "date": the headings under which findings are grouped.
std::string_view FamilyName(std::string_view rule_or_kind);

/// `text` for people: straight quotation marks and apostrophes curled, a capital at the start.
std::string Typeset(std::string_view text);

/// How a source's date came about, after the date: "as stated", "from other sources". Nothing for kNone.
std::string_view BasisInWords(DateBasis basis);

/// The passage's value in words. A day leaves out its year where that goes without saying.
std::string ShownValue(const Page& page, const Finding& finding, const Passage& passage);

/// `range` in words, without its year where that is the story's own.
std::string TimeIn(const Page& page, const TimeRange& range);

/// What parts two opposed passages, seen from `a`: "1 day apart", "12 fewer", "reversed". Never empty.
std::string GapBetween(const Finding& finding, const Passage& a, const Passage& b);

// Small parts. All escape what they are given.

/// The sign of a severity, drawn; its meaning is always printed beside it.
std::string Sign(Severity severity);
std::string_view OkSign();

/// A sentence of the tool with its sources' names set off from its words.
std::string Prose(const Page& page, std::string_view text);

/// The finding's title, as Prose() prints it.
std::string Title(const Page& page, const Finding& finding);

/// A source's label as a small box that links to its card.
std::string Chip(const Page& page, DocId doc);

/// The same without a link, for where a link already surrounds it.
std::string PlainChip(const Page& page, DocId doc);

/// "4:334", line and column of the span in the raw file.
std::string Location(const Page& page, const Span& span);

/// The span's words marked, with a window of the words around them.
std::string Excerpt(const Page& page, const Span& span);

/// At most `bytes` bytes of `text`, cut between characters, with an ellipsis where something was cut.
std::string Clip(std::string_view text, size_t bytes);

/// `count` and the noun, "1 warning", "3 warnings".
inline std::string Count(size_t count, std::string_view noun) { return Plural(static_cast<int>(count), noun); }

/// The number in words below ten, with a capital where it opens a sentence: "Five".
std::string InWords(size_t count, bool capital);

// Sections, each in a file of its own. They append to `out` and assume UTF-8 tamed by Escape().

void WriteRail(const Page& page, std::string* out);
void WriteOverview(const Page& page, std::string* out);
void WriteMatrix(const Page& page, std::string* out);
void WriteFindings(const Page& page, std::string* out);
void WriteTexts(const Page& page, std::string* out);
void WriteTimeline(const Page& page, std::string* out);
void WriteFigures(const Page& page, std::string* out);
void WriteQuotes(const Page& page, std::string* out);
void WriteGraph(const Page& page, std::string* out);
void WriteSources(const Page& page, std::string* out);
void WriteAgreements(const Page& page, std::string* out);
void WriteRules(const Page& page, std::string* out);

/// The findings for machines, as a script element that never runs.
void WriteData(const Page& page, std::string* out);

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_HTML_PAGE_H_
