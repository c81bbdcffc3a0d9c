// SPDX-License-Identifier: Apache-2.0
// Gathers the times of day at which the story's own event happened: two sources give one hour, or one of them is wrong.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "absl/container/flat_hash_map.h"
#include "graph/match.h"
#include "graph/pairs.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/calendar_word.h"
#include "values/time_range.h"

namespace crossread {
namespace {

constexpr int kApartMinutes = 25;   // below, two sources round differently
constexpr int kRowMinutes = 120;     // a call so long before was about what led to it
constexpr int kSlipMinutes = 600;    // a.m. for p.m.
constexpr uint32_t kReach = 18;     // tokens between the time and what it is the time of
constexpr uint32_t kSubjectReach = 6;  // tokens from "began" back to what did
constexpr size_t kSharedNames = 4;  // before two sources are held to tell of one event

struct Moment {
  uint32_t fact = 0;
  DocId doc = 0;
  bool call = false;
  int minute = 0;                       ///< of the day
  bool round = false;                   ///< a whole hour: may be half an hour off
  std::optional<absl::CivilDay> day;    ///< where the phrase or its sentence tells
  std::string_view zone;
};

/// "The fire on Mill Street began", "it started": what begins is "it" or something that happens to people.
bool Begins(const Copy& copy, uint32_t i, uint32_t first) {
  if (i == first || !IsOneOf(copy, i, {"began", "started"})) return false;
  if (IsOneOf(copy, i - 1, {"it"})) return true;
  const ClassId begins = copy.lexicon->Class("moment-of");
  for (uint32_t k = i; k-- > first && i - k <= kSubjectReach;) {
    if (copy.tokens[k].kind == TokenKind::kPunct) return false;
    if (copy.lexicon->Get(copy, k, begins) != nullptr) return true;
  }
  return false;
}

/// "happening" or "call" by the nearest word before the time, else after it; empty where there is none.
std::string_view KindOf(const Story& story, const Fact& fact) {
  const Copy& copy = story.copies[fact.doc()];
  const Lexicon& lexicon = *copy.lexicon;
  const ClassId cls = lexicon.Class("moment");
  TokenRange sentence = copy.sentences[fact.claim.sentence].tokens;
  if (copy.Words(copy.tokens[sentence.first]) == "•") return {};  // an item of a list: one of many
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {
    std::string word = LowerCase(copy.Words(copy.tokens[i]));
    for (std::string_view other : {"earlier", "later", "another", "second", "pronounced", "died", "arrested", "conference", "aftershock", "until", "before", "after", "scheduled", "if"}) {
      bool near = word == "before" || word == "after" ? i + 1 != fact.claim.tokens.first && i + 2 != fact.claim.tokens.first && (i < fact.claim.tokens.first || i >= fact.claim.tokens.last) : true;
      if (word == other && near) return {};
    }
  }
  uint32_t first = fact.claim.tokens.first, last = fact.claim.tokens.last;
  for (uint32_t i = first; i-- > sentence.first && first - i <= kReach;) {
    if (Begins(copy, i, sentence.first)) return "happening";
    if (Match match = lexicon.Longest(copy, i, first, cls)) return match.sense->value;
  }
  for (uint32_t i = last; i < sentence.last && i - last < kReach; ++i) {
    if (Match match = lexicon.Longest(copy, i, sentence.last, cls)) return match.sense->value;
  }
  return {};
}

std::optional<Moment> MomentOf(const Story& story, uint32_t index) {
  const Fact& fact = story.facts[index];
  const TimePhrase* phrase = std::get_if<TimePhrase>(&fact.claim.said);
  const TimeRange* range = std::get_if<TimeRange>(&fact.value);
  if (fact.claim.kind != "date" || phrase == nullptr || range == nullptr || phrase->hour < 0 || phrase->to.Any()) return std::nullopt;
  const bool near = phrase->form == TimePhrase::Form::kRelative && phrase->unit == TimeUnit::kDay;  // "at seven yesterday"
  if (phrase->form != TimePhrase::Form::kAbsolute && phrase->form != TimePhrase::Form::kWeekday && !near) return std::nullopt;
  std::string_view kind = KindOf(story, fact);
  if (kind.empty()) return std::nullopt;
  Moment moment{index, fact.doc(), kind == "call", phrase->hour * 60 + std::max<int>(phrase->minute, 0), phrase->minute <= 0, std::nullopt, phrase->zone};
  if (phrase->day != 0 || phrase->weekday >= 0 || near) moment.day = absl::CivilDay(range->first);
  auto before = [](const Fact& a, const Fact& b) { return std::pair(a.doc(), a.claim.sentence) < std::pair(b.doc(), b.claim.sentence); };
  auto own = std::equal_range(story.facts.begin(), story.facts.end(), fact, before);
  for (auto other = own.first; other != own.second; ++other) {  // "at 3 p.m. … on Saturday"
    const TimeRange* day = std::get_if<TimeRange>(&other->value);
    if (moment.day || day == nullptr || other->claim.kind != "date") continue;
    if (&*other != &fact && LengthInDays(*day) == 1) moment.day = absl::CivilDay(day->first);
  }
  return moment;
}

/// Minutes between two moments that round hours and roundings cannot explain; negative where `a` is the earlier.
int Gap(const Moment& a, const Moment& b) {
  int gap = a.minute - b.minute, slack = (a.round ? 30 : 0) + (b.round ? 30 : 0);
  return gap > 0 ? std::max(0, gap - slack) : std::min(0, gap + slack);
}

using Names = std::set<std::string_view>;

/// Names inside the sentences of `copy`.
Names NamesOf(const Copy& copy) {
  Names names;
  for (const Sentence& sentence : copy.sentences) {
    if (sentence.kind != BlockKind::kBody) continue;
    for (uint32_t i = sentence.tokens.first + 1; i < sentence.tokens.last; ++i) {
      if (copy.tokens[i].kind == TokenKind::kWord && copy.tokens[i].Is(kCapital) && !IsCalendarWord(copy, i)) names.insert(copy.Words(copy.tokens[i]));
    }
  }
  return names;
}

size_t SharedNames(const Names& a, const Names& b) {
  return static_cast<size_t>(std::count_if(a.begin(), a.end(), [&](std::string_view name) { return b.contains(name); }));
}

bool Opposed(const std::map<DocId, Names>& names, const Moment& a, const Moment& b) {
  if (a.doc == b.doc || a.zone != b.zone || (a.day && b.day && *a.day != *b.day)) return false;
  int gap = Gap(a, b);
  if (a.call != b.call) {  // word of it does not come before it; hours before, it was word of something else, if no slip
    int early = a.call ? -gap : gap;
    if (early < kApartMinutes || (early > kRowMinutes && early < kSlipMinutes)) return false;
  } else if (gap > -kApartMinutes && gap < kApartMinutes) {
    return false;
  }
  return SharedNames(names.at(a.doc), names.at(b.doc)) >= kSharedNames;
}

}  // namespace

void MatchMoments(const Story& story, CrossReference& reference) {
  std::vector<Moment> moments;
  for (uint32_t i = 0; i < story.facts.size(); ++i) {
    if (auto moment = MomentOf(story, i)) moments.push_back(*moment);
  }
  // A source with two times for one thing tells of two things, or of a longer one.
  std::erase_if(moments, [all = moments](const Moment& moment) {
    auto own = std::equal_range(all.begin(), all.end(), moment, [](const Moment& a, const Moment& b) { return a.doc < b.doc; });
    return std::any_of(own.first, own.second, [&](const Moment& other) {
      return other.call == moment.call && Gap(other, moment) != 0 && std::abs(Gap(other, moment)) >= 10;
    });
  });
  std::map<DocId, Names> names;
  for (const Moment& moment : moments) {
    if (!names.contains(moment.doc)) names[moment.doc] = NamesOf(story.copies[moment.doc]);
  }
  Pairs pairs;
  for (uint32_t i = 0; i < moments.size(); ++i) {
    for (std::string_view name : names[moments[i].doc]) pairs.Add(i, KeyHash(moments[i].zone, name));
  }
  absl::flat_hash_map<uint32_t, std::vector<size_t>> topics;  // those that a date stands in
  for (size_t t = 0; t < reference.topics.size(); ++t) {
    if (reference.topics[t].kind != "date") continue;
    for (const Answer& answer : reference.topics[t].answers) topics[answer.fact].push_back(t);
  }
  std::vector<bool> taken(moments.size(), false);
  pairs.ForEach([&](uint32_t i, uint32_t j) {
    if (taken[i] || taken[j] || !Opposed(names, moments[i], moments[j])) return;
    taken[i] = taken[j] = true;
    const std::vector<size_t> own = topics[moments[i].fact], other = topics[moments[j].fact];
    bool told = std::any_of(own.begin(), own.end(), [&](size_t topic) { return std::binary_search(other.begin(), other.end(), topic); });
    if (told) return;
    Topic topic = MakeTopic(story, "date", {moments[i].fact, moments[j].fact});
    topic.question = moments[i].call && moments[j].call ? "When did the call come" : "At what time was it";
    topic.key = moments[i].call && moments[j].call ? "time of the call" : "time of the event";
    topic.reasons.push_back("both give one time of day for the event");
    reference.topics.push_back(std::move(topic));
  });
}

}  // namespace crossread
