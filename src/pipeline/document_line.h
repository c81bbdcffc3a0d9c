// SPDX-License-Identifier: Apache-2.0
// One line of the documents that come in as JSON lines (CONTRACTS.md, "Documents in, claims out").
#ifndef CROSSREAD_SRC_PIPELINE_DOCUMENT_LINE_H_
#define CROSSREAD_SRC_PIPELINE_DOCUMENT_LINE_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "crossread/document.h"

namespace crossread {

/// Reads the JSON object in `line`, which ends in NUL and is overwritten, into `document`, which is empty.
/// Adds to `story` the key of the story where there is one. Unknown fields are skipped.
/// `InvalidArgument` says what is wrong: not JSON, not UTF-8, no "id", no "text".
absl::Status ReadDocumentLine(char* line, Document& document, std::string& story);

}  // namespace crossread

#endif  // CROSSREAD_SRC_PIPELINE_DOCUMENT_LINE_H_
