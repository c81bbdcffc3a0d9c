// SPDX-License-Identifier: Apache-2.0
// Looks at the words between two dates for what joins them, and counts lengths from the day of speech.
#include "facts/stretch.h"

#include "lexicon/fixed_word.h"
#include "values/calendar.h"

namespace crossread {
namespace {

/// What stands between the end of `earlier` and the core of `later` makes one stretch of them.
bool Joined(const Copy& copy, const Claim& earlier, const Claim& later) {
  const uint32_t link = earlier.tokens.last;
  if (link + 1 >= copy.tokens.size() || copy.tokens[link + 1].begin != later.core.begin) return false;
  const Token& token = copy.tokens[link];
  const uint32_t first = earlier.tokens.first;  // "was moved from Thursday to Monday" is no stretch
  if (first > 0 && IsOneOf(copy, first - 1, {"moved", "pushed", "changed", "postponed", "rescheduled", "delayed", "shifted", "extended", "fell", "rose"})) return false;
  if (token.kind != TokenKind::kWord) return IsOneOf(copy, token, {"-", "–", "—"});
  if (IsOneOf(copy, token, {"to", "through", "thru", "until", "till"})) return true;
  return IsWord(copy, token, "and") && IsWord(copy, copy.tokens[earlier.tokens.first], "between");
}

}  // namespace

void JoinStretch(const Copy& copy, std::span<Fact> facts) {
  if (facts.size() < 2) return;
  Fact &earlier = facts[facts.size() - 2], &later = facts.back();
  const TimeRange *from = std::get_if<TimeRange>(&earlier.value), *to = std::get_if<TimeRange>(&later.value);
  if (from == nullptr || to == nullptr || from->utc != to->utc || from->first >= to->first || from->last > to->last) return;
  if (!Joined(copy, earlier.claim, later.claim)) return;
  TimeRange whole = *from;
  whole.last = to->last;
  earlier.when = later.when = whole;
}

std::optional<TimeRange> ReachOf(const TimePhrase& phrase, const Anchor& anchor) {
  const bool back = phrase.direction == Direction::kPast, on = phrase.direction == Direction::kFuture;
  if (phrase.form != TimePhrase::Form::kDuration || (!back && !on) || !anchor.known() || anchor.first != anchor.last) return std::nullopt;
  if (phrase.unit < TimeUnit::kDay || phrase.unit == TimeUnit::kWeekend || phrase.unit > TimeUnit::kCentury || !(phrase.amount > 0 && phrase.amount < 10000)) return std::nullopt;
  absl::CivilDay end = AddUnits(anchor.last, back ? -phrase.amount : phrase.amount, phrase.unit);
  if (phrase.small_unit >= TimeUnit::kDay) end = AddUnits(end, back ? -phrase.small_amount : phrase.small_amount, phrase.small_unit);
  return TimeRange{absl::CivilSecond(back ? end : anchor.last), absl::CivilSecond((back ? anchor.last : end) + 1)};
}

}  // namespace crossread
