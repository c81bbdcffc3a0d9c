// SPDX-License-Identifier: Apache-2.0
// Widths come from Unicode's East Asian Width and general categories, by way of ICU.
#include "report/display.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <algorithm>

namespace crossread {
namespace {

/// Takes one code point off the head of `text`, which is not empty.
UChar32 TakePoint(std::string_view& text) {
  unsigned char lead = static_cast<unsigned char>(text[0]);
  size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  size = std::min(size, text.size());
  UChar32 point = size == 1 ? lead : lead & (0x7F >> size);
  for (size_t i = 1; i < size; ++i) point = (point << 6) | (text[i] & 0x3F);
  text.remove_prefix(size);
  return point;
}

int WidthOf(UChar32 point) {
  if (point < 0x300) return 1;
  if ((point >= 0x1160 && point <= 0x11FF) || (point >= 0xD7B0 && point <= 0xD7FF)) return 0;  // vowels and finals of a Hangul syllable
  if (point >= 0x1F1E6 && point <= 0x1F1FF) return 1;  // half a flag
  int type = u_charType(point);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  if (u_hasBinaryProperty(point, UCHAR_EMOJI_PRESENTATION)) return 2;
  int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

bool IsHostile(UChar32 point) {
  if (point < 0x20 || (point >= 0x7F && point < 0xA0)) return true;
  return u_hasBinaryProperty(point, UCHAR_BIDI_CONTROL) || point == 0xFEFF || point == 0x2028 || point == 0x2029 ||
         (point >= 0xFFF9 && point <= 0xFFFB) || (point >= 0xE0000 && point <= 0xE007F);
}

/// Signs that dress the emoji before them: a terminal that knows them draws fewer cells than one that does not.
bool DressesEmoji(UChar32 before, UChar32 point) {
  if (point == 0xFE0E || point == 0xFE0F) return true;
  bool emoji = before >= 0x2000 && u_hasBinaryProperty(before, UCHAR_EXTENDED_PICTOGRAPHIC);
  return emoji && (point == 0x200D || u_hasBinaryProperty(point, UCHAR_EMOJI_MODIFIER));
}

struct Plain {
  UChar32 point;
  std::string_view ascii;
};

constexpr Plain kPlain[] = {
    {0x2018, "'"}, {0x2019, "'"}, {0x201A, "'"}, {0x201C, "\""}, {0x201D, "\""}, {0x201E, "\""}, {0x2013, "-"},
    {0x2014, "--"}, {0x2010, "-"}, {0x2011, "-"}, {0x2212, "-"}, {0x2026, "..."}, {0xA0, " "}, {0x202F, " "},
    {0x2009, " "}, {0xAB, "<<"}, {0xBB, ">>"}, {0x2192, "->"}, {0xD7, "x"}, {0x20AC, "EUR"}, {0xA3, "GBP"},
    {0xA5, "JPY"}, {0xB0, "deg"}, {0xBD, "1/2"}, {0xBC, "1/4"}, {0xBE, "3/4"}, {0xDF, "ss"}, {0xE6, "ae"}, {0xC6, "AE"},
    {0xF8, "o"}, {0xD8, "O"}, {0x142, "l"}, {0x141, "L"}, {0x2022, "*"}, {0xB7, "*"},
};

/// The letter under its marks, as ASCII; "?" where there is none.
std::string_view BaseLetter(UChar32 point, char* room) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfd = unorm2_getNFDInstance(&status);
  UChar units[16];
  int32_t size = U_SUCCESS(status) ? unorm2_getDecomposition(nfd, point, units, 16, &status) : -1;
  if (size < 1 || U_FAILURE(status) || units[0] >= 0x80) return "?";
  room[0] = static_cast<char>(units[0]);
  return {room, 1};
}

/// Bytes of the first letter of `text` with the marks that stand on it.
size_t LetterSize(std::string_view text) {
  std::string_view rest = text;
  TakePoint(rest);
  while (!rest.empty()) {
    std::string_view after = rest;
    if (WidthOf(TakePoint(after)) != 0) break;
    rest = after;
  }
  return text.size() - rest.size();
}

}  // namespace

int DisplayWidth(std::string_view text) {
  int cells = 0;
  while (!text.empty()) cells += WidthOf(TakePoint(text));
  return cells;
}

std::string Clean(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  UChar32 last = 0;
  while (!text.empty()) {
    std::string_view before = text;
    UChar32 point = TakePoint(text);
    if (DressesEmoji(last, point)) continue;
    last = point;
    if (u_isUWhiteSpace(point) && point != 0x2028 && point != 0x2029) {
      if (!space) out += ' ';
      space = true;
      continue;
    }
    space = false;
    if (IsHostile(point)) {
      out += "\xEF\xBF\xBD";
    } else {
      out.append(before, 0, before.size() - text.size());
    }
  }
  return out;
}

std::string ToAscii(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    UChar32 point = TakePoint(text);
    if (point < 0x80) {
      out += static_cast<char>(point);
      continue;
    }
    if (WidthOf(point) == 0) continue;
    const Plain* found = std::find_if(std::begin(kPlain), std::end(kPlain), [&](const Plain& p) { return p.point == point; });
    char room[1];
    out += found != std::end(kPlain) ? found->ascii : BaseLetter(point, room);
  }
  return out;
}

