// SPDX-License-Identifier: Apache-2.0
// The editor reads the odd one out first, then who says otherwise.
#include "rules/opposed.h"

#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"

namespace crossread {

size_t VoicesOf(const Topic& topic, const Side& side) {
  std::set<uint32_t> voices;
  for (size_t answer : side.answers) voices.insert(topic.answers[answer].voice);
  return voices.size();
}

void SortSides(const Topic& topic, std::vector<Side>& sides) {
  std::stable_sort(sides.begin(), sides.end(), [&](const Side& a, const Side& b) {
    size_t x = VoicesOf(topic, a), y = VoicesOf(topic, b);
    return x != y ? x < y : a.value < b.value;
  });
}

std::vector<Passage> PassagesOf(const Topic& topic, const std::vector<Side>& sides) {
  std::vector<Passage> passages;
  auto add = [&](const Side& side, size_t answer, int number) {
    Passage passage;
    passage.span = topic.words.empty() ? topic.FactOf(topic.answers[answer]).claim.words : topic.words[answer];
    passage.side = number;
    passage.value = side.value;
    passage.shown = side.shown;
    for (const Passage& other : passages) {
      if (other.span == passage.span) return;
    }
    passages.push_back(std::move(passage));
  };
  for (size_t s = 0; s < sides.size(); ++s) add(sides[s], sides[s].answers.front(), static_cast<int>(s) + 1);
  for (size_t s = 0; s < sides.size(); ++s) {
    for (size_t answer : sides[s].answers) add(sides[s], answer, static_cast<int>(s) + 1);
  }
  return passages;
}

std::string Shorten(std::string_view text, size_t most) {
  std::string line;
  size_t letters = 0, space = std::string::npos;
  for (size_t i = 0; i < text.size(); ++i) {
    bool blank = IsSpace(text[i]);
    if (blank && (line.empty() || line.back() == ' ')) continue;
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) ++letters;
    if (letters > most) {
      line.resize(space != std::string::npos && space > line.size() / 2 ? space : line.size());
      while (!line.empty() && (static_cast<unsigned char>(line.back()) & 0xC0) == 0x80 && letters > most + 4) line.pop_back();
      return line + "…";
    }
    if (blank) space = line.size();
    line.push_back(blank ? ' ' : text[i]);
  }
  while (!line.empty() && (line.back() == ' ' || line.back() == ',')) line.pop_back();
  return line;
}

std::string SourceOf(const Topic& topic, size_t answer) {
  return absl::StrCat("{", topic.FactOf(topic.answers[answer]).doc(), "}");
}

std::string SourcesOf(const Topic& topic, const Side& side) {
  std::set<DocId> docs;
  for (size_t answer : side.answers) docs.insert(topic.FactOf(topic.answers[answer]).doc());
  std::string out;
  size_t n = 0;
  for (DocId doc : docs) {
    absl::StrAppend(&out, n == 0 ? "" : n + 1 == docs.size() ? " and " : ", ", "{", doc, "}");
    ++n;
  }
  return out;
}

std::string WordsOf(const Topic& topic, size_t answer) {
  const Fact& fact = topic.FactOf(topic.answers[answer]);
  return Shorten(TextOf(topic.story->documents[fact.doc()].text, topic.words.empty() ? fact.claim.words : topic.words[answer]), 160);
}

std::vector<Side> FirstAgainstRest(const Topic& topic) {
  std::vector<Side> sides(2);
  for (size_t i = 0; i < topic.answers.size(); ++i) sides[i == 0 ? 0 : 1].answers.push_back(i);
  for (Side& side : sides) side.value = side.shown = WordsOf(topic, side.answers[0]);
  return sides;
}

std::string Capitalise(std::string_view folded) {
  std::string out(folded);
  bool start = true;
  for (char& c : out) {
    if (start && IsLower(c)) c = static_cast<char>(c - 32);
    start = c == ' ' || c == '-';
  }
  return out;
}

std::string StartUpper(std::string text) {
  if (!text.empty() && IsLower(text[0])) text[0] = static_cast<char>(text[0] - 32);
  return text;
}

}  // namespace crossread
