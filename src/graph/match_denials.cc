// SPDX-License-Identifier: Apache-2.0
// Finds sentences that one source states and another denies flatly: all that the denial names stands in the statement.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/denial_mentions.h"
#include "graph/match_sources.h"
#include "values/near_words.h"

namespace crossread {
namespace {

class DenialMatcher {
 public:
  DenialMatcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference) {
    for (const Copy& copy : story.copies) readers_.emplace_back(copy);
  }

  void Run() {
    if (readers_.empty()) return;
    std::vector<Denial> denials;
    DenialMentions mentions(readers_.front().lexicon());
    for (const DenialReader& reader : readers_) {
      for (uint32_t s = 0; s < reader.copy().sentences.size(); ++s) {
        std::optional<Denial> denial = reader.Read(s);
        if (!denial) continue;
        for (const ContentWord& word : denial->denied) mentions.Ask(word);
        denials.push_back(*std::move(denial));
      }
    }
    if (denials.empty()) return;
    for (const DenialReader& reader : readers_) {
      for (uint32_t s = 0; s < reader.copy().sentences.size(); ++s) ReadWords(reader, s, mentions);
    }
    for (size_t t = 0; t < reference_.topics.size(); ++t) {
      const Topic& topic = reference_.topics[t];
      if (topic.kind != "statement") continue;
      for (const Answer& answer : topic.answers) told_[{topic.FactOf(answer).doc(), topic.FactOf(answer).claim.sentence}].insert(t);
    }
    for (const Denial& denial : denials) Against(denial, mentions.Of(denial.denied, {denial.doc, denial.sentence}));
  }

 private:
  static void ReadWords(const DenialReader& reader, uint32_t s, DenialMentions& mentions) {
    const Copy& copy = reader.copy();
    TokenRange range = copy.sentences[s].tokens;
    if (range.size() > 80) return;
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (copy.tokens[i].kind == TokenKind::kWord || copy.tokens[i].kind == TokenKind::kNumber) mentions.Read(reader.Word(i), {copy.doc, s});
    }
  }

  /// The first sentence of each other source that states what is denied.
  void Against(const Denial& denial, const std::vector<SentencePlace>& places) {
    std::optional<DocId> done;
    for (const SentencePlace& place : places) {
      if (place.doc == denial.doc || place.doc == done || MovedOn(denial, place.doc)) continue;
      std::optional<TokenRange> stated = Stated(denial, readers_[place.doc], place.sentence);
      if (!stated) continue;
      done = place.doc;
      if (!Told(denial, place)) Add(denial, readers_[place.doc].copy(), *stated);
    }
  }

  /// A denial of yesterday is overtaken by what is reported today.
  bool MovedOn(const Denial& denial, DocId other) const {
    const Anchor& early = story_.anchors[denial.doc];
    const Anchor& late = story_.anchors[other];
    return !denial.lasting && early.known() && late.known() && late.first > early.last;
  }

  /// Whether the two sentences are set against each other as statements already.
  bool Told(const Denial& denial, SentencePlace place) const {
    auto own = told_.find({denial.doc, denial.sentence}), other = told_.find(place);
    return own != told_.end() && other != told_.end() &&
           std::any_of(own->second.begin(), own->second.end(), [&](size_t topic) { return other->second.contains(topic); });
  }

