// SPDX-License-Identifier: Apache-2.0
// Content words and qualifiers of a clause, folded through the synonym table.
#include "facts/context.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/calendar_word.h"
#include "values/place.h"

namespace crossread {
namespace {

constexpr std::array<std::string_view, 26> kLight = {
    "be",  "have", "do",  "say",  "tell", "make", "take", "get",   "give",  "put",    "go",      "come",    "report",
    "add", "know", "see", "find", "show", "call", "set",  "become", "other", "official", "according", "least", "many"};

void SortUnique(std::vector<std::string>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

bool IsYear(std::string_view word) {
  return word.size() == 4 && (word[0] == '1' || word[0] == '2') && IsDigit(word[1]) && IsDigit(word[2]) && IsDigit(word[3]) &&
         (word.substr(0, 2) == "19" || word.substr(0, 2) == "20" || word.substr(0, 2) == "18");
}

}  // namespace

bool IsLight(std::string_view lemma) { return std::find(kLight.begin(), kLight.end(), lemma) != kLight.end(); }

std::string Canonical(const Lexicon& lexicon, std::string_view lemma) {
  ClassId same = lexicon.grammar().same;
  for (const Sense& sense : lexicon.Senses(lexicon.Find(lemma))) {
    if (sense.cls == same) return std::string(sense.value);
  }
  return std::string(lemma);
}

TokenRange ReachOf(const Copy& copy, const Grammar& grammar, TokenRange tokens) {
  int32_t clause = grammar.ClauseAt(tokens.last - 1);
  if (clause < 0) clause = grammar.ClauseAt(tokens.first);
  if (clause >= 0) {
    TokenRange reach = grammar.Clauses()[clause].tokens;
    for (int32_t at = clause; at > 0; --at) {  // ", cutting power to 400 homes": with the clauses that it goes on from
      const Clause& own = grammar.Clauses()[at];
      const Clause& before = grammar.Clauses()[at - 1];
      bool shared = own.subject >= 0 && own.subject == before.subject && before.sentence == own.sentence && own.tokens.first == own.verb.tokens.first;
      if (!shared || own.verb.tense != Tense::kGerund) break;
      reach.first = std::min(reach.first, before.tokens.first);
    }
    reach.first = std::min(reach.first, tokens.first);
    reach.last = std::max(reach.last, tokens.last);
    return reach;
  }
  auto after = std::upper_bound(copy.sentences.begin(), copy.sentences.end(), tokens.first,
                                [](uint32_t token, const Sentence& sentence) { return token < sentence.tokens.first; });
  if (after != copy.sentences.begin() && tokens.last <= (after - 1)->tokens.last) return (after - 1)->tokens;
  return tokens;
}

std::vector<std::string> ContextOf(const Copy& copy, const Grammar& grammar, TokenRange tokens) {
  const std::vector<Tag>& tags = grammar.Tags();
  TokenRange reach = ReachOf(copy, grammar, tokens);
  std::vector<std::string> words;
  for (uint32_t i = reach.first; i < reach.last; ++i) {
    if (i >= tokens.first && i < tokens.last && tags[i] == Tag::kNumber) continue;
    if (tags[i] != Tag::kNoun && tags[i] != Tag::kVerb && tags[i] != Tag::kAdjective) continue;
    std::string word = Canonical(*copy.lexicon, grammar.Lemma(i));
    if (word.size() < 2 || IsLight(word)) continue;
    words.push_back(std::move(word));
  }
  SortUnique(words);
  return words;
}

/// "The second heaviest": a rank, no phase of anything.
static bool Ranks(const Copy& copy, uint32_t i) {
  if (i + 1 >= copy.tokens.size()) return false;
  const std::string_view next = copy.Words(copy.tokens[i + 1]);
  return next == "most" || (next.size() > 5 && next.ends_with("est"));
}

/// "a third of them", "by more than a third, doctors said": a part of a whole, no rank.
static bool Share(const Copy& copy, const Grammar& grammar, uint32_t i) {
  if (i + 1 >= copy.tokens.size()) return false;
  if (copy.Words(copy.tokens[i + 1]) == "of") return true;
  Tag next = grammar.Tags()[i + 1];
  bool named = next == Tag::kNoun || next == Tag::kAdjective || next == Tag::kProper || next == Tag::kNumber;
  return i > 0 && IsWord(copy, i - 1, "a") && !named;
}

std::vector<std::string> QualifiersOf(const Copy& copy, const Grammar& grammar, TokenRange tokens, TokenRange reach) {
  const Lexicon& lexicon = *copy.lexicon;
  const ClassId phase = lexicon.grammar().phase;
  const ClassSet phases = Lexicon::Only(phase);
  std::vector<std::string> found;
  for (uint32_t i = reach.first; i < reach.last; ++i) {
    if (copy.tokens[i].kind != TokenKind::kNumber && !copy.tokens[i].classes.Meets(phases)) continue;  // as most
    bool inside = i >= tokens.first && i < tokens.last;
    bool year = !inside && copy.tokens[i].kind == TokenKind::kNumber && IsYear(copy.Words(copy.tokens[i]));
    if (year) found.emplace_back(copy.Words(copy.tokens[i]));
    if (const Sense* sense = lexicon.Get(copy, i, phase); sense != nullptr && grammar.Tags()[i] != Tag::kVerb) {  // "will last ten days"
      if (Share(copy, grammar, i) || Ranks(copy, i)) continue;
      if (i + 1 < reach.last && IsOneOf(copy, copy.tokens[i + 1], {"night", "evening"})) continue;  // "last night" is of now
      bool of_time = i + 1 < reach.last && IsTimeUnit(copy, i + 1);
      if (!of_time || sense->value == "earlier") found.emplace_back(sense->value);
    }
  }
  // A place right behind what is counted narrows it: "nine in Dompu".
  uint32_t after = tokens.last;
  int32_t group = grammar.NounGroupAt(tokens.last - 1);
  if (group >= 0) after = grammar.NounGroups()[group].tokens.last;
  if (after + 1 < reach.last && IsWord(copy, after, "in")) {
    int32_t where = grammar.NounGroupAt(after + 1);
    if (where >= 0) {
      TokenRange range = grammar.NounGroups()[where].tokens;
      PlaceMatch place = PlaceAt(copy, range.last - 1, range.last);
      bool country = place.entity.starts_with("country:") || place.entity.starts_with("region:");
      bool part = IsOneOf(copy, copy.tokens[range.last - 1], {"province", "district", "county", "region", "capital", "suburbs", "countryside"});
      if ((grammar.Tags()[range.last - 1] == Tag::kProper && !country) || part) {
        found.push_back("in " + LowerCase(copy.Words(copy.tokens[range.last - 1])));
      }
    }
  }
  SortUnique(found);
  return found;
}

}  // namespace crossread
