// SPDX-License-Identifier: Apache-2.0
// SARIF, GitLab Code Quality and rdjson keep to their schemas, and a spoilt document is refused.
#define RAPIDJSON_SCHEMA_USE_INTERNALREGEX 0  // std::regex: its own knows less
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/pointer.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include <map>
#include <memory>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/support/files.h"
#include "tests/support/sample_report.h"

namespace crossread {
namespace {

using rapidjson::Document;
using rapidjson::Pointer;

Document Parse(const std::string& text) {
  Document document;
  document.Parse(text.c_str());
  EXPECT_FALSE(document.HasParseError()) << rapidjson::GetParseError_En(document.GetParseError()) << " in " << text.substr(0, 200);
  return document;
}

/// The schema in `file`, read once.
const rapidjson::SchemaDocument& Schema(const std::string& file) {
  static std::map<std::string, std::unique_ptr<rapidjson::SchemaDocument>> schemas;
  std::unique_ptr<rapidjson::SchemaDocument>& schema = schemas[file];
  if (!schema) schema = std::make_unique<rapidjson::SchemaDocument>(Parse(testing::ReadBytes(testing::SourcePath("tests/end_to_end/schemas/" + file))));
  return *schema;
}

/// What is wrong with `document`: "required at /runs/0"; empty where it is valid.
std::string Wrong(const std::string& file, const Document& document) {
  rapidjson::SchemaValidator validator(Schema(file));
  if (document.Accept(validator)) return "";
  rapidjson::StringBuffer at;
  validator.GetInvalidDocumentPointer().StringifyUriFragment(at);
  return absl::StrCat(validator.GetInvalidSchemaKeyword(), " at ", at.GetString());
}

/// A place in a document, and what to put there; nothing takes it away.
struct Slip {
  const char* at;
  const char* value;
  const char* refused;  ///< the keyword that must refuse it
};

void ExpectRefused(const std::string& file, const std::string& text, std::initializer_list<Slip> slips) {
  for (const Slip& slip : slips) {
    Document document = Parse(text);
    if (slip.value[0] == '\0') {
      EXPECT_TRUE(Pointer(slip.at).Erase(document)) << slip.at;
    } else {
      Document value(&document.GetAllocator());
      value.Parse(slip.value);
      ASSERT_FALSE(value.HasParseError()) << slip.value;
      Pointer(slip.at).Set(document, value);
    }
    EXPECT_EQ(Wrong(file, document).substr(0, std::string(slip.refused).size()), slip.refused) << slip.at << " = " << slip.value;
  }
}

/// Reports of every shape: a full one, one of many findings, one of none, one with a source that was not read.
std::map<std::string, Report> Reports() {
  std::map<std::string, Report> reports = {{"sample", testing::SampleReport()}, {"many", testing::ManyFindings(40)}};
  testing::ReportBuilder none;
  none.Source("a", "One.");
  none.Source("b", "Two.");
  reports["none"] = none.Build();
  reports["unread"] = testing::SampleReport();
  reports["unread"].unread.push_back({"no such.txt", absl::NotFoundError("no such.txt: no such file")});
  return reports;
}

TEST(Schema, SarifIsValid) {
  for (const auto& [name, report] : Reports()) {
    for (bool baseline : {false, true}) {
      ReportOptions options;
      options.baseline = baseline;
      options.exit_code = report.unread.empty() ? 1 : 2;
      EXPECT_EQ(Wrong("sarif-2.1.0.json", Parse(testing::Print("sarif", report, options))), "") << name;
    }
  }
}

TEST(Schema, SarifOfEveryGalleryStoryIsValid) {
  std::vector<std::string> files = testing::FilesBelow("reports/gallery", ".sarif");
  EXPECT_GE(files.size(), 3u);
  for (const std::string& file : files) EXPECT_EQ(Wrong("sarif-2.1.0.json", Parse(testing::ReadBytes(file))), "") << file;
}

TEST(Schema, SpoiltSarifIsRefused) {
  ExpectRefused("sarif-2.1.0.json", testing::Print("sarif", testing::SampleReport()),
                {{"/version", "", "required"},
                 {"/version", "\"2.0.0\"", "enum"},
                 {"/runs", "{}", "type"},
                 {"/runs/0/tool", "", "required"},
                 {"/runs/0/tool/driver/name", "", "required"},
                 {"/runs/0/columnKind", "\"bytes\"", "enum"},
                 {"/runs/0/results/0/message", "", "required"},
                 {"/runs/0/results/0/level", "\"loud\"", "enum"},
                 {"/runs/0/results/0/rank", "101", "maximum"},
                 {"/runs/0/results/0/ruleIndex", "-2", "minimum"},
                 {"/runs/0/results/0/side", "1", "additionalProperties"},
                 {"/runs/0/results/0/partialFingerprints/x", "1", "type"},
                 {"/runs/0/results/0/locations/0/physicalLocation/region/startLine", "0", "minimum"},
                 {"/runs/0/results/0/locations/0/physicalLocation/region/startColumn", "\"1\"", "type"},
                 {"/runs/0/results/0/relatedLocations/0/id", "-2", "minimum"},
                 {"/runs/0/automationDetails/guid", "\"none\"", "pattern"}});
}

TEST(Schema, GitlabIsValidAndSpoiltIsRefused) {
  for (const auto& [name, report] : Reports()) EXPECT_EQ(Wrong("gitlab.json", Parse(testing::Print("gitlab", report))), "") << name;
  ExpectRefused("gitlab.json", testing::Print("gitlab", testing::SampleReport()),
                {{"/0/fingerprint", "", "required"},
                 {"/0/fingerprint", "\"date/conflict\"", "pattern"},
                 {"/0/severity", "", "required"},
                 {"/0/severity", "\"error\"", "enum"},
                 {"/0/location/path", "\"\"", "minLength"},
                 {"/0/location/lines/begin", "0", "minimum"},
                 {"/0/line", "1", "additionalProperties"}});
}

TEST(Schema, RdjsonIsValidAndSpoiltIsRefused) {
  for (const auto& [name, report] : Reports()) {
    std::string lines = testing::Print("rdjsonl", report);
    for (size_t begin = 0; begin < lines.size();) {
      size_t end = lines.find('\n', begin);
      EXPECT_EQ(Wrong("rdjson.json", Parse(lines.substr(begin, end - begin))), "") << name;
      begin = end + 1;
    }
  }
  std::string lines = testing::Print("rdjsonl", testing::SampleReport());
  ExpectRefused("rdjson.json", lines.substr(0, lines.find('\n')),
                {{"/message", "", "required"},
                 {"/severity", "\"error\"", "enum"},
                 {"/location/range/start/line", "0", "minimum"},
                 {"/location/range/start/column", "1.5", "type"},
                 {"/relatedLocations/0/location/path", "", "required"},
                 {"/code", "\"date/conflict\"", "type"},
                 {"/rule", "\"x\"", "additionalProperties"}});
}

}  // namespace
}  // namespace crossread
