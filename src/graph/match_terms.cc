// SPDX-License-Identifier: Apache-2.0
// Looks at single words in sentences that two sources share: a lost reverser, a status, a term, a name from a thesaurus.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "grammar/lemma.h"
#include "graph/match_people.h"
#include "graph/pairs.h"
#include "graph/word_classes.h"
#include "values/names.h"
#include "values/wording.h"

namespace crossread {
namespace {

/// A sentence of running text: its words folded, and where each stands.
struct Line {
  DocId doc = 0;
  uint32_t sentence = 0;
  std::vector<std::string> words;
  std::vector<uint32_t> tokens;
  int64_t fact = -1;  ///< any fact read in it
  bool reverser = false, settled = false, discussed = false, force = false, region = false;  ///< has a word of that class
};

class TermMatcher {
 public:
  TermMatcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon) {
    for (size_t i = 0; i < classes_.size(); ++i) classes_[i] = lexicon_.Class(kClasses[i]);
    std::vector<std::map<uint32_t, uint32_t>> read(story.copies.size());  // by sentence: the first fact read in it
    for (uint32_t i = 0; i < story.facts.size(); ++i) {
      read[story.facts[i].doc()].try_emplace(story.facts[i].claim.sentence, i);
      if (IsPerson(story.facts[i])) AddPerson(i);
    }
    for (DocId doc = 0; doc < story.copies.size(); ++doc) AddLines(doc, read[doc]);
  }

  void Run() {
    Pairs pairs;
    AddStatusAndTermKeys(pairs);
    AddRunKeys(pairs);
    AddPlaceKeys(pairs);
    pairs.ForEach([&](uint32_t i, uint32_t j) {
      Status(lines_[i], lines_[j]);
      Status(lines_[j], lines_[i]);
      if (lines_[i].doc == lines_[j].doc) return;
      Reversed(lines_[i], lines_[j]);
      Reversed(lines_[j], lines_[i]);
      Terms(lines_[i], lines_[j]);
      Terms(lines_[j], lines_[i]);
      Places(lines_[i], lines_[j]);
      Places(lines_[j], lines_[i]);
    });
    for (const Line& line : lines_) {
      Speaker(line);
      Met(line);
    }
    for (auto& [key, topic] : topics_) reference_.topics.push_back(std::move(topic));
  }

 private:
  /// What two lines share before one of Status() and Terms() can be true: a word of the object, or of where the term stands.
  void AddStatusAndTermKeys(Pairs& pairs) const {
    struct Entry {
      uint32_t line;
      Pairs::Side side;
      std::string_view kind;
      const std::string* word;
    };
    std::vector<Entry> entries;
    for (uint32_t l = 0; l < lines_.size(); ++l) {
      const Line& line = lines_[l];
      auto add = [&](Pairs::Side side, std::string_view kind, size_t first, size_t last) {
        for (size_t i = first; i < last && i < line.words.size(); ++i) entries.push_back({l, side, kind, &line.words[i]});
      };
      for (size_t i = 0; i < line.words.size(); ++i) {
        if (line.settled && Is(line.words[i], "settled")) add(Pairs::kLeft, "status", i + 1, i + 10);
        if (line.discussed && Is(line.words[i], "discussed")) add(Pairs::kRight, "status", i + 1, i + 10);
        if (line.force && Is(line.words[i], "force")) add(Pairs::kLeft, "term", i + 2, i + 7);
        if (line.words[i] == "military") add(Pairs::kRight, "term", i + 2, i + 7);
      }
    }
    WordClasses classes;
    std::erase_if(entries, [&](const Entry& entry) { return !IsContentWord(lexicon_, *entry.word); });
    for (const Entry& entry : entries) classes.Add(*entry.word);
    for (const Entry& entry : entries) pairs.Add(entry.line, classes.Of(*entry.word) + KeyHash(entry.kind, ""), entry.side);
  }

