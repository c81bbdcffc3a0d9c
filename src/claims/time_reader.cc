// SPDX-License-Identifier: Apache-2.0
// Reads roles, signs and numbers off tokens.
#include "claims/time_reader.h"

#include <charconv>

#include "base/ascii.h"
#include "claims/date_setting.h"
#include "claims/time_grammar.h"

namespace crossread {

bool TimeReader::IsBusiness() const {
  if (!business_) business_ = crossread::IsBusiness(copy_);
  return *business_;
}

bool TimeReader::CountsPence() const {
  if (!pence_) pence_ = crossread::CountsPence(copy_);
  return *pence_;
}

const TimeSense* TimeReader::Find(uint32_t i, Role role) const {
  const TimeWord& word = Word(i);
  for (const TimeSense* sense = words_.begin(word); sense != words_.end(word); ++sense) {
    if (sense->role != role) continue;
    if (!sense->cased || At(i).Is(kAllCaps) || Text(i) == sense->form) return sense;
  }
  return nullptr;
}

const TimeRow* TimeReader::Row(uint32_t i) const {
  if (i + 1 >= last_) return nullptr;
  const WordId second = At(i + 1).word;
  for (const TimeRow& row : words_.Rows(Word(i))) {
    if (row.second != second) continue;
    uint32_t size = static_cast<uint32_t>(row.rest.size());
    if (i + size >= last_) continue;
    bool same = true, caps = At(i).Is(kAllCaps);
    for (uint32_t k = 0; k < size && same; ++k) {
      same = At(i + k + 1).word == row.rest[k];
      caps = caps && At(i + k + 1).Is(kAllCaps);
    }
    if (same && (!row.sense.cased || caps || copy_.Words(TokenRange{i, i + size + 1}) == row.sense.form)) return &row;
  }
  return nullptr;
}

ReadPhrase TimeReader::Phrase(uint32_t i, Role role) const {
  const TimeWord& word = Word(i);
  if (word.row_roles.Has(role)) {
    const TimeRow* row = Row(i);
    if (row != nullptr && row->sense.role == role) return {row->sense, i + static_cast<uint32_t>(row->rest.size()) + 1};
  }
  if (!word.roles.Has(role)) return {};
  const TimeSense* sense = Find(i, role);
  return sense == nullptr ? ReadPhrase{} : ReadPhrase{*sense, i + 1};
}

bool TimeReader::Dash(uint32_t i) const {
  return In(i) && At(i).kind != TokenKind::kWord && IsOneOf(i, {"-", "–", "—", "‑", "~"});
}

int TimeReader::Whole(uint32_t i) const {
  if (!Digits(i)) return -1;
  const Token& token = At(i);
  if (token.end - token.begin > 8) return -1;
  int value = 0;
  for (uint64_t left = token.head; left != 0; left >>= 8) {  // the head holds all of it
    const char c = static_cast<char>(left & 0xFF);
    if (!IsDigit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

ReadNumber TimeReader::Number(uint32_t i) const {
  ReadNumber out;
  if (Digits(i)) {
    std::string_view text = Text(i);
    char clean[24];
    size_t size = 0;
    bool comma = false;
    for (char c : text) {
      if (c == ',') comma = true;
      else if (size < sizeof clean) clean[size++] = c;
    }
    int whole = Whole(i);
    if (whole >= 0) {
      out.value = whole;
    } else {
      auto [end, error] = std::from_chars(clean, clean + size, out.value);
      if (error != std::errc() || end != clean + size) return {};
    }
    out.end = i + 1;
    out.plain = !comma && text.find('.') == std::string_view::npos;
    out.digits = static_cast<int>(text.size());
    // "5 1/2", "5-1/2"
    uint32_t k = i + 1 + (Dash(i + 1) && Glued(i + 2) ? 1 : 0);
    if (out.plain && Whole(k) == 1 && Sign(k + 1, '/') && Glued(k + 1) && Whole(k + 2) == 2) {
      out.value += 0.5, out.end = k + 3, out.plain = false;
    } else if (Text(i + 1) == "½") {
      out.value += 0.5, out.end = i + 2, out.plain = false;
    }
    if (Value(out.end, Role::kScale) >= 1000) {  // "3.5 million years"
      out.value *= Value(out.end, Role::kScale);
      ++out.end;
      out.plain = false;
    }
    return out;
  }
  if (!In(i) || !IsAny(i, RolesOf(Role::kCardinal, Role::kTens, Role::kScale, Role::kA))) return {};
  out.words = true;
  uint32_t at = i;
  double value = -1;
  if (Is(at, Role::kTens)) {
    value = Value(at, Role::kTens);
    ++at;
    uint32_t next = at + (Dash(at) || IsWord(at, "and") ? 1 : 0);
    if (Is(next, Role::kCardinal) && Value(next, Role::kCardinal) < 10) {
      value += Value(next, Role::kCardinal);
      at = next + 1;
    }
  } else if (Is(at, Role::kCardinal)) {
    value = Value(at, Role::kCardinal);
    ++at;
  } else if (Is(at, Role::kA) && Is(at + 1, Role::kScale)) {
    value = 1;
    ++at;
  } else if (!Is(at, Role::kScale)) {
    return {};
  }
  while (Is(at, Role::kScale)) {
    value = (value < 0 ? 1 : value) * Value(at, Role::kScale);
    ++at;
    uint32_t next = at + (IsWord(at, "and") ? 1 : 0);
    if (Value(at - 1, Role::kScale) != 12 && IsAny(next, RolesOf(Role::kCardinal, Role::kTens)) && next > at) {
      ReadNumber rest = Number(next);
      if (rest) value += rest.value, at = rest.end;
    }
  }
  // "one and a half", "two-and-a-half-hour"
  uint32_t dashed = GluedDash(at) && IsWord(at + 1, "and") && GluedDash(at + 2) && Is(at + 3, Role::kA) && GluedDash(at + 4) ? at + 5 : 0;
  if (dashed != 0 && Is(dashed, Role::kHalf)) value += 0.5, at = dashed + 1;
  if (IsWord(at, "and") && Is(at + 1, Role::kA) && Is(at + 2, Role::kHalf)) value += 0.5, at += 3;
  else if (IsWord(at, "and") && Is(at + 1, Role::kA) && IsWord(at + 2, "quarter") && IsAny(at + 3, RolesOf(Role::kUnit, Role::kUnits))) value += 0.25, at += 3;
  else if (IsWord(at, "and") && Is(at + 1, Role::kHalf) && IsAny(at + 2, RolesOf(Role::kUnit, Role::kUnits))) value += 0.5, at += 2;
  out.value = value;
  out.end = at;
  return out;
}

ReadNumber TimeReader::Ordinal(uint32_t i) const {
  ReadNumber out;
  out.ordinal = true;
  if (Digits(i)) {
    int value = Whole(i);
    if (value < 0 || !Is(i + 1, Role::kSuffix) || !Glued(i + 1)) return {};
    out.value = value;
    out.end = i + 2;
    return out;
  }
  out.words = true;
  if (Is(i, Role::kOrdinal)) {
    out.value = Value(i, Role::kOrdinal);
    out.end = i + 1;
  } else if (Is(i, Role::kTens)) {
    uint32_t next = i + 1 + (Dash(i + 1) ? 1 : 0);
    if (!Is(next, Role::kOrdinal) || Value(next, Role::kOrdinal) > 9) return {};
    out.value = Value(i, Role::kTens) + Value(next, Role::kOrdinal);
    out.end = next + 1;
  }
  return out;
}

int TimeReader::SmallMonth(uint32_t i) const {
  const bool ends = !In(i + 1) || (At(i + 1).kind == TokenKind::kPunct && !Dash(i + 1));
  const bool alone = ends && IsOneOf(i - 1, {"in", "since"}), numbered = (IsWord(i - 1, "on") || Is(i - 1, Role::kWeekday)) && Ordinal(i + 1);
  return (alone || numbered) && IsOneOf(i, {"may", "march"}) ? (IsWord(i, "may") ? 5 : 3) : 0;
}

int TimeReader::Month(uint32_t i, uint32_t* end, bool* weak) const {
  if (!IsAny(i, RolesOf(Role::kMonth, Role::kWeakMonth))) return 0;
  int month = Value(i, Role::kMonth);
  *weak = month == 0;
  if (*weak) month = Value(i, Role::kWeakMonth);
  if (month == 0) month = SmallMonth(i);
  if (month == 0) return 0;
  *end = i + 1;
  if (Sign(i + 1, '.') && Glued(i + 1) && At(i).end - At(i).begin <= 4 && (Digits(i + 2) || Sign(i + 2, ','))) *end = i + 2;
  return month;
}

TimeUnit UnitAt(const TimeReader& r, uint32_t i, bool after_figures, bool* plural) {
  *plural = false;
  if (!r.IsAny(i, RolesOf(Role::kUnit, Role::kUnits, Role::kShort, Role::kLetter))) return TimeUnit::kNone;
  if (r.Is(i, Role::kUnit)) return static_cast<TimeUnit>(r.Value(i, Role::kUnit));
  if (r.Is(i, Role::kUnits)) {
    *plural = true;
    return static_cast<TimeUnit>(r.Value(i, Role::kUnits));
  }
  if (!after_figures) return TimeUnit::kNone;
  if (r.Is(i, Role::kShort)) {
    *plural = true;
    return static_cast<TimeUnit>(r.Value(i, Role::kShort));
  }
  if (r.Is(i, Role::kLetter) && r.Glued(i) && (r.IsWord(i, "h") || !(r.In(i + 1) && r.Glued(i + 1) && r.At(i + 1).kind == TokenKind::kWord))) {
    if (r.IsWord(i, "s") || r.IsWord(i, "m")) return TimeUnit::kNone;
    *plural = true;
    return static_cast<TimeUnit>(r.Value(i, Role::kLetter));
  }
  return TimeUnit::kNone;
}

}  // namespace crossread
