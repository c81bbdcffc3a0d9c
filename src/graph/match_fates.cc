// SPDX-License-Identifier: Apache-2.0
// Those aboard and what became of them: "a crew of seven. Five were rescued and one is lost"; seats and who won them; spending,
// revenue and the deficit that they leave.
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/sum_topic.h"
#include "graph/source_reader.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr uint32_t kLabel = 5;       // tokens from a figure to the word that says what it is
constexpr double kMoney = 1e6;       // what is told without its currency is money from here on
constexpr double kFew = 12;           // so many that each of them is told of
constexpr uint32_t kAccount = 5;     // sentences over which an account is spread
constexpr double kOfGap = 0.05, kOfAll = 0.006;  // rounding of a deficit, and of what it is taken from

class Reader : SourceReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : SourceReader(story, doc), reference_(reference) {}

  void Run() {
    std::vector<Numeral> before;
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      if (copy_.sentences[s].kind == BlockKind::kBoilerplate) continue;
      sentence_ = copy_.sentences[s].tokens;
      const std::vector<Numeral> numerals = NumeralsOf(story_, doc_, s);
      if (before.size() == 1 && numerals.size() >= 2 && IsWholeCount(before[0])) Fates(before[0], numerals), Seats(before[0], numerals);
      for (const Numeral& numeral : numerals) Account(numeral, s);
      before = numerals;
    }
    Balance(Entry::kSpending, Entry::kRevenue);
    Balance(Entry::kImports, Entry::kExports);
  }

 private:
  /// All aboard, then only who was saved and who was not.
  void Fates(const Numeral& all, const std::vector<Numeral>& numerals) {
    const uint32_t at = all.core.first;
    const bool crew = at >= 2 && Is(at - 1, {"of"}) && Is(at - 2, {"crew", "party", "team"});
    const bool aboard = Is(all.core.last + 1, {"aboard", "onboard"}) || (Is(all.core.last + 1, {"on"}) && Is(all.core.last + 2, {"board"})) || (at >= 1 && Is(at - 1, {"carried", "carrying"}) && Is(all.core.last, {"people", "passengers", "migrants"}));
    if (!crew && !aboard) return;
    std::vector<const Numeral*> parts;
    bool saved = false, lost = false, closed = false;
    double added = 0;
    for (size_t i = 0; i < numerals.size(); ++i) {
      const Numeral& part = numerals[i];
      if (!IsWholeCount(part) || part.value >= all.value) {
        if (part.value == 0) {  // "nobody is missing"
          closed = true;
          continue;
        }
        return;
      }
      const TokenRange told{part.core.last, i + 1 < numerals.size() ? numerals[i + 1].core.first : sentence_.last};
      const bool safe = Says(told, {"rescued", "saved", "survived", "alive", "safe", "unhurt", "swam", "picked"});
      const bool gone = Says(told, {"dead", "died", "killed", "drowned", "lost", "missing", "perished"});
      if (safe == gone || Is(part.core.last, {"of"}) || Is(part.core.first - 1, {"of", "including", "another", "other"})) return;
      if (part.core.first != sentence_.first && !Is(part.core.first - 1, {",", "and", ";", "while", "but"})) return;
      saved = saved || safe, lost = lost || gone;
      added += part.value;
      parts.push_back(&part);
    }
    if (parts.size() < 2 || !saved || !lost || added == all.value || !Breakdown(all.value, added)) return;
    if (added < all.value && (Open() || (all.value > kFew && !closed))) return;
    reference_.topics.push_back(SumTopic(story_, doc_, all, parts, added));
  }

  /// The copy speaks of some who are not accounted for, anywhere.
  bool Open() const {
    for (uint32_t i = 0; i < copy_.tokens.size(); ++i) {
      const bool none = i > 0 && Is(i - 1, {"is", "was", "are"}) && i > 1 && Is(i - 2, {"nobody", "none", "no-one"});
      if (!none && Is(i, {"missing", "search", "searching", "searched", "unaccounted", "others", "rest", "remaining"})) return true;
    }
    return false;
  }

  /// "Parliament has 101 seats. The Centre won 37, the Liberals 34 and the Greens 33": more than there are.
  void Seats(const Numeral& all, const std::vector<Numeral>& numerals) {
    if (numerals.size() < 3 || !Is(all.core.last, {"seats"}) || all.core.first == 0 || !Is(all.core.first - 1, {"has", "of", "with", "the"})) return;
    if (!Says(sentence_, {"won", "took", "got", "have", "has", "hold", "holds", "win", "take"}) || Says(sentence_, {"from", "gained", "lost", "votes", "earlier", "before", "previous"})) return;
    std::vector<const Numeral*> parts;
    double added = 0;
    for (const Numeral& part : numerals) {
      if (!IsWholeCount(part) || part.value >= all.value) return;
      if (!Is(part.core.last, {",", "and", ".", "seats", "for", ";"})) return;
      added += part.value;
      parts.push_back(&part);
    }
    if (added > all.value && Breakdown(all.value, added)) reference_.topics.push_back(SumTopic(story_, doc_, all, parts, added));
  }

  enum class Entry : uint8_t { kSpending, kRevenue, kImports, kExports, kDeficit, kSurplus };
  struct Booked {
    Numeral numeral;
    uint32_t sentence = 0;
  };

  /// "spending at 18.2 billion", "Total revenue: 17.0 billion", "a deficit of 1.4 billion".
  void Account(const Numeral& numeral, uint32_t s) {
    const bool bare = numeral.unit == "count" && numeral.value >= kMoney && CountsNothing(story_, numeral);
    if ((numeral.unit.size() != 3 && !bare) || numeral.hedged) return;
    for (uint32_t back = 1; back <= kLabel && numeral.core.first >= sentence_.first + back; ++back) {
      const uint32_t i = numeral.core.first - back;
      if (copy_.tokens[i].kind == TokenKind::kNumber || Is(i, {",", ";", "and", "from", "than", "up", "down"})) return;
      std::optional<Entry> entry;
      if (Is(i, {"spending", "expenditure", "expenditures", "outlays"})) entry = Entry::kSpending;
      else if (Is(i, {"revenue", "revenues", "income", "receipts"})) entry = Entry::kRevenue;
      else if (Is(i, {"imports"})) entry = Entry::kImports;
      else if (Is(i, {"exports"})) entry = Entry::kExports;
      else if (Is(i, {"deficit", "shortfall"})) entry = Entry::kDeficit;
      else if (Is(i, {"surplus"})) entry = Entry::kSurplus;
      if (!entry) continue;
      const bool plain = i == sentence_.first || copy_.tokens[i].Is(kLineStart) || Is(i - 1, {"total", "overall", "state", "government", "public", "budget", "a", "the", "sets", "and", "with", ",", "puts", "of"});
      auto [known, fresh] = booked_.try_emplace(*entry, Booked{numeral, s});
      if (!plain || (!fresh && known->second.numeral.value != numeral.value)) known->second.numeral.value = 0;  // of which year, of what
      return;
    }
  }

  void Balance(Entry outward, Entry inward) {
    const auto out = booked_.find(outward), in = booked_.find(inward);
    if (out == booked_.end() || in == booked_.end()) return;
    const bool deficit = out->second.numeral.value > in->second.numeral.value;
    const auto gap = booked_.find(deficit ? Entry::kDeficit : Entry::kSurplus);
    if (gap == booked_.end()) return;
    const Numeral &spent = out->second.numeral, &got = in->second.numeral, &left = gap->second.numeral;
    if (spent.value <= 0 || got.value <= 0 || left.value <= 0 || spent.unit != got.unit || got.unit != left.unit) return;
    auto [first, last] = std::minmax({out->second.sentence, in->second.sentence, gap->second.sentence});
    const double over = std::fabs(spent.value - got.value);
    if (last - first > kAccount || std::fabs(over - left.value) <= kOfGap * left.value + kOfAll * spent.value || over > 2 * left.value || left.value > 2 * over) return;
    Topic topic = SumTopic(story_, doc_, left, {&spent, &got}, over);
    topic.question = deficit ? ShowNumber(spent.value) + " − " + ShowNumber(got.value) : ShowNumber(got.value) + " − " + ShowNumber(spent.value);
    topic.question += " = " + ShowNumber(over);
    reference_.topics.push_back(std::move(topic));
  }

  CrossReference& reference_;
  TokenRange sentence_;
  std::map<Entry, Booked> booked_;
};

}  // namespace

void MatchFates(const Story& story, CrossReference& reference) {
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, reference).Run();
}

}  // namespace crossread
