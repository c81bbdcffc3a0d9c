// SPDX-License-Identifier: Apache-2.0
// date/sequence: one source tells how long an act was before or after the main event, another dates that act, and most date the event.
#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "graph/clause_words.h"
#include "graph/gap_phrase.h"
#include "graph/lead_day.h"
#include "graph/match_sources.h"
#include "graph/one_story.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr int64_t kLeastOff = 2;   // days: one is how they were counted, or a night
constexpr int64_t kMostOff = 14;   // days, or two thirds of the gap: beyond, it is another act

/// A gap with its two ends as they are written.
struct Laid {
  const Copy* copy = nullptr;
  uint32_t sentence = 0;
  GapPhrase gap;
  TokenRange left, right;
  LeadMention left_end, right_end;
  GapAct left_act;  ///< of its verb nearest to the gap
};

class Matcher {
 public:
  Matcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference) {}

  void Run() {
    if (story_.copies.size() < 2 || !AnyGap()) return;
    std::vector<LeadVote> votes;
    std::vector<Laid> gaps;
    for (const Copy& copy : story_.copies) {
      const Grammar grammar(copy);
      ReadDatedActs(story_, copy, grammar, dated_);
      if (std::optional<LeadVote> vote = ReadVote(copy, grammar, dated_)) votes.push_back(*std::move(vote));
      for (uint32_t s = 0; s < copy.sentences.size(); ++s) {
        if (Skipped(copy.sentences[s])) continue;
        if (std::optional<GapPhrase> gap = FindGap(copy, copy.sentences[s])) Lay(copy, grammar, s, *gap, gaps);
      }
    }
    for (uint32_t d = 0; d < dated_.size(); ++d) {
      for (const GapAct::Deed& deed : dated_[d].act.deeds) by_deed_[deed.name].insert(d);
    }
    lead_ = FindLeadDay(story_, votes, dated_);
    for (const Laid& laid : gaps) Judge(laid);
  }

 private:
  static bool Skipped(const Sentence& sentence) { return sentence.echo || sentence.kind != BlockKind::kBody; }
  bool AnyGap() const {
    return std::any_of(story_.copies.begin(), story_.copies.end(), [](const Copy& copy) {
      return std::any_of(copy.sentences.begin(), copy.sentences.end(), [&](const Sentence& sentence) { return !Skipped(sentence) && FindGap(copy, sentence); });
    });
  }

  /// The clause that the gap stands with: before it, or behind what the gap counts from where it opens the sentence.
  static TokenRange Left(const Copy& copy, const Grammar& grammar, TokenRange sentence, const GapPhrase& gap, TokenRange right) {
    uint32_t end = gap.tokens.first;
    while (end > sentence.first && LowerWord(copy, end - 1).OneOf({",", "just", "only", "exactly", "precisely", "barely", "about", "some"})) --end;
    if (end > sentence.first) return ClauseBefore(copy, grammar, sentence, end);
    if (right.last + 1 >= sentence.last || copy.Words(copy.tokens[right.last]) != ",") return {end, end};
    return ClauseBehind(copy, grammar, sentence, right.last + 1);
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
    return std::any_of(story_.facts.begin(), story_.facts.end(), [&](const Fact& fact) {
      return fact.doc() == copy.doc && fact.claim.sentence == sentence && std::holds_alternative<TimeRange>(fact.value) && DayOf(fact) != lead_->day;
    });
  }

  static void Lay(const Copy& copy, const Grammar& grammar, uint32_t s, const GapPhrase& gap, std::vector<Laid>& gaps) {
    const TokenRange sentence = copy.sentences[s].tokens;
    Laid laid;
    laid.copy = &copy;
    laid.sentence = s;
    laid.gap = gap;
    laid.right = ClauseBehind(copy, grammar, sentence, gap.tokens.last);
    laid.left = Left(copy, grammar, sentence, gap, laid.right);
    if (laid.right.empty() || laid.left.empty()) return;
    laid.left_end = ReadMention(copy, grammar, laid.left);
    laid.right_end = ReadMention(copy, grammar, laid.right);
    laid.left_act = ReadAct(copy, grammar, laid.left, gap.tokens.first);
    GapAct& right = laid.right_end.act;
    if (right.things.empty() && right.names.empty() && LowerWord(copy, laid.right.first) == "it") right.things = laid.left_act.things;  // "the strike ended nine days after it began"
    gaps.push_back(std::move(laid));
  }

  /// Sets the gap between what has a day, or is the main event, and the act at its other end.
  void Judge(const Laid& laid) {
    const Copy& copy = *laid.copy;
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
    if (apart < 0 || off < kLeastOff || off > std::max(kMostOff, gap.high * 2 / 3)) return;
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
