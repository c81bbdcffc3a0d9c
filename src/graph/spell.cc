// SPDX-License-Identifier: Apache-2.0
// The word of a stretch belongs to the date or length nearest to it in its sentence.
#include "graph/spell.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "grammar/grammar.h"
#include "graph/arithmetic.h"
#include "graph/source_reader.h"
#include "lexicon/lexicon.h"
#include "values/calendar_word.h"
#include "values/near_words.h"

namespace crossread {
namespace {

constexpr uint32_t kReach = 14;      // tokens between a word and its date
constexpr uint32_t kReachOfLength = 9;
constexpr uint32_t kReachOfGap = 7;
constexpr uint32_t kSkip = 2;        // tokens that may stand between the words of a row: "laid down all their tools"
constexpr double kYear = 365.25;

/// The rows by their first word.
struct Row {
  std::vector<std::string> words;
  std::string_view stretch;
  char role;
};
using Rows = std::map<std::string, std::vector<Row>, std::less<>>;

Rows RowsOf(const Lexicon& lexicon) {
  Rows rows;
  for (const Sense* sense : lexicon.All(lexicon.Class("spell"))) {
    Row row{{}, sense->value, sense->extra.empty() ? '-' : sense->extra[0]};
    std::string_view form = sense->form;
    for (size_t at = 0; at <= form.size();) {
      const size_t end = std::min(form.find('-', at), form.size());
      row.words.emplace_back(form.substr(at, end - at));
      at = end + 1;
    }
    rows[row.words[0]].push_back(std::move(row));
  }
  return rows;
}

double DaysOf(std::string_view unit) {
  if (unit == "a") return kYear;
  if (unit == "mo") return kYear / 12;
  if (unit == "wk") return 7;
  if (unit == "d") return 1;
  if (unit == "h") return 1.0 / 24;
  return unit == "min" ? 1.0 / (24 * 60) : 0;
}

class Reader : SourceReader {
 public:
  Reader(const Story& story, DocId doc, const Rows& rows, Spells& spells) : SourceReader(story, doc), rows_(rows), spells_(spells), grammar_(copy_), say_(copy_.lexicon->Class("say")) {}

  void Run() {
    for (const Fact& fact : FactsOf(story_, doc_)) {
      if (fact.claim.tokens.empty() || !Told(fact.claim.sentence) || copy_.tokens[fact.claim.tokens.first].Is(kQuoted)) continue;
      if (std::holds_alternative<TimeRange>(fact.value)) Date(fact);  // "eleven years ago" too
      if (std::holds_alternative<Amount>(fact.value) && fact.claim.kind == "duration") Length(fact);
      if (const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said); quantity != nullptr && fact.claim.kind == "figure") Nth(fact, *quantity);
    }
  }

 private:
  bool Told(uint32_t s) const {
    const Sentence& sentence = copy_.sentences[s];
    return !sentence.echo && (sentence.kind == BlockKind::kBody || sentence.kind == BlockKind::kCaption);
  }

  TokenRange SentenceOf(const Fact& fact) const { return copy_.sentences[fact.claim.sentence].tokens; }

  /// The first token behind `row` where its words stand at token `i`; `i` where they do not.
  uint32_t Stands(const Row& row, uint32_t i, uint32_t last) const {
    uint32_t at = i + 1;
    for (size_t w = 1; w < row.words.size(); ++w) {
      uint32_t skipped = 0;
      while (at < last && skipped <= kSkip && !Named(at, row.words[w])) ++at, ++skipped;
      if (at >= last || skipped > kSkip) return i;
      ++at;
    }
    return at;
  }

  bool Named(uint32_t i, const std::string& word) const { return std::string(LowerWord(copy_, i)) == word || grammar_.NounLemma(i) == word || grammar_.Lemma(i) == word; }

