// SPDX-License-Identifier: Apache-2.0
// Gathers the mentions of one person over all sources, and pairs people who may be two names for one.
#include "graph/match_people.h"

#include <algorithm>
#include <map>
#include <set>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/name_keys.h"
#include "graph/person.h"
#include "graph/person_slots.h"
#include "values/names.h"

namespace crossread {
namespace {

const Mention& MentionOf(const Fact& fact) { return std::get<Mention>(fact.claim.said); }

bool IsPerson(const Fact& fact) { return fact.claim.kind == "person" && std::holds_alternative<Mention>(fact.claim.said); }
bool IsRole(const Fact& fact) { return fact.claim.kind == "role" && std::holds_alternative<Mention>(fact.claim.said); }

constexpr size_t kNamesakes = 256;  // of one surname, beyond which a later one is not looked for among them

class PeopleMatcher {
 public:
  PeopleMatcher(const Story& story, CrossReference& reference)
      : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon) {}

  void Run() {
    Gather();
    for (const Person& person : persons_) {
      AddTopic("role", "what office " + person.name.folded + " holds", "role " + person.name.folded, person.roles, {});
      AddTopic("person", "how " + person.name.folded + " is spelt", "person " + person.name.folded, person.people, {});
    }
    Slots();
  }

 private:
  void Gather() {
    std::vector<uint32_t> order;
    for (uint32_t i = 0; i < story_.facts.size(); ++i) {
      if ((IsPerson(story_.facts[i]) || IsRole(story_.facts[i])) && !MentionOf(story_.facts[i]).name.parts.empty()) order.push_back(i);
    }
    // Full names first, and the fullest of them, so that short forms find their owner.
    std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
      const Name& x = MentionOf(story_.facts[a]).name;
      const Name& y = MentionOf(story_.facts[b]).name;
      return x.parts.size() != y.parts.size() ? x.parts.size() > y.parts.size() : x.folded < y.folded;
    });
    for (uint32_t index : order) {
      const Fact& fact = story_.facts[index];
      const Name& name = MentionOf(fact).name;
      const std::vector<uint64_t> keys = NameKeys(name);
      std::vector<size_t> fits;
      for (size_t p : Likely(name, keys)) {
        NameMatch match = CompareNames(name, persons_[p].name, lexicon_);
        if (match == NameMatch::kSame || match == NameMatch::kVariant) fits.push_back(p);
      }
      if (name.parts.size() == 1 && fits.size() > 1) {  // two of that surname: the one this source knows
        std::erase_if(fits, [&](size_t p) { return !persons_[p].docs.contains(fact.doc()); });
        if (fits.size() > 1) std::erase_if(fits, [&](size_t p) { return !NamedBefore(persons_[p], fact); });
        if (fits.size() != 1) continue;
      }
      if (fits.empty()) {
        fits.push_back(persons_.size());
        persons_.push_back({.name = name, .people = {}, .roles = {}, .docs = {}, .trades = {}, .styles = {}, .doings = {}, .company = {}, .age = 0, .holds = {}});
        by_name_.emplace(name.folded, fits.front());
        for (uint64_t key : keys) {
          std::vector<size_t>& same = by_key_[key];
          if (same.size() < kNamesakes && (same.empty() || same.back() != fits.front())) same.push_back(fits.front());
        }
      }
      Person& person = persons_[fits.front()];
      (IsRole(fact) ? person.roles : person.people).push_back(index);
      person.docs.insert(fact.doc());
    }
    for (Person& person : persons_) {
      std::sort(person.people.begin(), person.people.end());
      std::sort(person.roles.begin(), person.roles.end());
    }
  }

  /// The source of `fact` has the whole name before it.
  bool NamedBefore(const Person& person, const Fact& fact) const {
    return std::any_of(person.people.begin(), person.people.end(), [&](uint32_t i) {
      const Fact& other = story_.facts[i];
      return other.doc() == fact.doc() && other.claim.words.begin < fact.claim.words.begin && MentionOf(other).name.parts.size() > 1;
    });
  }

  /// Those of `persons_` that can be `name`, in order.
  std::vector<size_t> Likely(const Name& name, const std::vector<uint64_t>& keys) const {
    std::vector<size_t> likely;
    if (auto own = by_name_.find(name.folded); own != by_name_.end()) likely.push_back(own->second);
    for (uint64_t key : keys) {
      if (auto same = by_key_.find(key); same != by_key_.end()) likely.insert(likely.end(), same->second.begin(), same->second.end());
    }
    std::sort(likely.begin(), likely.end());
    likely.erase(std::unique(likely.begin(), likely.end()), likely.end());
    return likely;
  }

  void AddTopic(std::string kind, std::string question, std::string key, std::vector<uint32_t> facts, std::vector<std::string> reasons) {
    std::sort(facts.begin(), facts.end());
    if (facts.size() < 2) return;
    Topic topic;
    topic.kind = std::move(kind);
    topic.question = std::move(question);
    topic.key = std::move(key);
    topic.reasons = std::move(reasons);
    topic.story = &story_;
    for (uint32_t fact : facts) topic.answers.push_back({fact, story_.voices[story_.facts[fact].doc()]});
    reference_.topics.push_back(std::move(topic));
  }

  /// Two people whom two sources put in one place.
  void Slots() {
    for (const PersonSlot& slot : PersonSlots(story_, persons_).Find()) {
      const Person& a = persons_[slot.a];
      const Person& b = persons_[slot.b];
      std::vector<uint32_t> facts = Shown(a);
      for (uint32_t fact : Shown(b)) facts.push_back(fact);
      std::string first = std::min(a.name.folded, b.name.folded), second = std::max(a.name.folded, b.name.folded);
      AddTopic("slot", "who " + slot.reason, "slot " + first + " / " + second, facts, {slot.reason});
      if (slot.reason == "is meant") AddTopic("figure", "How old is " + first + " or " + second, "age of " + first + " / " + second, AgesOf(a, b), {"one person by two names"});
    }
  }

  /// The ages that sources tell of `a` or `b` by the whole name.
  std::vector<uint32_t> AgesOf(const Person& a, const Person& b) const {
    std::vector<uint32_t> ages;
    for (uint32_t i = 0; i < story_.facts.size(); ++i) {
      const Subject& subject = story_.facts[i].subject;
      if (subject.attribute != "age" || subject.entities.size() != 1) continue;
      if (subject.entities[0] == a.name.folded || subject.entities[0] == b.name.folded) ages.push_back(i);
    }
    return ages;
  }

  /// The mentions that show a person best: with office or country where there are any; else by full name.
  std::vector<uint32_t> Shown(const Person& person) const {
    std::vector<uint32_t> out = person.roles;
    std::set<DocId> seen;
    for (uint32_t fact : out) seen.insert(story_.facts[fact].doc());
    for (uint32_t fact : person.people) {
      bool full = MentionOf(story_.facts[fact]).name.parts.size() > 1;
      if (full && seen.insert(story_.facts[fact].doc()).second) out.push_back(fact);
    }
    return out;
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  std::vector<Person> persons_;
  absl::flat_hash_map<std::string, size_t> by_name_;
  absl::flat_hash_map<uint64_t, std::vector<size_t>> by_key_;
};

}  // namespace

void MatchPeople(const Story& story, CrossReference& reference) {
  if (story.copies.size() < 2) return;
  PeopleMatcher(story, reference).Run();
}

}  // namespace crossread
