// SPDX-License-Identifier: Apache-2.0
// Sets assertions of two sources against each other that take opposite sides on one question, about one thing.
#include <algorithm>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "graph/match_people.h"
#include "graph/pairs.h"
#include "graph/question.h"
#include "graph/word_classes.h"
#include "values/place.h"
#include "values/time_range.h"
#include "values/wording.h"

namespace crossread {
namespace {

const Assertion& AssertionOf(const Fact& fact) { return std::get<Assertion>(fact.claim.said); }

constexpr int kNewsDays = 10;     // what is older is told as background
constexpr size_t kMostLone = 200;  // assertions on one question: beyond, many stories are read at once

std::set<std::string> Named(const Assertion& assertion, std::string_view marks) {
  std::set<std::string> out;
  for (const std::string& role : assertion.roles) {
    if (marks.find(role[0]) != std::string_view::npos) out.insert(role.substr(2));
  }
  return out;
}

int Shared(const std::set<std::string>& a, const std::set<std::string>& b, std::set<std::string>* words = nullptr) {
  int shared = 0;
  for (const std::string& x : a) {
    bool same = std::any_of(b.begin(), b.end(), [&](const std::string& y) { return x == y || (x.find(':') == std::string::npos && SameWord(x, y)); });
    shared += same;
    if (same && words != nullptr) words->insert(x);
  }
  return shared;
}

class StatementMatcher {
 public:
  StatementMatcher(const Story& story, CrossReference& reference) : story_(story), reference_(reference), lexicon_(*story.copies.front().lexicon) {
    for (uint32_t i = 0; i < story.facts.size(); ++i) {
      const Fact& fact = story.facts[i];
      if (fact.claim.kind == "date") dates_.try_emplace({fact.doc(), fact.claim.sentence}, i);
      if (fact.claim.kind == "place" && std::holds_alternative<Mention>(fact.claim.said) && !std::get<Mention>(fact.claim.said).CommonPlace()) places_[{fact.doc(), fact.claim.sentence}].push_back(i);
      if (fact.claim.kind != "statement" || !std::holds_alternative<Assertion>(fact.claim.said)) continue;
      by_predicate_[AssertionOf(fact).predicate].push_back(i);
      for (const std::string& word : Named(AssertionOf(fact), "s")) words_.Add(word);
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
        if (a.doc() == b.doc()) return;
        bool against = polar ? Against(*question, lone, AssertionOf(a), AssertionOf(b)) && !OfAnother(*question, a) && !OfAnother(*question, b) : Denied(a, b);
        if (polar && (Because(a) || Because(b))) return;
        if (polar && !question->lasting && (Passes(a) || Passes(b))) return;
        if (polar && question->dated > 0 && OnTwoDays(a, b)) return;
        if (polar && (lone || question->loose) && InTwoPlaces(a, b)) return;
        if (polar && question->dated > 1 && OfAnotherTime(a, b)) return;
        bool lasting = (question != nullptr && question->lasting) || asked == "be";
        if (against && !MayFollow(a, b, lasting, question == nullptr ? 0 : question->last)) AddTopic(all[i], all[j], asked, lone);
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
      if (next == "until" || next == "till" || next == "again") return true;
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

  /// Both name somebody or some body, and not the same.
  static bool TwoNames(const std::set<std::string>& a, const std::set<std::string>& b) {
    auto named = [](const std::set<std::string>& words) { return std::any_of(words.begin(), words.end(), [](const std::string& word) { return word[0] == '@' || word.starts_with("org:"); }); };
    return named(a) && named(b) && Shared(a, b) == 0;
  }

  /// A word that tells one thing from another: not "a service", "a man"; nor two that are told apart by a name.
  static bool ShareThing(const std::set<std::string>& a, const std::set<std::string>& b) {
    static constexpr std::string_view kAny[] = {"service", "bus", "train", "flight", "route", "line", "man", "woman", "person", "people", "one", "some", "side", "official", "member", "driver"};
    std::set<std::string> shared;
    Shared(a, b, &shared);
    std::erase_if(shared, [](const std::string& word) { return word.find(':') != std::string::npos || std::find(std::begin(kAny), std::end(kAny), word) != std::end(kAny); });
    return !shared.empty() && !TwoNames(a, b);
  }

  /// The only assertion of its source on its question.
  bool Lone(const Assertion& assertion) const {
    const std::vector<uint32_t>& facts = by_predicate_.at(assertion.predicate);
    auto own = std::find_if(facts.begin(), facts.end(), [&](uint32_t fact) { return &AssertionOf(story_.facts[fact]) == &assertion; });
    return std::none_of(facts.begin(), facts.end(), [&](uint32_t fact) {
      return fact != *own && story_.facts[fact].doc() == story_.facts[*own].doc() && AssertionOf(story_.facts[fact]).negated != assertion.negated;
    });
  }

  /// Two houses of a parliament, two courts: each has a vote of its own.
  static bool Chambers(const Assertion& x, const Assertion& y) {
    static constexpr std::string_view kChambers[] = {"senate", "house", "assembly", "parliament", "congress", "council", "cabinet", "commons", "lords", "union"};
    auto has = [](const Assertion& assertion, std::string_view chamber) {
      return std::any_of(assertion.roles.begin(), assertion.roles.end(), [&](const std::string& role) { return std::string_view(role).substr(2) == chamber; });
    };
    return std::any_of(std::begin(kChambers), std::end(kChambers), [&](std::string_view chamber) { return has(x, chamber) != has(y, chamber); });
  }

  /// A plea is on charges, or stands alone; "denied that he had met the minister" is none.
  static bool OfCrime(const Assertion& assertion) {
    std::set<std::string> object = Named(assertion, "o");
    if (object.empty()) return true;
    static constexpr std::string_view kCrime[] = {"charge", "count", "offence", "offense", "fraud", "murder", "manslaughter", "theft", "assault", "robbery", "arson",
                                                  "guilty", "bribery", "perjury", "trial", "court", "indictment", "crime", "rape", "corruption", "kidnapping", "judge"};
    return std::any_of(object.begin(), object.end(), [](const std::string& word) {
      return std::any_of(std::begin(kCrime), std::end(kCrime), [&](std::string_view crime) { return SameWord(word, crime); });
    });
  }

  /// Without the words that only name the kind of place: an emergency room is an emergency department.
  static std::set<std::string> Bare(std::set<std::string> words) {
    static constexpr std::string_view kKinds[] = {"room", "department", "unit", "ward"};
    for (std::string_view kind : kKinds) {
      if (words.size() > 1) words.erase(std::string(kind));
    }
    return words;
  }

  static bool SameSubject(const std::set<std::string>& whole_a, const std::set<std::string>& whole_b) {
    const std::set<std::string> a = Bare(whole_a), b = Bare(whole_b);
    static constexpr std::string_view kOther[] = {"older", "newer", "other", "earlier", "previous", "former", "another", "later", "rival", "similar"};
    for (std::string_view word : kOther) {
      if (a.contains(std::string(word)) != b.contains(std::string(word))) return false;  // "an older drug"
    }
    auto known = [](const std::string& word) { return word[0] == '@' || word.find(':') != std::string::npos; };
    for (const std::string& word : a) {
      if (known(word) && b.contains(word)) return true;
    }
    bool named_a = std::any_of(a.begin(), a.end(), known), named_b = std::any_of(b.begin(), b.end(), known);
    if (named_a != named_b && !a.empty() && !b.empty() && named_a && named_b) return false;
    if (named_a && named_b) return false;
    // There are many courts and teams: what narrows the one must narrow the other.
    static constexpr std::string_view kMany[] = {"court", "judge", "team", "side", "group", "union", "member", "party", "passenger"};
    bool many = std::any_of(std::begin(kMany), std::end(kMany), [&](std::string_view word) { return a.contains(std::string(word)); });
    int shared = Shared(a, b);
    return shared > 0 && shared == static_cast<int>(many ? std::max(a.size(), b.size()) : std::min(a.size(), b.size()));
  }

  /// One clause says what the other denies: "No flood warning was issued", "A flood warning was issued".
  bool Denied(const Fact& a, const Fact& b) const {
    const Assertion& x = AssertionOf(a);
    const Assertion& y = AssertionOf(b);
    static constexpr std::string_view kEmpty[] = {"have", "do", "say", "tell", "know", "think", "see", "get", "go", "come", "take", "make", "want", "need", "look", "seem", "become", "begin", "start", "add", "believe", "expect", "believe", "mean", "let", "put", "feel", "find"};
    if (std::find(std::begin(kEmpty), std::end(kEmpty), x.predicate) != std::end(kEmpty)) return false;
    if (x.strength != y.strength) return false;  // "will not stand", "stood"
    if (x.predicate == "be" && Now(a) != Now(b)) return false;  // "is not a member", "was a member"
    std::set<std::string> subject_x = Named(x, "s"), subject_y = Named(y, "s"), object_x = Named(x, "o"), object_y = Named(y, "o");
    if (!SameSubject(subject_x, subject_y)) return false;
    // All that the denial names must stand in the assertion: a denial of more is no denial of less.
    const Assertion& denial = x.negated ? x : y;
    const Assertion& other = x.negated ? y : x;
    std::set<std::string> wanted = Named(denial, "so"), given = Named(other, "so");
    int shared = Shared(wanted, given);
    bool all = shared == static_cast<int>(wanted.size());
    if (!all || shared < 2) return false;
    if (x.predicate == "be" && Shared(object_x, object_y) == 0) return false;
    // Figures and other participants on the asserting side make it another thing.
    return given.size() <= wanted.size() + 3;
  }

  /// "is", "are": of the present.
  bool Now(const Fact& fact) const {
    std::string word = LowerCase(TextOf(story_.documents[fact.doc()].text, fact.claim.core));
    return word.starts_with("is") || word.starts_with("are") || word.starts_with("'s") || word.starts_with("’s");
  }

  /// "No one has been charged" on Monday and "two were charged" on Wednesday: the story went on.
  bool MayFollow(const Fact& a, const Fact& b, bool lasting, char last) const {
    const Fact& denial = AssertionOf(a).negated ? a : b;
    const Fact& other = AssertionOf(a).negated ? b : a;
    const Copy& copy = story_.copies[denial.doc()];
    const Sentence& sentence = copy.sentences[denial.claim.sentence];
    bool open = false;
    for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      std::string word = LowerCase(copy.Words(copy.tokens[i]));
      open = open || word == "yet" || word == "immediately" || word == "immediate" || word == "far" || word == "still" || word == "initially" || word == "previously";
    }
    for (const Fact* fact : {&a, &b}) {
      const Copy& text = story_.copies[fact->doc()];
      const Sentence& said = text.sentences[fact->claim.sentence];
      for (uint32_t i = said.tokens.first; i < said.tokens.last; ++i) {
        std::string word = LowerCase(text.Words(text.tokens[i]));
        if (word == "previously" || word == "initially" || word == "originally" || word == "changed" || word == "earlier") return true;
      }
    }
    const Anchor& early = story_.anchors[denial.doc()];
    const Anchor& late = story_.anchors[other.doc()];
    bool later = early.known() && late.known() && late.first > early.last;
    if (last == '-') return MayEnd(denial, other);
    if (Throughout(other)) lasting = true;  // "had stayed open"
    if (!lasting && (later || OnTwoDays(a, b))) return true;
    return open && (later || !early.known() || !late.known());
  }

  /// "stayed open", "remained open": from before the other source up to now.
  bool Throughout(const Fact& fact) const {
    std::string words = LowerCase(TextOf(story_.documents[fact.doc()].text, fact.claim.core));
    return words.starts_with("stayed ") || words.starts_with("remained ");
  }

  /// What ends for good: the hull was whole and broke, the patient lived and died. Not the other way round.
  bool MayEnd(const Fact& ended, const Fact& before) const {
    const Copy& copy = story_.copies[ended.doc()];
    const TokenRange sentence = copy.sentences[ended.claim.sentence].tokens;
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      std::string word = LowerCase(copy.Words(copy.tokens[i]));
      if (word == "later" || word == "hospital" || word == "injuries" || word == "wounds" || word == "succumbed" || word == "overnight") return true;
    }
    const Anchor& early = story_.anchors[before.doc()];
    auto date = dates_.find({ended.doc(), ended.claim.sentence});
    const TimeRange* range = date == dates_.end() ? nullptr : std::get_if<TimeRange>(&story_.facts[date->second].value);
    if (range != nullptr) return !early.known() || absl::CivilDay(range->last) > early.first;
    if (AssertionOf(ended).predicate == "?alive") return Several(ended, before);
    const Anchor& late = story_.anchors[ended.doc()];
    return !early.known() || !late.known() || late.first > early.last;
  }

