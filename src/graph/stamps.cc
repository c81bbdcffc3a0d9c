// SPDX-License-Identifier: Apache-2.0
// One look at each source tells whether it has any.
#include "graph/stamps.h"

#include <vector>

#include "values/live_blog.h"

namespace crossread {

void DropStamps(Story& story) {
  std::vector<bool> posted;
  bool any = false;
  for (const Document& document : story.documents) {
    posted.push_back(IsNewestFirst(document.text));
    any = any || posted.back();
  }
  if (!any) return;
  std::erase_if(story.facts, [&](const Fact& fact) { return posted[fact.doc()] && OpensEntry(story.copies[fact.doc()], fact.claim); });
}

}  // namespace crossread
