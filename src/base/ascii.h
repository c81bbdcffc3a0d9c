// SPDX-License-Identifier: Apache-2.0
// ASCII letters and digits without a locale: the inner loops of tokenising and folding.
#ifndef CROSSREAD_SRC_BASE_ASCII_H_
#define CROSSREAD_SRC_BASE_ASCII_H_

#include <string>
#include <string_view>

namespace crossread {

constexpr bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool IsAlpha(char c) { return IsUpper(c) || IsLower(c); }
constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }
constexpr char Lower(char c) { return IsUpper(c) ? static_cast<char>(c + 32) : c; }

/// `text` with ASCII capitals made small; other bytes stay.
inline std::string LowerCase(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = Lower(c);
  return out;
}

}  // namespace crossread

#endif  // CROSSREAD_SRC_BASE_ASCII_H_
