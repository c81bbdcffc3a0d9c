// SPDX-License-Identifier: Apache-2.0
// The temporal network: tables of chains, and properties over random timelines.
#include "graph/timenet.h"

#include <random>
#include <sstream>
#include <string>

#include "gtest/gtest.h"

namespace crossread {
namespace {

/// "0-1:3..5" is "point 1 is 3 to 5 after point 0"; "*" is no bound. Answers with the chains, as "0 2 3; 1 4".
std::string Chains(const std::string& text) {
  TimeNet net;
  std::istringstream words(text);
  std::string word;
  while (words >> word) {
    TimeBound bound;
    char low[32], high[32];
    unsigned from, to;
    if (std::sscanf(word.c_str(), "%u-%u:%31[-0-9*]..%31[-0-9*]", &from, &to, low, high) != 4) return "malformed " + word;
    while (net.points() <= std::max(from, to)) net.AddPoint();
    bound.from = from;
    bound.to = to;
    if (low[0] != '*') bound.low = std::stol(low);
    if (high[0] != '*') bound.high = std::stol(high);
    net.Add(bound);
  }
  std::string out;
  for (const auto& chain : net.Chains()) {
    if (!out.empty()) out += "; ";
    for (size_t i = 0; i < chain.size(); ++i) out += (i > 0 ? " " : "") + std::to_string(chain[i]);
  }
  EXPECT_EQ(out.empty(), net.Consistent()) << text;
  return out.empty() ? "consistent" : out;
}

struct Line {
  const char* bounds;
  const char* want;
};

class TimeNetTest : public testing::TestWithParam<Line> {};

TEST_P(TimeNetTest, FindsTheShortestChainsThatCannotHold) { EXPECT_EQ(Chains(GetParam().bounds), GetParam().want) << GetParam().bounds; }

INSTANTIATE_TEST_SUITE_P(Chains, TimeNetTest, testing::Values(
    // two passages
    Line{"0-1:5..5 0-1:6..6", "0 1"},
    Line{"0-1:5..7 0-1:6..9", "consistent"},
    Line{"0-1:5..5 1-0:-5..-5", "consistent"},
    Line{"0-1:1..* 1-0:1..*", "0 1"},              // A before B, B before A
    Line{"0-1:1..* 1-0:*..-1", "consistent"},
    Line{"0-1:0..* 1-0:0..*", "consistent"},       // both on one day
    Line{"0-1:*..3 0-1:4..*", "0 1"},
    Line{"0-1:*..4 0-1:4..*", "consistent"},
    Line{"0-1:7..3", "0"},                         // nonsense by itself
    Line{"0-1:2..4 0-1:3..9", "consistent"},
    Line{"0-1:1..1 1-2:1..1 0-2:2..2", "consistent"},
    // three passages
    Line{"0-1:20..20 1-2:-8..-8 0-2:11..11", "0 1 2"},
    Line{"0-1:20..20 1-2:-8..-8 0-2:12..12", "consistent"},
    Line{"0-1:20..20 1-2:-10..-7 0-2:11..11", "consistent"},
    Line{"0-1:20..20 1-2:-10..-7 0-2:9..9", "0 1 2"},
    Line{"0-1:1..* 1-2:1..* 2-0:1..*", "0 1 2"},   // a ring of "before"
    Line{"0-1:1..* 1-2:1..* 0-2:1..*", "consistent"},
    Line{"0-1:1..* 1-2:1..* 0-2:*..1", "0 1 2"},
    Line{"0-1:1..* 1-2:1..* 0-2:*..2", "consistent"},
    Line{"0-1:7..7 0-2:14..14 1-2:8..*", "0 1 2"},
    Line{"0-1:7..7 0-2:14..14 1-2:6..*", "consistent"},
    // four and more
    Line{"0-1:20..20 1-2:-8..-8 2-3:0..0 0-3:11..11", "0 1 2 3"},
    Line{"0-1:20..20 1-2:-8..-8 2-3:0..0 0-3:12..12", "consistent"},
    Line{"0-1:1..2 1-2:1..2 2-3:1..2 3-4:1..2 0-4:9..*", "0 1 2 3 4"},
    Line{"0-1:1..2 1-2:1..2 2-3:1..2 3-4:1..2 0-4:8..*", "consistent"},
    Line{"0-1:1..2 1-2:1..2 2-3:1..2 3-4:1..2 0-4:*..3", "0 1 2 3 4"},
    // the shortest of several
    Line{"0-1:5..5 1-2:5..5 2-3:5..5 0-3:9..9 0-2:3..3", "0 1 4"},
    Line{"0-1:5..5 0-1:6..6 1-2:1..1 0-2:9..9", "0 1"},
    // several chains
    Line{"0-1:5..5 0-1:6..6 0-2:1..1 0-2:2..2", "0 1; 2 3"},
    Line{"0-1:5..5 0-1:6..6 2-3:1..* 3-2:1..*", "0 1; 2 3"},
    // unconnected and open bounds
    Line{"0-1:*..* 2-3:*..*", "consistent"},
    Line{"0-1:5..5 2-3:6..6", "consistent"},
    Line{"0-1:-5..-5 1-2:3..3 0-2:-2..-2", "consistent"},
    Line{"0-1:-5..-5 1-2:3..3 0-2:-3..-3", "0 1 2"}));

struct Timeline {
  std::vector<int64_t> at;
  TimeNet net;
};

/// Points at random days, and bounds that all hold.
Timeline RandomTimeline(std::mt19937& random, uint32_t points, uint32_t bounds) {
  Timeline line;
  std::uniform_int_distribution<int64_t> day(0, 400);
  std::uniform_int_distribution<int64_t> slack(0, 3);
  for (uint32_t i = 0; i < points; ++i) line.at.push_back(day(random)), line.net.AddPoint();
  std::uniform_int_distribution<uint32_t> point(0, points - 1);
  for (uint32_t i = 0; i < bounds; ++i) {
    TimeBound bound{point(random), point(random)};
    if (bound.from == bound.to) continue;
    int64_t gap = line.at[bound.to] - line.at[bound.from];
    if (slack(random) > 0) bound.low = gap - slack(random);
    if (slack(random) > 0) bound.high = gap + slack(random);
    line.net.Add(bound);
  }
  return line;
}

TEST(TimeNetProperty, RandomTimelinesThatHoldAreNeverReported) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    Timeline line = RandomTimeline(random, 2 + round % 30, 3 + round % 90);
    EXPECT_TRUE(line.net.Consistent()) << round;
    EXPECT_TRUE(line.net.Chains().empty()) << round;
  }
}

