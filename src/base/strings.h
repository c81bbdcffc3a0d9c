// SPDX-License-Identifier: Apache-2.0
// The border to Abseil: distribution packages have an absl::string_view that is not std::string_view.
#ifndef CROSSREAD_SRC_BASE_STRINGS_H_
#define CROSSREAD_SRC_BASE_STRINGS_H_

#include <string_view>

#include "absl/strings/string_view.h"

namespace crossread {

/// `text` as Abseil wants it.
inline absl::string_view av(std::string_view text) { return absl::string_view(text.data(), text.size()); }

/// `text` as we want it.
inline std::string_view sv(absl::string_view text) { return std::string_view(text.data(), text.size()); }

}  // namespace crossread

#endif  // CROSSREAD_SRC_BASE_STRINGS_H_
