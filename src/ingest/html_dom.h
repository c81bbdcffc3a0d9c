// SPDX-License-Identifier: Apache-2.0
// Questions to gumbo's tree; included by the HTML files only.
#ifndef CROSSREAD_SRC_INGEST_HTML_DOM_H_
#define CROSSREAD_SRC_INGEST_HTML_DOM_H_

#include <gumbo.h>

#include <initializer_list>
#include <memory>
#include <span>
#include <string_view>

namespace crossread {

struct CloseHtml {
  void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};
using HtmlTree = std::unique_ptr<GumboOutput, CloseHtml>;

inline bool IsElement(const GumboNode* node) { return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE; }

inline std::span<GumboNode* const> ChildrenOf(const GumboNode* node) {
  if (!IsElement(node)) return {};
  const GumboVector& children = node->v.element.children;
  return {reinterpret_cast<GumboNode* const*>(children.data), children.length};
}

inline bool HasTag(const GumboNode* node, std::initializer_list<GumboTag> tags) {
  if (!IsElement(node)) return false;
  for (GumboTag tag : tags) {
    if (node->v.element.tag == tag) return true;
  }
  return false;
}

/// The value of attribute `name`; empty where there is none. Valid as long as the tree.
inline std::string_view AttributeOf(const GumboNode* node, const char* name) {
  if (!IsElement(node)) return {};
  const GumboAttribute* attribute = gumbo_get_attribute(&node->v.element.attributes, name);
  return attribute == nullptr ? std::string_view() : std::string_view(attribute->value);
}

inline bool HasAttribute(const GumboNode* node, const char* name) {
  return IsElement(node) && gumbo_get_attribute(&node->v.element.attributes, name) != nullptr;
}

}  // namespace crossread

#endif  // CROSSREAD_SRC_INGEST_HTML_DOM_H_
