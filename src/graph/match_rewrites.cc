// SPDX-License-Identifier: Apache-2.0
// A rewrite, by hand or by thesaurus software, goes through its source sentence by sentence: what figure or date of one thing is left in each
// of two such sentences is a question, whatever words it has there.
#include <algorithm>
#include <optional>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "graph/adds_up.h"
#include "graph/alignment.h"
#include "graph/company.h"
#include "graph/figure_sign.h"
#include "graph/match.h"
#include "graph/stated_figures.h"
#include "values/slip.h"
#include "values/time_range.h"

namespace crossread {
namespace {

constexpr size_t kMostSources = 12;
constexpr double kSize = 4;  // times as much: not of one thing, unless it is a slip
constexpr double kYear = 366, kGrain = 1.2;  // days; times as long: a month is no day
constexpr std::string_view kWhy = "the one source follows the other sentence by sentence, and nothing else of the kind is left in these two";

class Matcher {
 public:
  Matcher(const Story& story, const SentenceLikeness& sentences, CrossReference& reference)
      : story_(story), sentences_(sentences), reference_(reference), figures_(story), words_(*story.copies.front().lexicon), told_(ToldIn(reference, "figure")), told_dates_(ToldIn(reference, "date")) {}

  void Run() {
    for (DocId a = 0; a < story_.copies.size(); ++a) {
      for (DocId b = a + 1; b < story_.copies.size(); ++b) {
        if (story_.voices[a] == story_.voices[b]) continue;
        for (const SentencePair& pair : AlignRewrite(story_, sentences_, a, b)) {
          Weigh(a, pair.a, b, pair.b);
          WeighDates(a, pair.a, b, pair.b);
        }
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

  /// By the calendar, or by a weekday of a source whose day is known; in nobody's mouth.
  bool TellsDate(const Fact& fact) const {
    const TimePhrase* phrase = std::get_if<TimePhrase>(&fact.claim.said);
    if (phrase == nullptr || story_.copies[fact.doc()].tokens[fact.claim.tokens.first].Is(kQuoted)) return false;
    return phrase->form == TimePhrase::Form::kAbsolute || (phrase->form == TimePhrase::Form::kWeekday && story_.anchors[fact.doc()].exact());
  }

  /// The dates of sentence `s` of `a` that `b` tells of nowhere.
  std::vector<uint32_t> DatesLeft(DocId a, uint32_t s, DocId b) const {
    std::vector<uint32_t> left;
    for (const Fact& fact : FactsOf(story_, a)) {
      const TimeRange* range = fact.claim.kind == "date" && fact.claim.sentence == s ? std::get_if<TimeRange>(&fact.value) : nullptr;
      if (range == nullptr || LengthInDays(*range) > kYear || !TellsDate(fact)) continue;
      const std::span<const Fact> others = FactsOf(story_, b);
      const bool both = std::any_of(others.begin(), others.end(), [&](const Fact& other) {
        const TimeRange* told = std::get_if<TimeRange>(&other.value);
        return told != nullptr && LengthInDays(*told) <= kYear && Overlap(*told, *range);
      });
      if (!both) left.push_back(static_cast<uint32_t>(&fact - story_.facts.data()));
    }
    return left;
  }

  /// One date of a size is left in each: two days, two months, two years.
  void WeighDates(DocId a, uint32_t s, DocId b, uint32_t t) {
    const std::vector<uint32_t> ones = DatesLeft(a, s, b), others = DatesLeft(b, t, a);
    if (ones.size() != 1 || others.size() != 1 || (told_dates_.contains(ones[0]) && told_dates_.contains(others[0]))) return;
    const TimeRange &one = std::get<TimeRange>(story_.facts[ones[0]].value), &other = std::get<TimeRange>(story_.facts[others[0]].value);
    const double x = LengthInDays(one), y = LengthInDays(other);
    if (std::max(x, y) > kGrain * std::min(x, y)) return;
    Topic topic = MakeTopic(story_, "date", {ones[0], others[0]});
    topic.question = "When was it";
    topic.key = absl::StrCat("rewritten ", absl::FormatCivilTime(absl::CivilDay(one.first)), " ", absl::FormatCivilTime(absl::CivilDay(other.first)));
    topic.reasons.push_back(std::string(kWhy));
    reference_.topics.push_back(std::move(topic));
  }

  long Partners(uint32_t fact, const std::vector<uint32_t>& of) {
    return std::count_if(of.begin(), of.end(), [&](uint32_t other) { return OfOne(fact, other); });
  }

  /// Counts of one noun or of its kin; other figures of one unit.
  bool OfOne(uint32_t a, uint32_t b) {
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

  /// In the order of facts; read where the first of them is asked for, as few stories need them.
  const FigureSign* SignOf(uint32_t fact) {
    if (!signs_) signs_ = FigureSigns(story_, words_);
    const auto found = std::lower_bound(signs_->begin(), signs_->end(), fact, [](const FigureSign& sign, uint32_t wanted) { return sign.fact < wanted; });
    return found == signs_->end() || found->fact != fact ? nullptr : &*found;
  }

  void Tell(uint32_t a, uint32_t b) {
    TellLikely(story_, {a}, {b}, told_, "rewritten", std::string(kWhy), reference_);
    told_.insert({a, b});
  }

  const Story& story_;
  const SentenceLikeness& sentences_;
  CrossReference& reference_;
  const StatedFigures figures_;
  WordLikeness words_;
  std::optional<std::vector<FigureSign>> signs_;
  absl::flat_hash_set<uint32_t> told_;
  const absl::flat_hash_set<uint32_t> told_dates_;
};

}  // namespace

void MatchRewrites(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) {
  if (story.documents.size() >= 2 && story.documents.size() <= kMostSources) Matcher(story, sentences, reference).Run();
}

}  // namespace crossread
