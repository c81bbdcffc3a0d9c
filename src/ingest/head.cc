// SPDX-License-Identifier: Apache-2.0
// Reads the head as if it were ASCII: names of elements and encodings are.
#include "ingest/head.h"

#include <algorithm>

#include "base/ascii.h"

namespace crossread {
namespace {

/// The first 4 KiB without byte order mark and without the NULs of wide units.
std::string Head(std::string_view bytes) {
  std::string head(bytes.substr(0, 4096));
  std::erase(head, '\0');
  size_t mark = 0;
  while (mark < head.size() && mark < 4 && static_cast<unsigned char>(head[mark]) >= 0x80) ++mark;
  return head.substr(mark);
}

std::string NameAt(std::string_view text) {
  std::string name;
  for (char c : text) {
    if (IsSpace(c) || c == '>' || c == '/' || name.size() > 60) break;
    name.push_back(Lower(c));
  }
  return name;
}

}  // namespace

std::string RootElement(std::string_view bytes) {
  std::string head = Head(bytes);
  std::string_view text = head;
  while (true) {
    while (!text.empty() && IsSpace(text[0])) text.remove_prefix(1);
    if (text.size() < 2 || text[0] != '<') return {};
    std::string_view end;
    if (text.starts_with("<!--")) {
      end = "-->";
    } else if (text[1] == '?') {
      end = "?>";
    } else if (text[1] == '!') {
      std::string lower = LowerCase(text.substr(0, 14));
      if (lower == "<!doctype html") return lower.substr(1);
      size_t subset = std::min(text.find('['), text.size()), close = std::min(text.find('>'), text.size());
      end = subset < close ? "]" : ">";
    } else {
      std::string name = NameAt(text.substr(1));
      return name.substr(name.rfind(':') + 1);
    }
    size_t at = text.find(end, 2);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + end.size());
    if (end == "]" && text.starts_with(">")) text.remove_prefix(1);
  }
}

std::string DeclaredEncoding(std::string_view bytes) {
  std::string head = LowerCase(Head(bytes));
  bool xml = head.starts_with("<?xml");
  std::string_view key = xml ? "encoding" : "charset";
  size_t at = head.find(key);
  if (at == std::string::npos || (xml && at > head.find("?>"))) return {};
  at += key.size();
  while (at < head.size() && (IsSpace(head[at]) || head[at] == '=' || head[at] == '"' || head[at] == '\'')) ++at;
  std::string name;
  while (at < head.size() && name.size() < 40 && (IsAlpha(head[at]) || IsDigit(head[at]) || head[at] == '-' || head[at] == '_')) name.push_back(head[at++]);
  return name;
}

}  // namespace crossread
