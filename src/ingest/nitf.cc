// SPDX-License-Identifier: Apache-2.0
// NITF, the news industry's text format: head with dates, body with headlines, byline, dateline, text and media.
#include "ingest/nitf.h"

#include <string>
#include <utility>
#include <vector>

#include "crossread/format.h"
#include "ingest/head.h"
#include "values/moment.h"

namespace crossread {
namespace {

XmlPart NitfPart(std::string_view name) {
  if (name == "hl1" || name == "hl2") return XmlPart::kHeadline;
  if (name == "byline" || name == "bytag" || name == "distributor") return XmlPart::kByline;
  if (name == "dateline") return XmlPart::kDateline;
  if (name == "media-caption") return XmlPart::kCaption;
  if (name == "media-producer" || name == "media-metadata" || name == "media-reference" || name == "media-object" || name == "nitf-table") return XmlPart::kOutside;
  if (name == "copyrite" || name == "tagline" || name == "bibliography" || name == "body.end" || name == "note" || name == "rights") return XmlPart::kBoilerplate;
  for (std::string_view within : {"a", "alt-code", "chron", "classifier", "copyrite.holder", "copyrite.year", "em", "event", "function", "lang", "location",
                                  "city", "country", "region", "sublocation", "state", "money", "num", "frac", "object.title", "org", "person", "name.given",
                                  "name.family", "postaddr", "pronounce", "q", "story.date", "sub", "sup", "virtloc"}) {
    if (name == within) return XmlPart::kInline;
  }
  return XmlPart::kBlock;
}

bool Accepts(std::string_view bytes, std::string_view) { return RootElement(bytes) == "nitf"; }

absl::StatusOr<std::vector<Document>> Read(std::string_view bytes, std::string_view uri) {
  auto source = ParseXml(bytes);
  if (!source.ok()) return source.status();
  Composer composer;
  pugi::xml_node root = Below((*source)->tree, "nitf");
  std::optional<absl::CivilMinute> day = ReadNitfStory(**source, root, composer);
  if (composer.empty()) return absl::InvalidArgumentError("a story without text");
  std::vector<Document> documents;
  documents.push_back(composer.Finish(uri, (*source)->decoded.encoding));
  documents[0].title = TextBelow(**source, Below(root, "title")).text;
  documents[0].metadata = day;
  return documents;
}

}  // namespace

std::optional<absl::CivilMinute> ReadNitfStory(const XmlSource& source, const pugi::xml_node& root, Composer& composer) {
  pugi::xml_node body = Below(root, "body");
  AddFlow(source, body, NitfPart, composer);
  for (const auto& [element, attribute] : {std::pair{"date.issue", "norm"}, {"date.release", "norm"}, {"story.date", "norm"}, {"pubdata", "date.publication"}}) {
    if (std::optional<absl::CivilMinute> day = ParseMoment(AttributeOf(Below(root, element), attribute))) return day;
  }
  return std::nullopt;
}

extern const Format kNitf;  // listed in all_formats.cc
constexpr Format kNitf = {.id = "nitf", .title = "NITF", .accepts = Accepts, .read = Read};

}  // namespace crossread
