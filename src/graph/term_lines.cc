// SPDX-License-Identifier: Apache-2.0
// Reads the lines of all sources, and finds those of a fact and of a source.
#include "graph/term_lines.h"

#include <algorithm>

#include "values/names.h"

namespace crossread {

TermLines::TermLines(const Story& story) : story_(story), lexicon_(*story.copies.front().lexicon) {
  for (size_t i = 0; i < classes_.size(); ++i) classes_[i] = lexicon_.Class(kClasses[i]);
  std::vector<std::map<uint32_t, uint32_t>> read(story.copies.size());  // by sentence: the first fact read in it
  for (uint32_t i = 0; i < story.facts.size(); ++i) read[story.facts[i].doc()].try_emplace(story.facts[i].claim.sentence, i);
  for (DocId doc = 0; doc < story.copies.size(); ++doc) AddLines(doc, read[doc]);
}

void TermLines::AddLines(DocId doc, const std::map<uint32_t, uint32_t>& read) {
  const Copy& copy = story_.copies[doc];
  for (const auto& [s, fact] : read) {
    const Sentence& sentence = copy.sentences[s];
    if (sentence.kind != BlockKind::kBody && sentence.kind != BlockKind::kCaption) continue;
    TermLine line;
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

void TermLines::Note(const std::string& word, TermLine& line) const {
  for (const Sense& sense : lexicon_.Senses(lexicon_.Find(word))) {
    line.reverser |= sense.cls == classes_[0];
    line.settled |= sense.cls == classes_[1];
    line.discussed |= sense.cls == classes_[2];
    line.force |= sense.cls == classes_[3];
    line.region |= sense.cls == classes_[4];
  }
}

bool TermLines::Is(const std::string& word, std::string_view name) const {
  return lexicon_.FirstSense(word, lexicon_.Class(name)) != nullptr;
}

const TermLine* TermLines::LineOf(const Fact& fact) const {
  auto line = std::lower_bound(lines_.begin(), lines_.end(), std::pair(fact.doc(), fact.claim.sentence), Before);
  return line != lines_.end() && line->doc == fact.doc() && line->sentence == fact.claim.sentence ? &*line : nullptr;
}

bool TermLines::Knows(DocId doc, const std::string& word) const {
  auto first = std::lower_bound(lines_.begin(), lines_.end(), std::pair(doc, 0u), Before), last = std::lower_bound(first, lines_.end(), std::pair(doc + 1, 0u), Before);
  return std::any_of(first, last, [&](const TermLine& line) { return std::find(line.words.begin(), line.words.end(), word) != line.words.end(); });
}

}  // namespace crossread