  /// Reversed() asks for five words in a row.
  void AddRunKeys(Pairs& pairs) const {
    constexpr size_t kRun = 5;
    auto run = [](const Line& line, size_t at) {
      uint64_t key = 0;
      for (size_t i = at; i < at + kRun; ++i) key = KeyHash(std::string_view(reinterpret_cast<const char*>(&key), sizeof(key)), line.words[i]);
      return key;
    };
    absl::flat_hash_set<uint64_t> turned;
    for (uint32_t l = 0; l < lines_.size(); ++l) {
      for (size_t at = 0; lines_[l].reverser && at + kRun <= lines_[l].words.size(); ++at) {
        turned.insert(run(lines_[l], at));
        pairs.Add(l, run(lines_[l], at), Pairs::kLeft);
      }
    }
    if (turned.empty()) return;
    for (uint32_t l = 0; l < lines_.size(); ++l) {
      for (size_t at = 0; at + kRun <= lines_[l].words.size(); ++at) {
        if (uint64_t key = run(lines_[l], at); turned.contains(key)) pairs.Add(l, key, Pairs::kRight);
      }
    }
  }

  /// Places() asks for one word of a region behind one preposition: "in Orient Asia", "in Eastern Asia".
  void AddPlaceKeys(Pairs& pairs) const {
    for (uint32_t l = 0; l < lines_.size(); ++l) {
      const Line& line = lines_[l];
      for (size_t i = 2; line.region && i + 1 < line.words.size(); ++i) {
        if (TokenAt(line, i).Is(kCapital) && Is(line.words[i + 1], "region")) pairs.Add(l, KeyHash(absl::StrCat("in ", line.words[i - 1]), line.words[i + 1]));
      }
    }
  }

  void AddPerson(uint32_t index) {
    const Fact& fact = story_.facts[index];
    persons_[fact.doc()].push_back(index);
    const Mention& mention = std::get<Mention>(fact.claim.said);
    of_nation_[mention.nation].push_back(index);
    surnames_.insert(Surname(fact));
    if (Full(fact) >= 2 && !mention.office.empty() && Is(Surname(fact), "near-list")) swapped_[Surname(fact)].push_back(index);
  }

  void AddLines(DocId doc, const std::map<uint32_t, uint32_t>& read) {
    const Copy& copy = story_.copies[doc];
    for (const auto& [s, fact] : read) {
      const Sentence& sentence = copy.sentences[s];
      if (sentence.kind != BlockKind::kBody && sentence.kind != BlockKind::kCaption) continue;
      Line line;
      line.doc = doc;
      line.sentence = s;
      line.fact = fact;
      for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
        const Token& token = copy.tokens[i];
        if (token.kind == TokenKind::kPunct || token.kind == TokenKind::kSymbol || token.Is(kSuffix)) continue;
        line.words.push_back(FoldLetters(copy.Words(token)));
        line.tokens.push_back(i);
        Note(line.words.back(), line);
      }
      if (line.words.size() < 3 || line.words.size() > 120) continue;
      lines_.push_back(std::move(line));
    }
  }

  /// Most pairs of lines have no word to look at: what classes a line has is found once.
  void Note(const std::string& word, Line& line) const {
    for (const Sense& sense : lexicon_.Senses(lexicon_.Find(word))) {
      line.reverser |= sense.cls == classes_[0];
      line.settled |= sense.cls == classes_[1];
      line.discussed |= sense.cls == classes_[2];
      line.force |= sense.cls == classes_[3];
      line.region |= sense.cls == classes_[4];
    }
  }

  bool Is(const std::string& word, std::string_view name) const {
    ClassId cls = lexicon_.Class(name);
    if (cls == 0) return false;
    for (const Sense& sense : lexicon_.Senses(lexicon_.Find(word))) {
      if (sense.cls == cls) return true;
    }
    return false;
  }

  const Token& TokenAt(const Line& line, size_t word) const { return story_.copies[line.doc].tokens[line.tokens[word]]; }

  Span SpanOf(const Line& line, size_t first, size_t last) const {
    return {line.doc, TokenAt(line, first).begin, TokenAt(line, last - 1).end};
  }

