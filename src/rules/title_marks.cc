// SPDX-License-Identifier: Apache-2.0
// Reads the words of a title: lists of bodies and posts, and where its words stand.
#include "rules/title_marks.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "values/office.h"
#include "values/work.h"

namespace crossread {
namespace {

constexpr std::string_view kIts[] = {"its ", "the company’s ", "the company's ", "the firm’s ", "the firm's ", "the group’s ", "the group's "};
constexpr std::string_view kLeadIns[] = {"the ", "its ", "our ", "their ", "this ", "a ", "an "};
constexpr std::string_view kOutfitNouns[] = {"centre", "center", "council", "board", "museum", "school", "hospital", "ministry", "department", "agency", "company", "commission", "committee",
                                                                  "institute", "association", "authority", "bureau", "office", "service", "region", "district", "province", "county", "group", "union", "court", "college", "university", "her", "his", "their", "its", "our",
                                             "health", "education", "finance", "transport", "agriculture", "environment", "culture", "justice", "operations", "quality", "communications", "research", "medicine", "science", "security", "safety", "fisheries", "works", "services"};
constexpr std::string_view kBodies[] = {"united nations", "un ", "u.n.", "european union", "eu ", "african union", "arab league", "osce ", "nato "};

}  // namespace

bool HeadOfPress(const Mention& mention) {
  if (ReadOffice(mention.office).track == "press") return false;  // "the press officer" heads nothing
  for (std::string_view word : {"press", "communication", "media", "information", "public affairs", "public relations"}) {
    if (mention.title.find(word) != std::string::npos || mention.title_of.find(word) != std::string::npos) return true;
  }
  return false;
}

bool HeadsOutfit(const Mention& mention) {
  OfficeKey key = ReadOffice(mention.office);
  bool head = key.track == "head" || key.track == "chair" || key.cls == "commander" || key.cls == "manager" || key.cls == "leader" || key.cls == "coach";
  if (!head || key.former) return false;
  static constexpr std::string_view kOutfits[] = {"brigade", "hospital", "school", "company", "club", "union", "bank", "clinic", "airline", "factory", "museum", "zoo", "charity",
                                                  "festival", "theatre", "theater", "shipyard", "brewery", "hotel", "newspaper", "orchestra", "supermarket", "chain"};
  return std::any_of(std::begin(kOutfits), std::end(kOutfits), [&](std::string_view word) {
    return absl::AsciiStrToLower(mention.title).find(word) != std::string::npos || mention.title_of.find(word) != std::string::npos;
  });
}

bool OfState(const Mention& mention) {
  OfficeKey key = ReadOffice(mention.office);
  static constexpr std::string_view kState[] = {"minister", "prime-minister", "governor", "mayor", "ambassador", "sheriff", "judge", "prosecutor"};
  bool police = key.track == "police";
  return !key.former && !key.acting && key.track != "plural" && (police || std::find(std::begin(kState), std::end(kState), key.cls) != std::end(kState));
}

bool EnvoyOfBody(const Mention& mention) {
  if (ReadOffice(mention.office).cls != "envoy") return false;
  const std::string words = absl::StrCat(absl::AsciiStrToLower(mention.title), " ", mention.title_of, " ");
  return std::any_of(std::begin(kBodies), std::end(kBodies), [&](std::string_view body) { return words.find(body) != std::string::npos; });
}

std::string UnitOf(const Mention& mention) {
  OfficeKey key = ReadOffice(mention.office);
  const bool leads = key.cls == "commander" || key.track == "head" || mention.title.find("in charge of") != std::string::npos;
  if (!leads || key.former || key.deputy) return {};
  static constexpr std::string_view kUnits[] = {"guard", "intelligence", "brigade", "division", "regiment", "battalion", "army", "navy", "air force", "fleet", "squadron", "corps", "garrison"};
  const std::string words = absl::StrCat(absl::AsciiStrToLower(mention.title), " ", mention.title_of);
  for (std::string_view unit : kUnits) {
    if (words.find(unit) != std::string::npos) return std::string(unit);
  }
  return {};
}

std::vector<std::string> BodyWords(const Mention& mention) {
  std::vector<std::string> words;
  std::string word;
  for (char c : absl::StrReplaceAll(absl::StrCat(absl::AsciiStrToLower(mention.title), " ", mention.title_of, " "), {{"’", "'"}})) {
    if (absl::ascii_isalpha(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80) word += c;
    else if (!word.empty()) words.push_back(std::exchange(word, {}));
  }
  return words;
}

bool HeadsField(const Mention& mention) {
  const OfficeKey key = ReadOffice(mention.office);
  if (key.cls != "head") return false;
  const size_t at = mention.title.find("head of ");
  return at != std::string::npos && at + 8 < mention.title.size() && absl::ascii_islower(static_cast<unsigned char>(mention.title[at + 8])) && mention.title.compare(at + 8, 4, "the ") != 0;
}

bool LeadsPart(const Mention& mention) {
  static constexpr std::string_view kParts[] = {" division ", " department ", " unit ", " branch ", " section ", " desk ", " arm ", " wing "};
  const std::string words = absl::StrCat(" ", absl::AsciiStrToLower(mention.title), " ");
  return HeadsField(mention) || std::any_of(std::begin(kParts), std::end(kParts), [&](std::string_view part) { return words.find(part) != std::string::npos; });
}

bool OfField(const Mention& mention) {
  const size_t at = mention.title.find(" of ");
  if (at == std::string::npos || at + 4 >= mention.title.size() || !absl::ascii_islower(static_cast<unsigned char>(mention.title[at + 4]))) return false;
  const std::string_view of = std::string_view(mention.title).substr(at + 4);
  return std::none_of(std::begin(kLeadIns), std::end(kLeadIns), [&](std::string_view word) { return of.starts_with(word); });
}

std::string BodyOf(const Mention& mention) {
  if (Bodied(mention)) return mention.title_of;
  const std::string title = absl::StrReplaceAll(absl::AsciiStrToLower(mention.title), {{"’", "'"}});
  size_t end = title.find("'s ");
  if (end == std::string::npos) end = title.find("s' ") == std::string::npos ? 0 : title.find("s' ") + 1;
  std::string_view body = std::string_view(title).substr(0, end);
  for (std::string_view word : kLeadIns) {
    if (body.starts_with(word)) body.remove_prefix(word.size());
  }
  return std::string(body);
}

std::string_view KindOfBody(std::string_view body) {
  struct Kind {
    std::string_view word, kind;
  };
  static constexpr Kind kKinds[] = {{"airport", "airport"},   {"airline", "airline"},  {"airlines", "airline"},  {"airways", "airline"},   {"air", "airline"},        {"hospital", "hospital"}, {"clinic", "hospital"},
                                    {"infirmary", "hospital"}, {"school", "school"},   {"kindergarten", "school"}, {"university", "university"}, {"college", "university"}, {"police", "police"}, {"constabulary", "police"},
                                    {"brigade", "fire"},      {"firefighters", "fire"}, {"union", "union"},      {"federation", "union"},  {"court", "court"},        {"prosecution", "court"}, {"museum", "museum"},
                                    {"gallery", "museum"},    {"archive", "museum"},   {"church", "church"},      {"diocese", "church"},    {"cathedral", "church"},   {"monastery", "church"},  {"club", "club"},
                                    {"company", "firm"},      {"firm", "firm"},        {"manufacturer", "firm"},  {"factory", "firm"},      {"mine", "firm"},          {"shipyard", "firm"},     {"brewery", "firm"},
                                    {"bank", "bank"},         {"commune", "town"},     {"municipality", "town"},  {"town", "town"},         {"village", "town"},       {"hotel", "hotel"},       {"zoo", "zoo"},
                                    {"theatre", "stage"},     {"theater", "stage"},    {"opera", "stage"},        {"orchestra", "stage"},   {"newspaper", "press"},    {"broadcaster", "press"}, {"charity", "charity"},
                                    {"railway", "railway"},   {"port", "port"},        {"harbour", "port"},       {"army", "army"},         {"navy", "army"},          {"laboratory", "laboratory"}, {"expedition", "expedition"}};
  while (!body.empty()) {
    const size_t space = body.rfind(' ');
    const std::string_view word = space == std::string_view::npos ? body : body.substr(space + 1);
    for (const Kind& kind : kKinds) {
      if (kind.word == word) return kind.kind;
    }
    if (space == std::string_view::npos) break;
    body = body.substr(0, space);
  }
  return {};
}

std::string ProperBody(const Mention& mention) {
  const std::string body = absl::StrCat(" ", absl::StrReplaceAll(BodyOf(mention), {{"-", " "}}), " ");
  std::string proper;
  const std::vector<std::string> words = absl::StrSplit(mention.title, absl::ByAnyChar(" -,'"), absl::SkipEmpty());
  for (const std::string& word : words) {
    if (!absl::ascii_isupper(static_cast<unsigned char>(word[0]))) continue;
    const std::string lower = absl::AsciiStrToLower(word);
    const bool noun = std::find(std::begin(kOutfitNouns), std::end(kOutfitNouns), lower) != std::end(kOutfitNouns);
    if (!noun && body.find(absl::StrCat(" ", lower, " ")) != std::string::npos) absl::StrAppend(&proper, proper.empty() ? "" : " ", lower);
  }
  return proper;
}

bool NamesBody(const Mention& mention) {
  if (!mention.title_of.empty() && !mention.title_of.starts_with("country:")) return true;
  return mention.title.find("'s ") != std::string::npos || mention.title.find("’s ") != std::string::npos;
}

bool PresidentOfBody(const Mention& mention) {
  return ReadOffice(mention.office).cls == "president" && !mention.title_of.empty() && !mention.title_of.starts_with("country:") && mention.nation.empty();
}

std::string ClientOf(const Mention& mention) {
  const OfficeKey key = ReadOffice(mention.office);
  if (key.cls != "lawyer" && key.cls != "defence-lawyer") return {};
  const size_t at = mention.title.find(" for ");
  if (at == std::string::npos || at + 5 >= mention.title.size() || !absl::ascii_isupper(static_cast<unsigned char>(mention.title[at + 5]))) return {};
  return absl::AsciiStrToLower(mention.title.substr(at + 5));
}

std::string HeadOf(const std::string& title) {
  std::string text = absl::AsciiStrToLower(title);
  for (std::string_view link : {" of ", " for ", " in ", " at ", ","}) text = text.substr(0, text.find(std::string(link)));
  return text.substr(text.rfind(' ') + 1);
}

bool LeadsBody(const Mention& mention) {
  static constexpr std::string_view kPublic[] = {"region", "council", "county", "senate", "parliament", "assembly", "republic", "state", "commission", "court", "union", "province", "party", "government", "community", "district"};
  return PresidentOfBody(mention) && std::none_of(std::begin(kPublic), std::end(kPublic), [&](std::string_view word) { return mention.title_of.find(word) != std::string::npos; });
}

std::string WordsOfTitle(const Mention& mention) { return absl::StrCat(absl::AsciiStrToLower(mention.title), " ", mention.title_of.starts_with("country:") ? "" : mention.title_of); }

std::string_view WorkOfTitle(const Mention& mention) {
  const OfficeKey key = ReadOffice(mention.office);
  if (key.empty() || key.former || key.acting || key.track == "plural" || key.track == "kin" || key.track == "rank") return {};
  const std::string_view own = WorkOf(key);
  return own.empty() ? WorkOfBody(WordsOfTitle(mention)) : own;
}

bool HasAnyOf(const std::string& words, std::initializer_list<std::string_view> list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view word) { return words.find(word) != std::string::npos; });
}

