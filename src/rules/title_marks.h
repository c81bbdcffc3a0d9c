// SPDX-License-Identifier: Apache-2.0
// What one title tells of who bears it: of the state or not, at the head of what, in which body, for whom.
#ifndef CROSSREAD_SRC_RULES_TITLE_MARKS_H_
#define CROSSREAD_SRC_RULES_TITLE_MARKS_H_

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "crossread/claim.h"

namespace crossread {

/// "Communications" and "press" heads speak for a body too.
bool HeadOfPress(const Mention& mention);

/// At the head of something that is no part of the state: "chief of the rescue brigade", "director of a museum".
bool HeadsOutfit(const Mention& mention);

/// Holds an office of the state or of the police: "deputy emergencies minister", "mayor", "sheriff".
bool OfState(const Mention& mention);

/// Sent by a world body: nobody sits in a country's government beside.
bool EnvoyOfBody(const Mention& mention);

/// At the head of a force, and of which: "commander of the presidential guard".
std::string UnitOf(const Mention& mention);

/// What the title says beside the office itself: the words of its body, in lower case.
std::vector<std::string> BodyWords(const Mention& mention);

/// At the head of some work of a body, not of the whole: "head of food safety", "head of maintenance".
bool HeadsField(const Mention& mention);

/// The same, or told by a word for a part of a body: "who heads the group's textile division".
bool LeadsPart(const Mention& mention);

/// Of a field of some body's work, whoever leads it: "director of operations", "head of maintenance".
bool OfField(const Mention& mention);

/// The body that the post is held in, lower case: "seal trust" of "the Seal Trust's vet", "museum" of "director of the museum"; empty
/// where none is told, or a country.
std::string BodyOf(const Mention& mention);

/// Those words of it that are a name, lower case: "lakeside" of "director of the Lakeside Museum"; empty where there are none.
std::string ProperBody(const Mention& mention);

/// What kind of body that is, by the last word for one: "airline" of "norwind air", "school"; empty where no word tells, or one that may
/// be of any ("group", "agency").
std::string_view KindOfBody(std::string_view body);

/// "Chair of the inquiry", "the bank's chief executive".
bool NamesBody(const Mention& mention);

/// Of a council, a club, a company: no head of state.
bool PresidentOfBody(const Mention& mention);

/// For whom a lawyer speaks, by name: "lead attorney for Deshane"; empty for others.
std::string ClientOf(const Mention& mention);

/// What the title itself is, in lower case: "manager" of "the divisional railway manager" and of "manager of the port".
std::string HeadOf(const std::string& title);

/// President of a body that is no state, region or town: "president of Red Line".
bool LeadsBody(const Mention& mention);

/// The words of the title and of its body, in lower case; without a country.
std::string WordsOfTitle(const Mention& mention);

/// The work that the office tells, or the body it is held in; empty for who is no longer in it.
std::string_view WorkOfTitle(const Mention& mention);

/// One of `list` stands in `words`.
bool HasAnyOf(const std::string& words, std::initializer_list<std::string_view> list);

/// Hired for some hours or a part: no owner.
bool Hired(const Mention& mention);

/// A body is named with the title.
bool Bodied(const Mention& mention);

/// Sent by a country: "the Swiss envoy".
bool EnvoyOfCountry(const Mention& mention);

/// The names of two bodies have nothing in common but words of any body.
bool NamesApart(const std::string& a, const std::string& b);

/// Both serve in one body: it is named in both, or one says "its", "the firm's" of what the other names.
bool SameBody(const Mention& a, const Mention& b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_RULES_TITLE_MARKS_H_
