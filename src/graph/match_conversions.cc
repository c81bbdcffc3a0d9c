// SPDX-License-Identifier: Apache-2.0
// One measure in two units: "10 miles (16 kilometres)", "300 feet, or 91 metres".
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "absl/strings/str_cat.h"
#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/numeral_reader.h"
#include "graph/sum_topic.h"
#include "lexicon/fixed_word.h"
#include "values/unit_scale.h"

namespace crossread {
namespace {

constexpr double kRounded = 0.08;  // by which a converted measure is rounded
constexpr double kWide = 0.25;     // the same, of units that are not the same everywhere, or told roughly
constexpr double kStep = 0.6;     // of the last digit told, by which either is rounded
constexpr double kFar = 15;        // times what is true: not the same measure

class Reader : NumeralReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : NumeralReader(story, doc), reference_(reference) {
    for (const std::vector<Numeral>& numerals : BySentence()) {
      for (size_t i = 0; i + 1 < numerals.size(); ++i) {
        if (Again(numerals[i], numerals[i + 1])) Check(numerals[i], numerals[i + 1]);
      }
    }
  }

 private:
  /// The second stands in brackets behind the first, or behind ", or".
  bool Again(const Numeral& one, const Numeral& two) const {
    uint32_t at = two.core.first;
    while (at > one.core.last && Is(at - 1, {"about", "around", "some", "nearly", "roughly", "almost"})) --at;
    const bool bracket = Is(at - 1, {"("});
    const bool other = Is(at - 1, {"or"}) && Words(at - 2) == ",";
    if ((!bracket && !other) || one.fact < 0 || two.fact < 0) return false;
    const uint32_t end = story_.facts[one.fact].claim.tokens.last;
    return at - (bracket ? 1 : 2) <= end + 1 && at > one.core.last;
  }

  void Check(const Numeral& one, const Numeral& two) {
    const std::optional<UnitScale> from = ScaleOf(one.unit), to = ScaleOf(two.unit);
    if (!from || !to || from->dimension != to->dimension || one.unit == two.unit || from->dimension == Dimension::kTime || from->dimension == Dimension::kPoints) return;
    const bool degrees = from->dimension == Dimension::kTemperature;
    const double truth = (one.value * from->factor + from->offset - to->offset) / to->factor;
    const bool loose = one.hedged || two.hedged || Varies(one.unit) || Varies(two.unit);
    const double back = (two.value * to->factor + to->offset - from->offset) / from->factor;
    const bool rounded = std::fabs(truth - two.value) <= kStep * DigitStep(two.value) || std::fabs(back - one.value) <= kStep * DigitStep(one.value);
    if (degrees ? std::fabs(truth - two.value) <= 2 : rounded || std::fabs(truth - two.value) <= (loose ? kWide : kRounded) * truth) return;
    if (!degrees && (truth <= 0 || truth > kFar * two.value || two.value > kFar * truth)) return;
    Topic topic = SumTopic(story_, doc_, two, {&one}, truth);
    const double shown = truth >= 10 ? std::round(truth) : std::round(truth * 10) / 10;
    topic.question = absl::StrCat(std::string(TextOf(story_.documents[doc_].text, one.words)), " = ", ShowNumber(shown));
    reference_.topics.push_back(std::move(topic));
  }

  /// American and imperial ones differ.
  static bool Varies(std::string_view unit) { return unit == "gallon" || unit == "ton" || unit == "pint" || unit == "barrel"; }

  CrossReference& reference_;
};

}  // namespace

void MatchConversions(const Story& story, CrossReference& reference) { ReadEach<Reader>(story, reference); }

}  // namespace crossread
