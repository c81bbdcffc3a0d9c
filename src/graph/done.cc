// SPDX-License-Identifier: Apache-2.0
// What a verb or an event noun beside a date stands for is asked of the tables of acts and events.
#include "graph/done.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "grammar/act.h"
#include "graph/clause_words.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/calendar_word.h"
#include "values/near_words.h"

namespace crossread {
namespace {

/// Kinds of event of which other things are told on their later days, and tolls, which many events have.
bool Lasts(const std::string& kind) {
  static constexpr std::string_view kKinds[] = {
      "kill",    "killing",  "die",     "death",      "injure",   "hurt",     "wound",  "damage",    "destroy",    "leave", "fire",  "flood", "storm",   "walkout",  "protest",   "talks",
      "summit",  "meeting",  "conference", "trial",   "hearing",  "session",  "debate", "eruption",  "blackout",   "race",  "match", "rally", "release", "lockdown", "ceasefire", "curfew",
      "disaster", "departure", "arrival", "evacuation"};
  return std::find(std::begin(kKinds), std::end(kKinds), kind) != std::end(kKinds);
}

/// "A second blast", "a committee voted": one of several.
bool IsBody(const Copy& copy, uint32_t i) {
  const Lexicon& lexicon = *copy.lexicon;
  if (lexicon.Get(copy, i, lexicon.Class("stage")) != nullptr) return !(i + 1 < copy.tokens.size() && IsOneOf(copy, i + 1, {"than"}));  // "more than"
  // "from next year", "for the first time"
  const bool time = i + 1 < copy.tokens.size() &&
                    (IsTimeUnit(copy, i + 1) || IsCalendarWord(copy, i + 1) || IsOneOf(copy, i + 1, {"time", "quarter"}));
  const bool people = IsOneOf(copy, i, {"men", "women"}) && !(i + 1 < copy.tokens.size() && copy.tokens[i + 1].Is(kSuffix));  // "the men's race"
  return !time && !people && lexicon.Get(copy, i, lexicon.grammar().phase) != nullptr;
}

class DoneReader {
 public:
  DoneReader(const Copy& copy, const Grammar& grammar) : copy_(copy), grammar_(grammar), lexicon_(*copy.lexicon), event_(lexicon_.Class("event")) {}

  Done Read(const Fact& date) {
    date_ = &date;
    const TokenRange sentence = copy_.sentences[date.claim.sentence].tokens;
    const TokenRange range = RangeOf(date, sentence);
    const int32_t group = grammar_.NounGroupAt(date.claim.tokens.last - 1);
    if (group >= 0 && grammar_.NounGroups()[group].head >= date.claim.tokens.last) Noun(grammar_.NounGroups()[group].head);  // "Monday's crash"
    const TokenRange own = ClauseOf(date, sentence);
    if (range.first < own.first) Verb(Last({range.first, own.first}), sentence.last);  // "four died when two planes collided on Monday"
    uint32_t end = date.claim.tokens.first;
    const Clause* before = Last({own.first, end});
    Antecedent(own);
    const size_t joined = done_.deeds.size();
    for (const Clause* each = before; each != nullptr && done_.deeds.size() == joined; each = Last({own.first, end})) {
      Verb(each, sentence.last);
      end = each->verb.tokens.first;  // "was shot and two were wounded Sunday": light verbs tell nothing
    }
    if (before == nullptr) Verb(First({date.claim.tokens.last, own.last}), sentence.last);
    if (done_.deeds.empty()) {  // "after taking the lead on lap 43"
      for (const Clause& clause : grammar_.Clauses()) {
        if (clause.verb.head >= own.first && clause.verb.head < date.claim.tokens.first && clause.verb.tense == Tense::kGerund) Verb(&clause, sentence.last);
      }
    }
    if (own.last < range.last) Verb(First({own.last, range.last}), sentence.last);
    if (range.last + 1 < sentence.last && copy_.Words(copy_.tokens[range.last]) == ",") {  // ", killing six"
      for (const Clause& clause : grammar_.Clauses()) {
        if (clause.verb.head == range.last + 1 && clause.verb.tense == Tense::kGerund) Verb(&clause, sentence.last);
      }
    }
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (InDate(date, i)) continue;
      if (IsBody(copy_, i)) done_.bodies.insert(LowerCase(copy_.Words(copy_.tokens[i])));
      if (grammar_.Tags()[i] == Tag::kProper && !IsCalendarWord(copy_, i)) done_.names.insert(LowerCase(copy_.Words(copy_.tokens[i])));
    }
    if (done_.deeds.empty() && own.first > sentence.first && IsOneOf(copy_, own.first - 1, {"and"})) {
      Verb(Last({sentence.first, own.first}), sentence.last);  // "was shot and two were hurt"
    }
    if (done_.deeds.empty()) BareNoun(date, own);
    return std::move(done_);
  }

