// SPDX-License-Identifier: Apache-2.0
// Cardinals in words: tens and units add, hundreds and thousands multiply, each part smaller than the one before.
#include "claims/number.h"

namespace crossread {
namespace {

constexpr double kHundred = 100;

/// What has been read of a cardinal.
struct Part {
  double value = 0;
  uint32_t last = 0;
  bool digits = false;
  bool magnitude = false;
};

class CardinalReader {
 public:
  explicit CardinalReader(const FigureText& text) : text_(text) {}

  /// A cardinal all of whose magnitudes lie below `limit`.
  std::optional<Part> Below(uint32_t i, double limit, bool start) const {
    std::optional<Part> part = Group(i, start);
    if (!part) return std::nullopt;
    for (;;) {
      uint32_t at = SkipHyphen(part->last);
      const Sense* sense = text_.Get(at, text_.in.magnitude);
      if (sense == nullptr || sense->number <= kHundred) break;
      double size = sense->number;
      if (size >= limit) return std::nullopt;
      part->value *= size;
      part->last = at + 1;
      part->magnitude = true;
      if (const Sense* more = text_.Get(part->last, text_.in.magnitude); more != nullptr && more->number > size) {
        limit = more->number * 10;  // "three lakh crore", "ten thousand million"
        continue;
      }
      AddRest(*part, size);
      break;
    }
    return part;
  }

 private:
  uint32_t SkipHyphen(uint32_t i) const {
    return text_.Hyphen(i) && text_.Glued(i) && text_.Glued(i + 1) ? i + 1 : i;
  }

  /// "twenty-one", "fifteen", "five dozen"; no digits.
  std::optional<Part> Tens(uint32_t i) const {
    const Sense* sense = text_.Get(i, text_.in.cardinal);
    if (sense == nullptr) return std::nullopt;
    Part part{sense->number, i + 1};
    if (part.value >= 20) {
      uint32_t at = text_.Hyphen(i + 1) ? i + 2 : i + 1;
      const Sense* unit = text_.Get(at, text_.in.cardinal);
      if (unit != nullptr && unit->number >= 1 && unit->number <= 9) {
        part.value += unit->number;
        part.last = at + 1;
      }
    }
    return part;
  }

  std::optional<Part> Start(uint32_t i, bool start) const {
    if (text_.Number(i)) {
      std::optional<double> value = ReadDigits(text_.Words(i));
      if (!value) return std::nullopt;
      return Part{*value, i + 1, true};
    }
    if (std::optional<Part> tens = Tens(i)) return tens;
    if (!start) return std::nullopt;
    // "a hundred", "hundred thousand", "a dozen"
    bool article = text_.Is(i, "a") || text_.Is(i, "an");
    uint32_t at = article ? i + 1 : i;
    if (text_.Get(at, text_.in.dozen) != nullptr && article) return Part{1, at};
    if (const Sense* sense = text_.Get(at, text_.in.magnitude)) {
      bool led = article || (sense->number <= 1000 && text_.Get(at + 1, text_.in.magnitude) != nullptr);
      if (led) return Part{1, at};
    }
    return std::nullopt;
  }

  /// Up to the hundreds: "two hundred and three", "five dozen", "3 hundred and 21".
  std::optional<Part> Group(uint32_t i, bool start) const {
    std::optional<Part> part = Start(i, start);
    if (!part) return std::nullopt;
    Dozens(*part);
    uint32_t at = SkipHyphen(part->last);
    const Sense* hundred = text_.Get(at, text_.in.magnitude);
    if (hundred == nullptr || hundred->number != kHundred) return part;
    part->value *= kHundred;
    part->last = at + 1;
    part->magnitude = true;
    bool with_and = text_.Is(part->last, "and");
    uint32_t rest = SkipHyphen(with_and ? part->last + 1 : part->last);
    std::optional<Part> tens = Tens(rest);
    if (!tens && part->digits && with_and && text_.Number(rest)) {
      std::optional<double> value = ReadDigits(text_.Words(rest));
      if (value && *value >= 1 && *value < kHundred) tens = Part{*value, rest + 1};
    }
    if (!tens || tens->value == 0 || FollowedByHundred(tens->last)) return part;
    Dozens(*tens);
    part->value += tens->value;
    part->last = tens->last;
    return part;
  }

  void Dozens(Part& part) const {
    if (text_.Get(part.last, text_.in.dozen) == nullptr) return;
    part.value *= 12;
    part.last += 1;
    part.magnitude = true;
  }

  bool FollowedByHundred(uint32_t i) const {
    const Sense* sense = text_.Get(i, text_.in.magnitude);
    return sense != nullptr && sense->number == kHundred;
  }

  /// "two thousand *and two hundred*", "2 million *three hundred thousand*".
  void AddRest(Part& part, double size) const {
    bool with_and = text_.Is(part.last, "and");
    uint32_t at = SkipHyphen(with_and ? part.last + 1 : part.last);
    std::optional<Part> rest = Below(at, size, false);
    if (!rest || rest->value >= size || rest->value == 0) return;
    // "$2 million and 12 years": digits go on only with a magnitude of their own, and not after "and"
    if (rest->digits && (with_and || !rest->magnitude || !part.digits)) return;
    bool ends = text_.Breaks(rest->last);
    if (!rest->digits && part.digits && ((with_and && !ends) || !rest->magnitude)) return;
    part.value += rest->value;
    part.last = rest->last;
  }

  const FigureText& text_;
};

}  // namespace

std::optional<NumberRead> ReadCardinal(const FigureText& text, uint32_t i) {
  std::optional<Part> part = CardinalReader(text).Below(i, 1e18, true);
  if (!part) return std::nullopt;
  NumberRead read;
  read.first = i;
  read.last = part->last;
  read.value = part->value;
  read.digits = part->digits;
  read.magnitude = part->magnitude;
  return read;
}

}  // namespace crossread
