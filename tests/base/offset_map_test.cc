// SPDX-License-Identifier: Apache-2.0
// The way back from decoded text to raw bytes.
#include "crossread/offset_map.h"

#include "gtest/gtest.h"

namespace crossread {
namespace {

TEST(OffsetMap, IsTheIdentityWhenEmpty) {
  OffsetMap map;
  EXPECT_TRUE(map.IsIdentity());
  EXPECT_EQ(map.ToRaw(7), 7u);
  EXPECT_EQ(map.EndToRaw(7), 7u);
}

TEST(OffsetMap, SkipsWhatWasNotDecoded) {
  OffsetMap map;
  map.Add(0, 3);  // a byte order mark
  EXPECT_EQ(map.ToRaw(0), 3u);
  EXPECT_EQ(map.ToRaw(5), 8u);
}

TEST(OffsetMap, CountsInSteps) {
  OffsetMap map;
  map.Add(0, 2, 1, 2);   // ASCII in UTF-16
  map.Add(10, 22, 2, 2);  // Cyrillic
  EXPECT_EQ(map.ToRaw(4), 10u);
  EXPECT_EQ(map.ToRaw(12), 24u);
  EXPECT_EQ(map.EndToRaw(10), 22u);
}

TEST(OffsetMap, EndsAPassageBeforeTheMarkupThatFollows) {
  OffsetMap map;
  map.Add(0, 10);        // "Orlo" after <b>
  map.Add(4, 18);        // " met" after </b>
  EXPECT_EQ(map.EndToRaw(4), 14u);
  EXPECT_EQ(map.ToRaw(4), 18u);
}

TEST(OffsetMap, KeepsAnEntityWhole) {
  OffsetMap map;
  map.Add(0, 0);
  map.Add(3, 3, 2, 8);  // "caf&eacute;" is "café"
  map.Add(5, 11);
  EXPECT_EQ(map.ToRaw(3), 3u);
  EXPECT_EQ(map.EndToRaw(5), 11u);
  EXPECT_EQ(map.ToRaw(5), 11u);
}

TEST(OffsetMap, ComposesWithAnother) {
  OffsetMap inner;
  inner.Add(0, 100);
  inner.Add(4, 104, 2, 1);
  inner.Add(6, 105);
  OffsetMap outer;
  outer.AddSlice(0, inner, 2, 10);
  EXPECT_EQ(outer.ToRaw(0), 102u);
  EXPECT_EQ(outer.ToRaw(2), 104u);
  EXPECT_EQ(outer.ToRaw(4), 105u);
  EXPECT_EQ(outer.ToRaw(6), 107u);
}

}  // namespace
}  // namespace crossread
