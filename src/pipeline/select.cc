// SPDX-License-Identifier: Apache-2.0
// Globs over rule ids.
#include "pipeline/select.h"

#include <algorithm>

namespace crossread {

bool GlobFits(std::string_view glob, std::string_view id) {
  if (glob.empty()) return id.empty();
  if (glob[0] == '*') {
    for (size_t i = 0; i <= id.size(); ++i) {
      if (GlobFits(glob.substr(1), id.substr(i))) return true;
    }
    return false;
  }
  return !id.empty() && id[0] == glob[0] && GlobFits(glob.substr(1), id.substr(1));
}

std::vector<const Rule*> SelectRules(std::span<const Rule* const> all, const CheckOptions& options) {
  auto any = [](const std::vector<std::string>& globs, std::string_view id) {
    return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) { return GlobFits(glob, id); });
  };
  std::vector<const Rule*> rules;
  for (const Rule* rule : all) {
    bool wanted = options.select.empty() ? rule->on || any(options.enable, rule->id) : any(options.select, rule->id);
    if (wanted && !any(options.ignore, rule->id)) rules.push_back(rule);
  }
  return rules;
}

std::vector<const ClaimKind*> SelectKinds(std::span<const ClaimKind* const> all, const CheckOptions& options) {
  std::vector<const ClaimKind*> kinds;
  for (const ClaimKind* kind : all) {
    bool wanted = options.kinds.empty() || std::find(options.kinds.begin(), options.kinds.end(), kind->id) != options.kinds.end();
    if (wanted) kinds.push_back(kind);
  }
  return kinds;
}

}  // namespace crossread
