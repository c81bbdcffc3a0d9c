// SPDX-License-Identifier: Apache-2.0
// The cue stands before a date behind "since" or a length of years behind "in" and "for"; what is meant stands behind the cue or is the
// sentence's verb.
#include "graph/last_time.h"

#include <algorithm>
#include <cmath>
#include <limits>

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

constexpr uint32_t kReach = 14;      // tokens from the cue to its date
constexpr double kCounting = 1;      // years by which "28 years ago" may be off
constexpr double kRoundTens = 0.15;  // of "30 years", which may be 27
constexpr double kRoundFives = 0.1;

double YearOf(const absl::CivilDay& day) { return static_cast<double>(day.year()) + static_cast<double>(absl::GetYearDay(day) - 1) / 366; }

/// "first", "last", "worst": what the date is measured by; empty for any other word.
std::string MeasureOf(const Copy& copy, uint32_t i) {
  if (IsOneOf(copy, i, {"first", "last"})) return "last";
  static constexpr WordSet kSuperlatives = {"worst", "best", "highest", "lowest", "biggest", "largest", "deadliest", "heaviest", "strongest", "coldest", "hottest", "driest", "wettest", "warmest",
                                            "longest", "fastest", "bloodiest", "sharpest", "steepest", "smallest", "weakest", "slowest", "closest", "earliest", "latest", "gravest", "costliest"};
  if (!kSuperlatives.Has(copy, i)) return {};
  const std::string word = LowerCase(copy.Words(copy.tokens[i]));
  return word == "biggest" ? "largest" : word;
}

/// The years that the date or the length of `fact` puts the last time in; false where it is neither.
bool YearsOf(const Story& story, const Fact& fact, double* low, double* high) {
  const double inf = std::numeric_limits<double>::infinity();
  if (const TimeRange* range = std::get_if<TimeRange>(&fact.value)) {
    if (fact.basis == DateBasis::kBorrowed) return false;
    *low = YearOf(absl::CivilDay(range->first)), *high = YearOf(absl::CivilDay(range->last - 1));
    if (*high - *low > 11) return false;
    if (fact.claim.kind == "duration") *low -= kCounting, *high += kCounting;  // "28 years ago"
    return true;
  }
  const Amount* amount = std::get_if<Amount>(&fact.value);
  const Anchor& anchor = story.anchors[fact.doc()];
  if (amount == nullptr || fact.claim.kind != "duration" || amount->unit != "a" || !anchor.known()) return false;
  const double years = amount->number;
  if (years < 1.5 && std::isfinite(amount->high)) return false;
  const double room = std::fmod(years, 10) == 0 ? kRoundTens * years : std::fmod(years, 5) == 0 ? kRoundFives * years : 0;
  const double slack = std::max(kCounting, room), now = YearOf(anchor.first);
  *high = std::isfinite(amount->low) ? now - amount->low + slack : now;
  *low = std::isfinite(amount->high) ? now - amount->high - slack : -inf;
  return true;
}

bool Told(const Copy& copy, const Fact& fact) {
  const Sentence& sentence = copy.sentences[fact.claim.sentence];
  return !fact.claim.tokens.empty() && !sentence.echo && (sentence.kind == BlockKind::kBody || sentence.kind == BlockKind::kCaption);
}

/// "since 1998", "since Karas in 2023", "in 12 years": the token that leads into the date, or `none`.
uint32_t LeadsIn(const Copy& copy, const Fact& fact, uint32_t first, uint32_t none) {
  const uint32_t begin = fact.claim.tokens.first;
  const bool length = std::holds_alternative<Amount>(fact.value);
  auto leads = [&](uint32_t i) { return length ? IsOneOf(copy, i, {"in", "for"}) : IsOneOf(copy, i, {"since"}); };
  if (leads(begin)) return begin;
  const uint32_t reach = length ? 1 : 4;
  for (uint32_t i = begin; i-- > first && i + reach >= begin && copy.tokens[i].kind != TokenKind::kPunct;) {
    if (leads(i)) return i;
  }
  return none;
}

