// SPDX-License-Identifier: Apache-2.0
// Findings and topics meet in their passages.
#include "pipeline/topic_of.h"

namespace crossread {

const Fact* FactAt(const Story& story, const Topic& topic, const Span& span) {
  for (const Answer& answer : topic.answers) {
    const Fact& fact = story.facts[answer.fact];
    if (fact.claim.words == span) return &fact;
  }
  return nullptr;
}

const Topic* TopicOf(const Report& report, const Finding& finding, std::string_view kind) {
  if (finding.passages.empty()) return nullptr;
  for (const Topic& topic : report.topics) {
    if (topic.kind == kind && topic.key == finding.subject && FactAt(report.story, topic, finding.passages.front().span)) return &topic;
  }
  return nullptr;
}

}  // namespace crossread
