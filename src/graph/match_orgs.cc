// SPDX-License-Identifier: Apache-2.0
// Finds names of bodies that come close to a known name or to another source's: garbled, varied or misspelt.
#include <algorithm>
#include <map>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/match_people.h"
#include "values/names.h"
#include "values/wording.h"

namespace crossread {
namespace {

const Mention& MentionOf(const Fact& fact) { return std::get<Mention>(fact.claim.said); }

using Words = std::vector<std::string>;

class OrgMatcher {
 public:
  OrgMatcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon) {
    for (uint32_t i = 0; i < story.facts.size(); ++i) {
      if (story.facts[i].claim.kind == "org" && std::holds_alternative<Mention>(story.facts[i].claim.said)) orgs_.push_back(i);
    }
    for (const Sense* sense : lexicon_.All(lexicon_.Class("org"))) {
      if (sense->extra == "name") known_.push_back({Content(Split(sense->form)), sense});
    }
  }

  void Run() {
    Known();
    Pairs();
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

  bool KnownName(const Words& words) const {
    return std::any_of(known_.begin(), known_.end(), [&](const auto& known) { return known.first == words; });
  }

  /// A country or town of the gazetteer: the United States are no garbled United Nations.
  bool Place(std::string_view folded) const {
    for (const char* name : {"country", "capital", "city", "region"}) {
      for (const Sense* sense : lexicon_.All(lexicon_.Class(name))) {
        if (LowerCase(sense->form) == folded) return true;
      }
    }
    return false;
  }

  /// The body called `entity` stands in another source than `doc`, by long name or acronym.
  std::vector<uint32_t> Elsewhere(std::string_view entity, DocId doc) const {
    std::vector<uint32_t> out;
    for (uint32_t fact : orgs_) {
      if (MentionOf(story_.facts[fact]).name.entity == entity && story_.facts[fact].doc() != doc) out.push_back(fact);
    }
    return out;
  }

  bool Uses(DocId doc, std::string_view entity) const {
    return std::any_of(orgs_.begin(), orgs_.end(), [&](uint32_t fact) { return story_.facts[fact].doc() == doc && MentionOf(story_.facts[fact]).name.entity == entity; });
  }

  void Known() {
    std::map<std::string, std::vector<uint32_t>> garbled;
    for (uint32_t fact : orgs_) {
      const Mention& mention = MentionOf(story_.facts[fact]);
      if (!mention.name.entity.empty() || mention.name.parts.size() < 2) continue;
      Words words = Content(mention.name.parts);
      if (KnownName(words) || Place(mention.name.folded)) continue;
      for (const auto& [name, sense] : known_) {
        // An acronym in the middle of its own name.
        Words rest = words;
        std::erase_if(rest, [&](const std::string& word) { return word.size() <= 6 && IsShort(word, sense->value); });
        bool inside = rest.size() + 1 == words.size() && rest == name && words.back() == name.back() && words.front() == name.front();
        int at = OneApart(words, name);
        bool near = at >= 0 && (Torn(words[at], name[at]) || NearWords(lexicon_, words[at], name[at]));
        bool own = Uses(story_.facts[fact].doc(), sense->value);  // a source that knows the name tells of another body
        bool apart = near && !own && (name.size() >= 4 || (name.size() >= 2 && !Elsewhere(sense->value, story_.facts[fact].doc()).empty() && !Torn(words[at], name[at])));
        if (!inside && !apart) continue;
        garbled[std::string(sense->value)].push_back(fact);
        break;
      }
    }
    for (auto& [entity, facts] : garbled) {
      std::vector<uint32_t> all = facts;
      for (uint32_t fact : orgs_) {
        if (MentionOf(story_.facts[fact]).name.entity == entity) all.push_back(fact);
      }
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
  void Pairs() {
    for (size_t i = 0; i < orgs_.size(); ++i) {
      for (size_t j = i + 1; j < orgs_.size(); ++j) {
        const Fact& a = story_.facts[orgs_[i]];
        const Fact& b = story_.facts[orgs_[j]];
        if (a.doc() == b.doc()) continue;
        const Words& x = MentionOf(a).name.parts;
        const Words& y = MentionOf(b).name.parts;
        int at = OneApart(x, y);
        if (at < 0 || x.size() < 3) continue;
        std::string_view land_a = Country(x[at]), land_b = Country(y[at]);
        bool variant = !land_a.empty() && land_a == land_b;
        bool garbled = land_a.empty() && land_b.empty() && !SameWord(x[at], y[at]) && NearWords(lexicon_, x[at], y[at]) && !Ordered(x[at], y[at]);
        if (garbled && (Both(a.doc(), y) || Both(b.doc(), x))) continue;
        if (!variant && !garbled) continue;
        std::vector<uint32_t> all;
        for (uint32_t fact : orgs_) {
          const Words& words = MentionOf(story_.facts[fact]).name.parts;
          if (words == x || words == y) all.push_back(fact);
        }
        Words rest = x;
        rest.erase(rest.begin() + at);
        std::string key = variant ? "variant" : "org";
        for (const std::string& word : rest) key += " " + word;
        AddTopic(variant ? "org-variant" : "org", key, all, "the names differ in one word");
      }
    }
  }

  /// A source that has both names tells of two bodies.
  bool Both(DocId doc, const Words& words) const {
    return std::any_of(orgs_.begin(), orgs_.end(), [&](uint32_t fact) { return story_.facts[fact].doc() == doc && MentionOf(story_.facts[fact]).name.parts == words; });
  }

  /// Words that make two bodies of one pattern: compass points, ranks, colours are near in a thesaurus.
  bool Ordered(const std::string& a, const std::string& b) const {
    ClassId body = lexicon_.Class("bodyword");
    auto is = [&](const std::string& word) {
      for (const Sense& sense : lexicon_.Senses(lexicon_.Find(word))) {
        if (sense.cls == body) return true;
      }
      return false;
    };
    return is(a) && is(b);
  }

  void Typos() {
    for (uint32_t fact : orgs_) {
      const Mention& mention = MentionOf(story_.facts[fact]);
      if (mention.title_of.empty()) continue;
      AddTopic("org-typo", absl::StrCat("typo ", mention.name.folded), {fact}, absl::StrCat("a letter off ", mention.title));
    }
  }

  void AddTopic(std::string kind, std::string key, std::vector<uint32_t> facts, std::string reason) {
    for (const Topic& topic : reference_.topics) {
      if (topic.kind == kind && topic.key == key) return;
    }
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
};

}  // namespace

void MatchOrgs(const Story& story, CrossReference& reference) {
  if (story.copies.size() < 2) return;
  OrgMatcher(story, reference).Run();
}

}  // namespace crossread
