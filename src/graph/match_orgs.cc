// SPDX-License-Identifier: Apache-2.0
// Finds names of bodies that come close to a known name or to another source's: garbled, varied or misspelt.
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/ascii.h"
#include "graph/match_people.h"
#include "graph/pairs.h"
#include "values/names.h"
#include "values/near_words.h"

namespace crossread {
namespace {

const Mention& MentionOf(const Fact& fact) { return std::get<Mention>(fact.claim.said); }

using Words = std::vector<std::string>;

class OrgMatcher {
 public:
  OrgMatcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon) {
    for (uint32_t i = 0; i < story.facts.size(); ++i) {
      const Fact& fact = story.facts[i];
      if (fact.claim.kind != "org" || !std::holds_alternative<Mention>(fact.claim.said)) continue;
      const Name& name = MentionOf(fact).name;
      orgs_.push_back(i);
      named_[name.parts].push_back(i);
      if (!name.entity.empty()) bodies_[name.entity].push_back(i);
      told_.emplace(fact.doc(), KeyOf(name.parts));
      told_.emplace(fact.doc(), KeyHash("entity", name.entity));
    }
    for (const Topic& topic : reference.topics) topics_.emplace(topic.kind, topic.key);
    for (const Sense* sense : lexicon_.All(lexicon_.Class("org"))) {
      if (sense->extra != "name") continue;
      known_.push_back({Content(Split(sense->form)), sense});
      names_.insert(known_.back().first);
    }
  }

  void Run() {
    Known();
    Differing();
    Typos();
  }

 private:
  static Words Split(std::string_view form) {
    Words words;
    for (size_t at = 0; at < form.size();) {
      size_t space = std::min(form.find(' ', at), form.size());
      words.push_back(LowerCase(form.substr(at, space - at)));
      at = space + 1;
    }
    return words;
  }

  /// Words that carry meaning; "co" and "operation" of a hyphenated word are one.
  Words Content(const Words& words) const {
    Words out;
    for (size_t i = 0; i < words.size(); ++i) {
      std::string word = words[i];
      if (word == "co") {
        size_t next = i + 1 < words.size() && words[i + 1] == "-" ? i + 2 : i + 1;
        if (next < words.size()) {
          word += words[next];
          i = next;
        }
      }
      if (word.size() > 1 && IsContentWord(lexicon_, word)) {
        if (word == "organisation") word = "organization";
        out.push_back(word);
      }
    }
    return out;
  }

  /// Index of the one word in which `a` and `b` differ; -1 where they differ in none or several.
  static int OneApart(const Words& a, const Words& b) {
    if (a.size() != b.size()) return -1;
    int at = -1;
    for (size_t i = 0; i < a.size(); ++i) {
      if (a[i] == b[i]) continue;
      if (at >= 0) return -1;
      at = static_cast<int>(i);
    }
    return at;
  }

  /// Inner part of a word: "operation" of "cooperation".
  static bool Torn(const std::string& a, const std::string& b) {
    return (a.size() >= 5 && b.ends_with(a) && b.size() <= a.size() + 3) || (b.size() >= 5 && a.ends_with(b) && a.size() <= b.size() + 3);
  }

  /// A country or town of the gazetteer: the United States are no garbled United Nations.
  bool Place(const std::string& folded) {
    for (const char* name : {"country", "capital", "city", "region"}) {
      if (asked_) break;
      for (const Sense* sense : lexicon_.All(lexicon_.Class(name))) places_.insert(LowerCase(sense->form));
    }
    asked_ = true;
    return places_.contains(folded);
  }

  static uint64_t KeyOf(const Words& words) { return KeyHash("", absl::StrJoin(words, " ")); }

  /// `words` with the one at `at` left open.
  static uint64_t KeyBut(Words words, size_t at) {
    words[at].clear();
    return KeyOf(words);
  }

