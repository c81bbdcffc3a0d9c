// SPDX-License-Identifier: Apache-2.0
// org/garbled, org/variant, org/typo: names of bodies and countries that no one bears, or that sources vary.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "rules/opposed.h"

namespace crossread {
namespace {

const Mention& MentionAt(const Topic& topic, size_t answer) { return std::get<Mention>(topic.FactOf(topic.answers[answer]).claim.said); }

/// Answers by the name they have.
std::vector<Side> ByName(const Topic& topic) {
  std::vector<Side> sides;
  for (size_t i = 0; i < topic.answers.size(); ++i) {
    const Name& name = MentionAt(topic, i).name;
    std::string value = name.entity.empty() ? name.folded : name.entity;
    auto side = std::find_if(sides.begin(), sides.end(), [&](const Side& s) { return s.value == value; });
    if (side == sides.end()) side = sides.insert(sides.end(), Side{{}, value, Shorten(WordsOf(topic, i), 40)});
    side->answers.push_back(i);
  }
  return sides;
}

Finding Report(const Topic& topic, std::vector<Side> sides, Severity severity) {
  SortSides(topic, sides);
  // Names that nobody bears come first.
  std::stable_partition(sides.begin(), sides.end(), [&](const Side& side) { return MentionAt(topic, side.answers[0]).name.entity.empty(); });
  Finding finding;
  finding.severity = severity;
  finding.passages = PassagesOf(topic, sides);
  const std::string reason = topic.reasons.empty() ? "" : topic.reasons.front();
  if (sides.size() > 1) {
    finding.title = absl::StrCat("“", Shorten(sides[0].shown, 27), "” or “", Shorten(sides[1].shown, 27), "”?");
    finding.message = absl::StrCat(SourcesOf(topic, sides[0]), " has “", sides[0].shown, "”, ", SourcesOf(topic, sides[1]), " “", sides[1].shown, "”: ", reason, ".");
  } else {
    finding.title = Shorten(absl::StrCat("Is “", sides[0].shown, "” the name?"), 63);
    finding.message = absl::StrCat(SourcesOf(topic, sides[0]), " has “", sides[0].shown, "”: ", reason, ".");
  }
  return finding;
}

void CheckGarbled(const Topic& topic, FindingSink report) { report(Report(topic, ByName(topic), Severity::kWarning)); }

void CheckVariant(const Topic& topic, FindingSink report) {
  std::vector<Side> sides = ByName(topic);
  if (sides.size() > 1) report(Report(topic, sides, Severity::kWarning));
}

void CheckTypo(const Topic& topic, FindingSink report) { report(Report(topic, ByName(topic), Severity::kNote)); }

}  // namespace

extern const Rule kOrgGarbled;  // listed in all_rules.cc
constexpr Rule kOrgGarbled = {
    .id = "org/garbled",
    .kind = "org",
    .title = "a body's name has a wrong word in it",
    .why = "Rewriting software and haste put near words into proper names. A name is garbled where one word of a known body's "
           "name is torn or exchanged for a near one, where its acronym stands in the middle of it, or where two sources' names "
           "of three words or more differ in one near word and neither source has both.",
    .example = "agency | The International Monetary Fund approved the loan.\n"
               "daily  | The International Financial Fund approved the loan. The Food and Agricultural Organization agreed.\n"
               "blog   | The World Weather Organization, the Strategic Safety Council and the Food and Farming Organization met.\n"
               "radio  | The Strategic Security Council met.\n",
    .counter_example = "agency | The Northern District Council met.\n"
                       "daily  | The Southern District Council met.\n",
    .severity = Severity::kWarning,
    .check = CheckGarbled,
};

extern const Rule kOrgTypo;  // listed in all_rules.cc
constexpr Rule kOrgTypo = {
    .id = "org/typo",
    .kind = "org-typo",
    .title = "a country's name is misspelt",
    .why = "A word that is a letter off a country, is no word of its own, and stands in a copy that names the country rightly "
           "elsewhere.",
    .example = "agency | Norway denied it. Norwey has said nothing since.\n"
               "daily  | Norway denied it.\n",
    .counter_example = "agency | Norway denied it. Norman has said nothing since.\n"
                       "daily  | Norway denied it.\n",
    .severity = Severity::kNote,
    .check = CheckTypo,
};

extern const Rule kOrgVariant;  // listed in all_rules.cc
constexpr Rule kOrgVariant = {
    .id = "org/variant",
    .kind = "org-variant",
    .title = "sources vary a body's proper name",
    .why = "Two sources' names differ in one word that stands for one country (Norway, Norwegian): house style wants one.",
    .example = "agency | The Baltic-Norway Council met on Monday.\n"
               "daily  | The Baltic-Norwegian Council met on Monday.\n",
    .counter_example = "agency | The Baltic-Norway Council met on Monday.\n"
                       "daily  | The Baltic-Sweden Council met on Monday.\n",
    .severity = Severity::kWarning,
    .check = CheckVariant,
};

}  // namespace crossread
