// SPDX-License-Identifier: Apache-2.0
// Offices and bodies by line of work, and the pairs that go together or never do.
#include "values/work.h"

#include <algorithm>
#include <iterator>

namespace crossread {
namespace {

struct Pair {
  std::string_view one, other;
};

/// An office and its work, where the track does not tell.
constexpr Pair kOffices[] = {
    {"minister", "state"},         {"prime-minister", "state"},   {"governor", "state"},          {"mayor", "state"},          {"ambassador", "state"},      {"chief-minister", "state"},
    {"council-leader", "state"},   {"council-president", "state"},   {"consul", "state"},           {"president", "president"},  {"vice-president", "president"}, {"union-leader", "labour"},
    {"sheriff", "police"},         {"deputy-sheriff", "police"},  {"detective", "police"},        {"inspector", "police"},     {"chief-inspector", "police"}, {"chief-superintendent", "police"},
    {"constable", "police"},       {"trooper", "police"},         {"firefighter", "rescue"},      {"rescuer", "rescue"},       {"paramedic", "rescue"},      {"fire-chief", "rescue"},
    {"coastguard-chief", "rescue"}, {"judge", "court"},           {"prosecutor", "court"},        {"defence-lawyer", "court"}, {"magistrate", "court"},      {"coroner", "court"},
    {"lifeguard", "rescue"},       {"teacher", "school"},         {"journalist", "press"},        {"photographer", "press"},   {"farmer", "land"},           {"shepherd", "land"},
    {"fisherman", "fishery"},      {"miner", "mine"},             {"baker", "shop"},              {"butcher", "shop"},         {"shopkeeper", "shop"},       {"barber", "shop"},
    {"florist", "shop"},           {"pharmacist", "pharmacy"},    {"dentist", "health"},          {"cook", "kitchen"},         {"waiter", "kitchen"},        {"barman", "kitchen"},
    {"carpenter", "craft"},        {"plumber", "craft"},          {"electrician", "craft"},       {"mechanic", "craft"},       {"welder", "craft"},          {"bricklayer", "craft"},
    {"roofer", "craft"},           {"painter-decorator", "craft"}, {"cleaner", "cleaning"},       {"postman", "post"},         {"soldier", "military"},      {"sailor", "ship"},
    {"harbour-master", "port"},    {"station-master", "rail"},    {"lighthouse-keeper", "port"},  {"director-film", "film"},   {"dancer", "stage"},          {"musician", "stage"},
    {"librarian", "books"},        {"curator", "museum"},         {"architect", "building"},      {"owner-hotel", "hotel"},    {"hotelier", "hotel"},        {"gardener", "land"},
    {"forester", "land"},          {"beekeeper", "land"},         {"vet", "animals"},             {"zookeeper", "animals"},    {"accountant", "books"},      {"crane-operator", "craft"},
    {"docker", "port"},            {"tailor", "shop"},            {"jeweller", "shop"},           {"translator", "language"},  {"singer", "stage"},          {"actor", "stage"},
    {"pupil", "pupil"},            {"guard", "guard"},            {"bus-conductor", "crew"},      {"brewer", "kitchen"},       {"social-worker", "care"},    {"carer", "care"},
    {"seismologist", "science"},   {"geologist", "science"},      {"volcanologist", "science"},   {"meteorologist", "science"}, {"hydrologist", "science"},  {"astronomer", "science"},
    {"caretaker", "service"},     {"concertmaster", "music"},    {"climber", "mountain"},       {"mountain-guide", "mountain"}, {"diver", "diving"},           {"astronaut", "space"}};

constexpr std::string_view kTracks[] = {"police", "corp", "health", "crew", "sport", "faith", "house", "stage"};

/// Of data/en/trade.tsv, where a trade has it for its field.
constexpr std::string_view kTradeWorks[] = {"craft", "land",  "health",  "pharmacy", "animals", "school", "learned", "pupil",       "court",   "science",  "stage", "music",  "art",   "press",
                                            "military", "ship", "crew",  "fishery",  "mine",    "rail",   "kitchen", "shop", "police", "office",  "engineering", "service", "cleaning", "post",  "museum", "care"};

/// Work in which one trade is hardly another: a plumber is no glazier, but a farmer keeps bees.
constexpr std::string_view kOneTrade[] = {"craft", "health", "kitchen", "shop", "music", "service", "post", "ship", "engineering"};

/// Words that leave open which trade it is.
constexpr std::string_view kAnyTrade[] = {"labourer", "handyman", "musician", "technician", "apprentice", "merchant", "trader", "dealer", "shopkeeper", "stallholder", "sailor", "restorer", "printer", "porter", "metalworker", "machinist", "ironworker", "steelworker", "doctor"};

/// Bodies by the words that name them; the last one in the text counts, "the police union" is a union.
constexpr Pair kBodies[] = {
    {"union", "labour"},        {"unions", "labour"},       {"company", "corp"},       {"firm", "corp"},           {"plant", "corp"},         {"factory", "corp"},       {"mine", "corp"},
    {"smelter", "corp"},        {"refinery", "corp"},       {"airline", "corp"},       {"shipyard", "corp"},       {"brewery", "corp"},       {"manufacturer", "corp"},  {"carmaker", "corp"},
    {"drugmaker", "corp"},      {"operator", "corp"},       {"developer", "corp"},     {"retailer", "corp"},       {"supermarket", "corp"},   {"insurer", "corp"},       {"contractor", "corp"},
    {"employer", "corp"},       {"employers", "corp"},      {"owners", "corp"},        {"shareholders", "corp"},   {"police", "police"},      {"constabulary", "police"}, {"gendarmerie", "police"},
    {"carabinieri", "police"},  {"brigade", "rescue"},      {"firefighters", "rescue"}, {"fire service", "rescue"}, {"fire department", "rescue"}, {"mountain rescue", "rescue"}, {"rescue service", "rescue"},
    {"coastguard", "rescue"},   {"coast guard", "rescue"},  {"lifeboat", "rescue"},    {"ambulance", "rescue"},    {"army", "military"},      {"navy", "military"},      {"air force", "military"},
    {"regiment", "military"},   {"battalion", "military"},  {"national guard", "military"}, {"garrison", "military"}, {"hospital", "health"},   {"clinic", "health"},      {"infirmary", "health"},
    {"school", "school"},       {"kindergarten", "school"}, {"nursery", "school"},     {"university", "learned"},  {"observatory", "learned"}, {"diocese", "faith"},     {"parish", "faith"},
    {"cathedral", "faith"},     {"monastery", "faith"},     {"mosque", "faith"},       {"synagogue", "faith"},     {"church", "faith"},       {"charity", "charity"},    {"red cross", "charity"},
    {"red crescent", "charity"}, {"ministry", "state"},     {"embassy", "state"},      {"municipality", "state"},  {"town hall", "state"},    {"city hall", "state"},    {"newspaper", "press"},
    {"broadcaster", "press"},   {"court", "court"},         {"prosecution", "court"},  {"museum", "museum"},       {"gallery", "museum"},     {"zoo", "animals"},        {"orchestra", "stage"},
    {"theatre", "stage"},       {"opera", "stage"},         {"rebels", "rebels"},      {"insurgents", "rebels"},   {"guerrillas", "rebels"},  {"separatists", "rebels"}, {"militia", "rebels"},
    {"residents", "residents"}, {"tenants", "residents"},   {"villagers", "residents"}, {"passengers", "passengers"}, {"bank", "corp"},         {"hotel", "hotel"},        {"lodge", "hotel"}};

/// Nobody follows both. Ministers sit in parliament, doctors and priests too; a president may be a club's, a court's or a company's.
constexpr Pair kApart[] = {
    {"state", "police"},    {"state", "rescue"},     {"state", "crew"},      {"state", "sport"},    {"state", "court"},      {"state", "labour"},   {"state", "corp"},     {"state", "health"},
    {"state", "faith"},     {"police", "court"},     {"police", "corp"},     {"police", "health"},  {"police", "house"},     {"police", "faith"},   {"police", "crew"},    {"police", "sport"},
    {"police", "labour"},   {"president", "police"}, {"president", "crew"},  {"president", "rescue"}, {"corp", "court"},     {"corp", "crew"},      {"corp", "labour"},    {"corp", "rescue"},
    {"court", "health"},    {"court", "sport"},      {"court", "crew"},      {"court", "rescue"},   {"court", "labour"},     {"house", "court"},    {"house", "crew"},     {"health", "crew"},
    {"health", "sport"},    {"health", "corp"},      {"sport", "rescue"},    {"press", "police"},   {"press", "court"},      {"press", "rescue"},   {"press", "crew"},     {"press", "state"},
    {"press", "health"},    {"stage", "police"},     {"stage", "court"},     {"stage", "rescue"},   {"stage", "crew"},       {"stage", "faith"},    {"land", "court"},     {"land", "police"},
    {"school", "court"},    {"school", "police"},    {"school", "crew"},     {"school", "health"},  {"pupil", "court"},      {"pupil", "police"},   {"pupil", "health"},   {"pupil", "state"},
    {"pupil", "crew"},      {"pupil", "school"},     {"shop", "health"},     {"shop", "police"},    {"shop", "crew"},        {"shop", "court"},     {"kitchen", "health"}, {"kitchen", "court"},
    {"kitchen", "police"},  {"kitchen", "school"},   {"craft", "health"},    {"craft", "court"},    {"craft", "police"},     {"craft", "school"},   {"shop", "school"},    {"kitchen", "shop"},
    {"craft", "shop"},      {"craft", "kitchen"},    {"craft", "press"},     {"military", "court"}, {"military", "health"},  {"military", "school"}, {"military", "rescue"}, {"military", "labour"},
    {"military", "corp"},   {"military", "crew"},    {"rebels", "state"},    {"rebels", "police"},  {"rebels", "military"},  {"charity", "police"}, {"charity", "corp"},   {"charity", "state"},
    {"charity", "court"},   {"fishery", "health"},   {"fishery", "school"},  {"fishery", "police"}, {"fishery", "court"},    {"land", "health"},    {"mine", "health"},    {"mine", "police"},
    {"mine", "court"},      {"mine", "school"},      {"post", "police"},     {"post", "health"},    {"post", "court"},       {"post", "school"},    {"museum", "police"},  {"museum", "corp"},
    {"museum", "court"},    {"pharmacy", "police"},  {"pharmacy", "court"},  {"pharmacy", "school"}, {"rescue", "police"},   {"residents", "corp"}, {"residents", "police"}, {"passengers", "crew"},
    {"residents", "state"}, {"cleaning", "court"},   {"cleaning", "police"}, {"cleaning", "health"}, {"school", "press"},   {"faith", "court"},    {"faith", "crew"},     {"guard", "court"},
    {"guard", "health"},    {"guard", "school"},     {"crew", "shop"},       {"crew", "craft"},     {"crew", "kitchen"},     {"crew", "land"},      {"crew", "mine"},      {"crew", "press"}};

/// Pairs of different work that many do follow: a scientist teaches, a farmer fishes. All others few do.
constexpr Pair kBeside[] = {
    {"state", "house"},     {"state", "president"},  {"house", "president"}, {"learned", "science"}, {"learned", "health"},  {"science", "health"}, {"science", "state"},  {"land", "fishery"},
    {"land", "house"},      {"shop", "kitchen"},     {"kitchen", "hotel"},   {"hotel", "corp"},      {"corp", "president"},  {"health", "charity"}, {"faith", "charity"},  {"faith", "school"},
    {"learned", "school"},  {"learned", "museum"},   {"military", "state"},  {"military", "police"}, {"military", "president"}, {"rescue", "health"}, {"rescue", "state"},  {"labour", "house"},
    {"ship", "fishery"},    {"ship", "crew"},        {"ship", "military"},   {"port", "state"},      {"port", "corp"},       {"rail", "corp"},      {"rail", "crew"},      {"stage", "film"},
    {"sport", "school"},    {"sport", "corp"},      {"mountain", "rescue"}, {"mountain", "sport"},  {"diving", "rescue"},  {"diving", "sport"},   {"animals", "health"},
    {"animals", "land"},    {"animals", "museum"},   {"museum", "books"},    {"museum", "state"},    {"guard", "museum"},    {"guard", "police"},   {"guard", "hotel"},    {"press", "books"},
    {"building", "corp"},   {"building", "learned"}, {"mine", "labour"},     {"craft", "labour"},    {"port", "labour"},     {"crew", "labour"},    {"school", "labour"},  {"health", "labour"},
    {"corp", "learned"},    {"space", "military"},   {"space", "crew"},      {"space", "science"},   {"care", "health"},     {"care", "charity"},   {"care", "state"},     {"pupil", "sport"},
    {"pupil", "stage"},     {"president", "faith"},  {"president", "labour"}, {"president", "learned"}, {"president", "health"}, {"president", "court"}, {"state", "learned"}, {"state", "school"},
    {"house", "school"},    {"house", "health"},     {"house", "corp"},      {"house", "press"},     {"house", "faith"},     {"house", "stage"},    {"house", "sport"},    {"craft", "mine"},
    {"rescue", "corp"},     {"pharmacy", "health"},  {"pharmacy", "shop"},   {"stage", "learned"},   {"stage", "school"},    {"land", "corp"},      {"craft", "corp"},     {"craft", "building"},
    {"residents", "land"},  {"rescue", "charity"},   {"court", "learned"},   {"residents", "labour"}, {"passengers", "labour"}, {"passengers", "charity"}, {"residents", "charity"}, {"president", "charity"},
    {"art", "stage"},       {"art", "school"},       {"art", "learned"},      {"art", "film"},         {"art", "craft"},       {"art", "museum"},      {"art", "press"},      {"art", "books"},
    {"art", "building"},    {"music", "stage"},      {"music", "film"},       {"music", "school"},     {"music", "learned"},   {"music", "art"},       {"art", "house"},      {"music", "house"},
    {"engineering", "corp"}, {"engineering", "craft"}, {"engineering", "building"}, {"engineering", "science"}, {"engineering", "learned"}, {"engineering", "military"}, {"engineering", "rail"},
    {"engineering", "mine"}, {"engineering", "state"}, {"engineering", "ship"}, {"engineering", "space"}, {"engineering", "port"}, {"engineering", "crew"}, {"engineering", "labour"},
    {"service", "kitchen"}, {"service", "hotel"},    {"service", "cleaning"}, {"service", "care"},    {"service", "labour"},  {"office", "corp"},     {"office", "state"},   {"office", "court"},
    {"office", "rail"},     {"office", "hotel"},     {"office", "health"},   {"office", "school"},   {"office", "port"},     {"office", "police"},   {"office", "labour"},  {"office", "house"},
    {"pupil", "science"},   {"pupil", "learned"},    {"pupil", "shop"},      {"pupil", "kitchen"},   {"pupil", "service"},   {"pupil", "music"},     {"pupil", "art"},      {"pupil", "military"},
    {"pupil", "cleaning"},  {"pupil", "care"},       {"pupil", "craft"},     {"pupil", "office"},    {"post", "labour"},     {"post", "corp"},       {"shop", "land"},      {"shop", "craft"},
    {"shop", "art"},        {"shop", "books"},       {"shop", "fishery"},    {"kitchen", "corp"},    {"kitchen", "land"},    {"animals", "science"}, {"animals", "learned"}, {"health", "school"},
    {"shop", "corp"},       {"shop", "house"},       {"fishery", "corp"},    {"ship", "corp"},       {"science", "corp"},    {"science", "charity"}, {"state", "charity"}, {"president", "land"}, {"land", "science"}};

constexpr Pair kSides[] = {{"rebel", "rebels"},         {"rebels", "rebels"},          {"insurgent", "rebels"},  {"guerrilla", "rebels"},   {"separatist", "rebels"}, {"militia", "rebels"},
                           {"government", "government"}, {"government's", "government"}, {"regime", "government"}, {"strikers", "strikers"},  {"strike committee", "strikers"}, {"management", "management"},
                           {"prosecution", "prosecution"}, {"for the state", "prosecution"}, {"defence team", "defence"}, {"defense team", "defence"}, {"for the accused", "defence"}, {"for the defendant", "defence"},
                           {"opposition", "opposition"}, {"ruling party", "government"}, {"plaintiffs", "plaintiffs"}, {"plaintiff", "plaintiffs"}, {"defendants", "defendants"}, {"defendant", "defendants"}};

constexpr Pair kAgainst[] = {{"rebels", "government"}, {"strikers", "management"}, {"prosecution", "defence"}, {"opposition", "government"}, {"plaintiffs", "defendants"}};

template <size_t N>
bool Among(const Pair (&pairs)[N], std::string_view a, std::string_view b) {
  return std::any_of(std::begin(pairs), std::end(pairs), [&](const Pair& pair) { return (pair.one == a && pair.other == b) || (pair.one == b && pair.other == a); });
}

/// Where `word` stands in `text` last, between spaces or ends; npos where it does not.
size_t LastWordAt(std::string_view text, std::string_view word) {
  auto inside = [&](size_t i) { return i < text.size() && text[i] >= 'a' && text[i] <= 'z'; };
  for (size_t at = text.rfind(word); at != std::string_view::npos; at = at == 0 ? std::string_view::npos : text.rfind(word, at - 1)) {
    if ((at == 0 || !inside(at - 1)) && !inside(at + word.size())) return at;
  }
  return std::string_view::npos;
}

template <size_t N>
std::string_view LastOf(const Pair (&pairs)[N], std::string_view words) {
  std::string_view found;
  size_t last = 0;
  for (const Pair& pair : pairs) {
    const size_t at = LastWordAt(words, pair.one);
    if (at == std::string_view::npos || (!found.empty() && at + pair.one.size() <= last)) continue;
    found = pair.other;
    last = at + pair.one.size();
  }
  return found;
}

}  // namespace

std::string_view WorkOf(const OfficeKey& key) {
  if (key.track == "trade") {
    const auto work = std::find_first_of(std::begin(kTradeWorks), std::end(kTradeWorks), key.fields.begin(), key.fields.end());
    return work != std::end(kTradeWorks) ? *work : std::string_view();
  }
  const auto row = std::find_if(std::begin(kOffices), std::end(kOffices), [&](const Pair& pair) { return pair.one == key.cls; });
  if (row != std::end(kOffices)) return row->other;
  const auto track = std::find(std::begin(kTracks), std::end(kTracks), key.track);
  return track != std::end(kTracks) ? *track : std::string_view();
}

std::string_view WorkOfBody(std::string_view words) { return LastOf(kBodies, words); }

bool WorkApart(std::string_view a, std::string_view b) { return Among(kApart, a, b); }

bool WorkUnlikely(std::string_view a, std::string_view b) { return !a.empty() && !b.empty() && a != b && !Among(kBeside, a, b); }

bool TradesDiffer(const OfficeKey& a, const OfficeKey& b) {
  auto in = [](const auto& list, std::string_view word) { return std::find(std::begin(list), std::end(list), word) != std::end(list); };
  auto tells = [&](const OfficeKey& key) { return (key.track == "trade" || key.track == "job" || key.track == "health") && !key.deputy && !in(kAnyTrade, key.cls); };
  const std::string_view work = WorkOf(a);
  return a.cls != b.cls && tells(a) && tells(b) && (a.track == "trade" || b.track == "trade") && work == WorkOf(b) && in(kOneTrade, work);
}

std::string_view SideOf(std::string_view words) { return LastOf(kSides, words); }

bool SidesAgainst(std::string_view a, std::string_view b) { return Among(kAgainst, a, b); }

}  // namespace crossread
