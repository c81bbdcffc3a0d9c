// SPDX-License-Identifier: Apache-2.0
// libFuzzer's way in: built once for each target, whose name is compiled in.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "tests/fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const crossread::testing::FuzzTarget& target : crossread::testing::FuzzTargets()) {
    if (target.name != CROSSREAD_FUZZ_TARGET) continue;
    std::string broken = target.run(bytes);
    if (broken.empty()) return 0;
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
  }
  std::abort();  // a name in CMakeLists.txt that targets.cc does not have
}
