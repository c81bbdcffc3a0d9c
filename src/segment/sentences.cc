// SPDX-License-Identifier: Apache-2.0
// Ends sentences at points, question and exclamation marks that are not part of an abbreviation.
#include <algorithm>

#include "base/ascii.h"
#include "lexicon/fixed_word.h"
#include "segment/segment.h"

namespace crossread {
namespace {

constexpr uint32_t kLongSentence = 300;   // tokens; from here on a line or a semicolon ends it too
constexpr uint32_t kLongestSentence = 1000;

class Splitter {
 public:
  explicit Splitter(Copy& copy)
      : copy_(copy),
        tokens_(copy.tokens),
        lexicon_(*copy.lexicon),
        abbreviation_(lexicon_.Class("abbreviation")),
        starter_(lexicon_.Class("starter")),
        speaks_(lexicon_.Class("speaks")),
        link_(lexicon_.Class("layout_link")) {}

  void Run() {
    const uint32_t size = static_cast<uint32_t>(tokens_.size());
    const Token* const tokens = tokens_.data();
    for (uint32_t i = 0; i < size; ++i) {
      if (i > first_) {  // over the words inside the sentence, as most are
        const uint32_t stop = std::min(size, first_ + kLongSentence);
        const uint16_t block = tokens[i - 1].block;
        while (i < stop && tokens[i].kind == TokenKind::kWord && !tokens[i].Is(kPointed) && tokens[i].block == block) ++i;
        if (i == size) break;
      }
      if (i > first_ && tokens_[i].block != tokens_[i - 1].block) Close(i);
      if (i - first_ >= kLongSentence && TooLong(i)) Close(i);
      const Token& token = tokens_[i];
      if (token.kind == TokenKind::kNumber) continue;
      if (token.kind == TokenKind::kWord && !token.Is(kPointed)) continue;
      if (token.kind == TokenKind::kSymbol) continue;
      if (uint32_t next = EndAfter(i); next != 0) {
        Close(next);
        i = next - 1;
      }
    }
    Close(size);
  }

 private:
  char Letter(uint32_t i) const { return copy_.document->text[tokens_[i].begin]; }
  bool Is(uint32_t i, const FixedWord& sign) const { return IsWord(copy_, i, sign); }
  bool IsStarter(uint32_t i) const { return lexicon_.Get(copy_, i, starter_) != nullptr; }

  bool TooLong(uint32_t i) const {
    return tokens_[i].Is(kLineStart) || Is(i - 1, ";") || i - first_ >= kLongestSentence;
  }

  void Close(uint32_t last) {
    if (last == first_) return;
    Sentence sentence;
    sentence.tokens = {first_, last};
    sentence.begin = tokens_[first_].begin;
    sentence.end = tokens_[last - 1].end;
    sentence.block = tokens_[first_].block;
    sentence.kind = copy_.blocks[sentence.block].kind;
    if (sentence.kind == BlockKind::kBody && IsFurniture()) sentence.kind = BlockKind::kBoilerplate;
    copy_.sentences.push_back(sentence);
    first_ = last;
  }

  /// "Anyone with information is asked to call …" inside a paragraph.
  bool IsFurniture() const {
    Match link = lexicon_.Longest(copy_, first_, static_cast<uint32_t>(tokens_.size()), link_);
    return link && link.sense->value == "prose";
  }

  static bool MayEnd(char mark) { return mark == '.' || mark == '?' || mark == '!' || static_cast<unsigned char>(mark) >= 0x80; }

  /// One past the sentence that token `i` ends, closing marks included; 0 where it does not end one.
  uint32_t EndAfter(uint32_t i) {
    if (tokens_[i].kind == TokenKind::kPunct && !MayEnd(Letter(i))) return 0;
    bool point = Is(i, ".");
    bool strong = IsOneOf(copy_, i, {"?", "!", "‼", "⁇"});
    bool ellipsis = Is(i, "…");
    bool initials = tokens_[i].kind == TokenKind::kWord;
    if (!point && !strong && !ellipsis && !initials) return 0;
    uint32_t next = i + 1;
    uint32_t dots = point;
    while (next < tokens_.size() && SameBlock(next, i) && (Is(next, ".") || Is(next, "?") || Is(next, "!"))) {
      dots += Is(next, ".");
      strong = strong || !Is(next, ".");
      ++next;  // "...", ". . .", "?!"
    }
    uint32_t marks = next;
    next = AfterClosing(next, i);
    if (next >= tokens_.size() || !SameBlock(next, i)) return next;
    bool closed = next > marks;
    if (!Begins(next)) return 0;
    if (dots > 1 || ellipsis) return next;
    if (strong) return closed && Attribution(next) ? 0 : next;
    if (initials) return InitialsEnd(i, next) ? next : 0;
    return PointEnds(i, next, closed) ? next : 0;
  }

  bool SameBlock(uint32_t a, uint32_t b) const { return tokens_[a].block == tokens_[b].block; }

  /// Past brackets and quotation marks that belong to the sentence before them.
  uint32_t AfterClosing(uint32_t next, uint32_t i) {
    while (next < tokens_.size() && SameBlock(next, i) && tokens_[next].kind == TokenKind::kPunct) {
      std::string_view mark = copy_.Words(tokens_[next]);
      bool bracket = (mark == ")" || mark == "]") && tokens_[next].Is(kGlued);
      if (!bracket && !ClosesQuotation(next) && !(mark == "”" || mark == "''" || mark == "’")) {
        // a mark that pairs with nothing
        bool stray = (mark == "\"" || mark == "'") && tokens_[next].Is(kGlued) && !OpensQuotation(next) &&
                     !(next + 1 < tokens_.size() && tokens_[next + 1].Is(kGlued));
        if (!stray) break;
      }
      ++next;
    }
    return next;
  }

