// SPDX-License-Identifier: Apache-2.0
// Every number below a million is spelled and read again; digits are grouped and read again.
#include "claims/number.h"

#include <string>

#include "gtest/gtest.h"
#include "segment/segment.h"

namespace crossread {
namespace {

std::string Below100(int n) {
  static constexpr const char* kUnits[] = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                                           "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
                                           "seventeen", "eighteen", "nineteen"};
  static constexpr const char* kTens[] = {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
  if (n < 20) return kUnits[n];
  return n % 10 == 0 ? kTens[n / 10] : std::string(kTens[n / 10]) + "-" + kUnits[n % 10];
}

std::string Below1000(int n, bool with_and) {
  if (n < 100) return Below100(n);
  std::string text = Below100(n / 100) + " hundred";
  return n % 100 == 0 ? text : text + (with_and ? " and " : " ") + Below100(n % 100);
}

std::string Spell(int n, bool with_and) {
  if (n < 1000) return Below1000(n, with_and);
  std::string text = Below1000(n / 1000, with_and) + " thousand";
  if (n % 1000 == 0) return text;
  return text + (with_and && n % 1000 < 100 ? " and " : " ") + Below1000(n % 1000, with_and);
}

std::string Group(int n) {
  std::string digits = std::to_string(n);
  for (size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

/// Reads numbers of which each has a line of its own.
class Lines {
 public:
  void Add(const std::string& text, double value) {
    document_.text += text + "\n";
    values_.push_back(value);
  }

  void ExpectRead() {
    static const FigureWords kWords(Lexicon::BuiltIn());
    document_.blocks.push_back({BlockKind::kBody, 0, static_cast<uint32_t>(document_.text.size())});
    Segment(document_, 0, Lexicon::BuiltIn(), copy_);
    uint32_t at = 0;
    for (double value : values_) {
      uint32_t end = at + 1;
      while (end < copy_.tokens.size() && !copy_.tokens[end].Is(kLineStart)) ++end;
      std::string line(copy_.Words(TokenRange{at, end}));
      std::optional<NumberRead> read = ReadNumber(FigureText{copy_, *copy_.lexicon, kWords, at, end}, at, false);
      ASSERT_TRUE(read) << line;
      ASSERT_EQ(read->value, value) << line;
      ASSERT_EQ(read->last, end) << line;
      at = end;
    }
  }

 private:
  Document document_;
  Copy copy_;
  std::vector<double> values_;
};

TEST(Number, WordsToAMillionReadAsSpelled) {
  for (int thousand = 0; thousand < 1000 && !HasFatalFailure(); thousand += 5) {
    Lines lines;
    for (int n = thousand * 1000; n < (thousand + 5) * 1000; ++n) lines.Add(Spell(n, n % 2 == 0), n);
    lines.ExpectRead();
  }
  Lines lines;
  for (int n = 0; n < 10000; ++n) lines.Add(Spell(n, n % 2 != 0), n);
  lines.Add("one million", 1e6);
  lines.ExpectRead();
}

TEST(Number, GroupedDigitsReadAsPrinted) {
  Lines lines;
  for (int n = 0; n < 100000000; n = n * 3 + 1) {
    lines.Add(Group(n), n);
    lines.Add(std::to_string(n), n);
  }
  lines.Add("12,34,567.89", 1234567.89);
  lines.Add("1.111,11", 1111.11);
  lines.ExpectRead();
}

TEST(Number, ListsAndVersionsAreNoNumbers) {
  for (std::string_view token : {"22,24,26,31", "192.168.1.2", "1.2.3", "1,23,45", "12,345,67"}) {
    EXPECT_FALSE(ReadDigits(token)) << token;
  }
}

}  // namespace
}  // namespace crossread
