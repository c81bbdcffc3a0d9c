// SPDX-License-Identifier: Apache-2.0
// pugixml for the tree; references are read here, one by one, so that each letter keeps its place.
#include "ingest/xml_source.h"

#include <algorithm>
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "ingest/head.h"

namespace crossread {
namespace {

constexpr int kDeepest = 256;

/// The code point of the reference at the head of `text` and its length in bytes; length 0 where it is none of XML's.
std::pair<char32_t, uint32_t> Reference(std::string_view text) {
  static constexpr std::pair<std::string_view, char32_t> kNamed[] = {{"&amp;", U'&'}, {"&lt;", U'<'}, {"&gt;", U'>'}, {"&quot;", U'"'}, {"&apos;", U'\''}};
  for (const auto& [name, code] : kNamed) {
    if (text.starts_with(name)) return {code, static_cast<uint32_t>(name.size())};
  }
  if (!text.starts_with("&#")) return {0, 0};
  size_t i = 2;
  bool hex = i < text.size() && text[i] == 'x';
  if (hex) ++i;
  size_t digits = i;
  uint64_t code = 0;
  for (; i < text.size() && i < digits + 10; ++i) {
    char c = Lower(text[i]);
    bool letter = hex && c >= 'a' && c <= 'f';
    if (!IsDigit(c) && !letter) break;
    code = code * (hex ? 16 : 10) + static_cast<uint64_t>(letter ? c - 'a' + 10 : c - '0');
  }
  if (i == digits || i >= text.size() || text[i] != ';') return {0, 0};
  return {code == 0 || code > 0x10FFFF ? 0xFFFD : static_cast<char32_t>(code), static_cast<uint32_t>(i + 1)};
}

/// Appends bytes `begin`..`end` of `from` to `out`, references read.
void AppendRead(const Decoded& from, uint32_t begin, uint32_t end, Decoded& out) {
  std::string_view text = std::string_view(from.text).substr(0, end);
  uint32_t plain = begin;
  auto flush = [&](uint32_t at) {
    if (at <= plain) return;
    out.offsets.AddSlice(static_cast<uint32_t>(out.text.size()), from.offsets, plain, at);
    out.text.append(text.substr(plain, at - plain));
  };
  for (uint32_t i = begin; i < end;) {
    auto [code, length] = text[i] == '&' ? Reference(text.substr(i)) : std::pair<char32_t, uint32_t>(0, 0);
    if (length == 0) {
      ++i;
      continue;
    }
    flush(i);
    uint64_t raw = from.offsets.ToRaw(i);
    uint32_t at = static_cast<uint32_t>(out.text.size()), size = AppendUtf8(code, out.text);
    out.offsets.Add(at, raw, size, static_cast<uint32_t>(from.offsets.EndToRaw(i + length) - raw));
    i += length;
    plain = i;
  }
  flush(end);
}

/// Appends the text of `node`, which is character data.
void AppendNode(const XmlSource& source, const pugi::xml_node& node, Decoded& out) {
  ptrdiff_t at = node.offset_debug();
  const Decoded& from = source.decoded;
  if (at < 0 || static_cast<size_t>(at) > from.text.size()) return;
  uint32_t begin = static_cast<uint32_t>(at), end = begin + static_cast<uint32_t>(std::string_view(node.value()).size());
  if (end > from.text.size()) return;
  if (node.type() == pugi::node_cdata) {
    if (end > begin) {
      out.offsets.AddSlice(static_cast<uint32_t>(out.text.size()), from.offsets, begin, end);
      out.text.append(from.text, begin, end - begin);
    }
  } else {
    AppendRead(from, begin, end, out);
  }
}

bool IsText(const pugi::xml_node& node) { return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata; }

void AppendBelow(const XmlSource& source, const pugi::xml_node& node, Decoded& out) {
  for (const pugi::xml_node& child : node.children()) {
    if (IsText(child)) AppendNode(source, child, out);
    else AppendBelow(source, child, out);
  }
}

/// The byte of the first element that stands too deep, or -1: walked without recursion, since depth is what is asked.
ptrdiff_t TooDeep(const pugi::xml_node& root) {
  int depth = 0;
  for (pugi::xml_node at = root.first_child(); at;) {
    if (depth > kDeepest) return at.offset_debug();
    if (pugi::xml_node child = at.first_child()) {
      at = child;
      ++depth;
      continue;
    }
    while (at != root && !at.next_sibling()) {
      at = at.parent();
      --depth;
    }
    if (at == root) break;
    at = at.next_sibling();
  }
  return -1;
}

BlockKind KindOf(XmlPart part) {
  switch (part) {
    case XmlPart::kHeadline: return BlockKind::kHeadline;
    case XmlPart::kByline: return BlockKind::kByline;
    case XmlPart::kDateline: return BlockKind::kDateline;
    case XmlPart::kCaption: return BlockKind::kCaption;
    case XmlPart::kBoilerplate: return BlockKind::kBoilerplate;
    default: return BlockKind::kBody;
  }
}

/// Walks running text; `kind_` is that of the block which the next text belongs to.
class Flow {
 public:
  Flow(const XmlSource& source, XmlPart (*part)(std::string_view), Composer& composer) : source_(source), part_(part), composer_(composer) {}

