// SPDX-License-Identifier: Apache-2.0
// person: people by name.
#include "claims/deed.h"
#include "claims/people.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/names.h"

namespace crossread {

namespace {

/// "Minister of agriculture": a field of work that stands behind its office.
OfficeKey WithField(const Copy& copy, const PersonMention& person) {
  OfficeKey office = person.office;
  if (office.cls != "minister" || !office.fields.empty()) return office;
  const ClassId portfolio = copy.lexicon->Class("portfolio");
  for (uint32_t i = person.title.first; i < person.title.last; ++i) {
    const Sense* field = i > person.title.first && IsOneOf(copy, i - 1, {"of", "for", "and"}) ? copy.lexicon->Get(copy, i, portfolio) : nullptr;
    if (field != nullptr && std::find(office.fields.begin(), office.fields.end(), field->value) == office.fields.end()) office.fields.emplace_back(field->value);
  }
  std::sort(office.fields.begin(), office.fields.end());
  return office;
}

}  // namespace

Claim ClaimOf(const Copy& copy, const PersonMention& person, std::string_view kind, TokenRange words, TokenRange core) {
  Claim claim;
  Mention& mention = claim.said.emplace<Mention>();
  mention.name = person.folded;
  mention.title = std::string(copy.Words(person.title));
  const bool led = !person.body.empty() && !person.nation.empty();  // "Swiss guide NAME, at the head of the expedition"
  mention.title_of = person.of.empty() || led ? person.body : person.of;
  mention.office = WriteOffice(WithField(copy, person));
  mention.nation = person.of;
  mention.former = person.office.former;
  claim.kind = kind;
  claim.tokens = words;
  claim.words = copy.SpanOf(words);
  claim.core = copy.SpanOf(core);
  claim.sentence = person.sentence;
  return claim;
}

namespace {

void Extract(const Reading& reading, std::vector<Claim>& claims) {
  for (const PersonMention& person : FindPeople(reading)) {
    claims.push_back(ClaimOf(reading.copy, person, "person", person.name, person.name));
    if (reading.compared) std::get<Mention>(claims.back().said).deed = DeedOf(reading, person.name);
  }
}

}  // namespace

extern const ClaimKind kPerson;  // listed in all_kinds.cc
constexpr ClaimKind kPerson = {
    .id = "person",
    .title = "people by name",
    .why = "A run of capitalised words is a person where the copy treats it as one: an honorific or office before it, an "
           "apposition or an age after it, a given name in front, \"said\" beside it, an arrest or an election, or its last word alone further down. "
           "Places, bodies and events are left out.",
    .example = "Ilse Brandvold, Norway's fisheries minister, said she would resign.",
    .extract = Extract,
};

}  // namespace crossread