  /// The roles that the word at token `i` can play, with the stretch of each.
  void Roles(uint32_t i, uint32_t last, SpellMark& mark) const {
    const Tag tag = grammar_.Tags()[i];
    if (tag == Tag::kProper || copy_.tokens[i].kind != TokenKind::kWord) return;
    if (Is(i, {"became", "become"}) && i + 1 < last && (grammar_.Tags()[i + 1] == Tag::kVerb || Words(i + 1).ends_with("ed"))) return;  // "became interested"
    const std::string word = LowerWord(copy_, i);
    std::set<std::string> forms = {word, grammar_.Lemma(i)};
    if (tag == Tag::kNoun || tag == Tag::kAdjective) forms.insert(grammar_.NounLemma(i));
    for (const std::string& form : forms) {
      const auto found = rows_.find(form);
      if (found == rows_.end()) continue;
      for (const Row& row : found->second) {
        if (row.words.size() > 1 && Stands(row, i, last) == i) continue;
        if (row.role == 'l') mark.lasts.insert(row.stretch);
        else if (row.role == 's') mark.starts.insert(row.stretch);
        else if (row.role == 'e') mark.ends.insert(row.stretch);
      }
    }
  }

  /// Another date or length that is nearer to token `i` than `own`.
  bool NearerTo(uint32_t i, const Fact& own) const {
    auto distance = [&](TokenRange tokens) { return i < tokens.first ? tokens.first - i : i - tokens.last + 1; };
    for (const Fact& fact : FactsOf(story_, doc_)) {
      if (&fact == &own || fact.claim.sentence != own.claim.sentence || fact.claim.kind != own.claim.kind || fact.claim.tokens.empty()) continue;
      if (distance(fact.claim.tokens) < distance(own.claim.tokens)) return true;
    }
    return false;
  }

  /// The roles of the words around `fact`, up to a semicolon.
  void Around(const Fact& fact, uint32_t reach, SpellMark& mark) const {
    const TokenRange sentence = SentenceOf(fact), tokens = fact.claim.tokens;
    uint32_t first = tokens.first, last = tokens.last;
    while (first > sentence.first && tokens.first - first < reach && !Is(first - 1, {";", "–", "—"})) --first;
    while (last < sentence.last && last - tokens.last < reach && !Is(last, {";", "–", "—"})) ++last;
    for (uint32_t i = first; i < last; ++i) {
      if (i >= tokens.first && i < tokens.last && mark.fact->claim.kind == "date" && !Is(i, {"until", "till"})) continue;
      if (!NearerTo(i, fact)) Roles(i, last, mark);
    }
  }

  void Things(const Fact& fact, SpellMark& mark) const {
    bool pronoun = false;
    auto add = [&](TokenRange range) {
      for (uint32_t i = range.first; i < range.last; ++i) {
        pronoun = pronoun || Is(i, {"it", "he", "she", "they", "its", "his", "her", "their"});
        const Token& token = copy_.tokens[i];
        if (token.kind != TokenKind::kWord || token.Is(kSuffix) || IsCalendarWord(copy_, i) || IsTimeUnit(copy_, i)) continue;
        const std::string word = LowerCase(copy_.Words(token));
        if (copy_.lexicon->Get(copy_, i, say_) != nullptr || WholeNumberAt(copy_, i) >= 0) continue;
        if (word.size() < 3 || !IsContentWord(*copy_.lexicon, word, token.word)) continue;
        const std::string lemma = grammar_.Tags()[i] == Tag::kVerb ? grammar_.Lemma(i) : grammar_.NounLemma(i);
        mark.things.insert(lemma);
        if (grammar_.Tags()[i] == Tag::kProper || (token.Is(kCapital) && i > range.first)) mark.names.insert(lemma);
      }
    };
    const uint32_t s = fact.claim.sentence;
    add(SentenceOf(fact));
    if (pronoun && s > 0 && Told(s - 1)) add(copy_.sentences[s - 1].tokens);
  }

  bool Unreal(const Fact& fact) const {
    const int32_t at = grammar_.ClauseAt(fact.claim.tokens.first);
    if (at < 0) return false;
    const VerbGroup& verb = grammar_.Clauses()[at].verb;
    return verb.negated || (verb.modality != Modality::kReal && verb.modality != Modality::kWill);
  }

