// SPDX-License-Identifier: Apache-2.0
// Completion scripts: verbs, flags of each verb, the values that a flag may have, rule ids.
#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "cli/help.h"
#include "report/reports.h"
#include "rules/compare.h"

namespace crossread {
namespace {

std::string RuleIds() {
  std::string ids;
  for (const Rule* rule : AllRules()) absl::StrAppend(&ids, ids.empty() ? "" : " ", av(rule->id));
  return ids;
}

/// The words that may follow `flag`, with spaces between; empty where files do.
std::string ValuesOf(const Flag& flag) {
  std::string values;
  if (flag.name == "select" || flag.name == "ignore") return RuleIds();
  if (flag.name == "format") {
    for (const Reporter* reporter : AllReporters()) absl::StrAppend(&values, values.empty() ? "" : " ", av(reporter->id));
    return values;
  }
  for (std::string_view choice : Choices(flag.choices)) absl::StrAppend(&values, values.empty() ? "" : " ", av(choice));
  return values;
}

std::string OperandsOf(const VerbRow& row) {
  if (row.verb == kExplain) return RuleIds();
  if (row.verb == kHelp) {
    std::string names;
    for (const VerbRow& each : AllVerbs()) absl::StrAppend(&names, names.empty() ? "" : " ", av(each.name));
    return names;
  }
  if (row.verb == kBaseline) return "create add prune check";
  if (row.verb == kCompletions) return "bash zsh fish";
  if (row.verb == kMan) return "crossread crossread.toml crossread-rules";
  return "";
}

std::string FlagWords(uint32_t verb) {
  std::string words;
  for (const Flag& flag : AllFlags()) {
    if ((flag.verbs & verb) != 0) absl::StrAppend(&words, words.empty() ? "" : " ", "--", av(flag.name), flag.letter != 0 ? absl::StrCat(" -", std::string(1, flag.letter)) : "");
  }
  return words;
}

std::string VerbWords() {
  std::string words;
  for (const VerbRow& row : AllVerbs()) absl::StrAppend(&words, words.empty() ? "" : " ", av(row.name));
  return words;
}

std::string Bash() {
  std::string out =
      "# bash completion for crossread, made by: crossread completions bash\n"
      "_crossread() {\n"
      "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} verb=${COMP_WORDS[1]} words=\"\"\n"
      "  case $prev in\n";
  for (const Flag& flag : AllFlags()) {
    std::string values = ValuesOf(flag);
    if (values.empty()) continue;
    absl::StrAppend(&out, "    --", av(flag.name), flag.letter != 0 ? absl::StrCat("|-", std::string(1, flag.letter)) : "", ") words=\"", values, "\" ;;\n");
  }
  out += "  esac\n  if [[ -n $words ]]; then COMPREPLY=($(compgen -W \"$words\" -- \"$cur\")); return; fi\n  case $verb in\n";
  for (const VerbRow& row : AllVerbs()) {
    absl::StrAppend(&out, "    ", av(row.name), ") words=\"", OperandsOf(row), " ", FlagWords(row.verb), "\" ;;\n");
  }
  absl::StrAppend(&out, "    *) words=\"", FlagWords(kCheck), "\" ;;\n  esac\n  [[ $COMP_CWORD -eq 1 ]] && words=\"", VerbWords(), " $words\"\n",
                  "  COMPREPLY=($(compgen -W \"$words\" -- \"$cur\") $(compgen -f -- \"$cur\"))\n}\n"
                  "complete -o filenames -F _crossread crossread\n");
  return out;
}

/// `text` inside single quotation marks of zsh or fish.
std::string Quoted(std::string_view text) {
  std::string out = "'";
  for (char c : text) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out + "'";
}

std::string ZshText(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '[' || c == ']' || c == ':') out += '\\';
    out += c;
  }
  return out;
}

std::string Zsh() {
  std::string out =
      "#compdef crossread\n# made by: crossread completions zsh\n_crossread() {\n  local verb=${words[2]}\n"
      "  if (( CURRENT == 2 )); then\n    local -a verbs\n    verbs=(\n";
  for (const VerbRow& row : AllVerbs()) absl::StrAppend(&out, "      ", Quoted(absl::StrCat(av(row.name), ":", ZshText(row.title))), "\n");
  out += "    )\n    _describe command verbs\n    _files\n    return\n  fi\n  case $verb in\n";
  for (const VerbRow& row : AllVerbs()) {
    absl::StrAppend(&out, "    ", av(row.name), ")\n      _arguments \\\n");
    for (const Flag& flag : AllFlags()) {
      if ((flag.verbs & row.verb) == 0) continue;
      std::string values = ValuesOf(flag);
      std::string spec = absl::StrCat("--", av(flag.name), "[", ZshText(flag.help), "]");
      if (!flag.value.empty()) absl::StrAppend(&spec, ":", ZshText(flag.value), ":", values.empty() ? "_files" : absl::StrCat("(", values, ")"));
      absl::StrAppend(&out, "        ", Quoted("*" + spec), " \\\n");
      if (flag.letter != 0) absl::StrAppend(&out, "        ", Quoted(absl::StrCat("*-", std::string(1, flag.letter), spec.substr(spec.find('[')))), " \\\n");
    }
    std::string operands = OperandsOf(row);
    absl::StrAppend(&out, "        ", Quoted(absl::StrCat("*:operand:", operands.empty() ? "_files" : absl::StrCat("(", operands, ")"))), " ;;\n");
  }
  return out + "    *) _files ;;\n  esac\n}\n_crossread \"$@\"\n";
}

std::string Fish() {
  std::string out = "# fish completion for crossread, made by: crossread completions fish\n";
  for (const VerbRow& row : AllVerbs()) {
    absl::StrAppend(&out, "complete -c crossread -n __fish_use_subcommand -a ", av(row.name), " -d ", Quoted(row.title), "\n");
  }
  for (const Flag& flag : AllFlags()) {
    std::string values = ValuesOf(flag);
    absl::StrAppend(&out, "complete -c crossread -l ", av(flag.name), flag.letter != 0 ? absl::StrCat(" -s ", std::string(1, flag.letter)) : "",
                    flag.value.empty() ? "" : " -r", values.empty() ? "" : absl::StrCat(" -xa ", Quoted(values)), " -d ", Quoted(flag.help), "\n");
  }
  for (const VerbRow& row : AllVerbs()) {
    std::string operands = OperandsOf(row);
    if (operands.empty()) continue;
    absl::StrAppend(&out, "complete -c crossread -n '__fish_seen_subcommand_from ", av(row.name), "' -xa ", Quoted(operands), "\n");
  }
  return out;
}

}  // namespace

std::optional<std::string> CompletionFor(std::string_view shell) {
  if (shell == "bash") return Bash();
  if (shell == "zsh") return Zsh();
  if (shell == "fish") return Fish();
  return std::nullopt;
}

}  // namespace crossread
