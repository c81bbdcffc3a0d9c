// SPDX-License-Identifier: Apache-2.0
// A wide figure stands for no other: only close ones are found to be one.
#include "graph/stated_figures.h"

#include <algorithm>

#include "graph/figure_apart.h"
#include "values/amount.h"
#include "values/update.h"

namespace crossread {
namespace {

constexpr double kWide = 1.3;  // times its lower end: a figure that tells hardly anything
constexpr double kSize = 12;   // times as much: not of one thing

bool OneFigure(const Amount& a, const Amount& b) {
  const auto close = [](const Amount& amount) { return amount.low > 0 && amount.high <= kWide * amount.low; };
  return a.unit == b.unit && (a.number == b.number || (close(a) && close(b) && CanAgree(a, b)));
}

}  // namespace

StatedFigures::StatedFigures(const Story& story) : story_(story) {
  for (DocId doc = 0; doc < story.copies.size(); ++doc) {
    std::vector<Stated>& own = stated_.emplace_back();
    for (const Fact& fact : FactsOf(story, doc)) {
      const Quantity* quantity = std::get_if<Quantity>(&fact.claim.said);
      const Amount* amount = std::get_if<Amount>(&fact.value);
      if (quantity == nullptr || amount == nullptr || quantity->ordinal || quantity->of == "age" || amount->unit == "1" || amount->number <= 0) continue;
      own.push_back({static_cast<uint32_t>(&fact - story.facts.data()), fact.claim.sentence, *amount});
    }
  }
}

bool StatedFigures::Has(DocId doc, const Amount& amount) const {
  return std::any_of(stated_[doc].begin(), stated_[doc].end(), [&](const Stated& other) { return OneFigure(other.amount, amount); });
}

std::map<std::string, std::vector<uint32_t>> StatedFigures::Left(DocId a, uint32_t s, DocId b) const {
  std::map<std::string, std::vector<uint32_t>> left;
  for (const Stated& one : stated_[a]) {
    if (one.sentence == s && !Has(b, one.amount)) left[one.amount.unit].push_back(one.fact);
  }
  return left;
}

bool StatedFigures::Comparable(uint32_t a, uint32_t b) const {
  const Fact &one = story_.facts[a], &two = story_.facts[b];
  const double x = std::get<Amount>(one.value).number, y = std::get<Amount>(two.value).number;
  if (std::max(x, y) > kSize * std::min(x, y) || Says(story_, one, two) || Says(story_, two, one) || ToldBefore(story_, one) || ToldBefore(story_, two)) return false;
  if (Listed(story_, one) != Listed(story_, two)) return false;
  if (one.subject.head == "person" && two.subject.head == "person" && one.subject.attribute != two.subject.attribute) return false;  // "two people"
  if (!one.subject.attribute.empty() && !two.subject.attribute.empty() && one.subject.attribute != two.subject.attribute) return false;
  const auto part = [](const Fact& fact) { return std::binary_search(fact.subject.qualifiers.begin(), fact.subject.qualifiers.end(), "part"); };
  return part(one) == part(two) && !IsUpdate(one, two, story_);
}

}  // namespace crossread
