// SPDX-License-Identifier: Apache-2.0
// source/near-copy: sources that share sentences word for word; their agreement counts once.
#include <set>

#include "absl/strings/str_cat.h"
#include "crossread/rule.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  std::set<DocId> sources;
  for (const Passage& passage : topic.evidence) sources.insert(passage.span.doc);
  if (sources.size() < 2) return;
  DocId first = *sources.begin(), second = *std::next(sources.begin());
  Finding finding;
  finding.severity = Severity::kNote;
  finding.passages = topic.evidence;
  std::string words = topic.question.substr(0, topic.question.find(' '));
  std::string share = topic.question.substr(topic.question.find(' ') + 1);
  if (sources.size() == 2) {
    finding.title = absl::StrCat("{", first, "} and {", second, "} are not independent");
    finding.message = absl::StrCat("{", first, "} and {", second, "} share ", words, " words in whole runs, ", share,
                                   " in a hundred of the shorter text. Where they agree, count them as one source.");
  } else {
    finding.title = absl::StrCat(sources.size(), " sources are not independent of {", first, "}");
    finding.message = absl::StrCat("{", first, "}, {", second, "} and ", sources.size() - 2,
                                   " more share whole runs of words. Where they agree, count them as one source.");
  }
  for (const std::string& reason : topic.reasons) finding.notes.push_back(reason);
  if (!topic.reasons.empty()) finding.ask = "Which of them changed the words of the other?";
  report(std::move(finding));
}

}  // namespace

extern const Rule kSourceNearCopy;  // listed in all_rules.cc
constexpr Rule kSourceNearCopy = {
    .id = "source/near-copy",
    .kind = "source/near-copy",
    .title = "sources share sentences word for word",
    .why = "Two outlets that print the same agency copy are one witness, not two. A fact is no better confirmed for being "
           "copied, and a copy that changed a number or a name on the way deserves a second look. Shared runs of eight "
           "words or more are counted; quotations that both took down are not.",
    .example =
        "wire | The old swing bridge at Corran was shut to lorries on Monday after divers found a crack as long as a man's arm "
        "in the eastern pier. Engineers will look at the rest of the structure once the spring floods have gone down.\n"
        "paper | Readers have written to us about the noise. The old swing bridge at Corran was shut to lorries on Monday "
        "after divers found a crack as long as a man's arm in the eastern pier. A ferry is planned. Engineers will look at "
        "the rest of the structure once the spring floods have gone down.\n",
    .counter_example =
        "wire | The old swing bridge at Corran was shut to lorries on Monday after divers found a crack in the eastern pier.\n"
        "paper | Lorries may no longer use the swing bridge at Corran, where divers have come upon a crack in one pier.\n",
    .severity = Severity::kNote,
    .check = Check,
};

}  // namespace crossread
