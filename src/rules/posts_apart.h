// SPDX-License-Identifier: Apache-2.0
// Two posts that two sources give to one person, each as the only one.
#ifndef CROSSREAD_SRC_RULES_POSTS_APART_H_
#define CROSSREAD_SRC_RULES_POSTS_APART_H_

#include "crossread/claim.h"

namespace crossread {

/// True where a source that has the one post would have been wrong to leave out the other: at the head of a body and in its service,
/// minister of one field and deputy of another, the deputy of a body's head and its head, one post at two bodies that are named, two
/// posts that few hold at a time. False for what is former, acting or says little ("official", "boss").
bool PostsApart(const Mention& a, const Mention& b);

/// The same of posts that some do hold at a time. To be told only where most sources have the one and a single source the other.
bool PostsUnlikely(const Mention& a, const Mention& b);

/// "Boss", "the chief": at the head of what, nothing tells.
bool SaysLittle(const Mention& mention);

}  // namespace crossread

#endif  // CROSSREAD_SRC_RULES_POSTS_APART_H_
