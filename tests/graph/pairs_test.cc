// SPDX-License-Identifier: Apache-2.0
// Pairs that share a key are found, once and in order, and their number grows with the items, not with their square.
#include "graph/pairs.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "graph/name_keys.h"
#include "graph/word_classes.h"
#include "gtest/gtest.h"
#include "lexicon/lexicon.h"
#include "values/names.h"
#include "values/near_words.h"

namespace crossread {
namespace {

using Found = std::vector<std::pair<uint32_t, uint32_t>>;

Found All(Pairs& pairs) {
  Found found;
  pairs.ForEach([&](uint32_t i, uint32_t j) { found.emplace_back(i, j); });
  return found;
}

TEST(Pairs, ThoseThatShareAKeyMeetOnceAndInOrder) {
  Pairs pairs;
  for (uint32_t item : {2u, 0u, 1u}) pairs.Add(item, 7);
  for (uint32_t item : {2u, 1u, 3u}) pairs.Add(item, 8);
  pairs.Add(4, 9);
  EXPECT_EQ(All(pairs), (Found{{0, 1}, {0, 2}, {1, 2}, {1, 3}, {2, 3}}));
}

TEST(Pairs, OneOfEachSide) {
  Pairs pairs;
  pairs.Add(0, 7, Pairs::kLeft);
  pairs.Add(1, 7, Pairs::kLeft);
  pairs.Add(2, 7, Pairs::kRight);
  pairs.Add(3, 7, Pairs::kRight);
  pairs.Add(4, 7, Pairs::kBoth);
  EXPECT_EQ(All(pairs), (Found{{0, 2}, {0, 3}, {0, 4}, {1, 2}, {1, 3}, {1, 4}, {2, 4}, {3, 4}}));
}

TEST(Pairs, AFewOfOneSideMeetAllOfTheOther) {
  Pairs pairs;
  for (uint32_t item = 0; item < 10000; ++item) pairs.Add(item, 7, item % 100 == 0 ? Pairs::kLeft : Pairs::kRight);
  EXPECT_EQ(All(pairs).size(), 100u * 9900u);
}

size_t Compared(uint32_t items) {
  Pairs pairs;
  for (uint32_t item = 0; item < items; ++item) {
    pairs.Add(item, 7);                // as of ten thousand who say the same
    pairs.Add(item, 1000 + item / 5);  // as of a story in five sources
  }
  return pairs.ForEach([](uint32_t, uint32_t) {});
}

TEST(Pairs, GrowWithTheItems) {
  EXPECT_LT(Compared(10000), 15 * Compared(1000));
  EXPECT_LT(Compared(30000), 4 * Compared(10000));
}

TEST(WordClasses, WordsThatCountAsOneAreOfOneClass) {
  const std::vector<std::string> words = {"talks", "talk", "talked", "organisation", "organization", "negotiation", "negotiations", "missile",
                                          "missiles", "misslie", "the", "then", "police", "policy", "curbing", "curb", "strategic", "stratgeic"};
  WordClasses classes;
  for (const std::string& word : words) classes.Add(word);
  for (const std::string& a : words) {
    for (const std::string& b : words) {
      EXPECT_TRUE(!SameWord(a, b) || classes.Of(a) == classes.Of(b)) << a << ", " << b;
    }
  }
  EXPECT_NE(classes.Of("the"), classes.Of("then"));
  EXPECT_NE(classes.Of("talks"), classes.Of("police"));
  EXPECT_EQ(classes.Of("unheard"), 0u);
}

TEST(NameKeys, NamesOfOnePersonShareOne) {
  const Lexicon& lexicon = Lexicon::BuiltIn();
  std::vector<Name> names;
  for (const char* words : {"Sergei Lavrov", "Sergey Lavrov", "Lavrov", "S. Lavrov", "Raúl Ceballos-Ruiz", "Raul Ceballos", "Ceballos Ruiz", "Ana van der Meulen",
                            "van der Meulen", "Meulen", "J. Robert Miller", "Robert Miller", "Aleksandr Grishin", "Alexander Grischin", "Grishin", "Wendy Sherman",
                            "Wendy Shermann", "Maria del Carmen Diaz", "Carmen Diaz", "Price", "Ned Price"}) {
    names.push_back(FoldName(words, lexicon));
  }
  for (const Name& a : names) {
    std::vector<uint64_t> keys = NameKeys(a);
    for (const Name& b : names) {
      NameMatch match = CompareNames(a, b, lexicon);
      if (match != NameMatch::kSame && match != NameMatch::kVariant) continue;
      std::vector<uint64_t> others = NameKeys(b);
      EXPECT_TRUE(std::find_first_of(keys.begin(), keys.end(), others.begin(), others.end()) != keys.end()) << a.folded << ", " << b.folded;
    }
  }
}

}  // namespace
}  // namespace crossread
