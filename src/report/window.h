// SPDX-License-Identifier: Apache-2.0
// A passage with as much of its paragraph around it as fits a line: copy has lines of 700 characters.
#ifndef CROSSREAD_SRC_REPORT_WINDOW_H_
#define CROSSREAD_SRC_REPORT_WINDOW_H_

#include <string>
#include <vector>

#include "crossread/topic.h"

namespace crossread {

/// What stands around and in a passage, clean for display; ellipses where the paragraph was cut.
struct Window {
  std::string before;
  std::vector<std::string> words;  ///< the passage; more than one line only where it is longer than a line
  std::string after;
};

/// The window of `width` cells around `span`. The words of the passage are never cut, except in the middle of a passage
/// of more than six lines. `ascii`: everything in ASCII.
Window CutWindow(const Story& story, const Span& span, int width, bool ascii);

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_WINDOW_H_
