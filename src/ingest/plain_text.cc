// SPDX-License-Identifier: Apache-2.0
// Plain text: a paragraph a line, in any encoding.
#include <string>

#include "crossread/format.h"

namespace crossread {
namespace {

bool Accepts(std::string_view, std::string_view) { return true; }

absl::StatusOr<std::vector<Document>> ReadText(std::string_view bytes, std::string_view uri) {
  Document document;
  document.uri = std::string(uri);
  document.text = std::string(bytes);
  document.encoding = "UTF-8";
  std::vector<Document> documents;
  documents.push_back(std::move(document));
  return documents;
}

}  // namespace

extern const Format kPlainText;  // listed in all_formats.cc
constexpr Format kPlainText = {.id = "text", .title = "plain text", .accepts = Accepts, .read = ReadText};

}  // namespace crossread
