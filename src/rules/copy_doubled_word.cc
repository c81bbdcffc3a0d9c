// SPDX-License-Identifier: Apache-2.0
// copy/doubled-word: a word stands twice in a row.
#include "absl/strings/str_cat.h"
#include "crossread/rule.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  if (topic.evidence.empty()) return;
  DocId doc = topic.evidence.front().span.doc;
  Finding finding;
  finding.severity = Severity::kNote;
  finding.passages = topic.evidence;
  finding.title = absl::StrCat("\"", topic.question, " ", topic.question, "\": one word too many?");
  finding.message = absl::StrCat("{", doc, "} has the word \"", topic.question, "\" twice in a row.");
  report(std::move(finding));
}

}  // namespace

extern const Rule kCopyDoubledWord;  // listed in all_rules.cc
constexpr Rule kCopyDoubledWord = {
    .id = "copy/doubled-word",
    .kind = "copy/doubled-word",
    .title = "a word stands twice in a row",
    .why = "A doubled word is a slip of the keyboard or of an edit. Words that good copy may repeat (\"had had\", \"that that\") are let pass.",
    .example =
        "site | The bridge would would be shut for a week, the council said.\n"
        "daily | The bridge will be shut for a week.\n",
    .counter_example =
        "site | The council said that that bridge had had its day, and that it was very, very old.\n"
        "daily | The bridge will be shut for a week.\n",
    .severity = Severity::kNote,
    .check = Check,
};

}  // namespace crossread
