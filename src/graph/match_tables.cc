// SPDX-License-Identifier: Apache-2.0
// Lines of a table and the total in the sentence that leads to them: "3,480 tonnes of grain were lost, made up as follows:", "Wheat: 1,900
// tonnes".
#include <algorithm>
#include <cmath>

#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/part_list.h"
#include "graph/sum_topic.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr uint32_t kLine = 16;     // tokens of a line in a table
constexpr size_t kMost = 8;        // lines
constexpr double kOff = 0.15;      // of the total, that lines which are announced as its parts miss it by
constexpr double kFew = 2;         // by which lines of small figures may miss their total
constexpr double kTelling = 100;   // figures below are small

class Reader : PartListReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : PartListReader(story, doc), reference_(reference) {
    Tables();
  }

 private:
  /// The one figure of a short line: behind its label, or at its end.
  const Numeral* OfLine(uint32_t s) const {
    const TokenRange tokens = Tokens(s);
    if (numerals_[s].size() != 1 || tokens.size() >= kLine || !copy_.tokens[tokens.first].Is(kLineStart)) return nullptr;
    const Numeral& numeral = numerals_[s][0];
    uint32_t end = EndOf(numeral);
    while (end < tokens.last && (Is(end, {".", ";", ","}) || copy_.tokens[end].kind == TokenKind::kSymbol)) ++end;
    uint32_t start = numeral.core.first;
    while (start > tokens.first && copy_.tokens[start - 1].kind == TokenKind::kSymbol) --start;
    const bool labelled = start > tokens.first && (Words(start - 1) == ":" || Dash(start - 1) || end >= tokens.last);
    const bool exact = Exact(numeral) || (numeral.low == numeral.value && Is(tokens.first, {"other", "others"}));  // the label is no hedge
    return exact && labelled ? &numeral : nullptr;
  }

  /// Lines that give a figure each, and the total in the sentence that leads to them.
  void Tables() {
    for (uint32_t s = 1; s + 1 < numerals_.size(); ++s) {
      Parts parts;
      uint32_t end = s;
      for (; end < numerals_.size(); ++end) {
        const Numeral* part = OfLine(end);
        if (part == nullptr) break;
        parts.push_back(part);
      }
      if (parts.size() < 2) continue;
      Table(s, parts);
      s = end;
    }
  }

  void Table(uint32_t s, const Parts& parts) {
    const Numeral* total = nullptr;
    for (const Numeral& numeral : numerals_[s - 1]) {
      if (!std::all_of(parts.begin(), parts.end(), [&](const Numeral* part) { return IsPart(*part, numeral); })) continue;
      if (total != nullptr || !Exact(numeral)) return;
      total = &numeral;
    }
    if (total == nullptr || parts.size() > kMost || SumTold(reference_, *total)) return;
    const double added = Added(parts);
    const bool led = Words(Tokens(s - 1).last - 1) == ":";
    if (SumFits(*total, parts) || Stands(added, *total)) return;
    if (!SumSlipped(total->value, added) && (!led || std::fabs(added - total->value) > (total->value < kTelling ? kFew : kOff * total->value))) return;
    if (!led && added < total->value && parts.size() < 3) return;
    for (uint32_t i = Tokens(s - 1).first; i < parts.back()->core.first; ++i) {
      if (Is(i, {"including", "least", "among"})) return;
    }
    reference_.topics.push_back(SumTopic(story_, doc_, *total, parts, added));
  }

  CrossReference& reference_;
};

}  // namespace

void MatchTables(const Story& story, CrossReference& reference) { ReadEach<Reader>(story, reference); }

}  // namespace crossread
