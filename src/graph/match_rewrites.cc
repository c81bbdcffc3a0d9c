// SPDX-License-Identifier: Apache-2.0
// A rewrite, by hand or by thesaurus software, goes through its source sentence by sentence: what figure of one thing is left in each of
// two such sentences is a question, whatever words it has there.
#include <algorithm>

#include "absl/container/flat_hash_set.h"
#include "graph/adds_up.h"
#include "graph/alignment.h"
#include "graph/company.h"
#include "graph/figure_sign.h"
#include "graph/match.h"
#include "graph/stated_figures.h"
#include "values/slip.h"

namespace crossread {
namespace {

constexpr size_t kMostSources = 12;
constexpr double kSize = 4;  // times as much: not of one thing, unless it is a slip

class Matcher {
 public:
  Matcher(const Story& story, const SentenceLikeness& sentences, CrossReference& reference)
      : story_(story), sentences_(sentences), reference_(reference), figures_(story), words_(*story.copies.front().lexicon), signs_(FigureSigns(story, words_)), told_(ToldIn(reference, "figure")) {}

  void Run() {
    for (DocId a = 0; a < story_.copies.size(); ++a) {
      for (DocId b = a + 1; b < story_.copies.size(); ++b) {
        if (story_.voices[a] == story_.voices[b]) continue;
        for (const SentencePair& pair : AlignRewrite(story_, sentences_, a, b)) Weigh(a, pair.a, b, pair.b);
      }
    }
  }

 private:
  void Weigh(DocId a, uint32_t s, DocId b, uint32_t t) {
    const auto ones = figures_.Left(a, s, b), others = figures_.Left(b, t, a);
    for (const auto& [unit, left] : ones) {
      const auto found = others.find(unit);
      if (found == others.end()) continue;
      const std::vector<uint32_t>& right = found->second;
      for (uint32_t one : left) {
        for (uint32_t other : right) {
          if (OfOne(one, other) && Partners(one, right) == 1 && Partners(other, left) == 1 && Opposed(one, other)) Tell(one, other);
        }
      }
    }
  }

  long Partners(uint32_t fact, const std::vector<uint32_t>& of) const {
    return std::count_if(of.begin(), of.end(), [&](uint32_t other) { return OfOne(fact, other); });
  }

  /// Counts of one noun or of its kin; other figures of one unit.
  bool OfOne(uint32_t a, uint32_t b) const {
    const Fact &one = story_.facts[a], &two = story_.facts[b];
    if (std::get<Amount>(one.value).unit != "count") return true;
    const FigureSign *first = SignOf(a), *second = SignOf(b);
    if (first != nullptr && second != nullptr) return TieNouns(story_, *first, *second) >= NounTie::kKin;
    return one.subject.head == two.subject.head;
  }

  bool Opposed(uint32_t a, uint32_t b) const {
    const Fact &one = story_.facts[a], &two = story_.facts[b];
    const Amount &x = std::get<Amount>(one.value), &y = std::get<Amount>(two.value);
    if (std::max(x.number, y.number) > kSize * std::min(x.number, y.number) && SlipOf(x, y) == Slip::kNone) return false;
    return figures_.Comparable(a, b) && !AddsUp(story_, one, two) && !AddsUp(story_, two, one);
  }

  const FigureSign* SignOf(uint32_t fact) const {
    const auto found = std::find_if(signs_.begin(), signs_.end(), [&](const FigureSign& sign) { return sign.fact == fact; });
    return found == signs_.end() ? nullptr : &*found;
  }

  void Tell(uint32_t a, uint32_t b) {
    TellLikely(story_, {a}, {b}, told_, "rewritten", "the one source follows the other sentence by sentence, and nothing else of the kind is left in these two", reference_);
    told_.insert({a, b});
  }

  const Story& story_;
  const SentenceLikeness& sentences_;
  CrossReference& reference_;
  const StatedFigures figures_;
  WordLikeness words_;
  const std::vector<FigureSign> signs_;
  absl::flat_hash_set<uint32_t> told_;
};

}  // namespace

void MatchRewrites(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) {
  if (story.documents.size() >= 2 && story.documents.size() <= kMostSources) Matcher(story, sentences, reference).Run();
}

}  // namespace crossread
