// SPDX-License-Identifier: Apache-2.0
// A hand-written scanner: one look at each byte, no allocation but the tokens.
#include "segment/tokenise.h"

#include <bit>
#include <cstring>

#include "base/ascii.h"
#include "base/fold.h"

namespace crossread {
namespace {

/// Length in bytes of the code point that begins with `c` (valid UTF-8).
uint32_t Width(unsigned char c) { return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4; }

/// How a code point outside ASCII behaves.
enum class Wide : uint8_t { kLetter, kSpace, kApostrophe, kPunct, kSymbol };

Wide ClassOf(std::string_view text, uint32_t i, uint32_t width) {
  auto at = [&](uint32_t k) { return static_cast<unsigned char>(text[i + k]); };
  if (width == 2 && at(0) == 0xC2) {
    if (at(1) == 0xA0) return Wide::kSpace;  // no-break space
    if (at(1) == 0xAB || at(1) == 0xBB || at(1) == 0xB7 || at(1) == 0xBF || at(1) == 0xA1) return Wide::kPunct;
    if (at(1) == 0xAA || at(1) == 0xBA || at(1) == 0xB5) return Wide::kLetter;
    return Wide::kSymbol;  // £ ¥ § © ° ± ½ …
  }
  if (width == 2 && at(0) == 0xC3 && (at(1) == 0x97 || at(1) == 0xB7)) return Wide::kSymbol;  // × ÷
  if (width == 3 && at(0) == 0xE2) {
    if (at(1) == 0x80) {
      if (at(2) == 0x99) return Wide::kApostrophe;                                // right single quotation mark
      if (at(2) <= 0x8B || at(2) == 0xAF || at(2) == 0xA8 || at(2) == 0xA9) return Wide::kSpace;
      if (at(2) >= 0x8C && at(2) <= 0x8F) return Wide::kSpace;                    // joiners and marks of direction
      return Wide::kPunct;                                                        // dashes, quotes, ellipsis, bullets
    }
    if (at(1) >= 0x81 && at(1) <= 0xBB) return Wide::kSymbol;                     // € − ½ arrows, boxes, signs
  }
  if (width == 3 && at(0) == 0xE3 && at(1) == 0x80) return at(2) == 0x80 ? Wide::kSpace : Wide::kPunct;
  if (width == 3 && at(0) == 0xEF && at(1) == 0xBB && at(2) == 0xBF) return Wide::kSpace;  // byte order mark
  if (width == 4) return Wide::kSymbol;
  return Wide::kLetter;
}

bool IsLetterAt(std::string_view text, uint32_t i, uint32_t end) {
  if (i >= end) return false;
  unsigned char c = static_cast<unsigned char>(text[i]);
  if (c < 0x80) return IsAlpha(text[i]);
  uint32_t width = Width(c);
  return i + width <= end && ClassOf(text, i, width) == Wide::kLetter;
}

/// Clitics that stand as tokens of their own: "Monday" "'s".
bool IsClitic(std::string_view rest) {
  auto is = [&](std::string_view word) {
    if (rest.size() < word.size()) return false;
    for (size_t k = 0; k < word.size(); ++k) {
      if (Lower(rest[k]) != word[k]) return false;
    }
    return rest.size() == word.size() || !IsAlpha(rest[word.size()]);
  };
  return is("s") || is("re") || is("ve") || is("ll") || is("d") || is("m") || is("t");
}

/// The ASCII letters that eight bytes begin with: how many, and the head of a word of them. The other two have a bit, 0x20,
/// in each byte that is one of the letters, or a capital among them.
struct LetterRun {
  uint32_t size = 0;
  uint64_t head = 0, letters = 0, capitals = 0;
};

[[gnu::always_inline]] inline LetterRun LettersAt(const char* at) {
  constexpr uint64_t kEach = 0x0101010101010101u, kTop = 0x80 * kEach;
  uint64_t eight;
  std::memcpy(&eight, at, 8);
  const uint64_t folded = FoldEight(eight), low = folded & ~kTop;
  const uint64_t letters = (low + (0x80 - 'a') * kEach) & ~(low + (0x7F - 'z') * kEach) & ~folded & kTop;
  const uint64_t others = ~letters & kTop;
  const uint64_t mask = ((others & (0 - others)) >> 7) - 1;  // the bytes before the first of the others
  return {static_cast<uint32_t>(std::countr_zero(others)) / 8, folded & mask, letters >> 2 & mask, (eight ^ folded) & mask};
}

class Scanner {
 public:
  Scanner(std::string_view text, uint32_t begin, uint32_t end, uint16_t block, const Lexicon& lexicon,
          std::vector<Token>& tokens)
      : text_(text), at_(begin), end_(end), block_(block), lexicon_(lexicon), tokens_(tokens) {}

