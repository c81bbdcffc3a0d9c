// SPDX-License-Identifier: Apache-2.0
// RapidJSON finds the strings; their escapes are read here, so that each letter keeps its place.
#include "ingest/json_text.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/utf8.h"

namespace crossread {
namespace {

constexpr size_t kDeepest = 200;

uint32_t Hex(std::string_view text, size_t at) {
  uint32_t code = 0;
  for (size_t i = at; i < at + 4 && i < text.size(); ++i) {
    char c = text[i];
    code = code * 16 + static_cast<uint32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  return code;
}

/// Bytes `begin`..`end` of `file`, which a JSON parser has found well formed, with escapes read.
Decoded Unescaped(const Decoded& file, uint32_t begin, uint32_t end) {
  Decoded out;
  out.encoding = file.encoding;
  std::string_view text = std::string_view(file.text).substr(0, end);
  for (uint32_t i = begin; i < end;) {
    uint32_t stop = static_cast<uint32_t>(std::min<size_t>(text.find('\\', i), end));
    if (stop > i) {
      out.offsets.AddSlice(static_cast<uint32_t>(out.text.size()), file.offsets, i, stop);
      out.text.append(text.substr(i, stop - i));
      i = stop;
      continue;
    }
    uint32_t length = 2;
    char32_t code = 0;
    switch (i + 1 < end ? text[i + 1] : '\\') {
      case 'n': code = '\n'; break;
      case 't': code = '\t'; break;
      case 'r': code = '\r'; break;
      case 'b': case 'f': code = ' '; break;
      case 'u':
        code = Hex(text, i + 2);
        length = 6;
        if (code >= 0xD800 && code <= 0xDBFF && i + 12 <= end) {
          code = 0x10000 + ((code - 0xD800) << 10) + (Hex(text, i + 8) - 0xDC00);
          length = 12;
        }
        break;
      default: code = static_cast<unsigned char>(i + 1 < end ? text[i + 1] : '\\');
    }
    length = std::min(length, end - i);
    uint64_t raw = file.offsets.ToRaw(i);
    uint32_t at = static_cast<uint32_t>(out.text.size()), size = AppendUtf8(code == 0 ? 0xFFFD : code, out.text);
    out.offsets.Add(at, raw, size, static_cast<uint32_t>(file.offsets.EndToRaw(i + length) - raw));
    i += length;
  }
  return out;
}

/// Hears every string member; the stream tells where its closing quote stands, the key where it can begin.
struct Listener : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Listener> {
  Listener(const Decoded& text, const rapidjson::MemoryStream& from) : file(text), stream(from) {}

  bool Key(const char* text, rapidjson::SizeType size, bool) {
    names.back().assign(text, size);
    after_key = stream.Tell();
    is_value = true;
    return true;
  }
  bool String(const char*, rapidjson::SizeType, bool) {
    if (!is_value) return Default();
    is_value = false;
    size_t open = file.text.find('"', file.text.find(':', after_key)), end = stream.Tell() - 1;
    if (open >= end) return true;
    std::string path;
    for (const std::string& name : names) absl::StrAppend(&path, path.empty() || name.empty() ? "" : ".", name);
    strings.push_back({std::move(path), Unescaped(file, static_cast<uint32_t>(open) + 1, static_cast<uint32_t>(end)), index});
    return true;
  }
  bool Default() {
    is_value = false;
    return true;
  }
  bool StartObject() {
    is_value = false;
    if (names.empty() && arrays > 0) ++index;
    names.emplace_back();
    return names.size() < kDeepest;
  }
  bool EndObject(rapidjson::SizeType) {
    names.pop_back();
    return Default();
  }
  bool StartArray() {
    if (names.empty()) ++arrays;
    return Default();
  }
  bool EndArray(rapidjson::SizeType) {
    if (names.empty()) --arrays;
    return Default();
  }

  const Decoded& file;
  const rapidjson::MemoryStream& stream;
  std::vector<std::string> names;
  std::vector<JsonString> strings;
  size_t after_key = 0;
  bool is_value = false;
  int arrays = 0;
  int index = -1;
};

}  // namespace

absl::StatusOr<std::vector<JsonString>> JsonStrings(const Decoded& file) {
  rapidjson::MemoryStream stream(file.text.data(), file.text.size());  // is not copied by the reader: Tell() goes along
  Listener listener(file, stream);
  rapidjson::Reader reader;
  rapidjson::ParseResult result = reader.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(stream, listener);
  if (!result) {
    uint64_t at = file.offsets.ToRaw(static_cast<uint32_t>(std::min(result.Offset(), file.text.size())));
    return absl::InvalidArgumentError(absl::StrCat("not JSON at byte ", at, ": ", rapidjson::GetParseError_En(result.Code())));
  }
  return std::move(listener.strings);
}

}  // namespace crossread
