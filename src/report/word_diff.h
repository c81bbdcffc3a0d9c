// SPDX-License-Identifier: Apache-2.0
// Word by word: what two wordings share and where they part.
#ifndef CROSSREAD_SRC_REPORT_WORD_DIFF_H_
#define CROSSREAD_SRC_REPORT_WORD_DIFF_H_

#include <string_view>
#include <vector>

namespace crossread {

/// A run of words that both texts have, or only the first, or only the second.
struct DiffRun {
  enum class Kind : unsigned char { kSame, kFirst, kSecond };
  Kind kind = Kind::kSame;
  std::string_view text;  ///< in the first text, or in the second where `kind` is kSecond; white space as written
};

/// The runs that lead from `first` to `second`. Words and signs are separate tokens; capitals, quotation marks and
/// other punctuation do not count as a difference. Texts of more than 1500 words come back as one run each.
std::vector<DiffRun> WordDiff(std::string_view first, std::string_view second);

/// Share of the words, 0 to 1, that both texts have in `runs`.
double SharedWords(const std::vector<DiffRun>& runs);

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_WORD_DIFF_H_
