// SPDX-License-Identifier: Apache-2.0
// Finds the date that a page gives as its own: in a labelled line, a header line or a dateline.
#include <algorithm>
#include <cstdlib>

#include "base/ascii.h"
#include "facts/anchor_parts.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

constexpr uint32_t kFurnitureBlocks = 12;  // an unlabelled date lower down is part of the story
constexpr uint32_t kLineTokens = 30;       // a header line is short; running text is not
constexpr uint32_t kDatelineTokens = 24;

/// Rank of a place, strongest first.
enum Place { kLabelled, kFullHeader, kDatelinePlace, kLooseHeader, kNowhere };

struct Candidate {
  WrittenDate date;
  Place place = kNowhere;
  bool updated = false;
};

class Finder {
 public:
  explicit Finder(const Copy& copy) : copy_(copy), label_(copy.lexicon->Class("date_label")) {}

  std::optional<StatedDate> Run() {
    std::optional<Candidate> best;
    uint32_t first = 0;
    uint32_t seen = 0;
    bool body_begun = false;
    while (first < copy_.tokens.size()) {
      uint32_t last = first;
      while (last < copy_.tokens.size() && copy_.tokens[last].block == copy_.tokens[first].block) ++last;
      BlockKind kind = copy_.blocks[copy_.tokens[first].block].kind;
      for (const WrittenDate& date : ReadDates(copy_, {first, last})) {
        Candidate candidate = Judge(date, {first, last}, kind, seen < kFurnitureBlocks && !body_begun);
        if (candidate.place == kNowhere) continue;
        if (!best || Stronger(candidate, *best)) best = candidate;
      }
      if (kind == BlockKind::kBody && last - first > kLineTokens) body_begun = true;
      first = last;
      ++seen;
    }
    if (!best) return std::nullopt;
    StatedDate stated;
    stated.date = best->date;
    static constexpr const char* kWhere[] = {"a line of the page", "the header", "the dateline", "the header"};
    stated.where = best->updated ? "the line of the last update" : kWhere[best->place];
    AddClock(stated);
    return stated;
  }

 private:
  static bool Stronger(const Candidate& a, const Candidate& b) {
    bool a_day = a.date.year.has_value(), b_day = b.date.year.has_value();
    if (a_day != b_day) return a_day;
    if (a.updated != b.updated) return b.updated;
    return a.place < b.place;
  }

  std::string_view Words(uint32_t i) const { return copy_.Words(copy_.tokens[i]); }
  bool IsSmallWord(uint32_t i) const {
    return copy_.tokens[i].kind == TokenKind::kWord && !copy_.tokens[i].Is(kCapital) && !copy_.tokens[i].Is(kSuffix);
  }

  Candidate Judge(const WrittenDate& date, TokenRange block, BlockKind kind, bool near_top) const {
    Candidate candidate;
    candidate.date = date;
    if (date.either_order) return candidate;
    bool line = block.size() <= kLineTokens && kind != BlockKind::kCaption;
    if (const Sense* label = LabelBefore(date.tokens.first, block.first)) {
      if (line || date.tokens.first - block.first <= 3) {
        candidate.place = kLabelled;
        candidate.updated = label->value == "updated";
        return candidate;
      }
    }
    if (kind == BlockKind::kBoilerplate) return candidate;
    if (IsDateline(date, block, kind, near_top)) {
      candidate.place = kDatelinePlace;
    } else if (near_top && line && StandsAlone(date, block)) {
      candidate.place = block.size() <= date.tokens.size() + 2 ? kFullHeader : kLooseHeader;
    } else if (near_top && date.tokens.first == block.first && date.year && kind != BlockKind::kCaption &&
               !IsPlainStart(date, block)) {
      candidate.place = kLooseHeader;
    }
    return candidate;
  }

  /// A label ("Published", "Last updated") at most four tokens before `at`, with nothing but signs and small words between.
  const Sense* LabelBefore(uint32_t at, uint32_t floor) const {
    if (label_ == 0) return nullptr;
    for (uint32_t i = at; i > floor && at - i < 4;) {
      --i;
      if (const Sense* sense = copy_.lexicon->Get(copy_, i, label_)) {
        // "decrees published 3 May" inside a sentence is not a label: a label begins its line or follows a sign.
        bool heads = i == floor || copy_.tokens[i].Is(kCapital) || copy_.tokens[i - 1].kind != TokenKind::kWord ||
                     (i == floor + 1 && copy_.tokens[floor].Is(kCapital));
        return heads ? sense : nullptr;
      }
      std::string_view words = Words(i);
      if (copy_.tokens[i].kind == TokenKind::kWord && words != "on" && words != "On") return nullptr;
    }
    return nullptr;
  }

