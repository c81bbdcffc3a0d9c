// SPDX-License-Identifier: Apache-2.0
// Pairs quotation marks: straight, curly, typewriter and single, over sentences and paragraphs.
#include "base/ascii.h"
#include "segment/segment.h"

namespace crossread {
namespace {

enum class Mark : uint8_t { kNone, kOpen, kClose, kStraight, kSingleOpen, kSingle };

Mark MarkOf(std::string_view words) {
  if (words[0] == '.' || words[0] == ',') return Mark::kNone;  // as most
  switch (words.size()) {
    case 1: return words[0] == '"' ? Mark::kStraight : words[0] == '\'' ? Mark::kSingle : Mark::kNone;
    case 2:
      if (words == "``" || words == "«") return Mark::kOpen;
      return words == "''" || words == "»" ? Mark::kClose : Mark::kNone;
    case 3:
      if (words == "“" || words == "„" || words == "‟") return Mark::kOpen;
      if (words == "”") return Mark::kClose;
      if (words == "‘" || words == "‛") return Mark::kSingleOpen;
      return words == "’" ? Mark::kSingle : Mark::kNone;
    default: return Mark::kNone;
  }
}

class Pairing {
 public:
  explicit Pairing(Copy& copy)
      : copy_(copy),
        tokens_(copy.tokens),
        function_(copy.lexicon->Class("function")),
        speaks_(copy.lexicon->Class("speaks")),
        elision_(copy.lexicon->Class("elision")) {}

  void Run() {
    const Token *const tokens = tokens_.data(), *const end = tokens + tokens_.size();
    for (const Token* first = tokens; first != end;) {
      const Token *last = first, *mark = nullptr;  // the first that may be one
      for (; last != end && last->block == first->block; ++last) {
        if (last->kind == TokenKind::kPunct && mark == nullptr && MarkOf(copy_.Words(*last)) != Mark::kNone) mark = last;
      }
      if (mark == nullptr) Reset();  // an open double quotation lives on only where the next paragraph begins with a mark
      else Paragraph(static_cast<uint32_t>(first - tokens), static_cast<uint32_t>(mark - tokens), static_cast<uint32_t>(last - tokens));
      first = last;
    }
    Reset();
  }

 private:
  bool GluedAfter(uint32_t i) const { return i + 1 < tokens_.size() && tokens_[i + 1].Is(kGlued); }
  bool WordAt(uint32_t i) const {
    return i < tokens_.size() && (tokens_[i].kind == TokenKind::kWord || tokens_[i].kind == TokenKind::kNumber);
  }

  /// Marks of one paragraph, from `mark` on. An open double quotation lives on only where the paragraph begins with a mark again.
  void Paragraph(uint32_t first, uint32_t mark, uint32_t last) {
    if (open_ >= 0) {
      Mark opening = MarkOf(copy_.Words(tokens_[first]));
      bool again = opening == Mark::kOpen || (opening == Mark::kStraight && !single_) ||
                   (single_ && (opening == Mark::kSingle || opening == Mark::kSingleOpen) && GluedAfter(first));
      if (again) mark = std::max(mark, ++first);  // the mark stands for the paragraph, not for a new quotation
      else Reset();
    }
    touching_ = false;
    for (uint32_t i = mark; i + 1 < last && !touching_; ++i) {
      touching_ = tokens_[i].kind == TokenKind::kPunct && !tokens_[i].Is(kGlued) && GluedAfter(i) &&
                  MarkOf(copy_.Words(tokens_[i])) == Mark::kStraight;
    }
    for (uint32_t i = mark; i < last; ++i) {
      if (tokens_[i].kind != TokenKind::kPunct) continue;
      Mark kind = MarkOf(copy_.Words(tokens_[i]));
      if (kind != Mark::kNone) Meet(kind, i, first, last);
    }
  }

  void Meet(Mark mark, uint32_t i, uint32_t first, uint32_t last) {
    bool open = open_ >= 0;
    if (single_ && open) {  // inside '…': only its own end counts
      if (i == single_end_) Close(i);
      return;
    }
    switch (mark) {
      case Mark::kOpen: Open(i); break;  // a second one: the first was never closed
      case Mark::kClose:
        if (open) Close(i);
        break;
      case Mark::kStraight: {
        if (open) {
          if (ReopensAt(i, last)) Open(i);
          else Close(i);
        } else if (!Stray(i, first)) {
          Open(i);
        }
        break;
      }
      case Mark::kSingleOpen:
      case Mark::kSingle:
        if (!open && OpensSingle(mark, i, first)) {
          if (uint32_t end = EndOfSingle(i, last); end != 0) {
            Open(i);
            single_ = true;
            single_end_ = end;
          }
        }
        break;
      case Mark::kNone: break;
    }
  }

