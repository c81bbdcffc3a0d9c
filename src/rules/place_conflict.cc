// SPDX-License-Identifier: Apache-2.0
// place/conflict: two passages put one event in two places that do not hold each other.
#include "absl/strings/str_cat.h"
#include "crossread/rule.h"
#include "rules/sides.h"
#include "values/place.h"

namespace crossread {
namespace {

const Name& PlaceOf(const Fact& fact) { return std::get<Mention>(fact.claim.said).name; }

const Mention& MentionOf(const Fact& fact) { return std::get<Mention>(fact.claim.said); }

/// Only places that the gazetteer, or a street's block numbers, tell apart: an unknown name may be a part of a known one.
bool Agree(const Fact& a, const Fact& b) { return Relate(PlaceOf(a), PlaceOf(b)) != PlaceRelation::kApart; }

std::string Show(const Fact& fact) { return PlaceOf(fact).folded; }

void Check(const Topic& topic, FindingSink report) {
  if (topic.answers.empty() && topic.evidence.size() >= 2) return ShowEvidence(topic, topic.key.starts_with("where ") ? "Is it one event, and where was it?" : "Is it one journey, and which way did it go?", report);
  const Lexicon& lexicon = *topic.story->copies.front().lexicon;
  auto agree = [&](const Fact& a, const Fact& b) {
    if (topic.key.starts_with("left over ")) {  // told apart by what the sources never mention
      const PlaceRelation relation = Relate(PlaceOf(a), PlaceOf(b));
      return relation == PlaceRelation::kSame || relation == PlaceRelation::kPart;
    }
    const bool venues = !MentionOf(a).title.empty() && !MentionOf(b).title.empty();
    return venues ? !VenuesApart(MentionOf(a), MentionOf(b), lexicon) : Agree(a, b);
  };
  auto opposed = FlatlyOpposed(topic, agree);
  if (!opposed) return;
  Sides sides = SplitSides(topic, agree);
  const Fact& lone = topic.FactOf(topic.answers[opposed->first]);
  const Fact& other = topic.FactOf(topic.answers[opposed->second]);
  Finding finding;
  std::string one(TextOf(topic.story->documents[other.doc()].text, other.claim.core));
  std::string two(TextOf(topic.story->documents[lone.doc()].text, lone.claim.core));
  finding.title = Fitting(absl::StrCat(topic.question, ": ", one, " or ", two, "?"), absl::StrCat(topic.question, "?"));
  finding.message = absl::StrCat(SourceName(other.doc()), " has ", Quoted(*topic.story, other), ", ", SourceName(lone.doc()), " has ",
                                 Quoted(*topic.story, lone), ".");
  finding.passages = PassagesOf(topic, sides, opposed->first, Show, Show);
  finding.confidence = Confidence::kMedium;
  finding.ask = "Is it one event, and where was it?";
  report(std::move(finding));
}

}  // namespace

extern const Rule kPlaceConflict;  // listed in all_rules.cc
constexpr Rule kPlaceConflict = {
    .id = "place/conflict",
    .kind = "place",
    .title = "two passages put one event in different places",
    .why = "Two cities, two countries or two blocks of one street cannot both be where one thing happened. A part and its whole agree, "
           "and a name that the gazetteer does not know is set against another only where two sources agree on it, a third never mentions it, and "
           "that one says the same of a place that nobody else mentions. Where one act befalls one bearer, two kinds "
           "of building, two floors or two venues with names exclude each other too, unless the one may lie in the other. Numbers tell "
           "platforms, floors, roads and minutes apart, and points of the compass the sides of a town, where each source has only its "
           "own; a way there is no way back.",
    .example = "agency (2021-03-16) | Mario Costa was shot in the 5800 block of Palm Street on Monday.\n"
               "daily (2021-03-16) | Mario Costa was shot in the 8500 block of Palm Street on Monday.\n",
    .counter_example = "agency (2021-03-16) | Envoys from Chile and Peru met in Geneva on Monday.\n"
                       "daily (2021-03-16) | Envoys from Chile and Peru met in Switzerland on Monday.\n",
    .severity = Severity::kError,
    .check = Check,
};

}  // namespace crossread
