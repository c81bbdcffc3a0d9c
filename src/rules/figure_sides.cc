// SPDX-License-Identifier: Apache-2.0
// Sources are compared two by two, so that a wide figure ("dozens") joins no two that cannot both be true.
#include "rules/figure_sides.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "values/age.h"
#include "values/amount.h"
#include "values/slip.h"
#include "values/update.h"

namespace crossread {
namespace {

constexpr double kTelling = 100;

enum class Stand : uint8_t { kAgree, kMoved, kOpposed };

class Figures {
 public:
  explicit Figures(const Topic& topic) : topic_(topic), story_(*topic.story) {
    for (size_t i = 0; i < topic.answers.size(); ++i) {
      by_source_[Fact(i).doc()].push_back(i);
      if (HasDay(i)) dated_.try_emplace(AmountOf(topic, i).number, i);
    }
  }

  /// Sets the sources that `stand` so apart; nothing where none do.
  std::optional<FigureSides> Split(Stand stand) const {
    std::set<size_t> concerned;
    FigureSides found;
    found.side.assign(topic_.answers.size(), 0);
    size_t fewest = SIZE_MAX;
    for (const auto& [a, mine] : by_source_) {
      std::optional<size_t> rank;  // of `a`, reckoned when it is first asked for
      for (const auto& [b, theirs] : by_source_) {
        if (a == b || StandOf(mine, theirs) != stand) continue;
        const std::optional<std::pair<size_t, size_t>> left = Slipped(mine, theirs);
        const size_t own = left ? left->first : mine[0];
        if (left) concerned.insert(own);
        else concerned.insert(mine.begin(), mine.end());
        if (!rank) rank = stand == Stand::kMoved ? Earliness(own) : Company(own);
        if (*rank < fewest) found.first = own, found.second = left ? left->second : theirs[0], fewest = *rank;
      }
    }
    if (concerned.empty()) return std::nullopt;
    Assign(concerned, found);
    return found;
  }

  bool Agree(size_t i, size_t j) const {
    const crossread::Fact &a = Fact(i), &b = Fact(j);
    if (a.subject.attribute == "age") return AgesCanAgree(a, b, story_);
    const Amount &one = AmountOf(topic_, i), &two = AmountOf(topic_, j);
    if (IsMoney(one) && IsMoney(two) && one.unit != two.unit) return SlipBetween(one, two).empty();
    return CanAgree(one, two);
  }

 private:
  const crossread::Fact& Fact(size_t i) const { return topic_.FactOf(topic_.answers[i]); }

  bool HasDay(size_t i) const { return Fact(i).doc() < story_.anchors.size() && story_.anchors[Fact(i).doc()].known(); }

  /// Counts move as a story runs, but hardly from a thousand to ten thousand between two reports: that is a misprint.
  bool Moved(size_t i, size_t j) const {
    double low = std::min(AmountOf(topic_, i).number, AmountOf(topic_, j).number), high = std::max(AmountOf(topic_, i).number, AmountOf(topic_, j).number);
    if (low >= 1000 && high >= 8 * low) return false;
    if (Transposed(AmountOf(topic_, i), AmountOf(topic_, j), 3)) return false;  // no count grows by that
    // Sources of unknown days that are far apart count at two moments, or after two events.
    if (!(HasDay(i) && HasDay(j)) && high < 8 * low) return false;
    return IsUpdate(Fact(i), Fact(j), story_);
  }

  /// Where no day is known of the source of `i`, an answer of a source of known day that has the very figure: the one tells what
  /// the other told. Else `i`.
  size_t Dated(size_t i) const {
    if (HasDay(i)) return i;
    auto twin = dated_.find(AmountOf(topic_, i).number);
    return twin == dated_.end() ? i : twin->second;
  }

  /// The source of answer `i` has the very number of `j` as well, of something else: so does `j` count something else. Small
  /// counts are met by chance.
  bool Prints(size_t i, size_t j) const {
    const Amount& wanted = AmountOf(topic_, j);
    if (wanted.number < kTelling && !IsMoney(wanted)) return false;
    const std::span<const crossread::Fact> own = FactsOf(story_, Fact(i).doc());
    return std::any_of(own.begin(), own.end(), [&](const crossread::Fact& fact) {
      const Amount* amount = std::get_if<Amount>(&fact.value);
      return amount != nullptr && amount->number == wanted.number && amount->unit == wanted.unit;
    });
  }

  /// The one answer of `own` whose number `others` have not; nothing where there are none or several.
  std::optional<size_t> Left(const std::vector<size_t>& own, const std::vector<size_t>& others) const {
    std::optional<size_t> left;
    for (size_t i : own) {
      const bool both = std::any_of(others.begin(), others.end(), [&](size_t j) { return AmountOf(topic_, i).number == AmountOf(topic_, j).number; });
      if (both) continue;
      if (left) return std::nullopt;
      left = i;
    }
    return left;
  }

  /// Both sources have a figure of a part alike, and what is left of each is the other's but for a slip of the pen.
  std::optional<std::pair<size_t, size_t>> Slipped(const std::vector<size_t>& mine, const std::vector<size_t>& theirs) const {
    const std::optional<size_t> i = Left(mine, theirs), j = Left(theirs, mine);
    if (!i || !j || mine.size() < 2 || theirs.size() < 2) return std::nullopt;
    const Amount &one = AmountOf(topic_, *i), &two = AmountOf(topic_, *j);
    const bool slip = one.number >= kTelling && two.number >= kTelling && Transposed(one, two) && !Prints(*i, *j) && !Prints(*j, *i);
    return slip ? std::optional<std::pair<size_t, size_t>>({*i, *j}) : std::nullopt;
  }

