// SPDX-License-Identifier: Apache-2.0
// Bytes in, documents out: finds the format, decodes, keeps the way back to the raw bytes.
#ifndef CROSSREAD_SRC_INGEST_READ_H_
#define CROSSREAD_SRC_INGEST_READ_H_

#include <span>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "crossread/document.h"
#include "crossread/format.h"

namespace crossread {

/// All formats; the first that accepts is taken, plain text is last and accepts everything that is text.
std::span<const Format* const> AllFormats();

/// Documents in `bytes`. The status names `uri` and what is wrong with it ("binary data", "empty").
absl::StatusOr<std::vector<Document>> Read(std::string_view bytes, std::string_view uri);

}  // namespace crossread

#endif  // CROSSREAD_SRC_INGEST_READ_H_
