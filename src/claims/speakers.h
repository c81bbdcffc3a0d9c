// SPDX-License-Identifier: Apache-2.0
// Who speaks: the subject of the reporting verb beside a quotation, or of reported speech.
#ifndef CROSSREAD_SRC_CLAIMS_SPEAKERS_H_
#define CROSSREAD_SRC_CLAIMS_SPEAKERS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "claims/people.h"
#include "crossread/claim_kind.h"
#include "grammar/grammar.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// Finds speakers in one copy. Names are given folded and in full: the longest form that the copy has.
class Speakers {
 public:
  /// `reading` must outlive it.
  explicit Speakers(const Reading& reading);

  /// Index of the sentence that token `i` lies in.
  uint32_t SentenceOf(uint32_t i) const { return sentence_of_[i]; }

  /// A reporting verb outside quotation marks.
  bool Says(uint32_t i) const { return At(i).classes.Meets(say_set_) && lexicon_.Get(copy_, i, say_) != nullptr && !At(i).Is(kQuoted) && tags_[i] != Tag::kNoun; }
  /// "is expected": its subject does not speak.
  bool Passive(uint32_t i) const;
  /// What the reporting verb at `i` does more than say: "label" for "described as". Precondition: Says(i).
  std::string_view Manner(uint32_t i) const { return lexicon_.Get(copy_, i, say_)->extra; }
  bool MayBeSaidBy(uint32_t i) const { return At(i).classes.Meets(said_by_set_); }
  /// "according to", and the like, at token `i`.
  Match SaidBy(uint32_t i, uint32_t last) const { return lexicon_.Longest(copy_, i, last, said_by_); }

  const PersonMention* PersonAt(uint32_t i) const { return person_at_[i] == 0 ? nullptr : &people_[person_at_[i] - 1]; }
  /// Folded full name behind a mention: the longest form of it in this copy.
  std::string FullName(const PersonMention& mention) const;

  /// “…,” a neighbour said; “…,” said one of them: from token `at`, behind the marks, somebody without a name speaks.
  bool SaidByUnnamed(uint32_t at) const;

  /// Subject left of the verb at `verb`, not before `floor`; empty where there is none. `sure` where a name stands beside it.
  std::string SubjectBefore(uint32_t verb, uint32_t floor, bool* sure) const;
  /// Subject right of the verb: "said Ilse Brandvold", "said the minister".
  std::string SubjectAfter(uint32_t verb, uint32_t ceiling, bool* sure) const;
  /// The speaker of `quotation`, between the quotations before and after it; `sure` where a name stands beside the verb.
  std::string SpeakerOf(const Quotation& quotation, uint32_t floor, uint32_t ceiling, bool* sure) const;

 private:
  const Token& At(uint32_t i) const { return copy_.tokens[i]; }
  std::string_view Word(uint32_t i) const { return copy_.Words(copy_.tokens[i]); }
  bool Is(uint32_t i, const FixedWord& word) const { return IsWord(copy_, i, word); }
  bool Mark(uint32_t i) const;
  const PersonMention* LastBefore(uint32_t i) const;
  const PersonMention* Holder(uint32_t i) const;
  std::string Who(uint32_t i, bool* sure) const;
  bool Dependent(const PersonMention& person) const;
  bool OneOfSeveral(const PersonMention& person) const;

  const Copy& copy_;
  const Lexicon& lexicon_;
  const std::vector<Tag>& tags_;
  const std::vector<PersonMention>& people_;
  ClassId say_, said_by_, office_;
  ClassSet say_set_, said_by_set_, office_set_;
  std::vector<uint32_t> sentence_of_;  // by token
  std::vector<uint32_t> person_at_;    // by token, one more than the index into people_; 0 where nobody is named
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_SPEAKERS_H_
