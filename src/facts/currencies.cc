// SPDX-License-Identifier: Apache-2.0
// A bare "$", "crowns" or "francs" is the currency that another source names beside the same number.
#include <algorithm>
#include <map>
#include <set>

#include "facts/facts.h"
#include "lexicon/country_row.h"

namespace crossread {
namespace {

constexpr uint32_t kHead = 400;  // tokens of a copy, in which it names its country
constexpr size_t kStory = 60;    // sources of one story: more are a heap of stories

/// Currencies that share a bare word or sign; empty for one that shares none.
std::string_view FamilyOf(std::string_view unit) {
  struct Member {
    std::string_view unit, family;
  };
  static constexpr Member kMembers[] = {{"USD", "dollar"}, {"AUD", "dollar"}, {"CAD", "dollar"}, {"NZD", "dollar"}, {"SGD", "dollar"}, {"HKD", "dollar"}, {"TWD", "dollar"},
                                        {"JMD", "dollar"}, {"NAD", "dollar"}, {"FJD", "dollar"}, {"crown", "crown"}, {"krone", "crown"}, {"krona", "crown"}, {"SEK", "crown"},
                                        {"NOK", "crown"},  {"DKK", "crown"},  {"ISK", "crown"},  {"CZK", "crown"}};
  const Member* found = std::find_if(std::begin(kMembers), std::end(kMembers), [&](const Member& member) { return member.unit == unit; });
  return found == std::end(kMembers) ? std::string_view() : found->family;
}

/// True where the words leave open which currency of the family is meant.
bool Bare(const Copy& copy, const Fact& fact, std::string_view unit) {
  if (unit == "crown" || unit == "krone" || unit == "krona") return true;
  if (unit != "USD") return false;
  if (fact.claim.kind == "figure") return true;  // no currency stands with it
  bool sign = false;
  for (uint32_t i = fact.claim.tokens.first; i < fact.claim.tokens.last; ++i) {
    std::string_view word = copy.Words(copy.tokens[i]);
    if (word == "US" || word == "U.S." || word == "U.S" || word == "USD" || word == "American" || word == "us") return false;
    sign = sign || word == "$" || word == "dollars" || word == "dollar";
  }
  return sign;
}

}  // namespace

/// Of the currencies that a noun stands for, the only one that the story names: "francs" beside "CHF 45,000". Empty where it names none, or two.
static std::string OnlyOneNamed(std::span<const Sense> rows, ClassId cls, std::span<const Fact> facts) {
  std::string_view only;
  for (const Sense& row : rows) {
    if (row.cls != cls || row.value == only) continue;
    const bool named = std::any_of(facts.begin(), facts.end(), [&](const Fact& fact) {
      const Amount* amount = std::get_if<Amount>(&fact.value);
      return amount != nullptr && amount->unit == row.value;
    });
    if (named && !only.empty()) return {};
    if (named) only = row.value;
  }
  return std::string(only);
}

/// "Pesos" are those of the country that the source tells of, or the one that another source does.
static void NameByCountry(const std::vector<Copy>& copies, std::span<Fact> facts) {
  std::map<std::pair<std::string, DocId>, std::string> known;  // of noun and source
  for (Fact& fact : facts) {
    Amount* amount = fact.claim.kind == "money" ? std::get_if<Amount>(&fact.value) : nullptr;
    if (amount == nullptr || amount->unit.empty() || amount->unit == "cent") continue;
    const bool noun = amount->unit.front() >= 'a' && amount->unit.front() <= 'z';
    if (!noun && amount->unit.size() > 1) continue;
    auto [own, is_new] = known.try_emplace({amount->unit, fact.doc()});
    if (is_new) {
      const Lexicon& lexicon = *copies[fact.doc()].lexicon;
      const WordId word = lexicon.Find(amount->unit);
      const ClassId cls = lexicon.Class(noun ? "currency_of" : "currency_mark");
      const Sense* row = RowOfCountry(lexicon, copies[fact.doc()], word, cls, kHead);
      for (size_t other = 0; other < copies.size() && row == nullptr && copies.size() <= kStory; ++other) row = RowOfCountry(lexicon, copies[other], word, cls, kHead);
      if (row != nullptr) own->second = std::string(row->value);
      else if (noun) own->second = OnlyOneNamed(lexicon.Senses(word), cls, facts);
    }
    if (!own->second.empty()) amount->unit = own->second;
  }
}

void NameCurrencies(const std::vector<Copy>& copies, std::span<Fact> facts) {
  NameByCountry(copies, facts);
  std::map<std::pair<std::string_view, double>, std::set<std::string>> named;  // family and number: codes beside them
  std::map<std::string_view, std::set<std::string>> in_story;
  std::set<std::pair<DocId, uint32_t>> told;  // sentences that name a currency: a bare sum beside it is one converted
  bool converted = false;
  auto amount_of = [](Fact& fact) { return fact.claim.kind == "money" || fact.claim.kind == "figure" ? std::get_if<Amount>(&fact.value) : nullptr; };
  for (Fact& fact : facts) {
    const Amount* amount = amount_of(fact);
    if (amount == nullptr || fact.claim.tokens.empty()) continue;
    std::string_view family = FamilyOf(amount->unit);
    if (family.empty() || Bare(copies[fact.doc()], fact, amount->unit)) continue;
    told.emplace(fact.doc(), fact.claim.sentence);
    named[{family, amount->number}].insert(amount->unit);
    in_story[family].insert(amount->unit);
  }
  for (Fact& fact : facts) {
    const Amount* amount = amount_of(fact);
    converted = converted || (amount != nullptr && amount->unit == "USD" && told.contains({fact.doc(), fact.claim.sentence}));
  }
  for (Fact& fact : facts) {
    Amount* amount = amount_of(fact);
    if (amount == nullptr || fact.claim.tokens.empty()) continue;
    std::string_view family = FamilyOf(amount->unit);
    if (family.empty() || !Bare(copies[fact.doc()], fact, amount->unit)) continue;
    auto beside = named.find({family, amount->number});
    // A crown is the only one that the story names; so is a dollar, unless the story has the American one beside it.
    if (beside != named.end() && beside->second.size() == 1) amount->unit = *beside->second.begin();
    else if (auto only = in_story.find(family); (family == "crown" || !converted) && only != in_story.end() && only->second.size() == 1) amount->unit = *only->second.begin();
  }
}

}  // namespace crossread
