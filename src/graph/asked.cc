// SPDX-License-Identifier: Apache-2.0
// The nearest word wins; what lies behind a comma or with another figure is farther off.
#include "graph/asked.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "grammar/lemma.h"
#include "lexicon/fixed_word.h"
#include "lexicon/lexicon.h"
#include "values/amount.h"
#include "values/slip.h"

namespace crossread {
namespace {

constexpr uint32_t kFarthest = 20;  // tokens from a figure to the word that tells its question
constexpr uint32_t kClause = 3;     // what a comma between them adds
constexpr uint32_t kFigure = 4;     // what another figure adds
constexpr uint32_t kNotThis = 4;    // so little farther, what is no question still wins: "its share of the bailout, 22 billion"
constexpr uint32_t kOpening = 5;    // tokens of what opens a sentence
constexpr uint32_t kAsGood = 2;     // a second question is told as well that lies no farther than this behind the first
constexpr double kLongest = 24 * 365 * 120;  // hours
constexpr double kLong = 24 * 27;           // hours: "a month" is hardly a manner of speaking

enum Kind : uint8_t { kMoney, kPercent, kTime, kNone };

class Reader {
 public:
  explicit Reader(const Story& story) : story_(story), lexicon_(*story.copies.front().lexicon) {
    classes_[kMoney] = lexicon_.Class("asked_money");
    classes_[kPercent] = lexicon_.Class("asked_percent");
    classes_[kTime] = lexicon_.Class("asked_time");
  }

  std::vector<Asked> Read() const {
    std::vector<Asked> found;
    for (uint32_t i = 0; i < story_.facts.size(); ++i) Add(i, found);
    return found;
  }

 private:
  /// `fact` in the unit that its kind is compared in.
  static std::optional<Amount> Comparable(const Fact& fact, Kind& kind) {
    const Amount* amount = std::get_if<Amount>(&fact.value);
    if (amount == nullptr) return std::nullopt;
    if (fact.claim.kind == "duration") {
      kind = kTime;
      std::optional<Amount> hours = Convert(*amount, "h");
      return hours && hours->number > 0 && hours->number <= kLongest ? hours : std::nullopt;
    }
    const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
    if (quantity == nullptr || quantity->ordinal) return std::nullopt;
    if (IsMoney(*amount) || fact.claim.kind == "money") {
      kind = kMoney;
      return *amount;
    }
    kind = kPercent;
    if (amount->unit == "percent") return *amount;
    if (amount->unit == "1" && amount->number > 0 && amount->number < 1) return Amount{amount->low * 100, amount->high * 100, amount->number * 100, "percent"};
    return std::nullopt;
  }

