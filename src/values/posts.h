// SPDX-License-Identifier: Apache-2.0
// Which two posts few people ever hold at a time.
#ifndef CROSSREAD_SRC_VALUES_POSTS_H_
#define CROSSREAD_SRC_VALUES_POSTS_H_

#include "values/office.h"

namespace crossread {

/// True where both are posts that somebody is appointed or elected to, of two different kinds, neither former nor acting, and not of
/// those that go together (a mayor and councillor, a manager and director). Weaker than OfficesClash().
bool PostsDiffer(const OfficeKey& a, const OfficeKey& b);

/// The same of any two posts, at whatever body, that are not both at the head of something. Weaker than PostsDiffer(): for where most
/// sources have the one and a single source the other.
bool AnyPostsDiffer(const OfficeKey& a, const OfficeKey& b);

/// True for a post that a body gives, neither former nor acting: a treasurer, a spokesman, a bishop; not for a calling, a rank or a word
/// that says little ("leader", "expert", "officer").
bool AnyPost(const OfficeKey& key);

/// True for words by which any body's head goes: a director, a manager, a president; not for deputies.
bool IsHead(const OfficeKey& key);

/// True where both are offices within one body that it gives to two people: a chief engineer and a finance director, the head of its
/// security and its president. Ask only of one and the same body.
bool OfficersDiffer(const OfficeKey& a, const OfficeKey& b);

/// True for a post that a body gives to one person at a time: its director, chair, coach, chief constable.
bool OnePost(const OfficeKey& key);

/// True for those of them that one event hardly meets two of, whatever the body: a head teacher, a harbour master.
bool SelfEvident(const OfficeKey& key);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_POSTS_H_
