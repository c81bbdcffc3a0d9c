// SPDX-License-Identifier: Apache-2.0
// date/sequence: how long acts were before or after each other, the days that they are given, and the main event's: one network.
#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "graph/act_likeness.h"
#include "graph/laid_gap.h"
#include "graph/lead_day.h"
#include "graph/match_sources.h"
#include "graph/one_story.h"
#include "graph/timenet.h"

namespace crossread {
namespace {

constexpr int64_t kSlack = 1;      // days: how they were counted, or a night
constexpr int64_t kFew = 4;        // days up to which a night more or less is how they were counted
constexpr int64_t kMany = 10;      // and from here on
constexpr int64_t kMostOff = 21;   // days, or the gap itself: beyond, it is another act
constexpr int64_t kMostOfLike = 45;  // the same where the words leave no doubt
constexpr double kVeryLike = 2;
constexpr double kOneAct = 1.5;    // likeness from which two tellings are of one act
constexpr double kAsGood = 0.25;   // less than the likest, and another telling may be as well of that act

std::string Show(absl::CivilDay day) { return std::string(absl::FormatCivilTime(day)); }

/// One end of a gap: what is told there, and what gives it a day.
struct End {
  const LaidGap* laid = nullptr;
  const GapAct* act = nullptr;
  bool dated = false;  ///< by its own words, or because it is the main event
};

class Matcher {
 public:
  Matcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), likeness_(*story.copies[0].lexicon) {}

  void Run() {
    std::vector<LeadVote> votes;
    for (const Copy& copy : story_.copies) {
      const Grammar grammar(copy);
      ReadDatedActs(story_, copy, grammar, dated_);
      ReadActsOfMonths(story_, copy, grammar, of_months_);
      if (std::optional<LeadVote> vote = ReadVote(copy, grammar, story_.anchors[copy.doc], dated_)) votes.push_back(*std::move(vote));
      LayGaps(copy, grammar, gaps_);
    }
    std::erase_if(dated_, [&](const DatedAct& dated) { return IsGap(dated); });
    for (const DatedAct& dated : dated_) likeness_.Count(dated.act);
    lead_ = FindLeadDay(story_, votes, dated_);
    net_.AddPoint();
    for (const LaidGap& laid : gaps_) Lay(laid);
    Join();
    for (const std::vector<uint32_t>& chain : net_.Chains()) Report(chain);
  }

 private:
  /// What a bound of the network rests on; nothing where two ends are one act.
  struct Ground {
    std::vector<Passage> passages;
    const LaidGap* laid = nullptr;
    double likeness = 0;  ///< of the act that gives the day
  };

  void Add(const TimeBound& bound, Ground ground) {
    net_.Add(bound);
    grounds_.push_back(std::move(ground));
  }

  /// "On the same day" is no day of its own.
  bool IsGap(const DatedAct& dated) const {
    const TokenRange tokens = dated.fact->claim.tokens;
    return std::any_of(gaps_.begin(), gaps_.end(), [&](const LaidGap& laid) {
      return laid.copy->doc == dated.fact->doc() && tokens.first < laid.gap.tokens.last && laid.gap.tokens.first < tokens.last;
    });
  }

  const DatedAct* DayIn(DocId doc, TokenRange range) const {
    auto at = std::lower_bound(dated_.begin(), dated_.end(), doc, [](const DatedAct& dated, DocId of) { return dated.fact->doc() < of; });
    for (; at != dated_.end() && at->fact->doc() == doc; ++at) {
      const DatedAct& dated = *at;
      if (range.first <= dated.fact->claim.tokens.first && dated.fact->claim.tokens.last <= range.last) return &dated;
    }
    return nullptr;
  }

  /// "A letter had asked for nurses in January. It came": what "it" means is of another time.
  bool DatedOtherwise(const Copy& copy, uint32_t sentence) const {
    const std::span<const Fact> own = FactsOf(story_, copy.doc);
    return std::any_of(own.begin(), own.end(), [&](const Fact& fact) {
      return fact.claim.sentence == sentence && fact.claim.kind == "date" && std::holds_alternative<TimeRange>(fact.value) && DayOf(fact) != lead_->day;
    });
  }

