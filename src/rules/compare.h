// SPDX-License-Identifier: Apache-2.0
// Runs every rule over the topics it asked for, and makes fingerprints.
#ifndef CROSSREAD_SRC_RULES_COMPARE_H_
#define CROSSREAD_SRC_RULES_COMPARE_H_

#include <span>
#include <vector>

#include "crossread/finding.h"
#include "crossread/rule.h"
#include "crossread/topic.h"

namespace crossread {

/// All rules, sorted by id.
std::span<const Rule* const> AllRules();

/// Findings of `rules` over `topics`, worst first, fingerprinted, one for one subject.
std::vector<Finding> Compare(std::span<const Topic> topics, std::span<const Rule* const> rules);

/// True where `a` is to be read before `b`: severity, confidence, number of sources; then by rule and fingerprint.
bool Worse(const Finding& a, const Finding& b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_RULES_COMPARE_H_
