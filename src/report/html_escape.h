// SPDX-License-Identifier: Apache-2.0
// Copy is other people's text: what it takes to print it inside a page without it doing anything.
#ifndef CROSSREAD_SRC_REPORT_HTML_ESCAPE_H_
#define CROSSREAD_SRC_REPORT_HTML_ESCAPE_H_

#include <string>
#include <string_view>

namespace crossread {

/// `text` with what is not UTF-8 replaced by U+FFFD, and with control and direction-override characters spelled out
/// ("[U+202E]"), so that they neither hide nor reorder words. Tabs and line ends stay.
std::string Tame(std::string_view text);

/// Tame(text), escaped for element content and for quoted attributes.
std::string Escape(std::string_view text);

/// Appends Escape(text).
void AppendEscaped(std::string_view text, std::string* out);

/// `json` as it may stand inside a script element: `<`, `>`, `&` and the line separators become \u escapes.
std::string InertJson(std::string_view json);

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_HTML_ESCAPE_H_