/// The bounds of `chain` without number `left_out` of it.
TimeNet Part(const TimeNet& net, const std::vector<uint32_t>& chain, size_t left_out) {
  TimeNet part;
  while (part.points() < net.points()) part.AddPoint();
  for (size_t i = 0; i < chain.size(); ++i) {
    if (i != left_out) part.Add(net.bounds()[chain[i]]);
  }
  return part;
}

TEST(TimeNetProperty, OnePerturbedBoundOfARingIsAlwaysReportedWithAMinimalChain) {
  std::mt19937 random(11);
  for (int round = 0; round < 200; ++round) {
    Timeline line = RandomTimeline(random, 3 + round % 25, round % 60);
    // A ring of exact bounds through some of the points, one of them moved by a day or more.
    uint32_t size = 3 + static_cast<uint32_t>(random() % (line.at.size() - 2));
    uint32_t wrong = static_cast<uint32_t>(random() % size);
    for (uint32_t i = 0; i < size; ++i) {
      uint32_t from = i, to = (i + 1) % size;
      int64_t gap = line.at[to] - line.at[from] + (i == wrong ? 1 + static_cast<int64_t>(random() % 9) : 0);
      line.net.Add({from, to, gap, gap});
    }
    std::vector<std::vector<uint32_t>> chains = line.net.Chains();
    ASSERT_FALSE(chains.empty()) << round;
    for (const auto& chain : chains) {
      EXPECT_FALSE(Part(line.net, chain, chain.size()).Consistent()) << round;
      for (size_t i = 0; i < chain.size(); ++i) EXPECT_TRUE(Part(line.net, chain, i).Consistent()) << round << " " << i;
    }
  }
}

TEST(TimeNetProperty, ALongRingIsFoundToo) {
  TimeNet net;
  constexpr uint32_t kPoints = 2000;
  for (uint32_t i = 0; i < kPoints; ++i) net.AddPoint();
  for (uint32_t i = 0; i + 1 < kPoints; ++i) net.Add({i, i + 1, 1, 2});
  EXPECT_TRUE(net.Consistent());
  net.Add({0, 3, 0, 1});
  EXPECT_EQ(net.Chains(), (std::vector<std::vector<uint32_t>>{{0, 1, 2, kPoints - 1}}));
}

/// Every event is dated, and so is the gap to the next: all are one block, in which one gap in a thousand is a day off.
TEST(TimeNetProperty, EachFaultOfALargeNetworkIsAChainOfThree) {
  constexpr uint32_t kEvents = 4000;
  TimeNet net;
  net.AddPoint();
  size_t faults = 0;
  for (uint32_t i = 1; i <= kEvents; ++i) {
    net.AddPoint();
    net.Add({0, i, 3 * i, 3 * i});
    const bool fault = i > 1 && i % 1000 == 10;
    faults += fault;
    if (i > 1) net.Add({i - 1, i, fault ? 4 : 3, fault ? 4 : 3});
  }
  auto chains = net.Chains();
  EXPECT_EQ(chains.size(), faults);
  for (const auto& chain : chains) EXPECT_EQ(chain.size(), 3u);
}

}  // namespace
}  // namespace crossread
