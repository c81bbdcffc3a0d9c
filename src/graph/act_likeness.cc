// SPDX-License-Identifier: Apache-2.0
// What is done, by the tables of steps and acts or a thesaurus, and the nouns and names around it, the rarer the more.
#include "graph/act_likeness.h"

#include <algorithm>
#include <vector>

#include "values/near_words.h"
#include "values/person_noun.h"

namespace crossread {
namespace {

constexpr double kNear = 0.6;    // what a thesaurus joins, as against the very word
constexpr double kNearDeed = 0.4;  // of verbs, which a thesaurus joins freely
constexpr double kRest = 0.75;   // taken off where each tells of something that the other lacks
constexpr double kBare = 0.5;    // added to what is done once, where one of the two tells nothing else: "it was signed"
constexpr double kApart = 2;     // things in common that join two acts of which other things are done
constexpr size_t kStem = 6;      // letters that join "devaluation" and "devalue"

bool OneStem(std::string_view a, std::string_view b) {
  return a.size() >= kStem && b.size() >= kStem && std::equal(a.begin(), a.begin() + kStem, b.begin());
}

double DeedScore(const Lexicon& lexicon, const GapAct::Deed& a, const GapAct::Deed& b) {
  if (a.name == b.name || a.word == b.word) return 1;
  return OneStem(a.word, b.word) || NearWords(lexicon, a.word, b.word) ? kNearDeed : 0;
}

std::string_view Called(const Lexicon& lexicon, std::string_view noun) {
  for (std::string_view cls : {"called", "bearer"}) {
    if (const Sense* row = lexicon.FirstSense(noun, lexicon.Class(cls))) return row->value;
  }
  return noun;
}

/// Acts that the tables do not have, and those that begin or end something, are of anything.
bool Telling(const GapAct::Deed& deed) { return deed.name != "begin" && deed.name != "end" && deed.name != "halt"; }

/// What is made known, handed over or asked for tells two such acts apart.
bool OfSomething(const GapAct& act) {
  return std::any_of(act.deeds.begin(), act.deeds.end(), [](const GapAct::Deed& deed) { return deed.name == "publish" || deed.name == "announce" || deed.name == "hand over" || deed.name == "ask"; });
}

bool IsDeed(const GapAct& act, const std::string& word) {
  return std::any_of(act.deeds.begin(), act.deeds.end(), [&](const GapAct::Deed& deed) { return deed.word == word; });
}

/// It tells of nothing but somebody: "it was signed", "his colleague's funeral".
bool Bare(const Lexicon& lexicon, const GapAct& act) {
  return act.names.empty() && std::all_of(act.things.begin(), act.things.end(), [&](const std::string& thing) {
    return IsPersonNoun(lexicon, thing) || IsDeed(act, thing);
  });
}

std::vector<std::string> WordsOf(const GapAct& act) {
  std::vector<std::string> words = act.things;
  words.insert(words.end(), act.names.begin(), act.names.end());
  words.insert(words.end(), act.settings.begin(), act.settings.end());
  return words;
}

}  // namespace

double ActLikeness::WordScore(std::string_view a, std::string_view b) const {
  const std::string_view one = Called(lexicon_, a), two = Called(lexicon_, b);
  if (SameThing(one, two)) return 1;
  return OneStem(one, two) || NearWords(lexicon_, one, two) ? kNear : 0;
}

void ActLikeness::Count(const GapAct& act) {
  for (const std::string& word : WordsOf(act)) ++counts_[std::string(Called(lexicon_, word))];
}

double ActLikeness::Weight(std::string_view word) const {
  const auto found = counts_.find(Called(lexicon_, word));
  const int count = found == counts_.end() ? 1 : found->second;
  return count <= 3 ? 1 : 3.0 / count;
}

bool ActLikeness::Has(const std::vector<std::string>& words, std::string_view word) const {
  return std::any_of(words.begin(), words.end(), [&](const std::string& other) { return WordScore(word, other) > 0; });
}

bool ActLikeness::EachLacks(const std::vector<std::string>& a, const std::vector<std::string>& b) const {
  auto lacks = [&](const std::vector<std::string>& some, const std::vector<std::string>& others) {
    return std::any_of(some.begin(), some.end(), [&](const std::string& word) { return !Has(others, word); });
  };
  return lacks(a, b) && lacks(b, a);
}

bool ActLikeness::TellOfTwo(const GapAct& a, const GapAct& b) const {
  const bool all = OfSomething(a) && OfSomething(b);
  auto things = [&](const GapAct& act, bool people) {
    std::vector<std::string> some;
    std::copy_if(act.things.begin(), act.things.end(), std::back_inserter(some),
                 [&](const std::string& thing) { return !IsDeed(act, thing) && (all || IsPersonNoun(lexicon_, thing) == people); });
    return some;
  };
  if (EachLacks(a.names, b.names) || EachLacks(things(a, false), things(b, false))) return true;
  const std::vector<std::string> one = things(a, true), two = things(b, true);  // "the driver", "the priest"
  return !one.empty() && !two.empty() && std::none_of(one.begin(), one.end(), [&](const std::string& word) { return Has(two, word); });
}

double ActLikeness::Shared(const GapAct& a, const GapAct& b, std::string_view word_a, std::string_view word_b) const {
  double sum = 0;
  for (const std::string& word : WordsOf(a)) {
    if (word == word_a) continue;
    double most = 0;
    for (const std::string& other : WordsOf(b)) {
      if (other != word_b) most = std::max(most, WordScore(word, other) * Weight(word));
    }
    sum += most;
  }
  return sum;
}

double ActLikeness::SharedThings(const GapAct& a, const GapAct& b) const {
  double sum = 0;
  for (const std::string& word : a.things) {
    if (!IsPersonNoun(lexicon_, word) && Has(b.things, word)) sum += Weight(word);
  }
  return sum;
}

double ActLikeness::Of(const GapAct& a, const GapAct& b) const {
  const bool present = (a.present && !a.ahead) || (b.present && !b.ahead);  // "comes into force in May"
  if (!a.real || !b.real || (a.ahead != b.ahead && !present) || ActsApart(a, b)) return 0;
  auto apart = [](const GapAct& act) { return act.phases.size() != static_cast<size_t>(std::count(act.phases.begin(), act.phases.end(), "first")); };
  if (a.phases != b.phases && (apart(a) || apart(b))) return 0;
  const bool two = TellOfTwo(a, b);
  if (two && OfSomething(a) && OfSomething(b)) return 0;
  const bool bare = Bare(lexicon_, a) || Bare(lexicon_, b);
  double best = 0;
  for (const GapAct::Deed& one : a.deeds) {
    for (const GapAct::Deed& other : b.deeds) {
      const double deed = DeedScore(lexicon_, one, other);
      if (deed == 0) continue;
      const double shared = Shared(a, b, one.word, other.word);
      if (shared > 0) best = std::max(best, deed + shared);
      else if (bare && deed == 1 && Telling(one)) best = std::max(best, deed + kBare);
    }
  }
  const double things = SharedThings(a, b);
  const bool others = !a.subject.empty() && !b.subject.empty() && a.passive == b.passive && WordScore(a.subject, b.subject) == 0;  // "the driver passed", "the bus passed"
  return std::max(best, things >= kApart ? things : 0) - (two || others ? kRest : 0);
}

double ActLikeness::Loosely(const GapAct& a, const GapAct& b) const {
  if (ActsApart(a, b)) return 0;
  const bool doers = !a.passive && !b.passive && WordScore(a.subject, b.subject) > 0;  // the police do many things
  auto told = [&](const GapAct& act) {
    std::vector<std::string> words;
    for (const auto* each : {&act.things, &act.settings}) {
      for (const std::string& word : *each) {
        const bool name = std::binary_search(act.places.begin(), act.places.end(), word);
        if (!name && !IsPersonNoun(lexicon_, word) && !(doers && word == act.subject)) words.push_back(word);
      }
    }
    return words;
  };
  const std::vector<std::string> one = told(a), two = told(b);
  double things = 0, deeds = 0;
  for (const std::string& word : one) {
    things += Has(two, word);
  }
  auto named = [](const GapAct& act, const std::vector<std::string>& words) {  // "hit the brakes", "braked"
    return std::any_of(act.deeds.begin(), act.deeds.end(), [&](const GapAct::Deed& deed) { return std::find(words.begin(), words.end(), deed.word) != words.end() && !IsDeed(act, deed.word); });
  };
  if (named(a, two) || named(b, one)) deeds = 1;
  for (const GapAct::Deed& deed : a.deeds) {
    for (const GapAct::Deed& other : b.deeds) {
      const bool counted = std::find(one.begin(), one.end(), deed.word) != one.end() && std::find(two.begin(), two.end(), other.word) != two.end();
      if (!counted) deeds = std::max(deeds, DeedScore(lexicon_, deed, other));
    }
  }
  return things + deeds;
}

}  // namespace crossread
