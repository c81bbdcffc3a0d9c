// SPDX-License-Identifier: Apache-2.0
// The driver of the format door.
#include "ingest/read.h"

#include "absl/strings/str_cat.h"
#include "base/strings.h"

namespace crossread {

absl::StatusOr<std::vector<Document>> Read(std::string_view bytes, std::string_view uri) {
  if (bytes.empty()) return absl::InvalidArgumentError(absl::StrCat(av(uri), ": empty file"));
  for (const Format* format : AllFormats()) {
    if (!format->accepts(bytes, uri)) continue;
    absl::StatusOr<std::vector<Document>> documents = format->read(bytes, uri);
    if (!documents.ok()) return absl::Status(documents.status().code(), absl::StrCat(av(uri), ": ", documents.status().message()));
    return documents;
  }
  return absl::InvalidArgumentError(absl::StrCat(av(uri), ": not a format that crossread reads"));
}

}  // namespace crossread
