// SPDX-License-Identifier: Apache-2.0
// source/machine-paraphrased: a text that thesaurus software has been over; its names and quotations are unsafe.
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "crossread/rule.h"

namespace crossread {
namespace {

constexpr int kSure = 8;  // different markers from which on there is no other explanation

void Check(const Topic& topic, FindingSink report) {
  if (topic.evidence.size() < 2) return;
  DocId doc = topic.evidence.front().span.doc;
  int markers = std::atoi(topic.question.c_str());
  Finding finding;
  finding.severity = markers >= kSure ? Severity::kWarning : Severity::kNote;
  finding.confidence = markers >= kSure ? Confidence::kHigh : Confidence::kLow;
  finding.passages = topic.evidence;
  finding.title = absl::StrCat("{", doc, "} looks machine-paraphrased: do not quote from it");
  finding.message = absl::StrCat("{", doc, "} has ", markers, " turns of phrase such as \"", topic.evidence[0].shown, "\" and \"",
                                 topic.evidence[1].shown, "\", as software leaves them that swaps words for synonyms. "
                                 "Its quotations, names and titles may be swapped too.");
  finding.ask = "What is the original of this text?";
  report(std::move(finding));
}

}  // namespace

extern const Rule kSourceMachineParaphrased;  // listed in all_rules.cc
constexpr Rule kSourceMachineParaphrased = {
    .id = "source/machine-paraphrased",
    .kind = "source/machine-paraphrased",
    .title = "a text that thesaurus software has been over",
    .why = "Some sites take other people's articles and let software replace words by synonyms, so that the copy is not "
           "recognised. It replaces words in names, titles and quotations too. Set phrases with a wrong synonym and articles "
           "that do not fit their noun betray it; it takes four of them for a note and eight for a warning.",
    .example = "site | The protection minister mentioned in an interview that the dying toll grew, officers mentioned, per week "
               "later and the inventory market slid.\n"
               "daily | The defence minister told reporters that the death toll had grown.\n",
    .counter_example = "site | The minister told reporters that an hour is a long time, that a European union of one-man bands "
                       "is a useful thing, and that an honest answer is a one-off.\n"
                       "daily | The defence minister told reporters that the death toll had grown.\n",
    .severity = Severity::kWarning,
    .folds = "garbled",
    .check = Check,
};

}  // namespace crossread
