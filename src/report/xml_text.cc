// SPDX-License-Identifier: Apache-2.0
// XML 1.0 forbids most control characters even when they are escaped.
#include "report/xml_text.h"

namespace crossread {

std::string XmlText(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    unsigned char c = static_cast<unsigned char>(text[i]);
    bool beyond = text.substr(i).starts_with("\xEF\xBF\xBE") || text.substr(i).starts_with("\xEF\xBF\xBF");
    if (beyond) {
      out += "\xEF\xBF\xBD";
      i += 2;
    } else if (c < 0x20 && c != '\n' && c != '\t') {
      out += "\xEF\xBF\xBD";
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (c == '\'') {
      out += "&apos;";
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace crossread
