// SPDX-License-Identifier: Apache-2.0
// Compiles TSV tables into hash slots and sense runs, and matches phrases over tokens.
#include "lexicon/lexicon.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <numeric>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "base/strings.h"

namespace crossread {
namespace {

uint64_t Hash(std::string_view text) {
  uint64_t h = 0x9E3779B97F4A7C15u ^ text.size();
  for (char c : text) h = (h ^ static_cast<unsigned char>(Lower(c))) * 0x100000001B3u;
  return h ^ (h >> 29);
}

bool SameFolded(std::string_view lower, std::string_view word) {
  if (lower.size() != word.size()) return false;
  for (size_t i = 0; i < word.size(); ++i) {
    if (lower[i] != Lower(word[i])) return false;
  }
  return true;
}

bool HasCapital(std::string_view text) { return std::any_of(text.begin(), text.end(), IsUpper); }

/// The case test for rows with capitals: the copy spells it the same way, or shouts.
bool CaseFits(const Sense& sense, std::string_view words, bool all_caps) {
  return !sense.cased || all_caps || words == sense.form;
}

}  // namespace

absl::StatusOr<Lexicon> Lexicon::FromTables(std::span<const std::pair<std::string, std::string>> tables) {
  Lexicon lexicon;
  lexicon.forms_.emplace_back();  // id 0: not a word
  lexicon.classes_.emplace_back();
  lexicon.slots_.assign(1024, 0);
  for (const auto& [name, text] : tables) {
    if (absl::Status status = lexicon.AddTable(name, text); !status.ok()) return status;
  }
  lexicon.Freeze();
  return lexicon;
}

WordId Lexicon::Intern(std::string_view form) {
  if (WordId id = Find(form); id != 0) return id;
  if (forms_.size() * 2 > slots_.size()) {
    std::vector<uint32_t> wider(slots_.size() * 2, 0);
    for (WordId id = 1; id < forms_.size(); ++id) {
      size_t at = Hash(forms_[id]) & (wider.size() - 1);
      while (wider[at] != 0) at = (at + 1) & (wider.size() - 1);
      wider[at] = id;
    }
    slots_ = std::move(wider);
  }
  if (HasCapital(form)) {
    owned_.push_back(LowerCase(form));
    form = owned_.back();
  }
  forms_.push_back(form);
  WordId id = static_cast<WordId>(forms_.size() - 1);
  size_t at = Hash(form) & (slots_.size() - 1);
  while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = id;
  return id;
}

absl::Status Lexicon::AddTable(std::string_view name, std::string_view text) {
  tables_.emplace_back(text);
  std::string_view rest = tables_.back();
  for (int line = 1; !rest.empty(); ++line) {
    size_t eol = rest.find('\n');
    std::string_view row = rest.substr(0, eol);
    rest.remove_prefix(eol == std::string_view::npos ? rest.size() : eol + 1);
    if (!row.empty() && row.back() == '\r') row.remove_suffix(1);
    if (row.empty() || row == "#" || row.starts_with("# ")) continue;
    std::string_view column[4];
    for (int i = 0; i < 4 && !row.empty(); ++i) {
      size_t tab = row.find('\t');
      column[i] = row.substr(0, tab);
      row.remove_prefix(tab == std::string_view::npos ? row.size() : tab + 1);
    }
    if (column[0].empty() || column[1].empty() || !row.empty()) {
      return absl::InvalidArgumentError(
          absl::StrCat(av(name), ":", line, ": a row has two to four columns: form, class, value, extra"));
    }
    Sense sense;
    auto cls = std::find(classes_.begin(), classes_.end(), column[1]);
    sense.cls = static_cast<ClassId>(cls - classes_.begin());
    if (cls == classes_.end()) classes_.emplace_back(column[1]);
    sense.form = column[0];
    sense.cased = HasCapital(column[0]);
    sense.value = column[2];
    sense.extra = column[3];
    std::from_chars(column[2].data(), column[2].data() + column[2].size(), sense.number);
    if (column[0].find(' ') == std::string_view::npos) {
      pending_.emplace_back(Intern(column[0]), sense);
      continue;
    }
    Phrase phrase;
    phrase.sense = sense;
    for (std::string_view left = column[0]; !left.empty();) {
      size_t space = left.find(' ');
      phrase.words.push_back(Intern(left.substr(0, space)));
      left.remove_prefix(space == std::string_view::npos ? left.size() : space + 1);
    }
    phrases_.push_back(std::move(phrase));
  }
  return absl::OkStatus();
}

void Lexicon::Freeze() {
  size_t words = forms_.size();
  std::stable_sort(pending_.begin(), pending_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::stable_sort(phrases_.begin(), phrases_.end(), [](const Phrase& a, const Phrase& b) {
    if (a.words[0] != b.words[0]) return a.words[0] < b.words[0];
    return a.words.size() > b.words.size();
  });
  masks_.assign(words, 0);
  sense_range_.assign(words, {0, 0});
  phrase_range_.assign(words, {0, 0});
  senses_.reserve(pending_.size());
  for (const auto& [id, sense] : pending_) {
    uint32_t at = static_cast<uint32_t>(senses_.size());
    if (sense_range_[id].second == 0) sense_range_[id].first = at;
    senses_.push_back(sense);
    sense_range_[id].second = at + 1;
    masks_[id] |= Bit(sense.cls);
  }
  for (uint32_t at = 0; at < phrases_.size(); ++at) {
    WordId id = phrases_[at].words[0];
    if (phrase_range_[id].second == 0) phrase_range_[id].first = at;
    phrase_range_[id].second = at + 1;
    masks_[id] |= Bit(phrases_[at].sense.cls);
  }
  pending_.clear();
  pending_.shrink_to_fit();
}

ClassId Lexicon::Class(std::string_view name) const {
  auto at = std::find(classes_.begin() + 1, classes_.end(), name);
  return at == classes_.end() ? ClassId{0} : static_cast<ClassId>(at - classes_.begin());
}

WordId Lexicon::Find(std::string_view word) const {
  if (word.empty()) return 0;
  size_t mask = slots_.size() - 1;
  for (size_t at = Hash(word) & mask; slots_[at] != 0; at = (at + 1) & mask) {
    if (SameFolded(forms_[slots_[at]], word)) return slots_[at];
  }
  return 0;
}

std::string_view Lexicon::Form(WordId id) const { return forms_[id]; }

std::span<const Sense> Lexicon::Senses(WordId id) const {
  auto [first, last] = sense_range_[id];
  return std::span(senses_).subspan(first, last - first);
}

const Sense* Lexicon::Get(const Copy& copy, uint32_t i, ClassId cls) const {
  const Token& token = copy.tokens[i];
  if (cls == 0 || token.word == 0 || (masks_[token.word] & Bit(cls)) == 0) return nullptr;
  for (const Sense& sense : Senses(token.word)) {
    if (sense.cls == cls && CaseFits(sense, copy.Words(token), token.Is(kAllCaps))) return &sense;
  }
  return nullptr;
}

Match Lexicon::Longest(const Copy& copy, uint32_t i, uint32_t last, ClassId cls) const {
  if (cls == 0 || i >= last) return {};
  const Token& token = copy.tokens[i];
  if (token.word == 0 || (masks_[token.word] & Bit(cls)) == 0) return {};
  auto [first, end] = phrase_range_[token.word];
  for (uint32_t p = first; p < end; ++p) {  // longest first
    const Phrase& phrase = phrases_[p];
    uint32_t size = static_cast<uint32_t>(phrase.words.size());
    if (phrase.sense.cls != cls || i + size > last) continue;
    bool same = true, caps = true;
    for (uint32_t k = 0; k < size && same; ++k) {
      same = copy.tokens[i + k].word == phrase.words[k];
      caps = caps && copy.tokens[i + k].Is(kAllCaps);
    }
    if (same && CaseFits(phrase.sense, copy.Words(TokenRange{i, i + size}), caps)) return {&phrase.sense, size};
  }
  if (const Sense* sense = Get(copy, i, cls)) return {sense, 1};
  return {};
}

std::vector<const Sense*> Lexicon::All(ClassId cls) const {
  std::vector<const Sense*> out;
  for (const Sense& sense : senses_) {
    if (sense.cls == cls) out.push_back(&sense);
  }
  for (const Phrase& phrase : phrases_) {
    if (phrase.sense.cls == cls) out.push_back(&phrase.sense);
  }
  return out;
}

}  // namespace crossread
