// SPDX-License-Identifier: Apache-2.0
// A run of capitalised words that may be a person, and the steps from the text to the people in it.
#ifndef CROSSREAD_SRC_CLAIMS_PERSON_CANDIDATE_H_
#define CROSSREAD_SRC_CLAIMS_PERSON_CANDIDATE_H_

#include <cstdint>
#include <vector>

#include "claims/people.h"
#include "claims/title.h"
#include "grammar/grammar.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// What the search for people reads: a copy with its grammar, its titles and the word classes asked for.
struct PeopleText {
  explicit PeopleText(const Reading& reading);

  const Token& At(uint32_t i) const { return copy.tokens[i]; }
  bool Is(uint32_t i, const FixedWord& word) const { return IsWord(copy, i, word); }
  /// "and", "&": what stands on both sides is of one kind.
  bool Joined(uint32_t i) const { return Is(i, "and") || Is(i, "&"); }

  const Copy& copy;
  const Grammar& grammar;
  const Lexicon& lexicon;
  TitleWords titles;
  const std::vector<Tag>& tags;
  ClassId function, given, say, bodyword, demonym, noun_class, deed, person_object, person_subject;
  std::vector<ClassId> places;  ///< countries, cities, bodies, demonyms
  ClassSet place_set;           ///< the same as a set
};

/// A run of name words, with what stands beside it.
struct PersonCandidate {
  PersonMention mention;
  int score = 0;        ///< what speaks for a person; below 0 where more speaks against
  bool titled = false;  ///< an honorific or office stands directly before it
  bool told = false;    ///< an office stands behind it, between commas
  bool keep = false;
};

/// Every run of the running text that may be a person, in text order, with its title and nation.
std::vector<PersonCandidate> FindCandidates(const PeopleText& text);

/// Reads the honorific, office and nation of `candidate`, before its name or behind it; `range`: the tokens of its sentence.
void ReadTitle(const PeopleText& text, PersonCandidate& candidate, TokenRange range);

/// The half of ReadTitle() that stands behind the name: "NAME, the interior minister,", "NAME, who was interior minister",
/// "NAME is the minister", "NAME resigned as minister".
void ReadAfter(const PeopleText& text, PersonCandidate& candidate, TokenRange range);

/// "NAME, who governs the province", "NAME runs the mine": an office told by its verb, of data/en/title.tsv; `verb`: the token
/// behind the name or behind "who". False, and `candidate` as it was, where none is told.
bool ReadDoes(const PeopleText& text, PersonCandidate& candidate, uint32_t verb, TokenRange range);

/// The same for what stands between commas: "NAME, prosecuting,", "NAME, at the head of the mission,"; `i`: the token behind
/// the comma.
bool ReadDoing(const PeopleText& text, PersonCandidate& candidate, uint32_t i, TokenRange range);

/// The same for what they work with and for whom they stand in an aside: "NAME, who looked after the engine,", "NAME, riding
/// along as the guard"; `i`: the first token of the aside.
bool ReadWork(const PeopleText& text, PersonCandidate& candidate, uint32_t i, TokenRange range);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_PERSON_CANDIDATE_H_
