// SPDX-License-Identifier: Apache-2.0
// What a page's head and its JSON-LD say: the day of publication, the title, the outlet.
#ifndef CROSSREAD_SRC_INGEST_HTML_FACTS_H_
#define CROSSREAD_SRC_INGEST_HTML_FACTS_H_

#include "ingest/html.h"
#include "ingest/html_article.h"
#include "ingest/html_dom.h"

namespace crossread {

/// Facts of the tree at `root`. `article` is where its text stands: a time element above its first paragraph counts
/// where nothing firmer tells the day.
PageFacts FindPageFacts(const GumboNode* root, const GumboNode* article, const ParagraphWeights& weights);

/// The day, title and outlet of a block of JSON-LD; what it does not tell stays empty.
void ReadJsonLd(std::string_view json, PageFacts& facts);

}  // namespace crossread

#endif  // CROSSREAD_SRC_INGEST_HTML_FACTS_H_
