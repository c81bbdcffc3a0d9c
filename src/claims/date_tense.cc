// SPDX-License-Identifier: Apache-2.0
// Reads tense off single tokens: auxiliaries, modals, verbs of planning, and the ending -ed.
#include "claims/date_tense.h"

namespace crossread {
namespace {

bool EndsInEd(std::string_view word) {
  return word.size() > 4 && word.ends_with("ed") && word != "hundred" && word != "United" && !word.ends_with("eed");
}

/// What token `i` says of the tense of its clause.
Direction Cue(const TimeReader& r, uint32_t i) {
  if (r.At(i).kind != TokenKind::kWord) return Direction::kUnknown;
  const TimeWord& word = r.Word(i);
  if (word.roles.Has(Role::kFutureCue)) {
    if (r.IsWord(i, "may") && r.At(i).Is(kCapital)) return Direction::kUnknown;
    if (r.IsWord(i, "to")) {  // "to" before a verb, not before a place, a noun or a number
      if (!r.In(i + 1) || r.At(i + 1).kind != TokenKind::kWord || r.At(i + 1).Is(kCapital) ||
          r.IsAny(i + 1, RolesOf(Role::kThe, Role::kA, Role::kThis, Role::kThat, Role::kCardinal, Role::kEach))) return Direction::kUnknown;
      return Direction::kUnknown;
    }
    return Direction::kFuture;
  }
  if (word.roles.Has(Role::kPastCue)) return Direction::kPast;
  if (word.roles.Has(Role::kPresentCue)) return Direction::kSame;
  if (!r.At(i).Is(kCapital) && EndsInEd(r.Text(i))) return Direction::kPast;
  return Direction::kUnknown;
}

}  // namespace

Direction TenseAt(const TimeReader& r, TokenRange sentence, uint32_t first, uint32_t last) {
  constexpr uint32_t kReach = 14;
  Direction weak = Direction::kUnknown;
  for (uint32_t k = 1; k <= kReach && first >= sentence.first + k; ++k) {
    uint32_t i = first - k;
    if (r.Sign(i, '"') || r.Sign(i, ';')) break;
    Direction cue = Cue(r, i);
    if (cue == Direction::kSame) weak = cue;
    else if (cue != Direction::kUnknown) {
      // "was expected", "were to": a plan in the past tense is still a plan; "expected" alone is read as one
      return cue;
    }
    if (weak == Direction::kSame && k > 3) break;
  }
  if (weak != Direction::kUnknown) return weak;
  for (uint32_t i = last; i < sentence.last && i < last + kReach; ++i) {
    if (r.Sign(i, '"') || r.Sign(i, ';')) break;
    Direction cue = Cue(r, i);
    if (cue != Direction::kUnknown) return cue;
  }
  return Direction::kUnknown;
}

}  // namespace crossread
