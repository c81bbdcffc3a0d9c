// SPDX-License-Identifier: Apache-2.0
// Reads one document after another to facts in memory that is used again: the engine of `crossread claims` in a pipe.
#ifndef CROSSREAD_SRC_PIPELINE_CLAIM_READER_H_
#define CROSSREAD_SRC_PIPELINE_CLAIM_READER_H_

#include <vector>

#include "crossread/check.h"
#include "crossread/claim_kind.h"
#include "crossread/topic.h"
#include "grammar/grammar.h"

namespace crossread {

class Lexicon;

/// One for each thread. Fill the document from Next(), then call Read().
class ClaimReader {
 public:
  /// `lexicon` must outlive the reader. Of `options` only kinds and subjects count.
  ClaimReader(const Lexicon& lexicon, const CheckOptions& options);
  ClaimReader(const ClaimReader&) = delete;
  ClaimReader& operator=(const ClaimReader&) = delete;

  /// The document to fill, emptied. Owned by the reader.
  Document& Next();

  /// The document with its copy, anchor and facts; valid until the next call of Next().
  const Story& Read();

 private:
  const Lexicon& lexicon_;
  std::vector<const ClaimKind*> kinds_;
  bool subjects_;
  Story story_;       // of one document
  Grammar grammar_;
  std::vector<Claim> claims_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_PIPELINE_CLAIM_READER_H_
