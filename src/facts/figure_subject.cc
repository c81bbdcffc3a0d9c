// SPDX-License-Identifier: Apache-2.0
// Folds what is counted into populations and measures, and finds what narrows a figure to a part or a time.
#include "facts/figure_subject.h"

#include <algorithm>
#include <array>
#include <limits>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "facts/bearer.h"
#include "facts/context.h"
#include "facts/events.h"
#include "facts/inhabited.h"
#include "facts/measured.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/amount.h"
#include "values/calendar_word.h"

namespace crossread {
namespace {

constexpr int kBackground = 2;  // months before the source's own: what is dated before tells of another occasion

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

class Figures {
 public:
  Figures(const Copy& copy, const Grammar& grammar, std::span<const Fact> facts, const Quantity& quantity, Fact& fact, bool compared)
      : copy_(copy), grammar_(grammar), facts_(facts), quantity_(quantity), fact_(fact), subject_(fact.subject), tokens_(fact.claim.tokens),
        compared_(compared) {}

  void Fill() {
    subject_.attribute = quantity_.state;
    subject_.head = Canonical(*copy_.lexicon, quantity_.of);
    reach_ = Reach();
    subject_.qualifiers = QualifiersOf(copy_, grammar_, tokens_, reach_);
    std::erase(subject_.qualifiers, "annual");  // of an event, not of a sum
    Earlier();
    if (compared_) subject_.context = ContextOf(copy_, grammar_, tokens_);
    subject_.entities = EntitiesIn(copy_, grammar_, ReachOf(copy_, grammar_, tokens_));
    if (compared_) subject_.verb = GoverningVerb(copy_, grammar_, tokens_);
    if (subject_.head == "age") {
      subject_.attribute = "age";
      subject_.entities.clear();
      if (std::string bearer = BearerOf(copy_, grammar_, facts_, tokens_); !bearer.empty()) subject_.entities.push_back(bearer);
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
    Time();
    std::sort(subject_.qualifiers.begin(), subject_.qualifiers.end());
    subject_.qualifiers.erase(std::unique(subject_.qualifiers.begin(), subject_.qualifiers.end()), subject_.qualifiers.end());
  }

 private:
  LowerWord Word(uint32_t i) const { return LowerWord(copy_, i); }
  void Qualify(std::string qualifier) { subject_.qualifiers.push_back(std::move(qualifier)); }
  TokenRange SentenceTokens() const { return copy_.sentences[fact_.claim.sentence].tokens; }

  /// The facts of this one's sentence and of `before` sentences before it: they stand in text order.
  std::span<const Fact> Near(uint32_t before) const {
    const uint32_t sentence = fact_.claim.sentence, from = sentence - std::min(sentence, before);
    size_t first = static_cast<size_t>(&fact_ - facts_.data()), last = first + 1;
    while (first > 0 && facts_[first - 1].claim.sentence >= from) --first;
    while (last < facts_.size() && facts_[last].claim.sentence <= sentence) ++last;
    return facts_.subspan(first, last - first);
  }

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
    } else if (quantity_.state.empty()) {
      subject_.owner = DoerOf(copy_, grammar_, tokens_);
    }
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
    for (const Fact& other : Near(0)) {
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
    bool part = before == "including" || (before == "them" && at == "among") || (before == "whom" && at == "of");
    uint32_t behind = tokens_.last;
    part = part || (Word(behind) == "of" && (Word(behind + 1) == "them" || Word(behind + 1) == "whom" || Word(behind + 1) == "those"));
    // "two of the bombs": not all of them; a fate told of some of them is a count of its own.
    // "230 workers of the late shift" are all of them, and "all 22 of her crew".
    const uint32_t end = tokens_.last + (quantity_.of.empty() ? 1 : 0);
    for (uint32_t i = tokens_.first; i < end && quantity_.state.empty() && before != "all" && Word(tokens_.first) != "all"; ++i) {
      part = part || (Word(i) == "of" && Word(i + 1).OneOf({"the", "its", "their", "our", "his", "her", "my", "your"}));
    }
    if (part) Qualify("part");
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
    for (const Fact& other : Near(1)) {
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
    return reach;
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

  /// Dates long before the source's own day, periods and repetitions: other occasions, other counts.
  void Time() {
    const TokenRange reach = reach_;
    bool dated = Dates(Near(0), reach);
    uint32_t opens = ReachOf(copy_, grammar_, tokens_).first;  // "since 2009, when twelve people died"
    for (uint32_t i = opens > 3 ? opens - 3 : 0; i < opens + 1; ++i) {
      if (copy_.tokens[i].kind == TokenKind::kNumber && IsYear(Word(i)) && i >= SentenceTokens().first && Word(i + 1) == "," && Word(i + 2) == "when") Qualify(Word(i));
    }
    for (uint32_t i = SentenceTokens().first; i < reach.last; ++i) {
      static constexpr WordSet kTold{"in", "24", "48", "a", "per", "each", "every", "ago", "this", "overnight", "daily", "average"};
      if (!kTold.Has(copy_, i)) continue;  // as most
      const LowerWord word = Word(i), next = Word(i + 1);
      if (word == "in") Background(i, dated);
      if (i < reach.first) continue;
      if ((word == "24" || word == "48") && (next == "hours" || next == "hour")) Qualify("24 hours");
      bool per = word == "a" || word == "per" || word == "each" || word == "every";
      per = per && !Word(i + 2).OneOf({"before", "after", "earlier", "later", "ago"});
      if (per && next.OneOf({"day", "week", "month", "year", "night"})) Qualify("per " + std::string(next));
      bool past = word == "ago" && (Word(i - 1).starts_with("year") || Word(i - 1).starts_with("month") || Word(i - 1).starts_with("decade"));
      if (past) Qualify("earlier");
      if (word == "this" && next == "year") Qualify("this year");
      if (word == "overnight" || word == "daily" || word == "average") Qualify(word);
    }
    if (!dated) Carried();
  }

  /// "That quake killed six people", "It killed 612": the occasion is the one of the sentence before.
  void Carried() {
    const uint32_t sentence = fact_.claim.sentence;
    bool befell = !quantity_.state.empty() && subject_.attribute != "population";
    if (sentence == 0 || !befell) return;
    const LowerWord opens = Word(SentenceTokens().first);
    if (!(opens == "it" || opens == "that")) return;
    TokenRange before = copy_.sentences[sentence - 1].tokens;
    std::span<const Fact> near = Near(1);
    size_t own = 0;
    while (own < near.size() && near[own].claim.sentence < sentence) ++own;
    bool dated = Dates(near.first(own), before);
    for (uint32_t i = before.first; i < before.last; ++i) {
      if (Word(i) == "in") Background(i, dated);
    }
  }

  static bool IsYear(const LowerWord& word) {
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) && IsDigit(word[2]) && IsDigit(word[3]);
  }

  /// Takes over the dates of `facts` in `reach`; true where one is resolved.
  bool Dates(std::span<const Fact> facts, TokenRange reach) {
    bool dated = false;
    for (const Fact& date : facts) {
      if (date.claim.kind != "date") continue;
      if (date.claim.tokens.first < reach.first || date.claim.tokens.last > reach.last) continue;
      const TimeRange* range = std::get_if<TimeRange>(&date.value);
      dated = dated || range != nullptr;
      if (range != nullptr && !fact_.when) fact_.when = *range;
      if (range == nullptr || date.basis == DateBasis::kNone || absl::CivilMonth(date.anchor) - absl::CivilMonth(range->last) < kBackground) continue;
      if (Word(date.claim.tokens.first - 1).OneOf({"to", "ended", "ending", "until", "of"})) continue;  // a period that ended then
      bool this_year = range->first.year() == date.anchor.year();
      Qualify(this_year ? absl::StrCat(range->first.year(), "-", range->first.month()) : absl::StrCat(range->first.year()));
    }
    return dated;
  }

  /// "The dam, completed in 1987, held back": when it came to be, not when it held.
  bool Founded(uint32_t in) const {
    return Word(in - 1).OneOf({"completed", "built", "opened", "founded", "established", "launched", "created", "born", "constructed", "formed", "inaugurated", "commissioned", "introduced"});
  }

  /// "in 2019", "in December 2003", and "in July" where no day of the sentence tells which: told before the figure, it
  /// holds for all that follows.
  void Background(uint32_t in, bool dated) {
    uint32_t i = in + 1;
    bool month = i < copy_.tokens.size() && IsCalendarWord(copy_, i);
    const LowerWord year = Word(month ? i + 1 : i);
    if (IsYear(year)) return Founded(in) ? void() : Qualify(year);
    bool day = !year.empty() && IsDigit(year[0]);
    if (month && !dated && !day) Qualify("in " + std::string(Word(i)));
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
