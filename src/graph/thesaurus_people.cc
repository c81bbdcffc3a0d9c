// SPDX-License-Identifier: Apache-2.0
// Sets speakers and those who were met against the people that other sources name.
#include "graph/thesaurus_people.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "values/near_words.h"

namespace crossread {
namespace {

bool IsPerson(const Fact& fact) { return fact.claim.kind == "person" && std::holds_alternative<Mention>(fact.claim.said) && !std::get<Mention>(fact.claim.said).name.parts.empty(); }
std::string Surname(const Fact& fact) { return std::get<Mention>(fact.claim.said).name.parts.back(); }
size_t Full(const Fact& fact) { return std::get<Mention>(fact.claim.said).name.parts.size(); }

std::string StartUpperName(std::string name) {
  if (!name.empty() && IsLower(name[0])) name[0] = static_cast<char>(name[0] - 32);
  return name;
}

}  // namespace

ThesaurusPeople::ThesaurusPeople(const Story& story, const TermLines& lines) : story_(story), lines_(lines), lexicon_(lines.lexicon()) {
  for (uint32_t i = 0; i < story.facts.size(); ++i) {
    if (IsPerson(story.facts[i])) AddPerson(i);
  }
}

void ThesaurusPeople::AddPerson(uint32_t index) {
  const Fact& fact = story_.facts[index];
  persons_[fact.doc()].push_back(index);
  const Mention& mention = std::get<Mention>(fact.claim.said);
  of_nation_[mention.nation].push_back(index);
  surnames_.insert(Surname(fact));
  if (Full(fact) >= 2 && !mention.office.empty() && lines_.Is(Surname(fact), "near-list")) swapped_[Surname(fact)].push_back(index);
}

void ThesaurusPeople::FindSpeaker(const TermLine& line, TermTopics& topics) {
  for (size_t i = 0; i + 1 < line.words.size(); ++i) {
    const Token& token = lines_.TokenAt(line, i);
    bool alone = token.Is(kCapital) && (i == 0 || lines_.MarkBefore(line, i)) && !lines_.TokenAt(line, i + 1).Is(kCapital) && lines_.Is(line.words[i + 1], "say");
    if (!alone || token.Is(kQuoted) || !IsContentWord(lexicon_, line.words[i]) || line.words[i].size() < 4) continue;
    if (!lines_.Is(line.words[i], "near-list")) continue;
    if (surnames_.contains(line.words[i])) continue;
    for (const auto& [surname, facts] : swapped_) {
      if (!Near(surname, line.words[i]) || lines_.Knows(line.doc, surname)) continue;
      for (uint32_t index : facts) {
        const Fact& fact = story_.facts[index];
        const TermLine* other = fact.doc() == line.doc ? nullptr : lines_.LineOf(fact);
        if (other == nullptr) continue;
        topics.Put("garble", absl::StrCat("person ", line.words[i], " ", surname), "a surname put through a thesaurus", line, lines_.SpanOf(line, i, i + 1), *other, fact.claim.words);
      }
    }
  }
}

bool ThesaurusPeople::Near(const std::string& surname, const std::string& word) {
  auto [near, fresh] = near_.try_emplace({surname, word}, false);
  if (fresh) near->second = NearWords(lexicon_, surname, word);
  return near->second;
}

std::string ThesaurusPeople::NationOf(const std::string& word) const {
  for (const Sense& sense : lexicon_.Senses(lexicon_.Find(word))) {
    if (sense.cls == lexicon_.Class("demonym") && sense.extra.empty()) return std::string(sense.value);
  }
  return {};
}

void ThesaurusPeople::FindMet(const TermLine& line, TermTopics& topics) {
  for (size_t i = 1; i + 1 < line.words.size(); ++i) {
    std::string nation = NationOf(line.words[i]);
    if (nation.empty() || !lines_.Is(line.words[i + 1], "friendly") || lines_.MarkBefore(line, i + 1)) continue;
    bool met = line.words[i - 1] == "met" || (i > 1 && line.words[i - 1] == "with" && lines_.Is(line.words[i - 2], "meet"));
    if (!met) continue;
    const Fact* who = nullptr;
    for (uint32_t index : persons_[line.doc]) {
      const Fact& fact = story_.facts[index];
      if (fact.claim.sentence == line.sentence && fact.claim.words.end <= lines_.TokenAt(line, i).begin) who = &fact;
    }
    if (who == nullptr) continue;
    for (uint32_t index : of_nation_[nation]) {  // a person of that nation beside the same person, in a sentence about meeting
      const Fact& other = story_.facts[index];
      if (other.doc() == line.doc) continue;
      const TermLine* beside = lines_.LineOf(other);
      if (beside == nullptr || std::none_of(beside->words.begin(), beside->words.end(), [&](const std::string& word) { return lines_.Is(word, "meet"); })) continue;
      const std::vector<uint32_t>& persons = persons_[other.doc()];
      bool same = std::any_of(persons.begin(), persons.end(), [&](uint32_t person) {
        return story_.facts[person].claim.sentence == other.claim.sentence && Surname(story_.facts[person]) == Surname(*who);
      });
      if (same) topics.Put("slot", absl::StrCat("met ", Surname(*who), " ", nation), absl::StrCat("met ", StartUpperName(Surname(*who))), line, lines_.SpanOf(line, i, i + 2), *beside, other.claim.words);
    }
  }
}

}  // namespace crossread