  bool MeansMain(const LaidGap& laid, const LeadMention& end) const {
    if (!lead_ || (end.it && DatedOtherwise(*laid.copy, laid.sentence - 1))) return false;
    return MeansLead(*lead_, dated_, end, laid.copy->doc, laid.sentence);
  }

  /// The days told before the gap, in its sentence or the one before.
  std::vector<const DatedAct*> DaysBefore(const LaidGap& laid) const {
    std::vector<const DatedAct*> days;
    for (uint32_t s = laid.sentence - (laid.sentence > 0); s <= laid.sentence; ++s) {
      const TokenRange tokens = laid.copy->sentences[s].tokens;
      if (const DatedAct* day = DayIn(laid.copy->doc, {tokens.first, std::min(tokens.last, laid.gap.tokens.first)})) days.push_back(day);
    }
    return days;
  }

  /// `end` was on `day`, or one of the `more` days behind it.
  void Date(uint32_t end, absl::CivilDay day, const std::vector<const Fact*>& facts, int64_t more = 0, double likeness = 0) {
    const int64_t at = day - absl::CivilDay(1970, 1, 1);
    Ground ground;
    ground.likeness = likeness;
    const std::string shown = more == 0 ? Show(day) : absl::StrCat(Show(day), " to ", Show(day + more));
    for (const Fact* fact : facts) ground.passages.push_back(Evidence(fact->claim.words, 0, shown, shown));
    Add({0, end, at, at + more}, std::move(ground));
    ends_[end - 1].dated = true;
  }

  void DateAsMain(uint32_t end) {
    std::vector<const Fact*> facts;
    for (const LeadVote& vote : lead_->votes) facts.push_back(vote.fact);
    Date(end, lead_->day, facts);
  }

  uint32_t AddEnd(const LaidGap& laid, const GapAct& act) {
    ends_.push_back({&laid, &act, false});
    return net_.AddPoint();
  }

  /// The gap between its two ends, and the days that its own source gives them.
  void Lay(const LaidGap& laid) {
    const GapPhrase& gap = laid.gap;
    const DatedAct* own_left = DayIn(laid.copy->doc, laid.left);
    if (own_left != nullptr && !laid.OfItsVerb(own_left->fact->claim.tokens)) return;
    const DatedAct* own_right = laid.right.empty() ? nullptr : DayIn(laid.copy->doc, laid.right);
    bool main_right = own_right == nullptr && !laid.right.empty() && MeansMain(laid, laid.right_end);
    bool main_left = own_left == nullptr && !main_right && MeansMain(laid, laid.left_end);
    main_right = main_right || (own_right == nullptr && !main_left && !laid.right.empty() && lead_ && NamesLead(*lead_, dated_, laid.right_end, *laid.copy->lexicon));
    main_left = main_left || (own_left == nullptr && !main_right && gap.from == GapFrom::kNext && lead_ && NamesLead(*lead_, dated_, laid.left_end, *laid.copy->lexicon));  // "the raid came a week after"
    const uint32_t left = AddEnd(laid, laid.left_act), right = AddEnd(laid, laid.right_end.act);
    const bool counted = gap.low == gap.high && gap.high <= kMany && gap.from != GapFrom::kStretch && (gap.exact || own_left != nullptr || gap.high > kFew);
    const int64_t slack = counted ? 0 : kSlack;
    const int64_t high = gap.high == INT32_MAX ? TimeBound::kOpen : gap.high + slack;
    const int64_t low = gap.low - slack;
    const TokenRange words = {gap.tokens.first, std::max(gap.tokens.last, main_right || laid.right.empty() ? gap.tokens.last : laid.right.last)};
    Ground ground{{Evidence(laid.copy->SpanOf(words), 0, gap.shown, gap.shown)}, &laid};
    const Anchor& anchor = story_.anchors[laid.copy->doc];
    if (gap.from == GapFrom::kNow) {
      const int64_t today = anchor.last - absl::CivilDay(1970, 1, 1);
      if (anchor.known() && anchor.first == anchor.last) Add({0, left, today + low, today + gap.high + slack}, std::move(ground));
      return;
    }
    if (gap.before) Add({left, right, low, high}, std::move(ground));
    else Add({right, left, low, high}, std::move(ground));
    if (own_left != nullptr) Date(left, own_left->day, {own_left->fact});
    else if (main_left) DateAsMain(left);
    if (own_right != nullptr) Date(right, own_right->day, {own_right->fact});
    else if (main_right) DateAsMain(right);
    else if (laid.right.empty() && !main_left) DateTold(laid, right);
  }

