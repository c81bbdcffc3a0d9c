// SPDX-License-Identifier: Apache-2.0
// Verb groups with their subject, object and prepositional phrases, found by position.
#include <algorithm>

#include "base/ascii.h"
#include "grammar/grammar.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr WordSet kNever{"never", "cannot"};
constexpr WordSet kWill{"will", "shall"};
constexpr WordSet kShould{"should", "must"};
constexpr WordSet kHave{"has", "have", "had", "having"};
constexpr WordSet kBe{"be", "is", "are", "was", "were", "been", "being", "'s", "'re", "am", "get", "got"};
constexpr WordSet kPast{"was", "were", "had", "did"};
constexpr WordSet kDo{"do", "does"};

class Parser {
 public:
  Parser(const Copy& copy, const Grammar& grammar, std::vector<Clause>& clauses)
      : copy_(copy), grammar_(grammar), tags_(grammar.Tags()), nouns_(grammar.NounGroups()), clauses_(clauses) {}

  void Run() {
    clauses_.clear();
    clauses_.reserve(copy_.tokens.size() / 6);
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) Parse(s);
  }

 private:
  std::string_view Word(uint32_t i) const { return copy_.Words(copy_.tokens[i]); }
  bool Is(uint32_t i, const FixedWord& word) const { return IsWord(copy_, i, word); }

  void Parse(uint32_t s) {
    TokenRange range = copy_.sentences[s].tokens;
    size_t first_clause = clauses_.size();
    for (uint32_t i = range.first; i < range.last;) {
      const Tag tag = tags_[i];
      if (tag != Tag::kVerb && tag != Tag::kTo && !Auxiliary(i)) {
        ++i;
        continue;
      }
      uint32_t end = VerbEnd(i, range.last);
      if (end == i || grammar_.NounGroupAt(i) >= 0) {
        ++i;
        continue;
      }
      Clause clause;
      clause.sentence = s;
      clause.verb = Describe(i, end);
      clauses_.push_back(std::move(clause));
      i = end;
    }
    for (size_t c = first_clause; c < clauses_.size(); ++c) Arguments(range, first_clause, c);
  }

  bool Auxiliary(uint32_t i) const { return tags_[i] == Tag::kAuxiliary || tags_[i] == Tag::kModal; }

  /// End of the verb group that begins at `i`: auxiliaries, negations and adverbs up to a main verb.
  uint32_t VerbEnd(uint32_t i, uint32_t last) const {
    uint32_t at = i, end = i;
    if (tags_[at] == Tag::kTo && at + 1 < last && (tags_[at + 1] == Tag::kVerb || tags_[at + 1] == Tag::kAuxiliary)) ++at;
    bool started = false;
    for (; at < last; ++at) {
      Tag tag = tags_[at];
      if (Auxiliary(at)) {
        started = true;
        end = at + 1;
      } else if (tag == Tag::kVerb) {
        if (grammar_.NounGroupAt(at) >= 0 && !started) return i;
        return at + 1;
      } else if ((tag == Tag::kNot || tag == Tag::kAdverb) && (started || at > i)) {
        if (tag == Tag::kNot) end = at + 1;
      } else {
        break;
      }
    }
    return end;
  }

  VerbGroup Describe(uint32_t begin, uint32_t end) const {
    VerbGroup verb;
    verb.tokens = {begin, end};
    verb.head = end - 1;
    while (verb.head > begin && (tags_[verb.head] == Tag::kNot || tags_[verb.head] == Tag::kAdverb)) --verb.head;
    bool be = false, have = false;
    for (uint32_t i = begin; i < end; ++i) {
      if (tags_[i] == Tag::kNot || kNever.Has(copy_, i) || Contracted(i)) verb.negated = true;
      if (tags_[i] == Tag::kModal) {
        if (kWill.Has(copy_, i)) verb.modality = Modality::kWill;
        else if (kShould.Has(copy_, i)) verb.modality = Modality::kShould;
        else verb.modality = Modality::kMay;
      }
      if (i == verb.head) break;
      be = be || kBe.Has(copy_, i);
      have = have || kHave.Has(copy_, i);
    }
    const VerbForm form = grammar_.Forms(verb.head).verb;
    static constexpr WordSet kUnchanged = {"hit", "set", "cut", "put", "shut", "let", "hurt", "split", "spread", "read", "cast", "shed", "run", "overrun", "overcome", "beat"};
    bool past = form == VerbForm::kPast || (be && kUnchanged.Has(copy_, copy_.tokens[verb.head])) || kPast.Has(copy_, verb.head);
    bool ing = form == VerbForm::kGerund;
    verb.passive = be && past && !ing;
    verb.perfect = have;
    if (verb.modality == Modality::kWill) verb.tense = Tense::kFuture;
    else if (tags_[begin] == Tag::kTo) verb.tense = Tense::kInfinitive;
    else if ((kPast.Has(copy_, begin) || Is(begin, "been"))) verb.tense = Tense::kPast;
    else if (be || have || kDo.Has(copy_, begin)) verb.tense = Tense::kPresent;
    else if (past) verb.tense = Tense::kPast;
    else if (ing) verb.tense = Tense::kGerund;
    else verb.tense = Tense::kPresent;
    return verb;
  }

  /// "didn't"
  bool Contracted(uint32_t i) const {
    std::string_view word = Word(i);
    return word.size() > 2 && Lower(word.back()) == 't' && (LowerCase(word).ends_with("n't") || LowerCase(word).ends_with("n’t"));
  }

  /// The preposition that governs noun group `g`, or -1; in "between Chile and Peru" it governs both.
  int64_t PrepositionOf(int32_t g, uint32_t floor) const {
    uint32_t first = nouns_[g].tokens.first;
    if (first <= floor) return -1;
    if (tags_[first - 1] == Tag::kConjunction && first >= floor + 2 && g > 0 && nouns_[g - 1].tokens.last == first - 1) {
      return PrepositionOf(g - 1, floor);
    }
    Tag tag = tags_[first - 1];
    return tag == Tag::kPreposition || tag == Tag::kTo ? static_cast<int64_t>(first) - 1 : -1;
  }

  void Arguments(TokenRange sentence, size_t first_clause, size_t c) {
    Clause& clause = clauses_[c];
    uint32_t floor = c > first_clause ? clauses_[c - 1].verb.tokens.last : sentence.first;
    uint32_t ceiling = c + 1 < clauses_.size() ? clauses_[c + 1].verb.tokens.first : sentence.last;
    clause.subject = Subject(clause, floor, first_clause, c);
    // "voted on Tuesday to walk out", "struck on Tuesday, flooding towns": a subject that is taken over brings nothing along.
    bool own = clause.subject >= 0 && (c == first_clause || nouns_[clause.subject].tokens.first >= floor) && clause.subject != Shared(c, first_clause);
    uint32_t begin = own ? nouns_[clause.subject].tokens.first : clause.verb.tokens.first;
    uint32_t end = ceiling;
    for (uint32_t i = clause.verb.tokens.last; i < ceiling;) {
      int32_t g = grammar_.NounGroupAt(i);
      if (g < 0 || nouns_[g].tokens.first != i) {
        if (Break(i, ceiling, c)) {
          end = i;
          break;
        }
        ++i;
        continue;
      }
      int64_t preposition = PrepositionOf(g, clause.verb.tokens.last - 1);
      if (preposition >= 0) clause.attachments.push_back({static_cast<uint32_t>(preposition), g});
      else if (clause.object < 0 && clause.attachments.empty()) clause.object = g;
      i = nouns_[g].tokens.last;
    }
    // A noun group right before the next verb is that verb's subject; it ends this clause where words introduce it.
    for (uint32_t i = floor; i < clause.verb.tokens.first; ++i) {
      int32_t g = grammar_.NounGroupAt(i);
      if (g >= 0 && g != clause.subject && nouns_[g].tokens.first == i) {
        int64_t preposition = PrepositionOf(g, floor);
        if (preposition >= 0 && static_cast<uint32_t>(preposition) >= floor && c == first_clause) clause.attachments.push_back({static_cast<uint32_t>(preposition), g});
      }
    }
    clause.tokens = {std::min(begin, clause.verb.tokens.first), end};
  }

  /// Words that open another clause: subordinators, semicolons, relative pronouns, conjunctions before a new subject.
  bool Break(uint32_t i, uint32_t ceiling, size_t c) const {
    if (c + 1 >= clauses_.size() || ceiling == copy_.sentences[clauses_[c].sentence].tokens.last) return Is(i, ";");
    Tag tag = tags_[i];
    if (Is(i, ";") || tag == Tag::kSubordinator) return true;
    if (tag == Tag::kPronoun && (Is(i, "who") || Is(i, "whom"))) return true;
    return tag == Tag::kConjunction && i + 1 < ceiling && grammar_.NounGroupAt(i + 1) >= 0 &&
           nouns_[grammar_.NounGroupAt(i + 1)].tokens.last >= ceiling;
  }

  /// True where a relative pronoun stands between the subject of `clause` and its verb.
  bool Relative(const Clause& clause) const {
    if (clause.subject < 0) return false;
    for (uint32_t i = nouns_[clause.subject].tokens.last; i < clause.verb.tokens.first; ++i) {
      if (Is(i, "who") || Is(i, "which")) return true;
    }
    return false;
  }

  /// Subject of the clause before `c`; -2 where there is none.
  int32_t Shared(size_t c, size_t first_clause) const { return c > first_clause ? clauses_[c - 1].subject : -2; }

  /// "after [their union] accepted it": a preposition of time that opens a clause.
  bool OpensClause(const Clause& clause, int32_t g, uint32_t verb) const {
    uint32_t first = nouns_[g].tokens.first;
    bool finite = clause.verb.tense != Tense::kGerund && clause.verb.tense != Tense::kInfinitive;
    return finite && first > 0 && nouns_[g].tokens.last == verb && IsOneOf(copy_, first - 1, {"after", "before", "since", "until", "till", "once"});
  }

  int32_t Subject(const Clause& clause, uint32_t floor, size_t first_clause, size_t c) const {
    uint32_t verb = clause.verb.tokens.first;
    // ", flooding towns and tearing roofs off", "killed nine and left 37 missing": one subject does it all.
    if (c > first_clause && verb > floor && clauses_[c - 1].subject >= 0) {
      bool gerund = clause.verb.tense == Tense::kGerund && (Is(verb - 1, ",") || tags_[verb - 1] == Tag::kConjunction);
      bool joined = tags_[verb - 1] == Tag::kConjunction && !IsOneOf(copy_, verb - 1, {"than", "as"});
      if (gerund || joined) return clauses_[c - 1].subject;
    }
    // Relative clause: "the man who led".
    for (uint32_t i = verb; i-- > floor;) {
      if (Is(i, "who") || Is(i, "which") || (i + 1 == verb && Is(i, "that"))) {
        for (uint32_t k = i; k-- > copy_.sentences[clause.sentence].tokens.first;) {
          if (int32_t g = grammar_.NounGroupAt(k); g >= 0) return g;
          if (!Is(k, ",") && !Is(k, "”") && !Is(k, "\"")) break;
        }
        break;
      }
      if (grammar_.NounGroupAt(i) >= 0) continue;
      if (tags_[i] != Tag::kAdverb && tags_[i] != Tag::kPunct) break;
    }
    if (clause.verb.tense == Tense::kInfinitive && c > first_clause) return clauses_[c - 1].subject;
    // The main verb after a relative clause: "X, who led the inquiry, *resigned*".
    if (c > first_clause && verb > floor && Is(verb - 1, ",") && Relative(clauses_[c - 1])) return clauses_[c - 1].subject;
    int32_t found = -1;
    for (uint32_t i = verb; i-- > floor;) {
      Tag tag = tags_[i];
      if (tag == Tag::kSubordinator || Is(i, ";") || Is(i, ":")) break;
      if (tag == Tag::kConjunction && found >= 0 && c > first_clause) break;
      int32_t g = grammar_.NounGroupAt(i);
      if (g < 0) continue;
      i = nouns_[g].tokens.first;
      if (i < floor) break;
      if (PrepositionOf(g, floor) < 0 || OpensClause(clause, g, verb)) {
        // "Chile and Peru met": the subject begins with the first of them.
        while (found < 0 && g > 0 && i > floor + 1 && tags_[i - 1] == Tag::kConjunction && nouns_[g - 1].tokens.last == i - 1) {
          --g;
          i = nouns_[g].tokens.first;
        }
        while (found < 0 && i > floor + 2 && Is(i - 1, "-") && grammar_.NounGroupAt(i - 2) >= 0) i = nouns_[grammar_.NounGroupAt(i - 2)].tokens.first;  // "a 58-year-old Greek"
        // An apposition between commas describes the noun before it: go on to that one. ", 40 km to the east," does too.
        const bool phrase = Is(verb - 1, ",") && nouns_[g].tokens.last < verb && copy_.lexicon->Get(copy_, verb, copy_.lexicon->Class("say")) == nullptr;  // not ", said Lund"
        bool apposition = i > floor && Is(i - 1, ",") && found < 0 && (phrase || Is(nouns_[g].tokens.last, ","));
        found = g;
        if (!apposition) break;
      }
      if (i == 0) break;
    }
    if (found < 0 && c > first_clause && verb > 0) {
      Tag before = tags_[verb - 1];
      if (before == Tag::kConjunction || before == Tag::kPunct || before == Tag::kAdverb) return clauses_[c - 1].subject;
      if (clauses_[c - 1].object >= 0 && nouns_[clauses_[c - 1].object].tokens.last == verb) return clauses_[c - 1].object;
    }
    return found;
  }

  const Copy& copy_;
  const Grammar& grammar_;
  const std::vector<Tag>& tags_;
  const std::vector<NounGroup>& nouns_;
  std::vector<Clause>& clauses_;
};

}  // namespace

void Grammar::FindClauses() const {
  Parser(*copy_, *this, clauses_).Run();
  parsed_ = true;
  clause_at_.assign(copy_->tokens.size(), -1);
  for (size_t c = 0; c < clauses_.size(); ++c) {
    for (uint32_t i = clauses_[c].tokens.first; i < clauses_[c].tokens.last; ++i) clause_at_[i] = static_cast<int32_t>(c);
  }
}

}  // namespace crossread
