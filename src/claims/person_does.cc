// SPDX-License-Identifier: Apache-2.0
// Reads an office that is told by what its holder does: "NAME, who chairs the panel", "NAME, prosecuting,", "at the head of".
#include "base/ascii.h"
#include "claims/person_candidate.h"

namespace crossread {
namespace {

/// Who flies, drives or steers does it with something: not "who flew the flag". Who pleads does it for or against people.
bool Fits(const PeopleText& t, const Sense& row, const NounGroup& object) {
  if (row.extra == "crew" || row.value == "captain") return t.lexicon.Get(t.copy, object.head, t.lexicon.Class("vehicle")) != nullptr || t.At(object.head).Is(kCapital);
  if (row.extra != "law") return true;
  if (t.At(object.head).Is(kCapital)) return true;
  return IsOneOf(t.copy, object.head, {"him", "her", "them", "accused", "defendant", "defendants", "suspect", "driver", "man", "woman", "couple", "brothers"});
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
  return Take(candidate, *row, {relative ? from - 1 : from, noun.last});
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
