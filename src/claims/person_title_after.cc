// SPDX-License-Identifier: Apache-2.0
// Reads the title behind a name: "NAME, the interior minister,", "NAME, who governs the province", "NAME resigned as treasurer".
#include <algorithm>

#include "base/ascii.h"
#include "claims/person_candidate.h"
#include "values/work.h"

namespace crossread {
namespace {

/// "NAME, of the dockers' union," "NAME, from Leiden University,": one of a body's people, whatever the office.
bool ReadMember(const PeopleText& t, PersonCandidate& candidate, uint32_t link, TokenRange range) {
  if (link >= range.last || !IsOneOf(t.copy, link, {"of", "from", "for", "with"})) return false;
  PersonMention trial;
  const uint32_t after = t.titles.ReadBody(link, range.last, &trial.of, &trial.body);
  const bool closed = after >= range.last || t.At(after).kind == TokenKind::kPunct || t.tags[after] == Tag::kVerb || t.Is(after, "who");
  if (!closed || trial.body.empty() || WorkOfBody(trial.body).empty()) return false;
  candidate.mention.office.cls = "member";
  candidate.mention.office.track = "role";
  candidate.mention.of = trial.of;
  candidate.mention.body = trial.body;
  candidate.mention.title = {link, after};
  candidate.score += 2;
  candidate.told = true;
  return true;
}

bool Copula(const PeopleText& t, uint32_t i) { return IsOneOf(t.copy, i, {"is", "was", "became", "remains", "been", "becomes"}); }

/// The words between comma and title: determiners, countries, adjectives, common nouns.
bool LeadsIn(const PeopleText& t, uint32_t from, uint32_t to) {
  for (uint32_t i = from; i < to; ++i) {
    if (t.At(i).kind == TokenKind::kPunct && !t.Is(i, "-")) return false;
  }
  return true;
}

void ReadApposition(const PeopleText& t, PersonCandidate& candidate, uint32_t from, TokenRange range, bool verb) {
  PersonMention& mention = candidate.mention;
  for (uint32_t i = from; i < range.last && i < from + 9; ++i) {
    if (t.titles.OfficeEnd(i) >= 0) {
      uint32_t end = static_cast<uint32_t>(t.titles.OfficeEnd(i));
      uint32_t next = end + 1;
      // "the finance ministry official" goes on, and "the mayor's wife"; "the mayor's car" is nobody's title
      if (next < range.last && t.At(next).Is(kSuffix)) {
        if (next + 1 >= range.last || t.titles.OfficeEnd(next + 1) < 0) return;
        i = next;
        continue;
      }
      if (next < range.last && t.titles.OfficeEnd(next) >= 0) continue;
      if (next < range.last && (t.At(next).Is(kCapital) && !t.At(next).Is(kAllCaps) && t.At(next).kind == TokenKind::kWord)) return;
      if (next < range.last && (t.tags[next] == Tag::kNoun || t.Is(next, "-"))) continue;
      PersonMention trial;
      uint32_t begin = 0;
      trial.office = t.titles.Read(end, from, &begin, &trial.of, &trial.body);
      if (trial.office.track == "health" && t.At(end).Is(kCapital) && !t.At(end).Is(kAllCaps)) return;  // "is the new Doctor": a part
      if (trial.office.track == "plural" || (trial.office.track == "kin" && mention.folded.parts.size() == 1) || (begin > from && !LeadsIn(t, from, begin))) return;
      uint32_t after = t.titles.ReadBody(next, range.last, &trial.of, &trial.body);
      bool closed = after >= range.last || t.At(after).kind == TokenKind::kPunct || t.Is(after, "who") || t.Is(after, "and") ||
                    t.tags[after] == Tag::kPreposition || t.tags[next] == Tag::kPreposition || t.tags[after] == Tag::kAdverb || t.lexicon.Get(t.copy, after, t.say) != nullptr;
      if (!closed && !verb) return;
      bool several = next + 1 < range.last && t.Joined(next) && (t.titles.OfficeEnd(next + 1) >= 0 || (next + 2 < range.last && t.titles.OfficeEnd(next + 2) >= 0));
      if (!several) mention.office = trial.office;  // "NAME, chairman and chief executive": both
      if (mention.of.empty() || !trial.of.empty()) mention.of = trial.of;
      mention.body = trial.body;
      mention.title = {from, std::max(next, after)};
      candidate.score += !verb ? 3 : trial.office.track == "kin" ? 2 : 1;  // only people are somebody's brother
      candidate.told = !verb;
      return;
    }
    Tag tag = t.tags[i];
    if (t.At(i).kind == TokenKind::kPunct && !t.Is(i, "-") && !t.Is(i, "'")) return;
    if (tag == Tag::kVerb || tag == Tag::kAuxiliary || tag == Tag::kModal || tag == Tag::kPreposition || tag == Tag::kSubordinator || tag == Tag::kNot ||
        tag == Tag::kPronoun || tag == Tag::kConjunction) {
      if (!(t.Is(i, "and") && t.titles.Field(i - 1) != nullptr)) return;
    }
  }
}

/// "cost NAME her job as justice minister", "NAME resigned as treasurer".
void ReadAs(const PeopleText& t, PersonCandidate& candidate, uint32_t from, TokenRange range) {
  PersonMention& mention = candidate.mention;
  for (uint32_t i = from; i + 1 < range.last && i < from + 7; ++i) {
    if (t.At(i).kind == TokenKind::kPunct) return;
    if (!t.Is(i, "as")) continue;
    bool led = IsOneOf(t.copy, i - 1, {"job", "role", "post", "position", "resigned", "served", "serves", "stepped", "down", "quit", "appointed",
                                       "elected", "sacked", "named", "place", "tenure", "election", "appointment", "resign", "re-elected", "in", "works", "worked", "working",
                                       "trained", "career", "employed", "retired", "hired", "lives", "living", "acting", "doubles"});
    if (!led) return;
    for (uint32_t k = i + 1; k < range.last && k < i + 7; ++k) {
      if (t.titles.OfficeEnd(k) < 0) {
        if (t.At(k).kind == TokenKind::kPunct || t.tags[k] == Tag::kVerb || t.tags[k] == Tag::kPreposition) return;
        continue;
      }
      uint32_t end = static_cast<uint32_t>(t.titles.OfficeEnd(k)), begin = 0;
      if (end + 1 < range.last && (t.At(end + 1).Is(kSuffix) || t.titles.OfficeEnd(end + 1) >= 0)) return;
      mention.office = t.titles.Read(end, i + 1, &begin, &mention.of, &mention.body);
      uint32_t after = t.titles.ReadBody(end + 1, range.last, &mention.of, &mention.body);
      const bool whose = begin > i + 2 && t.At(begin - 1).Is(kSuffix);  // "as [the union's] treasurer"
      mention.title = {whose ? i + 1 : begin, std::max(end + 1, after)};
      candidate.score += 2;
      return;
    }
    return;
  }
}

/// "Ewan Strachan" under a letter, and in the line below: "Head Teacher, Carrick Primary School".
void ReadLineBelow(const PeopleText& t, PersonCandidate& candidate, TokenRange range) {
  constexpr uint32_t kLongest = 14, kLead = 4;
  PersonMention& mention = candidate.mention;
  if (mention.folded.parts.size() < 2 || mention.name.last != range.last || mention.sentence + 1 >= t.copy.sentences.size()) return;
  for (uint32_t i = range.first; i < mention.name.first; ++i) {
    if (!t.titles.Honorific(i)) return;
  }
  const TokenRange below = t.copy.sentences[mention.sentence + 1].tokens;
  if (below.empty() || below.size() > kLongest || !t.At(below.first).Is(kCapital) || t.Is(below.last - 1, ".")) return;
  for (uint32_t i = below.first; i < std::min(below.last, below.first + kLead); ++i) {
    if (t.At(i).kind == TokenKind::kPunct) return;
    if (t.titles.OfficeEnd(i) < 0) continue;
    const uint32_t end = static_cast<uint32_t>(t.titles.OfficeEnd(i));
    uint32_t begin = 0;
    PersonMention trial;
    trial.office = t.titles.Read(end, below.first, &begin, &trial.of, &trial.body);
    uint32_t last = t.titles.ReadBody(end + 1, below.last, &trial.of, &trial.body);
    if (begin != below.first || trial.office.track == "plural" || (last < below.last && !t.Is(last, ","))) return;
    for (uint32_t k = last + 1; k < below.last && trial.body.empty(); ++k) {
      if (t.At(k).kind != TokenKind::kWord) return;
      last = k + 1;
    }
    if (trial.body.empty() && last > end + 2) trial.body = LowerCase(t.copy.Words(TokenRange{end + 2, last}));
    mention.office = trial.office;
    mention.of = trial.of;
    mention.body = trial.body;
    mention.title = {below.first, std::max(end + 1, last)};
    candidate.score += 3;
    candidate.told = true;
    return;
  }
}

}  // namespace

void ReadAfter(const PeopleText& t, PersonCandidate& candidate, TokenRange range) {
  PersonMention& mention = candidate.mention;
  uint32_t at = mention.name.last;
  if (at >= range.last) return ReadLineBelow(t, candidate, range);
  bool comma = t.Is(at, ",");
  uint32_t i = at;
  bool verb = false;
  if (comma) {
    ++i;
    if (i + 1 < range.last && t.At(i).kind == TokenKind::kNumber && t.Is(i + 1, ",")) i += 2;  // an age
    if (i < range.last && t.Is(i, "who")) {
      if (i + 1 < range.last && t.Is(i + 1, "also")) return;  // beside the post that matters here
      if (ReadDoes(t, candidate, i + 1, range)) return;
      verb = true;
      ++i;
    } else if (ReadDoing(t, candidate, i, range) || ReadMember(t, candidate, i, range)) {
      return;
    }
  } else {
    verb = true;
  }
  if (verb) {
    uint32_t stop = std::min(range.last, i + 4);
    uint32_t copula = i;
    while (copula < stop && !Copula(t, copula)) {
      if (t.tags[copula] != Tag::kAuxiliary && t.tags[copula] != Tag::kAdverb) {
        copula = stop;
        break;
      }
      ++copula;
    }
    if (copula >= stop) {
      ReadAs(t, candidate, at, range);
      if (mention.title.empty() && !comma) ReadDoes(t, candidate, at, range);
      if (mention.title.empty() && comma) ReadWork(t, candidate, at + 1, range);
      return;
    }
    i = copula + 1;
  }
  ReadApposition(t, candidate, i, range, verb);
  if (mention.title.empty()) ReadAs(t, candidate, at, range);
  if (mention.title.empty() && comma) ReadWork(t, candidate, at + 1, range);
}

}  // namespace crossread
