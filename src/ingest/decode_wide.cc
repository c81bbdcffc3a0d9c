// SPDX-License-Identifier: Apache-2.0
// UTF-16, UTF-32 and damaged UTF-8 by hand: each code point knows the raw bytes it came from.
#include "base/utf8.h"
#include "ingest/decode.h"

namespace crossread {

void DecodeUtf8Lossy(std::string_view bytes, Decoded& out) {
  out.encoding = "UTF-8";
  size_t i = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  out.text.reserve(bytes.size() + 64);
  while (i < bytes.size()) {
    size_t valid = ValidUtf8(bytes.substr(i));
    if (valid > 0) {
      out.offsets.Add(static_cast<uint32_t>(out.text.size()), i);
      out.text.append(bytes.substr(i, valid));
      i += valid;
      continue;
    }
    // one mark for one ill-formed piece: a lead byte and the trail bytes that follow it
    size_t next = i + 1;
    bool lead = static_cast<unsigned char>(bytes[i]) >= 0xC0;
    while (lead && next < bytes.size() && next < i + 3 && (static_cast<unsigned char>(bytes[next]) & 0xC0) == 0x80) ++next;
    out.offsets.Add(static_cast<uint32_t>(out.text.size()), i, 3, static_cast<uint32_t>(next - i));
    AppendUtf8(0xFFFD, out.text);
    i = next;
  }
}

void DecodeWide(std::string_view bytes, size_t begin, uint32_t unit, bool big_endian, Decoded& out) {
  auto load = [&](size_t at) {
    char32_t code = 0;
    for (uint32_t k = 0; k < unit; ++k) {
      uint32_t shift = 8 * (big_endian ? unit - 1 - k : k);
      code |= static_cast<char32_t>(static_cast<unsigned char>(bytes[at + k])) << shift;
    }
    return code;
  };
  out.text.reserve((bytes.size() - begin) / unit + 16);
  for (size_t i = begin; i < bytes.size();) {
    uint32_t size = unit;
    char32_t code = 0xFFFD;
    if (i + unit > bytes.size()) {
      size = static_cast<uint32_t>(bytes.size() - i);  // cut off in the middle of a unit
    } else {
      code = load(i);
      bool high = unit == 2 && code >= 0xD800 && code <= 0xDBFF;
      if (high && i + 4 <= bytes.size()) {
        char32_t low = load(i + 2);
        if (low >= 0xDC00 && low <= 0xDFFF) {
          code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
          size = 4;
        }
      }
    }
    uint32_t text = static_cast<uint32_t>(out.text.size());
    uint32_t length = AppendUtf8(code, out.text);
    out.offsets.Add(text, i, length, size);
    i += size;
  }
}

}  // namespace crossread
