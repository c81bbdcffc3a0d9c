// SPDX-License-Identifier: Apache-2.0
// XML as a tree that knows where each text stands in the file.
#ifndef CROSSREAD_SRC_INGEST_XML_SOURCE_H_
#define CROSSREAD_SRC_INGEST_XML_SOURCE_H_

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "ingest/composer.h"

namespace crossread {

/// A parsed file. Texts are left as written in the tree; AddText and TextOf read the character references in them.
struct XmlSource {
  Decoded decoded;
  pugi::xml_document tree;
};

/// `InvalidArgument` naming the byte where the file is no XML, or nests deeper than 256 elements. Entities that a file
/// declares for itself are not expanded.
absl::StatusOr<std::unique_ptr<XmlSource>> ParseXml(std::string_view bytes);

/// The name of `node` in lower case without its prefix.
std::string LocalName(const pugi::xml_node& node);

/// The first element below `node` (at any depth, in the file's order) whose local name is `name`; null where there is none.
pugi::xml_node Below(const pugi::xml_node& node, std::string_view name);

/// The value of the attribute of `node` whose local name is `name`, without regard to case; empty where there is none.
std::string AttributeOf(const pugi::xml_node& node, std::string_view name);

/// All text below `node`, references read, with the way back to the raw bytes.
Decoded TextBelow(const XmlSource& source, const pugi::xml_node& node);

/// Adds the text below `node` to `composer` as one block of `kind`, where there is any.
void AddBlock(const XmlSource& source, const pugi::xml_node& node, BlockKind kind, Composer& composer);

/// What an element of running text is.
enum class XmlPart : uint8_t { kInline, kBlock, kHeadline, kByline, kDateline, kCaption, kBoilerplate, kOutside };

/// Adds the text below `node`, cut into blocks as `part` says of each element's local name; comments are heard for marks.
void AddFlow(const XmlSource& source, const pugi::xml_node& node, XmlPart (*part)(std::string_view name), Composer& composer);

/// XHTML in an XML file: paragraphs, titles, captions.
XmlPart XhtmlPart(std::string_view name);

}  // namespace crossread

#endif  // CROSSREAD_SRC_INGEST_XML_SOURCE_H_
