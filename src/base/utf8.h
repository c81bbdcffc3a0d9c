// SPDX-License-Identifier: Apache-2.0
// UTF-8 without a library: validation at memory speed, and single code points.
#ifndef CROSSREAD_SRC_BASE_UTF8_H_
#define CROSSREAD_SRC_BASE_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace crossread {

/// Bytes at the head of `text` that are valid UTF-8 (no surrogates, no overlong forms); `text.size()` where all are.
size_t ValidUtf8(std::string_view text);

/// Bytes at the head of `text` that are ASCII.
size_t AsciiPrefix(std::string_view text);

/// Length in bytes of the valid code point at the head of `text`; 0 where there is none.
uint32_t Utf8Length(std::string_view text);

/// The code point at the head of `text`, whose length Utf8Length() gave as `length`.
char32_t DecodeUtf8(std::string_view text, uint32_t length);

/// Appends `code`, or U+FFFD where it is no scalar value; the bytes appended.
uint32_t AppendUtf8(char32_t code, std::string& out);

}  // namespace crossread

#endif  // CROSSREAD_SRC_BASE_UTF8_H_