  void Walk(const pugi::xml_node& node) {
    for (const pugi::xml_node& child : node.children()) {
      if (IsText(child)) {
        Decoded text;
        AppendNode(source_, child, text);
        composer_.Add(text, 0, static_cast<uint32_t>(text.text.size()));
      } else if (child.type() == pugi::node_comment) {
        composer_.Comment(child.value());
      } else if (child.type() == pugi::node_element) {
        Element(child);
      }
    }
  }

 private:
  void Element(const pugi::xml_node& node) {
    XmlPart part = part_(LocalName(node));
    if (part == XmlPart::kOutside) return;
    if (part == XmlPart::kInline) {
      Walk(node);
      return;
    }
    BlockKind outer = kind_;
    if (part != XmlPart::kBlock) kind_ = KindOf(part);
    composer_.Open(kind_);
    Walk(node);
    kind_ = outer;
    composer_.Open(kind_);
  }

  const XmlSource& source_;
  XmlPart (*part_)(std::string_view);
  Composer& composer_;
  BlockKind kind_ = BlockKind::kBody;
};

}  // namespace

absl::StatusOr<std::unique_ptr<XmlSource>> ParseXml(std::string_view bytes) {
  absl::StatusOr<Decoded> decoded = Decode(bytes, DeclaredEncoding(bytes));
  if (!decoded.ok()) return decoded.status();
  auto source = std::make_unique<XmlSource>();
  source->decoded = *std::move(decoded);
  const std::string& text = source->decoded.text;
  pugi::xml_parse_result result =
      source->tree.load_buffer(text.data(), text.size(), pugi::parse_cdata | pugi::parse_ws_pcdata | pugi::parse_comments, pugi::encoding_utf8);
  uint64_t at = source->decoded.offsets.ToRaw(static_cast<uint32_t>(std::clamp<ptrdiff_t>(result.offset, 0, static_cast<ptrdiff_t>(text.size()))));
  if (!result) return absl::InvalidArgumentError(absl::StrCat("not well-formed XML at byte ", at, ": ", LowerCase(result.description())));
  if (ptrdiff_t deep = TooDeep(source->tree); deep >= 0) {
    return absl::InvalidArgumentError(absl::StrCat("elements nested too deep at byte ", source->decoded.offsets.ToRaw(static_cast<uint32_t>(deep))));
  }
  return source;
}

std::string LocalName(const pugi::xml_node& node) {
  std::string name = LowerCase(node.name());
  return name.substr(name.rfind(':') + 1);
}

pugi::xml_node Below(const pugi::xml_node& node, std::string_view name) {
  return node.find_node([&](const pugi::xml_node& below) { return below.type() == pugi::node_element && LocalName(below) == name; });
}

std::string AttributeOf(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    std::string own = LowerCase(attribute.name());
    if (own.substr(own.rfind(':') + 1) == name) return attribute.value();
  }
  return {};
}

Decoded TextBelow(const XmlSource& source, const pugi::xml_node& node) {
  Decoded out;
  out.encoding = source.decoded.encoding;
  AppendBelow(source, node, out);
  return out;
}

void AddBlock(const XmlSource& source, const pugi::xml_node& node, BlockKind kind, Composer& composer) {
  Decoded text = TextBelow(source, node);
  composer.Open(kind);
  composer.Add(text, 0, static_cast<uint32_t>(text.text.size()));
}

void AddFlow(const XmlSource& source, const pugi::xml_node& node, XmlPart (*part)(std::string_view name), Composer& composer) {
  composer.Open(BlockKind::kBody);
  Flow(source, part, composer).Walk(node);
}

XmlPart XhtmlPart(std::string_view name) {
  for (std::string_view outside : {"head", "nav", "aside", "footer", "script", "style", "noscript", "template", "form", "button", "svg", "iframe"}) {
    if (name == outside) return XmlPart::kOutside;
  }
  for (std::string_view within : {"a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u"}) {
    if (name == within) return XmlPart::kInline;
  }
  if (name == "h1") return XmlPart::kHeadline;
  if (name == "figcaption") return XmlPart::kCaption;
  return XmlPart::kBlock;
}

}  // namespace crossread