  /// A mark stands between words `at` - 1 and `at`.
  bool MarkBefore(const Line& line, size_t at) const { return at > 0 && line.tokens[at] != line.tokens[at - 1] + 1; }

  /// Adds passage `b` against `a` to the topic called `key`, or begins it.
  void Put(std::string kind, const std::string& key, std::string reason, const Line& a, Span left, const Line& b, Span right) {
    Topic& topic = topics_[absl::StrCat(kind, " ", key)];
    auto add = [&](const Line& line, Span span) {
      if (std::find(topic.words.begin(), topic.words.end(), span) != topic.words.end()) return;
      topic.answers.push_back({static_cast<uint32_t>(line.fact), story_.voices[line.doc]});
      topic.words.push_back(span);
    };
    if (topic.kind.empty()) {
      topic.kind = std::move(kind);
      topic.key = key;
      topic.question = "which word is right";
      topic.reasons = {std::move(reason)};
      topic.story = &story_;
      add(a, left);
    } else if (topic.kind == "term") {
      add(a, left);
    } else if (topic.words.front() != left) {
      return;  // one subject, one finding
    }
    add(b, right);
  }

  std::set<std::string> ContentOf(const Line& line) const {
    std::set<std::string> content;
    for (const std::string& word : line.words) {
      if (IsContentWord(lexicon_, word)) content.insert(word);
    }
    return content;
  }

  bool Adjective(const std::string& word) const {
    WordForms forms = FormsOf(lexicon_, word, lexicon_.Find(word));
    return forms.score[2] > std::max(forms.score[0], forms.score[1]);
  }

  /// "openness to future deployments of missiles" against "openness to curbing future deployments of missiles".
  void Reversed(const Line& plain, const Line& turned) {
    if (!turned.reverser) return;
    uint32_t at = 0, bt = 0, run = SharedRun(plain.words, turned.words, &at, &bt), content = 0;
    if (run < 5) return;
    for (uint32_t i = at; i < at + run; ++i) content += IsContentWord(lexicon_, plain.words[i]);
    if (content < 4) return;
    auto reverser = [&](const Line& line, uint32_t begin) -> int64_t {
      for (uint32_t k = begin; k > 0 && k + 3 > begin; --k) {
        if (MarkBefore(line, k)) break;
        if (Is(line.words[k - 1], "reverser")) return k - 1;
        if (IsContentWord(lexicon_, line.words[k - 1]) && !Adjective(line.words[k - 1])) break;  // it turns another word: "curb piracy and ensure"
      }
      return -1;
    };
    int64_t word = reverser(turned, bt);
    if (word < 0) return;
    // Any sign of denial on the other side answers for it.
    for (uint32_t k = at; k > 0 && k + 10 > at; --k) {
      const std::string& before = plain.words[k - 1];
      if (Is(before, "reverser") || before == "not" || before == "no" || before == "never") return;
    }
    // Both lead up to it with one word: "openness to".
    bool framed = false;
    for (uint32_t k = at; k > 0 && k + 12 > at; --k) {
      if (!IsContentWord(lexicon_, plain.words[k - 1])) continue;
      for (int64_t t = word; t > 0 && t + 12 > word; --t) framed = framed || SameWord(plain.words[k - 1], turned.words[static_cast<size_t>(t - 1)]);
    }
    if (!framed) return;
    const std::set<std::string> words = ContentOf(plain), others = ContentOf(turned);
    int shared = 0;
    for (const std::string& other : words) shared += others.contains(other);
    if (shared < static_cast<int>(content) + 2) return;  // the frame must agree too
    uint32_t left = at;
    while (left > 0 && at - left < 5 && !MarkBefore(plain, left) && !others.contains(plain.words[left])) --left;
    Put("statement", absl::StrCat("reversed ", turned.words[word], " ", plain.words[at]), "one source has a word that turns the sense", plain,
        SpanOf(plain, left, at + run), turned, SpanOf(turned, static_cast<size_t>(word), bt + run));
  }

