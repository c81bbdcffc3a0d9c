// SPDX-License-Identifier: Apache-2.0
// Totals and their parts in one sentence: "31 dead: 18 in one town, nine in another and six on the island".
#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/arithmetic.h"
#include "graph/match_sources.h"
#include "graph/sum_topic.h"
#include "graph/source_reader.h"
#include "grammar/grammar.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/person_noun.h"
#include "values/slip.h"

namespace crossread {
namespace {

constexpr size_t kLine = 16;        // tokens of a line in a table
constexpr double kUntold = 0.08;    // of a total, that its parts may not tell of by an oversight
constexpr double kMissed = 0.15;    // of a total, that a breakdown misses it by

class Summer : SourceReader {
 public:
  Summer(const Story& story, DocId doc, CrossReference& reference)
      : SourceReader(story, doc), grammar_(copy_), reference_(reference),
        open_(copy_.lexicon->Class("part_open")), place_(copy_.lexicon->Class("part_place")) {}

  void Run() {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      const Sentence& sentence = copy_.sentences[s];
      if (sentence.kind == BlockKind::kBoilerplate || sentence.tokens.size() < 6) continue;
      std::vector<Numeral> numerals = NumeralsOf(story_, doc_, s);
      if (numerals.size() < 3) continue;
      for (size_t total = 0; total + 2 < numerals.size(); ++total) {
        if (List(sentence, numerals, total) || Divided(sentence, numerals, total) || Apportioned(sentence, numerals, total)) break;
      }
    }
  }

 private:

  bool IsDash(uint32_t i) const { return Words(i) == "–" || Words(i) == "—" || (Words(i) == "-" && !copy_.tokens[i].Is(kGlued)); }
  bool Has(TokenRange range, ClassId cls) const {
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (copy_.lexicon->Get(copy_, i, cls) != nullptr) return true;
    }
    return false;
  }

  /// A total, then a colon, a dash or a bracket, then nothing but numbered parts to the end of the sentence or bracket.
  bool List(const Sentence& sentence, const std::vector<Numeral>& numerals, size_t total) {
    const Numeral& sum = numerals[total];
    if (sum.hedged || sum.value < 3 || (sum.unit != "count" && IsMoney({0, 0, 0, sum.unit}))) return false;
    uint32_t opener = sum.core.last;
    uint32_t limit = std::min(numerals[total + 1].core.first, sum.core.last + 12);
    while (opener < limit && Words(opener) != ":" && Words(opener) != "(" && !IsDash(opener)) ++opener;
    if (opener >= limit || opener + 1 != numerals[total + 1].core.first) return false;
    uint32_t end = sentence.tokens.last;
    for (uint32_t i = opener + 1; i < end; ++i) {
      std::string_view words = Words(i);
      if (words == ")" || words == ";" || words == ":" || (words == "." && i + 1 == end) || (IsDash(opener) && IsDash(i))) end = i;
    }
    if (Open({sum.core.first > sentence.tokens.first ? sum.core.first - 1 : sum.core.first, end})) return false;
    if (HasVerb({opener, end})) return false;
    std::vector<const Numeral*> parts;
    double added = 0;
    int with_place = 0;
    for (size_t i = total + 1; i < numerals.size() && numerals[i].core.first < end; ++i) {
      const Numeral& part = numerals[i];
      if (Is(part.core.first - 1, {"over", "across", "in"})) continue;  // "nine spread over six states"
      if (part.hedged || (part.unit != "count" && part.unit != sum.unit) || part.value < 1 || part.value != std::floor(part.value)) return false;
      if (!BeginsPart(part, opener) || part.core.last >= end) return false;
      if (copy_.tokens[part.core.last].Is(kGlued)) return false;  // "18-year-old", "18%"
      with_place += copy_.lexicon->Get(copy_, part.core.last, place_) != nullptr || Is(part.core.last, {"spread", "against", "who"});
      added += part.value;
      parts.push_back(&part);
    }
    if (parts.size() < 2 || (with_place != 0 && with_place != static_cast<int>(parts.size()))) return false;
    if (with_place == 0 && !NounsOnly(parts, end)) return false;
    if (added == sum.value) return true;
    // A list that misses the total by far is no breakdown of it.
    if (!Breakdown(sum.value, added)) return false;
    Report(sum, parts, added);
    return true;
  }

  /// "of them", "of which" at token `i`.
  bool OfThem(uint32_t i) const { return Is(i, {"of"}) && Is(i + 1, {"them", "which", "whom", "these", "those"}); }

