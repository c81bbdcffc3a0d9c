// SPDX-License-Identifier: Apache-2.0
// Rows become words, senses, phrases and classes; then these are laid out one behind the other.
#include "lexicon/compile.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <map>
#include <numeric>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "base/fold.h"
#include "base/strings.h"
#include "lexicon/lexicon.h"

namespace crossread {
namespace {

/// A row as read; views into the tables.
struct Row {
  std::string_view form, cls, value, extra;
  std::vector<uint32_t> words;  // ids
};

/// Text that several records may share, stored once.
class Pool {
 public:
  uint32_t Add(std::string_view text) {
    auto [at, is_new] = at_.emplace(std::string(text), static_cast<uint32_t>(bytes_.size()));
    if (is_new) bytes_.append(text);
    return at->second;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::map<std::string, uint32_t, std::less<>> at_;
  std::string bytes_;
};

class Compiler {
 public:
  absl::Status AddTable(std::string_view name, std::string_view rest) {
    for (int line = 1; !rest.empty(); ++line) {
      size_t eol = rest.find('\n');
      std::string_view text = rest.substr(0, eol);
      rest.remove_prefix(eol == std::string_view::npos ? rest.size() : eol + 1);
      if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
      if (text.empty() || text == "#" || text.starts_with("# ")) continue;
      if (!AddRow(text)) {
        return absl::InvalidArgumentError(
            absl::StrCat(av(name), ":", line, ": a row has two to four columns: form, class, value, extra"));
      }
    }
    return absl::OkStatus();
  }

  std::vector<uint64_t> Finish() {
    NumberClasses();
    NumberWords();
    SortRows();
    Lay();
    std::vector<uint64_t> block(bytes_ / 8, 0);
    out_ = reinterpret_cast<char*>(block.data());
    Fill();
    return block;
  }

 private:
  bool AddRow(std::string_view text) {
    std::string_view column[4];
    for (int i = 0; i < 4 && !text.empty(); ++i) {
      size_t tab = text.find('\t');
      column[i] = text.substr(0, tab);
      text.remove_prefix(tab == std::string_view::npos ? text.size() : tab + 1);
    }
    if (column[0].empty() || column[1].empty() || !text.empty()) return false;
    Row row{column[0], column[1], column[2], column[3], {}};
    for (std::string_view left = row.form; !left.empty();) {
      size_t space = left.find(' ');
      row.words.push_back(Intern(left.substr(0, space)));
      left.remove_prefix(space == std::string_view::npos ? left.size() : space + 1);
    }
    (row.words.size() == 1 ? singles_ : phrases_).push_back(std::move(row));
    return true;
  }

  uint32_t Intern(std::string_view form) {
    auto [at, is_new] = ids_.emplace(LowerCase(form), static_cast<uint32_t>(words_.size()));
    if (is_new) words_.push_back(at->first);
    return at->second;
  }

  void SortRows() {
    std::stable_sort(singles_.begin(), singles_.end(), [](const Row& a, const Row& b) { return a.words[0] < b.words[0]; });
    std::stable_sort(phrases_.begin(), phrases_.end(), [this](const Row& a, const Row& b) {
      return std::tuple(a.words[0], class_ids_.at(a.cls), a.words[1], b.words.size()) < std::tuple(b.words[0], class_ids_.at(b.cls), b.words[1], a.words.size());
    });
  }

  /// The classes with most rows come first: these have a bit of Lexicon::Mask() to themselves.
  void NumberClasses() {
    std::map<std::string_view, uint32_t> rows;
    for (const auto* list : {&singles_, &phrases_}) {
      for (const Row& row : *list) ++rows[row.cls];
    }
    for (const auto& [name, count] : rows) classes_.push_back(name);
    std::stable_sort(classes_.begin() + 1, classes_.end(), [&](std::string_view a, std::string_view b) { return rows[a] > rows[b]; });
    for (size_t id = 1; id < classes_.size(); ++id) class_ids_[classes_[id]] = static_cast<ClassId>(id);
  }

