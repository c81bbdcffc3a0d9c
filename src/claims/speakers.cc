// SPDX-License-Identifier: Apache-2.0
// A name beside the verb speaks; a pronoun stands for the person named last, an office for its only holder in the copy.
#include "claims/speakers.h"

#include <algorithm>

#include "base/ascii.h"
#include "values/names.h"

namespace crossread {

Speakers::Speakers(const Reading& reading)
    : copy_(reading.copy), lexicon_(*copy_.lexicon), tags_(reading.grammar.Tags()), people_(FindPeople(reading)) {
  say_ = lexicon_.Class("say");
  say_set_ = Lexicon::Only(say_);
  said_by_ = lexicon_.Class("said-by");
  said_by_set_ = Lexicon::Only(said_by_);
  office_ = lexicon_.Class("office");
  office_set_ = Lexicon::Only(office_);
  sentence_of_.assign(copy_.tokens.size(), 0);
  for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
    for (uint32_t i = copy_.sentences[s].tokens.first; i < copy_.sentences[s].tokens.last; ++i) sentence_of_[i] = s;
  }
  person_at_.assign(copy_.tokens.size(), 0);
  for (uint32_t p = 0; p < people_.size(); ++p) {
    std::fill(person_at_.begin() + people_[p].name.first, person_at_.begin() + people_[p].name.last, p + 1);
  }
}

bool Speakers::Mark(uint32_t i) const {
  if (At(i).kind == TokenKind::kWord || At(i).kind == TokenKind::kNumber) return false;
  static constexpr WordSet kMarks = {"\"", "“", "”", "'", "‘", "’", "«", "»", "``"};
  return kMarks.Has(copy_, i);
}

bool Speakers::Passive(uint32_t i) const {
  if (i == 0 || tags_[i - 1] != Tag::kAuxiliary) return false;
  return IsOneOf(copy_, i - 1, {"is", "are", "was", "were", "be", "been", "being"}) && LowerCase(Word(i)).ends_with("ed");
}

std::string Speakers::FullName(const PersonMention& mention) const {
  const Name& name = mention.folded;
  std::string best = name.folded;
  size_t parts = name.parts.size();
  for (const PersonMention& other : people_) {
    const Name& full = other.folded;
    if (full.parts.size() > parts && CompareNames(name, full, lexicon_) == NameMatch::kSame) {
      best = full.folded;
      parts = full.parts.size();
    }
  }
  return best;
}

/// Whom "he" or "she" at token `i` stands for: the first person of the nearest sentence that has one, by name or by an
/// office that one person of this copy holds; at most three sentences back.
const PersonMention* Speakers::LastBefore(uint32_t i) const {
  for (uint32_t back = 0; back <= 3 && back <= sentence_of_[i]; ++back) {
    const TokenRange range = copy_.sentences[sentence_of_[i] - back].tokens;
    for (uint32_t k = range.first; k < std::min(range.last, i); ++k) {
      if (At(k).Is(kQuoted)) continue;
      if (const PersonMention* person = PersonAt(k)) return person;
      bool definite = k > range.first && Is(k - 1, "the");
      bool longer = k + 1 < range.last && lexicon_.Longest(copy_, k, range.last, office_).length == 2;
      if (definite || longer) {
        if (const PersonMention* person = Holder(longer ? k + 1 : k)) return person;
      }
    }
  }
  return nullptr;
}

/// "the prime minister", "the judge": the one person of this copy who holds that office.
const PersonMention* Speakers::Holder(uint32_t i) const {
  if (!At(i).classes.Meets(office_set_) && (i == 0 || !At(i - 1).classes.Meets(office_set_))) return nullptr;  // as most
  const Sense* office = lexicon_.Get(copy_, i, office_);
  Match phrase = i > 0 ? lexicon_.Longest(copy_, i - 1, i + 1, office_) : Match{};
  std::string_view value = phrase && phrase.length == 2 ? phrase.sense->value : office != nullptr ? office->value : std::string_view{};
  if (value.empty()) return nullptr;
  std::string_view cls = value.substr(0, value.find(' '));
  const PersonMention* found = nullptr;
  for (const PersonMention& person : people_) {
    if (person.office.cls != cls) continue;
    if (found != nullptr && FullName(*found) != FullName(person)) return nullptr;
    found = &person;
  }
  return found;
}

