// SPDX-License-Identifier: Apache-2.0
// Everything here is read off the story as the stages left it; nothing is computed anew but the verdict on two events.
#include "cli/trace.h"

#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "graph/same_event.h"
#include "report/display.h"
#include "report/excerpt.h"
#include "report/fact_json.h"
#include "report/shown.h"
#include "report/wording.h"

namespace crossread {
namespace {

std::string Listed(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) absl::StrAppend(&list, list.empty() ? "" : ", ", word);
  return list;
}

void AppendEvent(const Story& story, const Event& event, std::string* out) {
  absl::StrAppend(out, "  event: ", event.kind, " (\"", Clean(TextOf(story.documents[event.doc].text, event.trigger)), "\")");
  if (!event.aspect.empty()) absl::StrAppend(out, ", its ", event.aspect);
  if (!event.participants.empty()) absl::StrAppend(out, ", with ", Listed(event.participants));
  if (!event.places.empty()) absl::StrAppend(out, ", in ", Listed(event.places));
  if (!event.phases.empty()) absl::StrAppend(out, ", called ", Listed(event.phases));
  if (event.when) absl::StrAppend(out, ", ", PrintTime(*event.when));
  absl::StrAppend(out, event.negated ? ", denied" : "", "\n");
}

}  // namespace

void AppendFact(const Story& story, uint32_t index, std::string_view place, std::string* out) {
  const Fact& fact = story.facts[index];
  std::string value;
  AppendValue(fact, &value);
  absl::StrAppend(out, av(place), "  ", av(fact.claim.kind), " \"", Clean(TextOf(story.documents[fact.doc()].text, fact.claim.words)),
                  "\": ", value.empty() ? "no value" : value, fact.claim.hedge == Hedge::kNone ? "" : absl::StrCat(", ", HedgeName(fact.claim.hedge)), "\n");
  const Subject& subject = fact.subject;
  std::string about = absl::StrCat(subject.attribute, subject.attribute.empty() || subject.head.empty() ? "" : " ", subject.head);
  for (const std::string& entity : subject.entities) absl::StrAppend(&about, about.empty() ? "" : ", ", entity);
  for (const std::string& qualifier : subject.qualifiers) absl::StrAppend(&about, about.empty() ? "" : "; ", qualifier);
  absl::StrAppend(out, "  about: ", about.empty() ? "nothing that could be told" : about, "\n");
  if (fact.basis != DateBasis::kNone) {
    absl::StrAppend(out, "  reckoned from: ", PrintDay(fact.anchor, true), " (", av(BasisName(fact.basis)), ")\n");
  }
  if (subject.event >= 0) AppendEvent(story, story.events[static_cast<size_t>(subject.event)], out);
}

std::string WhyApart(const Story& story, uint32_t a, uint32_t b) {
  const Fact& one = story.facts[a];
  const Fact& two = story.facts[b];
  if (one.claim.kind != two.claim.kind) return absl::StrCat("one is a ", av(one.claim.kind), ", the other a ", av(two.claim.kind));
  if (one.subject.event >= 0 && two.subject.event >= 0) {
    const Event& first = story.events[static_cast<size_t>(one.subject.event)];
    const Event& second = story.events[static_cast<size_t>(two.subject.event)];
    EventMatch match = SameEvent(first, second);
    if (match.score < 0) return match.reason;
    for (const Event* event : {&first, &second}) {
      if (event->negated) return absl::StrCat("one denies the ", event->kind);
      if (event->strength < 2) return absl::StrCat("one has the ", event->kind, " only as possible");
    }
  }
  if (one.subject.attribute != two.subject.attribute && !one.subject.attribute.empty() && !two.subject.attribute.empty()) {
    return absl::StrCat("one tells of \"", one.subject.attribute, "\", the other of \"", two.subject.attribute, "\"");
  }
  if (one.subject.head != two.subject.head && !one.subject.head.empty() && !two.subject.head.empty()) {
    return absl::StrCat("one is about \"", one.subject.head, "\", the other about \"", two.subject.head, "\"");
  }
  if (one.subject.qualifiers != two.subject.qualifiers) {
    return absl::StrCat("they are narrowed differently: \"", Listed(one.subject.qualifiers), "\" and \"", Listed(two.subject.qualifiers), "\"");
  }
  size_t shared = SharedCount(one.subject.context, two.subject.context);
  return absl::StrCat("too little joins their clauses: ", Plural(static_cast<int>(shared), "word"), " in common");
}

void AppendTrace(const Report& report, const Finding& finding, std::string* out) {
  const Story& story = report.story;
  std::set<uint32_t> shown;
  for (const Passage& passage : finding.passages) {
    RegionFinder regions(story.documents[passage.span.doc]);
    for (uint32_t i = 0; i < story.facts.size(); ++i) {
      const Fact& fact = story.facts[i];
      if (!fact.claim.words.Overlaps(passage.span) || !shown.insert(i).second) continue;
      Region region = regions.Find(fact.claim.words);
      const Document& document = story.documents[fact.doc()];
      AppendFact(story, i, absl::StrCat(document.label.empty() ? document.uri : document.label, ":", region.line, ":", region.column), out);
    }
  }
  for (const Topic& topic : report.topics) {
    if (topic.key != finding.subject) continue;
    if (!topic.question.empty() && !topic.answers.empty()) absl::StrAppend(out, "asked: ", WithLabels(topic.question, story), "\n");
    for (const std::string& reason : topic.reasons) absl::StrAppend(out, "  because ", WithLabels(reason, story), "\n");
    for (const std::string& doubt : topic.doubts) absl::StrAppend(out, "  doubt: ", WithLabels(doubt, story), "\n");
  }
  absl::StrAppend(out, "judged by: ", finding.rule, "\n");
}

}  // namespace crossread
