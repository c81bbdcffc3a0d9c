// SPDX-License-Identifier: Apache-2.0
// The words of a sentence that carry meaning.
#ifndef CROSSREAD_SRC_GRAPH_SENTENCE_CONTENT_H_
#define CROSSREAD_SRC_GRAPH_SENTENCE_CONTENT_H_

#include <string>
#include <vector>

#include "absl/functional/function_ref.h"
#include "crossread/topic.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// Calls `visit` with each token of `sentence` that carries meaning, without those of `left_out` and the calendar's, and with its dictionary form.
void ForEachContent(const Copy& copy, const Sentence& sentence, TokenRange left_out, absl::FunctionRef<void(uint32_t, std::string)> visit);

/// Appends `word` to `words` where it is not among them.
void AddOnce(std::string word, std::vector<std::string>& words);

/// Words of the sentence of `fact` that carry meaning, dictionary form, without those of the claim and the calendar's; each once.
std::vector<std::string> ContentOf(const Copy& copy, const Fact& fact);

/// How many of `a` are, or are near, one of `b`.
int SharedContent(const Lexicon& lexicon, const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_SENTENCE_CONTENT_H_
