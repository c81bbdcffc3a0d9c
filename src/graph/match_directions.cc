// SPDX-License-Identifier: Apache-2.0
// Sets one figure of two sources against itself where it goes up in the one and down in the other: "up 6 percent", "a drop of six per cent".
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "base/strings.h"
#include "grammar/grammar.h"
#include "grammar/lemma.h"
#include "graph/match_sources.h"
#include "graph/statement_setting.h"
#include "graph/told_pairs.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/near_words.h"

namespace crossread {
namespace {

constexpr uint32_t kBefore = 7, kBehind = 3;  // tokens from the word to the figure

/// A figure with the word that says which way it goes.
struct Course {
  const Fact* fact;
  bool up;
  TokenRange words;             ///< from the word to the figure
  std::set<std::string> nouns;  ///< of its sentence
  std::string subject;          ///< of the verb that says so; empty where it is none
};

class Reader {
 public:
  Reader(const Story& story, const Fact& fact)
      : fact_(fact), copy_(story.copies[fact.doc()]), lexicon_(*copy_.lexicon), sentence_(copy_.sentences[fact.claim.sentence].tokens), polar_(lexicon_.Class("polar")), nouns_(lexicon_.grammar().noun_class) {}

  /// False where no word beside the figure gives it a course.
  bool Read(Course& course) const {
    const TokenRange figure = fact_.claim.tokens;
    uint32_t at = 0;
    char way = 0;
    for (uint32_t k = figure.first, most = kBefore; k > sentence_.first && most > 0 && way == 0; --k, --most) {
      if (copy_.tokens[k - 1].kind == TokenKind::kPunct && !IsWord(copy_, k - 1, "-")) break;
      if (copy_.tokens[k - 1].kind == TokenKind::kNumber || IsOneOf(copy_, k - 1, {"and", "but", "from", "while", "as", "against", "if", "could", "would", "may", "might"})) break;
      way = Way(k - 1), at = k - 1;
    }
    course.words = {at, figure.last};
    for (uint32_t k = figure.first; way == 0 && k < std::min(sentence_.last, figure.last + kBehind); ++k) {
      if (copy_.tokens[k].kind == TokenKind::kPunct && !IsOneOf(copy_, k, {"%", "-"})) break;
      way = Way(k), course.words = {figure.first, std::max(k + 1, figure.last)};
    }
    if (way == 0) return false;
    for (uint32_t k = course.words.first, most = 4; k > sentence_.first && most > 0; --k, --most) {
      if (IsOneOf(copy_, k - 1, {"not", "no", "never", "without", "nor", "neither", "than", "if", "expected", "forecast", "would", "could", "may", "might", "will"})) return false;
    }
    course.fact = &fact_;
    const Grammar grammar(copy_);
    const uint32_t word = at != 0 ? at : course.words.last - 1;
    if (const int32_t clause = grammar.ClauseAt(word); clause >= 0 && grammar.Clauses()[clause].subject >= 0 && grammar.Clauses()[clause].verb.tokens.last + 1 >= word) {
      course.subject = grammar.NounLemma(grammar.NounGroups()[grammar.Clauses()[clause].subject].head);
    }
    course.up = way == '+';
    for (uint32_t k = sentence_.first; k < sentence_.last; ++k) {
      if (copy_.tokens[k].kind != TokenKind::kWord || Way(k) != 0) continue;
      std::string noun = LemmaOf(lexicon_, LowerCase(copy_.Words(copy_.tokens[k])), copy_.tokens[k].word, 'n');
      const bool plain = IsOneOf(copy_, k, {"percent", "per", "cent", "percentage", "point", "points", "year", "years", "month", "quarter", "rate", "million", "billion", "figure", "number", "time", "week", "day", "level", "half", "period", "said", "than", "after", "before", "with", "from", "that", "this", "just", "under", "over"});
      if (noun.size() > 2 && !plain && (lexicon_.FirstSense(noun, nouns_) != nullptr || copy_.tokens[k].Is(kCapital) || lexicon_.FirstSense(noun, lexicon_.grammar().function) == nullptr)) course.nouns.insert(std::move(noun));
    }
    return true;
  }