  /// "LILONGWE, March 7, 2023 (Newswire) -": capitals before the date, a dash soon after it.
  bool IsDateline(const WrittenDate& date, TokenRange block, BlockKind kind, bool near_top) const {
    if (kind == BlockKind::kDateline) return true;
    if (!near_top && date.tokens.first - block.first > 6) return false;
    if (date.tokens.first - block.first > 10 || date.tokens.first == block.first) return false;
    for (uint32_t i = block.first; i < date.tokens.first; ++i) {
      if (IsSmallWord(i) && Words(i) != "de" && Words(i) != "la" && Words(i) != "el" && Words(i) != "al") return false;
      if (Words(i) == "." && i + 1 < date.tokens.first && i > block.first && Words(i - 1).size() > 4) return false;
    }
    uint32_t stop = std::min(block.last, date.tokens.last + kDatelineTokens / 2);
    for (uint32_t i = date.tokens.last; i < stop; ++i) {
      std::string_view words = Words(i);
      if (words == "-" || words == "--" || words == "–" || words == "—") return true;
      if (IsSmallWord(i)) return false;
    }
    // "Addis Ababa, 11 February 2024" on a line of its own
    return date.tokens.last == block.last && block.size() <= date.tokens.size() + 6;
  }

  /// Nothing but names, signs and clock times around the date.
  bool StandsAlone(const WrittenDate& date, TokenRange block) const {
    if (date.tokens.first > block.first) {
      uint32_t before = date.tokens.first - 1;
      if (IsSmallWord(before) && Words(before) != "for") return false;
      for (uint32_t i = block.first; i < date.tokens.first; ++i) {
        if (copy_.tokens[i].kind == TokenKind::kNumber) return false;  // "the 52 weeks ended", "12 dead, 3 May"
      }
    }
    if (date.tokens.last < block.last) {
      uint32_t after = date.tokens.last;
      if (IsSmallWord(after) && Words(after) != "at" && Words(after) != "by") return false;
    }
    return true;
  }

  /// "January 10, 2022 was a cold day": the date is the subject of a sentence.
  bool IsPlainStart(const WrittenDate& date, TokenRange block) const {
    uint32_t after = date.tokens.last;
    return after >= block.last || IsSmallWord(after) || Words(after) == ",";
  }

  void AddClock(StatedDate& stated) const {
    std::string_view text = copy_.text();
    const Block& block = copy_.blocks[copy_.tokens[stated.date.tokens.first].block];
    uint32_t begin = copy_.tokens[stated.date.tokens.first].begin;  // "2024-05-14T08:00" may be one token
    size_t line = text.find('\n', begin);
    uint32_t end = static_cast<uint32_t>(std::min({line, text.size(), static_cast<size_t>(begin) + 80}));
    stated.clock = ReadClock(text, begin, end);
    if (!stated.clock) {
      stated.clock = ReadClock(text, std::max(block.begin, begin < 40 ? 0 : begin - 40), begin);
    }
  }

  const Copy& copy_;
  ClassId label_;
};

}  // namespace

std::optional<StatedDate> FindStatedDate(const Copy& copy) {
  if (copy.tokens.empty()) return std::nullopt;
  return Finder(copy).Run();
}

std::optional<absl::CivilDay> DayOfStated(const Copy& copy, const StatedDate& stated, std::span<const Claim> claims) {
  if (stated.date.year) return stated.date.Day();
  std::optional<absl::CivilDay> best;
  for (const OwnDate& own : OwnDates(copy, claims)) {
    if (!own.full) continue;
    std::optional<absl::CivilDay> day = NearestDay(stated.date.month, stated.date.day, own.day);
    if (!day || std::llabs(*day - own.day) > 45) continue;
    if (!best || *day > *best) best = day;
  }
  return best;
}

}  // namespace crossread
