// SPDX-License-Identifier: Apache-2.0
// Copy is printed inside the page and must not do anything there.
#include "report/html_escape.h"

#include <gtest/gtest.h>

namespace crossread {
namespace {

TEST(Escape, TurnsMarkupIntoText) {
  EXPECT_EQ(Escape("<a href=\"x\" on='y'>&amp;"), "&lt;a href=&quot;x&quot; on=&#39;y&#39;&gt;&amp;amp;");
}

TEST(Escape, SpellsOutWhatHidesOrReorders) {
  EXPECT_EQ(Escape("a\xE2\x80\xAE" "b"), "a[U+202E]b");
  EXPECT_EQ(Escape("\xE2\x81\xA6x\xE2\x81\xA9"), "[U+2066]x[U+2069]");
  EXPECT_EQ(Escape(std::string_view("\0\x1B\x7F", 3)), "[U+0000][U+001B][U+007F]");
  EXPECT_EQ(Escape("\xC2\x85"), "[U+0085]");
}

TEST(Escape, LeavesOrdinaryCharactersAlone) {
  for (const char* text : {"“Café” – 5 €", "قال الوزير", "東京", "tab\tand\nline", "emoji 🙂", "soft\xC2\xADhyphen"}) {
    EXPECT_EQ(Escape(text), text);
  }
}

TEST(Escape, ReplacesWhatIsNotUtf8) {
  constexpr std::string_view kBroken = "\xEF\xBF\xBD";
  for (const char* text : {"\xFF", "\xC0", "\xC3"}) EXPECT_EQ(Escape(text), kBroken);
  EXPECT_EQ(Escape("\xED\xA0\x80"), std::string(kBroken) + std::string(kBroken) + std::string(kBroken));
  EXPECT_EQ(Escape("\xC3x"), std::string(kBroken) + "x");
}

TEST(InertJson, CannotCloseItsElement) {
  EXPECT_EQ(InertJson("\"</script><!--&\""), "\"\\u003c/script\\u003e\\u003c!--\\u0026\"");
  EXPECT_EQ(InertJson("\xE2\x80\xA8 \xE2\x80\xA9 \xE2\x80\xA6"), "\\u2028 \\u2029 \xE2\x80\xA6");
}

}  // namespace
}  // namespace crossread
