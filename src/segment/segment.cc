// SPDX-License-Identifier: Apache-2.0
// The order of cutting: paragraphs, tokens, blocks, quotations, sentences.
#include "segment/segment.h"

#include "segment/tokenise.h"

namespace crossread {

void Segment(const Document& document, DocId doc, const Lexicon& lexicon, Copy& copy) {
  copy.document = &document;
  copy.lexicon = &lexicon;
  copy.doc = doc;
  copy.tokens.clear();
  copy.sentences.clear();
  copy.quotations.clear();
  copy.blocks = document.blocks.empty() ? FindParagraphs(document.text) : document.blocks;
  for (size_t i = 0; i < copy.blocks.size(); ++i) {
    const Block& block = copy.blocks[i];
    Tokenise(document.text, block.begin, block.end, static_cast<uint16_t>(i), lexicon, copy.tokens);
  }
  FindBlocks(copy);
  FindQuotations(copy);
  FindSentences(copy);
}

}  // namespace crossread
