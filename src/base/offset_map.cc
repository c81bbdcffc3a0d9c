// SPDX-License-Identifier: Apache-2.0
// Runs of the offset map: appended in order, searched by halving.
#include "crossread/offset_map.h"

#include <algorithm>

namespace crossread {

void OffsetMap::Add(uint32_t text, uint64_t raw, uint32_t text_step, uint32_t raw_step) {
  if (runs_.empty() && text > 0) runs_.push_back(Run{0, 0, 1, 1});  // the identity, until now
  if (!runs_.empty()) {
    const Run& last = runs_.back();
    uint64_t steps = (text - last.text) / last.text_step;
    bool whole = (text - last.text) % last.text_step == 0;
    if (whole && last.text_step == text_step && last.raw_step == raw_step && last.raw + steps * raw_step == raw) return;
    if (last.text == text) runs_.pop_back();
  }
  runs_.push_back(Run{raw, text, raw_step, text_step});
}

void OffsetMap::AddSlice(uint32_t text, const OffsetMap& inner, uint32_t begin, uint32_t end) {
  if (inner.IsIdentity()) {
    Add(text, begin);
    return;
  }
  auto after = std::upper_bound(inner.runs_.begin(), inner.runs_.end(), begin,
                                [](uint32_t t, const Run& run) { return t < run.text; });
  if (after != inner.runs_.begin()) {
    const Run& run = *(after - 1);
    Add(text, inner.ToRaw(begin), run.text_step, run.raw_step);
  } else {
    Add(text, begin);
  }
  for (; after != inner.runs_.end() && after->text < end; ++after) {
    Add(text + (after->text - begin), after->raw, after->text_step, after->raw_step);
  }
}

const OffsetMap::Run* OffsetMap::RunAt(uint32_t text) const {
  auto after = std::upper_bound(runs_.begin(), runs_.end(), text, [](uint32_t t, const Run& run) { return t < run.text; });
  return after == runs_.begin() ? nullptr : &*(after - 1);
}

uint64_t OffsetMap::FromRun(uint32_t text) const {
  const Run* run = RunAt(text);
  if (run == nullptr) return text;
  return run->raw + uint64_t{(text - run->text) / run->text_step} * run->raw_step;
}

uint64_t OffsetMap::EndFromRun(uint32_t text) const {
  if (text == 0) return 0;
  const Run* run = RunAt(text - 1);
  if (run == nullptr) return text;
  uint32_t steps = (text - run->text + run->text_step - 1) / run->text_step;
  return run->raw + uint64_t{steps} * run->raw_step;
}

}  // namespace crossread
