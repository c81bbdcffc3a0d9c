// SPDX-License-Identifier: Apache-2.0
// The noun or verb beside a length; words for one thing, of which a story has one, stand in data/en/lasting.tsv.
#include "facts/lasting.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "facts/context.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

/// What lasts: "three days *of mourning*", "a nine-hour *debate*", "*jailed* for seven years".
std::string ByGrammar(const Copy& copy, const Grammar& grammar, TokenRange tokens) {
  const Lexicon& lexicon = *copy.lexicon;
  int32_t group = grammar.NounGroupAt(tokens.last - 1);
  if (group < 0) return {};
  TokenRange own = grammar.NounGroups()[group].tokens;
  uint32_t end = own.last;
  if (end + 1 < copy.tokens.size() && copy.Words(copy.tokens[end]) == "of") {
    for (uint32_t i = end + 1; i < std::min<size_t>(end + 4, copy.tokens.size()); ++i) {
      Tag tag = grammar.Tags()[i];
      if (tag == Tag::kNoun || tag == Tag::kVerb) return Canonical(lexicon, grammar.Lemma(i));
    }
    return {};
  }
  if (own.last > tokens.last && grammar.Tags()[own.last - 1] == Tag::kNoun) return Canonical(lexicon, grammar.Lemma(own.last - 1));
  int32_t clause = grammar.ClauseAt(tokens.first);
  // "stay shut for three months": the state, not the staying.
  if (clause >= 0) {
    const VerbGroup& verb = grammar.Clauses()[clause].verb;
    std::string_view lemma = grammar.Lemma(verb.head);
    uint32_t next = verb.tokens.last;
    bool stays = lemma == "stay" || lemma == "remain" || lemma == "be" || lemma == "keep";
    bool state = next < tokens.first && (grammar.Tags()[next] == Tag::kAdjective || grammar.Tags()[next] == Tag::kVerb);
    if (stays && state) return Canonical(lexicon, grammar.Lemma(next));
    // "his minimum term is 18 years": what it is the length of
    if (lemma == "be" && next == tokens.first && grammar.Clauses()[clause].subject >= 0) {
      return Canonical(lexicon, grammar.Lemma(grammar.NounGroups()[grammar.Clauses()[clause].subject].head));
    }
    if ((lemma == "serve" || lemma == "spend") && next <= tokens.first) return Canonical(lexicon, lemma);
  }
  uint32_t opens = own.first;  // "for a minimum of 18 years"
  static constexpr std::string_view kBounds[] = {"of", "minimum", "maximum", "total", "a", "an", "least", "at", "than", "more", "less"};
  while (opens > 0 && std::find(std::begin(kBounds), std::end(kBounds), copy.Words(copy.tokens[opens - 1])) != std::end(kBounds)) --opens;
  bool lasts = opens > 0 && copy.Words(copy.tokens[opens - 1]) == "for";
  if (clause < 0 || (!lasts && copy.Words(copy.tokens[tokens.first]) != "for")) return {};
  return Canonical(lexicon, grammar.Lemma(grammar.Clauses()[clause].verb.head));
}

/// The row of `lemma` in data/en/lasting.tsv whose third column is `role`: "thing", "done" (the verb alone tells) or "to" (what
/// it is done to must be of the value's kind too). Null where there is none.
const Sense* Row(const Copy& copy, std::string_view lemma, std::string_view role) {
  const ClassId cls = copy.lexicon->Class("lasting");
  for (const Sense& sense : copy.lexicon->Senses(copy.lexicon->Find(lemma))) {
    if (sense.cls == cls && sense.extra == role) return &sense;
  }
  return nullptr;
}

/// "a pause [of] 72 hours", "a truce [lasting] three days", "a halt [for] a month", "Time on court[:] two hours": the noun before.
std::string_view Before(const Copy& copy, const Grammar& grammar, TokenRange tokens) {
  uint32_t at = tokens.first;
  if (at > 0 && IsOneOf(copy, at - 1, {"of", "for", "lasting", ":", "in", "over"})) --at;
  const bool led = at < tokens.first || IsOneOf(copy, tokens.first, {"of", "for", "lasting", "in", "over", "after"});
  if (!led) return {};
  for (int step = 0; step < 3 && at > 0; ++step) {  // "a cessation of hostilities in the east for three days"
    int32_t group = grammar.NounGroupAt(at - 1);
    if (group < 0 || grammar.NounGroups()[group].tokens.last != at) return {};
    const NounGroup& noun = grammar.NounGroups()[group];
    // "rain held up play for 40 minutes" is not how long the play was.
    int32_t clause = grammar.ClauseAt(noun.head);
    const bool particle = noun.tokens.first > 0 && IsOneOf(copy, noun.tokens.first - 1, {"up", "off", "down", "out"});
    const bool object = clause >= 0 && (particle || grammar.Clauses()[clause].object == group) && (IsWord(copy, tokens.first, "for") || IsWord(copy, at, "for"));
    if (IsOneOf(copy, noun.head, {"power", "electricity"}) && noun.tokens.first > 0 && IsOneOf(copy, noun.tokens.first - 1, {"without"})) return "blackout";
    if (const Sense* row = Row(copy, grammar.Lemma(noun.head), "thing"); row != nullptr && !object) return row->value;
    at = noun.tokens.first;
    if (at < 2 || grammar.Tags()[at - 1] != Tag::kPreposition) return {};
    --at;
  }
  return {};
}

