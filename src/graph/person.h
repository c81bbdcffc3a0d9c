// SPDX-License-Identifier: Apache-2.0
// One person as all sources tell of them.
#ifndef CROSSREAD_SRC_GRAPH_PERSON_H_
#define CROSSREAD_SRC_GRAPH_PERSON_H_

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "crossread/topic.h"
#include "values/office.h"

namespace crossread {

struct Person {
  Name name;                     ///< the fullest form
  std::vector<uint32_t> people;  ///< facts of kind person
  std::vector<uint32_t> roles;   ///< facts of kind role
  std::set<DocId> docs;
  std::set<std::string> trades;  ///< "bolter" of "Jan Moe, a roof bolter," and of "a roof bolter called Jan Moe"
  std::set<std::string> styles;  ///< "dr", "prof": what few of one surname bear
  std::set<std::string> doings;  ///< stems of the words around the whole name: what is told of them
  int age = 0;                   ///< as printed behind the name, "NAME, 63,"; 0 where none is, or two are
  std::vector<std::pair<OfficeKey, std::string>> holds;  ///< different offices, each with the nation beside it or the kind of vehicle, in order of `roles`
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_PERSON_H_
