// SPDX-License-Identifier: Apache-2.0
// Whether a figure supersedes another one: every figure has a moment up to which it counts.
#ifndef CROSSREAD_SRC_VALUES_UPDATE_H_
#define CROSSREAD_SRC_VALUES_UPDATE_H_

#include <optional>
#include <string>

#include "absl/time/civil_time.h"
#include "crossread/topic.h"

namespace crossread {

/// The moments up to which a figure may count, both included.
struct AsOf {
  absl::CivilMinute first;
  absl::CivilMinute last;
  bool by_clock = false;  ///< a clock time stands with it: a live-blog entry, a time of publication
};

/// Nothing where the source's day is unknown.
std::optional<AsOf> AsOfFact(const Fact& fact, const Story& story);

/// True of a count that a story in its course corrects: the dead, the injured, those without power.
bool MayMove(const Fact& fact, const Story& story);

enum class Update : uint8_t {
  kNone,      ///< not a count that moves, or both count up to the same moment
  kPossible,  ///< one may be later than the other; nothing tells
  kLater,     ///< the later figure is the higher one, or its sentence says that it was revised
  kDown,      ///< the later figure is the lower one, of a count that should only grow: no update, somebody is wrong
};

/// How `b` stands to `a`, which answer one question. Symmetric but for `later`, which tells the later one: 0 a, 1 b.
Update UpdateOf(const Fact& a, const Fact& b, const Story& story, int* later = nullptr);

/// True where a difference between `a` and `b` is, or may be, the course of time: kLater and kPossible.
bool IsUpdate(const Fact& a, const Fact& b, const Story& story);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_UPDATE_H_
