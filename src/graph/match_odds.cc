// SPDX-License-Identifier: Apache-2.0
// Figures that no other matcher joined: what one source tells and others tell otherwise is found by the odds that it is one thing.
#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "graph/company.h"
#include "graph/figure_beside.h"
#include "graph/figure_odds.h"
#include "graph/figure_sign.h"
#include "graph/match.h"
#include "values/amount.h"
#include "values/slip.h"
#include "values/update.h"

namespace crossread {
namespace {

constexpr size_t kMostSources = 12;
constexpr size_t kMostSigns = 300;
constexpr int kEnough = 0;    // points from which on two figures are held to be of one thing
constexpr int kLeast = -1000, kLeftOver = -100;
constexpr int kMargin = 50;   // by which they must lead their rivals
constexpr double kSeldom = 10, kTwice = 20;  // equal counts from here on are hardly met by chance
constexpr double kSize = 1.5;        // times as much: figures of one size
constexpr double kConverted = 0.06;  // by which a figure put into another unit is off
constexpr double kDegree = 0.6;      // the same of a temperature
constexpr double kNear = 8;          // times as much: a rival

/// Two companies that cannot both be true.
struct Candidate : CompanyPair {
  FigureOdds odds;
  int points = 0;
  bool unlike = false;  // too little joins them for the odds to be told
};

class Matcher {
 public:
  Matcher(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) : story_(story), reference_(reference), likeness_(*story.copies.front().lexicon), sentences_(sentences) {}

  void Run() {
    signs_ = FigureSigns(story_, likeness_);
    if (signs_.size() < 2 || signs_.size() > kMostSigns) return;
    std::vector<DocId> docs;
    for (const FigureSign& sign : signs_) docs.push_back(sign.doc);
    companies_ = GatherCompanies(docs, [&](uint32_t i, uint32_t j) { return signs_[i].amount.unit == signs_[j].amount.unit && BearsOut(signs_[i], signs_[j]); });
    company_.resize(signs_.size());
    for (size_t own = 0; own < companies_.size(); ++own) {
      for (uint32_t i : companies_[own].signs) company_[i] = own;
    }
    FindCandidates();
    for (Candidate& candidate : candidates_) candidate.points = candidate.unlike ? kLeast : candidate.odds.Points(Setting(candidate));
    Choose();
  }

 private:
  bool SameNumber(const FigureSign& a, const FigureSign& b) const {
    const std::string &one = std::get<Amount>(story_.facts[a.fact].value).unit, &two = std::get<Amount>(story_.facts[b.fact].value).unit;
    if (a.amount.unit == "C" && one != two) return std::abs(a.amount.number - b.amount.number) <= kDegree;
    const double room = one == two ? 1e-9 : kConverted;
    return std::abs(a.amount.number - b.amount.number) <= room * std::max(std::abs(a.amount.number), std::abs(b.amount.number));
  }

  bool Part(const FigureSign& sign) const {
    const Fact& fact = story_.facts[sign.fact];
    return std::binary_search(fact.subject.qualifiers.begin(), fact.subject.qualifiers.end(), "part") ||
           TextOf(story_.documents[sign.doc].text, fact.claim.words).find(" of the ") != std::string_view::npos;
  }

  /// What the nouns of two counts have to do with each other; kBare of measures.
  NounTie Nouns(const FigureSign& a, const FigureSign& b) { return a.counts() ? TieNouns(story_, a, b) : NounTie::kBare; }

  bool BearsOut(const FigureSign& a, const FigureSign& b) {
    if (a.doc == b.doc) {
      const std::string &one = story_.facts[a.fact].subject.head, &two = story_.facts[b.fact].subject.head;
      return a.amount.number == b.amount.number && (one == two || a.amount.number >= kTwice);
    }
    const bool same = SameNumber(a, b);
    if (same && !a.counts()) return true;
    const NounTie nouns = Nouns(a, b);
    if (a.amount.number < kTwice && Part(a) != Part(b)) return false;  // "three of the victims", "three men"
    if (same && (a.amount.number >= kSeldom || nouns == NounTie::kSame || nouns == NounTie::kNear || nouns == NounTie::kPerson)) return true;
    if (nouns == NounTie::kNone || !CanAgree(a.amount, b.amount)) return false;
    const double low = std::min(a.amount.number, b.amount.number), high = std::max(a.amount.number, b.amount.number);
    return (same || high <= kSize * low) && likeness_.Shared(a.words, b.words) >= 1;
  }

  void FindCandidates() {
    for (size_t a = 0; a < companies_.size(); ++a) {
      for (size_t b = a + 1; b < companies_.size(); ++b) {
        const Company &one = companies_[a], &two = companies_[b];
        if (signs_[one.signs[0]].amount.unit != signs_[two.signs[0]].amount.unit || Meet(one.docs, two.docs)) continue;
        Candidate candidate{{a, b}, {}};
        bool opposed = false, agreed = false;
        for (uint32_t i : one.signs) {
          for (uint32_t j : two.signs) {
            if (!CanAgree(signs_[i].amount, signs_[j].amount)) {
              opposed = true;
              candidate.odds.Add(story_, likeness_, sentences_, signs_[i], signs_[j]);
            } else {
              agreed = agreed || (Nouns(signs_[i], signs_[j]) != NounTie::kNone && likeness_.Shared(signs_[i].words, signs_[j].words) >= 1);
            }
          }
        }
        candidate.unlike = candidate.odds.Unlike(std::max(one.docs.size(), two.docs.size()));
        if (opposed && !agreed && !candidate.odds.ruled_out()) candidates_.push_back(std::move(candidate));
      }
    }
  }

