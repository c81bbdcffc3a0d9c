// SPDX-License-Identifier: Apache-2.0
// Years with two digits swapped: most sources have 1736, and one that lacks it has 1763, which nobody else has.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/strings.h"
#include "graph/match.h"
#include "lexicon/lexicon.h"
#include "values/near_words.h"
#include "values/slip.h"

namespace crossread {
namespace {

constexpr size_t kFewest = 2;   // voices that have the year
constexpr size_t kMost = 200;   // years of a story that are looked at

struct Year {
  uint32_t fact = 0;
  DocId doc = 0;
  int year = 0;
  std::set<std::string> words;  ///< content words of its sentence
};

std::vector<Year> YearsOf(const Story& story) {
  std::vector<Year> years;
  for (uint32_t i = 0; i < story.facts.size(); ++i) {
    const Fact& fact = story.facts[i];
    if (fact.claim.kind != "date" || !fact.timex || fact.timex->value.size() != 4 || !fact.absolute) continue;
    if (!std::all_of(fact.timex->value.begin(), fact.timex->value.end(), IsDigit)) continue;
    const Copy& copy = story.copies[fact.doc()];
    Year year{i, fact.doc(), std::stoi(fact.timex->value), {}};
    const TokenRange sentence = copy.sentences[fact.claim.sentence].tokens;
    for (uint32_t t = sentence.first; t < sentence.last; ++t) {
      const Token& token = copy.tokens[t];
      if (token.kind == TokenKind::kWord && IsContentWord(*copy.lexicon, copy.Words(token), token.word)) year.words.insert(LowerCase(copy.Words(token)));
    }
    years.push_back(std::move(year));
  }
  return years;
}

bool SwappedDigits(int a, int b) {
  const Amount one{.number = static_cast<double>(a)}, two{.number = static_cast<double>(b)};
  return a % 10 != 0 && b % 10 != 0 && Transposed(one, two);
}

bool ShareWord(const Year& a, const Year& b) {
  return std::any_of(a.words.begin(), a.words.end(), [&](const std::string& word) { return b.words.contains(word); });
}

}  // namespace

void MatchYears(const Story& story, CrossReference& reference) {
  const std::vector<Year> years = YearsOf(story);
  if (story.documents.size() < 3 || years.size() > kMost) return;
  std::map<int, std::set<DocId>> docs;
  for (const Year& year : years) docs[year.year].insert(year.doc);
  for (const Year& lone : years) {
    if (docs[lone.year].size() != 1) continue;
    for (const auto& [year, others] : docs) {
      if (!SwappedDigits(year, lone.year) || others.contains(lone.doc)) continue;
      std::set<uint32_t> voices;
      for (DocId doc : others) voices.insert(story.voices[doc]);
      std::vector<uint32_t> facts = {lone.fact};
      bool joined = false;
      for (const Year& other : years) {
        if (other.year != year) continue;
        facts.push_back(other.fact);
        joined = joined || ShareWord(lone, other);
      }
      if (voices.size() < kFewest || !joined) continue;
      Topic topic = MakeTopic(story, "date", std::move(facts));
      topic.question = "In which year was it";
      topic.key = "year " + std::to_string(year);
      topic.reasons.push_back("two digits of the year that the others have are swapped");
      reference.topics.push_back(std::move(topic));
    }
  }
}

}  // namespace crossread
