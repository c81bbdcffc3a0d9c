// SPDX-License-Identifier: Apache-2.0
// The pipe of `crossread claims`: order, complaints, lines of any length, any number of threads.
#include "pipeline/claim_stream.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "crossread/check.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

struct Outcome {
  bool good = false;
  std::string claims;
  std::vector<uint64_t> complaints;
};

/// Streams `input`, handed over in pieces of `piece` bytes.
Outcome Stream(const std::string& input, const CheckOptions& options, size_t piece = 1 << 16) {
  Outcome outcome;
  size_t at = 0;
  auto read = [&](char* into, size_t size) -> int64_t {
    size_t n = std::min({size, piece, input.size() - at});
    std::memcpy(into, input.data() + at, n);
    at += n;
    return static_cast<int64_t>(n);
  };
  auto write = [&](std::string_view text) { return outcome.claims.append(text), true; };
  auto complain = [&](uint64_t line, std::string_view) { outcome.complaints.push_back(line); };
  outcome.good = StreamClaims(Lexicon::BuiltIn(), options, read, write, complain);
  return outcome;
}

Outcome Stream(const std::string& input, int jobs = 1, size_t piece = 1 << 16) {
  CheckOptions options;
  options.jobs = jobs;
  return Stream(input, options, piece);
}

std::string Documents(int count) {
  std::string input;
  for (int i = 0; i < count; ++i) {
    input += "{\"id\": \"d" + std::to_string(i) + "\", \"published\": \"2022-01-10\", \"text\": \"At least " + std::to_string(i + 2) +
             " people were hurt on Monday.\"}\n";
  }
  return input;
}

TEST(ClaimStream, GivesTheSameBytesForAnyNumberOfThreadsAndAnyPieces) {
  std::string input = Documents(300);
  Outcome alone = Stream(input);
  ASSERT_TRUE(alone.good);
  EXPECT_EQ(Stream(input, 1, 7).claims, alone.claims);
  EXPECT_EQ(Stream(input, 4, 1000).claims, alone.claims);
  EXPECT_EQ(Stream(input, 3, 50).claims, alone.claims);
}

TEST(ClaimStream, NamesTheLinesThatAreNoDocuments) {
  std::string good = Documents(1);
  Outcome outcome = Stream("nonsense\n" + good + "\n{\"id\": \"x\"}\n[]\n{\"id\": \"y\", \"text\": \"\xFF\"}\n{\"id\": 1, \"text\": \"a\"}\n" + good);
  EXPECT_TRUE(outcome.good);
  EXPECT_EQ(outcome.complaints, (std::vector<uint64_t>{1, 4, 5, 6, 7}));
}

TEST(ClaimStream, TakesALastLineWithoutItsEndAndNothingAtAll) {
  std::string input = Documents(2);
  EXPECT_EQ(Stream(input.substr(0, input.size() - 1)).claims, Stream(input).claims);
  EXPECT_TRUE(Stream("").good);
  EXPECT_EQ(Stream("\n\n  \r\n").claims, "");
}

TEST(ClaimStream, SurvivesDeepNestingAndUnknownFields) {
  std::string deep = "{\"id\": \"a\", \"more\": " + std::string(200000, '[') + std::string(200000, ']') + ", \"text\": \"x\"}\n";
  Outcome outcome = Stream(deep);
  EXPECT_TRUE(outcome.good);
  EXPECT_TRUE(outcome.complaints.empty());
  EXPECT_EQ(Stream("{\"id\": \"a\", \"text\": \"" + std::string(200000, '[') + "\"}\n").complaints.size(), 0u);
}

TEST(ClaimStream, StopsWhereNothingMoreCanBeWritten) {
  std::string input = Documents(50);
  size_t at = 0;
  auto read = [&](char* into, size_t size) -> int64_t {
    size_t n = std::min(size, input.size() - at);
    std::memcpy(into, input.data() + at, n);
    at += n;
    return static_cast<int64_t>(n);
  };
  auto complain = [](uint64_t, std::string_view) {};
  bool any = false;
  bool good = StreamClaims(Lexicon::BuiltIn(), CheckOptions(), read, [&](std::string_view) { return any = true, false; }, complain);
  EXPECT_EQ(good, !any) << "false exactly where something was refused";
}

TEST(ClaimStream, ReadsOnlyTheKindsAskedFor) {
  std::string input = "{\"id\": \"a\", \"published\": \"2023-05-04\", \"text\": \"At least 14 people were injured in Lima on Monday.\"}\n";
  std::string all = Stream(input).claims;
  EXPECT_NE(all.find("\"kind\":\"place\""), std::string::npos);
  EXPECT_NE(all.find("\"subject\":\"injured person"), std::string::npos);
  CheckOptions options;
  options.kinds = {"date", "figure"};
  options.subjects = false;
  std::string some = Stream(input, options).claims;
  EXPECT_NE(some.find("\"kind\":\"date\""), std::string::npos);
  EXPECT_NE(some.find("\"kind\":\"figure\""), std::string::npos);
  EXPECT_EQ(some.find("\"kind\":\"place\""), std::string::npos);
  EXPECT_EQ(some.find("injured person"), std::string::npos);
}

}  // namespace
}  // namespace crossread