class WhatReader {
 public:
  WhatReader(const Copy& copy, const Grammar& grammar, LastTime& time) : copy_(copy), grammar_(grammar), lexicon_(*copy.lexicon), time_(time) {}

  void Read(TokenRange sentence, TokenRange date, uint32_t lead) {
    Owner(sentence);
    if (IsOneOf(copy_, time_.cue, {"last"})) return Last(sentence, date);
    const uint32_t end = std::min(lead, date.first);
    const int32_t group = time_.cue + 1 < end ? grammar_.NounGroupAt(time_.cue + 1) : -1;
    if (group >= 0 && !IsOneOf(copy_, grammar_.NounGroups()[group].head, {"time", "times", "occasion"})) {
      const uint32_t head = grammar_.NounGroups()[group].head;
      Noun(head);
      Narrow({time_.cue + 1, end}, head);
      return;
    }
    if (group < 0 && time_.cue + 1 < end && !IsOneOf(copy_, time_.cue + 1, {"to"})) return;
    // "the first time it has done so since", "for the first time since 1998 the lake froze"
    const uint32_t behind = group >= 0 ? grammar_.NounGroups()[group].tokens.last : time_.cue + 1;
    if (Verbs({behind, end})) return Narrow({behind, end}, UINT32_MAX);
    if (!Verbs(ClauseBefore(copy_, grammar_, sentence, time_.cue)) && !Verbs({sentence.first, time_.cue})) Verbs(ClauseBehind(copy_, grammar_, sentence, date.last));
  }

 private:
  /// "Food prices saw the biggest rise": whose it is.
  void Owner(TokenRange sentence) {
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      const int32_t at = grammar_.NounGroupAt(i);
      if (at < 0) continue;
      const NounGroup& group = grammar_.NounGroups()[at];
      time_.owner = grammar_.NounLemma(group.head);
      auto add = [&](uint32_t k) {
        const std::string word = LowerCase(copy_.Words(copy_.tokens[k]));
        if (word.size() > 2 && IsContentWord(lexicon_, word, copy_.tokens[k].word)) time_.kind.insert(word);
      };
      for (uint32_t k = group.tokens.first; k < group.head; ++k) add(k);
      const uint32_t behind = group.tokens.last;  // "unemployment among the young"
      for (uint32_t k = behind + 1; IsOneOf(copy_, behind, {"among", "for", "of", "by"}) && k < std::min(sentence.last, behind + 4) && grammar_.Tags()[k] != Tag::kPreposition; ++k) add(k);
      return;
    }
  }

  /// "last erupted in 1996": the verb right behind.
  void Last(TokenRange sentence, TokenRange date) {
    for (const Clause& clause : grammar_.Clauses()) {
      if (clause.verb.head <= time_.cue || clause.verb.head > time_.cue + 2 || clause.verb.head >= date.first || clause.verb.negated) continue;
      if (clause.verb.tense == Tense::kPast || clause.verb.passive || clause.verb.tense == Tense::kParticiple) {
        Verb(clause, sentence.last);
        Narrow({clause.verb.head + 1, date.first}, UINT32_MAX);
      }
    }
  }

  bool Verbs(TokenRange range) {
    const size_t before = time_.what.size();
    for (const Clause& clause : grammar_.Clauses()) {
      if (clause.verb.head >= range.first && clause.verb.head < range.last && !clause.verb.negated) Verb(clause, range.last);
    }
    return time_.what.size() > before;
  }

  void Verb(const Clause& clause, uint32_t last) {
    const uint32_t head = clause.verb.head;
    const std::string& lemma = grammar_.Lemma(head);
    if (lexicon_.Get(copy_, head, lexicon_.Class("say")) != nullptr) return;
    const bool light = lexicon_.FirstSense(lemma, lexicon_.Class("light")) != nullptr;
    uint32_t end = head + 1;
    const Act act = VerbAct(copy_, grammar_, head, last, &end);
    if (light && end == head + 1) return;  // but "come to life"
    if (!light) time_.what.insert(lemma);
    if (act && act.name != "-") time_.what.insert(act.name);
    if (const Sense* kind = VerbRow(copy_, grammar_, head, last, lexicon_.Class("event"))) time_.what.emplace(kind->value);
    if (head + 1 < copy_.tokens.size() && IsOneOf(copy_, head + 1, {"it", "them", "this"})) time_.open = true;
    else if (clause.object >= 0) time_.narrow.insert(grammar_.NounLemma(grammar_.NounGroups()[clause.object].head));
  }

  void Noun(uint32_t i) {
    const std::string& noun = grammar_.NounLemma(i);
    const Sense* other = lexicon_.FirstSense(noun, lexicon_.Class("bearer"));  // a trophy is a title
    time_.what.insert(other != nullptr ? std::string(other->value) : noun);
    if (const Act act = NounAct(copy_, grammar_, i); act && act.name != "-") time_.what.insert(act.name);
    if (const Sense* kind = lexicon_.FirstSense(noun, lexicon_.Class("event"))) time_.what.emplace(kind->value);
  }

  void Narrow(TokenRange range, uint32_t head) {
    for (uint32_t i = range.first; i < range.last; ++i) {
      const Token& token = copy_.tokens[i];
      if (i == head || token.kind != TokenKind::kWord || token.Is(kSuffix) || grammar_.Tags()[i] == Tag::kVerb || IsCalendarWord(copy_, i)) continue;
      const std::string word = LowerCase(copy_.Words(token));
      if (word.size() > 2 && IsContentWord(lexicon_, word, token.word)) time_.narrow.insert(grammar_.NounLemma(i));
    }
  }

  const Copy& copy_;
  const Grammar& grammar_;
  const Lexicon& lexicon_;
  LastTime& time_;
};

}  // namespace

