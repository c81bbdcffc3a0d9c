// SPDX-License-Identifier: Apache-2.0
// Tables of examples (`.cases`): every claim line and every story becomes a test of its own.
//
// tests/claims/KIND.cases, a sentence a line. Marks show each claim's span (its words, its core or its TIMEX3 extent),
// the right side the values in the same order. Every claim of that kind must be marked.
//
//     # anchor: 2022-01-10                          the day the following lines are published; `none` takes it away
//     At least [14] people were injured.            => 14.. of person state injured
//     Talks began [Monday] and end [Friday].        => 2022-01-10 ; 2022-01-14
//     No one was hurt.                              => nothing
//     todo [Nine] people were injured.              => 9
//
// A value is a head and, as far as the line cares, named details (see shown.h). `\n` in a line begins a paragraph,
// `\[` and `\]` are brackets. A `todo` line must fail, and asks for the word to be taken off on the day it passes.
//
// tests/rules/TOPIC_KIND.cases, a story a block; lines of one source are its paragraphs:
//
//     == an old figure left in late copy
//     agency (2022-01-10) | At least 14 people were injured.
//     daily | 9 people were injured.
//     => figure/conflict: agency "14" / daily "9"
//
// Sides stand between slashes, passages of one side are joined by `+`, and `*` is one side too many to list. Before the
// id may stand a severity ("note"). `=> nothing` is silence of the rule that the file is named after; in a file named
// after no rule it is silence of all. Every finding of that rule needs its line. `todo =>` is a story that must fail.
#ifndef CROSSREAD_TESTS_SUPPORT_CASES_H_
#define CROSSREAD_TESTS_SUPPORT_CASES_H_

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/time/civil_time.h"
#include "crossread/check.h"

namespace crossread::testing {

/// A line of a table and where it stands.
struct Line {
  int number = 0;
  std::string text;
};

/// Lines of the file at `path`, trimmed; empty ones are left in.
std::vector<Line> ReadLines(const std::string& path);

/// `text` without white space at its ends.
std::string_view Trim(std::string_view text);

/// Pieces of `text` between `separator`s, trimmed.
std::vector<std::string_view> Split(std::string_view text, std::string_view separator);

/// "2022-01-10", also with "T09:30".
std::optional<absl::CivilMinute> ParseDay(std::string_view text);

/// Adds "source (2022-01-10) | sentence" to `sources`; false where `line` has another shape.
bool AddStoryLine(std::string_view line, std::vector<Source>& sources);

/// Sources of a story such as `Rule::example`, a line for each paragraph.
std::vector<Source> ParseStory(std::string_view story);

/// Registers one test. `check` returns what is wrong, empty where all is well; a `todo` test must have something wrong.
void RegisterCase(const std::string& path, int line, std::string_view name, bool todo, std::function<std::string()> check);

/// Registers every line of tests/claims and every story of tests/rules. Called by main().
void RegisterClaimCases();
void RegisterRuleCases();

}  // namespace crossread::testing

#endif  // CROSSREAD_TESTS_SUPPORT_CASES_H_
