// SPDX-License-Identifier: Apache-2.0
// Excerpts, ellipses and joins are an editor's right; a word exchanged inside the marks is not.
#include "values/wording.h"

#include <algorithm>

#include "values/names.h"
#include "values/near_words.h"

namespace crossread {
namespace {

constexpr uint32_t kMost = 250;

bool HasContent(const Lexicon& lexicon, std::span<const std::string> words, uint32_t first, uint32_t last) {
  for (uint32_t i = first; i < last; ++i) {
    if (IsContentWord(lexicon, words[i])) return true;
  }
  return false;
}

/// "no", "not", "never" among the words: what they say is turned.
bool Negates(std::span<const std::string> words, uint32_t first, uint32_t last) {
  return std::any_of(words.begin() + first, words.begin() + last, [](const std::string& word) {
    return word == "not" || word == "no" || word == "never" || word == "nobody" || word == "none" || word == "nothing" || word == "neither" || word == "nor";
  });
}

/// The letters of the words in a row.
std::string Joined(std::span<const std::string> words, uint32_t first, uint32_t last) {
  std::string out;
  for (uint32_t i = first; i < last; ++i) out += words[i];
  return out;
}

}  // namespace

WordAlignment AlignWords(const Lexicon& lexicon, std::span<const std::string> a, std::span<const std::string> b) {
  uint32_t n = std::min<uint32_t>(kMost, static_cast<uint32_t>(a.size())), m = std::min<uint32_t>(kMost, static_cast<uint32_t>(b.size()));
  std::vector<uint16_t> table((n + 1) * (m + 1), 0);
  auto at = [&](uint32_t i, uint32_t j) -> uint16_t& { return table[i * (m + 1) + j]; };
  for (uint32_t i = n; i-- > 0;) {
    for (uint32_t j = m; j-- > 0;) {
      uint16_t skip = std::max(at(i + 1, j), at(i, j + 1));
      at(i, j) = SameWord(a[i], b[j]) ? std::max<uint16_t>(skip, static_cast<uint16_t>(at(i + 1, j + 1) + 1)) : skip;
    }
  }
  WordAlignment out;
  out.begins_together = n > 0 && m > 0 && SameWord(a[0], b[0]);
  out.ends_together = n > 0 && m > 0 && SameWord(a[n - 1], b[m - 1]);
  uint32_t i = 0, j = 0, gap_a = 0, gap_b = 0, run = 0;
  auto close = [&](uint32_t to_a, uint32_t to_b) {
    if (to_a == gap_a && to_b == gap_b) return;
    if (Joined(a, gap_a, to_a) == Joined(b, gap_b, to_b)) return;  // "data center", "datacenter"
    run = 0;
    WordGap gap{gap_a, to_a, gap_b, to_b};
    bool left = HasContent(lexicon, a, gap_a, to_a), right = HasContent(lexicon, b, gap_b, to_b);
    bool inside = gap_a > 0 && gap_b > 0 && to_a < n && to_b < m;
    if ((left && right) || (inside && Negates(a, gap_a, to_a) != Negates(b, gap_b, to_b))) out.replaced.push_back(gap);
    else if (inside && left != right) out.dropped.push_back(gap);
  };
  while (i < n && j < m) {
    if (SameWord(a[i], b[j]) && at(i, j) == at(i + 1, j + 1) + 1) {
      close(i, j);
      ++out.matched;
      out.content += IsContentWord(lexicon, a[i]);
      out.run = std::max(out.run, ++run);
      gap_a = ++i;
      gap_b = ++j;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      ++i;
    } else {
      ++j;
    }
  }
  close(n, m);
  return out;
}

namespace {

/// An editor's cut lies in or beside the gap, on either side.
bool Cut(const Wording& a, const Wording& b, const WordGap& gap) {
  auto within = [](const std::vector<uint32_t>& seams, uint32_t first, uint32_t last) {
    return std::any_of(seams.begin(), seams.end(), [&](uint32_t seam) { return first <= seam && seam <= last; });
  };
  return within(a.seams, gap.a_first, gap.a_last) || within(b.seams, gap.b_first, gap.b_last);
}

/// The gap runs from an editor's cut to the end of both, or from their beginning to a cut: a piece that the other did not print.
bool IsPiece(const Wording& a, const Wording& b, const WordGap& gap, bool head) {
  auto cut = [](const Wording& wording, uint32_t at) { return std::binary_search(wording.seams.begin(), wording.seams.end(), at); };
  return head ? cut(a, gap.a_last) || cut(b, gap.b_last) : cut(a, gap.a_first) || cut(b, gap.b_first);
}

/// Every word of the gap has a near word opposite: "stop" for "cease".
uint32_t NearPairs(const Lexicon& lexicon, const Wording& a, const Wording& b, const WordGap& gap) {
  uint32_t near = 0;
  for (uint32_t i = gap.a_first; i < gap.a_last; ++i) {
    for (uint32_t j = gap.b_first; j < gap.b_last; ++j) {
      if (!IsContentWord(lexicon, a.words[i]) || !NearWords(lexicon, a.words[i], b.words[j])) continue;
      ++near;
      break;
    }
  }
  return near;
}

/// The same behind the words that both begin with, in whatever order: "so is the country", "the nation is safe".
uint32_t NearBehind(const Lexicon& lexicon, const Wording& a, const Wording& b) {
  const uint32_t n = static_cast<uint32_t>(a.words.size()), m = static_cast<uint32_t>(b.words.size());
  uint32_t first = 0;
  while (first < n && first < m && SameWord(a.words[first], b.words[first])) ++first;
  return NearPairs(lexicon, a, b, {first, n, first, m});
}

}  // namespace

SpeakerMatch CompareSpeakers(const Lexicon& lexicon, const Wording& a, const Wording& b) {
  if (a.speaker.empty() || b.speaker.empty()) return SpeakerMatch::kUnknown;
  if (a.speaker == b.speaker) return SpeakerMatch::kSame;
  NameMatch match = CompareNames(FoldName(a.speaker, lexicon), FoldName(b.speaker, lexicon), lexicon);
  if (match == NameMatch::kSame || match == NameMatch::kVariant) return SpeakerMatch::kSame;
  return a.sure && b.sure ? SpeakerMatch::kDifferent : SpeakerMatch::kUnknown;
}

/// Word for word another thesaurus: every gap has about as much on the one side as on the other, and there are many.
static bool Spun(const WordAlignment& found, uint32_t shorter) {
  auto even = [](const WordGap& gap) {
    const uint32_t least = std::min(gap.a_last - gap.a_first, gap.b_last - gap.b_first);
    return least > 0 && gap.longest() <= 3 && gap.longest() <= 1 + least;
  };
  const bool all = std::all_of(found.replaced.begin(), found.replaced.end(), even) && std::all_of(found.dropped.begin(), found.dropped.end(), even);  // "nobody", "no person"
  return all && shorter >= 8 && found.replaced.size() + found.dropped.size() >= 3 && found.matched * 5 >= shorter * 2;
}

/// One long beginning, and other last words: "we lost the hill but we kept the houses", "… each other".
static bool EndsOtherwise(const Lexicon& lexicon, const Wording& a, const Wording& b) {
  if (!a.seams.empty() || !b.seams.empty() || CompareSpeakers(lexicon, a, b) != SpeakerMatch::kSame) return false;
  size_t same = 0, content = 0;
  while (same < a.words.size() && same < b.words.size() && a.words[same] == b.words[same]) content += IsContentWord(lexicon, a.words[same++]);
  const size_t rest_a = a.words.size() - same, rest_b = b.words.size() - same;
  return same >= 6 && content >= 3 && rest_a > 0 && rest_b > 0 && rest_a <= 3 && rest_b <= 3;
}

/// Both as they stand, whole against whole.
static WordingMatch CompareWhole(const Lexicon& lexicon, const Wording& a, const Wording& b) {
  uint32_t shorter = static_cast<uint32_t>(std::min(a.words.size(), b.words.size()));
  if (shorter < 3) return shorter > 0 && a.words == b.words ? WordingMatch::kSame : WordingMatch::kDifferent;
  uint32_t at_a = 0, at_b = 0;
  if (shorter >= 4 && SharedRun(a.words, b.words, &at_a, &at_b) == shorter) return WordingMatch::kSame;  // an excerpt
  WordAlignment found = AlignWords(lexicon, a.words, b.words);
  if (Spun(found, shorter) && CompareSpeakers(lexicon, a, b) == SpeakerMatch::kSame) return WordingMatch::kAltered;
  if (EndsOtherwise(lexicon, a, b)) return WordingMatch::kAltered;
  // Long gaps at either end are the rest of a longer excerpt, not an exchange; a short one is where most of the words agree.
  uint32_t changed = 0, inner = 0, near = 0;
  bool negated = false, ends = false;
  for (const WordGap& gap : found.replaced) {
    bool head = gap.a_first == 0 && gap.b_first == 0, tail = gap.a_last == a.words.size() && gap.b_last == b.words.size();
    if (head || tail) {
      bool aligned = head ? found.ends_together : found.begins_together;  // at the other end
      if (gap.longest() > 5 || !aligned) continue;
      if (IsPiece(a, b, gap, head) && NearPairs(lexicon, a, b, gap) == 0) continue;
      if (gap.longest() > 1 && found.content + (head ? 0 : NearBehind(lexicon, a, b)) < 3) return WordingMatch::kDifferent;  // "The people of this city [have spoken]"
      ends = true;
    }
    if (gap.longest() > 8) return WordingMatch::kDifferent;
    ++changed;
    inner += gap.longest();
    near += NearPairs(lexicon, a, b, gap);
    negated = negated || Negates(a.words, gap.a_first, gap.a_last) != Negates(b.words, gap.b_first, gap.b_last);
  }
  double share = (found.matched + 0.75 * near) / shorter;
  bool framed = found.begins_together && found.ends_together;
  bool dropped = framed && share >= 0.85 && found.content >= 3 && std::any_of(found.dropped.begin(), found.dropped.end(), [&](const WordGap& gap) {
    return gap.longest() <= 6 && !Cut(a, b, gap);
  });
  if (changed == 0 && !dropped) {
    bool enough = found.content >= 2 || found.matched >= 4;
    return share >= 0.85 && enough && found.run + 1 >= std::min(shorter, 4u) ? WordingMatch::kSame : WordingMatch::kDifferent;
  }
  SpeakerMatch speakers = CompareSpeakers(lexicon, a, b);
  if (speakers == SpeakerMatch::kDifferent || inner > found.matched + near) return WordingMatch::kDifferent;
  if (dropped && changed == 0) return WordingMatch::kAltered;
  bool one_mouth = speakers == SpeakerMatch::kSame;
  if (shorter < 5) return one_mouth && framed && (negated || (shorter == 4 && !ends && found.content >= 1 && share >= 0.6)) ? WordingMatch::kAltered : WordingMatch::kDifferent;
  bool altered = one_mouth ? (share >= 0.45 && found.run >= 3 && found.content >= 1) || (share >= 0.6 && near >= 2)
                           : (share >= 0.6 && found.run >= 4 && found.content >= 3) || (share >= 0.75 && found.run >= 5 && found.content >= 2 && shorter >= 9);
  return altered ? WordingMatch::kAltered : WordingMatch::kDifferent;
}

/// The sentences of `longer` that are about as long as `shorter` in one mouth and begin or end like it, one of them exchanged.
static bool SentencesAltered(const Lexicon& lexicon, const Wording& shorter, const Wording& longer) {
  const uint32_t wanted = static_cast<uint32_t>(shorter.words.size());
  if (longer.seams.empty() || wanted < 6 || longer.words.size() < wanted + 6 || CompareSpeakers(lexicon, shorter, longer) != SpeakerMatch::kSame) return false;
  std::vector<uint32_t> cuts = {0};
  cuts.insert(cuts.end(), longer.seams.begin(), longer.seams.end());
  cuts.push_back(static_cast<uint32_t>(longer.words.size()));
  bool altered = false;
  for (size_t i = 0; i < cuts.size(); ++i) {
    for (size_t j = i + 1; j < cuts.size(); ++j) {
      const uint32_t size = cuts[j] - cuts[i];
      if (size + 5 < wanted || size > wanted + 5) continue;
      Wording part = longer;
      part.words.assign(longer.words.begin() + cuts[i], longer.words.begin() + cuts[j]);
      part.seams.clear();
      WordingMatch match = CompareWhole(lexicon, shorter, part);
      if (match == WordingMatch::kSame) return false;
      WordAlignment found = AlignWords(lexicon, shorter.words, part.words);
      bool close = (found.begins_together || found.ends_together) && found.content >= 3 && found.matched * 5 >= std::min(wanted, size) * 3;
      altered = altered || (match == WordingMatch::kAltered && close);
    }
  }
  return altered;
}

WordingMatch CompareWordings(const Lexicon& lexicon, const Wording& a, const Wording& b) {
  WordingMatch match = CompareWhole(lexicon, a, b);
  if (match != WordingMatch::kDifferent) return match;
  const Wording& shorter = a.words.size() < b.words.size() ? a : b;
  return SentencesAltered(lexicon, shorter, &shorter == &a ? b : a) ? WordingMatch::kAltered : match;
}

uint32_t SharedRun(std::span<const std::string> a, std::span<const std::string> b, uint32_t* at_a, uint32_t* at_b) {
  uint32_t best = 0;
  std::vector<uint32_t> last(b.size() + 1, 0), now(b.size() + 1, 0);
  for (uint32_t i = 0; i < a.size(); ++i) {
    for (uint32_t j = 0; j < b.size(); ++j) {
      now[j + 1] = a[i] == b[j] ? last[j] + 1 : 0;
      if (now[j + 1] <= best) continue;
      best = now[j + 1];
      *at_a = i + 1 - best;
      *at_b = j + 1 - best;
    }
    std::swap(last, now);
  }
  return best;
}

}  // namespace crossread
