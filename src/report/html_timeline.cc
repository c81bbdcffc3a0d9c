// SPDX-License-Identifier: Apache-2.0
// The timeline: each source's own words, on the day they resolve to.
#include <algorithm>
#include <map>
#include <set>

#include "base/ascii.h"
#include "report/html_escape.h"
#include "report/html_page.h"
#include "report/shown.h"

namespace crossread {
namespace {

constexpr size_t kMostDays = 8;
constexpr size_t kMostRows = 60;
constexpr size_t kMostChips = 12;  // in one cell

struct Entry {
  TimeRange when;
  std::string words;
  DocId doc = 0;
  bool odd = false;
};

struct Row {
  std::string label;
  std::string note;
  int finding = -1;
  std::vector<Entry> entries;
};

std::string Words(const Page& page, const Span& span) {
  return Clip(TextOf(page.story().documents[span.doc].text, span), 60);
}

bool StandsAlone(const Page& page, int finding, const Span& span) {
  if (finding < 0) return false;
  const Finding& found = page.finding(static_cast<uint32_t>(finding));
  int lone = LoneSide(page, found);
  for (const Passage& passage : found.passages) {
    if (passage.span == span) return passage.side != 0 && (lone == 0 || passage.side == lone);
  }
  return false;
}

std::vector<Row> TopicRows(const Page& page) {
  std::vector<Row> rows;
  for (size_t t = 0; t < page.report->topics.size() && rows.size() < kMostRows; ++t) {
    const Topic& topic = page.report->topics[t];
    Row row;
    row.label = topic.question;
    row.finding = page.finding_of[t];
    for (const Answer& answer : topic.answers) {
      if (answer.fact >= page.story().facts.size()) continue;
      const Fact& fact = page.story().facts[answer.fact];
      const auto* when = std::get_if<TimeRange>(&fact.value);
      if (when == nullptr || topic.kind != "date") continue;
      row.entries.push_back({*when, Words(page, fact.claim.words), fact.doc(),
                             StandsAlone(page, row.finding, fact.claim.words)});
    }
    if (!row.entries.empty()) rows.push_back(std::move(row));
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return a.entries.front().when.first < b.entries.front().when.first;
  });
  return rows;
}

/// Dates that answer no topic: they still show where a source's week lies.
Row OtherDates(const Page& page) {
  std::set<uint32_t> answered;
  for (const Topic& topic : page.report->topics) {
    for (const Answer& answer : topic.answers) answered.insert(answer.fact);
  }
  Row row;
  row.label = "Other dates";
  row.note = "not compared";
  for (uint32_t i = 0; i < page.story().facts.size(); ++i) {
    const Fact& fact = page.story().facts[i];
    const auto* when = std::get_if<TimeRange>(&fact.value);
    bool spoken = fact.timex && fact.timex->type != TimexType::kDuration && fact.timex->type != TimexType::kSet;
    if (when != nullptr && spoken && !answered.contains(i)) {
      row.entries.push_back({*when, Words(page, fact.claim.words), fact.doc(), false});
    }
  }
  return row;
}

Row SourceDays(const Page& page) {
  Row row;
  row.label = "Source written";
  row.note = "date used";
  for (DocId doc : page.order) {
    if (doc >= page.story().anchors.size() || !page.story().anchors[doc].known()) continue;
    const Anchor& anchor = page.story().anchors[doc];
    TimeRange when{absl::CivilSecond(anchor.first), absl::CivilSecond(anchor.last + 1)};
    row.entries.push_back({when, std::string(BasisInWords(anchor.basis)), doc, false});
  }
  return row;
}

bool OneDay(const TimeRange& range) { return absl::CivilDay(range.first) == absl::CivilDay(range.last - 1); }

/// The days that most words resolve to, in order.
std::vector<absl::CivilDay> Days(const std::vector<Row>& rows) {
  std::map<absl::CivilDay, int> counts;
  for (const Row& row : rows) {
    for (const Entry& entry : row.entries) {
      if (OneDay(entry.when)) counts[absl::CivilDay(entry.when.first)] += entry.odd ? 1000 : 1;
    }
  }
  std::vector<std::pair<absl::CivilDay, int>> ranked(counts.begin(), counts.end());
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (ranked.size() > kMostDays) ranked.resize(kMostDays);
  std::vector<absl::CivilDay> days;
  for (const auto& [day, count] : ranked) days.push_back(day);
  std::sort(days.begin(), days.end());
  return days;
}

/// The columns: earlier, one for each day, later, and several days.
struct Columns {
  std::vector<absl::CivilDay> days;
  absl::civil_year_t year = 0;  ///< goes without saying