  void Run() {
    while (at_ < end_) {
      unsigned char c = static_cast<unsigned char>(text_[at_]);
      if (c == ' ') {
        next_ &= kLineStart;
        ++at_;
      } else if (IsAlpha(text_[at_])) {
        Words();
      } else if (c <= ' ' || c == 0x7F) {
        next_ = c == '\n' ? uint32_t{kLineStart} : next_ & kLineStart;
        ++at_;
      } else if (c < 0x80) {
        if (IsDigit(text_[at_])) Number();
        else if (c == '\'' || c == '`') Twin(text_[at_]);
        else Sign(1, IsSymbol(text_[at_]) ? TokenKind::kSymbol : TokenKind::kPunct);
      } else {
        uint32_t width = Width(c);
        switch (ClassOf(text_, at_, width)) {
          case Wide::kLetter: Word(); break;
          case Wide::kSpace: next_ &= kLineStart; at_ += width; break;
          case Wide::kApostrophe: Apostrophe(width); break;
          case Wide::kPunct: Sign(width, TokenKind::kPunct); break;
          case Wide::kSymbol: Sign(width, TokenKind::kSymbol); break;
        }
      }
    }
  }

 private:
  static bool IsSymbol(char c) { return c == '$' || c == '%' || c == '+' || c == '=' || c == '<' || c == '>' || c == '^' || c == '~' || c == '#' || c == '@' || c == '&'; }

  void Push(uint32_t begin, uint32_t end, TokenKind kind, uint8_t flags) {
    const std::string_view word = text_.substr(begin, end - begin);
    const uint64_t head = HeadAt(begin, word.size());
    Push(begin, end, kind, flags, head, word.size() <= 8 ? lexicon_.FindShort(head, word.size()) : lexicon_.Find(word, head));
  }

  uint64_t HeadAt(uint32_t begin, size_t size) const {
    return begin + 8 <= text_.size() ? HeadWithin(text_.data() + begin, size) : HeadOf(text_.substr(begin, size));
  }

  /// The same where its head and its place in the lexicon are known.
  [[gnu::always_inline]] void Push(uint32_t begin, uint32_t end, TokenKind kind, uint32_t flags, uint64_t head, WordId word) {
    tokens_.push_back({head, lexicon_.Classes(word), begin, end, word, kind, static_cast<uint8_t>(flags | next_), block_});
    next_ = kGlued;
    at_ = end;
  }

  /// Typewriter quotation marks, `` and '', are one sign.
  void Twin(char mark) {
    if (at_ + 1 < end_ && text_[at_ + 1] == mark) Sign(2, TokenKind::kPunct);
    else if (mark == '`') Sign(1, TokenKind::kPunct);
    else Apostrophe(1);
  }

  void Sign(uint32_t width, TokenKind kind) { Push(at_, at_ + width, kind, 0); }

  /// After a word: a clitic where one stands there; else the sign alone.
  void Apostrophe(uint32_t width) {
    if ((next_ & kGlued) != 0 && !tokens_.empty() && tokens_.back().end == at_ && tokens_.back().kind != TokenKind::kPunct &&
        IsClitic(text_.substr(at_ + width, end_ - at_ - width))) {
      uint32_t stop = at_ + width;
      while (stop < end_ && IsAlpha(text_[stop])) ++stop;
      Push(at_, stop, TokenKind::kWord, kSuffix);
      return;
    }
    Sign(width, TokenKind::kPunct);
  }

  /// Words from an ASCII letter on. Most are a few such letters and then a blank or a mark; a run of these is read here.
  void Words() {
    uint32_t at = at_, next = next_;
    while (end_ - at >= 9) {
      const LetterRun run = LettersAt(text_.data() + at);
      const unsigned char stop = static_cast<unsigned char>(text_[at + run.size]);
      if (run.size == 8 || stop >= 0x80 || stop == '\'' || (stop == '.' && run.size == 1)) break;
      uint32_t flags = next | ((run.capitals & 0x20) != 0 ? uint32_t{kCapital} : 0);
      if (run.size >= 2 && run.capitals == run.letters) flags |= kAllCaps;
      const WordId word = lexicon_.FindShort(run.head, run.size);
      tokens_.push_back({run.head, lexicon_.Classes(word), at, at + run.size, word, TokenKind::kWord, static_cast<uint8_t>(flags), block_});
      at += run.size;
      next = kGlued;
      if (stop == ' ') ++at, next = 0;
      if (stop != ' ' || !IsAlpha(text_[at])) {
        at_ = at, next_ = next;
        return;
      }
    }
    at_ = at, next_ = next;
    if (!PlainLongWord()) Word();
  }

  /// Eight ASCII letters or more and then a blank or a mark; false where the next word is not of these.
  [[gnu::noinline]] bool PlainLongWord() {
    if (end_ - at_ < 9) return false;
    const LetterRun first = LettersAt(text_.data() + at_);
    if (first.size < 8) return false;
    uint32_t size = 8;
    bool all_caps = first.capitals == first.letters;
    for (LetterRun run; size % 8 == 0; size += run.size) {
      if (end_ - at_ - size < 9) return false;
      run = LettersAt(text_.data() + at_ + size);
      all_caps = all_caps && run.capitals == run.letters;
      if (run.size == 0) break;
    }
    const unsigned char stop = static_cast<unsigned char>(text_[at_ + size]);
    if (stop >= 0x80 || stop == '\'') return false;
    uint32_t flags = (first.capitals & 0x20) != 0 ? kCapital : 0;
    if (all_caps) flags |= kAllCaps;
    Push(at_, at_ + size, TokenKind::kWord, flags, first.head, lexicon_.Find(text_.substr(at_, size), first.head));
    return true;
  }