  /// "They had begun nine days earlier": than the day told before, or than the main event.
  void DateTold(const LaidGap& laid, uint32_t end) {
    const std::vector<const DatedAct*> days = laid.gap.from == GapFrom::kTold ? DaysBefore(laid) : std::vector<const DatedAct*>();
    if (days.size() == 1) Date(end, days[0]->day, {days[0]->fact});
    if (days.empty() && lead_ && laid.gap.before && !lead_->apart.contains(laid.copy->doc) && !DatedOtherwise(*laid.copy, laid.sentence) &&
        !DatedOtherwise(*laid.copy, laid.sentence - (laid.sentence > 0))) {
      DateAsMain(end);
    }
  }

  /// Ends that have no day yet are joined with each other, and with the days that other sources give to such acts.
  void Join() {
    for (uint32_t e = 0; e < ends_.size(); ++e) {
      if (!ends_[e].dated) FindDays(e);
    }
    for (uint32_t a = 0; a < ends_.size(); ++a) {
      for (uint32_t b = a + 1; b < ends_.size(); ++b) {
        if (ends_[a].dated || ends_[b].dated || ends_[a].laid->copy == ends_[b].laid->copy) continue;
        if (likeness_.Of(*ends_[a].act, *ends_[b].act) >= kOneAct) Add({a + 1, b + 1, 0, 0}, {});
      }
    }
  }

  /// The days that the acts likest to an end are given, where all of them are one day; else a month.
  void FindDays(uint32_t e) {
    if (!FindDays(e, dated_)) FindDays(e, of_months_);
  }

  bool FindDays(uint32_t e, const std::vector<DatedAct>& acts) {
    const End& end = ends_[e];
    const bool main = ends_[e ^ 1].dated;  // what the gap counts from has its day
    double most = kOneAct;
    std::vector<std::pair<double, const DatedAct*>> told;
    for (const DatedAct& dated : acts) {
      if ((main && lead_ && dated.day <= lead_->day && lead_->day <= dated.last) || (dated.fact->doc() == end.laid->copy->doc && dated.fact->claim.sentence == end.laid->sentence)) continue;
      const double likeness = std::max(likeness_.Of(*end.act, dated.act), OnlyOne(*end.act, dated, acts) ? kOneAct : 0);
      most = std::max(most, likeness);
      told.push_back({likeness, &dated});
    }
    std::vector<const Fact*> facts;
    const DatedAct* one = nullptr;
    for (const auto& [likeness, dated] : told) {
      if (likeness < std::max(kOneAct, most - kAsGood)) continue;
      if (one != nullptr && (one->day != dated->day || one->last != dated->last)) return true;
      one = dated;
      facts.push_back(dated->fact);
    }
    if (one == nullptr) return false;
    const bool was = ends_[e].dated;
    Date(e + 1, one->day, facts, one->last - one->day, most);
    ends_[e].dated = was;
    return true;
  }

