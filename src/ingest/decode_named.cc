// SPDX-License-Identifier: Apache-2.0
// Other encodings through ICU: guessed from the letters around the first byte that is not ASCII, then converted.
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>

#include "base/ascii.h"
#include "base/utf8.h"
#include "ingest/decode.h"

namespace crossread {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// Single-byte encodings: a table of 256 code points, so that each raw byte keeps its place.
void DecodeByTable(UConverter* converter, std::string_view bytes, Decoded& out) {
  std::string letter[256];
  for (int i = 0; i < 256; ++i) {
    UErrorCode status = U_ZERO_ERROR;
    const char byte = static_cast<char>(i);
    UChar units[4];
    ucnv_resetToUnicode(converter);
    int32_t size = ucnv_toUChars(converter, units, 4, &byte, 1, &status);
    AppendUtf8(U_SUCCESS(status) && size == 1 ? units[0] : 0xFFFD, letter[i]);
  }
  out.text.reserve(bytes.size() + bytes.size() / 8);
  for (size_t i = 0; i < bytes.size();) {
    size_t ascii = AsciiPrefix(bytes.substr(i));
    if (ascii > 0) {
      out.offsets.Add(static_cast<uint32_t>(out.text.size()), i);
      out.text.append(bytes.substr(i, ascii));
      i += ascii;
      continue;
    }
    const std::string& code = letter[static_cast<unsigned char>(bytes[i])];
    out.offsets.Add(static_cast<uint32_t>(out.text.size()), i, static_cast<uint32_t>(code.size()), 1);
    out.text += code;
    ++i;
  }
}

/// Encodings of several bytes a letter: ICU's own converter, which tells where each unit came from.
void DecodeInPieces(UConverter* converter, std::string_view bytes, Decoded& out) {
  constexpr int32_t kUnits = 4096;
  UChar units[kUnits];
  int32_t origins[kUnits];
  const char* source = bytes.data();
  const char* end = bytes.data() + bytes.size();
  char16_t high = 0;
  uint64_t high_at = 0;
  uint64_t pending = 0;      // raw offset of the code point whose end is not known yet
  char32_t pending_code = 0;
  auto flush = [&](uint64_t until) {
    if (pending_code == 0) return;
    uint32_t text = static_cast<uint32_t>(out.text.size());
    uint32_t length = AppendUtf8(pending_code, out.text);
    out.offsets.Add(text, pending, length, static_cast<uint32_t>(until - pending));
  };
  for (bool more = true; more;) {
    UErrorCode status = U_ZERO_ERROR;
    UChar* target = units;
    uint64_t base = static_cast<uint64_t>(source - bytes.data());
    ucnv_toUnicode(converter, &target, units + kUnits, &source, end, origins, true, &status);
    more = status == U_BUFFER_OVERFLOW_ERROR;
    for (int32_t i = 0; i < target - units; ++i) {
      uint64_t raw = origins[i] < 0 ? base : base + static_cast<uint64_t>(origins[i]);
      char32_t code = units[i];
      if (code >= 0xD800 && code <= 0xDBFF) {
        high = units[i], high_at = raw;
        continue;
      }
      if (high != 0 && code >= 0xDC00 && code <= 0xDFFF) {
        code = 0x10000 + (static_cast<char32_t>(high - 0xD800) << 10) + (code - 0xDC00);
        raw = high_at;
      }
      high = 0;
      flush(raw);
      pending = raw;
      pending_code = code == 0 ? 0xFFFD : code;
    }
  }
  flush(bytes.size());
}

/// Encodings that only other scripts use; English copy that "looks like" one of them has a few stray bytes.
bool IsLatin(std::string_view name) {
  return name.starts_with("ISO-8859-1") || name.starts_with("ISO-8859-2") || name.starts_with("ISO-8859-9") ||
         name.starts_with("windows-125");
}

}  // namespace

bool DecodeNamed(std::string_view bytes, const std::string& name, Decoded& out) {
  UErrorCode status = U_ZERO_ERROR;
  // what calls itself Latin-1 or ASCII has the quotation marks of Windows: every browser reads it so
  std::string lower = LowerCase(name);
  bool latin1 = lower == "iso-8859-1" || lower == "latin1" || lower == "us-ascii" || lower == "ascii" || lower == "l1";
  std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(latin1 ? "windows-1252" : name.c_str(), &status));
  if (U_FAILURE(status)) return false;
  status = U_ZERO_ERROR;
  const char* known = ucnv_getStandardName(ucnv_getName(converter.get(), &status), "MIME", &status);
  out.encoding = latin1 ? "windows-1252" : U_SUCCESS(status) && known != nullptr ? known : name;
  if (ucnv_getMaxCharSize(converter.get()) == 1) {
    DecodeByTable(converter.get(), bytes, out);
  } else {
    DecodeInPieces(converter.get(), bytes, out);
  }
  return true;
}

std::string GuessEncoding(std::string_view bytes) {
  const std::string fallback = "windows-1252";
  size_t first = AsciiPrefix(bytes);
  size_t begin = first > 2000 ? first - 2000 : 0;
  std::string_view sample = bytes.substr(begin, 32768);
  size_t high = static_cast<size_t>(std::count_if(sample.begin(), sample.end(), [](char c) { return (c & 0x80) != 0; }));
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
  int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status) || count == 0) return fallback;
  bool sparse = high * 20 < sample.size();  // Latin letters with a few accents among them
  int32_t own = 0;
  for (int32_t i = 0; i < count; ++i) {
    const char* name = ucsdet_getName(matches[i], &status);
    int32_t sure = ucsdet_getConfidence(matches[i], &status);
    if (U_FAILURE(status) || name == nullptr) break;
    std::string_view encoding = name;
    if (encoding.starts_with("UTF") || encoding.starts_with("IBM")) continue;
    if (encoding == "ISO-8859-1" || encoding == "windows-1252") own = std::max(own, sure);
    if (sparse && !IsLatin(encoding)) continue;
    // a sparse text gives no proof for Central Europe or Turkey unless ICU is clearly surer of it
    bool west = encoding == "ISO-8859-1" || encoding == "windows-1252";
    if (sparse && !west && sure < own + 20) continue;
    return west ? fallback : std::string(encoding);
  }
  return fallback;
}

}  // namespace crossread
