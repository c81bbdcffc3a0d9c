// SPDX-License-Identifier: Apache-2.0
// Optimal string alignment over bytes: names of flags, rules and keys are ASCII.
#include "base/nearest.h"

#include <algorithm>

#include "base/ascii.h"

namespace crossread {

size_t EditDistance(std::string_view a, std::string_view b) {
  std::vector<size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      size_t change = Lower(a[i - 1]) == Lower(b[j - 1]) ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
      bool swapped = i > 1 && j > 1 && Lower(a[i - 1]) == Lower(b[j - 2]) && Lower(a[i - 2]) == Lower(b[j - 1]);
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

std::vector<std::string_view> Nearest(std::string_view word, std::span<const std::string_view> known) {
  size_t limit = std::max<size_t>(2, word.size() / 3);
  std::vector<std::pair<size_t, std::string_view>> found;
  for (std::string_view name : known) {
    size_t distance = EditDistance(word, name);
    bool part = word.size() >= 3 && name.find(word) != std::string_view::npos;
    if (distance <= limit && distance < name.size()) found.emplace_back(distance, name);
    else if (part) found.emplace_back(limit + 1, name);
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string_view> names;
  for (const auto& [distance, name] : found) {
    if (names.size() < 3 && distance <= found.front().first + 1) names.push_back(name);
  }
  return names;
}

std::string DidYouMean(std::string_view word, std::span<const std::string_view> known) {
  std::vector<std::string_view> names = Nearest(word, known);
  if (names.empty()) return {};
  std::string text = "; did you mean ";
  for (size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += names[i];
  }
  return text + "?";
}

}  // namespace crossread
