// SPDX-License-Identifier: Apache-2.0
// Titles of one person, read with the bodies they belong to: an office within a body, at its head, of the state, of kin.
#include "rules/titles_apart.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "values/kin.h"
#include "values/office.h"
#include "values/posts.h"
#include "values/work.h"

namespace crossread {
namespace {

/// "Communications" and "press" heads speak for a body too.
bool HeadOfPress(const Mention& mention) {
  if (ReadOffice(mention.office).track == "press") return false;  // "the press officer" heads nothing
  for (std::string_view word : {"press", "communication", "media", "information", "public affairs", "public relations"}) {
    if (mention.title.find(word) != std::string::npos || mention.title_of.find(word) != std::string::npos) return true;
  }
  return false;
}

constexpr std::string_view kIts[] = {"its ", "the company’s ", "the company's ", "the firm’s ", "the firm's ", "the group’s ", "the group's "};
constexpr std::string_view kBodies[] = {"united nations", "un ", "u.n.", "european union", "eu ", "african union", "arab league", "osce ", "nato "};

/// At the head of something that is no part of the state: "chief of the rescue brigade", "director of a museum".
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

/// Holds an office of the state or of the police: "deputy emergencies minister", "mayor", "sheriff".
bool OfState(const Mention& mention) {
  OfficeKey key = ReadOffice(mention.office);
  static constexpr std::string_view kState[] = {"minister", "prime-minister", "governor", "mayor", "ambassador", "sheriff", "judge", "prosecutor"};
  bool police = key.track == "police";
  return !key.former && !key.acting && key.track != "plural" && (police || std::find(std::begin(kState), std::end(kState), key.cls) != std::end(kState));
}

/// Sent by a world body: nobody sits in a country's government beside.
bool EnvoyOfBody(const Mention& mention) {
  if (ReadOffice(mention.office).cls != "envoy") return false;
  const std::string words = absl::StrCat(absl::AsciiStrToLower(mention.title), " ", mention.title_of, " ");
  return std::any_of(std::begin(kBodies), std::end(kBodies), [&](std::string_view body) { return words.find(body) != std::string::npos; });
}

/// At the head of a force, and of which: "commander of the presidential guard".
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

/// "Colonel" is how a lieutenant colonel is spoken of, but not how the whole name is introduced.
bool InShort(const Mention& a, const Mention& b) {
  OfficeKey p = ReadOffice(a.office), q = ReadOffice(b.office);
  bool rank = p.track == "rank" && q.track == "rank" && (p.cls.ends_with(absl::StrCat("-", q.cls)) || q.cls.ends_with(absl::StrCat("-", p.cls)));
  return rank && std::min(a.name.parts.size(), b.name.parts.size()) < 2;
}

/// What the title says beside the office itself: the words of its body, in lower case.
std::vector<std::string> BodyWords(const Mention& mention) {
  std::vector<std::string> words;
  std::string word;
  for (char c : absl::StrReplaceAll(absl::StrCat(absl::AsciiStrToLower(mention.title), " ", mention.title_of, " "), {{"’", "'"}})) {
    if (absl::ascii_isalpha(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80) word += c;
    else if (!word.empty()) words.push_back(std::exchange(word, {}));
  }
  return words;
}

/// Both serve in one body: it is named in both, or one says "its", "the firm's" of what the other names.
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

/// At the head of some work of a body, not of the whole: "head of food safety", "head of maintenance".
bool HeadsField(const Mention& mention) {
  if (ReadOffice(mention.office).cls != "head") return false;
  const size_t at = mention.title.find("head of ");
  return at != std::string::npos && at + 8 < mention.title.size() && absl::ascii_islower(static_cast<unsigned char>(mention.title[at + 8])) && mention.title.compare(at + 8, 4, "the ") != 0;
}

/// "Chair of the inquiry", "the bank's chief executive".
bool NamesBody(const Mention& mention) {
  if (!mention.title_of.empty() && !mention.title_of.starts_with("country:")) return true;
  return mention.title.find("'s ") != std::string::npos || mention.title.find("’s ") != std::string::npos;
}

/// Two offices of one body.
bool OfficersClash(const Mention& a, const Mention& b) {
  const OfficeKey p = ReadOffice(a.office), q = ReadOffice(b.office);
  auto whole = [](const OfficeKey& key) { return key.cls == "president" || key.cls == "chair" || key.cls == "chief-executive" || key.cls == "manager"; };
  if (p.former || q.former || p.acting || q.acting || p.deputy || q.deputy || HeadOfPress(a) || HeadOfPress(b)) return false;
  const bool field = (HeadsField(a) && whole(q)) || (HeadsField(b) && whole(p));
  return (field || OfficersDiffer(p, q)) && SameBody(a, b);
}

/// A brother, and the father of the same man.
bool KinClash(const Mention& a, const Mention& b) {
  const OfficeKey p = ReadOffice(a.office), q = ReadOffice(b.office);
  if (p.track != "kin" || q.track != "kin" || p.former != q.former || !KinDiffer(p.cls, q.cls)) return false;
  const std::string of = KinOf(a.title), other = KinOf(b.title);
  auto pronoun = [](const std::string& word) { return word == "her" || word == "his" || word == "their"; };
  if (of.empty() || other.empty()) return false;
  return of == other || pronoun(of) != pronoun(other);  // "her brother", "the widow's husband"
}

/// Of a council, a club, a company: no head of state.
bool PresidentOfBody(const Mention& mention) {
  return ReadOffice(mention.office).cls == "president" && !mention.title_of.empty() && !mention.title_of.starts_with("country:") && mention.nation.empty();
}

/// For whom a lawyer speaks, by name: "lead attorney for Deshane"; empty for others.
std::string ClientOf(const Mention& mention) {
  const OfficeKey key = ReadOffice(mention.office);
  if (key.cls != "lawyer" && key.cls != "defence-lawyer") return {};
  const size_t at = mention.title.find(" for ");
  if (at == std::string::npos || at + 5 >= mention.title.size() || !absl::ascii_isupper(static_cast<unsigned char>(mention.title[at + 5]))) return {};
  return absl::AsciiStrToLower(mention.title.substr(at + 5));
}

/// What the title itself is, in lower case: "manager" of "the divisional railway manager" and of "manager of the port".
std::string HeadOf(const std::string& title) {
  std::string text = absl::AsciiStrToLower(title);
  for (std::string_view link : {" of ", " for ", " in ", " at ", ","}) text = text.substr(0, text.find(std::string(link)));
  return text.substr(text.rfind(' ') + 1);
}

bool SameHead(const std::string& a, const std::string& b) { return HeadOf(a) == HeadOf(b); }

/// President of a body that is no state, region or town: "president of Red Line".
bool LeadsBody(const Mention& mention) {
  static constexpr std::string_view kPublic[] = {"region", "council", "county", "senate", "parliament", "assembly", "republic", "state", "commission", "court", "union", "province", "party", "government", "community", "district"};
  return PresidentOfBody(mention) && std::none_of(std::begin(kPublic), std::end(kPublic), [&](std::string_view word) { return mention.title_of.find(word) != std::string::npos; });
}

std::string WordsOfTitle(const Mention& mention) { return absl::StrCat(absl::AsciiStrToLower(mention.title), " ", mention.title_of.starts_with("country:") ? "" : mention.title_of); }

/// The work that the office tells, or the body it is held in; empty for who is no longer in it.
std::string_view WorkOfTitle(const Mention& mention) {
  const OfficeKey key = ReadOffice(mention.office);
  if (key.empty() || key.former || key.acting || key.track == "plural" || key.track == "kin" || key.track == "rank") return {};
  const std::string_view own = WorkOf(key);
  return own.empty() ? WorkOfBody(WordsOfTitle(mention)) : own;
}

/// One speaks or fights for the one side, one for the other.
bool OnOtherSide(const Mention& a, const Mention& b) {
  if (ReadOffice(a.office).former || ReadOffice(b.office).former) return false;
  return SidesAgainst(SideOf(WordsOfTitle(a)), SideOf(WordsOfTitle(b)));
}

/// The names of two bodies have nothing in common but words of any body.
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

bool IsMember(const OfficeKey& key) { return key.cls == "member" && (key.track == "team" || key.track == "party" || key.track == "univ"); }

/// One belongs to one team, party or university at a time: nothing but words of any body is in both names.
bool MembersClash(const Mention& a, const Mention& b) {
  const OfficeKey p = ReadOffice(a.office), q = ReadOffice(b.office);
  if (!IsMember(p) || p.track != q.track || a.title_of.empty() || b.title_of.empty()) return false;
  return NamesApart(a.title_of, b.title_of);
}

/// Two lines of work that few follow both, or two trades of one; both long past is as good.
bool WorksApart(const Mention& a, const Mention& b) {
  OfficeKey p = ReadOffice(a.office), q = ReadOffice(b.office);
  if (p.track == "trade" && q.track == "trade" && p.former && q.former) {
    p.former = q.former = false;
    return TradesDiffer(p, q) || WorkUnlikely(WorkOf(p), WorkOf(q));
  }
  if (TradesDiffer(p, q)) return !p.former && !q.former && !p.acting && !q.acting;
  auto heads = [](const OfficeKey& key) { return key.track == "head" || key.track == "chair" || key.cls == "manager" || key.cls == "leader"; };
  if ((p.track == "corp" && heads(q)) || (q.track == "corp" && heads(p))) return false;  // who runs a clinic is its chief executive
  return WorkUnlikely(WorkOfTitle(a), WorkOfTitle(b));
}

bool HasAnyOf(const std::string& words, std::initializer_list<std::string_view> list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view word) { return words.find(word) != std::string::npos; });
}

/// In command of what is in distress, and at the controls of what came to help.
bool Rescued(const Mention& a, const Mention& b) {
  const std::string one = WordsOfTitle(a), other = WordsOfTitle(b);
  if (ReadOffice(a.office).track != "captain" || ReadOffice(b.office).cls != "pilot") return false;
  return HasAnyOf(other, {"rescue ", "ambulance ", "coastguard ", "lifeboat "}) && !HasAnyOf(one, {"rescue", "helicopter", "plane", "flight", "air"});
}

/// Hired for some hours or a part: no owner.
bool Hired(const Mention& mention) {
  return ReadOffice(mention.office).cls == "manager" && HasAnyOf(WordsOfTitle(mention), {"night ", "duty ", "shift ", "assistant ", "floor ", "relief "});
}

/// One has one firm, one party to lead.
bool LeadsOne(const OfficeKey& key) { return key.cls == "chief-executive" || key.cls == "manager" || key.cls == "head-teacher" || key.cls == "rector" || key.cls == "union-leader"; }

bool Bodied(const Mention& mention) { return !mention.title_of.empty() && !mention.title_of.starts_with("country:"); }

/// "The institute's head of epidemiology", "quality director": each heads something, and no word but those of any post is in both.
bool FieldsApart(const Mention& a, const Mention& b) {
  static constexpr std::string_view kAny[] = {"the", "of", "for", "at", "in", "on", "its", "chief", "head", "director", "manager", "officer", "executive", "deputy", "senior", "regional",
                                              "national", "local", "general", "s", "and", "a", "who", "runs", "heads", "leads", "our", "managing", "assistant", "associate", "new", "company", "group", "firm"};
  auto directs = [](const Mention& mention) { return ReadOffice(mention.office).cls == "director" && absl::AsciiStrToLower(mention.title).ends_with(" director"); };
  if (!(HeadsField(a) && (HeadsField(b) || directs(b))) && !(HeadsField(b) && directs(a))) return false;
  std::vector<std::string> one = BodyWords(a), other = BodyWords(b);
  for (std::vector<std::string>* words : {&one, &other}) {
    std::erase_if(*words, [](const std::string& word) { return std::find(std::begin(kAny), std::end(kAny), word) != std::end(kAny); });
    if (words->empty()) return false;
  }
  return std::none_of(one.begin(), one.end(), [&](const std::string& x) {
    return std::any_of(other.begin(), other.end(), [&](const std::string& y) { return x.substr(0, 4) == y.substr(0, 4); });
  });
}

/// Sent by a country: "the Swiss envoy".
bool EnvoyOfCountry(const Mention& mention) { return ReadOffice(mention.office).cls == "envoy" && mention.nation.starts_with("country:") && !EnvoyOfBody(mention); }

}  // namespace

