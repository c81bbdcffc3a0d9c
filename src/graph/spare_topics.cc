// SPDX-License-Identifier: Apache-2.0
// Makes one topic of a figure that is left over and of those that it stands against.
#include "graph/spare_topics.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "graph/match.h"
#include "values/amount.h"

namespace crossread {

SpareTopics::SpareTopics(const Story& story, CrossReference& reference) : story_(story), reference_(reference) {
  told_ = ToldIn(reference, "figure");
}

void SpareTopics::Add(std::vector<uint32_t> facts, const Spare& rival) {
  std::sort(facts.begin(), facts.end());
  facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
  for (uint32_t fact : facts) told_.insert(fact);
  Topic topic = MakeTopic(story_, "figure", facts);
  topic.question = QuestionOf(story_, rival.fact);
  topic.key = absl::StrCat("spare ", rival.amount->unit, " ", KeyOf(*rival.amount));
  topic.reasons.push_back("the others agree on a figure that this source lacks, in the words of one that only it has");
  reference_.topics.push_back(std::move(topic));
}

}  // namespace crossread
