// SPDX-License-Identifier: Apache-2.0
// One run over 10, 100, 1,000, … sources, a line each, with seconds by stage.
#ifndef CROSSREAD_TESTS_BENCH_SCALE_H_
#define CROSSREAD_TESTS_BENCH_SCALE_H_

#include <cstdint>

namespace crossread::testing {

/// Prints one line for each power of ten up to `most` sources.
void MeasureScale(uint32_t most);

}  // namespace crossread::testing

#endif  // CROSSREAD_TESTS_BENCH_SCALE_H_