  void Date(const Fact& fact) {
    const TimeRange* range = std::get_if<TimeRange>(&fact.value);
    const TimePhrase* phrase = std::get_if<TimePhrase>(&fact.claim.said);
    if (range == nullptr || phrase == nullptr || phrase->mod != 0 || phrase->fiscal || phrase->to.Any() || fact.basis == DateBasis::kInferred) return;
    SpellMark mark;
    mark.fact = &fact;
    mark.doc = doc_;
    mark.sentence = fact.claim.sentence;
    mark.clock = range->last - range->first <= 3600;
    auto days = [](absl::CivilSecond at) { return static_cast<double>(at - absl::CivilSecond(1970, 1, 1)) / (24 * 3600); };
    mark.low = mark.clock ? days(range->first) : std::floor(days(range->first));
    mark.high = mark.clock ? days(range->last - 1) : std::floor(days(range->last - 1));
    if (mark.high - mark.low > kYear + 1) return;
    if (fact.claim.kind == "duration") mark.low -= kYear / 2, mark.high += kYear / 2;
    Around(fact, kReach, mark);
    const uint32_t lead = fact.claim.tokens.first;
    if (Is(lead, {"since", "from"}) || Is(lead - 1, {"since", "from"})) mark.starts.insert(mark.lasts.begin(), mark.lasts.end());  // "shut since May"
    const int32_t at = grammar_.ClauseAt(lead);
    mark.ahead = Is(lead - 1, {"starting", "beginning"}) || Is(lead - 2, {"starting", "beginning"}) || (at >= 0 && grammar_.Clauses()[at].verb.modality != Modality::kReal);
    const bool to = Is(lead - 1, {"to", "–", "-"}) && lead > 1 && DateAt(lead - 2);  // "from 4 to 13 July"
    if (to || Is(lead, {"until", "till"}) || Is(lead - 1, {"until", "till"})) mark.ends.insert(mark.lasts.begin(), mark.lasts.end());
    if (to) mark.ends.insert(lasts_.begin(), lasts_.end());
    lasts_ = std::move(mark.lasts);
    mark.lasts.clear();
    Things(fact, mark);
    spells_.dates.push_back(std::move(mark));
  }

  /// A date begins at token `i`.
  bool DateAt(uint32_t i) const {
    const auto facts = FactsOf(story_, doc_);
    return std::any_of(facts.begin(), facts.end(), [&](const Fact& fact) { return fact.claim.kind == "date" && fact.claim.tokens.first <= i && i < fact.claim.tokens.last; });
  }

  void Length(const Fact& fact) {
    const Amount* amount = std::get_if<Amount>(&fact.value);
    if (amount == nullptr || DaysOf(amount->unit) == 0 || Unreal(fact)) return;
    const TokenRange tokens = fact.claim.tokens;
    if (Is(tokens.last, {"ago", "old"}) || Says({std::max(tokens.first, 2u) - 2, tokens.last}, {"every", "within", "last", "next", "past", "first", "final", "coming"})) return;
    if (Is(tokens.first - 1, {"to", "in"}) || Is(tokens.first, {"to", "in"})) return;  // "sentenced to two years", "the worst in 30 years"
    SpellMark mark;
    mark.fact = &fact;
    mark.doc = doc_;
    mark.sentence = fact.claim.sentence;
    mark.low = amount->low * DaysOf(amount->unit), mark.high = amount->high * DaysOf(amount->unit);
    mark.after = Is(tokens.first, {"after", "following"}) || Is(tokens.first - 1, {"after", "following"}) || (Is(tokens.first - 1, {"of"}) && Says({std::max(SentenceOf(fact).first, tokens.first - std::min(tokens.first, 5u)), tokens.first}, {"after", "following"}));
    if (Is(tokens.last, {"before", "later", "earlier", "afterwards"})) return;
    mark.gap = Is(tokens.last, {"after", "from", "since", "into"});
    Around(fact, kReachOfLength, mark);
    if (mark.gap && !DateAt(tokens.last + 1)) {
      mark.starts.clear(), mark.lasts.clear();
      SpellMark behind;
      const uint32_t end = std::min(SentenceOf(fact).last, tokens.last + 1 + kReachOfGap);
      for (uint32_t i = tokens.last + 1; i < end && !Is(i, {",", ";"}); ++i) Roles(i, end, behind);
      mark.starts = std::move(behind.starts);
    }
    mark.gap = mark.gap && !DateAt(tokens.last + 1);  // but "nine weeks from 3 March"
    if (mark.lasts.empty() && mark.ends.empty() && mark.starts.empty()) return;
    const int32_t at = grammar_.ClauseAt(tokens.first);
    if (at >= 0) {
      const VerbGroup& verb = grammar_.Clauses()[at].verb;
      mark.until_now = verb.perfect && Is(verb.tokens.first, {"has", "have", "'s", "'ve"});
    }
    const TokenRange sentence = SentenceOf(fact);
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      mark.other = mark.other || Is(i, {"previous", "previously", "earlier", "similar", "another"}) || (Is(i, {"last", "first"}) && Is(i + 1, {"time", "occasion"}));
    }
    Things(fact, mark);
    spells_.lengths.push_back(std::move(mark));
  }

