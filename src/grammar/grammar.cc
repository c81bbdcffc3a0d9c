// SPDX-License-Identifier: Apache-2.0
// Grammar by parts; see tagger.cc, chunker.cc, clauses.cc.
#include "grammar/grammar.h"

#include "base/ascii.h"

namespace crossread {

const std::vector<Tag>& Grammar::Tags() const {
  if (!tagged_) tags_.assign(copy_.tokens.size(), Tag::kOther);
  tagged_ = true;
  return tags_;
}
const std::vector<NounGroup>& Grammar::NounGroups() const { return nouns_; }
const std::vector<Clause>& Grammar::Clauses() const { return clauses_; }
int32_t Grammar::NounGroupAt(uint32_t) const { return -1; }
int32_t Grammar::ClauseAt(uint32_t) const { return -1; }
std::string Grammar::Lemma(uint32_t i) const { return LowerCase(copy_.Words(copy_.tokens[i])); }

}  // namespace crossread