  /// Letters, inner apostrophes ("O'Brien"), and initials with points ("U.S.", "a.m.").
  void Word() {
    uint32_t begin = at_, i = at_, letters = 0, upper = 0;
    while (i < end_) {
      char c = text_[i];
      if (IsAlpha(c)) {
        ++letters;
        upper += IsUpper(c);
        ++i;
      } else if (static_cast<unsigned char>(c) >= 0x80) {
        uint32_t width = Width(static_cast<unsigned char>(c));
        Wide wide = ClassOf(text_, i, width);
        if (wide == Wide::kApostrophe && KeepsApostrophe(begin, i, width)) i += width;
        else if (wide == Wide::kLetter) ++letters, i += width;
        else break;
      } else if (c == '\'' && KeepsApostrophe(begin, i, 1)) {
        ++i;
      } else if (c == '.' && i - begin == 1 && IsAlpha(text_[begin]) && Initials(begin) != 0) {
        i = begin + Initials(begin);
        upper = letters = 2;
        if (IsLower(text_[begin])) upper = 0;
        break;
      } else {
        break;
      }
    }
    uint8_t flags = 0;
    if (IsUpper(text_[begin]) || WideCapital(begin)) flags |= kCapital;
    if (letters >= 2 && upper == letters) flags |= kAllCaps;
    if (text_[i - 1] == '.') flags |= kPointed;
    Push(begin, i, TokenKind::kWord, flags);
  }

  /// Length of "U.S." or "a.m." at `begin`, 0 where there are not two initials. The last point belongs to it.
  uint32_t Initials(uint32_t begin) const {
    uint32_t i = begin, pairs = 0;
    while (i + 1 < end_ && IsAlpha(text_[i]) && text_[i + 1] == '.') {
      ++pairs;
      i += 2;
    }
    if (pairs == 0 || (i < end_ && IsAlpha(text_[i]) && pairs < 2)) return 0;
    return pairs >= 2 ? i - begin : 0;
  }

  /// Latin capitals outside ASCII: À..Þ, and the even code points of the Latin Extended and Cyrillic capitals.
  bool WideCapital(uint32_t i) const {
    unsigned char a = static_cast<unsigned char>(text_[i]);
    if (a < 0x80 || i + 1 >= end_) return false;
    unsigned char b = static_cast<unsigned char>(text_[i + 1]);
    if (a == 0xC3) return b >= 0x80 && b <= 0x9E && b != 0x97;
    if (a == 0xC4 || a == 0xC5) {
      uint32_t code = static_cast<uint32_t>((a & 0x1F) << 6 | (b & 0x3F));
      bool odd_pairs = (code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E);
      return (code % 2 == 1) == odd_pairs;
    }
    if (a == 0xCE) return b >= 0x86 && b <= 0xAB;
    return a == 0xD0 && b <= 0xAF;
  }

  /// "O'Brien", "L'Aquila" keep theirs; "didn't" too; a clitic 's and the end of a quotation do not.
  bool KeepsApostrophe(uint32_t begin, uint32_t i, uint32_t width) const {
    if (!IsLetterAt(text_, i + width, end_)) return false;
    std::string_view rest = text_.substr(i + width, end_ - i - width);
    if (IsClitic(rest)) return Lower(rest[0]) == 't' && i > begin && Lower(text_[i - 1]) == 'n';
    return true;
  }

  /// Digits with inner separators: "1,250" "3.5" "1 250" is two tokens.
  void Number() {
    uint32_t begin = at_, i = at_;
    while (i < end_) {
      if (IsDigit(text_[i])) {
        ++i;
      } else if ((text_[i] == ',' || text_[i] == '.') && i + 1 < end_ && IsDigit(text_[i + 1])) {
        i += 2;
      } else {
        break;
      }
    }
    const std::string_view number = text_.substr(begin, i - begin);
    const uint64_t head = HeadAt(begin, number.size());
    Push(begin, i, TokenKind::kNumber, 0, head, lexicon_.MayHoldFigure(head) ? lexicon_.Find(number, head) : 0);
  }

  std::string_view text_;
  uint32_t at_, end_;
  uint16_t block_;
  const Lexicon& lexicon_;
  std::vector<Token>& tokens_;
  uint32_t next_ = kLineStart;  // kGlued and kLineStart as the next token has them
};

}  // namespace

void Tokenise(std::string_view text, uint32_t begin, uint32_t end, uint16_t block, const Lexicon& lexicon,
              std::vector<Token>& tokens) {
  Scanner(text, begin, end, block, lexicon, tokens).Run();
}

}  // namespace crossread
