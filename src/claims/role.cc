// SPDX-License-Identifier: Apache-2.0
// role: the office or country that stands beside a person's name.
#include "claims/affiliation.h"
#include "claims/people.h"
#include "claims/person_origin.h"
#include "claims/unnamed_nation.h"

namespace crossread {
namespace {

void Extract(const Reading& reading, std::vector<Claim>& claims) {
  for (const PersonMention& person : FindPeople(reading)) {
    if (!person.title.empty() || !person.nation.empty()) {
      const bool apart = !person.nation.empty() && (person.nation.first < person.title.first || person.nation.last > person.title.last);  // "a fiddler [from Mali]"
      claims.push_back(ClaimOf(reading.copy, person, "role", person.Words(), person.title.empty() || apart ? person.nation : person.title));
    }
    if (const auto member = FindAffiliation(reading, person)) claims.push_back(ClaimOf(reading.copy, *member, "role", member->Words(), member->title));
  }
  for (const PersonMention& person : FindEpithets(reading, FindPeople(reading))) claims.push_back(ClaimOf(reading.copy, person, "role", person.name, person.nation));
  FindUnnamedNations(reading, claims);
}

}  // namespace

extern const ClaimKind kRole;  // listed in all_kinds.cc
constexpr ClaimKind kRole = {
    .id = "role",
    .title = "offices and countries that stand beside a person's name",
    .why = "An office is folded to a gender-neutral class, its fields of work and its country: \"Norway's deputy fisheries "
           "minister\" is a minister, fisheries, deputy, of Norway. It is read before the name, after it between commas, behind "
           "\"who is\", behind \"as\", before \"was NAME\", and in \"led by NAME\". So is kin: \"the suspect's brother\".",
    .example = "Ilse Brandvold, Norway's fisheries minister, said she would resign.",
    .extract = Extract,
};

}  // namespace crossread
