// SPDX-License-Identifier: Apache-2.0
// The known word nearest to one that is not known: for every "did you mean".
#ifndef CROSSREAD_SRC_BASE_NEAREST_H_
#define CROSSREAD_SRC_BASE_NEAREST_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crossread {

/// Insertions, deletions, changes and swaps of neighbours that lead from `a` to `b`, letters in either case alike.
size_t EditDistance(std::string_view a, std::string_view b);

/// At most three of `known` that are near `word`, nearest first; empty where nothing is near.
std::vector<std::string_view> Nearest(std::string_view word, std::span<const std::string_view> known);

/// "; did you mean date/conflict or date/sequence?", or an empty string.
std::string DidYouMean(std::string_view word, std::span<const std::string_view> known);

}  // namespace crossread

#endif  // CROSSREAD_SRC_BASE_NEAREST_H_