  bool IsDay(size_t column) const { return column > 0 && column <= days.size(); }
  size_t count() const { return days.size() + 3; }
  size_t Of(const TimeRange& when) const {
    absl::CivilDay first(when.first);
    absl::CivilDay last(when.last - 1);
    auto at = std::find(days.begin(), days.end(), first);
    if (first == last && at != days.end()) return 1 + static_cast<size_t>(at - days.begin());
    if (!days.empty() && last < days.front()) return 0;
    if (!days.empty() && first > days.back()) return days.size() + 1;
    return days.size() + 2;
  }
  std::string Name(size_t column) const {
    if (column == 0) return "Earlier";
    if (column == days.size() + 1) return "Later";
    if (column == days.size() + 2) return "Several days";
    return PrintDay(days[column - 1], days[column - 1].year() != year);
  }
};

/// What stands in one cell: words, with the stretch of time where the column does not tell it; and who says so.
using Cell = std::map<std::pair<std::string, std::string>, std::vector<const Entry*>>;

void WriteCell(const Page& page, const Columns& columns, size_t column, const Row& row, std::string* out) {
  Cell cell;
  for (const Entry& entry : row.entries) {
    if (columns.Of(entry.when) != column) continue;
    cell[{LowerCase(entry.words), columns.IsDay(column) ? "" : TimeIn(page, entry.when)}].push_back(&entry);
  }
  *out += "<td data-day=\"" + columns.Name(column) + "\">";
  size_t chips = 0;
  for (const auto& [said, entries] : cell) {
    if (++chips > kMostChips) break;
    bool odd = entries.front()->odd;
    *out += std::string("<span class=\"d") + (odd ? " odd" : "") + "\">" + (odd ? "≠ " : "") + "<bdi>" +
            Escape(entries.front()->words) + "</bdi>";
    if (!said.second.empty()) *out += " <small>" + said.second + "</small>";
    std::set<uint32_t> ranks;
    for (const Entry* entry : entries) ranks.insert(page.rank[entry->doc]);
    *out += " <span class=\"s\">";
    for (uint32_t rank : ranks) *out += "<bdi>" + Escape(page.label(page.order[rank])) + "</bdi> ";
    *out += "</span></span>";
  }
  if (cell.size() > kMostChips) *out += "<small>+" + std::to_string(cell.size() - kMostChips) + " more</small>";
  *out += "</td>";
}

void WriteRow(const Page& page, const Columns& columns, const std::vector<bool>& used, const Row& row,
              std::string* out) {
  *out += "<tr><th scope=\"row\">";
  std::string label = row.label;
  if (!label.empty() && label[0] >= 'a' && label[0] <= 'z') label[0] = static_cast<char>(label[0] - 32);
  if (row.finding >= 0) {
    const Finding& finding = page.finding(static_cast<uint32_t>(row.finding));
    *out += Sign(finding.severity) + " <a href=\"#finding-" + page.numbers[static_cast<size_t>(row.finding)] + "\">" +
            Escape(label) + "</a>";
  } else {
    *out += Escape(label);
  }
  if (!row.note.empty()) *out += "<small>" + row.note + "</small>";
  *out += "</th>";
  for (size_t column = 0; column < columns.count(); ++column) {
    if (used[column]) WriteCell(page, columns, column, row, out);
  }
  *out += "</tr>\n";
}

}  // namespace

void WriteTimeline(const Page& page, std::string* out) {
  std::vector<Row> rows = TopicRows(page);
  Row written = SourceDays(page);
  Row other = OtherDates(page);
  std::vector<Row> weighed = rows;
  weighed.push_back(rows.empty() ? other : written);
  Columns columns{Days(weighed), page.year};
  std::erase_if(other.entries, [&](const Entry& entry) { return !OneDay(entry.when); });
  if (!rows.empty()) {
    std::erase_if(other.entries, [&](const Entry& entry) {
      size_t column = columns.Of(entry.when);
      return !columns.IsDay(column);
    });
  }
  rows.push_back(std::move(other));
  rows.push_back(std::move(written));
  std::erase_if(rows, [](const Row& row) { return row.entries.empty(); });
  if (rows.empty() || columns.days.empty()) return;
  std::vector<bool> used(columns.count(), false);
  for (size_t i = 1; i <= columns.days.size(); ++i) used[i] = true;
  for (const Row& row : rows) {
    for (const Entry& entry : row.entries) used[columns.Of(entry.when)] = true;
  }
  *out += "<section id=\"timeline\" aria-labelledby=\"h-time\"><h2 id=\"h-time\">Timeline <small>each source’s "
          "own words, on the day they resolve to</small></h2>\n<p class=\"lede\">Weekdays and “yesterday” "
          "are read from each source’s own date.</p>"
          "<div class=\"card mxw\" tabindex=\"0\" role=\"region\" aria-label=\"Timeline\"><table class=\"tl\"><thead><tr>"
          "<th scope=\"col\">Question</th>";
  for (size_t column = 0; column < columns.count(); ++column) {
    if (used[column]) *out += "<th scope=\"col\">" + columns.Name(column) + "</th>";
  }
  *out += "</tr></thead><tbody>";
  for (const Row& row : rows) WriteRow(page, columns, used, row, out);
  *out += "</tbody></table></div></section>\n";
}

}  // namespace crossread
