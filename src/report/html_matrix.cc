// SPDX-License-Identifier: Apache-2.0
// The matrix as a table: a row a topic, a column a source, the value in the cell.
#include "report/html_matrix.h"

#include "report/html_escape.h"

namespace crossread {
namespace {

struct State {
  char code;
  std::string_view css;
  std::string_view spoken;
  Severity severity;
};

constexpr State kStates[] = {
    {'e', "st-e", "opposed: ", Severity::kError},
    {'w', "st-w", "check: ", Severity::kWarning},
    {'n', "st-n", "note: ", Severity::kNote},
};

void WriteCell(const MatrixRow& row, DocId doc, std::string* out) {
  auto at = row.cells.find(doc);
  if (at == row.cells.end()) {
    *out += "<td class=\"st-none\"><span class=\"vh\">not mentioned</span><span aria-hidden=\"true\">·</span></td>";
    return;
  }
  for (const State& state : kStates) {
    if (state.code != at->second.state) continue;
    *out += "<td class=\"" + std::string(state.css) + "\"><span>" + Sign(state.severity) + "<span class=\"vh\">" +
            std::string(state.spoken) + "</span><bdi>" + Escape(at->second.text) + "</bdi></span></td>";
    return;
  }
  *out += "<td class=\"st-o\"><bdi>" + Escape(at->second.text) + "</bdi></td>";
}

void WriteHead(const Page& page, const std::vector<DocId>& columns, std::string* out) {
  *out += "<thead><tr><td class=\"grp\"></td><th scope=\"col\">Topic</th>";
  for (DocId doc : columns) {
    *out += "<th scope=\"col\" data-doc=\"" + std::to_string(doc) + "\">" + PlainChip(page, doc);
    const std::string& outlet = page.story().documents[doc].outlet;
    if (!outlet.empty()) *out += "<small><bdi>" + Escape(outlet) + "</bdi></small>";
    *out += "</th>";
  }
  *out += "</tr></thead>\n";
}

void WriteRow(const Page& page, const MatrixRow& row, const std::vector<DocId>& columns, bool opens,
              std::string* out) {
  *out += opens ? "<tr class=\"first\"><td class=\"grp\">" + std::string(row.family) : "<tr><td class=\"grp\">";
  *out += "</td><th scope=\"row\">";
  if (row.finding >= 0) {
    *out += "<a href=\"#finding-" + page.numbers[static_cast<size_t>(row.finding)] + "\">" + Escape(row.label) + "</a>";
  } else {
    *out += Escape(row.label);
  }
  *out += "</th>";
  for (DocId doc : columns) WriteCell(row, doc, out);
  *out += "</tr>\n";
}

void WriteLegend(const Page& page, size_t rows, std::string* out) {
  *out += "<p class=\"legend\">";
  if (!page.counted.empty()) {
    *out += "<span>" + Sign(Severity::kError) + " opposed</span><span>" + Sign(Severity::kWarning) +
            " check</span><span>" + Sign(Severity::kNote) + " note</span>";
  }
  *out += "<span>plain: consistent</span><span>· not mentioned</span>";
  for (DocId doc : page.order) {
    for (DocId other : page.order) {
      bool pair = page.sources() <= kMatrixColumns && page.rank[doc] < page.rank[other];
      if (!pair || page.voice(doc) != page.voice(other)) continue;
      *out += "<span>" + Escape(page.label(doc)) + " and " + Escape(page.label(other)) +
              " share text and count once</span>";
    }
  }
  if (page.counted.size() > rows) *out += "<span>Other findings are listed below.</span>";
  *out += "</p>";
}

}  // namespace

void WriteMatrix(const Page& page, std::string* out) {
  std::vector<MatrixRow> rows = MatrixRows(page);
  if (rows.empty()) return;
  std::vector<DocId> columns = MatrixColumns(page, rows);
  *out += "<div class=\"card keep\" id=\"matrix\">";
  if (columns.size() < page.sources()) {
    *out += "<p class=\"picked\">" + std::to_string(columns.size()) + " of " + std::to_string(page.sources()) +
            " sources shown, those most often opposed.</p>";
  }
  *out += "<div class=\"mxw\" tabindex=\"0\" role=\"region\" aria-label=\"Topics by source\"><table class=\"mx\">"
          "<caption class=\"vh\">What each source says, by topic. Cells with a sign are opposed to others."
          "</caption>";
  WriteHead(page, columns, out);
  *out += "<tbody>";
  std::string_view family;
  for (const MatrixRow& row : rows) {
    WriteRow(page, row, columns, row.family != family, out);
    family = row.family;
  }
  *out += "</tbody></table></div>";
  WriteLegend(page, rows.size(), out);
  *out += "</div>\n";
}

}  // namespace crossread
