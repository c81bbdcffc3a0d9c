// SPDX-License-Identifier: Apache-2.0
// One denier, nothing unsure, and all that stands behind it up to the next clause is what is denied.
#include "graph/denial.h"

#include "grammar/lemma.h"
#include "graph/pairs.h"
#include "values/near_words.h"

namespace crossread {
namespace {

constexpr std::string_view kEndings[] = {"er", "ers", "or", "ors", "ance", "ances", "ing", "ings", "ion", "ment", "e", "es", "ed"};

}  // namespace

bool DenialReader::Running(const Sentence& sentence) const {
  if (sentence.kind != BlockKind::kBody && sentence.kind != BlockKind::kCaption) return false;
  return std::none_of(copy_.tokens.begin() + sentence.tokens.first, copy_.tokens.begin() + sentence.tokens.last, [&](const Token& token) {
    return copy_.Words(token) == "?" || copy_.Words(token) == ":";
  });
}

std::vector<ContentWord> DenialReader::ContentOf(TokenRange range, uint32_t sentence_first) const {
  std::vector<ContentWord> out;
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

std::optional<Denial> DenialReader::Read(uint32_t s) const {
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
  std::vector<ContentWord> specific;
  for (const ContentWord& word : denial.denied) {
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

const std::vector<ContentWord>& DenialReader::Contents(uint32_t s) {
  if (contents_.empty()) contents_.resize(copy_.sentences.size());
  if (!contents_[s]) contents_[s] = ContentOf(copy_.sentences[s].tokens, copy_.sentences[s].tokens.first);
  return *contents_[s];
}

bool Related(const ContentWord& a, const ContentWord& b) {
  if (SameWord(a.word, b.word) || (a.verb.size() > 2 && a.verb == b.verb)) return true;
  if (a.name || b.name) return false;
  const std::string& shorter = a.verb.size() < b.word.size() ? a.verb : b.word;
  const std::string& longer = a.verb.size() < b.word.size() ? b.word : a.verb;
  if (shorter.size() < 4 || !longer.starts_with(shorter.substr(0, shorter.ends_with('e') ? shorter.size() - 1 : shorter.size()))) return false;
  std::string_view rest = std::string_view(longer).substr(shorter.ends_with('e') ? shorter.size() - 1 : shorter.size());
  return std::find(std::begin(kEndings), std::end(kEndings), rest) != std::end(kEndings);
}

std::vector<uint64_t> KeysOf(const ContentWord& content) {
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

}  // namespace crossread
