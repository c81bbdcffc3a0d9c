// SPDX-License-Identifier: Apache-2.0
// A parser's text set against the markup it came from: each letter finds its bytes again.
#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "ingest/composer.h"

namespace crossread {
namespace {

/// Bytes of the character reference at the head of `text`, which begins with "&": "&amp;", "&#8212;", "&eacute". Of a
/// name without semicolon the whole run of letters; 1 where none begins here.
uint32_t ReferenceLength(std::string_view text) {
  size_t i = 1;
  if (i < text.size() && text[i] == '#') {
    ++i;
    bool hex = i < text.size() && Lower(text[i]) == 'x';
    if (hex) ++i;
    size_t digits = i;
    auto digit = [&](char c) { return IsDigit(c) || (hex && Lower(c) >= 'a' && Lower(c) <= 'f'); };
    while (i < text.size() && digit(text[i])) ++i;
    if (i == digits) return 1;
  } else {
    while (i < text.size() && i < 40 && (IsAlpha(text[i]) || IsDigit(text[i]))) ++i;
    if (i == 1) return 1;
  }
  if (i < text.size() && text[i] == ';') ++i;
  return static_cast<uint32_t>(i);
}

/// True where `source` can go on as `value` does: the same byte, or markup whose reading is not known here.
bool GoesOn(std::string_view source, std::string_view value) {
  if (source.empty() || value.empty()) return source.empty() && value.empty();
  return source[0] == value[0] || source[0] == '&' || source[0] == '<' || source[0] == '\r';
}

/// How many bytes of `source` (at "&") and of `value` one reference takes; zeros where it is no reference.
struct Taken {
  uint32_t source = 0, value = 0;
};

Taken TakeReference(std::string_view source, std::string_view value) {
  uint32_t length = ReferenceLength(source);
  if (value[0] == '&') {
    bool ampersand = length > 1 && (source[1] == '#' || LowerCase(source.substr(0, length)) == "&amp;");
    if (ampersand) return {length, 1};
    if (source.starts_with("&amp") && !value.starts_with("&amp")) return {4, 1};  // old HTML, without the semicolon
    return {1, 1};
  }
  if (length == 1) return {};
  bool whole = source[length - 1] == ';' || source[1] == '#';
  for (uint32_t take = length; take > 2; --take) {  // "&notit;" reads as a sign and "it;"
    uint32_t letters = 0;
    for (int count = 1; count <= 2 && letters < value.size(); ++count) {
      letters += std::max<uint32_t>(1, Utf8Length(value.substr(letters)));
      if (GoesOn(source.substr(take), value.substr(letters))) return {take, letters};
    }
    if (whole && source[1] == '#') break;
  }
  return {};
}

}  // namespace

void AddParsed(std::string_view value, const Decoded& from, uint32_t begin, uint32_t end, Composer& composer) {
  std::string_view source = std::string_view(from.text).substr(0, end);
  uint32_t i = begin, plain = begin;
  size_t j = 0;
  auto flush = [&](uint32_t next) {
    if (i > plain) composer.Add(from, plain, i);
    i = plain = next;
  };
  while (j < value.size() && i < end) {
    if (source[i] == '&') {
      Taken taken = TakeReference(source.substr(i), value.substr(j));
      if (taken.source == 0) break;
      uint32_t at = i;
      flush(at + taken.source);
      composer.AddRead(value.substr(j, taken.value), from, at, at + taken.source);
      j += taken.value;
    } else if (source[i] == value[j]) {
      ++i;
      ++j;
    } else if (source[i] == '\r' && value[j] == '\n') {
      ++i;
      if (i < end && source[i] == '\n') ++i;
      ++j;
    } else if (source[i] == '<') {  // a tag that the parser passed over
      size_t close = source.find('>', i);
      if (close == std::string_view::npos) break;
      flush(static_cast<uint32_t>(close) + 1);
    } else if (source[i] == '\r') {
      flush(i + 1);
    } else {
      break;
    }
  }
  // Never in the middle of a letter: a noncharacter's first bytes are those of the sign that the parser puts in its place.
  while (i > plain && i < end && j > 0 && (static_cast<unsigned char>(source[i]) & 0xC0) == 0x80) --i, --j;
  flush(i);
  // What could not be followed is kept, and leads back to all that is left.
  if (j < value.size() && i < end) composer.AddRead(value.substr(j), from, i, end);
}

}  // namespace crossread
