// SPDX-License-Identifier: Apache-2.0
// source/date-suspect: a page date that the text under it cannot have.
#include "absl/strings/str_cat.h"
#include "crossread/rule.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  if (topic.evidence.empty()) return;
  DocId doc = topic.evidence.front().span.doc;
  const Anchor& anchor = topic.story->anchors[doc];
  if (!anchor.rejected_day) return;
  auto day = [](absl::CivilDay at) { return std::string(absl::FormatCivilTime(at)); };
  Finding finding;
  finding.severity = Severity::kWarning;
  finding.passages = topic.evidence;
  finding.title = absl::StrCat("Is {", doc, "} of ", day(*anchor.rejected_day), ", or of ", day(anchor.first), "?");
  finding.message = absl::StrCat("{", doc, "}: ", anchor.rejected, ". Its relative dates are read from ", day(anchor.first),
                                 anchor.exact() ? "" : absl::StrCat(" to ", day(anchor.last)), " instead.");
  finding.notes.push_back(anchor.reason);
  finding.ask = absl::StrCat("When was {", doc, "} first published?");
  report(std::move(finding));
}

}  // namespace

extern const Rule kSourceDateSuspect;  // listed in all_rules.cc
constexpr Rule kSourceDateSuspect = {
    .id = "source/date-suspect",
    .kind = "source/date-suspect",
    .title = "a page date that the text cannot have",
    .why = "Scraped and republished pages carry the day on which they were copied. Every \"Monday\" and \"yesterday\" in such "
           "a text would be placed in the wrong week. The page date is set aside only where the text's own dates keep "
           "together weeks away from it and are told as this week; the day that they pin is used instead.",
    .example =
        "portal | Fri, 15 Oct 2021\n"
        "portal | Envoys of the two island states have begun a round of fishing talks in Tarno this week. They follow a first "
        "meeting on March 2 that ended without a deal. A spokesman said on March 3 that nobody had walked out. The "
        "chairman called the March 4 session a chance to start again.\n"
        "daily | Fishing talks between the island states go on in Tarno.\n",
    .counter_example =
        "portal | Fri, 15 Oct 2021\n"
        "portal | A court in Tarno on Thursday heard how the trawler sank on March 2. The skipper was held on March 3 and "
        "freed on March 4. The trial goes on this week.\n"
        "daily | The trial over the sunk trawler goes on in Tarno.\n",
    .severity = Severity::kWarning,
    .check = Check,
};

}  // namespace crossread
