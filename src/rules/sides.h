// SPDX-License-Identifier: Apache-2.0
// Splits the answers of a topic into sides, and tells whether two sources flatly disagree.
#ifndef CROSSREAD_SRC_RULES_SIDES_H_
#define CROSSREAD_SRC_RULES_SIDES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "crossread/finding.h"
#include "crossread/rule.h"
#include "crossread/topic.h"

namespace crossread {

using AgreeFunction = absl::FunctionRef<bool(const Fact&, const Fact&)>;

/// Answers on one side agree, directly or through others. `side[i]` is 1.. for each answer.
struct Sides {
  std::vector<int> side;
  int count = 0;
};
Sides SplitSides(const Topic& topic, AgreeFunction agree);

/// Indices of two answers of different sources such that no answer of the one source agrees with any of the other:
/// where a source says both, it agrees with everybody. The pair whose first answer stands most alone.
std::optional<std::pair<size_t, size_t>> FlatlyOpposed(const Topic& topic, AgreeFunction agree);

/// Number of voices on `side`.
size_t VoicesOn(const Topic& topic, const Sides& sides, int side);

/// All answers as passages: the loner first, then the rest in reading order; `show` and `key` print values.
std::vector<Passage> PassagesOf(const Topic& topic, const Sides& sides, size_t first, absl::FunctionRef<std::string(const Fact&)> show,
                                absl::FunctionRef<std::string(const Fact&)> key);

/// The words of `fact` in curly quotes.
std::string Quoted(const Story& story, const Fact& fact);

/// Reports the first and the last passage of `topic.evidence`, which a matcher has laid side by side.
void ShowEvidence(const Topic& topic, std::string ask, FindingSink report);

/// "{0}" for document 0: reporters put its label there.
std::string SourceName(DocId doc);

/// `title` where it has at most 64 characters, else `shorter`.
std::string Fitting(std::string title, std::string shorter);

}  // namespace crossread

#endif  // CROSSREAD_SRC_RULES_SIDES_H_
