// SPDX-License-Identifier: Apache-2.0
// Letters without accents, case and script: Latin ones by a table, all others by ICU.
#include <algorithm>
#include <cstring>
#include <memory>

#include "base/ascii.h"
#include "base/fold.h"
#include "unicode/translit.h"
#include "unicode/unistr.h"
#include "values/names.h"

namespace crossread {
namespace {

/// What ICU makes of U+00C0 to U+017F; "?" stands for two letters. A test holds the two together.
constexpr std::string_view kLatin =
    "aaaaaa?ceeeeiiiidnooooo*ouuuuy??"
    "aaaaaa?ceeeeiiiidnooooo/ouuuuy?y"
    "aaaaaaccccccccddddeeeeeeeeeegggg"
    "gggghhhhiiiiiiiiii??jjkkqlllllll"
    "lllnnnnnn?nnoooooo??rrrrrrssssss"
    "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

std::string_view TwoLetters(uint32_t code) {
  switch (code) {
    case 0xC6: case 0xE6: return "ae";
    case 0xDE: case 0xFE: return "th";
    case 0xDF: return "ss";
    case 0x132: case 0x133: return "ij";
    case 0x149: return "'n";
    default: return "oe";  // 0x152, 0x153
  }
}

/// Dashes, quotation marks and the ellipsis, all of which begin with E2 80.
std::string_view Sign(unsigned char last) {
  switch (last) {
    case 0x90: case 0x91: case 0x92: case 0x93: case 0x94: return "-";
    case 0x98: case 0x99: return "'";
    case 0x9C: case 0x9D: return "\"";
    case 0xA6: return "...";
    default: return {};
  }
}

/// Folds `text` into `out` where the table has all its letters.
bool FoldLatin(std::string_view text, std::string& out) {
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    auto at = [&](size_t k) { return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0u; };
    if (at(0) < 0x80) {
      out.push_back(Lower(text[i]));
    } else if (at(0) >= 0xC3 && at(0) <= 0xC5 && at(1) >= 0x80) {
      uint32_t code = (at(0) & 0x1F) << 6 | (at(1) & 0x3F);
      char letter = kLatin[code - 0xC0];
      letter == '?' ? out.append(TwoLetters(code)) : out.append(1, letter);
      i += 1;
    } else if (at(0) == 0xE2 && at(1) == 0x80 && !Sign(static_cast<unsigned char>(at(2))).empty()) {
      out.append(Sign(static_cast<unsigned char>(at(2))));
      i += 2;
    } else {
      return false;
    }
  }
  return true;
}

/// The same for text that has nothing but ASCII, as most has.
bool FoldAscii(std::string_view text, std::string& out) {
  out.assign(text);
  size_t i = 0;
  for (; i + 8 <= out.size(); i += 8) {
    uint64_t eight;
    std::memcpy(&eight, out.data() + i, 8);
    if ((eight & 0x8080808080808080u) != 0) return false;
    eight = FoldEight(eight);
    std::memcpy(out.data() + i, &eight, 8);
  }
  for (; i < out.size(); ++i) {
    if (static_cast<unsigned char>(out[i]) >= 0x80) return false;
    out[i] = Lower(out[i]);
  }
  return true;
}

/// Made once, where a script other than Latin is met; transliterate() is const and may run on several threads.
const icu::Transliterator* ToLatin() {
  static const std::unique_ptr<icu::Transliterator> kTransliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
  }();
  return kTransliterator.get();
}

}  // namespace

std::string FoldLetters(std::string_view text) {
  std::string out;
  if (FoldAscii(text, out)) return out;
  out.clear();
  if (FoldLatin(text, out)) return out;
  if (ToLatin() == nullptr) return LowerCase(text);
  icu::UnicodeString wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  ToLatin()->transliterate(wide);
  out.clear();
  wide.toUTF8String(out);
  return LowerCase(out);
}

}  // namespace crossread
