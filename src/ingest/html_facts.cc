// SPDX-License-Identifier: Apache-2.0
// Meta elements first, then JSON-LD, then microdata, then the first time element above the text.
#include "ingest/html_facts.h"

#include <array>
#include <string>

#include "base/ascii.h"
#include "values/moment.h"

namespace crossread {
namespace {

/// Names of meta elements that tell when a page was published, firmest first.
constexpr std::array<std::string_view, 12> kDates = {
    "article:published_time", "og:article:published_time", "parsely-pub-date", "sailthru.date", "datepublished", "dc.date.issued",
    "dcterms.created", "dc.date", "pubdate", "publishdate", "publication_date", "date"};

class Reader {
 public:
  explicit Reader(const ParagraphWeights& weights) : weights_(weights) {}

  PageFacts Run(const GumboNode* root, const GumboNode* article) {
    Walk(root);
    whole_ = weights_.contains(article) ? weights_.at(article) : 0;
    if (article != nullptr && time_.empty()) FirstTime(article);
    PageFacts facts = std::move(json_);
    if (!og_title_.empty()) facts.title = og_title_;
    else if (facts.title.empty()) facts.title = title_;
    if (!site_.empty()) facts.outlet = site_;
    for (const std::string& date : dates_) {
      if (std::optional<absl::CivilMinute> day = ParseMoment(date)) {
        facts.published = day;
        return facts;
      }
    }
    if (!facts.published) facts.published = ParseMoment(item_);
    if (!facts.published) facts.published = ParseMoment(time_);
    return facts;
  }

 private:
  void Walk(const GumboNode* node) {
    if (HasTag(node, {GUMBO_TAG_META})) Meta(node);
    if (HasTag(node, {GUMBO_TAG_TITLE}) && title_.empty() && node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML) title_ = Text(node);
    if (HasTag(node, {GUMBO_TAG_SCRIPT}) && LowerCase(AttributeOf(node, "type")) == "application/ld+json") ReadJsonLd(Text(node), json_);
    if (item_.empty() && AttributeOf(node, "itemprop") == "datePublished") {
      item_ = std::string(HasAttribute(node, "content") ? AttributeOf(node, "content") : AttributeOf(node, "datetime"));
    }
    for (const GumboNode* child : ChildrenOf(node)) Walk(child);
  }

  void Meta(const GumboNode* node) {
    std::string_view content = AttributeOf(node, "content");
    std::string name = LowerCase(HasAttribute(node, "property") ? AttributeOf(node, "property") : AttributeOf(node, "name"));
    if (name == "og:title" && og_title_.empty()) og_title_ = std::string(content);
    if (name == "og:site_name" && site_.empty()) site_ = std::string(content);
    for (size_t i = 0; i < kDates.size(); ++i) {
      if (kDates[i] == name && dates_[i].empty()) dates_[i] = std::string(content);
    }
  }

  /// The first time element before the first paragraph: a later one is an event's. True where the search is over.
  bool FirstTime(const GumboNode* node) {
    if (IsPageFurniture(node, weights_, whole_)) return false;
    if (HasTag(node, {GUMBO_TAG_P}) && !HasTime(node)) return true;
    if (HasTag(node, {GUMBO_TAG_TIME}) && HasAttribute(node, "datetime")) {
      time_ = std::string(AttributeOf(node, "datetime"));
      return true;
    }
    for (const GumboNode* child : ChildrenOf(node)) {
      if (FirstTime(child)) return true;
    }
    return false;
  }

  /// A paragraph that opens with a time element is a date line.
  static bool HasTime(const GumboNode* node) {
    for (const GumboNode* child : ChildrenOf(node)) {
      if (child->type == GUMBO_NODE_WHITESPACE) continue;
      return HasTag(child, {GUMBO_TAG_TIME});
    }
    return false;
  }

  static std::string Text(const GumboNode* node) {
    std::string text;
    for (const GumboNode* child : ChildrenOf(node)) {
      if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_CDATA) text += child->v.text.text;
    }
    return text;
  }

  const ParagraphWeights& weights_;
  uint32_t whole_ = 0;
  std::array<std::string, kDates.size()> dates_;
  std::string title_, og_title_, site_, item_, time_;
  PageFacts json_;
};

}  // namespace

PageFacts FindPageFacts(const GumboNode* root, const GumboNode* article, const ParagraphWeights& weights) {
  return Reader(weights).Run(root, article);
}

}  // namespace crossread
