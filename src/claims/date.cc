// SPDX-License-Identifier: Apache-2.0
// date: points in time, durations and frequencies.
#include <algorithm>
#include <cmath>
#include <vector>

#include "claims/date_tense.h"
#include "claims/date_why.h"
#include "claims/time_grammar.h"
#include "crossread/claim_kind.h"

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

/// Whether the copy speaks of a person called May: "Mrs May", "Theresa May said".
bool MayIsAName(const TimeReader& r, WordId may) {
  const Copy& copy = r.copy();
  for (uint32_t i = 1; i < copy.tokens.size(); ++i) {
    if (copy.tokens[i].word != may || !copy.tokens[i].Is(kCapital)) continue;
    const Token& before = copy.tokens[i - 1];
    if (before.kind == TokenKind::kPunct && i > 1 && copy.Words(before) == ".") {
      std::string_view title = copy.Words(copy.tokens[i - 2]);
      if (title == "Mrs" || title == "Ms" || title == "Mr" || title == "Dr") return true;
    }
    if (!before.Is(kCapital) || before.block != copy.tokens[i].block) continue;
    std::string_view word = copy.Words(before);
    if (word == "Mrs" || word == "Ms" || word == "Mr" || word == "Dr" || word == "Lady" || word == "Theresa" || before.word == 0) return true;
  }
  return false;
}

