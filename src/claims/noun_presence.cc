// SPDX-License-Identifier: Apache-2.0
// "No" and "without" come first; then the verb before the noun, then the one behind it.
#include "claims/noun_presence.h"

#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

/// "No other injuries", "no reports of injuries" deny none.
constexpr WordSet kOthers = {"other", "further", "more", "additional", "new", "reports", "report", "indication", "indications", "evidence", "word", "suggestion", "suggestions", "hint", "question", "talk"};

}  // namespace

NounPresence::NounPresence(const Copy& copy, const Grammar& grammar, const TurningReader& turning)
    : copy_(copy), grammar_(grammar), turning_(turning), lexicon_(*copy.lexicon), gives_(lexicon_.Class("notion-gives")), denies_(lexicon_.Class("notion-denies")) {}

int32_t NounPresence::VerbBefore(uint32_t i, uint32_t first) const {
  for (uint32_t k = i; k > first && k + 9 > i; --k) {
    if (copy_.tokens[k - 1].kind == TokenKind::kPunct) return -1;
    if ((grammar_.Tags()[k - 1] == Tag::kVerb || grammar_.Tags()[k - 1] == Tag::kAuxiliary) && grammar_.NounGroupAt(k - 1) < 0) return static_cast<int32_t>(k - 1);
  }
  return -1;
}

int32_t NounPresence::VerbBehind(uint32_t end, uint32_t last) const {
  for (uint32_t k = end; k < last && k < end + 8; ++k) {
    if (copy_.tokens[k].kind == TokenKind::kPunct) break;
    const int32_t at = grammar_.ClauseAt(k);
    if (at >= 0 && grammar_.Clauses()[at].verb.tokens.first == k) return static_cast<int32_t>(grammar_.Clauses()[at].verb.head);
  }
  return -1;
}

bool NounPresence::IsVerbOf(uint32_t verb, ClassId cls) const { return lexicon_.FirstSense(grammar_.Lemma(verb), cls) != nullptr; }

std::optional<bool> NounPresence::Exists(TokenRange words, TokenRange sentence, Turning& turning, uint32_t* verb) const {
  for (uint32_t k = words.first; k > sentence.first && k + 5 > words.first; --k) {  // "no licence", "without any warning"
    if (copy_.tokens[k - 1].kind == TokenKind::kPunct) break;
    if (IsWord(copy_, k - 1, "with") && k == words.first) return true;
    if (kOthers.Has(copy_, k - 1)) return std::nullopt;
    if (IsOneOf(copy_, k - 1, {"no", "without"})) {
      turning.first = k - 1;
      turning.turned = false;
      if (IsWord(copy_, k - 1, "no")) {
        const int32_t before = VerbBefore(k - 1, sentence.first);
        if (before >= 0) *verb = static_cast<uint32_t>(before);
      }
      return false;
    }
  }
  if (const int32_t before = VerbBefore(words.first, sentence.first); before >= 0) {
    *verb = static_cast<uint32_t>(before);
    if (Gives(*verb)) return !turning.turned;
    if (Denies(*verb)) {
      turning = turning_.At(*verb, sentence.first, false);
      if (turning.open || turning.turned) return std::nullopt;
      turning.first = *verb;
      return false;
    }
    return std::nullopt;
  }
  const int32_t behind = VerbBehind(words.last, sentence.last);
  if (behind < 0) return std::nullopt;
  *verb = static_cast<uint32_t>(behind);
  const Turning of_verb = turning_.At(*verb, words.last, false);
  // "No trace was found"; "the ship has a dent" does not say that there is a ship.
  const int32_t clause = grammar_.ClauseAt(*verb);
  if (of_verb.open || clause < 0 || !grammar_.Clauses()[clause].verb.passive) return std::nullopt;
  turning.will = of_verb.will;
  if (Denies(*verb)) return of_verb.turned ? std::nullopt : std::optional(false);
  if (Gives(*verb)) return of_verb.turned == turning.turned;  // "not a trace was found"
  return std::nullopt;
}

}  // namespace crossread
