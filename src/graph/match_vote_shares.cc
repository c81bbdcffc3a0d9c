// SPDX-License-Identifier: Apache-2.0
// The share of a vote, and the turnout, in per cent, and the ballots that some source counts: "54.2 per cent in favour", "Yes: 2,610. No:
// 2,370"; "turnout was 71 per cent", "7,564 of the 12,400 on the register voted".
#include <algorithm>
#include <cmath>
#include <optional>

#include "absl/strings/str_cat.h"
#include "graph/arithmetic.h"
#include "graph/match.h"
#include "graph/match_sources.h"
#include "graph/source_reader.h"
#include "graph/stated_ratio.h"
#include "graph/sum_topic.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 7;    // tokens between the two counts of a vote
constexpr uint32_t kBeside = 6;   // from a percentage to what it is of
constexpr double kLeast = 40;     // ballots, from which on a share is told in per cent
constexpr double kOthers = 1.3;   // times those for and against, that all ballots can be

/// Two counts of one vote: for and against, or voters and electorate.
struct Count {
  DocId doc = 0;
  Numeral one, two;
  std::vector<double> all;  ///< ballots, valid votes: other figures of the source that the share may be of
};

struct Share {
  DocId doc = 0;
  StatedRatio ratio;
};

class Reader : SourceReader {
 public:
  Reader(const Story& story, DocId doc, std::vector<Count>& votes, std::vector<Count>& turnouts, std::vector<Share>& shares, std::vector<Share>& turns)
      : SourceReader(story, doc) {
    std::vector<double> figures;
    std::optional<Numeral> yes, no;
    const size_t first = votes.size();
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      if (copy_.sentences[s].kind == BlockKind::kBoilerplate) continue;
      sentence_ = copy_.sentences[s].tokens;
      const std::vector<Numeral> numerals = NumeralsOf(story, doc, s);
      if (numerals.empty()) continue;
      const bool vote = Says(sentence_, {"vote", "votes", "voted", "ballots", "ballot", "referendum", "voters"});
      for (const StatedRatio& ratio : RatiosOf(story, doc, s, numerals)) {
        if (ratio.multiple) continue;
        const TokenRange around{ratio.tokens.first > sentence_.first + kBeside ? ratio.tokens.first - kBeside : sentence_.first, std::min(sentence_.last, ratio.tokens.last + kBeside)};
        if (Says(around, {"turnout", "voted"}) && Says(sentence_, {"turnout"})) turns.push_back({doc, ratio});
        else if (Voted(ratio, around)) shares.push_back({doc, ratio});
      }
      for (size_t i = 0; i < numerals.size(); ++i) {
        const Numeral& numeral = numerals[i];
        if (!IsWholeCount(numeral)) continue;
        figures.push_back(numeral.value);
        const uint32_t at = numeral.core.first;
        if (at == sentence_.first + 2 && Words(at - 1) == ":") {
          if (Is(at - 2, {"yes", "ayes", "for", "aye"})) yes = numeral;
          if (Is(at - 2, {"no", "noes", "against", "nays", "nay"})) no = numeral;
        }
        if (i + 1 == numerals.size() || !IsWholeCount(numerals[i + 1])) continue;
        const Numeral& next = numerals[i + 1];
        if (next.core.first - numeral.core.last > kReach) continue;
        if (vote && Opposed(numeral, next)) votes.push_back({doc, numeral, next, {}});
        if (Roll(numeral, next)) turnouts.push_back({doc, numeral.value < next.value ? numeral : next, numeral.value < next.value ? next : numeral, {}});
      }
    }
    if (yes && no && votes.size() == first) votes.push_back({doc, *yes, *no, {}});
    for (size_t i = first; i < votes.size(); ++i) votes[i].all = figures;
  }

 private:
  /// "in favour", "voted for", "of the vote", "voted yes".
  bool Voted(const StatedRatio& ratio, TokenRange around) const {
    if (Says(sentence_, {"poll", "polls", "survey", "surveyed", "polled", "pollsters", "forecast"})) return false;
    for (uint32_t i = around.first; i < around.last; ++i) {
      if (Is(i, {"favour", "favor"}) && Is(i - 1, {"in"})) return true;
      if (i >= ratio.tokens.last && Is(i, {"against", "yes", "no"}) && i < ratio.tokens.last + 3) return Says(sentence_, {"vote", "voted", "votes", "voters", "ballot", "referendum"});
      if (Is(i, {"of"}) && Is(i + 1, {"the", "valid"}) && Is(i + (Is(i + 1, {"the"}) ? 2 : 1), {"vote", "votes", "ballots", "ballot"})) return true;
    }
    if (Says(around, {"backed", "approved", "accepted", "supported", "endorsed", "passed"}) && Is(ratio.tokens.last, {"of"}) && Says({ratio.tokens.last, around.last}, {"voters", "members", "shareholders", "vote", "voted"})) return true;
    return Says(around, {"yes", "ayes", "no"}) && Says(around, {"camp", "won", "vote", "side"});
  }

  /// "5,120 votes to 4,480", "31,450 votes against 28,120", "310 for and 202 against".
  bool Opposed(const Numeral& one, const Numeral& two) const {
    const TokenRange between{one.core.first, two.core.first};
    if (Is(two.core.first - 1, {"to", "against"}) && Says({between.first, two.core.first - 1}, {"votes", "ballots"})) return true;
    const bool yes = Says(between, {"for", "favour", "favor", "yes", "ayes", "accept", "approve"});
    bool no = false;
    for (uint32_t i = two.core.last; i < std::min(sentence_.last, two.core.last + 4) && !Is(i, {",", "."}); ++i) no = no || Is(i, {"against", "no", "noes", "reject", "opposed"});
    return yes && no;
  }

  /// "of 12,400 people on the register, 7,564 voted", "7,564 of the 12,400 registered voters".
  bool Roll(const Numeral& one, const Numeral& two) const {
    if (!Says(sentence_, {"register", "registered", "electorate", "eligible", "entitled", "roll", "rolls"}) || !Says(sentence_, {"voted", "ballots", "vote", "votes", "voters", "cast"})) return false;
    const uint32_t first = one.core.first;
    const bool of = Is(first - 1, {"of"}) || (Is(first - 1, {"the"}) && Is(first - 2, {"of"}));
    return (of && one.value > two.value) || (Is(one.core.last, {"of"}) && one.value < two.value) || (Is(one.core.last + 1, {"of"}) && one.value < two.value);
  }

  TokenRange sentence_;
};

