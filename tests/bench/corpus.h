// SPDX-License-Identifier: Apache-2.0
// Invented copy in any amount, the same on every machine: what the benchmarks read.
#ifndef CROSSREAD_TESTS_BENCH_CORPUS_H_
#define CROSSREAD_TESTS_BENCH_CORPUS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "crossread/check.h"

namespace crossread::testing {

/// One article on story `story` as source `source` tells it, about 2.5 KB. Sources of a story tell of the same event;
/// every third one differs in a figure or a day.
std::string Article(uint32_t story, uint32_t source);

/// `text` of Article() with towns and names of people that only story `story` has.
std::string OwnNames(uint32_t story, const std::string& text);

/// `sources` articles on one story, dated.
std::vector<Source> Story(uint32_t story, uint32_t sources);

}  // namespace crossread::testing

#endif  // CROSSREAD_TESTS_BENCH_CORPUS_H_
