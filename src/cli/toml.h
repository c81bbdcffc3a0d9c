// SPDX-License-Identifier: Apache-2.0
// TOML as a plain tree with places; toml++ stays behind this header.
#ifndef CROSSREAD_SRC_CLI_TOML_H_
#define CROSSREAD_SRC_CLI_TOML_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"

namespace crossread {

struct TomlMember;

/// A value of a TOML file and where it stands.
struct Toml {
  enum class Kind : uint8_t { kTable, kList, kText, kNumber, kTruth, kDate };
  Kind kind = Kind::kTable;
  std::string text;     ///< of a text; of a date as YYYY-MM-DD
  double number = 0;
  bool truth = false;
  std::vector<TomlMember> members;  ///< of a table, by key
  std::vector<Toml> items;          ///< of a list
  uint32_t line = 0;    ///< 1-based

  /// The member called `key`, or null.
  const Toml* Find(std::string_view key) const;
};

/// A key and its value. (A pair of an incomplete type is no type for a vector: clang says so.)
struct TomlMember {
  std::string first;
  Toml second;
};

/// Reads `text`; the status begins with "name:line: ".
absl::StatusOr<Toml> ParseToml(std::string_view text, std::string_view name);

/// `text` between the quotation marks of TOML.
std::string QuoteToml(std::string_view text);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLI_TOML_H_
