// SPDX-License-Identifier: Apache-2.0
// One thing under two names, each in one source alone: "the Amber Children's Hospital", "the Birch Children's Hospital"; two
// buyers at one price, two ships with one cargo. Topics of kind "slot".
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/match.h"
#include "graph/match_people.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/calendar_word.h"
#include "values/names.h"
#include "values/near_words.h"

namespace crossread {
namespace {

constexpr double kTelling = 10;  // figures from here on are not met by chance

/// A run of capitalised words that names no person and no known place.
struct Named {
  DocId doc = 0;
  uint32_t sentence = 0;
  TokenRange tokens;
  std::vector<std::string> own;   // folded words that tell it from others
  std::vector<std::string> kind;  // words of any hospital, school or bank: the tail of the name
  bool weak = false;              // a place, a source, a word of the language: shows only what else bears a name
};

class Matcher {
 public:
  Matcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon) {
    for (DocId doc = 0; doc < story.copies.size(); ++doc) {
      const Copy& copy = story.copies[doc];
      absl::flat_hash_set<std::string>& words = words_.emplace_back();
      for (const Token& token : copy.tokens) {
        if (token.kind == TokenKind::kWord) words.insert(FoldLetters(copy.Words(token)));
      }
      Collect(doc);
    }
  }

  void Run() {
    std::set<std::pair<std::string, std::string>> told;
    for (const Named& a : named_) {
      for (const Named& b : named_) {
        if (a.weak || b.weak || story_.voices[a.doc] == story_.voices[b.doc] || !Strangers(a, b)) continue;
        if (!OneKind(a, b) && !OneFigure(a, b)) continue;
        const std::string first = a.own.front(), second = b.own.front();
        if (!told.emplace(std::min(first, second), std::max(first, second)).second) continue;
        Add(a, b);
      }
    }
  }

 private:
  const Token& At(DocId doc, uint32_t i) const { return story_.copies[doc].tokens[i]; }

  bool Capital(const Copy& copy, uint32_t i) const {
    const Token& token = copy.tokens[i];
    return token.kind == TokenKind::kWord && token.Is(kCapital) && !token.Is(kSuffix) && !IsCalendarWord(copy, i);
  }

  void Collect(DocId doc) {
    const Copy& copy = story_.copies[doc];
    std::vector<bool> taken(copy.tokens.size(), false);
    for (const Fact& fact : FactsOf(story_, doc)) {
      const bool person = fact.claim.kind == "person" || fact.claim.kind == "role";
      if (!person && fact.claim.kind != "place" && fact.claim.kind != "date") continue;
      if (fact.claim.kind == "place" && std::holds_alternative<Mention>(fact.claim.said) && std::get<Mention>(fact.claim.said).CommonPlace()) continue;
      for (uint32_t i = fact.claim.tokens.first; i < fact.claim.tokens.last && i < taken.size(); ++i) taken[i] = true;
    }
    for (uint32_t s = 0; s < copy.sentences.size(); ++s) {
      const Sentence& sentence = copy.sentences[s];
      if (sentence.kind != BlockKind::kBody) continue;
      for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last;) {
        if (!Capital(copy, i)) {
          ++i;
          continue;
        }
        uint32_t end = i + 1;
        while (end < sentence.tokens.last && (Capital(copy, end) || (end + 1 < sentence.tokens.last && (copy.tokens[end].Is(kSuffix) || copy.Words(copy.tokens[end]) == "'" || copy.Words(copy.tokens[end]) == "’") && Capital(copy, end + 1)))) ++end;
        AddRun(doc, s, {i, end}, taken);
        i = end;
      }
    }
  }

