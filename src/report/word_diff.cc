// SPDX-License-Identifier: Apache-2.0
// Word by word: longest common subsequence over words, punctuation carried along.
#include "report/word_diff.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace crossread {
namespace {

constexpr size_t kMostWords = 1500;

/// A word with the signs and spaces that follow it.
struct Piece {
  std::string_view all;  ///< as written, up to the next word
  std::string folded;    ///< the word alone, lower case
};

bool IsWordByte(char c) {
  auto byte = static_cast<unsigned char>(c);
  return (byte >= '0' && byte <= '9') || (byte | 0x20u) - 'a' < 26u || byte >= 0x80;
}

/// Bytes of the typographic sign at `at` that separates words although it is not ASCII; 0 where there is none.
size_t SignAt(std::string_view text, size_t at) {
  std::string_view rest = text.substr(at);
  bool general = rest.starts_with("\xE2\x80") && rest.size() >= 3;  // dashes, quotation marks, ellipsis
  if (general) return 3;
  return rest.starts_with("\xC2\xA0") || rest.starts_with("\xC2\xAB") || rest.starts_with("\xC2\xBB") ? 2 : 0;
}

std::vector<Piece> Pieces(std::string_view text) {
  std::vector<Piece> pieces;
  size_t begin = 0;
  size_t at = 0;
  bool in_word = false;
  auto close = [&](size_t end) {
    if (!pieces.empty()) pieces.back().all = text.substr(begin, end - begin);
    if (!pieces.empty()) begin = end;
  };
  while (at < text.size()) {
    size_t sign = SignAt(text, at);
    if (sign == 0 && IsWordByte(text[at])) {
      if (!in_word) {
        close(at);
        pieces.emplace_back();
      }
      char c = text[at];
      pieces.back().folded.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c);
      in_word = true;
      ++at;
    } else {
      in_word = false;
      at += sign == 0 ? 1 : sign;
    }
  }
  close(text.size());
  return pieces;
}

void Add(DiffRun::Kind kind, std::string_view text, std::vector<DiffRun>& runs) {
  if (!runs.empty() && runs.back().kind == kind && runs.back().text.data() + runs.back().text.size() == text.data()) {
    runs.back().text = std::string_view(runs.back().text.data(), runs.back().text.size() + text.size());
    return;
  }
  runs.push_back({kind, text});
}

/// Lengths of the longest common subsequences of the ends of `a` and `b`, row by row.
std::vector<uint16_t> CommonLengths(const std::vector<Piece>& a, const std::vector<Piece>& b) {
  size_t width = b.size() + 1;
  std::vector<uint16_t> table((a.size() + 1) * width, 0);
  for (size_t i = a.size(); i-- > 0;) {
    for (size_t j = b.size(); j-- > 0;) {
      uint16_t& cell = table[i * width + j];
      if (a[i].folded == b[j].folded) {
        cell = static_cast<uint16_t>(table[(i + 1) * width + j + 1] + 1);
      } else {
        cell = std::max(table[(i + 1) * width + j], table[i * width + j + 1]);
      }
    }
  }
  return table;
}

}  // namespace

std::vector<DiffRun> WordDiff(std::string_view first, std::string_view second) {
  std::vector<Piece> a = Pieces(first);
  std::vector<Piece> b = Pieces(second);
  std::vector<DiffRun> runs;
  if (a.empty() || b.empty() || a.size() > kMostWords || b.size() > kMostWords) {
    if (!first.empty()) runs.push_back({DiffRun::Kind::kFirst, first});
    if (!second.empty()) runs.push_back({DiffRun::Kind::kSecond, second});
    return runs;
  }
  std::vector<uint16_t> table = CommonLengths(a, b);
  size_t width = b.size() + 1;
  size_t i = 0;
  size_t j = 0;
  while (i < a.size() || j < b.size()) {
    bool both = i < a.size() && j < b.size();
    if (both && a[i].folded == b[j].folded) {
      Add(DiffRun::Kind::kSame, a[i++].all, runs);
      ++j;
    } else if (i < a.size() && (!both || table[(i + 1) * width + j] >= table[i * width + j + 1])) {
      Add(DiffRun::Kind::kFirst, a[i++].all, runs);
    } else {
      Add(DiffRun::Kind::kSecond, b[j++].all, runs);
    }
  }
  return runs;
}

double SharedWords(const std::vector<DiffRun>& runs) {
  size_t same = 0;
  size_t other = 0;
  for (const DiffRun& run : runs) {
    size_t words = Pieces(run.text).size();
    (run.kind == DiffRun::Kind::kSame ? same : other) += words;
  }
  return same == 0 ? 0.0 : 2.0 * static_cast<double>(same) / static_cast<double>(2 * same + other);
}

}  // namespace crossread
