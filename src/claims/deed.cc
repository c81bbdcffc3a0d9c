// SPDX-License-Identifier: Apache-2.0
// Only definite things have one doer: "the winner", "Sunday's race", "Hamlet"; "a goal" is anybody's.
#include "claims/deed.h"

#include <algorithm>

#include "base/ascii.h"
#include "grammar/grammar.h"
#include "lexicon/lexicon.h"
#include "values/calendar_word.h"
#include "values/wording.h"

namespace crossread {
namespace {

class Reader {
 public:
  explicit Reader(const Reading& reading) : copy_(reading.copy), grammar_(reading.grammar), lexicon_(*copy_.lexicon) {}

  Deed Read(TokenRange name) const {
    int32_t at = grammar_.ClauseAt(name.first);
    if (at < 0) return {};
    const Clause& clause = grammar_.Clauses()[at];
    Deed deed;
    deed.verb = grammar_.Lemma(clause.verb.head);
    if (lexicon_.Class("deed") == 0 || !Listed(deed.verb) || clause.verb.negated || clause.verb.modality != Modality::kReal) return {};
    if (clause.verb.tense == Tense::kFuture || clause.verb.tense == Tense::kInfinitive) return {};
    int32_t object = -1;
    if (clause.verb.passive) {
      bool by = name.first > 0 && Agent(clause, name);
      object = by ? clause.subject : -1;
    } else if (clause.subject >= 0 && Within(name, clause.subject) && !OneOfSeveral(name)) {
      object = clause.object;
    }
    if (object < 0 || !Definite(object)) return {};
    const NounGroup& group = grammar_.NounGroups()[object];
    if (group.tokens.first < clause.verb.tokens.last && !clause.verb.passive) return {};
    deed.object = grammar_.Lemma(group.head);
    std::string written = LowerCase(copy_.Words(copy_.tokens[clause.verb.head]));
    if (written.ends_with("ed") || (!clause.verb.passive && clause.verb.tense == Tense::kPast && !clause.verb.perfect)) deed.past = std::move(written);
    for (uint32_t i = clause.tokens.first; i < clause.tokens.last; ++i) {
      if (name.first <= i && i < name.last) continue;
      if (i == group.head || (clause.verb.tokens.first <= i && i < clause.verb.tokens.last)) continue;
      const Token& token = copy_.tokens[i];
      bool counts = token.kind == TokenKind::kNumber || (token.kind == TokenKind::kWord && IsContentWord(lexicon_, LowerCase(copy_.Words(token))));
      if (counts && !IsCalendarWord(copy_, i)) deed.others.push_back(grammar_.Lemma(i));
    }
    std::sort(deed.others.begin(), deed.others.end());
    deed.others.erase(std::unique(deed.others.begin(), deed.others.end()), deed.others.end());
    return deed;
  }

 private:
  bool Listed(const std::string& lemma) const {
    ClassId cls = lexicon_.Class("deed");
    std::span<const Sense> senses = lexicon_.Senses(lexicon_.Find(lemma));
    return std::any_of(senses.begin(), senses.end(), [&](const Sense& sense) { return sense.cls == cls; });
  }

  bool Within(TokenRange name, int32_t noun) const {
    const TokenRange tokens = grammar_.NounGroups()[noun].tokens;
    return tokens.first <= name.first && name.last <= tokens.last && grammar_.NounGroups()[noun].head + 1 == name.last;
  }

  /// "won by NAME": the noun group behind the clause's "by" ends in the name.
  bool Agent(const Clause& clause, TokenRange name) const {
    return std::any_of(clause.attachments.begin(), clause.attachments.end(), [&](const Attachment& attachment) {
      return attachment.noun >= 0 && LowerCase(copy_.Words(copy_.tokens[attachment.preposition])) == "by" && Within(name, attachment.noun);
    });
  }

  bool OneOfSeveral(TokenRange name) const {
    auto joins = [&](uint32_t i) { return LowerCase(copy_.Words(copy_.tokens[i])) == "and"; };
    return (name.first > 0 && joins(name.first - 1)) || (name.last < copy_.tokens.size() && joins(name.last));
  }

  bool Definite(int32_t noun) const {
    const NounGroup& group = grammar_.NounGroups()[noun];
    std::string first = LowerCase(copy_.Words(copy_.tokens[group.tokens.first]));
    if (first == "the" || first == "this" || first == "that" || first == "its" || first == "their") return true;
    for (uint32_t i = group.tokens.first; i < group.tokens.last; ++i) {
      if (copy_.tokens[i].Is(kSuffix) && i < group.head) return true;  // "Sunday's race"
    }
    return false;
  }

  const Copy& copy_;
  const Grammar& grammar_;
  const Lexicon& lexicon_;
};

}  // namespace

Deed DeedOf(const Reading& reading, TokenRange name) { return Reader(reading).Read(name); }

}  // namespace crossread
