// SPDX-License-Identifier: Apache-2.0
// Short names for sources, as people would call the files before them.
#ifndef CROSSREAD_SRC_PIPELINE_LABELS_H_
#define CROSSREAD_SRC_PIPELINE_LABELS_H_

#include <vector>

#include "crossread/document.h"

namespace crossread {

/// Gives every document without a label one that is unique in the story: the name of its file without folder and
/// ending, the part before the first "_" where that is enough, folders where files share a name. Long names lose the
/// words that all begin with, and their end, where they can be told apart without them.
void LabelSources(std::vector<Document>& documents);

}  // namespace crossread

#endif  // CROSSREAD_SRC_PIPELINE_LABELS_H_
