// SPDX-License-Identifier: Apache-2.0
// The topic that a finding came from: findings carry words for people, topics what was compared.
#ifndef CROSSREAD_SRC_PIPELINE_TOPIC_OF_H_
#define CROSSREAD_SRC_PIPELINE_TOPIC_OF_H_

#include <string_view>

#include "crossread/report.h"

namespace crossread {

/// The topic of `kind` in `report` that `finding` is about: its subject, and an answer at the finding's first passage.
/// Null where there is none.
const Topic* TopicOf(const Report& report, const Finding& finding, std::string_view kind);

/// The fact of `story` among the answers of `topic` that stands at `span`, or null.
const Fact* FactAt(const Story& story, const Topic& topic, const Span& span);

}  // namespace crossread

#endif  // CROSSREAD_SRC_PIPELINE_TOPIC_OF_H_
