// SPDX-License-Identifier: Apache-2.0
// Which topics make a row of the matrix, and what each source says in it.
#include <algorithm>
#include <set>

#include "report/html_matrix.h"

namespace crossread {
namespace {

constexpr size_t kDisputedRows = 120;
constexpr size_t kAgreeingRows = 40;
constexpr size_t kLongestCell = 40;
constexpr int kMostValues = 3;  // in one cell; the finding lists them all

constexpr std::string_view kFamilies[] = {"Dates",   "Figures",   "Places", "People", "Offices",
                                          "Bodies", "Positions", "Quotes", "Other"};

size_t FamilyRank(std::string_view family) {
  return static_cast<size_t>(std::find(std::begin(kFamilies), std::end(kFamilies), family) - std::begin(kFamilies));
}

std::string Shortened(std::string_view text) {
  if (text.size() <= kLongestCell) return std::string(text);
  size_t end = text.rfind(' ', kLongestCell);
  if (end == std::string_view::npos || end < kLongestCell / 2) end = kLongestCell;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

/// A day breaks nowhere, a stretch of days at its dash: spaces within a day become no-break spaces.
std::string Unbroken(std::string_view days) {
  constexpr std::string_view kDash = "–";
  std::string out;
  for (size_t i = 0; i < days.size(); ++i) {
    bool at_dash = days.substr(i + 1).starts_with(kDash) || days.substr(0, i).ends_with(kDash);
    out += days[i] == ' ' && !at_dash ? std::string("\xC2\xA0") : std::string(1, days[i]);
  }
  return out;
}

void AddText(std::string text, MatrixCell& cell) {
  if (text.empty() || cell.text.find(text) != std::string::npos || ++cell.values > kMostValues) return;
  if (!cell.text.empty()) cell.text += " / ";
  cell.text += text;
}

std::string_view WordsOf(const Page& page, const Span& span) {
  return TextOf(page.story().documents[span.doc].text, span);
}

std::string Capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

/// Agreement on days, numbers and places is worth a row; that everybody spells a name alike is not.
bool WorthARow(std::string_view kind) {
  std::string_view family = FamilyName(kind);
  return family == "Dates" || family == "Figures" || family == "Places";
}

/// The topic's question where it is one of its own ("when the talks began"); else the finding's title, which names
/// what its kind of topic only asks in general ("how a remark is worded").
std::string LabelOf(const Page& page, uint32_t index) {
  int topic = page.topic_of[index];
  const Finding& finding = page.finding(index);
  if (topic >= 0 && WorthARow(finding.rule) && !page.report->topics[static_cast<size_t>(topic)].question.empty()) {
    return Capitalised(page.report->topics[static_cast<size_t>(topic)].question);
  }
  return WithLabels(finding.title, page.story());
}

MatrixRow Disputed(const Page& page, uint32_t index) {
  const Finding& finding = page.finding(index);
  MatrixRow row;
  row.family = FamilyName(finding.rule);
  row.label = LabelOf(page, index);
  row.finding = static_cast<int>(index);
  int lone = LoneSide(page, finding);
  for (const Passage& passage : finding.passages) {
    if (passage.side == 0) continue;
    MatrixCell& cell = row.cells[passage.span.doc];
    std::string value = Shortened(passage.shown.empty() ? std::string(WordsOf(page, passage.span)) : ShownValue(page, finding, passage));
    AddText(row.family == "Dates" ? Unbroken(value) : value, cell);
    if (lone == 0 || passage.side == lone) cell.state = SeverityName(finding.severity)[0];
  }
  return row;
}

MatrixRow Agreeing(const Page& page, const Topic& topic) {
  MatrixRow row;
  row.family = FamilyName(topic.kind);
  row.label = Capitalised(topic.question);
  for (const Answer& answer : topic.answers) {
    if (answer.fact >= page.story().facts.size()) continue;
    const Fact& fact = page.story().facts[answer.fact];
    const auto* when = std::get_if<TimeRange>(&fact.value);
    std::string words(WordsOf(page, fact.claim.words));
    AddText(when != nullptr ? Unbroken(TimeIn(page, *when)) : Shortened(words), row.cells[fact.doc()]);
  }
  return row;
}

}  // namespace

std::vector<MatrixRow> MatrixRows(const Page& page) {
  std::vector<MatrixRow> rows;
  std::set<int> topics;
  for (uint32_t index : page.counted) {
    if (rows.size() == kDisputedRows) break;
    std::string_view family = FamilyName(page.finding(index).rule);
    if (family == "Sources" || family == "Copy") continue;
    MatrixRow row = Disputed(page, index);
    if (row.cells.size() > 0) rows.push_back(std::move(row));
    topics.insert(page.topic_of[index]);
  }
  size_t agreeing = 0;
  for (size_t t = 0; t < page.report->topics.size() && agreeing < kAgreeingRows; ++t) {
    const Topic& topic = page.report->topics[t];
    if (!WorthARow(topic.kind) || topics.contains(static_cast<int>(t)) || topic.question.empty() || page.finding_of[t] >= 0) continue;
    MatrixRow row = Agreeing(page, topic);
    if (row.cells.size() < 2) continue;
    rows.push_back(std::move(row));
    ++agreeing;
  }
  std::stable_sort(rows.begin(), rows.end(), [](const MatrixRow& a, const MatrixRow& b) {
    return FamilyRank(a.family) < FamilyRank(b.family);
  });
  return rows;
}

std::vector<DocId> MatrixColumns(const Page& page, const std::vector<MatrixRow>& rows) {
  std::vector<DocId> docs = page.order;
  if (docs.size() <= kMatrixColumns) return docs;
  std::vector<int> weight(docs.size(), 0);
  for (const MatrixRow& row : rows) {
    for (const auto& [doc, cell] : row.cells) weight[doc] += cell.state == 'o' ? 1 : 4;
  }
  std::stable_sort(docs.begin(), docs.end(), [&](DocId a, DocId b) { return weight[a] > weight[b]; });
  docs.resize(kMatrixColumns);
  std::sort(docs.begin(), docs.end(), [&](DocId a, DocId b) { return page.rank[a] < page.rank[b]; });
  return docs;
}

}  // namespace crossread
