// SPDX-License-Identifier: Apache-2.0
// HTML: the article of a page, without what stands around it.
#include "ingest/html.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "crossread/format.h"
#include "ingest/head.h"
#include "ingest/html_article.h"
#include "ingest/html_facts.h"
#include "ingest/html_guard.h"

namespace crossread {
namespace {

/// A text or comment of the article. `block` counts up at every element that begins or ends a block.
struct Piece {
  uint32_t begin;
  uint32_t end;
  const GumboNode* node;
  uint32_t block;
  BlockKind kind;
};

bool IsBlock(const GumboNode* node) {
  return HasTag(node, {GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN, GUMBO_TAG_HEADER, GUMBO_TAG_BLOCKQUOTE,
                       GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_LI, GUMBO_TAG_DL, GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_H1, GUMBO_TAG_H2,
                       GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_HGROUP, GUMBO_TAG_TABLE, GUMBO_TAG_TR, GUMBO_TAG_TD,
                       GUMBO_TAG_TH, GUMBO_TAG_CAPTION, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_ADDRESS, GUMBO_TAG_PRE, GUMBO_TAG_HR,
                       GUMBO_TAG_BR, GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY, GUMBO_TAG_CENTER, GUMBO_TAG_BODY});
}

bool IsBylineElement(const GumboNode* node) {
  if (HasTag(node, {GUMBO_TAG_ADDRESS})) return true;
  if (AttributeOf(node, "rel") == "author" || AttributeOf(node, "itemprop") == "author") return IsBlock(node);
  if (!IsBlock(node)) return false;
  std::string names = LowerCase(AttributeOf(node, "class"));
  return names.find("byline") != std::string::npos || names == "author" || names.starts_with("author ") || names.ends_with(" author");
}

class Collector {
 public:
  Collector(const std::string& source, const GumboNode* article, const ParagraphWeights& weights) : source_(source), weights_(weights) {
    whole_ = weights.contains(article) ? weights.at(article) : 0;
  }

  /// Pieces of the article in the order of the file: what stands wrongly in a table is moved by the parser.
  std::vector<Piece> Run(const GumboNode* article) {
    Children(article, BlockKind::kBody, false);
    std::stable_sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
    return std::move(pieces_);
  }

 private:
  void Children(const GumboNode* node, BlockKind kind, bool silent) {
    for (const GumboNode* child : ChildrenOf(node)) Visit(child, kind, silent);
  }

  void Visit(const GumboNode* node, BlockKind kind, bool silent) {
    if (!IsElement(node)) {
      if (node->type == GUMBO_NODE_DOCUMENT || (silent && node->type != GUMBO_NODE_COMMENT)) return;
      const GumboStringPiece& original = node->v.text.original_text;
      if (original.data < source_.data() || original.data > source_.data() + source_.size()) return;
      size_t begin = static_cast<size_t>(original.data - source_.data());
      size_t end = std::min(begin + original.length, source_.size());
      pieces_.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end), node, block_, kind});
      return;
    }
    if (IsPageFurniture(node, weights_, whole_)) return;
    if (HasTag(node, {GUMBO_TAG_H1})) kind = BlockKind::kHeadline;
    else if (HasTag(node, {GUMBO_TAG_FIGCAPTION, GUMBO_TAG_CAPTION})) kind = BlockKind::kCaption, silent = false;
    else if (HasTag(node, {GUMBO_TAG_FIGURE})) silent = true;
    else if (HasTag(node, {GUMBO_TAG_BLOCKQUOTE})) silent = false;
    else if (kind == BlockKind::kBody && IsBylineElement(node)) kind = BlockKind::kByline;
    bool block = IsBlock(node);
    if (block) ++block_;
    Children(node, kind, silent);
    if (block) ++block_;
  }

  const std::string& source_;
  const ParagraphWeights& weights_;
  uint32_t whole_ = 0;
  uint32_t block_ = 0;
  std::vector<Piece> pieces_;
};

/// The title element of a page whose article has none: the first h1 of the body.
const GumboNode* FirstTitle(const GumboNode* node) {
  if (HasTag(node, {GUMBO_TAG_H1})) return node;
  if (HasTag(node, {GUMBO_TAG_NAV, GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_HEAD})) return nullptr;
  for (const GumboNode* child : ChildrenOf(node)) {
    if (const GumboNode* found = FirstTitle(child)) return found;
  }
  return nullptr;
}

void Emit(const std::vector<Piece>& pieces, const Decoded& page, Composer& composer) {
  std::optional<uint32_t> block;
  for (const Piece& piece : pieces) {
    if (block != piece.block) composer.Open(piece.kind);
    block = piece.block;
    if (piece.node->type == GUMBO_NODE_COMMENT) {
      composer.Comment(piece.node->v.text.text);
      continue;
    }
    AddParsed(piece.node->v.text.text, page, piece.begin, piece.end, composer);
  }
}

bool Accepts(std::string_view bytes, std::string_view uri) {
  std::string root = RootElement(bytes);
  if (root == "html" || root == "!doctype html") return true;
  std::string name = LowerCase(uri.substr(uri.rfind('.') + 1));
  return name == "html" || name == "htm" || name == "xhtml";
}

absl::StatusOr<std::vector<Document>> ReadHtml(std::string_view bytes, std::string_view uri) {
  absl::StatusOr<Decoded> page = Decode(bytes, DeclaredEncoding(bytes));
  if (!page.ok()) return page.status();
  Composer composer;
  PageFacts facts;
  if (absl::Status status = ReadArticle(*page, composer, &facts); !status.ok()) return status;
  if (composer.empty()) return absl::InvalidArgumentError("no text in this page");
  std::vector<Document> documents;
  documents.push_back(composer.Finish(uri, page->encoding));
  documents[0].title = facts.title;
  documents[0].outlet = facts.outlet;
  documents[0].metadata = facts.published;
  return documents;
}

}  // namespace

absl::Status ReadArticle(const Decoded& page, Composer& composer, PageFacts* facts) {
  if (absl::Status status = GuardHtml(page.text); !status.ok()) return status;
  HtmlTree tree(gumbo_parse_with_options(&kGumboDefaultOptions, page.text.data(), page.text.size()));
  if (tree == nullptr || tree->root == nullptr) return absl::InvalidArgumentError("cannot be parsed as HTML");
  const ParagraphWeights weights = WeighParagraphs(tree->root);
  const GumboNode* article = FindArticle(tree->root, weights);
  std::vector<Piece> pieces = Collector(page.text, article, weights).Run(article);
  bool titled = std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.kind == BlockKind::kHeadline; });
  if (const GumboNode* title = titled ? nullptr : FirstTitle(tree->root)) {
    std::vector<Piece> above = Collector(page.text, title, weights).Run(title);
    for (Piece& piece : above) {
      piece.kind = BlockKind::kHeadline;
      piece.block = UINT32_MAX;
    }
    pieces.insert(pieces.end(), above.begin(), above.end());
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
  }
  Emit(pieces, page, composer);
  if (facts != nullptr) *facts = FindPageFacts(tree->root, article, weights);
  return absl::OkStatus();
}

extern const Format kHtmlPage;  // listed in all_formats.cc
constexpr Format kHtmlPage = {.id = "html", .title = "HTML pages", .accepts = Accepts, .read = ReadHtml};

}  // namespace crossread