/// Who stands at token `i` as a speaker: a name, a pronoun, an office. Empty where it is none of these.
std::string Speakers::Who(uint32_t i, bool* sure) const {
  *sure = false;
  if (const PersonMention* person = PersonAt(i)) {
    *sure = true;
    return FullName(*person);
  }
  if (Is(i, "he") || Is(i, "she")) {
    const PersonMention* person = LastBefore(i);
    return person == nullptr ? std::string() : FullName(*person);
  }
  if (const PersonMention* person = Holder(i)) {
    // "Ilse Brandvold, the foreign minister, conceded": the title stands beside its name.
    const auto beside = std::find_if(people_.begin(), people_.end(), [&](const PersonMention& mention) { return mention.title.first <= i && i < mention.title.last; });
    *sure = beside != people_.end();
    return FullName(*sure ? *beside : *person);
  }
  return {};
}

/// The mention ends in "'s" or stands behind a preposition: "Brandvold's lawyer told", "the death of Brandvold shocked".
bool Speakers::Dependent(const PersonMention& person) const {
  uint32_t end = person.name.last, begin = person.Words().first;
  if (end < copy_.tokens.size() && At(end).Is(kSuffix)) return true;
  return begin > 0 && sentence_of_[begin - 1] == person.sentence && (tags_[begin - 1] == Tag::kPreposition || tags_[begin - 1] == Tag::kTo) &&
         !Is(begin - 1, "by");
}

/// "Odum and Brandvold said": a speaker among several.
bool Speakers::OneOfSeveral(const PersonMention& person) const {
  uint32_t begin = person.Words().first;
  return begin > 0 && sentence_of_[begin - 1] == person.sentence && Is(begin - 1, "and");
}

std::string Speakers::SubjectBefore(uint32_t verb, uint32_t floor, bool* sure) const {
  bool infinitive = verb > floor && tags_[verb - 1] == Tag::kTo;
  for (uint32_t i = verb; i > floor; --i) {
    uint32_t k = i - 1;
    if (At(k).Is(kQuoted) || (Mark(k) && k + 1 < verb)) return {};
    if (Is(k, "who")) continue;
    std::string who = Who(k, sure);
    const PersonMention* person = PersonAt(k);
    if (person != nullptr && Dependent(*person)) {
      if (At(person->name.last).Is(kSuffix) && person->name.last + 4 >= verb) return {};  // somebody of theirs speaks
      i = person->name.first + 1;
      continue;
    }
    if (!who.empty()) {
      if (person != nullptr && OneOfSeveral(*person)) *sure = false;
      if (infinitive) *sure = false;
      return who;
    }
    if (k + 1 < verb && Says(k) && !Passive(k) && tags_[k] == Tag::kVerb) return {};
  }
  return {};
}

std::string Speakers::SubjectAfter(uint32_t verb, uint32_t ceiling, bool* sure) const {
  *sure = true;
  for (uint32_t i = verb + 1; i < ceiling && i < verb + 14; ++i) {
    if (At(i).Is(kQuoted) || Mark(i)) return {};
    const bool abbreviates = Is(i, ".") && i + 1 < ceiling && sentence_of_[i + 1] == sentence_of_[i];  // "said Dr. Brandvold"
    if (!abbreviates && IsOneOf(copy_, i, {".", ";", ":"})) return {};
    const PersonMention* person = PersonAt(i);
    if (person == nullptr) continue;
    if (person->name.last < copy_.tokens.size() && At(person->name.last).Is(kSuffix)) return {};
    for (uint32_t k = verb + 1; k < person->name.first; ++k) {  // "said of Brandvold", "told Brandvold that"
      if (tags_[k] == Tag::kPreposition && k == verb + 1) return {};
      if (tags_[k] == Tag::kVerb) return {};
    }
    return FullName(*person);
  }
  *sure = false;
  for (uint32_t i = verb + 1; i < ceiling && i < verb + 5; ++i) {
    if (At(i).kind == TokenKind::kPunct) break;
    if (const PersonMention* person = Holder(i)) return FullName(*person);
  }
  return {};
}

bool Speakers::SaidByUnnamed(uint32_t at) const {
  constexpr uint32_t kNear = 6;
  if (at >= copy_.tokens.size()) return false;
  const uint32_t last = std::min(copy_.sentences[sentence_of_[at]].tokens.last, at + kNear);
  static constexpr WordSet kSome = {"a", "an", "one", "another"};
  if (Says(at)) return at + 1 < last && kSome.Has(copy_, at + 1);
  for (uint32_t i = at + 1; kSome.Has(copy_, at) && i < last; ++i) {
    if (Says(i)) return true;
  }
  return false;
}

