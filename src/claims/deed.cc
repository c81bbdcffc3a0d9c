// SPDX-License-Identifier: Apache-2.0
// Only definite things have one doer: "the winner", "Sunday's race", "Hamlet"; "a goal" is anybody's.
#include "claims/deed.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "grammar/grammar.h"
#include "lexicon/lexicon.h"
#include "values/calendar_word.h"
#include "values/near_words.h"

namespace crossread {
namespace {

class Reader {
 public:
  explicit Reader(const Reading& reading) : copy_(reading.copy), grammar_(reading.grammar), lexicon_(*copy_.lexicon) {}

  Deed Read(TokenRange name) const {
    if (Deed award = Award(name); !award.verb.empty()) return award;
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
  /// "Best actor went to NAME", "Best actor: NAME", "NAME was named best actor": one prize has one winner.
  Deed Award(TokenRange name) const {
    const TokenRange sentence = SentenceOf(name.first);
    uint32_t best = sentence.first;
    while (best < sentence.last && !(LowerIs(best, "best") && best + 1 < sentence.last && grammar_.Tags()[best + 1] == Tag::kNoun)) ++best;
    if (best >= sentence.last || copy_.tokens[best].Is(kQuoted)) return {};
    uint32_t end = best + 2;  // behind "best supporting actress"
    bool led = false;
    if (best < name.first) {
      uint32_t at = name.first;
      while (at > end && name.first - at < 4 && (copy_.tokens[at - 1].Is(kSuffix) || copy_.tokens[at - 1].Is(kCapital) || LowerIs(at - 1, "the"))) --at;  // "to Portugal's NAME"
      led = at >= 2 && LowerIs(at - 1, "to") && (LowerIs(at - 2, "went") || LowerIs(at - 2, "goes") || LowerIs(at - 2, "given") || LowerIs(at - 2, "awarded"));
      led = led || (at == end + 1 && copy_.Words(copy_.tokens[end]) == ":");
    } else {
      for (uint32_t i = name.last; i < best && i < name.last + 6; ++i) {
        if (LowerIs(i, "named") || LowerIs(i, "won") || LowerIs(i, "wins") || LowerIs(i, "took") || LowerIs(i, "voted")) led = true;
        const Tag tag = grammar_.Tags()[i];
        if (copy_.tokens[i].kind == TokenKind::kPunct || tag == Tag::kNot || tag == Tag::kTo || tag == Tag::kModal) return {};  // "hoped to be named"
      }
    }
    if (!led) return {};
    Deed deed;
    deed.verb = "win";
    deed.past = "won";
    deed.object = absl::StrCat("best ", LowerCase(copy_.Words(copy_.tokens[best + 1])));
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {  // "in 2019 NAME was named best actor"
      if (copy_.tokens[i].kind == TokenKind::kNumber) deed.others.emplace_back(copy_.Words(copy_.tokens[i]));
    }
    std::sort(deed.others.begin(), deed.others.end());
    return deed;
  }

  bool LowerIs(uint32_t i, std::string_view word) const { return LowerCase(copy_.Words(copy_.tokens[i])) == word; }

  TokenRange SentenceOf(uint32_t token) const {
    auto after = std::upper_bound(copy_.sentences.begin(), copy_.sentences.end(), token, [](uint32_t t, const Sentence& sentence) { return t < sentence.tokens.first; });
    return after == copy_.sentences.begin() ? TokenRange{} : (after - 1)->tokens;
  }

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
