// SPDX-License-Identifier: Apache-2.0
// Tells encodings apart by mark, declaration and shape; refuses what is not text.
#include "ingest/decode.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <optional>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace crossread {
namespace {

constexpr std::string_view kMark8 = "\xEF\xBB\xBF";

/// UTF-16 or UTF-32: bytes of a unit, byte order, and where the text begins.
struct Wide {
  uint32_t unit;
  bool big_endian;
  size_t begin;
};

std::optional<Wide> WideByMark(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return Wide{4, false, 4};
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return Wide{4, true, 4};
  if (bytes.starts_with("\xFF\xFE"sv)) return Wide{2, false, 2};
  if (bytes.starts_with("\xFE\xFF"sv)) return Wide{2, true, 2};
  return std::nullopt;
}

/// Without a mark: Latin text in wide units has NULs at every other byte, or at three of four, and nowhere else.
std::optional<Wide> WideByShape(std::string_view bytes) {
  std::string_view head = bytes.substr(0, std::min<size_t>(bytes.size(), 4096) & ~size_t{3});
  if (head.size() < 8) return std::nullopt;
  size_t nul[4] = {};
  for (size_t i = 0; i < head.size(); ++i) nul[i % 4] += head[i] == '\0';
  size_t most = head.size() / 4, many = most * 7 / 10;
  auto full = [&](int i) { return nul[i] >= many; };
  auto clear = [&](int i) { return nul[i] * 20 <= most; };
  if (clear(0) && full(1) && nul[2] == most && nul[3] == most) return Wide{4, false, 0};
  if (clear(3) && full(2) && nul[1] == most && nul[0] == most) return Wide{4, true, 0};
  if (clear(0) && clear(2) && full(1) && full(3)) return Wide{2, false, 0};
  if (clear(1) && clear(3) && full(0) && full(2)) return Wide{2, true, 0};
  return std::nullopt;
}

absl::Status Binary(uint64_t at) { return absl::InvalidArgumentError(absl::StrCat("binary data at byte ", at)); }

/// Control characters that no text has: an executable or picture that happens to hold no NUL.
std::optional<size_t> BinaryAt(std::string_view bytes) {
  size_t controls = 0, first = 0;
  std::string_view head = bytes.substr(0, 4096);
  for (size_t i = 0; i < head.size(); ++i) {
    unsigned char c = static_cast<unsigned char>(head[i]);
    if (c >= 0x20 || IsSpace(head[i]) || c == 0x1B || c == 0x08) continue;
    if (controls++ == 0) first = i;
  }
  if (controls * 50 > head.size()) return first;
  return std::nullopt;
}

/// Nothing but white space, no-break spaces and marks.
bool IsBlank(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    uint32_t length = Utf8Length(text.substr(i));
    char32_t code = DecodeUtf8(text.substr(i), length);
    bool space = code <= ' ' || code == 0xA0 || (code >= 0x2000 && code <= 0x200F) || code == 0x2028 || code == 0x2029 ||
                 code == 0x3000 || code == 0xFEFF || code == 0x85;
    if (!space) return false;
    i += length;
  }
  return true;
}

/// How well bytes that are not all UTF-8 still fit it.
struct Fit {
  size_t good = 0;  // code points of two bytes and more
  size_t bad = 0;   // bytes that belong to none
};

Fit FitUtf8(std::string_view bytes) {
  Fit fit;
  for (size_t i = 0; i < bytes.size();) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      i += AsciiPrefix(bytes.substr(i));
      continue;
    }
    uint32_t length = Utf8Length(bytes.substr(i));
    ++(length == 0 ? fit.bad : fit.good);
    i += std::max<uint32_t>(length, 1);
  }
  return fit;
}

/// Text without wide units, by declaration, validity or guess.
absl::Status DecodeNarrow(std::string_view bytes, std::string_view declared, Decoded& out) {
  size_t mark = bytes.starts_with(kMark8) ? kMark8.size() : 0;
  std::string name = LowerCase(declared);
  bool claims_utf8 = name.empty() || name == "utf-8" || name == "utf8";
  if (const void* nul = std::memchr(bytes.data(), 0, bytes.size())) {
    return Binary(static_cast<uint64_t>(static_cast<const char*>(nul) - bytes.data()));
  }
  size_t valid = ValidUtf8(bytes);
  bool escapes = name.starts_with("iso-2022") || name.starts_with("hz");  // seven bits, and yet not ASCII
  if (valid == bytes.size() && !escapes) {  // what is valid UTF-8 by accident in another encoding is not news copy
    out.text.assign(bytes.substr(mark));
    if (mark != 0) out.offsets.Add(0, mark);
    out.encoding = "UTF-8";
    return absl::OkStatus();
  }
  if (std::optional<size_t> at = BinaryAt(bytes)) return Binary(*at);
  if (!claims_utf8 && mark == 0 && DecodeNamed(bytes, name, out)) return absl::OkStatus();
  Fit fit = FitUtf8(bytes.substr(valid));
  size_t good = fit.good + (AsciiPrefix(bytes) < valid ? 1 : 0);
  bool damaged = mark != 0 || fit.bad <= good / 4 || (good > 0 && fit.bad <= 3 && bytes.size() - valid <= 3);
  if (!damaged && DecodeNamed(bytes, GuessEncoding(bytes), out)) return absl::OkStatus();
  DecodeUtf8Lossy(bytes, out);
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<Decoded> Decode(std::string_view bytes, std::string_view declared) {
  constexpr uint64_t kMost = std::numeric_limits<uint32_t>::max() / 4;  // a byte may become three, and offsets have 32 bits
  if (bytes.size() > kMost) return absl::InvalidArgumentError(absl::StrCat("larger than ", kMost >> 20, " MiB"));
  if (bytes.empty()) return absl::InvalidArgumentError("empty file");
  Decoded out;
  std::optional<Wide> wide = WideByMark(bytes);
  if (!wide) wide = WideByShape(bytes);
  if (wide) {
    DecodeWide(bytes, wide->begin, wide->unit, wide->big_endian, out);
    out.encoding = absl::StrCat("UTF-", wide->unit * 8, wide->big_endian ? "BE" : "LE");
    size_t nul = out.text.find('\0');
    if (nul != std::string::npos) return Binary(out.offsets.ToRaw(static_cast<uint32_t>(nul)));
  } else if (absl::Status status = DecodeNarrow(bytes, declared, out); !status.ok()) {
    return status;
  }
  if (IsBlank(out.text)) return absl::InvalidArgumentError("no text, only white space");
  return out;
}

}  // namespace crossread
