// SPDX-License-Identifier: Apache-2.0
// English inflection: exception tables first, then the regular endings undone until a known word appears.
#include "grammar/lemma.h"

#include <algorithm>

#include "base/ascii.h"

namespace crossread {
namespace {

constexpr std::string_view kLetters = "nvar";

/// What the tables say of one plain form, read in one pass over its senses.
struct Entry {
  Entry(const Lexicon& lexicon, WordId word) : id(word) {
    static constexpr int8_t kNounDefault = 1;
    const GrammarClasses& classes = lexicon.grammar();
    for (const Sense& sense : lexicon.Senses(id)) {
      if (sense.cls == classes.pos) {
        std::string_view value = sense.value;  // "n5v3"
        for (size_t at = 0; at + 1 < value.size(); at += 2) {
          size_t letter = kLetters.find(value[at]);
          if (letter != std::string_view::npos) score[letter] = std::max(score[letter], static_cast<int8_t>(value[at + 1] - '0'));
        }
      } else if (sense.cls == classes.noun_class) {
        score[0] = std::max(score[0], kNounDefault);
      } else if (sense.cls == classes.irregular && !sense.extra.empty()) {
        if (sense.extra[0] == 'v' && irregular_verb.empty()) irregular_verb = sense.value;
        if (sense.extra[0] == 'n' && irregular_noun.empty()) irregular_noun = sense.value;
      }
    }
  }

  int Score(char letter) const { return score[kLetters.find(letter)]; }

  WordId id;
  std::array<int8_t, 4> score = {-1, -1, -1, -1};        ///< by kLetters; -1 where the tables do not have it
  std::string_view irregular_verb, irregular_noun;  ///< the dictionary form that this is an irregular form of
};

int Score(const Lexicon& lexicon, std::string_view word, char letter) { return Entry(lexicon, lexicon.Find(word)).Score(letter); }

/// Candidate stems of a regular inflection: "stopped" -> stopp, stop, stoppe; the first known one wins.
std::string Stem(const Lexicon& lexicon, std::string_view word, std::string_view ending, char letter) {
  if (word.size() < ending.size() + 2 || !word.ends_with(ending)) return {};
  std::string stem(word.substr(0, word.size() - ending.size()));
  auto known = [&](const std::string& form) { return Score(lexicon, form, letter) >= 0; };
  if (ending == "s" || ending == "es") {
    if (ending == "es" && stem.ends_with("i")) {
      std::string y = stem.substr(0, stem.size() - 1) + "y";
      if (known(y)) return y;
    }
    return known(stem) ? stem : std::string();
  }
  if (stem.ends_with("i") && ending == "ed") {
    std::string y = stem.substr(0, stem.size() - 1) + "y";
    if (known(y)) return y;
  }
  if (stem.size() > 2 && stem.back() == stem[stem.size() - 2] && known(stem.substr(0, stem.size() - 1)) && !known(stem)) {
    return stem.substr(0, stem.size() - 1);
  }
  std::string with_e = stem + "e";
  int bare = Score(lexicon, stem, letter), e = Score(lexicon, with_e, letter);
  if (bare < 0 && e < 0) return {};
  return e > bare ? with_e : stem;
}

}  // namespace

std::string LemmaOf(const Lexicon& lexicon, std::string_view word, char letter) {
  return LemmaOf(lexicon, word, lexicon.Find(word), letter);
}

std::string LemmaOf(const Lexicon& lexicon, std::string_view word, WordId id, char letter) {
  std::string lower = LowerCase(word);
  const Entry entry(lexicon, id);
  std::string_view irregular = letter == 'v' ? entry.irregular_verb : letter == 'n' ? entry.irregular_noun : std::string_view();
  if (!irregular.empty()) return std::string(irregular);
  if (letter == 'v') {
    for (std::string_view ending : {"ing", "ed", "s", "es"}) {
      if (ending != "s" && ending != "es" && entry.Score('v') > 2) break;  // "bring", "feed"
      if (std::string stem = Stem(lexicon, lower, ending, 'v'); !stem.empty()) return stem;
    }
    return lower;
  }
  if (letter == 'n' && lower.size() > 3 && lower.ends_with("s") && !lower.ends_with("ss") && !lower.ends_with("us")) {
    for (std::string_view ending : {"s", "es"}) {
      if (std::string stem = Stem(lexicon, lower, ending, 'n'); !stem.empty()) return stem;
    }
    if (entry.id != 0 && entry.Score('n') >= 0) return lower;  // "news"
    if (lower.ends_with("ies")) return lower.substr(0, lower.size() - 3) + "y";
    if (lower.ends_with("ses") || lower.ends_with("xes") || lower.ends_with("ches") || lower.ends_with("shes")) {
      return lower.substr(0, lower.size() - 2);
    }
    return lower.substr(0, lower.size() - 1);
  }
  return lower;
}

WordForms FormsOf(const Lexicon& lexicon, std::string_view word, WordId id) {
  WordForms forms;
  std::string lower = LowerCase(word);
  const Entry entry(lexicon, id);
  forms.score = entry.score;
  for (int8_t score : forms.score) forms.known = forms.known || score >= 0;
  if (forms.score[1] >= 0) forms.verb = VerbForm::kBase;
  auto inflected = [&](VerbForm form, int score) {
    if (score < forms.score[1] && forms.verb != VerbForm::kNone) return;
    forms.score[1] = static_cast<int8_t>(score);
    forms.verb = form;
    forms.known = true;
  };
  if (std::string_view lemma = entry.irregular_verb; !lemma.empty()) {
    inflected(lower.ends_with("ing") ? VerbForm::kGerund : lower.ends_with("s") ? VerbForm::kThird : VerbForm::kPast,
              std::max(3, Score(lexicon, lemma, 'v')));
  } else if (std::string past = Stem(lexicon, lower, "ed", 'v'); !past.empty()) {
    inflected(VerbForm::kPast, std::max(4, Score(lexicon, past, 'v')));
  } else if (std::string gerund = Stem(lexicon, lower, "ing", 'v'); !gerund.empty()) {
    inflected(VerbForm::kGerund, std::max(3, Score(lexicon, gerund, 'v')));
  } else if (lower.ends_with("s")) {
    std::string third = Stem(lexicon, lower, "s", 'v');
    if (third.empty()) third = Stem(lexicon, lower, "es", 'v');
    if (!third.empty()) inflected(VerbForm::kThird, Score(lexicon, third, 'v'));
    std::string plural = LemmaOf(lexicon, lower, id, 'n');
    if (plural != lower && Score(lexicon, plural, 'n') >= 0) {
      forms.score[0] = static_cast<int8_t>(std::max<int>(forms.score[0], Score(lexicon, plural, 'n')));
      forms.known = true;
    }
  }
  if (std::string_view plural = entry.irregular_noun; !plural.empty()) {
    forms.score[0] = static_cast<int8_t>(std::max(4, Score(lexicon, plural, 'n')));
    forms.known = true;
  }
  return forms;
}

}  // namespace crossread
