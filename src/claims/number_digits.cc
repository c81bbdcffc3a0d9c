// SPDX-License-Identifier: Apache-2.0
// Number tokens: which of comma and point groups, and which begins the decimals.
#include <algorithm>
#include <charconv>
#include <cstdint>

#include "base/ascii.h"
#include "claims/number.h"

namespace crossread {
namespace {

/// Groups of digits between `separator`s are a Western (3 3 3) or Indian (2 2 3) grouping.
bool GroupsFit(std::string_view digits, char separator) {
  size_t first = digits.find(separator);
  if (first == 0 || first > 3) return false;
  bool western = true, indian = first <= 2;
  for (size_t at = first; at != std::string_view::npos;) {
    size_t next = digits.find(separator, at + 1);
    size_t size = (next == std::string_view::npos ? digits.size() : next) - at - 1;
    western = western && size == 3;
    indian = indian && size == (next == std::string_view::npos ? 3u : 2u);
    at = next;
  }
  return western || indian;
}

size_t Count(std::string_view text, char c) {
  size_t count = 0;
  for (char d : text) count += d == c;
  return count;
}

/// `text` with `group` left out and `point` as the decimal point.
std::optional<double> Parse(std::string_view text, char group, char point) {
  char buffer[48];
  size_t size = 0;
  for (char c : text) {
    if (c == group) continue;
    if (size + 1 >= sizeof buffer) return std::nullopt;
    buffer[size++] = c == point ? '.' : c;
  }
  double value = 0;
  auto [end, error] = std::from_chars(buffer, buffer + size, value);
  if (error != std::errc() || end != buffer + size) return std::nullopt;
  return value;
}

}  // namespace

std::optional<double> ReadDigits(std::string_view token) {
  if (!token.empty() && token.size() <= 15 && std::all_of(token.begin(), token.end(), IsDigit)) {  // the commonest form, and exact
    int64_t value = 0;
    for (char c : token) value = value * 10 + (c - '0');
    return static_cast<double>(value);
  }
  size_t commas = Count(token, ','), points = Count(token, '.');
  if (commas == 0 && points <= 1) return Parse(token, '\0', '.');
  if (points == 0) {
    if (GroupsFit(token, ',')) return Parse(token, ',', '.');
    size_t decimals = token.size() - token.find(',') - 1;
    if (commas == 1 && decimals <= 2) return Parse(token, '\0', ',');
    return std::nullopt;
  }
  if (commas == 0) return GroupsFit(token, '.') && points >= 2 ? Parse(token, '.', ',') : std::nullopt;
  if (points == 1 && token.find('.') > token.rfind(',')) {
    return GroupsFit(token.substr(0, token.find('.')), ',') ? Parse(token, ',', '.') : std::nullopt;
  }
  if (commas == 1 && token.find(',') > token.rfind('.')) {
    return GroupsFit(token.substr(0, token.find(',')), '.') ? Parse(token, '.', ',') : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace crossread
