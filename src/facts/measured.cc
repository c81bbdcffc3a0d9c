// SPDX-License-Identifier: Apache-2.0
// Reads the noun before "of" or "at", the noun behind the unit, the extent word, or the subject of a copula.
#include "facts/measured.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "facts/context.h"
#include "facts/events.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kExtents = {{
    {"deep", "depth"}, {"tall", "height"}, {"high", "height"}, {"wide", "width"}, {"long", "length"}, {"thick", "thickness"},
    {"away", "distance"}, {"north", "distance"}, {"south", "distance"}, {"east", "distance"}, {"west", "distance"}, {"northeast", "distance"},
    {"northwest", "distance"}, {"southeast", "distance"}, {"southwest", "distance"}, {"from", "distance"}}};

constexpr uint32_t kLabel = 7;  // words before the colon of a fact sheet

/// Verbs that only link a noun to its figure.
constexpr std::array<std::string_view, 20> kLinks = {"be", "stand", "reach", "hit", "total", "measure", "come", "amount", "register", "top",
                                                     "exceed", "rise", "fall", "climb", "drop", "increase", "decline", "grow", "average", "remain"};

class Reader {
 public:
  Reader(const Copy& copy, const Grammar& grammar, TokenRange tokens) : copy_(copy), grammar_(grammar), tags_(grammar.Tags()), tokens_(tokens) {}

  std::string Noun(bool length) const {
    if (std::string extent = Extent(); length && !extent.empty()) return extent;
    if (std::string noun = Compound(); !noun.empty()) return noun;
    uint32_t before = tokens_.first;
    while (before > 0 && (Is(before - 1, "the") || Is(before - 1, "a") || Is(before - 1, "an"))) --before;
    if (before > 1 && Is(before - 1, "of")) return NounEnding(before - 1);
    if (before > 1 && (Is(before - 1, "at") || Is(before - 1, "to"))) {
      uint32_t end = before - 1;
      while (end > 0 && (Is(end - 1, ",") || tags_[end - 1] == Tag::kAdverb)) --end;
      if (std::string noun = NounEnding(end); !noun.empty()) return noun;  // "Turnout, at 64 per cent"; "magnitude at 5.9"
    }
    if (std::string noun = Behind(); !noun.empty()) return noun;
    if (before > 1 && Is(before - 1, ":")) return Label(before - 1);
    return Linked();
  }

  std::string Place() const {
    for (uint32_t i = tokens_.last; i < std::min<size_t>(tokens_.last + 6, tags_.size()); ++i) {  // "north of Marlow", "of traffic to India"
      if (tags_[i] == Tag::kPunct || tags_[i] == Tag::kVerb || tags_[i] == Tag::kConjunction || tags_[i] == Tag::kNumber) break;
      bool led = i > 0 && (Is(i - 1, "of") || Is(i - 1, "in") || Is(i - 1, "to") || Is(i - 1, "from") || Is(i - 1, "the"));
      if (led && Named(i)) return Name(i);
    }
    uint32_t by = tokens_.first;
    if (by > 1 && (Is(by - 1, "by") || Is(by - 1, ":")) && Named(by - 2)) return Name(by - 2);  // "in India by 65 percent"
    return {};
  }

 private:
  bool Is(uint32_t i, const FixedWord& word) const { return i < copy_.tokens.size() && IsWord(copy_, i, word); }
  bool Named(uint32_t i) const { return tags_[i] == Tag::kProper && copy_.tokens[i].Is(kCapital); }

  std::string Name(uint32_t i) const {
    while (i + 1 < tags_.size() && Named(i + 1)) ++i;
    std::vector<std::string> names = EntitiesIn(copy_, grammar_, {i, i + 1});
    return names.empty() ? LowerCase(copy_.Words(copy_.tokens[i])) : names.front();
  }

  std::string Lemma(uint32_t i) const { return Canonical(*copy_.lexicon, grammar_.Lemma(i)); }

  /// The noun that ends right before token `end`.
  std::string NounEnding(uint32_t end) const { return end > 0 && Counts(end - 1) ? LowerCase(Lemma(end - 1)) : std::string(); }

  /// A common noun; one that opens a sentence has its capital from there.
  bool Counts(uint32_t i) const {
    if (tags_[i] == Tag::kNoun) return true;
    const Lexicon& lexicon = *copy_.lexicon;
    return tags_[i] == Tag::kProper && lexicon.Get(copy_, i, lexicon.Class("one_measure")) != nullptr;
  }

  /// "a $144 billion bailout", "a 6.1-magnitude quake".
  std::string Compound() const {
    int32_t group = grammar_.NounGroupAt(tokens_.last - 1);
    if (group < 0) return {};
    uint32_t head = grammar_.NounGroups()[group].head;
    return head >= tokens_.last && tags_[head] == Tag::kNoun && !copy_.tokens[head].Is(kCapital) ? Lemma(head) : std::string();
  }

  /// "12 miles deep", "20 miles north of".
  std::string Extent() const {
    for (uint32_t i = tokens_.last; i < std::min<size_t>(tokens_.last + 2, tags_.size()); ++i) {
      std::string word = LowerCase(copy_.Words(copy_.tokens[i]));
      for (const auto& [form, noun] : kExtents) {
        if (word == form) return std::string(noun);
      }
    }
    return {};
  }

