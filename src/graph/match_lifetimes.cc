// SPDX-License-Identifier: Apache-2.0
// A birth, an age and the day of which it is told: of one person, over all sources, they must fit.
#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "graph/gather.h"
#include "graph/life_marks.h"
#include "graph/match_sources.h"
#include "graph/one_story.h"
#include "values/names.h"

namespace crossread {
namespace {

constexpr int kMostOff = 30;  // years: beyond, two people of one name

int FullYears(absl::CivilDay birth, absl::CivilDay at) {
  const int years = static_cast<int>(at.year() - birth.year());
  return std::pair(at.month(), at.day()) < std::pair(birth.month(), birth.day()) ? years - 1 : years;
}

class Matcher {
 public:
  Matcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies[0].lexicon) {}

  void Run() {
    marks_ = ReadLifeMarks(story_);
    const bool any = std::any_of(marks_.begin(), marks_.end(), [](const LifeMark& mark) { return mark.kind == LifeMark::Kind::kBirth; });
    if (!any) return;
    auto groups = Gather(static_cast<uint32_t>(marks_.size()), [&](uint32_t i, uint32_t j) { return OnePerson(marks_[i].name, marks_[j].name) ? 1 : -1; },
                         [&](uint32_t i, TieKeys& keys) { keys.Add("surname", marks_[i].name.parts.back()); });
    for (const std::vector<uint32_t>& group : groups) Check(group);
  }

 private:
  bool OnePerson(const Name& a, const Name& b) const {
    if (a.parts.back() != b.parts.back()) return false;
    const NameMatch match = CompareNames(a, b, lexicon_);
    return match == NameMatch::kSame || match == NameMatch::kVariant;
  }

  /// The ages that somebody born so can have had on the days of `age`.
  std::pair<int, int> Ages(const LifeMark& birth, const LifeMark& age, const LifeMark* death) const {
    if (age.kind == LifeMark::Kind::kBirth) {  // "turned 70 in May"
      return {age.age + static_cast<int>(age.first.year() - birth.last.year()), age.age + static_cast<int>(age.last.year() - birth.first.year())};
    }
    const LifeMark& at = death != nullptr && !age.then ? *death : age;
    return {FullYears(birth.last, at.first), FullYears(birth.first, at.last)};
  }

  size_t SentenceOf(const LifeMark& mark) const {
    const std::vector<Sentence>& all = story_.copies[mark.words.doc].sentences;
    return static_cast<size_t>(std::partition_point(all.begin(), all.end(), [&](const Sentence& sentence) { return sentence.end <= mark.words.begin; }) - all.begin());
  }

  void Check(const std::vector<uint32_t>& group) {
    const LifeMark* death = nullptr;
    for (uint32_t i : group) {
      if (marks_[i].kind == LifeMark::Kind::kDeath && (death == nullptr || marks_[i].last - marks_[i].first < death->last - death->first)) death = &marks_[i];
    }
    std::vector<const LifeMark*> births, ages;
    std::pair<int, int> fits{0, 0};
    for (uint32_t i : group) {
      const LifeMark& age = marks_[i];
      if (age.age == 0) continue;
      std::vector<const LifeMark*> off;
      bool fit = false;
      for (uint32_t k : group) {
        const LifeMark& birth = marks_[k];
        if (birth.kind != LifeMark::Kind::kBirth || birth.age > 0) continue;
        const auto [low, high] = Ages(birth, age, death);
        fit = fit || (age.age_most >= low && age.age <= high);
        if ((age.age_most < low && low - age.age_most <= kMostOff) || (age.age > high && age.age - high <= kMostOff)) off.push_back(&birth), fits = {low, high};
      }
      if (fit || off.empty()) continue;
      ages.push_back(&age);
      for (const LifeMark* birth : off) {
        if (std::find(births.begin(), births.end(), birth) == births.end()) births.push_back(birth);
      }
    }
    if (!ages.empty()) Report(births, ages, death, fits);
  }

  void Report(const std::vector<const LifeMark*>& births, const std::vector<const LifeMark*>& ages, const LifeMark* death, std::pair<int, int> fits) {
    std::set<DocId> docs;
    for (const auto* marks : {&births, &ages}) {
      for (const LifeMark* mark : *marks) docs.insert(mark->words.doc);
    }
    const bool named = births[0]->name.parts.size() > 1 && ages[0]->name.parts.size() > 1;
    if (!named && !OneStory(story_, docs)) return;
    const bool alone = docs.size() == 1;
    if (alone && SentenceOf(*births[0]) == SentenceOf(*ages[0])) return;  // MatchYearSpans() reads one sentence
    Topic topic = SourceTopic(story_, alone ? "figure/sum" : "date/sequence", absl::StrCat("age of ", births[0]->name.parts.back()));
    auto add = [&](const LifeMark& mark, int side) {
      const std::string shown(TextOf(story_.documents[mark.words.doc].text, mark.words));
      topic.evidence.push_back(Evidence(mark.words, side, shown, shown));
    };
    for (const LifeMark* age : ages) add(*age, 1);
    for (const LifeMark* birth : births) add(*birth, 2);
    if (death != nullptr && !alone && !ages[0]->then) add(*death, 3);
    if (alone) topic.question = absl::StrCat(topic.evidence.back().shown, ": ", fits.first, fits.first == fits.second ? "" : absl::StrCat(" or ", fits.second), " years");
    topic.reasons.push_back("the birth and the age of one person");
    reference_.topics.push_back(std::move(topic));
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  std::vector<LifeMark> marks_;
};

}  // namespace

void MatchLifetimes(const Story& story, CrossReference& reference) {
  if (!story.copies.empty()) Matcher(story, reference).Run();
}

}  // namespace crossread
