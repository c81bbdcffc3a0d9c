// SPDX-License-Identifier: Apache-2.0
// Most lines are flat objects; RapidJSON's SAX reader takes the others, in place, and says what is wrong with them.
#include "pipeline/document_line.h"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "pipeline/flat_object.h"
#include "values/moment.h"

namespace crossread {
namespace {

/// For a line that is valid UTF-8, as all should be; the second is slower and finds where another one is not.
constexpr unsigned kFlags = rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag |
                            rapidjson::kParseStopWhenDoneFlag;
constexpr unsigned kDoubtfulFlags = kFlags | rapidjson::kParseValidateEncodingFlag;

/// Takes the strings of the outermost object; everything deeper is skipped.
class Fields : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Fields> {
 public:
  Fields(Document& document, std::string& story) : document_(document), story_(story) {}

  bool StartObject() { return Open(true); }
  bool StartArray() { return Open(false); }
  bool EndObject(rapidjson::SizeType) { return --depth_, true; }
  bool EndArray(rapidjson::SizeType) { return --depth_, true; }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    if (depth_ == 1) key_.assign(text, size);
    return true;
  }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    if (depth_ != 1) return true;
    std::string_view value(text, size);
    if (key_ == "id") document_.uri = value, has_id_ = true;
    if (key_ == "text") document_.text = value, has_text_ = true;
    if (key_ == "title") document_.title = value;
    if (key_ == "outlet") document_.outlet = value;
    if (key_ == "locale") document_.locale = value;
    if (key_ == "story") story_ = value;
    if (key_ == "published") document_.given = ParseMoment(value);
    return true;
  }

  bool object() const { return object_; }
  bool has_id() const { return has_id_; }
  bool has_text() const { return has_text_; }

 private:
  bool Open(bool object) {
    if (depth_ == 0) object_ = object;
    ++depth_;
    return true;
  }

  Document& document_;
  std::string& story_;
  std::string key_;
  int depth_ = 0;
  bool object_ = false, has_id_ = false, has_text_ = false;
};

/// Reads a line of strings alone that has all that a document needs; false for any other.
bool ReadFlat(std::string_view line, Document& document, std::string& story) {
  std::string published;
  bool has_id = false, has_text = false, has_day = false;
  document.text.reserve(line.size());
  bool read = ReadFlatObject(line, [&](std::string_view name) -> std::string* {
    if (name == "id") return has_id = true, &document.uri;
    if (name == "text") return has_text = true, &document.text;
    if (name == "title") return &document.title;
    if (name == "outlet") return &document.outlet;
    if (name == "locale") return &document.locale;
    if (name == "story") return &story;
    if (name == "published") return has_day = true, &published;
    return nullptr;
  });
  if (!read || !has_id || !has_text) return false;
  if (has_day) document.given = ParseMoment(published);
  return true;
}

/// The same for any line.
absl::Status ReadAny(char* line, bool valid, Document& document, std::string& story) {
  Fields fields(document, story);
  rapidjson::InsituStringStream stream(line);
  rapidjson::Reader reader;
  rapidjson::ParseResult result = valid ? reader.Parse<kFlags>(stream, fields) : reader.Parse<kDoubtfulFlags>(stream, fields);
  if (result.IsError()) {
    const char* why = rapidjson::GetParseError_En(result.Code());
    return absl::InvalidArgumentError(absl::StrCat("not a JSON object, at byte ", result.Offset(), ": ", why));
  }
  while (IsSpace(stream.Peek())) stream.Take();
  if (stream.Peek() != '\0') return absl::InvalidArgumentError("more than one JSON value in a line");
  if (!fields.object()) return absl::InvalidArgumentError("not a JSON object");
  if (!fields.has_id()) return absl::InvalidArgumentError("no \"id\"");
  if (!fields.has_text()) return absl::InvalidArgumentError(absl::StrCat("document \"", document.uri, "\" has no \"text\""));
  return absl::OkStatus();
}

}  // namespace

absl::Status ReadDocumentLine(char* line, Document& document, std::string& story) {
  const std::string_view all(line);
  const bool valid = ValidUtf8(all) == all.size();
  if (!valid || !ReadFlat(all, document, story)) {
    if (absl::Status status = ReadAny(line, valid, document, story); !status.ok()) return status;
  }
  for (size_t nul = document.text.find('\0'); nul != std::string::npos; nul = document.text.find('\0', nul)) document.text[nul] = ' ';
  document.label = document.uri;
  return absl::OkStatus();
}

}  // namespace crossread