 private:
  /// '+' and '-': words of data/en/opposite.tsv on the question "motion"; 0 for others.
  char Way(uint32_t k) const {
    if (IsOneOf(copy_, k, {"more", "higher", "above", "increase", "rise"})) return IsOneOf(copy_, std::min(k + 1, sentence_.last - 1), {"than"}) ? 0 : '+';
    if (IsOneOf(copy_, k, {"less", "fewer", "lower", "below"})) return IsOneOf(copy_, std::min(k + 1, sentence_.last - 1), {"than"}) ? 0 : '-';
    if (IsOneOf(copy_, k, {"to", "by"}) || (IsWord(copy_, k, "up") && IsWord(copy_, std::min(k + 1, sentence_.last - 1), "to"))) return 0;  // "up to 80 percent"
    const Match match = lexicon_.Longest(copy_, k, sentence_.last, polar_);
    if (!match || match.sense->value != "motion") return 0;
    const std::string_view side = match.sense->extra;
    return side.starts_with('-') ? '-' : '+';
  }

  const Fact& fact_;
  const Copy& copy_;
  const Lexicon& lexicon_;
  const TokenRange sentence_;
  const ClassId polar_, nouns_;
};

/// "Rents rose 12 percent", "wages fell 12 percent": each sentence has its own subject.
bool TwoSubjects(const Lexicon& lexicon, const Course& a, const Course& b) {
  auto known = [&](const std::string& noun) { return lexicon.FirstSense(noun, lexicon.grammar().noun_class) != nullptr; };
  return known(a.subject) && known(b.subject) && a.subject != b.subject && !b.nouns.contains(a.subject) && !a.nouns.contains(b.subject) && !NearWords(lexicon, a.subject, b.subject);
}

}  // namespace

void MatchDirections(const Story& story, CrossReference& reference) {
  if (story.copies.size() < 2) return;
  std::map<std::pair<double, std::string>, std::vector<Course>> by_value;
  for (const Fact& fact : story.facts) {
    const Amount* amount = std::get_if<Amount>(&fact.value);
    if (amount == nullptr || (fact.claim.kind != "percent" && fact.claim.kind != "money") || amount->number == 0) continue;
    if (Course course; Reader(story, fact).Read(course)) by_value[{amount->number, amount->unit}].push_back(std::move(course));
  }
  const StatementSetting setting(story);
  const ToldPairs told(story, reference);
  for (const auto& [value, courses] : by_value) {
    Topic topic;
    for (const Course& a : courses) {
      const bool both = std::any_of(courses.begin(), courses.end(), [&](const Course& other) { return other.fact->doc() == a.fact->doc() && other.up != a.up; });
      for (const Course& b : courses) {
        if (both || a.up || !b.up || a.fact->doc() == b.fact->doc() || setting.OnTwoDays(*a.fact, *b.fact)) continue;
        if (std::any_of(courses.begin(), courses.end(), [&](const Course& other) { return other.fact->doc() == b.fact->doc() && other.up != b.up; })) continue;
        const bool shared = std::any_of(a.nouns.begin(), a.nouns.end(), [&](const std::string& noun) { return b.nouns.contains(noun); });
        if (!shared || told.Has(*a.fact, *b.fact) || TwoSubjects(*story.copies.front().lexicon, a, b)) continue;
        if (topic.kind.empty()) {
          topic = SourceTopic(story, "claim/opposed", absl::StrCat("direction ", value.first, " ", av(value.second)));
          topic.question = "direction";
        }
        for (const Course* course : {&a, &b}) {
          const Copy& copy = story.copies[course->fact->doc()];
          const Span span = copy.SpanOf(course->words);
          if (std::any_of(topic.evidence.begin(), topic.evidence.end(), [&](const Passage& passage) { return passage.span == span; })) continue;
          topic.evidence.push_back(Evidence(span, course->up ? 2 : 1, course->up ? "up" : "down", std::string(copy.Words(course->words))));
        }
      }
    }
    if (!topic.kind.empty()) reference.topics.push_back(std::move(topic));
  }
}

}  // namespace crossread
