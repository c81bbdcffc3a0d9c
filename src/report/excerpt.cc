// SPDX-License-Identifier: Apache-2.0
// Lines are cut at LF; columns are counted in the file's own encoding, so that an editor lands on the same letter.
#include "report/excerpt.h"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace crossread {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

/// Code points of `bytes` in `encoding`, by way of ICU; bytes are counted where ICU does not know the name.
uint32_t CountDecoded(std::string_view bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding.c_str(), &status);
  if (U_FAILURE(status)) return static_cast<uint32_t>(bytes.size());
  std::u16string units(bytes.size() + 1, u'\0');
  int32_t size = ucnv_toUChars(converter, units.data(), static_cast<int32_t>(units.size()), bytes.data(),
                               static_cast<int32_t>(bytes.size()), &status);
  ucnv_close(converter);
  if (U_FAILURE(status)) return static_cast<uint32_t>(bytes.size());
  return static_cast<uint32_t>(u_countChar32(units.data(), size));
}

constexpr size_t kStretch = 4096;  // bytes

uint32_t CountUtf8(std::string_view part) {
  return static_cast<uint32_t>(std::count_if(part.begin(), part.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

RegionFinder::RegionFinder(const Document& document) : document_(document), bytes_(document.text) {
  if (document.raw) {
    bytes_ = *document.raw;
    utf8_ = document.encoding.empty() || document.encoding.starts_with("UTF-8") || document.encoding == "US-ASCII";
    if (document.encoding.starts_with("UTF-16")) unit_ = 2;
    big_ = document.encoding == "UTF-16BE";
  }
  starts_.push_back(bytes_.starts_with(kMark) ? kMark.size() : 0);
  for (size_t i = 0; i + unit_ <= bytes_.size(); i += unit_) {
    bool feed = unit_ == 1 ? bytes_[i] == '\n' : bytes_[i + (big_ ? 1 : 0)] == '\n' && bytes_[i + (big_ ? 0 : 1)] == '\0';
    if (feed) starts_.push_back(i + unit_);
  }
  if (!utf8_) return;
  for (size_t i = 0; i + kStretch <= bytes_.size(); i += kStretch) points_.push_back(points_.back() + CountUtf8(bytes_.substr(i, kStretch)));
}

/// Code points in front of byte `at`: a paragraph of a megabyte is not counted afresh for each of its passages.
uint32_t RegionFinder::PointsBefore(uint64_t at) const {
  const size_t stretch = at / kStretch;
  return points_[stretch] + CountUtf8(bytes_.substr(stretch * kStretch, at - stretch * kStretch));
}

uint32_t RegionFinder::CodePoints(uint64_t begin, uint64_t end) const {
  if (begin >= end) return 0;
  std::string_view part = bytes_.substr(begin, end - begin);
  if (!utf8_) return CountDecoded(part, document_.encoding);
  return end - begin < kStretch ? CountUtf8(part) : PointsBefore(end) - PointsBefore(begin);
}

RegionFinder::Position RegionFinder::At(uint64_t raw) const {
  raw = std::min<uint64_t>(raw, bytes_.size());
  auto after = std::upper_bound(starts_.begin(), starts_.end(), raw);
  size_t line = after == starts_.begin() ? 0 : static_cast<size_t>(after - starts_.begin()) - 1;
  uint64_t start = std::min<uint64_t>(starts_[line], raw);
  return {static_cast<uint32_t>(line) + 1, 1 + CodePoints(start, raw), static_cast<uint32_t>(raw - start) + 1};
}

Region RegionFinder::Find(const Span& span) const {
  Region region;
  region.byte = document_.offsets.ToRaw(span.begin);
  uint64_t end = document_.offsets.EndToRaw(span.end);
  region.length = end > region.byte ? end - region.byte : 0;
  Position first = At(region.byte);
  Position last = At(region.byte + region.length);
  region.line = first.line;
  region.column = first.column;
  region.byte_column = first.byte_column;
  region.end_line = last.line;
  region.end_column = last.column;
  region.end_byte_column = last.byte_column;
  return region;
}

}  // namespace crossread
