// SPDX-License-Identifier: Apache-2.0
// Sets assertions of two sources against each other that take opposite sides on one question, about one thing.
#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/assertion_words.h"
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
  StatementMatcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon), setting_(story) {
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
        bool against = polar ? Against(*question, lone, AssertionOf(a), AssertionOf(b)) && !OfAnother(*question, a) && !OfAnother(*question, b) : Denied(a, b);
        if (polar && (Because(a) || Because(b))) return;
        const Fact& denial = AssertionOf(a).negated ? a : b;
        if (polar && (ForOthers(a, b) || (denial.claim.words.begin != denial.claim.core.begin && Lessened(denial, AssertionOf(a).negated ? b : a)))) return;
        if (polar && lone && InTwoVenues(Named(AssertionOf(a), "o"), Named(AssertionOf(b), "o"))) return;
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
      if (assertion.predicate[0] != '?' && !IsLight(assertion.predicate)) {  // "the letter was written by the author"
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

  /// The lower-case word `ahead` tokens behind the passage's core; empty beyond its sentence.
  std::string Behind(const Fact& fact, uint32_t ahead) const {
    const Copy& copy = story_.copies[fact.doc()];
    uint32_t end = copy.sentences[fact.claim.sentence].tokens.last;
    uint32_t i = fact.claim.tokens.first;
    while (i < end && copy.tokens[i].begin < fact.claim.core.end) ++i;
    return i + ahead < end ? LowerCase(copy.Words(copy.tokens[i + ahead])) : std::string();
  }

  /// "closed its yard", "opened fire": what is closed or opened is the object. "Survived by her sister" is an obituary's.
  bool OfAnother(const Question& question, const Fact& fact) const {
    std::string next = Behind(fact, 0);
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
      if (Behind(fact, ahead) == "because") return true;
    }
    return false;
  }

  /// "closed until the evening", "open again": a state that ends, or that there was another before it.
  bool Passes(const Fact& fact) const {
    for (uint32_t ahead = 0; ahead < 3; ++ahead) {
      std::string next = Behind(fact, ahead);
      if (((next == "until" || next == "till") && Behind(fact, ahead + 1) != "further") || next == "again") return true;
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

  /// Verbs that say little without what goes with them.
  static bool IsLight(std::string_view verb) {
    static constexpr std::string_view kEmpty[] = {"have", "do", "say", "tell", "know", "think", "see", "get", "go", "come", "take", "make", "want", "need", "look", "seem", "become", "begin", "start", "add", "believe", "expect", "mean", "let", "put", "feel", "find"};
    return std::find(std::begin(kEmpty), std::end(kEmpty), verb) != std::end(kEmpty);
  }

  /// "badly hurt", "before the flight": words beside the verb of one alone that make the denial one of less.
  bool Lessened(const Fact& denial, const Fact& other) const {
    static constexpr std::string_view kDegrees[] = {"badly", "seriously", "severely", "fully", "entirely", "completely", "totally", "enough", "directly", "properly", "much", "well", "formally", "immediately", "only", "just", "always"};
    auto degree = [&](const Fact& fact) {
      const Copy& copy = story_.copies[fact.doc()];
      for (uint32_t i = fact.claim.tokens.first; i < fact.claim.tokens.last; ++i) {
        const std::string word = LowerCase(copy.Words(copy.tokens[i]));
        if (std::find(std::begin(kDegrees), std::end(kDegrees), word) != std::end(kDegrees)) return true;
      }
      const std::string next = Behind(fact, 0);
      return std::find(std::begin(kDegrees), std::end(kDegrees), next) != std::end(kDegrees);
    };
    if (degree(denial) && !degree(other)) return true;
    auto phrase = [&](const Fact& fact) {
      for (uint32_t ahead = 0; ahead < 3; ++ahead) {
        const std::string word = Behind(fact, ahead);
        if (word == "before" || word == "after" || word == "during") return word;
      }
      return std::string();
    };
    const std::string one = phrase(denial), two = phrase(other);
    return !one.empty() && !two.empty() && one != two;
  }

  /// "some do not believe that he had a gun": words before the clause leave it open.
  bool Doubted(const Fact& fact) const {
    const Copy& copy = story_.copies[fact.doc()];
    for (uint32_t i = copy.sentences[fact.claim.sentence].tokens.first; i < fact.claim.tokens.first; ++i) {
      const std::string word = LowerCase(copy.Words(copy.tokens[i]));
      const bool thought = word == "believe" || word == "believes" || word == "believed" || word == "think" || word == "thinks" || word == "thought" || word == "claimed" || word == "claim" || word == "claims";
      if (thought || word == "alleged" || word == "allegedly" || word == "doubt" || word == "doubted" || word == "rumours" || word == "rumors" || word == "not" || word == "n't" || word.ends_with("n’t")) return true;
    }
    return false;
  }

  /// "closed to cars", "closed to lorries".
  bool ForOthers(const Fact& a, const Fact& b) const {
    auto words = [&](const Fact& fact) {
      std::set<std::string> out;
      const std::string first = Behind(fact, 0);
      for (uint32_t ahead = 1; ahead < 4 && (first == "to" || first == "for"); ++ahead) out.insert(Behind(fact, ahead));
      return out;
    };
    return Contrasted(lexicon_, words(a), words(b));
  }

  /// Two places where such a thing can happen: "from the church", "from the school".
  bool InTwoVenues(const std::set<std::string>& a, const std::set<std::string>& b) const {
    auto venues = [&](const std::set<std::string>& words) {
      std::set<std::string> out;
      for (const std::string& word : words) {
        if (const Sense* venue = lexicon_.FirstSense(word, lexicon_.Class("venue")); venue != nullptr) out.insert(std::string(venue->value));
      }
      return out;
    };
    const std::set<std::string> one = venues(a), two = venues(b);
    return !one.empty() && !two.empty() && Shared(one, two) == 0;
  }

  /// "The dog did not bite him", "he was bitten by the dog"; nobody else need be named: "the letter was not opened".
  static bool AcrossVoices(const Assertion& denial, const Assertion& other, bool definite) {
    const bool passive = !Named(denial, "v").empty();
    if (passive == !Named(other, "v").empty()) return false;
    const Assertion& of_patient = passive ? denial : other;
    const Assertion& of_agent = passive ? other : denial;
    const std::set<std::string> agents = Named(of_patient, "d"), patient = Named(of_patient, "s"), object = Named(of_agent, "o");
    if (Shared(patient, object) == 0 || Shared(patient, object) < static_cast<int>(patient.size())) return false;
    if (agents.empty() ? !passive || !definite : !SameSubject(agents, Named(of_agent, "s"))) return false;
    const std::set<std::string> wanted = Named(denial, "so"), given = Named(other, "so");
    return Shared(wanted, given) == static_cast<int>(wanted.size());
  }

  /// One clause says what the other denies: "No flood warning was issued", "A flood warning was issued".
  bool Denied(const Fact& a, const Fact& b) const {
    const Assertion& x = AssertionOf(a);
    const Assertion& y = AssertionOf(b);
    const Fact &denying = x.negated ? a : b, &stating = x.negated ? b : a;
    const Assertion &denial = AssertionOf(denying), &other = AssertionOf(stating);
    const bool light = IsLight(x.predicate);
    if (light && x.predicate != "have" && x.predicate != "tell") return false;
    if (Lessened(denying, stating) || Doubted(stating) || Named(x, "r") != Named(y, "r")) return false;
    if (x.strength != y.strength) return false;  // "will not stand", "stood"
    if (x.predicate == "be" && Now(a) != Now(b)) return false;  // "is not a member", "was a member"
    std::set<std::string> subject_x = Named(x, "s"), subject_y = Named(y, "s"), object_x = Named(x, "o"), object_y = Named(y, "o");
    if (!light && x.predicate != "be" && AcrossVoices(denial, other, Opening(denying) == "the")) return true;
    const std::set<std::string> denied_objects = Named(denial, "o"), stated_objects = Named(other, "o");
    if (OfNobody(denying)) return !light && !denied_objects.empty() && Shared(denied_objects, stated_objects) == static_cast<int>(denied_objects.size());
    if (!SameSubject(subject_x, subject_y)) return false;
    if (light) {  // "did not have a warrant", "had a warrant"
      const std::string core = LowerCase(TextOf(story_.documents[denying.doc()].text, denying.claim.core));
      if (core.find(" not") == std::string::npos && core.find("n't") == std::string::npos && core.find("n’t") == std::string::npos && core.find("never") == std::string::npos) return false;
      const bool vague = std::any_of(denied_objects.begin(), denied_objects.end(), [&](const std::string& word) { return lexicon_.FirstSense(word, lexicon_.Class("notion-vague")) != nullptr; });
      if (vague || denied_objects.empty() || stated_objects.size() > denied_objects.size() + 1) return false;
    }
    if (!Named(x, "v").empty() != !Named(y, "v").empty()) return false;
    // All that the denial names must stand in the assertion: a denial of more is no denial of less.
    std::set<std::string> wanted = Named(denial, "so"), given = Named(other, "so");
    int shared = Shared(wanted, given);
    bool all = shared == static_cast<int>(wanted.size());
    for (const std::string& word : subject_x) object_x.erase(word), object_y.erase(word);  // "none of the shops"
    const bool bare = object_x.empty() && object_y.empty() && subject_x == subject_y && x.strength == 3 && subject_x.begin()->find('@') == std::string::npos && (OfNone(denying) || (!OfSome(a) && !OfSome(b)));  // "the bomb failed to explode"
    if (!all || (shared < 2 && !bare)) return false;
    if (x.predicate == "be" && Shared(Named(x, "o"), Named(y, "o")) == 0) return false;
    // Figures and other participants on the asserting side make it another thing.
    return given.size() <= wanted.size() + 3;
  }

  /// The first word of the passage, lower case.
  std::string Opening(const Fact& fact) const { return LowerCase(story_.copies[fact.doc()].Words(story_.copies[fact.doc()].tokens[fact.claim.tokens.first])); }
  bool OfNone(const Fact& fact) const { return Opening(fact) == "none" || Opening(fact) == "neither" || Opening(fact) == "no"; }
  bool OfNobody(const Fact& fact) const { return (Opening(fact) == "nobody" || Opening(fact) == "no-one") && Named(AssertionOf(fact), "s").empty(); }

  /// "One hostage", "the other hostages": of some of them.
  bool OfSome(const Fact& fact) const {
    const Copy& copy = story_.copies[fact.doc()];
    static constexpr WordSet kSome = {"one", "two", "three", "some", "other", "others", "another", "several", "many", "most", "few"};
    for (uint32_t i = fact.claim.tokens.first; i < fact.claim.tokens.last; ++i) {
      if (kSome.Has(copy, i) || copy.tokens[i].kind == TokenKind::kNumber) return true;
    }
    return false;
  }

  /// "is", "are": of the present.
  bool Now(const Fact& fact) const {
    std::string word = LowerCase(TextOf(story_.documents[fact.doc()].text, fact.claim.core));
    return word.starts_with("is") || word.starts_with("are") || word.starts_with("'s") || word.starts_with("’s");
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