std::string Speakers::SpeakerOf(const Quotation& quotation, uint32_t floor, uint32_t ceiling, bool* sure) const {
  const TokenRange& tokens = quotation.tokens;
  uint32_t first_sentence = sentence_of_[tokens.first], last_sentence = sentence_of_[tokens.last - 1];
  uint32_t begin = std::max(floor, copy_.sentences[first_sentence].tokens.first);
  uint32_t after = std::min(tokens.last + 1, static_cast<uint32_t>(copy_.tokens.size()));
  uint32_t end = std::min(ceiling, copy_.sentences[last_sentence].tokens.last);
  // after: “…,” said X / X said / she told reporters
  constexpr uint32_t kFar = 18;  // “…,” X, who chairs the committee of this and that, told reporters
  static constexpr WordSet kOn = {"while", "and", "but", "although", "whereas", "though", "when"};  // somebody else's clause begins
  const bool on = after - 1 < end && (kOn.Has(copy_, after - 1) || (after < end && kOn.Has(copy_, after)));
  uint32_t stop = on ? after : std::min(end, after + kFar);
  for (uint32_t i = after; i < stop; ++i) {
    if (!Says(i)) continue;
    std::string_view before = Word(i - 1);
    bool inverted = i == after || Mark(i - 1) || before == ",";
    std::string who = inverted ? SubjectAfter(i, end, sure) : SubjectBefore(i, after - 1, sure);
    if (who.empty()) who = inverted ? SubjectBefore(i, after - 1, sure) : SubjectAfter(i, end, sure);
    if (!who.empty()) return who;
    if (inverted || i < after + 6) break;
  }
  // “…,” X muttered: whatever the verb is, behind a comma inside the marks
  if (after < end && Is(tokens.last - 1, ",")) {
    const PersonMention* person = PersonAt(after);
    for (uint32_t i = after; person == nullptr && i < std::min(end, after + 4) && At(i).Is(kCapital); ++i) person = PersonAt(i + 1 < end ? i + 1 : i);
    if (person != nullptr && person->Words().first <= after && !Dependent(*person)) {
      *sure = true;
      return FullName(*person);
    }
    if (Is(after, "he") || Is(after, "she")) return Who(after, sure);
  }
  // before: X said: “…” / X described it as “…”
  uint32_t told = tokens.first;
  for (uint32_t i = tokens.first; i > begin; --i) {
    uint32_t k = i - 1;
    if (!Says(k)) continue;
    told = k;
    std::string who = SubjectBefore(k, begin, sure);
    if (!who.empty()) return who;
    bool opens = k == begin || At(k - 1).kind == TokenKind::kPunct;  // "Said Brandvold: …"
    who = opens ? SubjectAfter(k, tokens.first - 1, sure) : std::string();
    if (!who.empty()) return who;
  }
  *sure = false;
  if (after < end && SaidByUnnamed(after)) return {};
  // according to X, “…”
  for (uint32_t i = begin; i < end; ++i) {
    if (Match match = lexicon_.Longest(copy_, i, end, said_by_)) {
      for (uint32_t k = i + match.length; k < end && k < i + 10; ++k) {
        if (const PersonMention* person = PersonAt(k)) return FullName(*person);
      }
    }
  }
  // the nearest name before it in the same sentence, but not whom somebody told it
  for (uint32_t i = told; i > begin; --i) {
    if (const PersonMention* person = PersonAt(i - 1)) return FullName(*person);
  }
  // X said. “…” / X: “…” at the end of the sentence before
  bool alone = begin + 2 >= tokens.first;
  if (alone && first_sentence > 0 && copy_.sentences[first_sentence - 1].block == copy_.sentences[first_sentence].block) {
    const Sentence& previous = copy_.sentences[first_sentence - 1];
    for (uint32_t i = previous.tokens.last; i > previous.tokens.first; --i) {
      if (!Says(i - 1)) continue;
      bool named = false;
      std::string who = SubjectBefore(i - 1, previous.tokens.first, &named);
      return who.empty() ? SubjectAfter(i - 1, previous.tokens.last, &named) : who;
    }
  }
  return {};
}

}  // namespace crossread
