// SPDX-License-Identifier: Apache-2.0
// Gathers passages under one key into one topic.
#include "graph/term_topics.h"

#include <algorithm>

#include "absl/strings/str_cat.h"

namespace crossread {

void TermTopics::Put(std::string kind, const std::string& key, std::string reason, const TermLine& a, Span left, const TermLine& b, Span right) {
  Topic& topic = topics_[absl::StrCat(kind, " ", key)];
  auto add = [&](const TermLine& line, Span span) {
    if (std::find(topic.words.begin(), topic.words.end(), span) != topic.words.end()) return;
    topic.answers.push_back({static_cast<uint32_t>(line.fact), story_.voices[line.doc]});
    topic.words.push_back(span);
  };
  if (topic.kind.empty()) {
    topic.kind = std::move(kind);
    topic.key = key;
    topic.question = "which word is right";
    topic.reasons = {std::move(reason)};
    topic.story = &story_;
    add(a, left);
  } else if (topic.kind == "term") {
    add(a, left);
  } else if (topic.words.front() != left) {
    return;  // one subject, one finding
  }
  add(b, right);
}

void TermTopics::MoveTo(CrossReference& reference) {
  for (auto& [key, topic] : topics_) reference.topics.push_back(std::move(topic));
  topics_.clear();
}

}  // namespace crossread
