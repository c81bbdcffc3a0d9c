// SPDX-License-Identifier: Apache-2.0
// Finds sentences that one source states and another denies flatly: all that the denial names stands in the statement.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "grammar/lemma.h"
#include "graph/match_sources.h"
#include "graph/pairs.h"
#include "values/wording.h"

namespace crossread {
namespace {

constexpr size_t kAsked = 512;  // sentences with the rarest word of a denial, on either side of it, that are asked

constexpr std::string_view kEndings[] = {"er", "ers", "or", "ors", "ance", "ances", "ing", "ings", "ion", "ment", "e", "es", "ed"};

/// A content word of a sentence and where it stands.
struct Content {
  std::string word;
  std::string verb;  ///< dictionary form, read as a verb: "wrote" -> "write"
  uint32_t token;
  bool name;         ///< written with a capital, not for the sentence's start
};

struct Denial {
  DocId doc;
  uint32_t sentence;
  TokenRange words;             ///< from the denier on
  std::vector<Content> subject;
  std::vector<Content> denied;
  bool generic;                 ///< a word that only says that somebody takes part was left out of `denied`
  bool now;                     ///< "is not": of the present
  bool lasting;                 ///< "never", "is not a": does not change by the day
};

bool OneOf(std::string_view word, std::initializer_list<std::string_view> list) { return std::find(list.begin(), list.end(), word) != list.end(); }
bool IsBe(std::string_view word) { return OneOf(word, {"is", "was", "are", "were", "be", "been", "became", "becomes"}); }

class Reader {
 public:
  explicit Reader(const Copy& copy)
      : copy_(copy), lexicon_(*copy.lexicon), denier_(lexicon_.Class("denier")), half_(lexicon_.Class("half-denied")), unsure_(lexicon_.Class("unsure")), generic_(lexicon_.Class("generic-deed")) {}

  bool Running(const Sentence& sentence) const {
    if (sentence.kind != BlockKind::kBody && sentence.kind != BlockKind::kCaption) return false;
    return std::none_of(copy_.tokens.begin() + sentence.tokens.first, copy_.tokens.begin() + sentence.tokens.last, [&](const Token& token) {
      return copy_.Words(token) == "?" || copy_.Words(token) == ":";
    });
  }

  std::string Word(uint32_t i) const { return LowerCase(copy_.Words(copy_.tokens[i])); }
  Match DenierAt(uint32_t i, uint32_t last) const { return lexicon_.Longest(copy_, i, last, denier_); }
  bool Unsure(uint32_t i) const { return !(copy_.tokens[i].Is(kCapital) && Word(i) == "may") && lexicon_.Get(copy_, i, unsure_) != nullptr; }

  std::vector<Content> ContentOf(TokenRange range, uint32_t sentence_first) const {
    std::vector<Content> out;
    for (uint32_t i = range.first; i < range.last; ++i) {
      const Token& token = copy_.tokens[i];
      if ((token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber) || token.Is(kSuffix)) continue;
      std::string word = Word(i);
      bool name = token.Is(kCapital) && i != sentence_first;
      if (!name && (!IsContentWord(lexicon_, word) || OneOf(word, {"ever", "actually", "really", "currently", "also", "any", "did", "does", "do", "has", "have", "had"}))) continue;
      out.push_back({word, LemmaOf(lexicon_, word, 'v'), i, name});
    }
    return out;
  }