  void Add(uint32_t index, std::vector<Asked>& found) const {
    const Fact& fact = story_.facts[index];
    if (fact.claim.tokens.empty()) return;
    Kind kind = kNone;
    std::optional<Amount> amount = Comparable(fact, kind);
    if (!amount) return;
    const Copy& copy = story_.copies[fact.doc()];
    const Sentence& sentence = copy.sentences[fact.claim.sentence];
    if (sentence.kind == BlockKind::kBoilerplate) return;
    const TokenRange tokens = fact.claim.tokens;
    if (kind == kMoney && tokens.first > sentence.tokens.first && IsOneOf(copy, tokens.first - 1, {"("})) return;  // a sum put into another currency
    std::vector<Asked> own;
    auto offer = [&](const Sense& sense, uint32_t distance) {
      auto same = std::find_if(own.begin(), own.end(), [&](const Asked& asked) { return asked.question == sense.value; });
      if (same != own.end()) return void(same->distance = std::min(same->distance, distance));
      own.push_back({.fact = index, .doc = fact.doc(), .amount = *amount, .question = sense.value, .distance = distance, .weak = sense.extra == "weak", .own = sense.extra == "own"});
    };
    uint32_t inner = tokens.first;  // "stood for" ends in the claim "for three years"
    while (inner + 1 < tokens.last && IsOneOf(copy, copy.tokens[inner], {"for", "in", "at", "to", "after", "of", "by", "over", "on", "a", "an", "the"})) ++inner;
    const uint32_t first = std::max(sentence.tokens.first, tokens.first > kFarthest ? tokens.first - kFarthest : 0);
    const uint32_t last = std::min(sentence.tokens.last, tokens.last + kFarthest);
    for (uint32_t i = first; i < last;) {
      // "a two-year ban" may have the word inside the claim.
      const uint32_t end = i < inner ? inner : i < tokens.last ? tokens.last : last;
      i += Look(copy, i, end, kind, [&](const Sense& sense, uint32_t length) {
        const TokenRange gap = i < tokens.first ? TokenRange{i + length, std::max(tokens.first, i + length)} : i < tokens.last ? TokenRange{i, i} : TokenRange{tokens.last, i};
        offer(sense, i >= tokens.first && i < tokens.last ? 0 : 1 + Cost(copy, gap));
      });
    }
    if (own.empty()) return;
    uint32_t none = UINT32_MAX;
    for (const Asked& asked : own) none = asked.question == "-" ? std::min(none, asked.distance) : none;
    if (kind == kMoney && none < kFarthest && std::none_of(own.begin(), own.end(), [&](const Asked& asked) { return asked.question != "-" && asked.distance + kNotThis < none; })) {
      found.push_back({.fact = index, .doc = fact.doc(), .amount = *amount, .question = "-", .distance = none, .other = true});  // a part, a deposit: of nothing whole
    }
    uint32_t best[2] = {kFarthest, kFarthest};  // of words that join, and of weak ones
    for (const Asked& asked : own) best[asked.weak] = std::min(best[asked.weak], asked.distance);
    best[1] = std::min(best[1], best[0]);
    static constexpr WordSet kFears{"face", "faces", "facing", "faced", "maximum", "carries", "carry", "punishable", "liable"};
    bool feared = false;
    for (uint32_t i = sentence.tokens.first; i < tokens.first; ++i) feared = feared || kFears.Has(copy, i);
    const bool due = kind == kTime && Ordered(copy, sentence.tokens) && (IsOneOf(copy, tokens.first, {"within", "inside"}) || (tokens.first > 0 && IsOneOf(copy, tokens.first - 1, {"within", "inside"})));
    auto at = [&](uint32_t i, auto& words) { return i >= sentence.tokens.first && i < sentence.tokens.last && IsOneOf(copy, copy.tokens[i], words); };
    static constexpr FixedWord kSince[] = {"after", "before", "later", "earlier", "since"}, kOne[] = {"a", "an", "another"}, kTerm[] = {"term", "terms"}, kBy[] = {"by"};
    const bool since = kind == kTime && (at(tokens.last, kSince) || at(tokens.last - 1, kSince));  // of a gap: "two weeks after the storm"
    const bool vague = kind == kTime && (at(tokens.first, kOne) || at(tokens.first - 1, kOne) || at(tokens.first + 1, kOne)) && WholeUnit(fact) && amount->number < kLong;  // "a day"
    const bool term = kind == kTime && (at(tokens.last, kTerm) || at(tokens.last - 1, kTerm));  // of several
    const bool longer = kind == kTime && (at(tokens.first, kBy) || at(tokens.first - 1, kBy));  // "extended by two years"
    const bool left = kind == kTime && tokens.last < sentence.tokens.last && IsOneOf(copy, tokens.last, {"left", "remaining", "remain", "remained"});
    const bool other = OfOther(copy, sentence.tokens, tokens, kind);
    for (Asked& asked : own) {
      if (asked.distance > std::min(best[asked.weak] + kAsGood, kFarthest)) continue;
      const bool beaten = (asked.weak || kind != kPercent) && none <= asked.distance + kNotThis;  // shares fall, and are held
      if (asked.question == "-" || beaten) continue;
      asked.other = (term && asked.question == "tenure") || (other && asked.question != "ransom") || (longer && asked.question != "lead" && asked.question != "delay" && asked.question != "extension") || vague || (since && asked.question != "flight") || (feared && (asked.own || asked.question == "fine")) || (left && asked.question != "contract") || (due && asked.question != "refund" && asked.question != "appeal");
      found.push_back(std::move(asked));
    }
  }

  /// One of its unit.
  static bool WholeUnit(const Fact& fact) { return std::get<Amount>(fact.value).number == 1; }

  /// How far apart what stands on both sides of `gap` is.
  static uint32_t Cost(const Copy& copy, TokenRange gap) {
    uint32_t cost = gap.size();
    for (uint32_t i = gap.first; i < gap.last; ++i) {
      if (copy.tokens[i].kind == TokenKind::kNumber) cost += kFigure;
      else if (IsOneOf(copy, copy.tokens[i], {",", ";", "while", "but", "and", "which", "who", "—", "–"})) cost += kClause;
    }
    return cost;
  }

  /// Calls `visit` with the senses at token `i`; how many tokens they take, 1 where there are none.
  template <typename Visit>
  uint32_t Look(const Copy& copy, uint32_t i, uint32_t last, Kind kind, const Visit& visit) const {
    const ClassId cls = classes_[kind];
    if (const Match match = lexicon_.Longest(copy, i, last, cls); match && match.length > 1) {
      visit(*match.sense, match.length);
      return match.length;
    }
    const std::string_view word = copy.Words(copy.tokens[i]);
    if (Single(copy.tokens[i].word, cls, visit) || copy.tokens[i].kind != TokenKind::kWord || word.size() < 4) return 1;
    for (char letter : {'v', 'n'}) {
      const std::string lemma = LemmaOf(lexicon_, word, copy.tokens[i].word, letter);
      if (!lemma.empty() && lemma != word && Single(lexicon_.Find(lemma), cls, visit)) break;
    }
    return 1;
  }