  void AddRun(DocId doc, uint32_t s, TokenRange run, const std::vector<bool>& taken) {
    const Copy& copy = story_.copies[doc];
    const TokenRange sentence = copy.sentences[s].tokens;
    if (run.first == sentence.first && lexicon_.Get(copy, run.first, lexicon_.Class("function")) != nullptr) ++run.first;
    if (run.empty() || run.size() > 7) return;
    Named named{doc, s, run, {}, {}};
    const ClassId bodyword = lexicon_.Class("bodyword"), noun_class = lexicon_.Class("noun-class");
    for (uint32_t i = run.first; i < run.last; ++i) {
      if (copy.tokens[i].kind != TokenKind::kWord || copy.tokens[i].Is(kSuffix)) continue;
      const bool any = lexicon_.Get(copy, i, bodyword) != nullptr || (i > run.first && lexicon_.Get(copy, i, noun_class) != nullptr && i + 1 < run.last && lexicon_.Get(copy, run.last - 1, bodyword) != nullptr) ||
                       IsOneOf(copy, i, {"children", "girls", "boys", "secondary", "primary", "memorial", "royal", "king", "queen", "saint", "st"});
      if (!any && (copy.tokens[i].end - copy.tokens[i].begin < 3 || copy.Words(copy.tokens[i]).find('.') != std::string_view::npos)) return;  // "N.Y. Daily News"
      (any ? named.kind : named.own).push_back(FoldLetters(copy.Words(copy.tokens[i])));
    }
    if (named.own.empty()) return;
    const bool typed = named.kind.size() >= 2;
    for (uint32_t i = run.first; i < run.last; ++i) {
      named.weak = named.weak || (taken[i] && !typed);
    }
    for (const char* cls : {"country", "demonym", "city", "capital", "region", "metonym", "org", "office", "honorific"}) {
      if (lexicon_.Longest(copy, run.first, run.last, lexicon_.Class(cls)).length == run.size()) return;
    }
    static constexpr WordSet kPress = {"news", "daily", "times", "post", "press", "radio", "television", "tribune", "herald", "gazette", "mail", "weekly", "observer"};
    for (uint32_t i = run.first; typed && i < run.last; ++i) named.weak = named.weak || kPress.Has(copy, i);
    if (!typed) {
      const bool counted = run.first > sentence.first && copy.tokens[run.first - 1].kind == TokenKind::kNumber;
      named.weak = named.weak || counted || Speaks(copy, sentence, run) || (run.first > sentence.first && IsOneOf(copy, run.first - 1, {"in", "at", "near", "from", "off", "outside", "around", "across", "on"}));
      named.weak = named.weak || (run.size() == 1 && (copy.tokens[run.first].word != 0 || copy.tokens[run.first].Is(kAllCaps) || run.first == sentence.first));  // a word of the language
    }
    named_.push_back(std::move(named));
  }

  /// "told the Gazette", "Ostrand Radio said": a source.
  bool Speaks(const Copy& copy, TokenRange sentence, TokenRange run) const {
    const ClassId say = lexicon_.Class("say");
    for (uint32_t back = 1; back <= 3 && run.first >= sentence.first + back; ++back) {
      if (lexicon_.Get(copy, run.first - back, say) != nullptr) return true;
    }
    for (uint32_t i = run.last; i < std::min(sentence.last, run.last + 3); ++i) {
      if (lexicon_.Get(copy, i, say) != nullptr) return true;
    }
    return false;
  }

  bool In(DocId doc, const std::string& word) const { return words_[doc].contains(word); }

  /// Neither name is in any source of the other.
  bool Strangers(const Named& a, const Named& b) const {
    bool spun = a.own.size() == b.own.size();  // "Dead Heat", "Useless Warmth": put through a thesaurus
    for (size_t i = 0; spun && i < a.own.size(); ++i) spun = lexicon_.Find(a.own[i]) != 0 && lexicon_.Find(b.own[i]) != 0 && a.own[i][0] != b.own[i][0];
    if (spun) return false;
    for (const std::string& word : a.own) {
      if (word.size() > 2 && In(b.doc, word) && !Elsewhere(b, word, a)) return false;
    }
    for (const std::string& word : b.own) {
      if (word.size() > 2 && In(a.doc, word) && !Elsewhere(a, word, b)) return false;
      for (const std::string& other : a.own) {
        if (word == other || EditDistance(word, other, 1) <= 1 || word.substr(0, 4) == other.substr(0, 4)) return false;  // one, misspelt
      }
    }
    return true;
  }

  /// In the source of `where`, `word` only names something of another kind: the boys' school beside the girls'.
  bool Elsewhere(const Named& where, const std::string& word, const Named& named) const {
    if (named.kind.size() < 2) return false;
    bool other = false;
    for (const Named& own : named_) {
      if (own.doc != where.doc || std::find(own.own.begin(), own.own.end(), word) == own.own.end()) continue;
      other = true;
      for (const std::string& kind : named.kind) {
        if (std::find(own.kind.begin(), own.kind.end(), kind) != own.kind.end()) return false;
      }
    }
    return other;
  }

