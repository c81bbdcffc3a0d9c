// SPDX-License-Identifier: Apache-2.0
// What rules about people and words share: sides of a topic, passages, titles that fit a line.
#ifndef CROSSREAD_SRC_RULES_OPPOSED_H_
#define CROSSREAD_SRC_RULES_OPPOSED_H_

#include <string>
#include <string_view>
#include <vector>

#include "crossread/finding.h"
#include "crossread/rule.h"
#include "crossread/topic.h"

namespace crossread {

/// Answers that agree, as indices into Topic::answers.
struct Side {
  std::vector<size_t> answers;
  std::string value;  ///< normalised
  std::string shown;  ///< for people
};

/// Number of independent voices behind `side`.
size_t VoicesOf(const Topic& topic, const Side& side);

/// Puts the side that stands alone first, so that its passage is primary; ties keep the order of the values.
void SortSides(const Topic& topic, std::vector<Side>& sides);

/// Passages of all `sides`, the first of each side before the rest.
std::vector<Passage> PassagesOf(const Topic& topic, const std::vector<Side>& sides);

/// `text` on one line, cut to `most` characters at a word, with an ellipsis where cut.
std::string Shorten(std::string_view text, size_t most);

/// "{0}" for the document of `answer`.
std::string SourceOf(const Topic& topic, size_t answer);

/// The sources of `side`, each once: "{0}, {2} and {3}".
std::string SourcesOf(const Topic& topic, const Side& side);

/// The words of the copy behind `answer`, without the white space of its layout.
std::string WordsOf(const Topic& topic, size_t answer);

/// Two sides of a topic that has passages of its own: the first answer, and all others.
std::vector<Side> FirstAgainstRest(const Topic& topic);

/// Words with capitals, for names: "ilse brandvold" is "Ilse Brandvold".
std::string Capitalise(std::string_view folded);

/// `text` with its first letter as a capital.
std::string StartUpper(std::string text);

}  // namespace crossread

#endif  // CROSSREAD_SRC_RULES_OPPOSED_H_
