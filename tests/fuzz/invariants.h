// SPDX-License-Identifier: Apache-2.0
// The promises of the shared types, as checks that hold for any input.
#ifndef CROSSREAD_TESTS_FUZZ_INVARIANTS_H_
#define CROSSREAD_TESTS_FUZZ_INVARIANTS_H_

#include <span>
#include <string>
#include <string_view>

#include "crossread/claim.h"
#include "crossread/copy.h"
#include "crossread/document.h"
#include "crossread/fact.h"
#include "crossread/report.h"

namespace crossread::testing {

/// True where `text` is well-formed UTF-8.
bool IsUtf8(std::string_view text);

/// `bytes` with what is not UTF-8, and NUL, replaced by '?'.
std::string MadeUtf8(std::string_view bytes);

// Each returns the promise that is broken, or an empty string.

/// Text is UTF-8 without NUL, blocks are in order, offsets rise and stay within `raw_size`.
std::string BrokenIn(const Document& document, size_t raw_size);

/// Tokens, sentences and quotations lie in order, in bounds, on code points, inside their blocks.
std::string BrokenIn(const Copy& copy);

/// Spans are in bounds and on code points, the core lies in the words, indices point at something.
std::string BrokenIn(const Copy& copy, std::span<const Claim> claims);

/// The same for what became of them, and values are the right way round.
std::string BrokenIn(const Copy& copy, std::span<const Fact> facts);

/// Every passage lies in a document; fingerprints are 16 digits.
std::string BrokenIn(const Report& report);

}  // namespace crossread::testing

#endif  // CROSSREAD_TESTS_FUZZ_INVARIANTS_H_
