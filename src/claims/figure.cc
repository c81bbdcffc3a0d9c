// SPDX-License-Identifier: Apache-2.0
// figure: numbers with what they count or measure; also emits the kinds money and percent.
#include <algorithm>

#include "claims/figure_emit.h"
#include "claims/figure_hedge.h"
#include "claims/figure_why.h"
#include "claims/split_vote.h"
#include "crossread/claim_kind.h"
#include "lexicon/of_lexicon.h"

namespace crossread {
namespace {

/// Where the reader of dates has been: tokens of its claims, in order.
class DatedTokens {
 public:
  explicit DatedTokens(const std::vector<Claim>& claims) {
    for (const Claim& claim : claims) {
      if (std::holds_alternative<TimePhrase>(claim.said)) ranges_.push_back(claim.tokens);
    }
    std::sort(ranges_.begin(), ranges_.end(), [](TokenRange a, TokenRange b) { return a.first < b.first; });
  }

  /// The token behind the date that token `i` lies in, or `i`. `i` must not fall from call to call.
  uint32_t Past(uint32_t i) {
    while (next_ < ranges_.size() && ranges_[next_].last <= i) ++next_;
    if (next_ == ranges_.size() || ranges_[next_].first > i) return i;
    return ranges_[next_].last;
  }

 private:
  std::vector<TokenRange> ranges_;
  size_t next_ = 0;
};

bool VoteTalk(const FigureText& text) {
  for (uint32_t i = text.begin; i < text.end; ++i) {
    if (text.IsOneOf(i, {"vote", "voted", "votes", "voting", "ballot", "lawmakers", "parliament", "senate"})) return true;
  }
  return false;
}

bool Small(const Measured& measured) {
  bool words = !measured.number.digits && !measured.number.magnitude && measured.number.form == NumberForm::kCardinal;
  return measured.kind == MeasureKind::kCount && (measured.number.plain || words) && measured.value < 1000;
}

/// Copy writes the magnitude and the unit once: "$10-15 million", "20 to 30 percent", "2-3km".
void ShareUnit(const FigureText& text, Measured& from, const Measured& to) {
  if (to.number.magnitude && !from.number.magnitude && from.number.digits && to.number.digits && from.value < 1000 && to.number.value >= 1e3) {
    for (double size : {1e12, 1e9, 1e6, 1e3}) {
      if (to.number.value < size) continue;
      if (from.value * size < to.number.value) from.value *= size;
      break;
    }
  }
  (void)text;
}

bool SameMeasure(const Measured& from, const Measured& to) {
  if (from.kind == to.kind && from.unit == to.unit) return true;
  return from.kind == MeasureKind::kCount;
}

class FigureReader {
 public:
  FigureReader(const FigureText& text, FigureSink sink) : text_(text), sink_(sink) {}

  /// Reads what begins at token `i`; returns the token to go on with.
  uint32_t Read(uint32_t i, bool dated) {
    const ClassSet& classes = text_.At(i).classes;  // most words are of one kind, and spare the other readers a call
    const bool none = classes.Has(text_.in.nobody);
    if (uint32_t length = classes.Has(text_.in.not_figure) ? SetPhrase(text_, i) : 0; length != 0) return i + length;
    if (uint32_t next = !dated && (none || classes.Has(text_.in.no_noun)) ? EmitNone(text_, i, sink_) : i; next != i) return next;
    if (Match nobody = none ? text_.Longest(i, text_.in.nobody) : Match{}; nobody && nobody.length > 1) return i + nobody.length;  // "not one of them came"
    if (uint32_t next = !dated && classes.Has(text_.in.group_number) ? EmitGroup(text_, i, sink_) : i; next != i) return next;
    std::optional<Measured> measured = ReadMeasured(text_, i);
    if (!measured || (dated && measured->kind != MeasureKind::kAge)) return i + 1;
    if (CountsNothing(text_, *measured)) return measured->last;
    if (uint32_t next = Bounds(*measured); next != 0) return next;
    if (uint32_t next = Pair(*measured); next != 0) return next;
    return std::max(EmitFigure(text_, *measured, sink_), i + 1);
  }

