// SPDX-License-Identifier: Apache-2.0
// The day of what sources open with: two that open with one act, told with the same names, figures and words, on two days.
#include <algorithm>
#include <cstdlib>
#include <set>

#include "absl/strings/str_cat.h"
#include "graph/dated_act.h"
#include "graph/done.h"
#include "graph/gather.h"
#include "graph/match.h"
#include "graph/opening.h"
#include "graph/sentence_content.h"
#include "lexicon/lexicon.h"
#include "values/one_night.h"
#include "values/place.h"
#include "values/time_range.h"

namespace crossread {
namespace {

constexpr int64_t kFarthest = 6;   // days: beyond, another event
constexpr int kEnough = 8;         // halves of a word that join two openings
constexpr int kPlain = 16;         // from here on, days of other acts do not count
constexpr int kRewritten = 24;     // from here on, one is the other's sentence in other words, its verb among them
constexpr double kMostWords = 0.6; // of an opening, that its rewriter leaves or puts others near them for
constexpr double kTelling = 3;     // smaller numbers two events share by chance
constexpr double kLarge = 10;

class Matcher {
 public:
  Matcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon), dones_(story) {}

  void Run() {
    for (DocId doc = 0; doc < story_.copies.size(); ++doc) {
      if (std::optional<Opening> opening = ReadOpening(story_, doc)) openings_.push_back(*std::move(opening));
    }
    if (!AnyOpposed()) return;
    const auto groups = Gather(static_cast<uint32_t>(openings_.size()), [&](uint32_t i, uint32_t j) { return Tie(openings_[i], openings_[j]); },
                               [&](uint32_t i, TieKeys& keys) {
                                 for (const std::string& name : openings_[i].names) keys.Add("name", name);
                                 for (double figure : openings_[i].figures) keys.Add("figure", absl::StrCat(figure));
                               });
    for (const std::vector<uint32_t>& group : groups) Report(group);
  }

 private:
  const Fact& FactOf(const Opening& opening) const { return story_.facts[opening.fact]; }
  const TimeRange& RangeOf(const Opening& opening) const { return std::get<TimeRange>(FactOf(opening).value); }

  /// Spares the parsing of stories whose sources open with one day.
  bool AnyOpposed() const {
    return std::any_of(openings_.begin(), openings_.end(), [&](const Opening& a) {
      return std::any_of(openings_.begin(), openings_.end(), [&](const Opening& b) { return a.day < b.day && Apart(a, b) && Likeness(a, b) >= kEnough; });
    });
  }

  std::string_view WordsOf(const Opening& opening) const { return TextOf(story_.documents[opening.doc].text, FactOf(opening).claim.words); }
  bool OneDay(const Opening& a, const Opening& b) const { return OneDayOrNight(RangeOf(a), WordsOf(a), RangeOf(b), WordsOf(b)); }
  bool Apart(const Opening& a, const Opening& b) const { return std::llabs(a.day - b.day) <= kFarthest && !OneDay(a, b); }

  /// Halves of a word: names and figures that both have, and words that are one or near.
  int Likeness(const Opening& a, const Opening& b) const {
    const auto in_b = [&](const std::string& city) { return b.cities.contains(city); };
    if (!a.cities.empty() && !b.cities.empty() && std::none_of(a.cities.begin(), a.cities.end(), in_b)) return 0;
    int halves = 2 * SharedContent(lexicon_, a.words, b.words);
    bool telling = false;
    for (const std::string& name : a.names) {
      if (b.names.contains(name)) ++halves, telling = true;
    }
    for (double figure : a.figures) {
      if (!std::binary_search(b.figures.begin(), b.figures.end(), figure)) continue;
      halves += figure >= kLarge ? 3 : 2;
      telling = telling || figure >= kTelling;
    }
    return telling ? halves : 0;
  }

  /// Most words of the shorter opening, or words near them, are in the other.
  bool Rewritten(const Opening& a, const Opening& b) const {
    const bool shorter = a.words.size() <= b.words.size();
    const int shared = shorter ? SharedContent(lexicon_, a.words, b.words) : SharedContent(lexicon_, b.words, a.words);
    return shared >= kMostWords * static_cast<double>(std::min(a.words.size(), b.words.size()));
  }

  /// Two figures that tell, or a large one, or one and many words: the same toll.
  bool ShareFigures(const Opening& a, const Opening& b) const {
    int shared = 0;
    for (double figure : a.figures) {
      if (figure >= kTelling && std::binary_search(b.figures.begin(), b.figures.end(), figure)) shared += figure >= kLarge ? 2 : 1;
    }
    return shared >= 2 || (shared == 1 && Likeness(a, b) >= kPlain);
  }

  /// Source `doc` tells of the same deed, or of `any`, on `day` too.
  bool Tells(DocId doc, absl::CivilDay day, const Done& deed, bool any) {
    const std::span<const Fact> own = FactsOf(story_, doc);
    for (const Fact& fact : own) {
      const TimeRange* range = fact.claim.kind == "date" ? std::get_if<TimeRange>(&fact.value) : nullptr;
      if (range == nullptr || LengthInDays(*range) > 3 || absl::CivilDay(range->first) > day || NamesNoDay(fact)) continue;
      if (absl::CivilDay(LengthInDays(*range) <= 1 ? range->first : range->last - 1) < day) continue;  // a night is the day's on which it begins
      const Sentence& sentence = story_.copies[doc].sentences[fact.claim.sentence];
      const bool told = sentence.kind == BlockKind::kBody || sentence.kind == BlockKind::kCaption || sentence.kind == BlockKind::kHeadline;
      if (fact.claim.tokens.empty() || !told) continue;
      if (TellsOfSpeech(story_.copies[doc], fact)) continue;
      if (any) return true;
      const Done& done = dones_.Of(static_cast<uint32_t>(&fact - story_.facts.data()));
      if (done.deeds.empty() || CompareDeeds(done, deed) != DeedMatch::kTwo) return true;
    }
    return false;
  }

