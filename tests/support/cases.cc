// SPDX-License-Identifier: Apache-2.0
// What both sorts of tables share: lines, stories, and tests that are registered while the program starts.
#include "tests/support/cases.h"

#include "absl/time/civil_time.h"
#include "base/ascii.h"
#include "base/strings.h"
#include "gtest/gtest.h"
#include "tests/support/files.h"

namespace crossread::testing {
namespace {

/// A test made from a line of a table.
class TableTest : public ::testing::Test {
 public:
  TableTest(std::string path, int line, bool todo, std::function<std::string()> check)
      : path_(std::move(path)), line_(line), todo_(todo), check_(std::move(check)) {}

  void TestBody() override {
    std::string wrong = check_();
    if (todo_ && wrong.empty()) {
      ADD_FAILURE_AT(path_.c_str(), line_) << "this passes now: take the word `todo` off";
    } else if (!todo_ && !wrong.empty()) {
      ADD_FAILURE_AT(path_.c_str(), line_) << wrong;
    }
  }

 private:
  std::string path_;
  int line_;
  bool todo_;
  std::function<std::string()> check_;
};

/// `text` as part of a test's name: gtest filters give ':', '-', '*' and '?' a meaning.
std::string TestName(int line, std::string_view text) {
  std::string name = std::to_string(line) + "_";
  for (char c : text.substr(0, 60)) {
    if (IsAlpha(c) || IsDigit(c)) {
      name += c;
    } else if (name.back() != '_') {
      name += '_';
    }
  }
  return name;
}

}  // namespace

std::string_view Trim(std::string_view text) {
  while (!text.empty() && IsSpace(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsSpace(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> Split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> pieces;
  for (;;) {
    size_t at = text.find(separator);
    pieces.push_back(Trim(text.substr(0, at)));
    if (at == std::string_view::npos) return pieces;
    text.remove_prefix(at + separator.size());
  }
}

std::vector<Line> ReadLines(const std::string& path) {
  std::vector<Line> lines;
  std::string bytes = ReadBytes(path);
  int number = 0;
  for (std::string_view line : Split(bytes, "\n")) lines.push_back({++number, std::string(line)});
  return lines;
}

std::optional<absl::CivilMinute> ParseDay(std::string_view text) {
  absl::CivilMinute minute;
  absl::CivilDay day;
  if (absl::ParseCivilTime(av(text), &minute)) return minute;
  if (absl::ParseCivilTime(av(text), &day)) return absl::CivilMinute(day);
  return std::nullopt;
}

bool AddStoryLine(std::string_view line, std::vector<Source>& sources) {
  size_t bar = line.find('|');
  if (bar == std::string_view::npos) return false;
  std::string_view name = Trim(line.substr(0, bar));
  std::string_view text = Trim(line.substr(bar + 1));
  std::optional<absl::CivilMinute> date;
  if (size_t open = name.find('('); open != std::string_view::npos && name.ends_with(')')) {
    date = ParseDay(name.substr(open + 1, name.size() - open - 2));
    if (!date) return false;
    name = Trim(name.substr(0, open));
  }
  if (name.empty()) return false;
  if (sources.empty() || sources.back().label != name) {
    for (Source& source : sources) {
      if (source.label != name) continue;
      source.bytes.append("\n").append(text);
      return true;
    }
    Source source;
    source.uri = source.label = std::string(name);
    source.date = date;
    sources.push_back(std::move(source));
  }
  Source& source = sources.back();
  if (!source.bytes.empty()) source.bytes += '\n';
  source.bytes += text;
  return true;
}

std::vector<Source> ParseStory(std::string_view story) {
  std::vector<Source> sources;
  for (std::string_view line : Split(story, "\n")) {
    if (!line.empty() && !AddStoryLine(line, sources)) return {};
  }
  return sources;
}

void RegisterCase(const std::string& path, int line, std::string_view name, bool todo, std::function<std::string()> check) {
  size_t at = path.rfind("/tests/") + 7;
  std::string suite = path.substr(at, path.rfind('.') - at);
  for (char& c : suite) {
    if (!IsAlpha(c) && !IsDigit(c)) c = '_';
  }
  ::testing::RegisterTest(suite.c_str(), TestName(line, name).c_str(), nullptr, nullptr, path.c_str(), line,
                          [=]() -> ::testing::Test* { return new TableTest(path, line, todo, check); });
}

}  // namespace crossread::testing
