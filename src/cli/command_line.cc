// SPDX-License-Identifier: Apache-2.0
// CLI11 cuts the words; the flags, their values and the mistakes are ours.
#include "cli/command_line.h"

#include <CLI/CLI.hpp>

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/nearest.h"
#include "base/strings.h"

namespace crossread {
namespace {

/// The verb at the head of `arguments`, taken off; "check" where none is given.
const VerbRow* TakeVerb(std::vector<std::string>& arguments) {
  if (arguments.size() > 1 && arguments[0] == "--help" && FindVerb(arguments[1])) std::swap(arguments[0], arguments[1]);
  const VerbRow* row = arguments.empty() ? nullptr : FindVerb(arguments.front());
  if (row) arguments.erase(arguments.begin());
  return row ? row : FindVerb("check");
}

std::string Dashed(const Flag& flag) {
  std::string name = flag.letter != 0 ? std::string("-") + flag.letter + "," : "";
  return name + "--" + std::string(flag.name);
}

absl::Status UnknownFlag(std::string_view word, Verb verb) {
  std::string name(word.substr(0, word.find('=')));
  std::vector<std::string> dashed;
  for (const Flag& flag : AllFlags()) {
    if ((flag.verbs & verb) != 0) dashed.push_back("--" + std::string(flag.name));
  }
  std::vector<std::string_view> known(dashed.begin(), dashed.end());
  return absl::InvalidArgumentError(absl::StrCat("unknown flag ", name, DidYouMean(name, known)));
}

absl::Status CheckChoice(const Flag& flag, const std::string& value) {
  std::vector<std::string_view> choices = Choices(flag.choices);
  if (choices.empty() || std::find(choices.begin(), choices.end(), value) != choices.end()) return absl::OkStatus();
  std::string names(flag.choices);
  std::replace(names.begin(), names.end(), '|', ' ');
  return absl::InvalidArgumentError(absl::StrCat("--", av(flag.name), " ", value, ": must be one of ", names));
}

}  // namespace

std::string CommandLine::Get(std::string_view flag, std::string_view otherwise) const {
  auto found = flags.find(flag);
  return found == flags.end() ? std::string(otherwise) : found->second.back();
}

std::vector<std::string> CommandLine::All(std::string_view flag) const {
  auto found = flags.find(flag);
  return found == flags.end() ? std::vector<std::string>() : found->second;
}

absl::StatusOr<CommandLine> ParseCommandLine(std::vector<std::string> arguments) {
  CommandLine line;
  line.named = !arguments.empty() && FindVerb(arguments.front()) != nullptr;
  line.verb = TakeVerb(arguments)->verb;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::map<std::string_view, std::vector<std::string>> values;
  std::map<std::string_view, int64_t> switches;
  for (const Flag& flag : AllFlags()) {
    if ((flag.verbs & line.verb) == 0) continue;
    if (flag.value.empty()) {
      app.add_flag(Dashed(flag), switches[flag.name]);
    } else {
      app.add_option(Dashed(flag), values[flag.name])->type_size(1)->expected(1)->allow_extra_args(false)->multi_option_policy(
          CLI::MultiOptionPolicy::TakeAll);
    }
  }
  app.add_option("operands", line.operands);
  try {
    std::reverse(arguments.begin(), arguments.end());
    app.parse(arguments);
  } catch (const CLI::ParseError& error) {
    return absl::InvalidArgumentError(error.what());
  }
  for (const std::string& word : app.remaining()) {
    if (word.starts_with("-") && word != "--") return UnknownFlag(word, line.verb);
  }
  for (const auto& [name, given] : values) {
    for (const std::string& value : given) {
      if (absl::Status status = CheckChoice(*FindFlag(name), value); !status.ok()) return status;
    }
    if (!given.empty()) line.flags[std::string(name)] = given;
  }
  for (const auto& [name, count] : switches) {
    if (count > 0) line.flags[std::string(name)].resize(static_cast<size_t>(count));
  }
  line.help = line.Has("help");
  line.version = line.Has("version");
  return line;
}

}  // namespace crossread
