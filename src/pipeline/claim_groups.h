// SPDX-License-Identifier: Apache-2.0
// Claims in, stories out: gathers the lines of `crossread claims` that belong to one story, to be compared.
#ifndef CROSSREAD_SRC_PIPELINE_CLAIM_GROUPS_H_
#define CROSSREAD_SRC_PIPELINE_CLAIM_GROUPS_H_

#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "absl/status/status.h"
#include "crossread/check.h"

namespace crossread {

class Lexicon;

/// The claims of one story. The first claim of a source carries its "document"; days are resolved anew, since the
/// sources of a story lend each other theirs, but only claims that were added are compared.
class ClaimGroup {
 public:
  /// Adds one line of `crossread claims -f jsonl`. `InvalidArgument` says what is wrong with it.
  absl::Status Add(std::string_view line);

  /// "story" of `line`; empty where it has none or is no JSON.
  static std::string StoryOf(std::string_view line);

  bool empty() const { return documents_.empty(); }

  /// Compares what was added, and empties the group.
  Report Compare(const Lexicon& lexicon, const CheckOptions& options);

 private:
  using Place = std::tuple<std::string, std::string, int64_t, int64_t>;  // source, kind, raw begin and end

  std::vector<Document> documents_;
  std::set<std::string> sources_;
  std::set<Place> claims_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_PIPELINE_CLAIM_GROUPS_H_
