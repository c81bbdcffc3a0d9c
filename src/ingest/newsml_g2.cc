// SPDX-License-Identifier: Apache-2.0
// NewsML-G2: news items with metadata, and NITF, XHTML or plain text inside.
#include <string>
#include <vector>

#include "crossread/format.h"
#include "ingest/head.h"
#include "ingest/nitf.h"
#include "ingest/xml_source.h"
#include "values/moment.h"

namespace crossread {
namespace {

bool Accepts(std::string_view bytes, std::string_view) {
  std::string root = RootElement(bytes);
  return root == "newsitem" || root == "newsmessage";
}

std::optional<absl::CivilMinute> DayOf(const XmlSource& source, const pugi::xml_node& item, std::string_view element) {
  return ParseMoment(TextBelow(source, Below(item, element)).text);
}

/// The content of one item: the first rendition that has text.
std::optional<absl::CivilMinute> Content(const XmlSource& source, const pugi::xml_node& item, Composer& composer) {
  pugi::xml_node set = Below(item, "contentset");
  if (pugi::xml_node inlined = Below(set, "inlinexml")) {
    if (pugi::xml_node story = Below(inlined, "nitf")) return ReadNitfStory(source, story, composer);
    AddFlow(source, inlined, XhtmlPart, composer);
  } else if (pugi::xml_node data = Below(set, "inlinedata")) {
    AddBlock(source, data, BlockKind::kBody, composer);
  }
  return std::nullopt;
}

std::optional<Document> Item(const XmlSource& source, const pugi::xml_node& item, std::string_view uri) {
  Composer composer;
  pugi::xml_node meta = Below(item, "contentmeta");
  pugi::xml_node headline = Below(meta, "headline");
  for (const pugi::xml_node& child : meta.children()) {
    std::string name = LocalName(child);
    if (name == "headline" && child == headline) AddBlock(source, child, BlockKind::kHeadline, composer);
    else if (name == "by") AddBlock(source, child, BlockKind::kByline, composer);
    else if (name == "dateline") AddBlock(source, child, BlockKind::kDateline, composer);
  }
  std::optional<absl::CivilMinute> day = Content(source, item, composer);
  if (composer.empty()) return std::nullopt;
  Document document = composer.Finish(uri, source.decoded.encoding);
  document.title = TextBelow(source, headline).text;
  document.outlet = TextBelow(source, Below(Below(item, "provider"), "name")).text;
  for (const char* element : {"firstcreated", "versioncreated", "contentcreated"}) {
    document.metadata = DayOf(source, item, element);
    if (document.metadata) return document;
  }
  document.metadata = day;
  return document;
}

absl::StatusOr<std::vector<Document>> Read(std::string_view bytes, std::string_view uri) {
  auto source = ParseXml(bytes);
  if (!source.ok()) return source.status();
  std::vector<Document> documents;
  struct Walker : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& node) override {
      if (node.type() == pugi::node_element && LocalName(node) == "newsitem") items.push_back(node);
      return true;
    }
    std::vector<pugi::xml_node> items;
  } walker;
  (*source)->tree.traverse(walker);
  for (const pugi::xml_node& item : walker.items) {
    if (std::optional<Document> document = Item(**source, item, uri)) documents.push_back(*std::move(document));
  }
  if (documents.empty()) return absl::InvalidArgumentError("no news item with text");
  return documents;
}

}  // namespace

extern const Format kNewsmlG2;  // listed in all_formats.cc
constexpr Format kNewsmlG2 = {.id = "newsml_g2", .title = "NewsML-G2", .accepts = Accepts, .read = Read};

}  // namespace crossread
