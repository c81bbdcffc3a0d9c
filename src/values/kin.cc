// SPDX-License-Identifier: Apache-2.0
// Relations by group, men and women alike.
#include "values/kin.h"

#include <algorithm>

#include "base/ascii.h"

namespace crossread {
namespace {

struct Relation {
  std::string_view word, group;
};

constexpr Relation kRelations[] = {
    {"father", "parent"},        {"mother", "parent"},        {"stepfather", "step-parent"}, {"stepmother", "step-parent"}, {"brother", "sibling"},     {"sister", "sibling"},
    {"son", "child"},            {"daughter", "child"},       {"wife", "spouse"},            {"husband", "spouse"},         {"widow", "spouse"},        {"widower", "spouse"},
    {"uncle", "uncle"},          {"aunt", "uncle"},           {"nephew", "nephew"},          {"niece", "nephew"},           {"cousin", "cousin"},       {"grandfather", "grandparent"},
    {"grandmother", "grandparent"}, {"grandson", "grandchild"}, {"granddaughter", "grandchild"}, {"brother-in-law", "in-law"}, {"sister-in-law", "in-law"}};

std::string_view GroupOf(std::string_view cls) {
  for (const Relation& relation : kRelations) {
    if (relation.word == cls) return relation.group;
  }
  return {};
}

std::string LastWord(std::string_view text) {
  while (!text.empty() && !IsAlpha(text.back()) && static_cast<unsigned char>(text.back()) < 0x80) {
    if (IsDigit(text.back())) return {};
    text.remove_suffix(1);
  }
  return LowerCase(text.substr(text.rfind(' ') + 1));
}

}  // namespace

bool KinDiffer(std::string_view a, std::string_view b) {
  const std::string_view one = GroupOf(a), other = GroupOf(b);
  if (one.empty() || other.empty() || one == other) return false;
  auto pair = [&](std::string_view x, std::string_view y) { return (one == x && other == y) || (one == y && other == x); };
  return !pair("parent", "step-parent") && !pair("uncle", "in-law");  // an aunt's husband
}

std::string KinOf(std::string_view title) {
  for (std::string_view mark : {"'s ", "’s ", "s' ", "s’ "}) {
    const size_t at = title.rfind(mark);
    if (at == std::string_view::npos) continue;
    return title.find(" of ") == std::string_view::npos ? LastWord(title.substr(0, at + (mark[0] == 's'))) : std::string();
  }
  const size_t of = title.find(" of ");
  if (of == std::string_view::npos) {
    const std::string first = LowerCase(title.substr(0, title.find(' ')));
    return first == "her" || first == "his" || first == "their" ? first : std::string();
  }
  const std::string word = LastWord(title.substr(of + 4));
  static constexpr std::string_view kCounts[] = {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "children", "one", "his", "hers", "theirs"};
  return std::find(std::begin(kCounts), std::end(kCounts), word) != std::end(kCounts) ? std::string() : word;
}

}  // namespace crossread
