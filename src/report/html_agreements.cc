// SPDX-License-Identifier: Apache-2.0
// What looked different and was let pass, with the reason: silence that can be checked.
#include <map>

#include "report/html_escape.h"
#include "report/html_page.h"

namespace crossread {
namespace {

constexpr size_t kLongestList = 400;

void WriteSide(const Page& page, uint32_t index, std::string* out) {
  const Span& span = page.story().facts[index].claim.words;
  *out += "<span class=\"pair\"><span class=\"loc\">" + PlainChip(page, span.doc) + " <span>" + Location(page, span) +
          "</span></span> <q dir=\"auto\">" +
          Escape(Clip(TextOf(page.story().documents[span.doc].text, span), 200)) + "</q></span>";
}

/// Comparisons of one outcome under one reason each: an editor reads the reason first.
void WriteList(const Page& page, bool compared, std::string* out) {
  std::map<std::string_view, std::vector<const Comparison*>> by_reason;
  size_t listed = 0;
  size_t all = 0;
  for (const Comparison& comparison : page.report->comparisons) {
    if (comparison.compared != compared) continue;
    if (++all <= kLongestList) {
      by_reason[comparison.reason].push_back(&comparison);
      ++listed;
    }
  }
  for (const auto& [reason, comparisons] : by_reason) {
    std::string title = reason.empty() ? "both can be true" : Escape(WithLabels(reason, page.story()));
    *out += "<div class=\"card agr\"><h3>" + std::string(compared ? OkSign() : "") + title + "</h3><ul>";
    for (const Comparison* comparison : comparisons) {
      *out += "<li>";
      WriteSide(page, comparison->a, out);
      *out += "<span class=\"vh\"> and </span>";
      WriteSide(page, comparison->b, out);
      *out += "</li>";
    }
    *out += "</ul></div>";
  }
  if (listed < all) {
    *out += "<p class=\"lede\">" + std::to_string(all - listed) + " more; <code>--agreements</code> lists them all.</p>";
  }
}

}  // namespace

void WriteAgreements(const Page& page, std::string* out) {
  size_t agree = 0;
  for (const Comparison& comparison : page.report->comparisons) agree += comparison.compared;
  size_t declined = page.report->comparisons.size() - agree;
  *out += "<section id=\"agreements\" aria-labelledby=\"h-agr\"><h2 id=\"h-agr\">Consistent <small>looks different, but "
          "both can be true</small></h2>\n";
  if (agree == 0) *out += "<p class=\"lede\">No two passages differed in words and agreed in substance.</p>";
  *out += "<div class=\"agrs\">";
  WriteList(page, true, out);
  *out += "</div>";
  if (declined > 0) {
    *out += "<details class=\"card quiet\"><summary>" + Count(declined, "pair") +
            " looked alike and were not set against each other</summary><div class=\"agrs\">";
    WriteList(page, false, out);
    *out += "</div></details>";
  }
  *out += "</section>\n";
}

}  // namespace crossread
