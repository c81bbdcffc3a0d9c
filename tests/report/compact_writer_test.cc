// SPDX-License-Identifier: Apache-2.0
// The compact writer must write the bytes that RapidJSON's writes.
#include "report/compact_writer.h"

#include <rapidjson/stringbuffer.h>

#include <string>

#include "gtest/gtest.h"

namespace crossread {
namespace {

template <typename Write>
void ExpectSame(Write write) {
  CompactWriter ours;
  write(ours);
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> theirs(buffer);
  write(theirs);
  EXPECT_EQ(ours.text(), std::string_view(buffer.GetString(), buffer.GetSize()));
}

TEST(CompactWriter, EscapesAsRapidJsonDoes) {
  for (int c = 0; c < 256; ++c) {
    for (size_t size : {1, 7, 8, 9, 16, 19}) {
      for (size_t at = 0; at < size; ++at) {
        std::string text(size, 'x');
        text[at] = static_cast<char>(c);
        if (at + 2 < size) text[at + 2] = '"';
        ExpectSame([&](auto& writer) { writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); });
      }
    }
  }
}

TEST(CompactWriter, SeparatesAsRapidJsonDoes) {
  ExpectSame([](auto& w) {
    w.StartObject();
    w.Key("a", 1), w.StartArray(), w.EndArray();
    w.Key("b", 1), w.StartArray(), w.Int64(-7), w.Null(), w.Bool(true), w.Bool(false), w.Double(2.5), w.Double(1e300), w.String("", 0), w.EndArray();
    w.Key("c", 1), w.StartObject(), w.EndObject();
    w.Key("d", 1), w.StartObject(), w.Key("e", 1), w.Int64(INT64_MIN), w.EndObject();
    w.Key("f", 1), w.Null();
    w.EndObject();
  });
}

TEST(CompactWriter, GrowsWithWhatIsWritten) {
  ExpectSame([](auto& w) {
    w.StartArray();
    for (int i = 0; i < 500; ++i) {
      const std::string key(static_cast<size_t>(i), 'k');
      w.StartObject(), w.Key(key.data(), static_cast<rapidjson::SizeType>(i)), w.String(key.data(), static_cast<rapidjson::SizeType>(i)), w.EndObject();
    }
    for (int i = 0; i < 3000; ++i) w.StartArray();
    for (int i = 0; i < 3000; ++i) w.EndArray();
    w.EndArray();
  });
}

TEST(CompactWriter, WritesWhatNeedsNoEscapeAsItIs) {
  for (size_t size = 0; size < 70; ++size) {
    const std::string text = std::string("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-:TZ_.,;").substr(0, size);
    CompactWriter writer;
    writer.Plain(text.data(), static_cast<rapidjson::SizeType>(size));
    EXPECT_EQ(writer.text(), '"' + text + '"');
  }
}

TEST(CompactWriter, EndsLinesAndBeginsAnew) {
  CompactWriter writer;
  EXPECT_EQ(writer.text(), "");
  writer.StartObject(), writer.EndObject(), writer.EndLine();
  writer.Int64(7), writer.EndLine();
  EXPECT_EQ(writer.text(), "{}\n7\n");
  writer.Clear();
  writer.Null();
  EXPECT_EQ(writer.text(), "null");
}

}  // namespace
}  // namespace crossread
