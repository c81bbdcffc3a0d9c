// SPDX-License-Identifier: Apache-2.0
// What the sources have alike is struck out; of what is left over on two sides, two figures that are one misprint apart, 412 and 421,
// EUR 3m and EUR 30m, nine hours and 19 hours, are one figure where the odds are for it.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "graph/adds_up.h"
#include "graph/company.h"
#include "graph/figure_sign.h"
#include "graph/match.h"
#include "graph/misprint_odds.h"
#include "graph/sentence_likeness.h"
#include "values/amount.h"
#include "values/misprint.h"

namespace crossread {
namespace {

constexpr size_t kMostSources = 12;
constexpr size_t kMostFigures = 500;
constexpr int kEnough = 55;    // points from which on two figures are held to be one
constexpr double kSeldom = 20;  // equal counts from here on are hardly met by chance
constexpr double kLong = 100;  // numbers that a source has of one thing alone, even where no figure was read of them
constexpr double kSize = 4;    // times as much: a rival

/// Equal figures of one unit.
struct Group {
  std::string unit;
  double number = 0;
  std::vector<uint32_t> signs;
  std::set<DocId> docs;
};

struct Candidate : CompanyPair {
  MisprintOdds odds;
  int points = 0;
};

class Matcher {
 public:
  Matcher(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) : story_(story), reference_(reference), likeness_(*story.copies.front().lexicon), sentences_(sentences) {}

  void Run() {
    Gather();
    if (signs_.size() > kMostFigures) return;
    FindCandidates();
    Choose();
  }

 private:
  struct Own {
    FigureSign sign;
    bool noun_read = false, words_read = false;
  };

  void Gather() {
    std::map<std::pair<std::string, double>, Group> groups;
    numbers_.resize(story_.copies.size());
    for (uint32_t i = 0; i < story_.facts.size(); ++i) {
      const Fact& fact = story_.facts[i];
      const Amount* amount = std::get_if<Amount>(&fact.value);
      if (amount == nullptr || fact.claim.tokens.empty()) continue;
      numbers_[fact.doc()].insert(amount->number);
      std::optional<FigureSign> sign;
      const bool lasts = fact.claim.kind == "duration";
      if (lasts) sign = FigureSign{.fact = i, .doc = fact.doc(), .amount = *amount, .words = {}, .clause = {}, .kind = {}, .kin = {}};
      else sign = FigureSignOf(story_, i);
      if (!sign || sign->ordinal() || sign->amount.number < 2) continue;
      // A length of time is told in its own unit.
      Group& group = groups[{lasts ? "lasts " + sign->amount.unit : sign->amount.unit, sign->amount.number}];
      group.number = sign->amount.number;
      group.signs.push_back(static_cast<uint32_t>(signs_.size()));
      group.docs.insert(fact.doc());
      signs_.push_back({*std::move(sign)});
    }
    for (auto& [key, group] : groups) group.unit = key.first, groups_.push_back(std::move(group));
  }

  const FigureSign& WithNoun(uint32_t i) {
    Own& own = signs_[i];
    if (own.sign.counts() && !std::exchange(own.noun_read, true)) ReadNoun(story_, own.sign);
    return own.sign;
  }

  const FigureSign& WithWords(uint32_t i) {
    WithNoun(i);
    if (!std::exchange(signs_[i].words_read, true)) ReadWords(story_, likeness_, signs_[i].sign);
    return signs_[i].sign;
  }

  /// A source of `own` has the number of `other`, of something of that kind.
  bool Knows(const Group& own, const Group& other) {
    for (DocId doc : own.docs) {
      if (other.number >= kLong && HasNumber(doc, other.number)) return true;
      for (const Group& group : groups_) {
        if (group.unit != other.unit || group.number != other.number || !group.docs.contains(doc)) continue;
        for (uint32_t i : group.signs) {
          if (signs_[i].sign.doc == doc && (other.number >= kSeldom || !signs_[i].sign.counts() || Alike({i}, other.signs, NounTie::kKind))) return true;
        }
      }
    }
    return false;
  }

  bool HasNumber(DocId doc, double number) {
    if (numerals_.empty()) {
      numerals_.resize(story_.copies.size());
      for (DocId own = 0; own < story_.copies.size(); ++own) {
        const Copy& copy = story_.copies[own];
        for (uint32_t t = 0; t < copy.tokens.size(); ++t) {
          if (copy.tokens[t].kind != TokenKind::kNumber) continue;
          if (const std::optional<double> plain = PlainNumber(copy, t)) numerals_[own].insert(*plain);
        }
      }
    }
    return numbers_[doc].contains(number) || numerals_[doc].contains(number);
  }

  bool Alike(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b, NounTie least) {
    return std::any_of(a.begin(), a.end(), [&](uint32_t i) {
      return std::any_of(b.begin(), b.end(), [&](uint32_t j) { return !signs_[i].sign.counts() || TieNouns(story_, WithNoun(i), WithNoun(j)) >= least; });
    });
  }

