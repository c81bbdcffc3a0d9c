// SPDX-License-Identifier: Apache-2.0
// What befell those counted, read from the words right around the number; silent where anything else stands between.
#include "claims/figure_noun.h"
#include "grammar/lemma.h"

namespace crossread {
namespace {

constexpr uint32_t kGap = 6;     // words between the noun and what befell it: "people were feared to have been killed"
bool VoteTalk(const FigureText& text) {
  for (uint32_t i = text.begin; i < text.end; ++i) {
    if (text.IsOneOf(i, {"vote", "votes", "voted", "voting", "ballot", "abstained", "abstentions", "deputies", "lawmakers"})) return true;
  }
  return false;
}

constexpr uint32_t kLabel = 7;   // words of "Passengers on board the ship:"
constexpr uint32_t kTotal = 14;  // words from "toll" to its number

/// Rows marked "people" need a counted person or a bare number.
bool Suits(const FigureText& text, const Sense& sense, const Counted& counted) {
  if (sense.extra == "vote") return VoteTalk(text);
  return sense.extra != "people" || !counted.found || NamesPeople(text, counted.of);
}

/// "12 people *were killed*", "58 *dead*", "110 passengers *on board*".
std::string_view Behind(const FigureText& text, const Counted& counted) {
  uint32_t i = counted.last;
  if (counted.found && text.Is(i, "of") && text.IsOneOf(i + 1, {"the", "its", "their"})) {  // "eight coaches *of the express* left the track"
    for (uint32_t end = i + 3; end <= i + 4 && text.Word(end - 1); ++end) {
      if (text.Longest(end, text.in.state_after) || text.Get(end, text.in.state_gap) != nullptr) {
        i = end;
        break;
      }
    }
  }
  if (text.Is(i, ",") && (text.Is(i + 1, "all") || text.Is(i + 1, "both"))) i += 2;
  for (uint32_t gap = 0; gap <= kGap; ++gap, ++i) {
    if (Match state = text.Longest(i, text.in.state_after)) {
      bool active = gap == 0 && counted.found && text.Word(i + state.length) && text.Is(i + state.length, "by") == false &&
                    (text.Number(i + state.length) || text.Get(i + state.length, text.in.cardinal) != nullptr);
      return !active && Suits(text, *state.sense, counted) ? state.sense->value : std::string_view();
    }
    if (text.Get(i, text.in.state_gap) == nullptr) return {};
  }
  return {};
}

/// "five of the train's *16 coaches* came off": the fate is told of the five.
bool Whole(const FigureText& text, uint32_t first) {
  for (uint32_t back = 1; back <= 4 && first >= text.begin + back + 1; ++back) {
    const uint32_t i = first - back;
    if (!text.Is(i, "of")) continue;
    return text.Number(i - 1) || text.Get(i - 1, text.in.cardinal) != nullptr;
  }
  return false;
}

/// "*killing* at least 12", "*licensed to carry* 60 people".
std::string_view Ahead(const FigureText& text, uint32_t first, const Counted& counted) {
  if (first > text.begin + 1 && text.IsOneOf(first - 1, {"other", "another", "the"})) --first;  // "wounding another 70"
  Match state = text.Before(first, text.in.state_before);
  if (!state || !Suits(text, *state.sense, counted)) return {};
  if (first >= text.begin + state.length + 1 && text.Is(first - state.length - 1, "not")) return {};
  return state.sense->value;
}

/// "the death *toll* climbed to 58", "the *number of people* known to have died rose to 58".
std::string_view RunningTotal(const FigureText& text, uint32_t first, Counted& counted) {
  Match link = text.Before(first, text.in.reaches);
  if (!link) return {};
  uint32_t last = first - link.length;
  uint32_t from = last > text.begin + kTotal ? last - kTotal : text.begin;
  for (uint32_t i = last; i-- > from;) {
    if (text.Number(i) || text.Is(i, ";") || text.Is(i, ":")) return {};
    Match noun = text.Longest(i, text.in.state_noun);
    if (noun && text.Is(i + noun.length - 1, "toll")) {
      if (!counted.found) counted.of = "death";
      return noun.sense->value;
    }
    if (!text.Is(i, "number") || !text.Is(i + 1, "of")) continue;
    Counted total = ReadCounted(text, i + 2, NounForm::kPlural);
    Match bare = text.Longest(i + 2, text.in.state_after);
    if (!total.found && !bare) return {};
    if (!counted.found) counted.of = total.found ? total.of : "person";
    for (uint32_t k = i + 2; k < last; ++k) {
      Match befell = text.Longest(k, text.in.state_after);
      if (befell) return befell.sense->value;
      if (Match named = text.Longest(k, text.in.state_noun); named && named.length == 1) return named.sense->value;
    }
    return {};
  }
  return {};
}

/// "claimed 12 lives" is a count of the dead.
bool LivesLost(const FigureText& text, uint32_t first, const Counted& counted) {
  if (counted.of != "life" || first == text.begin) return false;
  if (text.IsOneOf(first - 1, {"claimed", "claiming", "claims", "took", "cost", "costing", "taken"})) return true;
  return text.Is(counted.last, "lost") || (text.Is(counted.last, "were") && text.Is(counted.last + 1, "lost"));
}

/// "will *cut* 650 jobs", "650 positions *to be eliminated*": so many people are to go.
bool JobsCut(const FigureText& text, uint32_t first, const Counted& counted) {
  if (counted.of != "job" && counted.of != "position" && counted.of != "post" && counted.of != "role") return false;
  for (uint32_t back = 1; back <= 3 && first >= text.begin + back; ++back) {
    if (text.IsOneOf(first - back, {"cut", "cuts", "cutting", "shed", "sheds", "shedding", "axe", "axes", "axing", "eliminate", "eliminates", "eliminating", "slash", "slashes", "slashing", "scrap", "scraps"})) return true;
  }
  for (uint32_t i = counted.last; i < counted.last + 5 && text.Word(i); ++i) {
    if (text.IsOneOf(i, {"eliminated", "cut", "axed", "scrapped", "discontinued", "lost", "slashed", "shed"})) return true;
    if (!text.IsOneOf(i, {"will", "are", "were", "is", "was", "to", "be", "have", "been", "would", "being"})) return false;
  }
  return false;
}

/// "Persons on board: 19", "Injured: none": the label of a fact sheet says what is counted, and what befell it.
std::string_view Label(const FigureText& text, uint32_t colon, Counted& counted) {
  if (colon > text.begin + kLabel || !text.Word(text.begin)) return {};
  for (uint32_t i = text.begin; i < colon; ++i) {
    if (!text.Word(i) && !text.Hyphen(i)) return {};
  }
  Counted label = ReadCounted(text, text.begin, NounForm::kPlural);
  if (label.found && label.head < colon) counted.of = label.of;
  for (uint32_t i = text.begin; i < colon; ++i) {
    for (ClassId cls : {text.in.state_after, text.in.state_noun}) {
      Match state = text.Longest(i, cls);
      if (!state || i + state.length > colon || !Suits(text, *state.sense, label)) continue;
      if (counted.of.empty()) counted.of = "person";
      return state.sense->value;
    }
  }
  return {};
}

}  // namespace

std::string_view StateOf(const FigureText& text, uint32_t first, Counted& counted) {
  const bool crew = text.IsOneOf(first - 1, {"of", "numbering", "numbered"}) && text.Is(first - 2, "crew");
  if (crew && (!counted.found || NamesPeople(text, counted.of))) counted.of = "crew";  // "a crew of 23", "her crew of 23 men"
  if (!counted.found && counted.of.empty() && text.Is(first - 1, "of") && text.IsOneOf(first - 2, {"gang", "band", "mob", "posse", "squad", "patrol"})) counted.of = "person";
  if (!text.Is(counted.last, "in") && JobsCut(text, first, counted)) {  // "one job in 13" is a share
    counted.of = "person";
    return "sacked";
  }
  if (!counted.found && first > text.begin + 1 && text.Words(first - 1) == ":") return Label(text, first - 1, counted);
  if (LivesLost(text, first, counted)) return "killed";
  if (std::string_view state = Ahead(text, first, counted); !state.empty()) return state;
  if (std::string_view state = Behind(text, counted); !state.empty() && !Whole(text, first)) {
    if (!counted.found && counted.of.empty()) counted.of = "person";
    return state;
  }
  if (counted.joined) {
    bool most = text.Is(counted.last, "limit") || text.Is(counted.last, "capacity") || text.Is(counted.last, "maximum");
    return most ? "capacity" : std::string_view();
  }
  if (counted.found) {
    if (const Sense* noun = text.Get(counted.head, text.in.state_noun)) return noun->value;
  }
  return RunningTotal(text, first, counted);
}

}  // namespace crossread
