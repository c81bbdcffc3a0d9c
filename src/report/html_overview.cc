// SPDX-License-Identifier: Apache-2.0
// The head of the page: the verdict in words, what was read, and the counts.
#include <algorithm>

#include "report/html_escape.h"
#include "report/html_page.h"
#include "report/shown.h"

namespace crossread {
namespace {

struct Tally {
  size_t errors = 0;
  size_t warnings = 0;
  size_t notes = 0;
  size_t folded = 0;
};

Tally TallyOf(const Page& page) {
  Tally tally;
  for (uint32_t i : page.counted) {
    Severity severity = page.finding(i).severity;
    ++(severity == Severity::kError ? tally.errors : severity == Severity::kWarning ? tally.warnings : tally.notes);
  }
  auto numbered = std::count_if(page.numbers.begin(), page.numbers.end(), [](const auto& n) { return !n.empty(); });
  tally.folded = static_cast<size_t>(numbered) - page.counted.size();
  return tally;
}

std::string Verdict(const Tally& tally) {
  if (tally.errors > 0) {
    return InWords(tally.errors, true) + (tally.errors == 1 ? " contradiction" : " contradictions") +
           " to settle before this copy moves";
  }
  if (tally.warnings > 0) {
    return "No contradiction, but " + InWords(tally.warnings, false) +
           (tally.warnings == 1 ? " thing" : " things") + " to check";
  }
  if (tally.notes > 0) {
    return "No contradiction; " + InWords(tally.notes, false) + (tally.notes == 1 ? " remark" : " remarks");
  }
  return "These sources do not contradict each other";
}

size_t WordsIn(const Page& page) {
  size_t words = 0;
  for (const Copy& copy : page.story().copies) {
    for (const Token& token : copy.tokens) words += token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber;
  }
  return words;
}

std::string WhatWasRead(const Page& page) {
  const std::vector<DocId>& all = page.order;
  size_t voices = Voices(page, all);
  std::string out = Count(all.size(), "source");
  if (voices < all.size()) out += ", " + std::to_string(voices) + " independent";
  out += ", " + PrintNumber(static_cast<double>(WordsIn(page))) + " words, " +
         Count(page.report->topics.size(), "topic") + " compared.";
  size_t agree = page.accords.size();
  if (agree > 0) {
    out += " " + SayAgree(agree) + "; nothing is flagged for " + (agree == 1 ? "it." : "them.");
  }
  return out;
}

void Tile(std::string_view href, std::string_view sign, size_t count, std::string_view words, std::string* out) {
  *out += "<li><a class=\"tile\" href=\"" + std::string(href) + "\">" + std::string(sign) + "<b>" +
          PrintNumber(static_cast<double>(count)) + "</b><span>" + std::string(words) + "</span></a></li>";
}

/// The number of the first finding of `severity`, for the tile to link to; "findings" where there is none.
std::string FirstOf(const Page& page, Severity severity) {
  for (uint32_t i : page.counted) {
    if (page.finding(i).severity == severity) return "#finding-" + page.numbers[i];
  }
  return "#findings";
}

void WriteUnread(const Page& page, std::string* out) {
  const std::vector<Unread>& unread = page.report->unread;
  if (unread.empty()) return;
  *out += "<div class=\"card unread\"><h2>" + Count(unread.size(), "source") + " could not be read</h2><ul>";
  for (const Unread& source : unread) {
    absl::string_view message = source.status.message();
    *out += "<li><code>" + Escape(source.uri) + "</code>: " +
            Escape(std::string_view(message.data(), message.size())) + "</li>";
  }
  *out += "</ul></div>";
}

}  // namespace

void WriteOverview(const Page& page, std::string* out) {
  Tally tally = TallyOf(page);
  size_t agree = page.accords.size();
  *out += "<section id=\"overview\" aria-labelledby=\"verdict\"><div class=\"verdict\"><div><h1 id=\"verdict\">" +
          Verdict(tally) + "</h1><p>" + WhatWasRead(page) + "</p></div><ul class=\"tiles\">";
  Tile(FirstOf(page, Severity::kError), Sign(Severity::kError), tally.errors, tally.errors == 1 ? "error" : "errors",
       out);
  Tile(FirstOf(page, Severity::kWarning), Sign(Severity::kWarning), tally.warnings,
       tally.warnings == 1 ? "warning" : "warnings", out);
  Tile(FirstOf(page, Severity::kNote), Sign(Severity::kNote), tally.notes, tally.notes == 1 ? "note" : "notes", out);
  Tile("#agreements", OkSign(), agree, "consistent", out);
  *out += "</ul></div>\n";
  if (tally.folded > 0) {
    *out += "<p class=\"lede\">" + Count(tally.folded, "more finding") + " folded under the " +
            "one that explains them.</p>\n";
  }
  WriteUnread(page, out);
  WriteMatrix(page, out);
  *out += "</section>\n";
}

}  // namespace crossread
