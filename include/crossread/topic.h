// SPDX-License-Identifier: Apache-2.0
// A story as a whole, and one question about one event with the answers its sources give.
#ifndef CROSSREAD_TOPIC_H_
#define CROSSREAD_TOPIC_H_

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "crossread/copy.h"
#include "crossread/document.h"
#include "crossread/fact.h"
#include "crossread/span.h"
#include "crossread/finding.h"

namespace crossread {

/// Everything known of one set of sources; each stage fills its part. Indices, not pointers, run between the parts.
struct Story {
  std::vector<Document> documents;   ///< ingest
  std::vector<Copy> copies;          ///< segment; one for each document
  std::vector<Anchor> anchors;       ///< facts; one for each document
  std::vector<Fact> facts;           ///< facts; by document, then by place in the text; without those of echoes
  std::vector<Event> events;         ///< facts; by document, then by place in the text
  std::vector<uint32_t> voices;      ///< graph; copies of one text share a voice; one for each document
};

/// The facts of source `doc`, in text order.
inline std::span<const Fact> FactsOf(const Story& story, DocId doc) {
  auto first = std::partition_point(story.facts.begin(), story.facts.end(), [&](const Fact& fact) { return fact.doc() < doc; });
  auto last = std::partition_point(first, story.facts.end(), [&](const Fact& fact) { return fact.doc() == doc; });
  return {first, last};
}

/// One passage that answers a topic.
struct Answer {
  uint32_t fact = 0;       ///< index into Story::facts
  uint32_t voice = 0;
};

/// One question about one event. `answers` are in reading order and hold at least two, but for topics
/// of a kind that names one rule: those may have one or none, and `evidence` instead.
struct Topic {
  std::string kind;        ///< which rules see it: "date", "figure", "place", "person", "role", "quote"; a rule's
                           ///< own id where only that rule can judge it: "source/near-copy"
  std::string question;    ///< for people: "when the talks began"
  std::string key;         ///< for fingerprints: folded subject, free of file names, lines and order
  std::vector<Answer> answers;
  std::vector<std::string> reasons;  ///< why its answers are held to be about one thing
  std::vector<std::string> doubts;   ///< what speaks against that: lowers the confidence, shown to the editor
  std::vector<Passage> evidence;     ///< passages that are no claims: shared sentences, a page's date; rules show them
  std::vector<Span> words;           ///< passages in place of the facts' own, one for each answer; empty: the facts' own. The first stands against the rest
  const Story* story = nullptr;

  const Fact& FactOf(const Answer& answer) const { return story->facts[answer.fact]; }
};

/// Two passages that look alike and were not set against each other, or that differ in words and agree.
struct Comparison {
  uint32_t a = 0;          ///< indices into Story::facts
  uint32_t b = 0;
  bool compared = false;   ///< false: the comparability gate declined; true: compared, and both can be true
  std::string reason;
};

}  // namespace crossread

#endif  // CROSSREAD_TOPIC_H_