  /// "260 houses, 140 of them in one town, 85 in another and 45 in a third", "Of 64 whales, 21 were refloated, 38 died and
  /// eight were put to sleep": the parts of what is divided are no more than it, and all of a record's games are in it.
  bool Divided(const Sentence& sentence, const std::vector<Numeral>& numerals, size_t total) {
    const Numeral& sum = numerals[total];
    if (sum.hedged || sum.value < 3 || sum.unit == "percent" || sum.unit == "1") return false;
    const uint32_t led = sum.core.first > sentence.tokens.first && Is(sum.core.first - 1, {"the", "its", "their", "those", "these", "our"}) ? sum.core.first - 1 : sum.core.first;
    const bool of = led > sentence.tokens.first && sum.core.first <= BehindListNumber(copy_, sentence.tokens) + 3 && Is(led - 1, {"of"}) &&
                    !Is(sum.core.first - 2, {"total", "sum", "toll", "number"});
    const uint32_t first = numerals[total + 1].core.first;
    bool told = OfThem(numerals[total + 1].core.last);
    for (uint32_t i = sum.core.last; i < first && !told; ++i) told = OfThem(i);
    if ((!of && !told) || first - sum.core.last > 12) return false;
    std::vector<const Numeral*> parts;
    double added = 0;
    for (size_t i = total + 1; i < numerals.size(); ++i) {
      const Numeral& part = numerals[i];
      if (part.hedged || (part.unit != sum.unit && !CountsNothing(story_, part)) || part.value < 1 || part.value >= sum.value || part.value != std::floor(part.value)) return false;
      const bool nested = OfThem(part.core.last) && (of || i > total + 1);  // "38 died, 12 of them calves"
      const bool within = Is(part.core.first - 1, {"including", "included", "another", "least", "than", "about", "the"}) || Compound(part.core.last);
      if (nested || within || (OtherNoun(sum, part) && !Nation(part))) return false;
      added += part.value;
      parts.push_back(&part);
    }
    const bool record = Says(sentence.tokens, {"won", "wins"}) && Says(sentence.tokens, {"lost", "losses", "defeats"}) && Says(sentence.tokens, {"drew", "drawn", "draws", "tied"});
    const bool nearly = of && parts.size() >= 3 && sum.value - added <= kUntold * sum.value && EndsWith(parts, sentence) && !Open({sum.core.first, sentence.tokens.last});
    const auto has = [&](const Numeral* part) { return Is(part->core.last, {"have", "has", "had"}); };  // 40 have balconies, 30 have gardens
    if (parts.size() < 2 || added == sum.value || (added < sum.value && !record && !nearly) || std::count_if(parts.begin(), parts.end(), has) > 1) return false;
    if (!Breakdown(sum.value, added)) return false;
    Report(sum, parts, added);
    return true;
  }

  /// The last part closes the list: "and three have gone home", "while three have gone home".
  bool EndsWith(const std::vector<const Numeral*>& parts, const Sentence& sentence) const {
    const uint32_t at = parts.back()->core.first;
    return Is(at - 1, {"and", "while"}) && sentence.tokens.last - at <= kLine;
  }

  /// "Twelve hundred will be let go, 850 by the one side and 400 by the other", "The 25 crew are 13 Indians, eight Greeks and five
  /// Poles": behind a comma or a form of "to be" stand parts to the end of the sentence, without a verb of their own.
  bool Apportioned(const Sentence& sentence, const std::vector<Numeral>& numerals, size_t total) {
    const Numeral& sum = numerals[total];
    const uint32_t first = numerals[total + 1].core.first;
    if (!IsWholeCount(sum) || sum.value < 5 || Compound(sum.core.last) || OfThem(sum.core.last) || first - sum.core.last > kLine) return false;
    const bool are = Is(first - 1, {"are", "were", "comprise", "comprised", "comprises"}) || (Is(first - 1, {"of"}) && Is(first - 2, {"consist", "consists", "consisted", "up"}));
    if (!are && !Is(first - 1, {","})) return false;
    std::vector<const Numeral*> parts;
    double added = 0, largest = 0;
    std::string_view lead;  // the preposition behind each part: "by", "in"
    bool alike = true;
    for (size_t i = total + 1; i < numerals.size(); ++i) {
      const Numeral& part = numerals[i];
      if (!IsWholeCount(part) || part.value >= sum.value || Compound(part.core.last) || OfThem(part.core.last)) return false;
      if (!parts.empty() && (!BeginsPart(part, part.core.first) || part.core.first - parts.back()->core.last > 8)) return false;
      if (are ? !People(sum, part) : OtherNoun(sum, part)) return false;
      const std::string_view next = Words(part.core.last);
      alike = alike && (parts.empty() || next == lead) && grammar_.Tags()[part.core.last] == Tag::kPreposition;
      lead = next;
      added += part.value;
      largest = std::max(largest, part.value);
      parts.push_back(&part);
    }
    for (uint32_t i = sum.core.last; i < first && !are; ++i) alike = alike && Words(i) != lead;  // "28 died in one town, 19 in another": a part itself
    if (parts.size() < 2 || added == sum.value || (!are && !alike) || !Is(parts.back()->core.first - 1, {"and"})) return false;
    if (sentence.tokens.last - parts.back()->core.last > (are ? 6u : 8u) && !Says({parts.back()->core.last, std::min(sentence.tokens.last, parts.back()->core.last + 8)}, {","})) return false;
    if (HasVerb({first, parts.back()->core.last}) || Open({first, sentence.tokens.last}) || largest * static_cast<double>(parts.size()) > 6 * sum.value) return false;
    if (std::fabs(added - sum.value) > kMissed * sum.value) return false;
    Report(sum, parts, added);
    return true;
  }