bool TitlesClash(const Mention& a, const Mention& b) {
  if (a.preposition != b.preposition) return false;  // a name, and a noun that is spelt like it
  if (IsMember(ReadOffice(a.office)) || IsMember(ReadOffice(b.office))) return MembersClash(a, b);
  if (KinClash(a, b) || OfficersClash(a, b)) return true;
  if (InShort(a, b)) return false;
  const std::string client = ClientOf(a), other = ClientOf(b);
  if (!client.empty() && !other.empty()) return client.find(other) == std::string::npos && other.find(client) == std::string::npos;
  auto minister = [](const Mention& mention) { return mention.office.starts_with("gov/minister") && !ReadOffice(mention.office).former; };
  if ((EnvoyOfBody(a) && minister(b)) || (EnvoyOfBody(b) && minister(a))) return true;
  if (OnOtherSide(a, b) || Rescued(a, b) || Rescued(b, a)) return true;
  if (HeadOfPress(a) || HeadOfPress(b)) return WorkApart(WorkOfTitle(a), WorkOfTitle(b));
  if ((Hired(a) && ReadOffice(b.office).cls == "owner") || (Hired(b) && ReadOffice(a.office).cls == "owner")) return true;
  if ((HeadsOutfit(a) && OfState(b)) || (HeadsOutfit(b) && OfState(a))) return true;
  const std::string one = UnitOf(a), two = UnitOf(b);
  if (!one.empty() && !two.empty() && one != two) return true;  // one leads one of them
  const bool chaired = ReadOffice(a.office).track == "chair" || ReadOffice(b.office).track == "chair";
  if (chaired && NamesBody(a) && NamesBody(b) && !SameBody(a, b)) return false;  // an inquiry's chair has a post elsewhere
  if ((PresidentOfBody(a) && ReadOffice(b.office).track == "gov") || (PresidentOfBody(b) && ReadOffice(a.office).track == "gov")) return false;
  return OfficesClash(ReadOffice(a.office), ReadOffice(b.office)) || WorksApart(a, b);
}

