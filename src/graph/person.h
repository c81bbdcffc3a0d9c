// SPDX-License-Identifier: Apache-2.0
// One person as all sources tell of them.
#ifndef CROSSREAD_SRC_GRAPH_PERSON_H_
#define CROSSREAD_SRC_GRAPH_PERSON_H_

#include <set>
#include <string>
#include <vector>

#include "crossread/topic.h"
#include "values/office.h"

namespace crossread {

/// An office that somebody is said to hold.
struct Held {
  OfficeKey office;   ///< empty where only a nation is told
  std::string of;     ///< the nation beside it, or the kind of vehicle
  std::string body;   ///< what it is held in, lower case: "harbour authority"; empty where none is told
};

struct Person {
  Name name;                     ///< the fullest form
  std::vector<uint32_t> people;  ///< facts of kind person
  std::vector<uint32_t> roles;   ///< facts of kind role
  std::set<DocId> docs;
  std::set<std::string> trades;  ///< "bolter" of "Jan Moe, a roof bolter," and of "a roof bolter called Jan Moe"
  std::set<std::string> styles;  ///< "dr", "prof": what few of one surname bear
  std::set<std::string> doings;  ///< stems of the words around the whole name: what is told of them
  std::set<std::string> company;  ///< folded names beside the whole name, that are no words of the language
  int age = 0;                   ///< as printed behind the name, "NAME, 63,"; 0 where none is, or two are
  std::vector<Held> holds;  ///< different offices, in order of `roles`
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_PERSON_H_
