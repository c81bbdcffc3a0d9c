// SPDX-License-Identifier: Apache-2.0
// Door: a file format that documents come in.
#ifndef CROSSREAD_FORMAT_H_
#define CROSSREAD_FORMAT_H_

#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "crossread/document.h"

namespace crossread {

/// One input format; a value listed in ingest/all_formats.cc.
struct Format {
  std::string_view id;     ///< "text", "html", "nitf"
  std::string_view title;  ///< one line for help

  /// True where `bytes` (perhaps only the first 4 KiB) or the ending of `uri` say that this is the format.
  bool (*accepts)(std::string_view bytes, std::string_view uri);

  /// Documents in `bytes`, in file order; an RSS feed has one for each item.
  ///
  /// `InvalidArgument` where the bytes are not this format, `DataLoss` where they end early;
  /// the message names the byte offset. Never returns a document whose text is not UTF-8.
  absl::StatusOr<std::vector<Document>> (*read)(std::string_view bytes, std::string_view uri);
};

}  // namespace crossread

#endif  // CROSSREAD_FORMAT_H_
