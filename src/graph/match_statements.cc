// SPDX-License-Identifier: Apache-2.0
// Sets assertions of two sources against each other that take opposite sides on one question, about one thing.
#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/assertion_words.h"
#include "graph/clause_denial.h"
#include "graph/match_people.h"
#include "graph/pairs.h"
#include "graph/question.h"
#include "graph/statement_setting.h"
#include "graph/word_classes.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr size_t kMostLone = 200;  // assertions on one question: beyond, many stories are read at once

class StatementMatcher {
 public:
  StatementMatcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon), denial_(story), setting_(story) {
    for (uint32_t i = 0; i < story.facts.size(); ++i) {
      const Fact& fact = story.facts[i];
      if (fact.claim.kind != "statement" || !std::holds_alternative<Assertion>(fact.claim.said)) continue;
      by_predicate_[AssertionOf(fact).predicate].push_back(i);
      for (const std::string& word : Named(AssertionOf(fact), AssertionOf(fact).predicate[0] == '?' ? "s" : "so")) words_.Add(word);
    }
  }

  void Run() {
    for (const auto& [predicate, facts] : by_predicate_) {
      bool polar = predicate[0] == '?';
      const Question* question = polar ? FindQuestion(predicate) : nullptr;
      if (polar && question == nullptr) continue;
      const bool lone = question != nullptr && question->lone && facts.size() <= kMostLone;
      PairsOf(facts, lone).ForEach([&, &all = facts, &asked = predicate](uint32_t i, uint32_t j) {
        const Fact& a = story_.facts[all[i]];
        const Fact& b = story_.facts[all[j]];
        if (a.doc() == b.doc() || Contrasted(lexicon_, Named(AssertionOf(a), "s"), Named(AssertionOf(b), "s"))) return;
        bool against = polar ? Against(*question, lone, AssertionOf(a), AssertionOf(b)) && !OfAnother(*question, a) && !OfAnother(*question, b) : denial_.Denied(a, b);
        if (polar && (Because(a) || Because(b))) return;
        const Fact& denial = AssertionOf(a).negated ? a : b;
        if (polar && (denial_.ForOthers(a, b) || (denial.claim.words.begin != denial.claim.core.begin && denial_.Lessened(denial, AssertionOf(a).negated ? b : a)))) return;
        if (polar && lone && denial_.InTwoVenues(Named(AssertionOf(a), "o"), Named(AssertionOf(b), "o"))) return;
        if (polar && !question->lasting && (Passes(a) || Passes(b))) return;
        if (polar && question->name == "open" && AssertionOf(a).strength != AssertionOf(b).strength) return;  // "will close", "is open"
        if (polar && question->dated > 0 && setting_.OnTwoDays(a, b)) return;
        if (polar && (lone || question->loose) && setting_.InTwoPlaces(a, b)) return;
        if (polar && setting_.InFormerYear(a) != setting_.InFormerYear(b)) return;
        if (polar && question->dated > 1 && setting_.OfAnotherTime(a, b)) return;
        bool lasting = (question != nullptr && question->lasting) || asked == "be";
        if (against && !setting_.MayFollow(a, b, lasting, question == nullptr ? 0 : question->last)) AddTopic(all[i], all[j], asked, lone);
      });
    }
  }

 private:
  /// Assertions and denials whose subjects share a word: SameSubject() asks for one, unless a lone one is of anything.
  Pairs PairsOf(const std::vector<uint32_t>& facts, bool lone) const {
    Pairs pairs;
    for (uint32_t i = 0; i < facts.size(); ++i) {
      const Assertion& assertion = AssertionOf(story_.facts[facts[i]]);
      if (assertion.strength < 2) continue;
      if (lone || (assertion.predicate == "?claimed" && facts.size() <= kMostLone)) pairs.Add(i, KeyHash("lone", assertion.predicate), assertion.negated ? Pairs::kLeft : Pairs::kRight);
      for (const std::string& word : Named(assertion, "s")) {
        uint64_t key = word.find(':') != std::string::npos ? KeyHash("subject", word) : words_.Of(word);
        pairs.Add(i, key, assertion.negated ? Pairs::kLeft : Pairs::kRight);
      }
      if (assertion.predicate[0] != '?' && !ClauseDenial::IsLight(assertion.predicate)) {  // "the letter was written by the author"
        for (const std::string& word : Named(assertion, "o")) {
          pairs.Add(i, word.find(':') != std::string::npos ? KeyHash("subject", word) : words_.Of(word), assertion.negated ? Pairs::kLeft : Pairs::kRight);
        }
      }
      if (assertion.predicate != "?approve") continue;
      for (const std::string& word : Named(assertion, "o")) {  // passed by whom
        if (words_.Of(word) != 0) pairs.Add(i, words_.Of(word), assertion.negated ? Pairs::kLeft : Pairs::kRight);
      }
    }
    return pairs;
  }

  /// "closed its yard", "opened fire": what is closed or opened is the object. "Survived by her sister" is an obituary's.
  bool OfAnother(const Question& question, const Fact& fact) const {
    std::string next = denial_.Behind(fact, 0);
    if (question.name == "alive") return next == "by" && !AssertionOf(fact).negated;
    if (question.name != "open" || next.empty() || next.find_first_not_of(".,;:\"”’'") == std::string::npos) return false;
    static constexpr std::string_view kFree[] = {"on", "at", "in", "for", "after", "to", "because", "as", "until", "since", "from", "by", "and", "but", "during",
                                                 "through", "over", "while", "when", "due", "again", "today", "yesterday", "despite", "early", "late"};
    return std::find(std::begin(kFree), std::end(kFree), next) == std::end(kFree);
  }

  /// "not closed because of the flu": the cause is denied, not the closing.
  bool Because(const Fact& fact) const {
    const bool polar = AssertionOf(fact).predicate[0] == '?';  // the passage of one that is turned begins with what turns it
    if (polar ? fact.claim.words.begin == fact.claim.core.begin : !AssertionOf(fact).negated) return false;
    for (uint32_t ahead = 0; ahead < 6; ++ahead) {
      if (denial_.Behind(fact, ahead) == "because") return true;
    }
    return false;
  }

  /// "closed until the evening", "open again": a state that ends, or that there was another before it.
  bool Passes(const Fact& fact) const {
    for (uint32_t ahead = 0; ahead < 3; ++ahead) {
      std::string next = denial_.Behind(fact, ahead);
      if (((next == "until" || next == "till") && denial_.Behind(fact, ahead + 1) != "further") || next == "again") return true;
    }
    return false;
  }

  bool Against(const Question& question, bool lone, const Assertion& x, const Assertion& y) const {
    std::set<std::string> subject_x = Named(x, "s"), subject_y = Named(y, "s");
    bool together = SameSubject(subject_x, subject_y) || (lone && Lone(x) && Lone(y) && !Chambers(x, y) && !TwoNames(subject_x, subject_y)) ||
                    (question.loose && ShareThing(subject_x, subject_y));
    // "Nobody claimed responsibility for the blast": of anybody.
    if (question.name == "claimed" && (subject_x.empty() || subject_y.empty())) together = Shared(Named(x, "o"), Named(y, "o")) > 0;
    // "The bill was passed by the council", "the council rejected the bill".
    if (question.name == "approve" && !together && Shared(subject_x, Named(y, "o")) > 0 && Shared(subject_y, Named(x, "o")) > 0 && !TwoNames(subject_x, Named(y, "o")) && Named(x, "r") == Named(y, "r")) return true;
    if (!together || Named(x, "r") != Named(y, "r")) return false;
    const std::set<std::string> names_x = Named(x, "x"), names_y = Named(y, "x");
    if (!names_x.empty() && !names_y.empty() && Shared(names_x, names_y) == 0) return false;  // "the appeal of Lund", "the appeal of Berg"
    if (question.number) {
      std::set<std::string> nx = Named(x, "n"), ny = Named(y, "n");
      if (nx.empty() || ny.empty() || *nx.begin() != *ny.begin()) return false;
    }
    std::set<std::string> shared;
    std::string_view marks = question.context ? "oc" : "o";
    Shared(Named(x, marks), Named(y, marks), &shared);
    for (const std::string& word : subject_x) shared.erase(word);
    for (const std::string& word : subject_y) shared.erase(word);
    std::erase_if(shared, [](const std::string& word) { return word.find('@') != std::string::npos || word == "say" || word == "tell"; });
    if (static_cast<int>(shared.size()) < question.objects) return false;
    if (question.objects == 0 && !question.number) {  // "not convicted of arson", "convicted of fraud"
      auto things = [](const Assertion& assertion) {
        std::set<std::string> set = Named(assertion, "o");
        std::erase_if(set, [](const std::string& word) { return word.find(':') != std::string::npos || word[0] == '@'; });
        return set;
      };
      std::set<std::string> one = things(x), two = things(y);
      bool crimes = question.name == "verdict" || question.name == "plea";
      if (crimes && !one.empty() && !two.empty() && Shared(one, two) == 0) return false;
    }
    if (question.name == "plea") {
      auto person = [](const std::set<std::string>& s) { return std::any_of(s.begin(), s.end(), [](const std::string& w) { return w[0] == '@'; }); };
      return person(subject_x) && person(subject_y) && OfCrime(x) && OfCrime(y);
    }
    return true;
  }

  /// The only assertion of its source on its question.
  bool Lone(const Assertion& assertion) const {
    const std::vector<uint32_t>& facts = by_predicate_.at(assertion.predicate);
    auto own = std::find_if(facts.begin(), facts.end(), [&](uint32_t fact) { return &AssertionOf(story_.facts[fact]) == &assertion; });
    return std::none_of(facts.begin(), facts.end(), [&](uint32_t fact) {
      return fact != *own && story_.facts[fact].doc() == story_.facts[*own].doc() && AssertionOf(story_.facts[fact]).negated != assertion.negated;
    });
  }

  void AddTopic(uint32_t a, uint32_t b, const std::string& predicate, bool lone) {
    // One topic for one question and subject, however many sources take part.
    std::set<std::string> words;
    if (!lone) Shared(Named(AssertionOf(story_.facts[a]), "s"), Named(AssertionOf(story_.facts[b]), "s"), &words);
    std::string key = "statement " + predicate;
    for (const std::string& word : words) key += " " + word;
    auto [found, fresh] = topics_.try_emplace(key, reference_.topics.size());
    if (fresh) {
      Topic topic;
      topic.kind = "statement";
      topic.key = key;
      topic.question = "what holds";
      topic.reasons = {"both speak of the same subject and take opposite sides"};
      topic.story = &story_;
      reference_.topics.push_back(std::move(topic));
    }
    std::vector<Answer>& answers = reference_.topics[found->second].answers;
    for (uint32_t fact : {a, b}) {
      auto at = std::lower_bound(answers.begin(), answers.end(), fact, [](const Answer& answer, uint32_t wanted) { return answer.fact < wanted; });
      if (at == answers.end() || at->fact != fact) answers.insert(at, {fact, story_.voices[story_.facts[fact].doc()]});
    }
  }

  const Story& story_;
  CrossReference& reference_;
  const Lexicon& lexicon_;
  ClauseDenial denial_;
  StatementSetting setting_;
  std::map<std::string, std::vector<uint32_t>> by_predicate_;
  std::map<std::string, size_t> topics_;  // by key: where they stand among all
  WordClasses words_;                     // of subjects
};

}  // namespace

void MatchStatements(const Story& story, CrossReference& reference) {
  if (story.copies.size() < 2) return;
  StatementMatcher(story, reference).Run();
}

}  // namespace crossread
