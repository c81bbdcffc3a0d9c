// SPDX-License-Identifier: Apache-2.0
// Lines are looked at by their first characters alone.
#include "values/live_blog.h"

#include <vector>

#include "base/ascii.h"

namespace crossread {
namespace {

std::optional<int> StampAt(std::string_view text, size_t begin) {
  while (begin < text.size() && (text[begin] == ' ' || text[begin] == '[' || text[begin] == '*')) ++begin;
  size_t i = begin;
  int hour = 0;
  while (i < text.size() && i - begin < 2 && IsDigit(text[i])) hour = hour * 10 + (text[i++] - '0');
  if (i == begin || i + 2 >= text.size() || (text[i] != ':' && text[i] != '.')) return std::nullopt;
  if (!IsDigit(text[i + 1]) || !IsDigit(text[i + 2])) return std::nullopt;
  if (i + 3 < text.size() && (IsDigit(text[i + 3]) || text[i + 3] == '.' || text[i + 3] == ':')) return std::nullopt;
  int minute = (text[i + 1] - '0') * 10 + (text[i + 2] - '0');
  if (hour > 23 || minute > 59) return std::nullopt;
  return hour * 60 + minute;
}

/// The stamps of all lines, at most `most` of them.
std::vector<int> Stamps(std::string_view text, size_t most) {
  std::vector<int> stamps;
  for (size_t at = 0; at < text.size() && stamps.size() < most;) {
    if (std::optional<int> stamp = StampAt(text, at)) stamps.push_back(*stamp);
    at = text.find('\n', at);
    if (at == std::string_view::npos) break;
    ++at;
  }
  return stamps;
}

}  // namespace

std::optional<int> StampOfLine(std::string_view text, size_t at) {
  size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return StampAt(text, before == std::string_view::npos ? 0 : before + 1);
}

bool IsLiveBlog(std::string_view text) { return Stamps(text, 2).size() == 2; }

bool OpensEntry(const Copy& copy, const Claim& claim) {
  const TimePhrase* phrase = std::get_if<TimePhrase>(&claim.said);
  if (phrase == nullptr || phrase->hour < 0 || claim.sentence >= copy.sentences.size()) return false;
  return claim.tokens.first == copy.sentences[claim.sentence].tokens.first && StampOfLine(copy.text(), claim.words.begin).has_value();
}

bool IsNewestFirst(std::string_view text) {
  const std::vector<int> stamps = Stamps(text, 2);
  return stamps.size() == 2 && stamps[0] > stamps[1];
}

}  // namespace crossread
