// SPDX-License-Identifier: Apache-2.0
// Help, manual pages and completions, all from the tables of flags, keys and rules.
#ifndef CROSSREAD_SRC_CLI_HELP_H_
#define CROSSREAD_SRC_CLI_HELP_H_

#include <optional>
#include <string>
#include <string_view>

#include "cli/flags.h"

namespace crossread {

/// Help of the whole program, or of one verb; fits a screen of 80 columns.
std::string ProgramHelp();
std::string VerbHelp(Verb verb);

/// The page "crossread", "crossread.toml" or "crossread-rules" in troff; nothing for another name.
std::optional<std::string> ManPage(std::string_view name);

/// Completion for "bash", "zsh" or "fish"; nothing for another shell.
std::optional<std::string> CompletionFor(std::string_view shell);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLI_HELP_H_
