// SPDX-License-Identifier: Apache-2.0
// The day a source speaks from: given, else stated and possible, else inferred.
#include <string>

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "facts/anchor_parts.h"
#include "facts/facts.h"

namespace crossread {
namespace {

Anchor Exactly(absl::CivilDay day, DateBasis basis, std::string reason) {
  Anchor anchor;
  anchor.basis = basis;
  anchor.first = anchor.last = day;
  anchor.reason = std::move(reason);
  return anchor;
}

Anchor FromStated(const Copy& copy, const StatedDate& stated, absl::CivilDay day) {
  Anchor anchor = Exactly(day, DateBasis::kStated, absl::StrCat("stated in ", av(stated.where)));
  anchor.words = copy.SpanOf(stated.date.tokens);
  if (stated.clock) anchor.minute = absl::CivilMinute(day) + *stated.clock;
  return anchor;
}

}  // namespace

Anchor FindAnchor(const Copy& copy, std::span<const Claim> claims) {
  const Document& document = *copy.document;
  if (document.given) {
    Anchor anchor = Exactly(absl::CivilDay(*document.given), DateBasis::kGiven, "given");
    anchor.minute = document.given;
    return anchor;
  }
  std::optional<StatedDate> stated = FindStatedDate(copy);
  std::optional<absl::CivilDay> day;
  Anchor anchor;
  if (document.metadata) {
    day = absl::CivilDay(*document.metadata);
    anchor = Exactly(*day, DateBasis::kGiven, "given in the file's metadata");
    anchor.minute = document.metadata;
  } else if (stated && (day = DayOfStated(copy, *stated, claims))) {
    anchor = FromStated(copy, *stated, *day);
  }
  if (!anchor.known()) return InferWindow(copy, claims);
  std::optional<Span> own = stated ? std::optional(copy.SpanOf(stated->date.tokens)) : std::nullopt;
  if (std::optional<Anchor> better = CheckStated(copy, *day, own, claims)) {
    better->rejected_day = day;
    if (stated && stated->date.Day() == day) better->rejected_words = copy.SpanOf(stated->date.tokens);
    return *better;
  }
  return anchor;
}

}  // namespace crossread
