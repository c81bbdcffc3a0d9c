// SPDX-License-Identifier: Apache-2.0
// statement: what a clause asserts or denies, with whom and what it is about.
#include <algorithm>
#include <optional>
#include <set>

#include "base/ascii.h"
#include "base/fold.h"
#include "claims/people.h"
#include "grammar/grammar.h"
#include "values/names.h"
#include "values/wording.h"

namespace crossread {
namespace {

/// `word` in any case among `list`, which is in lower case.
bool OneOf(std::string_view word, std::initializer_list<std::string_view> list) {
  for (std::string_view other : list) {
    if (SameFolded(word, other)) return true;
  }
  return false;
}

std::string Role(char mark, std::string_view sign, std::string_view words) {
  std::string role;
  role.reserve(1 + sign.size() + words.size());
  role.push_back(mark);
  return role.append(sign).append(words);
}

bool EndsFolded(std::string_view word, std::string_view ending) {
  return word.size() >= ending.size() && SameFolded(word.substr(word.size() - ending.size()), ending);
}

class Assertions {
 public:
  explicit Assertions(const Reading& reading)
      : copy_(reading.copy), grammar_(reading.grammar), lexicon_(*copy_.lexicon), tags_(grammar_.Tags()), people_(FindPeople(reading)) {
    polar_ = lexicon_.Class("polar");
    office_ = lexicon_.Class("office");
    cardinal_ = lexicon_.Class("cardinal");
    ordinal_ = lexicon_.Class("ordinal");
    for (const char* name : {"country", "demonym", "metonym", "capital", "org"}) entities_.push_back(lexicon_.Class(name));
    for (ClassId cls : entities_) entity_bits_ |= Lexicon::Bit(cls);
  }

  void Run(std::vector<Claim>& claims) {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      const Sentence& sentence = copy_.sentences[s];
      if (!Running(sentence)) continue;
      for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last;) {
        Match match = lexicon_.Longest(copy_, i, sentence.tokens.last, polar_);
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
  }

 private:
  /// Running text, or a headline that is a whole sentence.
  bool Running(const Sentence& sentence) const {
    if (sentence.kind == BlockKind::kHeadline) return !sentence.tokens.empty() && Word(sentence.tokens.last - 1) == ".";
    return sentence.kind == BlockKind::kBody || sentence.kind == BlockKind::kCaption;
  }

  std::string_view Word(uint32_t i) const { return copy_.Words(copy_.tokens[i]); }
  std::string Low(uint32_t i) const { return LowerCase(Word(i)); }

  bool Negator(uint32_t i) const {
    std::string_view word = Word(i);
    return tags_[i] == Tag::kNot || OneOf(word, {"not", "never", "no", "nobody", "none", "neither", "cannot", "without", "nor", "no-one"}) || EndsFolded(word, "n't") ||
           EndsFolded(word, "n’t");
  }

  /// Operators that deny the verb behind them: "ruled out voting", "refused to sign", "failed to open", "yet to appear".
  bool Denies(uint32_t i, uint32_t last) const {
    std::string_view word = Word(i);
    if (OneOf(word, {"refused", "refuses", "refusing", "declined", "declines", "failed", "fails", "unable", "incapable"})) return true;
    std::string_view next = i + 1 < last ? Word(i + 1) : std::string_view();
    return (OneOf(word, {"ruled", "rules", "rule", "ruling"}) && SameFolded(next, "out")) || (SameFolded(word, "yet") && SameFolded(next, "to"));
  }

  /// Signs before token `i`, within its clause: true where the polarity is turned.
  bool Turned(uint32_t i, uint32_t first) const {
    bool turned = false;
    for (uint32_t k = i; k > first && k + 6 > i; --k) {
      uint32_t at = k - 1;
      std::string_view word = Word(at);
      if (copy_.tokens[at].kind == TokenKind::kPunct || OneOf(Word(at), {"and", "but", "or", "that", "which", "who", "how", "when", "where", "why", "said", "says", "because", "after", "before"})) break;
      if (word == "only" && at > first && Negator(at - 1)) break;
      if (Negator(at) || Denies(at, i)) turned = !turned;
    }
    return turned;
  }

  std::string_view EntityAt(uint32_t i, uint32_t last, uint32_t* length) const {
    if ((lexicon_.Mask(copy_.tokens[i].word) & entity_bits_) == 0) return {};
    for (ClassId cls : entities_) {
      Match match = lexicon_.Longest(copy_, i, last, cls);
      if (!match) continue;
      *length = match.length;
      std::string_view value = match.sense->value;
      if (value.starts_with("city:") && !match.sense->extra.empty()) return match.sense->extra;  // Quito speaks for Ecuador
      return value;
    }
    return {};
  }

