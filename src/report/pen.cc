// SPDX-License-Identifier: Apache-2.0
// The sixteen basic colours only: they follow the user's own theme.
#include "report/pen.h"

#include "report/display.h"

namespace crossread {

Ink InkOf(Severity severity) {
  return severity == Severity::kError ? Ink::kError : severity == Severity::kWarning ? Ink::kWarning : Ink::kNote;
}

std::string Pen::Paint(Ink ink, std::string_view text) const {
  static constexpr std::string_view kCodes[] = {"", "2", "1", "1;31", "1;33", "1;36"};
  if (!options_.color || ink == Ink::kNone || text.empty()) return std::string(text);
  std::string out = "\x1B[";
  out.append(kCodes[static_cast<size_t>(ink)]).append("m").append(text).append("\x1B[0m");
  return out;
}

std::string Pen::Text(std::string_view text) const {
  std::string clean = Clean(text);
  return options_.ascii ? ToAscii(clean) : clean;
}

std::string Padded(std::string_view text, int cells) {
  std::string out(text);
  for (int used = DisplayWidth(text); used < cells; ++used) out += ' ';
  return out;
}

}  // namespace crossread