  bool ClosesQuotation(uint32_t i) {
    const std::vector<Quotation>& all = copy_.quotations;
    while (quotation_ < all.size() && all[quotation_].tokens.last < i) ++quotation_;
    return quotation_ < all.size() && all[quotation_].tokens.last == i;
  }
  bool OpensQuotation(uint32_t i) {
    const std::vector<Quotation>& all = copy_.quotations;
    while (quotation_ < all.size() && all[quotation_].tokens.last < i) ++quotation_;
    return quotation_ < all.size() && all[quotation_].tokens.first == i + 1;
  }

  /// Whether a sentence can begin at `i`: a capital, a figure, an opening mark; never a small letter or a comma.
  bool Begins(uint32_t i) {
    const Token& token = tokens_[i];
    if (token.kind == TokenKind::kNumber || token.kind == TokenKind::kSymbol) return true;
    if (token.kind == TokenKind::kWord) {
      return token.Is(kCapital) || static_cast<unsigned char>(Letter(i)) >= 0x80;
    }
    char c = Letter(i);
    if (c == ',' || c == ';' || c == ':' || c == ')' || c == ']') return false;
    if (c == '-' || c == '_' || Is(i, "–") || Is(i, "—")) {  // "U.S. - led": a dash goes on, before a small letter
      return !tokens_[i].Is(kGlued) && i + 1 < tokens_.size() && SameBlock(i, i + 1) && tokens_[i + 1].Is(kCapital);
    }
    if (i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::kWord && SameBlock(i, i + 1)) {
      return tokens_[i + 1].Is(kCapital) || static_cast<unsigned char>(Letter(i + 1)) >= 0x80;
    }
    return true;
  }

  /// After a closed quotation that ends in "?" or "!": the words that say who spoke it.
  bool Attribution(uint32_t i) const {
    for (uint32_t k = i; k < i + 6 && k < tokens_.size() && SameBlock(k, i); ++k) {
      if (lexicon_.Get(copy_, k, speaks_) != nullptr) return true;
      if (tokens_[k].kind == TokenKind::kPunct && !Is(k, "-") && !Is(k, ".")) return false;
    }
    return false;
  }

  /// "U.S.", "a.m.", "J.K.": the sentence ends only before a word that begins sentences.
  bool InitialsEnd(uint32_t i, uint32_t next) {
    if (tokens_[next].kind == TokenKind::kPunct) return OpensQuotation(next) || tokens_[next].Is(kLineStart);
    return tokens_[next].kind == TokenKind::kWord && IsStarter(next) && !(copy_.Words(tokens_[next]) == "I" && tokens_[i].Is(kAllCaps));
  }

  /// "was hurt.Police said", "was hurt.\"We ran": the space after point `i` was lost; in "orlo.Com", "U.S.A" it was not.
  bool LostSpace(uint32_t i, uint32_t next) {
    if (tokens_[i - 1].end - tokens_[i - 1].begin < 3) return false;
    if (OpensQuotation(next)) return true;
    const Token& word = tokens_[next];
    if (word.kind != TokenKind::kWord || word.end - word.begin < 2 || word.Is(kAllCaps)) return false;
    if (next + 1 < tokens_.size() && Is(next + 1, ".")) return false;
    return IsLower(Letter(i - 1)) || (IsStarter(next) && !tokens_[i - 1].Is(kAllCaps));
  }

  bool PointEnds(uint32_t i, uint32_t next, bool closed) {
    if (i == first_) return true;
    if (closed) return true;
    const Token& before = tokens_[i - 1];
    bool glued_next = tokens_[next].Is(kGlued);
    if (!tokens_[i].Is(kGlued)) return true;
    if (before.kind == TokenKind::kNumber) {
      if (glued_next) return false;
      return i != first_ + 1;  // "1. The army": a number of a list
    }
    if (before.kind != TokenKind::kWord) return true;
    if (glued_next) return LostSpace(i, next);
    uint32_t length = before.end - before.begin;
    if (length == 1) {  // an initial, "p. m.", or the end of "Plan B."
      if (copy_.Words(tokens_[i - 1]) == "I") return true;
      if (before.Is(kGlued) && IsLower(Letter(i - 1)) && i >= first_ + 2 && tokens_[i - 2].kind == TokenKind::kNumber) return tokens_[next].kind != TokenKind::kWord || tokens_[next].Is(kCapital);  // "for £12m. Sales"
      return tokens_[next].kind == TokenKind::kWord && IsStarter(next) && tokens_[next].end - tokens_[next].begin > 1;
    }
    const Sense* sense = lexicon_.Get(copy_, i - 1, abbreviation_);
    if (sense == nullptr) return true;
    if (sense->value == "number") return tokens_[next].kind != TokenKind::kNumber;
    if (sense->value == "before") return false;
    if (tokens_[next].kind == TokenKind::kNumber) return false;
    if (tokens_[next].kind == TokenKind::kPunct) return OpensQuotation(next);
    return IsStarter(next);
  }

  Copy& copy_;
  const std::vector<Token>& tokens_;
  const Lexicon& lexicon_;
  const ClassId abbreviation_, starter_, speaks_, link_;
  uint32_t first_ = 0;      // token that begins the open sentence
  size_t quotation_ = 0;    // first quotation that does not end before the token looked at
};

}  // namespace

void FindSentences(Copy& copy) { Splitter(copy).Run(); }

}  // namespace crossread
