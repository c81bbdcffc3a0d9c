// SPDX-License-Identifier: Apache-2.0
// One remark, in marks in one source and in other words in another, that the two give to two people: topics of kind "mouth".
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "grammar/lemma.h"
#include "graph/match.h"
#include "graph/match_people.h"
#include "graph/sentence_content.h"
#include "lexicon/fixed_word.h"
#include "values/names.h"
#include "values/near_words.h"

namespace crossread {
namespace {

constexpr int kEnough = 3;        // words of a remark that another tells, which few sentences have
constexpr int kMostSentences = 4; // of a story that has many, and tells of few things
constexpr int kExact = 2;         // of them in the very word
constexpr double kMost = 0.6;     // of the words of the remark
constexpr char kCommon = '9';      // digit of data/wordnet/pos.tsv: some 500 times and more in its texts
constexpr double kOfOther = 0.25; // of the words of the sentence that retells it

/// What somebody is told to have said.
struct Telling {
  uint32_t fact = 0;  // the quotation, or the mention of who says it
  DocId doc = 0;
  uint32_t sentence = 0;
  bool marked = false;
  Name speaker;                    // without parts where nobody, or more than one, is named
  std::vector<std::string> words;  // that carry meaning, sorted
};

class Matcher {
 public:
  Matcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon) {
    for (DocId doc = 0; doc < story.copies.size(); ++doc) Collect(doc);
  }

  void Run() {
    std::set<uint32_t> told;
    for (const Telling& remark : tellings_) {
      if (!remark.marked || remark.words.size() < kEnough || told.contains(remark.fact)) continue;
      const Telling* best = nullptr;
      double most = 0;
      for (const Telling& other : tellings_) {
        if (story_.voices[other.doc] == story_.voices[remark.doc] || told.contains(other.fact)) continue;
        const double like = Likeness(remark, other);
        if (like > most) most = like, best = &other;
      }
      if (best == nullptr || most < kMost || Told(remark, *best) || !TwoMouths(remark, *best)) continue;
      told.insert(remark.fact);
      told.insert(best->fact);
      Add(remark, *best);
    }
  }

 private:
  /// Quotations whose speaker stands beside them, and every sentence, with its speaker where one person alone is in it.
  void Collect(DocId doc) {
    const Copy& copy = story_.copies[doc];
    const std::span<const Fact> own = FactsOf(story_, doc);
    const uint32_t first = static_cast<uint32_t>(own.data() - story_.facts.data());
    for (uint32_t i = 0; i < own.size(); ++i) {
      const Fact& fact = own[i];
      const Wording* wording = fact.claim.kind == "quote" ? std::get_if<Wording>(&fact.claim.said) : nullptr;
      if (wording == nullptr || !wording->marked || wording->speaker.empty() || !wording->sure) continue;
      Telling telling{first + i, doc, fact.claim.sentence, true, FoldName(wording->speaker, lexicon_), {}};
      ReadWords(copy, fact.claim.tokens, telling.words);
      tellings_.push_back(std::move(telling));
    }
    uint32_t at = 0;
    for (uint32_t s = 0; s < copy.sentences.size(); ++s) {
      const Sentence& sentence = copy.sentences[s];
      if (sentence.kind != BlockKind::kBody) continue;
      Telling telling{0, doc, s, false, {}, {}};
      bool several = false;
      while (at < own.size() && own[at].claim.sentence < s) ++at;
      for (uint32_t k = at; k < own.size() && own[k].claim.sentence == s; ++k) {
        const Mention* mention = own[k].claim.kind == "person" ? std::get_if<Mention>(&own[k].claim.said) : nullptr;
        if (mention == nullptr || mention->name.parts.empty()) continue;
        several = several || (!telling.speaker.parts.empty() && CompareNames(telling.speaker, mention->name, lexicon_) == NameMatch::kDifferent);
        telling.speaker = mention->name;
        telling.fact = first + k;
      }
      if (several || !TellsOfSpeech(copy, sentence)) telling.speaker = {};
      ReadWords(copy, sentence.tokens, telling.words);
      for (const std::string& word : telling.words) ++sentences_with_[std::string(WordStem(word))];
      tellings_.push_back(std::move(telling));
    }
  }

