// SPDX-License-Identifier: Apache-2.0
// Tags each token from its dictionary readings and its neighbours, left to right in one pass.
#include <array>
#include <algorithm>

#include "grammar/grammar.h"
#include "grammar/lemma.h"
#include "grammar/title_case.h"
#include "lexicon/fixed_word.h"
#include "lexicon/of_lexicon.h"

namespace crossread {
namespace {

/// Verbs whose past is their dictionary form: "had hit", "was set on fire", "have come".
constexpr WordSet kUnchanged = {"hit", "set", "cut", "put", "shut", "let", "cost", "hurt", "burst", "split", "spread", "quit", "read", "cast", "shed", "come", "become", "run", "overrun", "overcome", "beat", "rid", "thrust", "upset"};

class Tagger {
 public:
  Tagger(const Copy& copy, const Grammar& grammar, std::vector<Tag>& tags)
      : copy_(copy), grammar_(grammar), functions_(Lexicon::Only(copy.lexicon->grammar().function)), tags_(tags) {
    tags_.assign(copy.tokens.size(), Tag::kOther);
  }

  void Run() {
    for (const Sentence& sentence : copy_.sentences) {
      shouting_ = IsTitleCase(copy_, sentence);
      bool as = false;
      for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
        tags_[i] = TagOf(sentence, i);
        as = as || IsWord(copy_, i, "as");
      }
      for (uint32_t i = sentence.tokens.first; as && i < sentence.tokens.last; ++i) {
        if (tags_[i] == Tag::kPreposition && IsWord(copy_, i, "as") && OpensClause(i + 1, sentence.tokens.last)) {
          tags_[i] = Tag::kSubordinator;
        }
      }
    }
  }

 private:
  Tag Function(uint32_t i) const { return copy_.tokens[i].classes.Meets(functions_) ? grammar_.Function(i) : Tag::kOther; }

  Tag TagOf(const Sentence& sentence, uint32_t i) const {
    const Token& token = copy_.tokens[i];
    std::string_view word = copy_.Words(token);
    switch (token.kind) {
      case TokenKind::kNumber: return Tag::kNumber;
      case TokenKind::kPunct: return Tag::kPunct;
      case TokenKind::kSymbol: return Tag::kOther;
      case TokenKind::kWord: break;
    }
    if (token.Is(kSuffix)) return word.ends_with("s") || word.ends_with("S") ? Possessive(i) : Tag::kAuxiliary;
    bool first = i == sentence.tokens.first || Opens(i - 1);
    bool capital = token.Is(kCapital) && !first && !shouting_;
    bool country = token.Is(kAllCaps) && (word == "US" || word == "U.S." || word == "IT");  // not "us", not "it"
    const Tag function = Function(i);
    if (country || (capital && word.size() > 1 && !token.Is(kAllCaps) && function == Tag::kOther)) {
      return Tag::kProper;
    }
    if (IsWord(copy_, token, "to")) return Tag::kTo;
    // "US-[led] forces", "state-[owned] mines": no verb of the clause.
    bool compound = token.Is(kGlued) && i > sentence.tokens.first + 1 && IsWord(copy_, i - 1, "-") && copy_.tokens[i - 1].Is(kGlued) && !token.Is(kCapital);
    if (compound && (Forms(i).verb == VerbForm::kPast || kUnchanged.Has(copy_, token)) && i + 1 < sentence.tokens.last && copy_.tokens[i + 1].kind == TokenKind::kWord && !copy_.tokens[i + 1].Is(kSuffix)) return Tag::kAdjective;
    bool month = function == Tag::kModal && token.Is(kCapital) && (capital || (i + 1 < copy_.tokens.size() && copy_.tokens[i + 1].kind == TokenKind::kNumber));
    if (month) return Tag::kProper;  // "on 4 May"
    if (word.size() == 7 && (word == "evening" || word == "morning")) return Tag::kNoun;  // "on Monday evening the ferry sank"
    if (function != Tag::kOther && !(capital && token.Is(kAllCaps) && word.size() > 1)) return Closed(function, i);
    if (token.Is(kAllCaps) && !shouting_) return Tag::kProper;
    WordForms forms = Forms(i);
    if (!forms.known) {
      if (token.Is(kCapital)) return Tag::kProper;
      if (word.ends_with("ly")) return Tag::kAdverb;
      if (word.ends_with("ed")) forms.score[1] = 4, forms.verb = VerbForm::kPast;
      else if (word.ends_with("ing")) forms.score[1] = 3, forms.verb = VerbForm::kGerund;
      else return Tag::kNoun;
    } else if (token.Is(kCapital) && first && NextIsName(i)) {
      return Tag::kProper;  // "Joy Mbeki said", not the feeling
    }
    return Best(forms, sentence, i, first);
  }

