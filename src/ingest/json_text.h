// SPDX-License-Identifier: Apache-2.0
// The strings of a JSON file, each with the way back to its bytes.
#ifndef CROSSREAD_SRC_INGEST_JSON_TEXT_H_
#define CROSSREAD_SRC_INGEST_JSON_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/decode.h"

namespace crossread {

/// A member whose value is a string. `path` joins the names of the objects around it: "bodies.value"; arrays add nothing.
struct JsonString {
  std::string path;
  Decoded value;       ///< escapes read; offsets lead to the raw file
  int index = 0;       ///< which element of the outermost array it stands in, from 0
};

/// All string members of `file`, in its order. `InvalidArgument` naming the byte where it is no JSON.
absl::StatusOr<std::vector<JsonString>> JsonStrings(const Decoded& file);

}  // namespace crossread

#endif  // CROSSREAD_SRC_INGEST_JSON_TEXT_H_