  /// "Oil lost: 1,200 t", "Initial ash column: 9 km": what stands first in its line, before the colon.
  std::string Label(uint32_t colon) const {
    uint32_t first = colon;
    while (first > 0 && colon - first < kLabel && !copy_.tokens[first].Is(kLineStart)) --first;
    if (!copy_.tokens[first].Is(kLineStart)) return {};
    uint32_t head = first;
    while (head < colon && (tags_[head] == Tag::kNoun || tags_[head] == Tag::kProper || tags_[head] == Tag::kAdjective)) ++head;
    return head > first && tags_[head - 1] != Tag::kAdjective ? LowerCase(Lemma(head - 1)) : std::string();
  }

  /// "65% of traffic", "$2m in damages", "60 mph winds".
  std::string Behind() const {
    uint32_t i = tokens_.last;
    if (Is(i, "worth")) ++i;
    const bool change = Is(tokens_.first, "by") || (tokens_.first > 0 && Is(tokens_.first - 1, "by"));  // "cut by a quarter in patients"
    if (!Is(i, "of") && (change || !Is(i, "in"))) return {};
    for (uint32_t k = i + 1; k < std::min<size_t>(i + 4, tags_.size()); ++k) {
      if (tags_[k] == Tag::kNoun) {
        while (k + 1 < tags_.size() && tags_[k + 1] == Tag::kNoun) ++k;
        return Lemma(k);
      }
      if (tags_[k] != Tag::kAdjective && tags_[k] != Tag::kDeterminer && tags_[k] != Tag::kVerb) break;
    }
    return {};
  }

  /// "Turnout was 74 percent", "profit fell by a quarter".
  std::string Linked() const {
    int32_t at = grammar_.ClauseAt(tokens_.first);
    // "Turnout was *87 percent*, compared with": the participle behind opens a clause of its own.
    if (at > 0 && grammar_.Clauses()[at].verb.head >= tokens_.last && grammar_.Clauses()[at - 1].verb.tokens.last == tokens_.first) --at;
    if (at < 0) return {};
    const Clause& clause = grammar_.Clauses()[at];
    if (clause.subject < 0 || clause.verb.head >= tokens_.first) return {};
    std::string verb = grammar_.Lemma(clause.verb.head);
    if (std::find(kLinks.begin(), kLinks.end(), verb) == kLinks.end()) return {};
    uint32_t head = grammar_.NounGroups()[clause.subject].head;
    return Counts(head) ? LowerCase(Lemma(head)) : std::string();
  }

  const Copy& copy_;
  const Grammar& grammar_;
  const std::vector<Tag>& tags_;
  TokenRange tokens_;
};

}  // namespace

std::string MeasuredNoun(const Copy& copy, const Grammar& grammar, TokenRange tokens, bool length) {
  return Reader(copy, grammar, tokens).Noun(length);
}

std::string MeasuredAt(const Copy& copy, const Grammar& grammar, TokenRange tokens) { return Reader(copy, grammar, tokens).Place(); }

std::string GoverningVerb(const Copy& copy, const Grammar& grammar, TokenRange tokens) {
  int32_t clause = grammar.ClauseAt(tokens.last - 1);
  if (clause < 0) return {};
  std::string verb = grammar.Lemma(grammar.Clauses()[clause].verb.head);
  return IsLight(verb) ? std::string() : Canonical(*copy.lexicon, verb);
}

std::string DoerOf(const Copy& copy, const Grammar& grammar, TokenRange tokens) {
  int32_t clause = grammar.ClauseAt(tokens.last - 1);
  if (clause < 0) return {};
  const Clause& own = grammar.Clauses()[clause];
  if (own.subject < 0) {
    uint32_t before = own.verb.tokens.first;
    return before > 0 && grammar.Tags()[before - 1] == Tag::kPronoun ? "?" : "";
  }
  const NounGroup& group = grammar.NounGroups()[own.subject];
  if (group.tokens.last > tokens.first && group.tokens.first < tokens.last) return {};
  if (grammar.Tags()[group.head] == Tag::kPronoun) return "?";
  // A capital at the head of a sentence is a name where it is no article: "Moss missed two games".
  if (!copy.tokens[group.head].Is(kCapital)) return {};
  uint32_t first = group.head;
  while (first > group.tokens.first && copy.tokens[first - 1].Is(kCapital) && grammar.Tags()[first - 1] != Tag::kDeterminer) --first;
  std::vector<std::string> names = EntitiesIn(copy, grammar, {group.head, group.head + 1});
  if (first == group.head && !names.empty()) return names.back();
  return LowerCase(copy.Words(TokenRange{first, group.head + 1}));
}

std::string PlaceIn(const Copy& copy, const Grammar& grammar, TokenRange reach) {
  for (uint32_t i = reach.first; i + 1 < reach.last; ++i) {
    if (!IsOneOf(copy, i, {"in", "at"}) || grammar.Tags()[i + 1] != Tag::kProper || !copy.tokens[i + 1].Is(kCapital)) continue;
    std::vector<std::string> names = EntitiesIn(copy, grammar, {i + 1, i + 2});
    return names.empty() ? LowerCase(copy.Words(copy.tokens[i + 1])) : names.front();
  }
  return {};
}

}  // namespace crossread
