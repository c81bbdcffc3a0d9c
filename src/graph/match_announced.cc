// SPDX-License-Identifier: Apache-2.0
// Totals that the copy announces ("that's 18,700 for the trio", "a total of 253 kilos", "in a house of 63") and the figures near them,
// which come to the same but for a slip of the pen.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/numeral_reader.h"
#include "graph/sum_topic.h"
#include "lexicon/fixed_word.h"
#include "values/person_noun.h"
#include "values/slip.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 3;    // sentences between a total and its parts
constexpr size_t kMost = 7;       // parts
constexpr size_t kAsked = 12;     // figures of which any may make up the total
constexpr uint32_t kPart = 14;    // tokens of one part
constexpr size_t kTelling = 3;    // digits that count, from which on a number is met by no chance

size_t Digits(double value) {
  std::string digits = std::to_string(std::llround(value * 100));
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  return digits.size();
}

class Reader : NumeralReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : NumeralReader(story, doc), reference_(reference) {
    numerals_ = BySentence();
    for (uint32_t s = 0; s < numerals_.size(); ++s) {
      for (const Numeral& numeral : numerals_[s]) {
        if (Exact(numeral) && (Announced(numeral, s) || Digits(numeral.value) >= kTelling) && !SumTold(reference, numeral)) Find(numeral, s);
      }
    }
  }

 private:
  uint32_t Start(const Numeral& numeral) const {
    uint32_t i = numeral.core.first;
    while (i > 0 && (copy_.tokens[i - 1].kind == TokenKind::kSymbol || Is(i - 1, {"a", "some", "the", "just", "exactly"}))) --i;
    return i;
  }

  /// "a total of", "that's", "which makes"; "in all", "for the three", "all told"; "a house of".
  bool Announced(const Numeral& total, uint32_t s) const {
    const uint32_t start = Start(total), end = EndOf(total);
    const TokenRange sentence = copy_.sentences[s].tokens;
    if (total.value < 10 || start < sentence.first + 2) return false;
    const uint32_t before = start - 1;
    if (Is(before, {"of"}) && Is(before - 1, {"total", "sum", "aggregate", "house", "chamber", "parliament", "council", "crew", "squad", "class", "field"})) return true;
    if (Is(before, {"to", "at"}) && Is(before - 1, {"total", "add", "adds", "added", "up", "totals", "totalled", "totaled"})) return Is(before - 1, {"total"}) || Says({before > 4 ? before - 4 : 0, before}, {"add", "adds", "added", "adding", "bring", "brings", "bringing", "brought"});
    if (Is(before, {"making", "totalling", "totaling", "totalled", "totaled", "altogether", "together", "combined"})) return true;
    if ((Is(before, {"'s", "’s", "is", "makes", "made"}) || Words(before) == "'s" || Words(before) == "’s") && Is(before - 1, {"that", "which", "it", "this", "together"})) return Is(before - 1, {"that", "together"}) || Shared(end);
    return Shared(end);
  }

  /// "for the pair", "between them", "in all" behind a total at `i`.
  bool Shared(uint32_t i) const {
    if (Is(i, {"altogether", "combined", "overall"})) return true;
    if (Is(i, {"in"}) && Is(i + 1, {"all", "total"})) return true;
    if (Is(i, {"all"}) && Is(i + 1, {"told"})) return true;
    if (Is(i, {"between"}) && Is(i + 1, {"them"})) return true;
    return Is(i, {"for"}) && Is(i + 1, {"the", "all"}) && Is(i + 2, {"pair", "two", "trio", "three", "four", "quartet", "five", "six", "lot", "both", "set"});
  }

  bool OneKind(const Numeral& part, const Numeral& total) const {
    const bool bare = CountsNothing(story_, part);
    if (part.unit != total.unit) return bare && part.unit == "count" && !IsMoney({0, 0, 0, total.unit});
    const std::string_view one = NounOf(part), all = NounOf(total);
    return one.empty() || all.empty() || one == all || (IsPersonNoun(*copy_.lexicon, one) && IsPersonNoun(*copy_.lexicon, all));
  }

  void Find(const Numeral& total, uint32_t s) {
    std::vector<const Numeral*> before, behind;
    for (uint32_t other = s > kReach ? s - kReach : 0; other <= s + kReach && other < numerals_.size(); ++other) {
      for (const Numeral& numeral : numerals_[other]) {
        if (&numeral == &total || numeral.hedged || !OneKind(numeral, total) || numeral.value <= 0) continue;
        (numeral.core.first < total.core.first ? before : behind).push_back(&numeral);
      }
    }
    if (Made(total, before, behind)) return;
    std::reverse(before.begin(), before.end());
    if (!Run(total, before, s, true)) Run(total, behind, s, false);
  }

  /// Some of the figures near the total do come to it, or are it.
  static bool Made(const Numeral& total, const std::vector<const Numeral*>& before, const std::vector<const Numeral*>& behind) {
    std::vector<double> values;
    for (const auto* list : {&before, &behind}) {
      for (const Numeral* numeral : *list) values.push_back(numeral->value);
    }
    if (values.size() > kAsked) return true;
    for (uint32_t set = 1; set < (1u << values.size()); ++set) {
      double added = 0;
      for (size_t i = 0; i < values.size(); ++i) added += (set >> i & 1) ? values[i] : 0;
      if (std::fabs(added - total.value) < 1e-6 * total.value) return true;
    }
    return false;
  }

  /// The figures that stand nearest to the total, as many as come to it but for a slip.
  bool Run(const Numeral& total, const std::vector<const Numeral*>& near, uint32_t s, bool before) {
    std::vector<const Numeral*> parts;
    double added = 0;
    for (const Numeral* part : near) {
      if (part->value >= total.value || parts.size() == kMost) return false;
      if (!parts.empty() && !Beside(*parts.back(), *part)) return false;
      parts.push_back(part);
      added += part->value;
      if (parts.size() < 2 || !SumSlipped(total.value, added)) continue;
      if (!before || !Announced(total, s)) {  // told first: its parts are a list of their own
        const auto [low, high] = std::minmax(parts.front()->core.first, parts.back()->core.first);
        if (SentenceOf(*parts.front()).first != SentenceOf(*parts.back()).first || !Says({low, high}, {"and", "plus"})) continue;
      }
      if (added < total.value && total.unit == "count" && !Announced(total, s)) continue;  // some are not told of
      if (Says(copy_.sentences[s].tokens, {"including", "others", "among"})) return false;
      if (before) std::reverse(parts.begin(), parts.end());
      reference_.topics.push_back(SumTopic(story_, doc_, total, parts, added));
      return true;
    }
    return false;
  }

  TokenRange SentenceOf(const Numeral& numeral) const {
    for (const Sentence& sentence : copy_.sentences) {
      if (numeral.core.first >= sentence.tokens.first && numeral.core.first < sentence.tokens.last) return sentence.tokens;
    }
    return {};
  }

  /// Two parts of one list: near, with nouns that do not forbid it.
  bool Beside(const Numeral& a, const Numeral& b) const {
    const TokenRange one = SentenceOf(a), other = SentenceOf(b);
    if (one.first != other.first) return a.unit == b.unit;
    const Numeral& first = a.core.first < b.core.first ? a : b;
    const Numeral& second = a.core.first < b.core.first ? b : a;
    if (second.core.first - first.core.last > kPart) return false;
    if (Is(first.core.last, {"of", "to", "-"}) || Is(EndOf(first), {"of"})) return false;
    return Says({first.core.last, second.core.first}, {"and", ",", ";", "plus", "then", "while"});
  }

  CrossReference& reference_;
  std::vector<std::vector<Numeral>> numerals_;
};

}  // namespace

void MatchAnnounced(const Story& story, CrossReference& reference) {
  ReadEach<Reader>(story, reference);
}

}  // namespace crossread
