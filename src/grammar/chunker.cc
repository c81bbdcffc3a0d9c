// SPDX-License-Identifier: Apache-2.0
// Noun groups: what stands before a noun and belongs to it, hedges and possessors included.
#include "grammar/grammar.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

class Chunker {
 public:
  Chunker(const Copy& copy, const std::vector<Tag>& tags, std::vector<NounGroup>& groups) : copy_(copy), tags_(tags), groups_(groups) {}

  void Run() {
    groups_.clear();
    groups_.reserve(copy_.tokens.size() / 3);
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      TokenRange range = copy_.sentences[s].tokens;
      for (uint32_t i = range.first; i < range.last;) {
        uint32_t end = Group(i, range.last);
        if (end == i) ++i;
        else i = Close(s, i, end);
      }
    }
  }

 private:
  bool Is(uint32_t i, const FixedWord& word) const { return IsWord(copy_, i, word); }

  bool Numeric(uint32_t i, uint32_t last) const {
    return i < last && (tags_[i] == Tag::kNumber || copy_.tokens[i].kind == TokenKind::kSymbol);
  }

  /// Most tokens have no number behind them, and are not "as".
  bool MayHedge(uint32_t i, uint32_t last) const { return Numeric(i + 1, last) || Numeric(i + 2, last) || Is(i, "as"); }

  /// Length of a hedge before a number: "at least", "more than", "as many as", "up to".
  uint32_t HedgeAt(uint32_t i, uint32_t last) const {
    static constexpr FixedWord kPairs[][2] = {{"at", "least"}, {"at", "most"},   {"more", "than"}, {"fewer", "than"},
                                              {"less", "than"}, {"up", "to"},    {"close", "to"},  {"just", "over"},
                                              {"just", "under"}, {"well", "over"}};
    if (Numeric(i + 2, last)) {
      for (const auto& pair : kPairs) {
        if (Is(i, pair[0]) && Is(i + 1, pair[1])) return 2;
      }
    }
    if (i + 3 < last && Is(i, "as") && (Is(i + 1, "many") || Is(i + 1, "much")) && Is(i + 2, "as")) return 3;
    if (!Numeric(i + 1, last)) return 0;
    return IsOneOf(copy_, i, {"about", "around", "over", "under", "some", "nearly", "almost", "roughly", "approximately"}) ? 1 : 0;
  }

  /// End of the noun group that begins at `i`, or `i` where none does.
  uint32_t Group(uint32_t i, uint32_t last) const {
    uint32_t at = i + (MayHedge(i, last) ? HedgeAt(i, last) : 0);
    bool noun = false;
    uint32_t end = i;
    for (; at < last; ++at) {
      switch (tags_[at]) {
        case Tag::kDeterminer:
          if (noun) return end;
          if (at + 1 == last) return end > i ? end : at + 1;
          continue;
        case Tag::kNumber:
          if (noun && at > i && tags_[at - 1] == Tag::kNoun) return end;
          end = at + 1;
          continue;
        case Tag::kAdjective:
          if (noun) return end;
          continue;
        case Tag::kNoun: case Tag::kProper:
          noun = true;
          end = at + 1;
          continue;
        case Tag::kPronoun:
          return noun || end > i ? end : at + 1;
        case Tag::kPossessive:
          if (!noun) return end;
          noun = false;
          continue;
        case Tag::kAdverb:
          if (noun || !(at + 1 < last && (tags_[at + 1] == Tag::kAdjective || tags_[at + 1] == Tag::kNumber))) return end;
          continue;
        case Tag::kPunct:
          if (Is(at, "-") && at > i && at + 1 < last && copy_.tokens[at].Is(kGlued) && copy_.tokens[at + 1].Is(kGlued)) continue;
          return end;
        case Tag::kVerb:
          if (!noun && at > i && Participle(at) && NounFollows(at + 1, last)) continue;
          return end;
        case Tag::kOther:
          if (copy_.tokens[at].kind == TokenKind::kSymbol && !noun && (Numeric(at + 1, last) || (at > i && tags_[at - 1] == Tag::kNumber))) {
            end = at + 1;
            continue;
          }
          return end;
        default: return end;
      }
    }
    return end;
  }

  /// "the *wounded* men", "a *joint* statement": a verb form used as an adjective.
  bool Participle(uint32_t i) const {
    std::string_view word = copy_.Words(copy_.tokens[i]);
    return word.ends_with("ed") || word.ends_with("ing") || word.ends_with("en") || word.ends_with("wn");
  }

  bool NounFollows(uint32_t i, uint32_t last) const {
    while (i < last && (tags_[i] == Tag::kAdjective || tags_[i] == Tag::kNumber)) ++i;
    return i < last && (tags_[i] == Tag::kNoun || tags_[i] == Tag::kProper);
  }

  uint32_t Close(uint32_t sentence, uint32_t begin, uint32_t end) {
    NounGroup group;
    group.tokens = {begin, end};
    group.sentence = sentence;
    group.head = end - 1;
    while (group.head > begin && (tags_[group.head] == Tag::kPossessive || copy_.tokens[group.head].kind != TokenKind::kWord)) --group.head;
    if (tags_[end - 1] == Tag::kNumber) group.head = end - 1;
    groups_.push_back(group);
    return end;
  }

  const Copy& copy_;
  const std::vector<Tag>& tags_;
  std::vector<NounGroup>& groups_;
};

}  // namespace

void Grammar::FindNounGroups() const {
  Chunker(*copy_, Tags(), nouns_).Run();
  chunked_ = true;
  noun_at_.assign(copy_->tokens.size(), -1);
  for (size_t g = 0; g < nouns_.size(); ++g) {
    for (uint32_t i = nouns_[g].tokens.first; i < nouns_[g].tokens.last; ++i) noun_at_[i] = static_cast<int32_t>(g);
  }
}

const std::string& Grammar::Lemma(uint32_t i) const {
  Tag tag = Tags()[i];
  VocabularyWord& word = WordAt(i);
  if (tag == Tag::kVerb || tag == Tag::kAuxiliary) return Vocabulary::Verb(*copy_->lexicon, word);
  return tag == Tag::kNoun ? Vocabulary::Noun(*copy_->lexicon, word) : word.lower;
}

}  // namespace crossread
