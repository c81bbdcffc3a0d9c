// SPDX-License-Identifier: Apache-2.0
// Where tables and fixtures lie: the only place in the tests that touches a disk.
#ifndef CROSSREAD_TESTS_SUPPORT_FILES_H_
#define CROSSREAD_TESTS_SUPPORT_FILES_H_

#include <string>
#include <string_view>
#include <vector>

namespace crossread::testing {

/// `path` below the top of the source tree, as an absolute path.
std::string SourcePath(std::string_view path);

/// Bytes of the file at absolute `path`; empty where there is none.
std::string ReadBytes(const std::string& path);

/// Absolute paths of the files below `folder` (below the source tree) that end in `suffix`, sorted.
std::vector<std::string> FilesBelow(std::string_view folder, std::string_view suffix);

/// `bytes` to the file at absolute `path`, making its folders.
void WriteBytes(const std::string& path, std::string_view bytes);

/// File name of `path` without folders and ending.
std::string Stem(const std::string& path);

}  // namespace crossread::testing

#endif  // CROSSREAD_TESTS_SUPPORT_FILES_H_
