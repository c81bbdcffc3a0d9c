// SPDX-License-Identifier: Apache-2.0
// Which names can be one person, which are one name spelt twice, and which are two people.
#include "values/names.h"

#include "gmock/gmock.h"

namespace crossread {
namespace {

NameMatch Match(std::string_view a, std::string_view b) {
  const Lexicon& lexicon = Lexicon::BuiltIn();
  Name first = FoldName(a, lexicon), second = FoldName(b, lexicon);
  NameMatch match = CompareNames(first, second, lexicon);
  EXPECT_EQ(match, CompareNames(second, first, lexicon)) << a << " / " << b;
  return match;
}

struct Row {
  const char* a;
  const char* b;
  NameMatch match;
};

TEST(Names, MeetBySurnameThenGivenName) {
  constexpr NameMatch kSame = NameMatch::kSame, kVariant = NameMatch::kVariant;
  constexpr NameMatch kConflict = NameMatch::kConflict, kDifferent = NameMatch::kDifferent;
  const Row rows[] = {
      {"Ilse Brandvold", "Brandvold", kSame},
      {"Ilse Brandvold", "Ms Brandvold", kSame},
      {"Dr. Ilse Brandvold", "Ilse M. Brandvold", kSame},
      {"I. Brandvold", "Ilse Brandvold", kSame},
      {"Raúl Ceballos-Ruiz", "Raul Ceballos", kSame},
      {"Raul Ceballos Ruiz", "Ceballos-Ruiz", kSame},
      {"J. Robert Hale", "Robert Hale", kSame},
      {"Peter van der Meulen", "van der Meulen", kSame},
      {"Trevor Oduya Jr.", "Trevor Oduya", kSame},
      {"Aleksandr Vetrov", "Alexander Vetrov", kVariant},
      {"Sergei Vetrov", "Sergey Vetrov", kVariant},
      {"Dmitri Vetrov", "Dmytro Vetrov", kVariant},
      {"Bill Hale", "William Hale", kVariant},
      {"Mohammed Sowe", "Muhammad Sowe", kVariant},
      {"Kaliegh Storr", "Kaleigh Storr", kVariant},
      {"Nikolai Vetrov", "Nikolai Wetrow", kVariant},
      {"Peter Brandvold", "Peter Brandvoll", kVariant},
      {"Josephine Hale", "James Hale", kConflict},
      {"Tendai Moyo", "Farai Moyo", kConflict},
      {"Maria Hale", "Mario Hale", kConflict},
      {"Peter Hale", "Peter Odum", kDifferent},
      {"Hale", "Halen", kDifferent},
      {"Peter", "Peter Hale", kDifferent},
      {"", "Hale", kDifferent},
  };
  for (const Row& row : rows) EXPECT_EQ(Match(row.a, row.b), row.match) << row.a << " / " << row.b;
}

TEST(Names, FoldLettersOfOtherAlphabets) {
  EXPECT_EQ(FoldLetters("Łukasz Gdańsk"), "lukasz gdansk");
  EXPECT_EQ(FoldLetters("Óscar"), "oscar");
  EXPECT_EQ(FoldLetters("plain"), "plain");
}

TEST(Names, CountEdits) {
  EXPECT_EQ(EditDistance("russie", "russia", 2), 1);
  EXPECT_EQ(EditDistance("kaliegh", "kaleigh", 2), 1);
  EXPECT_EQ(EditDistance("a", "abcd", 2), 3);
}

/// A letter of another script beside it sends the words through ICU; the table must say the same.
TEST(FoldLetters, TableSaysWhatIcuSays) {
  for (uint32_t code = 0xC0; code < 0x180; ++code) {
    std::string letter = {static_cast<char>(0xC0 | code >> 6), static_cast<char>(0x80 | (code & 0x3F))};
    EXPECT_EQ(FoldLetters(letter) + " z", FoldLetters(letter + " ж")) << letter;
  }
  for (const char* sign : {"–", "—", "‘", "’", "“", "”", "…", "‐"}) EXPECT_EQ(std::string(FoldLetters(sign)) + " z", FoldLetters(std::string(sign) + " ж")) << sign;
}

}  // namespace
}  // namespace crossread
