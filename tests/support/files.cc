// SPDX-License-Identifier: Apache-2.0
// Reads tables and fixtures; the path of the source tree is compiled into this file alone, so that others cache well.
#include "tests/support/files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace crossread::testing {

std::string SourcePath(std::string_view path) { return std::string(CROSSREAD_SOURCE_DIR "/").append(path); }

std::string ReadBytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

std::vector<std::string> FilesBelow(std::string_view folder, std::string_view suffix) {
  std::vector<std::string> paths;
  std::error_code error;
  for (std::filesystem::recursive_directory_iterator at(SourcePath(folder), error), end; !error && at != end; at.increment(error)) {
    if (at->is_regular_file() && at->path().native().ends_with(suffix)) paths.push_back(at->path().native());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

void WriteBytes(const std::string& path, std::string_view bytes) {
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string Stem(const std::string& path) { return std::filesystem::path(path).stem().native(); }

}  // namespace crossread::testing
