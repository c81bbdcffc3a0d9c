// SPDX-License-Identifier: Apache-2.0
// The points were fitted by logistic regression to chains of times in invented stories, and rounded.
#include "graph/chain_odds.h"

#include <algorithm>

#include "lexicon/lexicon.h"

namespace crossread {
namespace {

enum Mark : int {
  kAlways,
  kLeft, kNoWords, kBare,
  kNoAct, kWeakAct, kSomeAct, kOneAct, kVeryAct,
  kNoLoose, kLoose, kLooser, kVeryLoose,
  kDeed, kVerbs, kVerbsApart, kTwo, kApart, kPhases, kAhead, kUnreal,
  kNoWord, kWord, kWords, kManyWords, kAround,
  kUnlike, kLike, kLiker, kLikest,
  kLead, kLeadMeant, kMeantElsewhere, kDefiniteLead,
  kOwnDoc, kOwnNear, kOwnClause, kEvent, kEventApart, kEarly, kFutureDate, kSpeech, kClock, kMonth, kNoDay,
  kAlone, kBacked,
  kMarks
};

/// A verb or noun of it is one that the tables have: what else it may be called is known.
bool Named(const Lexicon& lexicon, const GapAct& act) {
  return std::any_of(act.deeds.begin(), act.deeds.end(), [&](const GapAct::Deed& deed) { return deed.name != deed.word || HasRow(lexicon, deed.word, "step") || HasRow(lexicon, deed.word, "act"); });
}

/// "The second reading", "an earlier accident", "again": one of several.
bool Other(const GapAct& act) {
  return std::any_of(act.phases.begin(), act.phases.end(), [](const std::string& phase) { return phase != "first"; });
}

/// What kind of event a noun or verb of `act` names; empty where none does.
std::string_view EventOf(const Lexicon& lexicon, const GapAct& act) {
  for (const GapAct::Deed& deed : act.deeds) {
    if (const Sense* row = lexicon.FirstSense(deed.word, lexicon.Class("event"))) return row->value;
  }
  return {};
}

bool ShareDeed(const GapAct& a, const GapAct& b) {
  return std::any_of(a.deeds.begin(), a.deeds.end(), [&](const GapAct::Deed& one) {
    return std::any_of(b.deeds.begin(), b.deeds.end(), [&](const GapAct::Deed& other) { return one.name == other.name; });
  });
}

}  // namespace

bool ChainBarred(const Lexicon& lexicon, const ActLikeness& acts, WordLikeness& likeness, const ChainEnd& end, const ChainDate& date) {
  if (!date.act.real && !date.ahead) return true;  // "must be paid from 1 March"
  if (end.words.empty()) return false;
  const GapAct& act = *end.act;
  if (act.phases != date.act.phases && (Other(act) || Other(date.act))) return true;
  if (date.act.ahead && act.verbs && act.real && !act.ahead && !act.present) return true;
  if (act.verbs && date.act.verbs && Named(lexicon, act) && Named(lexicon, date.act) && !ShareDeed(act, date.act) && likeness.Shared(end.words, date.words) == 0 && likeness.Shared(end.words, date.before) == 0) return true;
  if (date.act.ahead) return false;  // terms and last days are worded in many ways
  return ShareDeed(act, date.act) && (ActsApart(act, date.act) || acts.TellOfTwo(act, date.act));
}

std::vector<int> ChainMarksOf(const Story& story, const ActLikeness& acts, WordLikeness& likeness, const SentenceLikeness& sentences, const ChainGap& gap, const ChainEnd& end,
                              const ChainDate& date, const ChainSetting& setting) {
  std::vector<int> marks = {kAlways};
  auto mark = [&](bool holds, int which) {
    if (holds) marks.push_back(which);
  };
  const GapAct& act = *end.act;
  const bool left = &end == &gap.left, empty = end.words.empty();
  mark(left, kLeft);
  mark(empty, kNoWords);
  mark(!empty && act.things.empty() && act.names.empty(), kBare);
  if (!empty) {
    const double one = acts.Of(act, date.act), loose = acts.Loosely(act, date.act);
    marks.push_back(one <= 0 ? kNoAct : one < 1 ? kWeakAct : one < 1.5 ? kSomeAct : one < 2.5 ? kOneAct : kVeryAct);
    marks.push_back(loose <= 0 ? kNoLoose : loose < 1.1 ? kLoose : loose < 2.1 ? kLooser : kVeryLoose);
    const bool deed = ShareDeed(act, date.act);
    mark(deed, kDeed);
    const bool verbs = act.verbs && date.act.verbs;
    mark(verbs && deed, kVerbs);
    mark(verbs && !deed, kVerbsApart);
    mark(acts.TellOfTwo(act, date.act), kTwo);
    mark(ActsApart(act, date.act), kApart);
    mark(act.phases != date.act.phases, kPhases);
    mark(act.ahead != date.act.ahead, kAhead);
    mark(act.real != date.act.real, kUnreal);
    const double words = likeness.Shared(end.words, date.words), around = likeness.Shared(end.words, date.before);
    marks.push_back(words >= 3 ? kManyWords : words >= 1.8 ? kWords : words >= 0.8 ? kWord : kNoWord);
    mark(around >= 0.8, kAround);
  }
  const DocId doc = gap.laid.copy->doc;
  const double like = date.doc() == doc ? 0 : sentences.Between(doc, gap.laid.sentence, date.doc(), date.sentence);
  if (date.doc() != doc) marks.push_back(like < 0.06 ? kUnlike : like < 0.15 ? kLike : kLiker);
  mark(date.doc() != doc && sentences.Likest(doc, gap.laid.sentence, date.doc(), date.sentence), kLikest);
  mark(setting.lead && !setting.means_lead && !end.definite, kLead);
  mark(setting.lead && !setting.means_lead && end.definite, kDefiniteLead);
  mark(setting.lead && setting.means_lead, kLeadMeant);
  mark(!setting.lead && setting.means_lead, kMeantElsewhere);
  const bool near = date.doc() == doc && date.sentence + 1 >= gap.laid.sentence && date.sentence <= gap.laid.sentence;
  mark(date.doc() == doc && !near, kOwnDoc);
  const bool inside = date.In(doc, end.tokens);
  mark(near && !inside, kOwnNear);
  mark(inside, kOwnClause);
  if (const std::string_view kind = EventOf(*gap.laid.copy->lexicon, act); date.fact->subject.event >= 0 && !kind.empty()) {
    marks.push_back(story.events[date.fact->subject.event].kind == kind ? kEvent : kEventApart);
  }
  mark(date.early, kEarly);
  mark(date.ahead, kFutureDate);
  mark(date.speech, kSpeech);
  mark(date.clock, kClock);
  mark(date.high - date.low > 2, kMonth);
  mark(date.no_day, kNoDay);
  marks.push_back(setting.voices > 1 ? kBacked : kAlone);
  return marks;
}

int ChainPoints(const std::vector<int>& marks) {
  static constexpr int kPoints[kMarks] = {  // line by line as enum Mark
      -35,
      -10, -50, 5,
      -55, 30, 15, 110, -65,
      -55, -10, 50, 50,
      35, 10, 10, 0, 40, -35, -25, 35,
      -60, -20, 45, 70, -55,
      50, 30, -40, 10,
      -25, 210, -135, -60,
      -100, 30, 10, 60, -40, -25, -85, -20, 60, -120, -95,
      20, -40,
  };
  int points = 0;
  for (int mark : marks) points += kPoints[mark];
  return points;
}

}  // namespace crossread
