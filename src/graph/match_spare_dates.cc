// SPDX-License-Identifier: Apache-2.0
// Days left over: sources agree on a day, and another source never gives that but one beside it that nobody else gives.
#include <algorithm>
#include <cstdlib>
#include <set>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "grammar/lemma.h"
#include "graph/match.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/near_words.h"
#include "values/one_night.h"
#include "values/time_range.h"

namespace crossread {
namespace {

constexpr size_t kMostDates = 300;
constexpr int64_t kNear = 2;      // days: the day before is a slip, the week before another event
constexpr uint32_t kWindow = 14;  // tokens on either side
constexpr double kEnough = 1;     // words that join two passages
constexpr uint32_t kSpeech = 2;   // tokens from "said" to its day

/// One day of one source.
struct Day {
  uint32_t fact = 0;
  DocId doc = 0;
  absl::CivilDay day;
  const TimeRange* range = nullptr;
  std::vector<std::string> words;  ///< that carry meaning, around it in its sentence; each once
};

class Matcher {
 public:
  Matcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon) {
    for (uint32_t i = 0; i < story.facts.size(); ++i) Collect(i);
    told_ = ToldIn(reference, "date");
  }

  void Run() {
    if (days_.size() > kMostDates) return;
    for (const Day& lone : days_) {
      if (!told_.contains(lone.fact) && Alone(lone) && !OneOfSome(lone)) Oppose(lone);
    }
  }

