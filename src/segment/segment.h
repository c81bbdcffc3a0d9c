// SPDX-License-Identifier: Apache-2.0
// Cuts a document into blocks, tokens, sentences and quotations.
#ifndef CROSSREAD_SRC_SEGMENT_SEGMENT_H_
#define CROSSREAD_SRC_SEGMENT_SEGMENT_H_

#include <string_view>
#include <vector>

#include "crossread/copy.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// Segments `document`. The copy points to both arguments; `copy` is cleared first and its memory is used again.
void Segment(const Document& document, DocId doc, const Lexicon& lexicon, Copy& copy);

/// Paragraphs of `text`, all kBody: one a line, or one a run of lines where the text is wrapped by hand. At most 65,535;
/// what is left over belongs to the last.
std::vector<Block> FindParagraphs(std::string_view text);

/// Tells what each block of `copy` is, and cuts off datelines, credits and headlines that share a paragraph with text.
/// Blocks that the format named (anything but kBody) keep their kind. Needs tokens; renumbers Token::block.
void FindBlocks(Copy& copy);

/// Quotation spans of `copy`, straight, curly and single; sets kQuoted on the tokens inside. They do not overlap.
void FindQuotations(Copy& copy);

/// Sentences of `copy` from its tokens, blocks and quotations.
void FindSentences(Copy& copy);

}  // namespace crossread

#endif  // CROSSREAD_SRC_SEGMENT_SEGMENT_H_
