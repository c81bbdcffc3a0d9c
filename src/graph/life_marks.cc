// SPDX-License-Identifier: Apache-2.0
// Births by their date and a word for being born; ages behind names, with "is" and "at", in tens; whose they are by name, subject or pronoun.
#include "graph/life_marks.h"

#include <algorithm>
#include <cmath>

#include "graph/arithmetic.h"
#include "graph/named_people.h"
#include "lexicon/lexicon.h"
#include "values/names.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 14;      // tokens between a birth or death and its date
constexpr uint32_t kAside = 6;       // and from a name to the word that tells of it
constexpr int kYoungest = 10, kOldest = 115;  // of ages that are told by a bare number
constexpr int64_t kRecent = 14;      // days before its source was written on which an age may have been asked
constexpr int64_t kLate = 60;        // and a death may have happened

class Reader : NamedPeople {
 public:
  Reader(const Story& story, DocId doc, const Surnames& surnames, std::vector<LifeMark>& marks) : NamedPeople(story, doc, surnames), marks_(marks) {}

  void Run() {
    if (people_.empty()) return;
    for (const Fact& fact : FactsOf(story_, doc_)) {
      if (fact.claim.tokens.empty() || !Told(fact.claim.sentence)) continue;
      sentence_ = copy_.sentences[fact.claim.sentence].tokens;
      if (fact.claim.kind == "date") Dated(fact);
      else if (fact.subject.attribute == "age") Age(fact);
    }
    const Anchor& anchor = story_.anchors[doc_];
    if (!anchor.known()) return;
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      if (!Told(s)) continue;
      sentence_ = copy_.sentences[s].tokens;
      for (uint32_t i = sentence_.first + 1; i + 1 < sentence_.last; ++i) Bare(i);
    }
  }

 private:
  bool Told(uint32_t s) const {
    const Sentence& sentence = copy_.sentences[s];
    return !sentence.echo && (sentence.kind == BlockKind::kBody || sentence.kind == BlockKind::kCaption);
  }

  void Add(LifeMark mark, const NamedPerson* whose) {
    if (whose == nullptr) return;
    mark.name = Full(whose->name);
    marks_.push_back(std::move(mark));
  }

  /// The end of a word for being born at token `i`, or `i`.
  uint32_t Birth(uint32_t i) const {
    if (Is(i, {"born"}) && !Is(i - 1, {"-", "first", "newly", "not", "never"}) && !Is(i + 1, {"-", "again", "out", "of"})) return i + 1;
    if (Is(i, {"came", "entered", "come"}) && Is(i + 1, {"into", "the"})) return Is(i + 2, {"world"}) ? i + 3 : Is(i + 3, {"world"}) ? i + 4 : i;
    if (Is(i, {"saw", "seen"}) && Is(i + 1, {"the"}) && Is(i + 2, {"light"})) return i + 3;
    if (Is(i, {"drew", "drawn"}) && Is(i + 2, {"breath"})) return i + 3;
    return i;
  }

  bool Dies(uint32_t i) const {
    if (Is(i, {"died", "dies", "perished"})) return true;
    if (Is(i, {"passed", "slipped", "passes"}) && Is(i + 1, {"away", "on"})) return true;
    return Is(i, {"killed", "murdered"}) && Is(i - 1, {"was", "were", "been"});
  }

  /// Whether another date stands between tokens `a` and `b`.
  bool DateBetween(uint32_t a, uint32_t b) const {
    for (const Fact& fact : FactsOf(story_, doc_)) {
      if (fact.claim.kind == "date" && fact.claim.tokens.first >= a && fact.claim.tokens.last <= b) return true;
    }
    return false;
  }

  void Dated(const Fact& fact) {
    const TimeRange* range = std::get_if<TimeRange>(&fact.value);
    const TimePhrase* phrase = std::get_if<TimePhrase>(&fact.claim.said);
    if (range == nullptr || phrase == nullptr || phrase->mod != 0 || phrase->to.Any() || phrase->fiscal || LengthOf(*range) > 366) return;
    const TokenRange date = fact.claim.tokens;
    LifeMark mark;
    mark.words = fact.claim.words;
    mark.first = absl::CivilDay(range->first), mark.last = absl::CivilDay(range->last - 1);
    for (uint32_t i = date.first; i-- > sentence_.first && i + kReach > date.first;) {
      if (Is(i, {";"})) break;
      const uint32_t end = Birth(i);
      const bool death = Dies(i);
      if ((end == i && !death) || DateBetween(i, date.first)) continue;
      mark.kind = death ? LifeMark::Kind::kDeath : LifeMark::Kind::kBirth;
      if (death && LengthOf(*range) > 31) return;
      return Add(mark, Bearer(i, date.last));
    }
    if (date.first > sentence_.first + 1) return;
    for (uint32_t i = date.last; i < sentence_.last && i < date.last + kReach; ++i) {  // "In 1938 he was born"
      if (Birth(i) == i || DateBetween(date.last, i)) continue;
      return Add(mark, Bearer(i, date.last));
    }
  }

  /// Who was born or died by the word at token `i`; of "Born in 1950, she" the subject behind the date that ends at `end`.
  const NamedPerson* Bearer(uint32_t i, uint32_t end) const {
    if (i == sentence_.first && Is(end, {","})) {
      if (Is(end + 1, {"he", "she"})) return Antecedent(end + 1);
      for (const NamedPerson& person : people_) {
        if (person.tokens.first > end && person.tokens.first <= end + kAside && person.tokens.last <= sentence_.last && !Possessive(person)) return &person;
      }
      return nullptr;
    }
    uint32_t at = i;
    while (at > sentence_.first && Is(at - 1, {"was", "were", "is", "had", "been", "first", "who", ","})) --at;
    if (at > sentence_.first && Is(at - 1, {"he", "she"})) return Antecedent(at - 1);
    if (const NamedPerson* named = Before(i)) return named;
    if (const NamedPerson* named = BeforeAside(i)) return named;
    if (at > sentence_.first && (IsKin(at - 1) || grammar_.Tags()[at - 1] == Tag::kNoun)) return nullptr;  // "his daughter, born in May"
    return Subject(i);
  }

  bool IsKin(uint32_t i) const { return Is(i, {"son", "daughter", "wife", "husband", "brother", "sister", "mother", "father", "child", "twins", "children", "baby"}); }

  static int64_t LengthOf(const TimeRange& range) { return absl::CivilDay(range.last - 1) - absl::CivilDay(range.first) + 1; }

  /// The days on which an age told now held.
  bool Now(LifeMark& mark) const {
    const Anchor& anchor = story_.anchors[doc_];
    if (!anchor.known() || anchor.basis == DateBasis::kBorrowed) return false;
    mark.kind = LifeMark::Kind::kAge;
    mark.first = anchor.first - (mark.at_death ? kLate : kRecent), mark.last = anchor.last;
    return true;
  }

  /// "when she joined", "in 1990": another time than now.
  bool OfOtherTime(TokenRange age) const {
    if (Is(age.last, {"when"}) || (Is(age.last, {","}) && Is(age.last + 1, {"when"})) || Says({age.last, std::min(sentence_.last, age.last + 6)}, {"then", "time"})) return true;
    for (const Fact& fact : FactsOf(story_, doc_)) {
      const TimePhrase* phrase = std::get_if<TimePhrase>(&fact.claim.said);
      if (fact.claim.kind == "date" && phrase != nullptr && phrase->aside && fact.claim.tokens.first >= sentence_.first && fact.claim.tokens.last <= sentence_.last && fact.claim.tokens.last + kReach > age.first && !Born(fact)) return true;
    }
    return false;
  }

  /// The date is of a birth, which does not move the age beside it.
  bool Born(const Fact& date) const {
    for (uint32_t i = sentence_.first; i < date.claim.tokens.first; ++i) {
      if (Birth(i) != i) return true;
    }
    return false;
  }

  void Age(const Fact& fact) {
    const Amount* amount = std::get_if<Amount>(&fact.value);
    if (amount == nullptr || amount->unit != "year" || amount->low != amount->high || fact.claim.hedge != Hedge::kNone || fact.subject.entities.size() > 1) return;
    const TokenRange age = fact.claim.tokens;
    LifeMark mark;
    mark.words = fact.claim.words;
    mark.age = mark.age_most = static_cast<int>(amount->number);
    for (uint32_t i = sentence_.first; i < sentence_.last; ++i) mark.at_death = mark.at_death || Dies(i);
    const bool by_age = Is(age.first, {"aged"}) || Is(age.first - 1, {"aged", "of", "age", "at"}) || Is(age.first, {"at"});
    const NamedPerson* whose = nullptr;
    if (!fact.subject.entities.empty()) {
      const Name name = FoldName(fact.subject.entities[0], *copy_.lexicon);
      for (const NamedPerson& person : people_) {
        if (whose == nullptr && !name.parts.empty() && person.name.parts.back() == name.parts.back() && (name.parts.size() == 1 || CompareNames(person.name, name, *copy_.lexicon) == NameMatch::kSame)) whose = &person;
      }
    }
    for (uint32_t i = sentence_.first; i < sentence_.last && whose == nullptr && mark.at_death; ++i) {
      if (Dies(i)) whose = Bearer(i, age.last);
    }
    if (whose == nullptr) whose = Subject(age.first);
    if (by_age && !mark.at_death && !Is(age.last, {",", ".", ")"})) return;  // "at the age of 17 he went to sea"
    if (by_age && !mark.at_death && whose != nullptr && whose->tokens.last + 2 < age.first) return;
    const bool when = Is(age.last, {"when"}) || (Is(age.last, {","}) && Is(age.last + 1, {"when"}));
    if (when) return Then(mark, age, whose);
    if (OfOtherTime(age) && !mark.at_death) return;
    if (Now(mark)) Add(mark, whose);
  }

  /// "Holt was 17 when she won in 1964": of the only date behind it.
  void Then(LifeMark& mark, TokenRange age, const NamedPerson* whose) {
    const TimeRange* when = nullptr;
    for (const Fact& fact : FactsOf(story_, doc_)) {
      const TimeRange* range = std::get_if<TimeRange>(&fact.value);
      if (fact.claim.kind != "date" || fact.claim.tokens.first < age.last || fact.claim.tokens.last > sentence_.last) continue;
      if (when != nullptr || range == nullptr || LengthOf(*range) > 366) return;
      when = range;
    }
    if (when == nullptr) return;
    mark.kind = LifeMark::Kind::kAge;
    mark.then = true, mark.at_death = false;
    mark.first = absl::CivilDay(when->first), mark.last = absl::CivilDay(when->last - 1);
    Add(mark, whose);
  }

  /// "Holt, at 31 the elder", "At 31, Holt is", "Holt is ninety", "Holt, 91 in January", "in her seventies".
  void Bare(uint32_t i) {
    LifeMark mark;
    if (Is(i, {"in"}) && Is(i + 1, {"his", "her"})) return Tens(i);
    const double number = copy_.tokens[i].kind == TokenKind::kNumber || copy_.tokens[i].word != 0 ? WholeNumberAt(copy_, i) : -1;
    if (number < kYoungest || number > kOldest || number != std::floor(number) || (copy_.tokens[i].kind == TokenKind::kPunct)) return;
    for (const Fact& fact : FactsOf(story_, doc_)) {
      if (fact.subject.attribute == "age" && fact.claim.tokens.first <= i && i < fact.claim.tokens.last) return;
    }
    mark.age = mark.age_most = static_cast<int>(number);
    mark.words = copy_.SpanOf({i, i + 1});
    const bool ends = Is(i + 1, {",", ".", ";", ")", "and", "now", "but"});
    const NamedPerson* whose = nullptr;
    if (Is(i - 1, {"at"}) && (ends || Is(i + 1, {"the", "is", "still"}))) {
      if (i >= sentence_.first + 2 && Is(i - 2, {","})) whose = Before(i - 1);
      else if (i == sentence_.first + 1 && Is(i + 1, {","})) whose = Present(i + 2);
    } else if (Is(i - 1, {"was", "aged"}) && Is(i + 1, {"when"})) {
      whose = Is(i - 2, {"he", "she"}) ? Antecedent(i - 2) : Before(i - 1);
      return Then(mark, {i, i + 1}, whose != nullptr ? whose : BeforeAside(i - 1));
    } else if (Is(i - 1, {"is", "turned", "turns"}) || (Is(i - 1, {"now", "just", "only", "already"}) && Is(i - 2, {"is", "turned", "has"}))) {
      uint32_t verb = Is(i - 1, {"is", "turned", "turns"}) ? i - 1 : i - 2;
      while (verb > sentence_.first && Is(verb - 1, {"has", "had", "just", "would", "have"})) --verb;
      if (Is(verb - 1, {"he", "she"})) whose = Antecedent(verb - 1);
      else whose = Before(verb);
      if (!ends && Birthday(mark, i + 1)) return Add(mark, whose);
      if (!ends || Is(i - 1, {"turned", "turns"})) return;
    } else if (Is(i - 1, {","}) && Birthday(mark, i + 1)) {
      return Add(mark, Before(i - 1));
    }
    if (whose != nullptr && !OfOtherTime({i, i + 1}) && Now(mark)) Add(mark, whose);
  }

  /// "91 in January": the date at token `i` is that of the birthday.
  bool Birthday(LifeMark& mark, uint32_t i) const {
    for (const Fact& fact : FactsOf(story_, doc_)) {
      const TimeRange* range = std::get_if<TimeRange>(&fact.value);
      if (fact.claim.kind != "date" || range == nullptr || fact.claim.tokens.first != i || LengthOf(*range) > 31 || fact.basis == DateBasis::kNone) continue;
      const absl::CivilDay first(range->first), last(range->last - 1);
      const Anchor& anchor = story_.anchors[doc_];
      const int coming = Is(i - 2, {",", "turns"}) && last < anchor.first ? 1 : 0;  // resolved to the January before
      mark.kind = LifeMark::Kind::kBirth;
      mark.first = absl::CivilDay(first.year() + coming - mark.age, first.month(), first.day());
      mark.last = absl::CivilDay(last.year() + coming - mark.age, last.month(), last.day());
      mark.words = copy_.SpanOf({i - 1, fact.claim.tokens.last});
      return true;
    }
    return false;
  }

  /// The person of whom token `i` and the words behind it tell in the present tense.
  const NamedPerson* Present(uint32_t i) const {
    for (const NamedPerson& person : people_) {
      if (person.tokens.first >= i && person.tokens.first <= i + 1 && Is(person.tokens.last, {"is", "has", "remains", "still"})) return &person;
    }
    return Is(i, {"he", "she"}) && Is(i + 1, {"is", "has", "remains", "still"}) ? Antecedent(i) : nullptr;
  }

  /// "in his early seventies".
  void Tens(uint32_t i) {
    static constexpr std::string_view kTens[] = {"teens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"};
    const uint32_t part = Is(i + 2, {"early", "mid", "late"}) ? i + 2 : 0;
    uint32_t at = part != 0 ? i + 3 : i + 2;
    if (Is(at, {"-"})) ++at;
    int tens = 0;
    for (size_t k = 0; k < std::size(kTens); ++k) {
      if (std::string(LowerWord(copy_, at)) == kTens[k]) tens = static_cast<int>(k + 1) * 10;
    }
    if (tens == 0 && Is(at + 1, {"s"})) tens = static_cast<int>(WholeNumberAt(copy_, at)) / 10 * 10;
    if (tens < 10) return;
    LifeMark mark;
    mark.age = tens + (part != 0 && Is(part, {"late"}) ? 5 : part != 0 && Is(part, {"mid"}) ? 3 : 0);
    mark.age_most = tens + (part != 0 && Is(part, {"early"}) ? 4 : part != 0 && Is(part, {"mid"}) ? 7 : 9);
    mark.words = copy_.SpanOf({i, at + 1});
    const uint32_t verb = i;
    const NamedPerson* whose = Before(verb);
    if (whose == nullptr && Is(i - 1, {"is"}) && Is(i - 2, {"he", "she"})) whose = Antecedent(i - 2);
    if (whose != nullptr && !OfOtherTime({i, at + 1}) && Now(mark)) Add(mark, whose);
  }

  std::vector<LifeMark>& marks_;
};

}  // namespace

std::vector<LifeMark> ReadLifeMarks(const Story& story) {
  std::vector<LifeMark> marks;
  const Surnames surnames = FindSurnames(story);
  for (DocId doc = 0; doc < story.copies.size() && !surnames.empty(); ++doc) Reader(story, doc, surnames, marks).Run();
  return marks;
}

}  // namespace crossread
