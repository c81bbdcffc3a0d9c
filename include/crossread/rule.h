// SPDX-License-Identifier: Apache-2.0
// Door: a rule that turns a topic whose answers cannot all be true into a finding.
#ifndef CROSSREAD_RULE_H_
#define CROSSREAD_RULE_H_

#include <string_view>

#include "absl/functional/function_ref.h"
#include "crossread/finding.h"
#include "crossread/topic.h"

namespace crossread {

using FindingSink = absl::FunctionRef<void(Finding)>;

/// One contradiction rule; a value listed in rules/all_rules.cc.
struct Rule {
  std::string_view id;     ///< "topic/kind", lower case, at most 28 characters
  std::string_view kind;   ///< it is shown topics of this kind, and no others
  std::string_view title;  ///< one line: "two passages give different numbers for one thing"
  std::string_view why;    ///< why an editor cares; feeds explain, SARIF help and the manual

  /// A small story that the rule reports, "source | sentence" a line, "source (YYYY-MM-DD) | …" with a date.
  /// The tests run it.
  std::string_view example;
  std::string_view counter_example;  ///< the same for a story on which it must stay silent

  Severity severity = Severity::kError;  ///< default; configuration may change it
  bool on = true;                        ///< false: ships switched off, --select turns it on
  std::string_view folds = {};           ///< last part of the ids whose findings are symptoms of this rule's, where they
                                         ///< lead with a passage of its source and are no worse: "garbled"; empty: none

  /// Reports what is wrong with `topic`. Fills everything but `Finding::rule`, the subject and the fingerprint, which the driver adds.
  void (*check)(const Topic& topic, FindingSink report);
};

}  // namespace crossread

#endif  // CROSSREAD_RULE_H_
