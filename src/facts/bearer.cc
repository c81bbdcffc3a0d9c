// SPDX-License-Identifier: Apache-2.0
// The name before the comma, or behind "-year-old" and what the person is.
#include "facts/bearer.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/names.h"

namespace crossread {
namespace {

constexpr uint32_t kLongestName = 32;  // tokens
constexpr uint32_t kDescription = 5;  // words between the age and the name: "former army intelligence officer"

class Finder {
 public:
  Finder(const Copy& copy, const Grammar& grammar, std::span<const Fact> facts) : copy_(copy), tags_(grammar.Tags()), facts_(facts), function_(copy.lexicon->Class("function")) {}

  /// The name that ends before token `i`, over ", aged", "(", "who is" and suffixes.
  std::string Before(uint32_t i) const {
    if (i > 3 && IsOne(i - 1, {"of"})) i = Apposed(i - 1);  // "NAME, a retired seamstress of 76"
    if (i > 1 && IsOne(i - 1, {"at"}) && IsOne(i - 2, {","})) --i;
    while (i > 0 && IsOne(i - 1, {",", "(", "is", "was", "who", "turned", "aged", "age"})) --i;
    std::string suffix;
    uint32_t end = i;
    if (end > 0 && Word(end - 1) == ".") --end;
    if (end > 0 && IsOne(end - 1, {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})) {
      suffix = " " + Word(end - 1);
      if (suffix.back() == '.') suffix.pop_back();
      --end;
      if (end > 0 && Word(end - 1) == ",") --end;
    } else {
      end = i;
    }
    const uint32_t from = end > kLongestName ? end - kLongestName : 0;
    for (const Fact& fact : In(copy_.tokens[from].begin, end < copy_.tokens.size() ? copy_.tokens[end].begin : UINT32_MAX)) {
      if (fact.claim.kind == "person" && fact.claim.tokens.last >= end && fact.claim.tokens.last <= i && fact.claim.tokens.first < end) {
        return Folded(fact.claim.tokens.first, end) + suffix;
      }
    }
    uint32_t first = end;
    while (first > 0 && tags_[first - 1] == Tag::kProper && copy_.tokens[first - 1].Is(kCapital) && end - first < 4) --first;
    return first == end ? std::string() : Folded(first, end) + suffix;
  }

  /// "The 45-year-old told a crowd": the one person of the sentence before, and of the one before that.
  std::string LastNamed(uint32_t i) const {
    const auto after = std::partition_point(copy_.sentences.begin(), copy_.sentences.end(), [i](const Sentence& s) { return s.tokens.last <= i; });
    const uint32_t sentence = static_cast<uint32_t>(after - copy_.sentences.begin());
    if (i > 0 && IsOne(i - 1, {"his", "her", "their", "whose", "a", "an", "another"})) return {};  // "His 16-year-old brother", "A 21-year-old man"
    if (sentence == copy_.sentences.size() || i > copy_.sentences[sentence].tokens.first + 1 || sentence == 0) return {};
    for (uint32_t back = 1; back <= 2 && back <= sentence; ++back) {
      std::string found;
      bool several = false;
      const Sentence& told = copy_.sentences[sentence - back];
      for (const Fact& fact : In(told.begin, told.end)) {
        if (fact.claim.sentence != sentence - back) continue;
        const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
        if (quantity != nullptr && quantity->amount.unit == "year" && quantity->of == "age") return {};  // somebody's age was told: it may be theirs
        if (fact.claim.kind != "person") continue;
        std::string name = Folded(fact.claim.tokens.first, fact.claim.tokens.last);
        several = several || (!found.empty() && found != name);
        found = std::move(name);
      }
      if (several) return {};
      if (!found.empty()) return found;
      if (back == 1) found = OnlyName(told.tokens);
      if (!found.empty()) return found;
    }
    return {};
  }

  /// The only name of several words in a sentence that may be a person's, though nothing but its capitals tells so: whoever bears it, the
  /// age counts only where another source has it too.
  std::string OnlyName(TokenRange sentence) const {
    std::string found;
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      uint32_t end = i;
      while (end < sentence.last && copy_.tokens[end].Is(kCapital) && copy_.tokens[end].kind == TokenKind::kWord && !copy_.tokens[end].Is(kSuffix) && copy_.lexicon->Get(copy_, end, function_) == nullptr) ++end;
      if (end > i + 1 && end < i + 5 && !(i > sentence.first && (tags_[i - 1] == Tag::kPreposition || tags_[i - 1] == Tag::kDeterminer))) {
        if (!found.empty()) return {};
        found = Folded(i, end);
      }
      i = std::max(i, end);
    }
    return found;
  }

