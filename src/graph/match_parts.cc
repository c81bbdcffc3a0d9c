// SPDX-License-Identifier: Apache-2.0
// A part, the whole and the share that the one is said to be of the other: "540 million, more than half of the 1.26 billion".
#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 8;    // tokens from the part to its share
constexpr uint32_t kBehind = 5;   // from the share to the whole
constexpr double kSlack = 1.5;    // percentage points of rounding
constexpr double kLoose = 0.06;   // of the share

class Reader {
 public:
  Reader(const Story& story, DocId doc, const std::vector<uint32_t>& facts, CrossReference& reference)
      : story_(story), copy_(story.copies[doc]), doc_(doc), facts_(facts), reference_(reference) {}

  void Run() {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      if (copy_.sentences[s].kind != BlockKind::kBody) continue;
      const std::vector<Numeral> numerals = NumeralsOf(story_, doc_, s, facts_);
      for (size_t i = 0; i + 2 < numerals.size(); ++i) Check(numerals[i], numerals[i + 1], numerals[i + 2]);
    }
  }

 private:
  template <size_t n>
  bool Is(uint32_t i, FixedWords<n> words) const {
    return i < copy_.tokens.size() && IsOneOf<n>(copy_, copy_.tokens[i], words);
  }

  /// What `share` says in percent, as an interval; false where it is no share.
  bool Interval(const Numeral& share, double& low, double& high) const {
    const double scale = share.unit == "percent" ? 1 : share.unit == "1" && share.value > 0 && share.value < 1 ? 100 : 0;
    if (scale == 0 || share.fact < 0) return false;
    const Amount& amount = std::get<Amount>(story_.facts[share.fact].value);
    low = amount.low * scale, high = amount.high * scale;
    return true;
  }

  /// "which is", "or", "that is": nothing but such words between the part and its share.
  bool Led(const Numeral& part, const Numeral& share) const {
    const uint32_t first = part.fact < 0 ? part.core.last : std::max(part.core.last, story_.facts[part.fact].claim.tokens.last);
    const uint32_t last = story_.facts[share.fact].claim.tokens.first;
    if (last < first || last - first > kReach) return false;
    bool led = false;
    for (uint32_t i = first; i < last; ++i) {
      if (Is(i, {"or", "which", "that", "equal"})) led = true;
      else if (!Is(i, {",", "is", "was", "are", "were", "equals", "makes", "amounts", "to", "("})) return false;
    }
    return led;
  }

  void Check(const Numeral& part, const Numeral& share, const Numeral& whole) {
    double low = 0, high = 0;
    if (part.hedged || whole.hedged || part.unit != whole.unit || part.value <= 0 || part.value > whole.value || !Interval(share, low, high)) return;
    if (whole.core.first < share.core.last || whole.core.first - share.core.last > kBehind || !Led(part, share)) return;
    bool of = false;
    for (uint32_t i = share.core.last; i < whole.core.first; ++i) of = of || Is(i, {"of"});
    if (!of) return;
    const double percent = 100 * part.value / whole.value;
    const double slack = std::max(kSlack, kLoose * percent);
    if (percent >= low - slack && percent <= high + slack) return;
    Topic topic = SourceTopic(story_, "figure/share", absl::StrCat("part ", ShowNumber(part.value), " ", ShowNumber(whole.value)));
    topic.question = absl::StrCat(ShowNumber(std::round(percent)), "%");
    const std::string shown(TextOf(story_.documents[doc_].text, story_.facts[share.fact].claim.words));
    topic.evidence.push_back(Evidence(share.words, 1, ShowNumber(share.value), shown));
    topic.evidence.push_back(Evidence(part.words, 2, ShowNumber(part.value), ShowNumber(part.value)));
    topic.evidence.push_back(Evidence(whole.words, 2, ShowNumber(whole.value), ShowNumber(whole.value)));
    reference_.topics.push_back(std::move(topic));
  }

  const Story& story_;
  const Copy& copy_;
  DocId doc_;
  const std::vector<uint32_t>& facts_;
  CrossReference& reference_;
};

}  // namespace

void MatchParts(const Story& story, CrossReference& reference) {
  const std::vector<std::vector<uint32_t>> facts = FactsByDocument(story);
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, facts[doc], reference).Run();
}

}  // namespace crossread
