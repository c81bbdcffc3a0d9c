// SPDX-License-Identifier: Apache-2.0
// Finds runs of words that two sources share, and the word before one of them that turns its sense.
#include "graph/reversed_sense.h"

#include <algorithm>
#include <set>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "grammar/lemma.h"
#include "values/near_words.h"
#include "values/wording.h"

namespace crossread {
namespace {

constexpr size_t kRun = 5;  // words in a row that both have

std::set<std::string> ContentOf(const TermLines& lines, const TermLine& line) {
  std::set<std::string> content;
  for (const std::string& word : line.words) {
    if (IsContentWord(lines.lexicon(), word)) content.insert(word);
  }
  return content;
}

bool Adjective(const TermLines& lines, const std::string& word) {
  WordForms forms = FormsOf(lines.lexicon(), word, lines.lexicon().Find(word));
  return forms.score[2] > std::max(forms.score[0], forms.score[1]);
}

}  // namespace

void AddReversedKeys(const TermLines& lines, Pairs& pairs) {
  auto run = [](const TermLine& line, size_t at) {
    uint64_t key = 0;
    for (size_t i = at; i < at + kRun; ++i) key = KeyHash(std::string_view(reinterpret_cast<const char*>(&key), sizeof(key)), line.words[i]);
    return key;
  };
  absl::flat_hash_set<uint64_t> turned;
  for (uint32_t l = 0; l < lines.all().size(); ++l) {
    for (size_t at = 0; lines.all()[l].reverser && at + kRun <= lines.all()[l].words.size(); ++at) {
      turned.insert(run(lines.all()[l], at));
      pairs.Add(l, run(lines.all()[l], at), Pairs::kLeft);
    }
  }
  if (turned.empty()) return;
  for (uint32_t l = 0; l < lines.all().size(); ++l) {
    for (size_t at = 0; at + kRun <= lines.all()[l].words.size(); ++at) {
      if (uint64_t key = run(lines.all()[l], at); turned.contains(key)) pairs.Add(l, key, Pairs::kRight);
    }
  }
}

void FindReversed(const TermLines& lines, const TermLine& plain, const TermLine& turned, TermTopics& topics) {
  if (!turned.reverser) return;
  uint32_t at = 0, bt = 0, run = SharedRun(plain.words, turned.words, &at, &bt), content = 0;
  if (run < kRun) return;
  for (uint32_t i = at; i < at + run; ++i) content += IsContentWord(lines.lexicon(), plain.words[i]);
  if (content < 4) return;
  auto reverser = [&](const TermLine& line, uint32_t begin) -> int64_t {
    for (uint32_t k = begin; k > 0 && k + 3 > begin; --k) {
      if (lines.MarkBefore(line, k)) break;
      if (lines.Is(line.words[k - 1], "reverser")) return k - 1;
      if (IsContentWord(lines.lexicon(), line.words[k - 1]) && !Adjective(lines, line.words[k - 1])) break;  // it turns another word: "curb piracy and ensure"
    }
    return -1;
  };
  int64_t word = reverser(turned, bt);
  if (word < 0) return;
  // Any sign of denial on the other side answers for it.
  for (uint32_t k = at; k > 0 && k + 10 > at; --k) {
    const std::string& before = plain.words[k - 1];
    if (lines.Is(before, "reverser") || before == "not" || before == "no" || before == "never") return;
  }
  // Both lead up to it with one word: "openness to".
  bool framed = false;
  for (uint32_t k = at; k > 0 && k + 12 > at; --k) {
    if (!IsContentWord(lines.lexicon(), plain.words[k - 1])) continue;
    for (int64_t t = word; t > 0 && t + 12 > word; --t) framed = framed || SameWord(plain.words[k - 1], turned.words[static_cast<size_t>(t - 1)]);
  }
  if (!framed) return;
  const std::set<std::string> words = ContentOf(lines, plain), others = ContentOf(lines, turned);
  int shared = 0;
  for (const std::string& other : words) shared += others.contains(other);
  if (shared < static_cast<int>(content) + 2) return;  // the frame must agree too
  uint32_t left = at;
  while (left > 0 && at - left < 5 && !lines.MarkBefore(plain, left) && !others.contains(plain.words[left])) --left;
  topics.Put("statement", absl::StrCat("reversed ", turned.words[word], " ", plain.words[at]), "one source has a word that turns the sense", plain,
             lines.SpanOf(plain, left, at + run), turned, lines.SpanOf(turned, static_cast<size_t>(word), bt + run));
}

}  // namespace crossread