  /// "as talks got under way", but not "as a sign of things to come": a finite verb comes before the next stop.
  bool OpensClause(uint32_t i, uint32_t last) const {
    for (uint32_t at = i; at < last && at < i + 10 && tags_[at] != Tag::kPunct && tags_[at] != Tag::kSubordinator; ++at) {
      if (at == i && tags_[at] == Tag::kVerb) return false;
      bool finite = tags_[at] == Tag::kAuxiliary || tags_[at] == Tag::kModal ||
                    (tags_[at] == Tag::kVerb && Forms(at).verb != VerbForm::kGerund);
      if (finite && tags_[at - 1] != Tag::kTo) return at > i;
    }
    return false;
  }

  bool Opens(uint32_t i) const {
    return copy_.tokens[i].kind != TokenKind::kWord && IsOneOf(copy_, i, {"\"", "“", "‘", "'", ":", "-", "–", "—", "(", "``"});
  }

  const WordForms& Forms(uint32_t i) const { return grammar_.Forms(i); }

  bool NextIsName(uint32_t i) const {
    return !shouting_ && i + 1 < copy_.tokens.size() && copy_.tokens[i + 1].Is(kCapital) &&
           copy_.tokens[i + 1].kind == TokenKind::kWord && Function(i + 1) == Tag::kOther &&
           Forms(i).score[1] < 3;
  }

  /// 's: a possessive before a noun or adjective; else "is" or "has".
  Tag Possessive(uint32_t i) const {
    if (i > 0 && tags_[i - 1] == Tag::kPronoun) return Tag::kAuxiliary;
    return Tag::kPossessive;
  }

  Tag Closed(Tag tag, uint32_t i) const {
    const Token& token = copy_.tokens[i];
    Tag before = i > 0 ? tags_[i - 1] : Tag::kPunct;
    if (IsWord(copy_, token, "that")) {
      bool noun_follows = i + 1 < copy_.tokens.size() && Function(i + 1) == Tag::kOther && !copy_.tokens[i + 1].Is(kCapital);
      if (before == Tag::kPreposition || (before == Tag::kPunct && noun_follows)) return Tag::kDeterminer;
      return Tag::kSubordinator;
    }
    if (IsWord(copy_, token, "her")) return Tag::kDeterminer;
    if (IsWord(copy_, token, "last") && (before == Tag::kModal || before == Tag::kTo)) return Tag::kVerb;  // "will last ten days"
    if (tag == Tag::kAdjective || tag == Tag::kAdverb || tag == Tag::kNumber) return tag;
    if (IsWord(copy_, token, "like") && (before == Tag::kModal || before == Tag::kTo || before == Tag::kPronoun)) return Tag::kVerb;
    return tag;
  }

  Tag Best(const WordForms& forms, const Sentence& sentence, uint32_t i, bool first) const {
    Tag before = i > sentence.tokens.first ? tags_[i - 1] : Tag::kPunct;
    if (before == Tag::kAdverb && i > sentence.tokens.first + 1 && tags_[i - 2] != Tag::kPunct) before = tags_[i - 2];
    std::array<int, 4> score;
    for (int k = 0; k < 4; ++k) score[k] = forms.score[k] < 0 ? -100 : forms.score[k];
    auto add = [&](int noun, int verb, int adjective, int adverb) {
      score[0] += noun; score[1] += verb; score[2] += adjective; score[3] += adverb;
    };
    bool base = forms.verb == VerbForm::kBase, past = forms.verb == VerbForm::kPast, ing = forms.verb == VerbForm::kGerund;
    if (before == Tag::kAuxiliary && base && kUnchanged.Has(copy_, copy_.tokens[i])) past = true, base = false;
    switch (before) {
      case Tag::kDeterminer: case Tag::kPossessive: add(7, past || ing ? -3 : -12, 5, -2); break;
      case Tag::kAdjective: add(6, past ? -2 : -6, 3, -2); break;
      case Tag::kNumber: add(7, past ? 1 : -6, 4, -2); break;
      case Tag::kPreposition: add(6, ing ? 1 : past ? -3 : -9, 3, -2); break;
      case Tag::kTo: add(2, base ? 7 : -6, 0, 0); break;
      case Tag::kModal: add(-6, base ? 12 : -4, -3, 1); break;
      case Tag::kAuxiliary: add(1, past || ing ? 6 : base ? -2 : -6, 3, 1); break;
      case Tag::kNot: add(0, 4, 2, 1); break;
      case Tag::kPronoun: add(-5, 7, -2, 2); break;
      case Tag::kNoun: case Tag::kProper: add(3, base ? -1 : ing ? 1 : 4, -1, 1); break;
      case Tag::kVerb: add(3, ing ? 1 : -5, 2, 3); break;
      case Tag::kSubordinator: add(3, ing ? 0 : Relates(sentence, i, forms) ? 9 : -3, 2, 1); break;
      case Tag::kConjunction: add(2, 2, 2, 1); break;
      default: add(first ? 3 : 2, past || ing ? 0 : first ? -3 : 0, 1, 1);
    }
    After(i, sentence.tokens.last, past || ing, score);
    int best = static_cast<int>(std::max_element(score.begin(), score.end()) - score.begin());
    static constexpr Tag kTags[] = {Tag::kNoun, Tag::kVerb, Tag::kAdjective, Tag::kAdverb};
    return kTags[best];
  }

