// SPDX-License-Identifier: Apache-2.0
// What looked different and was let pass, with the reason: silence that can be checked.
#include <map>

#include "report/html_escape.h"
#include "report/html_page.h"

namespace crossread {
namespace {

constexpr size_t kLongestList = 400;
constexpr size_t kMostPassages = 12;  // of one accord; the rest are counted

void WritePassage(const Page& page, uint32_t index, std::string* out) {
  const Span& span = page.story().facts[index].claim.words;
  *out += "<li><span class=\"loc\">" + PlainChip(page, span.doc) + " <span>" + Location(page, span) + "</span></span> <q dir=\"auto\">" +
          Escape(Clip(TextOf(page.story().documents[span.doc].text, span), 200)) + "</q></li>";
}

/// The question, why both can be true, and the passages. Several accords of one reason share a card.
void WriteCard(const Page& page, std::string_view reason, const std::vector<const Accord*>& accords, bool agree, std::string* out) {
  size_t colon = reason.find(": ");
  std::string_view title = colon == std::string_view::npos ? reason : reason.substr(0, colon);
  std::string_view why = colon == std::string_view::npos ? "" : reason.substr(colon + 2);
  *out += "<div class=\"card agr\"><h3>" + std::string(agree ? OkSign() : "") + "<span>" +
          (title.empty() ? std::string("Both can be true") : Prose(page, Typeset(title))) + "</span></h3>";
  if (!why.empty()) *out += "<p>" + Prose(page, Typeset(why)) + "</p>";
  for (const Accord* accord : accords) {
    *out += "<ul>";
    for (size_t i = 0; i < accord->facts.size() && i < kMostPassages; ++i) WritePassage(page, accord->facts[i], out);
    if (accord->facts.size() > kMostPassages) *out += "<li>" + std::to_string(accord->facts.size() - kMostPassages) + " more</li>";
    *out += "</ul>";
  }
  *out += "</div>";
}

void WriteList(const Page& page, const std::vector<Accord>& accords, bool agree, std::string* out) {
  std::vector<std::string_view> reasons;
  std::map<std::string_view, std::vector<const Accord*>> by_reason;
  for (size_t i = 0; i < accords.size() && i < kLongestList; ++i) {
    std::vector<const Accord*>& list = by_reason[accords[i].reason];
    if (list.empty()) reasons.push_back(accords[i].reason);
    list.push_back(&accords[i]);
  }
  *out += "<div class=\"agrs\">";
  for (std::string_view reason : reasons) WriteCard(page, reason, by_reason[reason], agree, out);
  *out += "</div>";
  if (accords.size() > kLongestList) {
    *out += "<p class=\"lede\">" + std::to_string(accords.size() - kLongestList) + " more; <code>--agreements</code> lists them all.</p>";
  }
}

}  // namespace

void WriteAgreements(const Page& page, std::string* out) {
  std::vector<Accord> declined = GatherAccords(*page.report, false);
  *out += "<section id=\"agreements\" aria-labelledby=\"h-agr\"><h2 id=\"h-agr\">Consistent <small>looks different, but "
          "both can be true</small></h2>\n";
  if (page.accords.empty()) {
    *out += "<p class=\"lede\">No two passages that were compared differ in words and agree in substance.</p>";
  }
  WriteList(page, page.accords, true, out);
  if (!declined.empty()) {
    *out += "<details class=\"card quiet\"><summary>" + Count(declined.size(), "group") +
            " of passages looked alike and " + (declined.size() == 1 ? "was" : "were") + " not set against each other</summary>";
    WriteList(page, declined, false, out);
    *out += "</details>";
  }
  *out += "</section>\n";
}

}  // namespace crossread