/// "halted production for a month", "stopped the shooting for ten days", "will stay shut for three months", "won after two hours".
std::string_view ByVerb(const Copy& copy, const Grammar& grammar, TokenRange tokens) {
  int32_t at = grammar.ClauseAt(tokens.first);
  if (at < 0) return {};
  const Clause& clause = grammar.Clauses()[at];
  if (clause.verb.negated || clause.verb.head > tokens.first || clause.verb.modality == Modality::kMay || clause.verb.modality == Modality::kUnreal) return {};
  const std::string& lemma = grammar.Lemma(clause.verb.head);
  const bool lasts = IsOneOf(copy, tokens.first, {"for"}) || (tokens.first > 0 && IsOneOf(copy, tokens.first - 1, {"for"}));
  const bool after = IsOneOf(copy, tokens.first, {"after", "in"}) || (tokens.first > 0 && IsOneOf(copy, tokens.first - 1, {"after", "in"}));
  const bool length = IsOneOf(copy, clause.verb.head, {"lasted", "lasts", "last", "took", "takes", "ran", "went"});
  if (length && clause.subject >= 0) {
    const Sense* row = Row(copy, grammar.Lemma(grammar.NounGroups()[clause.subject].head), "thing");
    if (row != nullptr) return row->value;
  }
  if (after) {
    const uint32_t next = clause.verb.head + 1;  // "finished off"
    const Sense* row = Row(copy, absl::StrCat(lemma, "-", LowerCase(copy.Words(copy.tokens[next]))), "after");
    const bool particle = row != nullptr && grammar.NounGroupAt(next + 1) >= 0;
    if (row == nullptr) row = Row(copy, lemma, "after");
    return row == nullptr || (clause.object < 0 && !particle) ? std::string_view() : row->value;
  }
  if (!lasts) return {};
  if (const Sense* row = Row(copy, lemma, "done")) return row->value;
  for (const Sense& sense : copy.lexicon->Senses(copy.lexicon->Find(lemma))) {
    if (sense.cls != copy.lexicon->Class("lasting") || sense.extra != "to" || clause.object < 0) continue;
    const Sense* object = Row(copy, grammar.Lemma(grammar.NounGroups()[clause.object].head), "object");
    if (object != nullptr) return object->value;
  }
  for (uint32_t i = clause.verb.tokens.last; i < tokens.first && i < clause.verb.tokens.last + 3; ++i) {  // "stay shut"
    const Sense* state = Row(copy, grammar.Lemma(i), "state");
    if (state == nullptr) state = Row(copy, LowerCase(copy.Words(copy.tokens[i])), "state");
    if (state != nullptr) return state->value;
  }
  return {};
}

/// "72 hours *to leave*", "to *vacate* the embassy within three days": how long somebody has for it.
std::string_view Due(const Copy& copy, const Grammar& grammar, TokenRange tokens) {
  uint32_t end = tokens.last;
  if (end + 1 < copy.tokens.size() && IsOneOf(copy, end, {"in"}) && IsOneOf(copy, end + 1, {"which"})) end += 2;
  if (end + 1 < copy.tokens.size() && IsOneOf(copy, end, {"to"})) {
    if (const Sense* row = Row(copy, grammar.Lemma(end + 1), "due")) return row->value;
  }
  const bool within = IsOneOf(copy, tokens.first, {"within"}) || (tokens.first > 0 && IsOneOf(copy, tokens.first - 1, {"within"}));
  int32_t clause = within ? grammar.ClauseAt(tokens.first) : -1;
  const Sense* row = clause < 0 ? nullptr : Row(copy, grammar.Lemma(grammar.Clauses()[clause].verb.head), "due");
  return row == nullptr ? std::string_view() : row->value;
}

/// "9.5 per cent [over] two years": how long the deal runs; not what is only asked for or offered.
bool OfDeal(const Copy& copy, const Grammar& grammar, TokenRange tokens) {
  uint32_t at = tokens.first;
  int32_t clause = grammar.ClauseAt(at);
  static constexpr std::string_view kAsked[] = {"ask", "want", "demand", "seek", "offer", "propose", "reject", "request", "refuse", "call", "claim"};
  if (clause >= 0 && std::find(std::begin(kAsked), std::end(kAsked), grammar.Lemma(grammar.Clauses()[clause].verb.head)) != std::end(kAsked)) return false;
  if (at == 0 || !IsOneOf(copy, at, {"over", "in", "across"})) return false;
  return IsOneOf(copy, at - 1, {"percent", "cent", "%", "pc"});
}

}  // namespace

void FindLasting(const Copy& copy, const Grammar& grammar, TokenRange tokens, Subject& subject) {
  std::string_view one = Before(copy, grammar, tokens);
  if (one.empty()) one = Due(copy, grammar, tokens);
  if (one.empty()) one = ByVerb(copy, grammar, tokens);
  if (one.empty() && OfDeal(copy, grammar, tokens)) one = "deal";
  if (one.empty()) {
    subject.head = ByGrammar(copy, grammar, tokens);
    if (const Sense* row = subject.head.empty() ? nullptr : Row(copy, subject.head, "thing")) one = row->value;
  }
  if (one.empty()) return;
  subject.head = std::string(one);
  subject.attribute = "lasts";
}

}  // namespace crossread
