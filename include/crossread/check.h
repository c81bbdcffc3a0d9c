// SPDX-License-Identifier: Apache-2.0
// The whole pipeline as one call: sources in, contradictions out. Takes bytes, not paths.
#ifndef CROSSREAD_CHECK_H_
#define CROSSREAD_CHECK_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/time/civil_time.h"
#include "crossread/report.h"

namespace crossread {

class Lexicon;

/// One file as it was read from disk, and what the user told of it.
struct Source {
  std::string uri;
  std::string bytes;
  std::string label;   ///< empty: made from the file name
  std::string outlet;  ///< empty: unknown
  std::optional<absl::CivilMinute> date;  ///< beats anything in the text
};

/// What to check. Defaults are those of the command line.
struct CheckOptions {
  std::vector<std::string> select;   ///< rule ids or globs; empty: all that are on
  std::vector<std::string> ignore;   ///< rule ids or globs
  std::vector<std::pair<std::string, std::vector<std::string>>> names;  ///< house style: canonical = variants
  int jobs = 1;
};

/// Reads, compares and reports `sources`. Any order of the sources gives the same findings and fingerprints.
/// What cannot be read stands in Report::unread; the others are still checked.
Report Check(std::vector<Source> sources, const Lexicon& lexicon, const CheckOptions& options);

/// Facts of `sources` alone (ingest to facts), for `crossread claims`.
Report ReadClaims(std::vector<Source> sources, const Lexicon& lexicon);

}  // namespace crossread

#endif  // CROSSREAD_CHECK_H_
