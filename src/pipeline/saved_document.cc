// SPDX-License-Identifier: Apache-2.0
// A file that is not its own text is decoded anew: the way back to its lines and columns is not saved.
#include "pipeline/saved_document.h"

#include <rapidjson/error/en.h>

#include <memory>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "ingest/read.h"
#include "values/moment.h"

namespace crossread {
namespace {

constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag;

/// The document of the file `raw` whose text is `text`: a feed has several.
absl::StatusOr<Document> DecodeAgain(std::string_view uri, std::string_view text, std::string_view base64) {
  std::string raw;
  if (!absl::Base64Unescape(av(base64), &raw)) return absl::DataLossError(absl::StrCat(av(uri), ": \"raw\" is not Base64"));
  auto bytes = std::make_shared<const std::string>(std::move(raw));
  auto documents = Read(*bytes, uri);
  if (!documents.ok()) return documents.status();
  for (Document& document : *documents) {
    if (document.text != text) continue;
    document.raw = bytes;
    return std::move(document);
  }
  return absl::DataLossError(absl::StrCat(av(uri), ": its bytes do not give its text; another version of crossread saved it"));
}

}  // namespace

absl::Status ParseJson(std::string_view json, rapidjson::Document* parsed) {
  parsed->Parse<kFlags>(json.data(), json.size());
  if (!parsed->HasParseError()) return absl::OkStatus();
  return absl::InvalidArgumentError(absl::StrCat("not JSON, at byte ", parsed->GetErrorOffset(), ": ", rapidjson::GetParseError_En(parsed->GetParseError())));
}

std::string_view TextMember(const rapidjson::Value& value, const char* key) {
  if (!value.IsObject()) return {};
  auto found = value.FindMember(key);
  return found != value.MemberEnd() && found->value.IsString() ? std::string_view(found->value.GetString(), found->value.GetStringLength()) : std::string_view();
}

int64_t WholeMember(const rapidjson::Value& value, const char* key, int64_t otherwise) {
  if (!value.IsObject()) return otherwise;
  auto found = value.FindMember(key);
  return found != value.MemberEnd() && found->value.IsInt64() ? found->value.GetInt64() : otherwise;
}

const rapidjson::Value* ListMember(const rapidjson::Value& value, const char* key) {
  if (!value.IsObject()) return nullptr;
  auto found = value.FindMember(key);
  return found != value.MemberEnd() && found->value.IsArray() ? &found->value : nullptr;
}

absl::StatusOr<Document> ReadSavedDocument(std::string_view uri, const rapidjson::Value& value) {
  std::string_view text = TextMember(value, "text"), raw = TextMember(value, "raw");
  if (text.empty() || text.find('\0') != std::string_view::npos) {
    return absl::InvalidArgumentError(absl::StrCat(av(uri), ": no \"text\" of this source was saved"));
  }
  Document document;
  if (!raw.empty()) {
    auto decoded = DecodeAgain(uri, text, raw);
    if (!decoded.ok()) return decoded.status();
    document = *std::move(decoded);
  }
  document.uri = uri;
  document.text = text;
  document.label = TextMember(value, "label");
  document.outlet = TextMember(value, "outlet");
  document.locale = TextMember(value, "locale");
  document.title = TextMember(value, "title");
  if (std::string_view encoding = TextMember(value, "encoding"); !encoding.empty()) document.encoding = encoding;
  document.given = ParseMoment(TextMember(value, "published"));
  return document;
}

}  // namespace crossread