  /// Words with many rows are common ones: their numbers are low, so that what is asked of them lies close together.
  void NumberWords() {
    std::vector<uint32_t> rows(words_.size(), 0), order(words_.size()), number(words_.size());
    for (const auto* list : {&singles_, &phrases_}) {
      for (const Row& row : *list) ++rows[row.words[0]];
    }
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin() + 1, order.end(), [&](uint32_t a, uint32_t b) { return rows[a] > rows[b]; });
    std::vector<std::string_view> words;
    for (uint32_t id : order) number[id] = static_cast<uint32_t>(words.size()), words.push_back(words_[id]);
    words_ = std::move(words);
    for (auto* list : {&singles_, &phrases_}) {
      for (Row& row : *list) {
        for (uint32_t& word : row.words) word = number[word];
      }
    }
  }

  /// Gives every section its place.
  void Lay() {
    size_t words = words_.size(), rows = singles_.size() + phrases_.size();
    for (const Row& row : phrases_) phrase_words_ += row.words.size();
    for (std::string_view word : words_) pool_.Add(word);
    for (std::string_view name : classes_) pool_.Add(name);
    for (const auto* list : {&singles_, &phrases_}) {
      for (const Row& row : *list) pool_.Add(row.form), pool_.Add(row.value), pool_.Add(row.extra);
    }
    bytes_ = sizeof(WordBlock);
    Take<Text>(head_.forms, words);
    Take<WordSlot>(head_.slots, PowerOfTwo(words * 2));
    Take<ClassSet>(head_.class_sets, words);
    Take<uint32_t>(head_.sense_at, words + 1);
    Take<uint32_t>(head_.phrase_at, words + 1);
    Take<Sense>(head_.senses, rows);
    Take<ClassId>(head_.sense_classes, rows);
    Take<uint64_t>(head_.phrase_bits, kPhraseBits / 64);
    Take<PhraseWords>(head_.phrases, phrases_.size());
    Take<uint32_t>(head_.phrase_words, phrase_words_);
    Take<Text>(head_.classes, classes_.size());
    Take<ClassId>(head_.class_slots, PowerOfTwo(classes_.size() * 4));
    Take<uint32_t>(head_.class_at, classes_.size() + 1);
    Take<uint32_t>(head_.class_senses, rows);
    Take<char>(head_.text, pool_.bytes().size());
    head_.bytes = bytes_;
  }

  template <typename T>
  void Take(Section& section, size_t count) {
    section = {static_cast<uint32_t>(bytes_), static_cast<uint32_t>(count)};
    bytes_ += (count * sizeof(T) + 7) / 8 * 8;
  }

  static size_t PowerOfTwo(size_t at_least) {
    size_t size = 16;
    while (size < at_least) size *= 2;
    return size;
  }

  template <typename T>
  T* Of(const Section& section) {
    return reinterpret_cast<T*>(out_ + section.at);
  }

  void Put(Text& to, std::string_view text) { to.PointTo(Of<char>(head_.text) + pool_.Add(text), text.size()); }

  void Fill() {
    std::memcpy(out_, &head_, sizeof head_);
    std::memcpy(Of<char>(head_.text), pool_.bytes().data(), pool_.bytes().size());
    FillWords();
    FillRows();
    FillClasses();
  }

  void FillWords() {
    WordSlot* slots = Of<WordSlot>(head_.slots);
    for (uint32_t id = 0; id < words_.size(); ++id) {
      Put(Of<Text>(head_.forms)[id], words_[id]);
      if (id == 0) continue;
      uint32_t at = HashFolded(words_[id]) & (head_.slots.count - 1);
      while (slots[at].id != 0) at = (at + 1) & (head_.slots.count - 1);
      slots[at] = {HeadOf(words_[id]), static_cast<uint32_t>(words_[id].size()), id};
      const uint32_t bit = FigureBit(slots[at].head);
      if (IsDigit(words_[id][0])) reinterpret_cast<WordBlock*>(out_)->figures[bit / 64] |= uint64_t{1} << (bit % 64);
    }
  }

