// SPDX-License-Identifier: Apache-2.0
// Where a source tells of which kind a thing is: what set a fire off, what a ship carried, how somebody got in.
#ifndef CROSSREAD_SRC_GRAPH_KIND_MENTION_H_
#define CROSSREAD_SRC_GRAPH_KIND_MENTION_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "crossread/topic.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// One kind, as one sentence states it.
struct KindMention {
  DocId doc = 0;
  uint32_t sentence = 0;     ///< of its copy
  TokenRange words;          ///< the kind with the word that ties it, at most 14 tokens
  TokenRange kind;           ///< the kind alone
  std::string_view group;    ///< "cause", of data/en/kind.tsv
  std::string_view member;   ///< "electrical/line"
  std::string tie;           ///< what it is the kind of: an effect, or the noun behind it; empty where the group alone tells
};

/// The rows of data/en/kind.tsv by their first words. `lexicon` must outlive it.
class KindTable {
 public:
  explicit KindTable(const Lexicon& lexicon);

  /// Appends what `copy` states of kinds, in text order: not what it denies, supposes, compares or tells of another time.
  void Read(const Copy& copy, std::vector<KindMention>& found) const;

  /// How mentions of `group` are tied: "causal", "frame", "by", "head", "named", "aged" or "words".
  std::string_view HowOf(std::string_view group) const { return groups_.at(group)->value; }
  /// What `group` answers: "What caused it".
  std::string_view QuestionOf(std::string_view group) const { return groups_.at(group)->extra; }

  const Lexicon& lexicon() const { return lexicon_; }

 private:
  struct Row {
    std::vector<std::string> words;
    const Sense* sense = nullptr;
  };

  const Lexicon& lexicon_;
  absl::flat_hash_map<std::string, std::vector<Row>> rows_;  // by first word, the longest first
  absl::flat_hash_map<std::string_view, const Sense*> groups_;
  absl::flat_hash_set<std::string_view> framed_;  // groups that have a frame

  friend class KindReader;
};

/// True where `a` and `b` can be told of one thing: equal, or the one a sort of the other; weather goes with any other cause.
bool KindsFit(std::string_view a, std::string_view b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_KIND_MENTION_H_