std::vector<LastTime> FindLastTimes(const Story& story, DocId doc) {
  const Copy& copy = story.copies[doc];
  std::vector<LastTime> times;
  for (const Fact& fact : FactsOf(story, doc)) {
    if ((fact.claim.kind != "date" && fact.claim.kind != "duration") || !Told(copy, fact)) continue;
    LastTime time;
    if (!YearsOf(story, fact, &time.low, &time.high)) continue;
    const uint32_t sentence = copy.sentences[fact.claim.sentence].tokens.first, begin = fact.claim.tokens.first;
    const uint32_t lead = LeadsIn(copy, fact, sentence, UINT32_MAX);
    for (uint32_t i = begin; i-- > sentence && i + kReach > begin;) {
      if (copy.tokens[i].kind == TokenKind::kPunct && copy.Words(copy.tokens[i]) != "-") break;
      time.measure = MeasureOf(copy, i);
      time.cue = i;
      if (!time.measure.empty()) break;
    }
    const bool last = !time.measure.empty() && IsOneOf(copy, time.cue, {"last"});
    if (time.measure.empty() || (!last && lead == UINT32_MAX) || (last && std::holds_alternative<Amount>(fact.value))) continue;
    time.fact = static_cast<uint32_t>(&fact - story.facts.data());
    times.push_back(std::move(time));
  }
  return times;
}

void ReadWhat(const Story& story, const Grammar& grammar, LastTime& time) {
  const Fact& fact = story.facts[time.fact];
  const Copy& copy = story.copies[fact.doc()];
  const TokenRange sentence = copy.sentences[fact.claim.sentence].tokens;
  WhatReader(copy, grammar, time).Read(sentence, fact.claim.tokens, LeadsIn(copy, fact, sentence.first, fact.claim.tokens.first));
}

}  // namespace crossread
