// SPDX-License-Identifier: Apache-2.0
// tests/rules/*.cases: a small story a block, and the findings it must give, or silence.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/strings.h"
#include "lexicon/lexicon.h"
#include "rules/compare.h"
#include "tests/support/cases.h"
#include "tests/support/files.h"

namespace crossread::testing {
namespace {

struct ExpectedPassage {
  std::string source;
  std::string words;
};

/// One `=>` line. Without sides any finding of the rule will do.
struct Expected {
  std::string severity;  ///< empty: any
  std::string rule;      ///< empty: nothing may be found
  std::vector<std::vector<ExpectedPassage>> sides;
  std::string text;
};

/// One `==` block.
struct StoryCase {
  int line = 0;
  std::string title;
  bool todo = false;
  std::vector<Source> sources;
  std::vector<Expected> expected;
  std::string malformed;
};

/// `source "words"`, in straight or curly marks.
std::optional<ExpectedPassage> ParsePassage(std::string_view text) {
  size_t open = text.find('"');
  if (open == std::string_view::npos || open == 0 || text.size() < open + 2 || text.back() != '"') return std::nullopt;
  return ExpectedPassage{std::string(Trim(text.substr(0, open))), std::string(text.substr(open + 1, text.size() - open - 2))};
}

std::optional<Expected> ParseExpected(std::string_view text) {
  Expected expected;
  expected.text = std::string(text);
  if (text == "nothing") return expected;
  size_t colon = text.find(": ");
  std::string_view head = text.substr(0, colon);
  if (size_t space = head.find(' '); space != std::string_view::npos) {
    expected.severity = std::string(head.substr(0, space));
    head = Trim(head.substr(space));
  }
  expected.rule = std::string(head);
  if (colon == std::string_view::npos) return expected;
  for (std::string_view side : Split(text.substr(colon + 1), " / ")) {
    expected.sides.emplace_back();
    for (std::string_view piece : Split(side, " + ")) {
      if (piece == "*") continue;
      std::optional<ExpectedPassage> passage = ParsePassage(piece);
      if (!passage) return std::nullopt;
      expected.sides.back().push_back(*passage);
    }
  }
  return expected;
}

/// The rule a file is named after: "figure/conflict" for figure_conflict.cases and figure_conflict_more.cases.
std::string RuleOf(const std::string& path) {
  std::string id = Stem(path);
  std::replace(id.begin(), id.end(), '_', '-');
  if (size_t at = id.find('-'); at != std::string::npos) id[at] = '/';
  std::string best;
  for (const Rule* rule : AllRules()) {
    bool fits = id == rule->id || id.starts_with(std::string(rule->id) + "-");
    if (fits && rule->id.size() > best.size()) best = std::string(rule->id);
  }
  return best;
}

std::string_view WordsOf(const Report& report, const Passage& passage) {
  return TextOf(report.story.documents[passage.span.doc].text, passage.span);
}

std::string Describe(const Report& report, const Finding& finding) {
  std::vector<std::string> passages;
  for (const Passage& passage : finding.passages) {
    passages.push_back(absl::StrCat(report.story.documents[passage.span.doc].label, " \"", av(WordsOf(report, passage)),
                                    "\" side ", passage.side, " (", passage.value, ")"));
  }
  return absl::StrCat(SeverityName(finding.severity), " ", finding.rule, ": ", absl::StrJoin(passages, " / "), "\n      ",
                      finding.title);
}

bool Holds(const Report& report, const Passage& passage, const ExpectedPassage& expected) {
  return report.story.documents[passage.span.doc].label == expected.source &&
         WordsOf(report, passage).find(expected.words) != std::string_view::npos;
}

/// The side of `finding` that all passages of `side` stand on; nothing where there is none.
std::optional<int> SideOf(const Report& report, const Finding& finding, const std::vector<ExpectedPassage>& side) {
  std::optional<int> number;
  for (const ExpectedPassage& expected : side) {
    bool found = false;
    for (const Passage& passage : finding.passages) {
      if (!Holds(report, passage, expected) || (number && *number != passage.side)) continue;
      number = passage.side;
      found = true;
      break;
    }
    if (!found) return std::nullopt;
  }
  return number;
}

bool Fits(const Report& report, const Finding& finding, const Expected& expected) {
  if (finding.rule != expected.rule) return false;
  if (!expected.severity.empty() && expected.severity != SeverityName(finding.severity)) return false;
  std::vector<int> sides;
  for (const std::vector<ExpectedPassage>& side : expected.sides) {
    if (side.empty()) continue;
    std::optional<int> number = SideOf(report, finding, side);
    if (!number || (*number != 0 && std::find(sides.begin(), sides.end(), *number) != sides.end())) return false;
    sides.push_back(*number);
  }
  return true;
}

std::string CheckStory(const StoryCase& story, const std::string& own) {
  CheckOptions options;
  for (const Rule* rule : AllRules()) {
    if (rule->on || rule->id == own) options.select.emplace_back(rule->id);
  }
  Report report = Check(story.sources, Lexicon::BuiltIn(), options);
  std::string wrong;
  for (const Unread& unread : report.unread) absl::StrAppend(&wrong, "\n    unread ", unread.status.ToString());
  std::vector<bool> used(report.findings.size());
  for (const Expected& expected : story.expected) {
    if (expected.rule.empty()) continue;
    size_t at = 0;
    while (at < used.size() && (used[at] || !Fits(report, report.findings[at], expected))) ++at;
    if (at == used.size()) {
      absl::StrAppend(&wrong, "\n    missing ", expected.text);
    } else {
      used[at] = true;
    }
  }
  for (size_t at = 0; at < used.size(); ++at) {
    const Finding& finding = report.findings[at];
    bool concerns = own.empty() || finding.rule == own;
    if (!used[at] && concerns) absl::StrAppend(&wrong, "\n    unasked ", Describe(report, finding));
    if (!used[at] && !concerns && !wrong.empty()) absl::StrAppend(&wrong, "\n    (also ", Describe(report, finding), ")");
  }
  return wrong;
}

void AddLine(const Line& line, std::vector<StoryCase>& stories) {
  std::string_view text = line.text;
  if (text.empty() || text[0] == '#') return;
  if (text.starts_with("==")) {
    stories.push_back({.line = line.number, .title = std::string(Trim(text.substr(2))), .sources = {}, .expected = {}, .malformed = {}});
    return;
  }
  if (stories.empty()) stories.push_back({.line = line.number, .title = "", .sources = {}, .expected = {}, .malformed = "a story begins with `== title`"});
  StoryCase& story = stories.back();
  bool todo = text.starts_with("todo ");
  if (todo) text = Trim(text.substr(5));
  bool fine = false;
  if (text.starts_with("=>")) {
    std::optional<Expected> expected = ParseExpected(Trim(text.substr(2)));
    fine = expected.has_value();
    if (fine) story.expected.push_back(*expected);
    story.todo |= todo;
  } else {
    fine = AddStoryLine(text, story.sources);
  }
  if (!fine) absl::StrAppend(&story.malformed, "line ", line.number, " is neither `source | sentence` nor `=> rule/id: source \"words\" / …`: ", line.text, "\n");
}

}  // namespace

void RegisterRuleCases() {
  for (const std::string& path : FilesBelow("tests/rules", ".cases")) {
    std::vector<StoryCase> stories;
    for (const Line& line : ReadLines(path)) AddLine(line, stories);
    for (StoryCase& story : stories) {
      if (story.expected.empty()) absl::StrAppend(&story.malformed, "the story has no line with `=>`");
      if (!story.malformed.empty()) {
        RegisterCase(path, story.line, story.title, false, [wrong = story.malformed] { return wrong; });
      } else {
        RegisterCase(path, story.line, story.title, story.todo, [story, own = RuleOf(path)] { return CheckStory(story, own); });
      }
    }
  }
}

}  // namespace crossread::testing
