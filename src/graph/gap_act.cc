// SPDX-License-Identifier: Apache-2.0
// Verbs go by data/en/step.tsv, then data/en/act.tsv; nouns by the verb that they come of.
#include "graph/gap_act.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "grammar/lemma.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/calendar_word.h"

namespace crossread {
namespace {

constexpr uint32_t kMostWords = 4;  // of one row: "put-his-name-to"

constexpr uint32_t kAside = 9;      // tokens between a subject and its verb, in commas

constexpr WordSet kAnything = {"person", "people", "man", "men", "woman", "women", "official", "officials", "way", "part", "place", "thing", "end", "side", "member", "members", "number", "patient", "patients", "victim", "victims", "her", "his", "our", "their", "its", "my"};

const Sense* Row(const Lexicon& lexicon, std::string_view form, std::string_view cls) { return lexicon.FirstSense(form, lexicon.Class(cls)); }

/// The steps and the act of a verb's dictionary form, as far as tables have them.
std::vector<std::string> NamesOf(const Lexicon& lexicon, std::string_view verb) {
  std::vector<std::string> names;
  const ClassId step = lexicon.Class("step");
  for (const Sense& sense : lexicon.Senses(lexicon.Find(verb))) {
    if (sense.cls == step) names.emplace_back(sense.value);
  }
  if (const Sense* act = Row(lexicon, verb, "act"); act != nullptr && act->value != "-") names.emplace_back(act->value);
  return names;
}

/// An act of the tables that its bearer does not do again and again.
bool Once(const Lexicon& lexicon, std::string_view word) {
  const Sense* act = Row(lexicon, word, "act");
  if (act == nullptr) act = Row(lexicon, word, "act-noun");
  return act != nullptr && act->value != "-";
}

bool Passive(const Grammar& grammar, uint32_t i) {
  const int32_t at = grammar.ClauseAt(i);
  return at >= 0 && grammar.Clauses()[at].verb.head == i && grammar.Clauses()[at].verb.passive;
}

/// A gerund that stands for a noun: "Editing was completed".
bool IsNounGerund(const Copy& copy, const Grammar& grammar, uint32_t i, uint32_t last) {
  if (grammar.Tags()[i] != Tag::kVerb || i + 1 >= last) return false;
  return copy.Words(copy.tokens[i]).ends_with("ing") && grammar.Tags()[i + 1] == Tag::kAuxiliary;
}

/// What the verb at token `i` may be called: with the words behind it, up to `end`, else alone.
std::vector<std::string> VerbNames(const Copy& copy, const Grammar& grammar, uint32_t i, uint32_t* end) {
  const std::string lemma = grammar.Tags()[i] == Tag::kAdjective ? LemmaOf(*copy.lexicon, copy.Words(copy.tokens[i]), copy.tokens[i].word, 'v') : grammar.Lemma(i);
  for (uint32_t words = kMostWords; words > 1; --words) {
    if (i + words > copy.tokens.size()) continue;
    std::string form = lemma;
    for (uint32_t k = i + 1; k < i + words; ++k) absl::StrAppend(&form, "-", LowerCase(copy.Words(copy.tokens[k])));
    std::vector<std::string> names = NamesOf(*copy.lexicon, form);
    if (names.empty()) continue;
    *end = i + words;
    return names;
  }
  if (LowerWord(copy, i + 1).OneOf({"him", "her", "it", "them"})) {  // "picked him up"
    if (std::vector<std::string> names = NamesOf(*copy.lexicon, absl::StrCat(lemma, "-", std::string(LowerWord(copy, i + 2)))); i + 2 < copy.tokens.size() && !names.empty()) return names;
  }
  if (lemma == "take" && Passive(grammar, i) && !LowerWord(copy, i + 1).OneOf({"to", "into", "from", "in"})) return {"seize"};  // "the nurses were taken"
  if (HasRow(*copy.lexicon, lemma, "light")) return {};
  std::vector<std::string> names = NamesOf(*copy.lexicon, lemma);
  return names.empty() ? std::vector<std::string>{lemma} : names;
}

/// The act that a noun names: its own row's, that of the verb it comes of, or itself where acts and events are called by it.
std::vector<std::string> NounNames(const Lexicon& lexicon, const std::string& lemma) {
  const Sense* own = Row(lexicon, lemma, "act-noun");
  if (own != nullptr && own->value != "-") return {std::string(own->value)};
  const Sense* derived = Row(lexicon, lemma, "derived");
  const Sense* kind = Row(lexicon, lemma, "noun-class");
  const bool happens = kind != nullptr && (kind->value == "act" || kind->value == "event");
  if (std::vector<std::string> names = NamesOf(lexicon, lemma); happens && derived == nullptr && own == nullptr && !names.empty()) return names;  // "the burst"
  if (derived != nullptr || own != nullptr) {
    std::vector<std::string> names = NamesOf(lexicon, derived != nullptr ? derived->value : std::string_view(lemma));
    if (own != nullptr && names.empty()) return {lemma};
    return names.empty() ? std::vector<std::string>{std::string(derived->value)} : names;
  }
  if (!happens) return {};
  return {lemma};
}

void Sort(std::vector<std::string>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

bool Has(const std::vector<std::string>& words, const std::string& word) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& other) { return SameThing(word, other); });
}

