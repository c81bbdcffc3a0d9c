// SPDX-License-Identifier: Apache-2.0
// statement: what a clause asserts or denies, with whom and what it is about.
#include <algorithm>
#include <optional>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "base/strings.h"
#include "claims/add_claim.h"
#include "claims/people.h"
#include "claims/polarity.h"
#include "claims/split_vote.h"
#include "claims/state_bearer.h"
#include "claims/statement_roles.h"
#include "grammar/grammar.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

class Assertions {
 public:
  explicit Assertions(const Reading& reading)
      : copy_(reading.copy), grammar_(reading.grammar), lexicon_(*copy_.lexicon), tags_(grammar_.Tags()), people_(FindPeople(reading)),
        polarity_(copy_, tags_), polar_(lexicon_.Class("polar")), cardinal_(lexicon_.Class("cardinal")), polar_at_(copy_.tokens.size()) {
    for (const Sense& sense : lexicon_.Senses(lexicon_.Find("split-vote"))) split_vote_ = &sense;  // a row for what is no word
    if (reading.compared) roles_.emplace(reading, people_);
  }

  void Run(std::vector<Claim>& claims) {
    const ClassSet opens = Lexicon::Only(polar_) | Lexicon::Only(cardinal_);
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      const Sentence& sentence = copy_.sentences[s];
      if (!Running(sentence)) continue;
      for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last;) {
        if (i > sentence.tokens.first && i + 2 < sentence.tokens.last && Is(i, "without") && !copy_.tokens[i].Is(kQuoted)) without_.emplace_back(s, i);
        if (copy_.tokens[i].kind != TokenKind::kNumber && !copy_.tokens[i].classes.Meets(opens)) {  // as most
          ++i;
          continue;
        }
        Match match = lexicon_.Longest(copy_, i, sentence.tokens.last, polar_);
        const bool counts = copy_.tokens[i].kind == TokenKind::kNumber || copy_.tokens[i].classes.Has(cardinal_);
        if (uint32_t tally = match || !counts ? 0 : SplitVoteAt(copy_, sentence.tokens, i, cardinal_); tally != 0) match = {split_vote_, tally};
        bool noun = match && match.length == 1 && (tags_[i] == Tag::kNoun || tags_[i] == Tag::kProper);  // "a [warning] was issued"
        if (match && !noun && !copy_.tokens[i].Is(kQuoted)) AddPolar(claims, s, i, match);
        i += std::max(1u, match.length);
      }
    }
    for (const Clause& clause : grammar_.Clauses()) {
      const Sentence& sentence = copy_.sentences[clause.sentence];
      if (!Running(sentence)) continue;
      if (clause.subject >= 0 && !copy_.tokens[clause.verb.head].Is(kQuoted)) AddClause(claims, clause);
    }
    for (const auto& [s, i] : without_) AddWithout(claims, s, i);
  }

 private:
  /// Running text, or a headline that is a whole sentence.
  bool Running(const Sentence& sentence) const {
    if (!sentence.tokens.empty() && Is(sentence.tokens.last - 1, "?")) return false;  // asks, and asserts nothing
    if (sentence.kind == BlockKind::kHeadline) return !sentence.tokens.empty() && Is(sentence.tokens.last - 1, ".");
    return sentence.kind == BlockKind::kBody || sentence.kind == BlockKind::kCaption;
  }

  bool Is(uint32_t i, const FixedWord& word) const { return IsWord(copy_, i, word); }

  /// Subject of a verb at `verb`: its clause's noun group, a pronoun followed to its owner.
  TokenRange SubjectOf(uint32_t verb, uint32_t first) const {
    int32_t at = grammar_.ClauseAt(verb);
    int32_t noun = at >= 0 ? grammar_.Clauses()[at].subject : -1;
    TokenRange range = noun >= 0 ? grammar_.NounGroups()[noun].tokens : TokenRange{};
    if (noun < 0) {  // the noun group before it, not beyond a mark
      for (uint32_t i = verb; i > first && range.empty(); --i) {
        int32_t near = grammar_.NounGroupAt(i - 1);
        if (near < 0) continue;
        range = grammar_.NounGroups()[near].tokens;
        // "exams that were to begin on [Sunday] have been": the noun before the relative clause
        for (uint32_t k = range.first; range.first > first && tags_[range.first - 1] == Tag::kPreposition && k > first + 1; --k) {
          int32_t owner = IsOneOf(copy_, k - 1, {"that", "which", "who"}) ? grammar_.NounGroupAt(k - 2) : -1;
          if (owner < 0) continue;
          range = grammar_.NounGroups()[owner].tokens;
          break;
        }
      }
    }
    // "Brandvold, a former teacher, ruled out": the name before the apposition. "Like Brandvold, Palmer ruled out" has none.
    bool apposition = !range.empty() && range.last <= verb && IsOneOf(copy_, range.last, {",", ")"}) && PersonAt(people_, range.first) == nullptr;
    if (apposition && range.first > first + 1 && IsWord(copy_, range.first - 1, ",")) {
      for (const PersonMention& person : people_) {
        if (person.name.last + 1 == range.first) return person.name;
      }
    }
    return WithoutPart(range);
  }

  /// "only one of the doors was unlocked": neither side of a question.
  bool OnlyPart(uint32_t i, uint32_t first) const {
    for (uint32_t k = i; k > first && k + 8 > i && copy_.tokens[k - 1].kind != TokenKind::kPunct; --k) {
      if (k + 1 < i && Is(k - 1, "only") && (Is(k + 1, "of") || lexicon_.Get(copy_, k, cardinal_) != nullptr)) return true;
    }
    return false;
  }

  /// "one of [the dams]", "none of [them]": what it is a part of.
  TokenRange WithoutPart(TokenRange range) const {
    bool part = range.size() == 1 && (IsOneOf(copy_, range.first, {"one", "none", "some", "many", "most", "several", "all", "any"}) || copy_.tokens[range.first].kind == TokenKind::kNumber);
    if (range.size() == 2) part = IsWord(copy_, range.first, "not") && IsWord(copy_, range.first + 1, "one");
    int32_t whole = part && range.last + 1 < copy_.tokens.size() && Is(range.last, "of") ? grammar_.NounGroupAt(range.last + 1) : -1;
    return whole < 0 ? range : grammar_.NounGroups()[whole].tokens;
  }

  uint8_t Strength(uint32_t verb) const {
    int32_t at = grammar_.ClauseAt(verb);
    if (at < 0) return 3;
    const VerbGroup& group = grammar_.Clauses()[at].verb;
    switch (group.modality) {
      case Modality::kReal: return group.tense == Tense::kFuture ? 2 : 3;
      case Modality::kWill: return 2;
      case Modality::kMay: case Modality::kShould: return polarity_.Promised(group.tokens.first, copy_.sentences[grammar_.Clauses()[at].sentence].tokens.first) ? 2 : 1;
      case Modality::kUnreal: return 0;
    }
    return 3;
  }

  void AddPolar(std::vector<Claim>& claims, uint32_t s, uint32_t i, const Match& match) {
    TokenRange range = copy_.sentences[s].tokens;
    if (polarity_.Supposed(i, range.first) || OnlyPart(i, range.first) || polarity_.OfMore(i, range.first) || (match.sense->value == "motion" && polarity_.Foreseen(i, range.first))) return;
    for (uint32_t k = i; k < i + match.length; ++k) polar_at_[k] = true;
    Assertion assertion;
    const std::string_view side = match.sense->extra;  // "-", "+", "-o", "+a"
    bool minus = side.starts_with('-'), follows = side.ends_with('o');
    if (side.ends_with('a') && polarity_.Passive(i, range.first)) return;  // "the dam held", not "talks were held"
    bool turned = polarity_.Turned(i, range.first);
    if (turned && polarity_.UntilFollows(i, range.last)) return;
    assertion.negated = minus != turned;
    // Only who "was told" is informed; who told somebody informs.
    if (match.sense->value == "informed" && match.length == 1 && !polarity_.Passive(i, range.first)) return;
    assertion.strength = Strength(i);
    uint32_t after = i + match.length, end = after;
    while (end < range.last && end < after + 12 && !IsOneOf(copy_, end, {".", ";", ":", "\"", "”", "—", "–"})) ++end;
    if (roles_) {
      if (follows) {  // "a gap in the dam", "a gap in one of the dams": the dam did not hold
        int32_t bearer = grammar_.NounGroupAt(after);
        if (bearer >= 0) roles_->Add(WithoutPart(grammar_.NounGroups()[bearer].tokens), 's', assertion.roles);
      } else {
        const int32_t left = StateBearer(copy_, grammar_, i, range.first);  // "found [two of the climbers] alive"
        const TokenRange subject = left >= 0 ? WithoutPart(grammar_.NounGroups()[left].tokens) : SubjectOf(i, range.first);
        roles_->AddSubject(subject, s, assertion.roles);
        bool narrows = !subject.empty() && subject.last < i && subject.last + 6 > i && (tags_[subject.last] == Tag::kPreposition || (tags_[subject.last] == Tag::kTo && grammar_.NounGroupAt(subject.last + 1) >= 0));
        if (narrows) roles_->Add({subject.last, i}, 's', assertion.roles);  // "services [for schools] will be"
      }
      roles_->Add({after, end}, 'o', assertion.roles);
      AddNames({after, end}, assertion.roles);
      for (uint32_t k = range.first; k < range.last; ++k) {  // the rest of the sentence, for a question asked before
        if (k >= i && k < end) continue;
        if (const std::string& role = roles_->Alone(k); !role.empty()) assertion.roles.push_back(role);
      }
    }
    uint32_t first = i;
    for (uint32_t k = i; k > range.first && k + 5 > i; --k) {
      if (polarity_.Negator(k - 1) || polarity_.Denies(k - 1, i)) first = k - 1;
      if (copy_.tokens[k - 1].kind == TokenKind::kPunct) break;
    }
    uint32_t last = after;
    while (last < end && last < after + 4 && copy_.tokens[last].kind != TokenKind::kPunct) ++last;
    for (std::string_view questions = match.sense->value; !questions.empty();) {
      size_t bar = std::min(questions.find('|'), questions.size());
      assertion.predicate = absl::StrCat("?", av(questions.substr(0, bar)));
      Add(claims, s, {turned ? first : i, last}, {i, after}, assertion);
      questions.remove_prefix(std::min(bar + 1, questions.size()));
    }
  }

  /// "left without shaking hands": the subject did not.
  void AddWithout(std::vector<Claim>& claims, uint32_t s, uint32_t without) {
    const TokenRange range = copy_.sentences[s].tokens;
    const std::vector<NounGroup>& nouns = grammar_.NounGroups();
    int32_t at = grammar_.ClauseAt(without - 1);
    while (at > 0 && grammar_.Clauses()[at].verb.tokens.first > without) --at;  // "sold the park without asking"
    uint32_t verb = without + 1;
    if (tags_[verb] == Tag::kAdverb) ++verb;
    if (at < 0 || verb >= range.last || grammar_.Forms(verb).verb != VerbForm::kGerund || polar_at_[verb]) return;
    const Clause& clause = grammar_.Clauses()[at];
    if (clause.sentence != s || clause.verb.tokens.last > without || clause.verb.negated || polarity_.Supposed(clause.verb.tokens.first, range.first)) return;
    const bool passive = Is(verb, "being");  // "closed without being consulted"
    if (passive ? tags_[++verb] != Tag::kVerb : clause.verb.passive) return;
    const TokenRange subject = SubjectOf(clause.verb.head, range.first);
    if (subject.empty() || verb >= range.last) return;
    Assertion assertion;
    assertion.predicate = LemmaOf(lexicon_, copy_.Words(copy_.tokens[verb]), copy_.tokens[verb].word, 'v');
    assertion.negated = true;
    assertion.strength = Strength(clause.verb.head);
    uint32_t end = verb + 1;
    if (end < range.last && (tags_[end] == Tag::kPreposition || tags_[end] == Tag::kTo)) ++end;  // "without speaking to reporters"
    for (int32_t g; end < range.last && (g = grammar_.NounGroupAt(end)) >= 0;) end = nouns[g].tokens.last;
    if (roles_) {
      roles_->AddSubject(subject, s, assertion.roles);
      roles_->Add({verb + 1, end}, 'o', assertion.roles);
    }
    Add(claims, s, {without, end}, {without, verb + 1}, std::move(assertion));
  }

  /// "The appeal of Lund": names that narrow the object, as roles "x".
  void AddNames(TokenRange object, std::vector<std::string>& roles) const {
    for (uint32_t k = object.first; k + 1 < object.last && copy_.tokens[k].kind != TokenKind::kPunct; ++k) {
      if (!Is(k, "of")) continue;
      for (uint32_t name = k + 1; name < object.last && tags_[name] == Tag::kProper && copy_.tokens[name].Is(kCapital); ++name) roles.push_back(absl::StrCat("x:", LowerCase(copy_.Words(copy_.tokens[name]))));
    }
  }

  void AddClause(std::vector<Claim>& claims, const Clause& clause) {
    TokenRange range = copy_.sentences[clause.sentence].tokens;
    const std::vector<NounGroup>& nouns = grammar_.NounGroups();
    Assertion assertion;
    assertion.predicate = grammar_.Lemma(clause.verb.head);
    if (assertion.predicate.size() < 2 || polarity_.Supposed(clause.verb.tokens.first, range.first)) return;
    if (clause.verb.tokens.first > range.first && Is(clause.verb.tokens.first - 1, "without")) return;  // AddWithout() has it
    TokenRange subject = SubjectOf(clause.verb.head, range.first);
    if (subject.empty()) return;
    auto none = [&](TokenRange group) {
      if (group.empty()) return false;
      if (IsOneOf(copy_, group.first, {"no", "none", "nobody", "neither"})) return true;
      const uint32_t opens = tags_[group.first] == Tag::kNot ? group.first + 1 : group.first;  // "not a single boat was launched"
      return (opens > group.first || (opens > range.first && tags_[opens - 1] == Tag::kNot)) && opens + 1 < group.last && IsOneOf(copy_, opens, {"a", "one"}) && (IsWord(copy_, opens, "one") || IsWord(copy_, opens + 1, "single"));
    };
    assertion.negated = clause.verb.negated;
    uint32_t behind = clause.verb.tokens.last;
    for (uint32_t i = clause.verb.head + 1; i < std::min(behind + 1, range.last); ++i) {  // "is [not] a model"
      if (tags_[i] == Tag::kNot && !clause.verb.negated) assertion.negated = true;
    }
    const bool none_of = subject.first > range.first + 1 && Is(subject.first - 1, "of") && IsOneOf(copy_, subject.first - 2, {"none", "neither"});  // "none of the passengers was"
    if (none(subject) || none_of) assertion.negated = !assertion.negated;
    if (polar_at_[clause.verb.head]) return;  // read as a side on a question
    auto follows = [&](TokenRange group) {  // in one breath with the verb
      for (uint32_t i = clause.verb.tokens.last; i < group.first; ++i) {
        if (copy_.tokens[i].kind == TokenKind::kPunct) return false;
      }
      return true;
    };
    TokenRange object = clause.object >= 0 && follows(nouns[clause.object].tokens) ? nouns[clause.object].tokens : TokenRange{};
    if (assertion.predicate == "be") {  // all that stands behind "is", to the next verb or mark
      uint32_t end = behind;
      while (end < range.last && end < behind + 9 && copy_.tokens[end].kind != TokenKind::kPunct && tags_[end] != Tag::kPreposition &&
             tags_[end] != Tag::kSubordinator && tags_[end] != Tag::kConjunction && !(tags_[end] == Tag::kVerb && end > behind + 3)) {
        ++end;
      }
      object = {behind, end};
      if (object.empty()) return;
    }
    if (none(object)) assertion.negated = !assertion.negated;
    if (assertion.negated && polarity_.UntilFollows(clause.verb.tokens.last, range.last)) return;
    bool denies = clause.verb.tokens.first > range.first && polarity_.Denies(clause.verb.tokens.first - 1, clause.verb.tokens.last);
    for (uint32_t i = clause.verb.tokens.first; i < clause.verb.head && !denies; ++i) denies = polarity_.Denies(i, clause.verb.tokens.last);
    if (clause.verb.tokens.first > range.first && polarity_.Denies(clause.verb.tokens.first - 1, clause.verb.tokens.last)) assertion.negated = !assertion.negated;
    assertion.strength = Strength(clause.verb.head);
    // "was negotiating to purchase": what somebody is about to do is not done.
    bool infinitive = clause.verb.head > range.first && tags_[clause.verb.head - 1] == Tag::kTo;
    if (infinitive && !denies) assertion.strength = std::min<uint8_t>(assertion.strength, 1);
    if (roles_) {
      roles_->AddSubject(subject, clause.sentence, assertion.roles);
      // "the clinic in Eldon": what stands between the subject and its verb narrows it.
      bool narrows = subject.last < clause.verb.tokens.first && subject.last + 6 > clause.verb.tokens.first && (tags_[subject.last] == Tag::kPreposition || (tags_[subject.last] == Tag::kTo && grammar_.NounGroupAt(subject.last + 1) >= 0));
      if (narrows) roles_->Add({subject.last, clause.verb.tokens.first}, 's', assertion.roles);
      roles_->Add(object, 'o', assertion.roles);
      for (const Attachment& attachment : clause.attachments) {
        if (attachment.noun >= 0 && (assertion.negated || !Is(attachment.preposition, "without")) && follows(nouns[attachment.noun].tokens)) roles_->Add(nouns[attachment.noun].tokens, 'o', assertion.roles);
      }
    }
    if (roles_ && clause.verb.passive) {  // "was bitten by the dog": who did it
      assertion.roles.emplace_back("v:passive");
      for (const Attachment& attachment : clause.attachments) {
        if (attachment.noun >= 0 && Is(attachment.preposition, "by") && follows(nouns[attachment.noun].tokens)) roles_->Add(nouns[attachment.noun].tokens, 'd', assertion.roles);
      }
    }
    const uint32_t opens = none_of ? subject.first - 2 : subject.first;
    TokenRange words = {std::min(opens, clause.verb.tokens.first), clause.verb.tokens.last};
    if (!object.empty() && object.last > words.last && object.last < words.last + 9) words.last = object.last;
    if (words.size() > 18) words = clause.verb.tokens;
    Add(claims, clause.sentence, words, clause.verb.tokens, std::move(assertion));
  }

  void Add(std::vector<Claim>& claims, uint32_t s, TokenRange words, TokenRange core, Assertion assertion) const {
    AddClaim(copy_, "statement", s, words, core, claims).said = std::move(assertion);
  }

  const Copy& copy_;
  const Grammar& grammar_;
  const Lexicon& lexicon_;
  const std::vector<Tag>& tags_;
  const std::vector<PersonMention>& people_;
  const Polarity polarity_;
  std::optional<StatementRoles> roles_;  // where they are asked for
  ClassId polar_, cardinal_;
  const Sense* split_vote_ = nullptr;
  std::vector<std::pair<uint32_t, uint32_t>> without_;  // sentences and tokens
  std::vector<bool> polar_at_;    // tokens that were read as a side on a question
};

void Extract(const Reading& reading, std::vector<Claim>& claims) { Assertions(reading).Run(claims); }

}  // namespace

extern const ClaimKind kStatement;  // listed in all_kinds.cc
constexpr ClaimKind kStatement = {
    .id = "statement",
    .title = "what a clause asserts or denies",
    .why = "A clause asserts its verb of its subject; \"not\", \"no\", \"never\", \"refused to\", \"ruled out\" turn it. Words that "
           "take a side on a question (rise or fall, plead guilty or deny, approve or reject) are read as that question and a "
           "side. Conditions and questions assert nothing.",
    .example = "No flood warning was issued.",
    .extract = Extract,
};

}  // namespace crossread
