// SPDX-License-Identifier: Apache-2.0
// One question, one figure in each source: a prize of 15,000 and of 25,000, a turnout of 41 and of 61 per cent, held for 14 months and for two years.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "graph/asked.h"
#include "graph/figure_tie.h"
#include "graph/match.h"
#include "graph/spare.h"
#include "values/amount.h"
#include "values/slip.h"

namespace crossread {
namespace {

constexpr double kFarthest = 8;  // times the other figure

/// What one source answers: all its figures for the question agree.
struct Voice {
  DocId doc = 0;
  std::vector<const Asked*> asked;
};

class Questions {
 public:
  Questions(const Story& story, CrossReference& reference) : story_(story), reference_(reference), all_(AskedIn(story)) {
    for (const Topic& topic : reference.topics) {
      if (topic.kind != "figure") continue;
      for (size_t i = 0; i < topic.answers.size(); ++i) {
        for (size_t j = i + 1; j < topic.answers.size(); ++j) {
          const Amount *a = std::get_if<Amount>(&topic.FactOf(topic.answers[i]).value), *b = std::get_if<Amount>(&topic.FactOf(topic.answers[j]).value);
          if (a != nullptr && b != nullptr && !CanAgree(*a, *b)) told_.insert(topic.answers[i].fact), told_.insert(topic.answers[j].fact);
        }
      }
    }
  }

  void Run() {
    std::map<std::pair<std::string_view, std::string_view>, std::map<DocId, std::vector<const Asked*>>> questions;
    for (const Asked& asked : all_) questions[{asked.question, asked.amount.unit}][asked.doc].push_back(&asked);
    for (auto& [question, sources] : questions) {
      std::vector<Voice> voices;
      for (auto& [doc, asked] : sources) {
        if (Single(asked)) voices.push_back({doc, std::move(asked)});
      }
      if (voices.size() >= 2) Oppose(question.first, voices);
    }
  }

 private:
  static bool Single(const std::vector<const Asked*>& asked) {
    for (const Asked* a : asked) {
      if (a->other) return false;
      for (const Asked* b : asked) {
        if (!CanAgree(a->amount, b->amount)) return false;
      }
    }
    return true;
  }

  void Oppose(std::string_view question, const std::vector<Voice>& voices) {
    // The source that the fewest others agree with stands against the rest.
    const Voice *lone = nullptr, *rival = nullptr;
    std::tuple<int, int> best;
    for (const Voice& a : voices) {
      for (const Voice& b : voices) {
        if (a.doc == b.doc || story_.voices[a.doc] == story_.voices[b.doc] || !Opposed(a, b)) continue;
        const std::tuple<int, int> own(Company(b, voices) - Company(a, voices), -static_cast<int>(a.doc));
        if (lone == nullptr || own > best) lone = &a, rival = &b, best = own;
      }
    }
    if (lone == nullptr) return;
    std::vector<uint32_t> facts;
    for (const Voice& voice : voices) {
      const bool joins = &voice == lone || &voice == rival || (!Opposed(voice, *rival) && CanAgree(voice.asked[0]->amount, rival->asked[0]->amount) && Compared(*lone, voice));
      if (!joins) continue;
      for (const Asked* asked : voice.asked) facts.push_back(asked->fact);
    }
    for (const Asked* asked : lone->asked) told_.insert(asked->fact);
    std::sort(facts.begin(), facts.end());
    facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
    Topic topic = MakeTopic(story_, "figure", facts);
    topic.question = QuestionOf(story_, rival->asked[0]->fact);
    topic.key = absl::StrCat("asked ", std::string(question), " ", rival->asked[0]->amount.unit);
    topic.reasons.push_back(absl::StrCat("each source gives one figure for one question: ", std::string(question)));
    reference_.topics.push_back(std::move(topic));
  }

  static int Company(const Voice& voice, const std::vector<Voice>& voices) {
    return static_cast<int>(std::count_if(voices.begin(), voices.end(), [&](const Voice& other) { return CanAgree(voice.asked[0]->amount, other.asked[0]->amount); }));
  }

