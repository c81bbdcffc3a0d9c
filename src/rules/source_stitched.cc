// SPDX-License-Identifier: Apache-2.0
// source/stitched: one text says the same thing twice, once as coming and once as under way.
#include "absl/strings/str_cat.h"
#include "crossread/rule.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  if (topic.evidence.size() < 4) return;
  DocId doc = topic.evidence.front().span.doc;
  const std::string& text = topic.story->documents[doc].text;
  auto words = [&](size_t i) { return absl::StrCat("\"", std::string(TextOf(text, topic.evidence[i].span)), "\""); };
  Finding finding;
  finding.severity = Severity::kNote;
  finding.passages = topic.evidence;
  finding.title = absl::StrCat("{", doc, "} repeats itself in another tense");
  finding.message = absl::StrCat("{", doc, "} says one thing twice in the same words, with ", words(0), " in one place and ",
                                 words(1), " in the other. It may be stitched together from two versions.");
  finding.ask = "Which version is the later one?";
  report(std::move(finding));
}

}  // namespace

extern const Rule kSourceStitched;  // listed in all_rules.cc
constexpr Rule kSourceStitched = {
    .id = "source/stitched",
    .kind = "source/stitched",
    .title = "a text repeats itself in another tense",
    .why = "Running stories are updated from the top, and an older version often stays below: a meeting has begun in one "
           "paragraph and will be held in another. Facts in the lower part may be out of date.",
    .example =
        "site | The harbour council is meeting in Velm over the new pier. Its chairman, who has called the plan a gift to "
        "every boat owner on the coast, spoke first. Traders stayed away. The mood was sober.\n"
        "site | The harbour council will meet in Velm under its chairman, who has called the plan a gift to every boat "
        "owner on the coast, and hear the traders.\n"
        "daily | The harbour council is meeting in Velm.\n",
    .counter_example =
        "site | The harbour council is meeting in Velm over the new pier. Its chairman, who has called the plan a gift to "
        "every boat owner on the coast, spoke first.\n"
        "site | Traders are staying away. The chairman has called the plan a gift to every boat owner on the coast before.\n"
        "daily | The harbour council is meeting in Velm.\n",
    .severity = Severity::kNote,
    .check = Check,
};

}  // namespace crossread
