// SPDX-License-Identifier: Apache-2.0
// The matrix of topics and sources as data: what the table prints and what its column picker needs.
#ifndef CROSSREAD_SRC_REPORT_HTML_MATRIX_H_
#define CROSSREAD_SRC_REPORT_HTML_MATRIX_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "report/html_page.h"

namespace crossread {

/// What one source says on one topic. `state` is 'e', 'w' or 'n' where it is opposed, 'o' where it is not.
struct MatrixCell {
  char state = 'o';
  std::string text;
  int values = 0;  ///< put into `text`
};

struct MatrixRow {
  std::string_view family;
  std::string label;
  int finding = -1;  ///< index of the finding about it; -1 where its sources agree
  std::map<DocId, MatrixCell> cells;
};

/// Disputed topics first within each family, agreeing ones after them; at most a screenful of either.
std::vector<MatrixRow> MatrixRows(const Page& page);

/// More sources than this get a column picker.
inline constexpr size_t kMatrixColumns = 8;

/// The sources that the table prints: all of them up to kMatrixColumns, else those most often opposed.
std::vector<DocId> MatrixColumns(const Page& page, const std::vector<MatrixRow>& rows);

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_HTML_MATRIX_H_
