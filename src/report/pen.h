// SPDX-License-Identifier: Apache-2.0
// How the terminal report draws: colours, lines and signs in their Unicode and ASCII forms.
#ifndef CROSSREAD_SRC_REPORT_PEN_H_
#define CROSSREAD_SRC_REPORT_PEN_H_

#include <string>
#include <string_view>

#include "crossread/reporter.h"

namespace crossread {

enum class Ink : uint8_t { kNone, kDim, kBold, kError, kWarning, kNote };

/// The ink of a severity.
Ink InkOf(Severity severity);

/// Draws for one report; `options` must outlive it.
class Pen {
 public:
  explicit Pen(const ReportOptions& options) : options_(options) {}

  /// `text` between the codes of `ink`; as it is where colour is off. Trailing codes never span a line end.
  std::string Paint(Ink ink, std::string_view text) const;

  /// Copy or file names as they may be shown: clean, in ASCII where that is asked for.
  std::string Text(std::string_view text) const;

  std::string_view Corner() const { return options_.ascii ? ",-" : "┌─"; }
  std::string_view Branch() const { return options_.ascii ? "|-" : "├─"; }
  std::string_view Bar() const { return options_.ascii ? "|" : "│"; }
  std::string_view Dots() const { return options_.ascii ? "..." : "…"; }
  std::string_view Arrow() const { return options_.ascii ? "->" : "→"; }
  std::string_view Open() const { return options_.ascii ? "\"" : "“"; }
  std::string_view Close() const { return options_.ascii ? "\"" : "”"; }

  const ReportOptions& options() const { return options_; }
  int width() const { return options_.width; }

 private:
  const ReportOptions& options_;
};

/// `text` with spaces behind it up to `cells`.
std::string Padded(std::string_view text, int cells);

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_PEN_H_
