// SPDX-License-Identifier: Apache-2.0
// The formats that ship; one line each, plain text last.
#include "ingest/read.h"

namespace crossread {

extern const Format kHtmlPage;
extern const Format kNewsmlG2;
extern const Format kNinjs;
extern const Format kNitf;
extern const Format kPlainText;
extern const Format kRss;

std::span<const Format* const> AllFormats() {
  static constexpr const Format* kFormats[] = {
      &kNitf, &kNewsmlG2, &kRss, &kHtmlPage, &kNinjs, &kPlainText,
  };
  return kFormats;
}

}  // namespace crossread
