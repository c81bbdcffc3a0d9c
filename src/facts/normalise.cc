// SPDX-License-Identifier: Apache-2.0
// Claims of one source become facts, in text order.
#include "facts/facts.h"
#include "facts/resolve.h"

namespace crossread {
namespace {

/// A source tells history where most of its dates carry a year, and most of those years are long before its own day.
/// In it, "July 4" is in the year told last, not in the year of publication.
bool TellsHistory(std::span<const Claim> claims, const Anchor& anchor) {
  int old_years = 0, near_years = 0, spoken = 0;
  int64_t now = anchor.known() ? anchor.last.year() : INT32_MAX;
  for (const Claim& claim : claims) {
    const TimePhrase* phrase = std::get_if<TimePhrase>(&claim.said);
    if (phrase == nullptr) continue;
    if (phrase->form == TimePhrase::Form::kAbsolute && phrase->year != TimePhrase::kOpen) {
      ++(phrase->year < now - 1 ? old_years : near_years);
    } else if (phrase->form == TimePhrase::Form::kWeekday || phrase->form == TimePhrase::Form::kRelative) {
      ++spoken;
    }
  }
  return old_years >= (anchor.known() ? 4 : 2) && old_years > near_years && old_years > 4 * spoken;
}

}  // namespace

void Normalise(const Copy&, const Grammar&, std::span<Claim> claims, const Anchor& anchor, std::vector<Fact>& facts) {
  ResolveState state;
  state.narrative = TellsHistory(claims, anchor);
  facts.reserve(facts.size() + claims.size());
  for (Claim& claim : claims) {
    Fact& fact = facts.emplace_back();
    if (const Quantity* quantity = std::get_if<Quantity>(&claim.said)) fact.value = quantity->amount;
    if (const Wording* wording = std::get_if<Wording>(&claim.said)) fact.value = *wording;
    if (const Assertion* assertion = std::get_if<Assertion>(&claim.said)) fact.value = *assertion;
    if (const Mention* mention = std::get_if<Mention>(&claim.said)) {
      if (claim.kind == "role") fact.value = Office{mention->name, mention->title, mention->title_of, mention->former};
      else fact.value = mention->name;
    }
    if (const TimePhrase* phrase = std::get_if<TimePhrase>(&claim.said)) {
      Resolution resolution = ResolvePhrase(*phrase, anchor, state);
      resolution.timex.extent = claim.core;
      fact.timex = std::move(resolution.timex);
      if (resolution.range) fact.value = *resolution.range;
      if (resolution.amount) fact.value = *resolution.amount;
      fact.absolute = resolution.absolute;
      if (resolution.anchored && anchor.known()) {
        fact.basis = anchor.basis;
        fact.anchor = anchor.last;
      }
    }
    fact.claim = std::move(claim);
  }
}

}  // namespace crossread