  /// The known names that are `words` but for one that differs, or without one of them; in order.
  std::vector<uint32_t> Near(const Words& words) {
    const bool fresh = close_.empty();
    for (uint32_t i = 0; fresh && i < known_.size(); ++i) {
      const Words& name = known_[i].first;
      close_.emplace(KeyOf(name), i);
      for (size_t at = 0; at < name.size(); ++at) close_.emplace(KeyBut(name, at), i);
    }
    std::set<uint32_t> near;
    auto add = [&](uint64_t key) {
      auto [first, last] = close_.equal_range(key);
      for (; first != last; ++first) near.insert(first->second);
    };
    for (size_t at = 0; at < words.size(); ++at) {
      add(KeyBut(words, at));
      Words rest = words;
      rest.erase(rest.begin() + static_cast<long>(at));
      add(KeyOf(rest));
    }
    return {near.begin(), near.end()};
  }

  /// The body called `entity` stands in another source than `doc`, by long name or acronym.
  bool Elsewhere(const std::string& entity, DocId doc) const {
    auto facts = bodies_.find(entity);
    return facts != bodies_.end() && std::any_of(facts->second.begin(), facts->second.end(), [&](uint32_t fact) { return story_.facts[fact].doc() != doc; });
  }

  bool Uses(DocId doc, std::string_view entity) const { return told_.contains({doc, KeyHash("entity", entity)}); }

  void Known() {
    std::map<std::string, std::vector<uint32_t>> garbled;
    for (uint32_t fact : orgs_) {
      const Mention& mention = MentionOf(story_.facts[fact]);
      if (!mention.name.entity.empty() || mention.name.parts.size() < 2) continue;
      Words words = Content(mention.name.parts);
      if (names_.contains(words) || Place(mention.name.folded)) continue;
      for (uint32_t known : Near(words)) {
        const auto& [name, sense] = known_[known];
        // An acronym in the middle of its own name.
        Words rest = words;
        std::erase_if(rest, [&](const std::string& word) { return word.size() <= 6 && IsShort(word, sense->value); });
        bool inside = rest.size() + 1 == words.size() && rest == name && words.back() == name.back() && words.front() == name.front();
        int at = OneApart(words, name);
        bool near = at >= 0 && (Torn(words[at], name[at]) || NearWords(lexicon_, words[at], name[at]));
        bool own = Uses(story_.facts[fact].doc(), sense->value);  // a source that knows the name tells of another body
        bool apart = near && !own && (name.size() >= 4 || (name.size() >= 2 && Elsewhere(std::string(sense->value), story_.facts[fact].doc()) && !Torn(words[at], name[at])));
        if (!inside && !apart) continue;
        garbled[std::string(sense->value)].push_back(fact);
        break;
      }
    }
    for (auto& [entity, facts] : garbled) {
      std::vector<uint32_t> all = facts;
      if (auto body = bodies_.find(entity); body != bodies_.end()) all.insert(all.end(), body->second.begin(), body->second.end());
      AddTopic("org", absl::StrCat("org ", entity), all, absl::StrCat("close to the name of ", Proper(entity)));
    }
  }

  bool IsShort(const std::string& word, std::string_view entity) const {
    for (const Sense* sense : lexicon_.All(lexicon_.Class("org"))) {
      if (sense->value == entity && sense->extra == "short" && LowerCase(sense->form) == word) return true;
    }
    return false;
  }

  /// Long name of a known body.
  std::string Proper(std::string_view entity) const {
    for (const auto& [name, sense] : known_) {
      if (sense->value == entity) return std::string(sense->form);
    }
    return std::string(entity);
  }

  std::string_view Country(const std::string& word) const {
    for (const char* name : {"country", "demonym"}) {
      ClassId cls = lexicon_.Class(name);
      for (const Sense& sense : lexicon_.Senses(lexicon_.Find(word))) {
        if (sense.cls == cls) return sense.value;
      }
    }
    return {};
  }

