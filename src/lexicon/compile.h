// SPDX-License-Identifier: Apache-2.0
// Compiles tables of words into the block that a lexicon reads: at build time for data/, at run time for others.
#ifndef CROSSREAD_SRC_LEXICON_COMPILE_H_
#define CROSSREAD_SRC_LEXICON_COMPILE_H_

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"

namespace crossread {

/// The block (lexicon/block.h) of `tables`: pairs of a name, for messages, and the text of a TSV table. The same tables
/// give the same bytes. `InvalidArgument` names table and line where a row is malformed.
absl::StatusOr<std::vector<uint64_t>> CompileTables(std::span<const std::pair<std::string, std::string>> tables);

}  // namespace crossread

#endif  // CROSSREAD_SRC_LEXICON_COMPILE_H_
