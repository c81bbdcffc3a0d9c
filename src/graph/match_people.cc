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
#include "graph/pairs.h"
#include "values/names.h"
#include "values/office.h"
#include "values/wording.h"

namespace crossread {
namespace {

const Mention& MentionOf(const Fact& fact) { return std::get<Mention>(fact.claim.said); }

bool IsPerson(const Fact& fact) { return fact.claim.kind == "person" && std::holds_alternative<Mention>(fact.claim.said); }
bool IsRole(const Fact& fact) { return fact.claim.kind == "role" && std::holds_alternative<Mention>(fact.claim.said); }

constexpr size_t kNamesakes = 256;  // of one surname, beyond which a later one is not looked for among them

constexpr size_t kForm = 4;  // letters that two forms of one given name begin with

/// One person as all sources tell of them.
struct Person {
  Name name;                     ///< the fullest form
  std::vector<uint32_t> people;  ///< facts of kind person
  std::vector<uint32_t> roles;   ///< facts of kind role
  std::set<DocId> docs;
  std::set<std::string> trades;  ///< "bolter" of "Jan Moe, a roof bolter," and of "a roof bolter called Jan Moe"
  std::set<std::string> styles;  ///< "dr", "prof": what few of one surname bear
  std::vector<std::pair<OfficeKey, std::string>> holds;  ///< different offices, each with the nation beside it, in order of `roles`
};

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
        if (fits.size() != 1) continue;
      }
      if (fits.empty()) {
        fits.push_back(persons_.size());
        persons_.push_back({.name = name, .people = {}, .roles = {}, .docs = {}, .trades = {}, .styles = {}, .holds = {}});
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

  /// Two people whom two sources put in one place: the same surname with another given name, or the same unique office.
  void Slots() {
    Pairs pairs;
    for (uint32_t i = 0; i < persons_.size(); ++i) {
      ReadOffices(i);
      if (persons_[i].name.parts.size() > 1) AddSlotKeys(i, pairs);
    }
    pairs.ForEach([&](uint32_t i, uint32_t j) {
      const Person& a = persons_[i];
      const Person& b = persons_[j];
      std::string reason = Reason(a, b);
      if (reason.empty() || !Apart(a, b)) return;
      std::vector<uint32_t> facts = Shown(a);
      for (uint32_t fact : Shown(b)) facts.push_back(fact);
      std::string first = std::min(a.name.folded, b.name.folded), second = std::max(a.name.folded, b.name.folded);
      AddTopic("slot", "who " + reason, "slot " + first + " / " + second, facts, {reason});
    });
  }

  /// What two people share where Reason() finds one: an office, or a country where neither has any, and a name where the
  /// office has several holders.
  void AddSlotKeys(uint32_t index, Pairs& pairs) const {
    const Name& name = persons_[index].name;
    pairs.Add(index, KeyHash(absl::StrCat("initial ", name.parts.front().substr(0, 1)), name.parts.back()));
    for (const std::string& style : persons_[index].styles) pairs.Add(index, KeyHash(absl::StrCat("style of ", name.parts.back()), style));
    for (const auto& [office, nation] : persons_[index].holds) {
      const std::string& holds = office.empty() ? nation : office.cls;
      pairs.Add(index, KeyHash(absl::StrCat(office.empty() ? "nation of " : "office of ", name.parts.back()), holds));
      if (office.empty()) continue;
      pairs.Add(index, KeyHash(absl::StrCat("given ", name.parts.front()), holds));
      if (office.track == "captain" || office.track == "crew") pairs.Add(index, KeyHash("crew", holds));
      if (office.track == "gov") pairs.Add(index, KeyHash(absl::StrCat("state ", nation), holds));
    }
  }

  void ReadOffices(uint32_t index) {
    Person& person = persons_[index];
    for (uint32_t fact : person.people) {
      const Copy& copy = story_.copies[story_.facts[fact].doc()];
      const uint32_t first = story_.facts[fact].claim.tokens.first;
      for (uint32_t back = 1; back <= 2 && back <= first; ++back) {  // "Dr. Ana Berg"
        std::string word = LowerCase(copy.Words(copy.tokens[first - back]));
        if (word == "dr" || word == "prof" || word == "professor" || word == "rev") person.styles.insert(word.substr(0, 4));
        if (word != ".") break;
      }
    }
    for (uint32_t fact : person.people) ReadTrade(story_.facts[fact], person);
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (uint32_t role : person.roles) {
      const Mention& mention = MentionOf(story_.facts[role]);
      OfficeKey office = ReadOffice(mention.office);
      if (!office.empty()) holders_[story_.facts[role].doc()].emplace_back(index, office.cls);
      if (seen.emplace(mention.office, mention.nation).second) person.holds.emplace_back(std::move(office), mention.nation);
    }
  }

  /// The noun that says what somebody does, in apposition.
  void ReadTrade(const Fact& fact, Person& person) const {
    const Copy& copy = story_.copies[fact.doc()];
    const TokenRange sentence = copy.sentences[fact.claim.sentence].tokens;
    auto word = [&](uint32_t i) { return i >= sentence.first && i < sentence.last ? LowerCase(copy.Words(copy.tokens[i])) : std::string(); };
    auto add = [&](const std::string& noun) {
      if (noun.size() > 4 && IsContentWord(lexicon_, noun) && noun[0] >= 'a' && noun[0] <= 'z') person.trades.insert(noun);
    };
    uint32_t i = fact.claim.tokens.last;
    if (word(i) == "," && (word(i + 1) == "a" || word(i + 1) == "an" || word(i + 1) == "the")) {
      uint32_t end = i + 2;
      while (end < i + 6 && end < sentence.last && copy.tokens[end].kind == TokenKind::kWord && !copy.tokens[end].Is(kCapital) && word(end) != "of" && word(end) != "who" && word(end) != "in") ++end;
      if (end > i + 2) add(word(end - 1));
    }
    i = fact.claim.tokens.first;
    if (i > sentence.first + 1 && (word(i - 1) == "called" || word(i - 1) == "named")) add(word(i - 2));
    else if (i > sentence.first && !copy.tokens[i - 1].Is(kCapital)) add(word(i - 1));
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

  /// No source knows both; neither given name stands in the other's sources.
  bool Apart(const Person& a, const Person& b) {
    for (DocId doc : a.docs) {
      if (b.docs.contains(doc) || Mentions(doc, b.name)) return false;
    }
    for (DocId doc : b.docs) {
      if (Mentions(doc, a.name)) return false;
    }
    return true;
  }

  /// The whole name, part by part, anywhere in the text, headlines and captions too.
  bool Mentions(DocId doc, const Name& name) {
    auto [it, fresh] = words_.try_emplace(doc);
    const Copy& copy = story_.copies[doc];
    for (size_t i = 0; fresh && i < copy.tokens.size(); ++i) it->second.push_back(KeyHash("", FoldLetters(copy.Words(copy.tokens[i]))));
    std::vector<uint64_t> parts;
    for (const std::string& part : name.parts) parts.push_back(KeyHash("", part));
    return std::search(it->second.begin(), it->second.end(), parts.begin(), parts.end()) != it->second.end();
  }

  std::string Reason(const Person& a, const Person& b) const {
    NameMatch match = CompareNames(a.name, b.name, lexicon_);
    bool given = a.name.parts.front() == b.name.parts.front();
    if (match != NameMatch::kConflict && !given && match != NameMatch::kDifferent) return {};
    const bool styled = std::any_of(a.styles.begin(), a.styles.end(), [&](const std::string& style) { return b.styles.contains(style); });
    if (styled && match == NameMatch::kConflict) return "is meant";
    const bool form = a.name.parts.front().substr(0, kForm) == b.name.parts.front().substr(0, kForm);  // "Alexis", "Alexandros"
    if (match == NameMatch::kConflict && !form && a.name.parts.front()[0] == b.name.parts.front()[0]) {  // "Pavol", "Peter"
      const bool trade = std::any_of(a.trades.begin(), a.trades.end(), [&](const std::string& noun) { return b.trades.contains(noun); });
      const bool alike = Alike(a.name.parts.front(), b.name.parts.front());
      if (trade || ((alike || Outvoted(a, b)) && OnlyBearer(a) && OnlyBearer(b))) return "is meant";
    }
    for (const auto& [p, one] : a.holds) {
      for (const auto& [q, two] : b.holds) {
        bool one_nation = !one.empty() && one == two;
        bool other_nation = !one.empty() && !two.empty() && one != two;
        if (other_nation) continue;
        bool office = !p.empty() && OfficesAgree(p, q) && !p.former && !p.acting && !q.acting;
        if (match == NameMatch::kConflict) {
          if (office) return "is the " + ShowOffice(p);
          if (one_nation && p.empty() && q.empty()) return "is meant";
          continue;
        }
        // Another surname: only where one office has one holder in this event.
        bool crew = p.track == "captain" || p.track == "crew";
        bool state = p.track == "gov" && one_nation && p.fields == q.fields && !p.deputy && (p.cls != "minister" || !p.fields.empty()) &&
                     p.cls != "ambassador" && p.cls != "commissioner" && p.cls != "mayor" && p.cls != "governor" && p.cls != "secretary";
        bool unique = crew || state;
        if (office && unique && OnlyHolder(a, p) && OnlyHolder(b, p)) return "is the " + ShowOffice(p);
        if (office && given && p.track != "role" && OnlyHolder(a, p) && OnlyHolder(b, p)) return "is the " + ShowOffice(p);
      }
    }
    return {};
  }

  /// Given names that are taken for each other: "Yeison" and "Yerson", but not "Lamont" and "Lauryn".
  static bool Alike(const std::string& a, const std::string& b) {
    constexpr int kEdits = 3;
    return std::min(a.size(), b.size()) >= 5 && a.substr(0, 2) == b.substr(0, 2) && EditDistance(a, b, kEdits) <= kEdits;
  }

  /// One voice has the one, two and more have the other.
  bool Outvoted(const Person& a, const Person& b) const {
    auto voices = [&](const Person& person) {
      std::set<uint32_t> heard;
      for (DocId doc : person.docs) heard.insert(story_.voices[doc]);
      return heard.size();
    };
    const size_t one = voices(a), two = voices(b);
    return std::min(one, two) == 1 && std::max(one, two) >= 2;
  }

  /// No source that knows `person` names another of the surname.
  bool OnlyBearer(const Person& person) const {
    return std::none_of(persons_.begin(), persons_.end(), [&](const Person& other) {
      if (&other == &person || other.name.parts.back() != person.name.parts.back()) return false;
      return std::any_of(other.docs.begin(), other.docs.end(), [&](DocId doc) { return person.docs.contains(doc); });
    });
  }

  /// No source that knows `person` names another holder of the office.
  bool OnlyHolder(const Person& person, const OfficeKey& office) const {
    for (DocId doc : person.docs) {
      auto known = holders_.find(doc);
      if (known == holders_.end()) continue;
      for (const auto& [other, cls] : known->second) {
        if (&persons_[other] != &person && cls == office.cls) return false;
      }
    }
    return true;
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  std::vector<Person> persons_;
  absl::flat_hash_map<std::string, size_t> by_name_;
  absl::flat_hash_map<uint64_t, std::vector<size_t>> by_key_;
  absl::flat_hash_map<DocId, std::vector<std::pair<uint32_t, std::string>>> holders_;  // persons and their classes of office
  absl::flat_hash_map<DocId, std::vector<uint64_t>> words_;  // of sources that were looked through: their folded words
};

}  // namespace

void MatchPeople(const Story& story, CrossReference& reference) {
  if (story.copies.size() < 2) return;
  PeopleMatcher(story, reference).Run();
}

}  // namespace crossread
