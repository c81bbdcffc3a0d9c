// SPDX-License-Identifier: Apache-2.0
// Sums, shares and lengths of time that no other matcher joined: what the sources agree on is struck out, and what is left over is
// joined by the odds that it answers one question.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "graph/answer_odds.h"
#include "graph/company.h"
#include "graph/match.h"
#include "values/amount.h"

namespace crossread {
namespace {

constexpr size_t kMostSources = 12;
constexpr size_t kMostSigns = 200;
constexpr int kEnough = 50;          // points from which on two figures are held to answer one question
constexpr int kMargin = 50;          // by which they must lead their rivals
constexpr double kConverted = 0.06;  // by which a figure in another unit is off
constexpr double kSize = 1.5;        // times as much: figures of one size
constexpr double kSeldom = 10;       // equal counts from here on are hardly met by chance

/// Two companies that cannot both be true.
struct Candidate : CompanyPair {
  AnswerOdds odds;
  int points = 0;
};

class Matcher {
 public:
  Matcher(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) : story_(story), reference_(reference), likeness_(*story.copies.front().lexicon), sentences_(sentences) {}

  void Run() {
    signs_ = AnswerSigns(story_, likeness_);
    if (signs_.size() < 2 || signs_.size() > kMostSigns) return;
    std::vector<DocId> docs;
    for (const AnswerSign& sign : signs_) docs.push_back(sign.doc);
    companies_ = GatherCompanies(docs, [&](uint32_t i, uint32_t j) { return signs_[i].amount.unit == signs_[j].amount.unit && BearsOut(signs_[i], signs_[j]); });
    GatherCounts();
    FindCandidates();
    Choose();
  }

 private:
  const Amount& Own(const AnswerSign& sign) const { return std::get<Amount>(story_.facts[sign.fact].value); }

  /// Lengths of time are compared in their own units: "four weeks" may be "a month".
  bool Agree(const AnswerSign& a, const AnswerSign& b) const { return a.lasts ? CanAgree(Own(a), Own(b)) : CanAgree(a.amount, b.amount); }

  bool BearsOut(const AnswerSign& a, const AnswerSign& b) {
    if (a.doc == b.doc) return a.amount.number == b.amount.number;
    const double room = Own(a).unit == Own(b).unit ? 1e-9 : kConverted;
    const double low = std::min(a.amount.number, b.amount.number), high = std::max(a.amount.number, b.amount.number);
    if (high - low <= room * high) return true;
    return Agree(a, b) && high <= kSize * low && likeness_.Shared(a.words, b.words) >= 1;
  }

  /// Counts that two sources have alike.
  void GatherCounts() {
    std::map<std::pair<double, std::string>, std::set<DocId>> docs;
    for (const Fact& fact : story_.facts) {
      const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
      const Amount* amount = std::get_if<Amount>(&fact.value);
      if (quantity == nullptr || quantity->ordinal || amount == nullptr || amount->unit != "count" || amount->number < 2) continue;
      docs[{amount->number, amount->number >= kSeldom ? std::string() : fact.subject.head}].insert(fact.doc());
    }
    for (auto& [number, own] : docs) {
      if (own.size() > 1) counts_.push_back(std::move(own));
    }
  }

  void FindCandidates() {
    for (size_t a = 0; a < companies_.size(); ++a) {
      for (size_t b = a + 1; b < companies_.size(); ++b) {
        const Company &one = companies_[a], &two = companies_[b];
        if (signs_[one.signs[0]].amount.unit != signs_[two.signs[0]].amount.unit || Meet(one.docs, two.docs)) continue;
        Candidate candidate{{a, b}, {}, 0};
        bool opposed = false, agreed = false;
        for (uint32_t i : one.signs) {
          for (uint32_t j : two.signs) {
            if (Agree(signs_[i], signs_[j])) agreed = agreed || likeness_.Shared(signs_[i].words, signs_[j].words) >= 1;
            else opposed = true, candidate.odds.Add(story_, likeness_, sentences_, signs_[i], signs_[j]);
          }
        }
        const AnswerSetting setting = Setting(one, two);
        // Where two sources agree on no figure at all, nothing tells that theirs are of one thing.
        if (!opposed || agreed || candidate.odds.ruled_out() || setting.common == 0) continue;
        candidate.points = candidate.odds.Points(setting);
        candidates_.push_back(std::move(candidate));
      }
    }
  }

  AnswerSetting Setting(const Company& one, const Company& two) const {
    AnswerSetting setting{.fewer = std::min(one.docs.size(), two.docs.size()), .more = std::max(one.docs.size(), two.docs.size()), .sources = story_.documents.size()};
    const std::string& unit = signs_[one.signs[0]].amount.unit;
    for (const Company& other : companies_) {
      const bool left = Meet(other.docs, one.docs), right = Meet(other.docs, two.docs);
      setting.common += left && right;
      if (signs_[other.signs[0]].amount.unit != unit) continue;
      setting.left += left && !right;
      setting.right += right && !left;
    }
    for (const std::set<DocId>& docs : counts_) setting.common += Meet(docs, one.docs) && Meet(docs, two.docs);
    for (const Company* own : {&one, &two}) {
      for (DocId doc : own->docs) {
        const auto crowd = std::count_if(companies_.begin(), companies_.end(), [&](const Company& other) { return signs_[other.signs[0]].amount.unit == unit && other.docs.contains(doc); });
        setting.crowd = std::max(setting.crowd, static_cast<int>(crowd));
      }
    }
    return setting;
  }

  /// The likeliest first, each company once.
  void Choose() {
    const absl::flat_hash_set<uint32_t> told = ToldIn(reference_, "figure");
    TakeLikeliest<Candidate>(
        candidates_, [](const Candidate& own) { return own.points >= kEnough; },
        [&](const Candidate& own, const Candidate& other) { return AreRivals(companies_, own, other) && other.points > own.points - kMargin; },
        [&](const Candidate& own) {
          TellLikely(story_, FactsOf(companies_[own.a], signs_), FactsOf(companies_[own.b], signs_), told, "answer",
                     "what is left over, the question, the words around it and the numbers make it likely that one thing is meant", reference_);
        });
  }

  const Story& story_;
  CrossReference& reference_;
  WordLikeness likeness_;
  const SentenceLikeness& sentences_;
  std::vector<AnswerSign> signs_;
  std::vector<Company> companies_;
  std::vector<std::set<DocId>> counts_;  // of sources that have one count alike
  std::vector<Candidate> candidates_;
};

}  // namespace

void MatchAnswers(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) {
  if (story.documents.size() >= 2 && story.documents.size() <= kMostSources) Matcher(story, sentences, reference).Run();
}

}  // namespace crossread
