// SPDX-License-Identifier: Apache-2.0
// Percentages against the counts they come from: "from 84 to 63" is not "a fall of 20 per cent".
#include <cmath>
#include <optional>

#include "absl/strings/str_cat.h"
#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 9;  // tokens between a change and its percentage

struct Change {
  DocId doc = 0;
  uint32_t sentence = 0;
  Numeral from, to;
  double percent() const { return (to.value - from.value) / from.value * 100; }
};

struct Share {
  DocId doc = 0;
  uint32_t sentence = 0;
  Numeral percent;
  int trend = 0;  ///< 1 up, -1 down
};

/// Slack for rounding of what is printed: half a unit of the percentage, and a little of the counts.
bool Fits(const Share& share, double percent) {
  double slack = share.percent.hedged ? std::max(4.0, std::fabs(percent) * 0.2) : std::max(1.5, std::fabs(percent) * 0.05);
  return std::fabs(share.trend * share.percent.value - percent) <= slack;
}

class Reckoner {
 public:
  Reckoner(const Story& story, CrossReference& reference) : story_(story), reference_(reference) {}

  void Run() {
    std::vector<std::vector<uint32_t>> facts = FactsByDocument(story_);
    for (DocId doc = 0; doc < story_.copies.size(); ++doc) Read(doc, facts[doc]);
    for (const Share& share : shares_) {
      for (const Change& change : changes_) {
        if (share.doc == change.doc && share.sentence == change.sentence && Near(share, change) && !Fits(share, change.percent())) {
          Report(share, change);
        }
      }
    }
    Across();
  }

 private:
  void Read(DocId doc, const std::vector<uint32_t>& facts) {
    const Copy& copy = story_.copies[doc];
    ClassId trend = copy.lexicon->Class("trend");
    for (uint32_t s = 0; s < copy.sentences.size(); ++s) {
      if (copy.sentences[s].kind == BlockKind::kBoilerplate) continue;
      std::vector<Numeral> numerals = NumeralsOf(story_, doc, s, facts);
      for (Numeral& numeral : numerals) {  // "a drop of a quarter"
        if (numeral.unit != "1" || numeral.value <= 0 || numeral.value >= 1) continue;
        numeral.value *= 100;
        numeral.unit = "percent";
      }
      for (size_t i = 0; i < numerals.size(); ++i) {
        if (numerals[i].unit == "percent") {
          if (HasOtherBase(copy, copy.sentences[s], numerals[i])) continue;
          if (int way = Trend(copy, copy.sentences[s], numerals[i], trend)) shares_.push_back({doc, s, numerals[i], way});
        } else if (i + 1 < numerals.size() && IsChange(copy, numerals[i], numerals[i + 1])) {
          changes_.push_back({doc, s, numerals[i], numerals[i + 1]});
        }
      }
    }
  }

  static bool IsSign(const Copy& copy, uint32_t i) { return copy.tokens[i].kind == TokenKind::kSymbol; }

  /// "from £84m to £63m": of one unit, neither hedged.
  static bool IsChange(const Copy& copy, const Numeral& a, const Numeral& b) {
    if (a.hedged || b.hedged || a.unit != b.unit || a.value <= 0 || b.value <= 0 || a.value == b.value) return false;
    auto before = [&](const Numeral& numeral) -> std::string_view {
      uint32_t i = numeral.core.first;
      while (i > 0 && IsSign(copy, i - 1)) --i;
      return i > 0 ? copy.Words(copy.tokens[i - 1]) : std::string_view();
    };
    return before(a) == "from" && before(b) == "to" && b.core.first - a.core.last <= 6;
  }

  /// "up 10 per cent on last year": reckoned from something else than the change beside it.
  static bool HasOtherBase(const Copy& copy, const Sentence& sentence, const Numeral& percent) {
    ClassId cls = copy.lexicon->Class("other_base");
    uint32_t next = percent.core.last;
    std::string_view sign = next < sentence.tokens.last ? copy.Words(copy.tokens[next]) : std::string_view();
    if (sign == "percent" || sign == "%" || sign == "per") next += sign == "per" ? 2 : 1;
    return next < sentence.tokens.last && copy.lexicon->Get(copy, next, cls) != nullptr;
  }

