// SPDX-License-Identifier: Apache-2.0
// "It cost 190 million", "two million a head": a number that nothing is counted by, told where money is spoken of, is a sum in the
// currency that its source names.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "facts/facts.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr double kLeast = 1000;    // smaller numbers without a noun are of anything
constexpr double kLarge = 100000;  // such are sums wherever their sentence speaks of money; smaller ones beside the word for it
constexpr uint32_t kBeside = 6;    // tokens
constexpr size_t kStory = 60;      // sources of one story: more are a heap of stories

/// What may stand behind a sum: no noun that is counted, and no verb that the number is the subject of.
bool EndsSum(const Copy& copy, uint32_t i, uint32_t last) {
  if (i >= last) return true;
  const Token& token = copy.tokens[i];
  if (token.kind == TokenKind::kPunct) return !IsOneOf(copy, i, {"%", "-", "/", "°"});
  return IsOneOf(copy, i, {"a", "an", "per", "each", "every", "apiece", "more", "less", "over", "in", "by", "for", "from", "on", "to", "at", "and", "or", "but", "with", "after", "before", "when", "while", "which",
                           "that", "as", "if", "plus", "annually", "yearly", "monthly", "this", "last", "next", "into", "between", "because", "so", "it", "he", "she", "they"});
}

/// "1999", "2024": hardly a sum.
bool LikeYear(const Copy& copy, const Fact& fact, double number) {
  return number >= 1500 && number <= 2100 && fact.claim.tokens.size() <= 2 && copy.Words(copy.tokens[fact.claim.tokens.last - 1]).size() == 4;
}

class Reader {
 public:
  Reader(const Copy& copy, ClassId talk) : copy_(copy), talk_(talk) {}

  /// True where the sentence of `fact`, a bare number, speaks of money; `sums` are the sentences that name a sum.
  bool OfMoney(const Fact& fact, double number, const std::vector<uint32_t>& sums) const {
    const TokenRange sentence = copy_.sentences[fact.claim.sentence].tokens, own = fact.claim.tokens;
    if (!EndsSum(copy_, own.last, sentence.last) || LikeYear(copy_, fact, number)) return false;
    const bool large = number >= kLarge;
    const uint32_t first = large ? sentence.first : std::max(sentence.first, own.first - std::min(own.first, kBeside));
    const uint32_t last = large ? sentence.last : std::min(sentence.last, own.last + 2);
    for (uint32_t i = first; i < last; ++i) {
      if ((i < own.first || i >= own.last) && copy_.lexicon->Get(copy_, i, talk_) != nullptr) return true;
    }
    return large && std::binary_search(sums.begin(), sums.end(), fact.claim.sentence);
  }

 private:
  const Copy& copy_;
  ClassId talk_;
};

/// A figure that counts nothing.
Amount* BareNumber(Fact& fact) {
  const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
  Amount* amount = std::get_if<Amount>(&fact.value);
  if (quantity == nullptr || amount == nullptr || fact.claim.kind != "figure" || fact.claim.tokens.empty()) return nullptr;
  const bool bare = quantity->of.empty() && !quantity->ordinal && quantity->state.empty() && amount->unit == "count" && amount->number >= kLeast;
  return bare ? amount : nullptr;
}

}  // namespace

void NameBareSums(const Copy& copy, std::span<Fact> facts, std::string currency) {
  std::vector<uint32_t> sums;
  for (const Fact& fact : facts) {
    const Amount* amount = fact.claim.kind == "money" ? std::get_if<Amount>(&fact.value) : nullptr;
    if (amount == nullptr || amount->unit.empty() || amount->unit == "cent") continue;
    sums.push_back(fact.claim.sentence);
    if (currency.empty()) currency = amount->unit;
  }
  if (currency.empty()) return;
  const Reader reader(copy, copy.lexicon->Class("money_talk"));
  for (Fact& fact : facts) {
    const Amount* named = fact.claim.kind == "money" ? std::get_if<Amount>(&fact.value) : nullptr;
    if (named != nullptr && !named->unit.empty() && named->unit != "cent") currency = named->unit;
    Amount* amount = BareNumber(fact);
    if (amount == nullptr || !reader.OfMoney(fact, amount->number, sums)) continue;
    amount->unit = currency;
  }
}

void NameForeignSums(const std::vector<Copy>& copies, std::span<Fact> facts) {
  if (copies.size() > kStory) return;
  std::set<std::string> named;
  std::vector<bool> names(copies.size());
  for (const Fact& fact : facts) {
    const Amount* amount = fact.claim.kind == "money" ? std::get_if<Amount>(&fact.value) : nullptr;
    if (amount == nullptr || amount->unit.empty() || amount->unit == "cent") continue;
    named.insert(amount->unit);
    names[fact.doc()] = true;
  }
  if (named.size() != 1) return;
  for (auto first = facts.begin(); first != facts.end();) {
    const auto last = std::find_if(first, facts.end(), [&](const Fact& fact) { return fact.doc() != first->doc(); });
    if (!names[first->doc()]) NameBareSums(copies[first->doc()], std::span(first, last), *named.begin());
    first = last;
  }
}

}  // namespace crossread
