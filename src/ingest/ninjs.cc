// SPDX-License-Identifier: Apache-2.0
// ninjs, the news industry's JSON: one story, or an array of them, with headline, bodies and dates.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "crossread/format.h"
#include "ingest/html.h"
#include "ingest/json_text.h"
#include "values/moment.h"

namespace crossread {
namespace {

/// Members that may hold the text, best first: ninjs 1 names its renditions, ninjs 2 lists them.
constexpr std::array<std::string_view, 7> kBodies = {"body_text", "body_html", "body_xhtml", "bodies.value", "body_richtext", "body", "description_text"};
constexpr std::array<std::string_view, 4> kDates = {"firstcreated", "firstCreated", "versioncreated", "versionCreated"};

bool Accepts(std::string_view bytes, std::string_view) {
  std::string head(bytes.substr(0, size_t{1} << 20));
  std::erase(head, '\0');
  size_t first = head.find_first_of("{[");
  if (first == std::string::npos || first > 16 || !std::all_of(head.begin(), head.begin() + static_cast<ptrdiff_t>(first), [](char c) { return IsSpace(c) || (c & 0x80) != 0; })) return false;
  bool body = head.find("\"body") != std::string::npos || head.find("\"bodies\"") != std::string::npos;
  return body && (head.find("\"headline") != std::string::npos || head.find("\"uri\"") != std::string::npos || head.find("\"title\"") != std::string::npos);
}

bool IsHtml(const JsonString& body) {
  return body.path.ends_with("html") || (body.path != "body_text" && body.value.text.find("</") != std::string::npos);
}

/// Plain text with a paragraph a line.
void AddLines(const Decoded& text, Composer& composer) {
  for (uint32_t begin = 0; begin < text.text.size();) {
    uint32_t end = static_cast<uint32_t>(std::min(text.text.find('\n', begin), text.text.size()));
    composer.Open(BlockKind::kBody);
    composer.Add(text, begin, end);
    begin = end + 1;
  }
}

absl::StatusOr<std::optional<Document>> Item(const std::vector<const JsonString*>& strings, std::string_view uri) {
  auto find = [&](std::string_view path) -> const JsonString* {
    auto found = std::find_if(strings.begin(), strings.end(), [&](const JsonString* s) { return s->path == path; });
    return found == strings.end() || (*found)->value.text.empty() ? nullptr : *found;
  };
  const JsonString* body = nullptr;
  for (size_t i = 0; i < kBodies.size() && body == nullptr; ++i) body = find(kBodies[i]);
  const JsonString* headline = find("headline");
  if (headline == nullptr) headline = find("headlines.value");
  if (headline == nullptr) headline = find("title");
  Composer composer;
  for (const JsonString* string : strings) {  // in the order of the file, so that offsets rise
    uint32_t size = static_cast<uint32_t>(string->value.text.size());
    if (string == headline || string->path == "byline" || string->path == "dateline") {
      composer.Open(string == headline ? BlockKind::kHeadline : string->path == "byline" ? BlockKind::kByline : BlockKind::kDateline);
      composer.Add(string->value, 0, size);
    } else if (string == body && IsHtml(*string)) {
      if (absl::Status status = ReadArticle(string->value, composer, nullptr); !status.ok()) return status;
    } else if (string == body) {
      AddLines(string->value, composer);
    }
  }
  if (composer.empty()) return std::nullopt;
  Document document = composer.Finish(uri, strings.front()->value.encoding);
  if (headline != nullptr) document.title = headline->value.text;
  for (std::string_view path : {"provider.name", "infosources.name", "copyrightholder", "by"}) {
    if (const JsonString* outlet = find(path); outlet != nullptr && document.outlet.empty()) document.outlet = outlet->value.text;
  }
  for (std::string_view path : kDates) {
    if (const JsonString* date = find(path); date != nullptr && !document.metadata) document.metadata = ParseMoment(date->value.text);
  }
  return document;
}

absl::StatusOr<std::vector<Document>> Read(std::string_view bytes, std::string_view uri) {
  absl::StatusOr<Decoded> file = Decode(bytes);
  if (!file.ok()) return file.status();
  auto strings = JsonStrings(*file);
  if (!strings.ok()) return strings.status();
  std::map<int, std::vector<const JsonString*>> items;
  for (const JsonString& string : *strings) items[string.index].push_back(&string);
  std::vector<Document> documents;
  for (const auto& [index, members] : items) {
    auto document = Item(members, uri);
    if (!document.ok()) return document.status();
    if (*document) documents.push_back(**std::move(document));
  }
  if (documents.empty()) return absl::InvalidArgumentError("no headline and no body");
  return documents;
}

}  // namespace

extern const Format kNinjs;  // listed in all_formats.cc
constexpr Format kNinjs = {.id = "ninjs", .title = "ninjs", .accepts = Accepts, .read = Read};

}  // namespace crossread