bool Hired(const Mention& mention) {
  return ReadOffice(mention.office).cls == "manager" && HasAnyOf(WordsOfTitle(mention), {"night ", "duty ", "shift ", "assistant ", "floor ", "relief "});
}

bool Bodied(const Mention& mention) { return !mention.title_of.empty() && !mention.title_of.starts_with("country:"); }

bool EnvoyOfCountry(const Mention& mention) { return ReadOffice(mention.office).cls == "envoy" && mention.nation.starts_with("country:") && !EnvoyOfBody(mention); }

bool NamesApart(const std::string& a, const std::string& b) {
  static constexpr std::string_view kAny[] = {"team", "club", "city", "united", "university", "college", "of", "the", "fc", "cycling", "racing", "rovers", "town", "football", "institute", "technology", "state", "and", "s"};
  auto words = [](const std::string& body) {
    std::vector<std::string> out = absl::StrSplit(body, absl::ByAnyChar(" -'"), absl::SkipEmpty());
    std::erase_if(out, [](const std::string& word) { return std::find(std::begin(kAny), std::end(kAny), word) != std::end(kAny); });
    return out;
  };
  const std::vector<std::string> one = words(a), other = words(b);
  if (one.empty() || other.empty()) return false;
  return std::none_of(one.begin(), one.end(), [&](const std::string& x) {
    return std::any_of(other.begin(), other.end(), [&](const std::string& y) { return x.substr(0, 4) == y.substr(0, 4); });
  });
}

