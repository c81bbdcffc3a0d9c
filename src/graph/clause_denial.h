// SPDX-License-Identifier: Apache-2.0
// Whether one clause says what another denies, and what keeps the two from being of one thing.
#ifndef CROSSREAD_SRC_GRAPH_CLAUSE_DENIAL_H_
#define CROSSREAD_SRC_GRAPH_CLAUSE_DENIAL_H_

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "crossread/fact.h"
#include "graph/match.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// Compares facts of one story, which must outlive it. All facts asked of are assertions.
class ClauseDenial {
 public:
  explicit ClauseDenial(const Story& story)
      : story_(story), lexicon_(*story.copies.front().lexicon), degree_(lexicon_.Class("degree")), doubt_(lexicon_.Class("doubted")), venue_(lexicon_.Class("venue")), vague_(lexicon_.Class("notion-vague")) {}

  /// One clause says what the other denies: "No flood warning was issued", "A flood warning was issued". One of them is negated.
  bool Denied(const Fact& a, const Fact& b) const;

  /// "badly hurt", "before the flight": words beside the verb of one alone that make the denial one of less.
  bool Lessened(const Fact& denial, const Fact& other) const;

  /// "closed to cars", "closed to lorries"; "one pump", "the other pumps".
  bool ForOthers(const Fact& a, const Fact& b) const;

  /// Two places where such a thing can happen: "from the church", "from the school".
  bool InTwoVenues(const std::set<std::string>& a, const std::set<std::string>& b) const;

  /// The lower-case word `ahead` tokens behind the passage's core; empty beyond its sentence.
  std::string Behind(const Fact& fact, uint32_t ahead) const;

  /// Verbs that say little without what goes with them.
  static bool IsLight(std::string_view verb);

 private:
  bool Excepts(const Fact& fact) const;
  bool Doubted(const Fact& fact) const;
  bool OfSome(const Fact& fact) const;
  bool Now(const Fact& fact) const;
  std::string Opening(const Fact& fact) const;
  bool OfNone(const Fact& fact) const;
  bool OfNobody(const Fact& fact) const;

  const Story& story_;
  const Lexicon& lexicon_;
  ClassId degree_, doubt_, venue_, vague_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_CLAUSE_DENIAL_H_
