// SPDX-License-Identifier: Apache-2.0
// Names meet by surname first, then by given name: that is how later mentions shorten them.
#include "values/names.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"

namespace crossread {
namespace {

bool IsSuffix(std::string_view part) {
  static constexpr std::array<std::string_view, 9> kSuffixes = {"jr", "sr", "ii", "iii", "iv", "esq", "phd", "md", "qc"};
  return std::find(kSuffixes.begin(), kSuffixes.end(), part) != kSuffixes.end();
}

std::vector<std::string_view> GivenKeys(std::string_view part, const Lexicon& lexicon) {
  std::vector<std::string_view> keys;
  static const std::string_view kClass = "given";
  ClassId given = lexicon.Class(kClass);
  for (const Sense& sense : lexicon.Senses(lexicon.Find(part))) {
    if (sense.cls == given && given != 0) keys.push_back(sense.value);
  }
  return keys;
}

bool SurnamesAgree(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() < 4 || b.size() < 4) return false;
  return NameKey(a) == NameKey(b);
}

/// True where the single name `one` is a later mention of `full`.
bool ShortFor(const Name& one, const Name& full) {
  const std::string& part = one.parts.front();
  size_t from = full.parts.size() > 1 ? 1 : 0;
  for (size_t i = from; i < full.parts.size(); ++i) {
    if (!IsNameParticle(full.parts[i]) && SurnamesAgree(part, full.parts[i])) return true;
  }
  return false;
}

/// A later mention with more than one part: "Ceballos Ruiz", "van der Meulen".
bool TailOf(const Name& tail, const Name& full) {
  if (tail.parts.size() >= full.parts.size()) return false;
  return std::equal(tail.parts.begin(), tail.parts.end(), full.parts.end() - static_cast<std::ptrdiff_t>(tail.parts.size()));
}

}  // namespace

bool IsNameParticle(std::string_view part) {
  static constexpr std::string_view kParticles[] = {"van", "von", "de",  "del", "della", "der", "den", "di",  "da",  "dos",  "du",    "la",  "le",    "al", "el",    "bin",   "ibn",
                                                    "ter", "ten", "te",  "zu",  "zur",   "vom", "af",  "dal", "das", "des",  "dalla", "do",  "bint",  "abu", "ould", "dello", "degli", "y"};
  if (part.size() > 5 || part.empty() || part[0] < 'a' || part[0] > 'z') return false;  // as most words of a name
  return std::find(std::begin(kParticles), std::end(kParticles), part) != std::end(kParticles);
}

std::string NameKey(std::string_view part) {
  std::string out;
  for (size_t i = 0; i < part.size(); ++i) {
    char c = part[i];
    const char next = i + 1 < part.size() ? part[i + 1] : '\0';
    switch (c) {
      case 'k':
        if (next == 's') c = 'x', ++i;
        else if (next == 'h') ++i;
        break;
      case 'c':
        c = 'k';
        if (next == 'h' || next == 'k') ++i;
        break;
      case 'p':
        if (next == 'h') c = 'f', ++i;
        break;
      case 's':
        if (next == 'c' && i + 2 < part.size() && part[i + 2] == 'h') i += 2;
        else if (next == 'h') ++i;
        break;
      case 'z':
        if (next == 'h') ++i;
        else c = 's';
        break;
      case 't': case 'd':
        if (next == 'h') ++i;
        break;
      case 'j': case 'y': c = 'i'; break;
      case 'w': c = 'v'; break;
      case 'q': c = 'k'; break;
      case 'h': case '\'': continue;
      default: break;
    }
    if (!out.empty() && out.back() == c) continue;
    if (c == 'i' && !out.empty() && out.back() == 'e') continue;  // Sergei, Sergey, Serge
    out.push_back(c);
  }
  if (out.size() > 3 && out.back() == 'i') out.pop_back();  // Dmitri, Dmitriy, Dmitry
  return out;
}

Name FoldName(std::string_view words, const Lexicon& lexicon) {
  std::string letters = FoldLetters(words);
  ClassId honorific = lexicon.Class("honorific");
  Name name;
  name.parts.reserve(3);
  size_t at = 0;
  while (at < letters.size()) {
    size_t begin = at;
    while (at < letters.size() && (IsAlpha(letters[at]) || letters[at] == '\'')) ++at;
    std::string_view part = std::string_view(letters).substr(begin, at - begin);
    if (at == begin) {
      ++at;
      continue;
    }
    while (!part.empty() && part.back() == '\'') part.remove_suffix(1);
    while (!part.empty() && part.front() == '\'') part.remove_prefix(1);
    if (part.empty() || part == "s" || IsSuffix(part)) continue;
    bool title = false;
    for (const Sense& sense : lexicon.Senses(lexicon.Find(part))) title = title || (honorific != 0 && sense.cls == honorific);
    if (title && name.parts.empty()) continue;
    name.parts.emplace_back(part);
  }
  for (const std::string& part : name.parts) {
    if (!name.folded.empty()) name.folded += ' ';
    name.folded += part;
  }
  return name;
}

