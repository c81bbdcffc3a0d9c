// SPDX-License-Identifier: Apache-2.0
// Finds the sentences of a story in which all words of a denial stand, without asking each sentence.
#ifndef CROSSREAD_SRC_GRAPH_DENIAL_MENTIONS_H_
#define CROSSREAD_SRC_GRAPH_DENIAL_MENTIONS_H_

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "graph/denial.h"

namespace crossread {

/// Where a sentence is.
struct SentencePlace {
  DocId doc;
  uint32_t sentence;
  friend auto operator<=>(const SentencePlace&, const SentencePlace&) = default;
};

/// The sentences in which words related to a denied one stand, for all words that are denied anywhere.
class DenialMentions {
 public:
  explicit DenialMentions(const Lexicon& lexicon) : lexicon_(lexicon) {}

  void Ask(const ContentWord& wanted);

  /// All words must be asked for before; sentences come in order.
  void Read(const std::string& word, SentencePlace place);

  /// Sentences that have a word for each of `denied`, in order; where the rarest of them stands in very many, only those
  /// near to `own`.
  std::vector<SentencePlace> Of(const std::vector<ContentWord>& denied, SentencePlace own) const;

 private:
  const Lexicon& lexicon_;
  std::vector<ContentWord> words_;                                   // that are asked for
  absl::flat_hash_map<std::string, size_t> wanted_;              // their numbers
  absl::flat_hash_map<uint64_t, std::vector<size_t>> asked_;     // the same by key
  absl::flat_hash_map<std::string, std::vector<size_t>> met_;    // by word of a text: those that it is related to
  std::vector<std::vector<SentencePlace>> places_;                       // by number
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_DENIAL_MENTIONS_H_
