// SPDX-License-Identifier: Apache-2.0
// A scan of the tags with a stack of names: no tree, no text.
#include "ingest/html_guard.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/ascii.h"
#include "base/strings.h"

namespace crossread {
namespace {

constexpr size_t kMostBytes = size_t{16} << 20;
constexpr size_t kDeepest = 512;
constexpr int kMostAttributes = 256;
constexpr size_t kMostNodes = 3'000'000;

bool OneOf(std::string_view name, std::initializer_list<std::string_view> names) { return std::find(names.begin(), names.end(), name) != names.end(); }

bool IsVoid(std::string_view name) {
  return OneOf(name, {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"});
}

/// Elements that end where the next one of their kind begins.
bool EndsItself(std::string_view name) {
  return OneOf(name, {"html", "head", "body", "p", "li", "td", "th", "tr", "dt", "dd", "option", "optgroup", "thead", "tbody", "tfoot", "colgroup"});
}

bool IsFormatting(std::string_view name) {
  return OneOf(name, {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"});
}

/// Inline elements, which an end tag of a block closes, but whose own end tag closes no block.
bool IsInline(std::string_view name) {
  return IsFormatting(name) || OneOf(name, {"span", "abbr", "cite", "q", "sub", "sup", "time", "mark", "label", "var", "kbd", "samp", "ins", "del", "dfn", "bdi", "bdo", "data"});
}

class Scan {
 public:
  explicit Scan(std::string_view html) : html_(html) {}

  absl::Status Run() {
    if (html_.size() > kMostBytes) return absl::InvalidArgumentError(absl::StrCat("larger than ", kMostBytes >> 20, " MiB of HTML"));
    while ((at_ = html_.find('<', at_)) != std::string_view::npos) {
      if (html_.substr(at_).starts_with("<!--")) {
        Skip("-->");
      } else if (at_ + 1 < html_.size() && (IsAlpha(html_[at_ + 1]) || html_[at_ + 1] == '/')) {
        if (absl::Status status = Tag(); !status.ok()) return status;
      } else {
        ++at_;
      }
    }
    return absl::OkStatus();
  }

 private:
  void Skip(std::string_view mark) {
    size_t end = html_.find(mark, at_ + 1);
    at_ = end == std::string_view::npos ? html_.size() : end + mark.size();
  }

  absl::Status Refuse(size_t at, std::string_view why) { return absl::InvalidArgumentError(absl::StrCat(av(why), " at byte ", at)); }

  absl::Status Tag() {
    size_t begin = at_;
    bool closing = html_[at_ + 1] == '/';
    at_ += closing ? 2 : 1;
    size_t name_begin = at_;
    while (at_ < html_.size() && !IsSpace(html_[at_]) && html_[at_] != '>' && html_[at_] != '/') ++at_;
    std::string name = LowerCase(html_.substr(name_begin, std::min<size_t>(at_ - name_begin, 24)));
    int attributes = 0;
    bool inside = false;  // within an attribute's name or value
    while (at_ < html_.size() && html_[at_] != '>') {
      char c = html_[at_++];
      if ((c == '"' || c == '\'') && at_ >= 2 && html_[at_ - 2] == '=') {
        size_t close = html_.find(c, at_);
        at_ = close == std::string_view::npos ? html_.size() : close + 1;
        inside = false;
      } else if (IsSpace(c) || c == '/') {
        inside = false;
      } else if (!inside) {
        inside = true;
        if (++attributes > kMostAttributes) return Refuse(begin, "a tag with too many attributes");
      }
    }
    if (closing) Close(name);
    else return Open(name, begin);
    return absl::OkStatus();
  }

  absl::Status Open(const std::string& name, size_t begin) {
    nodes_ += 1 + formatting_;  // a paragraph may open them all anew
    if (nodes_ > kMostNodes) return Refuse(begin, "too many elements");
    if (OneOf(name, {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})) {
      std::string end = "</" + name;
      for (; at_ < html_.size(); ++at_) {
        at_ = std::min(html_.find('<', at_), html_.size());
        if (LowerCase(html_.substr(at_, end.size())) == end) break;
      }
      return absl::OkStatus();
    }
    if (IsVoid(name) || EndsItself(name)) return absl::OkStatus();
    stack_.push_back(name);
    if (IsFormatting(name)) ++formatting_;
    if (stack_.size() > kDeepest) return Refuse(begin, "elements nested too deep");
    return absl::OkStatus();
  }

  void Close(const std::string& name) {
    for (size_t i = stack_.size(); i-- > 0;) {
      if (stack_[i] == name) {
        for (size_t k = i; k < stack_.size(); ++k) formatting_ -= IsFormatting(stack_[k]) ? 1 : 0;
        stack_.resize(i);
        return;
      }
      if (IsInline(name) && !IsInline(stack_[i])) return;  // the parser passes over it
    }
  }

  std::string_view html_;
  size_t at_ = 0;
  std::vector<std::string> stack_;
  size_t formatting_ = 0;
  size_t nodes_ = 0;
};

}  // namespace

absl::Status GuardHtml(std::string_view html) { return Scan(html).Run(); }

}  // namespace crossread
