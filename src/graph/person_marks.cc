// SPDX-License-Identifier: Apache-2.0
// Looks at the title right before a name, and at the noun in apposition.
#include "graph/person_marks.h"

#include <algorithm>

#include "base/ascii.h"
#include "graph/arithmetic.h"
#include "values/names.h"
#include "values/near_words.h"

namespace crossread {
namespace {

/// The noun that says what somebody does, in apposition.
void ReadTrade(const Story& story, const Fact& fact, Person& person) {
  const Copy& copy = story.copies[fact.doc()];
  const TokenRange sentence = copy.sentences[fact.claim.sentence].tokens;
  auto word = [&](uint32_t i) { return i >= sentence.first && i < sentence.last ? LowerCase(copy.Words(copy.tokens[i])) : std::string(); };
  auto add = [&](const std::string& noun) {
    if (noun.size() > 4 && IsContentWord(*copy.lexicon, noun) && noun[0] >= 'a' && noun[0] <= 'z') person.trades.insert(noun);
  };
  uint32_t i = fact.claim.tokens.last;
  if (word(i) == "," && (word(i + 1) == "a" || word(i + 1) == "an" || word(i + 1) == "the")) {
    uint32_t end = i + 2;
    while (end < i + 6 && end < sentence.last && copy.tokens[end].kind == TokenKind::kWord && !copy.tokens[end].Is(kCapital) && word(end) != "of" && word(end) != "who" && word(end) != "in") ++end;
    if (end > i + 2) add(word(end - 1));
  }
  i = fact.claim.tokens.first;
  if (i > sentence.first + 1 && (word(i - 1) == "called" || word(i - 1) == "named")) add(word(i - 2));
  else if (i > sentence.first && !copy.tokens[i - 1].Is(kCapital)) add(word(i - 1));
}

/// What the sentence of the whole name tells, names and reporting verbs left out.
void ReadDoings(const Story& story, const Fact& fact, Person& person) {
  const Copy& copy = story.copies[fact.doc()];
  const ClassId say = copy.lexicon->Class("say"), given = copy.lexicon->Class("given");
  const TokenRange sentence = copy.sentences[fact.claim.sentence].tokens;
  constexpr uint32_t kNear = 25, kBeside = 7;
  const uint32_t first = std::max(sentence.first, fact.claim.tokens.first - std::min(fact.claim.tokens.first, kNear));
  for (uint32_t i = first; i < std::min(sentence.last, fact.claim.tokens.last + kNear); ++i) {
    const Token& token = copy.tokens[i];
    const bool beside = i + kBeside >= fact.claim.tokens.first && i < fact.claim.tokens.last + kBeside && (i < fact.claim.tokens.first || i >= fact.claim.tokens.last);
    if (beside && token.kind == TokenKind::kWord && token.Is(kCapital) && i > sentence.first && (token.word == 0 || copy.lexicon->Get(copy, i, given) != nullptr)) person.company.insert(FoldLetters(copy.Words(token)));
    if (token.kind != TokenKind::kWord || token.Is(kCapital) || token.Is(kSuffix) || token.Is(kQuoted) || copy.lexicon->Get(copy, i, say) != nullptr) continue;
    const std::string word = LowerCase(copy.Words(token));
    if (word.size() > 3 && IsContentWord(*copy.lexicon, word)) person.doings.emplace(WordStem(word));
  }
}

/// "NAME, 63,": the age in digits right behind the name; 0 where none stands there.
int AgeBehind(const Copy& copy, uint32_t end) {
  if (end + 2 >= copy.tokens.size() || (copy.Words(copy.tokens[end]) != "," && copy.Words(copy.tokens[end]) != "(")) return 0;
  const Token& number = copy.tokens[end + 1];
  if (number.kind != TokenKind::kNumber || number.end - number.begin > 2) return 0;
  const std::string_view next = copy.Words(copy.tokens[end + 2]);
  return next == "," || next == "." || next == ")" ? static_cast<int>(WholeNumberAt(copy, end + 1)) : 0;
}

}  // namespace

void ReadMarks(const Story& story, Person& person) {
  for (uint32_t fact : person.people) {
    const Copy& copy = story.copies[story.facts[fact].doc()];
    const uint32_t first = story.facts[fact].claim.tokens.first;
    for (uint32_t back = 1; back <= 2 && back <= first; ++back) {  // "Dr. Ana Berg"
      std::string word = LowerCase(copy.Words(copy.tokens[first - back]));
      if (word == "dr" || word == "prof" || word == "professor" || word == "rev") person.styles.insert(word.substr(0, 4));
      if (word != ".") break;
    }
  }
  bool two = false;
  for (uint32_t fact : person.people) {
    const int age = AgeBehind(story.copies[story.facts[fact].doc()], story.facts[fact].claim.tokens.last);
    two = two || (age > 0 && person.age > 0 && age != person.age);
    if (age > 0) person.age = age;
  }
  if (two) person.age = 0;
  for (uint32_t fact : person.people) {
    ReadTrade(story, story.facts[fact], person);
    if (std::get<Mention>(story.facts[fact].claim.said).name.parts.size() > 1) ReadDoings(story, story.facts[fact], person);
  }
}

}  // namespace crossread
