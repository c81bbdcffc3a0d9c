// SPDX-License-Identifier: Apache-2.0
// Lists of parts and the figure beside them that they miss by little: "a bench of 21: nine from …, six from … and four from …",
// "43 paintings, 12 bronzes and nine clocks, 74 objects in all".
#include <algorithm>
#include <cmath>

#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/part_list.h"
#include "graph/sum_topic.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr uint32_t kPart = 12;     // tokens of one part of a list
constexpr uint32_t kLead = 16;     // tokens between a total and its list
constexpr size_t kMost = 8;        // parts
constexpr double kOff = 0.15;      // of the total, that a list which is announced as its parts misses it by
constexpr double kLargest = 0.85;  // of the total, that one part of it can be
constexpr double kTelling = 100;   // figures from here on do not come near a list by chance

/// How a figure is tied to a list beside it.
enum class Tie : uint8_t { kNone, kOf, kWhole };

class Reader : PartListReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : PartListReader(story, doc), reference_(reference), open_(copy_.lexicon->Class("part_open")) {
    for (uint32_t s = 0; s < numerals_.size(); ++s) {
      const std::vector<Numeral>& own = numerals_[s];
      for (size_t i = 0; i + 1 < own.size();) {
        size_t last = i;
        while (last + 1 < own.size() && Joined(own[last], own[last + 1])) ++last;
        if (last > i) List(s, i, last);
        i = last + 1;
      }
    }
  }

 private:
  /// Two parts of one list stand next to each other.
  bool Joined(const Numeral& a, const Numeral& b) const {
    const TokenRange between{a.core.last, b.core.first};
    return between.size() <= kPart && Says(between, {",", "and", ";", "plus", "while"}) && !Says(between, {":", "including", "than"});
  }

  /// No part of a part: "another 12", "including 12".
  bool IsWholePart(const Numeral& part, const Numeral& total) const { return IsPart(part, total) && !Is(part.core.first - 1, {"another", "about", "including"}); }

  void List(uint32_t s, size_t first, size_t last) {
    const std::vector<Numeral>& own = numerals_[s];
    Parts all;
    for (size_t i = first; i <= last; ++i) all.push_back(&own[i]);
    if (all.size() > kMost + 1) return;
    struct Split {
      const Numeral* total;
      Parts parts;
      bool behind;  // the total
      bool apart;   // in another sentence
    };
    std::vector<Split> splits;
    const auto add = [&](const Numeral& total, Parts parts, bool behind, bool apart) {
      if (Exact(total) && parts.size() >= 2 && std::all_of(parts.begin(), parts.end(), [&](const Numeral* part) { return Exact(*part) && IsWholePart(*part, total); })) splits.push_back({&total, std::move(parts), behind, apart});
    };
    for (size_t i = first; i-- > 0;) {
      if (own[i].value == static_cast<double>(all.size()) && i > 0) continue;  // "came from three villages: …"
      if (all[0]->core.first - own[i].core.last <= kLead) add(own[i], all, false, false);
      break;
    }
    add(*all.front(), Parts(all.begin() + 1, all.end()), false, false);
    add(*all.back(), Parts(all.begin(), all.end() - 1), true, false);
    if (last + 1 < own.size() && own[last + 1].core.first - own[last].core.last <= kLead) add(own[last + 1], all, true, false);
    if (first == 0 && s > 0 && numerals_[s - 1].size() == 1) add(numerals_[s - 1][0], all, false, true);
    if (last + 1 == own.size() && s + 1 < numerals_.size() && !numerals_[s + 1].empty()) add(numerals_[s + 1][0], all, true, true);
    for (const Split& split : splits) {
      if (SumFits(*split.total, split.parts)) return;
    }
    for (const Tie least : {Tie::kWhole, Tie::kOf, Tie::kNone}) {
      for (const Split& split : splits) {
        const Tie tie = split.behind ? TiedBehind(*split.total, split.apart, s) : TiedBefore(*split.total, split.parts, split.apart, s);
        if (tie == least && Weigh(*split.total, split.parts, tie, Tokens(s))) return;
      }
    }
  }

  /// What ties a total to the list behind it.
  Tie TiedBefore(const Numeral& total, const Parts& parts, bool apart, uint32_t s) const {
    if (apart) return Tie::kNone;
    const uint32_t start = total.core.first, end = total.core.last, list = parts.front()->core.first;
    const TokenRange between{end, list};
    const bool of = Is(start - 1, {"of"}) || (Is(start - 1, {"the", "those", "its", "their", "these"}) && Is(start - 2, {"of"}));
    if (Is(list - 1, {":", "(", "with"}) || Dash(list - 1)) return Tie::kWhole;
    if (Says(between, {":", "comprising", "comprised", "comprises", "consists", "consisted", "consisting", "split", "divided", "namely"})) return Tie::kWhole;
    if (Says(between, {"made", "make", "makes"}) && Says(between, {"up"})) return Tie::kWhole;
    if (Is(list - 1, {"are", "were"})) return Tie::kWhole;
    const uint32_t next = parts.front()->core.last;
    if (Is(next, {"of"}) && Is(next + 1, {"them", "whom", "which"})) return Tie::kOf;
    return of && start <= Tokens(s).first + 3 ? Tie::kOf : Tie::kNone;
  }

  /// What ties a total to the list before it.
  Tie TiedBehind(const Numeral& total, bool apart, uint32_t s) const {
    const uint32_t start = total.core.first;
    const TokenRange sentence = Tokens(apart ? s + 1 : s);
    if (apart) return start == sentence.first + 1 && Is(start - 1, {"the", "all", "these", "those"}) ? Tie::kOf : Tie::kNone;
    uint32_t end = EndOf(total);
    for (uint32_t i = total.core.last; i <= end; ++i) {
      if ((Is(i, {"in"}) && Is(i + 1, {"all", "total"})) || Is(i, {"altogether", "combined", "overall"}) || (Is(i, {"between"}) && Is(i + 1, {"them"}))) return Tie::kWhole;
    }
    const TokenRange lead{start > sentence.first + 5 ? start - 5 : sentence.first, start};
    if (Says(lead, {"total", "making", "totalling", "totaling", "altogether", "together"})) return Tie::kWhole;
    if (Is(start - 1, {"all"})) return Tie::kWhole;
    return Says(lead, {"make", "makes", "made"}) && Says(lead, {"up"}) ? Tie::kWhole : Tie::kNone;
  }

  /// The word behind every part but the first is one: "from … from … from".
  bool Alike(const Parts& parts) const {
    for (size_t i = 2; i < parts.size(); ++i) {
      const std::string_view word = Words(parts[i]->core.last);
      if (word != Words(parts[1]->core.last)) return false;
    }
    return parts.size() > 2;
  }

  /// Nothing but the total, or nothing at all, is named as what the parts count; none of them is all but the whole.
  bool OneKind(const Numeral& total, const Parts& parts) const {
    return std::all_of(parts.begin(), parts.end(), [&](const Numeral* part) {
      return part->value <= kLargest * total.value && (part->unit != "count" || CountsNothing(story_, *part) || NounOf(*part) == NounOf(total));
    });
  }

  bool Open(TokenRange range) const {
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (copy_.lexicon->Get(copy_, i, open_) != nullptr || Is(i, {"among"})) return true;
    }
    return false;
  }

  bool Weigh(const Numeral& total, const Parts& parts, Tie tie, TokenRange sentence) {
    const double added = Added(parts), apart = std::fabs(added - total.value);
    if (SumTold(reference_, total) || Stands(added, total)) return false;
    const bool slipped = SumSlipped(total.value, added);
    const bool closed = Is(parts.back()->core.first - 1, {"and", "&"}) || Says({parts[parts.size() - 2]->core.last, parts.back()->core.first}, {"and", "while", "plus"});
    if (added < total.value && ((!closed && (tie != Tie::kWhole || parts.size() < 3)) || Open(sentence) || tie == Tie::kNone)) return false;
    switch (tie) {
      case Tie::kWhole:
        if (parts.size() == 2 ? !slipped : !slipped && apart > std::max(1.0, kOff * total.value)) return false;
        break;
      case Tie::kOf:
        if (!slipped || parts.size() == 2 || std::any_of(parts.begin(), parts.end(), [&](const Numeral* part) { return Is(part->core.last, {"have", "has", "had"}); })) return false;  // "nine of them men, and injured six women"
        break;
      case Tie::kNone:
        if (!slipped || parts.size() < 3 || !closed || (total.value < kTelling && !Alike(parts)) || !OneKind(total, parts)) return false;
        break;
    }
    reference_.topics.push_back(SumTopic(story_, doc_, total, parts, added));
    return true;
  }

  CrossReference& reference_;
  ClassId open_;
};

}  // namespace

void MatchNearTotals(const Story& story, CrossReference& reference) {
  ReadEach<Reader>(story, reference);
}

}  // namespace crossread