int EditDistance(std::string_view a, std::string_view b, int limit) {
  int n = static_cast<int>(a.size()), m = static_cast<int>(b.size());
  if (std::abs(n - m) > limit) return limit + 1;
  constexpr int kShort = 64;
  int short_rows[3 * kShort];
  std::vector<int> long_rows(m < kShort ? 0 : 3 * (m + 1));
  int* rows = m < kShort ? short_rows : long_rows.data();
  int *before = rows, *last = rows + m + 1, *now = rows + 2 * (m + 1);
  for (int j = 0; j <= m; ++j) last[j] = j;
  for (int i = 1; i <= n; ++i) {
    now[0] = i;
    for (int j = 1; j <= m; ++j) {
      int least = std::min(last[j], now[j - 1]) + 1;
      least = std::min(least, last[j - 1] + (a[i - 1] != b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) least = std::min(least, before[j - 2] + 1);
      now[j] = least;
    }
    std::swap(before, last);
    std::swap(last, now);
  }
  return std::min(last[m], limit + 1);
}

bool GivenNamesAgree(std::string_view a, std::string_view b, const Lexicon& lexicon) {
  if (a == b || a.empty() || b.empty()) return true;
  if (a.size() == 1 || b.size() == 1) return a[0] == b[0];  // an initial
  std::vector<std::string_view> keys = GivenKeys(a, lexicon), others = GivenKeys(b, lexicon);
  for (std::string_view key : keys) {
    if (std::find(others.begin(), others.end(), key) != others.end()) return true;
  }
  if (NameKey(a) == NameKey(b)) return true;
  bool both_known = !keys.empty() && !others.empty();
  if (both_known) return false;  // "Maria" and "Mario" are two people
  if (a.size() >= 3 && b.size() >= 3 && (a.starts_with(b) || b.starts_with(a))) return true;  // a short form we do not list
  return a.size() >= 4 && b.size() >= 4 && EditDistance(a, b, 1) <= 1;
}

NameMatch CompareNames(const Name& a, const Name& b, const Lexicon& lexicon) {
  if (a.parts.empty() || b.parts.empty()) return NameMatch::kDifferent;
  if (a.folded == b.folded) return NameMatch::kSame;
  if (a.parts.size() == 1 && b.parts.size() == 1) {
    return SurnamesAgree(a.folded, b.folded) ? NameMatch::kVariant : NameMatch::kDifferent;
  }
  if (a.parts.size() == 1) return ShortFor(a, b) ? NameMatch::kSame : NameMatch::kDifferent;
  if (b.parts.size() == 1) return ShortFor(b, a) ? NameMatch::kSame : NameMatch::kDifferent;
  if (TailOf(a, b) || TailOf(b, a)) return NameMatch::kSame;
  const std::string& given_a = a.parts.front();
  const std::string& given_b = b.parts.front();
  bool given = GivenNamesAgree(given_a, given_b, lexicon);
  bool surname = a.parts.back() == b.parts.back();
  if (surname) {
    if (given_a == given_b) return NameMatch::kSame;
    if (given) return given_a.size() == 1 || given_b.size() == 1 ? NameMatch::kSame : NameMatch::kVariant;
    // "J. Robert Miller" and "Robert Miller"; "Maria del Carmen Diaz" and "Carmen Diaz".
    auto among = [](const std::string& part, const Name& name) {
      return std::find(name.parts.begin() + 1, name.parts.end() - 1, part) != name.parts.end() - 1;
    };
    if (among(given_a, b) || among(given_b, a)) return NameMatch::kSame;
    return NameMatch::kConflict;
  }
  if (!given) return NameMatch::kDifferent;
  // Two surnames, of which the other source gives one: "Raúl Ceballos-Ruiz", "Raul Ceballos".
  auto later = [](const std::string& part, const Name& name) {
    return std::find(name.parts.begin() + 1, name.parts.end(), part) != name.parts.end();
  };
  if (given_a == given_b && (later(a.parts.back(), b) || later(b.parts.back(), a))) return NameMatch::kSame;
  if (SurnamesAgree(a.parts.back(), b.parts.back())) return NameMatch::kVariant;
  size_t shorter = std::min(a.parts.back().size(), b.parts.back().size());
  if (given_a == given_b && shorter >= 5 && EditDistance(a.parts.back(), b.parts.back(), 1) <= 1) return NameMatch::kVariant;
  return NameMatch::kDifferent;
}

bool IsRareSurname(const Lexicon& lexicon, std::string_view surname) { return lexicon.FirstSense(std::string(surname), lexicon.Class("common_surname")) == nullptr; }

}  // namespace crossread
