// SPDX-License-Identifier: Apache-2.0
// Shallow grammar of a copy: part-of-speech tags, noun groups, verb groups and clauses, made on first use.
#ifndef CROSSREAD_SRC_GRAMMAR_GRAMMAR_H_
#define CROSSREAD_SRC_GRAMMAR_GRAMMAR_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "crossread/copy.h"
#include "grammar/closed_words.h"
#include "grammar/tag.h"
#include "grammar/vocabulary.h"

namespace crossread {

enum class Tense : uint8_t { kNone, kPast, kPresent, kFuture, kInfinitive, kGerund, kParticiple };
enum class Modality : uint8_t { kReal, kWill, kMay, kShould, kUnreal };

/// A noun with what stands before it. `head` is the last noun: "[at least 23 Russian *troops*]".
struct NounGroup {
  TokenRange tokens;
  uint32_t head = 0;
  uint32_t sentence = 0;
};

/// An auxiliary chain with its main verb: "[had not been *informed*]".
struct VerbGroup {
  TokenRange tokens;
  uint32_t head = 0;
  Tense tense = Tense::kNone;
  Modality modality = Modality::kReal;
  bool passive = false;
  bool negated = false;
  bool perfect = false;
};

/// A preposition and the noun group it governs, attached to a clause.
struct Attachment {
  uint32_t preposition = 0;  ///< token
  int32_t noun = -1;         ///< index into noun groups; -1 where none follows
};

/// A verb group with its arguments, as indices into NounGroups(); -1 where there is none.
struct Clause {
  uint32_t sentence = 0;
  VerbGroup verb;
  int32_t subject = -1;
  int32_t object = -1;
  absl::InlinedVector<Attachment, 3> attachments;
  TokenRange tokens;         ///< from its subject (or verb) to the next clause
};

/// Grammar of one copy. Each part is made when first asked for; not safe to share between threads before that.
class Grammar {
 public:
  explicit Grammar(const Copy& copy) : copy_(&copy) {}
  Grammar(const Grammar&) = delete;
  Grammar& operator=(const Grammar&) = delete;

  /// Forgets all of the copy before and takes up `copy`, which has the same lexicon. Words met before are known still, and
  /// memory is used again.
  void TurnTo(const Copy& copy);

  /// One tag for each token of the copy.
  const std::vector<Tag>& Tags() const {
    if (!tagged_) FindTags();
    return tags_;
  }
  const std::vector<NounGroup>& NounGroups() const {
    if (!chunked_) FindNounGroups();
    return nouns_;
  }
  /// In text order.
  const std::vector<Clause>& Clauses() const {
    if (!parsed_) FindClauses();
    return clauses_;
  }
  /// The noun group that token `i` lies in, or -1.
  int32_t NounGroupAt(uint32_t i) const {
    if (!chunked_) FindNounGroups();
    return i < noun_at_.size() ? noun_at_[i] : -1;
  }
  /// The clause that token `i` lies in, or -1.
  int32_t ClauseAt(uint32_t i) const {
    if (!parsed_) FindClauses();
    return i < clause_at_.size() ? clause_at_[i] : -1;
  }
  /// What the word at token `i` can be, before its neighbours are asked.
  const WordForms& Forms(uint32_t i) const { return Vocabulary::Forms(*copy_->lexicon, WordAt(i)); }
  /// Tag of the word at token `i` among the closed classes; kOther where it is none of them.
  Tag Function(uint32_t i) const;
  /// Dictionary form of token `i` read with its tag, lower case: "troops" -> "troop", "began" -> "begin".
  /// Found once for a word; valid as long as the grammar, or until it turns to another copy.
  const std::string& Lemma(uint32_t i) const;
  /// The same read as a noun, whatever its tag.
  const std::string& NounLemma(uint32_t i) const { return Vocabulary::Noun(*copy_->lexicon, WordAt(i)); }

 private:
  void FindTags() const;
  void FindNounGroups() const;
  void FindClauses() const;
  VocabularyWord& WordAt(uint32_t i) const;

  const Copy* copy_;
  mutable Vocabulary vocabulary_;
  mutable std::unique_ptr<ClosedWords> own_closed_;
  mutable const ClosedWords* closed_ = nullptr;  // of the lexicon; null where not asked for yet
  mutable std::vector<VocabularyWord*> words_;  // by token; null where not asked for yet
  mutable std::vector<Tag> tags_;
  mutable std::vector<NounGroup> nouns_;
  mutable std::vector<Clause> clauses_;
  mutable std::vector<int32_t> noun_at_, clause_at_;
  mutable bool tagged_ = false, chunked_ = false, parsed_ = false;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAMMAR_GRAMMAR_H_
