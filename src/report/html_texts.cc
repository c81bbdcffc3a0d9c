// SPDX-License-Identifier: Apache-2.0
// Every source's text with its claims marked; where scripts run, any two of them stand side by side.
#include <algorithm>
#include <map>

#include "report/html_escape.h"
#include "report/html_page.h"

namespace crossread {
namespace {

constexpr uint32_t kWindow = 240;      // bytes printed on either side of a passage where the text is not printed whole
constexpr int kNumbered = 4;          // passages of one finding in one text; of more, only the first is numbered
constexpr size_t kAccords = 4000;  // more than these are not marked in the texts

/// A stretch of one text and the finding or agreement that rests on it.
struct Ref {
  uint32_t begin;
  uint32_t end;
  char state;         ///< 'e', 'w', 'n' by severity; 'a' for words that were compared and agree
  std::string id;     ///< number of the finding, or index of the accord
  int side;
  bool numbered = true;  ///< its number is printed behind it
};

using RefsByDoc = std::vector<std::vector<Ref>>;

RefsByDoc CollectRefs(const Page& page) {
  RefsByDoc refs(page.sources());
  for (size_t i = 0; i < page.numbers.size(); ++i) {
    if (page.numbers[i].empty()) continue;
    const Finding& finding = page.finding(static_cast<uint32_t>(i));
    std::string id = page.numbers[i].substr(0, page.numbers[i].find('.'));
    for (const Passage& passage : finding.passages) {
      const Span& span = passage.span;
      if (!span.empty()) {
        refs[span.doc].push_back({span.begin, span.end, SeverityName(finding.severity)[0], id, passage.side});
      }
    }
  }
  for (size_t i = 0; i < page.accords.size() && i < kAccords; ++i) {
    for (uint32_t index : page.accords[i].facts) {
      const Span& span = page.story().facts[index].claim.words;
      refs[span.doc].push_back({span.begin, span.end, 'a', std::to_string(i), 0});
    }
  }
  for (std::vector<Ref>& list : refs) {
    std::sort(list.begin(), list.end(), [](const Ref& a, const Ref& b) { return a.begin < b.begin; });
    std::map<std::string_view, int> all;
    std::map<std::string_view, int> seen;
    for (const Ref& ref : list) all[ref.id] += ref.state != 'a';
    for (Ref& ref : list) ref.numbered = ref.state != 'a' && (all[ref.id] <= kNumbered || ++seen[ref.id] == 1);
  }
  return refs;
}

/// The gravest state wins where passages overlap.
char Gravest(const std::vector<const Ref*>& active) {
  static constexpr std::string_view kOrder = "ewna";
  size_t best = kOrder.size() - 1;
  for (const Ref* ref : active) best = std::min(best, kOrder.find(ref->state));
  return kOrder[best];
}

void WritePiece(std::string_view text, uint32_t begin, uint32_t end, const std::vector<const Ref*>& active,
                std::string* out) {
  std::string_view words = text.substr(begin, end - begin);
  if (active.empty()) return AppendEscaped(words, out);
  std::string findings;
  std::string agreements;
  for (const Ref* ref : active) {
    std::string& list = ref->state == 'a' ? agreements : findings;
    std::string item = ref->state == 'a' ? ref->id : ref->id + ":" + std::to_string(ref->side);
    if ((" " + list + " ").find(" " + item + " ") != std::string::npos) continue;
    list += (list.empty() ? "" : " ") + item;
  }
  *out += std::string("<mark class=\"m ") + Gravest(active) + "\"";
  if (!findings.empty()) *out += " data-f=\"" + findings + "\"";
  if (!agreements.empty()) *out += " data-a=\"" + agreements + "\"";
  *out += ">";
  AppendEscaped(words, out);
  *out += "</mark>";
  std::string last;
  for (const Ref* ref : active) {
    if (ref->end != end || !ref->numbered || ref->id == last) continue;
    *out += "<sup><a href=\"#finding-" + ref->id + "\">" + ref->id + "</a></sup>";
    last = ref->id;
  }
}

/// Writes `begin`..`end` of `text`, cut where a passage begins or ends.
void WriteMarked(std::string_view text, uint32_t begin, uint32_t end, const std::vector<const Ref*>& refs,
                 std::string* out) {
  std::vector<uint32_t> cuts = {begin, end};
  for (const Ref* ref : refs) {
    if (ref->begin > begin && ref->begin < end) cuts.push_back(ref->begin);
    if (ref->end > begin && ref->end < end) cuts.push_back(ref->end);
  }
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  std::vector<const Ref*> active;
  for (size_t i = 0; i + 1 < cuts.size(); ++i) {
    active.clear();
    for (const Ref* ref : refs) {
      if (ref->begin <= cuts[i] && ref->end >= cuts[i + 1]) active.push_back(ref);
    }
    WritePiece(text, cuts[i], cuts[i + 1], active, out);
  }
}

uint32_t AtCodePoint(std::string_view text, uint32_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

/// Only what stands around the passages of one line: for rights, embargoes and very long lines.
void WriteWindows(std::string_view text, uint32_t begin, uint32_t end, const std::vector<const Ref*>& refs,
                  std::string* out) {
  uint32_t done = begin;
  for (size_t i = 0; i < refs.size();) {
    uint32_t from = refs[i]->begin > begin + kWindow ? AtCodePoint(text, refs[i]->begin - kWindow) : begin;
    uint32_t to = 0;
    for (; i < refs.size() && (to == 0 || refs[i]->begin <= to); ++i) {
      uint32_t reach = refs[i]->end + kWindow < end ? refs[i]->end + kWindow : end;
      to = std::max(to, AtCodePoint(text, reach));
    }
    if (from > done) *out += "<span class=\"gap\">…</span> ";
    WriteMarked(text, std::max(from, done), to, refs, out);
    done = to;
  }
  if (done < end) *out += " <span class=\"gap\">…</span>";
}

void WriteLine(const Page& page, DocId doc, uint32_t begin, uint32_t end, const std::vector<const Ref*>& refs,
               std::string* out) {
  std::string_view text = page.story().documents[doc].text;
  std::string_view line = text.substr(begin, end - begin);
  if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
  bool whole = page.in_full[doc];
  if (!whole && refs.empty()) return;
  *out += "<p dir=\"auto\"><span class=\"ln\" aria-hidden=\"true\">" +
          std::to_string(page.regions[doc].Find(Span{doc, begin, begin}).line) + "</span><span>";
  whole ? WriteMarked(text, begin, end, refs, out) : WriteWindows(text, begin, end, refs, out);
  *out += "</span></p>\n";
}

void WriteLines(const Page& page, DocId doc, const std::vector<Ref>& refs, std::string* out) {
  std::string_view text = page.story().documents[doc].text;
  std::vector<const Ref*> on_line;
  size_t next = 0;
  for (size_t begin = 0; begin < text.size();) {
    size_t end = std::min(text.find('\n', begin), text.size());
    std::erase_if(on_line, [&](const Ref* ref) { return ref->end <= begin; });
    for (; next < refs.size() && refs[next].begin < end; ++next) on_line.push_back(&refs[next]);
    WriteLine(page, doc, static_cast<uint32_t>(begin), static_cast<uint32_t>(end), on_line, out);
    begin = end + 1;
  }
}

}  // namespace

void WriteTexts(const Page& page, std::string* out) {
  if (page.sources() == 0) return;
  *out += "<section id=\"texts\" aria-labelledby=\"h-texts\"><h2 id=\"h-texts\">Side by side <small>any two sources, "
          "claims marked</small></h2>\n";
  if (!page.options->full_text) {
    *out += "<p class=\"lede\">Full texts were left out of this page; only the words around the passages are here.</p>";
  }
  *out += "<div id=\"free\"></div><div id=\"copies\">";
  RefsByDoc refs = CollectRefs(page);
  for (DocId doc : page.order) {
    const Document& document = page.story().documents[doc];
    *out += "<details class=\"card text\" id=\"text-" + std::to_string(doc) + "\"><summary>" + PlainChip(page, doc) +
            " <bdi>" + Escape(document.outlet) + "</bdi>" + (page.in_full[doc] ? "" : " <small>passages only</small>") +
            "</summary><div class=\"copy\">";
    WriteLines(page, doc, refs[doc], out);
    *out += "</div></details>\n";
  }
  *out += "</div></section>\n";
}

}  // namespace crossread