  /// "a base that [hosts] troops": behind "that" and the noun it points to, what can be a verb of the third person or of the past.
  bool Relates(const Sentence& sentence, uint32_t i, const WordForms& forms) const {
    if (i < sentence.tokens.first + 2 || !IsWord(copy_, i - 1, "that") || (forms.verb != VerbForm::kThird && forms.verb != VerbForm::kPast)) return false;
    return tags_[i - 2] == Tag::kNoun || tags_[i - 2] == Tag::kProper;
  }

  void After(uint32_t i, uint32_t last, bool participle, std::array<int, 4>& score) const {
    if (i + 1 >= last || copy_.tokens[i + 1].kind == TokenKind::kPunct) {
      score[2] -= 1;
      return;
    }
    if (copy_.tokens[i + 1].Is(kSuffix)) {
      score[0] += 8;
      return;
    }
    if (participle && copy_.tokens[i + 1].kind == TokenKind::kNumber) score[1] += 3, score[2] -= 2;  // "injured 11 people"
    switch (Function(i + 1)) {
      case Tag::kDeterminer: case Tag::kPronoun: score[1] += 3; score[2] -= 2; break;
      case Tag::kNumber: score[1] += 1; break;
      case Tag::kPreposition:
        if (copy_.Words(copy_.tokens[i + 1]) == "of") score[0] += 4;
        else score[1] += 1;
        score[2] -= 1;
        break;
      case Tag::kSubordinator: score[1] += 1; break;
      case Tag::kAuxiliary: case Tag::kModal: score[0] += 4; score[1] -= 4; break;
      case Tag::kOther: {
        if (copy_.tokens[i + 1].kind != TokenKind::kWord) break;
        const WordForms& next = Forms(i + 1);
        bool verb_next = next.verb == VerbForm::kPast || next.verb == VerbForm::kThird;
        if (!next.known || (next.score[0] >= next.score[1] && next.score[0] >= 0)) {
          score[2] += 2;
          if (copy_.tokens[i + 1].Is(kCapital)) score[1] += 2;
        } else if (verb_next && !participle) {
          // "preliminary talks": a plural that could also be a verb still follows an adjective.
          if (next.score[0] >= 0 && score[2] >= score[0] - 3) score[2] += 5;
          else score[0] += 3;
          score[1] -= 3;
        }
        break;
      }
      default: break;
    }
  }

  const Copy& copy_;
  const Grammar& grammar_;
  const ClassSet functions_;
  std::vector<Tag>& tags_;
  bool shouting_ = false;
};

}  // namespace

void Grammar::TurnTo(const Copy& copy) {
  copy_ = &copy;
  words_.clear();
  vocabulary_.Trim();
  clauses_.clear();
  tagged_ = chunked_ = parsed_ = false;
}

VocabularyWord& Grammar::WordAt(uint32_t i) const {
  if (words_.empty()) words_.resize(copy_->tokens.size());
  if (words_[i] == nullptr) words_[i] = &vocabulary_.Of(copy_->tokens[i], copy_->Words(copy_->tokens[i]));
  return *words_[i];
}

Tag Grammar::Function(uint32_t i) const {
  const Lexicon& lexicon = *copy_->lexicon;
  const ClassId function = lexicon.grammar().function;
  if (function == 0 || !Lexicon::MayBe(copy_->tokens[i], function)) return Tag::kOther;
  if (closed_ == nullptr) closed_ = &OfLexicon(lexicon, own_closed_);
  const ClosedClass word = closed_->Of(copy_->tokens[i].word);
  if (!word.by_case) return word.tag;
  const Sense* sense = lexicon.Get(*copy_, i, function);
  return sense == nullptr ? Tag::kOther : TagNamed(sense->value);
}

void Grammar::FindTags() const {
  Tagger(*copy_, *this, tags_).Run();
  tagged_ = true;
}

}  // namespace crossread