  Stand StandOf(const std::vector<size_t>& mine, const std::vector<size_t>& theirs) const {
    if (Slipped(mine, theirs)) return Stand::kOpposed;
    bool moved = false;
    for (size_t i : mine) {
      for (size_t j : theirs) {
        if (Agree(i, j) || Prints(i, j) || Prints(j, i)) return Stand::kAgree;
        moved = moved || Moved(i, j) || Moved(Dated(i), Dated(j));
      }
    }
    return moved ? Stand::kMoved : Stand::kOpposed;
  }

  /// Voices that agree with answer `i`.
  size_t Company(size_t i) const {
    std::set<uint32_t> voices;
    for (size_t j = 0; j < topic_.answers.size(); ++j) {
      if (Agree(i, j)) voices.insert(topic_.answers[j].voice);
    }
    return voices.size();
  }

  /// 0 for the latest source.
  size_t Earliness(size_t i) const {
    std::optional<AsOf> own = AsOfFact(Fact(i), story_);
    size_t later = 0;
    for (size_t j = 0; j < topic_.answers.size(); ++j) {
      std::optional<AsOf> other = AsOfFact(Fact(j), story_);
      later += own && other && other->last > own->last;
    }
    return later;
  }

  /// Exact figures make the sides; a wider one joins the side it fits, and none where it fits several. So do the passages of
  /// sources that are not concerned: one that gives both numbers, each with who says so, stands on both sides.
  void Assign(const std::set<size_t>& concerned, FigureSides& found) const {
    std::vector<size_t> order = {found.first, found.second};
    for (size_t i : concerned) {
      if (i != found.first && i != found.second) order.push_back(i);
    }
    auto width = [&](size_t i) { return AmountOf(topic_, i).high - AmountOf(topic_, i).low; };
    std::stable_sort(order.begin() + 2, order.end(), [&](size_t a, size_t b) { return width(a) < width(b); });
    std::vector<std::vector<size_t>> sides;
    for (size_t i : order) {
      int fits = 0, side = 0;
      for (size_t s = 0; s < sides.size(); ++s) {
        if (!std::all_of(sides[s].begin(), sides[s].end(), [&](size_t j) { return Agree(i, j); })) continue;
        ++fits;
        side = static_cast<int>(s) + 1;
      }
      if (fits == 0) sides.push_back({}), side = static_cast<int>(sides.size());
      if (fits > 1) continue;
      sides[side - 1].push_back(i);
      found.side[i] = side;
    }
    for (size_t i = 0; i < topic_.answers.size(); ++i) {
      if (concerned.contains(i)) continue;
      int fits = 0;
      for (size_t s = 0; s < sides.size(); ++s) {
        if (!std::all_of(sides[s].begin(), sides[s].end(), [&](size_t j) { return Agree(i, j); })) continue;
        ++fits;
        found.side[i] = static_cast<int>(s) + 1;
      }
      if (fits != 1) found.side[i] = 0;
    }
  }

  const Topic& topic_;
  const Story& story_;
  std::map<DocId, std::vector<size_t>> by_source_;
  std::map<double, size_t> dated_;  // by number, the first answer of a source of known day
};

}  // namespace

const Amount& AmountOf(const Topic& topic, size_t i) { return std::get<Amount>(topic.FactOf(topic.answers[i]).value); }

std::string ShowFigure(const Topic& topic, size_t i) {
  Amount amount = AmountOf(topic, i);
  if (topic.FactOf(topic.answers[i]).subject.attribute == "age" && amount.unit == "year") amount.unit = "count";
  return ShowAmount(amount);
}

std::optional<FigureSides> OpposedFigures(const Topic& topic) { return Figures(topic).Split(Stand::kOpposed); }

std::optional<FigureSides> SupersededFigures(const Topic& topic) {
  std::optional<FigureSides> sides = Figures(topic).Split(Stand::kMoved);
  if (!sides) return sides;
  int later = -1;
  const Fact &latest = topic.FactOf(topic.answers[sides->first]), &old = topic.FactOf(topic.answers[sides->second]);
  if (Update update = UpdateOf(old, latest, *topic.story, &later); update == Update::kPossible || later < 0) return std::nullopt;  // nothing tells which is the later one
  if (later == 0) std::swap(sides->first, sides->second);
  return sides;
}

bool MayBeLater(const Topic& topic, const FigureSides& sides) {
  const Fact &a = topic.FactOf(topic.answers[sides.first]), &b = topic.FactOf(topic.answers[sides.second]);
  bool undated = !AsOfFact(a, *topic.story) || !AsOfFact(b, *topic.story);
  return undated && UpdateOf(a, b, *topic.story) != Update::kNone;
}

bool FellBack(const Topic& topic, const FigureSides& sides) {
  return UpdateOf(topic.FactOf(topic.answers[sides.first]), topic.FactOf(topic.answers[sides.second]), *topic.story) == Update::kDown;
}

std::vector<Passage> PassagesOf(const Topic& topic, const FigureSides& sides) {
  std::vector<size_t> order(topic.answers.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_partition(order.begin(), order.end(), [&](size_t i) { return i == sides.first; });
  std::vector<Passage> passages;
  for (size_t i : order) {
    passages.push_back({topic.FactOf(topic.answers[i]).claim.words, sides.side[i], KeyOf(AmountOf(topic, i)), ShowFigure(topic, i), ""});
  }
  return passages;
}

}  // namespace crossread