std::vector<std::string> Common(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> both;
  std::copy_if(a.begin(), a.end(), std::back_inserter(both), [&](const std::string& word) { return Has(b, word); });
  return both;
}

/// "Gunmen took them": a noun with a capital because it opens the sentence.
bool OpensAsNoun(const Copy& copy, const Grammar& grammar, uint32_t i) {
  const bool opens = i == 0 || copy.tokens[i].Is(kLineStart) || (copy.tokens[i - 1].kind == TokenKind::kPunct && copy.Words(copy.tokens[i - 1]) != ",");
  const bool alone = i + 1 >= copy.tokens.size() || grammar.Tags()[i + 1] != Tag::kProper;
  return opens && alone && grammar.Forms(i).known;
}

/// "in Harlow", "from Karas Lines", "the Harlow bridge": where it was, not who did it.
bool IsSetting(const Copy& copy, const Grammar& grammar, uint32_t begin, uint32_t i) {
  const int32_t group = grammar.NounGroupAt(i);
  if (group >= 0 && grammar.Tags()[i] == Tag::kProper) {
    const uint32_t head = grammar.NounGroups()[group].head;
    uint32_t next = i + 1;
    while (next < head && grammar.Tags()[next] == Tag::kProper) ++next;
    if (next <= head && grammar.Tags()[head] == Tag::kNoun && !copy.tokens[next].Is(kSuffix)) return true;
  }
  const uint32_t first = group < 0 ? i : grammar.NounGroups()[group].tokens.first;
  return first > begin && LowerWord(copy, first - 1).OneOf({"in", "at", "from", "near", "over", "to", "by", "with"});
}

/// The subject of a clause of which only the end from `first` on is at hand: "The post, with its garrison of sixty, was set up", "The experts,
/// it turns out, had left".
TokenRange SubjectBefore(const Copy& copy, const Grammar& grammar, const Clause& clause, uint32_t first) {
  const bool found = clause.subject >= 0 && grammar.NounGroups()[clause.subject].tokens.last <= first;
  if (found && grammar.Tags()[grammar.NounGroups()[clause.subject].head] != Tag::kPronoun) return grammar.NounGroups()[clause.subject].tokens;
  const uint32_t begin = copy.sentences[clause.sentence].tokens.first;
  if ((clause.subject >= 0 && !found) || first < begin + 3 || copy.Words(copy.tokens[first - 1]) != ",") return {};
  uint32_t comma = first - 2;
  while (comma > begin && first - comma < kAside && copy.Words(copy.tokens[comma]) != ",") --comma;
  if (comma == begin || copy.Words(copy.tokens[comma]) != ",") return {};
  const int32_t group = grammar.NounGroupAt(comma - 1);
  return group < 0 ? TokenRange{} : grammar.NounGroups()[group].tokens;
}

/// True where one of the two has nothing that the other lacks.
bool Within(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return Common(a, b).size() == a.size() || Common(b, a).size() == b.size();
}

}  // namespace

