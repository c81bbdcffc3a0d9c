// SPDX-License-Identifier: Apache-2.0
// What a sentence reckons in per cent: "by a quarter of a point, from 6.75 to 6.25 per cent", "64 per cent, leaving 46 per cent for the
// others", "1,331 cases and 39 deaths, which means that 1.9 per cent".
#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/source_reader.h"
#include "graph/sum_topic.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr double kPoint = 0.011;   // of a point, by which what is printed may be rounded
constexpr double kWhole = 1.01;    // points by which the parts of a whole may miss it
constexpr double kFarOff = 25;     // points by which no slip misses it
constexpr double kRate = 0.06;     // of a rate, by which it may be rounded; and half a unit of its last digit
constexpr double kOtherRate = 3;   // times the rate: it is of something else

class Reader : SourceReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : SourceReader(story, doc), reference_(reference) {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      if (copy_.sentences[s].kind == BlockKind::kBoilerplate) continue;
      sentence_ = copy_.sentences[s].tokens;
      numerals_ = NumeralsOf(story_, doc_, s);
      const bool percent = std::any_of(numerals_.begin(), numerals_.end(), [](const Numeral& numeral) { return numeral.unit == "percent"; });
      if (!percent || numerals_.size() < 2) continue;
      Moved();
      Left();
      if (numerals_.size() == 3) Means();
    }
  }

 private:
  /// In percentage points; 0 where it is none.
  static double Points(const Numeral& numeral) {
    return numeral.hedged ? 0 : numeral.unit == "percentage point" ? numeral.value : numeral.unit == "basis point" ? numeral.value / 100 : 0;
  }

  /// "by 25 basis points, from 6.75 to 6.25 per cent".
  void Moved() {
    const Numeral* step = nullptr;
    for (const Numeral& numeral : numerals_) {
      if (Points(numeral) <= 0) continue;
      if (step != nullptr) return;
      step = &numeral;
    }
    if (step == nullptr) return;
    for (size_t i = 0; i + 1 < numerals_.size(); ++i) {
      const Numeral &one = numerals_[i], &two = numerals_[i + 1];
      auto rate = [&](const Numeral& numeral) { return !numeral.hedged && (numeral.unit == "percent" || CountsNothing(story_, numeral)); };
      if (!rate(one) || !rate(two) || (one.unit != "percent" && two.unit != "percent") || two.core.first - one.core.last > 4) continue;
      const bool up = Is(one.core.first - 1, {"from"}) && Is(two.core.first - 1, {"to"}), down = Is(one.core.first - 1, {"to"}) && Is(two.core.first - 1, {"from"});
      const double apart = std::fabs(one.value - two.value);
      if ((!up && !down) || std::fabs(apart - Points(*step)) <= kPoint) continue;
      Topic topic = SumTopic(story_, doc_, *step, {&one, &two}, apart);
      topic.question = absl::StrCat(ShowNumber(std::max(one.value, two.value)), " − ", ShowNumber(std::min(one.value, two.value)), " = ", ShowNumber(std::round(apart * 1000) / 1000));
      reference_.topics.push_back(std::move(topic));
      return;
    }
  }

  /// "… will have 64 per cent, leaving 46 per cent for", "the remaining 46 per cent": with those before it, it makes a hundred.
  void Left() {
    std::vector<const Numeral*> parts;
    double added = 0;
    for (const Numeral& numeral : numerals_) {
      if (numeral.unit != "percent") continue;
      if (numeral.hedged) return;
      const uint32_t at = numeral.core.first;
      const bool rest = at > sentence_.first + 1 && (Is(at - 1, {"leaving", "remaining", "other"}) || (Is(at - 1, {"the"}) && Is(at - 2, {"leaving"}))) && (!Is(at - 1, {"other"}) || Is(at - 2, {"the"}));
      if (rest && !parts.empty()) {
        const double off = std::fabs(added + numeral.value - 100);
        if (off > kWhole && off < kFarOff && added < 100) {
          Topic topic = SumTopic(story_, doc_, numeral, parts, 100 - added);
          std::string terms = "100";
          for (const Numeral* part : parts) absl::StrAppend(&terms, " − ", ShowNumber(part->value));
          topic.question = absl::StrCat(terms, " = ", ShowNumber(100 - added));
          reference_.topics.push_back(std::move(topic));
        }
        return;
      }
      if (Moves(numeral)) return;
      parts.push_back(&numeral);
      added += numeral.value;
    }
  }

  /// "up 4 per cent", "by 3 per cent": no part of a whole.
  bool Moves(const Numeral& numeral) const {
    const uint32_t at = numeral.core.first;
    return at > sentence_.first && Is(at - 1, {"up", "down", "by", "rose", "fell", "from", "to", "than", "gained", "lost", "grew"});
  }

  /// "1,331 cases and 39 deaths, which means that 1.9 per cent of those who fell ill have died".
  void Means() {
    const Numeral &one = numerals_[0], &two = numerals_[1], &share = numerals_[2];
    if (share.unit != "percent" || share.hedged || !IsWholeCount(one) || !IsWholeCount(two) || one.value == two.value) return;
    bool means = false;
    for (uint32_t i = two.core.last; i < share.core.first; ++i) {
      means = means || Is(i, {"means", "meaning", "giving", "gives"}) || (Is(i, {"rate"}) && Is(i + 1, {"of"}));
      if (Is(i, {"but", "while", "against", ";", "than"})) return;
    }
    if (!means || share.core.first - two.core.last > 10) return;
    const Numeral &whole = one.value > two.value ? one : two, &part = &whole == &one ? two : one;
    const double percent = part.value / whole.value * 100, rest = 100 - percent;
    const double slack = std::max(kRate * percent, 0.55);
    const bool decimal = Words(share.core.first).find('.') != std::string_view::npos;
    for (const double right : {percent, rest}) {
      if (std::fabs(share.value - right) <= (decimal ? std::min(slack, 0.11) : slack)) return;
    }
    if (share.value > kOtherRate * percent || percent > kOtherRate * share.value) return;
    const Passage said = Evidence(share.words, 1, ShowNumber(share.value), absl::StrCat(ShowNumber(share.value), "%"));
    reference_.topics.push_back(ShareTopic(story_, said, part, whole, absl::StrCat(ShowNumber(std::round(percent * 10) / 10), "%")));
  }

  CrossReference& reference_;
  TokenRange sentence_;
  std::vector<Numeral> numerals_;
};

}  // namespace

void MatchPoints(const Story& story, CrossReference& reference) {
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, reference);
}

}  // namespace crossread
