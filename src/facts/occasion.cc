// SPDX-License-Identifier: Apache-2.0
// Reads the act that a date stands with: verb and particle looked up in data/en/act.tsv, its bearer by voice.
#include "facts/occasion.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "base/fold.h"
#include "facts/context.h"
#include "lexicon/lexicon.h"
#include "values/calendar_word.h"

namespace crossread {
namespace {

class Finder {
 public:
  Finder(const Copy& copy, const Grammar& grammar, std::span<const Fact> facts, Fact& date)
      : copy_(copy), grammar_(grammar), lexicon_(*copy.lexicon), facts_(facts), date_(date), act_(lexicon_.Class("act")) {}

  void Run() {
    if (Apposed() || Reduced()) return;
    int32_t at = Governing();
    if (at < 0) return;
    const Clause& clause = grammar_.Clauses()[at];
    const VerbGroup& verb = clause.verb;
    bool supposed = verb.modality != Modality::kReal && verb.modality != Modality::kWill;
    if (verb.negated || (supposed && verb.modality != Modality::kShould)) return;
    char befalls = ' ';
    std::string act = ActOf(clause, &befalls);
    if (act.empty() || act == "-" || Denied(verb.head)) return;
    bool ahead = verb.tense == Tense::kInfinitive || verb.tense == Tense::kGerund;
    int32_t subject = clause.subject >= 0 || !ahead || at == 0 || grammar_.Clauses()[at - 1].sentence != clause.sentence ? clause.subject : grammar_.Clauses()[at - 1].subject;
    bool object = clause.object >= 0 && grammar_.NounGroups()[clause.object].head < date_.claim.tokens.first;
    bool whole = befalls == 's' || befalls == 'b' || verb.passive || !object;
    if (whole) Bearer(clause, subject);
    if (befalls == 'b' || !whole) {
      Words(clause.object);
      if (befalls == 'b') {
        for (const Attachment& attachment : clause.attachments) Words(attachment.noun);
      }
    }
    if (date_.subject.things.empty()) return;
    date_.subject.verb = std::move(act);
    if (befalls == ' ' && (verb.passive || object)) date_.subject.owner = "they";
  }

 private:
  std::string_view Word(uint32_t i) const { return copy_.Words(copy_.tokens[i]); }
  bool Is(uint32_t i, std::string_view lower) const { return SameFolded(Word(i), lower); }

  /// The clause whose verb the date belongs to: its own; "On Monday, the bridge fell": the first of the sentence.
  int32_t Governing() const {
    const TokenRange& sentence = copy_.sentences[date_.claim.sentence].tokens;
    uint32_t first = date_.claim.tokens.first;
    if (copy_.tokens[first].Is(kQuoted)) return -1;
    int32_t at = grammar_.ClauseAt(date_.claim.tokens.last - 1);
    if (at < 0 && first <= sentence.first + 2) {
      for (uint32_t i = date_.claim.tokens.last; i < sentence.last && at < 0; ++i) at = grammar_.ClauseAt(i);
    }
    if (at < 0) return -1;
    // The noun group or a relative pronoun between: "the man who was hurt in a fire on Monday" is the clause of "who".
    const Clause& clause = grammar_.Clauses()[at];
    uint32_t verb = clause.verb.head;
    if (verb < first) {
      for (uint32_t i = verb + 1; i < first; ++i) {
        if (Word(i) == ";" || Is(i, "and") || Is(i, "after") || Is(i, "before") || Is(i, "since") || Is(i, "until") || Is(i, "than")) return -1;
      }
    }
    int32_t group = grammar_.NounGroupAt(date_.claim.tokens.last - 1);
    // "Monday's collision": the noun is what is dated.
    if (group >= 0 && grammar_.NounGroups()[group].head >= date_.claim.tokens.last) return -1;
    for (uint32_t i = std::max(first, sentence.first + 1) - 1; i + 2 > first && i >= sentence.first && i < first; --i) {
      if (Is(i, "since") || Is(i, "until") || Is(i, "before") || Is(i, "after") || Is(i, "from") || Is(i, "between") || Is(i, "till") || Is(i, "through")) return -1;
      if (i == 0) break;
    }
    return at;
  }