  /// The words that carry meaning and are not everybody's: no names, verbs of saying, "get", "thing".
  void ReadWords(const Copy& copy, TokenRange tokens, std::vector<std::string>& words) const {
    const ClassId say = lexicon_.Class("say");
    for (uint32_t i = tokens.first; i < tokens.last; ++i) {
      const Token& token = copy.tokens[i];
      const std::string_view text = copy.Words(token);
      if (token.kind != TokenKind::kWord || token.Is(kSuffix) || text.size() < 3 || !IsContentWord(lexicon_, text, token.word) || lexicon_.Get(copy, i, say) != nullptr) continue;
      if (token.Is(kCapital) && i != tokens.first && !copy.tokens[i - 1].Is(kQuoted) && copy.tokens[i - 1].kind == TokenKind::kWord) continue;
      std::string word = LemmaOf(lexicon_, text, token.word, 'v');
      if (!Everybodys(word)) AddOnce(std::move(word), words);
    }
    std::sort(words.begin(), words.end());
  }

  /// Met at every turn, by WordNet's counts.
  bool Everybodys(const std::string& word) const {
    const Sense* row = lexicon_.FirstSense(word, lexicon_.grammar().pos);
    return row != nullptr && std::any_of(row->value.begin(), row->value.end(), [](char c) { return c >= kCommon && c <= '9'; });
  }

  bool TellsOfSpeech(const Copy& copy, const Sentence& sentence) const {
    if (sentence.kind != BlockKind::kBody) return false;
    const ClassId say = lexicon_.Class("say");
    for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      if (lexicon_.Get(copy, i, say) != nullptr || copy.tokens[i].Is(kQuoted)) return true;
      if (IsOneOf(copy, i, {"phrase", "remark", "words", "joke", "quip", "comparison", "line", "coined", "learned", "verdict", "warning"})) return true;
    }
    return false;
  }

  /// The share of the words of `remark` that `other` has too; 0 where too few are.
  double Likeness(const Telling& remark, const Telling& other) const {
    if (&remark == &other) return 0;
    int exact = 0, shared = 0, rare = 0;
    for (const std::string& word : remark.words) {
      const auto [first, last] = std::equal_range(other.words.begin(), other.words.end(), word, [](const std::string& a, const std::string& b) { return static_cast<unsigned char>(a[0]) < static_cast<unsigned char>(b[0]); });
      exact += std::any_of(first, last, [&](const std::string& x) { return SameWord(word, x); });
    }
    if (exact < kExact) return 0;
    for (const std::string& word : remark.words) {
      if (std::none_of(other.words.begin(), other.words.end(), [&](const std::string& x) { return SameOrNear(lexicon_, word, x); })) continue;
      ++shared;
      const auto with = sentences_with_.find(std::string(WordStem(word)));
      rare += with == sentences_with_.end() || with->second <= std::min(kMostSentences, static_cast<int>(story_.copies.size()) + 1);
    }
    const bool quoting = other.marked || Quotes(other);
    if (quoting && (exact < kEnough || shared * 5 < 4 * static_cast<int>(remark.words.size()))) return 0;  // somebody's own words
    if (rare < kEnough || shared < kOfOther * static_cast<double>(other.words.size())) return 0;
    return static_cast<double>(shared) / static_cast<double>(remark.words.size());
  }

  /// Something stands in marks there.
  bool Quotes(const Telling& telling) const {
    const Copy& copy = story_.copies[telling.doc];
    const TokenRange tokens = copy.sentences[telling.sentence].tokens;
    for (uint32_t i = tokens.first; i < tokens.last; ++i) {
      if (copy.tokens[i].Is(kQuoted)) return true;
    }
    return false;
  }

