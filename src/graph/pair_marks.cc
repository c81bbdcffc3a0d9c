// SPDX-License-Identifier: Apache-2.0
// The best that any pair shows is kept.
#include "graph/pair_marks.h"

#include <algorithm>
#include <cmath>

#include "graph/figure_apart.h"
#include "graph/same_event.h"

namespace crossread {

void PairMarks::AddPair(const Story& story, WordLikeness& likeness, const SentenceLikeness& sentences, const PairSide& a, const PairSide& b, const FigureTie& tie, bool out) {
  const Fact &one = a.fact, &two = b.fact;
  const Subject &x = one.subject, &y = two.subject;
  said_ = said_ || Says(story, one, two) || Says(story, two, one);
  money_ = IsMoney(a.amount);
  percent_ = a.amount.unit == "percent";
  const double low = std::min(a.amount.number, b.amount.number), high = std::max(a.amount.number, b.amount.number);
  if (low > 0) ratio_ = std::min(ratio_, high / low);
  if (out) return;
  open_ = true;
  heads_same_ = heads_same_ || (!x.head.empty() && x.head == y.head);
  heads_apart_ = heads_apart_ || (!x.head.empty() && !y.head.empty() && x.head != y.head);
  slip_ = std::min(slip_, SlipOf(a.amount, b.amount));
  words_ = std::max(words_, likeness.Shared(a.words, b.words));
  clause_ = std::max(clause_, likeness.Shared(a.clause, b.clause));
  const uint32_t s = one.claim.sentence, t = two.claim.sentence;
  like_ = std::max(like_, sentences.Between(one.doc(), s, two.doc(), t));
  likest_ = std::max(likest_, sentences.Likest(one.doc(), s, two.doc(), t) + sentences.Likest(two.doc(), t, one.doc(), s));
  const bool barred = tie.score < 0;
  if (barred && !IsFirm(tie)) part_ = true;
  else if (barred && IsOfYears(tie)) year_ = true;
  else (barred ? barred_ : free_) = true;
  tie_ = std::max(tie_, tie.score);
  early_ = early_ || (a.early && b.early);
  named_ = named_ || SharedCount(x.entities, y.entities) > 0;
  hedged_ = hedged_ || a.amount.low != a.amount.high || b.amount.low != b.amount.high;
  vague_ = vague_ || std::isinf(a.amount.high) || std::isinf(b.amount.high) || std::isinf(a.amount.low) || std::isinf(b.amount.low);
  before_ = before_ || ToldBefore(story, one) || ToldBefore(story, two);
  stamped_ = stamped_ || Stamped(story, one) || Stamped(story, two);
  foreseen_ = foreseen_ || Foreseen(story, one) != Foreseen(story, two);
}

}  // namespace crossread
