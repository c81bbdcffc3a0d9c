// SPDX-License-Identifier: Apache-2.0
// When and where two assertions hold: whether both may be true, one after the other or in two places.
#ifndef CROSSREAD_SRC_GRAPH_STATEMENT_SETTING_H_
#define CROSSREAD_SRC_GRAPH_STATEMENT_SETTING_H_

#include <map>
#include <utility>
#include <vector>

#include "crossread/topic.h"

namespace crossread {

/// The dates and places that stand beside the assertions of `story`, which must outlive it. All facts asked of are assertions.
class StatementSetting {
 public:
  explicit StatementSetting(const Story& story);

  /// "No one has been charged" on Monday and "two were charged" on Wednesday: the story went on. One of the two is negated.
  /// `lasting`: what was so yesterday is so today. `last` is '-' where no later source can take back the denial, else 0 or '+'.
  bool MayFollow(const Fact& a, const Fact& b, bool lasting, char last) const;

  /// Both sentences give a day, and not the same: "refused on Friday", "signed on Monday".
  bool OnTwoDays(const Fact& a, const Fact& b) const;

  /// "was called off on Monday": the day behind the words has come, and is that of the decision.
  bool DecidedBy(const Fact& said) const;

  /// "opened in 1964": a year before the last tells of the thing, not of the news.
  bool InFormerYear(const Fact& said) const;

  /// One sentence gives a day that is not the news's own, and the other does not give it too: "on April 20 nobody was hurt".
  bool OfAnotherTime(const Fact& a, const Fact& b) const;

  /// Both sentences name a place, and none that can be the other's: "jobs in Harlow", "jobs in Norwick".
  bool InTwoPlaces(const Fact& a, const Fact& b) const;

 private:
  /// "stayed open", "remained open": from before the other source up to now.
  bool Throughout(const Fact& fact) const;

  /// What ends for good: the hull was whole and broke, the patient lived and died. Not the other way round.
  bool MayEnd(const Fact& ended, const Fact& before) const;

  /// What both speak of stands in the plural: some of them may live and others be dead.
  bool Several(const Fact& a, const Fact& b) const;

  /// The first date of its sentence, but for one that only tells which thing is meant; null where there is none.
  const Fact* DateOf(const Fact& said) const;

  /// "The gallery that fell in *on Monday* had failed its inspection".
  bool InSubject(const Fact& said, const Fact& date) const;

  const Story& story_;
  std::map<std::pair<DocId, uint32_t>, std::vector<uint32_t>> dates_;  // of a sentence, in text order
  std::map<std::pair<DocId, uint32_t>, std::vector<uint32_t>> places_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_STATEMENT_SETTING_H_
