// SPDX-License-Identifier: Apache-2.0
// Ages grow by a year a year; old copy keeps the age it had.
#include "values/age.h"

#include <algorithm>

#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr int kBirthday = 10;  // days between two reports within which a birthday is no explanation
constexpr int kYear = 365;

/// Whether somebody of age `before` can be `after` years old up to `days` days later.
bool CanGrow(const Amount& before, const Amount& after, int64_t days) {
  double birthdays = days <= kBirthday ? 0 : static_cast<double>(days / kYear + 1);
  return after.high >= before.low && after.low <= before.high + birthdays;
}

/// "Turned 20": told before the birthday, the age is one less.
bool OfBirthday(const Fact& fact, const Story& story) {
  const Copy& copy = story.copies[fact.doc()];
  const uint32_t first = fact.claim.tokens.first;
  return first > 0 && IsOneOf(copy, first - 1, {"turned", "turns"});
}

}  // namespace

bool AgesCanAgree(const Fact& a, const Fact& b, const Story& story) {
  const Amount* one = std::get_if<Amount>(&a.value);
  const Amount* two = std::get_if<Amount>(&b.value);
  if (one == nullptr || two == nullptr || one->unit != "year" || two->unit != "year") return true;
  if ((OfBirthday(a, story) || OfBirthday(b, story)) && one->low <= two->high + 1 && two->low <= one->high + 1) return true;
  const Anchor& here = story.anchors[a.doc()];
  const Anchor& there = story.anchors[b.doc()];
  if (!here.known() || !there.known()) return one->low <= two->high + 1 && two->low <= one->high + 1;
  int64_t most = std::max(there.last - here.first, here.last - there.first);
  bool b_may_be_later = there.last >= here.first, a_may_be_later = here.last >= there.first;
  return (b_may_be_later && CanGrow(*one, *two, most)) || (a_may_be_later && CanGrow(*two, *one, most));
}

}  // namespace crossread
