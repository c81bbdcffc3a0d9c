// SPDX-License-Identifier: Apache-2.0
// The words around a place or a date: what is done, to whom, and whether it is of another time.
#ifndef CROSSREAD_SRC_GRAPH_SCENE_H_
#define CROSSREAD_SRC_GRAPH_SCENE_H_

#include <set>
#include <string>
#include <vector>

#include "crossread/topic.h"
#include "absl/container/flat_hash_map.h"
#include "grammar/grammar.h"
#include "graph/figure_sign.h"

namespace crossread {

/// What a passage stands in. Words are numbers of WordLikeness.
struct Scene {
  std::set<std::string> deeds;        ///< kinds of data/en/place_act.tsv of the word for an act that stands closest to it
  std::set<std::string> acts;         ///< those in its clause
  std::set<std::string> near_acts;    ///< those in its sentence
  std::vector<uint32_t> words;        ///< content words of its sentence, without its own
  std::vector<uint32_t> clause;       ///< those of its clause
  std::vector<uint32_t> around;       ///< names in its sentence and the one before
  bool ahead = false;                 ///< still to come
  bool before = false;                ///< of an earlier time: "in 2016", "last year"
  bool denied = false;
  bool other = false;                 ///< of one of several: "another", "also", "spread to"
};

/// The words for acts of data/en/place_act.tsv, by the first of them.
class PlaceActs {
 public:
  explicit PlaceActs(const Lexicon& lexicon);

  struct Row {
    std::vector<std::string> words;
    std::string_view act;
  };
  /// Rows that begin with `word`, a dictionary form; nothing where there are none.
  const std::vector<Row>* Of(const std::string& word) const;

 private:
  absl::flat_hash_map<std::string, std::vector<Row>> rows_;
};

/// Reads the scenes of one source.
class SceneReader {
 public:
  /// All must outlive it.
  SceneReader(const Story& story, DocId doc, const Grammar& grammar, const PlaceActs& acts, WordLikeness& likeness);

  /// Token `i` is of a person's name.
  bool OfPerson(uint32_t i) const { return people_[i]; }

  /// The scene of the passage `own` in sentence `sentence`.
  Scene Of(uint32_t sentence, TokenRange own);

 private:
  using Row = PlaceActs::Row;
  TokenRange ClauseOf(TokenRange sentence, TokenRange own) const;
  void ActsAt(uint32_t i, uint32_t last, std::set<std::string>& acts) const;
  void Acts(TokenRange range, TokenRange own, std::set<std::string>& acts) const;
  void Deeds(TokenRange clause, TokenRange own, Scene& scene) const;
  bool Stands(const Row& row, uint32_t i, uint32_t last) const;
  void Times(TokenRange range, Scene& scene) const;
  void Content(TokenRange range, TokenRange own, std::vector<uint32_t>& words);
  void Names(TokenRange range, TokenRange own, std::vector<uint32_t>& words);

  const Copy& copy_;
  const Lexicon& lexicon_;
  const Grammar& grammar_;
  WordLikeness& likeness_;
  const PlaceActs& acts_;
  std::vector<bool> people_;  // by token
};

/// What two scenes have in common.
struct SceneTie {
  int deeds = 0, acts = 0, near_acts = 0;
  bool deeds_apart = false;  ///< each has some, and none in common
  bool moved = false;        ///< the one deed is that something went or was brought somewhere
  double words = 0, clause = 0, around = 0;
};
SceneTie TieScenes(WordLikeness& likeness, const Scene& a, const Scene& b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_SCENE_H_
