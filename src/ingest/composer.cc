// SPDX-License-Identifier: Apache-2.0
// Folds white space and writes the offset map while the text grows.
#include "ingest/composer.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/ascii.h"

namespace crossread {
namespace {

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && IsSpace(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsSpace(text.back())) text.remove_suffix(1);
  return text;
}

/// Takes `word` off the head of `text`.
bool Take(std::string_view& text, std::string_view word) {
  text = Trimmed(text);
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

}  // namespace

void Composer::Open(BlockKind kind) {
  kind_ = kind;
  open_ = false;
  space_ = false;
}

bool Composer::Prepare(uint64_t raw) {
  if (raw < raw_end_) return false;
  std::string& text = document_.text;
  if (!open_) {
    if (!text.empty()) {
      document_.offsets.Add(static_cast<uint32_t>(text.size()), raw_end_, 1, 0);
      text.push_back('\n');
    }
    uint32_t at = static_cast<uint32_t>(text.size());
    document_.blocks.push_back({kind_, at, at});
    open_ = true;
  } else if (space_) {
    document_.offsets.Add(static_cast<uint32_t>(text.size()), std::max(space_at_, raw_end_), 1, 0);
    text.push_back(' ');
  }
  space_ = false;
  return true;
}

void Composer::Add(const Decoded& from, uint32_t begin, uint32_t end) {
  std::string_view text = from.text;
  while (begin < end) {
    uint32_t stop = begin;
    while (stop < end && !IsSpace(text[stop])) ++stop;
    if (stop > begin && Prepare(from.offsets.ToRaw(begin))) {
      document_.offsets.AddSlice(static_cast<uint32_t>(document_.text.size()), from.offsets, begin, stop);
      document_.text.append(text.substr(begin, stop - begin));
      document_.blocks.back().end = static_cast<uint32_t>(document_.text.size());
      raw_end_ = from.offsets.EndToRaw(stop);
    }
    if (stop < end && !space_ && open_) {
      space_ = true;
      space_at_ = from.offsets.ToRaw(stop);
    }
    begin = std::max(stop, begin + 1);
    while (begin < end && IsSpace(text[begin])) ++begin;
  }
}

void Composer::AddRead(std::string_view text, const Decoded& from, uint32_t begin, uint32_t end) {
  if (Trimmed(text).empty()) {
    if (!text.empty() && open_ && !space_) {
      space_ = true;
      space_at_ = from.offsets.ToRaw(begin);
    }
    return;
  }
  uint64_t raw = from.offsets.ToRaw(begin), raw_end = from.offsets.EndToRaw(end);
  if (!Prepare(raw)) return;
  document_.offsets.Add(static_cast<uint32_t>(document_.text.size()), raw, static_cast<uint32_t>(text.size()), static_cast<uint32_t>(raw_end - raw));
  document_.text.append(text);
  document_.blocks.back().end = static_cast<uint32_t>(document_.text.size());
  raw_end_ = raw_end;
}

void Composer::Comment(std::string_view text) {
  if (!Take(text, "crossread:") || !Take(text, "ignore")) return;
  size_t colon = text.find(':');
  if (colon == std::string_view::npos) return;  // a mark without a reason is none
  std::string_view rule = Trimmed(text.substr(0, colon)), reason = Trimmed(text.substr(colon + 1));
  if (rule.empty() || reason.empty()) return;
  marks_.push_back({open_ ? document_.blocks.size() - 1 : document_.blocks.size(), std::string(rule), std::string(reason)});
}

Document Composer::Finish(std::string_view uri, const std::string& encoding) {
  for (Mark& mark : marks_) {
    if (mark.block >= document_.blocks.size()) continue;
    const Block& block = document_.blocks[mark.block];
    document_.muted.push_back({block.begin, block.end, std::move(mark.rule), std::move(mark.reason)});
  }
  document_.uri = std::string(uri);
  document_.encoding = encoding;
  Document done = std::move(document_);
  *this = Composer();
  return done;
}

}  // namespace crossread