  /// What `act` tells was done is done on one day of the story alone, that of `dated`.
  bool OnlyOne(const GapAct& act, const DatedAct& dated, const std::vector<DatedAct>& acts) const {
    if (!act.real || !dated.act.real || act.ahead != dated.act.ahead || act.phases != dated.act.phases || ActsApart(act, dated.act) || TellOfTwo(act, dated.act)) return false;
    return std::any_of(act.deeds.begin(), act.deeds.end(), [&](const GapAct::Deed& deed) {
      auto does = [&](const GapAct& other) {
        return std::any_of(other.deeds.begin(), other.deeds.end(), [&](const GapAct::Deed& each) { return each.name == deed.name && each.once; });
      };
      return deed.once && deed.name != deed.word && does(dated.act) && std::all_of(acts.begin(), acts.end(), [&](const DatedAct& other) { return other.day == dated.day || !does(other.act); });
    });
  }

  /// The days put first what the gap puts last: they are of something else.
  bool Turned(const std::vector<uint32_t>& chain, uint32_t gap) const {
    const TimeBound& bound = net_.bounds()[gap];
    if (bound.from == 0) return false;
    const auto [low, high] = net_.Around(chain, gap, true);  // from where the gap ends back to where it begins
    return (bound.low > 0 && low >= 0) || (bound.high < 0 && high <= 0);
  }

  void Report(const std::vector<uint32_t>& chain) {
    const auto [low, high] = net_.Around(chain, chain.front(), false);
    const int64_t off = low == TimeBound::kOpen ? -high : high == TimeBound::kOpen ? low : std::max(low, -high);
    int64_t most = kMostOff;
    std::set<DocId> docs;
    std::string key = "gap";
    size_t gaps = 0;
    for (uint32_t b : chain) {
      for (const Passage& passage : grounds_[b].passages) docs.insert(passage.span.doc);
      const LaidGap* laid = grounds_[b].laid;
      if (grounds_[b].likeness >= kVeryLike) most = std::max(most, kMostOfLike);
      if (laid == nullptr) continue;
      ++gaps;
      if (Turned(chain, b)) return;
      most = std::max(most, laid->gap.high);
      absl::StrAppend(&key, " ", absl::StrJoin(laid->left_act.things, " "));
    }
    if (gaps == 0 || docs.size() < 2 || off < 1 || off > most || Told(chain) || !OneStory(story_, docs)) return;
    Topic topic = SourceTopic(story_, "date/sequence", key);
    int side = 0;
    for (uint32_t b : chain) {
      side += !grounds_[b].passages.empty();
      for (Passage passage : grounds_[b].passages) {
        passage.side = side;
        topic.evidence.push_back(std::move(passage));
      }
    }
    reference_.topics.push_back(std::move(topic));
  }

  /// Another chain shows one of the gaps.
  bool Told(const std::vector<uint32_t>& chain) const {
    return std::any_of(chain.begin(), chain.end(), [&](uint32_t b) {
      if (grounds_[b].laid == nullptr) return false;
      const Span words = grounds_[b].passages[0].span;
      return std::any_of(reference_.topics.begin(), reference_.topics.end(), [&](const Topic& topic) {
        return topic.kind == "date/sequence" && std::any_of(topic.evidence.begin(), topic.evidence.end(), [&](const Passage& passage) { return passage.span.Overlaps(words); });
      });
    });
  }

  const Story& story_;
  CrossReference& reference_;
  ActLikeness likeness_;
  std::optional<LeadDay> lead_;
  std::vector<DatedAct> dated_;  // by source, in text order
  std::vector<DatedAct> of_months_;
  std::vector<LaidGap> gaps_;
  std::vector<End> ends_;        // point `i + 1` of the network is end `i`
  TimeNet net_;
  std::vector<Ground> grounds_;  // by bound
};

}  // namespace

void MatchGaps(const Story& story, CrossReference& reference) {
  if (story.copies.size() < 2 || std::none_of(story.copies.begin(), story.copies.end(), TellsGaps)) return;
  Matcher(story, reference).Run();
}

}  // namespace crossread
