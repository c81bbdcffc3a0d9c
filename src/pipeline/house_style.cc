// SPDX-License-Identifier: Apache-2.0
// Only findings about spelling are concerned: two people of one name are still two people.
#include "pipeline/house_style.h"

#include <algorithm>

#include "base/ascii.h"

namespace crossread {
namespace {

/// `text` in lower case (ASCII), with single spaces.
std::string Folded(std::string_view text) {
  std::string folded;
  for (char c : text) {
    if (IsSpace(c) && (folded.empty() || folded.back() == ' ')) continue;
    folded += IsSpace(c) ? ' ' : Lower(c);
  }
  while (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return folded;
}

bool Spells(const std::pair<std::string, std::vector<std::string>>& name, const std::string& words) {
  auto same = [&](const std::string& spelling) { return Folded(spelling) == words; };
  return same(name.first) || std::any_of(name.second.begin(), name.second.end(), same);
}

}  // namespace

bool IsHouseStyle(const HouseNames& names, const Report& report, const Finding& finding) {
  if (!finding.rule.ends_with("/variant") && !finding.rule.ends_with("/typo")) return false;
  return std::any_of(names.begin(), names.end(), [&](const auto& name) {
    return std::all_of(finding.passages.begin(), finding.passages.end(), [&](const Passage& passage) {
      return Spells(name, Folded(TextOf(report.story.documents[passage.span.doc].text, passage.span)));
    });
  });
}

}  // namespace crossread