  /// What both speak of stands in the plural: some of them may live and others be dead.
  bool Several(const Fact& a, const Fact& b) const {
    std::set<std::string> shared;
    Shared(Named(AssertionOf(a), "s"), Named(AssertionOf(b), "s"), &shared);
    for (const Fact* fact : {&a, &b}) {
      if (!Named(AssertionOf(*fact), "n").empty()) return true;
      const Copy& copy = story_.copies[fact->doc()];
      const TokenRange sentence = copy.sentences[fact->claim.sentence].tokens;
      for (uint32_t i = sentence.first; i < sentence.last; ++i) {
        std::string word = LowerCase(copy.Words(copy.tokens[i]));
        if (word.ends_with('s') && word.size() > 3 && shared.contains(word.substr(0, word.size() - 1))) return true;
      }
    }
    return false;
  }

  /// Both sentences give a day, and not the same: "refused on Friday", "signed on Monday".
  bool OnTwoDays(const Fact& a, const Fact& b) const {
    auto day = [&](const Fact& said) -> const Fact* {
      auto date = dates_.find({said.doc(), said.claim.sentence});
      return date == dates_.end() ? nullptr : &story_.facts[date->second];
    };
    const Fact* one = day(a);
    const Fact* two = day(b);
    if (one == nullptr || two == nullptr) return false;
    const TimeRange* first = std::get_if<TimeRange>(&one->value);
    const TimeRange* second = std::get_if<TimeRange>(&two->value);
    if (first != nullptr && second != nullptr) return !Overlap(*first, *second);
    return one->timex && two->timex && one->timex->value != two->timex->value;  // "Friday" and "Sunday" of no known week
  }

