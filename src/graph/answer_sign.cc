// SPDX-License-Identifier: Apache-2.0
// Reads what stands around a sum, a share or a length of time.
#include "graph/answer_sign.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "grammar/lemma.h"
#include "graph/asked.h"
#include "graph/spare.h"
#include "lexicon/fixed_word.h"
#include "values/amount.h"
#include "values/near_words.h"
#include "values/slip.h"

namespace crossread {
namespace {

constexpr int kGovernors = 4;
constexpr int kLead = 2;                     // sentences that open a source
constexpr double kLongest = 24 * 365 * 120;  // hours

/// `fact` in the unit that its kind is compared in; nothing where it is no sum, share or length of time.
std::optional<Amount> Comparable(const Fact& fact) {
  const Amount* amount = std::get_if<Amount>(&fact.value);
  if (amount == nullptr || fact.claim.tokens.empty()) return std::nullopt;
  if (fact.claim.kind == "duration") {
    std::optional<Amount> hours = Convert(*amount, "h");
    return hours && hours->number > 0 && hours->number <= kLongest ? hours : std::nullopt;
  }
  const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
  if (quantity == nullptr || quantity->ordinal || fact.subject.attribute == "age") return std::nullopt;
  if (IsMoney(*amount) || amount->unit == "percent") return *amount;
  if (amount->unit == "1" && amount->number > 0 && amount->number < 1) return Amount{amount->low * 100, amount->high * 100, amount->number * 100, "percent"};
  return std::nullopt;
}

/// "Two million *a head*", "seven million *a year*", "the *annual* fee of seven million".
std::string_view PerOf(const Copy& copy, const Fact& fact) {
  const TokenRange sentence = copy.sentences[fact.claim.sentence].tokens;
  const uint32_t behind = fact.claim.tokens.last;
  if (behind < sentence.last && IsOneOf(copy, behind, {"each", "apiece"})) return "head";
  if (behind < sentence.last && IsOneOf(copy, behind, {"annually", "yearly"})) return "year";
  if (behind + 1 < sentence.last && IsOneOf(copy, behind, {"a", "an", "per", "each", "every"})) {
    if (IsOneOf(copy, behind + 1, {"year", "annum"})) return "year";
    if (IsOneOf(copy, behind + 1, {"month"})) return "month";
    if (IsOneOf(copy, behind + 1, {"week"})) return "week";
    if (IsOneOf(copy, behind + 1, {"day", "night"})) return "day";
    if (IsOneOf(copy, behind + 1, {"hour"})) return "hour";
    if (copy.tokens[behind + 1].kind == TokenKind::kWord) return "head";
  }
  for (uint32_t i = fact.claim.tokens.first; i > sentence.first && fact.claim.tokens.first - i < 5; --i) {
    if (IsOneOf(copy, i - 1, {"annual", "annually", "yearly"})) return "year";
    if (IsOneOf(copy, i - 1, {"monthly"})) return "month";
    if (IsOneOf(copy, i - 1, {"weekly"})) return "week";
    if (IsOneOf(copy, i - 1, {"daily"})) return "day";
  }
  return {};
}

/// "*Fined the player* 30,000 cedis", "28 million *in damages*".
void AddGovernors(const Copy& copy, const Fact& fact, WordLikeness& likeness, AnswerSign& sign) {
  const TokenRange sentence = copy.sentences[fact.claim.sentence].tokens;
  auto add = [&](uint32_t i) {
    const Token& token = copy.tokens[i];
    const std::string_view word = copy.Words(token);
    if (token.kind != TokenKind::kWord || word.size() < 3 || !IsContentWord(*copy.lexicon, word, token.word)) return false;
    if (token.Is(kCapital) && i != sentence.first) return false;
    std::string lemma = LemmaOf(*copy.lexicon, word, token.word, 'v');
    if (lemma.empty() || lemma == word) lemma = LemmaOf(*copy.lexicon, word, token.word, 'n');
    sign.governors.push_back(likeness.Number(lemma.empty() ? LowerCase(word) : std::move(lemma)));
    return true;
  };
  int left = kGovernors;
  for (uint32_t i = fact.claim.tokens.first; i-- > sentence.first && left > 0;) {
    if (IsOneOf(copy, copy.tokens[i], {";", ":", "—", "–", "while", "but"})) break;
    left -= add(i);
  }
  left = kGovernors / 2;
  for (uint32_t i = fact.claim.tokens.last; i < sentence.last && left > 0; ++i) {
    if (IsOneOf(copy, copy.tokens[i], {",", ";", ":", "—", "–", "while", "but"})) break;
    left -= add(i);
  }
  std::sort(sign.governors.begin(), sign.governors.end());
  sign.governors.erase(std::unique(sign.governors.begin(), sign.governors.end()), sign.governors.end());
}

/// "After two days", "within a week", "two days later": not how long something went on.
bool IsGap(const Copy& copy, const Fact& fact) {
  const TokenRange sentence = copy.sentences[fact.claim.sentence].tokens, own = fact.claim.tokens;
  auto is = [&](uint32_t i, auto& words) { return i >= sentence.first && i < sentence.last && IsOneOf(copy, copy.tokens[i], words); };
  static constexpr FixedWord kBefore[] = {"after", "within", "in", "inside", "before", "by"}, kBehind[] = {"after", "before", "later", "earlier", "ago", "since"};
  return is(own.first, kBefore) || is(own.first - 1, kBefore) || is(own.last, kBehind) || is(own.last - 1, kBehind);
}

/// "Greek stocks plunged 5.4 per cent"; not "31 per cent of the shares".
bool IsTraded(const Copy& copy, const Fact& fact) {
  const uint32_t first = std::max(copy.sentences[fact.claim.sentence].tokens.first, fact.claim.tokens.first - std::min(fact.claim.tokens.first, 6u));
  for (uint32_t i = first; i < fact.claim.tokens.first; ++i) {
    if (IsOneOf(copy, i, {"share", "shares", "stock", "stocks", "index", "futures", "bourse"})) return true;
  }
  return false;
}

void AddQuestions(const Story& story, std::vector<AnswerSign>& signs) {
  auto sign = signs.begin();
  for (const Asked& asked : AskedIn(story)) {
    while (sign != signs.end() && sign->fact < asked.fact) ++sign;
    if (sign == signs.end()) return;
    if (sign->fact != asked.fact) continue;
    (asked.weak ? sign->hints : sign->questions).push_back(asked.question);
    sign->elsewhen = sign->elsewhen || asked.other;
  }
}

}  // namespace

std::vector<AnswerSign> AnswerSigns(const Story& story, WordLikeness& likeness) {
  std::vector<AnswerSign> signs;
  DocId doc = 0;
  uint32_t sentence = 0;
  int body = 0;  // sentences of the text before `sentence` of `doc`
  for (uint32_t i = 0; i < story.facts.size(); ++i) {
    const Fact& fact = story.facts[i];
    std::optional<Amount> amount = Comparable(fact);
    if (!amount) continue;
    const Copy& copy = story.copies[fact.doc()];
    if (fact.doc() != doc) doc = fact.doc(), sentence = 0, body = 0;
    for (; sentence < fact.claim.sentence; ++sentence) body += copy.sentences[sentence].kind == BlockKind::kBody;
    AnswerSign sign{.fact = i, .doc = doc, .amount = *std::move(amount), .words = {}, .clause = {}, .governors = {}, .questions = {}, .hints = {}, .per = PerOf(copy, fact)};
    sign.place = (fact.claim.sentence + 0.5) / static_cast<double>(copy.sentences.size());
    sign.early = body < kLead;
    sign.lasts = fact.claim.kind == "duration";
    sign.traded = sign.amount.unit == "percent" && IsTraded(copy, fact);
    sign.gap = sign.lasts && IsGap(copy, fact);
    sign.elsewhen = sign.lasts && !SpareOf(story, i);  // left of it, an age, what somebody says of his own time
    sign.words = WordsBeside(copy, fact, likeness);
    for (const std::string& word : fact.subject.context) sign.clause.push_back(likeness.Number(word));
    AddGovernors(copy, fact, likeness, sign);
    signs.push_back(std::move(sign));
  }
  AddQuestions(story, signs);
  return signs;
}

}  // namespace crossread
