// SPDX-License-Identifier: Apache-2.0
// Gathers the wordings of one remark: in marks, cut short, changed, or echoed without marks.
#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "base/ascii.h"
#include "graph/match_people.h"
#include "graph/name_keys.h"
#include "graph/pairs.h"
#include "graph/word_classes.h"
#include "values/names.h"
#include "values/near_words.h"
#include "values/reworded.h"
#include "values/wording.h"

namespace crossread {
namespace {

const Wording& WordingOf(const Fact& fact) { return std::get<Wording>(fact.claim.said); }

class QuoteMatcher {
 public:
  QuoteMatcher(const Story& story, CrossReference& reference)
      : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon) {
    for (uint32_t i = 0; i < story.facts.size(); ++i) {
      if (story.facts[i].claim.kind == "quote" && std::holds_alternative<Wording>(story.facts[i].claim.said)) quotes_.push_back(i);
    }
    group_.resize(quotes_.size());
    std::iota(group_.begin(), group_.end(), 0u);
  }

  void Run() {
    Pairs pairs = Candidates();
    pairs.ForEach([&](uint32_t i, uint32_t j) {
      const bool both = WordingOf(FactAt(i)).marked && WordingOf(FactAt(j)).marked;
      if ((both && Root(i) == Root(j)) || !SameRemark(i, j)) return;
      Join(i, j);
      if (!both) echoes_[WordingOf(FactAt(i)).marked ? FactAt(j).doc() : FactAt(i).doc()].emplace_back(i, j);
    });
    AddTopics();
    AddEchoes();
  }

 private:
  const Fact& FactAt(uint32_t i) const { return story_.facts[quotes_[i]]; }

  uint32_t Root(uint32_t i) {
    while (group_[i] != i) i = group_[i] = group_[group_[i]];
    return i;
  }
  void Join(uint32_t i, uint32_t j) { group_[std::max(Root(i), Root(j))] = std::min(Root(i), Root(j)); }

  /// What two wordings share before SameRemark() can be true: three words in a row (two, where one has no more than three),
  /// the first and the last word, or the speaker.
  Pairs Candidates() const {
    WordClasses classes;
    for (uint32_t i = 0; i < quotes_.size(); ++i) {
      for (const std::string& word : WordingOf(FactAt(i)).words) classes.Add(word);
    }
    Pairs pairs;
    for (uint32_t i = 0; i < quotes_.size(); ++i) {
      const Wording& wording = WordingOf(FactAt(i));
      const std::vector<std::string>& words = wording.words;
      for (size_t at = 0; at + 3 <= words.size(); ++at) pairs.Add(i, RunKey(classes, words, at, 3), wording.marked ? Pairs::kBoth : Pairs::kRight);
      if (!wording.marked) continue;
      for (size_t at = 0; words.size() > 2 && at + 2 <= words.size(); ++at) pairs.Add(i, RunKey(classes, words, at, 2), words.size() == 3 ? Pairs::kBoth : Pairs::kRight);
      if (words.size() > 2) pairs.Add(i, RunKey(classes, {words.front(), words.back()}, 0, 2) + 1);
      if (wording.speaker.empty() || (words.size() > 1 && words.size() < 5)) continue;
      const std::string kind = words.size() == 1 ? "one word" : "speech";
      pairs.Add(i, KeyHash(kind, wording.speaker));
      for (uint64_t key : NameKeys(FoldName(wording.speaker, lexicon_))) pairs.Add(i, key + (words.size() == 1));
    }
    return pairs;
  }

  /// The quotations of one source: a stretch of `quotes_`.
  std::pair<uint32_t, uint32_t> OfSource(DocId doc) const {
    auto first = std::partition_point(quotes_.begin(), quotes_.end(), [&](uint32_t fact) { return story_.facts[fact].doc() < doc; });
    auto last = std::partition_point(first, quotes_.end(), [&](uint32_t fact) { return story_.facts[fact].doc() == doc; });
    return {static_cast<uint32_t>(first - quotes_.begin()), static_cast<uint32_t>(last - quotes_.begin())};
  }

