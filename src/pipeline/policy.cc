// SPDX-License-Identifier: Apache-2.0
// One finding after the other, then the order is made anew: a changed severity moves a finding.
#include "pipeline/policy.h"

#include <algorithm>
#include <numeric>

#include "pipeline/select.h"
#include "pipeline/tolerance.h"
#include "pipeline/topic_of.h"
#include "rules/compare.h"

namespace crossread {
namespace {

/// True where a word such as "preliminary" leaves it open whether `finding` is about one event.
bool MayBeTwoEvents(const Report& report, const Finding& finding) {
  if (finding.rule != "date/conflict") return false;
  const Topic* topic = TopicOf(report, finding, "date");
  return topic && !topic->doubts.empty();
}

void SetSeverity(const Policy& policy, const Report& report, Finding& finding) {
  bool named = false;
  for (const auto& [glob, severity] : policy.severities) {
    if (!GlobFits(glob, finding.rule)) continue;
    finding.severity = severity;
    named = true;
  }
  if (!policy.phase_words && MayBeTwoEvents(report, finding)) finding.severity = Severity::kNote;
  // Who is not sure does not fail a build; a desk that names the rule has decided otherwise.
  if (!named && finding.confidence == Confidence::kLow) finding.severity = std::min(finding.severity, Severity::kWarning);
}

Confidence LeastFor(const Policy& policy, const std::string& rule) {
  Confidence least = policy.least;
  for (const auto& [glob, confidence] : policy.leasts) {
    if (GlobFits(glob, rule)) least = confidence;
  }
  return least;
}

/// True where `finding` involves `copy`; its passage there, an opposed one before others, is moved to the front.
bool LeadWithCopy(const Report& report, const std::string& copy, Finding& finding) {
  auto in_copy = [&](const Passage& passage) { return IsSameFile(report.story.documents[passage.span.doc].uri, copy); };
  auto found = std::find_if(finding.passages.begin(), finding.passages.end(), [&](const Passage& p) { return in_copy(p) && p.side != 0; });
  if (found == finding.passages.end()) found = std::find_if(finding.passages.begin(), finding.passages.end(), in_copy);
  if (found == finding.passages.end()) return false;
  std::rotate(finding.passages.begin(), found, found + 1);
  return true;
}

/// The mark that silences `finding`: it names the rule, and an opposed passage stands in its range. Null where none does.
const Mute* MuteOf(const Report& report, const Finding& finding) {
  for (const Passage& passage : finding.passages) {
    if (passage.side == 0) continue;
    for (const Mute& mute : report.story.documents[passage.span.doc].muted) {
      if (mute.begin <= passage.span.begin && passage.span.end <= mute.end && GlobFits(mute.rule, finding.rule)) return &mute;
    }
  }
  return nullptr;
}

/// Keeps the findings that `keep` says, worst first, and leads parents and children to their new places.
void Reorder(std::vector<Finding>& findings, const std::vector<bool>& keep) {
  std::vector<uint32_t> order;
  for (uint32_t i = 0; i < findings.size(); ++i) {
    if (keep[i]) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return Worse(findings[a], findings[b]); });
  std::vector<int> place(findings.size(), -1);
  for (size_t i = 0; i < order.size(); ++i) place[order[i]] = static_cast<int>(i);
  std::vector<Finding> sorted;
  for (uint32_t old : order) {
    Finding finding = std::move(findings[old]);
    if (finding.parent >= 0) finding.parent = place[static_cast<size_t>(finding.parent)];
    std::vector<uint32_t> children;
    for (uint32_t child : finding.children) {
      if (place[child] >= 0) children.push_back(static_cast<uint32_t>(place[child]));
    }
    finding.children = std::move(children);
    sorted.push_back(std::move(finding));
  }
  findings = std::move(sorted);
}

}  // namespace

bool IsSameFile(std::string_view one, std::string_view two) {
  while (one.starts_with("./")) one.remove_prefix(2);
  while (two.starts_with("./")) two.remove_prefix(2);
  return one == two;
}

Hidden ApplyPolicy(const Policy& policy, Report& report) {
  Hidden hidden;
  std::vector<bool> keep(report.findings.size(), true);
  for (size_t i = 0; i < report.findings.size(); ++i) {
    Finding& finding = report.findings[i];
    SetSeverity(policy, report, finding);
    if (IsHouseStyle(policy.names, report, finding) || IsTolerated(policy.tolerance, finding, report)) {
      keep[i] = false;
      continue;
    }
    if (finding.confidence < LeastFor(policy, finding.rule)) {
      keep[i] = false;
      ++hidden.unsure;
      continue;
    }
    if (!policy.copy.empty() && !LeadWithCopy(report, policy.copy, finding)) {
      keep[i] = false;
      ++hidden.elsewhere;
      continue;
    }
    auto known = policy.known.find(finding.fingerprint);
    if (known != policy.known.end()) {
      finding.suppressed = known->second;
      ++hidden.known;
    } else if (const Mute* mute = MuteOf(report, finding)) {
      finding.suppressed = mute->reason;
      finding.marked = true;
      ++hidden.marked;
    }
  }
  for (size_t i = 0; i < report.findings.size(); ++i) {
    int parent = report.findings[i].parent;
    if (parent < 0 || report.findings[static_cast<size_t>(parent)].suppressed.empty()) continue;
    report.findings[i].suppressed = report.findings[static_cast<size_t>(parent)].suppressed;
    report.findings[i].marked = report.findings[static_cast<size_t>(parent)].marked;
  }
  Reorder(report.findings, keep);
  return hidden;
}

}  // namespace crossread
