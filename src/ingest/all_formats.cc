// SPDX-License-Identifier: Apache-2.0
// The formats that ship; one line each, plain text last.
#include "ingest/read.h"

namespace crossread {

extern const Format kPlainText;

std::span<const Format* const> AllFormats() {
  static constexpr const Format* kFormats[] = {
      &kPlainText,
  };
  return kFormats;
}

}  // namespace crossread
