// SPDX-License-Identifier: Apache-2.0
// Folds what is counted into populations and measures, and finds what narrows a figure to a part.
#include "facts/figure_subject.h"

#include <algorithm>
#include <array>
#include <limits>

#include "base/ascii.h"
#include "facts/bearer.h"
#include "facts/context.h"
#include "facts/counted_before.h"
#include "facts/events.h"
#include "facts/figure_time.h"
#include "facts/inhabited.h"
#include "facts/measured.h"
#include "facts/role_of_age.h"
#include "facts/seats.h"
#include "grammar/title_case.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/amount.h"
#include "values/person_noun.h"

namespace crossread {
namespace {

template <size_t n>
bool OneOf(std::string_view word, const std::array<std::string_view, n>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// States that only befall people: a bare number in one of them counts people.
bool BefallsPeople(std::string_view state) {
  static constexpr std::array<std::string_view, 20> kStates = {
      "killed", "injured", "missing", "arrested", "displaced", "evacuated", "rescued", "hospitalised", "infected", "aboard",
      "sacked", "attending", "charged", "sentenced", "freed", "abducted", "trapped", "shot", "stabbed", "population"};
  return OneOf(state, kStates);
}

constexpr double kMen = 100;  // "19,000 men" are troops or workers, whoever they are

class Figures {
 public:
  Figures(const Copy& copy, const Grammar& grammar, std::span<const Fact> facts, const Quantity& quantity, Fact& fact, bool compared)
      : copy_(copy), grammar_(grammar), facts_(facts), quantity_(quantity), fact_(fact), subject_(fact.subject), tokens_(fact.claim.tokens),
        compared_(compared) {}

  void Fill() {
    subject_.attribute = quantity_.state;
    subject_.head = Canonical(*copy_.lexicon, quantity_.of);
    if (subject_.head.empty() && quantity_.amount.unit == "count") subject_.head = CountedBefore(copy_, grammar_, fact_.claim.sentence, tokens_);
    reach_ = Reach();
    subject_.qualifiers = QualifiersOf(copy_, grammar_, tokens_, reach_);
    std::erase(subject_.qualifiers, "annual");  // of an event, not of a sum
    if (subject_.head == "man" && quantity_.amount.number >= kMen) std::erase(subject_.qualifiers, "men");
    if (quantity_.state.empty() && !IsPersonNoun(*copy_.lexicon, subject_.head) && !OfRace()) {
      std::erase(subject_.qualifiers, "men");
      std::erase(subject_.qualifiers, "women");
    }
    Earlier();
    if (compared_) subject_.context = ContextOf(copy_, grammar_, tokens_);
    subject_.entities = EntitiesIn(copy_, grammar_, ReachOf(copy_, grammar_, tokens_));
    std::erase(subject_.entities, LowerCase(quantity_.amount.unit));  // "EUR 460,000"
    if (compared_) subject_.verb = GoverningVerb(copy_, grammar_, tokens_);
    if (subject_.head == "age") {
      subject_.attribute = "age";
      subject_.entities.clear();
      if (std::string bearer = BearerOf(copy_, grammar_, facts_, tokens_); !bearer.empty()) subject_.entities.push_back(bearer);
      if (compared_) subject_.owner = RoleOfAge(copy_, grammar_, tokens_);
      return;
    }
    if (quantity_.amount.unit == "{magnitude}") {
      subject_.attribute = "magnitude";
      subject_.head = "quake";
      if (OfAftershock()) Qualify("aftershock");
    } else if (quantity_.amount.unit != "count") {
      Measure();
    } else {
      Population();
      Scope();
    }
    if (IsTitleCase(copy_, copy_.sentences[fact_.claim.sentence])) subject_.owner.clear();  // "Nut Spread Giant Recalls 19 Million Jars"
    QualifyByTime(copy_, grammar_, facts_, quantity_, reach_, fact_);
    std::sort(subject_.qualifiers.begin(), subject_.qualifiers.end());
    subject_.qualifiers.erase(std::unique(subject_.qualifiers.begin(), subject_.qualifiers.end()), subject_.qualifiers.end());
  }

 private:
  LowerWord Word(uint32_t i) const { return LowerWord(copy_, i); }
  void Qualify(std::string qualifier) { subject_.qualifiers.push_back(std::move(qualifier)); }
  TokenRange SentenceTokens() const { return copy_.sentences[fact_.claim.sentence].tokens; }

  void Measure() {
    if (std::string noun = MeasuredNoun(copy_, grammar_, tokens_, Convert(quantity_.amount, "m").has_value()); !noun.empty()) subject_.head = noun;
    if (!compared_) return;
    subject_.owner = MeasuredAt(copy_, grammar_, tokens_);
    if (subject_.owner.empty() && fact_.claim.kind != "money") subject_.owner = DoerOf(copy_, grammar_, tokens_);  // who pays is not who is paid
  }

  /// One word for those counted: "a toll of 12", "12 bodies", "12 dead" and "12 people killed" count the same people.
  void Population() {
    const Lexicon& lexicon = *copy_.lexicon;
    auto of_state = [&] {
      const ClassId state_noun = lexicon.Class("state_noun");
      const std::span<const Sense> senses = lexicon.Senses(lexicon.Find(quantity_.of));
      return std::any_of(senses.begin(), senses.end(), [&](const Sense& sense) { return sense.cls == state_noun && sense.value == quantity_.state; });
    };
    if (BefallsPeople(quantity_.state) && (subject_.head.empty() || of_state())) subject_.head = "person";
    if (quantity_.state == "abstained") subject_.head = "person";  // deputies, members, abstentions
    if (LivesThere()) subject_.attribute = "population";
    if (subject_.attribute == "population") subject_.head = "person";  // residents, refugees of a camp
    if (quantity_.of == "score" && (Word(tokens_.first - 1) == "(" || Word(tokens_.last) == ")")) Qualify("record");
    if (!compared_) return;
    if (subject_.attribute == "population") {
      subject_.owner = InhabitedPlace(copy_, grammar_, fact_.claim.sentence, tokens_);
    } else if (subject_.attribute == "attending") {
      subject_.owner = PlaceIn(copy_, grammar_, reach_);  // crowds gather in many towns on one day
    } else if (subject_.head == "seat") {
      subject_.owner = WinnerOfSeats(copy_, grammar_, fact_.claim.sentence, tokens_);
    } else if (quantity_.state.empty()) {
      subject_.owner = DoerOf(copy_, grammar_, tokens_);
    }
  }

  /// "the women's race", but not "three men stole four paintings".
  bool OfRace() const {
    for (uint32_t i = reach_.first; i + 1 < reach_.last; ++i) {
      if (Word(i).OneOf({"men", "women"}) && copy_.tokens[i + 1].Is(kSuffix)) return true;
    }
    return false;
  }

  /// "has about 200,000 residents", "with 1,400 inhabitants".
  bool LivesThere() const {
    if (!quantity_.state.empty() || !(quantity_.of == "resident" || quantity_.of == "inhabitant")) return false;
    return Word(tokens_.first - 1).OneOf({"has", "have", "had", "with", "its"}) && quantity_.amount.number >= 100;
  }

  /// "63 million, down from 84 million a year earlier": what stands behind the next figure is about that one.
  void Earlier() {
    if (std::find(subject_.qualifiers.begin(), subject_.qualifiers.end(), "earlier") == subject_.qualifiers.end()) return;
    TokenRange reach = reach_;
    for (const Fact& other : FactsNear(facts_, fact_, 0)) {
      if (other.claim.tokens.first < tokens_.last || !std::holds_alternative<Quantity>(other.claim.said)) continue;
      reach.last = std::max(tokens_.last, std::min(reach.last, other.claim.tokens.first));
    }
    std::vector<std::string> own = QualifiersOf(copy_, grammar_, tokens_, reach);
    if (!std::binary_search(own.begin(), own.end(), "earlier")) std::erase(subject_.qualifiers, "earlier");
  }

  /// One of `words` stands just before the claim or in it.
  template <size_t n>
  bool Says(const WordSet<n>& words) const {
    for (uint32_t i = tokens_.first > 1 ? tokens_.first - 2 : 0; i < tokens_.last; ++i) {
      if (!words.Has(copy_, i)) continue;
      if (i >= tokens_.first || i + 1 == tokens_.first || Word(i + 1) == "of" || Word(i) == "further") return true;
    }
    return false;
  }

  /// Parts ("among them 12 children") and additions ("three others", "another three").
  void Scope() {
    const LowerWord before = Word(tokens_.first - 1), at = Word(tokens_.first - 2);
    if (before == "no") Qualify("no");  // "no two people agree" counts nobody
    bool part = before == "including" || (before == "them" && at == "among") || (before == "whom" && at == "of");
    uint32_t behind = tokens_.last;
    const bool all = CountsAll(copy_, tokens_);  // "230 workers of the late shift" are all of them, and "all 22 of her crew"
    part = part || (!all && Word(behind) == "of" && (Word(behind + 1) == "them" || Word(behind + 1) == "whom" || Word(behind + 1) == "those"));
    // "two of the bombs": not all of them; a fate told of some of them is a count of its own.
    const uint32_t end = tokens_.last + (quantity_.of.empty() ? 1 : 0);
    for (uint32_t i = tokens_.first; i < end && quantity_.state.empty() && !all; ++i) {
      part = part || (Word(i) == "of" && Word(i + 1).OneOf({"the", "its", "their", "our", "his", "her", "my", "your"}));
    }
    for (uint32_t i = behind; i + 1 < SentenceTokens().last; ++i) part = part || (Word(i) == "the" && Word(i + 1).OneOf({"rest", "remainder"}));  // "Two died in hospital; the rest never left"
    if (part && subject_.head != "seat") Qualify("part");  // "13 of the 33 seats" are all that a party has
    static constexpr WordSet kOthers{"other", "others", "another"};
    static constexpr WordSet kMore{"other", "others", "another", "further", "additional", "more", "extra"};
    bool more = subject_.head == "other" || Says(kMore);
    if (fact_.claim.hedge == Hedge::kMoreThan && !Says(kOthers)) more = false;
    if (!more) return;
    if (subject_.head == "other") subject_.head = "person";
    std::erase(subject_.qualifiers, "other");
    if (CountsAnotherState()) return;  // "one was killed and three others were injured": three in all
    if (Amount* amount = std::get_if<Amount>(&fact_.value)) amount->high = std::numeric_limits<double>::infinity();
  }

  /// The nearest people counted before this figure, in its sentence or the one before, met another fate.
  bool CountsAnotherState() const {
    if (quantity_.state.empty()) return false;
    bool found = false;
    for (const Fact& other : FactsNear(facts_, fact_, 1)) {
      if (other.claim.tokens.first >= tokens_.first) continue;
      const Quantity* quantity = std::get_if<Quantity>(&other.claim.said);
      if (quantity == nullptr || quantity->state.empty()) continue;
      if (quantity->state == quantity_.state) return false;
      found = found || BefallsPeople(quantity->state);
    }
    return found || NamesAnotherState();
  }

  /// "left a woman dead and three others injured": the single one is no figure.
  bool NamesAnotherState() const {
    const Lexicon& lexicon = *copy_.lexicon;
    bool another = false;
    for (uint32_t i = SentenceTokens().first; i < tokens_.first; ++i) {
      for (const char* cls : {"state_before", "state_after", "state_noun"}) {
        const Sense* sense = lexicon.Get(copy_, i, lexicon.Class(cls));
        if (sense == nullptr || !BefallsPeople(sense->value)) continue;
        bool own = sense->value == quantity_.state;
        if (own && i + 4 < tokens_.first) return false;  // not the word that governs the figure itself
        another = another || !own;
      }
    }
    return another;
  }

  /// The figure's clause with what opens it ("In December 2003, the town was …"): from the end of the clause before.
  TokenRange Reach() const {
    TokenRange reach = ReachOf(copy_, grammar_, tokens_);
    uint32_t first = SentenceTokens().first;
    const std::vector<Clause>& clauses = grammar_.Clauses();
    auto own = std::lower_bound(clauses.begin(), clauses.end(), fact_.claim.sentence, [](const Clause& clause, uint32_t s) { return clause.sentence < s; });
    for (; own != clauses.end() && own->sentence == fact_.claim.sentence; ++own) {
      const Clause& clause = *own;
      if (clause.verb.head < reach.first && clause.tokens.last <= reach.first) first = std::max(first, clause.tokens.last);
    }
    reach.first = std::min(reach.first, std::max(first, reach.first > 10 ? reach.first - 10 : 0));
    reach.last = std::min(reach.last, Compared(reach));
    return reach;
  }

  /// Where `reach` turns to what the figure is held against: "87 percent, *compared with* 88 percent in 2022".
  uint32_t Compared(TokenRange reach) const {
    for (uint32_t i = tokens_.last; i + 1 < reach.last; ++i) {
      static constexpr WordSet kHeld{"compared", "against", "versus", "up", "down"};
      if (!kHeld.Has(copy_, i)) continue;
      if (Word(i + 1).OneOf({"with", "to", "from"}) || (Word(i).OneOf({"against", "versus"}) && copy_.tokens[i + 1].kind == TokenKind::kNumber)) return i;
    }
    return reach.last;
  }

  /// "two aftershocks, magnitude 2.9 and 2.2", but not "a 6.1 quake was followed by an aftershock".
  bool OfAftershock() const {
    TokenRange sentence = SentenceTokens();
    for (uint32_t i = tokens_.last; i < std::min(tokens_.last + 3, sentence.last); ++i) {
      if (Canonical(*copy_.lexicon, grammar_.Lemma(i)) == "quake") return false;
    }
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (Word(i).starts_with("aftershock")) return true;
    }
    return false;
  }

  const Copy& copy_;
  const Grammar& grammar_;
  std::span<const Fact> facts_;
  const Quantity& quantity_;
  Fact& fact_;
  Subject& subject_;
  TokenRange tokens_;
  TokenRange reach_;  // Reach()
  bool compared_;
};

}  // namespace

void FigureSubject(const Copy& copy, const Grammar& grammar, std::span<const Fact> facts, const Quantity& quantity, Fact& fact, bool compared) {
  Figures(copy, grammar, facts, quantity, fact, compared).Fill();
}

}  // namespace crossread
