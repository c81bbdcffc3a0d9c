// SPDX-License-Identifier: Apache-2.0
// date/sequence: a gap between two acts, and the dates that other sources give them, joined by the odds, which do not lie so far apart.
#include <algorithm>
#include <cmath>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/ascii.h"
#include "graph/chain_odds.h"
#include "graph/match_sources.h"
#include "graph/one_story.h"

namespace crossread {
namespace {

constexpr size_t kMostSources = 6;  // of many, some tell of other acts on many days
constexpr size_t kMostDates = 150;
constexpr size_t kMostGaps = 40;
constexpr int kEnough = -350;      // points of both ends together: four gaps of ten are told of what has its dates elsewhere
constexpr int kEnoughAlone = -160;  // of one end where the other's own words give its date, or it has none
constexpr int kMargin = 80;        // by which dates that do not fit must lead those that do
constexpr int kWithinDay = 250;    // more where the gap is a day at most and is not by the clock: it is told of much that happened
constexpr double kDay = 1.3;
constexpr double kSameDay = 0.9;   // a gap beyond does not lie within one day
constexpr double kMostRatio = 4;   // of the gap to what the dates make: beyond, they are of something else
constexpr double kMostOff = 21;    // days, for the same reason
constexpr int kAsClear = 25;       // points by which another day of its source may be worse, and leaves open which is meant
constexpr int kAsGood = 80;        // points by which another telling of the day may be worse, to be shown too

/// A date as that of one end.
struct Reading {
  const ChainDate* date = nullptr;
  int points = 0;
  bool own = false;  ///< the end's own words give it: nothing is to be found out
};

class Matcher {
 public:
  Matcher(const Story& story, const SentenceLikeness& sentences, CrossReference& reference)
      : story_(story), reference_(reference), sentences_(sentences), likeness_(*story.copies[0].lexicon), acts_(*story.copies[0].lexicon) {}

  void Run() {
    marks_ = ReadChainMarks(story_, likeness_);
    if (marks_.gaps.size() > kMostGaps || marks_.dates.size() > kMostDates) return;
    for (const ChainDate& date : marks_.dates) acts_.Count(date.act);
    for (const ChainGap& gap : marks_.gaps) Check(gap);
  }

 private:
  static bool OneDate(const ChainDate& a, const ChainDate& b) { return a.low < b.high && b.low < a.high; }
  static bool OneDay(const ChainDate& a, const ChainDate& b) { return OneDate(a, b) || std::floor(a.low) == std::floor(b.low); }

  ChainSetting Setting(const ChainGap& gap, const ChainEnd& end, const ChainDate& date) const {
    ChainSetting setting;
    std::set<DocId> docs;
    for (const ChainDate& other : marks_.dates) {
      if (OneDate(other, date)) docs.insert(other.doc());
    }
    setting.voices = docs.size();
    if (!marks_.lead) return setting;
    const double lead = static_cast<double>(marks_.lead->day - absl::CivilDay(1970, 1, 1));
    setting.lead = date.low < lead + 1 && lead < date.high;
    const LeadMention& mention = &end == &gap.left ? gap.laid.left_end : gap.laid.right_end;
    if (end.words.empty()) setting.means_lead = gap.laid.gap.from != GapFrom::kTold;
    else setting.means_lead = MeansLead(*marks_.lead, marks_.acts, mention, gap.laid.copy->doc, gap.laid.sentence) || NamesLead(*marks_.lead, marks_.acts, mention, *gap.laid.copy->lexicon);
    return setting;
  }

  /// The dates that may be those of `end`: all but the others of its sentence; those in its own words alone, where there are some; where it is not
  /// told with the gap, those told right before it, else the main day.
  std::vector<Reading> ReadingsOf(const ChainGap& gap, const ChainEnd& end) {
    const DocId doc = gap.laid.copy->doc;
    const bool told = end.words.empty() && gap.laid.gap.from == GapFrom::kTold;
    std::vector<Reading> readings, own;
    for (const ChainDate& date : marks_.dates) {
      const bool inside = date.In(doc, end.tokens), beside = date.doc() == doc && date.sentence == gap.laid.sentence;
      const bool before = told && date.doc() == doc && date.sentence + 1 >= gap.laid.sentence && date.fact->claim.tokens.last <= gap.laid.gap.tokens.first;
      if ((beside && !inside && !before) || ChainBarred(*gap.laid.copy->lexicon, acts_, likeness_, end, date) || Elsewhere(end, date)) continue;
      const ChainSetting setting = Setting(gap, end, date);
      if (told && !before && !(gap.laid.gap.before && setting.lead)) continue;
      (inside || before ? own : readings).push_back({&date, ChainPoints(ChainMarksOf(story_, acts_, likeness_, sentences_, gap, end, date, setting)), inside});
    }
    return own.empty() ? readings : own;
  }