 private:
  static bool InDate(const Fact& date, uint32_t i) { return i >= date.claim.tokens.first && i < date.claim.tokens.last; }

  bool Joins(uint32_t i) const { return IsOneOf(copy_, i, {"when", "as", "while"}); }

  TokenRange ClauseOf(const Fact& date, TokenRange sentence) const {
    uint32_t behind = date.claim.tokens.last;
    if (date.claim.tokens.first <= sentence.first + 1 && behind < sentence.last && copy_.Words(copy_.tokens[behind]) == ",") ++behind;
    return {ClauseBefore(copy_, grammar_, sentence, date.claim.tokens.first).first, ClauseBehind(copy_, grammar_, sentence, behind).last};
  }

  /// The clause of the date, and the one that "when" ties to it: "four died on Monday when two planes collided".
  TokenRange RangeOf(const Fact& date, TokenRange sentence) const {
    TokenRange range = ClauseOf(date, sentence);
    if (range.first > sentence.first && Joins(range.first - 1)) range.first = ClauseBefore(copy_, grammar_, sentence, range.first - 1).first;
    if (range.last + 2 < sentence.last && copy_.Words(copy_.tokens[range.last]) == "," && Joins(range.last + 1)) ++range.last;
    if (range.last + 1 < sentence.last && Joins(range.last)) range.last = ClauseBehind(copy_, grammar_, sentence, range.last + 1).last;
    return range;
  }

  /// A verb that tells of something done: "agreed" of "agreed to buy".
  bool Tells(const Clause& clause, TokenRange range) const {
    const VerbGroup& verb = clause.verb;
    if (verb.head < range.first || verb.head >= range.last || verb.tense == Tense::kInfinitive || verb.tense == Tense::kGerund) return false;
    return verb.tokens.first == 0 || grammar_.Tags()[verb.tokens.first - 1] != Tag::kDeterminer;  // not "the stolen painting"
  }

  const Clause* First(TokenRange range) const {
    for (const Clause& clause : grammar_.Clauses()) {
      if (Tells(clause, range)) return &clause;
    }
    return nullptr;
  }

  const Clause* Last(TokenRange range) const {
    const Clause* last = nullptr;
    for (const Clause& clause : grammar_.Clauses()) {
      if (Tells(clause, range)) last = &clause;
    }
    return last;
  }

