// SPDX-License-Identifier: Apache-2.0
// The one table of verbs and flags: parsing, help, man pages and completions are all made from it.
#ifndef CROSSREAD_SRC_CLI_FLAGS_H_
#define CROSSREAD_SRC_CLI_FLAGS_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace crossread {

/// A command. Verbs are bits, so that a flag can name those that take it.
enum Verb : uint32_t {
  kCheck = 1 << 0,
  kDiff = 1 << 1,
  kClaims = 1 << 2,
  kCompare = 1 << 3,
  kExplain = 1 << 4,
  kWhy = 1 << 5,
  kRender = 1 << 6,
  kGraph = 1 << 7,
  kBaseline = 1 << 8,
  kInit = 1 << 9,
  kCompletions = 1 << 10,
  kMan = 1 << 11,
  kHelp = 1 << 12,
};

struct VerbRow {
  Verb verb;
  std::string_view name;
  std::string_view operands;  ///< "FILE|DIR|- ..."
  std::string_view title;     ///< one line
  std::string_view example;   ///< a line to type
};

struct Flag {
  std::string_view name;      ///< without dashes: "fail-on"
  char letter;                ///< 0 where there is none
  std::string_view value;     ///< name of its value in help: "LEVEL"; empty: a switch
  std::string_view choices;   ///< "error|warning|note|never"; empty: anything
  std::string_view help;      ///< one line
  std::string_view group;     ///< heading in help
  uint32_t verbs;             ///< verbs that take it
};

std::span<const VerbRow> AllVerbs();
std::span<const Flag> AllFlags();

/// The row of the verb called `name`, or null.
const VerbRow* FindVerb(std::string_view name);
/// The row of `verb`.
const VerbRow& RowOf(Verb verb);
/// The row of the flag called `name`, or null.
const Flag* FindFlag(std::string_view name);
/// "a|b|c" in its parts.
std::vector<std::string_view> Choices(std::string_view choices);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLI_FLAGS_H_
