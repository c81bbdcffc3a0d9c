// SPDX-License-Identifier: Apache-2.0
// Keys first, so that only those are compared who share something; then the names, then the offices.
#include "graph/person_slots.h"

#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "graph/name_keys.h"
#include "graph/name_slips.h"
#include "graph/person_marks.h"
#include "values/names.h"
#include "values/near_words.h"
#include "values/posts.h"

namespace crossread {
namespace {

constexpr size_t kTwo = 2;   // letters by which two names of their own differ in length at most
constexpr size_t kForm = 4;  // letters that two forms of one given name begin with

/// "the driver of the second car": one of several who hold the office here.
bool OneOfTwo(const std::string& title) {
  static constexpr std::string_view kOrders[] = {" second ", " other ", " another ", " first ", " third "};
  const std::string words = absl::StrCat(" ", title);
  return std::any_of(std::begin(kOrders), std::end(kOrders), [&](std::string_view word) { return words.find(word) != std::string::npos; });
}

/// "bus" of "the driver of the bus": two that meet have a driver each. Empty for what may be any of them: "vessel".
std::string VehicleOf(const OfficeKey& office, const std::string& body) {
  if (office.track != "crew" && office.track != "captain") return {};
  static constexpr std::pair<std::string_view, std::string_view> kVehicles[] = {
      {"bus", "bus"},   {"coach", "bus"}, {"minibus", "bus"}, {"lorry", "lorry"},   {"truck", "lorry"},     {"van", "van"},         {"car", "car"},     {"taxi", "car"},       {"train", "train"},
      {"tram", "tram"}, {"ferry", "ferry"}, {"trawler", "trawler"}, {"tanker", "tanker"}, {"freighter", "freighter"}, {"helicopter", "helicopter"}, {"jet", "plane"}, {"plane", "plane"}, {"airliner", "plane"}};
  const std::string last = body.substr(body.rfind(' ') + 1);
  for (const auto& [word, kind] : kVehicles) {
    if (last == word) return std::string(kind);
  }
  return {};
}

/// The words of a body's name that tell it from others.
std::set<std::string> Telling(const std::string& body) {
  constexpr size_t kLetters = 4;
  std::set<std::string> words;
  for (size_t at = 0; at < body.size();) {
    const size_t end = std::min(body.find(' ', at), body.size());
    if (end >= at + kLetters) words.insert(body.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// The bodies of two holders of one office are one as far as they are told: the words of the one are all in the other.
bool OneBody(const OfficeKey& office, const std::string& a, const std::string& b) {
  const std::set<std::string> one = Telling(a), other = Telling(b);
  if (one.empty() || other.empty()) return SelfEvident(office);
  if (std::min(one.size(), other.size()) == 1 && std::max(one.size(), other.size()) > 2) return false;  // a "program" of somebody's
  return std::includes(one.begin(), one.end(), other.begin(), other.end()) || std::includes(other.begin(), other.end(), one.begin(), one.end());
}

}  // namespace

PersonSlots::PersonSlots(const Story& story, std::vector<Person>& persons) : story_(story), lexicon_(*story.copies.front().lexicon), persons_(persons) {}

std::vector<PersonSlot> PersonSlots::Find() {
  Pairs pairs;
  for (uint32_t i = 0; i < persons_.size(); ++i) {
    ReadOffices(i);
    if (persons_[i].name.parts.size() > 1) AddKeys(i, pairs);
  }
  std::vector<PersonSlot> slots;
  pairs.ForEach([&](uint32_t i, uint32_t j) {
    std::string reason = Reason(persons_[i], persons_[j]);
    if (!reason.empty() && Apart(persons_[i], persons_[j])) slots.push_back({i, j, std::move(reason)});
  });
  return slots;
}

/// What two people share where Reason() finds one: an office, or a country where neither has any, and a name where the
/// office has several holders.
void PersonSlots::AddKeys(uint32_t index, Pairs& pairs) const {
  const Name& name = persons_[index].name;
  if (persons_[index].age > 0) {
    pairs.Add(index, KeyHash(absl::StrCat("age ", persons_[index].age), name.parts.back()));
    pairs.Add(index, KeyHash(absl::StrCat("aged ", persons_[index].age), name.parts.front()));
  }
  if (IsRareSurname(lexicon_, name.parts.back())) pairs.Add(index, KeyHash("surname", name.parts.back()));
  pairs.Add(index, KeyHash(absl::StrCat("slip ", name.parts.back().substr(0, 3)), name.parts.front()));
  pairs.Add(index, KeyHash(absl::StrCat("initial ", name.parts.front().substr(0, 1)), name.parts.back()));
  for (const std::string& word : persons_[index].doings) pairs.Add(index, KeyHash(absl::StrCat("does ", word), name.parts.back()));
  for (const std::string& word : persons_[index].company) pairs.Add(index, KeyHash(absl::StrCat("beside ", word), name.parts.front()));
  for (const std::string& style : persons_[index].styles) pairs.Add(index, KeyHash(absl::StrCat("style of ", name.parts.back()), style));
  for (const auto& [office, nation, body] : persons_[index].holds) {
    const std::string& holds = office.empty() ? nation : office.cls;
    pairs.Add(index, KeyHash(absl::StrCat(office.empty() ? "nation of " : "office of ", name.parts.back()), holds));
    if (office.empty()) continue;
    pairs.Add(index, KeyHash(absl::StrCat("given ", name.parts.front()), holds));
    if (office.track == "captain" || office.track == "crew" || OnePost(office)) pairs.Add(index, KeyHash("crew", holds));
    if (office.track == "gov") pairs.Add(index, KeyHash(absl::StrCat("state ", nation), holds));
  }
}

void PersonSlots::ReadOffices(uint32_t index) {
  Person& person = persons_[index];
  ReadMarks(story_, person);
  std::set<std::pair<std::string, std::string>> seen;
  for (uint32_t role : person.roles) {
    const Mention& mention = std::get<Mention>(story_.facts[role].claim.said);
    if (OneOfTwo(mention.title)) continue;
    OfficeKey office = ReadOffice(mention.office);
    if (!office.empty()) holders_[story_.facts[role].doc()].emplace_back(index, office.cls);
    const std::string vehicle = VehicleOf(office, mention.title_of);
    const std::string& of = vehicle.empty() ? mention.nation : vehicle;
    if (seen.emplace(mention.office, of).second) person.holds.push_back({std::move(office), of, mention.title_of.starts_with("country:") ? std::string() : mention.title_of});
  }
}

/// No source knows both; neither given name stands in the other's sources.
bool PersonSlots::Apart(const Person& a, const Person& b) {
  for (DocId doc : a.docs) {
    if (b.docs.contains(doc) || Mentions(doc, b.name)) return false;
  }
  for (DocId doc : b.docs) {
    if (Mentions(doc, a.name)) return false;
  }
  return true;
}

/// The whole name, part by part, anywhere in the text, headlines and captions too.
bool PersonSlots::Mentions(DocId doc, const Name& name) {
  auto [it, fresh] = words_.try_emplace(doc);
  const Copy& copy = story_.copies[doc];
  for (size_t i = 0; fresh && i < copy.tokens.size(); ++i) it->second.push_back(KeyHash("", FoldLetters(copy.Words(copy.tokens[i]))));
  std::vector<uint64_t> parts;
  for (const std::string& part : name.parts) parts.push_back(KeyHash("", part));
  return std::search(it->second.begin(), it->second.end(), parts.begin(), parts.end()) != it->second.end();
}

std::string PersonSlots::Reason(const Person& a, const Person& b) const {
  NameMatch match = CompareNames(a.name, b.name, lexicon_);
  bool given = a.name.parts.front() == b.name.parts.front();
  if (match != NameMatch::kConflict && !given && match != NameMatch::kDifferent) return {};
  // "Lena", "Magdalena": the end of a name may stand for it.
  if (match == NameMatch::kConflict && (a.name.parts.front().ends_with(b.name.parts.front()) || b.name.parts.front().ends_with(a.name.parts.front()))) return {};
  const bool styled = std::any_of(a.styles.begin(), a.styles.end(), [&](const std::string& style) { return b.styles.contains(style); });
  if (styled && match == NameMatch::kConflict) return "is meant";
  const std::string &one_given = a.name.parts.front(), &other_given = b.name.parts.front();
  const bool apart = Given(a) && Given(b) && std::max(one_given.size(), other_given.size()) <= std::min(one_given.size(), other_given.size()) + kTwo;  // "Fabio", "Fabian"
  const bool form = one_given.substr(0, kForm) == other_given.substr(0, kForm) && !apart;  // "Alexis", "Alexandros"
  const bool aged = a.age > 0 && a.age == b.age && !form && Given(a) && Given(b);  // what the tables do not know may be a pet name
  if (match == NameMatch::kConflict && aged && OnlyBearer(a) && OnlyBearer(b)) return "is meant";
  if (match == NameMatch::kConflict && !form && a.name.parts.front()[0] == b.name.parts.front()[0]) {  // "Pavol", "Peter"
    const bool trade = std::any_of(a.trades.begin(), a.trades.end(), [&](const std::string& noun) { return b.trades.contains(noun); });
    const bool alike = GivenNamesAlike(a.name.parts.front(), b.name.parts.front());
    if (trade || ((alike || Outvoted(a, b)) && OnlyBearer(a) && OnlyBearer(b))) return "is meant";
  }
  if (match == NameMatch::kConflict && !form && OneOfAFew(a, b)) return "is meant";
  const bool ages = a.age > 0 && b.age > 0 && a.age != b.age;
  if (match == NameMatch::kConflict && !form && !ages && Given(a) && Given(b) && OnlyBearer(a) && OnlyBearer(b) && DoTheSame(a, b)) return "is meant";
  // "Lena Okello and Brian Kiptoo", "Lena Onyango and her friend Kiptoo": one given name, beside one other
  const std::string &surname = a.name.parts.back(), &other_surname = b.name.parts.back();
  const bool joined = std::any_of(a.company.begin(), a.company.end(), [&](const std::string& word) { return b.company.contains(word) && word != surname && word != other_surname; });
  if (match == NameMatch::kDifferent && given && joined && one_given.size() > 3 && surname[0] == other_surname[0]) return "is meant";
  // "Adamek, 41", "Adamik, 41": one given name and surnames a slip apart, with an age or an office in common
  if (match == NameMatch::kDifferent && given && one_given.size() > 2 && SurnamesSlipApart(surname, other_surname) && OnlyBearer(a) && OnlyBearer(b)) {
    bool both = (a.age > 0 && a.age == b.age) || (Outvoted(a, b) && IsRareSurname(lexicon_, surname) && IsRareSurname(lexicon_, other_surname));
    for (const Held& held : a.holds) both = both || std::any_of(b.holds.begin(), b.holds.end(), [&](const Held& with) { return OfficesAgree(held.office, with.office) && held.office.track != "kin"; });
    if (both) return "is meant";
  }
  for (const auto& [p, one, here] : a.holds) {
    for (const auto& [q, two, there] : b.holds) {
      bool one_nation = !one.empty() && one == two;
      bool other_nation = !one.empty() && !two.empty() && one != two;
      if (other_nation && !(OnePost(p) && p.track != "gov" && q.track == p.track)) continue;  // whose climber leads it
      bool office = !p.empty() && p.track != "kin" && OfficesAgree(p, q) && !p.former && !p.acting && !q.acting;
      if (match == NameMatch::kConflict) {
        if (office) return "is the " + ShowOffice(p);
        if (one_nation && p.empty() && q.empty()) return "is meant";
        continue;
      }
      if (other_nation && !(office && !here.empty() && !there.empty())) continue;
      // Another surname: only where one office has one holder in this event.
      bool crew = p.track == "captain" || p.track == "crew";
      bool state = p.track == "gov" && one_nation && p.fields == q.fields && !p.deputy && (p.cls != "minister" || !p.fields.empty()) &&
                   p.cls != "ambassador" && p.cls != "commissioner" && p.cls != "mayor" && p.cls != "governor" && p.cls != "secretary";
      bool unique = crew || state;
      if (office && unique && OnlyHolder(a, p) && OnlyHolder(b, p)) return "is the " + ShowOffice(p);
      if (office && OnePost(p) && !p.deputy && !q.former && OneBody(p, here, there) && OnlyHolder(a, p) && OnlyHolder(b, p)) return "is the " + ShowOffice(p);
      if (office && given && p.track != "role" && OnlyHolder(a, p) && OnlyHolder(b, p)) return "is the " + ShowOffice(p);
    }
  }
  return {};
}

/// Two things are told of both, four where the names begin differently, and neither is somebody's kin.
bool PersonSlots::DoTheSame(const Person& a, const Person& b) const {
  for (const Person* person : {&a, &b}) {
    if (std::any_of(person->holds.begin(), person->holds.end(), [](const Held& held) { return held.office.track == "kin"; })) return false;
  }
  const int kThings = a.name.parts.front()[0] == b.name.parts.front()[0] ? 2 : 4;
  int shared = 0;
  for (const std::string& word : a.doings) {
    shared += std::any_of(b.doings.begin(), b.doings.end(), [&](const std::string& other) { return SameOrNear(lexicon_, word, other); });
    if (shared >= kThings) return true;
  }
  return false;
}

/// A surname that few bear, by which no source names two people; neither is somebody's kin, and no office of theirs speaks against it.
bool PersonSlots::OneOfAFew(const Person& a, const Person& b) const {
  constexpr size_t kShortest = 3;  // letters of a given name, of which the other is no longer form
  const std::string &one = a.name.parts.front(), &other = b.name.parts.front();
  if (std::min(one.size(), other.size()) < kShortest || one.starts_with(other) || other.starts_with(one)) return false;
  if (!IsRareSurname(lexicon_, a.name.parts.back()) || !OnlyBearer(a) || !OnlyBearer(b)) return false;
  if (a.age > 0 && a.age == b.age && !(Given(a) && Given(b))) return false;  // what the tables do not know may be a pet name
  for (const Person* person : {&a, &b}) {
    if (std::any_of(person->holds.begin(), person->holds.end(), [](const Held& held) { return held.office.track == "kin"; })) return false;
  }
  // What either does for a living, where both are told.
  auto works = [](const Person& person) { return !person.trades.empty() || !person.styles.empty() || std::any_of(person.holds.begin(), person.holds.end(), [](const Held& held) { return !held.office.empty(); }); };
  const bool trade = std::any_of(a.trades.begin(), a.trades.end(), [&](const std::string& noun) { return b.trades.contains(noun); });
  const bool office = std::any_of(a.holds.begin(), a.holds.end(), [&](const Held& held) {
    return std::any_of(b.holds.begin(), b.holds.end(), [&](const Held& with) { return OfficesAgree(held.office, with.office); });
  });
  return trade || office || !works(a) || !works(b);
}

/// The given name is one that the tables know.
bool PersonSlots::Given(const Person& person) const { return lexicon_.FirstSense(person.name.parts.front(), lexicon_.Class("given")) != nullptr; }

/// One voice has the one, two and more have the other.
bool PersonSlots::Outvoted(const Person& a, const Person& b) const {
  auto voices = [&](const Person& person) {
    std::set<uint32_t> heard;
    for (DocId doc : person.docs) heard.insert(story_.voices[doc]);
    return heard.size();
  };
  const size_t one = voices(a), two = voices(b);
  return std::min(one, two) == 1 && std::max(one, two) >= 2;
}

/// No source that knows `person` names another of the surname.
bool PersonSlots::OnlyBearer(const Person& person) const {
  return std::none_of(persons_.begin(), persons_.end(), [&](const Person& other) {
    if (&other == &person || other.name.parts.back() != person.name.parts.back()) return false;
    return std::any_of(other.docs.begin(), other.docs.end(), [&](DocId doc) { return person.docs.contains(doc); });
  });
}

/// No source that knows `person` names another holder of the office.
bool PersonSlots::OnlyHolder(const Person& person, const OfficeKey& office) const {
  for (DocId doc : person.docs) {
    auto known = holders_.find(doc);
    if (known == holders_.end()) continue;
    for (const auto& [other, cls] : known->second) {
      if (&persons_[other] != &person && cls == office.cls) return false;
    }
  }
  return true;
}

}  // namespace crossread
