// SPDX-License-Identifier: Apache-2.0
// Claims from numbers: which kind, which interval, which words.
#include "claims/figure_emit.h"

#include <cmath>
#include <utility>

#include "claims/add_claim.h"
#include "values/amount.h"

namespace crossread {
namespace {

std::string_view KindOf(const Measured& measured) {
  switch (measured.kind) {
    case MeasureKind::kMoney: return "money";
    case MeasureKind::kPercent: return "percent";
    default: return "figure";
  }
}

std::string_view UnitOf(const Measured& measured) {
  bool share = measured.number.form == NumberForm::kFraction && measured.kind == MeasureKind::kCount;
  return share ? "1" : measured.unit;
}

Amount AmountOf(const Measured& measured, const Hedged& hedged) {
  Amount amount = HedgedAmount(measured.value, hedged.hedge, hedged.close, UnitOf(measured));
  if (measured.number.form == NumberForm::kPlenty) {
    double scale = measured.number.value == 0 ? 1 : measured.value / measured.number.value;
    amount.low = measured.value;
    amount.high = measured.number.ceiling * scale;
  }
  return amount;
}

NounForm FormOf(const Measured& measured) {
  if (measured.number.form == NumberForm::kOrdinal) return NounForm::kSingular;
  if (measured.kind != MeasureKind::kCount || measured.number.form == NumberForm::kFraction) return NounForm::kEither;
  return measured.value == 1 ? NounForm::kSingular : NounForm::kPlural;
}

Claim& NewClaim(const FigureText& text, const Measured& measured, TokenRange tokens, FigureSink sink) {
  return AddClaim(text.copy, KindOf(measured), sink.sentence, tokens, {measured.first, measured.last}, sink.claims);
}

/// What is counted or measured: the noun behind it, "age" for ages, and per what.
void FillQuantity(const FigureText& text, const Measured& measured, std::string_view state, const Counted& counted, Quantity& quantity) {
  if (measured.kind == MeasureKind::kAge) {
    quantity.of = "age";
    return;
  }
  quantity.state = state;
  quantity.of = counted.of;
  quantity.modifiers = ModifiersOf(text, counted);
  if (measured.rate != 0) quantity.modifiers.push_back("per " + LowerCase(text.Words(measured.rate)));
}

/// "63 million pounds, down from 84 million": the currency is written once in a sentence.
void InheritMoney(const FigureText& text, Measured& measured, FigureSink sink) {
  if (measured.kind != MeasureKind::kCount || !measured.number.magnitude || measured.value < 1e6 || sink.claims.empty()) return;
  const Claim& last = sink.claims.back();
  if (last.kind != "money" || last.sentence != sink.sentence) return;
  uint32_t before = measured.first - 1;
  bool led = text.Is(before, "from") || text.Is(before, "to") || text.Is(before, "of") || text.Is(before, "against");
  if (!led || ReadCounted(text, measured.last, NounForm::kPlural).found) return;
  for (const Sense* sense : text.lexicon.All(text.in.currency)) {
    if (sense->value != std::get<Quantity>(last.said).amount.unit) continue;
    measured.kind = MeasureKind::kMoney;
    measured.unit = sense->value;  // lives as long as the lexicon
    return;
  }
}

uint32_t Append(const FigureText& text, const Measured& measured, const Hedged& hedged, Amount amount, FigureSink sink) {
  Counted counted = ReadCounted(text, measured.rate != 0 ? measured.rate + 1 : hedged.last, FormOf(measured));
  if (measured.kind == MeasureKind::kAge || (measured.rate != 0 && !text.Is(measured.rate + 1, "of"))) counted = Counted{};
  bool stated = measured.kind == MeasureKind::kCount && measured.number.form != NumberForm::kOrdinal;
  std::string_view state = stated ? StateOf(text, hedged.first, counted) : std::string_view();
  bool alone = text.Is(measured.first, "one") && measured.last == measured.first + 1;
  bool pronoun = alone && counted.of.empty() && hedged.hedge == Hedge::kNone && measured.kind == MeasureKind::kCount;
  if (pronoun && state.empty()) return measured.last;  // "a good one"
  bool counts = measured.kind == MeasureKind::kCount && counted.found;
  uint32_t last = counts ? std::max(counted.last, hedged.last) : hedged.last;
  Claim& claim = NewClaim(text, measured, {hedged.first, last}, sink);
  claim.hedge = hedged.hedge;
  Quantity& quantity = claim.said.emplace<Quantity>();
  FillQuantity(text, measured, state, counted, quantity);
  quantity.ordinal = measured.number.form == NumberForm::kOrdinal;
  quantity.amount = std::move(amount);
  return last;
}

}  // namespace

uint32_t EmitFigure(const FigureText& text, Measured measured, FigureSink sink) {
  InheritMoney(text, measured, sink);
  if (measured.kind == MeasureKind::kPeriod) return measured.last;
  Hedged hedged = ReadHedge(text, measured.first, measured.last);
  if (MayBeYear(text, measured, hedged.hedge != Hedge::kNone)) return measured.last;
  if (measured.number.form == NumberForm::kOrdinal || measured.kind == MeasureKind::kAge) {
    if (measured.number.form == NumberForm::kOrdinal) hedged = Hedged{.first = measured.first, .last = measured.last};
  }
  if (measured.number.form == NumberForm::kPlenty && hedged.hedge == Hedge::kNone) hedged.hedge = Hedge::kAtLeast;
  return Append(text, measured, hedged, AmountOf(measured, hedged), sink);
}

uint32_t EmitRange(const FigureText& text, uint32_t first, const Measured& from, const Measured& to, FigureSink sink) {
  Measured whole = to;
  whole.first = first;
  Hedged before = ReadHedge(text, first, to.last);
  before.hedge = Hedge::kBetween;
  Hedged none;
  Measured low = from;
  low.unit = to.unit;
  low.kind = to.kind;
  Amount amount = Spanning(AmountOf(low, none), AmountOf(to, none));
  return Append(text, whole, before, std::move(amount), sink);
}

uint32_t EmitTally(const FigureText& text, const Measured& from, const Measured& to, std::string_view of, FigureSink sink) {
  bool led = from.value >= to.value;
  for (const Measured* side : {&from, &to}) {
    Quantity& quantity = NewClaim(text, *side, {side->first, side->last}, sink).said.emplace<Quantity>();
    quantity.of = of;
    quantity.state = (side == &from) == led ? "for" : "against";
    quantity.amount = AmountOf(*side, Hedged{});
  }
  return to.last;
}

uint32_t EmitGroup(const FigureText& text, uint32_t i, FigureSink sink) {
  const Sense* group = text.Get(i, text.in.group_number);
  if (group == nullptr || text.Capital(i) || text.Hyphen(i + 1) || text.Is(i + 1, "of")) return i;
  if (i == text.begin || text.IsOneOf(i - 1, {"string", "jazz", "piano", "vocal", "wind", "brass", "barbershop", "rock", "pop"})) return i;
  Measured number;
  number.first = i;
  number.last = i + 1;
  Quantity& quantity = NewClaim(text, number, {i, i + 1}, sink).said.emplace<Quantity>();
  quantity.amount = HedgedAmount(group->number, Hedge::kNone, false, "count");
  quantity.of = "person";
  Counted counted;
  counted.last = i + 1;
  quantity.state = StateOf(text, i, counted);
  return i + 1;
}

uint32_t EmitNone(const FigureText& text, uint32_t i, FigureSink sink) {
  Match nobody = text.Longest(i, text.in.nobody);
  bool bare = !nobody && text.Get(i, text.in.no_noun) != nullptr;
  if (!nobody && !bare) return i;
  uint32_t at = i + (bare ? 1 : nobody.length);
  Counted counted;
  counted.last = at;
  if (bare || text.Is(at, "of") || text.Is(i, "not")) counted = ReadCounted(text, at, NounForm::kEither);
  if (bare && !counted.found) return i;
  if (!counted.found) counted.of = "person";
  std::string_view state;
  if (bare) {
    const Sense* noun = text.Get(counted.head, text.in.state_noun);
    if (noun != nullptr) state = noun->value;
  }
  if (state.empty()) state = StateOf(text, i, counted);
  if (state.empty() || state == "for") return i;
  Measured zero;
  zero.first = i;
  zero.last = at;
  Quantity& quantity = NewClaim(text, zero, {i, std::max(at, counted.last)}, sink).said.emplace<Quantity>();
  quantity.amount = HedgedAmount(0, Hedge::kNone, false, "count");
  quantity.of = counted.of;
  quantity.state = state;
  return std::max(at, counted.last);
}

}  // namespace crossread
