// SPDX-License-Identifier: Apache-2.0
// Rows are told by their first word; the rest is compared word by word.
#include "claims/notions.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/fold.h"
#include "grammar/lemma.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr uint32_t kGap = 3, kLongGap = 8;

}  // namespace

bool IsFormOf(const Copy& copy, const Grammar& grammar, uint32_t i, std::string_view word) {
  const Token& token = copy.tokens[i];
  if (token.kind != TokenKind::kWord) return false;
  const std::string_view given = copy.Words(token);
  if (given.empty() || word.empty() || given.size() + 3 < word.size()) return false;
  if (SameFolded(given, word)) return true;
  if (SameFolded(grammar.Lemma(i), word) || SameFolded(grammar.NounLemma(i), word)) return true;
  const bool begun = Lower(given[0]) == word[0] || given.size() <= 4;  // "ate", "went": no longer form begins with another letter than its verb
  return begun && LemmaOf(*copy.lexicon, given, token.word, 'v') == word;
}

Notions::Notions(const Lexicon& lexicon) {
  for (const Sense* sense : lexicon.All(lexicon.Class("notion"))) {
    NotionRow row;
    for (std::string_view form = sense->form; !form.empty();) {
      const size_t space = std::min(form.find(' '), form.size());
      row.words.push_back(form.substr(0, space));
      form.remove_prefix(std::min(space + 1, form.size()));
    }
    row.notion = sense->value;
    const std::string_view side = sense->extra;
    row.negative = side.starts_with('-');
    for (char letter : side.substr(1)) {
      if (letter == 'n') row.noun = true;
      else if (letter == 'p') row.passive = true;
      else if (letter == 'v') row.verb = true;
      else if (letter == 't') row.turns_over = true;
      else if (letter == 'd') row.predicate = true;
      else if (letter == 'l') row.place = true;
      else if (letter == 'a') row.takes = true;
      else row.bearer = letter;
    }
    static constexpr std::string_view kParticles[] = {"down", "out", "off", "back", "up", "over", "away", "aside"};
    const bool particle = row.words.size() == 2 && row.bearer == 'o' && std::find(std::begin(kParticles), std::end(kParticles), row.words[1]) != std::end(kParticles);
    if (particle) row.words.insert(row.words.begin() + 1, "*"), row.phrasal = true;  // "turned the offer down"
    by_first_[row.words.front()].push_back(static_cast<uint32_t>(rows_.size()));
    rows_.push_back(std::move(row));
  }
}

std::vector<const NotionRow*> Notions::BeginningWith(const Lexicon& lexicon, const std::string& lower) const {
  std::vector<const NotionRow*> rows;
  auto look = [&](std::string_view word) {
    auto found = by_first_.find(word);
    if (found == by_first_.end()) return;
    for (uint32_t r : found->second) {
      if (std::find(rows.begin(), rows.end(), &rows_[r]) == rows.end()) rows.push_back(&rows_[r]);
    }
  };
  look(lower);
  for (char letter : {'v', 'n'}) look(LemmaOf(lexicon, lower, letter));
  return rows;
}

uint32_t NotionFinder::EndOf(const NotionRow& row, uint32_t i, uint32_t last) const {
  uint32_t at = i + 1;
  for (size_t w = 1; w < row.words.size(); ++w) {
    uint32_t gap = 0;
    if (row.words[w] == "*" || row.words[w] == "**") gap = row.words[w].size() == 1 ? kGap : kLongGap, ++w;
    while (at < last && IsWord(copy_, at, "-")) ++at;  // "single-handed"
    while (at < last && !IsFormOf(copy_, grammar_, at, row.words[w])) {
      if (gap == 0 || copy_.tokens[at].kind == TokenKind::kPunct || IsOneOf(copy_, at, {"not", "never", "no", "nothing"})) return 0;
      if (row.phrasal && IsOneOf(copy_, at, {"and", "or", "but", "to", "that", "who"})) return 0;
      --gap, ++at;
    }
    if (at >= last) return 0;
    ++at;
  }
  return at;
}

uint32_t NotionFinder::At(uint32_t i, uint32_t last, std::vector<const NotionRow*>& rows) {
  rows.clear();
  std::string lower = LowerCase(copy_.Words(copy_.tokens[i]));
  auto known = begins_.find(lower);
  if (known == begins_.end()) {
    std::vector<const NotionRow*> found = notions_.BeginningWith(*copy_.lexicon, lower);
    known = begins_.emplace(std::move(lower), std::move(found)).first;
  }
  uint32_t end = 0;
  for (const NotionRow* row : known->second) {
    const uint32_t ends = EndOf(*row, i, last);
    if (ends == 0 || ends < end) continue;
    if (ends > end) rows.clear();
    end = ends;
    rows.push_back(row);
  }
  if (std::any_of(rows.begin(), rows.end(), [](const NotionRow* row) { return !row->predicate; })) {
    std::erase_if(rows, [](const NotionRow* row) { return row->predicate; });  // what we know of it beats that it has an antonym
  }
  return end;
}

}  // namespace crossread
