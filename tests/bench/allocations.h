// SPDX-License-Identifier: Apache-2.0
// Counts what a benchmark takes from the heap.
#ifndef CROSSREAD_TESTS_BENCH_ALLOCATIONS_H_
#define CROSSREAD_TESTS_BENCH_ALLOCATIONS_H_

#include <cstdint>

namespace crossread::testing {

/// Calls of operator new in this program so far.
uint64_t Allocations();

}  // namespace crossread::testing

#endif  // CROSSREAD_TESTS_BENCH_ALLOCATIONS_H_
