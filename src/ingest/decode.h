// SPDX-License-Identifier: Apache-2.0
// Raw bytes in any encoding to UTF-8, with the way back.
#ifndef CROSSREAD_SRC_INGEST_DECODE_H_
#define CROSSREAD_SRC_INGEST_DECODE_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "crossread/offset_map.h"

namespace crossread {

/// Text in valid UTF-8 without NUL and without byte order mark.
struct Decoded {
  std::string text;
  OffsetMap offsets;      ///< `text` to raw bytes
  std::string encoding;   ///< "UTF-8", "UTF-16LE", "windows-1252"
};

/// `bytes` as text. The encoding is told by byte order mark, else by `declared` (a name from a header, meta tag or XML
/// declaration; empty where there is none), else UTF-8 where the bytes are, else guessed.
///
/// `InvalidArgument` for binary data, naming its first byte that no text has, and for text that is only white space.
absl::StatusOr<Decoded> Decode(std::string_view bytes, std::string_view declared = {});

/// The name of the encoding that `bytes`, which are not UTF-8, are most likely in.
std::string GuessEncoding(std::string_view bytes);

/// `bytes` in the encoding that ICU calls `name`. False where ICU has no such encoding.
bool DecodeNamed(std::string_view bytes, const std::string& name, Decoded& out);

/// `bytes` as UTF-8; each ill-formed piece becomes U+FFFD.
void DecodeUtf8Lossy(std::string_view bytes, Decoded& out);

/// `bytes` from `begin` on in UTF-16 or UTF-32 (`unit` 2 or 4 bytes); ill-formed units become U+FFFD.
void DecodeWide(std::string_view bytes, size_t begin, uint32_t unit, bool big_endian, Decoded& out);

}  // namespace crossread

#endif  // CROSSREAD_SRC_INGEST_DECODE_H_
