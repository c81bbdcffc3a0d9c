// SPDX-License-Identifier: Apache-2.0
// Whom or what a dated act befell, as words that two sources can share.
#ifndef CROSSREAD_SRC_FACTS_OCCASION_WORDS_H_
#define CROSSREAD_SRC_FACTS_OCCASION_WORDS_H_

#include <span>
#include <string>
#include <string_view>

#include "base/fold.h"
#include "crossread/fact.h"
#include "grammar/grammar.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// Adds to `things` of the subject of `date`, each word once, in the order of the calls: names as "@name", other words as what
/// stands for them ("ship" for a trawler). `facts` are those of the same source. All must outlive it.
class OccasionWords {
 public:
  OccasionWords(const Copy& copy, const Grammar& grammar, std::span<const Fact> facts, Fact& date);

  /// The subject of `clause`: what "which" or "who" stands for, else noun group `subject`; a pronoun's owner as the clause's
  /// statement has it. Nothing where `subject` is -1 and there is no statement.
  void AddBearer(const Clause& clause, int32_t subject);

  /// Content words of noun group `group` and of what "of" adds to it, the head first; nothing where it is -1, a month or a
  /// weekday, or the place itself that `date` is.
  void AddGroup(int32_t group);

  /// The word at token `i`, where it is a name, a noun, an adjective or a participle.
  void AddWord(uint32_t i);

 private:
  std::string_view Word(uint32_t i) const { return copy_.Words(copy_.tokens[i]); }
  bool Is(uint32_t i, std::string_view lower) const { return SameFolded(Word(i), lower); }
  void Add(std::string word);

  /// The word that stands for what bears an act: a trawler is a ship.
  std::string Kind(const std::string& lemma) const;

  const Copy& copy_;
  const Grammar& grammar_;
  const Lexicon& lexicon_;
  std::span<const Fact> facts_;
  Fact& date_;
  ClassId bearer_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_OCCASION_WORDS_H_
