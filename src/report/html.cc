// SPDX-License-Identifier: Apache-2.0
// html: one page that reads with scripting off, asks nothing of any network, and opens from a file.
#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "crossread/reporter.h"
#include "report/html_escape.h"
#include "report/html_page.h"
#include "report/page_assets.h"

namespace crossread {
namespace {

/// The content policy's word for one inline block: only these exact bytes may style or run.
std::string HashOf(const PageAsset& asset) {
  return absl::StrCat("'sha256-", absl::Base64Escape(absl::HexStringToBytes(av(asset.sha256))), "'");
}

std::string TabTitle(const Page& page) {
  size_t errors = 0;
  for (uint32_t index : page.counted) errors += page.finding(index).severity == Severity::kError;
  std::string what = errors > 0 ? Count(errors, "contradiction") : Count(page.counted.size(), "finding");
  return absl::StrCat(what, " in ", Count(page.sources(), "source"), " · crossread");
}

void WriteHead(const Page& page, std::string* out) {
  absl::StrAppend(out,
                  "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ",
                  HashOf(PageStyle()), "; script-src ", HashOf(PageScript()),
                  "; img-src data:; base-uri 'none'; form-action 'none'\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
                  "<meta name=\"color-scheme\" content=\"light dark\">\n"
                  "<meta name=\"referrer\" content=\"no-referrer\">\n"
                  "<meta name=\"generator\" content=\"crossread " CROSSREAD_VERSION "\">\n<title>",
                  TabTitle(page), "</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>", av(PageStyle().text),
                  "</style>\n</head>\n");
}

constexpr std::string_view kSigns =
    "<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\">"
    "<symbol id=\"g-error\" viewBox=\"0 0 16 16\"><path d=\"M5 1h6l4 4v6l-4 4H5l-4-4V5z\" fill=\"currentColor\"/>"
    "<path d=\"M5.4 5.4l5.2 5.2m0-5.2l-5.2 5.2\" class=\"cut\"/></symbol>"
    "<symbol id=\"g-warning\" viewBox=\"0 0 16 16\"><path d=\"M8 1.3l7.4 13.2H.6z\" fill=\"currentColor\"/>"
    "<path d=\"M8 6v3.8m0 2.2v.3\" class=\"cut\"/></symbol>"
    "<symbol id=\"g-note\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"8\" r=\"6.9\" class=\"line\"/>"
    "<path d=\"M8 7.3v4m0-6.8v.2\" class=\"line\"/></symbol>"
    "<symbol id=\"g-ok\" viewBox=\"0 0 16 16\"><path d=\"M2.6 8.7l3.5 3.5 7.3-8\" class=\"line\"/></symbol></svg>\n";

struct Section {
  std::string_view id;
  std::string_view name;
  void (*write)(const Page& page, std::string* out);
};

constexpr Section kSections[] = {
    {"overview", "Overview", WriteOverview}, {"findings", "Findings", WriteFindings},
    {"texts", "Side by side", WriteTexts},   {"timeline", "Timeline", WriteTimeline},
    {"figures", "Figures", WriteFigures},    {"quotes", "Quotes", WriteQuotes},
    {"graph", "Graph", WriteGraph},          {"sources", "Sources", WriteSources},
    {"agreements", "Consistent", WriteAgreements}, {"rules", "Rules", WriteRules},
};

void WriteTop(const std::vector<const Section*>& sections, std::string* out) {
  *out += "<a class=\"skip\" href=\"#main\">Skip to the report</a>\n<header class=\"top\"><a class=\"brand\" "
          "href=\"#overview\"><i aria-hidden=\"true\"></i>crossread</a><nav aria-label=\"Sections\">";
  for (const Section* section : sections) {
    absl::StrAppend(out, "<a href=\"#", av(section->id), "\">", av(section->name), "</a>");
  }
  *out += "</nav><span class=\"tools js\"><button type=\"button\" class=\"btn\" id=\"bprint\" title=\"Print (p)\">Print"
          "</button><button type=\"button\" class=\"btn icon\" id=\"btheme\" title=\"Dark or light (d)\" "
          "aria-label=\"Switch between dark and light\"><svg class=\"g\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">"
          "<path d=\"M8 1.5a6.5 6.5 0 000 13z\" fill=\"currentColor\"/><circle cx=\"8\" cy=\"8\" r=\"6.5\" class=\"line\"/>"
          "</svg></button><button type=\"button\" class=\"btn icon\" id=\"bhelp\" title=\"Keyboard (?)\" "
          "aria-label=\"Keyboard shortcuts\"><b>?</b></button></span></header>\n"
          "<nav class=\"mobbar js\" aria-label=\"Findings and sections\"><button type=\"button\" class=\"btn\" id=\"mlist\" aria-expanded=\"false\" "
          "aria-controls=\"rail\">Findings <span id=\"mcount\"></span></button><button type=\"button\" "
          "class=\"btn icon\" id=\"mprev\" aria-label=\"Previous finding\">↑</button><button type=\"button\" "
          "class=\"btn icon\" id=\"mnext\" aria-label=\"Next finding\">↓</button></nav>\n";
}

void Write(const Report& report, const ReportOptions& options, std::string* out) {
  Page page = MakePage(report, options);
  std::vector<const Section*> present;
  std::string body;
  for (const Section& section : kSections) {
    size_t before = body.size();
    section.write(page, &body);
    if (body.size() > before) present.push_back(&section);
  }
  WriteHead(page, out);
  *out += "<body>\n";
  *out += kSigns;
  WriteTop(present, out);
  *out += "<div class=\"wrap\">\n";
  WriteRail(page, out);
  absl::StrAppend(out, "<main id=\"main\" tabindex=\"-1\">\n", body,
                  "<footer><p>crossread " CROSSREAD_VERSION ". It says where sources part, not who is right.");
  if (!options.closing.empty()) absl::StrAppend(out, " <code>", Escape(options.closing), "</code>.");
  if (options.hidden_by_baseline > 0) {
    absl::StrAppend(out, " ", options.hidden_by_baseline, " known findings are hidden by the baseline.");
  }
  if (options.hidden_elsewhere > 0) {
    absl::StrAppend(out, " ", options.hidden_elsewhere, " findings that do not involve the copy are not shown.");
  }
  if (options.full_text) {
    *out += " This file holds the sources’ texts; <code>--no-full-text</code> leaves them out.";
  }
  *out += "</p></footer>\n</main>\n</div>\n";
  WriteData(page, out);
  absl::StrAppend(out, "<script>", av(PageScript().text), "</script>\n</body>\n</html>\n");
}

}  // namespace

extern const Reporter kHtml;  // listed in all_reporters.cc
constexpr Reporter kHtml = {.id = "html", .title = "a page for the browser, in one file", .write = Write};

}  // namespace crossread
