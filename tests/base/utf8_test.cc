// SPDX-License-Identifier: Apache-2.0
// What counts as UTF-8.
#include "base/utf8.h"

#include "gtest/gtest.h"

namespace crossread {
namespace {

TEST(Utf8, TakesEveryScalarValueAndNothingElse) {
  for (char32_t code = 1; code <= 0x10FFFF; code += code < 0x3000 ? 1 : 0x101) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    std::string text;
    uint32_t length = AppendUtf8(code, text);
    ASSERT_EQ(length, text.size());
    ASSERT_EQ(Utf8Length(text), length);
    ASSERT_EQ(DecodeUtf8(text, length), code);
    for (size_t cut = 1; cut < text.size(); ++cut) ASSERT_EQ(ValidUtf8(text.substr(0, cut)), 0u);
  }
}

TEST(Utf8, RefusesOverlongFormsSurrogatesAndWhatLiesBeyond) {
  for (const char* bad : {"\xC0\xAF", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
                          "\xF5\x80\x80\x80", "\xFF", "\x80", "\xBF", "\xC3", "\xE2\x82", "\xE2\x28\xA1"}) {
    EXPECT_EQ(ValidUtf8(bad), 0u) << bad;
  }
}

TEST(Utf8, StopsAtTheFirstBadByteWhereverItLies) {
  for (size_t before = 0; before < 70; ++before) {
    std::string text(before, 'a');
    text += "\xC3\xA9\xFFtail of the text that is long enough for eight bytes at a time";
    EXPECT_EQ(ValidUtf8(text), before + 2);
    EXPECT_EQ(AsciiPrefix(text), before);
  }
}

}  // namespace
}  // namespace crossread