  /// Both count people, or nothing: "25 crew" and "13 Indians".
  bool People(const Numeral& sum, const Numeral& part) const {
    const auto noun = [&](const Numeral& numeral) { return numeral.fact < 0 ? std::string_view() : std::string_view(std::get<Quantity>(story_.facts[numeral.fact].claim.said).of); };
    const std::string_view one = noun(sum), other = noun(part);
    if (one.empty() || other.empty() || one == other) return true;
    return (IsPersonNoun(*copy_.lexicon, one) || one == "crew" || one == "dead") && copy_.tokens[part.core.last].kind == TokenKind::kWord;
  }

  /// "18-year-old", "18%".
  bool Compound(uint32_t i) const {
    if (i >= copy_.tokens.size() || !copy_.tokens[i].Is(kGlued)) return false;
    std::string_view words = Words(i);
    return copy_.tokens[i].kind == TokenKind::kWord || words == "-" || words == "%" || words == "/";
  }

  /// What `part` counts has a name of its own that is not the total's: "by 300 volunteers".
  bool OtherNoun(const Numeral& sum, const Numeral& part) const {
    if (part.fact < 0) return false;
    const std::string& noun = std::get<Quantity>(story_.facts[part.fact].claim.said).of;
    const std::string whole = sum.fact < 0 ? std::string() : std::get<Quantity>(story_.facts[sum.fact].claim.said).of;
    return !noun.empty() && noun != whole && noun != "person";
  }

  /// "1,900 British", "13 Greeks": people by where they are from.
  bool Nation(const Numeral& part) const {
    return part.core.last < copy_.tokens.size() && copy_.tokens[part.core.last].Is(kCapital) && copy_.tokens[part.core.last].kind == TokenKind::kWord;
  }

  /// Words that leave the list open; not "in six other states".
  bool Open(TokenRange range) const {
    for (uint32_t i = range.first; i < range.last; ++i) {
      const bool counted = i > range.first && Is(i, {"other"}) && WholeNumberAt(copy_, i - 1) > 0;
      if (!counted && copy_.lexicon->Get(copy_, i, open_) != nullptr) return true;
    }
    return false;
  }

  /// "18 people died in one town": the list runs over into clauses of its own.
  bool HasVerb(TokenRange range) {
    const std::vector<Tag>& tags = grammar_.Tags();
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (Is(i, {"who"}) || Is(i, {"spread"})) {  // "and five who would not say": of a part
        while (i + 1 < range.last && Words(i + 1) != "," && !Is(i + 1, {"and"})) ++i;
        continue;
      }
      if (tags[i] == Tag::kVerb || tags[i] == Tag::kAuxiliary || tags[i] == Tag::kModal) return true;
    }
    return false;
  }

  bool BeginsPart(const Numeral& part, uint32_t opener) const {
    uint32_t before = part.core.first - 1;
    if (before == opener) return true;
    std::string_view words = Words(before);
    return words == "," || words == "and" || words == ";";
  }

  /// "three adults and two children": between two parts stand no verb and no preposition; who they were may follow.
  bool NounsOnly(const std::vector<const Numeral*>& parts, uint32_t end) const {
    for (size_t i = 0; i < parts.size(); ++i) {
      uint32_t stop = i + 1 < parts.size() ? parts[i + 1]->core.first : end;
      for (uint32_t k = parts[i]->core.last + 1; k < stop; ++k) {
        if (Is(k, {"who", "which", "that"})) stop = k;
      }
      if (stop - parts[i]->core.last > 6 || stop == parts[i]->core.last) return false;
    }
    return true;
  }

  void Report(const Numeral& sum, const std::vector<const Numeral*>& parts, double added) {
    reference_.topics.push_back(SumTopic(story_, doc_, sum, parts, added));
  }

  Grammar grammar_;
  CrossReference& reference_;
  ClassId open_, place_;
};

}  // namespace

void MatchSums(const Story& story, CrossReference& reference) {
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Summer(story, doc, reference).Run();
}

}  // namespace crossread