  /// Content words of the object behind word `at`: to the next mark, nine words at most.
  std::vector<std::string> ObjectOf(const Line& line, size_t at, size_t* last) const {
    std::vector<std::string> out;
    size_t i = at + 1;
    for (; i < line.words.size() && i < at + 10 && !MarkBefore(line, i); ++i) {
      if (IsContentWord(lexicon_, line.words[i]) && !TokenAt(line, i).Is(kCapital)) out.push_back(line.words[i]);
    }
    *last = i;
    return out;
  }

  /// "agreeing on mutual limits to exercises" against "could discuss mutual restrictions on exercises".
  void Status(const Line& done, const Line& open) {
    if (!done.settled || !open.discussed) return;
    for (size_t i = 0; i < done.words.size(); ++i) {
      if (!Is(done.words[i], "settled") || Hedged(done, i) || TokenAt(done, i).Is(kQuoted)) continue;
      size_t end = 0;
      std::vector<std::string> object = ObjectOf(done, i, &end);
      if (object.size() < 3) continue;
      for (size_t j = 0; j < open.words.size(); ++j) {
        if (!Is(open.words[j], "discussed")) continue;
        size_t stop = 0;
        std::vector<std::string> other = ObjectOf(open, j, &stop);
        if (other.size() < 3) continue;
        size_t same = 0;
        for (const std::string& word : other) {
          same += std::any_of(object.begin(), object.end(), [&](const std::string& w) { return SameWord(w, word); });
        }
        if (same < 2 || 3 * same < 2 * other.size()) continue;  // most of what is discussed is in what is settled
        size_t from = j > 0 && Is(open.words[j - 1], "function") ? j - 1 : j;
        Put("status", absl::StrCat("status ", object.front(), " ", object.back()), "one source has it settled, the other open", done, SpanOf(done, i, end), open,
            SpanOf(open, from, stop));
        return;
      }
    }
  }

  /// "may have agreed", "if agreed", "not agreed", "hopes to agree": nothing is settled.
  bool Hedged(const Line& line, size_t at) const {
    for (size_t k = at; k > 0 && k + 4 > at; --k) {
      static constexpr std::string_view kOpen[] = {"may", "might", "could", "would", "should", "to", "if", "not", "never", "no", "unless", "whether", "will", "can"};
      if (std::find(std::begin(kOpen), std::end(kOpen), line.words[k - 1]) != std::end(kOpen)) return true;
      if (MarkBefore(line, k)) break;
    }
    return false;
  }

  /// "navy presence along the border" against "military presence at the border".
  void Terms(const Line& odd, const Line& plain) {
    if (!odd.force) return;
    for (size_t i = 0; i + 1 < odd.words.size(); ++i) {
      if (!Is(odd.words[i], "force") || odd.words[i] == "military" || MarkBefore(odd, i + 1)) continue;
      for (size_t j = 0; j + 1 < plain.words.size(); ++j) {
        if (plain.words[j] != "military" || MarkBefore(plain, j + 1)) continue;
        bool head = SameWord(odd.words[i + 1], plain.words[j + 1]) || NearWords(lexicon_, odd.words[i + 1], plain.words[j + 1]);
        if (!head || !IsContentWord(lexicon_, odd.words[i + 1]) || !NearWords(lexicon_, odd.words[i], plain.words[j])) continue;
        if (!SharePlace(odd, i + 2, plain, j + 2)) continue;
        Put("term", absl::StrCat("term ", odd.words[i], " military"), "the same thing in the same place", odd, SpanOf(odd, i, i + 2), plain, SpanOf(plain, j, j + 2));
      }
    }
  }

  /// The phrases behind both terms share a word that carries meaning.
  bool SharePlace(const Line& a, size_t at, const Line& b, size_t bt) const {
    for (size_t i = at; i < a.words.size() && i < at + 5; ++i) {
      if (!IsContentWord(lexicon_, a.words[i])) continue;
      for (size_t j = bt; j < b.words.size() && j < bt + 5; ++j) {
        if (SameWord(a.words[i], b.words[j])) return true;
      }
    }
    return false;
  }

