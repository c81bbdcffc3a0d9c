// SPDX-License-Identifier: Apache-2.0
// Independent pieces of work on several threads.
#ifndef CROSSREAD_SRC_BASE_PARALLEL_H_
#define CROSSREAD_SRC_BASE_PARALLEL_H_

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <thread>
#include <vector>

#include "absl/functional/function_ref.h"

namespace crossread {

/// Runs `work` for 0..`count` - 1, each once, on at most `jobs` threads, of which this one is one; returns when all is done.
inline void RunParallel(uint32_t count, int jobs, absl::FunctionRef<void(uint32_t)> work) {
  std::atomic<uint32_t> next = 0;
  auto run = [&] {
    for (uint32_t each = next++; each < count; each = next++) work(each);
  };
  std::vector<std::jthread> threads;
  for (int i = 1; i < std::min<int64_t>(jobs, count); ++i) threads.emplace_back(run);
  run();
}

}  // namespace crossread

#endif  // CROSSREAD_SRC_BASE_PARALLEL_H_
