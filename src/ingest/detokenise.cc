// SPDX-License-Identifier: Apache-2.0
// Looks at each space with what stands around it; nothing but spaces is ever left out.
#include "ingest/detokenise.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.h"

namespace crossread {
namespace {

constexpr int kEnough = 3;  // gaps that no typist leaves; a sign has one on both sides
constexpr std::string_view kApostrophe = "’";

class Gaps {
 public:
  explicit Gaps(std::string_view text) : text_(text) {}

  /// The space at `at` stands where a tokeniser cut.
  bool Cut(size_t at) const { return Clock(at) || Group(at) || Compound(at) || Slash(at) || Genitive(at) || Initials(at); }

  /// A cut that hardly comes about otherwise.
  bool Telling(size_t at) const { return Clock(at) || Thousands(at) || Genitive(at) || Compound(at); }

 private:
  char At(size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  bool Digit(size_t i) const { return IsDigit(At(i)); }
  bool Letter(size_t i) const { return IsAlpha(At(i)); }

  /// `sign` with a space on both sides, one of which is at `at`; the place of the sign, or npos.
  size_t Spaced(size_t at, std::string_view sign) const {
    if (text_.substr(at + 1, sign.size()) == sign && At(at + 1 + sign.size()) == ' ') return at + 1;
    if (at > sign.size() && text_.substr(at - sign.size(), sign.size()) == sign && At(at - sign.size() - 1) == ' ') return at - sign.size();
    return std::string_view::npos;
  }

  /// "7 : 37".
  bool Clock(size_t at) const {
    size_t sign = Spaced(at, ":");
    return sign != std::string_view::npos && sign > 1 && Digit(sign - 2) && Digit(sign + 2) && Digit(sign + 3) && !Digit(sign + 4);
  }

  /// "11 / 27 / 2005".
  bool Slash(size_t at) const {
    size_t sign = Spaced(at, "/");
    return sign != std::string_view::npos && sign > 1 && Digit(sign - 2) && Digit(sign + 2);
  }

  /// "6.1 - magnitude", but not "on 3 May 2013 - the day".
  bool Compound(size_t at) const {
    size_t sign = Spaced(at, "-");
    if (sign == std::string_view::npos || sign < 2 || !Digit(sign - 2)) return false;
    size_t end = sign + 2;
    while (end < text_.size() && At(end) >= 'a' && At(end) <= 'z') ++end;
    size_t first = sign - 1;
    while (first > 0 && Digit(first - 1)) --first;
    bool year = sign - 1 - first == 4;
    return end >= sign + 6 && !year;
  }

  /// "170, 000": one to three digits before the comma, three behind the space.
  bool Group(size_t at) const {
    if (at < 2 || At(at - 1) != ',' || !Digit(at + 1) || !Digit(at + 2) || !Digit(at + 3) || Digit(at + 4)) return false;
    size_t first = at - 1;
    while (first > 0 && Digit(first - 1)) --first;
    if (first == at - 1 || at - 1 - first > 3) return false;
    size_t word = first;  // "On July 12, 300 people came"
    while (word > 0 && At(word - 1) == ' ') --word;
    size_t end = word;
    while (word > 0 && (Letter(word - 1) || At(word - 1) == '.')) --word;
    return word == end || !IsUpper(At(word)) || Thousands(at);
  }
  bool Thousands(size_t at) const { return at > 1 && At(at - 1) == ',' && Digit(at - 2) && text_.substr(at + 1, 3) == "000" && !Digit(at + 4); }

  /// "the ship ’ s", "ca n't", "the ship 's".
  bool Genitive(size_t at) const {
    size_t sign = Spaced(at, kApostrophe);
    size_t size = kApostrophe.size();
    if (sign == std::string_view::npos) sign = Spaced(at, "'"), size = 1;
    if (sign == std::string_view::npos || sign < 2 || !Letter(sign - 2)) return false;
    std::string_view rest = text_.substr(sign + size + 1, 3);
    static constexpr std::array<std::string_view, 7> kEndings = {"s", "t", "re", "ve", "ll", "d", "m"};
    return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) { return rest.starts_with(ending) && !Letter(sign + size + 1 + ending.size()); });
  }

  /// "p. m.", "U. S.".
  bool Initials(size_t at) const {
    if (at < 2 || At(at - 1) != '.' || !Letter(at - 2) || (at > 2 && Letter(at - 3)) || !Letter(at + 1) || At(at + 2) != '.') return false;
    bool hours = (At(at - 2) == 'a' || At(at - 2) == 'p') && At(at + 1) == 'm';
    return hours || (At(at - 2) == 'U' && (At(at + 1) == 'S' || At(at + 1) == 'N' || At(at + 1) == 'K'));
  }

  std::string_view text_;
};

}  // namespace

void Detokenise(Decoded& decoded) {
  const std::string& text = decoded.text;
  Gaps gaps(text);
  int telling = 0;
  for (size_t at = text.find(' '); at != std::string::npos && telling < kEnough; at = text.find(' ', at + 1)) telling += gaps.Telling(at);
  if (telling < kEnough) return;
  std::string out;
  OffsetMap offsets;
  uint32_t kept = 0;  // up to where the text has been taken over
  auto take = [&](uint32_t end) {
    offsets.AddSlice(static_cast<uint32_t>(out.size()), decoded.offsets, kept, end);
    out.append(text, kept, end - kept);
    kept = end + 1;
  };
  for (size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
    if (gaps.Cut(at)) take(static_cast<uint32_t>(at));
  }
  take(static_cast<uint32_t>(text.size()));
  decoded.text = std::move(out);
  decoded.offsets = std::move(offsets);
}

}  // namespace crossread
