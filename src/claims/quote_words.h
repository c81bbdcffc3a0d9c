// SPDX-License-Identifier: Apache-2.0
// The words of a quotation, folded so that two outlets' ways of writing them down meet.
#ifndef CROSSREAD_SRC_CLAIMS_QUOTE_WORDS_H_
#define CROSSREAD_SRC_CLAIMS_QUOTE_WORDS_H_

#include <string>

#include "crossread/copy.h"
#include "crossread/value.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// Reads wordings off one copy, which must outlive it.
class QuoteWords {
 public:
  explicit QuoteWords(const Copy& copy)
      : copy_(copy), lexicon_(*copy.lexicon), cardinal_(lexicon_.Class("cardinal")), ordinal_(lexicon_.Class("ordinal")) {}

  /// Appends the words of `tokens` to `wording`, and where an editor may have cut.
  void Append(TokenRange tokens, Wording& wording) const;

 private:
  std::string Figure(uint32_t i) const;

  const Copy& copy_;
  const Lexicon& lexicon_;
  ClassId cardinal_, ordinal_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_QUOTE_WORDS_H_
