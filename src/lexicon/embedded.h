// SPDX-License-Identifier: Apache-2.0
// The tables of data/ as the build put them into the program.
#ifndef CROSSREAD_SRC_LEXICON_EMBEDDED_H_
#define CROSSREAD_SRC_LEXICON_EMBEDDED_H_

namespace crossread {

/// One table: its path below data/, and its bytes.
struct EmbeddedTable {
  const char* name;
  const char* begin;
  const char* end;
};

extern const EmbeddedTable kEmbeddedTables[];
extern const int kEmbeddedTableCount;

}  // namespace crossread

#endif  // CROSSREAD_SRC_LEXICON_EMBEDDED_H_
