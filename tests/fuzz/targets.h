// SPDX-License-Identifier: Apache-2.0
// What is fuzzed: one function for each stage that meets foreign bytes. With clang each is a libFuzzer program; without,
// replay_test.cc runs them over fixtures/seeds and over plain mutations of those.
#ifndef CROSSREAD_TESTS_FUZZ_TARGETS_H_
#define CROSSREAD_TESTS_FUZZ_TARGETS_H_

#include <span>
#include <string>
#include <string_view>

namespace crossread::testing {

/// One target. `run` returns which promise of the stage `bytes` broke; empty where all held.
struct FuzzTarget {
  std::string_view name;  ///< its seeds lie in fixtures/seeds/NAME
  std::string (*run)(std::string_view bytes);
};

std::span<const FuzzTarget> FuzzTargets();

}  // namespace crossread::testing

#endif  // CROSSREAD_TESTS_FUZZ_TARGETS_H_