  /// A straight mark while no quotation is open that cannot begin one: it hangs on the word before it (inches, an end
  /// without a beginning), or floats in a paragraph whose beginnings all touch their words.
  bool Stray(uint32_t i, uint32_t first) const {
    bool before = tokens_[i].Is(kGlued) && i > first;
    bool after = GluedAfter(i);
    if (!before) return !after && touching_;
    if (tokens_[i - 1].kind == TokenKind::kNumber) return true;
    return tokens_[i - 1].kind != TokenKind::kPunct && !(after && WordAt(i + 1));
  }

  /// A straight mark while a quotation is open: it looks like a start, and counting shows that the open one lost its
  /// end. After a comma it closes ("the water, "she said").
  bool ReopensAt(uint32_t i, uint32_t last) const {
    if (tokens_[i].Is(kGlued) || !GluedAfter(i) || copy_.Words(tokens_[i - 1]) == ",") return false;
    uint32_t marks = 0;
    for (uint32_t k = i + 1; k < last && k < i + 2000; ++k) {
      Mark mark = tokens_[k].kind == TokenKind::kPunct ? MarkOf(copy_.Words(tokens_[k])) : Mark::kNone;
      marks += mark == Mark::kStraight || mark == Mark::kClose || mark == Mark::kOpen;
    }
    return marks % 2 == 1;
  }

  bool OpensSingle(Mark mark, uint32_t i, uint32_t first) const {
    if (!GluedAfter(i)) return false;
    bool free = i == first || !tokens_[i].Is(kGlued) || tokens_[i - 1].kind == TokenKind::kPunct;
    if (!free || !WordAt(i + 1)) return false;
    if (mark == Mark::kSingleOpen) return true;
    // ’90s, ’em, ’til
    if (tokens_[i + 1].kind == TokenKind::kNumber && tokens_[i + 1].end - tokens_[i + 1].begin == 2) return false;
    return copy_.lexicon->Get(copy_, i + 1, elision_) == nullptr;
  }

  /// The mark that closes the single quotation opened at `i`; 0 where there is none in the paragraph. The possessive
  /// "allies' demands" looks the same: it is passed over where a better end follows.
  uint32_t EndOfSingle(uint32_t i, uint32_t last) const {
    uint32_t doubtful = 0;
    for (uint32_t k = i + 2; k < last; ++k) {
      if (tokens_[k].kind != TokenKind::kPunct) continue;
      Mark mark = MarkOf(copy_.Words(tokens_[k]));
      if (mark == Mark::kSingleOpen) break;
      if (mark != Mark::kSingle) continue;
      bool glued = tokens_[k].Is(kGlued);
      if (!glued && GluedAfter(k) && OpensSingle(mark, k, i)) break;  // the next one begins
      bool ends = (glued && !(GluedAfter(k) && WordAt(k + 1))) || (!glued && !GluedAfter(k));
      if (!ends) continue;
      if (!PossessiveAt(k, last)) return k;
      if (doubtful == 0) doubtful = k;
    }
    return doubtful;
  }

  bool PossessiveAt(uint32_t k, uint32_t last) const {
    if (tokens_[k - 1].kind != TokenKind::kWord || k + 1 >= last || !WordAt(k + 1)) return false;
    char tail = copy_.document->text[tokens_[k - 1].end - 1];
    if (tail != 's' && tail != 'S' && tail != 'z' && tail != 'x') return false;
    return copy_.lexicon->Get(copy_, k + 1, function_) == nullptr &&
           copy_.lexicon->Get(copy_, k + 1, speaks_) == nullptr;
  }

  void Open(uint32_t i) {
    open_ = i;
    single_ = false;
  }

  void Close(uint32_t i) {
    Quotation quotation;
    quotation.tokens = {static_cast<uint32_t>(open_) + 1, i};
    Reset();
    if (quotation.tokens.empty()) return;
    quotation.begin = tokens_[quotation.tokens.first].begin;
    quotation.end = tokens_[i - 1].end;
    uint32_t words = 0;
    for (uint32_t k = quotation.tokens.first; k < i; ++k) {
      tokens_[k].flags |= kQuoted;
      words += WordAt(k) && !tokens_[k].Is(kSuffix);
    }
    quotation.scare = words <= 3;
    copy_.quotations.push_back(quotation);
  }

  void Reset() {
    open_ = -1;
    single_ = false;
  }

  Copy& copy_;
  std::vector<Token>& tokens_;
  const ClassId function_, speaks_, elision_;
  int64_t open_ = -1;      // token of the mark that is open, or -1
  bool touching_ = false;  // the paragraph has a straight mark that touches the word after it only
  bool single_ = false;    // it is a single mark
  uint32_t single_end_ = 0;
};

}  // namespace

void FindQuotations(Copy& copy) { Pairing(copy).Run(); }

}  // namespace crossread