  bool SameRemark(uint32_t i, uint32_t j) const {
    const Fact& a = FactAt(i);
    const Fact& b = FactAt(j);
    const Wording& x = WordingOf(a);
    const Wording& y = WordingOf(b);
    if (!x.marked && !y.marked) return false;
    if (a.doc() == b.doc() && !(x.marked && y.marked && x.words == y.words)) return false;
    if (x.marked && y.marked) {
      if (std::min(x.words.size(), y.words.size()) <= 2) return OneWord(a, b);
      WordingMatch match = CompareWordings(lexicon_, x, y);
      if (match == WordingMatch::kDifferent && Reworded(lexicon_, x, y) && Only(i) && Only(j)) match = WordingMatch::kAltered;
      return match == WordingMatch::kSame || (match == WordingMatch::kAltered && !StandsIn(x, b.doc()) && !StandsIn(y, a.doc()));
    }
    return EchoOf(x.marked ? i : j, x.marked ? j : i);
  }

  /// Nothing else in marks is told to be of this speaker in its source.
  bool Only(uint32_t i) const {
    auto [first, last] = OfSource(FactAt(i).doc());
    for (uint32_t k = first; k < last; ++k) {
      const Wording& other = WordingOf(FactAt(k));
      if (k != i && other.marked && other.words.size() > 2 && CompareSpeakers(lexicon_, other, WordingOf(FactAt(i))) == SpeakerMatch::kSame) return false;
    }
    return true;
  }

  /// `doc` prints `wording` unchanged: nothing else in it is that remark altered.
  bool StandsIn(const Wording& wording, DocId doc) const {
    auto [first, last] = OfSource(doc);
    return std::any_of(quotes_.begin() + first, quotes_.begin() + last, [&](uint32_t k) {
      const Wording& other = WordingOf(story_.facts[k]);
      return other.marked && CompareWordings(lexicon_, wording, other) == WordingMatch::kSame;
    });
  }

  /// `plain` echoes `marked`, and no shorter reported speech inside it does: "A, who said B called it a farce".
  bool EchoOf(uint32_t marked, uint32_t plain) const {
    if (!Echoes(WordingOf(FactAt(marked)), WordingOf(FactAt(plain)))) return false;
    TokenRange outer = FactAt(plain).claim.tokens;
    auto [first, last] = OfSource(FactAt(plain).doc());
    for (uint32_t k = first; k < last; ++k) {
      const Fact& other = FactAt(k);
      if (k == plain || WordingOf(other).marked) continue;
      TokenRange inner = other.claim.tokens;
      bool inside = inner.first >= outer.first && inner.last <= outer.last && inner.size() < outer.size();
      if (inside && Echoes(WordingOf(FactAt(marked)), WordingOf(other))) return false;
    }
    return true;
  }

  /// `plain` repeats `marked` word for word: all of it, or a stretch that nobody writes twice by chance.
  bool Echoes(const Wording& marked, const Wording& plain) const {
    uint32_t at_marked = 0, at_plain = 0;
    uint32_t run = SharedRun(marked.words, plain.words, &at_marked, &at_plain);
    uint32_t content = 0;
    for (uint32_t i = at_marked; i < at_marked + run; ++i) content += IsContentWord(lexicon_, marked.words[i]);
    bool whole = run == marked.words.size() && run >= 4 && content >= 2;
    return whole || (run >= 7 && content >= 4);
  }

  /// One quoted word against another in sentences that say the same: "difficult", "troublesome".
  bool OneWord(const Fact& a, const Fact& b) const {
    const Wording& x = WordingOf(a);
    const Wording& y = WordingOf(b);
    if (x.words.size() != 1 || y.words.size() != 1 || CompareSpeakers(lexicon_, x, y) != SpeakerMatch::kSame) return false;
    if (x.words[0] == y.words[0] || !NearWords(lexicon_, x.words[0], y.words[0])) return false;
    std::vector<std::string> left = Around(a), right = Around(b);
    std::set<std::string> used;
    uint32_t shared = 0;
    for (const std::string& word : left) {
      for (const std::string& other : right) {
        bool same = SameOrNear(lexicon_, word, other);
        if (same && used.insert(other).second) {
          ++shared;
          break;
        }
      }
    }
    return shared >= 2;
  }

