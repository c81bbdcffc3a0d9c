// SPDX-License-Identifier: Apache-2.0
// Sources that were corrected, updated or withdrawn: which of them were left out of the comparison.
#include "absl/strings/str_cat.h"
#include "graph/match_sources.h"
#include "graph/versions.h"

namespace crossread {

void MatchVersions(const Story& story, CrossReference& reference) {
  for (const Superseded& each : FindSuperseded(story)) {
    DocId speaker = each.by.value_or(each.doc);
    const Copy& copy = story.copies[speaker];
    Version version = VersionOf(copy);
    Topic topic = SourceTopic(story, "source/superseded", absl::StrCat("version ", KeyOf(copy.Words(version.mark)), " ", KeyOf(copy.text().substr(0, 80))));
    topic.question = absl::StrCat(each.doc);
    topic.evidence.push_back(Evidence(copy.SpanOf(version.mark), 0, "", std::string(copy.Words(version.mark))));
    reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
