// SPDX-License-Identifier: Apache-2.0
// Where on a page the article stands, and what around and within it is furniture.
#ifndef CROSSREAD_SRC_INGEST_HTML_ARTICLE_H_
#define CROSSREAD_SRC_INGEST_HTML_ARTICLE_H_

#include <cstdint>
#include <unordered_map>

#include "ingest/html_dom.h"

namespace crossread {

/// Bytes of text in the paragraphs below each element.
using ParagraphWeights = std::unordered_map<const GumboNode*, uint32_t>;

/// The weights of every element below `root`.
ParagraphWeights WeighParagraphs(const GumboNode* root);

/// The element that holds the article: what microdata calls the body, else the article element with most of the page's
/// paragraphs, else main, else the body. Never null for a parsed page.
const GumboNode* FindArticle(const GumboNode* root, const ParagraphWeights& weights);

/// True where `node` is no part of the copy: navigation, asides, forms, scripts, what is hidden, blocks that their class
/// calls related or sharing. `whole` is the weight of the article.
bool IsPageFurniture(const GumboNode* node, const ParagraphWeights& weights, uint32_t whole);

}  // namespace crossread

#endif  // CROSSREAD_SRC_INGEST_HTML_ARTICLE_H_
