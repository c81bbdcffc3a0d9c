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

bool Worse(const Finding& a, const Finding& b) {
  if (a.severity != b.severity) return a.severity > b.severity;
  if (a.confidence != b.confidence) return a.confidence > b.confidence;
  if (a.rule != b.rule) return a.rule < b.rule;
  return a.fingerprint < b.fingerprint;
}

}  // namespace

std::vector<Finding> Compare(std::span<const Topic> topics, std::span<const Rule* const> rules) {
  std::vector<Finding> findings;
  for (const Topic& topic : topics) {
    for (const Rule* rule : rules) {
      if (rule->kind != topic.kind) continue;
      rule->check(topic, [&](Finding finding) {
        if (finding.rule.empty()) finding.rule = std::string(rule->id);
        if (finding.subject.empty()) finding.subject = topic.key;
        finding.fingerprint = Fingerprint(finding);
        findings.push_back(std::move(finding));
      });
    }
  }
  std::stable_sort(findings.begin(), findings.end(), Worse);
  return findings;
}

}  // namespace crossread
