// SPDX-License-Identifier: Apache-2.0
// Text that is safe between the tags and quotation marks of XML 1.0.
#ifndef CROSSREAD_SRC_REPORT_XML_TEXT_H_
#define CROSSREAD_SRC_REPORT_XML_TEXT_H_

#include <string>
#include <string_view>

namespace crossread {

/// `text` with the five signs of XML escaped; what XML 1.0 cannot hold at all becomes U+FFFD.
std::string XmlText(std::string_view text);

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_XML_TEXT_H_