  void Verb(const Clause* told, uint32_t last) {
    if (told == nullptr) return;
    const Clause& clause = *told;
    const VerbGroup& verb = clause.verb;
    if (verb.negated || (verb.modality != Modality::kReal && verb.modality != Modality::kWill)) return;
    if (lexicon_.Get(copy_, verb.head, lexicon_.Class("say")) != nullptr) return;
    done_.ahead = done_.ahead || verb.modality == Modality::kWill || verb.tense == Tense::kFuture;
    if (const Sense* kind = VerbRow(copy_, grammar_, verb.head, last, event_)) Add(kind->value);
    const std::string& lemma = grammar_.Lemma(verb.head);
    const bool light = lexicon_.FirstSense(lemma, lexicon_.Class("light")) != nullptr;
    if (!light) done_.deeds.insert(lemma);
    uint32_t end = verb.head + 1;
    const Act act = VerbAct(copy_, grammar_, verb.head, last, &end);
    if (act && act.name != "-" && (!light || end > verb.head + 1)) done_.deeds.insert(act.name);  // "took effect"
    if (clause.subject >= 0) {
      const uint32_t subject = grammar_.NounGroups()[clause.subject].head;
      const Sense* doer = lexicon_.FirstSense(grammar_.NounLemma(subject), lexicon_.Class("doer"));
      if (doer != nullptr) Add(doer->value);  // "burglars took"
      Noun(subject);
      if (grammar_.Tags()[subject] != Tag::kPronoun) done_.subjects.insert(grammar_.NounLemma(subject));
    }
    if (clause.object >= 0 && !InDate(*date_, grammar_.NounGroups()[clause.object].head)) {
      const uint32_t object = grammar_.NounGroups()[clause.object].head;
      const std::string& noun = grammar_.NounLemma(object);
      if (!Noun(object) && !light && !Lasts(lemma)) done_.objects.insert(noun);
      if (light && lemma != "be") done_.deeds.insert(absl::StrCat(lemma, " ", noun));  // "took the lead"
    }
    for (const Attachment& attachment : clause.attachments) {  // "died in a fire", not "in the fire"
      if (attachment.noun < 0 || !IsOneOf(copy_, attachment.preposition, {"in", "by", "during"})) continue;
      const NounGroup& group = grammar_.NounGroups()[attachment.noun];
      if (IsOneOf(copy_, group.tokens.first, {"a", "an"})) Noun(group.head);
    }
  }

  bool Noun(uint32_t i) {
    const Sense* kind = lexicon_.FirstSense(grammar_.NounLemma(i), event_);
    if (kind != nullptr) Add(kind->value);
    return kind != nullptr;
  }

  /// "The fire that injured eleven began": what the relative clause stands between.
  void Antecedent(TokenRange own) {
    const int32_t group = grammar_.NounGroupAt(own.first);
    if (group < 0) return;
    const uint32_t end = grammar_.NounGroups()[group].tokens.last;
    if (end < own.last && IsOneOf(copy_, end, {"that", "which", "who"})) Noun(grammar_.NounGroups()[group].head);
  }

  /// No verb tells: "Six dead in a fire on Monday". The nearest event before the date.
  void BareNoun(const Fact& date, TokenRange own) {
    for (uint32_t i = date.claim.tokens.first; i-- > own.first && done_.deeds.empty();) {
      const int32_t group = grammar_.NounGroupAt(i);
      if (group >= 0 && grammar_.NounGroups()[group].head == i) Noun(i);
    }
  }

  void Add(std::string_view kind) { done_.deeds.emplace(kind); }

  const Copy& copy_;
  const Grammar& grammar_;
  const Lexicon& lexicon_;
  const ClassId event_;
  const Fact* date_ = nullptr;
  Done done_;
};

}  // namespace

const Done& Dones::Of(uint32_t fact) {
  auto [at, added] = done_.try_emplace(fact);
  if (!added) return at->second;
  const Copy& copy = story_.copies[story_.facts[fact].doc()];
  std::unique_ptr<Grammar>& grammar = grammars_[copy.doc];
  if (grammar == nullptr) grammar = std::make_unique<Grammar>(copy);
  return at->second = ReadDone(copy, *grammar, story_.facts[fact]);
}

Done ReadDone(const Copy& copy, const Grammar& grammar, const Fact& date) { return DoneReader(copy, grammar).Read(date); }

DeedMatch CompareDeeds(const Done& a, const Done& b) {
  if (a.ahead != b.ahead || a.bodies != b.bodies) return DeedMatch::kTwo;
  const bool objects = a.objects.empty() || b.objects.empty() || std::any_of(a.objects.begin(), a.objects.end(), [&](const std::string& object) {
    return std::any_of(b.objects.begin(), b.objects.end(), [&](const std::string& other) { return SameWord(object, other); });
  });
  DeedMatch match = DeedMatch::kTwo;
  for (const std::string& name : a.deeds) {
    if (!b.deeds.contains(name)) continue;
    if (!Lasts(name) && !objects) continue;  // three children were saved, and an old man
    if (!Lasts(name)) return DeedMatch::kOne;
    match = DeedMatch::kWithin;
  }
  return match;
}

}  // namespace crossread
