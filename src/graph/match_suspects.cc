// SPDX-License-Identifier: Apache-2.0
// Page dates that the text under them cannot have.
#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "graph/match_sources.h"

namespace crossread {
namespace {

std::string Iso(absl::CivilDay day) { return std::string(absl::FormatCivilTime(day)); }

}  // namespace

void MatchSuspects(const Story& story, CrossReference& reference) {
  for (DocId doc = 0; doc < story.anchors.size(); ++doc) {
    const Anchor& anchor = story.anchors[doc];
    if (!anchor.rejected_day || !anchor.known()) continue;
    std::string used = anchor.exact() ? Iso(anchor.first) : absl::StrCat(Iso(anchor.first), "/", Iso(anchor.last));
    Topic topic = SourceTopic(story, "source/date-suspect", absl::StrCat("page date ", Iso(*anchor.rejected_day)));
    topic.question = absl::StrCat(doc);
    topic.reasons.push_back(anchor.rejected);
    if (anchor.rejected_words) {
      topic.evidence.push_back(Evidence(*anchor.rejected_words, 1, Iso(*anchor.rejected_day), Iso(*anchor.rejected_day)));
    }
    if (anchor.words) topic.evidence.push_back(Evidence(*anchor.words, 2, used, used));
    if (!topic.evidence.empty()) reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
