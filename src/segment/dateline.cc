// SPDX-License-Identifier: Apache-2.0
// Reads the dateline at the head of a paragraph: place, region, day, agency, dash.
#include "base/ascii.h"
#include "segment/page.h"

namespace crossread {
namespace {

bool IsDash(std::string_view mark) {
  return mark == "-" || mark == "–" || mark == "—" || mark == "―" || mark == "_" || mark == "−";
}

/// A scanner over the parts of a dateline; `at` moves on as they are recognised.
struct Reader {
  const Page& page;
  uint32_t at;
  uint32_t last;
  bool caps = true;      // the place is in capitals
  bool known = false;    // the gazetteer has it
  bool dated = false;
  bool credited = false;
  bool region = false;
  bool short_region = false;  // "Va.", "OK": nothing but datelines and addresses writes it so

  bool End() const { return at >= last; }
  std::string_view Text() const { return End() ? std::string_view() : page.Text(at); }
  bool IsName(uint32_t i) const {
    return i < last && page.At(i).kind == TokenKind::kWord && page.At(i).Is(kCapital) && !page.At(i).Is(kSuffix);
  }

  /// "DAR ES SALAAM", "KABUL/WASHINGTON", "Addis Ababa".
  bool Place() {
    uint32_t begin = at, names = 0;
    while (!End() && names < 6) {
      if (IsName(at) && !(names > 0 && page.Is(at, page.words.month))) {
        bool initials = page.Text(at).find('.') != std::string_view::npos;
        caps = caps && (page.At(at).Is(kAllCaps) || initials || page.At(at).end - page.At(at).begin == 1);
        ++at, ++names;
      } else if (names > 0 && (Text() == "/" || Text() == "-" || Text() == "." || Text() == "'" || Text() == "’") &&
                 page.At(at).Is(kGlued) && at + 1 < last && IsName(at + 1) &&
                 (page.At(at + 1).Is(kGlued) || Text() == ".")) {
        ++at;
      } else {
        break;
      }
    }
    if (names == 0 || page.Is(begin, page.words.month)) return false;
    for (uint32_t i = begin; i < at; ++i) {
      if (page.Is(i, page.words.label)) return false;
    }
    for (ClassId cls : page.words.places) known = known || page.copy.lexicon->Longest(page.copy, begin, at, cls);
    if (caps && names == 1 && page.At(begin).end - page.At(begin).begin < 3) return false;
    return true;
  }

  /// ", Calif.", ", Kenya": after a comma, up to three names.
  bool Region() {
    if (Text() != "," || !IsName(at + 1) || page.Is(at + 1, page.words.month) || page.Is(at + 1, page.words.weekday)) {
      return false;
    }
    ++at;
    uint32_t begin = at;
    for (int names = 0; names < 4 && IsName(at) && !page.Is(at, page.words.month); ++names) {
      ++at;
      if (Text() == "." && page.At(at).Is(kGlued)) short_region = true, ++at;  // "Calif.", "W.Va."
    }
    std::string_view name = page.Text(begin);
    if (at == begin + 1 && (name.back() == '.' || (name.size() == 2 && page.At(begin).Is(kAllCaps)))) short_region = true;
    region = true;
    return true;
  }

  bool Day() {
    uint32_t from = Text() == "," ? at + 1 : at;
    if (from >= last) return false;
    uint32_t length = DateLength(page, from, last);
    if (length == 0 && page.Is(from, page.words.weekday)) length = 1;
    if (length == 0) return false;
    at = from + length;
    dated = true;
    return true;
  }

  /// "(AP)", "(KDKA/AP)", "(Aug. 28, 2015)".
  bool Credit() {
    if (Text() != "(") return false;
    uint32_t i = at + 1;
    while (i < last && i - at <= 9 && page.Text(i) != ")") ++i;
    if (i >= last || page.Text(i) != ")" || i == at + 1) return false;
    bool date = DateLength(page, at + 1, i) != 0;
    bool name = page.At(at + 1).Is(kCapital) || page.Is(at + 1, page.words.agency);
    if (!date && !name) return false;
    at = i + 1;
    (date ? dated : credited) = true;
    return true;
  }

  /// The dash, or nothing more in the line. Text after it begins like a sentence.
  bool Dash() {
    if (Text() == ":" && caps && known && at + 10 < last) {
      ++at;
      return IsName(at) && !page.At(at).Is(kAllCaps) && !page.At(at).Is(kGlued);
    }
    if (!IsDash(Text())) return false;
    bool wide = Text().size() > 1;
    bool glued = page.At(at).Is(kGlued);
    ++at;
    while (IsDash(Text()) && page.At(at).Is(kGlued)) ++at;
    if (End()) return true;
    if (last - at < 5 && DateLength(page, at, last) != 0) return false;  // the name of a paper and its day
    if (glued && page.At(at).Is(kGlued) && !(wide && (caps || credited))) return false;
    const Token& next = page.At(at);
    return next.Is(kCapital) || next.kind != TokenKind::kWord;
  }
};

}  // namespace

uint32_t DatelineLength(const Page& page, uint32_t i, uint32_t last, bool strict) {
  Reader reader{page, i, last};
  bool place = reader.Place();
  if (!place) reader.at = i;
  while (reader.Region() || reader.Day() || reader.Credit()) {
  }
  if (!place && !reader.credited) return 0;
  bool marked = reader.credited || reader.dated;
  if (strict && !(marked && reader.caps)) return 0;
  if (!reader.caps && !(reader.credited || (reader.dated && reader.region) || reader.short_region)) return 0;
  if (!place && !page.Is(i + 1, page.words.agency)) return 0;
  if (!reader.Dash()) return 0;
  return reader.at - i;
}

}  // namespace crossread
