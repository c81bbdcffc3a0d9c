// SPDX-License-Identifier: Apache-2.0
// Reads an office that is told by what its holder does: "NAME, who chairs the panel", "NAME, prosecuting,", "at the head of".
#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "base/ascii.h"
#include "claims/person_candidate.h"
#include "values/person_noun.h"

namespace crossread {
namespace {

/// Who flies, drives or steers does it with something: not "who flew the flag". Who pleads does it for or against people.
bool Fits(const PeopleText& t, const Sense& row, const NounGroup& object) {
  if (row.extra == "crew" || row.value == "captain") return t.lexicon.Get(t.copy, object.head, t.lexicon.Class("vehicle")) != nullptr || t.At(object.head).Is(kCapital);
  if (row.extra != "law") return true;
  if (t.At(object.head).Is(kCapital)) return true;
  return IsOneOf(t.copy, object.head, {"him", "her", "them", "accused", "couple"}) || IsPersonNoun(t.lexicon, t.grammar.NounLemma(object.head));
}

/// "who looks after coins", "who is in charge of the maps": end of the words; 0 where it is no such thing.
uint32_t CareEnd(const PeopleText& t, uint32_t verb, uint32_t last) {
  if (verb + 3 >= last) return 0;
  if (IsOneOf(t.copy, verb, {"looks", "looked"}) && t.Is(verb + 1, "after")) return verb + 2;
  if (IsOneOf(t.copy, verb, {"cares", "cared"}) && t.Is(verb + 1, "for")) return verb + 2;
  if (!IsOneOf(t.copy, verb, {"is", "was", "has", "had"})) return 0;
  if (t.Is(verb + 1, "responsible") && t.Is(verb + 2, "for")) return verb + 3;
  const uint32_t charge = t.Is(verb + 1, "in") ? verb + 2 : verb + 1;
  return t.Is(charge, "charge") && t.Is(charge + 1, "of") ? charge + 2 : 0;
}

/// What is looked after in some body: "coins at the Lakeside Museum". Without a body it may be anything: "the engine", "the twins".
bool ReadCare(const PeopleText& t, PersonCandidate& candidate, uint32_t verb, TokenRange range) {
  const uint32_t object = CareEnd(t, verb, range.last);
  const int32_t group = object > 0 && object < range.last ? t.grammar.NounGroupAt(object) : -1;
  if (group < 0) return false;
  const uint32_t at = t.grammar.NounGroups()[group].tokens.last;
  if (at + 1 >= range.last || !IsOneOf(t.copy, at, {"at", "for"})) return false;
  PersonMention& mention = candidate.mention;
  std::string body, of;
  const uint32_t end = t.titles.ReadBody(at, range.last, &of, &body);
  if (body.empty()) return false;
  mention.office = {};
  mention.office.cls = "keeper";
  mention.office.track = "role";
  mention.of = std::move(of);
  mention.body = std::move(body);
  mention.title = {verb - 1, end};
  candidate.score += 3;
  candidate.told = true;
  return true;
}

/// Verbs that tell a trade without an object: "who teaches at", "who farms near".
bool NeedsNone(const Sense& row) { return row.value == "teacher" || row.value == "farmer" || row.value == "priest"; }

const Sense* RowOf(const PeopleText& t, uint32_t verb) {
  if (t.At(verb).kind != TokenKind::kWord || t.At(verb).Is(kCapital)) return nullptr;
  return t.lexicon.FirstSense(t.grammar.Lemma(verb), t.lexicon.Class("office-verb"));
}

bool Take(PersonCandidate& candidate, const Sense& row, TokenRange title) {
  PersonMention& mention = candidate.mention;
  mention.office.cls = std::string(row.value);
  mention.office.track = std::string(row.extra);
  if (mention.office.cls == "leader" && mention.body.find("opposition") != std::string::npos) mention.office.cls = "opposition-leader";
  mention.title = title;
  candidate.score += 3;
  return true;
}

}  // namespace

bool ReadDoes(const PeopleText& t, PersonCandidate& candidate, uint32_t verb, TokenRange range) {
  const uint32_t from = verb;
  const bool relative = t.Is(verb - 1, "who");
  if (relative && ReadCare(t, candidate, verb, range)) return true;
  bool perfect = false, habit = false;
  while (verb + 1 < range.last && verb < from + 3 && IsOneOf(t.copy, verb, {"has", "had", "also", "still", "now", "then", "once", "used", "to", "usually", "currently"})) {
    perfect = perfect || IsOneOf(t.copy, verb, {"has", "had", "used", "once"});
    habit = true;
    ++verb;
  }
  if (verb + 1 >= range.last || t.At(verb).Is(kSuffix)) return false;
  const Sense* row = RowOf(t, verb);
  if (row == nullptr) return false;
  const std::string word = LowerCase(t.copy.Words(t.At(verb)));
  const bool present = word.ends_with('s');
  if (word == t.grammar.Lemma(verb) && !perfect) return false;  // "two men who head"
  if (word.ends_with("ing") || (perfect && !relative)) return false;
  if (!relative && !present && !habit) return false;  // "NAME led 2-1"
  if (row->extra == "law" && !relative) return false;  // "NAME defended the plan"
  const int32_t group = t.grammar.NounGroupAt(verb + 1);
  const bool object = group >= 0 && Fits(t, *row, t.grammar.NounGroups()[group]);
  if (!object && !(NeedsNone(*row) && group < 0)) return false;
  const TokenRange noun = object ? t.grammar.NounGroups()[group].tokens : TokenRange{verb, verb + 1};
  if (!relative && object && !t.At(t.grammar.NounGroups()[group].head).Is(kCapital) && t.tags[noun.first] != Tag::kDeterminer) return false;
  for (uint32_t k = noun.first; object && k < noun.last; ++k) {
    if (t.tags[k] != Tag::kDeterminer && !t.At(k).Is(kSuffix)) candidate.mention.body += (candidate.mention.body.empty() ? "" : " ") + LowerCase(t.copy.Words(t.At(k)));
  }
  candidate.told = relative;
  uint32_t end = noun.last;
  if (relative && end + 1 < range.last && t.Is(end, "at")) {  // "who teaches geography at the school"
    std::string body;
    end = t.titles.ReadBody(end, range.last, &candidate.mention.of, &body);
    if (!body.empty()) candidate.mention.body = std::move(body);
  }
  return Take(candidate, *row, {relative ? from - 1 : from, end});
}

namespace {

/// "NAME, who looked after the engine", "NAME, at the controls": told by what its holder works with.
bool ReadThing(const PeopleText& t, PersonCandidate& candidate, uint32_t from, TokenRange range) {
  constexpr uint32_t kAside = 12, kReach = 5;
  const ClassId thing = t.lexicon.Class("office-thing");
  for (uint32_t i = from; i < std::min(range.last, from + kAside); ++i) {
    if (t.At(i).kind == TokenKind::kPunct && !t.Is(i, "-") && !t.Is(i, "'")) return false;
    if (t.tags[i] == Tag::kNot || t.tags[i] == Tag::kModal || IsOneOf(t.copy, i, {"never", "no", "hardly", "once", "used"})) return false;
    const Sense* row = t.lexicon.Get(t.copy, i, thing);
    if (row == nullptr || i == from) continue;
    bool led = false;
    for (uint32_t k = i; k-- > from && k + kReach >= i && !led;) {
      if (t.At(k).kind != TokenKind::kWord || IsOneOf(t.copy, k, {"the", "a", "of"})) continue;
      const std::string verb = t.tags[k] == Tag::kPreposition ? LowerCase(t.copy.Words(t.At(k))) : t.grammar.Lemma(k);
      led = absl::StrContains(" " + std::string(row->extra) + " ", " " + verb + " ");
    }
    if (!led) continue;
    const std::vector<std::string> office = absl::StrSplit(std::string(row->value), ' ');
    if (office.size() < 2) return false;
    PersonMention& mention = candidate.mention;
    mention.office.cls = std::string(office[0]);
    mention.office.track = std::string(office[1]);
    for (size_t k = 2; k < office.size(); ++k) mention.office.fields.emplace_back(office[k]);
    mention.title = {from, i + 1};
    candidate.score += 2;
    return true;
  }
  return false;
}

/// "NAME, riding behind with his flag, as guards do", "who kept him alive as the anaesthetist in charge".
bool ReadAsOne(const PeopleText& t, PersonCandidate& candidate, uint32_t from, TokenRange range) {
  constexpr uint32_t kAside = 20;
  for (uint32_t i = from + 1; i + 2 < std::min(range.last, from + kAside); ++i) {
    if (t.Is(i, "as") && t.Is(i + 2, "do")) {  // "as guards do"
      const std::string noun = t.grammar.NounLemma(i + 1);
      const Sense* row = t.lexicon.FirstSense(noun, t.lexicon.Class("office"));
      if (row == nullptr || noun == LowerCase(t.copy.Words(t.At(i + 1)))) return false;
      candidate.mention.office.cls = std::string(row->value);
      candidate.mention.office.track = std::string(row->extra);
      candidate.mention.title = {i, i + 2};
      return true;
    }
    if (!t.Is(i, "as") || !IsOneOf(t.copy, i + 1, {"the", "its", "their"})) continue;
    if (t.lexicon.Get(t.copy, i - 1, t.say) != nullptr || t.tags[i - 1] == Tag::kPronoun || t.tags[i - 1] == Tag::kProper) return false;  // "described him as the driver"
    const uint32_t at = i + 2;
    if (t.titles.OfficeEnd(at) < 0) return false;
    const uint32_t end = static_cast<uint32_t>(t.titles.OfficeEnd(at));
    if (end + 1 < range.last && (t.tags[end + 1] == Tag::kNoun || t.tags[end + 1] == Tag::kVerb || t.At(end + 1).Is(kSuffix))) return false;  // "as the driver braked"
    PersonMention trial;
    uint32_t begin = 0;
    trial.office = t.titles.Read(end, i + 1, &begin, &trial.of, &trial.body);
    if (trial.office.empty() || trial.office.track == "plural" || trial.office.track == "kin") return false;
    candidate.mention.office = trial.office;
    candidate.mention.of = trial.of;
    candidate.mention.body = trial.body;
    candidate.mention.title = {i, end + 1};
    candidate.score += 2;
    return true;
  }
  return false;
}

}  // namespace

bool ReadWork(const PeopleText& t, PersonCandidate& candidate, uint32_t i, TokenRange range) {
  return ReadThing(t, candidate, i, range) || ReadAsOne(t, candidate, i, range);
}

bool ReadDoing(const PeopleText& t, PersonCandidate& candidate, uint32_t i, TokenRange range) {
  if (i + 1 >= range.last) return false;
  const bool pleads = IsOneOf(t.copy, i, {"prosecuting", "defending"}) && (t.Is(i + 1, ",") || t.Is(i + 1, "."));
  if (pleads) {
    const Sense* row = RowOf(t, i);
    return row != nullptr && Take(candidate, *row, {i, i + 1});
  }
  // "at the head of the expedition", "in charge of the watch", "in command of"
  const uint32_t of = i + (t.Is(i, "at") ? 3 : 2);
  if (of + 1 >= range.last || !t.Is(of, "of")) return false;
  const bool head = t.Is(i, "at") && t.Is(i + 1, "the") && (t.Is(i + 2, "head") || t.Is(i + 2, "helm"));
  const bool command = t.Is(i, "in") && t.Is(i + 1, "command");
  if (!head && !command) return false;
  PersonMention& mention = candidate.mention;
  const uint32_t after = t.titles.ReadBody(of, range.last, &mention.of, &mention.body);
  mention.office.cls = head ? "leader" : "commander";
  mention.office.track = "role";
  mention.title = {i, after};
  candidate.score += 3;
  candidate.told = true;
  return true;
}

}  // namespace crossread
