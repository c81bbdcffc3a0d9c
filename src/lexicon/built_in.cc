// SPDX-License-Identifier: Apache-2.0
// The lexicon that ships: parsed once from the embedded tables.
#include <utility>
#include <vector>

#include "lexicon/embedded.h"
#include "lexicon/lexicon.h"

namespace crossread {

const Lexicon& Lexicon::BuiltIn() {
  static const Lexicon* const lexicon = [] {
    std::vector<std::pair<std::string, std::string>> tables;
    for (int i = 0; i < kEmbeddedTableCount; ++i) {
      const EmbeddedTable& table = kEmbeddedTables[i];
      tables.emplace_back(table.name, std::string(table.begin, table.end));
    }
    absl::StatusOr<Lexicon> built = FromTables(tables);
    return new Lexicon(std::move(built).value());  // a malformed table does not pass the tests
  }();
  return *lexicon;
}

}  // namespace crossread
