// SPDX-License-Identifier: Apache-2.0
// RSS and Atom: each item is a document; its body may be HTML in disguise.
#include <string>
#include <vector>

#include "crossread/format.h"
#include "ingest/head.h"
#include "ingest/html.h"
#include "ingest/xml_source.h"
#include "values/moment.h"

namespace crossread {
namespace {

bool Accepts(std::string_view bytes, std::string_view) {
  std::string root = RootElement(bytes);
  return root == "rss" || root == "feed" || root == "rdf";
}

/// The child of `item` that holds its text: the whole text before the teaser.
pugi::xml_node BodyOf(const pugi::xml_node& item) {
  for (std::string_view name : {"encoded", "content", "description", "summary"}) {
    for (const pugi::xml_node& child : item.children()) {
      if (LocalName(child) == name && child.first_child()) return child;
    }
  }
  return {};
}

absl::Status Body(const XmlSource& source, const pugi::xml_node& body, Composer& composer) {
  if (AttributeOf(body, "type") == "xhtml") {
    AddFlow(source, body, XhtmlPart, composer);
    return absl::OkStatus();
  }
  Decoded html = TextBelow(source, body);
  return ReadArticle(html, composer, nullptr);
}

absl::StatusOr<std::optional<Document>> Item(const XmlSource& source, const pugi::xml_node& item, std::string_view uri) {
  Composer composer;
  Document document;
  std::optional<absl::CivilMinute> published, updated;
  const pugi::xml_node body = BodyOf(item);
  std::string title;
  for (const pugi::xml_node& child : item.children()) {  // in the order of the file, so that offsets rise
    std::string name = LocalName(child);
    if (child == body) {
      if (absl::Status status = Body(source, body, composer); !status.ok()) return status;
    } else if (name == "title" && title.empty()) {
      title = TextBelow(source, child).text;
      AddBlock(source, child, BlockKind::kHeadline, composer);
    } else if (name == "author" || name == "creator") {
      AddBlock(source, child, BlockKind::kByline, composer);
    } else if (name == "pubdate" || name == "published" || name == "date" || name == "issued") {
      if (!published) published = ParseMoment(TextBelow(source, child).text);
    } else if (name == "updated" || name == "modified") {
      updated = ParseMoment(TextBelow(source, child).text);
    } else if (child.type() == pugi::node_comment) {
      composer.Open(BlockKind::kBody);  // it stands in no block: it is about the one that follows
      composer.Comment(child.value());
    }
  }
  if (composer.empty()) return std::nullopt;
  document = composer.Finish(uri, source.decoded.encoding);
  document.title = title;
  document.metadata = published ? published : updated;
  return document;
}

absl::StatusOr<std::vector<Document>> Read(std::string_view bytes, std::string_view uri) {
  auto source = ParseXml(bytes);
  if (!source.ok()) return source.status();
  pugi::xml_node root = (*source)->tree.document_element();
  pugi::xml_node channel = LocalName(root) == "rss" ? Below(root, "channel") : root;
  std::string outlet;
  pugi::xml_node about = LocalName(root) == "rdf" ? Below(root, "channel") : channel;
  for (const pugi::xml_node& child : about.children()) {
    if (LocalName(child) == "title" && outlet.empty()) outlet = TextBelow(**source, child).text;
  }
  std::vector<Document> documents;
  for (const pugi::xml_node& child : channel.children()) {
    std::string name = LocalName(child);
    if (name != "item" && name != "entry") continue;
    auto document = Item(**source, child, uri);
    if (!document.ok()) return document.status();
    if (!*document) continue;
    (*document)->outlet = outlet;
    documents.push_back(**std::move(document));
  }
  if (documents.empty()) return absl::InvalidArgumentError("a feed without items that have text");
  return documents;
}

}  // namespace

extern const Format kRss;  // listed in all_formats.cc
constexpr Format kRss = {.id = "rss", .title = "RSS and Atom feeds", .accepts = Accepts, .read = Read};

}  // namespace crossread