  /// What is left over and falls short of kEnough comes last.
  bool Enough(const Candidate& candidate) { return candidate.points >= kEnough || candidate.odds.LeftOver(Setting(candidate)); }

  OddsSetting Setting(const Candidate& candidate) {
    const Company &one = companies_[candidate.a], &two = companies_[candidate.b];
    OddsSetting setting{.fewer = std::min(one.docs.size(), two.docs.size()), .more = std::max(one.docs.size(), two.docs.size()), .sources = story_.documents.size(), .rivals = Others(candidate)};
    setting.only = setting.left = true;
    for (const Company& other : companies_) {
      const bool with_one = Meet(other.docs, one.docs), with_two = Meet(other.docs, two.docs);
      if (&other == &one || &other == &two || (!with_one && !with_two)) continue;
      if (signs_[other.signs[0]].amount.unit != signs_[one.signs[0]].amount.unit) continue;
      const NounTie least = std::max(candidate.odds.nouns(), NounTie::kKin);
      if (!setting.left || !((with_one && Alike(other, two, least)) || (with_two && Alike(other, one, least)))) continue;
      setting.only = false;
      setting.left = with_one && with_two;
    }
    setting.beside = Beside(one, two, /*listed=*/false);
    setting.listed = setting.beside && Beside(one, two, /*listed=*/true);
    const std::string& unit = signs_[one.signs[0]].amount.unit;
    for (const Company* own : {&one, &two}) {
      for (DocId doc : own->docs) {
        const auto crowd = std::count_if(companies_.begin(), companies_.end(), [&](const Company& other) { return signs_[other.signs[0]].amount.unit == unit && other.docs.contains(doc); });
        setting.crowd = std::max(setting.crowd, static_cast<int>(crowd));
      }
    }
    return setting;
  }

  /// The nouns of what they count are tied by `least`; true of measures.
  bool Alike(const Company& a, const Company& b, NounTie least) {
    return std::any_of(a.signs.begin(), a.signs.end(), [&](uint32_t i) {
      return std::any_of(b.signs.begin(), b.signs.end(), [&](uint32_t j) { return !signs_[i].counts() || Nouns(signs_[i], signs_[j]) >= least; });
    });
  }

  /// Figures that both sources have stand next to both, in their sentence or the one before or behind; `listed`: in one list with them.
  bool Beside(const Company& a, const Company& b, bool listed) const {
    auto next_to = [&](uint32_t i) {
      std::vector<size_t> companies;
      for (uint32_t j : {i - 1, i + 1}) {
        if (j >= signs_.size() || signs_[j].doc != signs_[i].doc) continue;
        const uint32_t own = story_.facts[signs_[i].fact].claim.sentence, other = story_.facts[signs_[j].fact].claim.sentence;
        const bool near = listed ? InOneList(story_, story_.facts[signs_[i].fact], story_.facts[signs_[j].fact]) : std::max(own, other) - std::min(own, other) <= 1;
        if (near) companies.push_back(company_[j]);
      }
      return companies;
    };
    for (uint32_t i : a.signs) {
      for (uint32_t j : b.signs) {
        const std::vector<size_t> one = next_to(i), two = next_to(j);
        if (std::any_of(one.begin(), one.end(), [&](size_t company) { return std::find(two.begin(), two.end(), company) != two.end(); })) return true;
      }
    }
    return false;
  }

  int Others(const Candidate& candidate) const {
    return static_cast<int>(std::count_if(candidates_.begin(), candidates_.end(), [&](const Candidate& other) {
      return !other.unlike && AreRivals(companies_, candidate, other) && other.odds.ratio() <= kNear && other.odds.nouns() >= std::max(candidate.odds.nouns(), NounTie::kBare);
    }));
  }

  /// The likeliest first, each company once.
  void Choose() {
    const absl::flat_hash_set<uint32_t> told = ToldIn(reference_, "figure");
    TakeLikeliest<Candidate>(
        candidates_, [&](const Candidate& own) { return Enough(own); },
        [&](const Candidate& own, const Candidate& other) { return AreRivals(companies_, own, other) && other.points > std::max(own.points, kLeftOver) - kMargin; },
        [&](const Candidate& own) {
          KeepOne(own);
          TellLikely(story_, FactsOf(companies_[own.a], signs_), FactsOf(companies_[own.b], signs_), told, "likely",
                     "what is counted, the words around it and the numbers make it likely that one thing is meant", reference_);
        });
  }

  /// Two matchers may each have told of some of the figures: the first topic stays.
  void KeepOne(const Candidate& candidate) {
    std::set<uint32_t> one, two;
    for (uint32_t i : companies_[candidate.a].signs) one.insert(signs_[i].fact);
    for (uint32_t i : companies_[candidate.b].signs) two.insert(signs_[i].fact);
    bool kept = false;
    std::erase_if(reference_.topics, [&](const Topic& topic) {
      if (topic.kind != "figure" || topic.answers.empty()) return false;
      bool left = false, right = false;
      for (const Answer& answer : topic.answers) {
        if (!one.contains(answer.fact) && !two.contains(answer.fact)) return false;
        (one.contains(answer.fact) ? left : right) = true;
      }
      return left && right && std::exchange(kept, true);
    });
  }

  const Story& story_;
  CrossReference& reference_;
  WordLikeness likeness_;
  const SentenceLikeness& sentences_;
  std::vector<FigureSign> signs_;
  std::vector<Company> companies_;
  std::vector<size_t> company_;  // of each sign
  std::vector<Candidate> candidates_;
};

}  // namespace

void MatchOdds(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) {
  if (story.documents.size() >= 2 && story.documents.size() <= kMostSources) Matcher(story, sentences, reference).Run();
}

}  // namespace crossread