  /// "on 25 April, a Friday": the weekday only names that day.
  bool Apposed() const {
    uint32_t first = date_.claim.tokens.first;
    return first > 1 && (Is(first - 1, "a") || Is(first - 1, ",")) && std::any_of(facts_.begin() + std::max<std::ptrdiff_t>(0, &date_ - facts_.data() - 4), facts_.begin() + (&date_ - facts_.data()), [&](const Fact& other) {
      return other.claim.kind == "date" && !other.claim.tokens.empty() && other.claim.tokens.last < first && other.claim.tokens.last + 3 > first;
    });
  }

  /// "the museum, founded in 1893": a participle right before the date that is no clause of its own, and the noun before it.
  bool Reduced() {
    uint32_t first = date_.claim.tokens.first;
    uint32_t sentence = copy_.sentences[date_.claim.sentence].tokens.first;
    if (first < sentence + 3) return false;
    uint32_t verb = first - 1;
    if (grammar_.Tags()[verb] != Tag::kVerb || !(Word(verb).ends_with("ed") || Word(verb).ends_with("n"))) return false;
    int32_t clause = grammar_.ClauseAt(verb);
    if (clause >= 0 && grammar_.Clauses()[clause].verb.tokens.first <= verb && verb < grammar_.Clauses()[clause].verb.tokens.last) return false;
    uint32_t noun = verb - 1;
    if (Word(noun) == "," && noun > sentence) --noun;
    const Sense* row = Row(grammar_.Lemma(verb));
    if ((row != nullptr && row->value == "-") || grammar_.NounGroupAt(noun) < 0) return true;
    Words(grammar_.NounGroupAt(noun));
    if (date_.subject.things.empty()) return true;
    date_.subject.verb = row == nullptr ? grammar_.Lemma(verb) : std::string(row->value);
    date_.subject.owner = "they";
    return true;
  }

  /// "refused to sign", "failed to open": it was not done.
  bool Denied(uint32_t verb) const {
    const ClassId denier = lexicon_.Class("denier");
    for (uint32_t i = verb - std::min(verb, 4u); i < verb; ++i) {
      Match match = lexicon_.Longest(copy_, i, verb, denier);
      if (match && match.length > 1 && i + match.length == verb) return true;
    }
    return verb > 1 && Is(verb - 1, "to") && (Is(verb - 2, "refused") || Is(verb - 2, "failed") || Is(verb - 2, "declined"));
  }

  const Sense* Row(std::string_view form) const {
    for (const Sense& sense : lexicon_.Senses(lexicon_.Find(form))) {
      if (sense.cls == act_) return &sense;
    }
    return nullptr;
  }

  std::string ActOf(const Clause& clause, char* befalls) const {
    const uint32_t head = clause.verb.head;
    const TokenRange& sentence = copy_.sentences[clause.sentence].tokens;
    const std::string& lemma = grammar_.Lemma(head);
    const Sense* row = nullptr;
    for (uint32_t i = head + 1; i < sentence.last && i < head + 4 && row == nullptr; ++i) {
      if (copy_.tokens[i].kind == TokenKind::kPunct) break;
      row = Row(absl::StrCat(lemma, "-", LowerCase(Word(i))));
    }
    bool dated = head + 1 < sentence.last && (head + 1 == date_.claim.tokens.first || Is(head + 1, "due") || Is(head + 1, "scheduled") || Is(head + 1, "set"));
    if (row == nullptr && lemma == "be" && dated) row = Row("due");  // "the next meeting is on 4 May"
    if (row == nullptr) row = Row(lemma);
    if (row == nullptr) return lemma.size() < 3 ? std::string() : lemma;
    if (!row->extra.empty()) *befalls = row->extra[0];
    return std::string(row->value);
  }