  /// The words of sentence `s` that state what is denied.
  std::optional<TokenRange> Stated(const Denial& denial, DenialReader& reader, uint32_t s) const {
    const Copy& copy = reader.copy();
    const Sentence& sentence = copy.sentences[s];
    if (!reader.Running(sentence) || sentence.tokens.size() > 80) return std::nullopt;
    const std::vector<ContentWord>& content = reader.Contents(s);
    if (content.size() < denial.denied.size()) return std::nullopt;
    std::set<uint32_t> used;
    uint32_t first = UINT32_MAX, last = 0;
    size_t strong = 0;
    for (const ContentWord& wanted : denial.denied) {
      const ContentWord* found = nullptr;
      for (const ContentWord& given : content) {
        const bool joined = given.token > 0 && copy.Words(copy.tokens[given.token - 1]) == "-", was = wanted.token > 0 && story_.copies[denial.doc].Words(story_.copies[denial.doc].tokens[wanted.token - 1]) == "-";
        if (joined == was && !used.contains(given.token) && Related(wanted, given)) {  // not "the final" in "the semi-final"
          found = &given;
          break;
        }
      }
      if (found == nullptr) return std::nullopt;
      const std::string led = LedBy(story_.copies[denial.doc], wanted.token), leads = LedBy(copy, found->token);
      if (!led.empty() && !leads.empty() && led != leads) return std::nullopt;
      used.insert(found->token);
      if (!IsDigit(wanted.word[0])) first = std::min(first, found->token);  // "in 2014, she signed"
      last = std::max(last, found->token + 1);
      strong += wanted.name || IsDigit(wanted.word[0]);
    }
    for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      if (copy.tokens[i].Is(kQuoted) && used.contains(i)) return std::nullopt;
      bool wanted = std::any_of(denial.denied.begin(), denial.denied.end(), [&](const ContentWord& word) { return word.word == reader.Word(i); });
      if (!wanted && (reader.DenierAt(i, sentence.tokens.last) || reader.Unsure(i))) return std::nullopt;
    }
    if (first == UINT32_MAX || last < first || last - first > 36) return std::nullopt;
    if (Parted(reader, first, last)) return std::nullopt;
    if (Ahead(reader, sentence.tokens.first, first)) return std::nullopt;
    if (denial.now && Past(reader, sentence.tokens.first, first)) return std::nullopt;  // "is not a member", "was a member"
    // The subject stands before what is stated of it, or a pronoun does.
    const ContentWord& key = KeyOf(story_.copies[denial.doc], denial.subject);
    bool named = false;
    for (const ContentWord& given : content) named = named || (given.token < first && !used.contains(given.token) && SameWord(given.word, key.word) && !Excepted(reader, given.token));
    bool pronoun = false;
    for (uint32_t i = sentence.tokens.first; i < first && !pronoun; ++i) pronoun = OneOf(reader.Word(i), {"he", "she", "it", "they", "his", "her", "its", "their"});
    if (!named && !(pronoun && Known(copy, s, key) && (denial.denied.size() >= 3 || strong >= 1))) return std::nullopt;
    if (named && denial.denied.size() < 2 && !Predicate(reader, sentence, first)) return std::nullopt;
    return TokenRange{first, last};
  }

  /// "every member but [Turkey]".
  static bool Excepted(const DenialReader& reader, uint32_t token) { return token > 0 && OneOf(reader.Word(token - 1), {"but", "except", "save", "bar", "barring", "excluding"}); }

  /// "before", "after" or "during" in front of the noun at `token`; empty where none is.
  static std::string LedBy(const Copy& copy, uint32_t token) {
    for (uint32_t k = token; k > 0 && k + 3 > token; --k) {
      const std::string word = LowerCase(copy.Words(copy.tokens[k - 1]));
      if (OneOf(word, {"before", "after", "during"})) return word;
      if (!OneOf(word, {"the", "a", "an", "his", "her", "its", "their"})) break;
    }
    return {};
  }

  /// "will be published", "asked to leave": what is to come or wanted is not stated.
  static bool Ahead(const DenialReader& reader, uint32_t from, uint32_t to) {
    for (uint32_t i = to; i > from && i + 4 > to; --i) {
      if (OneOf(reader.Word(i - 1), {"will", "shall", "wo"})) return true;
    }
    if (to < from + 2 || reader.Word(to - 1) != "to") return false;
    const Copy& copy = reader.copy();
    return reader.lexicon().Get(copy, to - 2, reader.lexicon().Class("turn-opens")) != nullptr || reader.lexicon().Get(copy, to - 2, reader.lexicon().Class("turn-plans")) != nullptr;
  }

  static bool Past(const DenialReader& reader, uint32_t from, uint32_t to) {
    for (uint32_t i = to; i-- > from;) {
      if (IsBe(reader.Word(i))) return OneOf(reader.Word(i), {"was", "were"});
    }
    return false;
  }

  /// Another clause begins between `first` and `last`: ", and lorries used the ferry".
  static bool Parted(const DenialReader& reader, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i + 2 < last; ++i) {
      bool mark = reader.Word(i) == "," && OneOf(reader.Word(i + 1), {"and", "but", "while", "as", "when", "after", "before", "so", "who", "which", "where"});
      if (reader.Word(i) == ";" || (mark && !reader.copy().tokens[i + 2].Is(kCapital))) return true;
    }
    return false;
  }

  /// The word that the subject is known by: the last name, but for names that end in a common noun ("Corran Site").
  static const ContentWord& KeyOf(const Copy& copy, const std::vector<ContentWord>& subject) {
    const ContentWord* key = &subject.back();
    for (const ContentWord& word : subject) {
      if (word.name) key = &word;
    }
    auto in = [&](const ContentWord& word, std::string_view cls) { return copy.lexicon->Get(copy, word.token, copy.lexicon->Class(cls)) != nullptr; };
    bool common = in(*key, "noun-class") && !in(subject.front(), "given");
    return common && key != &subject.front() && copy.tokens[subject.front().token].Is(kCapital) ? subject.front() : *key;
  }

  /// The pronoun's owner: named in an earlier sentence, or never, in a copy that begins with the pronoun.
  static bool Known(const Copy& copy, uint32_t s, const ContentWord& key) {
    if (s == 0) return true;
    for (uint32_t i = 0; i < copy.sentences[s].tokens.first; ++i) {
      if (SameWord(LowerCase(copy.Words(copy.tokens[i])), key.word)) return true;
    }
    return false;
  }

  /// One word alone is stated where it is what the subject is: "is an actress and model".
  static bool Predicate(const DenialReader& reader, const Sentence& sentence, uint32_t at) {
    for (uint32_t i = at; i-- > sentence.tokens.first;) {
      std::string word = reader.Word(i);
      if (IsBe(word)) return true;
      if (OneOf(word, {"who", "which", "that", "for", "with", "of", "by", "from", "in", "to", ";", "whose"})) return false;
    }
    return false;
  }

  void Add(const Denial& denial, const Copy& other, TokenRange stated) {
    const Copy& own = story_.copies[denial.doc];
    std::string key = "denied";
    for (const ContentWord& word : denial.subject) absl::StrAppend(&key, " ", word.word);
    for (const ContentWord& word : denial.denied) absl::StrAppend(&key, " ", word.word);
    auto [at, fresh] = topics_.try_emplace(key, reference_.topics.size());
    if (fresh) {
      reference_.topics.push_back(SourceTopic(story_, "claim/denied", key));
      reference_.topics.back().evidence.push_back(Evidence(own.SpanOf(denial.words), 1, "denied", std::string(own.Words(denial.words))));
    }
    std::vector<Passage>& evidence = reference_.topics[at->second].evidence;
    Passage stating = Evidence(other.SpanOf(stated), 2, "stated", std::string(other.Words(stated)));
    bool told = std::any_of(evidence.begin(), evidence.end(), [&](const Passage& passage) { return passage.span == stating.span; });
    if (!told) evidence.push_back(std::move(stating));
  }

  const Story& story_;
  CrossReference& reference_;
  std::vector<DenialReader> readers_;
  std::map<SentencePlace, std::set<size_t>> told_;   // topics of statements, by sentence
  std::map<std::string, size_t> topics_;     // denials, by key
};

}  // namespace

void MatchDenials(const Story& story, CrossReference& reference) { DenialMatcher(story, reference).Run(); }

}  // namespace crossread