  bool IsPlace(const std::string& words) const {
    for (const char* name : {"region", "country", "city", "capital", "org"}) {
      for (const Sense* sense : lexicon_.All(lexicon_.Class(name))) {
        if (LowerCase(sense->form) == words) return true;
      }
    }
    return false;
  }

  /// "workouts in Orient Asia" against "exercises in Eastern Asia".
  void Places(const Line& odd, const Line& plain) {
    if (!odd.region) return;
    for (size_t i = 2; i + 1 < odd.words.size(); ++i) {
      if (!TokenAt(odd, i).Is(kCapital) || !TokenAt(odd, i + 1).Is(kCapital) || MarkBefore(odd, i + 1) || !Is(odd.words[i + 1], "region")) continue;
      for (size_t j = 2; j + 1 < plain.words.size(); ++j) {
        if (plain.words[j + 1] != odd.words[i + 1] || plain.words[j] == odd.words[i] || !TokenAt(plain, j).Is(kCapital)) continue;
        if (plain.words[j - 1] != odd.words[i - 1]) continue;  // the same preposition
        bool before = SameWord(plain.words[j - 2], odd.words[i - 2]) || NearWords(lexicon_, plain.words[j - 2], odd.words[i - 2]);
        if (!before || !IsContentWord(lexicon_, odd.words[i - 2])) continue;
        bool known = IsPlace(plain.words[j] + " " + plain.words[j + 1]);
        if (!known || IsPlace(odd.words[i] + " " + odd.words[i + 1]) || Is(odd.words[i], "bodyword")) continue;
        Put("place-garble", absl::StrCat("place ", odd.words[i], " ", odd.words[i + 1]), "the sentences agree around it", odd, SpanOf(odd, i, i + 2), plain,
            SpanOf(plain, j, j + 2));
      }
    }
  }

  const Line* LineOf(const Fact& fact) const {
    auto line = std::lower_bound(lines_.begin(), lines_.end(), std::pair(fact.doc(), fact.claim.sentence), Before);
    return line != lines_.end() && line->doc == fact.doc() && line->sentence == fact.claim.sentence ? &*line : nullptr;
  }

  static bool Before(const Line& line, const std::pair<DocId, uint32_t>& place) { return std::pair(line.doc, line.sentence) < place; }

  bool Knows(DocId doc, const std::string& word) const {
    auto first = std::lower_bound(lines_.begin(), lines_.end(), std::pair(doc, 0u), Before), last = std::lower_bound(first, lines_.end(), std::pair(doc + 1, 0u), Before);
    return std::any_of(first, last, [&](const Line& line) { return std::find(line.words.begin(), line.words.end(), word) != line.words.end(); });
  }

  /// "Worth said on Sunday" in a source that knows no Worth, where another source quotes somebody called Price.
  void Speaker(const Line& line) {
    for (size_t i = 0; i + 1 < line.words.size(); ++i) {
      const Token& token = TokenAt(line, i);
      bool alone = token.Is(kCapital) && (i == 0 || MarkBefore(line, i)) && !TokenAt(line, i + 1).Is(kCapital) && Is(line.words[i + 1], "say");
      if (!alone || token.Is(kQuoted) || !IsContentWord(lexicon_, line.words[i]) || line.words[i].size() < 4) continue;
      if (!Is(line.words[i], "near-list")) continue;
      if (surnames_.contains(line.words[i])) continue;
      for (const auto& [surname, facts] : swapped_) {
        if (!Near(surname, line.words[i]) || Knows(line.doc, surname)) continue;
        for (uint32_t index : facts) {
          const Fact& fact = story_.facts[index];
          const Line* other = fact.doc() == line.doc ? nullptr : LineOf(fact);
          if (other == nullptr) continue;
          Put("garble", absl::StrCat("person ", line.words[i], " ", surname), "a surname put through a thesaurus", line, SpanOf(line, i, i + 1), *other, fact.claim.words);
        }
      }
    }
  }

