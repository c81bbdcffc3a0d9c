// SPDX-License-Identifier: Apache-2.0
// The built style sheet and script of the HTML report, embedded by cmake/EmbedPage.cmake.
#ifndef CROSSREAD_SRC_REPORT_PAGE_ASSETS_H_
#define CROSSREAD_SRC_REPORT_PAGE_ASSETS_H_

#include <string_view>

namespace crossread {

/// One built file of reports/built/. `sha256` is in hexadecimal, of exactly the bytes of `text`.
struct PageAsset {
  std::string_view text;
  std::string_view sha256;
};

PageAsset PageStyle();
PageAsset PageScript();

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_PAGE_ASSETS_H_
