// SPDX-License-Identifier: Apache-2.0
// A JSON object of strings alone, as documents come in: read in one pass, from the line into the strings they end in.
#ifndef CROSSREAD_SRC_PIPELINE_FLAT_OBJECT_H_
#define CROSSREAD_SRC_PIPELINE_FLAT_OBJECT_H_

#include <string>
#include <string_view>

#include "absl/functional/function_ref.h"

namespace crossread {

/// Reads `line`, which is valid UTF-8. `place` is told the name of each member and returns the string that its value replaces,
/// or null for a value that nobody wants. False where `line` is anything else than such an object, good JSON or bad: what
/// was read until then is in its place.
bool ReadFlatObject(std::string_view line, absl::FunctionRef<std::string*(std::string_view name)> place);

}  // namespace crossread

#endif  // CROSSREAD_SRC_PIPELINE_FLAT_OBJECT_H_