std::string_view HeadOf(std::string_view text, int cells) {
  std::string_view rest = text;
  while (!rest.empty()) {
    size_t size = LetterSize(rest);
    int width = DisplayWidth(rest.substr(0, size));
    if (width > cells) break;
    cells -= width;
    rest.remove_prefix(size);
  }
  return text.substr(0, text.size() - rest.size());
}

std::string_view TailOf(std::string_view text, int cells) {
  int over = DisplayWidth(text) - cells;
  while (over > 0 && !text.empty()) {
    size_t size = LetterSize(text);
    over -= DisplayWidth(text.substr(0, size));
    text.remove_prefix(size);
  }
  return text;
}

std::string FitPath(std::string_view path, int cells, std::string_view dots) {
  if (DisplayWidth(path) <= cells) return std::string(path);
  std::string_view tail = TailOf(path, std::max(0, cells - DisplayWidth(dots)));
  if (size_t slash = tail.find('/'); slash != std::string_view::npos) tail.remove_prefix(slash);
  return std::string(dots) + std::string(tail);
}

std::vector<std::string> Wrap(std::string_view text, int cells) {
  cells = std::max(cells, 1);  // no room at all: a letter a line
  std::vector<std::string> lines;
  std::string line;
  int used = 0;
  auto flush = [&] {
    if (!line.empty()) lines.push_back(std::move(line));
    line.clear();
    used = 0;
  };
  while (!text.empty()) {
    size_t space = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, space);
    text.remove_prefix(std::min(space + 1, text.size()));
    if (word.empty()) continue;
    int width = DisplayWidth(word);
    if (used > 0 && used + 1 + width > cells) flush();
    while (width > cells) {
      std::string_view head = HeadOf(word, cells);
      if (head.empty()) head = word.substr(0, LetterSize(word));
      lines.emplace_back(head);
      word.remove_prefix(head.size());
      width = DisplayWidth(word);
    }
    if (used > 0) line += ' ', ++used;
    line += word;
    used += width;
  }
  flush();
  if (lines.empty()) lines.emplace_back();
  return lines;
}

std::string Folded(std::string_view text, int cells, int hang) {
  std::string out;
  while (!text.empty()) {
    size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (DisplayWidth(line) <= cells) {
      out.append(line).push_back('\n');
      continue;
    }
    size_t indent = std::min(line.find_first_not_of(' '), line.size());
    std::string margin(line.substr(0, indent));
    for (const std::string& part : Wrap(line.substr(indent), cells - static_cast<int>(indent) - hang)) {
      out.append(margin).append(part).push_back('\n');
      margin.assign(indent + static_cast<size_t>(hang), ' ');
    }
  }
  return out;
}

}  // namespace crossread