  /// "its 150th anniversary", "in her 30th year as head", "on the 12th day of a strike": the last two have begun, and are not over.
  void Nth(const Fact& fact, const Quantity& quantity) {
    const TokenRange tokens = fact.claim.tokens;
    const bool anniversary = quantity.of == "anniversary" || quantity.of == "jubilee" || quantity.of == "birthday";
    const double unit = quantity.of == "year" || quantity.of == "season" ? kYear : quantity.of == "month" ? kYear / 12 : quantity.of == "week" ? 7 : quantity.of == "day" ? 1 : 0;
    const uint32_t owner = tokens.first - (Is(tokens.first, {"his", "her", "its", "their", "the", "a"}) ? 0 : 1);
    const bool nth = unit > 0 && Is(owner, {"his", "her", "its", "their", "the", "a"}) && Is(owner - 1, {"in", "into", "entering", "entered", "on", "for", "with", "reached"});
    if (!quantity.ordinal || (!anniversary && !nth) || quantity.amount.number < 2 || Unreal(fact)) return;
    SpellMark mark;
    mark.fact = &fact;
    mark.doc = doc_;
    mark.sentence = fact.claim.sentence;
    const double each = anniversary ? kYear : unit, n = quantity.amount.number;
    mark.low = (n - nth) * each, mark.high = n * each;
    mark.until_now = mark.exact = true;
    mark.slack = each == kYear ? 365 : each >= 28 ? 7 : each == 7 ? 3 : 1;
    Around(fact, kReachOfLength, mark);
    if (anniversary) mark.lasts = {"existence"};
    else if (each == kYear && !Is(owner, {"the", "a"})) mark.lasts.insert("tenure");  // "in his 15th season with them"
    for (uint32_t i = tokens.last + 1; anniversary && Is(tokens.last, {"of"}) && i < SentenceOf(fact).last && copy_.tokens[i].kind != TokenKind::kPunct && i < tokens.last + kReachOfGap; ++i) {
      if (IsContentWord(*copy_.lexicon, LowerCase(Words(i)), copy_.tokens[i].word)) mark.of.insert(grammar_.NounLemma(i));
    }
    Things(fact, mark);
    spells_.lengths.push_back(std::move(mark));
  }

  const Rows& rows_;
  Spells& spells_;
  Grammar grammar_;
  ClassId say_;
  std::set<std::string_view> lasts_;  // of the date before
};

}  // namespace

Spells ReadSpells(const Story& story) {
  Spells spells;
  const bool any = std::any_of(story.facts.begin(), story.facts.end(), [](const Fact& fact) {
    const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
    return (fact.claim.kind == "duration" && std::holds_alternative<Amount>(fact.value)) || (quantity != nullptr && quantity->ordinal);
  });
  if (!any || story.copies.empty()) return spells;
  const Rows rows = RowsOf(*story.copies[0].lexicon);
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, rows, spells).Run();
  return spells;
}

}  // namespace crossread
