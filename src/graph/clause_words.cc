// SPDX-License-Identifier: Apache-2.0
// A clause ends at a comma, a conjunction or what subordinates the next; no grammar of clauses is asked, which knows only of verbs.
#include "graph/clause_words.h"

#include <algorithm>

#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr uint32_t kAside = 14;  // tokens between two commas

constexpr WordSet kBreaks = {"that", "which", "who", "whom", "when", "while", "where", "because", "after", "before", "since", "until", "if", "although", "though", "as", "so", "than"};

bool IsBreak(const Copy& copy, const Grammar& grammar, uint32_t i) {
  const Token& token = copy.tokens[i];
  const bool inside = token.Is(kGlued) && i + 1 < copy.tokens.size() && copy.tokens[i + 1].Is(kGlued);  // "12:01", "half-hour"
  if (token.kind == TokenKind::kPunct) return !inside;
  const bool points = LowerWord(copy, i) == "that" && i > 0 && grammar.Tags()[i - 1] == Tag::kPreposition;  // "on that wall"
  return kBreaks.Has(copy, token) && !points;
}

/// "said the cable had been checked": another clause begins behind, without a word for it.
bool Says(const Copy& copy, const Grammar& grammar, uint32_t i) {
  return grammar.Tags()[i] == Tag::kVerb && LowerWord(copy, i).OneOf({"said", "says", "say", "added", "confirmed", "claimed", "insisted", "believe", "believes", "thought"});
}

bool HasVerb(const Grammar& grammar, TokenRange range) {
  for (uint32_t i = range.first; i < range.last; ++i) {
    if (grammar.Tags()[i] == Tag::kVerb) return true;
  }
  return false;
}

bool IsVerbal(Tag tag) { return tag == Tag::kVerb || tag == Tag::kAuxiliary || tag == Tag::kModal; }

/// Of "Ada Lund, found on Tuesday, vanished", the end of the name: before what stands between commas, the second of which is at `comma`.
uint32_t BeforeAside(const Copy& copy, const Grammar& grammar, uint32_t first, uint32_t comma) {
  for (uint32_t i = comma; i > first + 1 && comma - i < kAside;) {
    --i;
    if (copy.Words(copy.tokens[i]) != ",") continue;
    const bool aside = LowerWord(copy, i + 1).OneOf({"who", "which", "with", "found"}) || copy.Words(copy.tokens[i + 1]).ends_with("ed") || copy.tokens[i + 1].kind == TokenKind::kNumber;
    return aside && grammar.NounGroupAt(i - 1) >= 0 ? i : comma;
  }
  return comma;
}

}  // namespace

TokenRange ClauseBefore(const Copy& copy, const Grammar& grammar, TokenRange sentence, uint32_t end) {
  uint32_t first = end;
  auto names = [&](uint32_t i) { return LowerWord(copy, i) == "as" && first < end && !HasVerb(grammar, {first, end}); };  // "as a precaution"
  while (first > sentence.first && (!IsBreak(copy, grammar, first - 1) || names(first - 1))) {
    const bool joins = LowerWord(copy, first - 1).OneOf({"and", "but"}) && HasVerb(grammar, {sentence.first, first - 1});  // "Acme and Apex merged" is one clause
    if ((joins || Says(copy, grammar, first - 1)) && HasVerb(grammar, {first, end})) break;
    --first;
  }
  // "a report that they delivered", "the bill, submitted", "the talks, which opened": the noun before.
  uint32_t noun = first;
  const bool relative = noun > sentence.first && LowerWord(copy, noun - 1).OneOf({"that", "which", "who"});
  if (relative) --noun;
  const bool bare = relative || (first < end && grammar.Tags()[first] == Tag::kVerb);
  if (!bare || noun == sentence.first) return {first, end};
  if (copy.Words(copy.tokens[noun - 1]) == ",") {
    --noun;
    if (!relative) noun = BeforeAside(copy, grammar, sentence.first, noun);
  }
  if (noun == sentence.first) return {first, end};
  const int32_t group = grammar.NounGroupAt(noun - 1);
  if (group < 0 || grammar.NounGroups()[group].tokens.last != noun) return {first, end};
  first = std::max(sentence.first, grammar.NounGroups()[group].tokens.first);
  if (first >= sentence.first + 2 && LowerWord(copy, first - 1).OneOf({"of", "for", "on"})) {  // "the match for the title, which"
    const int32_t outer = grammar.NounGroupAt(first - 2);
    if (outer >= 0) first = std::max(sentence.first, grammar.NounGroups()[outer].tokens.first);
  }
  return {first, end};
}

TokenRange ClauseBehind(const Copy& copy, const Grammar& grammar, TokenRange sentence, uint32_t begin) {
  uint32_t last = begin;
  while (last < sentence.last && !IsBreak(copy, grammar, last)) {
    if (LowerWord(copy, last).OneOf({"and", "but"}) && last + 1 < sentence.last && (HasVerb(grammar, {begin, last}) || IsVerbal(grammar.Tags()[last + 1]))) break;
    ++last;
  }
  return {begin, last};
}

}  // namespace crossread
