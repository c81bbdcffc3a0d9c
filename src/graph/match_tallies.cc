// SPDX-License-Identifier: Apache-2.0
// Totals in the lines of a table, and the votes for, against and withheld of those present.
#include <algorithm>
#include <cmath>

#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/source_reader.h"
#include "graph/sum_topic.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr size_t kLine = 16;        // tokens of a line in a table
constexpr double kRounded = 0.015;  // of the total, that printed parts may miss it by

class Reader : SourceReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : SourceReader(story, doc), reference_(reference) {
    Labelled();
    Tally();
  }

 private:
  /// "Total: €9,500", "First: €5,000", "Second: €2,500": lines of one table, one of which is the total of the others.
  void Labelled() {
    std::vector<std::pair<uint32_t, Numeral>> lines;  // with the sentence
    auto close = [&] {
      if (lines.size() >= 3) Table(lines);
      lines.clear();
    };
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      const TokenRange tokens = copy_.sentences[s].tokens;
      std::vector<Numeral> numerals = NumeralsOf(story_, doc_, s);
      bool line = numerals.size() == 1 && !numerals[0].hedged && numerals[0].value > 0 && tokens.size() < kLine && copy_.tokens[tokens.first].Is(kLineStart);
      bool led = false;
      for (uint32_t i = tokens.first + 1; line && i < numerals[0].core.first; ++i) led = led || (Words(i) == ":" && i + 4 > numerals[0].core.first);
      if (!line || !led || (!lines.empty() && lines.front().second.unit != numerals[0].unit)) close();
      if (line && led) lines.emplace_back(s, std::move(numerals[0]));
    }
    close();
  }

  void Table(const std::vector<std::pair<uint32_t, Numeral>>& lines) {
    const Numeral* total = nullptr;
    size_t at = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
      const TokenRange label{copy_.sentences[lines[i].first].tokens.first, lines[i].second.core.first};
      if (!Says(label, {"total", "sum", "overall", "altogether", "combined"})) continue;
      if (total != nullptr) return;
      total = &lines[i].second;
      at = i;
    }
    if (total == nullptr || (at != 0 && at + 1 != lines.size())) return;
    std::vector<const Numeral*> parts;
    double added = 0;
    for (const auto& [sentence, numeral] : lines) {
      if (&numeral == total) continue;
      parts.push_back(&numeral);
      added += numeral.value;
    }
    const double apart = std::fabs(added - total->value);
    if (apart <= kRounded * total->value || apart > 0.34 * total->value) return;
    Report(*total, parts, added);
  }

  void Report(const Numeral& sum, const std::vector<const Numeral*>& parts, double added) {
    reference_.topics.push_back(SumTopic(story_, doc_, sum, parts, added));
  }

  /// "89 deputies present", "41 against": what the word behind a count makes of it; else empty.
  std::string_view Tallied(const Fact& fact) const {
    uint32_t next = fact.claim.tokens.last;
    const Sense* sense = next < copy_.tokens.size() ? copy_.lexicon->Get(copy_, next, copy_.lexicon->Class("tally")) : nullptr;
    return sense == nullptr ? std::string_view() : sense->value;
  }

  /// Votes for, against and abstentions can be fewer than those present; they cannot be more.
  void Tally() {
    const Fact* of[4] = {};
    static constexpr const char* kStates[] = {"for", "against", "abstained", "attending"};
    for (const Fact& fact : FactsOf(story_, doc_)) {
      const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
      const Amount* amount = std::get_if<Amount>(&fact.value);
      if (quantity == nullptr || amount == nullptr || amount->unit != "count" || amount->low != amount->high) continue;
      for (int k = 0; k < 4; ++k) {
        std::string_view state = quantity->state;
        bool fits = state == kStates[k] || (k == 0 && state.empty() && quantity->of == "vote" && Tallied(fact).empty()) ||
                    (k == 2 && state.empty() && quantity->of == "abstention") || (state.empty() && Tallied(fact) == kStates[k]);
        if (!fits) continue;
        if (of[k] != nullptr && std::get<Amount>(of[k]->value).number != amount->number) return;  // two tallies in one text
        if (of[k] == nullptr) of[k] = &fact;
      }
    }
    if (of[0] == nullptr || of[1] == nullptr || of[3] == nullptr) return;
    uint32_t low = UINT32_MAX, high = 0;
    double added = 0;
    for (int k = 0; k < 4; ++k) {
      if (of[k] == nullptr) continue;
      low = std::min(low, of[k]->claim.sentence);
      high = std::max(high, of[k]->claim.sentence);
      if (k < 3) added += std::get<Amount>(of[k]->value).number;
    }
    double present = std::get<Amount>(of[3]->value).number;
    if (high - low > 2 || added <= present || added > present * 1.34) return;
    Numeral sum;
    sum.words = of[3]->claim.words;
    sum.value = present;
    std::vector<Numeral> parts;
    for (int k = 0; k < 3; ++k) {
      if (of[k] == nullptr) continue;
      Numeral part;
      part.words = of[k]->claim.words;
      part.value = std::get<Amount>(of[k]->value).number;
      parts.push_back(part);
    }
    std::sort(parts.begin(), parts.end(), [](const Numeral& a, const Numeral& b) { return a.words < b.words; });
    std::vector<const Numeral*> views;
    for (const Numeral& part : parts) views.push_back(&part);
    Report(sum, views, added);
  }

  CrossReference& reference_;
};

}  // namespace

void MatchTallies(const Story& story, CrossReference& reference) {
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, reference);
}

}  // namespace crossread
