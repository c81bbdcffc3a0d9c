// SPDX-License-Identifier: Apache-2.0
// Claims of one source become facts, in text order.
#include "facts/day_order.h"
#include "facts/facts.h"
#include "facts/resolve.h"
#include "facts/speech_day.h"
#include "facts/stretch.h"
#include "facts/zone.h"
#include "lexicon/fixed_word.h"
#include "values/live_blog.h"

namespace crossread {
namespace {

/// A source tells history where most of its dates carry a year, and most of those years are long before its own day.
/// In it, "July 4" is in the year told last, not in the year of publication.
/// A short text does too where its years are long past, one of them with its month, and no word is of its own day; what it
/// says of the future is then seen from that day (`brief`).
void SeeHistory(std::span<const Claim> claims, const Anchor& anchor, ResolveState& state) {
  constexpr int64_t kLongPast = 10;
  int old_years = 0, near_years = 0, spoken = 0;
  bool dated = false, recent = false;
  int64_t now = anchor.known() ? anchor.last.year() : INT32_MAX;
  for (const Claim& claim : claims) {
    const TimePhrase* phrase = std::get_if<TimePhrase>(&claim.said);
    if (phrase == nullptr) continue;
    if (phrase->form == TimePhrase::Form::kAbsolute && phrase->year != TimePhrase::kOpen) {
      ++(phrase->year < now ? old_years : near_years);
      const bool byword = phrase->year == 2001 && phrase->month == 9 && phrase->day == 11;  // "since 9/11": every text names it
      dated |= phrase->month != 0 && !byword;
      recent |= phrase->year >= now - kLongPast;
    } else if (phrase->form == TimePhrase::Form::kWeekday || phrase->form == TimePhrase::Form::kRelative) {
      ++spoken;
    } else if (phrase->form == TimePhrase::Form::kVague && phrase->direction == Direction::kSame) {
      recent = true;  // "now"
    }
  }
  const bool told = old_years >= (anchor.known() ? 4 : 2) && old_years > near_years && old_years > 4 * spoken;
  state.brief = !told && dated && !recent && spoken == 0 && anchor.known();
  state.narrative = told || state.brief;
}

bool IsClock(const Fact& fact) {
  const TimePhrase* phrase = std::get_if<TimePhrase>(&fact.claim.said);
  return phrase != nullptr && phrase->hour >= 0 && std::holds_alternative<TimeRange>(fact.value);
}

/// "10:35 a.m. (0735 GMT)": the brackets tell how far the source's clock is from UTC.
class LocalClock {
 public:
  explicit LocalClock(const Copy& copy) : copy_(copy) {}

  /// Puts `fact`, a clock time, on the source's own clock where that is known; looks at the time before it.
  void Set(std::span<const Fact> before, Fact& fact) {
    TimeRange& range = std::get<TimeRange>(fact.value);
    const Fact* last = before.empty() ? nullptr : &before.back();
    bool bracket = last != nullptr && last->claim.tokens.last + 1 == fact.claim.tokens.first && copy_.Words(copy_.tokens[last->claim.tokens.last]) == "(";
    if (range.utc && bracket && IsClock(*last) && !std::get<TimeRange>(last->value).utc) offset_ = OffsetOf(std::get<TimeRange>(last->value), range);
    if (range.utc && offset_ != -1) range = InLocal(range, offset_);
  }

