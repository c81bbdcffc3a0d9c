// SPDX-License-Identifier: Apache-2.0
// role/conflict: one person holds two offices that exclude each other, or comes from two countries.
#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "rules/opposed.h"
#include "values/office.h"
#include "values/posts.h"

namespace crossread {
namespace {

const Mention& MentionAt(const Topic& topic, size_t answer) { return std::get<Mention>(topic.FactOf(topic.answers[answer]).claim.said); }

/// The fullest name that the topic has, with capitals.
std::string Holder(const Topic& topic) {
  std::string best;
  for (size_t i = 0; i < topic.answers.size(); ++i) {
    const Name& name = MentionAt(topic, i).name;
    if (name.folded.size() > best.size()) best = name.folded;
  }
  return Capitalise(best);
}

/// "Communications" and "press" heads speak for a body too.
bool HeadOfPress(const Mention& mention) {
  for (std::string_view word : {"press", "communication", "media", "information", "public affairs", "public relations"}) {
    if (mention.title.find(word) != std::string::npos || mention.title_of.find(word) != std::string::npos) return true;
  }
  return false;
}

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

/// For whom a lawyer speaks, by name: "lead attorney for Deshane"; empty for others.
std::string ClientOf(const Mention& mention) {
  const OfficeKey key = ReadOffice(mention.office);
  if (key.cls != "lawyer" && key.cls != "defence-lawyer") return {};
  const size_t at = mention.title.find(" for ");
  if (at == std::string::npos || at + 5 >= mention.title.size() || !absl::ascii_isupper(static_cast<unsigned char>(mention.title[at + 5]))) return {};
  return absl::AsciiStrToLower(mention.title.substr(at + 5));
}

bool Clash(const Mention& a, const Mention& b) {
  if (a.preposition != b.preposition) return false;  // a name, and a noun that is spelt like it
  if (InShort(a, b)) return false;
  const std::string client = ClientOf(a), other = ClientOf(b);
  if (!client.empty() && !other.empty()) return client.find(other) == std::string::npos && other.find(client) == std::string::npos;
  auto minister = [](const Mention& mention) { return mention.office.starts_with("gov/minister") && !ReadOffice(mention.office).former; };
  if ((EnvoyOfBody(a) && minister(b)) || (EnvoyOfBody(b) && minister(a))) return true;
  if (HeadOfPress(a) || HeadOfPress(b)) return false;
  if ((HeadsOutfit(a) && OfState(b)) || (HeadsOutfit(b) && OfState(a))) return true;
  const std::string one = UnitOf(a), two = UnitOf(b);
  if (!one.empty() && !two.empty() && one != two) return true;  // one leads one of them
  return OfficesClash(ReadOffice(a.office), ReadOffice(b.office));
}

/// What the title itself is, in lower case: "manager" of "the divisional railway manager" and of "manager of the port".
std::string HeadOf(const std::string& title) {
  std::string text = absl::AsciiStrToLower(title);
  for (std::string_view link : {" of ", " for ", " in ", " at ", ","}) text = text.substr(0, text.find(std::string(link)));
  return text.substr(text.rfind(' ') + 1);
}

bool SameHead(const std::string& a, const std::string& b) { return HeadOf(a) == HeadOf(b); }

/// At the head of some work of a body, not of the whole: "head of food safety", "head of maintenance".
bool HeadsField(const Mention& mention) {
  if (ReadOffice(mention.office).cls != "head") return false;
  const size_t at = mention.title.find("head of ");
  return at != std::string::npos && at + 8 < mention.title.size() && absl::ascii_islower(static_cast<unsigned char>(mention.title[at + 8])) && mention.title.compare(at + 8, 4, "the ") != 0;
}

/// Offices that one person may hold at once, though few do: at the head of some body and in an office of the state, prime
/// minister and minister of a field. Told only where most sources have the one and a single source the other.
bool Unlikely(const Mention& a, const Mention& b) {
  OfficeKey p = ReadOffice(a.office), q = ReadOffice(b.office);
  if (p.former || q.former || p.acting || q.acting || HeadOfPress(a) || HeadOfPress(b)) return false;
  auto first = [](const OfficeKey& key) { return key.cls == "prime-minister" && !key.deputy; };
  auto field = [](const OfficeKey& key) { return key.cls == "minister" && !key.deputy && !key.fields.empty(); };
  if ((first(p) && field(q)) || (first(q) && field(p))) return true;
  if (SameHead(a.title, b.title)) return false;  // "Chief", "Police Chief"
  auto whole = [](const OfficeKey& key) { return key.cls == "chief-executive" || key.cls == "manager"; };
  if ((HeadsField(a) && whole(q)) || (HeadsField(b) && whole(p))) return true;
  auto heads = [](const OfficeKey& key) { return key.track == "head" || key.cls == "commander" || key.cls == "manager"; };
  return (heads(p) && OfState(b)) || (heads(q) && OfState(a)) || PostsDiffer(p, q);
}

/// One source stands against two independent ones and more.
bool Outvoted(const Topic& topic, const std::vector<Side>& sides) {
  const size_t one = VoicesOf(topic, sides[0]), two = VoicesOf(topic, sides[1]);
  return std::min(one, two) == 1 && std::max(one, two) >= 2;
}

/// Country words, as the copy has them, are the only thing said ("Kenya's NAME", beside a sport or nothing); or both serve in
/// the same office.
bool NationsClash(const Mention& a, const Mention& b) {
  if (a.nation.empty() || b.nation.empty() || a.nation == b.nation || a.preposition != b.preposition) return false;
  OfficeKey p = ReadOffice(a.office), q = ReadOffice(b.office);
  auto free = [](const OfficeKey& key) { return key.empty() || key.track == "athlete"; };
  if (free(p) && free(q)) return true;
  return !p.former && !q.former && p.cls == q.cls && p.cls != "ambassador" && p.track != "role";
}

Finding Report(const Topic& topic, std::vector<Side> sides, bool nations) {
  SortSides(topic, sides);
  Finding finding;
  const bool unnamed = nations && MentionAt(topic, 0).preposition == "the";
  std::string name = Holder(topic);
  if (unnamed) name = MentionAt(topic, 0).name.folded == "flag" ? std::string("the ship") : absl::StrCat("the ", MentionAt(topic, 0).name.folded);
  finding.title = nations ? absl::StrCat("Where is ", name, " from: ", sides[0].shown, " or ", sides[1].shown, "?")
                          : absl::StrCat("What is ", name, ": ", sides[0].shown, " or ", sides[1].shown, "?");
  if (finding.title.size() > 64) finding.title = absl::StrCat(StartUpper(sides[0].shown), " or ", sides[1].shown, ": which is it?");
  finding.title = Shorten(finding.title, 63);
  const Side& odd = sides[0];
  const Side& rest = sides[1];
  finding.message = absl::StrCat(SourceOf(topic, odd.answers[0]), " has “", WordsOf(topic, odd.answers[0]), "”; ", SourcesOf(topic, rest), " ",
                                 rest.answers.size() > 1 ? "have" : "has", " “", WordsOf(topic, rest.answers[0]), "”.");
  finding.ask = nations ? absl::StrCat("Which country does ", name, " belong to?") : absl::StrCat("Which office does ", name, " hold?");
  finding.passages = PassagesOf(topic, sides);
  return finding;
}

/// Splits answers into those that clash with the first clashing one and those that agree with it.
template <typename Test, typename Value>
bool Split(const Topic& topic, Test clash, Value value, std::vector<Side>* sides) {
  for (size_t i = 0; i < topic.answers.size(); ++i) {
    for (size_t j = i + 1; j < topic.answers.size(); ++j) {
      bool one_source = topic.FactOf(topic.answers[i]).doc() == topic.FactOf(topic.answers[j]).doc();
      if (one_source || !clash(MentionAt(topic, i), MentionAt(topic, j))) continue;
      Side a, b;
      for (size_t k = 0; k < topic.answers.size(); ++k) {
        bool against_a = clash(MentionAt(topic, k), MentionAt(topic, i)), against_b = clash(MentionAt(topic, k), MentionAt(topic, j));
        if (against_b && !against_a) a.answers.push_back(k);
        if (against_a && !against_b) b.answers.push_back(k);
      }
      std::tie(a.value, a.shown) = value(MentionAt(topic, i));
      std::tie(b.value, b.shown) = value(MentionAt(topic, j));
      *sides = {a, b};
      return true;
    }
  }
  return false;
}

/// The office folded for machines, and as the copy has it for people.
std::pair<std::string, std::string> OfficeValue(const Mention& mention) {
  std::string shown = Shorten(mention.title, 40);
  for (std::string_view start : {"the ", "a ", "an ", "The ", "A ", "An ", "its ", "who was ", "who is "}) {
    if (shown.starts_with(start)) shown.erase(0, start.size());
  }
  for (std::string_view end : {",", "’s", "'s"}) {
    if (shown.ends_with(end)) shown.erase(shown.size() - end.size());
  }
  return {ShowOffice(ReadOffice(mention.office)), shown};
}

/// The country as people write it: ISO code where the copy's own words do not give it.
std::pair<std::string, std::string> NationValue(const Mention& mention) { return {mention.nation, mention.nation.substr(mention.nation.find(':') + 1)}; }

void Check(const Topic& topic, FindingSink report) {
  if (topic.answers.size() < 2) return;
  // A source that gives one person both offices settles it: they are held together, or one after the other.
  std::vector<Side> sides;
  auto both_in_one = [&](auto clash) {
    for (size_t i = 0; i < topic.answers.size(); ++i) {
      for (size_t j = i + 1; j < topic.answers.size(); ++j) {
        if (topic.FactOf(topic.answers[i]).doc() == topic.FactOf(topic.answers[j]).doc() && clash(MentionAt(topic, i), MentionAt(topic, j))) return true;
      }
    }
    return false;
  };
  if (!both_in_one(Clash) && Split(topic, Clash, OfficeValue, &sides)) {
    report(Report(topic, sides, false));
    return;
  }
  if (!both_in_one(Unlikely) && Split(topic, Unlikely, OfficeValue, &sides) && Outvoted(topic, sides)) {
    report(Report(topic, sides, false));
    return;
  }
  if (!both_in_one(NationsClash) && Split(topic, NationsClash, NationValue, &sides)) {
    for (Side& side : sides) {
      const Fact& fact = topic.FactOf(topic.answers[side.answers[0]]);
      const std::string& text = topic.story->documents[fact.doc()].text;
      std::string words(TextOf(text, fact.claim.core));
      for (std::string_view ending : {"'s", "’s"}) {
        if (words.ends_with(ending)) words.erase(words.size() - ending.size());
      }
      if (words.starts_with("of ")) words.erase(0, 3);
      side.shown = Shorten(words, 24);
    }
    report(Report(topic, sides, true));
  }
}

}  // namespace

extern const Rule kRoleConflict;  // listed in all_rules.cc
constexpr Rule kRoleConflict = {
    .id = "role/conflict",
    .kind = "role",
    .title = "one person holds two offices that exclude each other",
    .why = "A wrong title is the commonest correction a newsroom prints. Offices are folded first: CEO is chief executive, "
           "spokeswoman is spokesman, home secretary is interior minister. Two offices clash where nobody holds both at once; "
           "former and acting holders, vague words (official, leader, expert) and offices that are often held together do not, "
           "and a source that gives a person both settles it. Posts that few people hold at a time (a manager, a minister) are told apart where a "
           "single source stands against two. The same rule compares the country a person is said to be from.",
    .example = "agency | Interior Minister Ilse Brandvold resigned after the vote.\n"
               "daily  | Ilse Brandvold, the justice minister, resigned after the vote.\n",
    .counter_example = "agency | Interior Minister Ilse Brandvold resigned after the vote.\n"
                       "daily  | Ilse Brandvold, a former justice minister, resigned after the vote.\n",
    .severity = Severity::kError,
    .check = Check,
};

}  // namespace crossread
