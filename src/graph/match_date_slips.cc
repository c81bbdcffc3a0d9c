// SPDX-License-Identifier: Apache-2.0
// Dates a slip apart: the 21st of the next month, the 29th for the 19th, the 12th for the 21st, which only one source has, in a passage that
// says what another's says.
#include <algorithm>
#include <cstdlib>
#include <set>

#include "absl/strings/str_cat.h"
#include "graph/dated_act.h"
#include "graph/done.h"
#include "graph/match.h"
#include "graph/opening.h"
#include "graph/sentence_content.h"
#include "values/time_range.h"

namespace crossread {
namespace {

constexpr size_t kMostDates = 300;
constexpr int kEnough = 3;        // words that join two passages
constexpr int kEnoughOfTwo = 2;   // that join one to the passages of two others

/// A day that its words name by number and month.
struct Named {
  uint32_t fact = 0;
  DocId doc = 0;
  absl::CivilDay day;
  bool ahead = false;  ///< after its source's own day
};

/// The one is written for the other: another month, a ten more or less, two digits changed over.
bool Slip(absl::CivilDay a, absl::CivilDay b) {
  if (a.year() != b.year() || a == b) return false;
  if (a.day() == b.day()) return std::abs(a.month() - b.month()) == 1;
  if (a.month() != b.month()) return false;
  return std::abs(a.day() - b.day()) == 10 || (a.day() > 9 && b.day() > 9 && a.day() / 10 == b.day() % 10 && a.day() % 10 == b.day() / 10);
}

class Matcher {
 public:
  Matcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon), dones_(story) {
    told_ = ToldIn(reference, "date");
    for (uint32_t i = 0; i < story.facts.size(); ++i) Collect(i);
  }

  void Run() {
    if (dates_.size() > kMostDates) return;
    for (const Named& lone : dates_) {
      if (!told_.contains(lone.fact)) Oppose(lone);
    }
  }

 private:
  void Collect(uint32_t i) {
    const Fact& fact = story_.facts[i];
    const TimePhrase* phrase = std::get_if<TimePhrase>(&fact.claim.said);
    const std::optional<absl::CivilDay> day = DayOf(fact);
    if (phrase == nullptr || !day || phrase->form != TimePhrase::Form::kAbsolute || phrase->day == 0 || phrase->month == 0) return;
    const Copy& copy = story_.copies[fact.doc()];
    const Sentence& sentence = copy.sentences[fact.claim.sentence];
    if ((sentence.kind != BlockKind::kBody && sentence.kind != BlockKind::kCaption) || TellsOfSpeech(copy, fact)) return;
    const Anchor& anchor = story_.anchors[fact.doc()];
    if (!anchor.known() || anchor.basis == DateBasis::kBorrowed) return;  // of which year it is, and whether it is past
    dates_.push_back({i, fact.doc(), *day, *day > anchor.last});
  }

  std::vector<std::string> WordsOf(const Named& named) const { return ContentOf(story_.copies[named.doc], story_.facts[named.fact]); }

  bool Gives(DocId doc, absl::CivilDay day) const {
    const std::span<const Fact> own = FactsOf(story_, doc);
    return std::any_of(own.begin(), own.end(), [&](const Fact& fact) {
      const TimeRange* range = std::get_if<TimeRange>(&fact.value);
      return range != nullptr && absl::CivilDay(range->first) <= day && day <= absl::CivilDay(range->last - 1) && LengthInDays(*range) <= 7;
    });
  }

  bool Alone(const Named& lone) const {
    return std::none_of(story_.copies.begin(), story_.copies.end(), [&](const Copy& copy) { return copy.doc != lone.doc && Gives(copy.doc, lone.day); });
  }

  void Oppose(const Named& lone) {
    for (const Named& rival : dates_) {
      if (story_.voices[rival.doc] == story_.voices[lone.doc] || rival.ahead != lone.ahead || !Slip(lone.day, rival.day)) continue;
      if (Gives(lone.doc, rival.day) || !Alone(lone)) continue;
      std::vector<uint32_t> facts = {lone.fact};
      std::set<uint32_t> voices;
      std::vector<std::string> words;
      bool one_act = false;
      for (const Named& other : dates_) {
        if (other.day != rival.day || other.doc == lone.doc) continue;
        facts.push_back(other.fact);
        voices.insert(story_.voices[other.doc]);
        for (std::string& word : WordsOf(other)) words.push_back(std::move(word));
        one_act = one_act || CompareDeeds(dones_.Of(other.fact), dones_.Of(lone.fact)) == DeedMatch::kOne;
      }
      const int shared = SharedContent(lexicon_, WordsOf(lone), words);
      const bool bare = voices.size() > 1 && dones_.Of(lone.fact).deeds.empty();  // "letters go out by 21 November"
      if (shared < (bare ? kEnoughOfTwo : kEnough) || (voices.size() == 1 && !one_act)) continue;
      Topic topic = MakeTopic(story_, "date", facts);
      topic.question = lone.ahead ? "Which day will it be" : "Which day was it";
      topic.key = absl::StrCat("left over ", absl::FormatCivilTime(rival.day), " ", absl::FormatCivilTime(lone.day));
      topic.reasons.push_back("the one date is a slip away from the other, and both stand with the same words");
      told_.insert(facts.begin(), facts.end());
      reference_.topics.push_back(std::move(topic));
      return;
    }
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  std::vector<Named> dates_;
  absl::flat_hash_set<uint32_t> told_;
  Dones dones_;
};

}  // namespace

void MatchDateSlips(const Story& story, CrossReference& reference) {
  if (story.copies.size() >= 2 && story.copies.size() <= kMostEliminated) Matcher(story, reference).Run();
}

}  // namespace crossread
