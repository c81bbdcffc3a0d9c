// SPDX-License-Identifier: Apache-2.0
// Finds the counted noun without a parse: after a number English puts adjectives, then a plural.
#include "claims/figure_noun.h"

#include "grammar/lemma.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 6;  // words from number to head: "two suspected former army intelligence officers"

bool SkipsOver(const FigureText& text, uint32_t i) {
  if (text.IsOneOf(i, {"more", "other", "further", "additional", "fewer", "less", "such", "most"})) return true;
  return false;
}

/// Behind "of": determiners and the whole ("the 212", "its").
uint32_t SkipWhole(const FigureText& text, uint32_t i) {
  while (text.Has(i)) {
    bool skip = text.Number(i) || text.Get(i, text.in.cardinal) != nullptr;
    skip = skip || text.IsOneOf(i, {"the", "its", "their", "his", "her", "our", "these", "those", "all", "more", "than"});
    if (!skip && text.Word(i) && text.Has(i + 1) && text.At(i + 1).Is(kSuffix) && (text.Number(i + 2) || text.Get(i + 2, text.in.cardinal) != nullptr)) {
      i += 2;  // "the *train's* 16 coaches"
      continue;
    }
    if (!skip) break;
    ++i;
  }
  return i;
}

/// "two 15-year-old boys".
uint32_t SkipAge(const FigureText& text, uint32_t i) {
  bool number = text.Number(i) || text.Get(i, text.in.cardinal) != nullptr;
  bool age = number && text.Hyphen(i + 1) && text.Hyphen(i + 3) && text.Is(i + 4, "old");
  return age ? i + 5 : i;
}

bool VerbEnding(const FigureText& text, uint32_t i) {
  std::string_view word = text.Words(i);
  if (word.ends_with("ed") || word.ends_with("ing")) return true;
  bool verb = false, noun = false;  // "woke", "given"
  for (const Sense& sense : text.lexicon.Senses(text.At(i).word)) {
    verb = verb || (sense.cls == text.in.irregular && sense.extra == "v");
    noun = noun || (sense.cls == text.in.pos && sense.value.find('n') != std::string_view::npos);
  }
  return verb && !noun;
}

/// A singular noun group: runs to the next closing word, sign or verb.
uint32_t SingularHead(const FigureText& text, uint32_t i) {
  uint32_t head = i;
  for (uint32_t t = i; t < i + 4 && text.Word(t) && !text.Closes(t); ++t) {
    bool befell = text.Get(t, text.in.state_after) != nullptr;
    bool state = befell || text.Get(t, text.in.state_gap) != nullptr;
    if (t == i && befell && (!text.Word(t + 1) || text.Closes(t + 1))) break;  // "one dead"
    if (text.Get(t, text.in.extent) != nullptr || (t > i && (state || VerbEnding(text, t)))) break;
    if (t > i && text.Words(t).ends_with("s") && !text.Words(t).ends_with("ss")) break;  // "one man says"
    if (t > i && text.Capital(t) && !text.Capital(t - 1)) break;                         // "the first time Monday"
    head = t + 1;
    if (NamesPeople(text, LowerCase(text.Words(t))) && !text.Capital(t) && !text.Capital(t + 1)) break;
  }
  if (head > i && VerbEnding(text, head - 1) && head < text.end && text.Word(head)) return i;  // "they first threw"
  return head;
}

/// Words for people that no second plural follows in one noun group: "two men investigators believe to be armed".
bool EndsGroup(const FigureText& text, uint32_t i) {
  if (text.IsOneOf(i, {"men", "women", "people", "persons", "children", "others"})) return true;
  return false;
}

/// "15 Kyrgyz walked", "12 French and 9 Dutch": no "French soldiers".
bool NationAlone(const FigureText& text, uint32_t i) {
  if (!text.Word(i + 1)) return true;
  return text.Closes(i + 1) || (VerbEnding(text, i + 1) && !IsPlural(text, i + 2) && !IsPlural(text, i + 1));
}

/// Adverbs may stand among the adjectives: "two recently built schools".
bool Stops(const FigureText& text, uint32_t i) {
  const Sense* sense = text.Get(i, text.in.function);
  return text.Closes(i) && !(sense != nullptr && sense->value == "adverb");
}

/// The words on both sides of the "and" at `k` are adjectives, and the plural stands right behind them.
bool Paired(const FigureText& text, uint32_t k) {
  auto adjective = [&](uint32_t i) {
    if (!text.Word(i) || IsPlural(text, i) || text.Number(i) || text.Get(i, text.in.cardinal) != nullptr) return false;
    const std::span<const Sense> senses = text.lexicon.Senses(text.At(i).word);
    return std::any_of(senses.begin(), senses.end(), [&](const Sense& sense) { return sense.cls == text.in.pos && sense.value.find('a') != std::string_view::npos; });
  };
  return adjective(k - 1) && adjective(k + 1) && IsPlural(text, k + 2);
}

