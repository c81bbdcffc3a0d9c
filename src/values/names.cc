// SPDX-License-Identifier: Apache-2.0
// Names meet by surname first, then by given name: that is how later mentions shorten them.
#include "values/names.h"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "base/ascii.h"
#include "unicode/translit.h"
#include "unicode/unistr.h"

namespace crossread {
namespace {

bool IsAsciiText(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Made once; transliterate() is const and may run on several threads.
const icu::Transliterator* ToLatin() {
  static const std::unique_ptr<icu::Transliterator> kLatin = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
  }();
  return kLatin.get();
}

bool IsSuffix(std::string_view part) {
  static constexpr std::array<std::string_view, 9> kSuffixes = {"jr", "sr", "ii", "iii", "iv", "esq", "phd", "md", "qc"};
  return std::find(kSuffixes.begin(), kSuffixes.end(), part) != kSuffixes.end();
}

bool IsParticle(std::string_view part) {
  static constexpr std::array<std::string_view, 18> kParticles = {"van", "von", "de", "del", "della", "der", "den", "di", "da",
                                                                  "dos", "du",  "la", "le", "al",  "el",  "bin", "ibn", "ter"};
  return std::find(kParticles.begin(), kParticles.end(), part) != kParticles.end();
}

/// Spelling with the choices of transliteration taken out: "aleksandr" and "alexander" become "alxandr"-like keys.
std::string Skeleton(std::string_view part) {
  std::string out;
  auto rest = [&](size_t i, std::string_view piece) { return part.substr(i, piece.size()) == piece; };
  for (size_t i = 0; i < part.size(); ++i) {
    char c = part[i];
    if (rest(i, "ks")) c = 'x', ++i;
    else if (rest(i, "kh") || rest(i, "ch") || rest(i, "ck")) c = 'k', ++i;
    else if (rest(i, "ph")) c = 'f', ++i;
    else if (rest(i, "sch")) c = 's', i += 2;
    else if (rest(i, "sh") || rest(i, "zh") || rest(i, "th") || rest(i, "dh")) ++i;
    else if (c == 'j' || c == 'y') c = 'i';
    else if (c == 'w') c = 'v';
    else if (c == 'c' || c == 'q') c = 'k';
    else if (c == 'z') c = 's';
    else if (c == 'h') continue;
    else if (c == '\'') continue;
    if (!out.empty() && out.back() == c) continue;
    if (c == 'i' && !out.empty() && out.back() == 'e') continue;  // Sergei, Sergey, Serge
    out.push_back(c);
  }
  if (out.size() > 3 && out.back() == 'i') out.pop_back();  // Dmitri, Dmitriy, Dmitry
  return out;
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
  return Skeleton(a) == Skeleton(b);
}

/// True where the single name `one` is a later mention of `full`.
bool ShortFor(const Name& one, const Name& full) {
  const std::string& part = one.parts.front();
  size_t from = full.parts.size() > 1 ? 1 : 0;
  for (size_t i = from; i < full.parts.size(); ++i) {
    if (!IsParticle(full.parts[i]) && SurnamesAgree(part, full.parts[i])) return true;
  }
  return false;
}

/// A later mention with more than one part: "Ceballos Ruiz", "van der Meulen".
bool TailOf(const Name& tail, const Name& full) {
  if (tail.parts.size() >= full.parts.size()) return false;
  return std::equal(tail.parts.begin(), tail.parts.end(), full.parts.end() - static_cast<std::ptrdiff_t>(tail.parts.size()));
}

}  // namespace

std::string FoldLetters(std::string_view text) {
  if (IsAsciiText(text) || ToLatin() == nullptr) return LowerCase(text);
  icu::UnicodeString wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  ToLatin()->transliterate(wide);
  std::string out;
  wide.toUTF8String(out);
  return LowerCase(out);
}

Name FoldName(std::string_view words, const Lexicon& lexicon) {
  std::string letters = FoldLetters(words);
  ClassId honorific = lexicon.Class("honorific");
  Name name;
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
  std::vector<int> before(m + 1), last(m + 1), now(m + 1);
  for (int j = 0; j <= m; ++j) last[j] = j;
  for (int i = 1; i <= n; ++i) {
    now[0] = i;
    for (int j = 1; j <= m; ++j) {
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = std::min(now[j], before[j - 2] + 1);
    }
    before = last;
    last = now;
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
  if (Skeleton(a) == Skeleton(b)) return true;
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

}  // namespace crossread
