// SPDX-License-Identifier: Apache-2.0
// Gathers the dates of what happens to its bearer once: two sources that date it differently cannot both be right.
#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/ascii.h"
#include "graph/match.h"
#include "lexicon/lexicon.h"
#include "values/time_range.h"

namespace crossread {
namespace {

constexpr std::string_view kMark = "landmark ";
constexpr size_t kMostBearers = 512;  // with one word in their names: those after them are not looked at for it

struct Landmark {
  uint32_t fact = 0;
  std::string relation;
  int bound = 0;       ///< days; 0 none
  std::string name;                 ///< as written
  std::vector<std::string> bearer;  ///< its words, lower case
  TimeRange range;
};

std::vector<std::string> Split(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

std::optional<Landmark> LandmarkOf(const Story& story, uint32_t index) {
  const Fact& fact = story.facts[index];
  const TimeRange* range = std::get_if<TimeRange>(&fact.value);
  const TimePhrase* phrase = std::get_if<TimePhrase>(&fact.claim.said);
  if (!fact.subject.attribute.starts_with(kMark) || range == nullptr || phrase == nullptr) return std::nullopt;
  if (phrase->to.Any() || phrase->mod != 0 || phrase->year_span != TimeUnit::kYear || phrase->hour >= 0 || LengthInDays(*range) > 366) return std::nullopt;
  std::vector<std::string> words = Split(fact.subject.attribute.substr(kMark.size()));
  Landmark mark{index, words[0], std::atoi(words[1].c_str()), fact.subject.head, Split(LowerCase(fact.subject.head)), *range};
  // Without a bound the years decide, so they must be in the words.
  if (mark.bound == 0 && mark.relation != "death" && phrase->year == TimePhrase::kOpen) return std::nullopt;
  if (mark.bound != 0 && LengthInDays(*range) > 31) return std::nullopt;
  return mark;
}

/// Releases and openings differ by country and form: only the year counts, and only where no country narrows it.
bool Narrowed(const Story& story, const Landmark& mark) {
  if (mark.relation != "release" && mark.relation != "premiere" && mark.relation != "publication") return false;
  const Fact& fact = story.facts[mark.fact];
  const Copy& copy = story.copies[fact.doc()];
  TokenRange range = copy.sentences[fact.claim.sentence].tokens;
  for (uint32_t i = range.first; i < range.last; ++i) {
    std::string_view word = copy.Words(copy.tokens[i]);
    for (std::string_view narrow : {"DVD", "Blu", "digital", "digitally", "streaming", "single", "re", "edition", "version", "theatres", "theaters", "paperback", "translation"}) {
      if (word == narrow) return true;
    }
    if (i > range.first && word == "the" && copy.Words(copy.tokens[i - 1]) == "in" && i + 1 < range.last && copy.tokens[i + 1].Is(kCapital)) return true;
    if (i > range.first && copy.Words(copy.tokens[i - 1]) == "in" && copy.lexicon->Get(copy, i, copy.lexicon->Class("country"))) return true;
  }
  return false;
}

/// One name within the other, word by word.
bool OneBearer(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto& shorter = a.size() <= b.size() ? a : b;
  const auto& longer = a.size() <= b.size() ? b : a;
  return std::all_of(shorter.begin(), shorter.end(), [&](const std::string& word) { return std::find(longer.begin(), longer.end(), word) != longer.end(); });
}

bool Apart(const Landmark& a, const Landmark& b) {
  if (Overlap(a.range, b.range)) return false;
  if (a.relation == "release" || a.relation == "premiere") return a.range.first.year() != b.range.first.year();
  return a.bound == 0 || DaysApart(a.range, b.range) <= a.bound;
}

/// "When was Ana Duarte arrested"; works and bodies are named by what befell them alone.
std::string QuestionOf(const Landmark& mark) {
  static constexpr std::pair<std::string_view, std::string_view> kOfPeople[] = {
      {"birth", "born"}, {"arrest", "arrested"}, {"sentencing", "sentenced"}, {"burial", "buried"}, {"taking-office", "sworn in"}, {"execution", "executed"}};
  if (mark.name.empty()) return absl::StrCat("When was the ", mark.relation);
  if (mark.relation == "death") return absl::StrCat("When did ", mark.name, " die");
  for (const auto& [relation, participle] : kOfPeople) {
    if (mark.relation == relation) return absl::StrCat("When was ", mark.name, " ", std::string(participle));
  }
  return absl::StrCat("When was the ", mark.relation, " of ", mark.name);
}

}  // namespace

void MatchLandmarks(const Story& story, CrossReference& reference) {
  std::vector<Landmark> marks;
  for (uint32_t i = 0; i < story.facts.size(); ++i) {
    if (auto mark = LandmarkOf(story, i); mark && !Narrowed(story, *mark)) marks.push_back(std::move(*mark));
  }
  // A landmark without a name is its source's only one of that relation, or it is anybody's.
  std::map<std::pair<DocId, std::string_view>, int> told_of;
  for (const Landmark& mark : marks) ++told_of[{story.facts[mark.fact].doc(), mark.relation}];
  auto lone = [&](const Landmark& mark) { return told_of[{story.facts[mark.fact].doc(), mark.relation}] == 1; };
  auto one = [&](const Landmark& a, const Landmark& b) {
    if (a.relation != b.relation) return false;
    if (!a.bearer.empty() && !b.bearer.empty()) return OneBearer(a.bearer, b.bearer);
    bool noun = a.relation == "finale" || a.relation == "filming";  // "the finale" is one without a name on either side
    return a.relation != "birth" && a.relation != "death" && a.bound == 0 && (noun || !a.bearer.empty() || !b.bearer.empty()) && lone(a) && lone(b);
  };
  // Two names that are one share a word; one without a name meets all that are their source's only one.
  std::map<std::pair<std::string_view, std::string_view>, std::vector<size_t>> with_word;
  std::map<std::string_view, std::vector<size_t>> alone;
  for (size_t i = 0; i < marks.size(); ++i) {
    for (const std::string& word : marks[i].bearer) {
      std::vector<size_t>& same = with_word[{marks[i].relation, word}];
      if (same.size() < kMostBearers && (same.empty() || same.back() != i)) same.push_back(i);
    }
    if (lone(marks[i]) && alone[marks[i].relation].size() < kMostBearers) alone[marks[i].relation].push_back(i);
  }
  auto likely = [&](const Landmark& mark) {
    std::set<size_t> found;
    for (const std::string& word : mark.bearer) {
      const std::vector<size_t>& same = with_word[{mark.relation, word}];
      found.insert(same.begin(), same.end());
    }
    const std::vector<size_t>& rest = alone[mark.relation];
    std::copy_if(rest.begin(), rest.end(), std::inserter(found, found.end()), [&](size_t i) { return mark.bearer.empty() || marks[i].bearer.empty(); });
    return found;
  };
  std::map<uint32_t, std::vector<size_t>> dated;  // topics that a date stands in
  for (size_t t = 0; t < reference.topics.size(); ++t) {
    if (reference.topics[t].kind != "date") continue;
    for (const Answer& answer : reference.topics[t].answers) dated[answer.fact].push_back(t);
  }
  std::vector<bool> taken(marks.size(), false);
  for (size_t i = 0; i < marks.size(); ++i) {
    if (taken[i]) continue;
    std::vector<uint32_t> facts = {marks[i].fact};
    bool apart = false;
    for (size_t j : likely(marks[i])) {
      if (j <= i || taken[j] || !one(marks[i], marks[j])) continue;
      if (!Overlap(marks[i].range, marks[j].range) && !Apart(marks[i], marks[j])) continue;
      apart = apart || (Apart(marks[i], marks[j]) && story.facts[marks[i].fact].doc() != story.facts[marks[j].fact].doc());
      taken[j] = true;
      facts.push_back(marks[j].fact);
    }
    if (!apart || !SeveralSources(story, facts)) continue;
    std::map<size_t, int> times;  // by topic: how many of them stand in it
    for (uint32_t fact : facts) {
      for (size_t topic : dated[fact]) ++times[topic];
    }
    bool told = std::any_of(times.begin(), times.end(), [](const auto& topic) { return topic.second >= 2; });  // by the events
    if (told) continue;
    Topic topic = MakeTopic(story, "date", facts);
    topic.question = QuestionOf(marks[i]);
    topic.key = absl::StrCat("when ", marks[i].relation, " ", absl::StrJoin(marks[i].bearer, " "));
    topic.reasons.push_back(absl::StrCat("both tell of one ", marks[i].relation));
    for (uint32_t fact : facts) dated[fact].push_back(reference.topics.size());
    reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
