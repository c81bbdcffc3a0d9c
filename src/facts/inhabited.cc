// SPDX-License-Identifier: Apache-2.0
// Walks from the figure to the name it stands beside; what another clause or another place could own stays open.
#include "facts/inhabited.h"

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr uint32_t kFarthest = 10;  // words between the name and the figure

/// Nouns of places that people live in.
constexpr std::array<std::string_view, 24> kSettlements = {
    "island", "islands", "city",   "town",    "village",  "camp",   "county",   "province", "district", "region", "state",     "country",
    "nation", "borough", "parish", "hamlet",  "suburb",   "valley", "township", "capital",  "port",     "enclave", "peninsula", "municipality"};

class Reader {
 public:
  Reader(const Copy& copy, const Grammar& grammar, TokenRange sentence, TokenRange tokens)
      : copy_(copy), grammar_(grammar), tokens_(tokens), first_(sentence.first), last_(sentence.last) {}

  std::string Place() const {
    if (Is(first_, "with")) return Opening();
    for (uint32_t i = tokens_.first; i-- > first_ && tokens_.first - i <= kFarthest;) {
      if (Is(i, ";") || grammar_.Tags()[i] == Tag::kConjunction) return {};
      if (Is(i, "with") && i > first_ && Is(i - 1, ",")) return OfSubject(i - 1);
      if (Named(i)) return Name(i);
      if (Settlement(i) && i > first_ && Is(i - 1, "the")) return TakenUp(i);
    }
    return Behind();
  }

 private:
  bool Is(uint32_t i, const FixedWord& word) const { return i < copy_.tokens.size() && IsWord(copy_, i, word); }
  bool Named(uint32_t i) const { return i < last_ && grammar_.Tags()[i] == Tag::kProper && copy_.tokens[i].Is(kCapital); }
  bool Settlement(uint32_t i) const {
    std::string word = LowerCase(copy_.Words(copy_.tokens[i]));
    return std::find(kSettlements.begin(), kSettlements.end(), word) != kSettlements.end();
  }

  /// The whole name that holds token `i`.
  std::string Name(uint32_t i) const {
    uint32_t first = i, last = i + 1;
    auto named = [&](uint32_t k) { return grammar_.Tags()[k] == Tag::kProper && copy_.tokens[k].Is(kCapital); };
    while (first > 0 && named(first - 1)) --first;
    while (last < copy_.tokens.size() && named(last)) ++last;
    while (last > first + 1 && Settlement(last - 1)) --last;
    return LowerCase(copy_.Words(TokenRange{first, last}));
  }

  /// "Sollen is the largest port, with a population of 400"; "in Sollen, with a population of 400" has its name at the comma.
  std::string OfSubject(uint32_t comma) const {
    int32_t at = grammar_.ClauseAt(comma - 1);
    if (at >= 0 && grammar_.Lemma(grammar_.Clauses()[at].verb.head) == "be" && grammar_.Clauses()[at].subject >= 0) {
      uint32_t head = grammar_.NounGroups()[grammar_.Clauses()[at].subject].head;
      return Named(head) ? Name(head) : std::string();
    }
    return Named(comma - 1) ? Name(comma - 1) : std::string();
  }

  /// "With a population of 400, Sollen is …".
  std::string Opening() const {
    uint32_t i = tokens_.last;
    if (Is(i, ",")) ++i;
    return Named(i) ? Name(i) : std::string();
  }

  /// "a camp of 400 people in Sollen".
  std::string Behind() const { return (Is(tokens_.last, "in") || Is(tokens_.last, "at")) && Named(tokens_.last + 1) ? Name(tokens_.last + 1) : std::string(); }

  /// The name that an earlier "Varden Island" or "the island of Varden" gave what is called "the island" at `noun`.
  std::string TakenUp(uint32_t noun) const {
    std::string word = LowerCase(copy_.Words(copy_.tokens[noun]));
    for (uint32_t i = first_; i-- > 0;) {
      if (LowerCase(copy_.Words(copy_.tokens[i])) != word) continue;
      auto named = [&](uint32_t k) { return grammar_.Tags()[k] == Tag::kProper && copy_.tokens[k].Is(kCapital) && !Settlement(k); };
      if (i > 0 && named(i - 1)) return Name(i - 1);
      if (Is(i + 1, "of") && i + 2 < first_ && named(i + 2)) return Name(i + 2);
    }
    return {};
  }

  const Copy& copy_;
  const Grammar& grammar_;
  TokenRange tokens_;
  uint32_t first_, last_;  // of the sentence
};

}  // namespace

std::string InhabitedPlace(const Copy& copy, const Grammar& grammar, uint32_t sentence, TokenRange tokens) {
  return Reader(copy, grammar, copy.sentences[sentence].tokens, tokens).Place();
}

}  // namespace crossread
