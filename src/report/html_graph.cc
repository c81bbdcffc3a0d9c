// SPDX-License-Identifier: Apache-2.0
// The claim graph: who opposes whom. A ring of sources while they are few, a grid where a ring would be a tangle.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "report/html_escape.h"
#include "report/html_pairs.h"

namespace crossread {
namespace {

constexpr size_t kRingSources = 12;
constexpr size_t kGridSources = 60;
constexpr size_t kTablePairs = 150;
constexpr double kTopRoom = 34;
constexpr double kPi = 3.14159265358979;

std::string Number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

std::string PairId(const SourcePair& pair) { return "pair-" + std::to_string(pair.a) + "-" + std::to_string(pair.b); }

std::string Summary(const Page& page, const SourcePair& pair) {
  return Escape(page.label(pair.a)) + " and " + Escape(page.label(pair.b)) + ": " +
         Count(pair.opposed.size(), "finding") + " oppose them, " + Count(pair.agree, "comparison") + " agree";
}

struct Point {
  double x;
  double y;
};

Point OnRing(size_t place, size_t count) {
  double angle = 2 * kPi * static_cast<double>(place) / static_cast<double>(count) - kPi / 2;
  return {340 + 235 * std::cos(angle), kTopRoom + 165 + 165 * std::sin(angle)};
}

/// A place on the line from `a` to `b` that no other number has taken.
Point FreeSpot(const Point& a, const Point& b, std::vector<Point>& taken) {
  Point best = a;
  double best_room = -1;
  for (double t : {0.5, 0.38, 0.62, 0.3, 0.7}) {
    Point at = {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
    double room = 1e9;
    for (const Point& other : taken) room = std::min(room, std::hypot(at.x - other.x, at.y - other.y));
    if (room > best_room + 8) {
      best = at;
      best_room = room;
    }
    if (room > 44) break;
  }
  taken.push_back(best);
  return best;
}

void WriteEdge(const Page& page, const SourcePair& pair, std::vector<Point>& taken, std::string* out) {
  Point a = OnRing(page.rank[pair.a], page.order.size());
  Point b = OnRing(page.rank[pair.b], page.order.size());
  bool opposed = !pair.opposed.empty();
  std::string css = opposed ? "ed sev-" + std::string(SeverityName(pair.worst)) : "ed sev-ok";
  double width = opposed ? 1.5 + std::min(6.0, static_cast<double>(pair.opposed.size())) : 1.0;
  *out += "<a href=\"#" + PairId(pair) + "\" class=\"" + css + "\"><title>" + Summary(page, pair) + "</title><path d=\"M" +
          Number(a.x) + " " + Number(a.y) + "L" + Number(b.x) + " " + Number(b.y) + "\" stroke-width=\"" +
          Number(width) + "\"/>";
  if (opposed) {
    Point at = FreeSpot(a, b, taken);
    *out += "<g class=\"nb\"><circle cx=\"" + Number(at.x) + "\" cy=\"" + Number(at.y) + "\" r=\"11\"/><text x=\"" + Number(at.x) +
            "\" y=\"" + Number(at.y + 4.5) + "\" text-anchor=\"middle\">" + std::to_string(pair.opposed.size()) + "</text></g>";
  }
  *out += "</a>";
}

/// Sources with one voice are joined by a double line: their agreement is one.
void WriteVoices(const Page& page, std::string* out) {
  for (DocId x : page.order) {
    for (DocId y : page.order) {
      if (page.rank[x] >= page.rank[y] || page.voice(x) != page.voice(y)) continue;
      Point a = OnRing(page.rank[x], page.order.size());
      Point b = OnRing(page.rank[y], page.order.size());
      std::string path = "M" + Number(a.x) + " " + Number(a.y) + "L" + Number(b.x) + " " + Number(b.y);
      *out += "<g class=\"voice\"><path d=\"" + path + "\" stroke-width=\"16\"/></g>";
    }
  }
}

void WriteRing(const Page& page, const std::vector<SourcePair>& pairs, std::string* out) {
  double bottom = 0;
  for (size_t i = 0; i < page.order.size(); ++i) bottom = std::max(bottom, OnRing(i, page.order.size()).y);
  *out += "<svg class=\"gr\" viewBox=\"0 0 680 " + Number(bottom + kTopRoom) + "\" role=\"group\" aria-label=\"Sources and what parts them\">";
  WriteVoices(page, out);
  std::vector<Point> taken;
  for (auto pair = pairs.rbegin(); pair != pairs.rend(); ++pair) WriteEdge(page, *pair, taken, out);
  for (DocId doc : page.order) {
    Point at = OnRing(page.rank[doc], page.order.size());
    std::string label = Clip(page.label(doc), 14);
    double width = 22 + 8.4 * static_cast<double>(std::min<size_t>(label.size(), 14));
    *out += "<a href=\"#source-" + std::to_string(doc) + "\" class=\"nd\"><title>" + Escape(page.label(doc)) +
            "</title><rect x=\"" + Number(at.x - width / 2) + "\" y=\"" + Number(at.y - 15) + "\" width=\"" +
            Number(width) + "\" height=\"30\" rx=\"15\"/><text x=\"" + Number(at.x) + "\" y=\"" + Number(at.y + 5) +
            "\" text-anchor=\"middle\">" + Escape(label) + "</text></a>";
  }
  *out += "</svg>";
}

/// Opposition above the diagonal, agreement below it, for the sources most often opposed.
void WriteGrid(const Page& page, const std::vector<SourcePair>& pairs, std::string* out) {
  std::vector<size_t> weight(page.sources(), 0);
  for (const SourcePair& pair : pairs) {
    weight[pair.a] += pair.opposed.size();
    weight[pair.b] += pair.opposed.size();
  }
  std::vector<DocId> docs = page.order;
  std::stable_sort(docs.begin(), docs.end(), [&](DocId a, DocId b) { return weight[a] > weight[b]; });
  if (docs.size() > kGridSources) docs.resize(kGridSources);
  std::sort(docs.begin(), docs.end(), [&](DocId a, DocId b) { return page.rank[a] < page.rank[b]; });
  std::vector<int> place(page.sources(), -1);
  for (size_t i = 0; i < docs.size(); ++i) place[docs[i]] = static_cast<int>(i);
  constexpr int kCell = 18;
  constexpr int kLeft = 118;
  constexpr int kTop = 112;
  constexpr int kRight = 64;  // the last name leans out
  int side = kCell * static_cast<int>(docs.size());
  std::string size = std::to_string(kLeft + side + kRight) + "\" height=\"" + std::to_string(kTop + side + 6);
  *out += "<svg class=\"gr grid\" width=\"" + size + "\" role=\"group\" aria-label=\"Sources and what parts them\">"
          "<rect class=\"plane\" x=\"" + std::to_string(kLeft) + "\" y=\"" + std::to_string(kTop) + "\" width=\"" +
          std::to_string(side) + "\" height=\"" + std::to_string(side) + "\"/>";
  for (size_t i = 0; i < docs.size(); ++i) {
    int at = static_cast<int>(i) * kCell + 13;
    std::string label = Escape(Clip(page.label(docs[i]), 15));
    std::string column = std::to_string(kLeft + at);
    *out += "<text x=\"" + std::to_string(kLeft - 6) + "\" y=\"" + std::to_string(kTop + at) +
            "\" text-anchor=\"end\">" + label + "</text><text x=\"" + column + "\" y=\"" + std::to_string(kTop - 6) +
            "\" transform=\"rotate(-60 " + column + " " + std::to_string(kTop - 6) + ")\">" + label + "</text>";
  }
  auto cell = [&](int row, int column, const std::string& css, size_t count, const SourcePair& pair) {
    std::string x = std::to_string(kLeft + column * kCell + 1);
    std::string y = std::to_string(kTop + row * kCell + 1);
    *out += "<a href=\"#" + PairId(pair) + "\" class=\"" + css + "\"><title>" + Summary(page, pair) +
            "</title><rect x=\"" + x + "\" y=\"" + y + "\" width=\"16\" height=\"16\"/><text x=\"" +
            std::to_string(kLeft + column * kCell + 9) + "\" y=\"" + std::to_string(kTop + row * kCell + 13) +
            "\" text-anchor=\"middle\">" + (count > 99 ? std::string("99") : std::to_string(count)) + "</text></a>";
  };
  for (const SourcePair& pair : pairs) {
    if (place[pair.a] < 0 || place[pair.b] < 0) continue;
    std::string css = "cl sev-" + std::string(SeverityName(pair.worst));
    if (!pair.opposed.empty()) cell(place[pair.a], place[pair.b], css, pair.opposed.size(), pair);
    if (pair.agree > 0) cell(place[pair.b], place[pair.a], "cl sev-ok", pair.agree, pair);
  }
  *out += "</svg>";
}

void WriteTable(const Page& page, const std::vector<SourcePair>& pairs, std::string* out) {
  *out += "<details class=\"pairs\" open><summary>" + Count(pairs.size(), "pair") +
          " in numbers</summary><div class=\"mxw\" tabindex=\"0\" role=\"region\" aria-label=\"Pairs of sources\">"
          "<table class=\"kids\"><thead><tr><th scope=\"col\">Sources</th><th scope=\"col\">Opposed in</th>"
          "<th scope=\"col\">Agree in</th><th scope=\"col\">Text</th></tr></thead><tbody>";
  for (size_t i = 0; i < pairs.size() && i < kTablePairs; ++i) {
    const SourcePair& pair = pairs[i];
    *out += "<tr id=\"" + PairId(pair) + "\"><th scope=\"row\">" + PlainChip(page, pair.a) + " " +
            PlainChip(page, pair.b) + "</th><td>";
    for (size_t k = 0; k < pair.opposed.size() && k < 12; ++k) {
      const std::string& number = page.numbers[pair.opposed[k]];
      *out += "<a href=\"#finding-" + number + "\">#" + number + "</a> ";
    }
    if (pair.opposed.size() > 12) *out += "+" + std::to_string(pair.opposed.size() - 12);
    *out += "</td><td>" + std::to_string(pair.agree) + "</td><td>" +
            (page.voice(pair.a) == page.voice(pair.b) ? "shared" : "") + "</td></tr>";
  }
  *out += "</tbody></table></div></details>";
}

}  // namespace

void WriteGraph(const Page& page, std::string* out) {
  std::vector<SourcePair> pairs = FindPairs(page);
  if (pairs.empty() || page.sources() < 2) return;
  bool drawn = page.sources() > 2;  // two sources need no drawing
  bool ring = page.sources() <= kRingSources;
  *out += "<section id=\"graph\" aria-labelledby=\"h-graph\"><h2 id=\"h-graph\">Who against whom <small>findings that "
          "oppose two sources</small></h2>\n<p class=\"lede\">";
  *out += !drawn ? "How often the two sources oppose each other, and how often they agree in other words."
          : ring ? "A line carries the number of findings that set two sources against each other: solid where there is "
                 "an error among them, dashed for warnings, dotted for notes. A thin grey line joins sources that only "
                 "agree; a wide band joins copies of one text."
               : "Above the diagonal, findings that set two sources against each other; below it, comparisons in which "
                 "they agree.";
  if (!ring && page.sources() > kGridSources) {
    *out += " The " + std::to_string(kGridSources) + " sources most often opposed are drawn.";
  }
  *out += "</p><div class=\"card graph\">";
  if (drawn) {
    *out += "<div class=\"mxw\" tabindex=\"0\" role=\"region\" aria-label=\"Claim graph\">";
    ring ? WriteRing(page, pairs, out) : WriteGrid(page, pairs, out);
    *out += "</div>";
  }
  WriteTable(page, pairs, out);
  *out += "</div></section>\n";
}

}  // namespace crossread
