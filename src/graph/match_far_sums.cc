// SPDX-License-Identifier: Apache-2.0
// People of several kinds whom one source counts, and how many another source says they are in all: "nineteen men, eight women and four
// children were killed", "killed 34 people".
#include <algorithm>
#include <cmath>
#include <string>

#include "absl/strings/str_cat.h"
#include "graph/arithmetic.h"
#include "graph/match.h"
#include "graph/match_sources.h"
#include "graph/numeral_reader.h"
#include "graph/sentence_likeness.h"
#include "graph/sum_topic.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/person_noun.h"

namespace crossread {
namespace {

constexpr uint32_t kPart = 5;     // tokens of one part: "eight women and"
constexpr double kAlike = 1.5;    // of what the words say that the two sentences share
constexpr double kOff = 0.2;      // of the total, that the parts miss it by
constexpr double kLeast = 5;      // people
constexpr size_t kSources = 12;   // beyond, many stories are read at once

struct List {
  DocId doc = 0;
  uint32_t sentence = 0;
  std::vector<Numeral> parts;
  double added = 0;
};

/// People of different kinds, counted right behind one another, in a sentence that counts nobody else.
class Reader : NumeralReader {
 public:
  Reader(const Story& story, DocId doc, std::vector<List>& lists)
      : NumeralReader(story, doc) {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      if (copy_.sentences[s].kind != BlockKind::kBody) continue;
      List list{doc, s, NumeralsOf(story, doc, s), 0};
      if (list.parts.size() >= 2 && list.parts.size() <= 4 && Listed(list.parts, copy_.sentences[s].tokens)) {
        for (const Numeral& part : list.parts) list.added += part.value;
        lists.push_back(std::move(list));
      }
    }
  }

 private:
  bool Listed(const std::vector<Numeral>& parts, TokenRange sentence) const {
    for (size_t i = 0; i < parts.size(); ++i) {
      if (!IsWholeCount(parts[i]) || !IsPersonNoun(*copy_.lexicon, NounOf(parts[i])) || NounOf(parts[i]) == "person") return false;
      if (i > 0 && (parts[i].core.first - parts[i - 1].core.last > kPart || !Is(parts[i].core.first - 1, {",", "and"}) || NounOf(parts[i]) == NounOf(parts[i - 1]))) return false;
    }
    return Is(parts.back().core.first - 1, {"and"}) && !Says(sentence, {"including", "among", "least", "other", "others", "another", "more", "also", "some"});
  }
};

class Matcher {
 public:
  Matcher(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) : story_(story), sentences_(sentences), reference_(reference) {
    std::vector<List> lists;
    for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, lists);
    for (const List& list : lists) Find(list);
  }

 private:
  /// The one count of people in a like sentence of another source that the list comes near to; nobody tells what it comes to.
  void Find(const List& list) {
    const Fact* total = nullptr;
    for (const Fact& fact : story_.facts) {
      const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
      const Amount* amount = std::get_if<Amount>(&fact.value);
      if (quantity == nullptr || amount == nullptr || amount->unit != "count" || quantity->ordinal) continue;
      if (amount->number == list.added) return;
      if (fact.doc() == list.doc || amount->low != amount->high || quantity->of != "person" || !Near(amount->number, list.added) || !Alike(fact, list)) continue;
      if (total != nullptr && std::get<Amount>(total->value).number != amount->number) return;
      if (total == nullptr) total = &fact;
    }
    if (total != nullptr) Report(*total, list);
  }

  static bool Near(double told, double added) {
    return told >= kLeast && told != added && std::fabs(told - added) <= std::max(1.0, kOff * told);
  }

  /// They tell of one thing that befell them, or in the same words.
  bool Alike(const Fact& fact, const List& list) const {
    const std::string& state = std::get<Quantity>(fact.claim.said).state;
    for (const Numeral& part : list.parts) {
      const std::string& own = std::get<Quantity>(story_.facts[part.fact].claim.said).state;
      if (!own.empty() && own != state) return false;
    }
    return sentences_.Common(fact.doc(), fact.claim.sentence, list.doc, list.sentence) >= kAlike && sentences_.Likest(list.doc, list.sentence, fact.doc(), fact.claim.sentence);
  }

  void Report(const Fact& total, const List& list) {
    Numeral sum;
    sum.words = total.claim.words;
    sum.value = std::get<Amount>(total.value).number;
    std::vector<const Numeral*> parts;
    for (const Numeral& part : list.parts) parts.push_back(&part);
    Topic topic = SumTopic(story_, total.doc(), sum, parts, list.added);
    topic.reasons = {"one source gives the parts, another the total"};
    reference_.topics.push_back(std::move(topic));
  }

  const Story& story_;
  const SentenceLikeness& sentences_;
  CrossReference& reference_;
};

}  // namespace

void MatchFarSums(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) {
  if (story.documents.size() >= 2 && story.documents.size() <= kSources) Matcher(story, sentences, reference);
}

}  // namespace crossread