  /// Names of two sources that differ in one word.
  void Differing() {
    Pairs pairs;
    for (uint32_t i = 0; i < orgs_.size(); ++i) {
      const Words& words = MentionOf(story_.facts[orgs_[i]]).name.parts;
      for (size_t at = 0; words.size() > 2 && at < words.size(); ++at) pairs.Add(i, KeyBut(words, at));
    }
    pairs.ForEach([&](uint32_t i, uint32_t j) {
      const Fact& a = story_.facts[orgs_[i]];
      const Fact& b = story_.facts[orgs_[j]];
      if (a.doc() == b.doc()) return;
      const Words& x = MentionOf(a).name.parts;
      const Words& y = MentionOf(b).name.parts;
      int at = OneApart(x, y);
      if (at < 0) return;
      std::string_view land_a = Country(x[at]), land_b = Country(y[at]);
      bool variant = !land_a.empty() && land_a == land_b;
      bool garbled = land_a.empty() && land_b.empty() && !SameWord(x[at], y[at]) && NearWords(lexicon_, x[at], y[at]) && !Ordered(x[at], y[at]);
      if (garbled && (Has(a.doc(), y) || Has(b.doc(), x))) return;  // a source that has both names tells of two bodies
      if (!variant && !garbled) return;
      std::vector<uint32_t> all = named_.at(x);
      all.insert(all.end(), named_.at(y).begin(), named_.at(y).end());
      Words rest = x;
      rest.erase(rest.begin() + at);
      std::string key = variant ? "variant" : "org";
      for (const std::string& word : rest) key += " " + word;
      AddTopic(variant ? "org-variant" : "org", key, all, "the names differ in one word");
    });
  }

  bool Has(DocId doc, const Words& words) const { return told_.contains({doc, KeyOf(words)}); }

  /// Words that make two bodies of one pattern: compass points, ranks, colours are near in a thesaurus.
  bool Ordered(const std::string& a, const std::string& b) const {
    ClassId body = lexicon_.Class("bodyword");
    return lexicon_.FirstSense(a, body) != nullptr && lexicon_.FirstSense(b, body) != nullptr;
  }

  void Typos() {
    for (uint32_t fact : orgs_) {
      const Mention& mention = MentionOf(story_.facts[fact]);
      if (mention.title_of.empty()) continue;
      AddTopic("org-typo", absl::StrCat("typo ", mention.name.folded), {fact}, absl::StrCat("a letter off ", mention.title));
    }
  }

  void AddTopic(std::string kind, std::string key, std::vector<uint32_t> facts, std::string reason) {
    if (!topics_.emplace(kind, key).second) return;
    std::sort(facts.begin(), facts.end());
    facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
    Topic topic;
    topic.kind = std::move(kind);
    topic.key = std::move(key);
    topic.question = "what the body is called";
    topic.reasons = {std::move(reason)};
    topic.story = &story_;
    for (uint32_t fact : facts) topic.answers.push_back({fact, story_.voices[story_.facts[fact].doc()]});
    reference_.topics.push_back(std::move(topic));
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  std::vector<uint32_t> orgs_;
  std::vector<std::pair<Words, const Sense*>> known_;
  std::set<Words> names_;                                    // of `known_`
  std::map<Words, std::vector<uint32_t>> named_;             // facts by the words of their name
  std::map<std::string, std::vector<uint32_t>> bodies_;      // facts by what the lexicon knows the body as
  absl::flat_hash_set<std::pair<DocId, uint64_t>> told_;     // names and bodies that a source has, as hashes
  absl::flat_hash_set<std::string> places_;                  // countries and towns of the gazetteer, read when first asked for
  bool asked_ = false;
  std::unordered_multimap<uint64_t, uint32_t> close_;        // of `known_`, by all of its words, and by all but one
  std::set<std::pair<std::string, std::string>> topics_;     // kinds and keys
};

}  // namespace

void MatchOrgs(const Story& story, CrossReference& reference) {
  if (story.copies.size() < 2) return;
  OrgMatcher(story, reference).Run();
}

}  // namespace crossread