  void FindCandidates() {
    for (size_t a = 0; a < groups_.size(); ++a) {
      for (size_t b = a + 1; b < groups_.size() && groups_[b].unit == groups_[a].unit; ++b) {
        const Group &one = groups_[a], &two = groups_[b];
        const Misprint misprint = MisprintOf(one.number, two.number);
        if (misprint == Misprint::kNone || (Meet(one.docs, two.docs) && two.number >= kSeldom)) continue;
        if (Knows(one, two) || Knows(two, one)) continue;
        Candidate candidate{{a, b}, MisprintOdds(misprint), 0};
        bool opposed = false;
        for (uint32_t i : one.signs) {
          for (uint32_t j : two.signs) {
            if (signs_[i].sign.doc == signs_[j].sign.doc) continue;
            const FigureSign &x = WithWords(i), &y = WithWords(j);
            opposed = opposed || !CanAgree(x.amount, y.amount);
            candidate.odds.Add(story_, likeness_, sentences_, x, y, InOrder(x, y));
          }
        }
        const MisprintSetting setting = Setting(one, two);
        if (!opposed || candidate.odds.ruled_out(setting)) continue;
        candidate.points = candidate.odds.Points(setting);
        candidates_.push_back(std::move(candidate));
      }
    }
  }

  /// Figures that both sources have stand before both or behind both; there are some.
  bool InOrder(const FigureSign& a, const FigureSign& b) const {
    auto first_of = [&](const Group& group, DocId doc) {
      for (uint32_t i : group.signs) {
        if (signs_[i].sign.doc == doc) return story_.facts[signs_[i].sign.fact].claim.tokens.first;
      }
      return 0u;
    };
    bool some = false;
    for (const Group& group : groups_) {
      if (!group.docs.contains(a.doc) || !group.docs.contains(b.doc)) continue;
      const bool before = first_of(group, a.doc) < story_.facts[a.fact].claim.tokens.first;
      if (before != (first_of(group, b.doc) < story_.facts[b.fact].claim.tokens.first)) return false;
      some = true;
    }
    return some;
  }

  MisprintSetting Setting(const Group& one, const Group& two) {
    MisprintSetting setting{.fewer = std::min(one.docs.size(), two.docs.size()), .more = std::max(one.docs.size(), two.docs.size()), .sources = story_.documents.size()};
    auto rivals = [&](const Group& other, const Group& own) {
      setting.misprints += MisprintOf(other.number, own.number) != Misprint::kNone;
      setting.rivals += std::max(other.number, own.number) < kSize * std::min(other.number, own.number) && Alike(other.signs, own.signs, NounTie::kKin);
    };
    for (const Group& other : groups_) {
      const bool left = Meet(other.docs, one.docs), right = Meet(other.docs, two.docs);
      setting.common += left && right;
      if (other.unit != one.unit || &other == &one || &other == &two) continue;
      if (left && !right) ++setting.left_of_one, rivals(other, two);
      if (right && !left) ++setting.left_of_other, rivals(other, one);
    }
    return setting;
  }

  /// Figures that another topic sets against another source's: they are not left over.
  absl::flat_hash_set<uint32_t> Opposed() const {
    absl::flat_hash_set<uint32_t> opposed;
    for (const Topic& topic : reference_.topics) {
      if (topic.kind != "figure") continue;
      auto amount = [&](const Answer& answer) { return std::get_if<Amount>(&story_.facts[answer.fact].value); };
      for (const Answer& one : topic.answers) {
        const bool against = std::any_of(topic.answers.begin(), topic.answers.end(), [&](const Answer& other) {
          return amount(one) != nullptr && amount(other) != nullptr && story_.facts[one.fact].doc() != story_.facts[other.fact].doc() && !CanAgree(*amount(one), *amount(other));
        });
        if (against) opposed.insert(one.fact);
      }
    }
    return opposed;
  }

  /// The likeliest first, each group once.
  void Choose() {
    const absl::flat_hash_set<uint32_t> told = ToldIn(reference_, "figure"), opposed = Opposed();
    const auto is_opposed = [&](size_t group) {
      const std::vector<uint32_t> facts = FactsOf(groups_[group]);
      return std::any_of(facts.begin(), facts.end(), [&](uint32_t fact) { return opposed.contains(fact); });
    };
    TakeLikeliest<Candidate>(
        candidates_, [&](const Candidate& own) { return own.points >= kEnough && !is_opposed(own.a) && !is_opposed(own.b); },
        [](const Candidate&, const Candidate&) { return false; },  // rivals count among the points
        [&](const Candidate& own) {
          TellLikely(story_, FactsOf(groups_[own.a]), FactsOf(groups_[own.b]), told, "misprint",
                     "each is left over in its source when what the sources have alike is struck out, and one misprint makes the one of the other", reference_);
        });
  }

  std::vector<uint32_t> FactsOf(const Group& group) const {
    std::vector<uint32_t> facts;
    for (uint32_t i : group.signs) facts.push_back(signs_[i].sign.fact);
    return facts;
  }

  const Story& story_;
  CrossReference& reference_;
  WordLikeness likeness_;
  const SentenceLikeness& sentences_;
  std::vector<Own> signs_;
  std::vector<Group> groups_;                // by unit and number
  std::vector<std::set<double>> numbers_;    // by source: of its figures
  std::vector<std::set<double>> numerals_;   // by source: all that it has in digits; empty until it is asked for
  std::vector<Candidate> candidates_;
};

}  // namespace

void MatchMisprints(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) {
  if (story.documents.size() >= 2 && story.documents.size() <= kMostSources) Matcher(story, sentences, reference).Run();
}

}  // namespace crossread
