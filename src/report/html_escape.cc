// SPDX-License-Identifier: Apache-2.0
// Escaping for the page: markup, broken encodings, and characters that hide or reorder words.
#include "report/html_escape.h"

#include <cstdint>
#include <cstdio>

namespace crossread {
namespace {

struct Decoded {
  uint32_t point;
  size_t size;  ///< bytes; the point is U+FFFD where they are no character
};

Decoded DecodeAt(std::string_view text, size_t at) {
  constexpr Decoded kBroken = {0xFFFD, 1};
  auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  unsigned char lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + size > text.size()) return kBroken;
  uint32_t point = lead & (0x7Fu >> size);
  for (size_t i = 1; i < size; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return kBroken;
    point = point << 6 | (byte(at + i) & 0x3F);
  }
  bool overlong = (size == 3 && point < 0x800) || (size == 4 && point < 0x10000);
  bool surrogate = point >= 0xD800 && point <= 0xDFFF;
  if (overlong || surrogate || point > 0x10FFFF) return kBroken;
  return {point, size};
}

/// Characters that an editor cannot see but that change what is seen.
bool Deceives(uint32_t point) {
  if (point < 0x20) return point != '\t' && point != '\n' && point != '\r';
  return (point >= 0x7F && point <= 0x9F) || (point >= 0x202A && point <= 0x202E) ||
         (point >= 0x2066 && point <= 0x2069);
}

void AppendTamed(const Decoded& decoded, std::string_view bytes, std::string* out) {
  if (Deceives(decoded.point)) {
    char name[16];
    std::snprintf(name, sizeof name, "[U+%04X]", static_cast<unsigned>(decoded.point));
    out->append(name);
  } else if (decoded.point == 0xFFFD) {
    out->append("\xEF\xBF\xBD");
  } else {
    out->append(bytes);
  }
}

}  // namespace

std::string Tame(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    Decoded decoded = DecodeAt(text, at);
    AppendTamed(decoded, text.substr(at, decoded.size), &out);
    at += decoded.size;
  }
  return out;
}

void AppendEscaped(std::string_view text, std::string* out) {
  for (size_t at = 0; at < text.size();) {
    Decoded decoded = DecodeAt(text, at);
    switch (decoded.point) {
      case '&': out->append("&amp;"); break;
      case '<': out->append("&lt;"); break;
      case '>': out->append("&gt;"); break;
      case '"': out->append("&quot;"); break;
      case '\'': out->append("&#39;"); break;
      default: AppendTamed(decoded, text.substr(at, decoded.size), out);
    }
    at += decoded.size;
  }
}

std::string Escape(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  AppendEscaped(text, &out);
  return out;
}

std::string InertJson(std::string_view json) {
  std::string out;
  out.reserve(json.size() + json.size() / 32);
  for (size_t at = 0; at < json.size(); ++at) {
    std::string_view rest = json.substr(at);
    if (rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9")) {
      out.append(rest[2] == '\xA8' ? "\\u2028" : "\\u2029");
      at += 2;
      continue;
    }
    switch (json[at]) {
      case '<': out.append("\\u003c"); break;
      case '>': out.append("\\u003e"); break;
      case '&': out.append("\\u0026"); break;
      default: out.push_back(json[at]);
    }
  }
  return out;
}

}  // namespace crossread