class Matcher {
 public:
  Matcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference) {
    std::vector<Count> votes, turnouts;
    std::vector<Share> shares, turns;
    for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, votes, turnouts, shares, turns);
    if (One(votes)) {
      for (const Share& share : shares) Vote(share, votes[0]);
    }
    if (One(turnouts)) {
      for (const Share& share : turns) Turnout(share, turnouts[0]);
    }
  }

 private:
  /// The sources count one vote alone, and alike.
  static bool One(const std::vector<Count>& counts) {
    return !counts.empty() && counts[0].one.value + counts[0].two.value >= kLeast &&
           std::all_of(counts.begin(), counts.end(), [&](const Count& count) { return count.one.value == counts[0].one.value && count.two.value == counts[0].two.value; });
  }

  static bool Fits(const StatedRatio& ratio, double truth) { return truth >= ratio.low && truth <= ratio.high; }

  void Vote(const Share& share, const Count& count) {
    const double added = count.one.value + count.two.value;
    for (double all : count.all) {
      if (all < added || all > kOthers * added) continue;
      if (Fits(share.ratio, count.one.value / all) || Fits(share.ratio, count.two.value / all)) return;
    }
    if (Fits(share.ratio, count.one.value / added) || Fits(share.ratio, count.two.value / added)) return;
    const bool first = (share.ratio.value > 0.5) == (count.one.value > count.two.value);
    const double part = first ? count.one.value : count.two.value;
    if (share.ratio.value > 1.25 * part / added || part / added > 1.25 * share.ratio.value) return;
    const Passage said = Evidence(share.ratio.words, 1, ShowNumber(share.ratio.value * 100), share.ratio.shown);
    Topic topic = ShareTopic(story_, said, first ? count.one : count.two, first ? count.two : count.one, absl::StrCat(ShowNumber(std::round(part / added * 1000) / 10), "%"));
    topic.reasons.clear();  // two sides of one vote
    reference_.topics.push_back(std::move(topic));
  }

  void Turnout(const Share& share, const Count& count) {
    const double truth = count.one.value / count.two.value;
    if (share.doc == count.doc || Fits(share.ratio, truth) || share.ratio.value > 2 * truth || truth > 2 * share.ratio.value) return;  // MatchParts() reads one source
    const Passage said = Evidence(share.ratio.words, 1, ShowNumber(share.ratio.value * 100), share.ratio.shown);
    reference_.topics.push_back(ShareTopic(story_, said, count.one, count.two, absl::StrCat(ShowNumber(std::round(truth * 1000) / 10), "%")));
  }

  const Story& story_;
  CrossReference& reference_;
};

}  // namespace

void MatchVoteShares(const Story& story, CrossReference& reference) { Matcher(story, reference); }

}  // namespace crossread
