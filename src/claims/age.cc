// SPDX-License-Identifier: Apache-2.0
// Ages: "five years old", "a 52-year-old", "aged 52", and the bare number after a name.
#include "base/ascii.h"
#include "claims/figure_noun.h"
#include "claims/measure.h"
#include "values/person_noun.h"

namespace crossread {
namespace {

constexpr double kOldest = 125;
constexpr uint32_t kDeath = 7;  // tokens from a word for dying to the age

uint32_t SkipHyphen(const FigureText& text, uint32_t i) { return text.Hyphen(i) ? i + 1 : i; }

/// "years old", "-year-old", "months of age", "yo" behind the number.
bool Behind(const FigureText& text, Measured& measured) {
  uint32_t at = SkipHyphen(text, measured.number.last);
  if (text.Is(at, "yo") || (text.Is(at, "y") && text.Is(at + 1, "/") && text.Is(at + 2, "o"))) {
    measured.unit = "year";
    measured.last = text.Is(at, "yo") ? at + 1 : at + 3;
    return true;
  }
  const Sense* period = text.Get(at, text.in.period);
  if (period == nullptr) return false;
  uint32_t old = SkipHyphen(text, at + 1);
  bool aged = text.Is(old, "old") || text.Is(old, "olds");
  bool of_age = text.Is(old, "of") && text.Is(old + 1, "age");
  if (!aged && !of_age) return false;
  measured.unit = period->value;
  measured.last = of_age ? old + 2 : old + 1;
  return true;
}

/// "aged 52", "age 52", "at the age of 52" before it.
bool Before(const FigureText& text, Measured& measured) {
  uint32_t first = measured.number.first;
  if (first == text.begin) return false;
  uint32_t word = text.Is(first - 1, "of") && first > text.begin + 1 ? first - 2 : first - 1;
  bool age = text.Is(word, "age");
  if (!age && !(word == first - 1 && text.Is(word, "aged"))) return false;
  if (age && word == first - 1 && text.Capital(word) && word != text.begin) return false;
  measured.unit = "year";
  measured.first = word == first - 1 ? word : measured.first;
  return true;
}

/// The noun for one person that ends before token `i`, over "of the bus": "the driver of the bus, 57"; false where there is none.
bool PersonBefore(const FigureText& text, uint32_t i) {
  for (int links = 0; links < 2; ++links) {
    if (i < text.begin + 1 || !text.Word(i) || text.Capital(i)) return false;
    if (IsPersonNoun(text.lexicon, LowerCase(text.Words(i))) && !IsPlural(text, i)) return true;
    if (i < text.begin + 3 || !text.IsOneOf(i - 1, {"the", "a", "an", "his", "her", "their"}) || !text.IsOneOf(i - 2, {"of", "in", "at"})) return false;
    i -= 3;
  }
  return false;
}

/// In digits without a mark inside, or in words: "ninety-one".
bool Whole(const FigureText& text, const Measured& measured) { return measured.number.plain || !text.Number(measured.number.first); }

/// "she was 85", "Ana Berg was 85.", "aged 7, 9 and 11".
bool Predicated(const FigureText& text, const Measured& measured) {
  uint32_t at = measured.number.first;
  const uint32_t last = measured.number.last;
  if (!Whole(text, measured) || at < text.begin + 2) return false;
  if (at >= text.begin + 3 && text.IsOneOf(at - 1, {"only", "just", "now", "still", "already"})) --at;
  bool verb = text.Is(at - 1, "was") || text.Is(at - 1, "is") || text.Is(at - 1, "turned");
  bool who = text.Is(at - 2, "he") || text.Is(at - 2, "she") || text.Is(at - 2, "who");
  const bool named = at >= text.begin + 3 && text.Capital(at - 2) && text.Capital(at - 3) && !text.Calendar(at - 2) && measured.number.value >= 5;
  const bool person = verb && measured.number.value >= 10 && PersonBefore(text, at - 2);
  const bool apposed = verb && at >= text.begin + 4 && text.Is(at - 2, ",") && text.Capital(at - 3) && !text.Calendar(at - 3) && measured.number.value >= 10;  // "the oldest, Ana Berg, is 84"
  const bool birthday = text.Is(at - 1, "turned") && text.IsOneOf(last, {"last", "this", "on", "yesterday", "today", "a"});
  if (verb && (who || named || person || apposed) && (text.Breaks(last) || birthday || text.Is(last, "when") || text.Is(last, "and"))) return true;
  while (at >= text.begin + 2 && (text.Is(at - 1, ",") || text.Is(at - 1, "and") || text.Is(at - 1, "or")) && text.Number(at - 2)) {
    at -= 2;
  }
  return text.Is(at - 1, "ages") || (at != measured.number.first && text.Is(at - 1, "aged"));
}

/// The last word of a name that ends before token `i`: steps over "Jr.", "Sr", "III".
uint32_t EndOfName(const FigureText& text, uint32_t i) {
  if (text.Is(i, ".") && i > text.begin) --i;
  if (i == text.begin || !text.IsOneOf(i, {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})) return i;
  return text.Is(i - 1, ",") && i > text.begin + 1 ? i - 2 : i - 1;
}

/// "At 78 he moves", "At 78, Ana Berg is", "Ana Berg, at 88 the oldest": not "At 17 he went".
bool AtAge(const FigureText& text, const Measured& measured) {
  const uint32_t first = measured.number.first, last = measured.number.last;
  if (!measured.number.plain || first <= text.begin || !text.Is(first - 1, "at") || measured.number.value < 10 || measured.number.value > 110) return false;
  for (uint32_t back = 2; back <= kDeath && first >= text.begin + back && text.Breaks(last); ++back) {  // "died on Monday at 87"
    if (text.IsOneOf(first - back, {"died", "dies", "dead"})) return true;
    if (text.Breaks(first - back)) break;
  }
  auto present = [&](uint32_t i) { return text.Word(i) && text.Words(i).ends_with('s') && !text.IsOneOf(i, {"was", "as", "his", "this"}); };
  if (first - 1 == text.begin) {
    const uint32_t who = text.Is(last, ",") ? last + 1 : last;
    if (text.IsOneOf(who, {"he", "she"})) return present(who + 1);
    uint32_t at = who;
    while (text.Capital(at) && at < who + 4) ++at;
    return text.Is(last, ",") && at > who && present(at);
  }
  const bool behind = first >= text.begin + 3 && text.Is(first - 2, ",") && text.Capital(first - 3) && !text.Calendar(first - 3);
  return behind && (text.Is(last, ",") || (text.Is(last, "the") && text.IsOneOf(last + 1, {"oldest", "youngest", "eldest", "elder", "younger"})));
}

/// "A woman of 71", "a driver of 34": not "a father of 12".
bool OfAge(const FigureText& text, const Measured& measured) {
  const uint32_t first = measured.number.first, last = measured.number.last;
  constexpr double kMany = 20;  // children, pupils, or members fewer than that
  const double value = measured.number.value;
  if (!Whole(text, measured) || first < text.begin + 3 || !text.Is(first - 1, "of") || value < 1 || value > 110) return false;
  if (value < 10 && !text.IsOneOf(first - 2, {"boy", "girl", "child", "toddler"})) return false;
  if (!text.IsOneOf(first - 3, {"a", "an"}) && !(first >= text.begin + 4 && text.IsOneOf(first - 4, {"a", "an"}) && text.Word(first - 3) && !text.Capital(first - 3))) return false;
  if (value < kMany && text.IsOneOf(first - 2, {"father", "mother", "leader", "head", "member", "owner", "captain", "maker", "teacher", "parent"})) return false;
  const bool verb = text.grammar != nullptr && text.Has(last) && text.grammar->Tags()[last] == Tag::kVerb;
  const bool ends = verb || text.Breaks(last) || text.IsOneOf(last, {"was", "is", "who", "had", "has", "died", "and", "from", "with"});
  return ends && IsPersonNoun(text.lexicon, LowerCase(text.Words(first - 2))) && !IsPlural(text, first - 2);
}

/// "Anna Berg, 52, said": digits between commas behind a capitalised word.
bool Apposed(const FigureText& text, const Measured& measured) {
  uint32_t first = measured.number.first, last = measured.number.last;
  if (!Whole(text, measured) || first < text.begin + 2 || (!text.Is(first - 1, ",") && !text.Is(first - 1, "("))) return false;
  if (text.Is(first - 1, "(")) return text.Is(last, ")") && measured.number.value >= 5 && measured.number.value <= 110 && PersonBefore(text, first - 2);
  bool closed = text.IsOneOf(last, {",", ".", ";", ")", "and", "who"});
  uint32_t name = EndOfName(text, first - 2);
  bool capital = text.Capital(name) && !text.At(name).Is(kAllCaps) && !text.Calendar(name);
  bool named = capital || text.IsOneOf(name, {"man", "woman", "boy", "girl", "son", "daughter", "male", "female", "wife", "husband"}) || (measured.number.value >= 10 && !text.Is(last, "and") && PersonBefore(text, name));
  return closed && named && measured.number.value >= 1 && measured.number.value <= 110;
}

}  // namespace

bool ReadAge(const FigureText& text, Measured& measured) {
  if (measured.number.form != NumberForm::kCardinal || measured.number.value < 0) return false;
  bool whole_word = Behind(text, measured);
  if (!whole_word && (measured.number.value > kOldest || measured.number.magnitude)) return false;
  if (!whole_word && !Before(text, measured)) {
    if (!Apposed(text, measured) && !Predicated(text, measured) && !OfAge(text, measured) && !AtAge(text, measured)) return false;
    measured.unit = "year";
  }
  measured.kind = MeasureKind::kAge;
  return true;
}

}  // namespace crossread
