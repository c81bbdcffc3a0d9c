// SPDX-License-Identifier: Apache-2.0
// JSON-LD without its semantics: the first datePublished, headline and publisher that the block holds.
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <string>
#include <vector>

#include "ingest/html_facts.h"
#include "values/moment.h"

namespace crossread {
namespace {

/// Hears the JSON member by member; keeps the names of the objects that it stands in.
struct Listener : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Listener> {
  explicit Listener(PageFacts& to) : facts(to) {}

  bool Key(const char* text, rapidjson::SizeType size, bool) {
    key.assign(text, size);
    return true;
  }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    std::string_view value(text, size);
    if (key == "datePublished" && !facts.published) facts.published = ParseMoment(value);
    if (key == "headline" && facts.title.empty()) facts.title = std::string(value);
    if (key == "name" && !within.empty() && within.back() == "publisher" && facts.outlet.empty()) facts.outlet = std::string(value);
    return true;
  }
  bool StartObject() {
    within.push_back(key);
    key.clear();
    return within.size() < 200;
  }
  bool EndObject(rapidjson::SizeType) {
    within.pop_back();
    return true;
  }

  PageFacts& facts;
  std::string key;
  std::vector<std::string> within;
};

}  // namespace

void ReadJsonLd(std::string_view json, PageFacts& facts) {
  std::string copy(json);
  rapidjson::StringStream stream(copy.c_str());
  Listener listener(facts);
  rapidjson::Reader reader;
  reader.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(stream, listener);  // what comes before an error counts
}

}  // namespace crossread
