// SPDX-License-Identifier: Apache-2.0
// Finds the runs of capitalised words that may be people: not places, bodies, offices, days.
#include <algorithm>

#include "claims/person_candidate.h"
#include "grammar/title_case.h"
#include "values/calendar_word.h"
#include "values/names.h"

namespace crossread {
namespace {

bool RunningText(BlockKind kind) { return kind == BlockKind::kBody || kind == BlockKind::kCaption; }

bool GivenBefore(const PeopleText& t, uint32_t i) { return i > 0 && t.At(i - 1).Is(kCapital) && t.lexicon.Get(t.copy, i - 1, t.given) != nullptr; }

/// Can token `i` be part of a name?
bool NameWord(const PeopleText& t, uint32_t i, uint32_t sentence_first) {
  const Token& token = t.At(i);
  if (token.kind != TokenKind::kWord || !token.Is(kCapital) || token.Is(kSuffix)) return false;
  if (token.Is(kAllCaps) && token.end - token.begin > 2) return false;
  if (t.titles.OfficeEnd(i) >= 0 && !GivenBefore(t, i)) return false;
  if (t.titles.Honorific(i)) return false;
  if (IsCalendarWord(t.copy, i) && t.lexicon.Get(t.copy, i, t.given) == nullptr && !GivenBefore(t, i)) return false;
  const bool initial = token.end - token.begin == 1 && i > sentence_first && t.titles.Honorific(i - 1) && i + 1 < t.copy.tokens.size() && t.Is(i + 1, ".");  // "Dr A. Holm"
  if (t.lexicon.Get(t.copy, i, t.function) != nullptr) return i > sentence_first && (initial || GivenBefore(t, i));
  return true;
}

bool Particle(const PeopleText& t, uint32_t i) { return IsNameParticle(t.copy.Words(t.At(i))); }

/// "al-Harthi", "el-Din": an article that belongs to the name behind its hyphen.
bool Article(const PeopleText& t, uint32_t i, uint32_t last, uint32_t first) {
  static constexpr std::string_view kArticles[] = {"al", "el", "ul", "ad", "ed", "ar", "as", "ash", "az", "ibn"};
  const bool article = std::find(std::begin(kArticles), std::end(kArticles), t.copy.Words(t.At(i))) != std::end(kArticles);
  return article && i + 2 < last && t.Is(i + 1, "-") && t.At(i + 1).Is(kGlued) && t.At(i + 2).Is(kGlued) && NameWord(t, i + 2, first);
}

/// End of the run of name words that begins at `i`.
uint32_t RunEnd(const PeopleText& t, uint32_t i, uint32_t last, uint32_t first) {
  uint32_t at = i + 1;
  while (at < last) {
    if (NameWord(t, at, first)) {
      ++at;
    } else if (t.Is(at, ".") && t.At(at).Is(kGlued) && t.At(at - 1).end - t.At(at - 1).begin == 1 && at + 1 < last && NameWord(t, at + 1, first)) {
      at += 2;  // "Cathy L. Marsh"
    } else if (t.Is(at, "-") && t.At(at).Is(kGlued) && at + 1 < last && t.At(at + 1).Is(kGlued) && NameWord(t, at + 1, first)) {
      at += 2;
    } else if (Article(t, at, last, first)) {
      at += 3;
    } else if (Particle(t, at) && at + 1 < last && (NameWord(t, at + 1, first) || (Particle(t, at + 1) && at + 2 < last && NameWord(t, at + 2, first)))) {
      at += NameWord(t, at + 1, first) ? 2 : 3;
    } else {
      break;
    }
  }
  return at;
}

/// Length of a place, body or demonym that begins at `i`, 0 where there is none.
uint32_t PlaceLength(const PeopleText& t, uint32_t i, uint32_t last) {
  if (!t.At(i).classes.Meets(t.place_set)) return 0;
  uint32_t longest = 0;
  for (ClassId cls : t.places) longest = std::max(longest, t.lexicon.Longest(t.copy, i, last, cls).length);
  return longest;
}

void AddCandidate(const PeopleText& t, uint32_t s, uint32_t begin, uint32_t end, std::vector<PersonCandidate>& found) {
  TokenRange range = t.copy.sentences[s].tokens;
  for (uint32_t i = begin; i < end; ++i) {
    if (t.lexicon.Get(t.copy, i, t.bodyword) != nullptr && t.lexicon.Get(t.copy, i, t.given) == nullptr) return;  // "Westmarch Crown Court"
  }
  if (end < range.last && t.Is(end, "&")) return;
  if (end + 1 < range.last && t.At(end).Is(kSuffix) && t.At(end + 1).Is(kCapital) && t.lexicon.Get(t.copy, end + 1, t.bodyword) != nullptr) return;  // "Queen [Alia Children]'s Hospital"
  if (end < range.last && t.titles.OfficeEnd(end) >= 0 && t.At(end).Is(kCapital)) return;  // "Deputy [Inside] Minister"
  if (end < range.last && t.titles.OfficeEnd(end) >= 0) {  // "[Harbour] manager Ilse Brandvold": a body and its officer
    uint32_t next = static_cast<uint32_t>(t.titles.OfficeEnd(end)) + 1;
    if (next < range.last && NameWord(t, next, range.first)) return;
  }
  if (begin > range.first && (t.Is(begin - 1, "&") || t.Is(begin - 1, "@") || t.Is(begin - 1, "#"))) return;
  bool behind_acronym = begin > range.first && t.At(begin - 1).Is(kAllCaps) && t.At(begin - 1).end - t.At(begin - 1).begin > 1;
  if (behind_acronym && t.lexicon.Get(t.copy, begin, t.given) == nullptr && end - begin > 1) return;  // "BBC [Drama Commissioning]"
  // "Secretary-[Common] Ilse Brandvold": a title that names no office, read for what it is.
  bool garbled = begin > range.first + 1 && t.Is(begin - 1, "-") && t.At(begin).Is(kGlued) && t.titles.OfficeEnd(begin - 2) >= 0 && end - begin > 2;
  const TokenRange tokens = {garbled ? begin + 1 : begin, end};
  Name folded = FoldName(t.copy.Words(tokens), t.lexicon);
  if (folded.parts.empty()) return;
  PersonCandidate& candidate = found.emplace_back();
  candidate.mention.name = tokens;
  candidate.mention.sentence = s;
  candidate.mention.folded = std::move(folded);
  if (garbled) {
    candidate.mention.title = {t.titles.OfficeBegin(begin - 2), begin + 1};
    candidate.titled = true;
  } else {
    ReadTitle(t, candidate, range);
  }
}

/// First token of the run that is of the name: "Unseeded Chilean [Pablo] Reyes", "Devastated [Lidia] Rossi".
uint32_t NameBegin(const PeopleText& t, uint32_t begin, uint32_t end, uint32_t sentence_first) {
  auto given = [&](uint32_t i) { return t.lexicon.Get(t.copy, i, t.given) != nullptr; };
  if (given(begin)) return begin;
  for (uint32_t i = end; i-- > begin + 1;) {  // behind the last people's name
    if (t.lexicon.Get(t.copy, i, t.demonym) != nullptr && !given(i) && i + 1 < end) return i + 1;
  }
  const bool opens = begin == sentence_first && end - begin >= 3 && given(begin + 1);
  return opens && (t.tags[begin] == Tag::kAdjective || t.tags[begin] == Tag::kVerb || t.tags[begin] == Tag::kAdverb) ? begin + 1 : begin;
}

void FindRuns(const PeopleText& t, uint32_t s, std::vector<PersonCandidate>& found) {
  TokenRange range = t.copy.sentences[s].tokens;
  for (uint32_t i = range.first; i < range.last;) {
    if (!t.At(i).Is(kCapital) || !NameWord(t, i, range.first)) {
      ++i;
      continue;
    }
    uint32_t end = RunEnd(t, i, range.last, range.first);
    const uint32_t next = end;
    if (end > i + 2 && t.At(end - 1).Is(kAllCaps) && t.At(end - 1).end - t.At(end - 1).begin > 1 && !t.At(end - 2).Is(kAllCaps)) --end;  // "Diarmuid Mulhern SC"
    uint32_t begin = end - i >= 3 ? NameBegin(t, i, end, range.first) : i;
    i = next;
    if (uint32_t place = PlaceLength(t, begin, end); place > 0) {
      bool given = t.lexicon.Get(t.copy, begin, t.given) != nullptr && place == 1 && end - begin == 2;  // "Chad Hale", "Paris Odum"
      if (!given) begin += place;
      // "BBC Drama Commissioning": what goes on behind a body or place is its department, unless it begins as people do.
      const Sense* demonym = given ? nullptr : t.lexicon.Get(t.copy, begin - 1, t.demonym);
      const bool who = place == 1 && demonym != nullptr && demonym->extra == "person";  // "Swede NAME"
      if (!given && !who && end - begin >= 2 && t.lexicon.Get(t.copy, begin, t.given) == nullptr) continue;
    }
    if (begin >= end || end - begin > 7) continue;
    if (t.Is(begin, "-") || t.Is(begin, ".")) continue;
    AddCandidate(t, s, begin, end, found);
  }
}

/// "Greta Olin, Chair", under a letter: a name, a comma and an office are all that the line has.
bool Signed(const PeopleText& t, TokenRange range) {
  constexpr uint32_t kLongest = 16, kName = 5, kLead = 5;
  uint32_t i = range.first;
  while (i < range.last && (NameWord(t, i, range.first) || t.titles.Honorific(i) || t.Is(i, ".") || t.Is(i, "-"))) ++i;
  if (range.size() > kLongest || i < range.first + 2 || i > range.first + kName || i + 1 >= range.last || !t.Is(i, ",")) return false;
  for (uint32_t k = i + 1; k < std::min(range.last, i + kLead); ++k) {
    if (t.titles.OfficeEnd(k) >= 0) return true;
  }
  return false;
}

}  // namespace

std::vector<PersonCandidate> FindCandidates(const PeopleText& t) {
  std::vector<PersonCandidate> found;
  found.reserve(t.copy.sentences.size());
  for (uint32_t s = 0; s < t.copy.sentences.size(); ++s) {
    const Sentence& sentence = t.copy.sentences[s];
    const bool stopped = !sentence.tokens.empty() && t.Is(sentence.tokens.last - 1, ".");  // a sentence, whatever its capitals
    if (!RunningText(sentence.kind) || (!stopped && IsTitleCase(t.copy, sentence, 10, 5) && !Signed(t, sentence.tokens))) continue;
    FindRuns(t, s, found);
  }
  return found;
}

}  // namespace crossread
