// SPDX-License-Identifier: Apache-2.0
// Each finding in full: the question, both sides, every passage, and what to ask.
#include <algorithm>
#include <map>
#include <set>

#include "base/ascii.h"
#include "crossread/rule.h"
#include "report/html_escape.h"
#include "report/html_page.h"
#include "report/shown.h"

namespace crossread {
namespace {

constexpr size_t kOpenPassages = 4;
constexpr size_t kChips = 12;
constexpr size_t kShortValue = 24;  // bytes; a value that short is worth its place beside the words

std::string RuleAnchor(std::string_view rule) {
  std::string anchor = "rule-" + std::string(rule);
  std::replace(anchor.begin(), anchor.end(), '/', '-');
  return anchor;
}

std::string RuleLink(const Page& page, std::string_view rule) {
  std::string code = "<code>" + Escape(rule) + "</code>";
  if (page.options->rules.empty()) return code;
  return "<a class=\"rule\" href=\"#" + Escape(RuleAnchor(rule)) + "\">" + code + "</a>";
}

/// Where a date that the copy does not spell out was read from: the anchor that an editor can check.
std::string ReadFrom(const Page& page, const Passage& passage, std::string_view rule) {
  const Fact* fact = FactAt(page, passage.span, rule);
  if (fact == nullptr || fact->absolute || fact->basis == DateBasis::kNone) return "";
  return "counted from " + PrintDay(fact->anchor, fact->anchor.year() != page.year) + ", " + std::string(BasisInWords(fact->basis));
}

size_t SidesOf(const Finding& finding) {
  std::set<int> sides;
  for (const Passage& passage : finding.passages) {
    if (passage.side != 0) sides.insert(passage.side);
  }
  return sides.size();
}

/// "=" only where one side stands against an agreeing rest; else nobody is shown as the norm.
std::string_view Relation(const Page& page, const Finding& finding, bool is_odd) {
  bool norm = !is_odd && SidesOf(finding) == 2 && LoneSide(page, finding) != 0;
  return norm ? "=" : "≠";
}

/// The side drawn as the odd one: the lone one, else that of the primary passage.
int OddSide(const Page& page, const Finding& finding) {
  int lone = LoneSide(page, finding);
  return lone != 0 || finding.passages.empty() ? lone : finding.passages.front().side;
}

/// True where the value is no more than the long passage beside it over again.
bool Repeats(const Page& page, const Passage& passage) {
  if (passage.shown.size() <= kShortValue) return false;
  std::string words = LowerCase(TextOf(page.story().documents[passage.span.doc].text, passage.span));
  return words.find(LowerCase(passage.shown)) != std::string::npos;
}

void WritePassage(const Page& page, const Finding& finding, const Passage& passage, int odd, std::string* out) {
  bool is_odd = passage.side != 0 && passage.side == odd;
  const char* css = passage.side == 0 ? "ctx" : is_odd ? "odd" : "even";
  *out += "<li class=\"" + std::string(css) + "\"><span class=\"loc\">" + Chip(page, passage.span.doc) + " " +
          Location(page, passage.span) + "</span><q class=\"w\" dir=\"auto\">" + Excerpt(page, passage.span) +
          "</q><span class=\"v\">";
  if (passage.side != 0) {
    *out += "<span class=\"rel\">" + std::string(Relation(page, finding, is_odd)) + "</span> ";
  }
  if (!Repeats(page, passage)) *out += "<b>" + Escape(ShownValue(page, finding, passage)) + "</b>";
  if (!passage.note.empty()) *out += " <span>" + Prose(page, passage.note) + "</span>";
  std::string from = ReadFrom(page, passage, finding.rule);
  if (!from.empty()) *out += "<small>" + Escape(from) + "</small>";
  *out += "</span></li>";
}

/// The primary passage, then the first of every other side, then the rest in their order.
std::vector<const Passage*> InReadingOrder(const Finding& finding) {
  std::vector<const Passage*> first;
  std::vector<const Passage*> rest;
  std::set<int> seen;
  for (const Passage& passage : finding.passages) {
    bool leads = passage.side != 0 ? seen.insert(passage.side).second : first.empty();
    (leads ? first : rest).push_back(&passage);
  }
  first.insert(first.end(), rest.begin(), rest.end());
  return first;
}

void WritePassages(const Page& page, const Finding& finding, std::string* out) {
  std::vector<const Passage*> passages = InReadingOrder(finding);
  int odd = OddSide(page, finding);
  size_t open = passages.size() <= kOpenPassages + 1 ? passages.size() : kOpenPassages;
  *out += "<ul class=\"ev\">";
  for (size_t i = 0; i < open; ++i) WritePassage(page, finding, *passages[i], odd, out);
  *out += "</ul>";
  if (open == passages.size()) return;
  *out += "<details class=\"more\"><summary>" + Count(passages.size() - open, "more passage") + "</summary><ul class=\"ev\">";
  for (size_t i = open; i < passages.size(); ++i) WritePassage(page, finding, *passages[i], odd, out);
  *out += "</ul></details>";
}

/// "Mon 10 Jan: 000 002 003 004, 3 independent": who takes which side, copies counted once.
/// Left out where the passages below say it at a glance.
void WriteSides(const Page& page, const Finding& finding, std::string* out) {
  if (finding.passages.size() <= kOpenPassages) return;
  struct Side {
    std::vector<std::string> values;
    std::vector<DocId> docs;
  };
  std::map<int, Side> sides;
  for (const Passage& passage : finding.passages) {
    if (passage.side == 0) continue;
    Side& side = sides[passage.side];
    auto add = [](auto& list, const auto& item) {
      if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
    };
    if (!passage.shown.empty()) add(side.values, ShownValue(page, finding, passage));
    add(side.docs, passage.span.doc);
  }
  if (sides.size() < 2) return;
  int odd = OddSide(page, finding);
  *out += "<dl class=\"sides\">";
  for (auto& [number, side] : sides) {
    std::sort(side.docs.begin(), side.docs.end(), [&](DocId a, DocId b) { return page.rank[a] < page.rank[b]; });
    bool is_odd = number == odd;
    *out += std::string("<div class=\"") + (is_odd ? "odd" : "even") + "\"><dt>" +
            std::string(Relation(page, finding, is_odd)) + " ";
    for (size_t i = 0; i < side.values.size() && i < 3; ++i) *out += (i > 0 ? " / " : "") + Escape(side.values[i]);
    *out += side.values.empty() ? "as quoted</dt><dd>" : "</dt><dd>";
    for (size_t i = 0; i < side.docs.size() && i < kChips; ++i) *out += Chip(page, side.docs[i]) + " ";
    if (side.docs.size() > kChips) *out += "+" + std::to_string(side.docs.size() - kChips) + " ";
    size_t voices = Voices(page, side.docs);
    if (voices < side.docs.size()) *out += "<span>" + std::to_string(voices) + " independent</span>";
    *out += "</dd></div>";
  }
  *out += "</dl>";
}

void WriteChildren(const Page& page, const Finding& finding, std::set<std::string>& ids, std::string* out) {
  std::string rows;
  for (uint32_t index : finding.children) {
    if (index >= page.numbers.size() || page.numbers[index].empty()) continue;
    const Finding& child = page.finding(index);
    std::string number = page.numbers[index];
    std::string id = number;
    std::replace(id.begin(), id.end(), '.', '-');
    rows += "<tr id=\"finding-" + id + "\"><td>" + number;
    if (!child.fingerprint.empty() && ids.insert(child.fingerprint).second) {
      rows += "<span id=\"f-" + Escape(child.fingerprint) + "\"></span>";
    }
    rows += "</td><td>" + Sign(child.severity) + " <span class=\"vh\">" + SeverityName(child.severity) + ": </span>" +
            Title(page, child) + "</td><td>";
    if (!child.passages.empty()) {
      const Span& span = child.passages.front().span;
      rows += "<span class=\"loc\">" + PlainChip(page, span.doc) + " " + Location(page, span) + "</span> <q dir=\"auto\">" +
              Escape(Clip(TextOf(page.story().documents[span.doc].text, span), 160)) + "</q>";
    }
    rows += "</td><td>" + RuleLink(page, child.rule) + "</td></tr>";
  }
  if (rows.empty()) return;
  *out += "<div class=\"mxw\" tabindex=\"0\" role=\"region\" aria-label=\"Findings folded under this one\">"
          "<table class=\"kids\"><thead><tr><th scope=\"col\">No.</th><th scope=\"col\">Finding</th>"
          "<th scope=\"col\">Passage</th><th scope=\"col\">Rule</th></tr></thead><tbody>" +
          rows + "</tbody></table></div>";
}

void WriteHeader(const Page& page, const Finding& finding, const std::string& number, std::string* out) {
  std::string name = SeverityName(finding.severity);
  std::string target = finding.fingerprint.empty() ? "finding-" + number : "f-" + finding.fingerprint;
  *out += "<header><h3 id=\"t-" + number + "\">" + Sign(finding.severity) + "<a href=\"#" + Escape(target) + "\">" +
          Title(page, finding) + "</a></h3><span class=\"no\">#" + number +
          "</span><p class=\"meta\"><b class=\"sev-" + name + "\">" + static_cast<char>(name[0] - 32) +
          name.substr(1) + "</b>" + RuleLink(page, finding.rule) + "<span>confidence " +
          ConfidenceName(finding.confidence) + "</span><span class=\"done-tag\" hidden>✓ reviewed</span></p></header>";
}

void WriteFinding(const Page& page, uint32_t index, std::set<std::string>& ids, std::string* out) {
  const Finding& finding = page.finding(index);
  const std::string& number = page.numbers[index];
  *out += "<article class=\"card f sev-" + std::string(SeverityName(finding.severity)) + "\" id=\"finding-" + number +
          "\" aria-labelledby=\"t-" + number + "\">";
  if (!finding.fingerprint.empty() && ids.insert(finding.fingerprint).second) {
    *out += "<span class=\"fp\" id=\"f-" + Escape(finding.fingerprint) + "\"></span>";
  }
  WriteHeader(page, finding, number, out);
  *out += "<div class=\"body\"><p class=\"msg\">" + Prose(page, finding.message) + "</p>";
  WriteSides(page, finding, out);
  for (const std::string& note : finding.notes) {
    *out += "<p class=\"why\">" + Prose(page, note) + "</p>";
  }
  if (!finding.ask.empty()) {
    *out += std::string("<p class=\"ask\"><b>") + (finding.ask.ends_with('?') ? "Ask:" : "Next:") + "</b> " +
            Prose(page, finding.ask) + "</p>";
  }
  *out += "<div class=\"slot\"></div>";
  WritePassages(page, finding, out);
  WriteChildren(page, finding, ids, out);
  *out += "</div></article>\n";
}

void WriteSilenced(const Page& page, std::string* out) {
  if (page.silenced.empty()) return;
  *out += "<details class=\"card quiet\"><summary>" + Count(page.silenced.size(), "finding") +
          " silenced by a baseline or a mark in the copy</summary><ul>";
  for (uint32_t index : page.silenced) {
    const Finding& finding = page.finding(index);
    *out += "<li>" + Escape(WithLabels(finding.title, page.story())) + " " + RuleLink(page, finding.rule) +
            " <span class=\"why\">" + Escape(finding.suppressed) + "</span></li>";
  }
  *out += "</ul></details>\n";
}

}  // namespace

void WriteFindings(const Page& page, std::string* out) {
  *out += "<section id=\"findings\" aria-labelledby=\"h-findings\"><h2 id=\"h-findings\">Findings <small>worst first; "
          "every passage with its line and column</small></h2>\n";
  if (page.counted.empty()) *out += "<p class=\"lede\">Nothing to report.</p>";
  std::set<std::string> ids;
  for (uint32_t index : page.counted) WriteFinding(page, index, ids, out);
  WriteSilenced(page, out);
  *out += "</section>\n";
}

void WriteRules(const Page& page, std::string* out) {
  std::set<std::string_view> used;
  for (size_t i = 0; i < page.numbers.size(); ++i) used.insert(page.finding(static_cast<uint32_t>(i)).rule);
  if (used.empty() || page.options->rules.empty()) return;
  *out += "<section id=\"rules\" aria-labelledby=\"h-rules\"><h2 id=\"h-rules\">Rules <small>that reported something"
          "</small></h2><dl class=\"card rules\">";
  for (std::string_view id : used) {
    auto rule = std::find_if(page.options->rules.begin(), page.options->rules.end(),
                             [&](const Rule* known) { return known->id == id; });
    *out += "<div id=\"" + Escape(RuleAnchor(id)) + "\"><dt><code>" + Escape(id) + "</code></dt><dd>";
    if (rule != page.options->rules.end()) {
      *out += "<b>" + Escape(Typeset((*rule)->title)) + "</b><p>" + Escape(Typeset((*rule)->why)) + "</p>";
    }
    *out += "</dd></div>";
  }
  *out += "</dl></section>\n";
}

}  // namespace crossread