 private:
  void Collect(uint32_t i) {
    const Fact& fact = story_.facts[i];
    const TimeRange* range = fact.claim.kind == "date" ? std::get_if<TimeRange>(&fact.value) : nullptr;
    if (range == nullptr || LengthInDays(*range) > 1) return;
    const Copy& copy = story_.copies[fact.doc()];
    const Sentence& sentence = copy.sentences[fact.claim.sentence];
    if (sentence.kind != BlockKind::kBody && sentence.kind != BlockKind::kCaption) return;
    if (TellsNoDay(copy, fact.claim.tokens, sentence.tokens.first)) return;
    Day day{i, fact.doc(), absl::CivilDay(range->first), range, {}};
    const uint32_t first = std::max(sentence.tokens.first, fact.claim.tokens.first > kWindow ? fact.claim.tokens.first - kWindow : 0);
    for (uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {  // what lies ahead is told of many days
      if (IsOneOf(copy, copy.tokens[t], {"will", "would", "scheduled", "due", "planned", "plans", "expected", "until"})) return;
    }
    for (uint32_t t = first; t < std::min(sentence.tokens.last, fact.claim.tokens.last + kWindow); ++t) {
      const Token& token = copy.tokens[t];
      if ((token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber) || (t >= fact.claim.tokens.first && t < fact.claim.tokens.last)) continue;
      std::string word = LemmaOf(lexicon_, copy.Words(token), token.word, 'v');
      const bool name = token.Is(kCapital) && t > sentence.tokens.first;  // who is in the story stands in all of it
      if (name || word.size() < 3 || !IsContentWord(lexicon_, word, token.word)) continue;
      if (std::find(day.words.begin(), day.words.end(), word) == day.words.end()) day.words.push_back(std::move(word));
    }
    days_.push_back(std::move(day));
  }

  /// "That night" is of a day told before, "by last night" of any up to then, "from Monday" of all since, "said on Monday" of speech.
  static bool TellsNoDay(const Copy& copy, TokenRange tokens, uint32_t begin) {
    for (uint32_t i = tokens.first; i < tokens.last; ++i) {
      if (LowerWord(copy, i).OneOf({"that", "same", "following", "next"})) return true;
    }
    if (LowerWord(copy, tokens.first) == "from") return true;
    const uint32_t first = std::max(begin, tokens.first - std::min(tokens.first, kSpeech));
    for (uint32_t i = first; i <= tokens.first; ++i) {
      if (LowerWord(copy, i).OneOf({"said", "says", "told", "reported", "added", "wrote", "by", "before"})) return true;
    }
    return false;
  }

  std::string_view WordsOf(const Day& day) const { return TextOf(story_.documents[day.doc].text, story_.facts[day.fact].claim.words); }

  bool Gives(DocId doc, absl::CivilDay day) const {
    const std::span<const Fact> own = FactsOf(story_, doc);
    return std::any_of(own.begin(), own.end(), [&](const Fact& fact) {
      const TimeRange* range = std::get_if<TimeRange>(&fact.value);
      if (range == nullptr || LengthInDays(*range) > 7 || !Told(fact)) return false;
      return absl::CivilDay(range->first) == day || (LengthInDays(*range) > 1 && absl::CivilDay(range->first) < day && day <= absl::CivilDay(range->last - 1));
    });
  }

  /// In the text, not in the line that dates it.
  bool Told(const Fact& fact) const {
    const BlockKind kind = story_.copies[fact.doc()].sentences[fact.claim.sentence].kind;
    return kind == BlockKind::kBody || kind == BlockKind::kCaption;
  }

  /// Nobody else gives that day, and it is not the one that the source speaks from.
  bool Alone(const Day& lone) const {
    const Anchor& anchor = story_.anchors[lone.doc];
    if (anchor.known() && absl::CivilDay(anchor.last) == lone.day) return false;
    for (DocId doc = 0; doc < story_.copies.size(); ++doc) {
      if (doc != lone.doc && Gives(doc, lone.day)) return false;
    }
    return true;
  }

  /// Its source tells another such day close by: of a course of things, none is a slip for the day of the others.
  bool OneOfSome(const Day& lone) const {
    return std::any_of(days_.begin(), days_.end(), [&](const Day& other) {
      return other.doc == lone.doc && other.day != lone.day && std::llabs(other.day - lone.day) <= kNear + 1 && Alone(other);
    });
  }

  /// Its source has a day still closer to `day`: by another clock, that is its telling of it.
  bool Nearer(const Day& lone, absl::CivilDay day) const {
    return std::any_of(days_.begin(), days_.end(), [&](const Day& other) { return other.doc == lone.doc && std::llabs(other.day - day) < std::llabs(lone.day - day); });
  }

  int Voices(const Day& day) const {
    std::set<uint32_t> voices;
    for (const Day& other : days_) {
      if (other.day == day.day) voices.insert(story_.voices[other.doc]);
    }
    return static_cast<int>(voices.size());
  }

  double Likeness(const Day& lone, const Day& rival) const {
    std::set<std::string_view> shared;
    for (const Day& other : days_) {
      if (other.doc == lone.doc || other.day != rival.day) continue;
      for (const std::string& word : lone.words) {
        if (std::any_of(other.words.begin(), other.words.end(), [&](const std::string& x) { return SameOrNear(lexicon_, word, x); })) shared.insert(word);
      }
    }
    return static_cast<double>(shared.size());
  }

  void Oppose(const Day& lone) {
    const Day* rival = nullptr;
    double best = 0;
    for (const Day& other : days_) {
      if (other.doc == lone.doc || std::llabs(other.day - lone.day) > kNear || Voices(other) < 2 || Gives(lone.doc, other.day) || Nearer(lone, other.day) || OneDayOrNight(*lone.range, WordsOf(lone), *other.range, WordsOf(other))) continue;
      const double like = Likeness(lone, other);
      if (like > best) best = like, rival = &other;
    }
    if (rival == nullptr || best < kEnough) return;
    std::vector<uint32_t> facts = {lone.fact};
    for (const Day& other : days_) {
      if (other.doc != lone.doc && other.day == rival->day) facts.push_back(other.fact);
    }
    Topic topic = MakeTopic(story_, "date", facts);
    topic.question = "When was it";
    topic.key = absl::StrCat("left over ", absl::FormatCivilTime(rival->day), " ", absl::FormatCivilTime(lone.day));
    topic.reasons.push_back("the others agree on a day that this source never gives, in the words of one that only it has");
    reference_.topics.push_back(std::move(topic));
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  std::vector<Day> days_;
  absl::flat_hash_set<uint32_t> told_;
};

}  // namespace

void MatchSpareDates(const Story& story, CrossReference& reference) {
  if (story.copies.size() < 3 || story.copies.size() > kMostEliminated) return;
  Matcher(story, reference).Run();
}

}  // namespace crossread