  /// The denial that sentence `s` is, where it is one and nothing else.
  std::optional<Denial> Read(uint32_t s) const {
    const Sentence& sentence = copy_.sentences[s];
    TokenRange range = sentence.tokens;
    if (!Running(sentence) || range.size() > 40) return std::nullopt;
    uint32_t at = 0, after = 0;
    for (uint32_t i = range.first; i < range.last;) {
      if (copy_.tokens[i].Is(kQuoted)) return std::nullopt;
      Match match = DenierAt(i, range.last);
      if (match && after != 0) return std::nullopt;
      if (match) at = i, after = i + match.length;
      else if (Unsure(i)) return std::nullopt;
      i += std::max(1u, match.length);
    }
    if (after == 0 || after >= range.last || at == range.first || lexicon_.Get(copy_, after, half_) != nullptr) return std::nullopt;
    Denial denial{copy_.doc, s, {at, after}, ContentOf({range.first, at}, range.first), {}, false, OneOf(Word(at - 1), {"is", "are"}), false};
    if (denial.subject.empty() || denial.subject.size() > 6) return std::nullopt;
    if (OneOf(Word(at - 1), {"will", "wo", "shall", "ca"})) return std::nullopt;  // what will not be may have been
    bool pronoun = OneOf(Word(range.first), {"he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "there"});
    if (pronoun) return std::nullopt;
    uint32_t end = after;
    while (end < range.last && !OneOf(Word(end), {",", ";", "but", "because", "although", "while", "who", "which", "and", "or", "—", "–"})) ++end;
    if (end < range.last && OneOf(Word(end), {"and", "or", "because"})) return std::nullopt;  // "was not hurt and went home", "not shut because"
    denial.denied = ContentOf({after, end}, range.first);
    std::vector<Content> specific;
    for (const Content& word : denial.denied) {
      if (word.name || lexicon_.Get(copy_, word.token, generic_) == nullptr) specific.push_back(word);
    }
    if (specific.size() >= 2 && specific.size() < denial.denied.size()) {
      denial.denied = std::move(specific);
      denial.generic = true;
    }
    if (denial.denied.empty()) return std::nullopt;
    denial.words.last = std::min(end, after + 12);
    bool be = IsBe(Word(at - 1)) || Word(at) == "never";
    denial.lasting = be || Word(at) == "incapable";
    return denial;
  }

  /// Content words of sentence `s`, read once.
  const std::vector<Content>& Contents(uint32_t s) {
    if (contents_.empty()) contents_.resize(copy_.sentences.size());
    if (!contents_[s]) contents_[s] = ContentOf(copy_.sentences[s].tokens, copy_.sentences[s].tokens.first);
    return *contents_[s];
  }

  const Copy& copy() const { return copy_; }
  const Lexicon& lexicon() const { return lexicon_; }

 private:
  const Copy& copy_;
  const Lexicon& lexicon_;
  ClassId denier_, half_, unsure_, generic_;
  std::vector<std::optional<std::vector<Content>>> contents_;
};

/// "write" in "writer", "play" in "player", "appear" in "appearances".
bool Related(const Content& a, const Content& b) {
  if (SameWord(a.word, b.word) || (a.verb.size() > 2 && a.verb == b.verb)) return true;
  if (a.name || b.name) return false;
  const std::string& shorter = a.verb.size() < b.word.size() ? a.verb : b.word;
  const std::string& longer = a.verb.size() < b.word.size() ? b.word : a.verb;
  if (shorter.size() < 4 || !longer.starts_with(shorter.substr(0, shorter.ends_with('e') ? shorter.size() - 1 : shorter.size()))) return false;
  std::string_view rest = std::string_view(longer).substr(shorter.ends_with('e') ? shorter.size() - 1 : shorter.size());
  return std::find(std::begin(kEndings), std::end(kEndings), rest) != std::end(kEndings);
}

/// Hashes of which two words share one where Related() can be true of them.
std::vector<uint64_t> KeysOf(const Content& content) {
  std::vector<uint64_t> keys = {KeyHash("word", content.word), KeyHash("stem", WordStem(content.word)), KeyHash("verb", content.verb)};
  for (size_t i = 1; i < content.word.size() && content.word.size() >= 6; ++i) keys.push_back(KeyHash("word", content.word.substr(0, i) + content.word.substr(i + 1)));
  for (const std::string* word : {&content.word, &content.verb}) {
    keys.push_back(KeyHash("begins", word->ends_with('e') ? std::string_view(*word).substr(0, word->size() - 1) : *word));
    for (std::string_view ending : kEndings) {
      if (word->size() > ending.size() + 2 && word->ends_with(ending)) keys.push_back(KeyHash("begins", std::string_view(*word).substr(0, word->size() - ending.size())));
    }
  }
  return keys;
}

/// Where a sentence is.
struct Place {
  DocId doc;
  uint32_t sentence;
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// The sentences in which words related to a denied one stand, for all words that are denied anywhere.
class Mentions {
 public:
  explicit Mentions(const Lexicon& lexicon) : lexicon_(lexicon) {}

  void Ask(const Content& wanted) {
    auto [id, fresh] = wanted_.try_emplace(wanted.word, words_.size());
    if (!fresh) return;
    words_.push_back({wanted.word, wanted.verb, 0, false});
    for (uint64_t key : KeysOf(words_.back())) asked_[key].push_back(id->second);
  }

  /// All words must be asked for before; sentences come in order.
  void Read(const std::string& word, Place place) {
    auto [met, fresh] = met_.try_emplace(word);
    if (fresh) {
      Content given{word, LemmaOf(lexicon_, word, 'v'), 0, false};
      for (uint64_t key : KeysOf(given)) {
        auto asked = asked_.find(key);
        if (asked == asked_.end()) continue;
        for (size_t id : asked->second) {
          if (Related(words_[id], given) && std::find(met->second.begin(), met->second.end(), id) == met->second.end()) met->second.push_back(id);
        }
      }
    }
    places_.resize(words_.size());
    for (size_t id : met->second) {
      if (places_[id].empty() || places_[id].back() != place) places_[id].push_back(place);
    }
  }

  /// Sentences that have a word for each of `denied`, in order; where the rarest of them stands in very many, only those
  /// near to `own`.
  std::vector<Place> Of(const std::vector<Content>& denied, Place own) const {
    std::vector<const std::vector<Place>*> lists;
    for (const Content& word : denied) {
      size_t id = wanted_.at(word.word);
      if (id >= places_.size()) return {};
      lists.push_back(&places_[id]);
    }
    const std::vector<Place>& rarest = **std::min_element(lists.begin(), lists.end(), [](auto* a, auto* b) { return a->size() < b->size(); });
    auto at = std::lower_bound(rarest.begin(), rarest.end(), own);
    auto first = at - std::min<ptrdiff_t>(at - rarest.begin(), kAsked), last = at + std::min<ptrdiff_t>(rarest.end() - at, kAsked);
    std::vector<Place> found;
    std::copy_if(first, last, std::back_inserter(found), [&](Place place) {
      return std::all_of(lists.begin(), lists.end(), [&](auto* list) { return list == &rarest || std::binary_search(list->begin(), list->end(), place); });
    });
    return found;
  }

 private:
  const Lexicon& lexicon_;
  std::vector<Content> words_;                                   // that are asked for
  absl::flat_hash_map<std::string, size_t> wanted_;              // their numbers
  absl::flat_hash_map<uint64_t, std::vector<size_t>> asked_;     // the same by key
  absl::flat_hash_map<std::string, std::vector<size_t>> met_;    // by word of a text: those that it is related to
  std::vector<std::vector<Place>> places_;                       // by number
};

class DenialMatcher {
 public:
  DenialMatcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference) {
    for (const Copy& copy : story.copies) readers_.emplace_back(copy);
  }

  void Run() {
    if (readers_.empty()) return;
    std::vector<Denial> denials;
    Mentions mentions(readers_.front().lexicon());
    for (const Reader& reader : readers_) {
      for (uint32_t s = 0; s < reader.copy().sentences.size(); ++s) {
        std::optional<Denial> denial = reader.Read(s);
        if (!denial) continue;
        for (const Content& word : denial->denied) mentions.Ask(word);
        denials.push_back(*std::move(denial));
      }
    }
    if (denials.empty()) return;
    for (const Reader& reader : readers_) {
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
  static void ReadWords(const Reader& reader, uint32_t s, Mentions& mentions) {
    const Copy& copy = reader.copy();
    TokenRange range = copy.sentences[s].tokens;
    if (range.size() > 80) return;
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (copy.tokens[i].kind == TokenKind::kWord || copy.tokens[i].kind == TokenKind::kNumber) mentions.Read(reader.Word(i), {copy.doc, s});
    }
  }

  /// The first sentence of each other source that states what is denied.
  void Against(const Denial& denial, const std::vector<Place>& places) {
    std::optional<DocId> done;
    for (const Place& place : places) {
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
  bool Told(const Denial& denial, Place place) const {
    auto own = told_.find({denial.doc, denial.sentence}), other = told_.find(place);
    return own != told_.end() && other != told_.end() &&
           std::any_of(own->second.begin(), own->second.end(), [&](size_t topic) { return other->second.contains(topic); });
  }

  /// The words of sentence `s` that state what is denied.
  std::optional<TokenRange> Stated(const Denial& denial, Reader& reader, uint32_t s) const {
    const Copy& copy = reader.copy();
    const Sentence& sentence = copy.sentences[s];
    if (!reader.Running(sentence) || sentence.tokens.size() > 80) return std::nullopt;
    const std::vector<Content>& content = reader.Contents(s);
    if (content.size() < denial.denied.size()) return std::nullopt;
    std::set<uint32_t> used;
    uint32_t first = UINT32_MAX, last = 0;
    size_t strong = 0;
    for (const Content& wanted : denial.denied) {
      const Content* found = nullptr;
      for (const Content& given : content) {
        if (!used.contains(given.token) && Related(wanted, given)) {
          found = &given;
          break;
        }
      }
      if (found == nullptr) return std::nullopt;
      used.insert(found->token);
      if (!IsDigit(wanted.word[0])) first = std::min(first, found->token);  // "in 2014, she signed"
      last = std::max(last, found->token + 1);
      strong += wanted.name || IsDigit(wanted.word[0]);
    }
    for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      if (copy.tokens[i].Is(kQuoted) && used.contains(i)) return std::nullopt;
      bool wanted = std::any_of(denial.denied.begin(), denial.denied.end(), [&](const Content& word) { return word.word == reader.Word(i); });
      if (!wanted && (reader.DenierAt(i, sentence.tokens.last) || reader.Unsure(i))) return std::nullopt;
    }
    if (first == UINT32_MAX || last < first || last - first > 36) return std::nullopt;
    if (Parted(reader, first, last)) return std::nullopt;
    if (denial.now && Past(reader, sentence.tokens.first, first)) return std::nullopt;  // "is not a member", "was a member"
    // The subject stands before what is stated of it, or a pronoun does.
    const Content& key = KeyOf(story_.copies[denial.doc], denial.subject);
    bool named = false;
    for (const Content& given : content) named = named || (given.token < first && !used.contains(given.token) && SameWord(given.word, key.word));
    bool pronoun = false;
    for (uint32_t i = sentence.tokens.first; i < first && !pronoun; ++i) pronoun = OneOf(reader.Word(i), {"he", "she", "it", "they", "his", "her", "its", "their"});
    if (!named && !(pronoun && Known(copy, s, key) && (denial.denied.size() >= 3 || strong >= 1))) return std::nullopt;
    if (named && denial.denied.size() < 2 && !Predicate(reader, sentence, first)) return std::nullopt;
    return TokenRange{first, last};
  }

  static bool Past(const Reader& reader, uint32_t from, uint32_t to) {
    for (uint32_t i = to; i-- > from;) {
      if (IsBe(reader.Word(i))) return OneOf(reader.Word(i), {"was", "were"});
    }
    return false;
  }

  /// Another clause begins between `first` and `last`: ", and lorries used the ferry".
  static bool Parted(const Reader& reader, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i + 2 < last; ++i) {
      bool mark = reader.Word(i) == "," && OneOf(reader.Word(i + 1), {"and", "but", "while", "as", "when", "after", "before", "so", "who", "which", "where"});
      if (reader.Word(i) == ";" || (mark && !reader.copy().tokens[i + 2].Is(kCapital))) return true;
    }
    return false;
  }

  /// The word that the subject is known by: the last name, but for names that end in a common noun ("Corran Site").
  static const Content& KeyOf(const Copy& copy, const std::vector<Content>& subject) {
    const Content* key = &subject.back();
    for (const Content& word : subject) {
      if (word.name) key = &word;
    }
    auto in = [&](const Content& word, std::string_view cls) { return copy.lexicon->Get(copy, word.token, copy.lexicon->Class(cls)) != nullptr; };
    bool common = in(*key, "noun-class") && !in(subject.front(), "given");
    return common && key != &subject.front() && copy.tokens[subject.front().token].Is(kCapital) ? subject.front() : *key;
  }

  /// The pronoun's owner: named in an earlier sentence, or never, in a copy that begins with the pronoun.
  static bool Known(const Copy& copy, uint32_t s, const Content& key) {
    if (s == 0) return true;
    for (uint32_t i = 0; i < copy.sentences[s].tokens.first; ++i) {
      if (SameWord(LowerCase(copy.Words(copy.tokens[i])), key.word)) return true;
    }
    return false;
  }

  /// One word alone is stated where it is what the subject is: "is an actress and model".
  static bool Predicate(const Reader& reader, const Sentence& sentence, uint32_t at) {
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
    for (const Content& word : denial.subject) absl::StrAppend(&key, " ", word.word);
    for (const Content& word : denial.denied) absl::StrAppend(&key, " ", word.word);
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
  std::vector<Reader> readers_;
  std::map<Place, std::set<size_t>> told_;   // topics of statements, by sentence
  std::map<std::string, size_t> topics_;     // denials, by key
};

}  // namespace

void MatchDenials(const Story& story, CrossReference& reference) { DenialMatcher(story, reference).Run(); }

}  // namespace crossread