  template <typename Visit>
  bool Single(WordId word, ClassId cls, const Visit& visit) const {
    bool any = false;
    for (const Sense& sense : lexicon_.Senses(word)) {
      if (sense.cls == cls) visit(sense, 1), any = true;
    }
    return any;
  }

  /// Of what is to be done: "must leave within 30 days", not "was put out within 30 minutes".
  static bool Ordered(const Copy& copy, TokenRange sentence) {
    static constexpr WordSet kOrders{"must", "will", "shall", "should", "would", "can", "may", "ordered", "required", "told", "asked", "called", "want", "wants", "deadline", "if", "ultimatum", "urged", "to", "has", "have"};
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (kOrders.Has(copy, i)) return true;
    }
    return false;
  }

  /// "From 25 per cent", "the previous record", "could face", "had demanded".
  static bool OfOther(const Copy& copy, TokenRange sentence, TokenRange tokens, Kind kind) {
    auto is = [&](uint32_t i, auto& words) { return i >= sentence.first && i < sentence.last && IsOneOf(copy, copy.tokens[i], words); };
    static constexpr FixedWord kRightBefore[] = {"from", "than", "previous", "previously", "against", "another", "other", "additional", "extra", "further", "original", "initial", "average", "usual", "every"};
    for (uint32_t back = 1; back <= 2 && tokens.first >= sentence.first + back; ++back) {
      if (is(tokens.first - back, kRightBefore)) return true;
    }
    static constexpr FixedWord kThen[] = {"ago", "already", "formerly"};
    bool own = true;  // no comma lies between: "which was 11 per cent a year ago, had reached"
    for (uint32_t i = tokens.first; i-- > sentence.first;) {
      own = own && !IsOneOf(copy, copy.tokens[i], {",", ";"});
      if ((own || i < sentence.first + kOpening) && is(i, kThen)) return true;  // "a year ago it had raised"
    }
    static constexpr FixedWord kPossible[] = {"could", "may", "might", "demanded", "demanding", "demand", "sought", "seeking", "wanted", "want", "wants", "asked", "asking", "proposed",
                                              "rejected", "originally", "initially", "earlier", "previous", "previously", "if", "unless", "record", "target", "average", "typically", "usually", "normally"};
    static constexpr FixedWord kNumbered[] = {"last", "first", "past", "next", "final"}, kThe[] = {"the", "its", "their", "his", "her", "this"};
    if (tokens.first >= sentence.first + 2 && is(tokens.first - 1, kNumbered) && is(tokens.first - 2, kThe)) return true;
    const uint32_t from = tokens.first > sentence.first + 8 ? tokens.first - 8 : sentence.first;
    for (uint32_t i = tokens.first; i-- > from;) {
      if (IsOneOf(copy, copy.tokens[i], {",", ";", ":"})) break;
      if (is(i, kPossible) || (is(i, kWould) && is(i + 1, kHave))) return true;
    }
    static constexpr FixedWord kBehind[] = {"earlier", "ago", "previously", "last"}, kBefore[] = {"before"}, kAim[] = {"target", "band", "corridor", "ceiling", "threshold"};
    for (uint32_t i = tokens.last; i < tokens.last + 3; ++i) {
      if (is(i, kBehind) || (kind == kTime && is(i, kBefore)) || (kind == kPercent && is(i, kAim))) return true;
    }
    for (uint32_t i = tokens.last; i < std::min(tokens.last + 10, sentence.last); ++i) {
      if (IsOneOf(copy, copy.tokens[i], {",", ";", ":"})) break;
      if (is(i, kLast) && is(i + 1, kTimeOf)) return true;
    }
    static constexpr FixedWord kSoFar[] = {"o'clock", "noon", "midday", "far", "provisional", "partial", "projected"};
    for (uint32_t i = sentence.first; i < sentence.last && kind == kPercent; ++i) {
      if (is(i, kSoFar)) return true;
    }
    return false;
  }
  static constexpr FixedWord kLast[] = {"last"}, kWould[] = {"would"}, kHave[] = {"have"}, kTimeOf[] = {"year", "summer", "autumn", "winter", "spring", "month", "week", "season", "time", "decade"};

  const Story& story_;
  const Lexicon& lexicon_;
  ClassId classes_[3] = {};
};

}  // namespace

std::vector<Asked> AskedIn(const Story& story) { return Reader(story).Read(); }

}  // namespace crossread