 private:
  /// The number whose words, currency sign included, begin at token `i`.
  std::optional<Measured> MeasuredFrom(uint32_t i) const {
    for (uint32_t k = i; k < i + 3; ++k) {
      std::optional<Measured> measured = ReadMeasured(text_, k);
      if (measured) return measured->first == i ? measured : std::nullopt;
    }
    return std::nullopt;
  }

  /// "47 votes to 41": the noun stands between the sides.
  uint32_t Counted(const Measured& from) const {
    uint32_t at = from.last;
    std::string_view noun;
    if (text_.Is(at, "votes")) noun = "vote";
    if (text_.IsOneOf(at, {"points", "goals", "runs"})) noun = "score";
    if (noun.empty() || !text_.Is(at + 1, "to") || !Small(from)) return 0;
    std::optional<Measured> second = ReadMeasured(text_, at + 2);
    if (!second || !Small(*second) || IsPlural(text_, second->last)) return 0;
    Measured first = from;
    first.last = at + 1;
    return EmitTally(text_, first, *second, noun, sink_);
  }

  /// "more than 20 and fewer than 35 homes", "at most 90 but no less than 40": one interval from two bounds.
  uint32_t Bounds(const Measured& from) const {
    uint32_t at = from.last;
    if ((!text_.Is(at, "and") && !text_.Is(at, "but")) || from.number.form != NumberForm::kCardinal) return 0;
    Match hedge = text_.Longest(at + 1, text_.in.hedge);
    if (!hedge) return 0;
    std::optional<Measured> to = MeasuredFrom(at + 1 + hedge.length);
    if (!to || to->number.form != NumberForm::kCardinal || !SameMeasure(from, *to)) return 0;
    auto floor = [](Hedge word) { return word == Hedge::kAtLeast || word == Hedge::kMoreThan; };
    auto roof = [](Hedge word) { return word == Hedge::kAtMost || word == Hedge::kLessThan; };
    Hedge first = ReadHedge(text_, from.first, from.last).hedge, second = ReadHedge(text_, to->first, to->last).hedge;
    if (floor(first) && roof(second) && from.value < to->value) return EmitRange(text_, from.first, from, *to, sink_);
    if (!roof(first) || !floor(second) || to->value >= from.value) return 0;
    Measured high = *to;
    high.value = from.value;
    return EmitRange(text_, from.first, *to, high, sink_);
  }

  /// Ranges and tallies; 0 where `from` stands alone.
  uint32_t Pair(Measured from) {
    if (from.number.form == NumberForm::kOrdinal || from.number.form == NumberForm::kPlenty) return 0;
    uint32_t at = from.last;
    if (uint32_t next = Counted(from); next != 0) return next;
    bool between = text_.Is(from.first - 1, "between") && text_.Is(at, "and");
    bool dash = text_.Dash(at) && text_.Glued(at) == text_.Glued(at + 1);
    bool to = text_.Is(at, "to") || text_.Is(at, "through"), either = text_.Is(at, "or");
    if (!between && !dash && !to && !either) return 0;
    std::optional<Measured> second = MeasuredFrom(at + 1);
    if (!second || second->number.form != from.number.form) return 0;
    if (dash && from.number.digits != second->number.digits) return 0;
    bool shared = from.kind == MeasureKind::kMoney || from.kind == MeasureKind::kAge;
    if (second->kind == MeasureKind::kCount && shared && (dash || to)) {  // "$10-15 million", "aged 20 to 27"
      second->kind = from.kind;
      second->unit = from.unit;
    }
    if (second->kind == MeasureKind::kPeriod) return second->last;
    ShareUnit(text_, from, *second);
    bool rises = from.value < second->value && SameMeasure(from, *second);
    bool counts = IsPlural(text_, second->last) || second->kind != MeasureKind::kCount || second->number.magnitude;
    // "the arithmetic, 46 to 42, says so": a falling pair between marks
    bool apart = to && !rises && from.value > second->value && text_.Is(from.first - 1, ",") && text_.Breaks(second->last);
    const bool split = (dash || to) && from.value > second->value && SplitVoteAt(text_.copy, {text_.begin, text_.end}, from.first, text_.in.cardinal) != 0;  // "split three to two"
    bool tally = Small(from) && Small(*second) && (dash || to) && !counts && (apart || split || InContest(text_));
    if (between && rises) return EmitRange(text_, from.first - 1, from, *second, sink_);
    if (tally) return EmitTally(text_, from, *second, VoteTalk(text_) || split || (apart && from.value >= 20) ? "vote" : "score", sink_);
    if (dash && !counts && from.number.plain && second->number.plain) return second->last;  // a record, a serial number
    if (!rises || text_.Is(from.first - 1, "from")) return 0;
    if (either) return counts && second->value == from.value + 1 ? EmitRange(text_, from.first, from, *second, sink_) : 0;
    if (MayBeYear(text_, from, false) && !counts) return second->last;
    if (to && !counts) return 0;
    return EmitRange(text_, from.first, from, *second, sink_);
  }

