// SPDX-License-Identifier: Apache-2.0
// The driver of the rule door: knows the door, names no rule.
#include "rules/compare.h"

#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "base/strings.h"
#include "xxhash.h"

namespace crossread {
namespace {

/// Rule, aligned subject and the sorted set of opposed values: no file, line, order or wording (CONTRACTS.md).
std::string Fingerprint(const Finding& finding) {
  std::set<std::string> values;
  for (const Passage& passage : finding.passages) {
    if (passage.side != 0) values.insert(passage.value);
  }
  std::string key = absl::StrCat(finding.rule, "\n", finding.subject);
  for (const std::string& value : values) absl::StrAppend(&key, "\n", value);
  return absl::StrFormat("%016x", XXH3_64bits(key.data(), key.size()));
}

/// Number of sources that stand on a side of `finding`.
size_t SourcesIn(const Finding& finding) {
  std::set<DocId> docs;
  for (const Passage& passage : finding.passages) {
    if (passage.side != 0) docs.insert(passage.span.doc);
  }
  return docs.size();
}

/// A source that copied another and says something else changed it: that is where an editor looks first.
void TellCopies(const Topic& topic, Finding& finding) {
  if (topic.story == nullptr || topic.story->voices.empty()) return;
  const Story& story = *topic.story;
  for (const Passage& one : finding.passages) {
    for (const Passage& two : finding.passages) {
      if (one.side != 1 || two.side < 2 || one.span.doc == two.span.doc || story.voices[one.span.doc] != story.voices[two.span.doc]) continue;
      const Anchor& a = story.anchors[one.span.doc];
      const Anchor& b = story.anchors[two.span.doc];
      bool ordered = a.known() && b.known() && (a.last < b.first || b.last < a.first);
      DocId parent = ordered && b.last < a.first ? two.span.doc : one.span.doc, child = parent == one.span.doc ? two.span.doc : one.span.doc;
      finding.notes.push_back(ordered ? absl::StrCat("{", child, "} is a copy of {", parent, "} and changed it.")
                                      : absl::StrCat("{", parent, "} and {", child, "} are copies of one text: one of them changed it."));
      return;
    }
  }
}

/// One cause, many symptoms: findings that a rule takes under one of its own become that one's children.
void Fold(std::span<const Rule* const> rules, std::vector<Finding>& findings) {
  for (const Rule* rule : rules) {
    if (rule->folds.empty()) continue;
    for (uint32_t cause = 0; cause < findings.size(); ++cause) {
      Finding& parent = findings[cause];
      if (parent.rule != rule->id || parent.passages.empty()) continue;
      for (uint32_t i = 0; i < findings.size(); ++i) {
        Finding& child = findings[i];
        std::string_view kind = std::string_view(child.rule).substr(child.rule.find('/') + 1);
        if (i == cause || kind != rule->folds || child.parent >= 0 || child.severity > parent.severity || child.passages.empty()) continue;
        if (child.passages.front().span.doc != parent.passages.front().span.doc) continue;
        child.parent = static_cast<int>(cause);
        parent.children.push_back(i);
      }
    }
  }
}

/// Words that a child is about are no evidence for another finding, where a passage of another source says the same.
void DropGarbled(std::vector<Finding>& findings) {
  std::vector<Span> garbled;
  for (const Finding& parent : findings) {
    for (uint32_t child : parent.children) garbled.push_back(findings[child].passages.front().span);
  }
  if (garbled.empty()) return;
  for (Finding& finding : findings) {
    if (finding.parent >= 0 || !finding.children.empty()) continue;
    std::erase_if(finding.passages, [&, all = finding.passages](const Passage& passage) {
      auto within = [&](const Span& span) { return span.doc == passage.span.doc && span.begin <= passage.span.begin && passage.span.end <= span.end; };
      auto same = [&](const Passage& other) { return other.side == passage.side && other.span.doc != passage.span.doc; };
      return passage.side != 0 && std::any_of(garbled.begin(), garbled.end(), within) && std::any_of(all.begin(), all.end(), same);
    });
  }
}

}  // namespace

bool Worse(const Finding& a, const Finding& b) {
  if (a.severity != b.severity) return a.severity > b.severity;
  if (a.confidence != b.confidence) return a.confidence > b.confidence;
  if (size_t one = SourcesIn(a), two = SourcesIn(b); one != two) return one > two;
  if (a.rule != b.rule) return a.rule < b.rule;
  return a.fingerprint < b.fingerprint;
}

std::vector<Finding> Compare(std::span<const Topic> topics, std::span<const Rule* const> rules) {
  std::vector<Finding> findings;
  for (const Topic& topic : topics) {
    for (const Rule* rule : rules) {
      if (rule->kind != topic.kind) continue;
      rule->check(topic, [&](Finding finding) {
        if (finding.rule.empty()) finding.rule = std::string(rule->id);
        if (finding.subject.empty()) finding.subject = topic.key;
        TellCopies(topic, finding);
        finding.fingerprint = Fingerprint(finding);
        findings.push_back(std::move(finding));
      });
    }
  }
  std::stable_sort(findings.begin(), findings.end(), Worse);
  Fold(rules, findings);
  DropGarbled(findings);
  return findings;
}

}  // namespace crossread
