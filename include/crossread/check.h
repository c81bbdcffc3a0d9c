// SPDX-License-Identifier: Apache-2.0
// The whole pipeline as one call: sources in, contradictions out. Takes bytes, not paths.
#ifndef CROSSREAD_CHECK_H_
#define CROSSREAD_CHECK_H_

#include <functional>
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
  std::string locale = {};  ///< BCP 47 tag ("en-GB"): whether 10/1/2022 is in January; empty: unknown
};

/// What to check. Defaults are those of the command line.
struct CheckOptions {
  std::vector<std::string> select;   ///< rule ids or globs; empty: all that are on
  std::vector<std::string> ignore;   ///< rule ids or globs
  std::vector<std::string> enable;   ///< rule ids or globs that are on although they ship switched off
  std::vector<std::string> kinds;    ///< ids of claim kinds to read ("date"); empty: all
  bool subjects = true;              ///< find what facts are about; without it Fact::subject stays empty
  int jobs = 1;              ///< threads; the result is the same for any number
  std::function<void(int done, int total)> progress;  ///< told of each source read, from any thread, one at a time
};

/// Reads, compares and reports `sources`. Any order of the sources gives the same findings and fingerprints.
/// What cannot be read stands in Report::unread; the others are still checked.
Report Check(std::vector<Source> sources, const Lexicon& lexicon, const CheckOptions& options);

/// Facts of `sources` alone (ingest to facts), for `crossread claims`; of `options` only kinds, subjects, jobs and progress count.
Report ReadClaims(std::vector<Source> sources, const Lexicon& lexicon, const CheckOptions& options = {});

}  // namespace crossread

#endif  // CROSSREAD_CHECK_H_