  /// "NAME has died at the age of 88": the only person before the word for dying, in the sentence of the age at token `i`.
  std::string Dead(uint32_t i) const {
    const auto after = std::partition_point(copy_.sentences.begin(), copy_.sentences.end(), [i](const Sentence& s) { return s.tokens.last <= i; });
    if (after == copy_.sentences.end()) return {};
    uint32_t died = i;
    while (died > after->tokens.first && !IsOne(died, {"died", "dies"})) --died;
    if (!IsOne(died, {"died", "dies"})) return {};
    std::string found;
    for (const Fact& fact : In(after->begin, copy_.tokens[died].begin)) {
      if (fact.claim.kind != "person" || fact.claim.tokens.first < after->tokens.first) continue;
      if (!found.empty()) return {};
      found = Folded(fact.claim.tokens.first, fact.claim.tokens.last);
    }
    return found;
  }

  /// The comma that parts a name from "a retired seamstress of", where token `of` ends it; else `of` + 1.
  uint32_t Apposed(uint32_t of) const {
    for (uint32_t i = of; i-- > 1 && i + kDescription > of;) {
      if (IsOne(i, {"a", "an", "the"})) return IsOne(i - 1, {","}) ? i - 1 : of + 1;
      if (copy_.tokens[i].kind != TokenKind::kWord || copy_.tokens[i].Is(kCapital)) break;
    }
    return of + 1;
  }

  /// The name that begins at token `i` or behind a short description.
  std::string Behind(uint32_t i) const {
    for (uint32_t at = i; at < i + kDescription && at < tags_.size(); ++at) {
      if (tags_[at] == Tag::kProper && copy_.tokens[at].Is(kCapital)) {
        for (const Fact& fact : In(copy_.tokens[at].begin, copy_.tokens[at].end)) {
          if (fact.claim.kind == "person" && fact.claim.tokens.first == at) return Folded(at, fact.claim.tokens.last);
        }
        uint32_t end = at;
        while (end < tags_.size() && tags_[end] == Tag::kProper && copy_.tokens[end].Is(kCapital)) ++end;
        if (end > at + 1 || at == i) return Folded(at, end);
      }
      if (tags_[at] != Tag::kNoun && tags_[at] != Tag::kAdjective && tags_[at] != Tag::kProper) break;
    }
    return {};
  }

 private:
  /// The facts that begin in the bytes `begin` to `end`: facts stand in text order.
  std::span<const Fact> In(uint32_t begin, uint32_t end) const {
    auto before = [](uint32_t at) { return [at](const Fact& fact) { return fact.claim.words.begin < at; }; };
    const auto first = std::partition_point(facts_.begin(), facts_.end(), before(begin));
    return {first, std::partition_point(first, facts_.end(), before(end))};
  }
  std::string Word(uint32_t i) const { return LowerCase(copy_.Words(copy_.tokens[i])); }
  bool IsOne(uint32_t i, std::initializer_list<std::string_view> words) const {
    std::string word = Word(i);
    return std::find(words.begin(), words.end(), word) != words.end();
  }
  std::string Folded(uint32_t first, uint32_t last) const {
    return FoldName(copy_.Words(TokenRange{first, last}), *copy_.lexicon).folded;
  }

  const Copy& copy_;
  const std::vector<Tag>& tags_;
  std::span<const Fact> facts_;
  ClassId function_;
};

}  // namespace

std::string BearerOf(const Copy& copy, const Grammar& grammar, std::span<const Fact> facts, TokenRange age) {
  Finder finder(copy, grammar, facts);
  std::string words = LowerCase(copy.Words(age));
  bool leads = words.ends_with("old") && !words.ends_with(" old");  // "52-year-old Ana Duarte"; "Ana Duarte is 52 years old"
  if (leads) {
    std::string named = finder.Behind(age.last);
    return named.empty() ? finder.LastNamed(age.first) : named;
  }
  // "She is 53": the one person of the sentence before.
  if (age.first > 0 && IsOneOf(copy, age.first - 1, {"at"}) && age.last + 1 < copy.tokens.size()) {  // "At 78 he moves", "At 78, NAME is"
    const uint32_t who = IsOneOf(copy, age.last, {","}) ? age.last + 1 : age.last;
    if (IsOneOf(copy, who, {"he", "she"})) return finder.LastNamed(age.first - 1);
    if (std::string named = finder.Behind(who); !named.empty()) return named;
  }
  const bool told = age.first >= 2 && IsOneOf(copy, age.first - 1, {"is", "was"}) && IsOneOf(copy, age.first - 2, {"he", "she"});
  if (told) return finder.LastNamed(age.first - 2);
  std::string before = finder.Before(age.first);
  return before.empty() ? finder.Dead(age.first) : before;
}

}  // namespace crossread
