// SPDX-License-Identifier: Apache-2.0
// One question, one figure in each source: a prize of 15,000 and of 25,000, a turnout of 41 and of 61 per cent, held for 14 months and for two years.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "graph/asked.h"
#include "graph/figure_apart.h"
#include "graph/figure_tie.h"
#include "graph/match.h"
#include "graph/same_event.h"
#include "graph/spare.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/amount.h"
#include "values/near_words.h"
#include "values/slip.h"

namespace crossread {
namespace {

constexpr double kFarthest = 12, kFarthestShare = 6;  // times the other figure: a nought too many
constexpr double kSlip = 100;    // the same where a slip of the pen tells them apart
constexpr double kWide = 3;      // from the low end of a figure to the high one: hardly any other figure is another
constexpr double kPoints = 1.5;  // by which a count moves before it ends
constexpr uint32_t kPart = 4;    // tokens at the head of a sentence, in which it tells of whom it speaks
constexpr int kEnough = 2;       // words that join two passages where the question alone does not

/// What one source answers: figures for the question that agree.
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
          if (a == nullptr || b == nullptr || CanAgree(*a, *b)) continue;
          if (!Prints(topic.FactOf(topic.answers[i]).doc(), *b) && !Prints(topic.FactOf(topic.answers[j]).doc(), *a)) told_.insert(topic.answers[i].fact), told_.insert(topic.answers[j].fact);
        }
      }
    }
  }

  void Run() {
    std::map<std::pair<std::string_view, std::string_view>, std::vector<const Asked*>> questions;
    for (const Asked& asked : all_) questions[{asked.question, asked.amount.unit}].push_back(&asked);
    for (const auto& [question, asked] : questions) {
      if (asked.size() >= 2 && asked.front()->doc != asked.back()->doc) Oppose(question.first, asked);
    }
  }

 private:
  /// The figures of each source, those that agree together; what is of another time is nobody's answer. `several` is true where
  /// a source has two.
  static std::vector<Voice> VoicesOf(const std::vector<const Asked*>& all, bool& several) {
    std::vector<Voice> voices;
    for (const Asked* asked : all) {
      size_t same = voices.size();
      for (size_t i = 0; i < voices.size(); ++i) {
        if (voices[i].doc != asked->doc) continue;
        if (CanAgree(voices[i].asked[0]->amount, asked->amount)) same = i;
        else several = several || (!asked->other && !voices[i].asked[0]->other);
      }
      if (same == voices.size()) voices.push_back({asked->doc, {}});
      voices[same].asked.push_back(asked);
    }
    for (Voice& voice : voices) {  // "less than six months" tells nothing beside "14 days"
      const bool exact = std::any_of(voice.asked.begin(), voice.asked.end(), [](const Asked* asked) { return !Wide(*asked); });
      if (exact) std::erase_if(voice.asked, [](const Asked* asked) { return Wide(*asked); });
    }
    std::erase_if(voices, [](const Voice& voice) { return std::any_of(voice.asked.begin(), voice.asked.end(), [](const Asked* asked) { return asked->other; }); });
    return voices;
  }

  static bool Wide(const Asked& asked) { return asked.amount.low <= 0 || asked.amount.high > kWide * asked.amount.low; }

  void Oppose(std::string_view question, const std::vector<const Asked*>& all) {
    bool several = false;
    const std::vector<Voice> voices = VoicesOf(all, several);
    // The source that the fewest others agree with stands against the rest. Where a source has two figures, the words tell which is meant.
    const Voice *lone = nullptr, *rival = nullptr;
    std::tuple<int, int, double> best;
    for (const Voice& a : voices) {
      const Voice* nearest = nullptr;
      std::tuple<int, int, double> most;
      for (const Voice& b : voices) {
        if (a.doc == b.doc || story_.voices[a.doc] == story_.voices[b.doc] || CanAgree(a.asked[0]->amount, b.asked[0]->amount)) continue;
        const int with = Company(a, b, voices), against = Company(b, a, voices);
        if (several && Has(a.doc, *b.asked[0])) continue;
        if (several ? (with > 1 || against < 2) && !LeftOver(a, b, voices) && !(with == 1 && Slip(*a.asked[0], *b.asked[0])) : !Opposed(a, b, all)) continue;
        const double low = std::min(a.asked[0]->amount.number, b.asked[0]->amount.number), high = std::max(a.asked[0]->amount.number, b.asked[0]->amount.number);
        const std::tuple<int, int, double> own(several ? SharedWithAll(a, b, voices) : 0, against - with, low / high);
        if (nearest == nullptr || own > most) nearest = &b, most = own;
      }
      if (nearest == nullptr || (several && !Opposed(a, *nearest, all))) continue;
      if (lone == nullptr || most > best) lone = &a, rival = nearest, best = most;
    }
    if (lone == nullptr) return;
    std::vector<uint32_t> facts;
    for (const Voice& voice : voices) {
      const bool joins = &voice == lone || &voice == rival || (voice.doc != lone->doc && CanAgree(voice.asked[0]->amount, rival->asked[0]->amount) && Compared(*lone, voice));
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

  /// Words that the clause of `a` has in common with those of all that agree with `b`.
  int SharedWithAll(const Voice& a, const Voice& b, const std::vector<Voice>& voices) const {
    std::vector<std::string> words;
    for (const Voice& own : voices) {
      if (!CanAgree(own.asked[0]->amount, b.asked[0]->amount)) continue;
      const std::vector<std::string>& context = story_.facts[own.asked[0]->fact].subject.context;
      words.insert(words.end(), context.begin(), context.end());
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return static_cast<int>(SharedCount(words, story_.facts[a.asked[0]->fact].subject.context));
  }

  /// Both sources have the same figures for the question, and each one more: 64 and 36 per cent, 64 and 46.
  static bool LeftOver(const Voice& a, const Voice& b, const std::vector<Voice>& voices) {
    auto others = [&](const Voice& voice) {
      std::vector<const Voice*> found;
      for (const Voice& own : voices) {
        if (own.doc == voice.doc && &own != &voice) found.push_back(&own);
      }
      return found;
    };
    const std::vector<const Voice*> one = others(a), two = others(b);
    if (one.empty() || one.size() != two.size()) return false;
    return std::all_of(one.begin(), one.end(), [&](const Voice* x) {
      return std::any_of(two.begin(), two.end(), [&](const Voice* y) { return x->asked[0]->amount.number == y->asked[0]->amount.number; });
    });
  }

  /// Texts whose figure agrees with that of `voice` and not with that of `other`, its own among them.
  int Company(const Voice& voice, const Voice& other, const std::vector<Voice>& voices) const {
    std::set<uint32_t> company;
    for (const Voice& own : voices) {
      if (CanAgree(voice.asked[0]->amount, own.asked[0]->amount) && !CanAgree(other.asked[0]->amount, own.asked[0]->amount)) company.insert(story_.voices[own.doc]);
    }
    return static_cast<int>(company.size());
  }

  /// The figures are of one size, and nothing sets them apart.
  bool Compared(const Voice& a, const Voice& b) const {
    for (const Asked* x : a.asked) {
      for (const Asked* y : b.asked) {
        const double low = std::min(x->amount.number, y->amount.number), high = std::max(x->amount.number, y->amount.number);
        if (low <= 0 || high > (Slip(*x, *y) ? kSlip : x->amount.unit == "percent" ? kFarthestShare : kFarthest) * low) return false;
        if (TieFigures(story_, story_.facts[x->fact], story_.facts[y->fact], /*any_noun=*/true).score < 0) return false;
      }
    }
    return true;
  }

  /// "Among women …", "In the capital …": of a part that the other source does not speak of at all.
  bool Narrowed(const Asked& asked, DocId other) const {
    const Copy &copy = story_.copies[asked.doc], &far = story_.copies[other];
    const Fact& fact = story_.facts[asked.fact];
    const TokenRange sentence = copy.sentences[fact.claim.sentence].tokens;
    if (!IsOneOf(copy, sentence.first, {"in", "among", "amongst", "across", "of", "for", "at"})) return false;
    for (uint32_t i = sentence.first + kPart + 1; i < fact.claim.tokens.first; ++i) {  // another clause tells the figure
      if (IsOneOf(copy, copy.tokens[i], {",", ";", "although", "that", "which", "while", "and", "but", "who"})) return false;
    }
    if (IsOneOf(copy, sentence.first, {"of"}) && fact.claim.tokens.first > sentence.first + 1) return true;
    for (uint32_t i = sentence.first + 1; i < std::min(fact.claim.tokens.first, sentence.first + kPart); ++i) {
      const Token& token = copy.tokens[i];
      if (token.kind == TokenKind::kNumber || IsOneOf(copy, token, {",", "all", "total", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"})) return false;
      if (token.kind != TokenKind::kWord || !IsContentWord(*copy.lexicon, copy.Words(token), token.word)) continue;
      return std::none_of(far.tokens.begin(), far.tokens.end(), [&](const Token& own) { return own.head == token.head && far.Words(own) == copy.Words(token); });
    }
    return false;
  }

  /// The two sides of a vote, or a count that goes on.
  static bool OfOneVote(const Asked& a, const Asked& b) {
    if (a.amount.unit != "percent") return false;
    const double x = a.amount.number, y = b.amount.number;
    const bool vote = a.question == "backing" || a.question == "share" || a.question == "turnout";
    return vote && (std::abs(x + y - 100) < kPoints || std::abs(x - y) < kPoints);
  }

  bool Opposed(const Voice& a, const Voice& b, const std::vector<const Asked*>& all) const {
    for (const Asked* x : a.asked) {
      if (told_.contains(x->fact)) return false;
      for (const Asked* y : b.asked) {
        if (CanAgree(x->amount, y->amount)) return false;
        if (OfOneVote(*x, *y) || Narrowed(*x, b.doc) || Narrowed(*y, a.doc)) return false;
        if (x->own && OfTwo(story_.facts[x->fact], story_.facts[y->fact])) return false;
        if (x->weak && x->question != "share" && OtherHead(story_.facts[x->fact], story_.facts[y->fact])) return false;
        if (x->weak && Shared(*x, *y) < (OneHead(*x, *y) ? 1 : kEnough) && !Slip(*x, *y)) return false;
      }
    }
    return Compared(a, b) && !BothTold(*a.asked[0], *b.asked[0], all) && !Has(a.doc, *b.asked[0]) && !Has(b.doc, *a.asked[0]);
  }

  /// What is measured has two names: revenue, a loss.
  bool OtherHead(const Fact& a, const Fact& b) const {
    const std::string &one = a.subject.head, &two = b.subject.head;
    if (IsMoney(std::get<Amount>(a.value))) return false;
    return !one.empty() && !two.empty() && !SameOrNear(*story_.copies.front().lexicon, one, two);
  }

  bool OneHead(const Asked& a, const Asked& b) const {
    const std::string& head = story_.facts[a.fact].subject.head;
    return !head.empty() && head != "share" && head != "decrease" && head != "increase" && head == story_.facts[b.fact].subject.head;
  }

  /// The one is the other, mistyped or misheard.
  bool Slip(const Asked& a, const Asked& b) const {
    auto digits = [&](const Asked& asked) { return asked.amount.low == asked.amount.high && std::get<Amount>(story_.facts[asked.fact].value).unit != "1"; };
    return digits(a) && digits(b) && (Transposed(a.amount, b.amount) || Misheard(a.amount, b.amount) || (Shifted(a.amount, b.amount) && IsMoney(a.amount)));
  }

  /// A source has both figures for the question: it is asked of two.
  static bool BothTold(const Asked& a, const Asked& b, const std::vector<const Asked*>& all) {
    bool one = false, two = false;
    DocId doc = UINT32_MAX;
    for (const Asked* own : all) {
      if (own->doc != doc) one = two = false, doc = own->doc;
      const bool like_a = CanAgree(own->amount, a.amount), like_b = CanAgree(own->amount, b.amount);  // "more than a year" is like both
      one = one || (like_a && !like_b);
      two = two || (like_b && !like_a);
      if (one && two) return true;
    }
    return false;
  }

  /// People are named beside both figures, and other ones.
  bool OfTwo(const Fact& a, const Fact& b) const {
    const std::set<std::string> one = NamesBeside(story_, a), two = NamesBeside(story_, b);
    if (one.empty() || two.empty()) return false;
    return std::none_of(one.begin(), one.end(), [&](const std::string& name) { return two.contains(name); });
  }

  /// Words that both clauses have.
  int Shared(const Asked& a, const Asked& b) const { return static_cast<int>(SharedCount(story_.facts[a.fact].subject.context, story_.facts[b.fact].subject.context)); }

  /// The source has this figure of something else.
  bool Has(DocId doc, const Asked& wanted) const {
    return std::any_of(all_.begin(), all_.end(), [&](const Asked& own) { return own.doc == doc && own.amount.unit == wanted.amount.unit && own.amount.number == wanted.amount.number; });
  }

  /// The source has this very amount.
  bool Prints(DocId doc, const Amount& wanted) const {
    const std::span<const Fact> own = FactsOf(story_, doc);
    return std::any_of(own.begin(), own.end(), [&](const Fact& fact) {
      const Amount* amount = std::get_if<Amount>(&fact.value);
      return amount != nullptr && amount->number == wanted.number && amount->unit == wanted.unit;
    });
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
