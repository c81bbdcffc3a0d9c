// SPDX-License-Identifier: Apache-2.0
// What a stretch of a sentence tells was done, and to what: enough to know it again in another source's words.
#ifndef CROSSREAD_SRC_GRAPH_GAP_ACT_H_
#define CROSSREAD_SRC_GRAPH_GAP_ACT_H_

#include <string>
#include <vector>

#include "crossread/copy.h"
#include "grammar/grammar.h"

namespace crossread {

/// An act as some words tell it.
struct GapAct {
  struct Deed {
    std::string name;  ///< the step or act its verb stands for, or the verb: "hand over", "derail"
    std::string word;  ///< the verb or noun itself, dictionary form
    bool once = false; ///< one bearer does it once in a story, as a rule
  };
  std::vector<Deed> deeds;            ///< of its verbs and of the nouns that come of verbs, in order; light verbs left out
  std::vector<std::string> things;    ///< its nouns, dictionary form, sorted
  std::vector<std::string> names;     ///< its names, lower case, sorted
  std::vector<std::string> settings;  ///< nouns and names behind "in", "to", "by" and the like, in neither of these, sorted
  std::vector<std::string> places;    ///< the names among the settings, sorted
  std::vector<std::string> phases;    ///< "first", "other": of data/en/phase.tsv, and "again"; sorted
  std::string subject; ///< of the verb that stands nearest, dictionary form; empty for pronouns and where there is none
  bool passive = false;  ///< that verb is
  bool real = true;    ///< neither denied nor only possible
  bool ahead = false;  ///< it was still to come
  bool present = false;  ///< told in the present tense, which may be of what is to come
  bool verbs = false;  ///< it has a verb that is not light
};

constexpr uint32_t kAllVerbs = UINT32_MAX;

/// The act of `range`: of its verbs only the one nearest to token `near`, or all.
GapAct ReadAct(const Copy& copy, const Grammar& grammar, TokenRange range, uint32_t near);

/// True where `a` and `b` can only be one act: a common deed, done to a common thing that is not the word for the deed, or
/// done once by or to a common name; what the one tells of is all told by the other, and no place or "first" parts them.
bool OneAct(const GapAct& a, const GapAct& b);

/// True where `a` and `b` both have names, or both have places, and none in common.
bool ActsApart(const GapAct& a, const GapAct& b);

/// True where each has a name, or each has a thing, that the other lacks: a picture of the car, a picture of the thief.
bool TellOfTwo(const GapAct& a, const GapAct& b);

/// "bridge" is "footbridge", and the other way round.
bool SameThing(std::string_view a, std::string_view b);

/// True where class `cls` has a row `value` for the single word `lemma`; any row where `value` is empty.
bool HasRow(const Lexicon& lexicon, std::string_view lemma, std::string_view cls, std::string_view value = {});

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_GAP_ACT_H_
