// SPDX-License-Identifier: Apache-2.0
// As-of times from live-blog stamps and the source's day, and what they make of two figures.
#include "values/update.h"

#include <algorithm>

#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/amount.h"
#include "values/live_blog.h"

namespace crossread {
namespace {

constexpr int kMinutesInDay = 24 * 60;
constexpr int64_t kSettled = 2;  // days after which a toll hardly moves by the hour

/// "38 people had been admitted to the city's two hospitals": people, in a sentence with a hospital.
bool InHospital(const Fact& fact, const Story& story) {
  const Copy& copy = story.copies[fact.doc()];
  if (fact.subject.head != "person" || fact.claim.sentence >= copy.sentences.size()) return false;
  const TokenRange sentence = copy.sentences[fact.claim.sentence].tokens;
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (IsOneOf(copy, copy.tokens[i], {"hospital", "hospitals"})) return true;
  }
  return false;
}

/// "up", "both", or empty where the count does not move.
std::string_view HowItMoves(const Fact& fact, const Story& story) {
  const Lexicon* lexicon = story.copies[fact.doc()].lexicon;
  if (lexicon == nullptr) return {};
  ClassId cls = lexicon->Class("running_count");
  auto of = [&](std::string_view word) -> std::string_view {
    for (const Sense& sense : lexicon->Senses(lexicon->Find(word))) {
      if (sense.cls == cls) return sense.value;
    }
    return {};
  };
  std::string_view moves = of(fact.subject.attribute);
  if (moves.empty()) moves = of(fact.subject.head);
  if (moves.empty()) moves = of(fact.subject.verb);  // "has burnt 7,500 hectares"
  const Amount* amount = std::get_if<Amount>(&fact.value);
  const bool land = moves.empty() && amount != nullptr && amount->unit != "count" && Convert(*amount, "hectare").has_value();
  if (land) moves = of("hectare");
  return moves.empty() && InHospital(fact, story) ? of("hospitalised") : moves;
}

/// The first day that a source speaks from.
absl::CivilDay Broke(const Story& story) {
  absl::CivilDay first = absl::CivilDay::max();
  for (const Anchor& anchor : story.anchors) {
    if (anchor.known()) first = std::min(first, anchor.first);
  }
  return first;
}

/// "The toll was revised to 11": the sentence of `fact` owns that it was higher.
bool Revised(const Fact& fact, const Story& story) {
  const Copy& copy = story.copies[fact.doc()];
  if (fact.claim.sentence >= copy.sentences.size()) return false;
  const TokenRange sentence = copy.sentences[fact.claim.sentence].tokens;
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (IsOneOf(copy, copy.tokens[i], {"revised", "corrected", "lowered", "reduced", "downward", "downwards", "recount", "miscounted"})) return true;
  }
  return false;
}

}  // namespace

bool MayMove(const Fact& fact, const Story& story) { return !HowItMoves(fact, story).empty(); }

std::optional<AsOf> AsOfFact(const Fact& fact, const Story& story) {
  if (fact.doc() >= story.anchors.size() || fact.doc() >= story.documents.size()) return std::nullopt;
  const Anchor& anchor = story.anchors[fact.doc()];
  if (!anchor.known()) return std::nullopt;
  AsOf as_of;
  as_of.first = absl::CivilMinute(anchor.first);
  as_of.last = absl::CivilMinute(anchor.last) + (kMinutesInDay - 1);
  std::string_view text = story.documents[fact.doc()].text;
  if (anchor.exact()) {
    std::optional<int> stamp = StampOfLine(text, fact.claim.words.begin);
    if (stamp && IsLiveBlog(text)) {
      as_of.first = as_of.last = absl::CivilMinute(anchor.first) + *stamp;
      as_of.by_clock = true;
    } else if (anchor.minute) {
      // Copy published at 06:40 counts up to that minute at most.
      as_of.last = std::min(as_of.last, *anchor.minute);
      as_of.by_clock = true;
    }
  }
  return as_of;
}

Update UpdateOf(const Fact& a, const Fact& b, const Story& story, int* later) {
  const Amount* low = std::get_if<Amount>(&a.value);
  const Amount* high = std::get_if<Amount>(&b.value);
  if (low == nullptr || high == nullptr) return Update::kNone;
  const std::optional<Amount> same = Convert(*high, low->unit);
  if (!same) return Update::kNone;
  std::string_view moves = HowItMoves(a, story);
  if (moves.empty() || moves != HowItMoves(b, story)) return Update::kNone;
  bool b_is_higher = same->number > low->number;
  std::optional<AsOf> as_of_a = AsOfFact(a, story), as_of_b = AsOfFact(b, story);
  if (!as_of_a || !as_of_b) return Update::kPossible;
  bool b_later = as_of_a->last < as_of_b->first, a_later = as_of_b->last < as_of_a->first;
  if (a_later || b_later) {
    if (later != nullptr) *later = b_later ? 1 : 0;
    return b_later == b_is_higher || moves == "both" || Revised(b_later ? b : a, story) ? Update::kLater : Update::kDown;
  }
  // Same day, and no clock on either: they count up to the same moment as far as anyone can tell.
  bool same_day = absl::CivilDay(as_of_a->first) == absl::CivilDay(as_of_b->first) &&
                  absl::CivilDay(as_of_a->last) == absl::CivilDay(as_of_b->last);
  if (same_day && !as_of_a->by_clock && !as_of_b->by_clock) return Update::kNone;
  // Days after the story broke, an hour of publication tells no more than the day; a stamp in a live blog does.
  const bool stamped = as_of_a->first == as_of_a->last || as_of_b->first == as_of_b->last;
  if (same_day && !stamped && absl::CivilDay(as_of_a->first) - Broke(story) >= kSettled) return Update::kNone;
  if (as_of_a->first == as_of_b->first && as_of_a->last == as_of_b->last && as_of_a->first == as_of_a->last) return Update::kNone;
  bool higher_can_be_later = b_is_higher ? as_of_b->last > as_of_a->first : as_of_a->last > as_of_b->first;
  return higher_can_be_later || moves == "both" ? Update::kPossible : Update::kDown;
}

bool IsUpdate(const Fact& a, const Fact& b, const Story& story) {
  Update update = UpdateOf(a, b, story);
  return update == Update::kLater || update == Update::kPossible;
}

}  // namespace crossread
