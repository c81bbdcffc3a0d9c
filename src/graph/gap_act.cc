// SPDX-License-Identifier: Apache-2.0
// Verbs go by data/en/step.tsv, then data/en/act.tsv; nouns by the verb that they come of.
#include "graph/gap_act.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/calendar_word.h"

namespace crossread {
namespace {

constexpr WordSet kAnything = {"person", "people", "man", "men", "woman", "women", "official", "officials", "way", "part", "place", "thing", "end", "side", "member", "members", "number"};

const Sense* Row(const Lexicon& lexicon, std::string_view form, std::string_view cls) {
  const ClassId id = lexicon.Class(cls);
  for (const Sense& sense : lexicon.Senses(lexicon.Find(form))) {
    if (sense.cls == id) return &sense;
  }
  return nullptr;
}

/// The step, else the act, of a verb's dictionary form; empty where no table has it.
std::string NameOf(const Lexicon& lexicon, std::string_view verb) {
  if (const Sense* step = Row(lexicon, verb, "step")) return std::string(step->value);
  const Sense* act = Row(lexicon, verb, "act");
  return act == nullptr || act->value == "-" ? std::string() : std::string(act->value);
}

/// An act of the tables that its bearer does not do again and again.
bool Once(const Lexicon& lexicon, std::string_view word) {
  const Sense* act = Row(lexicon, word, "act");
  if (act == nullptr) act = Row(lexicon, word, "act-noun");
  return act != nullptr && act->value != "-";
}

std::string VerbName(const Copy& copy, const Grammar& grammar, uint32_t i, uint32_t last) {
  const std::string& lemma = grammar.Lemma(i);
  if (i + 1 < last && copy.tokens[i + 1].kind == TokenKind::kWord) {
    std::string pair = NameOf(*copy.lexicon, absl::StrCat(lemma, "-", LowerCase(copy.Words(copy.tokens[i + 1]))));
    if (!pair.empty()) return pair;
  }
  if (HasRow(*copy.lexicon, lemma, "light")) return {};
  std::string name = NameOf(*copy.lexicon, lemma);
  return name.empty() ? lemma : name;
}

/// The act that a noun names: its own row's, that of the verb it comes of, or itself where acts and events are called by it.
std::string NounName(const Lexicon& lexicon, const std::string& lemma) {
  if (const Sense* own = Row(lexicon, lemma, "act-noun")) return own->value == "-" ? lemma : std::string(own->value);
  if (const Sense* derived = Row(lexicon, lemma, "derived")) {
    std::string name = NameOf(lexicon, derived->value);
    return name.empty() ? std::string(derived->value) : name;
  }
  const Sense* kind = Row(lexicon, lemma, "noun-class");
  return kind != nullptr && (kind->value == "act" || kind->value == "event") ? lemma : std::string();
}

void Sort(std::vector<std::string>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

std::vector<std::string> Common(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

/// "in Harlow", "from Karas Lines": where it was, not who did it.
bool IsSetting(const Copy& copy, const Grammar& grammar, uint32_t i) {
  const int32_t group = grammar.NounGroupAt(i);
  const uint32_t first = group < 0 ? i : grammar.NounGroups()[group].tokens.first;
  return first > 0 && LowerWord(copy, first - 1).OneOf({"in", "at", "from", "near", "over", "to", "by", "with"});
}

/// True where one of the two has nothing that the other lacks.
bool Within(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::includes(a.begin(), a.end(), b.begin(), b.end()) || std::includes(b.begin(), b.end(), a.begin(), a.end());
}

}  // namespace

bool HasRow(const Lexicon& lexicon, std::string_view lemma, std::string_view cls, std::string_view value) {
  const ClassId id = lexicon.Class(cls);
  for (const Sense& sense : lexicon.Senses(lexicon.Find(lemma))) {
    if (sense.cls == id && (value.empty() || sense.value == value)) return true;
  }
  return false;
}

GapAct ReadAct(const Copy& copy, const Grammar& grammar, TokenRange range, uint32_t near) {
  GapAct act;
  const std::vector<Tag>& tags = grammar.Tags();
  uint32_t nearest = UINT32_MAX;  // the verb
  auto distance = [&](uint32_t i) { return near > i ? near - i : i - near; };
  for (uint32_t i = range.first; i < range.last; ++i) {
    if (tags[i] == Tag::kVerb && (nearest == UINT32_MAX || distance(i) < distance(nearest))) nearest = i;
  }
  for (uint32_t i = range.first; i < range.last; ++i) {
    const Token& token = copy.tokens[i];
    if (tags[i] == Tag::kNot || LowerWord(copy, i).OneOf({"never", "refused", "failed", "declined"})) act.real = false;
    if (const Sense* phase = copy.lexicon->Get(copy, i, copy.lexicon->grammar().phase); phase != nullptr && !LowerWord(copy, i).OneOf({"last", "past", "final"})) {
      if (tags[i] != Tag::kVerb) act.phases.emplace_back(phase->value);
    }
    if (tags[i] == Tag::kVerb && (near == kAllVerbs || i == nearest)) {
      std::string name = VerbName(copy, grammar, i, range.last);
      act.verbs = act.verbs || !name.empty();
      if (!name.empty()) act.deeds.push_back({std::move(name), grammar.Lemma(i), Once(*copy.lexicon, grammar.Lemma(i))});
      if (const int32_t at = grammar.ClauseAt(i); at >= 0) {
        const VerbGroup& verb = grammar.Clauses()[at].verb;
        act.real = act.real && !verb.negated && (verb.modality == Modality::kReal || verb.modality == Modality::kWill);
        act.ahead = act.ahead || verb.modality == Modality::kWill || verb.tense == Tense::kFuture || verb.tense == Tense::kInfinitive;
      }
      continue;
    }
    if (token.kind != TokenKind::kWord || IsCalendarWord(copy, i) || IsTimeUnit(copy, i) || token.Is(kSuffix) || kAnything.Has(copy, token)) continue;
    const bool proper = tags[i] == Tag::kProper;
    if (!proper && tags[i] != Tag::kNoun) continue;
    const std::string& noun = grammar.NounLemma(i);
    if (IsSetting(copy, grammar, i)) {
      act.settings.push_back(noun);
      if (proper) act.places.push_back(noun);
      continue;
    }
    (proper ? act.names : act.things).push_back(noun);
    if (proper) continue;
    if (std::string name = NounName(*copy.lexicon, noun); !name.empty()) act.deeds.push_back({std::move(name), noun, Once(*copy.lexicon, noun)});
  }
  Sort(act.things);
  Sort(act.names);
  Sort(act.settings);
  Sort(act.places);
  Sort(act.phases);
  return act;
}

bool ActsApart(const GapAct& a, const GapAct& b) {
  if (!a.names.empty() && !b.names.empty() && Common(a.names, b.names).empty()) return true;
  return !a.places.empty() && !b.places.empty() && Common(a.places, b.places).empty();
}

bool TellOfTwo(const GapAct& a, const GapAct& b) { return !Within(a.names, b.names) || !Within(a.things, b.things); }

bool OneAct(const GapAct& a, const GapAct& b) {
  if (!a.real || !b.real || a.ahead != b.ahead || a.phases != b.phases) return false;
  if (ActsApart(a, b) || TellOfTwo(a, b)) return false;
  const bool named = !Common(a.names, b.names).empty();
  const std::vector<std::string> things = Common(a.things, b.things);
  for (const GapAct::Deed& one : a.deeds) {
    for (const GapAct::Deed& two : b.deeds) {
      if (one.name != two.name) continue;
      if (named && one.once && two.once) return true;
      if (std::any_of(things.begin(), things.end(), [&](const std::string& thing) { return thing != one.word && thing != two.word; })) return true;
    }
  }
  return false;
}

}  // namespace crossread
