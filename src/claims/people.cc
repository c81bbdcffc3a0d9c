// SPDX-License-Identifier: Apache-2.0
// Capitalised runs become people where the copy treats them as people: titles, ages, "said", later surnames.
#include "claims/people.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"
#include "claims/affiliation.h"
#include "claims/person_candidate.h"
#include "values/names.h"
#include "values/person_noun.h"

namespace crossread {
namespace {

/// A verb of data/en/deed.tsv in `cls`: somebody scores, chairs, directs; somebody is arrested.
bool Does(const PeopleText& t, uint32_t i, ClassId cls) {
  if (t.tags[i] != Tag::kVerb) return false;
  std::span<const Sense> senses = t.lexicon.Senses(t.lexicon.Find(t.grammar.Lemma(i)));
  return std::any_of(senses.begin(), senses.end(), [&](const Sense& sense) { return sense.cls == cls; });
}

/// A noun for people, in lower case: "bolter", "victim".
bool PersonNoun(const PeopleText& t, uint32_t i) {
  return t.At(i).kind == TokenKind::kWord && !t.At(i).Is(kCapital) && !t.At(i).Is(kSuffix) && IsPersonNoun(t.lexicon, t.grammar.NounLemma(i));
}

/// "was arrested", "has been elected" from token `i`: what befalls only people.
bool Befalls(const PeopleText& t, uint32_t i, uint32_t last) {
  uint32_t at = i;
  while (at < last && at < i + 3 && IsOneOf(t.copy, at, {"was", "were", "is", "been", "has", "had", "be", "being"})) ++at;
  return at > i && at < last && (Does(t, at, t.person_object) || t.Is(at, "born"));
}

/// A clause that has a person in this place: "a bolter called NAME", "named as NAME", "the victim was NAME", "arrested NAME".
int Placed(const PeopleText& t, uint32_t begin, uint32_t end, TokenRange range) {
  if (end < range.last && (Does(t, end, t.person_subject) || Befalls(t, end, range.last))) return 2;
  if (begin < range.first + 2) return 0;
  if (Does(t, begin - 1, t.person_object)) return 2;
  if (IsOneOf(t.copy, begin - 1, {"called", "named", "was", "is"}) && PersonNoun(t, begin - 2)) return 2;
  return t.Is(begin - 1, "as") && IsOneOf(t.copy, begin - 2, {"named", "identified"}) ? 2 : 0;
}

/// What speaks for a person at `candidate`, against a place or a body.
int Evidence(const PeopleText& t, const PersonCandidate& candidate) {
  const PersonMention& mention = candidate.mention;
  TokenRange range = t.copy.sentences[mention.sentence].tokens;
  uint32_t begin = mention.name.first, end = mention.name.last;
  int score = candidate.score;
  if (candidate.titled) score += 3;
  if (!mention.nation.empty() && candidate.mention.folded.parts.size() > 1) score += 2;
  if (t.lexicon.Get(t.copy, begin, t.given) != nullptr && candidate.mention.folded.parts.size() > 1) score += 3;
  for (uint32_t i = begin; i < end; ++i) score += t.Is(i, ".") ? 2 : 0;  // an initial inside
  if (mention.folded.parts.size() > 1) score += Placed(t, begin, end, range);
  if (end < range.last) {
    const Sense* say = t.lexicon.Get(t.copy, end, t.say);
    if (say != nullptr && say->extra != "label" && t.tags[end] == Tag::kVerb) score += 2;
    if (Does(t, end, t.deed)) score += 2;
    if (t.Is(end, ",") && end + 2 < range.last) {
      if (IsOneOf(t.copy, end + 1, {"who", "whose", "whom"})) score += 3;
      if (t.At(end + 1).kind == TokenKind::kNumber && t.At(end + 1).end - t.At(end + 1).begin <= 2 && (t.Is(end + 2, ",") || t.Is(end + 2, "."))) score += 3;
    }
    if (t.Is(end, "(") && end + 2 < range.last && t.At(end + 1).kind == TokenKind::kNumber && t.At(end + 1).end - t.At(end + 1).begin <= 2) score += 3;
  }
  if (begin > range.first) {
    const Sense* say = t.lexicon.Get(t.copy, begin - 1, t.say);
    if (say != nullptr && say->extra != "label") score += 2;
    if (t.Is(begin - 1, "old")) score += 3;
    if (t.Is(begin - 1, "by") && begin > range.first + 1 && Does(t, begin - 2, t.deed)) score += 2;
    if (IsOneOf(t.copy, begin - 1, {"the", "in", "at", "near", "from", "off"})) score -= 3;
    if (t.Is(begin - 1, "of")) score -= 1;
  }
  return score;
}

/// "Tekle, whom", "Tekle, the only islander on the books of Volt Cycling,": a word that is in no table, and what is told of it is
/// told of people.
bool AsideOfPerson(const PeopleText& t, const Reading& reading, const PersonCandidate& candidate) {
  const PersonMention& mention = candidate.mention;
  const uint32_t end = mention.name.last;
  if (end + 2 >= t.copy.sentences[mention.sentence].tokens.last || !t.Is(end, ",") || mention.name.size() != 1) return false;
  if (t.At(mention.name.first).word != 0 && t.lexicon.Get(t.copy, mention.name.first, t.given) == nullptr) return false;
  if (t.lexicon.Get(t.copy, mention.name.first, t.noun_class) != nullptr) return false;
  return IsOneOf(t.copy, end + 1, {"who", "whose", "whom"}) || FindAffiliation(reading, mention).has_value();
}

/// Surnames that stand alone all through a copy ("Brandvold felt") count as people where they are titled somewhere.
absl::flat_hash_map<std::string_view, int> CountSingles(const std::vector<PersonCandidate>& found) {
  absl::flat_hash_map<std::string_view, int> singles;  // by names in `found`
  for (const PersonCandidate& candidate : found) {
    if (candidate.mention.folded.parts.size() == 1) singles[candidate.mention.folded.folded] += candidate.titled ? 3 : 0;
  }
  return singles;
}

/// Those of `found` for whom enough speaks, at one mention or over all the copy.
std::vector<PersonMention> Decide(std::vector<PersonCandidate> found, const Lexicon& lexicon) {
  // Full names with enough said for them, counted over the whole copy.
  absl::flat_hash_map<std::string_view, int> total;
  for (const PersonCandidate& candidate : found) {
    if (candidate.mention.folded.parts.size() > 1) total[candidate.mention.folded.folded] += candidate.score;
  }
  // A later mention by surname speaks for the full name.
  for (auto& [folded, score] : total) {
    size_t space = folded.rfind(' ');
    std::string_view surname = folded.substr(space + 1);
    for (const PersonCandidate& candidate : found) {
      if (candidate.mention.folded.parts.size() == 1 && candidate.mention.folded.folded == surname) score += 1 + std::max(0, candidate.score);
    }
  }
  std::vector<const Name*> known;  // each once
  for (const PersonCandidate& candidate : found) {
    const Name& name = candidate.mention.folded;
    if (name.parts.size() < 2 || total[name.folded] < 2) continue;
    if (std::none_of(known.begin(), known.end(), [&](const Name* other) { return other->folded == name.folded; })) known.push_back(&name);
  }
  absl::flat_hash_map<std::string_view, bool> short_for_known;
  auto is_short = [&](const Name& one) {
    const auto [at, is_new] = short_for_known.try_emplace(one.folded, false);
    if (is_new) at->second = std::any_of(known.begin(), known.end(), [&](const Name* full) { return CompareNames(one, *full, lexicon) == NameMatch::kSame; });
    return at->second;
  };
  absl::flat_hash_map<std::string_view, int> singles;
  for (PersonCandidate& candidate : found) {
    bool keep = false;
    if (candidate.mention.folded.parts.size() > 1) {
      keep = total[candidate.mention.folded.folded] >= 2;
    } else {
      keep = is_short(candidate.mention.folded) || ((candidate.titled || candidate.told) && candidate.score >= 3);
      if (!keep && singles.empty()) singles = CountSingles(found);
      if (!keep) keep = singles[candidate.mention.folded.folded] >= 3 && candidate.score >= 0;
    }
    candidate.keep = keep;
  }
  std::vector<PersonMention> people;
  for (PersonCandidate& candidate : found) {
    if (candidate.keep) people.push_back(std::move(candidate.mention));
  }
  return people;
}

}  // namespace

PeopleText::PeopleText(const Reading& reading)
    : copy(reading.copy), grammar(reading.grammar), lexicon(*copy.lexicon), titles(copy), tags(grammar.Tags()) {
  function = lexicon.Class("function");
  given = lexicon.Class("given");
  say = lexicon.Class("say");
  bodyword = lexicon.Class("bodyword");
  demonym = lexicon.Class("demonym");
  deed = lexicon.Class("deed");
  person_object = lexicon.Class("person_object");
  person_subject = lexicon.Class("person_subject");
  noun_class = lexicon.Class("noun-class");
  for (const char* name : {"country", "capital", "city", "region", "metonym", "org", "demonym"}) places.push_back(lexicon.Class(name));
  for (ClassId cls : places) place_set |= Lexicon::Only(cls);
}

const std::vector<PersonMention>& FindPeople(const Reading& reading) {
  if (!reading.people) {
    const PeopleText text(reading);
    std::vector<PersonCandidate> found = FindCandidates(text);
    for (PersonCandidate& candidate : found) {
      candidate.score = Evidence(text, candidate);
      if (candidate.mention.folded.parts.size() == 1 && !candidate.titled && !candidate.told && AsideOfPerson(text, reading, candidate)) {
        candidate.told = true;
        candidate.score += 3;
      }
    }
    reading.people = std::make_shared<const std::vector<PersonMention>>(Decide(std::move(found), text.lexicon));
  }
  return *reading.people;
}

const PersonMention* PersonAt(const std::vector<PersonMention>& people, uint32_t i) {
  auto after = std::upper_bound(people.begin(), people.end(), i, [](uint32_t token, const PersonMention& person) { return token < person.name.first; });
  if (after == people.begin() || i >= (after - 1)->name.last) return nullptr;
  return &*(after - 1);
}

}  // namespace crossread