  /// Two words of the kind are in both names, and no source has two of that kind.
  bool OneKind(const Named& a, const Named& b) const {
    std::vector<std::string> shared;
    for (const std::string& word : a.kind) {
      if (std::find(b.kind.begin(), b.kind.end(), word) != b.kind.end()) shared.push_back(word);
    }
    std::erase_if(shared, [](const std::string& word) { return word == "king" || word == "queen" || word == "royal" || word == "saint" || word == "st"; });
    if (shared.size() < 2) return false;
    auto only = [&](const Named& one) {
      return std::none_of(named_.begin(), named_.end(), [&](const Named& other) {
        if (other.doc != one.doc || other.own == one.own) return false;
        return std::all_of(shared.begin(), shared.end(), [&](const std::string& word) { return std::find(other.kind.begin(), other.kind.end(), word) != other.kind.end(); });
      });
    };
    return only(a) && only(b);
  }

  /// The only strangers of two sentences that share a figure that tells, of one unit.
  bool OneFigure(const Named& a, const Named& b) const {
    if (!a.kind.empty() || !b.kind.empty() || !Alone(a, b.doc) || !Alone(b, a.doc)) return false;
    for (const Fact& fact : FactsOf(story_, a.doc)) {
      const Amount* one = std::get_if<Amount>(&fact.value);
      if (fact.claim.sentence != a.sentence || one == nullptr || one->number < kTelling || one->unit == "percent") continue;
      for (const Fact& other : FactsOf(story_, b.doc)) {
        const Amount* two = std::get_if<Amount>(&other.value);
        if (other.claim.sentence == b.sentence && two != nullptr && two->number == one->number && two->unit == one->unit && one->unit != "count") return true;
      }
    }
    return false;
  }

  /// No other name of its sentence is one that source `doc` does not have.
  bool Alone(const Named& one, DocId doc) const {
    return std::none_of(named_.begin(), named_.end(), [&](const Named& other) {
      if (other.doc != one.doc || other.sentence != one.sentence || other.own == one.own) return false;
      return std::none_of(other.own.begin(), other.own.end(), [&](const std::string& word) { return In(doc, word); });
    });
  }

  /// A fact of the sentence, for the topic to stand on.
  uint32_t FactOf(const Named& named) const {
    uint32_t best = UINT32_MAX;
    for (uint32_t i = 0; i < story_.facts.size(); ++i) {
      const Fact& fact = story_.facts[i];
      if (fact.doc() == named.doc && fact.claim.sentence == named.sentence) best = std::min(best, i);
    }
    return best;
  }

  void Add(const Named& a, const Named& b) {
    std::vector<const Named*> both = {&a, &b};
    for (const Named& other : named_) {
      if (&other != &a && &other != &b && other.doc != a.doc && other.doc != b.doc && (other.own == a.own || other.own == b.own)) both.push_back(&other);
    }
    std::vector<std::pair<uint32_t, Span>> one, rest;
    for (const Named* named : both) {
      const uint32_t fact = FactOf(*named);
      if (fact == UINT32_MAX) continue;
      (named->own == a.own ? one : rest).emplace_back(fact, story_.copies[named->doc].SpanOf(named->tokens));
    }
    std::optional<Topic> topic = NamesTopic(story_, std::move(one), std::move(rest));
    if (!topic) return;
    topic->question = "which name is right";
    topic->key = absl::StrCat("named ", std::min(a.own.front(), b.own.front()), " / ", std::max(a.own.front(), b.own.front()));
    reference_.topics.push_back(*std::move(topic));
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  std::vector<absl::flat_hash_set<std::string>> words_;  // by source
  std::vector<Named> named_;
};

}  // namespace

std::optional<Topic> NamesTopic(const Story& story, std::vector<std::pair<uint32_t, Span>> one, std::vector<std::pair<uint32_t, Span>> rest) {
  if (one.empty() || rest.empty()) return std::nullopt;
  if (one.size() > rest.size()) std::swap(one, rest);
  if (one.size() > 1) return std::nullopt;
  Topic topic;
  one.insert(one.end(), rest.begin(), rest.end());
  for (const auto& [fact, span] : one) {
    topic.answers.push_back({fact, story.voices[story.facts[fact].doc()]});
    topic.words.push_back(span);
  }
  topic.kind = "slot";
  topic.reasons = {"is it"};
  topic.story = &story;
  return topic;
}

void MatchNamed(const Story& story, CrossReference& reference) {
  if (story.copies.size() < 2 || story.copies.size() > kMostEliminated) return;
  Matcher(story, reference).Run();
}

}  // namespace crossread
