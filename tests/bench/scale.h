// SPDX-License-Identifier: Apache-2.0
// Sets of any number of sources, and what each stage of a check takes on one of them.
#ifndef CROSSREAD_TESTS_BENCH_SCALE_H_
#define CROSSREAD_TESTS_BENCH_SCALE_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "crossread/check.h"

namespace crossread::testing {

/// `count` sources of a kind: "near-copies" (one story, each copy with a sentence left out and a line of its own, every tenth
/// with another figure), "separate" (each tells of another event, with towns and people of its own), "mixed" (stories of five
/// sources each), "alike" (each another event, but all of eight towns and a hundred names). Nothing for any other kind.
std::optional<std::vector<Source>> SourcesOf(std::string_view kind, uint32_t count);

/// Checks `sources` and prints a JSON object on one line: processor seconds by stage.
void MeasureCheck(std::string_view kind, std::vector<Source> sources);

/// The temporal network alone: a bound from each of `count` sources, in chains of five events, one chain in fifty impossible.
void MeasureNetwork(uint32_t count);

/// Writes each of `sources` as a file of `folder`, which must be there; false where that fails.
bool WriteSources(const std::vector<Source>& sources, std::string_view folder);

}  // namespace crossread::testing

#endif  // CROSSREAD_TESTS_BENCH_SCALE_H_
