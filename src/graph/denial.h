// SPDX-License-Identifier: Apache-2.0
// Reads sentences that deny something flatly, and the content words of any sentence.
#ifndef CROSSREAD_SRC_GRAPH_DENIAL_H_
#define CROSSREAD_SRC_GRAPH_DENIAL_H_

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "crossread/copy.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// A content word of a sentence and where it stands.
struct ContentWord {
  std::string word;
  std::string verb;  ///< dictionary form, read as a verb: "wrote" -> "write"
  uint32_t token;
  bool name;         ///< written with a capital, not for the sentence's start
};

/// A sentence that denies one thing flatly.
struct Denial {
  DocId doc;
  uint32_t sentence;
  TokenRange words;             ///< from the denier on
  std::vector<ContentWord> subject;
  std::vector<ContentWord> denied;
  bool generic;                 ///< a word that only says that somebody takes part was left out of `denied`
  bool now;                     ///< "is not": of the present
  bool lasting;                 ///< "never", "is not a": does not change by the day
};

/// `word` among `list`.
inline bool OneOf(std::string_view word, std::initializer_list<std::string_view> list) { return std::find(list.begin(), list.end(), word) != list.end(); }
/// A form of "be" or "become".
inline bool IsBe(std::string_view word) { return OneOf(word, {"is", "was", "are", "were", "be", "been", "became", "becomes"}); }

/// Reads the sentences of one copy.
class DenialReader {
 public:
  explicit DenialReader(const Copy& copy)
      : copy_(copy), lexicon_(*copy.lexicon), denier_(lexicon_.Class("denier")), half_(lexicon_.Class("half-denied")), unsure_(lexicon_.Class("unsure")), generic_(lexicon_.Class("generic-deed")) {}

  bool Running(const Sentence& sentence) const;

  std::string Word(uint32_t i) const { return LowerCase(copy_.Words(copy_.tokens[i])); }
  Match DenierAt(uint32_t i, uint32_t last) const { return lexicon_.Longest(copy_, i, last, denier_); }
  bool Unsure(uint32_t i) const { return !(copy_.tokens[i].Is(kCapital) && Word(i) == "may") && lexicon_.Get(copy_, i, unsure_) != nullptr; }

  std::vector<ContentWord> ContentOf(TokenRange range, uint32_t sentence_first) const;

  /// The denial that sentence `s` is, where it is one and nothing else.
  std::optional<Denial> Read(uint32_t s) const;

  /// Content words of sentence `s`, read once.
  const std::vector<ContentWord>& Contents(uint32_t s);

  const Copy& copy() const { return copy_; }
  const Lexicon& lexicon() const { return lexicon_; }

 private:
  const Copy& copy_;
  const Lexicon& lexicon_;
  ClassId denier_, half_, unsure_, generic_;
  std::vector<std::optional<std::vector<ContentWord>>> contents_;
};

/// "write" in "writer", "play" in "player", "appear" in "appearances".
bool Related(const ContentWord& a, const ContentWord& b);

/// Hashes of which two words share one where Related() can be true of them.
std::vector<uint64_t> KeysOf(const ContentWord& content);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_DENIAL_H_
