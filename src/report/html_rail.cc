// SPDX-License-Identifier: Apache-2.0
// The rail: every finding by its title, with filters where scripts run.
#include <set>

#include "report/html_escape.h"
#include "report/html_page.h"

namespace crossread {
namespace {

constexpr Severity kWorstFirst[] = {Severity::kError, Severity::kWarning, Severity::kNote};
constexpr size_t kChips = 6;

std::string Heading(Severity severity) {
  return severity == Severity::kError ? "Errors" : severity == Severity::kWarning ? "Warnings" : "Notes";
}

void WriteFilters(const Page& page, std::string* out) {
  std::set<std::string_view> families;
  size_t counts[3] = {};
  for (uint32_t i : page.counted) {
    families.insert(FamilyName(page.finding(i).rule));
    ++counts[static_cast<size_t>(page.finding(i).severity)];
  }
  *out += "<div class=\"filters js\"><input type=\"search\" id=\"q\" placeholder=\"Filter findings  ( / )\" "
          "aria-label=\"Filter findings by text\" autocomplete=\"off\" spellcheck=\"false\">"
          "<div class=\"chips\" role=\"group\" aria-label=\"Severity\">";
  for (Severity severity : kWorstFirst) {
    size_t count = counts[static_cast<size_t>(severity)];
    if (count == 0) continue;
    std::string name = SeverityName(severity);
    *out += "<button type=\"button\" class=\"chip\" data-sev=\"" + name + "\" aria-pressed=\"false\">" +
            Sign(severity) + Count(count, name) + "</button>";
  }
  *out += "</div><div class=\"row\"><select id=\"ftopic\" aria-label=\"Topic\"><option value=\"\">All topics</option>";
  for (std::string_view family : families) *out += "<option>" + std::string(family) + "</option>";
  *out += "</select><select id=\"fsrc\" aria-label=\"Source\"><option value=\"\">All sources</option>";
  for (DocId doc : page.order) {
    const std::string& outlet = page.story().documents[doc].outlet;
    *out += "<option value=\"" + std::to_string(doc) + "\">" + Escape(page.label(doc)) +
            (outlet.empty() ? "" : " · " + Escape(outlet)) + "</option>";
  }
  *out += "</select></div></div>";
}

void WriteItem(const Page& page, uint32_t index, std::string* out) {
  const Finding& finding = page.finding(index);
  const std::string& number = page.numbers[index];
  std::string name = SeverityName(finding.severity);
  *out += "<li><a class=\"item sev-" + name + "\" href=\"#finding-" + number + "\">" + Sign(finding.severity) +
          "<span class=\"t\"><span class=\"vh\">" + name + " " + number + ": </span>" +
          Title(page, finding) + "</span><span class=\"m\"><span class=\"no\">#" + number +
          "</span>";
  std::vector<DocId> docs = SourcesOf(page, finding);
  for (size_t i = 0; i < docs.size() && i < kChips; ++i) *out += PlainChip(page, docs[i]);
  if (docs.size() > kChips) *out += "<span>+" + std::to_string(docs.size() - kChips) + "</span>";
  if (!finding.children.empty()) *out += "<span>" + std::to_string(finding.children.size()) + " folded</span>";
  *out += "</span></a></li>\n";
}

}  // namespace

void WriteRail(const Page& page, std::string* out) {
  *out += "<aside class=\"rail\" id=\"rail\" aria-label=\"List of findings\">";
  WriteFilters(page, out);
  *out += "<div class=\"list\" id=\"list\" tabindex=\"0\" role=\"region\" aria-label=\"Findings, worst first\">";
  for (Severity severity : kWorstFirst) {
    bool open = false;
    for (uint32_t index : page.counted) {
      if (page.finding(index).severity != severity) continue;
      if (!open) *out += "<div class=\"sec\"><p>" + Heading(severity) + "</p><ol>";
      open = true;
      WriteItem(page, index, out);
    }
    if (open) *out += "</ol></div>";
  }
  if (page.counted.empty()) *out += "<p class=\"none\">Nothing to report.</p>";
  size_t count = page.counted.size();
  *out += "<p class=\"none\" id=\"nohit\" hidden>No finding passes these filters.</p></div><div class=\"foot js\">"
          "<span id=\"count\" role=\"status\">" +
          std::to_string(count) + " of " + std::to_string(count) +
          " shown</span><span id=\"prog\">0 reviewed</span></div></aside>\n";
}

}  // namespace crossread
