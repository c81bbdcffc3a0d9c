// SPDX-License-Identifier: Apache-2.0
// .crossread.toml: what a desk has decided once for all runs.
#ifndef CROSSREAD_SRC_CLI_CONFIG_H_
#define CROSSREAD_SRC_CLI_CONFIG_H_

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "crossread/finding.h"
#include "crossread/rule.h"

namespace crossread {

/// What is known of the sources that fit `file`.
struct ConfiguredSource {
  std::string file;  ///< path or glob, also of the file's name alone
  std::string label, date, outlet, locale;
};

/// What a [rules."GLOB"] table says of the rules that fit `rule`.
struct ConfiguredRule {
  std::string rule;
  std::optional<bool> enabled;
  std::optional<Confidence> least;
};

/// A configuration file; what it does not say is empty.
struct Config {
  std::string path;  ///< where it was read from
  std::string fail_on, min_confidence, baseline;
  std::vector<std::string> formats, select, ignore;
  std::vector<std::pair<std::string, Severity>> severities;  ///< [severity], then [rules]: the last that fits counts
  std::vector<ConfiguredRule> rules;
  std::optional<double> tolerance;    ///< of figure/conflict, as a share
  std::optional<bool> phase_words;    ///< of date/conflict
  std::vector<ConfiguredSource> sources;
  std::vector<std::pair<std::string, std::vector<std::string>>> names;  ///< house style: canonical = variants
};

/// A key of the file, for man pages and the sample that `init` writes.
struct ConfigKey {
  std::string_view table;  ///< "" at the top; a heading without its brackets
  std::string_view key;
  std::string_view value;  ///< example
  std::string_view help;
};
std::span<const ConfigKey> AllConfigKeys();
/// The line above the keys of `table`: "[severity]", "[[source]]".
std::string TableHeading(std::string_view table);

/// "high", "medium"; else low.
Confidence ConfidenceOf(std::string_view word);

/// Reads `text`. `InvalidArgument` begins with "name:line: " and gives for an unknown key or rule the nearest.
absl::StatusOr<Config> ParseConfig(std::string_view text, std::string_view name, std::span<const Rule* const> rules);

/// The file `.crossread.toml` in the folder of `first_input` or above it; empty where there is none.
std::string FindConfig(const std::string& first_input);

/// What `crossread init` writes.
std::string SampleConfig();

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLI_CONFIG_H_