  /// Surname of the person named at token `i`; empty where there is none.
  std::string_view PersonAt(uint32_t i) const {
    const PersonMention* person = crossread::PersonAt(people_, i);
    return person == nullptr ? std::string_view() : person->folded.parts.back();
  }

  /// Surname of the one holder of the office at `i` in this copy: "the prime minister".
  std::string_view HolderAt(uint32_t i, uint32_t last, uint32_t* length) const {
    Match match = lexicon_.Longest(copy_, i, last, office_);
    if (!match) return {};
    *length = match.length;
    std::string_view cls = match.sense->value.substr(0, match.sense->value.find(' '));
    std::string_view found;
    for (const PersonMention& person : people_) {
      if (person.office.cls != cls || person.office.former) continue;
      std::string_view surname = person.folded.parts.back();
      if (!found.empty() && found != surname) return {};
      found = surname;
    }
    return found;
  }

  /// Content words of `range` as roles with `mark` before them: "s:sales", "s:country:ec", "o:fraud".
  void Roles(TokenRange range, char mark, std::vector<std::string>& roles) const {
    for (uint32_t i = range.first; i < range.last; ++i) {
      const Token& token = copy_.tokens[i];
      if (token.kind == TokenKind::kNumber) {
        roles.push_back(Role('n', ":", Word(i)));
        continue;
      }
      if (token.kind != TokenKind::kWord || token.Is(kSuffix)) continue;
      uint32_t length = 1;
      if (std::string_view person = PersonAt(i); !person.empty()) {
        roles.push_back(Role(mark, ":@", person));
        while (i + 1 < range.last && PersonAt(i + 1) == person) ++i;
        continue;
      }
      if (std::string_view holder = HolderAt(i, range.last, &length); !holder.empty()) {
        roles.push_back(Role(mark, ":@", holder));
        i += length - 1;
        continue;
      }
      if (std::string_view entity = EntityAt(i, range.last, &length); !entity.empty()) {
        roles.push_back(Role(mark, ":", entity));
        i += length - 1;
        continue;
      }
      if (lexicon_.Get(copy_, i, cardinal_) != nullptr) continue;  // "two of the crew": how many, not who
      if (const Sense* rank = lexicon_.Get(copy_, i, ordinal_); rank != nullptr) {
        roles.push_back(Role('r', ":", rank->value));
        continue;
      }
      const std::string& word = grammar_.Lemma(i);
      if (word.size() > 2 && IsContentWord(lexicon_, Word(i), token.word)) roles.push_back(Role(mark, ":", LowerCase(word)));
    }
  }

  /// What token `k` by itself says of the question a side is taken on: "c:fraud"; empty where nothing. Made once.
  const std::string& RoleAlone(uint32_t k) {
    if (alone_.empty()) alone_.resize(copy_.tokens.size());
    if (!alone_[k]) {
      std::vector<std::string> roles;
      Roles({k, k + 1}, 'c', roles);
      alone_[k] = roles.empty() ? std::string() : std::move(roles.front());
    }
    return *alone_[k];
  }

  /// Subject of a verb at `verb`: its clause's noun group, a pronoun followed to its owner.
  TokenRange SubjectOf(uint32_t verb, uint32_t first) const {
    int32_t at = grammar_.ClauseAt(verb);
    int32_t noun = at >= 0 ? grammar_.Clauses()[at].subject : -1;
    TokenRange range = noun >= 0 ? grammar_.NounGroups()[noun].tokens : TokenRange{};
    if (noun < 0) {  // the noun group before it, not beyond a mark
      for (uint32_t i = verb; i > first && range.empty(); --i) {
        if (int32_t near = grammar_.NounGroupAt(i - 1); near >= 0) range = grammar_.NounGroups()[near].tokens;
      }
    }
    // "Brandvold, a former teacher, ruled out": the name before the apposition. "Like Brandvold, Palmer ruled out" has none.
    bool apposition = !range.empty() && range.last <= verb && OneOf(Word(range.last), {",", ")"}) && PersonAt(range.first).empty();
    if (apposition && range.first > first + 1 && Word(range.first - 1) == ",") {
      for (const PersonMention& person : people_) {
        if (person.name.last + 1 == range.first) return person.name;
      }
    }
    return range;
  }

  /// What is owned: the brother of "the captain's brother".
  TokenRange Owned(TokenRange range) const {
    for (uint32_t i = range.first; i + 1 < range.last; ++i) {
      if (tags_[i] == Tag::kPossessive && copy_.tokens[i].Is(kSuffix)) range.first = i + 1;
    }
    return range;
  }

