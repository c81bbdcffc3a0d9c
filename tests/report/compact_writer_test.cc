// SPDX-License-Identifier: Apache-2.0
// The compact writer must write the bytes that RapidJSON's writes.
#include "report/compact_writer.h"

#include <string>

#include "gtest/gtest.h"

namespace crossread {
namespace {

template <class W, typename Write>
std::string Written(Write write) {
  rapidjson::StringBuffer buffer;
  W writer(buffer);
  write(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

template <typename Write>
void ExpectSame(Write write) {
  EXPECT_EQ(Written<CompactWriter>(write), Written<rapidjson::Writer<rapidjson::StringBuffer>>(write));
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

}  // namespace
}  // namespace crossread