 private:
  const Copy& copy_;
  int64_t offset_ = -1;
};

/// In a note of its own, "Updated at 10:18 a.m. on 8-31-2015: …".
bool OfUpdate(const Copy& copy, const Claim& claim) {
  const TokenRange sentence = copy.sentences[claim.sentence].tokens;
  return claim.tokens.first > sentence.first && IsOneOf(copy, copy.tokens[sentence.first], {"update", "updated", "correction", "corrected"});
}

/// The anchor of words spoken on the day that `spoken` names; nothing where it names none.
std::optional<Anchor> SpokenOn(const TimePhrase& spoken, const Anchor& anchor, ResolveState state) {
  Resolution day = ResolvePhrase(spoken, anchor, state);
  if (!day.range || day.range->last - day.range->first > 86400) return std::nullopt;
  Anchor speech = anchor;
  speech.first = speech.last = absl::CivilDay(day.range->first);
  speech.minute.reset();
  if (!speech.known()) speech.basis = DateBasis::kInferred;
  return speech;
}

/// "The next day, 12 May, ...", "two weeks later, on 3 June": the date behind the comma says which day it was. Nothing where none is.
std::optional<TimePhrase> NamedBehind(const Copy& copy, const TimePhrase& phrase, Span core, std::span<const Claim> later) {
  if (phrase.form != TimePhrase::Form::kAnaphoric || phrase.hour >= 0 || phrase.unit < TimeUnit::kDay || phrase.unit > TimeUnit::kMonth) return std::nullopt;
  for (const Claim& claim : later.first(std::min<size_t>(later.size(), 3))) {
    const TimePhrase* date = std::get_if<TimePhrase>(&claim.said);
    if (date == nullptr || claim.core.begin < core.end) continue;
    const std::string_view between = std::string_view(copy.text()).substr(core.end, claim.core.begin - core.end);
    const bool beside = between == ", " || between == ", on " || between == ", in ";
    const bool dated = date->form == TimePhrase::Form::kAbsolute && date->month != 0 && (date->day != 0 || phrase.unit == TimeUnit::kMonth) && !date->to.Any();
    if (!beside || !dated) return std::nullopt;
    TimePhrase named = *date;
    if (phrase.part != DayPart::kNone) named.part = phrase.part, named.type = TimexType::kTime;  // "the next morning, 12 May"
    return named;
  }
  return std::nullopt;
}

}  // namespace

void Normalise(const Copy& copy, const Grammar&, std::span<Claim> claims, const Anchor& anchor, std::vector<Fact>& facts, bool compared) {
  ResolveState state;
  SeeHistory(claims, anchor, state);
  state.day_first = DayComesFirst(copy, claims);
  SpeechDays speeches(copy, claims);  // reads time phrases only, which outlive the move of their claim
  LocalClock clock(copy);
  const bool posted = IsNewestFirst(copy.text());
  const size_t first = facts.size();
  facts.reserve(facts.size() + claims.size());
  for (Claim& claim : claims) {
    Fact& fact = facts.emplace_back(std::move(claim));
    auto& said = fact.claim.said;
    auto put = [&fact, compared]<typename T>(T& from) { compared ? fact.value.emplace<T>(from) : fact.value.emplace<T>(std::move(from)); };
    if (const Quantity* quantity = std::get_if<Quantity>(&said)) fact.value.emplace<Amount>(quantity->amount);
    if (Wording* wording = std::get_if<Wording>(&said)) put(*wording);
    if (Assertion* assertion = std::get_if<Assertion>(&said)) put(*assertion);
    if (Mention* mention = std::get_if<Mention>(&said)) {
      if (fact.claim.kind == "role") fact.value.emplace<Office>(mention->name, mention->title, mention->title_of, mention->former);
      else put(mention->name);
    }
    if (const TimePhrase* phrase = std::get_if<TimePhrase>(&said)) {
      const TimePhrase* spoken = speeches.Of(fact.claim);
      std::optional<Anchor> speech = spoken == nullptr ? std::nullopt : SpokenOn(*spoken, anchor, state);
      const Anchor& seen_from = speech ? *speech : anchor;
      const std::optional<Period> told = state.last;
      const bool opens = posted && OpensEntry(copy, fact.claim);
      if (opens) state.last.reset();  // posted on the source's own day
      const std::optional<TimePhrase> named = NamedBehind(copy, *phrase, fact.claim.core, claims.subspan(static_cast<size_t>(&claim - claims.data()) + 1));
      Resolution resolution = ResolvePhrase(named ? *named : *phrase, seen_from, state);
      if (opens || OfUpdate(copy, fact.claim)) state.last = told;  // when the text was posted or mended: nothing else happened then
      resolution.timex.extent = fact.claim.core;
      fact.timex = std::move(resolution.timex);
      if (resolution.range) fact.value = *resolution.range;
      if (resolution.amount) fact.value = *resolution.amount, fact.when = ReachOf(*phrase, seen_from);
      fact.absolute = resolution.absolute;
      if (resolution.anchored && seen_from.known()) {
        fact.basis = seen_from.basis;
        fact.anchor = seen_from.last;
      }
    }
    if (fact.timex) JoinStretch(copy, std::span(facts).subspan(first));
    if (IsClock(fact)) clock.Set(std::span(facts).subspan(first, facts.size() - 1 - first), fact);
  }
}

}  // namespace crossread
