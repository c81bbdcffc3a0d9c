// SPDX-License-Identifier: Apache-2.0
// The stages of a run one by one, for callers that have documents, not files.
#ifndef CROSSREAD_SRC_PIPELINE_STAGES_H_
#define CROSSREAD_SRC_PIPELINE_STAGES_H_

#include "crossread/check.h"

namespace crossread {

/// Sorts documents by their text, so that neither order nor names of files matter later, and names those without a label.
void SortDocuments(std::vector<Document>& documents);

/// Segment, claims, facts: fills copies, anchors, facts and events of `story` from its documents.
void ReadFacts(const Lexicon& lexicon, const CheckOptions& options, Story& story);

/// Graph and rules: fills everything of `report` but what its story has from ReadFacts().
void CompareStory(const CheckOptions& options, Report& report);

}  // namespace crossread

#endif  // CROSSREAD_SRC_PIPELINE_STAGES_H_
