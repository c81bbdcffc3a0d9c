// SPDX-License-Identifier: Apache-2.0
// The cosine of two bags of words, each weighed by how rare it is in the story.
#include "graph/sentence_likeness.h"

#include <algorithm>
#include <cmath>

#include "base/ascii.h"
#include "grammar/lemma.h"
#include "values/near_words.h"

namespace crossread {
namespace {

/// The word that stands for the group of `token` in data/en/same.tsv, else its dictionary form.
std::string Canonical(const Copy& copy, const Token& token) {
  const Lexicon& lexicon = *copy.lexicon;
  const std::string word = LowerCase(copy.Words(token));
  std::string lemma = LemmaOf(lexicon, word, token.word, 'n');
  if (lemma.empty() || lemma == word) lemma = LemmaOf(lexicon, word, token.word, 'v');
  if (lemma.empty()) return word;
  const ClassId same = lexicon.grammar().same;
  for (const Sense& sense : lexicon.Senses(lexicon.Find(lemma))) {
    if (sense.cls == same) return std::string(sense.value);
  }
  return lemma;
}

}  // namespace

SentenceLikeness::SentenceLikeness(const Story& story) {
  absl::flat_hash_map<std::string, uint32_t> numbers;
  std::vector<int> sentences_with;
  int sentences = 0;
  for (const Copy& copy : story.copies) {
    std::vector<Bag>& own = bags_.emplace_back();
    for (const Sentence& sentence : copy.sentences) {
      Bag& bag = own.emplace_back();
      ++sentences;
      for (uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
        const Token& token = copy.tokens[t];
        const std::string_view word = copy.Words(token);
        if (token.kind != TokenKind::kWord || word.size() < 3 || !IsContentWord(*copy.lexicon, word, token.word)) continue;
        auto [found, fresh] = numbers.try_emplace(Canonical(copy, token), static_cast<uint32_t>(sentences_with.size()));
        if (fresh) sentences_with.push_back(0);
        bag.words.push_back(found->second);
      }
      std::sort(bag.words.begin(), bag.words.end());
      bag.words.erase(std::unique(bag.words.begin(), bag.words.end()), bag.words.end());
      for (uint32_t word : bag.words) ++sentences_with[word];
    }
  }
  for (int with : sentences_with) weights_.push_back(std::log((sentences + 1.0) / with));
  for (std::vector<Bag>& own : bags_) {
    for (Bag& bag : own) {
      for (uint32_t word : bag.words) bag.length += weights_[word] * weights_[word];
      bag.length = std::sqrt(bag.length);
    }
  }
}

double SentenceLikeness::Between(DocId a, uint32_t sentence, DocId b, uint32_t other) const {
  const Bag &one = bags_[a][sentence], &two = bags_[b][other];
  if (one.words.empty() || two.words.empty()) return 0;
  double sum = 0;
  for (size_t i = 0, j = 0; i < one.words.size() && j < two.words.size();) {
    if (one.words[i] < two.words[j]) ++i;
    else if (one.words[i] > two.words[j]) ++j;
    else sum += weights_[one.words[i]] * weights_[one.words[i]], ++i, ++j;
  }
  return sum / (one.length * two.length);
}

double SentenceLikeness::Around(DocId a, uint32_t sentence, DocId b, uint32_t other) const {
  double most = 0;
  auto last = [&](DocId doc, uint32_t own) { return std::min<uint32_t>(own + 2, static_cast<uint32_t>(bags_[doc].size())); };
  for (uint32_t s = sentence - std::min(sentence, 1u); s < last(a, sentence); ++s) {
    for (uint32_t t = other - std::min(other, 1u); t < last(b, other); ++t) most = std::max(most, Between(a, s, b, t));
  }
  return most;
}

double SentenceLikeness::Common(DocId a, uint32_t sentence, DocId b, uint32_t other) const {
  const Bag &one = bags_[a][sentence], &two = bags_[b][other];
  double sum = 0;
  for (size_t i = 0, j = 0; i < one.words.size() && j < two.words.size();) {
    if (one.words[i] < two.words[j]) ++i;
    else if (one.words[i] > two.words[j]) ++j;
    else sum += weights_[one.words[i]], ++i, ++j;
  }
  return sum;
}

bool SentenceLikeness::Likest(DocId a, uint32_t sentence, DocId b, uint32_t other) const {
  const double own = Between(a, sentence, b, other);
  if (own <= 0) return false;
  for (uint32_t s = 0; s < bags_[b].size(); ++s) {
    if (Between(a, sentence, b, s) > own) return false;
  }
  return true;
}

}  // namespace crossread
