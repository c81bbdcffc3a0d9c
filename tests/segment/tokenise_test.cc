// SPDX-License-Identifier: Apache-2.0
// Where words, numbers and signs are cut.
#include "segment/tokenise.h"

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

}  // namespace
}  // namespace crossread
