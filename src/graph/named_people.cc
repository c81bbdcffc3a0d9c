// SPDX-License-Identifier: Apache-2.0
// Names by their last word; pronouns by the sentence before, subjects by the clause.
#include "graph/named_people.h"

#include <algorithm>

#include "values/names.h"

namespace crossread {
namespace {

constexpr uint32_t kLongestName = 6;  // tokens
constexpr uint32_t kLongAside = 16;   // tokens between two commas behind a name

}  // namespace

Surnames FindSurnames(const Story& story) {
  Surnames surnames;
  for (const Fact& fact : story.facts) {
    const Mention* mention = std::get_if<Mention>(&fact.claim.said);
    if (fact.claim.kind != "person" || mention == nullptr || mention->name.parts.size() < 2) continue;
    std::set<std::string>& given = surnames[mention->name.parts.back()];
    given.insert(mention->name.parts.begin(), mention->name.parts.end() - 1);
  }
  return surnames;
}

NamedPeople::NamedPeople(const Story& story, DocId doc, const Surnames& surnames) : SourceReader(story, doc), grammar_(copy_) { FindPeople(surnames); }

void NamedPeople::FindPeople(const Surnames& surnames) {
  for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
    const TokenRange range = copy_.sentences[s].tokens;
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (!copy_.tokens[i].Is(kCapital) || copy_.tokens[i].kind != TokenKind::kWord || copy_.tokens[i].Is(kSuffix)) continue;
      const auto known = surnames.find(FoldLetters(Words(i)));
      if (known == surnames.end()) continue;
      uint32_t first = i;
      while (first > range.first && (copy_.tokens[first - 1].Is(kCapital) || (Is(first - 1, {"-"}) && copy_.tokens[first - 1].Is(kGlued))) && i - first < kLongestName) --first;
      while (first < i && !known->second.contains(FoldLetters(Words(first)))) ++first;  // "Professor", "At"
      Name name = FoldName(copy_.Words(TokenRange{first, i + 1}), *copy_.lexicon);
      if (!name.parts.empty()) people_.push_back({{first, i + 1}, s, std::move(name)});
    }
  }
}

uint32_t NamedPeople::SentenceOf(uint32_t i) const {
  auto after = std::partition_point(copy_.sentences.begin(), copy_.sentences.end(), [i](const Sentence& s) { return s.tokens.last <= i; });
  return static_cast<uint32_t>(after - copy_.sentences.begin());
}

const NamedPerson* NamedPeople::Before(uint32_t i) const {
  while (i > sentence_.first && Is(i - 1, {",", "(", "who", "was", "is", "were", "had", "been", "himself", "herself", "now", "–", "—", "and", "first", "he", "she"})) --i;
  return EndingAt(i);
}

const NamedPerson* NamedPeople::EndingAt(uint32_t i) const {
  auto after = std::partition_point(people_.begin(), people_.end(), [i](const NamedPerson& person) { return person.tokens.last < i; });
  return after != people_.end() && after->tokens.last == i ? &*after : nullptr;
}

const NamedPerson* NamedPeople::BeforeAside(uint32_t i) const {
  if (i == sentence_.first || !Is(i - 1, {","})) return nullptr;
  for (uint32_t k = i - 1; k-- > sentence_.first && k + kLongAside > i;) {
    if (Is(k, {","})) {
      if (const NamedPerson* named = EndingAt(k)) return named;
    }
  }
  return nullptr;
}

const NamedPerson* NamedPeople::Subject(uint32_t i) const {
  const int32_t at = grammar_.ClauseAt(i);
  if (at < 0) return nullptr;
  for (int32_t clause = at; clause >= 0 && grammar_.Clauses()[clause].sentence == grammar_.Clauses()[at].sentence; --clause) {
    const int32_t subject = grammar_.Clauses()[clause].subject;
    if (subject < 0) continue;
    const NounGroup& group = grammar_.NounGroups()[subject];
    if (Is(group.head, {"he", "she"})) return Antecedent(group.head);
    if (Is(group.head, {"who", "that", "which"})) return Before(group.head);
    for (const NamedPerson& person : people_) {
      if (person.tokens.first < group.tokens.last && group.tokens.first < person.tokens.last && !Possessive(person)) return &person;
    }
    return nullptr;
  }
  return nullptr;
}

bool NamedPeople::Possessive(const NamedPerson& person) const { return Is(person.tokens.last, {"'s", "’s", "'", "’"}); }

const NamedPerson* NamedPeople::Antecedent(uint32_t i) const {
  if (copy_.tokens[i].Is(kQuoted)) return nullptr;
  const uint32_t sentence = SentenceOf(i);
  const NamedPerson* found = nullptr;
  for (const NamedPerson& person : people_) {
    if (person.tokens.first >= i || person.sentence + 4 < sentence) continue;
    const bool later = found != nullptr && person.sentence > found->sentence;
    if (found == nullptr || later) found = &person;
  }
  return found;
}

Name NamedPeople::Full(const Name& name) const {
  if (name.parts.size() > 1) return name;
  const Name* full = nullptr;
  for (const NamedPerson& person : people_) {
    if (person.name.parts.size() < 2 || person.name.parts.back() != name.parts.back()) continue;
    if (full != nullptr && full->parts.front() != person.name.parts.front()) return name;
    full = &person.name;
  }
  return full != nullptr ? *full : name;
}

}  // namespace crossread
