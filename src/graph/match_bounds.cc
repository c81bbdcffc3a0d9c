// SPDX-License-Identifier: Apache-2.0
// Until when, and by when: two sources let one thing last, or ask for one thing, up to two days.
#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "graph/dated_act.h"
#include "graph/done.h"
#include "graph/match.h"
#include "graph/opening.h"
#include "graph/sentence_content.h"
#include "lexicon/fixed_word.h"
#include "values/time_range.h"

namespace crossread {
namespace {

constexpr size_t kMostBounds = 200;
constexpr int kEnough = 5;        // words that join two sentences
constexpr int kEnoughForAct = 3;  // where they tell one act too

struct Bound {
  uint32_t fact = 0;
  DocId doc = 0;
  absl::CivilDay day;
  bool until = false;  ///< else "by"
  std::vector<std::string> words;
};

class Matcher {
 public:
  Matcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon), dones_(story) {
    told_ = ToldIn(reference, "date");
    for (uint32_t i = 0; i < story.facts.size(); ++i) Collect(i);
  }

  void Run() {
    if (bounds_.size() > kMostBounds) return;
    for (size_t i = 0; i < bounds_.size(); ++i) {
      for (size_t j = i + 1; j < bounds_.size(); ++j) {
        const Bound& a = bounds_[i];
        const Bound& b = bounds_[j];
        if (told_.contains(a.fact) || told_.contains(b.fact) || !Opposed(a, b)) continue;
        told_.insert({a.fact, b.fact});
        Topic topic = MakeTopic(story_, "date", {a.fact, b.fact});
        topic.question = a.until ? "Until when" : "By when";
        topic.key = absl::StrCat(a.until ? "until " : "by ", absl::FormatCivilTime(std::min(a.day, b.day)));
        topic.reasons.push_back("both set an end to one thing, in the same words");
        reference_.topics.push_back(std::move(topic));
      }
    }
  }

 private:
  void Collect(uint32_t i) {
    const Fact& fact = story_.facts[i];
    const std::optional<absl::CivilDay> day = DayOf(fact);
    if (!day || fact.basis == DateBasis::kBorrowed || NamesNoDay(fact)) return;
    const Copy& copy = story_.copies[fact.doc()];
    const Sentence& sentence = copy.sentences[fact.claim.sentence];
    if (sentence.kind != BlockKind::kBody) return;
    uint32_t lead = fact.claim.tokens.first;
    if (!IsOneOf(copy, lead, {"until", "till", "by"})) {
      if (lead == sentence.tokens.first) return;
      --lead;
    }
    const bool until = IsOneOf(copy, lead, {"until", "till"});
    if (until || IsOneOf(copy, lead, {"by"})) bounds_.push_back({i, fact.doc(), *day, until, ContentOf(copy, fact)});
  }

  bool Gives(DocId doc, absl::CivilDay day) const {
    const std::span<const Fact> own = FactsOf(story_, doc);
    return std::any_of(own.begin(), own.end(), [&](const Fact& fact) {
      const std::optional<absl::CivilDay> other = DayOf(fact);
      return other && *other == day && !TellsOfSpeech(story_.copies[doc], fact);
    });
  }

  /// A source with two such ends may mean either.
  bool Sole(const Bound& bound) const {
    return std::count_if(bounds_.begin(), bounds_.end(), [&](const Bound& other) { return other.doc == bound.doc && other.until == bound.until && other.day != bound.day; }) == 0;
  }

  /// "Schools stay closed", "the museum stays closed": both tell who or what, and nothing in common.
  static bool TwoThings(const Done& a, const Done& b) {
    auto parts = [](const Done& done) {
      std::set<std::string> all = done.subjects;
      all.insert(done.objects.begin(), done.objects.end());
      return all;
    };
    const std::set<std::string> one = parts(a), two = parts(b);
    return !one.empty() && !two.empty() && std::none_of(one.begin(), one.end(), [&](const std::string& part) { return two.contains(part); });
  }

  bool Opposed(const Bound& a, const Bound& b) {
    if (a.until != b.until || a.day == b.day || story_.voices[a.doc] == story_.voices[b.doc] || !Sole(a) || !Sole(b)) return false;
    if (Overlap(std::get<TimeRange>(story_.facts[a.fact].value), std::get<TimeRange>(story_.facts[b.fact].value))) return false;
    const int shared = std::min(SharedContent(lexicon_, a.words, b.words), SharedContent(lexicon_, b.words, a.words));
    if (shared < kEnoughForAct || Gives(a.doc, b.day) || Gives(b.doc, a.day)) return false;
    const Done& one = dones_.Of(a.fact);
    const Done& two = dones_.Of(b.fact);
    if (one.bodies != two.bodies || TwoThings(one, two)) return false;
    return shared >= kEnough || CompareDeeds(one, two) == DeedMatch::kOne;
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  std::vector<Bound> bounds_;
  absl::flat_hash_set<uint32_t> told_;
  Dones dones_;
};

}  // namespace

void MatchBounds(const Story& story, CrossReference& reference) {
  if (story.copies.size() >= 2 && story.copies.size() <= kMostEliminated) Matcher(story, reference).Run();
}

}  // namespace crossread