  const FigureText& text_;
  FigureSink sink_;
};

bool Triggers(const FigureText& text, uint32_t i) {
  const Token& token = text.At(i);
  if (token.kind == TokenKind::kNumber) return true;
  const bool apart = !text.Glued(i) || (i > text.begin && (text.Is(i - 1, "<") || text.Is(i - 1, ">") || text.Is(i - 1, "(")));
  if (token.kind != TokenKind::kWord && apart && text.Number(i + 1) && text.Glued(i + 1)) return true;  // a minus sign
  if (token.word == 0) return false;
  if (token.word == text.in.a || token.word == text.in.an) {  // the commonest word: "a dozen", "a third", "a handful"
    return (i + 1 < text.end && text.At(i + 1).classes.Meets(text.in.trigger)) || text.Longest(i, text.in.plenty);
  }
  return token.classes.Meets(text.in.trigger);
}

void Extract(const Reading& reading, std::vector<Claim>& claims) {
  const Copy& copy = reading.copy;
  std::unique_ptr<FigureWords> own;
  const FigureWords& words = OfLexicon(*copy.lexicon, own);
  DatedTokens dated(claims);
  for (uint32_t s = 0; s < copy.sentences.size(); ++s) {
    const Sentence& sentence = copy.sentences[s];
    if (sentence.kind != BlockKind::kBody && sentence.kind != BlockKind::kHeadline && sentence.kind != BlockKind::kCaption) continue;
    FigureText text{copy, *copy.lexicon, words, sentence.tokens.first, sentence.tokens.last, sentence.kind == BlockKind::kHeadline, &reading.grammar};
    FigureReader reader(text, FigureSink{s, claims});
    const Token* const tokens = copy.tokens.data();
    const ClassSet trigger = words.trigger;
    const WordId a = words.a, an = words.an;
    for (uint32_t i = text.begin; i < text.end;) {
      const Token* token = tokens + i;
      while (token != tokens + text.end && token->kind == TokenKind::kWord && !token->classes.Meets(trigger) && token->word != a && token->word != an) ++token;  // most
      i = static_cast<uint32_t>(token - tokens);
      if (i == text.end) break;
      if (!Triggers(text, i)) {
        ++i;
        continue;
      }
      uint32_t past = dated.Past(i);
      uint32_t next = reader.Read(i, past != i);
      i = past != i ? std::max(past, next) : next;
    }
  }
}

}  // namespace

extern const ClaimKind kFigure;  // listed in all_kinds.cc
constexpr ClaimKind kFigure = {
    .id = "figure",
    .title = "numbers with what they count",
    .why = kFigureWhy,
    .example = "At least 14 people were injured.",
    .extract = Extract,
};

}  // namespace crossread
