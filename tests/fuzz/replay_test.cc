// SPDX-License-Identifier: Apache-2.0
// Runs every fuzz target over its seeds, over every fixture, and over a fixed number of mutations: fuzzing where there
// is no libFuzzer. The mutations are the same on every machine.
#include <algorithm>
#include <cstdint>

#include "gtest/gtest.h"
#include "tests/fuzz/targets.h"
#include "tests/support/files.h"

namespace crossread::testing {

void PrintTo(const FuzzTarget& target, std::ostream* out) { *out << target.name; }

namespace {

constexpr int kMutations = 40;
constexpr size_t kLargest = 4096;  // mutations of larger seeds take their head

/// Numbers that look random and are not.
class Dice {
 public:
  explicit Dice(uint64_t seed) : state_(seed * 2 + 1) {}
  size_t Below(size_t limit) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return limit == 0 ? 0 : static_cast<size_t>(state_ >> 33) % limit;
  }

 private:
  uint64_t state_;
};

/// `bytes` cut, doubled, and with odd pieces pushed in.
std::string Mutate(std::string bytes, Dice& dice) {
  static constexpr std::string_view kPieces[] = {
      "\"", "“", "”", "'", "\n", "\n\n", ".", "--", "&", "<", ">", "<!--", "]]>", "&#x110000;", "{", "[", "\xff", "\xe2\x80", "\xcc\x81",
      "0", "999999999999999999999", "-1", "1e308", "February 30", "the 99th", "between and", "at least", "25:61", "%", "$",
      "Mr.", "U.S.", "of the of the", "said", "\t", "|", "\r", std::string_view("\0", 1), "\x1b[31m", "\xef\xbb\xbf", "\xe2\x80\xae"};
  for (size_t edits = 1 + dice.Below(6); edits > 0; --edits) {
    size_t at = dice.Below(bytes.size() + 1);
    size_t length = std::min(dice.Below(64), bytes.size() - at);
    switch (dice.Below(4)) {
      case 0: bytes.erase(at, length); break;
      case 1: bytes.insert(dice.Below(bytes.size() + 1), bytes.substr(at, length)); break;
      case 2: bytes.insert(at, kPieces[dice.Below(std::size(kPieces))]); break;
      case 3:
        if (at < bytes.size()) bytes[at] = static_cast<char>(dice.Below(256));
        break;
    }
  }
  return bytes;
}

class Replay : public ::testing::TestWithParam<FuzzTarget> {};

TEST_P(Replay, KeepsEveryPromise) {
  const FuzzTarget& target = GetParam();
  std::vector<std::string> paths = FilesBelow("fixtures/seeds/" + std::string(target.name), "");
  EXPECT_FALSE(paths.empty()) << "fixtures/seeds/" << target.name << " has no seed";
  if (target.name == "readers") {
    for (std::string& path : FilesBelow("fixtures/formats", "")) paths.push_back(std::move(path));
  }
  for (size_t i = 0; i < paths.size(); ++i) {
    std::string seed = ReadBytes(paths[i]);
    EXPECT_EQ(target.run(seed), "") << paths[i];
    std::string head = seed.substr(0, kLargest);
    Dice dice(i);
    for (int m = 0; m < kMutations && !HasFailure(); ++m) {
      std::string mutant = Mutate(head, dice);
      std::string broken = target.run(mutant);
      if (broken.empty()) continue;
      std::string kept = "/tmp/crossread-" + std::string(target.name) + "-seed";
      WriteBytes(kept, mutant);
      ADD_FAILURE() << "mutation " << m << " of " << paths[i] << " (kept as " << kept << "): " << broken;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Fuzz, Replay, ::testing::ValuesIn(FuzzTargets().begin(), FuzzTargets().end()),
                         [](const auto& target) { return std::string(target.param.name); });

}  // namespace
}  // namespace crossread::testing
