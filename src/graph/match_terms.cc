// SPDX-License-Identifier: Apache-2.0
// Looks at single words in sentences that two sources share: a lost reverser, a status, a term, a name from a thesaurus.
#include "graph/match_people.h"
#include "graph/pairs.h"
#include "graph/reversed_sense.h"
#include "graph/settled_status.h"
#include "graph/term_lines.h"
#include "graph/term_topics.h"
#include "graph/thesaurus_people.h"
#include "graph/thesaurus_terms.h"
#include "graph/word_classes.h"
#include "values/near_words.h"

namespace crossread {
namespace {

/// What two lines share before one of FindSettled() and FindTerms() can find anything: a word of the object, or of where the term stands.
void AddStatusAndTermKeys(const TermLines& lines, Pairs& pairs) {
  struct Entry {
    uint32_t line;
    Pairs::Side side;
    std::string_view kind;
    const std::string* word;
  };
  std::vector<Entry> entries;
  for (uint32_t l = 0; l < lines.all().size(); ++l) {
    const TermLine& line = lines.all()[l];
    auto add = [&](Pairs::Side side, std::string_view kind, size_t first, size_t last) {
      for (size_t i = first; i < last && i < line.words.size(); ++i) entries.push_back({l, side, kind, &line.words[i]});
    };
    for (size_t i = 0; i < line.words.size(); ++i) {
      if (line.settled && lines.Is(line.words[i], "settled")) add(Pairs::kLeft, "status", i + 1, i + 10);
      if (line.discussed && lines.Is(line.words[i], "discussed")) add(Pairs::kRight, "status", i + 1, i + 10);
      if (line.force && lines.Is(line.words[i], "force")) add(Pairs::kLeft, "term", i + 2, i + 7);
      if (line.words[i] == "military") add(Pairs::kRight, "term", i + 2, i + 7);
    }
  }
  WordClasses classes;
  std::erase_if(entries, [&](const Entry& entry) { return !IsContentWord(lines.lexicon(), *entry.word); });
  for (const Entry& entry : entries) classes.Add(*entry.word);
  for (const Entry& entry : entries) pairs.Add(entry.line, classes.Of(*entry.word) + KeyHash(entry.kind, ""), entry.side);
}

/// Looks at the words of both; where they are of one source, only at what it has both as settled and as open.
void Compare(const TermLines& lines, const TermLine& a, const TermLine& b, TermTopics& topics) {
  FindSettled(lines, a, b, topics);
  FindSettled(lines, b, a, topics);
  if (a.doc == b.doc) return;
  FindReversed(lines, a, b, topics);
  FindReversed(lines, b, a, topics);
  FindTerms(lines, a, b, topics);
  FindTerms(lines, b, a, topics);
  FindPlaces(lines, a, b, topics);
  FindPlaces(lines, b, a, topics);
}

}  // namespace

void MatchTerms(const Story& story, CrossReference& reference) {
  if (story.copies.size() < 2) return;
  const TermLines lines(story);
  TermTopics topics(story);
  Pairs pairs;
  AddStatusAndTermKeys(lines, pairs);
  AddReversedKeys(lines, pairs);
  AddPlaceKeys(lines, pairs);
  pairs.ForEach([&](uint32_t i, uint32_t j) { Compare(lines, lines.all()[i], lines.all()[j], topics); });
  ThesaurusPeople people(story, lines);
  for (const TermLine& line : lines.all()) {
    people.FindSpeaker(line, topics);
    people.FindMet(line, topics);
  }
  topics.MoveTo(reference);
}

}  // namespace crossread