  /// "In a school on Tuesday", "in a church on Wednesday".
  bool TwoVenues(const Opening& a, const Opening& b) const {
    return std::any_of(a.venues.begin(), a.venues.end(), [&](const Mention* one) {
      return std::any_of(b.venues.begin(), b.venues.end(), [&](const Mention* two) { return VenuesApart(*one, *two, lexicon_); });
    });
  }

  /// Both name somebody or some place, and none that the other names: two banks, two towns.
  static bool Strangers(const Opening& a, const Opening& b) {
    return !a.names.empty() && !b.names.empty() && std::none_of(a.names.begin(), a.names.end(), [&](const std::string& name) { return b.names.contains(name); });
  }

  int Tie(const Opening& a, const Opening& b) {
    if (story_.voices[a.doc] == story_.voices[b.doc] || a.ahead != b.ahead) return 0;
    const bool agree = OneDay(a, b);
    if (!agree && !Apart(a, b)) return 0;
    const int like = Likeness(a, b);
    if (like < kEnough || (!agree && (a.borrowed || b.borrowed) && like < kPlain)) return 0;
    DeedMatch deed = CompareDeeds(dones_.Of(a.fact), dones_.Of(b.fact));
    const bool rewritten = like >= kRewritten && std::llabs(a.day - b.day) <= 1 && Rewritten(a, b);
    if (deed == DeedMatch::kTwo && rewritten) deed = DeedMatch::kOne;
    if (deed == DeedMatch::kTwo || (deed == DeedMatch::kWithin && !agree && !ShareFigures(a, b))) return 0;
    if (agree) return like + 10;
    if (TwoVenues(a, b) || Strangers(a, b)) return 0;
    if (!rewritten && (Later(story_, FactOf(a), FactOf(b)) || Later(story_, FactOf(b), FactOf(a)))) return 0;
    const bool any = like < kPlain;
    return Tells(a.doc, b.day, dones_.Of(b.fact), any) || Tells(b.doc, a.day, dones_.Of(a.fact), any) ? -1 : like;
  }

  /// "When was the fire", where a word for the event is one that two of them share.
  std::string Question(const std::vector<uint32_t>& group) {
    for (uint32_t item : group) {
      const Done& first = dones_.Of(openings_[group.front()].fact);
      const Done& other = dones_.Of(openings_[item].fact);
      for (const std::string& name : first.deeds) {
        const Sense* kind = lexicon_.FirstSense(name, lexicon_.Class("event"));
        if (item != group.front() && other.deeds.contains(name) && kind != nullptr && kind->value == name) return absl::StrCat("When was the ", name);
      }
    }
    return "On which day was it";
  }

  absl::CivilDay DayOf(uint32_t fact) const { return absl::CivilDay(std::get<TimeRange>(story_.facts[fact].value).first); }

  /// The events or the acts have opposed two of these days already, with one of `facts` among the answers.
  bool Tells(const Topic& topic, const std::vector<uint32_t>& facts) const {
    if (topic.kind != "date") return false;
    std::set<absl::CivilDay> days, own;
    for (uint32_t fact : facts) own.insert(DayOf(fact));
    bool among = false;
    for (const Answer& answer : topic.answers) {
      among = among || std::find(facts.begin(), facts.end(), answer.fact) != facts.end();
      if (own.contains(DayOf(answer.fact))) days.insert(DayOf(answer.fact));
    }
    return among && days.size() > 1;
  }

  void Join(Topic& topic, const std::vector<uint32_t>& facts) const {
    for (uint32_t fact : facts) {
      auto at = std::lower_bound(topic.answers.begin(), topic.answers.end(), fact, [](const Answer& answer, uint32_t other) { return answer.fact < other; });
      if (at == topic.answers.end() || at->fact != fact) topic.answers.insert(at, {fact, story_.voices[story_.facts[fact].doc()]});
    }
  }

  void Report(const std::vector<uint32_t>& group) {
    std::vector<uint32_t> facts;
    for (uint32_t item : group) facts.push_back(openings_[item].fact);
    for (Topic& topic : reference_.topics) {
      if (Tells(topic, facts)) return Join(topic, facts);
    }
    Topic topic = MakeTopic(story_, "date", facts);
    topic.question = Question(group);
    topic.key = std::string(kDayOfOpening);
    topic.reasons.push_back("both open with it, in the same words");
    reference_.topics.push_back(std::move(topic));
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  std::vector<Opening> openings_;
  Dones dones_;
};

}  // namespace

void MatchLeads(const Story& story, CrossReference& reference) {
  if (story.copies.size() >= 2 && story.copies.size() <= kMostEliminated) Matcher(story, reference).Run();
}

}  // namespace crossread
