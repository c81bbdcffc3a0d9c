// SPDX-License-Identifier: Apache-2.0
// Encodings: what text comes out, where each letter came from, and what is refused.
#include "ingest/decode.h"

#include <unicode/ucnv.h>

#include "base/utf8.h"
#include "gtest/gtest.h"
#include "ingest/read.h"

namespace crossread {
namespace {

/// `text` (UTF-8) in the encoding that ICU calls `name`.
std::string Encode(const std::string& text, const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(text.size() * 4 + 8, '\0');
  int32_t size = ucnv_convert(name, "UTF-8", out.data(), static_cast<int32_t>(out.size()), text.data(),
                              static_cast<int32_t>(text.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status)) << u_errorName(status);
  out.resize(static_cast<size_t>(size));
  return out;
}

constexpr char kCopy[] =
    "The mayor, Ren\u00e9e L\u00f3pez-Garc\u00eda, said on Monday that the new bridge at Orlo would cost \u20ac4 million.\r\n\r\n"
    "\u201cWe are glad,\u201d she said. Her deputy, Zo\u00eb Br\u00f6nn, did not agree \u2013 and left the hall before the vote.\r\n";

class Encodings : public testing::TestWithParam<const char*> {};

TEST_P(Encodings, GiveTheSameTextAndLeadBack) {
  std::string name = GetParam();
  std::string raw = Encode(kCopy, name.c_str());
  absl::StatusOr<Decoded> decoded = Decode(raw);
  ASSERT_TRUE(decoded.ok()) << decoded.status();
  EXPECT_EQ(decoded->text, kCopy);
  // every word found again at its raw place
  for (const char* word : {"mayor", "Ren\u00e9e", "Garc\u00eda", "Monday", "\u20ac4", "glad", "Zo\u00eb", "vote"}) {
    uint32_t at = static_cast<uint32_t>(decoded->text.find(word));
    std::string there = Encode(word, name.starts_with("UTF-16") || name.starts_with("UTF-32")
                                         ? (decoded->encoding).c_str() : name.c_str());
    uint64_t begin = decoded->offsets.ToRaw(at);
    uint64_t end = decoded->offsets.EndToRaw(at + static_cast<uint32_t>(std::string_view(word).size()));
    EXPECT_EQ(raw.substr(begin, end - begin), there) << word;
  }
}

INSTANTIATE_TEST_SUITE_P(All, Encodings, testing::Values("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16",
                                                         "UTF-32LE", "UTF-32BE", "UTF-32"));

TEST(Decoding, DropsTheByteOrderMarkAndKeepsRawOffsets) {
  absl::StatusOr<Decoded> decoded = Decode("\xEF\xBB\xBFThe mayor left.");
  ASSERT_TRUE(decoded.ok());
  EXPECT_EQ(decoded->text, "The mayor left.");
  EXPECT_EQ(decoded->offsets.ToRaw(4), 7u);
}

TEST(Decoding, ReadsOneAccentInAShortTextAsWindows) {
  absl::StatusOr<Decoded> decoded = Decode("Mayor Ren\xE9" "e left.");
  ASSERT_TRUE(decoded.ok());
  EXPECT_EQ(decoded->text, "Mayor Ren\u00e9e left.");
}

TEST(Decoding, ReadsCyrillicCodePages) {
  std::string copy = "Мэр города сообщил в понедельник, что новый мост будет стоить четыре миллиона рублей. "
                     "Заместитель мэра с этим не согласился и вышел из зала до голосования.";
  for (const char* name : {"windows-1251", "KOI8-R"}) {
    absl::StatusOr<Decoded> decoded = Decode(Encode(copy, name));
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded->text, copy) << name;
  }
}

TEST(Decoding, ReadsEastAsianEncodings) {
  std::string copy = "市長は月曜日、新しい橋の建設費が四億円になると述べた。副市長はこれに同意せず、採決の前に会場を後にした。";
  for (const char* name : {"Shift_JIS", "EUC-JP"}) {
    std::string raw = Encode(copy, name);
    absl::StatusOr<Decoded> decoded = Decode(raw);
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded->text, copy) << name;
    EXPECT_EQ(decoded->offsets.ToRaw(6), 4u);
    EXPECT_EQ(decoded->offsets.EndToRaw(static_cast<uint32_t>(copy.size())), raw.size());
  }
}

TEST(Decoding, TrustsADeclarationOverAGuess) {
  absl::StatusOr<Decoded> decoded = Decode("Mayor Luk\xE1\xB9 left.", "iso-8859-2");
  ASSERT_TRUE(decoded.ok());
  EXPECT_EQ(decoded->text, "Mayor Luká\u0161 left.");
}

TEST(Decoding, MendsDamagedUtf8InPlace) {
  absl::StatusOr<Decoded> decoded = Decode("Ren\xC3\xA9" "e and Zo\xC3 and Br\xC3\xB6nn left the \xE2\x80\x9Chall\xE2\x80\x9D.");
  ASSERT_TRUE(decoded.ok());
  EXPECT_EQ(decoded->encoding, "UTF-8");
  EXPECT_NE(decoded->text.find("Zo\uFFFD and Br\u00f6nn"), std::string::npos) << decoded->text;
  EXPECT_EQ(decoded->offsets.ToRaw(static_cast<uint32_t>(decoded->text.find("Br"))), 19u);
}

TEST(Decoding, MendsATruncatedEnd) {
  absl::StatusOr<Decoded> decoded = Decode("The caf\xC3\xA9 was \xE2\x80");
  ASSERT_TRUE(decoded.ok());
  EXPECT_EQ(decoded->text, "The caf\u00e9 was \uFFFD");
}

TEST(Refusal, NamesTheByteOfBinaryData) {
  using namespace std::string_literals;
  EXPECT_EQ(Decode("abc\0def and more"s).status().message(), "binary data at byte 3");
  EXPECT_EQ(Decode("\x7F" "ELF\x02\x01\x01\0\0\0"s).status().message(), "binary data at byte 7");
  EXPECT_FALSE(Decode("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s).ok());
  EXPECT_FALSE(Decode("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x03\x04\x05\x06\x07\x0E\x0F\x10\x11"s).ok());
}

TEST(Refusal, SaysThatThereIsNoText) {
  EXPECT_EQ(Decode("").status().message(), "empty file");
  for (const char* blank : {" ", "\r\n\t \n", "\xEF\xBB\xBF", "\xEF\xBB\xBF \n", "\xC2\xA0\n\xE2\x80\x83"}) {
    EXPECT_EQ(Decode(blank).status().message(), "no text, only white space");
  }
  EXPECT_EQ(Read(" \n", "a.txt").status().message(), "a.txt: no text, only white space");
}

}  // namespace
}  // namespace crossread