  /// Words that carry meaning in the clause before a quoted word, names left out.
  std::vector<std::string> Around(const Fact& fact) const {
    const Copy& copy = story_.copies[fact.doc()];
    const Sentence& sentence = copy.sentences[fact.claim.sentence];
    std::vector<std::string> words;
    uint32_t from = fact.claim.tokens.first > 14 ? fact.claim.tokens.first - 14 : 0;
    for (uint32_t i = std::max(sentence.tokens.first, from); i < fact.claim.tokens.first; ++i) {
      const Token& token = copy.tokens[i];
      if (token.kind != TokenKind::kWord || token.Is(kCapital) || token.Is(kSuffix)) continue;
      std::string word = LowerCase(copy.Words(token));
      if (IsContentWord(lexicon_, word)) words.push_back(std::move(word));
    }
    return words;
  }

  void AddTopics() {
    std::map<uint32_t, std::vector<uint32_t>> remarks;  // by root
    for (uint32_t i = 0; i < quotes_.size(); ++i) remarks[Root(i)].push_back(i);
    for (const auto& [root, quotes] : remarks) {
      Topic topic;
      std::vector<std::string> wordings;
      std::set<DocId> docs;
      for (uint32_t i : quotes) {
        topic.answers.push_back({quotes_[i], story_.voices[FactAt(i).doc()]});
        docs.insert(FactAt(i).doc());
        if (WordingOf(FactAt(i)).marked) wordings.push_back(KeyOf(WordingOf(FactAt(i))));
      }
      if (docs.size() < 2 || wordings.empty()) continue;
      topic.kind = "quote";
      topic.key = "quote " + *std::min_element(wordings.begin(), wordings.end());
      topic.question = "how a remark is worded, and whose it is";
      topic.reasons = {"the wordings agree word for word in long stretches"};
      topic.story = &story_;
      reference_.topics.push_back(std::move(topic));
    }
  }

  /// The first words of a wording that carry meaning.
  std::string KeyOf(const Wording& wording) const {
    std::string key;
    int words = 0;
    for (const std::string& word : wording.words) {
      if (!IsContentWord(lexicon_, word) || words == 5) continue;
      key += (words++ > 0 ? " " : "") + word;
    }
    return key.empty() ? wording.words.front() : key;
  }

  /// One topic for each source that prints others' quotations without their marks: the plain words, then the marked ones.
  void AddEchoes() {
    for (const auto& [doc, pairs] : echoes_) {
      Topic topic;
      std::set<uint32_t> facts;
      std::vector<std::string> keys;
      for (const auto& [i, j] : pairs) {
        facts.insert(quotes_[i]);
        facts.insert(quotes_[j]);
        keys.push_back(KeyOf(WordingOf(FactAt(WordingOf(FactAt(i)).marked ? i : j))));
      }
      for (uint32_t fact : facts) topic.answers.push_back({fact, story_.voices[story_.facts[fact].doc()]});
      topic.kind = "echo";
      topic.key = "echo " + *std::min_element(keys.begin(), keys.end());
      topic.question = "whether these are quotations";
      topic.story = &story_;
      reference_.topics.push_back(std::move(topic));
    }
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  std::vector<uint32_t> quotes_;  // indices into Story::facts
  std::vector<uint32_t> group_;
  std::map<DocId, std::vector<std::pair<uint32_t, uint32_t>>> echoes_;  // by the source without marks
};

}  // namespace

void MatchQuotes(const Story& story, CrossReference& reference) {
  if (story.copies.size() < 2) return;
  QuoteMatcher(story, reference).Run();
}

}  // namespace crossread
