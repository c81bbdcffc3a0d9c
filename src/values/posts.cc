// SPDX-License-Identifier: Apache-2.0
// A list of posts, and of the pairs that go together.
#include "values/posts.h"

#include <algorithm>

namespace crossread {
namespace {

/// Posts that stand behind a name one at a time; words that anybody may add ("leader", "expert", "officer") are none.
constexpr std::string_view kPosts[] = {"minister",    "governor",      "mayor",          "ambassador", "sheriff",       "judge",       "magistrate",      "prosecutor",
                                       "coroner",     "police-chief",  "fire-chief",     "coastguard-chief", "harbour-master", "station-master", "head-teacher", "director",
                                       "manager",     "administrator", "chief-executive", "chief-financial", "chief-operating", "envoy",   "delegate",        "union-leader",
                                       "opposition-leader", "bishop",  "archbishop",     "commander",  "coach",         "referee",     "city-manager",    "rector",
                                       "dean",        "curator",        "chief-engineer", "treasurer", "general-counsel", "chief-nurse", "company-secretary",       "medical-director", "consul",   "prefect", "ombudsman", "chaplain", "council-leader", "council-president", "pathologist", "chief-medical-officer", "investigator", "vicar-general", "state-inspector", "editor", "concertmaster", "conductor", "choirmaster", "chief-risk", "chief-technology", "chief-legal"};

struct Two {
  std::string_view one, other;
};

/// Those that one person is called by turns.
constexpr Two kTogether[] = {{"director", "manager"},         {"director", "chief-executive"},   {"manager", "chief-executive"}, {"director", "head-teacher"},
                             {"director", "administrator"},   {"manager", "administrator"},      {"envoy", "ambassador"},        {"envoy", "delegate"},
                             {"delegate", "ambassador"},      {"envoy", "minister"},             {"delegate", "minister"},       {"bishop", "archbishop"},
                             {"judge", "magistrate"},         {"police-chief", "commander"},     {"police-chief", "director"},   {"fire-chief", "commander"},
                             {"fire-chief", "director"},      {"mayor", "council-leader"},       {"mayor", "city-manager"},      {"director", "commander"},
                             {"manager", "commander"},        {"coach", "manager"},              {"coach", "director"},          {"rector", "dean"},
                             {"medical-director", "director"},  {"consul", "ambassador"},       {"administrator", "governor"},
                             {"pathologist", "coroner"},      {"director", "police-chief"},      {"chief-medical-officer", "director"}, {"chief-medical-officer", "medical-director"},
                             {"administrator", "mayor"},               {"administrator", "chief-executive"}, {"police-chief", "sheriff"},
                             {"director", "dean"},            {"director", "rector"},            {"union-leader", "director"},   {"delegate", "union-leader"},
                             {"administrator", "vicar-general"}, {"curator", "director"},         {"keeper", "curator"},           {"keeper", "goalkeeper"},           {"keeper", "zookeeper"},        {"editor", "director"},            {"editor", "manager"},              {"editor", "chief-executive"},
                             {"conductor", "director"},       {"conductor", "choirmaster"},       {"conductor", "manager"},       {"council-leader", "council-president"},
                             {"investigator", "director"},    {"investigator", "dean"},          {"investigator", "rector"},     {"investigator", "medical-director"}, {"investigator", "pathologist"}};

/// Tracks on which all are posts, but for the words of them that anybody may add.
constexpr std::string_view kPostTracks[] = {"gov", "corp", "school", "chair", "police", "head", "deputy", "press", "captain", "faith", "crew", "law"};
constexpr std::string_view kNoPosts[] = {"secretary", "secretary-of-state", "king", "queen", "prince", "princess", "emperor", "sultan", "emir", "juror", "cardinal", "priest", "nun", "novice", "police-officer",
                                         "driver", "pilot", "conductor", "prosecutor-general"};

/// At the head of some outfit, by whichever word: who is told to head it may be its director, its president or its manager.
constexpr std::string_view kHeads[] = {"head",         "director",          "manager",           "administrator", "chief-executive", "president",  "chair",           "commander",       "director-general", "secretary-general",
                                       "union-leader", "general-secretary", "rector",            "dean",          "head-teacher",    "police-chief", "fire-chief",    "coastguard-chief", "council-leader",  "council-president",
                                       "harbour-master", "station-master",  "medical-director",  "race-director", "creative-director", "leader",   "owner",           "chief-medical-officer", "captain", "coach"};

template <size_t N>
bool In(const std::string_view (&list)[N], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool IsPost(const OfficeKey& key) {
  return !key.former && !key.acting && key.track != "plural" && std::find(std::begin(kPosts), std::end(kPosts), key.cls) != std::end(kPosts);
}

bool Together(const OfficeKey& a, const OfficeKey& b) {
  return std::any_of(std::begin(kTogether), std::end(kTogether), [&](const Two& two) {
    return (two.one == a.cls && two.other == b.cls) || (two.one == b.cls && two.other == a.cls);
  });
}

}  // namespace

bool OfficersDiffer(const OfficeKey& a, const OfficeKey& b) {
  // Who leads the whole, and who has one field of it; a chief operating officer is often its president too.
  static constexpr std::string_view kLeads[] = {"president", "chair", "chief-executive", "manager", "commander"};
  static constexpr std::string_view kFields[] = {"chief-engineer", "chief-financial", "treasurer", "company-secretary", "general-counsel", "chief-nurse", "chief-scientist", "general-secretary", "union-leader", "chief-of-staff", "accountant"};
  static constexpr std::string_view kOwn[] = {"chief-scientist", "general-secretary", "chief-financial"};  // beside which some do lead
  auto in = [](const auto& list, const OfficeKey& key) { return std::find(std::begin(list), std::end(list), key.cls) != std::end(list); };
  if (a.former || b.former || a.acting || b.acting || a.deputy || b.deputy || a.cls == b.cls) return false;
  if (in(kFields, a) && in(kFields, b)) return a.cls != "union-leader" && b.cls != "union-leader";  // who may be its general secretary
  const bool led = (in(kLeads, a) && in(kFields, b) && (!in(kOwn, b) || a.cls == "president")) || (in(kLeads, b) && in(kFields, a) && (!in(kOwn, a) || b.cls == "president"));
  return led && a.cls != "chief-scientist" && b.cls != "chief-scientist";
}

bool PostsDiffer(const OfficeKey& a, const OfficeKey& b) { return IsPost(a) && IsPost(b) && a.cls != b.cls && !Together(a, b); }

bool AnyPost(const OfficeKey& key) { return IsPost(key) || (!key.former && !key.acting && In(kPostTracks, key.track) && !In(kNoPosts, key.cls)); }

bool IsHead(const OfficeKey& key) { return In(kHeads, key.cls) && !key.deputy; }

bool AnyPostsDiffer(const OfficeKey& a, const OfficeKey& b) {
  if (!AnyPost(a) || !AnyPost(b) || a.cls == b.cls || Together(a, b)) return false;
  if (a.track == b.track && (a.track == "head" || a.track == "deputy" || a.track == "press")) return false;
  return !(IsHead(a) && IsHead(b));
}

bool OnePost(const OfficeKey& key) {
  static constexpr std::string_view kSole[] = {"director", "director-general", "coach", "chair", "chief-executive", "chief-financial", "chief-operating", "manager", "commander", "leader", "rector", "dean",
                                               "curator", "editor", "general-secretary", "secretary-general", "president", "station-master", "medical-director", "chief-engineer", "head"};
  return !key.former && !key.acting && !key.deputy && (SelfEvident(key) || std::find(std::begin(kSole), std::end(kSole), key.cls) != std::end(kSole));
}

bool SelfEvident(const OfficeKey& key) {
  static constexpr std::string_view kPlain[] = {"head-teacher", "harbour-master", "coroner", "fire-chief", "police-chief", "coastguard-chief", "union-leader", "council-leader", "city-manager", "town-clerk"};
  return std::find(std::begin(kPlain), std::end(kPlain), key.cls) != std::end(kPlain);
}

}  // namespace crossread
