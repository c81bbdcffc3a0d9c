// SPDX-License-Identifier: Apache-2.0
// Runs of the offset map: appended in order, searched by halving.
#include "crossread/offset_map.h"

#include <algorithm>

namespace crossread {

void OffsetMap::Add(uint32_t text, uint64_t raw, bool one_to_one) {
  if (!runs_.empty() && runs_.back().one_to_one && one_to_one && runs_.back().raw + (text - runs_.back().text) == raw) {
    return;  // the last run already leads there
  }
  runs_.push_back(Run{text, one_to_one, raw});
}

uint64_t OffsetMap::ToRaw(uint32_t text) const {
  auto after = std::upper_bound(runs_.begin(), runs_.end(), text, [](uint32_t t, const Run& run) { return t < run.text; });
  if (after == runs_.begin()) return text;
  const Run& run = *(after - 1);
  return run.one_to_one ? run.raw + (text - run.text) : run.raw;
}

}  // namespace crossread
