// SPDX-License-Identifier: Apache-2.0
// Eight bytes at a time must say what one at a time says.
#include "base/fold.h"

#include <string>

#include "base/ascii.h"
#include "gtest/gtest.h"

namespace crossread {
namespace {

TEST(Fold, MakesSmallWhatLowerMakesSmall) {
  for (int c = 0; c < 256; ++c) {
    for (size_t size = 1; size <= 20; ++size) {
      for (size_t at = 0; at < size; at += 3) {
        std::string word(size, 'x'), other = word;
        word[at] = static_cast<char>(c);
        EXPECT_TRUE(SameFolded(word, LowerCase(word))) << c << " at " << at << " of " << size;
        EXPECT_EQ(HashFolded(word), HashFolded(LowerCase(word)));
        EXPECT_EQ(HeadOf(word), HeadOf(LowerCase(word)));
        EXPECT_EQ(SameFolded(word, other), Lower(word[at]) == 'x') << c << " at " << at << " of " << size;
        std::string room = word + "and more";
        EXPECT_EQ(HeadWithin(room.data(), size), HeadOf(word));
      }
    }
  }
  EXPECT_TRUE(SameFolded("", ""));
  EXPECT_FALSE(SameFolded("a", ""));
}

}  // namespace
}  // namespace crossread