/// Money, percentages and words of trade are the mark of a business story.
bool IsBusiness(const Copy& copy) {
  static constexpr WordSet kTrade{"profit", "profits", "earnings", "revenue", "revenues", "sales", "economy", "gdp", "inflation", "exports", "shareholders"};
  int signs = 0;
  for (const Token& token : copy.tokens) {
    if (token.kind == TokenKind::kSymbol) {
      std::string_view sign = copy.Words(token);
      signs += sign == "$" || sign == "%" || sign == "£" || sign == "€";
    } else if (token.kind == TokenKind::kWord) {
      signs += kTrade.Has(copy, token);
    }
    if (signs >= 2) return true;
  }
  return false;
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
      const uint32_t start = std::max(ShortYear(i), done);
      TimeMatch match = ParseTime(reader_, setting_, start);
      if (TimeMatch shared = SharedTail(start, match)) match = shared;
      if (match.end <= i) {
        ++i;
        continue;
      }
      Emit(start, match);
      i = done = Continue(match);
    }
  }

  /// Looks over the whole copy once, when something ambiguous turns up.
  void Prepare(uint32_t i) {
    if (!may_seen_ && copy_.tokens[i].word == may_) {
      may_seen_ = true;
      setting_.may_is_a_name = MayIsAName(reader_, may_);
    }
    if (!business_seen_ && reader_.IsAny(i, RolesOf(Role::kOrdinal, Role::kFinal, Role::kThe, Role::kEdge, Role::kFiscal)) && PartOfYearFollows(i)) {
      business_seen_ = true;
      setting_.business = IsBusiness(copy_);
    }
  }

  /// Whether a quarter or a half is named soon behind `i`: only those ask whether the copy is of business.
  bool PartOfYearFollows(uint32_t i) const {
    constexpr uint32_t kReach = 6;
    for (uint32_t k = 1; k <= kReach && reader_.In(i + k); ++k) {
      if (reader_.IsWord(i + k, "quarter") || reader_.IsWord(i + k, "half")) return true;
    }
    return false;
  }

  void Emit(uint32_t i, TimeMatch& match) {
    TimePhrase& phrase = match.phrase;
    const size_t before = claims_.size();
    Claim& claim = claims_.emplace_back();  // claims are large: each is made where it stays
    bool length = phrase.type == TimexType::kDuration;
    claim.kind = length ? "duration" : "date";
    uint32_t first = WithPreposition(reader_, i);
    claim.tokens = {first, match.end};
    claim.words = copy_.SpanOf(claim.tokens);
    claim.core = copy_.SpanOf({i, match.end});
    while (sentence_ + 1 < copy_.sentences.size() && copy_.sentences[sentence_].tokens.last <= i) ++sentence_;
    claim.sentence = sentence_;
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
    bool points = phrase.form <= TimePhrase::Form::kWeekday || phrase.unit == TimeUnit::kWeekend || phrase.after_anchor;
    if (phrase.direction == Direction::kUnknown && points) {
      TokenRange sentence = copy_.sentences.empty() ? TokenRange{reader_.first(), reader_.last()} : copy_.sentences[sentence_].tokens;
      phrase.direction = TenseAt(reader_, sentence, i, match.end);
      if (i > sentence.first && (reader_.IsWord(i - 1, "by") || reader_.IsWord(i - 1, "until")) && phrase.direction == Direction::kSame) {
        phrase.direction = Direction::kFuture;
      }
      if (phrase.direction != Direction::kPast && Horizon(i)) phrase.direction = Direction::kFuture;
    }
    if (i > reader_.first() && reader_.IsWord(i - 1, "until") && (reader_.IsWord(match.end, "to") || Near(i - 1, {"gave", "given", "gives", "give", "extended"}))) phrase.direction = Direction::kFuture;  // a deadline
    bool moved = (reader_.IsWord(i - 1, "to") || reader_.IsWord(i - 1, "for")) && Near(i - 1, {"moved", "pushed", "rescheduled", "postponed"});
    if (moved && phrase.direction == Direction::kPast) phrase.direction = Direction::kFuture;  // "was moved to May 3"
    if (emitted_) Join(i, phrase, before - 1);
    claim.said.emplace<TimePhrase>(phrase);
    emitted_ = true;
  }

  /// One of `words` up to four tokens before `i`: "gave the union until Friday", "could resume by Friday".
  bool Near(uint32_t i, std::initializer_list<FixedWord> words) const {
    constexpr uint32_t kReach = 4;
    for (uint32_t k = 1; k <= kReach && reader_.In(i - k); ++k) {
      if (reader_.IsOneOf(i - k, words)) return true;
    }
    return false;
  }

  /// "could come as early as Friday", "no later than May 3": such bounds are set for what is to come.
  bool Horizon(uint32_t i) const {
    bool as = reader_.IsWord(i - 1, "as") && (reader_.IsWord(i - 2, "early") || reader_.IsWord(i - 2, "soon") || reader_.IsWord(i - 2, "late"));
    return as || (reader_.IsWord(i - 1, "than") && reader_.IsWord(i - 2, "later")) || (reader_.IsWord(i - 1, "by") && Near(i - 1, {"could", "can"}));
  }

  /// "from May to July 2020", "between April 1998 and June", "the spring and summer of 1957": the year of one side is the year of
  /// the other. `last` is the claim before.
  void Join(uint32_t i, TimePhrase& phrase, size_t last) {
    Claim& before = claims_[last];
    TimePhrase* other = std::get_if<TimePhrase>(&before.said);
    if (other != nullptr && before.tokens.last + 1 == i && (reader_.Is(i - 1, Role::kRange) || reader_.Dash(i - 1))) {  // "from Monday to Thursday"
      bool days = other->form == TimePhrase::Form::kWeekday && phrase.form == TimePhrase::Form::kWeekday;
      if (days && other->weekday != phrase.weekday && phrase.lead == Lead::kNone) phrase.lead = Lead::kFollowing;
    }
    bool months = other != nullptr && other->month != 0 && phrase.month != 0, seasons = other != nullptr && other->season != 0 && phrase.season != 0;
    if ((!months && !seasons) || phrase.form != other->form || before.tokens.last + 1 != i) return;
    uint32_t link = i - 1;
    if (!reader_.IsWord(link, "and") && !reader_.IsWord(link, "or") && !reader_.Is(link, Role::kRange) && !reader_.Dash(link)) return;
    bool dated = phrase.year != TimePhrase::kOpen || phrase.year_shift != TimePhrase::kNoShift;
    bool other_dated = other->year != TimePhrase::kOpen || other->year_shift != TimePhrase::kNoShift;
    if (dated == other_dated) return;
    TimePhrase& bare = dated ? *other : phrase;
    const TimePhrase& full = dated ? phrase : *other;
    bool rises = months ? other->month <= phrase.month : other->season <= phrase.season;
    int step = rises ? 0 : dated ? -1 : 1;
    if (full.year != TimePhrase::kOpen) bare.year = full.year + step;
    if (full.year_shift != TimePhrase::kNoShift) bare.year_shift = static_cast<int8_t>(full.year_shift + step);
    if (dated && months && bare.year != TimePhrase::kOpen) GiveYear(last, bare.year);
  }

  /// "Jan. 3, Feb. 5 and March 7, 1980": the year of the last goes to all of the list before the last but one.
  void GiveYear(size_t last, int32_t year) {
    for (size_t k = last; k > 0; --k) {
      TimePhrase* before = std::get_if<TimePhrase>(&claims_[k - 1].said);
      const TimePhrase* after = std::get_if<TimePhrase>(&claims_[k].said);
      bool listed = before != nullptr && after != nullptr && claims_[k - 1].tokens.last + 1 == claims_[k].tokens.first && reader_.Sign(claims_[k].tokens.first - 1, ',');
      bool bare = listed && before->form == after->form && before->day != 0 && before->month != 0 && before->month <= after->month &&
                  before->year == TimePhrase::kOpen && before->year_shift == TimePhrase::kNoShift;
      if (!bare) return;
      before->year = year;
    }
  }

  /// Where the expression of the two figures at `i` begins: at the apostrophe of "'98", at the article of "the '90s".
  uint32_t ShortYear(uint32_t i) const {
    if (!reader_.Digits(i) || !reader_.Glued(i) || reader_.Text(i).size() != 2 || !reader_.In(i - 1)) return i;
    if (!reader_.Sign(i - 1, '\'') && reader_.Text(i - 1) != "’" && reader_.Text(i - 1) != "‘") return i;
    if (reader_.Glued(i - 1)) return i;
    if (reader_.Is(i - 2, Role::kThe)) return i - 2;
    bool decade = reader_.IsWord(i + 1, "s") && reader_.Glued(i + 1);
    bool listed = (reader_.Sign(i - 2, ',') || reader_.IsWord(i - 2, "and") || reader_.IsWord(i - 2, "or")) && reader_.Digits(i - 3) &&
                  (reader_.Text(i - 3).size() == 4 || (reader_.Glued(i - 3) && (reader_.Sign(i - 4, '\'') || reader_.Text(i - 4) == "’")));  // "2018, '19 and '21"
    return decade || listed || reader_.IsOneOf(i - 2, {"in", "since", "until", "of", "during"}) ? i - 1 : i;
  }

  /// "12 and 13 March", "from the 2nd to the 10th of July", "from 218 to 201 BC": the first takes its month or era from
  /// the second. `match` is what stands at `i` without it.
  TimeMatch SharedTail(uint32_t i, const TimeMatch& match) {
    const bool the = reader_.Word(i).roles.Has(Role::kThe);
    const uint32_t at = i + (the ? 1 : 0);
    if (!reader_.Digits(at) && !(the && reader_.IsAny(at, RolesOf(Role::kOrdinal, Role::kTens)))) return {};
    if (reader_.Digits(at) && reader_.Text(at).size() > 3) return {};
    ReadNumber day = reader_.Ordinal(at);
    if (!day && !the && reader_.Whole(at) >= 1) day.value = reader_.Whole(at), day.end = at + 1;
    if (!day || match.end > day.end + 1 || (reader_.Glued(at) && !reader_.Sign(at - 1, '('))) return {};
    const bool range = reader_.Is(day.end, Role::kRange);
    if (!range && !reader_.IsWord(day.end, "and") && !reader_.IsWord(day.end, "or")) return {};
    const bool led = reader_.IsOneOf(i - 1, {"on", "from", "between", "of", "until"});
    TimeMatch first;
    if (day.value <= 31 && (led || (!reader_.In(i - 1) && !range))) {
      TimeMatch second = ParseCalendar(reader_, setting_, day.end + 1);
      const TimePhrase& tail = second.phrase;
      const bool day_first = reader_.Digits(day.end + 1) || reader_.IsAny(day.end + 1, RolesOf(Role::kThe, Role::kOrdinal, Role::kTens));
      if (second && day_first && tail.month != 0 && tail.day > day.value && tail.form == TimePhrase::Form::kAbsolute) {
        first.phrase = tail;
        first.phrase.to = {};
        first.phrase.weekday = -1;
        first.phrase.day = static_cast<int8_t>(day.value);
        first.end = day.end;
        return first;
      }
    }
    const bool era = reader_.Is(day.end + 2, Role::kEra) && reader_.Value(day.end + 2, Role::kEra) < 0;
    if (era && (led || reader_.Sign(i - 1, '(')) && !day.ordinal && reader_.Whole(day.end + 1) > 0 && reader_.Whole(day.end + 1) < day.value) {
      first.phrase.year = 1 - static_cast<int32_t>(day.value);
      first.end = day.end;
    }
    return first;
  }

  /// "April 24 and 25", "April 9th through the 17th": the second day takes the month of the first.
  uint32_t Continue(const TimeMatch& match) {
    const TimePhrase& phrase = match.phrase;
    uint32_t at = match.end;
    if (phrase.form != TimePhrase::Form::kAbsolute || phrase.day == 0 || phrase.month == 0 || phrase.hour >= 0) return at;
    if (!reader_.IsWord(at, "and") && !reader_.IsWord(at, "or") && !reader_.Is(at, Role::kRange) && !reader_.Sign(at, ',')) return at;
    uint32_t next = at + 1 + (reader_.Is(at + 1, Role::kThe) ? 1 : 0);
    ReadNumber day = reader_.Ordinal(next);
    if (!day) {
      int value = reader_.Whole(next);
      if (value < 1 || value > 31 || reader_.Text(next).size() > 2 || next != at + 1) return at;
      day.value = value;
      day.end = next + 1;
    }
    if (day.value > 31 || (reader_.IsWord(day.end, "of") && reader_.IsAny(day.end + 1, RolesOf(Role::kMonth, Role::kWeakMonth)))) return at;
    bool list = reader_.Sign(at, ',') && !(reader_.IsWord(day.end, "and") || reader_.Sign(day.end, ','));
    bool open = !reader_.In(day.end) || reader_.At(day.end).kind == TokenKind::kPunct || reader_.Is(day.end, Role::kPrep) || reader_.IsWord(day.end, "and");
    if (list || !open || reader_.Sign(day.end, '/') || (reader_.Sign(day.end, ':') && reader_.Glued(day.end))) return at;
    TimeMatch second;
    second.phrase.month = phrase.month;
    second.phrase.day = static_cast<int8_t>(day.value);
    second.phrase.year = phrase.year;
    second.end = ParseYearAfter(reader_, day.end, second.phrase);
    Emit(next == at + 1 ? next : at + 1, second);
    return Continue(second);
  }

  const Copy& copy_;
  TimeReader reader_;
  std::vector<Claim>& claims_;
  TimeSetting setting_;
  WordId may_ = 0;
  ClassSet time_;
  uint32_t sentence_ = 0;
  bool may_seen_ = false, business_seen_ = false;
  bool emitted_ = false;
};

void Extract(const Reading& reading, std::vector<Claim>& claims) {
  if (reading.copy.tokens.empty()) return;
  std::vector<TimeWords> own;
  Extractor(reading, TimeWords::For(*reading.copy.lexicon, own), claims).Run();
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
