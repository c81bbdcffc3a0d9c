// SPDX-License-Identifier: Apache-2.0
// Weighs what joins the passages of two spare figures, and counts the voices that have one.
#include "graph/spare_set.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "values/amount.h"
#include "values/near_words.h"
#include "values/slip.h"

namespace crossread {

constexpr double kConverted = 0.015;  // by which a figure put into another unit is off
constexpr double kRough = 0.1;         // by which an exact figure is off a vague one that it bears out
constexpr double kSize = 1.5;  // times as much: two figures of one size

SpareSet::SpareSet(const Story& story, const std::vector<Spare>& spares) : story_(story), lexicon_(*story.copies.front().lexicon), spares_(spares) {
  for (const Spare& spare : spares) {
    std::set<std::string_view> once(spare.words.begin(), spare.words.end());
    for (std::string_view word : once) ++counts_[std::string(word)];
  }
}

bool SpareSet::Agree(const Spare& a, const Spare& b) const { return CanAgree(a.base, b.base) && NounsFit(lexicon_, a, b); }

bool SpareSet::Echoes(const Spare& a, const Spare& b) const {
  const bool fraction = a.amount->unit == "1" || b.amount->unit == "1";  // "half" is of many things
  if (!Agree(a, b)) return false;
  if (SameFigure(a, b) && !fraction) return true;
  // "More than 240" bears out any larger number: only one of its size is told of the same.
  const double low = std::min(a.base.number, b.base.number), high = std::max(a.base.number, b.base.number);
  return !a.bare && !b.bare && (a.rare || high <= kSize * low) && Likeness(a, b) >= kEnoughForSole;
}

double SpareSet::Likeness(const Spare& a, const Spare& b) const {
  double sum = 0;
  std::vector<std::string_view> used;
  for (const std::string& word : a.words) {
    if (std::find(used.begin(), used.end(), word) != used.end()) continue;
    bool found = std::any_of(b.words.begin(), b.words.end(), [&](const std::string& other) { return SameOrNear(lexicon_, word, other); });
    if (!found) continue;
    used.push_back(word);
    sum += Weight(word);
  }
  bool counted = !a.noun.empty() && a.noun != "person" && !(a.people != b.people) && (a.noun == b.noun || NearWords(lexicon_, a.noun, b.noun));
  return sum + 1.5 * SharedFigures(a, b) + (counted ? Weight(a.noun) : 0);
}

double SpareSet::LikenessToAll(const Spare& a, const Spare& b) const {
  const bool many = a.lasts || (a.noun.empty() && a.base.unit != "percent" && !IsMoney(a.base));  // lengths are of many things
  Spare all = b;
  for (const Spare& other : spares_) {
    const bool converted = !a.lasts && other.amount->unit != b.amount->unit;
    if (other.doc != a.doc && (!many || converted) && SameFigure(other, b) && Backs(other, b)) all.words.insert(all.words.end(), other.words.begin(), other.words.end());
  }
  return Likeness(a, all);
}

int SpareSet::SharedFigures(const Spare& a, const Spare& b) const {
  const Fact& one = story_.facts[a.fact];
  const Fact& two = story_.facts[b.fact];
  int shared = 0;
  for (double x : FiguresBeside(one, a.fact)) {
    std::vector<double> others = FiguresBeside(two, b.fact);
    shared += std::find(others.begin(), others.end(), x) != others.end();
  }
  return std::min(shared, 2);
}

std::vector<double> SpareSet::FiguresBeside(const Fact& fact, uint32_t index) const {
  std::vector<double> numbers;
  auto visit = [&](uint32_t i) {
    const Fact& other = story_.facts[i];
    if (other.doc() != fact.doc() || other.claim.sentence != fact.claim.sentence) return false;
    const Amount* amount = std::get_if<Amount>(&other.value);
    if (i == index || amount == nullptr || !std::holds_alternative<Quantity>(other.claim.said)) return true;
    double number = amount->number;
    while (number >= 1e5) number /= 1000;
    if (amount->unit != "count" || number >= 100) numbers.push_back(number);
    return true;
  };
  for (uint32_t i = index; i-- > 0 && visit(i);) {}
  for (uint32_t i = index; i < story_.facts.size() && visit(i); ++i) {}
  return numbers;
}

double SpareSet::Weight(const std::string& word) const {
  auto found = counts_.find(word);
  int count = found == counts_.end() ? 1 : found->second;
  return count <= 4 ? 1 : count <= 8 ? 0.5 : 0.25;
}

bool SpareSet::Backed(const Spare& spare) const {
  return std::any_of(spares_.begin(), spares_.end(), [&](const Spare& other) { return other.doc != spare.doc && Echoes(spare, other); });
}

bool SpareSet::Backs(const Spare& other, const Spare& spare) const {
  if (other.doc == spare.doc) return false;
  if (spare.lasts) return Echoes(other, spare) && Likeness(spare, other) >= kEnoughForSole;
  // "About 180 people", "184 employees".
  const bool rough = !spare.noun.empty() && spare.base.number >= 2 * kSeldom && (spare.amount->low != spare.amount->high) != (other.amount->low != other.amount->high) && Agree(other, spare) &&
                     std::abs(spare.base.number - other.base.number) <= kRough * spare.base.number && Likeness(spare, other) > 0;
  if (!SameFigure(other, spare) && !rough) return false;
  const bool measured = spare.noun.empty() && !spare.bare;
  const bool close = std::abs(spare.base.number - other.base.number) <= kConverted * spare.base.number;
  if (measured && spare.amount->unit != other.amount->unit && close) return true;  // 7,500 hectares, 75 square kilometres: hardly by chance
  if (measured ? IsMoney(*spare.amount) || spare.rare : spare.bare || (spare.base.number >= kSeldom && spare.people == other.people)) return true;
  return NounsFit(lexicon_, other, spare) && Likeness(spare, other) >= kEnoughForSlip;
}

int SpareSet::Backers(const Spare& spare) const {
  std::set<uint32_t> voices = {story_.voices[spare.doc]};
  for (const Spare& other : spares_) {
    if (Backs(other, spare)) voices.insert(story_.voices[other.doc]);
  }
  return static_cast<int>(voices.size());
}

}  // namespace crossread
