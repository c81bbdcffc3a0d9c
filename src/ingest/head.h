// SPDX-License-Identifier: Apache-2.0
// What the first bytes of a file tell: its root element and the encoding that it declares.
#ifndef CROSSREAD_SRC_INGEST_HEAD_H_
#define CROSSREAD_SRC_INGEST_HEAD_H_

#include <string>
#include <string_view>

namespace crossread {

/// The first element of `bytes` in lower case without its prefix ("rss", "newsitem"), behind declarations and comments;
/// "!doctype html" where that is what comes first; empty where the bytes do not begin with markup. Wide encodings are
/// seen through.
std::string RootElement(std::string_view bytes);

/// The encoding that an XML declaration or a meta element in the first 4 KiB names; empty where none does.
std::string DeclaredEncoding(std::string_view bytes);

}  // namespace crossread

#endif  // CROSSREAD_SRC_INGEST_HEAD_H_