  /// Days from the first of two dates to the second, at least and at most.
  static std::pair<double, double> Between(const GapPhrase& gap, const ChainDate& first, const ChainDate& then) {
    double low = then.low - first.high, high = then.high - first.low;
    if (gap.most < 0.6 && (first.no_day || then.no_day)) {  // by the clock, whatever the day
      const double turn = first.half || then.half ? 0.5 : 1, turns = std::floor(high / turn) * turn;
      low -= turns, high -= turns;
    }
    return {low, high};
  }

  /// The length of a gap in days.
  static double Told(const GapPhrase& gap) { return gap.most == GapPhrase::kAnyLength ? gap.least : (gap.least + gap.most) / 2; }

  static bool Fits(const GapPhrase& gap, double low, double high) {
    constexpr double kTouch = 0.01;  // a day ends where the next begins
    return high - kTouch > gap.least && low + kTouch < gap.most;
  }

  /// What the dates make is of the size of the gap, and in its order: they may well be its ends, and do not fit.
  static bool Misses(const GapPhrase& gap, double low, double high) {
    const double span = (low + high) / 2, told = Told(gap), off = high <= gap.least ? gap.least - high : low - gap.most;
    if (span <= 0 || off > std::max(kMostOff, kMostRatio * told) || span > kMostRatio * told + 3) return false;
    return !(gap.least > 0 && span * kMostRatio < gap.least) && !(gap.most < 0.6 && off > 1);
  }

  void Check(const ChainGap& gap) {
    const GapPhrase& phrase = gap.laid.gap;
    const DocId doc = gap.laid.copy->doc;
    if (Shown(gap.laid.copy->SpanOf(phrase.tokens)) || OfOther(gap)) return;
    const std::vector<Reading> lefts = ReadingsOf(gap, gap.left), rights = ReadingsOf(gap, gap.right);
    int fit = INT32_MIN, most = INT32_MIN;
    const Reading *left = nullptr, *right = nullptr;
    for (const Reading& one : lefts) {
      for (const Reading& other : rights) {
        if (one.date == other.date || (one.date->clock && other.date->clock && one.date->zone != other.date->zone) || (phrase.most > kSameDay && OneDay(*one.date, *other.date))) continue;
        const auto [low, high] = phrase.before ? Between(phrase, *one.date, *other.date) : Between(phrase, *other.date, *one.date);
        const int points = one.points + other.points;
        if (Fits(phrase, low, high)) fit = std::max(fit, points);
        else if (points > most && Misses(phrase, low, high) && (one.date->doc() != doc || other.date->doc() != doc)) {
          most = points, left = &one, right = &other;
        }
      }
    }
    if (left == nullptr) return;
    const int more = Told(phrase) < kDay && !(left->date->clock && right->date->clock) ? kWithinDay : 0;
    if (most < kEnough + more || (fit != INT32_MIN && most < fit + kMargin + more)) return;
    if ((left->own && right->points < kEnoughAlone) || ((right->own || gap.right.words.empty()) && left->points < kEnoughAlone)) return;
    if (Unclear(*left, lefts, *right) || Unclear(*right, rights, *left) || NotYet(gap, *right->date)) return;
    Report(gap, {Same(*left, lefts), Same(*right, rights)});
  }

  /// `reading` and those of its day in other sources that are about as likely.
  static std::vector<const ChainDate*> Same(const Reading& reading, const std::vector<Reading>& all) {
    std::vector<const ChainDate*> same;
    std::set<DocId> docs = {reading.date->doc()};
    for (const Reading& other : all) {
      const bool also = OneDate(*other.date, *reading.date) && other.points > reading.points - kAsGood && docs.insert(other.date->doc()).second;
      if (also || &other == &reading) same.push_back(other.date);
    }
    return same;
  }

