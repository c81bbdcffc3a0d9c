// SPDX-License-Identifier: Apache-2.0
// A flat object must be read as RapidJSON reads it, and whatever is none must be left to RapidJSON.
#include "pipeline/flat_object.h"

#include <rapidjson/document.h>

#include <map>
#include <string>

#include "gtest/gtest.h"

namespace crossread {
namespace {

using Members = std::map<std::string, std::string>;

bool Read(std::string_view line, Members& members) {
  return ReadFlatObject(line, [&](std::string_view name) { return &members[std::string(name)]; });
}

TEST(FlatObject, ReadsStringsAsRapidJsonDoes) {
  const std::string lines[] = {
      R"({})",
      R"({"id":"a","text":"The harbour was shut."})",
      "\t{ \"id\" : \"a\" ,\r \"text\":\"\" } ",
      R"({"text":"“Nobody knew,” she said.\n\n\"We waited.\"\t\\ \/ \b\f\r"})",
      R"({"text":"caf\u00e9 \u2019 \u20AC \ud83d\ude00 \u0041\u0000 end of a line that is longer than eight bytes"})",
      R"({"a":"first","a":"second"})",
      R"({"a":"1234567","b":"12345678","c":"123456789","d":"1234567\"","e":"12345678\"9"})",
  };
  for (const std::string& line : lines) {
    Members members;
    ASSERT_TRUE(Read(line, members)) << line;
    rapidjson::Document document;
    document.Parse(line.data(), line.size());
    ASSERT_FALSE(document.HasParseError()) << line;
    for (const auto& [name, value] : members) {
      std::string last;
      for (const auto& member : document.GetObject()) {
        if (name == member.name.GetString()) last.assign(member.value.GetString(), member.value.GetStringLength());
      }
      EXPECT_EQ(value, last) << line;
    }
  }
}

TEST(FlatObject, LeavesTheRest) {
  const std::string lines[] = {
      "",  " ",  "[]",  "\"a\"",  "{",  "}",  R"({"a"})",  R"({"a":})",  R"({"a":1})",  R"({"a":null})",  R"({"a":"b",})",
      R"({"a":"b" "c":"d"})",  R"({"a":"b"}{)",  R"({"a":{"b":"c"}})",  R"({"a":["b"]})",  R"({"a":"b)",  R"({"a":"b\)",  R"({"a":"\x"})",
      R"({"a":"\u12"})",  R"({"a":"\u12g4"})",  R"({"a":"\ud83d"})",  R"({"a":"\ud83d\u0041"})",  R"({"a":"\ude00"})",  R"({a:"b"})",  R"({"a\n":"b"})",
      "{\"a\":\"b\nc\"}",  "{\"a\":\"eight bytes and\x1f more of them\"}",  "{\"a\":\"\x01\"}",
  };
  for (const std::string& line : lines) {
    Members members;
    EXPECT_FALSE(Read(line, members)) << line;
  }
}

TEST(FlatObject, SkipsWhatNobodyWants) {
  std::string text = "old";
  EXPECT_TRUE(ReadFlatObject(R"({"url":"a\u00e9b","text":"new","note":""})", [&](std::string_view name) { return name == "text" ? &text : nullptr; }));
  EXPECT_EQ(text, "new");
}

}  // namespace
}  // namespace crossread
