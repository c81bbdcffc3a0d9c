// SPDX-License-Identifier: Apache-2.0
// Noun groups become roles: their words, their heads, what narrows them; pronouns and apposition lead to names.
#include "claims/stance_bearers.h"

#include <algorithm>
#include <map>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "values/calendar_word.h"
#include "values/near_words.h"
#include "values/person_noun.h"

namespace crossread {
namespace {

constexpr WordSet kSome = {"none", "all", "some", "most", "many", "both", "each", "neither", "several", "few", "one", "two", "three", "half"};
constexpr WordSet kBy = {"by"};
constexpr WordSet kNoun = {"for", "of", "to", "on", "against", "from", "in", "between", "with", "about"};
constexpr WordSet kAny = {"for", "of", "to", "on", "against", "from", "in", "at", "with", "between", "about", "by"};

}  // namespace

StanceBearers::StanceBearers(const Reading& reading)
    : copy_(reading.copy), grammar_(reading.grammar), tags_(grammar_.Tags()), people_(FindPeople(reading)), roles_(reading, people_) {}

std::string_view StanceBearers::HowMany(TokenRange group, uint32_t first) const {
  static constexpr WordSet kNone = {"no", "none", "nobody", "neither", "nothing"};
  static constexpr WordSet kAll = {"all", "every", "each", "both", "everyone", "everybody", "entire", "whole"};
  static constexpr WordSet kPart = {"some", "one", "two", "three", "several", "many", "most", "few", "half", "another", "other", "others", "rest", "remaining", "least", "number", "dozens", "majority", "certain", "part", "parts", "various"};
  for (uint32_t i = group.first > first ? group.first - 1 : group.first; i < group.last; ++i) {
    if (kNone.Has(copy_, i)) return "none";
    if (Is(i, "not") && IsOneOf(copy_, i + 1, {"one", "a", "single"})) return "none";
    if (kAll.Has(copy_, i)) return "all";
    if (i < group.first) continue;
    if (i > group.first && IsOneOf(copy_, i - 1, {"the", "these", "those"}) && tags_[i] == Tag::kNumber) continue;  // "the two sides": both of them
    const bool number = copy_.tokens[i].kind == TokenKind::kNumber || tags_[i] == Tag::kNumber;
    if (Is(i, "most") && i + 1 < group.last && tags_[i + 1] == Tag::kAdjective) continue;  // "the most recent inspection"
    if (kPart.Has(copy_, i) || (number && i + 1 < group.last && copy_.tokens[group.last - 1].kind != TokenKind::kNumber)) return "part";  // not "the 08:14"
  }
  return {};
}

bool StanceBearers::TellsTime(TokenRange group) const {
  for (uint32_t i = group.first; i < group.last; ++i) {
    if (IsCalendarWord(copy_, i)) return true;
  }
  return false;
}

const Clause* StanceBearers::ClauseOf(uint32_t verb) const {
  const int32_t at = grammar_.ClauseAt(verb);
  if (at < 0) return nullptr;
  return &grammar_.Clauses()[at];
}

void StanceBearers::AddGroup(int32_t g, char mark, uint32_t s, Roles& roles, int depth) const {
  if (g < 0) return;
  const NounGroup& group = grammar_.NounGroups()[g];
  const TokenRange sentence = copy_.sentences[s].tokens;
  if (kSome.Has(copy_, group.head) && group.tokens.last + 1 < sentence.last && Is(group.tokens.last, "of") && depth < 3) {  // "none of the climbers"
    AddGroup(grammar_.NounGroupAt(group.tokens.last + 1), mark, s, roles, depth + 1);
  }
  if (tags_[group.head] == Tag::kPronoun || (group.tokens.size() == 1 && IsOneOf(copy_, group.head, {"who", "which", "that"}))) {
    if (depth < 3) AddAntecedent(g, mark, s, roles, depth);
    return;
  }
  TokenRange tokens = group.tokens;
  const bool bears = mark == 'b';
  if (const PersonMention* person = bears ? Described(group) : nullptr; person != nullptr) {
    roles_.Add(person->name, mark, roles);
    AddHead(person->name.last - 1, roles);
    return;
  }
  if (bears) {
    if (std::string_view many = HowMany(tokens, sentence.first); !many.empty()) roles.push_back(absl::StrCat("q:", std::string(many)));
  }
  const int32_t also = bears && depth == 0 && tokens.last + 1 < sentence.last && IsOneOf(copy_, tokens.last, {"and", "or"}) ? grammar_.NounGroupAt(tokens.last + 1) : -1;
  if (also >= 0 && grammar_.NounGroups()[also].tokens.last < sentence.last) {  // "emergency departments and [cancer wards] are exempt"
    const Tag next = tags_[grammar_.NounGroups()[also].tokens.last];
    if (next == Tag::kAuxiliary || next == Tag::kVerb) AddGroup(also, mark, s, roles, depth + 1);
  }
  roles_.Add(tokens, mark, roles);
  if (bears) AddHead(group.head, roles);
  for (uint32_t k = tokens.first; bears && k < group.head; ++k) {  // "the back gate"
    const bool plain = !IsContentWord(*copy_.lexicon, copy_.Words(copy_.tokens[k])) && copy_.lexicon->Get(copy_, k, copy_.lexicon->Class("contrast")) != nullptr;
    if (plain || IsOneOf(copy_, k, {"co", "ex", "vice"})) roles.push_back(absl::StrCat("b:", LowerCase(copy_.Words(copy_.tokens[k]))));
  }
  for (uint32_t k = tokens.first + 1; bears && IsOneOf(copy_, group.head, {"body", "bodies", "corpse", "remains"}) && k < group.head; ++k) {
    if (tags_[k] == Tag::kPossessive && copy_.tokens[k].Is(kSuffix)) AddHead(k - 1, roles);  // "the driver's body"
  }
  if (bears && IsOneOf(copy_, tokens.first, {"his", "her"})) roles.push_back(Is(tokens.first, "his") ? "u:his" : "u:her");
  if (bears) AddNarrowing({tokens.first, group.head}, group.head, roles);
  const int32_t own = grammar_.ClauseAt(group.head);
  const bool before_verb = own >= 0 && grammar_.Clauses()[own].verb.tokens.first >= tokens.last;  // "the road to Harlow was"
  for (uint32_t end = tokens.last; end + 1 < sentence.last && (IsOneOf(copy_, end, {"of", "by", "in", "at", "on", "from", "for", "against", "near", "between"}) || (before_verb && Is(end, "to")));) {  // "none of the passengers"
    const int32_t whole = grammar_.NounGroupAt(end + 1);
    if (whole < 0) break;
    const NounGroup& inner = grammar_.NounGroups()[whole];
    if (!Is(end, "of") && TellsTime(inner.tokens)) break;
    roles_.Add(inner.tokens, mark, roles);
    if (bears && Is(end, "of")) AddHead(inner.head, roles), AddNarrowing({inner.tokens.first, inner.head}, inner.head, roles);
    if (bears) AddNarrowing(inner.tokens, group.head, roles);
    end = inner.tokens.last;
  }
  if (bears && tokens.last + 2 < sentence.last && IsOneOf(copy_, tokens.last, {"taken", "drawn", "driven", "written", "given", "seen", "known", "flown", "chosen", "owned", "led"}) && IsOneOf(copy_, tokens.last + 1, {"from", "on", "in", "by", "to", "for", "at"})) {
    const int32_t of = grammar_.NounGroupAt(tokens.last + 2);  // "a sample taken from the driver"
    if (of >= 0) roles_.Add(grammar_.NounGroups()[of].tokens, mark, roles);
  }
  if (bears && PersonAt(people_, group.head) != nullptr && group.tokens.first > sentence.first + 1 && Is(group.tokens.first - 1, ",") && Is(tokens.last, ",")) {
    const int32_t whose = grammar_.NounGroupAt(group.tokens.first - 2);  // "the ambassador, Ilse Brandvold, is"
    if (whose >= 0) roles_.Add(grammar_.NounGroups()[whose].tokens, 'b', roles), AddHead(grammar_.NounGroups()[whose].head, roles);
  }
  if (bears && Is(tokens.last, ",")) {  // "the ambassador, Ilse Brandvold,"
    if (const PersonMention* person = PersonAt(people_, tokens.last + 1)) roles_.Add(person->name, 'b', roles), roles_.Add(person->name, 'h', roles);
  }
  if (Is(tokens.last, ",") && depth == 0) {  // "the ship's owner, Tarn Lines,"
    const int32_t named = grammar_.NounGroupAt(tokens.last + 1);
    const bool body = named >= 0 && tags_[grammar_.NounGroups()[named].head] == Tag::kProper && Is(grammar_.NounGroups()[named].tokens.last, ",") && PersonAt(people_, tokens.last + 1) == nullptr;
    if (body) roles_.Add(grammar_.NounGroups()[named].tokens, mark, roles);
    if (body && bears) AddHead(grammar_.NounGroups()[named].head, roles);
  }
}

/// "The 34-year-old", "the father of three", "the Chilean", "the former mayor": whom the copy has named most often so far.
const PersonMention* StanceBearers::Described(const NounGroup& group) const {
  if (!IsOneOf(copy_, group.tokens.first, {"the"}) || people_.empty()) return nullptr;
  const std::string& head = grammar_.Lemma(group.head);
  const uint32_t last = group.tokens.last;
  bool described = group.tokens.size() == 2 && tags_[group.head] != Tag::kVerb && copy_.lexicon->Get(copy_, group.head, copy_.lexicon->Class("demonym")) != nullptr && !head.ends_with('s') && copy_.lexicon->Get(copy_, group.head, copy_.lexicon->Class("demonym"))->extra != "people";
  described = described || (Is(last - 1, "year") && Is(last, "-") && Is(last + 1, "old")) || (group.tokens.size() > 3 && Is(last - 1, "old") && Is(last - 3, "year"));
  described = described || (IsOneOf(copy_, group.head, {"father", "mother", "dad", "mum", "mom", "grandfather", "grandmother"}) && Is(group.tokens.last, "of") && last + 1 < tags_.size() && tags_[last + 1] == Tag::kNumber);
  described = described || (group.tokens.size() > 2 && IsOneOf(copy_, group.tokens.first + 1, {"former", "ex"}) && IsPersonNoun(*copy_.lexicon, head));
  if (!described) return nullptr;
  std::map<std::string, int> often;
  const PersonMention* found = nullptr;
  for (const PersonMention& person : people_) {
    if (person.name.first >= group.tokens.first) break;
    const int times = ++often[person.folded.parts.back()];
    if (found == nullptr || times >= often[found->folded.parts.back()]) found = &person;
  }
  return found;
}

void StanceBearers::AddHead(uint32_t head, Roles& roles) const {
  roles_.Add({head, head + 1}, 'h', roles);
  const std::string plain = absl::StrCat("h:", grammar_.Lemma(head));
  if (tags_[head] == Tag::kNoun && (roles.empty() || roles.back() != plain)) roles.push_back(plain);
}

void StanceBearers::AddNarrowing(TokenRange words, uint32_t head, Roles& roles) const {
  std::vector<std::string> narrow;
  roles_.Add(words, 'm', narrow);
  uint32_t owner = words.first;
  for (uint32_t k = words.first; k < words.last; ++k) {
    if (tags_[k] == Tag::kPossessive && copy_.tokens[k].Is(kSuffix)) owner = k;
  }
  std::vector<std::string> owners;
  roles_.Add({words.first, owner}, 'm', owners);
  for (const std::string& word : narrow) {
    const bool owns = std::find(owners.begin(), owners.end(), word) != owners.end();
    if (word[0] == 'm' && word[2] != '@') roles.push_back(absl::StrCat(owns ? "z:" : "m:", grammar_.Lemma(head), " ", word.substr(2)));
  }
}

void StanceBearers::AddAntecedent(int32_t g, char mark, uint32_t s, Roles& roles, int depth) const {
  const NounGroup& group = grammar_.NounGroups()[g];
  const uint32_t at = group.tokens.first;
  const TokenRange sentence = copy_.sentences[s].tokens;
  if (IsOneOf(copy_, group.head, {"nobody", "everyone", "everybody", "none", "someone", "anyone"})) {
    roles.push_back(absl::StrCat("q:", Is(group.head, "nobody") || Is(group.head, "none") ? "none" : "all"));
    return;
  }
  if (IsOneOf(copy_, group.head, {"who", "which", "that", "whom"})) {
    uint32_t before = at;
    if (before > sentence.first && Is(before - 1, ",")) --before;
    if (before > sentence.first) AddGroup(grammar_.NounGroupAt(before - 1), mark, s, roles, depth + 1);
    return;
  }
  const bool person = IsOneOf(copy_, group.head, {"he", "she", "him", "her"});
  if (person || IsOneOf(copy_, group.head, {"it", "they", "them"})) {
    if (!person) {
      const int32_t own = grammar_.ClauseAt(at);
      if (Is(group.head, "it") && own >= 0 && grammar_.Lemma(grammar_.Clauses()[own].verb.head) == "be" && IsOneOf(copy_, std::min<uint32_t>(grammar_.Clauses()[own].verb.tokens.last, sentence.last - 1), {"the", "a", "not", "only"})) return;  // "It is the second time that"
      for (int32_t c = grammar_.ClauseAt(at); c > 0; --c) {  // "the company said that it would"
        const Clause& clause = grammar_.Clauses()[c - 1];
        if (clause.sentence != s) break;
        if (clause.subject < 0 || clause.subject == g) continue;
        return AddGroup(clause.subject, mark, s, roles, depth + 1);
      }
      if (s > 0) {
        const std::vector<Clause>& clauses = grammar_.Clauses();
        auto clause = std::lower_bound(clauses.begin(), clauses.end(), s - 1, [](const Clause& each, uint32_t wanted) { return each.sentence < wanted; });
        while (clause != clauses.end() && clause->sentence == s - 1 && clause->subject < 0) ++clause;
        if (clause != clauses.end() && clause->sentence == s - 1) AddGroup(clause->subject, mark, s - 1, roles, depth + 1);
      }
      return;
    }
    std::vector<std::string> found;
    roles_.AddSubject({at, at + 1}, s, found);
    for (const std::string& role : found) {
      roles.push_back(absl::StrCat(std::string(1, mark), role.substr(1)));
      if (mark == 'b') roles.push_back(absl::StrCat("h", role.substr(1)));
    }
  }
}

int32_t StanceBearers::SubjectOf(const Clause& clause) const {
  const TokenRange sentence = copy_.sentences[clause.sentence].tokens;
  const uint32_t opens = clause.verb.tokens.first;
  if (opens > sentence.first && IsOneOf(copy_, opens - 1, {"who", "which", "that"})) {
    uint32_t before = opens - 1;
    if (before > sentence.first && Is(before - 1, ",")) --before;
    if (before > sentence.first && grammar_.NounGroupAt(before - 1) >= 0) return grammar_.NounGroupAt(before - 1);
  }
  if (clause.subject >= 0) {
    const int32_t beside = opens > sentence.first ? grammar_.NounGroupAt(opens - 1) : -1;  // "nitrate, which [the shed] had never been licensed to hold"
    if (beside >= 0 && beside != clause.subject && grammar_.NounGroups()[beside].tokens.first > sentence.first && IsOneOf(copy_, grammar_.NounGroups()[beside].tokens.first - 1, {"which", "that", "whom"})) return beside;
    return clause.subject;
  }
  const Clause* at = &clause;
  while (at > grammar_.Clauses().data() && (at - 1)->sentence == clause.sentence) {
    if ((--at)->subject >= 0) return at->subject;
  }
  return -1;
}

int32_t StanceBearers::Behind(uint32_t end, uint32_t last) const {
  for (uint32_t k = end, most = end + 3; k < last && k < most; ++k) {
    if (k + 4 < last && Is(k + 1, "-") && Is(k + 2, "to") && Is(k + 3, "-") && grammar_.NounGroupAt(k) < 0) k += 4, most += 4;  // "back-to-work legislation"
    if (copy_.tokens[k].kind == TokenKind::kPunct) return -1;
    if (const int32_t g = grammar_.NounGroupAt(k); g >= 0) return grammar_.NounGroups()[g].tokens.first >= end ? g : -1;
    if (tags_[k] != Tag::kAdverb && tags_[k] != Tag::kDeterminer) return -1;
  }
  return -1;
}

void StanceBearers::AddPhrases(uint32_t from, uint32_t last, Phrases phrases, char mark, uint32_t s, Roles& roles) const {
  for (uint32_t k = from; k + 1 < last && k < from + 14; ++k) {
    if (copy_.tokens[k].kind == TokenKind::kPunct) return;
    if (tags_[k] == Tag::kVerb && k > from) return;
    const bool opens = phrases == Phrases::kBy ? kBy.Has(copy_, k) : phrases == Phrases::kNoun ? kNoun.Has(copy_, k) : kAny.Has(copy_, k);
    const int32_t g = opens ? grammar_.NounGroupAt(k + 1) : -1;
    if (g < 0 || TellsTime(grammar_.NounGroups()[g].tokens)) continue;
    std::vector<std::string> found;
    AddGroup(g, mark, s, found);
    const uint32_t end = grammar_.NounGroups()[g].tokens.last;
    const int32_t also = end + 1 < last && IsOneOf(copy_, end, {"or", "and"}) ? grammar_.NounGroupAt(end + 1) : -1;  // "in the wall or the spillway"
    if (also >= 0 && (grammar_.NounGroups()[also].tokens.last >= last || (tags_[grammar_.NounGroups()[also].tokens.last] != Tag::kVerb && tags_[grammar_.NounGroups()[also].tokens.last] != Tag::kAuxiliary))) AddGroup(also, mark, s, found);
    for (std::string& role : found) {
      if (role[0] == 'h') roles.push_back(absl::StrCat("p", role.substr(1)));
      if (role[0] != 'q' && role[0] != 'n') roles.push_back(std::move(role));  // how many it is said of, the subject tells
    }
  }
}

void StanceBearers::AddDoing(uint32_t end, uint32_t s, Roles& roles) const {
  const uint32_t first = copy_.sentences[s].tokens.first;
  if (end <= first || grammar_.Forms(first).verb != VerbForm::kGerund) return;
  roles_.Add({first, end}, 'b', roles);
  roles_.Add({first, first + 1}, 'h', roles);
}

void StanceBearers::AddPlaces(uint32_t from, uint32_t last, Roles& roles) const {
  bool place = false;
  for (uint32_t k = from; k < last && copy_.tokens[k].kind != TokenKind::kPunct; ++k) {
    place = place && (tags_[k] != Tag::kVerb || IsOneOf(copy_, k, {"called", "named", "known"}));
    place = place || IsOneOf(copy_, k, {"in", "at", "near", "off", "outside", "around", "on"});
    const bool name = tags_[k] == Tag::kProper && copy_.tokens[k].Is(kCapital) && !IsCalendarWord(copy_, k) && PersonAt(people_, k) == nullptr;
    if (place && name) roles.push_back(absl::StrCat("l:", LowerCase(copy_.Words(copy_.tokens[k]))));
  }
}

void StanceBearers::AddRest(TokenRange sentence, TokenRange words, Roles& roles) {
  TokenRange near = words;  // a colon and a dash bar words of time
  while (near.first > sentence.first && !IsOneOf(copy_, near.first - 1, {":", ";", "—", "–"})) --near.first;
  while (near.last < sentence.last && !IsOneOf(copy_, near.last, {":", ";", "—", "–"})) ++near.last;
  for (uint32_t k = sentence.first; k < sentence.last; ++k) {
    if (k >= words.first && k < words.last) continue;
    if (const std::string& role = roles_.Alone(k); !role.empty() && role[0] != 'n' && role[0] != 'r') roles.push_back(role);
    if (k >= near.first && k < near.last) AddTime(k, roles);
  }
}

void StanceBearers::AddTime(uint32_t k, Roles& roles) const {
  static constexpr WordSet kEarly = {"initially", "originally", "previously", "formerly", "earlier", "once", "ago", "until", "till", "previous"};
  static constexpr WordSet kLate = {"later", "eventually", "subsequently", "again", "finally", "temporarily", "briefly", "afterwards"};
  static constexpr WordSet kYet = {"yet", "far", "immediately", "immediate"};
  const std::string_view year = copy_.Words(copy_.tokens[k]);
  if (copy_.tokens[k].kind == TokenKind::kNumber && year.size() == 4 && (year.starts_with("19") || year.starts_with("20"))) roles.push_back(absl::StrCat("y:", std::string(year)));
  const bool open_end = IsOneOf(copy_, k, {"until", "till"}) && Is(k + 1, "further");  // "closed until further notice"
  const bool at_once = Is(k, "once") && k > 0 && Is(k - 1, "at");
  if ((kEarly.Has(copy_, k) && !open_end && !at_once) || (Is(k, "at") && Is(k + 1, "first")) || (Is(k, "used") && Is(k + 1, "to"))) roles.push_back("w:early");
  if (kLate.Has(copy_, k)) roles.push_back("w:late");
  if (IsOneOf(copy_, k, {"ever", "whatsoever"}) || (Is(k, "at") && IsOneOf(copy_, std::min<uint32_t>(k + 1, static_cast<uint32_t>(copy_.tokens.size()) - 1), {"all", "any"}))) roles.emplace_back("e:ever");
  if (Is(k, "for") && k + 2 < copy_.tokens.size() && (IsOneOf(copy_, k + 1, {"a", "an", "several", "some"}) || tags_[k + 1] == Tag::kNumber || copy_.tokens[k + 1].kind == TokenKind::kNumber) &&
      IsOneOf(copy_, k + 2, {"second", "seconds", "minute", "minutes", "hour", "hours", "while", "time", "day", "days"})) {
    roles.emplace_back("w:while");
  }
  if (Is(k, "never")) roles.emplace_back("w:never");
  if (kYet.Has(copy_, k) && !(Is(k, "yet") && Is(k + 1, "to"))) roles.push_back("w:yet");
}

}  // namespace crossread
