// SPDX-License-Identifier: Apache-2.0
// One source as it came in: decoded text, its layout, and what is known of its day of publication.
#ifndef CROSSREAD_DOCUMENT_H_
#define CROSSREAD_DOCUMENT_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/civil_time.h"
#include "crossread/offset_map.h"
#include "crossread/span.h"

namespace crossread {

/// What a stretch of a page is. Only kHeadline, kCaption and kBody make claims; kHeader and kDateline date the source.
enum class BlockKind : uint8_t {
  kHeadline,     ///< title line, also where a page repeats it
  kHeader,       ///< outlet name, "Published: …" line, section line
  kByline,       ///< "By …", "Reporting by …", agency credit
  kDateline,     ///< "LILONGWE, March 7 (Newswire) -" at the head of a paragraph; the paragraph's rest is kBody
  kCaption,      ///< photo caption or credit
  kBody,         ///< running text
  kBoilerplate,  ///< page furniture: tags, sign-up, copyright, "most read"
};

/// One stretch of `Document::text`; blocks are in order and do not overlap.
struct Block {
  BlockKind kind = BlockKind::kBody;
  uint32_t begin = 0;
  uint32_t end = 0;
};

/// Where a source's own day comes from, strongest first (CONTRACTS.md, anchor.basis).
enum class DateBasis : uint8_t { kGiven, kStated, kInferred, kBorrowed, kNone };

/// The day a source speaks from. `first`..`last` are inclusive and equal where the day is known exactly.
struct Anchor {
  DateBasis basis = DateBasis::kNone;
  absl::CivilDay first;
  absl::CivilDay last;
  std::optional<absl::CivilMinute> minute;  ///< where the source gives a clock time too, in its own zone
  std::string reason;                       ///< one clause for an editor: "stated in the dateline"
  std::optional<Span> words;                ///< the words that state it, where they are in the text
  std::string rejected;                     ///< a stated day that the text cannot have, and why; else empty
  std::optional<absl::CivilDay> rejected_day;  ///< that day
  std::optional<Span> rejected_words;       ///< the words that state it; empty where it came from metadata

  bool known() const { return basis != DateBasis::kNone; }
  bool exact() const { return known() && first == last; }
};

/// Bytes `begin`..`end` of a document's text that a mark in the source silences: "crossread: ignore RULE: reason".
struct Mute {
  uint32_t begin = 0;
  uint32_t end = 0;
  std::string rule;    ///< id or glob
  std::string reason;  ///< never empty
};

/// A source. Owns its text; everything else points into it by offset.
struct Document {
  std::string uri;         ///< path or id as the user gave it
  std::string label;       ///< short name in reports; unique in a story
  std::string outlet;      ///< publisher, where metadata or configuration tells; else empty
  std::string locale;      ///< BCP 47 tag of its language and country ("en-GB"), where metadata tells; else empty
  std::string title;       ///< from metadata; else empty
  std::string text;        ///< UTF-8, valid, no NUL
  std::vector<Block> blocks;  ///< from the format where it knows; else filled by segment
  std::optional<absl::CivilMinute> given;    ///< from a flag, configuration: beats anything in the text
  std::optional<absl::CivilMinute> metadata;  ///< from the file format (meta tag, JSON field): checked against the text
  std::string encoding;    ///< what the bytes were decoded from: "UTF-8", "windows-1252"
  OffsetMap offsets;       ///< decoded offset to raw offset
  std::shared_ptr<const std::string> raw;  ///< the file's bytes where they are not `text` itself; set by the pipeline
  std::vector<Mute> muted;
};

}  // namespace crossread

#endif  // CROSSREAD_DOCUMENT_H_
