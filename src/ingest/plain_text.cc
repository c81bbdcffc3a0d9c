// SPDX-License-Identifier: Apache-2.0
// Plain text: a paragraph a line, in any encoding.
#include <string>

#include "crossread/format.h"
#include "ingest/decode.h"
#include "ingest/detokenise.h"

namespace crossread {
namespace {

bool Accepts(std::string_view, std::string_view) { return true; }

absl::StatusOr<std::vector<Document>> ReadText(std::string_view bytes, std::string_view uri) {
  absl::StatusOr<Decoded> decoded = Decode(bytes);
  if (!decoded.ok()) return decoded.status();
  Detokenise(*decoded);
  std::vector<Document> documents(1);
  documents[0].uri = std::string(uri);
  documents[0].text = std::move(decoded->text);
  documents[0].offsets = std::move(decoded->offsets);
  documents[0].encoding = std::move(decoded->encoding);
  return documents;
}

}  // namespace

extern const Format kPlainText;  // listed in all_formats.cc
constexpr Format kPlainText = {.id = "text", .title = "plain text", .accepts = Accepts, .read = ReadText};

}  // namespace crossread