bool SameThing(std::string_view a, std::string_view b) {
  constexpr size_t kLeast = 4;
  if (a.size() < b.size()) std::swap(a, b);
  return a == b || (b.size() >= kLeast && a.ends_with(b));
}

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
  uint32_t told = 0;              // up to here, words belong to the verb: "fell ill"
  auto add_noun = [&](uint32_t i, uint32_t begin) {
    const Token& token = copy.tokens[i];
    if (token.kind != TokenKind::kWord || IsCalendarWord(copy, i) || IsTimeUnit(copy, i) || token.Is(kSuffix) || kAnything.Has(copy, token)) return;
    if (tags[i] != Tag::kProper && tags[i] != Tag::kNoun) return;
    const bool proper = tags[i] == Tag::kProper && !OpensAsNoun(copy, grammar, i);
    const std::string& noun = grammar.NounLemma(i);
    if (IsSetting(copy, grammar, begin, i)) {
      act.settings.push_back(noun);
      if (proper) act.places.push_back(noun);
      return;
    }
    (proper ? act.names : act.things).push_back(noun);
    if (proper) return;
    for (std::string& name : NounNames(*copy.lexicon, noun)) act.deeds.push_back({std::move(name), noun, Once(*copy.lexicon, noun)});
  };
  auto distance = [&](uint32_t i) { return near > i ? near - i : i - near; };
  for (uint32_t i = range.first; i < range.last; ++i) {
    if (LowerWord(copy, i).OneOf({"again", "anew"})) act.phases.emplace_back("again");
    if (tags[i] != Tag::kVerb && tags[i] != Tag::kNoun && LowerWord(copy, i) == "back") act.deeds.push_back({"return", "back", false});  // "were back on the wall"
    const bool relative = i > range.first && tags[i] == Tag::kAdjective && LowerWord(copy, i - 1).OneOf({"which", "who", "that"}) && copy.Words(copy.tokens[i]).ends_with("ed");  // "the jury, which retired"
    if ((tags[i] == Tag::kVerb || relative) && (nearest == UINT32_MAX || distance(i) < distance(nearest))) nearest = i;
  }
  for (uint32_t i = range.last; nearest == UINT32_MAX && i-- > range.first;) {
    if (tags[i] == Tag::kAuxiliary) nearest = i;  // "had been through the plant"
  }
  for (uint32_t i = range.first; i < range.last; ++i) {
    if (tags[i] == Tag::kNot || LowerWord(copy, i).OneOf({"never", "refused", "failed", "declined"})) act.real = false;
    if (const Sense* phase = copy.lexicon->Get(copy, i, copy.lexicon->grammar().phase); phase != nullptr && !LowerWord(copy, i).OneOf({"last", "past", "final"})) {
      if (tags[i] != Tag::kVerb) act.phases.emplace_back(phase->value);
    }
    const bool chained = i + 1 == nearest && tags[i] == Tag::kVerb;  // "finished editing"
    if ((tags[i] == Tag::kVerb && near == kAllVerbs) || i == nearest || chained || IsNounGerund(copy, grammar, i, range.last)) {
      for (std::string& name : VerbNames(copy, grammar, i, &told)) {
        act.verbs = true;
        act.deeds.push_back({std::move(name), grammar.Lemma(i), Once(*copy.lexicon, grammar.Lemma(i))});
      }
      if (const int32_t at = grammar.ClauseAt(i); at >= 0) {
        const VerbGroup& verb = grammar.Clauses()[at].verb;
        const bool reported = !verb.perfect && verb.modality == Modality::kMay && LowerWord(copy, verb.tokens.first) == "would";  // "they said it would be signed"
        act.real = act.real && !verb.negated && (verb.modality == Modality::kReal || verb.modality == Modality::kWill || reported);
        if ((tags[range.first] == Tag::kVerb || tags[range.first] == Tag::kAuxiliary) && verb.tokens.first <= range.first) {
          const TokenRange subject = SubjectBefore(copy, grammar, grammar.Clauses()[at], range.first);
          for (uint32_t k = subject.first; k < subject.last; ++k) add_noun(k, k);
        }
        act.present = act.present || (verb.tense == Tense::kPresent && !verb.perfect && verb.modality == Modality::kReal);
        act.ahead = act.ahead || reported || verb.modality == Modality::kWill || verb.tense == Tense::kFuture || verb.tense == Tense::kInfinitive;
      }
      continue;
    }
    if (i >= told) add_noun(i, range.first);
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
