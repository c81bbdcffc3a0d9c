// SPDX-License-Identifier: Apache-2.0
// Figures with the words around them, and how like the passages of two are.
#ifndef CROSSREAD_SRC_GRAPH_FIGURE_SIGN_H_
#define CROSSREAD_SRC_GRAPH_FIGURE_SIGN_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "crossread/topic.h"
#include "lexicon/lexicon.h"
#include "values/near_words.h"

namespace crossread {

/// A count or a measure of one source. Words are numbers of WordLikeness.
struct FigureSign {
  uint32_t fact = 0;              ///< index into Story::facts
  DocId doc = 0;
  Amount amount;                  ///< in the unit that its dimension is compared in
  std::vector<uint32_t> words;    ///< content words of its sentence, without its own
  std::vector<uint32_t> clause;   ///< those of its clause, folded through the synonym table
  std::string_view kind;          ///< what WordNet has the counted noun for, "artifact"; empty where it has it not
  std::string_view kin;           ///< codes of what it is and falls under, of data/wordnet/kin.tsv; empty likewise
  bool people = false;            ///< people are counted
  bool early = false;             ///< it stands in the headline or in one of the first two sentences

  bool counts() const { return amount.unit == "count" || amount.unit == kNth; }
  bool ordinal() const { return amount.unit == kNth; }

  static constexpr std::string_view kNth = "nth";  ///< the unit of "third"
};

/// Words by number, and which two of them stand for one. Asked again, a pair is not looked up again.
class WordLikeness {
 public:
  /// `lexicon` must outlive it.
  explicit WordLikeness(const Lexicon& lexicon) : lexicon_(lexicon) {}

  uint32_t Number(std::string word);

  /// Notes that a figure stands with `words`: a word that many stand with joins little.
  void Count(const std::vector<uint32_t>& words);

  /// Equal words and near ones that both have, a rare one for 1, commoner ones for less.
  double Shared(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b);

 private:
  bool Like(uint32_t a, uint32_t b);

  const Lexicon& lexicon_;
  std::vector<LookedUpWord> words_;
  std::vector<int> counts_;
  absl::flat_hash_map<std::string, uint32_t> numbers_;
  absl::flat_hash_map<uint64_t, bool> like_;
};

/// Numbers of the content words of the sentence of `fact`, without its own, sorted, each once; they are counted as standing with a figure.
std::vector<uint32_t> WordsBeside(const Copy& copy, const Fact& fact, WordLikeness& likeness);

/// The fact of `story` of that index as a sign without nouns and words; nothing where it is no count or measure that is weighed.
std::optional<FigureSign> FigureSignOf(const Story& story, uint32_t fact);

/// Fills what is told of the noun of `sign`; precondition: its fact is a Quantity.
void ReadNoun(const Story& story, FigureSign& sign);

/// Fills the words around `sign`.
void ReadWords(const Story& story, WordLikeness& likeness, FigureSign& sign);

/// The counts and measures of `story`, in the order of its facts, and its ranks from the second on: no ages, tallies, lengths of time or parts of a whole.
std::vector<FigureSign> FigureSigns(const Story& story, WordLikeness& likeness);

/// What the nouns of two counts have to do with each other, the least first; kKin: both can be of one thing, "tug" and "boat".
enum class NounTie : uint8_t { kNone, kBare, kKind, kKin, kPerson, kPeople, kNear, kSame };
NounTie TieNouns(const Story& story, const FigureSign& a, const FigureSign& b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_FIGURE_SIGN_H_
