// SPDX-License-Identifier: Apache-2.0
// date: points in time, durations and frequencies.
#include <algorithm>
#include <vector>

#include "claims/add_claim.h"
#include "claims/date_list.h"
#include "claims/date_setting.h"
#include "claims/date_tense.h"
#include "claims/date_why.h"
#include "claims/time_grammar.h"
#include "crossread/claim_kind.h"
#include "lexicon/of_lexicon.h"

namespace crossread {
namespace {

/// Words at which an expression can begin. The weak ones are common and ask for a time word right after them.
constexpr Roles kStarters = RolesOf(
    Role::kMonth, Role::kWeakMonth, Role::kWeekday, Role::kWeekdays, Role::kWeakWeekday, Role::kUnit, Role::kUnits, Role::kCardinal,
    Role::kTens, Role::kScale, Role::kOrdinal, Role::kFinal, Role::kHalf, Role::kSeveral, Role::kCouple, Role::kAnother, Role::kAll,
    Role::kThis, Role::kLast, Role::kNext, Role::kEach, Role::kPer, Role::kRelDay, Role::kTonight, Role::kOvernight, Role::kNoon,
    Role::kSeason, Role::kWeakSeason, Role::kDecade, Role::kOften, Role::kTimes, Role::kEdge, Role::kEdgeNoun, Role::kFiscal,
    Role::kHedge, Role::kVague, Role::kWeakVague, Role::kHoliday, Role::kLetter, Role::kEra, Role::kWeakPart, Role::kLong);
constexpr Roles kWeakStarters = RolesOf(Role::kThe, Role::kA, Role::kThat, Role::kEarlier, Role::kLater);
constexpr Roles kAfterWeak = RolesOf(
    Role::kMonth, Role::kWeakMonth, Role::kWeekday, Role::kWeakWeekday, Role::kUnit, Role::kUnits, Role::kCardinal, Role::kTens,
    Role::kScale, Role::kOrdinal, Role::kFinal, Role::kHalf, Role::kSeveral, Role::kCouple, Role::kThis, Role::kLast, Role::kNext,
    Role::kThat, Role::kSeason, Role::kWeakSeason, Role::kDecade, Role::kEdge, Role::kEdgeNoun, Role::kFiscal, Role::kHoliday,
    Role::kWeakVague, Role::kPart, Role::kAfter, Role::kVagueAdjective, Role::kPast);

bool CanStart(const TimeReader& r, uint32_t i) {
  const Token& token = r.At(i);
  if (token.kind == TokenKind::kNumber) return true;
  if (token.word == 0) return false;
  const TimeWord& word = r.Word(i);
  if (word.roles.Any(kStarters)) return true;
  if (word.roles.Any(kWeakStarters)) {
    return r.In(i + 1) && (r.At(i + 1).kind == TokenKind::kNumber || r.Word(i + 1).roles.Any(kAfterWeak) || r.IsWord(i + 1, "in"));
  }
  return word.OpensRow() && r.Row(i) != nullptr;
}

Hedge HedgeOf(char mod) {
  switch (mod) {
    case 'A': return Hedge::kAbout;
    case '>': return Hedge::kMoreThan;
    case '<': return Hedge::kLessThan;
    case 'g': return Hedge::kAtLeast;
    case 'l': return Hedge::kAtMost;
    default: return Hedge::kNone;
  }
}

/// First token of the passage: prepositions before the expression belong to it, up to two of them ("as of", "from about").
uint32_t WithPreposition(const TimeReader& r, uint32_t first) {
  uint32_t at = first;
  for (int k = 0; k < 3 && at > r.first() && r.Is(at - 1, Role::kPrep) && r.At(at - 1).kind == TokenKind::kWord; ++k) --at;
  while (at < first && (r.IsWord(at, "of") || r.IsWord(at, "to"))) ++at;
  return at;
}

class Extractor {
 public:
  Extractor(const Reading& reading, const TimeWords& words, std::vector<Claim>& claims)
      : copy_(reading.copy), reader_(copy_, words), claims_(claims) {
    may_ = copy_.lexicon->Find("may");
    time_ = Lexicon::Only(copy_.lexicon->grammar().time);
  }

  void Run() {
    const std::vector<Sentence>& sentences = copy_.sentences;
    for (size_t s = 0; s < sentences.size();) {  // of one block each
      const size_t begin = s;
      while (s < sentences.size() && sentences[s].block == sentences[begin].block) ++s;
      const bool furniture = copy_.blocks[sentences[begin].block].kind == BlockKind::kBoilerplate;
      if (!furniture) Block_(sentences[begin].tokens.first, sentences[s - 1].tokens.last);
    }
  }

