// SPDX-License-Identifier: Apache-2.0
// A look of a few tokens back or ahead, not beyond a mark.
#include "claims/polarity.h"

#include <string_view>

#include "base/ascii.h"
#include "base/fold.h"

namespace crossread {
namespace {

/// `ending` ends in a "t".
bool EndsFolded(std::string_view word, std::string_view ending) {
  return Lower(word.back()) == 't' && word.size() >= ending.size() && SameFolded(word.substr(word.size() - ending.size()), ending);
}

constexpr WordSet kNegators = {"not", "never", "no", "nobody", "none", "neither", "cannot", "without", "nor", "no-one"};
constexpr WordSet kRefusals = {"refused", "refuses", "refusing", "declined", "declines", "failed", "fails", "unable", "incapable"};
constexpr WordSet kRules = {"ruled", "rules", "rule", "ruling"};
constexpr WordSet kClauseEdges = {"and", "but", "or", "that", "which", "who", "how", "when", "where", "why", "said", "says", "because", "after", "before"};
constexpr WordSet kSuppositions = {"if", "whether", "unless", "would", "could", "should", "might", "may"};
constexpr WordSet kLimits = {"until", "till", "unless", "only"};

}  // namespace

bool Polarity::Negator(uint32_t i) const {
  std::string_view word = Word(i);
  return tags_[i] == Tag::kNot || kNegators.Has(copy_, i) || EndsFolded(word, "n't") ||
         EndsFolded(word, "n’t");
}

bool Polarity::Denies(uint32_t i, uint32_t last) const {
  if (IsOneOf(copy_, i, {"failed", "fails"}) && (i + 1 >= last || !Is(i + 1, "to"))) return false;  // "failed without a shot"
  if (kRefusals.Has(copy_, i)) return true;
  if (i + 1 >= last) return false;
  return (kRules.Has(copy_, i) && Is(i + 1, "out")) || (Is(i, "yet") && Is(i + 1, "to"));
}

bool Polarity::Turned(uint32_t i, uint32_t first) const {
  bool turned = false;
  for (uint32_t k = i; k > first && k + 6 > i; --k) {
    uint32_t at = k - 1;
    const bool none = IsOneOf(copy_, at, {"or", "nor"}) && at > first + 1 && (Is(at - 2, "no") || Is(at - 1, "no") || Is(at - 2, "neither"));  // "no child or teacher was"
    if (copy_.tokens[at].kind == TokenKind::kPunct || (!none && kClauseEdges.Has(copy_, at))) break;
    if (Word(at) == "only" && at > first && Negator(at - 1)) break;
    if (Negator(at) || Denies(at, i)) turned = !turned;
  }
  return turned;
}

bool Polarity::Supposed(uint32_t i, uint32_t first) const {
  for (uint32_t k = i; k > first && k + 12 > i; --k) {
    if (kSuppositions.Has(copy_, k - 1) && !Promised(k - 1, first)) return true;
    if (copy_.tokens[k - 1].kind == TokenKind::kPunct) return false;
  }
  return false;
}

bool Polarity::Promised(uint32_t would, uint32_t first) const {
  if (!Is(would, "would")) return false;
  auto says = [&](uint32_t k) { return IsOneOf(copy_, k, {"said", "announced", "promised", "pledged", "insisted", "confirmed", "told", "vowed", "assured"}); };
  bool told = false;
  for (uint32_t k = would; k > first; --k) {
    if (IsOneOf(copy_, k - 1, {"if", "whether", "unless"})) return false;
    told = told || says(k - 1);
  }
  for (uint32_t k = would + 1; k < copy_.tokens.size() && k < would + 30 && !Is(k, ".") && !told; ++k) {  // "no jobs would go, it said"
    if (IsOneOf(copy_, k, {"if", "unless"})) return false;
    told = says(k);
  }
  return told;
}

bool Polarity::UntilFollows(uint32_t from, uint32_t last) const {
  for (uint32_t i = from; i < last && i < from + 8; ++i) {
    if (kLimits.Has(copy_, i)) return true;
  }
  return false;
}

bool Polarity::OfMore(uint32_t i, uint32_t first) const {
  for (uint32_t k = i; k > first + 1 && k + 6 > i && copy_.tokens[k - 1].kind != TokenKind::kPunct; --k) {
    if (IsOneOf(copy_, k - 1, {"further", "other", "more", "additional", "fresh"}) && IsOneOf(copy_, k - 2, {"no", "without", "any"})) return true;
  }
  return false;
}

bool Polarity::Foreseen(uint32_t i, uint32_t first) const {
  return i > first + 1 && Is(i - 1, "to") && IsOneOf(copy_, i - 2, {"expected", "forecast", "projected", "likely", "predicted", "estimated", "seen", "tipped"});
}

bool Polarity::Passive(uint32_t i, uint32_t first) const {
  for (uint32_t k = i; k > first && k + 4 > i; --k) {
    if (IsOneOf(copy_, k - 1, {"be", "been", "being", "was", "were", "is", "are", "get", "got", "kept"})) return true;
  }
  return false;
}

}  // namespace crossread
