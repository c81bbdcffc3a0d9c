// SPDX-License-Identifier: Apache-2.0
// tests/claims/*.cases: one sentence a line, its claims marked, their values on the right.
#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "claims/extract.h"
#include "facts/facts.h"
#include "grammar/grammar.h"
#include "lexicon/lexicon.h"
#include "segment/segment.h"
#include "tests/support/cases.h"
#include "tests/support/files.h"
#include "tests/support/shown.h"

namespace crossread::testing {
namespace {

/// The left side of a line: the copy without its marks, and what they mark.
struct Marked {
  std::string text;
  std::vector<std::pair<uint32_t, uint32_t>> spans;
};

/// Nothing where brackets do not pair.
std::optional<Marked> ParseMarks(std::string_view line) {
  Marked marked;
  std::optional<uint32_t> open;
  for (size_t i = 0; i < line.size(); ++i) {
    uint32_t at = static_cast<uint32_t>(marked.text.size());
    if (line[i] == '\\' && i + 1 < line.size()) {
      char next = line[++i];
      marked.text += next == 'n' ? '\n' : next;
    } else if (line[i] == '[') {
      if (open) return std::nullopt;
      open = at;
    } else if (line[i] == ']') {
      if (!open) return std::nullopt;
      marked.spans.emplace_back(*open, at);
      open.reset();
    } else {
      marked.text += line[i];
    }
  }
  if (open) return std::nullopt;
  return marked;
}

Document BodyOf(const std::string& text, const std::optional<absl::CivilMinute>& anchor) {
  Document document;
  document.uri = document.label = "case";
  document.text = text;
  document.encoding = "UTF-8";
  document.given = anchor;
  for (size_t begin = 0; begin < text.size();) {
    size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) document.blocks.push_back({BlockKind::kBody, static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
    begin = end + 1;
  }
  return document;
}

/// Facts of `document` that come from the kind called `id`, or whose claims bear that name.
std::vector<Fact> FactsOf(const Document& document, std::string_view id) {
  Copy copy;
  Segment(document, 0, Lexicon::BuiltIn(), copy);
  Grammar grammar(copy);
  std::vector<Claim> claims, own;
  Extract(Reading{copy, grammar}, AllKinds(), claims);
  for (const ClaimKind* kind : AllKinds()) {
    if (kind->id == id) kind->extract(Reading{copy, grammar}, own);
  }
  Anchor anchor = FindAnchor(copy, claims);
  std::vector<Fact> facts;
  Normalise(copy, grammar, claims, anchor, facts);
  std::vector<Event> events;
  FindSubjects(copy, grammar, facts, events);
  std::erase_if(facts, [&](const Fact& fact) {
    return fact.claim.kind != id && std::none_of(own.begin(), own.end(), [&](const Claim& claim) {
             return claim.kind == fact.claim.kind && claim.words == fact.claim.words;
           });
  });
  return facts;
}

bool IsMarked(const Fact& fact, std::pair<uint32_t, uint32_t> mark) {
  auto same = [&](const Span& span) { return span.begin == mark.first && span.end == mark.second; };
  return same(fact.claim.words) || same(fact.claim.core) || (fact.timex && same(fact.timex->extent));
}

std::string Describe(const Document& document, const Fact& fact) {
  return absl::StrCat("[", av(TextOf(document.text, fact.claim.words)), "] core [",
                      av(TextOf(document.text, fact.claim.core)), "] => ", ToString(Show(fact)));
}

std::string CheckClaims(std::string_view kind, const Marked& marked, const std::vector<std::string>& values,
                        const std::optional<absl::CivilMinute>& anchor) {
  Document document = BodyOf(marked.text, anchor);
  std::vector<Fact> facts = FactsOf(document, kind);
  std::vector<bool> used(facts.size());
  std::string wrong;
  for (size_t i = 0; i < marked.spans.size(); ++i) {
    Shown wanted = ParseShown(values[i]);
    std::string seen;
    bool fits = false;
    for (size_t f = 0; f < facts.size() && !fits; ++f) {
      if (used[f] || !IsMarked(facts[f], marked.spans[i])) continue;
      fits = Fits(wanted, Show(facts[f]));
      used[f] = true;
      if (!fits) absl::StrAppend(&seen, "\n     found ", Describe(document, facts[f]));
    }
    if (fits) continue;
    auto [begin, end] = marked.spans[i];
    absl::StrAppend(&wrong, "\n    wanted [", marked.text.substr(begin, end - begin), "] => ", values[i],
                    seen.empty() ? "\n     found nothing there" : seen);
  }
  for (size_t f = 0; f < facts.size(); ++f) {
    if (!used[f]) absl::StrAppend(&wrong, "\n  unmarked ", Describe(document, facts[f]));
  }
  return wrong.empty() ? wrong : absl::StrCat("in: ", marked.text, wrong);
}

/// The kind a table is for: "figure" for figure.cases and for figure_money.cases.
std::string KindOf(const std::string& path) {
  std::string stem = Stem(path);
  return stem.substr(0, stem.find('_'));
}

void RegisterLine(const std::string& path, const Line& line, const std::optional<absl::CivilMinute>& anchor) {
  std::string_view text = line.text;
  bool todo = text.starts_with("todo ");
  if (todo) text.remove_prefix(5);
  size_t arrow = text.rfind("=>");
  std::string name(Trim(text.substr(0, arrow)));
  std::optional<Marked> marked = ParseMarks(name);
  std::vector<std::string> values;
  if (arrow != std::string_view::npos) {
    for (std::string_view value : Split(text.substr(arrow + 2), " ; ")) values.emplace_back(value);
  }
  if (values.size() == 1 && values[0] == "nothing") values.clear();
  if (arrow == std::string_view::npos || !marked || marked->spans.size() != values.size()) {
    RegisterCase(path, line.number, name, false, [] {
      return std::string("not a line of this table: it needs `=>`, and as many values as [marks], or `nothing` and no mark");
    });
    return;
  }
  RegisterCase(path, line.number, name, todo, [=, kind = KindOf(path), marked = *marked] {
    return CheckClaims(kind, marked, values, anchor);
  });
}

}  // namespace

void RegisterClaimCases() {
  for (const std::string& path : FilesBelow("tests/claims", ".cases")) {
    std::optional<absl::CivilMinute> anchor;
    for (const Line& line : ReadLines(path)) {
      std::string_view text = line.text;
      if (text.starts_with("# anchor:")) {
        anchor = ParseDay(Trim(text.substr(9)));
        if (!anchor && Trim(text.substr(9)) != "none") {
          RegisterCase(path, line.number, "anchor", false, [] { return std::string("an anchor is a day like 2022-01-10, or none"); });
        }
      } else if (!text.empty() && text[0] != '#') {
        RegisterLine(path, line, anchor);
      }
    }
  }
}

}  // namespace crossread::testing
