// SPDX-License-Identifier: Apache-2.0
// Cuts a document into blocks, tokens, sentences and quotations.
#ifndef CROSSREAD_SRC_SEGMENT_SEGMENT_H_
#define CROSSREAD_SRC_SEGMENT_SEGMENT_H_

#include "crossread/copy.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// Segments `document`. The copy points to both arguments; `copy` is cleared first and its memory is used again.
void Segment(const Document& document, DocId doc, const Lexicon& lexicon, Copy& copy);

/// Blocks of a document whose format gave none: headline, header, byline, dateline, caption, body, boilerplate.
std::vector<Block> FindBlocks(const Document& document);

/// Sentences of `copy` from its tokens and blocks.
void FindSentences(Copy& copy);

/// Quotation spans of `copy`, straight, curly and single; sets kQuoted on the tokens inside.
void FindQuotations(Copy& copy);

}  // namespace crossread

#endif  // CROSSREAD_SRC_SEGMENT_SEGMENT_H_