 private:
  void Block_(uint32_t first, uint32_t last) {
    reader_.SetBounds(first, last);
    const Token* const tokens = copy_.tokens.data();
    const ClassSet time = time_;
    uint32_t done = first;  // what lies before belongs to other expressions
    for (uint32_t i = first; i < last;) {
      const Token* token = tokens + i;
      while (token != tokens + last && token->kind != TokenKind::kNumber && !token->classes.Meets(time)) ++token;  // most
      i = static_cast<uint32_t>(token - tokens);
      if (i == last) return;
      if (!CanStart(reader_, i)) {
        ++i;
        continue;
      }
      if (reader_.Word(i).OpensRow()) {
        if (ReadPhrase name = reader_.Phrase(i, Role::kNot); name && name.end > i + 1) {
          i = name.end;
          continue;
        }
      }
      Prepare(i);
      const uint32_t start = std::max(ShortYear(reader_, i), done);
      TimeMatch match = ParseTime(reader_, setting_, start);
      if (TimeMatch shared = SharedTail(reader_, setting_, start, match)) match = shared;
      if (match.end <= i) {
        ++i;
        continue;
      }
      uint32_t at = start;
      for (; match; match = NextOfList(reader_, match, &at)) {
        Emit(at, match);
        i = done = match.end;
      }
    }
  }

  /// Looks over the whole copy once, when something ambiguous turns up.
  void Prepare(uint32_t i) {
    if (may_seen_ || copy_.tokens[i].word != may_) return;
    may_seen_ = true;
    setting_.may_is_a_name = MayIsAName(reader_, may_);
  }

  /// "the 1905 rising", "the rising of 1905", "since 1905", "(1905)".
  bool IsAside(uint32_t i, uint32_t end) const {
    if (reader_.IsWord(i - 1, "since") || reader_.Sign(i - 1, '(')) return true;
    if (reader_.IsWord(i - 1, "of")) return !reader_.IsAny(i - 2, RolesOf(Role::kMonth, Role::kWeakMonth, Role::kSeason, Role::kWeakSeason, Role::kUnit, Role::kEdgeNoun));
    return reader_.Is(i - 1, Role::kThe) && reader_.In(end) && reader_.At(end).kind == TokenKind::kWord;
  }

  void Emit(uint32_t i, TimeMatch& match) {
    TimePhrase& phrase = match.phrase;
    const size_t before = claims_.size();
    bool length = phrase.type == TimexType::kDuration;
    uint32_t first = WithPreposition(reader_, i);
    while (sentence_ + 1 < copy_.sentences.size() && copy_.sentences[sentence_].tokens.last <= i) ++sentence_;
    Claim& claim = AddClaim(copy_, length ? "duration" : "date", sentence_, {first, match.end}, {i, match.end}, claims_);
    if (length) claim.hedge = HedgeOf(phrase.mod);
    if (length && claim.hedge == Hedge::kNone && i > reader_.first()) {
      bool nearly = reader_.Value(i - 1, Role::kHedge) == 'A';
      if (nearly || reader_.Is(i - 1, Role::kAbout)) {
        claim.hedge = nearly ? Hedge::kNearly : Hedge::kAbout;
        phrase.mod = 'A';
        if (claim.tokens.first == i) {
          claim.tokens.first = WithPreposition(reader_, i - 1);
          claim.words = copy_.SpanOf(claim.tokens);
        }
      }
    }
    TokenRange sentence = copy_.sentences.empty() ? TokenRange{reader_.first(), reader_.last()} : copy_.sentences[sentence_].tokens;
    Point(reader_, sentence, i, match.end, phrase);
    phrase.aside = phrase.form == TimePhrase::Form::kAbsolute && phrase.year != TimePhrase::kOpen && phrase.month == 0 && phrase.season == 0 && IsAside(i, match.end);
    if (emitted_) JoinYears(reader_, claims_, before - 1, i, phrase);
    claim.said.emplace<TimePhrase>(phrase);
    emitted_ = true;
  }

  const Copy& copy_;
  TimeReader reader_;
  std::vector<Claim>& claims_;
  TimeSetting setting_;
  WordId may_ = 0;
  ClassSet time_;
  uint32_t sentence_ = 0;
  bool may_seen_ = false;
  bool emitted_ = false;
};

void Extract(const Reading& reading, std::vector<Claim>& claims) {
  if (reading.copy.tokens.empty()) return;
  std::unique_ptr<TimeWords> own;
  Extractor(reading, OfLexicon(*reading.copy.lexicon, own), claims).Run();
}

}  // namespace

extern const ClaimKind kDate;  // listed in all_kinds.cc
constexpr ClaimKind kDate = {
    .id = "date",
    .title = "points in time, durations and frequencies",
    .why = kDateWhy,
    .example = "Talks began on Monday.",
    .extract = Extract,
};

}  // namespace crossread