  /// The figures are of one size, and nothing sets them apart.
  bool Compared(const Voice& a, const Voice& b) const {
    for (const Asked* x : a.asked) {
      for (const Asked* y : b.asked) {
        const double low = std::min(x->amount.number, y->amount.number), high = std::max(x->amount.number, y->amount.number);
        if (low <= 0 || high > kFarthest * low) return false;
        if (TieFigures(story_, story_.facts[x->fact], story_.facts[y->fact], /*any_noun=*/true).score < 0) return false;
      }
    }
    return true;
  }

  bool Opposed(const Voice& a, const Voice& b) const {
    for (const Asked* x : a.asked) {
      if (told_.contains(x->fact)) return false;
      for (const Asked* y : b.asked) {
        if (CanAgree(x->amount, y->amount)) return false;
        if (x->own && OfTwo(story_.facts[x->fact], story_.facts[y->fact])) return false;
        if (x->weak && !Likely(*x, *y) && !Slip(*x, *y)) return false;
      }
    }
    if (Told(*a.asked[0], *b.asked[0])) return false;
    return Compared(a, b) && !Has(a.doc, *b.asked[0]) && !Has(b.doc, *a.asked[0]);
  }

  /// The one is the other, mistyped or misheard.
  bool Slip(const Asked& a, const Asked& b) const {
    auto digits = [&](const Asked& asked) { return asked.amount.low == asked.amount.high && std::get<Amount>(story_.facts[asked.fact].value).unit != "1"; };
    return digits(a) && digits(b) && (Transposed(a.amount, b.amount) || Misheard(a.amount, b.amount));
  }

  /// A source has both figures for the question: it is asked of two.
  bool Told(const Asked& a, const Asked& b) const {
    bool one = false, two = false;
    DocId doc = UINT32_MAX;
    for (const Asked& own : all_) {
      if (own.doc != doc) one = two = false, doc = own.doc;
      if (own.amount.unit != a.amount.unit || own.question != a.question) continue;
      one = one || CanAgree(own.amount, a.amount);
      two = two || CanAgree(own.amount, b.amount);
      if (one && two) return true;
    }
    return false;
  }

  /// People are named beside both figures, and other ones.
  bool OfTwo(const Fact& a, const Fact& b) const {
    const std::set<std::string> one = NamesBeside(a), two = NamesBeside(b);
    if (one.empty() || two.empty()) return false;
    return std::none_of(one.begin(), one.end(), [&](const std::string& name) { return two.contains(name); });
  }

  std::set<std::string> NamesBeside(const Fact& fact) const {
    std::set<std::string> names;
    for (const Fact& other : FactsOf(story_, fact.doc())) {
      if (other.claim.kind != "person" || other.claim.sentence != fact.claim.sentence) continue;
      const Mention* mention = std::get_if<Mention>(&other.claim.said);
      if (mention != nullptr && !mention->name.folded.empty()) names.insert(mention->name.folded);
    }
    return names;
  }

  /// Words that both sentences have, but for those that tell the question.
  bool Likely(const Asked& a, const Asked& b) const {
    const std::vector<std::string>&x = story_.facts[a.fact].subject.context, &y = story_.facts[b.fact].subject.context;
    std::vector<std::string> both;
    std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
    return both.size() >= 2;
  }

  /// The source has this figure of something else.
  bool Has(DocId doc, const Asked& wanted) const {
    return std::any_of(all_.begin(), all_.end(), [&](const Asked& own) { return own.doc == doc && own.amount.unit == wanted.amount.unit && own.amount.number == wanted.amount.number; });
  }

  const Story& story_;
  CrossReference& reference_;
  std::vector<Asked> all_;
  std::set<uint32_t> told_;  // facts that a topic sets against another
};

}  // namespace

void MatchAsked(const Story& story, CrossReference& reference) {
  if (story.documents.size() < 2 || story.documents.size() > kMostEliminated) return;
  Questions(story, reference).Run();
}

}  // namespace crossread