  /// One sentence gives a day that is not the news's own, and the other does not give it too: "on April 20 nobody was hurt".
  bool OfAnotherTime(const Fact& a, const Fact& b) const {
    auto past = [&](const Fact& said) {
      auto date = dates_.find({said.doc(), said.claim.sentence});
      const TimeRange* range = date == dates_.end() ? nullptr : std::get_if<TimeRange>(&story_.facts[date->second].value);
      const TimePhrase* phrase = date == dates_.end() ? nullptr : std::get_if<TimePhrase>(&story_.facts[date->second].claim.said);
      if (range == nullptr) return phrase != nullptr && phrase->form == TimePhrase::Form::kAbsolute && phrase->month > 0;
      const Anchor& anchor = story_.anchors[said.doc()];
      return LengthInDays(*range) < 370 && (!anchor.known() || absl::CivilDay(range->last) + kNewsDays < anchor.first);
    };
    return past(a) != past(b) || (past(a) && OnTwoDays(a, b));
  }

  /// Both sentences name a place, and none that can be the other's: "jobs in Harlow", "jobs in Norwick".
  bool InTwoPlaces(const Fact& a, const Fact& b) const {
    auto one = places_.find({a.doc(), a.claim.sentence}), two = places_.find({b.doc(), b.claim.sentence});
    if (one == places_.end() || two == places_.end()) return false;
    auto name = [&](uint32_t fact) -> const Name& { return std::get<Mention>(story_.facts[fact].claim.said).name; };
    return std::none_of(one->second.begin(), one->second.end(), [&](uint32_t x) {
      return std::any_of(two->second.begin(), two->second.end(), [&](uint32_t y) {
        const PlaceRelation relation = Relate(name(x), name(y));
        return relation == PlaceRelation::kSame || relation == PlaceRelation::kPart || Shared({name(x).parts.begin(), name(x).parts.end()}, {name(y).parts.begin(), name(y).parts.end()}) > 0;
      });
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
  std::map<std::string, std::vector<uint32_t>> by_predicate_;
  std::map<std::pair<DocId, uint32_t>, uint32_t> dates_;  // the first of a sentence
  std::map<std::pair<DocId, uint32_t>, std::vector<uint32_t>> places_;
  std::map<std::string, size_t> topics_;                  // by key: where they stand among all
  WordClasses words_;                                     // of subjects
};

}  // namespace

void MatchStatements(const Story& story, CrossReference& reference) {
  if (story.copies.size() < 2) return;
  StatementMatcher(story, reference).Run();
}

}  // namespace crossread
