// SPDX-License-Identifier: Apache-2.0
// The words of an assertion's roles, and whether those of two assertions are of one thing.
#ifndef CROSSREAD_SRC_GRAPH_ASSERTION_WORDS_H_
#define CROSSREAD_SRC_GRAPH_ASSERTION_WORDS_H_

#include <set>
#include <string>
#include <string_view>

#include "crossread/fact.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// What `fact`, of kind "statement", says; it must be an assertion.
inline const Assertion& AssertionOf(const Fact& fact) { return std::get<Assertion>(fact.claim.said); }

/// A name ("@berg") or the id of an entity ("country:no"), not a common word.
inline bool IsKnown(const std::string& word) { return word[0] == '@' || word.find(':') != std::string::npos; }

/// The words of the roles that `marks` has the letters of ("s" subject, "o" object, "x" names behind "of" in it, "c" context, "n" number, "r" rank), without
/// the letters.
std::set<std::string> Named(const Assertion& assertion, std::string_view marks);

/// How many of the words `a` are in `b` too, names and marked words to the letter, others in any form. `words`, if any,
/// gains them as `a` has them.
int Shared(const std::set<std::string>& a, const std::set<std::string>& b, std::set<std::string>* words = nullptr);

/// Both name somebody or some body, and not the same.
bool TwoNames(const std::set<std::string>& a, const std::set<std::string>& b);

/// A word that tells one thing from another: not "a service", "a man"; nor two that are told apart by a name.
bool ShareThing(const std::set<std::string>& a, const std::set<std::string>& b);

/// A word of one of them tells it from the other: "an older drug".
bool OneIsAnother(const std::set<std::string>& a, const std::set<std::string>& b);

/// Each has a word of data/en/contrast.tsv that makes it another thing: "the north tower", "the south tower".
bool Contrasted(const Lexicon& lexicon, const std::set<std::string>& a, const std::set<std::string>& b);

/// The subjects are of one thing: a name in common, or all the words of the one that has fewer.
bool SameSubject(const std::set<std::string>& whole_a, const std::set<std::string>& whole_b);

/// Two houses of a parliament, two courts: each has a vote of its own.
bool Chambers(const Assertion& x, const Assertion& y);

/// A plea is on charges, or stands alone; "denied that he had met the minister" is none.
bool OfCrime(const Assertion& assertion);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_ASSERTION_WORDS_H_