  void FillRows() {
    uint32_t* sense_at = Of<uint32_t>(head_.sense_at);
    uint32_t* phrase_at = Of<uint32_t>(head_.phrase_at);
    for (uint32_t row = 0; row < singles_.size(); ++row) {
      FillSense(row, singles_[row]);
      ++sense_at[singles_[row].words[0] + 1];
    }
    uint32_t next_word = 0;
    for (uint32_t p = 0; p < phrases_.size(); ++p) {
      const Row& row = phrases_[p];
      FillSense(static_cast<uint32_t>(singles_.size()) + p, row);
      ++phrase_at[row.words[0] + 1];
      Of<PhraseWords>(head_.phrases)[p] = {next_word, row.words[1], static_cast<uint16_t>(row.words.size()), class_ids_.at(row.cls)};
      const uint32_t bit = PhraseBit(row.words[0], row.words[1], class_ids_.at(row.cls));
      Of<uint64_t>(head_.phrase_bits)[bit / 64] |= uint64_t{1} << (bit % 64);
      std::copy(row.words.begin(), row.words.end(), Of<uint32_t>(head_.phrase_words) + next_word);
      next_word += static_cast<uint32_t>(row.words.size());
    }
    std::partial_sum(sense_at, sense_at + head_.sense_at.count, sense_at);
    std::partial_sum(phrase_at, phrase_at + head_.phrase_at.count, phrase_at);
  }

  void FillSense(uint32_t at, const Row& row) {
    Sense& sense = Of<Sense>(head_.senses)[at];
    Put(sense.form, row.form);
    Put(sense.value, row.value);
    Put(sense.extra, row.extra);
    sense.cls = Of<ClassId>(head_.sense_classes)[at] = class_ids_.at(row.cls);
    sense.cased = std::any_of(row.form.begin(), row.form.end(), IsUpper);
    std::from_chars(row.value.data(), row.value.data() + row.value.size(), sense.number);
    Of<ClassSet>(head_.class_sets)[row.words[0]] |= Lexicon::Only(sense.cls);
  }

  void FillClasses() {
    ClassId* slots = Of<ClassId>(head_.class_slots);
    for (ClassId id = 0; id < classes_.size(); ++id) {
      Put(Of<Text>(head_.classes)[id], classes_[id]);
      if (id == 0) continue;
      uint32_t at = HashFolded(classes_[id]) & (head_.class_slots.count - 1);
      while (slots[at] != 0) at = (at + 1) & (head_.class_slots.count - 1);
      slots[at] = id;
    }
    uint32_t rows = head_.senses.count, *class_at = Of<uint32_t>(head_.class_at), *list = Of<uint32_t>(head_.class_senses);
    const Sense* senses = Of<Sense>(head_.senses);
    std::iota(list, list + rows, 0u);
    std::stable_sort(list, list + rows, [&](uint32_t a, uint32_t b) { return senses[a].cls < senses[b].cls; });
    for (uint32_t row = 0; row < rows; ++row) ++class_at[senses[row].cls + 1];
    std::partial_sum(class_at, class_at + head_.class_at.count, class_at);
  }

  std::map<std::string, uint32_t, std::less<>> ids_;
  std::vector<std::string_view> words_ = {""};  // by id; keys of ids_
  std::vector<Row> singles_, phrases_;
  std::vector<std::string_view> classes_ = {""};  // by id
  std::map<std::string_view, ClassId> class_ids_;
  Pool pool_;
  WordBlock head_;
  size_t bytes_ = 0, phrase_words_ = 0;
  char* out_ = nullptr;
};

}  // namespace

absl::StatusOr<std::vector<uint64_t>> CompileTables(std::span<const std::pair<std::string, std::string>> tables) {
  Compiler compiler;
  for (const auto& [name, text] : tables) {
    if (absl::Status status = compiler.AddTable(name, text); !status.ok()) return status;
  }
  return compiler.Finish();
}

}  // namespace crossread
