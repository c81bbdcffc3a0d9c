// SPDX-License-Identifier: Apache-2.0
// quote/marks-lost: a source prints another's quotation as its own words.
#include "absl/strings/str_cat.h"
#include "rules/opposed.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  Side plain, marked;
  for (size_t i = 0; i < topic.answers.size(); ++i) {
    const Wording& wording = std::get<Wording>(topic.FactOf(topic.answers[i]).claim.said);
    (wording.marked ? marked : plain).answers.push_back(i);
  }
  if (plain.answers.empty() || marked.answers.empty()) return;
  plain.value = plain.shown = "no marks";
  marked.value = marked.shown = "quoted";
  Finding finding;
  finding.severity = Severity::kNote;
  finding.title = plain.answers.size() > 1 ? absl::StrCat(SourceOf(topic, plain.answers[0]), " prints quotations without quotation marks")
                                           : absl::StrCat(SourceOf(topic, plain.answers[0]), " prints a quotation without quotation marks");
  finding.message = absl::StrCat(SourceOf(topic, plain.answers[0]), " has “", Shorten(WordsOf(topic, plain.answers[0]), 90), "” as its own words; ",
                                 SourcesOf(topic, marked), " quotes them.");
  finding.passages = PassagesOf(topic, {plain, marked});
  for (Passage& passage : finding.passages) passage.note = passage.side == 1 ? "no marks" : "in marks";
  report(std::move(finding));
}

}  // namespace

extern const Rule kQuoteMarksLost;  // listed in all_rules.cc
constexpr Rule kQuoteMarksLost = {
    .id = "quote/marks-lost",
    .kind = "echo",
    .title = "a source prints another's quotation without its marks",
    .why = "Words that one source quotes and another prints as running text make the second source speak for the speaker. "
           "Only whole quotations and long stretches count, never a phrase that anybody may use.",
    .example = "agency | \"We will push for a full account of every missing boat,\" Ilse Brandvold said.\n"
               "daily  | Ilse Brandvold said: We will push for a full account of every missing boat.\n",
    .counter_example = "agency | \"We will push for a full account of every missing boat,\" Ilse Brandvold said.\n"
                       "daily  | Ilse Brandvold said she would press for answers about the boats.\n",
    .severity = Severity::kNote,
    .check = Check,
};

}  // namespace crossread
