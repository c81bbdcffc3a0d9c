// SPDX-License-Identifier: Apache-2.0
// Which sources a topic of figures sets against each other, and whether time explains it.
#ifndef CROSSREAD_SRC_RULES_FIGURE_SIDES_H_
#define CROSSREAD_SRC_RULES_FIGURE_SIDES_H_

#include <optional>
#include <string>
#include <vector>

#include "crossread/finding.h"
#include "crossread/topic.h"

namespace crossread {

/// Answers that stand against each other. `side[i]` is 1.. for answers of the sources concerned, 0 for all others.
struct FigureSides {
  size_t first = 0;   ///< an answer of the side with the fewest voices; for updates, of the latest source
  size_t second = 0;  ///< one that it cannot be true with
  std::vector<int> side;
};

/// Sources no figure of which agrees with any of the other's, though both count up to the same moment as far as anyone
/// can tell. Nothing where there are none: a source that gives both numbers contradicts nobody.
std::optional<FigureSides> OpposedFigures(const Topic& topic);

/// The same for sources that differ because one is later.
std::optional<FigureSides> SupersededFigures(const Topic& topic);

/// True where the day of a source is unknown and the figure moves: the higher one may only be the later one.
bool MayBeLater(const Topic& topic, const FigureSides& sides);

/// True where the later of the two sources has the lower figure of a count that only grows.
bool FellBack(const Topic& topic, const FigureSides& sides);

/// Passages, `first` before the rest, with values and what people read.
std::vector<Passage> PassagesOf(const Topic& topic, const FigureSides& sides);

/// The amount of answer `i` for people; of an age the number alone.
std::string ShowFigure(const Topic& topic, size_t i);

/// The amount of answer `i`.
const Amount& AmountOf(const Topic& topic, size_t i);

}  // namespace crossread

#endif  // CROSSREAD_SRC_RULES_FIGURE_SIDES_H_
