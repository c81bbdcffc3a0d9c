// SPDX-License-Identifier: Apache-2.0
// Reads the title before a name and the nation beside it: "Interior Minister NAME", "the mayor, NAME,", "Kenyan runner NAME".
#include <algorithm>

#include "base/ascii.h"
#include "claims/person_candidate.h"
#include "claims/person_origin.h"
#include "values/work.h"

namespace crossread {
namespace {

void ReadBefore(const PeopleText& t, PersonMention& mention, uint32_t office_end, uint32_t first) {
  uint32_t begin = 0;
  mention.office = t.titles.Read(office_end, first, &begin, &mention.of, &mention.body);
  const bool style = mention.office.cls == "doctor" && t.Is(office_end, "doctor") && t.At(office_end).Is(kCapital);  // who holds a doctorate, or plays one
  if (mention.office.track == "plural" || style) {
    mention.office = {};
    return;
  }
  if (mention.office.track == "kin" && begin > first + 1 && t.At(begin - 1).Is(kSuffix)) begin = t.grammar.NounGroupAt(begin - 2) >= 0 ? std::max(first, t.grammar.NounGroups()[t.grammar.NounGroupAt(begin - 2)].tokens.first) : begin - 2;  // whose
  for (uint32_t back = 1; back <= 2 && begin > first + back && t.tags[begin - back] == Tag::kNoun && !t.At(begin - back).Is(kCapital); ++back) {  // "former travel [reporter]"
    const Sense* modifier = t.titles.Modifier(begin - back - 1);
    if (modifier == nullptr) continue;
    mention.office.former = mention.office.former || modifier->value == "former";
    begin -= back + 1;
    break;
  }
  if (mention.body.empty() && mention.of.empty() && mention.office.track != "kin" && begin > first + 1 && t.At(begin - 1).Is(kSuffix)) {  // "the plaintiff's lawyer NAME"
    const int32_t whose = t.grammar.NounGroupAt(begin - 2);
    if (whose >= 0) mention.body = LowerCase(t.copy.Words(t.At(begin - 2)));
  }
  mention.title = {begin, office_end + 1};
  if (begin > first + 1 && t.Joined(begin - 1) && t.titles.OfficeEnd(begin - 2) >= 0) mention.office = {};  // "chairman and chief executive NAME": both
}

/// "her son Charlie": a given name alone, which the name of nobody else is short for.
bool GivenNameOfKin(const PersonMention& titled, const PersonMention& named) { return titled.office.track == "kin" && named.folded.parts.size() == 1; }

/// "Kenya's environment secretary, NAME," / "The new US ambassador to NATO, NAME,"
void ReadPreposed(const PeopleText& t, PersonCandidate& candidate, uint32_t comma, TokenRange range) {
  uint32_t end = candidate.mention.name.last;
  bool closed = end >= range.last || t.At(end).kind == TokenKind::kPunct || t.lexicon.Get(t.copy, end, t.say) != nullptr;
  if (!closed) return;
  for (uint32_t back = 1; back <= 8 && comma >= range.first + back; ++back) {
    uint32_t i = comma - back;
    if (t.At(i).kind == TokenKind::kPunct && !t.Is(i, "-") && !t.Is(i, "'")) return;
    Tag tag = t.tags[i];
    if (tag == Tag::kVerb || tag == Tag::kAuxiliary || tag == Tag::kModal || tag == Tag::kPronoun || tag == Tag::kSubordinator) return;
    if (t.titles.OfficeEnd(i) != static_cast<int32_t>(i)) continue;
    if (i + 1 < comma && t.At(i + 1).Is(kSuffix)) return;  // "the mayor's wife, NAME"
    PersonMention trial;
    ReadBefore(t, trial, i, range.first);
    if (trial.title.empty() || GivenNameOfKin(trial, candidate.mention)) return;
    if (i + 1 < comma && t.titles.ReadBody(i + 1, comma, &trial.of, &trial.body) != comma) return;
    while (trial.title.first > range.first && t.tags[trial.title.first - 1] == Tag::kNoun && !t.At(trial.title.first - 1).Is(kSuffix)) --trial.title.first;  // "the rebel commander"
    // a list: "the mayor, Peter Hale and others" has no determiner problem, but "Mayor Odum, Peter Hale" has a name between
    candidate.mention.office = trial.office;
    candidate.mention.of = trial.of;
    candidate.mention.body = trial.body;
    candidate.mention.title = {trial.title.first, comma};
    candidate.titled = true;
    return;
  }
}

/// "The ferry's captain was NAME", "its new president is NAME", "the victim was named as NAME".
void ReadNamed(const PeopleText& t, PersonCandidate& candidate, TokenRange range) {
  uint32_t end = candidate.mention.name.first;
  if (candidate.mention.name.last < range.last && t.At(candidate.mention.name.last).Is(kSuffix)) return;  // "the suspect is NAME's brother"
  auto before = [&](auto& words) { return end > range.first && IsOneOf(t.copy, end - 1, words); };
  static constexpr FixedWord kAs[] = {"as"}, kNamed[] = {"named", "identified"}, kIs[] = {"is", "was"};
  if (before(kAs)) --end;
  if (before(kNamed)) --end;
  if (!before(kIs)) return;
  --end;
  for (uint32_t back = 1; back <= 7 && end >= range.first + back; ++back) {
    const uint32_t i = end - back;
    if (t.At(i).kind == TokenKind::kPunct && !t.Is(i, "-") && !t.Is(i, "'")) return;
    if (t.tags[i] == Tag::kVerb || t.tags[i] == Tag::kAuxiliary || t.tags[i] == Tag::kPronoun || t.tags[i] == Tag::kSubordinator) return;
    if (t.titles.OfficeEnd(i) != static_cast<int32_t>(i)) continue;
    PersonMention trial;
    ReadBefore(t, trial, i, range.first);
    if (trial.title.empty() || GivenNameOfKin(trial, candidate.mention)) return;
    if (i + 1 < end && t.titles.ReadBody(i + 1, end, &trial.of, &trial.body) != end) return;
    uint32_t first = trial.title.first;  // of the subject
    while (first > range.first && t.At(first - 1).kind != TokenKind::kPunct && !t.Is(first - 1, "and") && !t.Is(first - 1, "that")) {
      --first;
      if (t.tags[first] == Tag::kVerb || t.tags[first] == Tag::kPreposition || t.tags[first] == Tag::kAuxiliary) return;  // "what angered the mayor was"
    }
    const bool led = IsOneOf(t.copy, first, {"the", "its", "his", "her", "their"});
    bool definite = led || !trial.of.empty();
    for (uint32_t k = first; k < trial.title.first; ++k) definite = definite || t.At(k).Is(kSuffix);  // "the ferry's"
    if (!definite) return;
    candidate.mention.office = trial.office;
    candidate.mention.of = trial.of;
    candidate.mention.body = trial.body;
    candidate.mention.title = {first + (led ? 1 : 0), end};
    candidate.titled = true;
    return;
  }
}

/// "Green Tide, led by NAME", "the inquiry is chaired by NAME": an office told by its verb, of data/en/title.tsv.
void ReadLed(const PeopleText& t, PersonCandidate& candidate, TokenRange range) {
  uint32_t name = candidate.mention.name.first;
  for (uint32_t back = 0; back < 3 && name > range.first + 4 && !t.Is(name - 1, "by"); ++back) {  // "by [Chilean climber] NAME"
    const Tag tag = t.tags[name - 1];
    if (tag != Tag::kNoun && tag != Tag::kAdjective && !t.titles.Honorific(name - 1) && t.lexicon.Get(t.copy, name - 1, t.demonym) == nullptr) return;
    --name;
  }
  if (name < range.first + 4 || !t.Is(name - 1, "by") || t.At(name - 2).Is(kQuoted)) return;
  if (!IsOneOf(t.copy, name - 2, {"led", "headed", "chaired", "coached", "captained", "commanded", "governed", "edited", "skippered", "piloted", "refereed", "run", "managed", "owned"})) return;
  const std::string& verb = t.grammar.Lemma(name - 2);
  const ClassId cls = t.lexicon.Class("office-verb");
  const Sense* row = t.lexicon.FirstSense(verb, cls);
  uint32_t end = name - 2;
  while (end > range.first && (t.tags[end - 1] == Tag::kAuxiliary || t.tags[end - 1] == Tag::kModal || t.Is(end - 1, ","))) --end;
  const int32_t group = end > range.first ? t.grammar.NounGroupAt(end - 1) : -1;
  if (row == nullptr || group < 0 || end == name - 2) return;  // "a march led by"
  const NounGroup& led = t.grammar.NounGroups()[group];
  static constexpr FixedWord kLed[] = {"expedition", "team", "delegation", "mission", "party", "group", "patrol", "consortium", "crew", "convoy", "project", "union", "band"};
  if (row->value == "leader" && !t.At(led.head).Is(kCapital) && !IsOneOf(t.copy, led.head, kLed)) return;  // a race, an attack
  PersonMention& mention = candidate.mention;
  mention.office.cls = std::string(row->value);
  mention.office.track = std::string(row->extra);
  mention.body = LowerCase(t.copy.Words(led.tokens));
  mention.title = {name - 2, name};
  candidate.titled = true;
}

/// A lower-case noun for a person: "runner", "tourist".
bool PersonNoun(const PeopleText& t, uint32_t i) {
  if (t.At(i).kind != TokenKind::kWord || t.At(i).Is(kCapital) || t.At(i).Is(kSuffix)) return false;
  const Sense* sense = t.lexicon.Get(t.copy, i, t.noun_class);
  return sense != nullptr && sense->value.find("person") != std::string_view::npos;
}

/// A place in a team: "wing", "fly-half", "opener".
uint32_t PositionBefore(const PeopleText& t, uint32_t before, uint32_t first) {
  for (uint32_t length = 3; length > 0; --length) {
    if (before >= first + length && t.lexicon.Longest(t.copy, before - length, before, t.lexicon.Class("position")).length == length) return length;
  }
  return 0;
}

/// "Kenyan runner NAME", "Fijian wing NAME", "the Belgian teenage sprinter NAME".
bool ReadNationAndNoun(const PeopleText& t, PersonMention& mention, uint32_t before, TokenRange range) {
  uint32_t noun = PersonNoun(t, before - 1) ? 1 : PositionBefore(t, before, range.first);
  if (noun == 0) return false;
  uint32_t at = before - noun;
  for (uint32_t more = 0; more < 2 && at > range.first && !t.At(at - 1).Is(kCapital) && (t.tags[at - 1] == Tag::kAdjective || t.tags[at - 1] == Tag::kNoun); ++more) --at;
  if (at == range.first || t.lexicon.Get(t.copy, at - 1, t.demonym) == nullptr || (at > range.first + 1 && t.Is(at - 2, "-"))) return false;
  uint32_t length = 0;
  mention.of = std::string(t.titles.Nation(at - 1, at, &length));
  if (!mention.of.empty()) mention.nation = {at - 1, before};
  return true;
}

/// "Kenya's NAME", "Kenyan NAME", "Kenyan runner NAME", "NAME of Ethiopia", "NAME, the quiet Finn".
void ReadNation(const PeopleText& t, PersonMention& mention, uint32_t before, TokenRange range) {
  uint32_t length = 0;
  if (mention.title.empty() && before > range.first + 1 && ReadNationAndNoun(t, mention, before, range)) return;
  for (uint32_t back = 1; back <= 4 && before >= range.first + back; ++back) {
    uint32_t i = before - back;
    std::string_view nation = t.titles.Nation(i, before, &length);
    if (nation.empty()) continue;
    bool whole = length == back;
    bool possessive = length + 1 == back && t.At(before - 1).Is(kSuffix) && t.tags[before - 1] == Tag::kPossessive;
    bool hyphen = i > range.first && t.Is(i - 1, "-");
    if ((whole && !hyphen && t.lexicon.Longest(t.copy, i, before, t.lexicon.Class("demonym")).length == back) || possessive) {
      mention.of = std::string(nation);
      mention.nation = {i, before};
    }
    return;
  }
  uint32_t after = mention.name.last;
  if (after + 3 < range.last && t.Is(after, ",") && IsOneOf(t.copy, after + 1, {"the", "a", "an"})) {  // "NAME, the Finn who chased her"
    uint32_t at = after + 2;
    while (at + 1 < range.last && at < after + 4 && !t.At(at).Is(kCapital) && (t.tags[at] == Tag::kAdjective || t.At(at).kind == TokenKind::kNumber)) ++at;
    std::string_view nation = t.titles.Nation(at, range.last, &length);
    const uint32_t next = at + length;
    const bool closed = next < range.last && (t.Is(next, ",") || t.Is(next, ".") || t.Is(next, "who") || t.tags[next] == Tag::kPreposition);
    if (!nation.empty() && t.lexicon.Get(t.copy, at, t.demonym) != nullptr && closed) {
      mention.of = std::string(nation);
      mention.nation = {after + 1, next};
      return;
    }
  }
  if (after + 1 < range.last && t.Is(after, "of")) {
    std::string_view nation = t.titles.Nation(after + 1, range.last, &length);
    if (!nation.empty()) {
      mention.of = std::string(nation);
      mention.nation = {after, after + 1 + length};
    }
  }
}

/// "Colonel NAME, commander of the guard": the post tells more than the rank.
void ReadPost(const PeopleText& t, PersonCandidate& candidate, TokenRange range) {
  PersonCandidate trial;
  trial.mention.name = candidate.mention.name;
  ReadAfter(t, trial, range);
  if (trial.mention.office.cls.empty() || trial.mention.office.track == "rank" || !trial.told) return;
  if (trial.mention.office.cls == "leader" && SideOf(trial.mention.body).empty()) return;  // "Inspector NAME, who led the search"
  trial.mention.sentence = candidate.mention.sentence;
  trial.mention.folded = std::move(candidate.mention.folded);
  trial.mention.man = candidate.mention.man;
  trial.mention.woman = candidate.mention.woman;
  candidate.mention = std::move(trial.mention);
  candidate.score += trial.score;
  candidate.told = true;
}

/// What stands beside a rank and a name: "Colonel NAME, commander of the guard", "the harbour master, Captain NAME",
/// "Captain NAME of the fire brigade".
void ReadBeside(const PeopleText& t, PersonCandidate& candidate, TokenRange range) {
  PersonMention& mention = candidate.mention;
  const std::string rank = mention.office.cls;
  const uint32_t after = mention.name.last, first = mention.title.first;
  if (after < range.last && t.Is(after, ",")) ReadPost(t, candidate, range);
  if (mention.office.cls != rank) return;
  if (first > range.first + 1 && t.Is(first - 1, ",")) ReadPreposed(t, candidate, first - 1, range);
  if (mention.office.cls != rank || after >= range.last || !t.Is(after, "of") || !mention.body.empty()) return;
  t.titles.ReadBody(after, range.last, &mention.of, &mention.body);
}

}  // namespace

namespace {

void ReadOffice(const PeopleText& t, PersonCandidate& candidate, TokenRange range) {
  PersonMention& mention = candidate.mention;
  uint32_t before = mention.name.first;
  auto office = [&] {  // the one that ends before `before`; -1 where none does: "Lt. Col. NAME"
    uint32_t end = before > range.first && t.Is(before - 1, ".") && t.At(before - 1).Is(kGlued) ? before - 1 : before;
    return end > range.first && t.titles.OfficeEnd(end - 1) == static_cast<int32_t>(end - 1) ? t.titles.OfficeEnd(end - 1) : -1;
  };
  // honorifics: "Mr", "Dr."
  while (before > range.first && t.titles.Honorific(before - 1) && office() < 0) {
    --before;
    candidate.titled = true;
    if (IsOneOf(t.copy, before, {"mr", "sir", "lord"})) mention.man = true;
    if (IsOneOf(t.copy, before, {"ms", "mrs", "miss", "dame", "lady"})) mention.woman = true;
  }
  if (int32_t end = office(); end >= 0) {
    ReadBefore(t, mention, static_cast<uint32_t>(end), range.first);
    if (GivenNameOfKin(mention, mention)) {
      mention.office = {};
      mention.title = {};
      return;
    }
    candidate.titled = true;
    if (mention.office.track == "rank" || mention.office.track == "captain" || mention.office.track == "learned" || (!mention.title.empty() && t.Is(mention.title.last - 1, "boss"))) ReadBeside(t, candidate, range);
    return;
  }
  if (before > range.first + 1 && t.Is(before - 1, ",")) {
    ReadPreposed(t, candidate, before - 1, range);
    if (!mention.title.empty()) return;
  }
  if (mention.folded.parts.size() > 1) ReadNamed(t, candidate, range);
  if (mention.folded.parts.size() > 1 && mention.title.empty()) ReadLed(t, candidate, range);
  if (!mention.title.empty()) {
    if (mention.office.track == "role" && mention.name.last < range.last && t.Is(mention.name.last, ",")) ReadPost(t, candidate, range);  // "The author is NAME, the minister"
    return;
  }
  ReadNation(t, mention, before, range);
  ReadAfter(t, candidate, range);
}

}  // namespace

void ReadTitle(const PeopleText& t, PersonCandidate& candidate, TokenRange range) {
  ReadOffice(t, candidate, range);
  ReadOrigin(t, candidate.mention, range);
}

}  // namespace crossread
