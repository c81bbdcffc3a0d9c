// SPDX-License-Identifier: Apache-2.0
// Looks beside a quotation for a reporting verb with a date next to it.
#include "facts/speech_day.h"

#include <algorithm>

namespace crossread {
namespace {

/// Words from verb to date: "told reporters in the capital on Monday".
constexpr uint32_t kReach = 7;

/// A day at least, and no clock alone.
bool NamesDay(const TimePhrase& phrase) {
  switch (phrase.form) {
    case TimePhrase::Form::kWeekday: return phrase.lead != Lead::kNext;
    case TimePhrase::Form::kAbsolute: return phrase.day != 0;
    case TimePhrase::Form::kRelative: return phrase.unit == TimeUnit::kDay && phrase.amount <= 0 && phrase.small_unit == TimeUnit::kNone;
    default: return false;
  }
}

}  // namespace

SpeechDays::SpeechDays(const Copy& copy, std::span<const Claim> claims)
    : copy_(copy), claims_(claims), say_(copy.quotations.empty() ? ClassId{0} : copy.lexicon->Class("say")) {}

const TimePhrase* SpeechDays::Of(const Claim& claim) {
  const std::vector<Quotation>& all = copy_.quotations;
  while (next_ < all.size() && all[next_].tokens.last <= claim.tokens.first) ++next_;
  if (next_ == all.size() || all[next_].tokens.first > claim.tokens.first || all[next_].scare) return nullptr;
  if (read_ != next_) {
    read_ = next_;
    day_ = Find(all[next_]);
  }
  return day_;
}

TokenRange SpeechDays::SentenceAt(uint32_t token) const {
  auto after = [token](const Sentence& sentence) { return sentence.tokens.last <= token; };
  auto at = std::partition_point(copy_.sentences.begin(), copy_.sentences.end(), after);
  return at == copy_.sentences.end() ? TokenRange{token, token + 1} : at->tokens;
}

const TimePhrase* SpeechDays::Find(const Quotation& quotation) const {
  // to the ends of the sentences that it begins and ends in
  TokenRange around = {SentenceAt(quotation.tokens.first).first, SentenceAt(quotation.tokens.last - 1).last};
  auto says = [this](uint32_t i) { return copy_.lexicon->Get(copy_, i, say_) != nullptr && !copy_.tokens[i].Is(kQuoted); };
  const uint32_t begin = copy_.tokens[around.first].begin, end = copy_.tokens[around.last - 1].end;
  auto claim_at = std::partition_point(claims_.begin(), claims_.end(), [begin](const Claim& claim) { return claim.words.begin < begin; });
  for (; claim_at != claims_.end() && claim_at->words.begin < end; ++claim_at) {
    const Claim& claim = *claim_at;
    const TimePhrase* phrase = std::get_if<TimePhrase>(&claim.said);
    if (phrase == nullptr || claim.tokens.first < around.first || claim.tokens.last > around.last) continue;
    if (copy_.tokens[claim.tokens.first].Is(kQuoted) || !NamesDay(*phrase)) continue;
    bool behind = claim.tokens.first >= quotation.tokens.last;
    // "..., he said on Monday": the verb stands between quotation and date
    for (uint32_t i = claim.tokens.first; i-- > around.first && i + kReach >= claim.tokens.first && !copy_.tokens[i].Is(kQuoted);) {
      if (says(i)) return phrase;
    }
    // "On Monday he said: ..."
    for (uint32_t i = claim.tokens.last; !behind && i < claim.tokens.last + 4 && i < quotation.tokens.first; ++i) {
      if (says(i)) return phrase;
    }
  }
  return nullptr;
}

}  // namespace crossread