bool TitlesUnlikely(const Mention& a, const Mention& b) {
  OfficeKey p = ReadOffice(a.office), q = ReadOffice(b.office);
  if (p.former || q.former || p.acting || q.acting || HeadOfPress(a) || HeadOfPress(b) || IsMember(p) || IsMember(q)) return false;
  if (p.cls == q.cls && LeadsOne(p) && Bodied(a) && Bodied(b) && NamesApart(a.title_of, b.title_of)) return true;
  auto first = [](const OfficeKey& key) { return key.cls == "prime-minister" && !key.deputy; };
  auto field = [](const OfficeKey& key) { return key.cls == "minister" && !key.deputy && !key.fields.empty(); };
  if ((first(p) && field(q)) || (first(q) && field(p))) return true;
  if ((EnvoyOfBody(a) && EnvoyOfCountry(b)) || (EnvoyOfBody(b) && EnvoyOfCountry(a))) return true;
  if (SameHead(a.title, b.title)) return false;  // "Chief", "Police Chief"
  auto whole = [](const OfficeKey& key) { return key.cls == "chief-executive" || key.cls == "manager"; };
  if ((HeadsField(a) && whole(q)) || (HeadsField(b) && whole(p))) return true;
  if ((LeadsBody(a) && OfState(b)) || (LeadsBody(b) && OfState(a))) return true;
  auto heads = [](const OfficeKey& key) { return key.track == "head" || key.track == "chair" || key.cls == "commander" || key.cls == "manager"; };
  return (heads(p) && OfState(b)) || (heads(q) && OfState(a)) || PostsDiffer(p, q) || FieldsApart(a, b);
}

bool NationsClash(const Mention& a, const Mention& b) {
  if (a.nation.empty() || b.nation.empty() || a.nation == b.nation || a.preposition != b.preposition) return false;
  OfficeKey p = ReadOffice(a.office), q = ReadOffice(b.office);
  auto free = [](const OfficeKey& key) { return key.empty() || key.track == "athlete" || (key.track == "sport" && key.cls != "coach" && key.cls != "trainer"); };
  if (free(p) && free(q)) return true;
  return !p.former && !q.former && p.cls == q.cls && p.cls != "ambassador" && p.track != "role";
}
}  // namespace crossread
