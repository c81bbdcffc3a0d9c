// SPDX-License-Identifier: Apache-2.0
// Collects the numbers of a sentence from its facts, and the bare numerals that no claim covers.
#include "graph/arithmetic.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "base/ascii.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

/// The tokens that lie inside bytes `begin`..`end`.
TokenRange TokensIn(const Copy& copy, uint32_t begin, uint32_t end) {
  auto by_begin = [](const Token& token, uint32_t at) { return token.begin < at; };
  auto first = std::lower_bound(copy.tokens.begin(), copy.tokens.end(), begin, by_begin);
  auto last = std::lower_bound(first, copy.tokens.end(), end, by_begin);
  return {static_cast<uint32_t>(first - copy.tokens.begin()), static_cast<uint32_t>(last - copy.tokens.begin())};
}

/// "18", "1,250", "nine": whole numbers that stand alone; -1 else.
double BareNumber(const Copy& copy, uint32_t i, ClassId time) {
  const Token& token = copy.tokens[i];
  std::string_view words = copy.Words(token);
  if (token.kind == TokenKind::kNumber) {
    std::string digits;
    for (char c : words) {
      if (c == '.') return -1;
      if (c != ',') digits += c;
    }
    return digits.size() > 12 ? -1 : std::strtod(digits.c_str(), nullptr);
  }
  for (const Sense& sense : copy.lexicon->Senses(token.word)) {
    if (sense.cls == time && sense.value == "cardinal" && !words.empty()) return std::atof(std::string(sense.extra).c_str());
  }
  return -1;
}

}  // namespace

double WholeNumberAt(const Copy& copy, uint32_t token) { return BareNumber(copy, token, copy.lexicon->Class("time")); }

uint32_t BehindListNumber(const Copy& copy, TokenRange sentence) {
  const bool listed = sentence.size() > 2 && copy.tokens[sentence.first].kind == TokenKind::kNumber && IsOneOf(copy, sentence.first + 1, {".", ")"});
  return sentence.first + (listed ? 2 : 0);
}

bool IsWholeCount(const Numeral& numeral) { return !numeral.hedged && numeral.unit == "count" && numeral.value >= 1 && numeral.value == std::floor(numeral.value); }

bool CountsNothing(const Story& story, const Numeral& numeral) {
  return numeral.fact < 0 || (numeral.unit == "count" && std::get<Quantity>(story.facts[numeral.fact].claim.said).of.empty());
}

std::vector<Numeral> NumeralsOf(const Story& story, DocId doc, uint32_t s) {
  const Copy& copy = story.copies[doc];
  const Sentence& sentence = copy.sentences[s];
  std::vector<Numeral> numerals;
  std::vector<bool> covered(sentence.tokens.size());
  auto cover = [&](TokenRange range) {
    for (uint32_t i = std::max(range.first, sentence.tokens.first); i < std::min(range.last, sentence.tokens.last); ++i) {
      covered[i - sentence.tokens.first] = true;
    }
  };
  const std::span<const Fact> own = FactsOf(story, doc);
  auto it = std::partition_point(own.begin(), own.end(), [&](const Fact& fact) { return fact.claim.words.begin < sentence.begin; });
  for (; it != own.end() && it->claim.words.begin < sentence.end; ++it) {
    const Fact& fact = *it;
    bool dated = std::holds_alternative<TimePhrase>(fact.claim.said);
    const Amount* amount = std::get_if<Amount>(&fact.value);
    const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
    if (dated || (amount != nullptr && quantity != nullptr)) {
      TokenRange core = TokensIn(copy, fact.claim.core.begin, fact.claim.core.end);
      if (core.empty()) core = fact.claim.tokens;
      cover(core);
      if (dated || quantity->ordinal) continue;
      Numeral numeral;
      numeral.core = core;
      numeral.words = fact.claim.words;
      const double whole = std::round(amount->number);
      numeral.value = std::fabs(amount->number - whole) < 1e-9 * whole ? whole : amount->number;  // 4.1 million in binary
      const bool exact = quantity->amount.low == quantity->amount.high;  // "the other 12", which stands for more where sources are compared
      numeral.low = exact ? amount->number : amount->low, numeral.high = exact ? amount->number : amount->high;
      numeral.unit = amount->unit;
      numeral.hedged = fact.claim.hedge != Hedge::kNone || numeral.low != numeral.high;
      numeral.fact = static_cast<int32_t>(&fact - story.facts.data());
      numerals.push_back(std::move(numeral));
    }
  }
  ClassId time = copy.lexicon->Class("time");
  for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    if (covered[i - sentence.tokens.first]) continue;
    double value = BareNumber(copy, i, time);
    if (value < 0) continue;
    Numeral numeral;
    numeral.core = {i, i + 1};
    numeral.words = copy.SpanOf(numeral.core);
    numeral.value = numeral.low = numeral.high = value;
    numerals.push_back(std::move(numeral));
  }
  std::sort(numerals.begin(), numerals.end(), [](const Numeral& a, const Numeral& b) { return a.core.first < b.core.first; });
  return numerals;
}

void ShareUnits(const Story& story, const Copy& copy, std::vector<Numeral>& numerals) {
  for (size_t i = numerals.size(); i-- > 1;) {
    Numeral& one = numerals[i - 1];
    const Numeral& other = numerals[i];
    if (one.unit != "count" || !CountsNothing(story, one) || other.unit == "count" || other.unit == "percent" || other.unit == "1" || other.core.first - one.core.last != 1) continue;
    if (IsOneOf(copy, one.core.last, {"to", "and", "or"})) one.unit = other.unit;
  }
}

std::string ShowNumber(double value) {
  std::string digits = value == std::floor(value) && std::fabs(value) < 1e15 ? absl::StrFormat("%.0f", value) : absl::StrFormat("%.4g", value);
  size_t point = digits.find('.');
  size_t end = point == std::string::npos ? digits.size() : point;
  for (size_t i = end; i > 3 && digits[i - 4] != '-'; i -= 3) digits.insert(i - 3, ",");
  return digits;
}

}  // namespace crossread