  /// The subject; a pronoun's owner as the clause's statement has it.
  void Bearer(const Clause& clause, int32_t subject) {
    const uint32_t opens = clause.verb.tokens.first;
    if (opens > 2 && (Is(opens - 1, "which") || Is(opens - 1, "who") || Is(opens - 1, "that"))) {  // "the strike, which began on Monday"
      uint32_t noun = opens - 2;
      if (Word(noun) == ",") --noun;
      if (grammar_.NounGroupAt(noun) >= 0) return Words(grammar_.NounGroupAt(noun));
    }
    bool pronoun = subject >= 0 && grammar_.Tags()[grammar_.NounGroups()[subject].head] == Tag::kPronoun;
    if (subject >= 0 && !pronoun) return Words(subject);
    const uint32_t verb = copy_.tokens[clause.verb.head].begin;
    auto from = std::lower_bound(facts_.begin(), facts_.end(), clause.sentence, [](const Fact& fact, uint32_t sentence) { return fact.claim.sentence < sentence; });
    for (; from != facts_.end() && from->claim.sentence == clause.sentence; ++from) {
      const Fact& fact = *from;
      if (fact.claim.kind != "statement" || fact.claim.core.begin > verb || fact.claim.core.end <= verb) continue;
      for (const std::string& role : std::get<Assertion>(fact.claim.said).roles) {
        if (role.starts_with("s:")) Add(role.substr(2));
      }
      return;
    }
  }

  void Add(std::string word) {
    std::vector<std::string>& things = date_.subject.things;
    if (std::find(things.begin(), things.end(), word) == things.end()) things.push_back(std::move(word));
  }

  /// Content words of a noun group and of what "of" adds to it, the head first.
  void Words(int32_t group) {
    if (group < 0) return;
    const NounGroup& noun = grammar_.NounGroups()[group];
    if (copy_.tokens[noun.head].Is(kCapital) && IsCalendarWord(copy_, noun.head)) return;
    Take(noun.head);
    for (uint32_t i = noun.tokens.first; i < noun.tokens.last; ++i) {
      if (i != noun.head) Take(i);
    }
    if (noun.tokens.last + 1 < copy_.tokens.size() && Is(noun.tokens.last, "of")) {
      int32_t owner = grammar_.NounGroupAt(noun.tokens.last + 1);
      if (owner < 0) return;
      for (uint32_t i = grammar_.NounGroups()[owner].tokens.first; i < grammar_.NounGroups()[owner].tokens.last; ++i) Take(i);
    }
  }

  void Take(uint32_t i) {
    const Token& token = copy_.tokens[i];
    if (token.kind != TokenKind::kWord || token.Is(kSuffix)) return;
    Tag tag = grammar_.Tags()[i];
    if (tag == Tag::kProper) return Add(absl::StrCat("@", LowerCase(Word(i))));
    if (tag == Tag::kNoun || tag == Tag::kAdjective || tag == Tag::kVerb) Add(Canonical(lexicon_, grammar_.Lemma(i)));
  }

  const Copy& copy_;
  const Grammar& grammar_;
  const Lexicon& lexicon_;
  std::span<const Fact> facts_;
  Fact& date_;
  ClassId act_;
};

}  // namespace

void FindOccasion(const Copy& copy, const Grammar& grammar, std::span<const Fact> facts, Fact& date) {
  if (date.claim.kind != "date" || date.claim.tokens.empty() || !std::holds_alternative<TimeRange>(date.value)) return;
  BlockKind kind = copy.sentences[date.claim.sentence].kind;
  if (kind != BlockKind::kBody && kind != BlockKind::kCaption) return;
  Finder(copy, grammar, facts, date).Run();
}

}  // namespace crossread