  /// Which way the percentage goes: the nearest trend word at most four tokens away.
  static int Trend(const Copy& copy, const Sentence& sentence, const Numeral& percent, ClassId cls) {
    auto way = [&](uint32_t i) {
      const Sense* sense = copy.lexicon->Get(copy, i, cls);
      return sense == nullptr ? 0 : sense->value == "up" ? 1 : -1;
    };
    for (uint32_t step = 1; step <= 4; ++step) {
      if (percent.core.first >= sentence.tokens.first + step) {
        if (int found = way(percent.core.first - step)) return found;
      }
      if (percent.core.last + step <= sentence.tokens.last) {
        if (int found = way(percent.core.last + step - 1)) return found;
      }
    }
    return 0;
  }

  static bool Near(const Share& share, const Change& change) {
    uint32_t first = share.percent.core.first;
    if (first >= change.to.core.last) return first - change.to.core.last <= kReach;
    if (share.percent.core.last <= change.from.core.first) return change.from.core.first - share.percent.core.last <= kReach;
    return false;
  }

  /// One source gives the percentage and the new total, another the old total and the new one.
  void Across() {
    if (shares_.size() > 200 || changes_.size() > 200) return;
    for (const Share& share : shares_) {
      const Numeral* total = TotalOf(share);
      if (total == nullptr) continue;
      for (const Change& change : changes_) {
        if (change.doc == share.doc || change.to.unit != total->unit || change.to.value < 100) continue;
        double low = total->value * 0.99, high = total->value * 1.01;
        if (total->fact >= 0) {
          const Amount& amount = std::get<Amount>(story_.facts[total->fact].value);
          low = std::min(low, amount.low), high = std::max(high, amount.high);
        }
        if (change.to.value < low || change.to.value > high || high > 2 * low) continue;
        if (!Fits(share, change.percent())) Report(share, change);
      }
    }
  }

  /// "…, bringing the total to 2,500": the count that follows the percentage behind "to".
  const Numeral* TotalOf(const Share& share) {
    const Copy& copy = story_.copies[share.doc];
    totals_ = NumeralsOf(story_, share.doc, share.sentence, FactsOf(share.doc));
    for (const Numeral& numeral : totals_) {
      if (numeral.core.first <= share.percent.core.last || numeral.unit == "percent") continue;
      for (uint32_t back = 1; back <= 2 && numeral.core.first >= back; ++back) {
        if (copy.Words(copy.tokens[numeral.core.first - back]) == "to") return &numeral;
      }
      return nullptr;
    }
    return nullptr;
  }

  const std::vector<uint32_t>& FactsOf(DocId doc) {
    if (by_document_.empty()) by_document_ = FactsByDocument(story_);
    return by_document_[doc];
  }

  void Report(const Share& share, const Change& change) {
    Topic topic = SourceTopic(story_, "figure/share", absl::StrCat("change ", ShowNumber(change.from.value), " ", ShowNumber(change.to.value)));
    double percent = std::round(change.percent());
    topic.question = absl::StrCat(percent > 0 ? "+" : "", ShowNumber(percent), "%");
    auto shown = [](const Numeral& numeral) { return ShowNumber(numeral.value); };
    topic.evidence.push_back(Evidence(share.percent.words, 1, absl::StrCat(share.trend < 0 ? "-" : "", shown(share.percent), "%"),
                                      absl::StrCat(share.trend < 0 ? "-" : "+", shown(share.percent), "%")));
    topic.evidence.push_back(Evidence(change.from.words, 2, shown(change.from), shown(change.from)));
    topic.evidence.push_back(Evidence(change.to.words, 2, shown(change.to), shown(change.to)));
    reference_.topics.push_back(std::move(topic));
  }

  const Story& story_;
  CrossReference& reference_;
  std::vector<Change> changes_;
  std::vector<Share> shares_;
  std::vector<Numeral> totals_;
  std::vector<std::vector<uint32_t>> by_document_;
};

}  // namespace

void MatchShares(const Story& story, CrossReference& reference) { Reckoner(story, reference).Run(); }

}  // namespace crossread