bool SameBody(const Mention& a, const Mention& b) {
  static constexpr std::string_view kNouns[] = {"guild", "union", "association", "federation", "league", "club", "society", "hospital", "museum", "company", "bank", "airline", "university", "college",
                                                 "school", "group", "party", "port", "authority", "agency", "institute", "foundation", "charity", "orchestra", "theatre", "theater", "opera", "brewery", "mine",
                                                 "zoo", "festival", "resort", "hotel", "clinic", "council", "chamber", "board", "plant", "shipyard", "railway", "brigade", "regiment", "battalion", "division",
                                                 "fleet", "squadron", "corps", "ministry", "court", "expedition", "mission", "team", "inquiry", "commission", "committee", "parish", "diocese", "academy", "operative", "cooperative"};
  if (!a.title_of.empty() && a.title_of == b.title_of) return true;
  const std::vector<std::string> one = BodyWords(a), other = BodyWords(b);
  for (std::string_view body : kNouns) {
    if (std::find(one.begin(), one.end(), body) != one.end() && std::find(other.begin(), other.end(), body) != other.end()) return true;
  }
  auto its = [](const Mention& mention) {
    const std::string title = absl::AsciiStrToLower(mention.title);
    return std::any_of(std::begin(kIts), std::end(kIts), [&](std::string_view word) { return title.starts_with(word); });
  };
  auto named = [](const Mention& mention) { return !mention.title_of.empty() && !mention.title_of.starts_with("country:"); };
  return (its(a) && named(b)) || (its(b) && named(a));
}

}  // namespace crossread