  /// Roles of the subject; "it", "they" and "he" stand for the first body, people or person named before.
  void SubjectRoles(TokenRange subject, uint32_t s, std::vector<std::string>& roles) const {
    bool pronoun = subject.size() == 1 && OneOf(Word(subject.first), {"it", "he", "she", "they", "who", "which"});
    if (!pronoun) {
      Roles(Owned(subject), 's', roles);
      return;
    }
    bool person = OneOf(Word(subject.first), {"he", "she", "who"});
    for (uint32_t back = 0; back <= (person ? 2u : 1u) && back <= s; ++back) {
      TokenRange range = copy_.sentences[s - back].tokens;
      const std::vector<NounGroup>& groups = grammar_.NounGroups();
      auto at = std::lower_bound(groups.begin(), groups.end(), s - back, [](const NounGroup& group, uint32_t sentence) { return group.sentence < sentence; });
      for (; at != groups.end() && at->sentence == s - back; ++at) {
        const NounGroup& group = *at;
        if (back == 0 && group.tokens.first >= subject.first) break;
        std::vector<std::string> found;
        Roles(group.tokens, 's', found);
        bool fits = std::any_of(found.begin(), found.end(), [&](const std::string& role) {
          return person ? role.starts_with("s:@") : role.find(':', 2) != std::string::npos;
        });
        bool proper = !person && !group.tokens.empty() && copy_.tokens[group.head].Is(kCapital) && group.tokens.first == range.first;
        if (!fits && !proper) continue;
        roles.insert(roles.end(), found.begin(), found.end());
        return;
      }
    }
  }

  uint8_t Strength(uint32_t verb) const {
    int32_t at = grammar_.ClauseAt(verb);
    if (at < 0) return 3;
    const VerbGroup& group = grammar_.Clauses()[at].verb;
    switch (group.modality) {
      case Modality::kReal: return group.tense == Tense::kFuture ? 2 : 3;
      case Modality::kWill: return 2;
      case Modality::kMay: case Modality::kShould: return 1;
      case Modality::kUnreal: return 0;
    }
    return 3;
  }

  /// Whether token `i` is a word that supposes; compared once.
  bool Supposes(uint32_t i) {
    if (supposes_.empty()) supposes_.resize(copy_.tokens.size(), -1);
    if (supposes_[i] < 0) supposes_[i] = OneOf(Word(i), {"if", "whether", "unless", "would", "could", "should", "might", "may"});
    return supposes_[i] != 0;
  }

  /// "if", "whether" in the clause: nothing is asserted.
  bool Supposed(uint32_t i, uint32_t first) {
    for (uint32_t k = i; k > first && k + 12 > i; --k) {
      if (Supposes(k - 1)) return true;
      if (copy_.tokens[k - 1].kind == TokenKind::kPunct) return false;
    }
    return false;
  }

  bool UntilFollows(uint32_t from, uint32_t last) const {
    for (uint32_t i = from; i < last && i < from + 8; ++i) {
      if (OneOf(Word(i), {"until", "till", "unless", "only"})) return true;
    }
    return false;
  }

  bool Passive(uint32_t i, uint32_t first) const {
    for (uint32_t k = i; k > first && k + 4 > i; --k) {
      if (OneOf(Low(k - 1), {"be", "been", "being", "was", "were", "is", "are", "get", "got", "kept"})) return true;
    }
    return false;
  }

  void AddPolar(std::vector<Claim>& claims, uint32_t s, uint32_t i, const Match& match) {
    TokenRange range = copy_.sentences[s].tokens;
    if (Supposed(i, range.first)) return;
    for (uint32_t k = i; k < i + match.length; ++k) polar_at_.insert(k);
    Assertion assertion;
    assertion.predicate = "?" + std::string(match.sense->value);
    bool minus = match.sense->extra == "-";
    bool turned = Turned(i, range.first);
    if (turned && UntilFollows(i, range.last)) return;
    assertion.negated = minus != turned;
    // Only who "was told" is informed; who told somebody informs.
    if (match.sense->value == "informed" && match.length == 1 && !Passive(i, range.first)) return;
    assertion.strength = Strength(i);
    SubjectRoles(SubjectOf(i, range.first), s, assertion.roles);
    uint32_t after = i + match.length, end = after;
    while (end < range.last && end < after + 12 && !OneOf(Word(end), {".", ";", ":", "\"", "”", "—", "–"})) ++end;
    Roles({after, end}, 'o', assertion.roles);
    for (uint32_t k = range.first; k < range.last; ++k) {  // the rest of the sentence, for a question asked before
      if (k >= i && k < end) continue;
      if (const std::string& role = RoleAlone(k); !role.empty()) assertion.roles.push_back(role);
    }
    uint32_t first = i;
    for (uint32_t k = i; k > range.first && k + 5 > i; --k) {
      if (Negator(k - 1) || Denies(k - 1, i)) first = k - 1;
      if (copy_.tokens[k - 1].kind == TokenKind::kPunct) break;
    }
    uint32_t last = after;
    while (last < end && last < after + 4 && copy_.tokens[last].kind != TokenKind::kPunct) ++last;
    Add(claims, s, {turned ? first : i, last}, {i, after}, std::move(assertion));
  }