  bool Names(const Telling& telling, const Name& name) const {
    const Sentence& sentence = story_.copies[telling.doc].sentences[telling.sentence];
    const Copy& copy = story_.copies[telling.doc];
    for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      if (copy.tokens[i].Is(kCapital) && FoldLetters(copy.Words(copy.tokens[i])) == name.parts.back()) return true;
    }
    return false;
  }

  /// Two people, neither of whom is told by the other source to have said it as well.
  bool TwoMouths(const Telling& a, const Telling& b) const {
    if (a.speaker.parts.empty() || b.speaker.parts.empty() || !Person(a) || !Person(b)) return false;
    if (CompareNames(a.speaker, b.speaker, lexicon_) != NameMatch::kDifferent || Names(b, a.speaker) || Names(a, b.speaker)) return false;
    return std::none_of(tellings_.begin(), tellings_.end(), [&](const Telling& other) {
      const bool first = other.doc == a.doc && CompareNames(other.speaker, b.speaker, lexicon_) != NameMatch::kDifferent && Likeness(a, other) > 0;
      const bool second = other.doc == b.doc && CompareNames(other.speaker, a.speaker, lexicon_) != NameMatch::kDifferent && Likeness(a, other) > 0;
      return first || second;
    });
  }

  /// The matcher of quotations has set the two against each other, word for word.
  bool Told(const Telling& a, const Telling& b) const {
    return std::any_of(reference_.topics.begin(), reference_.topics.end(), [&](const Topic& topic) {
      if (topic.kind != "quote" || std::none_of(topic.answers.begin(), topic.answers.end(), [&](const Answer& answer) { return answer.fact == a.fact; })) return false;
      return std::any_of(topic.answers.begin(), topic.answers.end(), [&](const Answer& answer) {
        const Fact& fact = story_.facts[answer.fact];
        return fact.doc() == b.doc && std::get<Wording>(fact.claim.said).sure;
      });
    });
  }

  /// The speaker is one whom the copy names, not "the ministry".
  bool Person(const Telling& telling) const {
    const std::span<const Fact> own = FactsOf(story_, telling.doc);
    return std::any_of(own.begin(), own.end(), [&](const Fact& fact) {
      const Mention* mention = fact.claim.kind == "person" ? std::get_if<Mention>(&fact.claim.said) : nullptr;
      return mention != nullptr && mention->name.folded == telling.speaker.folded;
    });
  }

  /// A quotation to the end of its sentence, where its speaker is; the sentence that retells it.
  Span PassageOf(const Telling& telling) const {
    const Copy& copy = story_.copies[telling.doc];
    Span span = story_.facts[telling.fact].claim.words;
    const TokenRange sentence = copy.sentences[telling.sentence].tokens;
    if (!telling.marked) span.begin = std::min(span.begin, copy.tokens[sentence.first].begin);
    span.end = std::max(span.end, copy.tokens[sentence.last - 1].end);
    return span;
  }

  void Add(const Telling& a, const Telling& b) {
    Topic topic;
    topic.kind = "mouth";
    topic.key = absl::StrCat("mouths ", a.words[0], " ", a.words[1], " ", a.words[2]);
    topic.question = "whose remark it is";
    topic.reasons = {a.speaker.folded, b.speaker.folded};
    topic.story = &story_;
    topic.answers = {{a.fact, story_.voices[a.doc]}, {b.fact, story_.voices[b.doc]}};
    topic.words = {PassageOf(a), PassageOf(b)};
    reference_.topics.push_back(std::move(topic));
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  std::vector<Telling> tellings_;
  std::map<std::string, int> sentences_with_;  // how many sentences have each stem
};

}  // namespace

void MatchMouths(const Story& story, CrossReference& reference) {
  if (story.copies.size() < 2 || story.copies.size() > kMostEliminated) return;
  Matcher(story, reference).Run();
}

}  // namespace crossread
