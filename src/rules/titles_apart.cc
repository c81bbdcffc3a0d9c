// SPDX-License-Identifier: Apache-2.0
// Titles of one person, read with the bodies they belong to: an office within a body, at its head, of the state, of kin.
#include "rules/titles_apart.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "rules/posts_apart.h"
#include "rules/title_marks.h"
#include "values/kin.h"
#include "values/office.h"
#include "values/posts.h"
#include "values/work.h"

namespace crossread {
namespace {

/// "Colonel" is how a lieutenant colonel is spoken of, but not how the whole name is introduced.
bool InShort(const Mention& a, const Mention& b) {
  OfficeKey p = ReadOffice(a.office), q = ReadOffice(b.office);
  bool rank = p.track == "rank" && q.track == "rank" && (p.cls.ends_with(absl::StrCat("-", q.cls)) || q.cls.ends_with(absl::StrCat("-", p.cls)));
  return rank && std::min(a.name.parts.size(), b.name.parts.size()) < 2;
}

/// Two offices of one body.
bool OfficersClash(const Mention& a, const Mention& b) {
  const OfficeKey p = ReadOffice(a.office), q = ReadOffice(b.office);
  auto whole = [](const OfficeKey& key) { return key.cls == "president" || key.cls == "chair" || key.cls == "chief-executive" || key.cls == "manager"; };
  if (p.former || q.former || p.acting || q.acting || p.deputy || q.deputy || HeadOfPress(a) || HeadOfPress(b)) return false;
  const bool field = LeadsPart(a) != LeadsPart(b) && whole(LeadsPart(a) ? q : p);
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

bool SameHead(const std::string& a, const std::string& b) { return HeadOf(a) == HeadOf(b); }

/// One speaks or fights for the one side, one for the other.
bool OnOtherSide(const Mention& a, const Mention& b) {
  if (ReadOffice(a.office).former || ReadOffice(b.office).former) return false;
  return SidesAgainst(SideOf(WordsOfTitle(a)), SideOf(WordsOfTitle(b)));
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

/// In command of what is in distress, and at the controls of what came to help.
bool Rescued(const Mention& a, const Mention& b) {
  const std::string one = WordsOfTitle(a), other = WordsOfTitle(b);
  if (ReadOffice(a.office).track != "captain" || ReadOffice(b.office).cls != "pilot") return false;
  return HasAnyOf(other, {"rescue ", "ambulance ", "coastguard ", "lifeboat "}) && !HasAnyOf(one, {"rescue", "helicopter", "plane", "flight", "air"});
}

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

/// At the head of something, and in an office of the state or at the head of something else; sent by a world body, and by a country.
bool HeadsApart(const Mention& a, const Mention& b) {
  const OfficeKey p = ReadOffice(a.office), q = ReadOffice(b.office);
  if (p.former || q.former || p.acting || q.acting || SaysLittle(a) || SaysLittle(b)) return false;
  if ((EnvoyOfBody(a) && EnvoyOfCountry(b)) || (EnvoyOfBody(b) && EnvoyOfCountry(a))) return true;
  if (SameHead(a.title, b.title)) return false;  // "Chief", "Police Chief"
  auto whole = [](const OfficeKey& key) { return key.cls == "chief-executive" || key.cls == "manager"; };
  if (LeadsPart(a) != LeadsPart(b) && whole(LeadsPart(a) ? q : p)) return true;
  auto heads = [](const OfficeKey& key) { return key.track == "head" || key.cls == "commander" || key.cls == "manager"; };
  if (p.fields == q.fields && !p.fields.empty()) return false;  // "prison boss", "prison governor"
  return (heads(p) && OfState(b)) || (heads(q) && OfState(a)) || FieldsApart(a, b);
}

/// The country is the person's own, not the one that the office serves: "Kenyan runner NAME", "the Dane", "Peruvian novelist NAME".
bool OfNationAlone(const Mention& mention) {
  static constexpr std::string_view kCallings[] = {"writer",  "singer",    "sailor",     "director-film", "director", "producer",    "cinematographer", "designer", "journalist", "runner",   "winner",   "champion",
                                                   "cyclist", "player",    "researcher", "scientist",     "historian", "geologist", "biologist",       "astronomer", "astronaut", "passenger", "farmer", "fisherman",
                                                   "victim",  "survivor",  "suspect",    "gunman",        "activist", "businessperson", "economist",     "runner-up", "professor", "lecturer", "surgeon", "doctor"};
  const OfficeKey key = ReadOffice(mention.office);
  if (key.empty() || key.track == "athlete" || key.track == "trade" || key.track == "stage" || key.track == "job") return true;
  if (key.track == "sport") return key.cls != "coach" && key.cls != "trainer";
  return std::find(std::begin(kCallings), std::end(kCallings), key.cls) != std::end(kCallings) && mention.title_of == mention.nation;
}

/// Two countries to which one person may be said to belong: one is of the other, or many are of both.
bool OneNationality(const std::string& a, const std::string& b) {
  static constexpr std::pair<std::string_view, std::string_view> kBoth[] = {{"country:gb", "country:ie"}, {"country:us", "country:pr"}, {"country:dk", "country:gl"}, {"country:dk", "country:fo"}, {"country:cn", "country:hk"},
                                                                            {"country:cn", "country:mo"}, {"country:cn", "country:tw"}, {"country:rs", "country:xk"}, {"country:al", "country:xk"}, {"country:il", "country:ps"}};
  return std::any_of(std::begin(kBoth), std::end(kBoth), [&](const auto& both) { return (a == both.first && b == both.second) || (b == both.first && a == both.second); });
}

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
  if (PostsApart(a, b)) return true;
  const bool chaired = ReadOffice(a.office).track == "chair" || ReadOffice(b.office).track == "chair";
  if (chaired && NamesBody(a) && NamesBody(b) && !SameBody(a, b)) return false;  // an inquiry's chair has a post elsewhere
  if ((PresidentOfBody(a) && ReadOffice(b.office).track == "gov") || (PresidentOfBody(b) && ReadOffice(a.office).track == "gov")) return false;
  return OfficesClash(ReadOffice(a.office), ReadOffice(b.office)) || WorksApart(a, b) || HeadsApart(a, b);
}

bool TitlesUnlikely(const Mention& a, const Mention& b) {
  const OfficeKey p = ReadOffice(a.office), q = ReadOffice(b.office);
  if (p.former || q.former || p.acting || q.acting || HeadOfPress(a) || HeadOfPress(b) || IsMember(p) || IsMember(q)) return false;
  auto first = [](const OfficeKey& key) { return key.cls == "prime-minister" && !key.deputy; };
  auto field = [](const OfficeKey& key) { return key.cls == "minister" && !key.deputy && !key.fields.empty(); };
  if ((first(p) && field(q)) || (first(q) && field(p))) return true;
  if (SameHead(a.title, b.title)) return false;  // "Chief", "Police Chief"
  return (LeadsBody(a) && OfState(b)) || (LeadsBody(b) && OfState(a)) || PostsUnlikely(a, b);
}

bool NationsClash(const Mention& a, const Mention& b) {
  if (a.nation.empty() || b.nation.empty() || a.nation == b.nation || a.preposition != b.preposition || OneNationality(a.nation, b.nation)) return false;
  const OfficeKey p = ReadOffice(a.office), q = ReadOffice(b.office);
  if (OfNationAlone(a) && OfNationAlone(b)) return true;
  return !p.former && !q.former && p.cls == q.cls && p.cls != "ambassador" && p.track != "role";
}
}  // namespace crossread
