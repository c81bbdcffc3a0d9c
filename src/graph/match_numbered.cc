// SPDX-License-Identifier: Apache-2.0
// Which of several things of one kind: two sources tell one act of platform 4 and of platform 7, and each knows only its own.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "graph/done.h"
#include "graph/match.h"
#include "graph/sentence_content.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr size_t kMostOfKind = 60;
constexpr uint32_t kBehind = 1000;  // tokens: longer than any sentence
constexpr int kEnough = 2;        // words beside the act that join two sentences
constexpr int kEnoughWithin = 3;  // where they share only what lasts, a fire

class Matcher {
 public:
  Matcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon), dones_(story) {}

  void Run() {
    std::map<std::string, std::vector<uint32_t>> kinds;
    for (uint32_t i = 0; i < story_.facts.size(); ++i) {
      if (story_.facts[i].claim.kind == "numbered") kinds[MentionOf(i).preposition].push_back(i);
    }
    for (auto& [kind, facts] : kinds) {
      DropSeveral(kind, facts);
      if (facts.size() <= kMostOfKind) Judge(kind, facts);
    }
  }

 private:
  const Mention& MentionOf(uint32_t fact) const { return std::get<Mention>(story_.facts[fact].claim.said); }
  const std::string& NameOf(uint32_t fact) const { return MentionOf(fact).name.folded; }

  static bool IsWay(const std::string& kind) { return kind.starts_with("way "); }
  static bool IsPoint(const std::string& kind) { return IsWay(kind) || kind.starts_with("direction "); }

  /// Two numbers; points of the compass a quarter turn apart and more.
  bool Apart(uint32_t a, uint32_t b) const {
    if (!IsPoint(MentionOf(a).preposition)) return NameOf(a) != NameOf(b);
    static constexpr std::string_view kRose[] = {"n", "ne", "e", "se", "s", "sw", "w", "nw"};
    auto at = [&](uint32_t fact) { return std::find(std::begin(kRose), std::end(kRose), MentionOf(fact).name.parts.back()) - std::begin(kRose); };
    const int64_t turn = std::llabs(at(a) - at(b));
    return at(a) < 8 && at(b) < 8 && std::min<int64_t>(turn, 8 - turn) >= 2;
  }

  /// A source that tells of two platforms may mean either. A match has many minutes: of each who scored, one.
  void DropSeveral(const std::string& kind, std::vector<uint32_t>& facts) {
    std::erase_if(facts, [&, all = facts](uint32_t fact) {
      return std::any_of(all.begin(), all.end(), [&](uint32_t other) {
        if (story_.facts[other].doc() != story_.facts[fact].doc() || NameOf(other) == NameOf(fact)) return false;
        if (kind != "minute") return true;
        const std::string own = Person(fact);
        return own.empty() || own == Person(other);
      });
    });
  }

  /// The surname that stands nearest before it in its sentence, else behind it; empty where none does.
  std::string Person(uint32_t fact) const {
    const Claim& claim = story_.facts[fact].claim;
    std::string nearest;
    uint32_t least = UINT32_MAX;
    for (const Fact& other : FactsOf(story_, claim.words.doc)) {
      const Mention* mention = other.claim.kind == "person" ? std::get_if<Mention>(&other.claim.said) : nullptr;
      if (mention == nullptr || other.claim.sentence != claim.sentence || mention->name.parts.empty()) continue;
      const bool before = other.claim.tokens.last <= claim.tokens.first;
      const uint32_t gap = before ? claim.tokens.first - other.claim.tokens.last : kBehind + other.claim.tokens.first - claim.tokens.last;
      if (gap < least) least = gap, nearest = mention->name.parts.back();
    }
    return nearest;
  }

  /// The sentence tells of a goal, and the minute is not that of a card, a substitute or a shot that missed.
  bool Scores(uint32_t fact) const {
    const Copy& copy = story_.copies[story_.facts[fact].doc()];
    const TokenRange sentence = copy.sentences[story_.facts[fact].claim.sentence].tokens;
    bool scores = false;
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (IsOneOf(copy, i, {"off", "booked", "booking", "replaced", "substituted", "substitution", "yellow", "red", "missed", "saved", "cleared", "injured", "carried", "limped"})) return false;
      scores = scores || IsOneOf(copy, i, {"scored", "scores", "goal", "winner", "equaliser", "equalizer", "opener", "equalised", "equalized", "levelled", "header", "headed", "netted", "struck", "converted", "penalty", "volleyed", "volley", "answered"});
    }
    return scores;
  }

  /// One who scored has one minute in each source.
  bool OneGoal(uint32_t a, uint32_t b) const { return !Person(a).empty() && Person(a) == Person(b) && Scores(a) && Scores(b); }

  void Judge(const std::string& kind, const std::vector<uint32_t>& facts) {
    for (size_t i = 0; i < facts.size(); ++i) {
      for (size_t j = i + 1; j < facts.size(); ++j) {
        if (!Apart(facts[i], facts[j]) || !OneAct(facts[i], facts[j])) continue;
        Report(kind, facts, facts[i], facts[j]);
        return;
      }
    }
  }

  bool OneAct(uint32_t a, uint32_t b) {
    const Fact& one = story_.facts[a];
    const Fact& two = story_.facts[b];
    if (story_.voices[one.doc()] == story_.voices[two.doc()]) return false;
    if (MentionOf(a).preposition == "minute" && OneGoal(a, b)) return true;
    const int shared = SharedContent(lexicon_, ContentOf(story_.copies[one.doc()], one), ContentOf(story_.copies[two.doc()], two));
    if (IsWay(MentionOf(a).preposition)) return shared >= kEnoughWithin;  // the vehicle itself is the thing
    const std::string_view far = DistanceBefore(one);
    if (!far.empty() && !DistanceBefore(two).empty()) return far == DistanceBefore(two);  // "14 miles north of Lima", "14 miles south of Lima"
    if (shared < kEnough) return false;
    const Done& first = dones_.Of(a);
    const Done& second = dones_.Of(b);
    const DeedMatch match = CompareDeeds(first, second);
    if (match == DeedMatch::kTwo || Onward(first) || Onward(second) || Several(first.names, second.names)) return false;
    return shared >= (match == DeedMatch::kOne ? kEnough : kEnoughWithin);
  }

  /// "14" of "14 nautical miles north of Lima"; empty where no number stands there.
  std::string_view DistanceBefore(const Fact& fact) const {
    constexpr uint32_t kUnits = 4;
    if (!std::get<Mention>(fact.claim.said).preposition.starts_with("direction ")) return {};
    const Copy& copy = story_.copies[fact.doc()];
    const uint32_t first = copy.sentences[fact.claim.sentence].tokens.first;
    for (uint32_t i = fact.claim.tokens.first; i-- > first && i + kUnits >= fact.claim.tokens.first;) {
      if (copy.tokens[i].kind == TokenKind::kNumber) return copy.Words(copy.tokens[i]).size() > 1 ? copy.Words(copy.tokens[i]) : std::string_view();
    }
    return {};
  }

  /// The fire "spread to the fourth floor".
  bool Onward(const Done& done) const {
    return std::any_of(done.deeds.begin(), done.deeds.end(), [&](const std::string& deed) { return lexicon_.FirstSense(deed, lexicon_.Class("onward")) != nullptr; });
  }

  /// Each has a name that the other lacks: "Brill scored in", "Costa scored in".
  static bool Several(const std::set<std::string>& a, const std::set<std::string>& b) {
    auto lacks = [](const std::set<std::string>& x, const std::set<std::string>& y) {
      return std::any_of(x.begin(), x.end(), [&](const std::string& name) { return !y.contains(name); });
    };
    return lacks(a, b) && lacks(b, a);
  }

  void Report(const std::string& kind, const std::vector<uint32_t>& facts, uint32_t a, uint32_t b) {
    std::vector<uint32_t> told;
    for (uint32_t fact : facts) {
      if (NameOf(fact) == NameOf(a) || NameOf(fact) == NameOf(b)) told.push_back(fact);
    }
    Topic topic = MakeTopic(story_, "place", std::move(told));
    topic.question = IsPoint(kind) ? "In which direction" : absl::StrCat("Which ", kind);
    topic.key = absl::StrCat("left over numbered ", kind);
    topic.reasons.push_back(absl::StrCat("both tell one act, and each of one ", kind));
    reference_.topics.push_back(std::move(topic));
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  Dones dones_;
};

}  // namespace

void MatchNumbered(const Story& story, CrossReference& reference) {
  if (story.copies.size() >= 2 && story.copies.size() <= kMostEliminated) Matcher(story, reference).Run();
}

}  // namespace crossread
