// SPDX-License-Identifier: Apache-2.0
// The clause of each date, and the clauses on both sides of each gap.
#include "graph/chain_mark.h"

#include <algorithm>
#include <cmath>

#include "base/ascii.h"
#include "grammar/lemma.h"
#include "graph/opening.h"
#include "lexicon/fixed_word.h"
#include "values/calendar_word.h"
#include "values/near_words.h"
#include "values/time_range.h"

namespace crossread {
namespace {

constexpr double kLongest = 93;  // days: a longer stretch dates nothing
constexpr double kClock = 0.3;   // days: a part of a day is no time of day
constexpr int kLead = 3;         // sentences that open a source

double Days(const absl::CivilSecond& second) { return static_cast<double>(second - absl::CivilSecond(1970, 1, 1)) / (24.0 * 3600); }

class Reader {
 public:
  Reader(const Story& story, const Copy& copy, WordLikeness& likeness) : story_(story), copy_(copy), grammar_(copy), likeness_(likeness) {}

  void Dates(std::vector<ChainDate>& dates) {
    const Anchor& anchor = story_.anchors[copy_.doc];
    uint32_t sentence = 0;
    int body = 0;
    for (const Fact& fact : FactsOf(story_, copy_.doc)) {
      for (; sentence < fact.claim.sentence; ++sentence) body += copy_.sentences[sentence].kind == BlockKind::kBody;
      const TimeRange* range = fact.claim.kind == "date" ? std::get_if<TimeRange>(&fact.value) : nullptr;
      const TimePhrase* phrase = std::get_if<TimePhrase>(&fact.claim.said);
      if (range == nullptr || phrase == nullptr || fact.claim.tokens.empty() || LengthInDays(*range) > kLongest || (fact.basis == DateBasis::kInferred && !NamesNoDay(fact)) || phrase->form == TimePhrase::Form::kVague || phrase->form == TimePhrase::Form::kSet || phrase->to.Any() || OfTold(fact.claim.tokens)) continue;
      std::optional<DatedAct> act = ReadDatedAct(copy_, grammar_, fact, absl::CivilDay(range->first), absl::CivilDay(range->last - 1));
      if (!act) continue;
      ChainDate date;
      date.fact = &fact;
      date.sentence = fact.claim.sentence;
      date.low = Days(range->first), date.high = Days(range->last);
      date.clock = phrase->hour >= 0 && date.high - date.low < kClock;
      if (date.clock && LowerWord(copy_, fact.claim.tokens.first).OneOf({"before", "by"})) date.low = std::floor(date.low - kClock), date.clock = false;  // at any time of that day
      date.no_day = NamesNoDay(fact);
      date.half = date.clock && phrase->hour <= 12 && !SaysHalf(fact.claim.tokens);
      date.zone = phrase->zone;
      date.early = body < kLead;
      date.ahead = anchor.known() && absl::CivilDay(range->first) > anchor.last;
      date.speech = TellsOfSpeech(copy_, fact);
      date.act = std::move(act->act);
      Content(copy_.sentences[date.sentence].tokens, fact.claim.tokens, date.words);
      if (date.sentence > 0 && copy_.sentences[date.sentence - 1].kind == BlockKind::kBody) Content(copy_.sentences[date.sentence - 1].tokens, {}, date.before);
      likeness_.Count(date.words);
      dates.push_back(std::move(date));
    }
  }

  void Acts(std::vector<DatedAct>& acts, std::vector<LeadVote>& votes) {
    ReadDatedActs(story_, copy_, grammar_, acts);
    if (std::optional<LeadVote> vote = ReadVote(copy_, grammar_, story_.anchors[copy_.doc], acts)) votes.push_back(*std::move(vote));
  }

  void Gaps(std::vector<ChainGap>& gaps) {
    std::vector<LaidGap> laid;
    LayGaps(copy_, grammar_, laid);
    for (LaidGap& each : laid) {
      if (each.gap.most <= 0 || each.gap.from == GapFrom::kNow) continue;
      ChainGap gap;
      gap.left.tokens = each.left, gap.right.tokens = each.right;
      Content(each.left, each.gap.tokens, gap.left.words);
      Content(each.right, each.gap.tokens, gap.right.words);
      gap.left.definite = each.left_end.noun.size() > 0, gap.right.definite = each.right_end.noun.size() > 0;
      gap.laid = std::move(each);
      gaps.push_back(std::move(gap));
    }
  }

 private:
  /// "That same evening", "the next day": of a day told before, which a reader may have got wrong.
  bool OfTold(TokenRange tokens) const {
    for (uint32_t i = tokens.first; i < tokens.last; ++i) {
      if (LowerWord(copy_, i).OneOf({"that", "same", "following"})) return true;
    }
    return false;
  }

  /// "9.30 pm", "seven in the evening", "16:50".
  bool SaysHalf(TokenRange tokens) const {
    const uint32_t last = std::min<uint32_t>(tokens.last + 3, static_cast<uint32_t>(copy_.tokens.size()));
    for (uint32_t i = tokens.first; i < last; ++i) {
      if (LowerWord(copy_, i).OneOf({"am", "pm", "a.m", "p.m", "a.m.", "p.m.", "morning", "afternoon", "evening", "night", "noon", "midday", "midnight", "lunchtime", "dawn"})) return true;
      const std::string word = LowerCase(copy_.Words(copy_.tokens[i]));
      if (IsDigit(word[0]) && (word.ends_with("am") || word.ends_with("pm"))) return true;
    }
    const std::string_view words = copy_.Words(copy_.tokens[tokens.last - 1]);
    return words.size() == 5 && words[0] == '0';
  }

  void Content(TokenRange range, TokenRange own, std::vector<uint32_t>& words) {
    for (uint32_t i = range.first; i < range.last; ++i) {
      const Token& token = copy_.tokens[i];
      const std::string_view word = copy_.Words(token);
      if (token.kind != TokenKind::kWord || word.size() < 3 || (i >= own.first && i < own.last) || IsCalendarWord(copy_, i) || IsTimeUnit(copy_, i)) continue;
      const bool name = token.Is(kCapital) && i > range.first;
      if (!name && !IsContentWord(*copy_.lexicon, word, token.word)) continue;
      std::string lemma = name ? std::string() : LemmaOf(*copy_.lexicon, word, token.word, 'v');
      words.push_back(likeness_.Number(lemma.empty() ? LowerCase(word) : std::move(lemma)));
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
  }

  const Story& story_;
  const Copy& copy_;
  const Grammar grammar_;
  WordLikeness& likeness_;
};

}  // namespace

ChainMarks ReadChainMarks(const Story& story, WordLikeness& likeness) {
  ChainMarks marks;
  if (std::none_of(story.copies.begin(), story.copies.end(), TellsGaps)) return marks;
  std::vector<LeadVote> votes;
  for (const Copy& copy : story.copies) {
    Reader reader(story, copy, likeness);
    reader.Acts(marks.acts, votes);
    reader.Dates(marks.dates);
    reader.Gaps(marks.gaps);
  }
  marks.lead = FindLeadDay(story, votes, marks.acts);
  for (ChainGap& gap : marks.gaps) gap.left.act = &gap.laid.left_act, gap.right.act = &gap.laid.right_end.act;
  return marks;
}

}  // namespace crossread
