// SPDX-License-Identifier: Apache-2.0
// The clause on either side of "after", "before" and their like, and which way the word turns them.
#include "graph/told_order.h"

#include <algorithm>

#include "graph/clause_words.h"
#include "lexicon/fixed_word.h"
#include "values/calendar_word.h"

namespace crossread {
namespace {

enum class Way : uint8_t {
  kNone,
  kAfter,   ///< what stands with the word came after what stands behind it
  kBefore,
};

constexpr WordSet kLead = {"only", "just", "shortly", "soon", "long", "immediately", "moments", "minutes", "seconds", "hours", "days", "weeks", "right", "some", "well", ","};

class Reader {
 public:
  Reader(const Copy& copy, const Grammar& grammar, std::vector<ToldOrder>& orders) : copy_(copy), grammar_(grammar), orders_(orders) {}

  void Read(uint32_t s) {
    const TokenRange sentence = copy_.sentences[s].tokens;
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      uint32_t end = i + 1;
      const Way way = copy_.tokens[i].Is(kQuoted) ? Way::kNone : WayAt(i, sentence, &end);
      if (way != Way::kNone) Lay(s, i, end, way);
    }
  }

 private:
  template <size_t n>
  bool Is(uint32_t i, FixedWords<n> words) const {
    return LowerWord(copy_, i).OneOf<n>(words);
  }

  bool Negated(TokenRange range) const {
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (grammar_.Tags()[i] == Tag::kNot || Is(i, {"no", "never", "nobody", "none", "waited", "wait", "held", "refused"})) return true;
    }
    return false;
  }

  /// "had already failed".
  bool Already(TokenRange range) const {
    bool had = false, already = false;
    for (uint32_t i = range.first; i < range.last; ++i) had = had || Is(i, {"had"}), already = already || Is(i, {"already"});
    return had && already;
  }

  Way WayAt(uint32_t i, TokenRange sentence, uint32_t* end) const {
    if (Is(i, {"after"})) return Way::kAfter;
    if (Is(i, {"before"})) return Way::kBefore;
    const bool only = i > sentence.first && Is(i - 1, {"only"});
    if (Is(i, {"once"}) && (only || (i + 1 < sentence.last && grammar_.NounGroupAt(i + 1) >= 0))) return Way::kAfter;
    if (Is(i, {"when"}) && only) return Way::kAfter;
    if (Is(i, {"when"}) && Already({sentence.first, i})) return Way::kBefore;
    if (Is(i, {"by"}) && Is(i + 1, {"the"}) && Is(i + 2, {"time"})) return *end = Is(i + 3, {"that"}) ? i + 4 : i + 3, Way::kBefore;
    if (Is(i, {"as"}) && Is(i + 1, {"soon"}) && Is(i + 2, {"as"})) return *end = i + 3, Way::kAfter;
    if (Is(i, {"until"}) && Negated({sentence.first, i})) return Way::kAfter;
    return Way::kNone;
  }

  /// The end of the clause before the word at `i`: before "only", "minutes", "a week".
  uint32_t Before(uint32_t first, uint32_t i) const {
    uint32_t end = i;
    while (end > first && (kLead.Has(copy_, end - 1) || IsTimeUnit(copy_, end - 1) || copy_.tokens[end - 1].kind == TokenKind::kNumber || Is(end - 1, {"a", "an", "few", "several", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}))) --end;
    return end;
  }

  /// "Only after they rang did he brake", "Only when it was over, they left".
  TokenRange Behind(TokenRange sentence, TokenRange right) const {
    for (uint32_t i = right.last; i < sentence.last; ++i) {
      if (Is(i, {"did", "was", "were", "had", "has", "have", "is", "are", "does", "do"})) return ClauseBehind(copy_, grammar_, sentence, i);
      if (copy_.Words(copy_.tokens[i]) == "," && i + 1 < sentence.last) return ClauseBehind(copy_, grammar_, sentence, i + 1);
    }
    return {right.last, right.last};
  }

  void Lay(uint32_t s, uint32_t i, uint32_t end, Way way) {
    const TokenRange sentence = copy_.sentences[s].tokens;
    const TokenRange right = ClauseBehind(copy_, grammar_, sentence, end);
    const uint32_t stop = Before(sentence.first, i);
    TokenRange left = ClauseBefore(copy_, grammar_, sentence, stop);
    const bool cleft = left.size() == 2 && Is(left.first, {"it"}) && Is(left.first + 1, {"was", "is"});
    if (cleft && right.last + 1 < sentence.last && Is(right.last, {"that"})) left = ClauseBehind(copy_, grammar_, sentence, right.last + 1);
    else if (left.empty() || cleft) left = Behind(sentence, right);
    if (left.empty() || right.empty()) return;
    GapAct one = ReadAct(copy_, grammar_, left, i), two = ReadAct(copy_, grammar_, right, end);
    if (!Tells(one) || !Tells(two) || !two.real) return;
    ToldOrder order;
    order.doc = copy_.doc;
    order.sentence = s;
    order.words = copy_.SpanOf({std::min(left.first, right.first), std::max(left.last, right.last)});
    order.first = way == Way::kBefore ? std::move(one) : std::move(two);
    order.then = way == Way::kBefore ? std::move(two) : std::move(one);
    orders_.push_back(std::move(order));
  }

  static bool Tells(const GapAct& act) { return act.verbs || !act.things.empty() || !act.settings.empty(); }

  const Copy& copy_;
  const Grammar& grammar_;
  std::vector<ToldOrder>& orders_;
};

bool Skipped(const Sentence& sentence) { return sentence.echo || sentence.kind != BlockKind::kBody; }

}  // namespace

bool TellsOrders(const Copy& copy) {
  return std::any_of(copy.sentences.begin(), copy.sentences.end(), [&](const Sentence& sentence) {
    if (Skipped(sentence)) return false;
    for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      if (LowerWord(copy, i).OneOf({"after", "before", "once", "until", "when"})) return true;
    }
    return false;
  });
}

void ReadOrders(const Copy& copy, const Grammar& grammar, std::vector<ToldOrder>& orders) {
  for (uint32_t s = 0; s < copy.sentences.size(); ++s) {
    if (!Skipped(copy.sentences[s])) Reader(copy, grammar, orders).Read(s);
  }
}

}  // namespace crossread
