// SPDX-License-Identifier: Apache-2.0
// What is divided over two sentences ("Eight came back. Five walked, two were carried …"), with the rest named ("Of the 31, 22 were
// guests. The other seven …"), or with its total last ("14 seats for …, eleven for …, and all 33 were given").
#include <algorithm>
#include <cmath>

#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/sum_topic.h"
#include "graph/source_reader.h"
#include "grammar/grammar.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr uint32_t kShort = 14; // tokens of a sentence that only tells the total
constexpr size_t kMost = 12;    // parts

class Divider : SourceReader {
 public:
  Divider(const Story& story, DocId doc, CrossReference& reference)
      : SourceReader(story, doc), grammar_(copy_), reference_(reference) {}

  void Run() {
    std::vector<Numeral> before;
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      const Sentence& sentence = copy_.sentences[s];
      std::vector<Numeral> numerals;
      if (sentence.kind == BlockKind::kBody) numerals = NumeralsOf(story_, doc_, s);
      if (!before.empty() && !numerals.empty() && s > 0) {
        if (before.size() == 2) Rest(before[0], before[1], numerals[0], copy_.sentences[s - 1].tokens);
        Told(before, numerals, s);
        Made(before, numerals, sentence.tokens);
      }
      if (numerals.size() >= 3) Complete(numerals, sentence.tokens), Last(numerals, sentence.tokens), Record(numerals);
      if (numerals.size() == 3) Rest(numerals[0], numerals[1], numerals[2], sentence.tokens);
      before = std::move(numerals);
    }
  }

 private:
  static bool Counts(const Numeral& numeral) {
    return !numeral.hedged && numeral.unit == "count" && numeral.value >= 1 && numeral.value == std::floor(numeral.value);
  }

  bool OpensWithOf(const Numeral& numeral, TokenRange sentence) const {
    uint32_t at = numeral.core.first;
    if (at > sentence.first && Is(at - 1, {"the", "those", "these"})) --at;
    return at > sentence.first && at <= sentence.first + 3 && Is(at - 1, {"of"});
  }

  bool Other(const Numeral& numeral) const {
    const uint32_t at = numeral.core.first;
    return at >= 2 && Is(at - 1, {"other", "remaining"}) && Is(at - 2, {"the"});
  }

  /// "Of the 31, 22 were guests. The other seven live nearby": `part` and the rest make the whole, which opens its sentence.
  void Rest(const Numeral& whole, const Numeral& part, const Numeral& rest, TokenRange sentence) {
    if (OpensWithOf(whole, sentence) && Counts(whole) && Counts(part) && Other(rest)) Check(whole, {&part, &rest});
  }

  /// "Of 612 ballots, 575 were in favour and 27 against, with none spoiled": nothing else is left.
  void Complete(const std::vector<Numeral>& numerals, TokenRange sentence) {
    std::vector<const Numeral*> parts;
    bool none = false;
    uint32_t of = sentence.first;
    while (of < sentence.last && !(Is(of, {"of"}) && numerals[0].core.first <= of + 2 && numerals[0].core.first > of)) ++of;
    if (of == sentence.last) return;
    for (size_t i = 1; i < numerals.size(); ++i) {
      if (numerals[i].value == 0) continue;
      if (!Counts(numerals[i]) || Is(numerals[i].core.last, {"of"})) return;
      parts.push_back(&numerals[i]);
    }
    for (uint32_t i = numerals[0].core.last; i + 1 < sentence.last; ++i) {
      none = none || Is(i, {"none"}) || (Is(i, {"no"}) && Is(i + 1, {"abstentions", "spoiled", "spoilt", "blank"}));
    }
    if (none && parts.size() >= 2 && Counts(numerals[0])) Check(numerals[0], parts);
  }

  /// "There were 14 seats for the one, eleven for the other and five for a third, and all 33 were given".
  void Last(const std::vector<Numeral>& numerals, TokenRange sentence) {
    const Numeral& sum = numerals.back();
    if (sum.core.first <= sentence.first || !Is(sum.core.first - 1, {"all"}) || !Counts(sum) || numerals.size() > kMost) return;
    std::vector<const Numeral*> parts;
    for (size_t i = 0; i + 1 < numerals.size(); ++i) {
      const Numeral& part = numerals[i];
      if (!Counts(part) || part.value >= sum.value) continue;  // "has governed since 2016"
      const bool given = Is(part.core.last, {"for", "to"}) || Is(part.core.last + 1, {"for", "to"});
      if (!given) return;
      parts.push_back(&part);
    }
    if (parts.size() >= 3) Check(sum, parts);
  }

  /// "Eight came back. Five walked, two were carried and two rode": more parts than there are.
  void Told(const std::vector<Numeral>& before, const std::vector<Numeral>& numerals, uint32_t s) {
    const TokenRange told = copy_.sentences[s - 1].tokens, sentence = copy_.sentences[s].tokens;
    if (before.size() != 1 || told.size() > kShort || before[0].core.first != told.first || !Counts(before[0]) || before[0].value < 3) return;
    if (numerals.size() < 2 || numerals.size() > kMost || numerals[0].core.first != sentence.first) return;
    if (Is(numerals[0].core.last, {"of"}) && Is(numerals[0].core.last + 1, {"them"})) return Spread(before[0], numerals, sentence);
    std::vector<const Numeral*> parts;
    double added = 0;
    for (const Numeral& part : numerals) {
      if (!Counts(part) || part.value >= before[0].value) return;
      const Tag next = part.core.last < copy_.tokens.size() ? grammar_.Tags()[part.core.last] : Tag::kOther;
      const bool placed = !parts.empty() && next == Tag::kPreposition && !Is(part.core.last, {"of", "per"});  // "twelve were treated in one town and five in another"
      if (next != Tag::kVerb && next != Tag::kAuxiliary && !placed) return;  // whoever walked, not what they carried
      added += part.value;
      parts.push_back(&part);
    }
    if (added > before[0].value) Check(before[0], parts);
  }

  /// "The demand was 540 MW. It was met by coal (290 MW), by wind (170 MW) and by the cable (110 MW)": bracketed parts of one unit.
  void Made(const std::vector<Numeral>& before, const std::vector<Numeral>& numerals, TokenRange sentence) {
    if (before.size() != 1 || before[0].hedged || before[0].unit == "count" || numerals.size() < 3 || numerals.size() > kMost) return;
    if (!Is(sentence.first, {"it", "this", "that", "they", "these", "of"})) return;
    std::vector<const Numeral*> parts;
    for (const Numeral& part : numerals) {
      if (part.hedged || part.unit != before[0].unit || part.core.first == 0 || !Is(part.core.first - 1, {"("})) return;
      parts.push_back(&part);
    }
    Check(before[0], parts);
  }

  /// "Twenty-six are dead. Fourteen of them lived in Velm, seven in Tarno and three in Skell": a whole list, a place to each.
  void Spread(const Numeral& sum, const std::vector<Numeral>& numerals, TokenRange sentence) {
    std::vector<const Numeral*> parts;
    for (size_t i = 0; i < numerals.size(); ++i) {
      const Numeral& part = numerals[i];
      const uint32_t end = i + 1 < numerals.size() ? numerals[i + 1].core.first : sentence.last;
      bool placed = false;
      for (uint32_t k = part.core.last; k < end; ++k) placed = placed || Is(k, {"in", "at", "from", "on"});
      if (!Counts(part) || part.value >= sum.value || !placed || (i > 0 && !Is(part.core.last, {"in", "at", "from", "on"}))) return;
      if (i > 0 && !Is(part.core.first - 1, {",", "and"})) return;
      parts.push_back(&part);
    }
    if (parts.size() >= 3 && Is(numerals.back().core.first - 1, {"and"})) Check(sum, parts);
  }

  /// "played 29, won 19, drawn six, lost five".
  void Record(const std::vector<Numeral>& numerals) {
    const Numeral* found[4] = {};
    for (const Numeral& numeral : numerals) {
      if (numeral.hedged || numeral.unit != "count" || numeral.core.first == 0) continue;
      const uint32_t at = numeral.core.first - 1;
      const int slot = Is(at, {"played"}) ? 0 : Is(at, {"won", "winning"}) ? 1 : Is(at, {"drawn", "drew", "drawing"}) ? 2 : Is(at, {"lost", "losing"}) ? 3 : -1;
      if (slot >= 0) found[slot] = &numeral;
    }
    if (found[0] != nullptr && found[1] != nullptr && found[2] != nullptr && found[3] != nullptr) Check(*found[0], {found[1], found[2], found[3]});
  }

  void Check(const Numeral& sum, const std::vector<const Numeral*>& parts) {
    double added = 0;
    for (const Numeral* part : parts) added += part->value;
    if (added == sum.value || !Breakdown(sum.value, added)) return;
    reference_.topics.push_back(SumTopic(story_, doc_, sum, parts, added));
  }

  Grammar grammar_;
  CrossReference& reference_;
};

}  // namespace

void MatchDivisions(const Story& story, CrossReference& reference) {
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Divider(story, doc, reference).Run();
}

}  // namespace crossread