  void AddClause(std::vector<Claim>& claims, const Clause& clause) {
    TokenRange range = copy_.sentences[clause.sentence].tokens;
    const std::vector<NounGroup>& nouns = grammar_.NounGroups();
    Assertion assertion;
    assertion.predicate = grammar_.Lemma(clause.verb.head);
    if (assertion.predicate.size() < 2 || Supposed(clause.verb.tokens.first, range.first)) return;
    TokenRange subject = SubjectOf(clause.verb.head, range.first);
    if (subject.empty()) return;
    auto none = [&](TokenRange group) { return !group.empty() && OneOf(Word(group.first), {"no", "none", "nobody", "neither"}); };
    assertion.negated = clause.verb.negated;
    uint32_t behind = clause.verb.tokens.last;
    for (uint32_t i = clause.verb.head + 1; i < std::min(behind + 1, range.last); ++i) {  // "is [not] a model"
      if (tags_[i] == Tag::kNot && !clause.verb.negated) assertion.negated = true;
    }
    if (none(subject)) assertion.negated = !assertion.negated;
    if (polar_at_.contains(clause.verb.head)) return;  // read as a side on a question
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
    if (assertion.negated && UntilFollows(clause.verb.tokens.last, range.last)) return;
    bool denies = clause.verb.tokens.first > range.first && Denies(clause.verb.tokens.first - 1, clause.verb.tokens.last);
    for (uint32_t i = clause.verb.tokens.first; i < clause.verb.head && !denies; ++i) denies = Denies(i, clause.verb.tokens.last);
    if (clause.verb.tokens.first > range.first && Denies(clause.verb.tokens.first - 1, clause.verb.tokens.last)) assertion.negated = !assertion.negated;
    assertion.strength = Strength(clause.verb.head);
    // "was negotiating to purchase": what somebody is about to do is not done.
    bool infinitive = clause.verb.head > range.first && tags_[clause.verb.head - 1] == Tag::kTo;
    if (infinitive && !denies) assertion.strength = std::min<uint8_t>(assertion.strength, 1);
    SubjectRoles(subject, clause.sentence, assertion.roles);
    // "the clinic in Eldon": what stands between the subject and its verb narrows it.
    bool narrows = subject.last < clause.verb.tokens.first && subject.last + 6 > clause.verb.tokens.first && tags_[subject.last] == Tag::kPreposition;
    if (narrows) Roles({subject.last, clause.verb.tokens.first}, 's', assertion.roles);
    Roles(object, 'o', assertion.roles);
    for (const Attachment& attachment : clause.attachments) {
      if (attachment.noun >= 0 && follows(nouns[attachment.noun].tokens)) Roles(nouns[attachment.noun].tokens, 'o', assertion.roles);
    }
    TokenRange words = {std::min(subject.first, clause.verb.tokens.first), clause.verb.tokens.last};
    if (!object.empty() && object.last > words.last && object.last < words.last + 9) words.last = object.last;
    if (words.size() > 18) words = clause.verb.tokens;
    Add(claims, clause.sentence, words, clause.verb.tokens, std::move(assertion));
  }

  void Add(std::vector<Claim>& claims, uint32_t s, TokenRange words, TokenRange core, Assertion assertion) const {
    Claim claim;
    claim.kind = "statement";
    claim.tokens = words;
    claim.words = copy_.SpanOf(words);
    claim.core = copy_.SpanOf(core);
    claim.sentence = s;
    claim.said = std::move(assertion);
    claims.push_back(std::move(claim));
  }

  const Copy& copy_;
  const Grammar& grammar_;
  const Lexicon& lexicon_;
  const std::vector<Tag>& tags_;
  const std::vector<PersonMention>& people_;
  std::vector<ClassId> entities_;
  uint64_t entity_bits_ = 0;
  ClassId polar_, office_, cardinal_, ordinal_;
  std::vector<std::optional<std::string>> alone_;
  std::vector<int8_t> supposes_;  // -1: not compared yet
  std::set<uint32_t> polar_at_;  // tokens that were read as a side on a question
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
