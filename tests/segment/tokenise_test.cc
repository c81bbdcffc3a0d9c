// SPDX-License-Identifier: Apache-2.0
// Where words, numbers and signs are cut.
#include "segment/tokenise.h"

#include <string>
#include <vector>

#include "base/fold.h"
#include "gmock/gmock.h"

namespace crossread {
namespace {

std::vector<std::string> Cut(std::string_view text) {
  std::vector<Token> tokens;
  Tokenise(text, 0, static_cast<uint32_t>(text.size()), 0, Lexicon::BuiltIn(), tokens);
  std::vector<std::string> words;
  for (const Token& token : tokens) words.emplace_back(text.substr(token.begin, token.end - token.begin));
  return words;
}

using testing::ElementsAre;

TEST(Tokenise, KeepsInitialsAndNumbersWhole) {
  EXPECT_THAT(Cut("U.S. troops, 1,250 of them (3.5%)"),
              ElementsAre("U.S.", "troops", ",", "1,250", "of", "them", "(", "3.5", "%", ")"));
}

TEST(Tokenise, CutsPossessivesButNotNames) {
  EXPECT_THAT(Cut("Monday's O'Brien didn’t"), ElementsAre("Monday", "'s", "O'Brien", "didn’t"));
}

TEST(Tokenise, CutsHyphensAndUnits) {
  EXPECT_THAT(Cut("12-year-old 5km $4m"), ElementsAre("12", "-", "year", "-", "old", "5", "km", "$", "4", "m"));
}

/// Words of each length up to three times eight letters, with what may stand behind them, far from the end of the text and at it.
TEST(Tokenise, LongWordsAreCutAsShortOnesAre) {
  const Lexicon& lexicon = Lexicon::BuiltIn();
  for (const char* letters : {"transportationalisticallyq", "INTERNATIONALISATIONALISM", "Counterrevolutionariesmxyz"}) {
    for (size_t size = 1; size <= 25; ++size) {
      const std::string word(letters, size);
      for (const char* behind : {"", " ", ".", "-", " and more words behind it", ", and more words behind it", ".\nAnd more words behind it", "9 and so on and on"}) {
        if (size == 1 && behind[0] == '.') continue;  // an initial
        const std::string text = word + behind;
        std::vector<Token> tokens;
        Tokenise(text, 0, static_cast<uint32_t>(text.size()), 0, lexicon, tokens);
        ASSERT_FALSE(tokens.empty());
        const Token& token = tokens[0];
        EXPECT_EQ(text.substr(token.begin, token.end - token.begin), word) << text;
        EXPECT_EQ(token.head, HeadOf(word)) << text;
        EXPECT_EQ(token.word, lexicon.Find(word)) << text;
        EXPECT_EQ(token.Is(kCapital), word[0] < 'a') << text;
        EXPECT_EQ(token.Is(kAllCaps), word[0] == 'I' && size > 1) << text;
        EXPECT_TRUE(token.Is(kLineStart)) << text;
        if (tokens.size() > 1) {
          EXPECT_EQ(tokens[1].Is(kGlued), behind[0] != ' ') << text;
        }
      }
      EXPECT_THAT(Cut(word + "'s end of the story"), ElementsAre(word, "'s", "end", "of", "the", "story"));
      EXPECT_THAT(Cut(word + "é end of the story"), ElementsAre(word + "é", "end", "of", "the", "story"));
    }
  }
}

TEST(Tokenise, NumbersAreFoundInTheLexiconWhereTheyStandInIt) {
  const Lexicon& lexicon = Lexicon::BuiltIn();
  for (int number = 0; number < 3000; ++number) {
    std::vector<Token> tokens;
    const std::string text = std::to_string(number);
    Tokenise(text, 0, static_cast<uint32_t>(text.size()), 0, lexicon, tokens);
    ASSERT_EQ(tokens.size(), 1u);
    EXPECT_EQ(tokens[0].word, lexicon.Find(text)) << text;
  }
  EXPECT_NE(lexicon.Find("24"), 0u);
}

}  // namespace
}  // namespace crossread
