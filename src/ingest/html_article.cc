// SPDX-License-Identifier: Apache-2.0
// Elements first, names of classes last: what a page's own marks say is surer than what its author called things.
#include "ingest/html_article.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#include "base/ascii.h"

namespace crossread {
namespace {

uint32_t Weigh(const GumboNode* node, bool in_paragraph, ParagraphWeights& weights) {
  if (node->type == GUMBO_NODE_TEXT) return in_paragraph ? static_cast<uint32_t>(std::strlen(node->v.text.text)) : 0;
  if (HasTag(node, {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE})) return 0;
  uint32_t weight = 0;
  for (const GumboNode* child : ChildrenOf(node)) weight += Weigh(child, in_paragraph || HasTag(node, {GUMBO_TAG_P}), weights);
  if (IsElement(node)) weights[node] = weight;
  return weight;
}

uint32_t WeightOf(const GumboNode* node, const ParagraphWeights& weights) {
  auto found = weights.find(node);
  return found == weights.end() ? 0 : found->second;
}

/// The heaviest of the elements below `node` that `fits` accepts; null where there is none.
const GumboNode* Heaviest(const GumboNode* node, const ParagraphWeights& weights, bool (*fits)(const GumboNode*)) {
  const GumboNode* best = fits(node) ? node : nullptr;
  for (const GumboNode* child : ChildrenOf(node)) {
    const GumboNode* below = Heaviest(child, weights, fits);
    if (below != nullptr && (best == nullptr || WeightOf(below, weights) > WeightOf(best, weights))) best = below;
  }
  return best;
}

/// Words of class names and ids that pages give to what is not their article.
constexpr std::array<std::string_view, 22> kFurniture = {
    "related", "newsletter", "share", "sharing", "social", "advert", "advertisement", "ad", "ads", "promo", "comments",
    "sidebar", "breadcrumb", "breadcrumbs", "cookie", "subscribe", "recommended", "trending", "outbrain", "taboola", "paywall", "toolbar"};

bool NamesFurniture(std::string_view names) {
  std::string word;
  for (size_t i = 0; i <= names.size(); ++i) {
    char c = i < names.size() ? Lower(names[i]) : ' ';
    if (IsAlpha(c)) {
      word.push_back(c);
      continue;
    }
    if (std::find(kFurniture.begin(), kFurniture.end(), word) != kFurniture.end()) return true;
    word.clear();
  }
  return false;
}

}  // namespace

ParagraphWeights WeighParagraphs(const GumboNode* root) {
  ParagraphWeights weights;
  Weigh(root, false, weights);
  return weights;
}

const GumboNode* FindArticle(const GumboNode* root, const ParagraphWeights& weights) {
  auto body_of = [](const GumboNode* node) {
    return AttributeOf(node, "itemprop") == "articleBody" && !HasTag(node, {GUMBO_TAG_META, GUMBO_TAG_P});
  };
  const GumboNode* all = Heaviest(root, weights, [](const GumboNode* node) { return HasTag(node, {GUMBO_TAG_BODY}); });
  const GumboNode* main = Heaviest(root, weights, [](const GumboNode* node) {
    return HasTag(node, {GUMBO_TAG_MAIN}) || AttributeOf(node, "role") == "main";
  });
  const GumboNode* article = Heaviest(root, weights, [](const GumboNode* node) { return HasTag(node, {GUMBO_TAG_ARTICLE}); });
  const GumboNode* outer = main != nullptr ? main : all != nullptr ? all : root;
  // A page of teasers has many article elements; the article is the one that holds most of the text.
  if (article != nullptr && WeightOf(article, weights) * 2 > WeightOf(outer, weights)) return article;
  if (article != nullptr && WeightOf(outer, weights) == 0) return article;
  // Where only microdata marks the body, its title stands above it: the closest element that holds both.
  const GumboNode* body = Heaviest(root, weights, body_of);
  if (body == nullptr || main != nullptr) return outer;
  for (const GumboNode* up = body; up != nullptr && IsElement(up) && up != root; up = up->parent) {
    bool titled = Heaviest(up, weights, [](const GumboNode* node) { return HasTag(node, {GUMBO_TAG_H1}); }) != nullptr;
    if (titled) return up;
  }
  return body;
}

bool IsPageFurniture(const GumboNode* node, const ParagraphWeights& weights, uint32_t whole) {
  if (!IsElement(node)) return false;
  if (HasTag(node, {GUMBO_TAG_HEAD, GUMBO_TAG_NAV, GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT,
                    GUMBO_TAG_TEMPLATE, GUMBO_TAG_FORM, GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_IFRAME,
                    GUMBO_TAG_OBJECT, GUMBO_TAG_SVG, GUMBO_TAG_MATH, GUMBO_TAG_MENU, GUMBO_TAG_TITLE, GUMBO_TAG_AUDIO,
                    GUMBO_TAG_VIDEO, GUMBO_TAG_CANVAS})) return true;
  if (HasAttribute(node, "hidden")) return true;
  if (HasTag(node, {GUMBO_TAG_HEADER}) && node->parent != nullptr && HasTag(node->parent, {GUMBO_TAG_BODY})) {
    return Heaviest(node, weights, [](const GumboNode* below) { return HasTag(below, {GUMBO_TAG_H1}); }) == nullptr;  // the site's, not the story's
  }
  std::string role = LowerCase(AttributeOf(node, "role"));
  if (role == "navigation" || role == "complementary" || role == "contentinfo" || role == "banner" || role == "search") return true;
  std::string style = LowerCase(AttributeOf(node, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  if (style.find("display:none") != std::string::npos) return true;
  bool holds_much = WeightOf(node, weights) * 5 > whole * 2;
  if (holds_much || HasTag(node, {GUMBO_TAG_HTML, GUMBO_TAG_BODY, GUMBO_TAG_MAIN, GUMBO_TAG_ARTICLE})) return false;
  return NamesFurniture(AttributeOf(node, "class")) || NamesFurniture(AttributeOf(node, "id"));
}

}  // namespace crossread