  bool Near(const std::string& surname, const std::string& word) {
    auto [near, fresh] = near_.try_emplace({surname, word}, false);
    if (fresh) near->second = NearWords(lexicon_, surname, word);
    return near->second;
  }

  static bool IsPerson(const Fact& fact) { return fact.claim.kind == "person" && std::holds_alternative<Mention>(fact.claim.said) && !std::get<Mention>(fact.claim.said).name.parts.empty(); }
  static std::string Surname(const Fact& fact) { return std::get<Mention>(fact.claim.said).name.parts.back(); }
  static size_t Full(const Fact& fact) { return std::get<Mention>(fact.claim.said).name.parts.size(); }

  std::string NationOf(const std::string& word) const {
    for (const Sense& sense : lexicon_.Senses(lexicon_.Find(word))) {
      if (sense.cls == lexicon_.Class("demonym") && sense.extra.empty()) return std::string(sense.value);
    }
    return {};
  }

  /// "Brandvold met Russian allies" where other sources have her meet one Russian, her counterpart.
  void Met(const Line& line) {
    for (size_t i = 1; i + 1 < line.words.size(); ++i) {
      std::string nation = NationOf(line.words[i]);
      if (nation.empty() || !Is(line.words[i + 1], "friendly") || MarkBefore(line, i + 1)) continue;
      bool met = line.words[i - 1] == "met" || (i > 1 && line.words[i - 1] == "with" && Is(line.words[i - 2], "meet"));
      if (!met) continue;
      const Fact* who = nullptr;
      for (uint32_t index : persons_[line.doc]) {
        const Fact& fact = story_.facts[index];
        if (fact.claim.sentence == line.sentence && fact.claim.words.end <= TokenAt(line, i).begin) who = &fact;
      }
      if (who == nullptr) continue;
      for (uint32_t index : of_nation_[nation]) {  // a person of that nation beside the same person, in a sentence about meeting
        const Fact& other = story_.facts[index];
        if (other.doc() == line.doc) continue;
        const Line* beside = LineOf(other);
        if (beside == nullptr || std::none_of(beside->words.begin(), beside->words.end(), [&](const std::string& word) { return Is(word, "meet"); })) continue;
        const std::vector<uint32_t>& persons = persons_[other.doc()];
        bool same = std::any_of(persons.begin(), persons.end(), [&](uint32_t person) {
          return story_.facts[person].claim.sentence == other.claim.sentence && Surname(story_.facts[person]) == Surname(*who);
        });
        if (same) Put("slot", absl::StrCat("met ", Surname(*who), " ", nation), absl::StrCat("met ", StartUpperName(Surname(*who))), line, SpanOf(line, i, i + 2), *beside, other.claim.words);
      }
    }
  }

  static std::string StartUpperName(std::string name) {
    if (!name.empty() && IsLower(name[0])) name[0] = static_cast<char>(name[0] - 32);
    return name;
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  std::vector<Line> lines_;
  static constexpr std::array<std::string_view, 5> kClasses = {"reverser", "settled", "discussed", "force", "region"};
  std::array<ClassId, 5> classes_ = {};
  std::map<DocId, std::vector<uint32_t>> persons_;              // facts, by source
  std::map<std::string, std::vector<uint32_t>> of_nation_;      // the same by nation
  std::set<std::string> surnames_;
  std::map<std::string, std::vector<uint32_t>> swapped_;        // full names with an office, by surname: those that a thesaurus has
  std::map<std::pair<std::string, std::string>, bool> near_;    // surnames and words of which one was asked
  std::map<std::string, Topic> topics_;
};

}  // namespace

void MatchTerms(const Story& story, CrossReference& reference) {
  if (story.copies.size() < 2) return;
  TermMatcher(story, reference).Run();
}

}  // namespace crossread
