// SPDX-License-Identifier: Apache-2.0
// Refuses HTML that is made to exhaust its parser, before the parser sees it.
#ifndef CROSSREAD_SRC_INGEST_HTML_GUARD_H_
#define CROSSREAD_SRC_INGEST_HTML_GUARD_H_

#include <string_view>

#include "absl/status/status.h"

namespace crossread {

/// Ok where `html` has at most 16 MiB, elements nested at most 512 deep, and tags with at most 256 attributes each.
/// `InvalidArgument` that names the byte otherwise.
///
/// gumbo takes quadratic time in depth and in attributes, and opens unclosed formatting anew in every paragraph; one
/// linear scan of the tags bounds all three.
absl::Status GuardHtml(std::string_view html);

}  // namespace crossread

#endif  // CROSSREAD_SRC_INGEST_HTML_GUARD_H_
