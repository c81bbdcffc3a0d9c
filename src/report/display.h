// SPDX-License-Identifier: Apache-2.0
// Text as a terminal shows it: cells, clean of control characters, wrapped, or in ASCII.
#ifndef CROSSREAD_SRC_REPORT_DISPLAY_H_
#define CROSSREAD_SRC_REPORT_DISPLAY_H_

#include <string>
#include <string_view>
#include <vector>

namespace crossread {

/// Cells that `text` (UTF-8) takes: 2 for wide East Asian letters and emoji, 0 for combining marks, else 1.
int DisplayWidth(std::string_view text);

/// `text` with runs of white space made one space, control characters and bidirectional controls made U+FFFD, so that
/// copy can neither move the cursor nor turn a line around. Emoji lose tones, joiners and variation selectors, about whose
/// width terminals disagree.
std::string Clean(std::string_view text);

/// The same in ASCII: typographic signs by their typewriter forms, letters without their marks, "?" for the rest.
std::string ToAscii(std::string_view text);

/// The longest head of `text` that fits `cells`, never inside a letter with its marks.
std::string_view HeadOf(std::string_view text, int cells);
/// The longest tail of `text` that fits `cells`.
std::string_view TailOf(std::string_view text, int cells);

/// `path` where it fits `cells`, else `dots` and its end, from a whole folder on where one fits: the end tells files apart.
std::string FitPath(std::string_view path, int cells, std::string_view dots);

/// `text` (clean) in lines of at most `cells`, broken at spaces, inside words only where one is longer than a line.
std::vector<std::string> Wrap(std::string_view text, int cells);

/// `text` with each line that is wider than `cells` broken at spaces; what is broken off stands `hang` cells deeper.
std::string Folded(std::string_view text, int cells, int hang);

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_DISPLAY_H_