  /// The end is told of a place, "the Harlow court", that the source of the date never names.
  bool Elsewhere(const ChainEnd& end, const ChainDate& date) const {
    const std::vector<std::string>& places = end.act->places;
    const Copy& copy = story_.copies[date.doc()];
    return !places.empty() && std::none_of(places.begin(), places.end(), [&](const std::string& place) {
      return std::any_of(copy.tokens.begin(), copy.tokens.end(), [&](const Token& token) { return token.Is(kCapital) && LowerCase(copy.Words(token)) == place; });
    });
  }

  /// "A letter had asked for nurses in January. It came six days after": what "it" means has another day.
  bool OfOther(const ChainGap& gap) const {
    const Copy& copy = *gap.laid.copy;
    if (!gap.laid.left_end.it || gap.laid.sentence == 0) return false;
    return std::any_of(story_.facts.begin(), story_.facts.end(), [&](const Fact& fact) {
      if (fact.doc() != copy.doc || fact.claim.sentence + 1 != gap.laid.sentence || fact.claim.kind != "date") return false;
      return !marks_.lead || DayOf(fact) != marks_.lead->day;
    });
  }

  /// Its source gives another day about as well, which is not that of the other end.
  static bool Unclear(const Reading& reading, const std::vector<Reading>& all, const Reading& end) {
    return std::any_of(all.begin(), all.end(), [&](const Reading& other) {
      return other.date->doc() == reading.date->doc() && !OneDate(*other.date, *reading.date) && !OneDate(*other.date, *end.date) && other.points > reading.points - kAsClear;
    });
  }

  /// Counted from `right`, what is told as over was still to come: it counts from something else.
  bool NotYet(const ChainGap& gap, const ChainDate& right) const {
    const Anchor& anchor = story_.anchors[gap.laid.copy->doc];
    const GapAct& act = *gap.left.act;
    if (!anchor.known() || gap.laid.gap.before || act.ahead || act.present || !act.real) return false;
    return right.low + Told(gap.laid.gap) >= static_cast<double>(anchor.last - absl::CivilDay(1970, 1, 1)) + 1;
  }

  /// A matcher before has the gap in a chain.
  bool Shown(const Span& words) const {
    return std::any_of(reference_.topics.begin(), reference_.topics.end(), [&](const Topic& topic) {
      return topic.kind == "date/sequence" && std::any_of(topic.evidence.begin(), topic.evidence.end(), [&](const Passage& passage) { return passage.span.Overlaps(words); });
    });
  }

  void Report(const ChainGap& gap, const std::array<std::vector<const ChainDate*>, 2>& ends) {
    const Copy& copy = *gap.laid.copy;
    std::set<DocId> docs = {copy.doc, ends[0].front()->doc(), ends[1].front()->doc()};
    if (!OneStory(story_, docs)) return;
    Topic topic = SourceTopic(story_, "date/sequence", absl::StrCat("chain ", absl::StrJoin(gap.laid.left_act.things, " ")));
    topic.evidence.push_back(Evidence(copy.SpanOf(gap.laid.gap.tokens), 1, gap.laid.gap.shown, gap.laid.gap.shown));
    int side = 1;
    for (const std::vector<const ChainDate*>& end : ends) {
      ++side;
      for (const ChainDate* date : end) {
        const std::string shown(TextOf(story_.documents[date->doc()].text, date->fact->claim.words));
        topic.evidence.push_back(Evidence(date->fact->claim.words, side, shown, shown));
      }
    }
    topic.reasons.push_back("what is told of both ends of the gap makes it likely that these are their dates");
    reference_.topics.push_back(std::move(topic));
  }

  const Story& story_;
  CrossReference& reference_;
  const SentenceLikeness& sentences_;
  WordLikeness likeness_;
  ActLikeness acts_;
  ChainMarks marks_;
};

}  // namespace

void MatchChained(const Story& story, const SentenceLikeness& sentences, CrossReference& reference) {
  if (story.copies.size() >= 2 && story.copies.size() <= kMostSources) Matcher(story, sentences, reference).Run();
}

}  // namespace crossread
