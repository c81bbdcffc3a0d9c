// SPDX-License-Identifier: Apache-2.0
// date/sequence: one source tells how long an act was before or after the main event, another dates that act, and most date the event.
#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "graph/laid_gap.h"
#include "graph/lead_day.h"
#include "graph/match_sources.h"
#include "graph/one_story.h"

namespace crossread {
namespace {

constexpr int64_t kLeastOff = 2;   // days: one is how they were counted, or a night
constexpr int64_t kMostOff = 14;   // days, or the gap itself: beyond, it is another act

class Matcher {
 public:
  Matcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference) {}

  void Run() {
    if (story_.copies.size() < 2 || std::none_of(story_.copies.begin(), story_.copies.end(), TellsGaps)) return;
    std::vector<LeadVote> votes;
    std::vector<LaidGap> gaps;
    for (const Copy& copy : story_.copies) {
      const Grammar grammar(copy);
      ReadDatedActs(story_, copy, grammar, dated_);
      if (std::optional<LeadVote> vote = ReadVote(copy, grammar, story_.anchors[copy.doc], dated_)) votes.push_back(*std::move(vote));
      LayGaps(copy, grammar, gaps);
    }
    for (uint32_t d = 0; d < dated_.size(); ++d) {
      for (const GapAct::Deed& deed : dated_[d].act.deeds) by_deed_[deed.name].insert(d);
    }
    lead_ = FindLeadDay(story_, votes, dated_);
    for (const LaidGap& laid : gaps) Judge(laid);
  }

 private:
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
      return fact.claim.sentence == sentence && std::holds_alternative<TimeRange>(fact.value) && DayOf(fact) != lead_->day;
    });
  }

  /// The day told before the gap, in its sentence or the one before; null where each has one.
  const DatedAct* DayBefore(const LaidGap& laid) const {
    const DatedAct* last = nullptr;
    for (uint32_t s = laid.sentence - (laid.sentence > 0); s <= laid.sentence; ++s) {
      const TokenRange tokens = laid.copy->sentences[s].tokens;
      const DatedAct* day = DayIn(laid.copy->doc, {tokens.first, std::min(tokens.last, laid.gap.tokens.first)});
      if (day != nullptr && last != nullptr) return nullptr;
      if (day != nullptr) last = day;
    }
    return last;
  }

  /// Sets the gap between what has a day, or is the main event, and the act at its other end.
  void Judge(const LaidGap& laid) {
    const Copy& copy = *laid.copy;
    if (laid.back) {
      const DatedAct* start = DayBefore(laid);
      if (start != nullptr && DayIn(copy.doc, laid.left) == nullptr) Find(copy, laid.gap.tokens, laid.gap, laid.gap.before, start->day, start, laid.left_act);
      return;
    }
    if (DayIn(copy.doc, laid.right) != nullptr) return;
    auto main = [&](const LeadMention& end) {
      return lead_ && !(end.it && DatedOtherwise(copy, laid.sentence - 1)) && MeansLead(*lead_, dated_, end, copy.doc, laid.sentence);
    };
    const DatedAct* own = DayIn(copy.doc, laid.left);
    const bool main_right = main(laid.right_end);
    if (own != nullptr && main_right) return;  // two days and a gap: what dates alone can tell
    const bool from_right = own == nullptr && main_right;
    if (own == nullptr && main(laid.left_end) == main_right) return;
    const bool earlier = laid.gap.before == from_right;  // the act came before the day
    const TokenRange words = {laid.gap.tokens.first, from_right ? laid.gap.tokens.last : laid.right.last};
    Find(copy, words, laid.gap, earlier, own != nullptr ? own->day : lead_->day, own, from_right ? laid.left_act : laid.right_end.act);
  }

  /// The days of the act that the gap counts to, where all sources that give one agree on it and it does not fit.
  void Find(const Copy& copy, TokenRange words, const GapPhrase& gap, bool earlier, absl::CivilDay day, const DatedAct* own, const GapAct& act) {
    std::vector<const DatedAct*> told;
    std::set<uint32_t> likely;
    for (const GapAct::Deed& deed : act.deeds) {
      if (auto same = by_deed_.find(deed.name); same != by_deed_.end()) likely.insert(same->second.begin(), same->second.end());
    }
    for (uint32_t d : likely) {
      const DatedAct& dated = dated_[d];
      const TokenRange tokens = dated.fact->claim.tokens;
      if (&dated == own || dated.day == day || (dated.fact->doc() == copy.doc && tokens.first < words.last && words.first < tokens.last)) continue;
      if (OneAct(dated.act, act)) told.push_back(&dated);
    }
    std::set<DocId> docs = {copy.doc};
    for (const DatedAct* dated : told) {
      if (dated->day != told.front()->day) return;
      docs.insert(dated->fact->doc());
    }
    if (told.empty() || docs.size() < 2) return;
    const int64_t apart = earlier ? day - told.front()->day : told.front()->day - day;
    const int64_t off = std::max(gap.low - apart, apart - gap.high);
    if (apart < 0 || off < kLeastOff || off > std::max(kMostOff, gap.high)) return;
    Report(copy.SpanOf(words), gap, day, own, told, docs, act);
  }

  void Report(Span words, const GapPhrase& gap, absl::CivilDay day, const DatedAct* own, const std::vector<const DatedAct*>& told, std::set<DocId> docs, const GapAct& act) {
    for (const Topic& topic : reference_.topics) {
      if (topic.kind != "date/sequence") continue;
      if (std::any_of(topic.evidence.begin(), topic.evidence.end(), [&](const Passage& passage) { return passage.span.Overlaps(words); })) return;
    }
    std::vector<const Fact*> starts;
    if (own != nullptr) starts.push_back(own->fact);
    else for (const LeadVote& vote : lead_->votes) starts.push_back(vote.fact);
    for (const Fact* start : starts) docs.insert(start->doc());
    if (!OneStory(story_, docs)) return;
    Topic topic = SourceTopic(story_, "date/sequence", absl::StrCat("gap ", absl::StrJoin(act.things, " ")));
    auto show = [](absl::CivilDay shown) { return std::string(absl::FormatCivilTime(shown)); };
    for (const Fact* start : starts) topic.evidence.push_back(Evidence(start->claim.words, 1, show(day), show(day)));
    topic.evidence.push_back(Evidence(words, 2, gap.shown, gap.shown));
    for (const DatedAct* dated : told) topic.evidence.push_back(Evidence(dated->fact->claim.words, 3, show(dated->day), show(dated->day)));
    reference_.topics.push_back(std::move(topic));
  }

  const Story& story_;
  CrossReference& reference_;
  std::optional<LeadDay> lead_;
  std::vector<DatedAct> dated_;  // by source, in text order
  std::map<std::string, std::set<uint32_t>> by_deed_;
};

}  // namespace

void MatchGaps(const Story& story, CrossReference& reference) { Matcher(story, reference).Run(); }

}  // namespace crossread
