// SPDX-License-Identifier: Apache-2.0
// A total and its parts, a share and the counts it comes from, as topics.
#ifndef CROSSREAD_SRC_GRAPH_SUM_TOPIC_H_
#define CROSSREAD_SRC_GRAPH_SUM_TOPIC_H_

#include <string>
#include <vector>

#include "graph/arithmetic.h"
#include "graph/match_sources.h"

namespace crossread {

/// `parts` of `doc` make `added`, which is not `sum`: a topic of kind "figure/sum".
Topic SumTopic(const Story& story, DocId doc, const Numeral& sum, const std::vector<const Numeral*>& parts, double added);

/// The first of `terms` less the others makes `left`, which is not `told`: a topic of kind "figure/sum".
Topic DifferenceTopic(const Story& story, DocId doc, const Numeral& told, const std::vector<const Numeral*>& terms, double left);

/// From `from` to `to` is another change than `said` gives: a topic of kind "figure/share".
Topic ChangeTopic(const Story& story, const Passage& said, const Numeral& from, const Numeral& to);

/// `part` of `whole` is `truth`, for people ("14%", "2.5 times"), and not what `said` gives: a topic of kind "figure/share".
Topic ShareTopic(const Story& story, const Passage& said, const Numeral& part, const Numeral& whole, std::string truth);

/// A sum of which `sum` is the total or a part is in `reference` already.
bool SumTold(const CrossReference& reference, const Numeral& sum);

/// A share told in the words `said` is in `reference` already.
bool ShareTold(const CrossReference& reference, const Span& said);

/// A list that misses its total by more is no breakdown of it: three, or a third of the total.
bool Breakdown(double sum, double added);

/// What the last digit of `value` counts that is not nought: 100 of 22,600, a tenth of 14.2.
double DigitStep(double value);

/// What the parts come to is the total, or as near to it as figures are that are rounded like these.
bool SumFits(const Numeral& total, const std::vector<const Numeral*>& parts);

/// One digit written for another, two neighbours swapped, or one more or less: 18,700 for 19,700, 253 for 243, 63 for 64.
bool SumSlipped(double told, double truth);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_SUM_TOPIC_H_
