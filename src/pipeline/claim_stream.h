// SPDX-License-Identifier: Apache-2.0
// Documents in, claims out, as JSON lines in a pipe: bounded memory, the order of the documents kept.
#ifndef CROSSREAD_SRC_PIPELINE_CLAIM_STREAM_H_
#define CROSSREAD_SRC_PIPELINE_CLAIM_STREAM_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/functional/function_ref.h"

namespace crossread {

class Lexicon;
struct CheckOptions;

/// Puts up to `size` bytes at `into`; returns how many, 0 at the end, negative on failure.
using ByteSource = absl::FunctionRef<int64_t(char* into, size_t size)>;
/// Takes `text`; false where nothing more can be written.
using ByteSink = absl::FunctionRef<bool(std::string_view text)>;
/// Is told of a line that is no document: its 1-based number and what is wrong with it.
using LineComplaint = absl::FunctionRef<void(uint64_t line, std::string_view why)>;

/// The longest line that is read; a longer one is complained of and skipped.
constexpr size_t kLongestLine = size_t{64} << 20;

/// Reads documents, one JSON object a line, and writes their claims, one JSON object a line. Of `options` only
/// kinds, subjects and jobs count. Blank lines are skipped. False where reading or writing failed.
bool StreamClaims(const Lexicon& lexicon, const CheckOptions& options, ByteSource read, ByteSink write, LineComplaint complain);

}  // namespace crossread

#endif  // CROSSREAD_SRC_PIPELINE_CLAIM_STREAM_H_
