// SPDX-License-Identifier: Apache-2.0
// A count and the things themselves behind it: "six treasures - three brooches, a tiara and a carriage clock".
#include <algorithm>
#include <cmath>

#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/source_reader.h"
#include "graph/sum_topic.h"
#include "grammar/grammar.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr double kMost = 20;       // so many are listed
constexpr uint32_t kNoun = 5;      // tokens of what is counted
constexpr uint32_t kItem = 7;      // tokens of one thing in the list

class Reader : SourceReader {
 public:
  Reader(const Story& story, DocId doc, CrossReference& reference)
      : SourceReader(story, doc), grammar_(copy_), reference_(reference) {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      if (copy_.sentences[s].kind != BlockKind::kBody) continue;
      sentence_ = copy_.sentences[s].tokens;
      if (!Opens()) continue;
      const std::vector<Numeral> numerals = NumeralsOf(story_, doc_, s);
      for (const Numeral& total : numerals) {
        if (IsWholeCount(total) && total.value >= 3 && total.value <= kMost) List(total, numerals);
      }
    }
  }

 private:
  bool Opener(uint32_t i) const { return Words(i) == ":" || Dash(i); }

  /// A colon or dash, and an article right behind it or behind a comma or an "and" that follows: the only sentences worth reading.
  bool Opens() const {
    bool opened = false;
    for (uint32_t i = sentence_.first; i < sentence_.last; ++i) {
      if (opened && Is(i, {"a", "an"}) && (Opener(i - 1) || Is(i - 1, {",", "and"}))) return true;
      opened = opened || Opener(i);
    }
    return false;
  }

  void List(const Numeral& total, const std::vector<Numeral>& numerals) {
    uint32_t at = total.core.last;
    while (at < sentence_.last && at - total.core.last < kNoun && copy_.tokens[at].kind == TokenKind::kWord) ++at;
    if (at == total.core.last || at >= sentence_.last || !Opener(at)) return;
    std::vector<Numeral> parts;
    double added = 0;
    bool single = false, coordinated = false;  // "and" stood before the item: the last one
    for (uint32_t i = at + 1; i < sentence_.last;) {
      Numeral item;
      if (Is(i, {"a", "an", "one"})) {
        if (Is(i + 1, {"couple", "pair", "family", "group", "crew", "team", "set", "dozen", "number", "few", "handful", "lot", "third", "second", "further", "total", "series", "collection", "half", "quarter"})) return;
        item.core = {i, i + 1};
        item.value = 1;
        single = true;
      } else {
        auto own = std::find_if(numerals.begin(), numerals.end(), [&](const Numeral& numeral) { return numeral.core.first == i; });
        if (own == numerals.end() || !IsWholeCount(*own) || own->value >= total.value) return;
        item = *own;
      }
      uint32_t end = item.core.last;
      while (end < sentence_.last && !Is(end, {",", "and", ".", ";", ")"}) && !Dash(end)) {
        const Tag tag = grammar_.Tags()[end];
        if (end - i > kItem || tag == Tag::kVerb || tag == Tag::kAuxiliary || tag == Tag::kModal || Is(end, {"each", "including", "among", "or", "more", "others"})) return;
        ++end;
      }
      if (end == item.core.last || Numbered(item.core.last, end)) return;
      item.words = copy_.SpanOf({i, end});
      added += item.value;
      parts.push_back(std::move(item));
      if (end >= sentence_.last || Is(end, {".", ";", ")"}) || Dash(end)) break;
      bool joined = Is(end, {"and"});
      if (Is(end, {","}) && Is(end + 1, {"and"})) ++end, joined = true;
      if (!joined && !Is(end, {","})) return;
      if (coordinated) return;  // the sentence goes on
      coordinated = joined;
      i = end + 1;
    }
    if (!coordinated || !single || parts.size() < 2 || added == total.value || !Breakdown(total.value, added)) return;
    std::vector<const Numeral*> views;
    for (const Numeral& part : parts) views.push_back(&part);
    reference_.topics.push_back(SumTopic(story_, doc_, total, views, added));
  }

  /// A number or a name inside an item: "a boy of nine", "a man from Velm".
  bool Numbered(uint32_t first, uint32_t last) const {
    for (uint32_t i = first; i < last; ++i) {
      if (copy_.tokens[i].kind == TokenKind::kNumber) return true;
    }
    return false;
  }

  Grammar grammar_;
  CrossReference& reference_;
  TokenRange sentence_;
};

}  // namespace

void MatchItems(const Story& story, CrossReference& reference) {
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, reference);
}

}  // namespace crossread
