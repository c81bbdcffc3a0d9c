// SPDX-License-Identifier: Apache-2.0
// A card for each source: the day it was read from and why, its credits, and what it shares with others.
#include <algorithm>

#include "report/html_escape.h"
#include "report/html_page.h"
#include "report/shared_runs.h"
#include "report/shown.h"

namespace crossread {
namespace {

constexpr size_t kTableSources = 12;
constexpr uint32_t kTellingRuns = 8;
constexpr size_t kLongestCredit = 160;

std::string Credits(const Page& page, DocId doc) {
  if (doc >= page.story().copies.size()) return "";
  std::string credits;
  const Copy& copy = page.story().copies[doc];
  for (const Block& block : copy.blocks) {
    if (block.kind != BlockKind::kByline || credits.size() > kLongestCredit) continue;
    std::string_view words = copy.text().substr(block.begin, block.end - block.begin);
    size_t first = words.find_first_not_of(" \n\r\t");
    if (first == std::string_view::npos) continue;
    words.remove_prefix(first);
    credits += (credits.empty() ? "" : " · ") + Escape(Clip(words.substr(0, words.find('\n')), kLongestCredit));
  }
  return credits;
}

/// A stated day that was set aside is struck out; the reason after it is not.
std::string Rejected(std::string_view rejected) {
  size_t end = std::min(rejected.find(" is rejected"), rejected.find(": "));
  if (end == std::string_view::npos) return "<del>" + Escape(rejected) + "</del> <span>not used</span><br>";
  size_t colon = rejected.find(": ", end);
  return "<del>" + Escape(rejected.substr(0, end)) + "</del> <span>not used</span><small>" +
         Escape(Typeset(rejected.substr(colon == std::string_view::npos ? end : colon + 2))) + "</small>";
}

std::string DateUsed(const Page& page, DocId doc) {
  if (doc >= page.story().anchors.size()) return "<b>none</b>";
  const Anchor& anchor = page.story().anchors[doc];
  std::string out;
  if (!anchor.rejected.empty()) out += Rejected(anchor.rejected);
  if (!anchor.known()) return out + "<b>none</b><small>dates relative to its own day stay open</small>";
  out += "<b>" + PrintDay(anchor.first, true);
  if (!anchor.exact()) out += " to " + PrintDay(anchor.last, true);
  out += "</b>, " + std::string(BasisInWords(anchor.basis));
  if (!anchor.reason.empty()) out += "<small>" + Prose(page, Typeset(anchor.reason)) + "</small>";
  if (anchor.words) {
    out += "<small><span class=\"loc\">" + Location(page, *anchor.words) + "</span> “<q dir=\"auto\">" +
           Escape(Clip(TextOf(page.story().documents[doc].text, *anchor.words), 80)) + "</q>”</small>";
  }
  return out;
}

size_t WordsIn(const Page& page, DocId doc) {
  if (doc >= page.story().copies.size()) return 0;
  const std::vector<Token>& tokens = page.story().copies[doc].tokens;
  return static_cast<size_t>(std::count_if(tokens.begin(), tokens.end(), [](const Token& token) {
    return token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber;
  }));
}

/// A path that breaks at its joints first.
std::string Breakable(std::string_view path) {
  std::string out;
  for (size_t begin = 0; begin < path.size();) {
    size_t end = std::min(path.find_first_of("/_", begin), path.size() - 1) + 1;
    out += Escape(path.substr(begin, end - begin)) + (end < path.size() ? "<wbr>" : "");
    begin = end;
  }
  return out;
}

std::string Sharers(const Page& page, DocId doc) {
  std::string out;
  for (DocId other : page.order) {
    if (other != doc && page.voice(other) == page.voice(doc)) out += " " + PlainChip(page, other);
  }
  return out;
}

struct Tally {
  std::vector<size_t> claims;
  std::vector<size_t> findings;
};

Tally TallyOf(const Page& page) {
  Tally tally{std::vector<size_t>(page.sources()), std::vector<size_t>(page.sources())};
  for (const Fact& fact : page.story().facts) ++tally.claims[fact.doc()];
  for (uint32_t index : page.counted) {
    for (DocId doc : SourcesOf(page, page.finding(index))) ++tally.findings[doc];
  }
  return tally;
}

void WriteCard(const Page& page, DocId doc, const Tally& tally, std::string* out) {
  const Document& document = page.story().documents[doc];
  std::string id = std::to_string(doc);
  *out += "<div class=\"card sc\" id=\"source-" + id + "\"><h3>" + PlainChip(page, doc) + " <bdi>" +
          Escape(!document.outlet.empty() ? document.outlet : document.title) + "</bdi></h3>";
  std::string sharers = Sharers(page, doc);
  if (!sharers.empty()) {
    *out += "<p class=\"tag\">" + Sign(Severity::kNote) + " shares text with" + sharers + "; counted once</p>";
  }
  *out += "<dl><dt>Date used</dt><dd>" + DateUsed(page, doc) + "</dd>";
  std::string credits = Credits(page, doc);
  if (!credits.empty()) *out += "<dt>Credits</dt><dd dir=\"auto\">" + credits + "</dd>";
  *out += "<dt>Length</dt><dd>" + PrintNumber(static_cast<double>(WordsIn(page, doc))) + " words</dd><dt>Claims</dt><dd>" +
          std::to_string(tally.claims[doc]) + " read, in " + Count(tally.findings[doc], "finding") + "</dd>";
  if (!document.encoding.empty() && document.encoding != "UTF-8") {
    *out += "<dt>Encoding</dt><dd>" + Escape(document.encoding) + "</dd>";
  }
  *out += "<dt>File</dt><dd class=\"file\"><code>" + Breakable(document.uri) + "</code></dd></dl></div>\n";
}

void WriteRunsTable(const Page& page, const std::vector<SharedRuns>& shared, std::string* out) {
  *out += "<div class=\"mxw\" tabindex=\"0\" role=\"region\" aria-label=\"Shared runs\"><table class=\"ind\"><thead><tr><td></td>";
  for (size_t i = 1; i < page.order.size(); ++i) *out += "<th scope=\"col\">" + PlainChip(page, page.order[i]) + "</th>";
  *out += "</tr></thead><tbody>";
  for (size_t i = 0; i + 1 < page.order.size(); ++i) {
    *out += "<tr><th scope=\"row\">" + PlainChip(page, page.order[i]) + "</th>";
    for (size_t j = 1; j < page.order.size(); ++j) {
      DocId a = std::min(page.order[i], page.order[j]);
      DocId b = std::max(page.order[i], page.order[j]);
      auto at = std::find_if(shared.begin(), shared.end(), [&](const SharedRuns& s) { return s.a == a && s.b == b; });
      bool same = page.voice(a) == page.voice(b);
      uint32_t runs = at == shared.end() ? 0 : at->runs;
      *out += j <= i ? "<td></td>" : (same ? "<td class=\"same\"><b>" : "<td>") + std::to_string(runs) + (same ? "</b></td>" : "</td>");
    }
    *out += "</tr>";
  }
  *out += "</tbody></table></div>";
}

void WriteIndependence(const Page& page, std::string* out) {
  if (page.sources() < 2) return;
  std::vector<SharedRuns> shared = FindSharedRuns(page.story());
  *out += "<div class=\"card sc wide\" id=\"independence\"><h3>Shared five-word runs</h3><p class=\"lede\">" +
          Count(page.sources(), "source") + ", " + std::to_string(Voices(page, page.order)) +
          " independent. Sources that copy one text count once wherever this page counts sources.</p>";
  if (page.sources() <= kTableSources) {
    WriteRunsTable(page, shared, out);
  } else {
    std::sort(shared.begin(), shared.end(), [](const SharedRuns& a, const SharedRuns& b) {
      return a.runs != b.runs ? a.runs > b.runs : std::pair(a.a, a.b) < std::pair(b.a, b.b);
    });
    *out += "<ul class=\"runs\">";
    for (size_t i = 0; i < shared.size() && i < 60 && shared[i].runs >= kTellingRuns; ++i) {
      *out += "<li>" + PlainChip(page, shared[i].a) + " " + PlainChip(page, shared[i].b) + " <b>" +
              std::to_string(shared[i].runs) + "</b></li>";
    }
    *out += "</ul>";
  }
  *out += "</div>";
}

}  // namespace

void WriteSources(const Page& page, std::string* out) {
  if (page.sources() == 0) return;
  *out += "<section id=\"sources\" aria-labelledby=\"h-sources\"><h2 id=\"h-sources\">Sources <small>date used and why, "
          "credits, independence</small></h2>\n<div class=\"srcs\">";
  Tally tally = TallyOf(page);
  for (DocId doc : page.order) WriteCard(page, doc, tally, out);
  WriteIndependence(page, out);
  *out += "</div></section>\n";
}

}  // namespace crossread