/// The plural that a run of adjectives and nouns leads to; `end` where it leads to none.
uint32_t PluralHead(const FigureText& text, uint32_t i) {
  uint32_t head = text.end;
  for (uint32_t k = i; k < i + kReach && text.Word(k); ++k) {
    if (text.At(k).Is(kSuffix)) return text.end;  // "12 people's lives"
    if (IsPlural(text, k)) {
      head = k;
      if (!IsPlural(text, k + 1) || EndsGroup(text, k)) break;
      continue;
    }
    if (head == text.end && k > i && text.IsOneOf(k, {"and", "or"}) && Paired(text, k)) continue;  // "current and former patients"
    if (head != text.end || Stops(text, k)) break;
    if (text.Hyphen(k + 1) && text.Glued(k + 1)) ++k;  // "two high-ranking officers"
  }
  return head;
}

std::string NounLemma(const FigureText& text, uint32_t i) {
  const bool known = text.grammar != nullptr && text.Has(i);
  std::string lemma = known ? text.grammar->NounLemma(i) : LemmaOf(text.lexicon, text.Words(i), text.Has(i) ? text.At(i).word : WordId{0}, 'n');
  if (lemma == "people") return "person";
  if (lemma.size() > 4 && lemma.ends_with("men")) lemma.replace(lemma.size() - 2, 2, "an");  // "women", "gunmen"
  return lemma;
}

}  // namespace

bool IsPlural(const FigureText& text, uint32_t i) {
  if (!text.Word(i) || text.At(i).Is(kSuffix)) return false;
  if (text.Get(i, text.in.count_noun) != nullptr) return true;
  std::string_view word = text.Words(i);
  if (text.Capital(i)) {
    if (const Sense* nation = text.Get(i, text.in.demonym)) return nation->extra == "people" || (nation->extra.empty() && NationAlone(text, i));
  }
  if (word.size() < 4 || text.At(i).Is(kAllCaps)) return false;
  char last = Lower(word.back()), before = Lower(word[word.size() - 2]);
  if (word.size() > 5 && word.ends_with("men")) return text.lexicon.Senses(text.At(i).word).empty();  // "quarrymen", no specimen
  if (last != 's') return false;
  return before != 's' && before != 'u' && before != 'i' && !text.Closes(i);
}

Counted ReadCounted(const FigureText& text, uint32_t i, NounForm form) {
  Counted counted;
  counted.last = i;
  uint32_t t = i;
  if (text.Hyphen(t) && text.Glued(t) && text.Glued(t + 1)) {  // "a 12-member panel"
    ++t;
    bool number = text.Get(t, text.in.cardinal) != nullptr;  // "three-nil"
    if (!text.Word(t) || number || text.Closes(t) || (text.Hyphen(t + 1) && text.Is(t + 2, "old"))) return counted;
    if (text.Is(t, "strong") && text.Word(t + 1) && !text.Closes(t + 1)) ++t;  // "the 23-strong crew"
    const bool crew = text.IsOneOf(t, {"man", "member", "person", "woman"}) && text.Is(t + 1, "crew");
    if (crew) ++t;
    return {true, t, t, t + 1, NounLemma(text, t), true};
  }
  if (text.Is(t, "of")) {
    t = SkipWhole(text, t + 1);
    if (t == i + 1 && form == NounForm::kSingular) return counted;
    if (form == NounForm::kSingular) form = NounForm::kPlural;
  }
  while (SkipsOver(text, t)) ++t;
  t = SkipAge(text, t);
  counted.first = t;
  const std::string_view figure = i > text.begin ? text.Words(i - 1) : std::string_view();
  if (figure.size() > 3 && figure[figure.size() - 3] == '.' && text.Get(t, text.in.cardinal) != nullptr) return counted;  // "at 9.30 two men left"
  if (text.Longest(t, text.in.state_after).length > 1) return counted;  // "nine suffered injuries": no kind of injury
  uint32_t head = form == NounForm::kSingular ? text.end : PluralHead(text, t);
  if (head == text.end && form != NounForm::kPlural) {
    uint32_t after = SingularHead(text, t);
    if (after != t) head = after - 1;
  }
  if (head == text.end) return counted;
  counted.head = head;
  counted.found = true;
  counted.last = head + 1;
  counted.of = NounLemma(text, head);
  return counted;
}

std::vector<std::string> ModifiersOf(const FigureText& text, const Counted& counted) {
  std::vector<std::string> modifiers;
  if (!counted.found) return modifiers;
  for (uint32_t i = counted.first; i < counted.head; ++i) {
    if (text.Word(i) && !text.Closes(i)) modifiers.push_back(LowerCase(text.Words(i)));
  }
  return modifiers;
}

bool NamesPeople(const FigureText& text, const std::string& lemma) {
  if (lemma == "person" || lemma == "people") return true;
  WordId id = text.lexicon.Find(lemma);
  for (const Sense& sense : text.lexicon.Senses(id)) {
    if (sense.cls == text.in.count_noun && sense.value == "person") return true;
    if (sense.cls == text.in.noun_class && sense.value == "person") return true;
  }
  return false;
}

}  // namespace crossread
