// SPDX-License-Identifier: Apache-2.0
// The matters of data/en/notion.tsv on which two sources can take opposite sides, and what must join the two.
#ifndef CROSSREAD_SRC_GRAPH_NOTION_H_
#define CROSSREAD_SRC_GRAPH_NOTION_H_

#include <cstdint>
#include <string_view>

namespace crossread {

/// How a matter goes on while a story runs.
enum class NotionTime : uint8_t {
  kLasting,  ///< it is so or not, whenever told: who was insured
  kOnce,     ///< it comes to pass and stays so: a denial may be overtaken
  kEnds,     ///< it holds and ends for good: the asserted side may be overtaken
  kEver,     ///< it is so or not since the beginning: days beside it tell of something else
  kState,    ///< it comes and goes: only what is told of one day is set against each other
  kPlan,     ///< the same, and what will be stands against what was decided: "called off", "will go ahead"
};

/// What two stances must share before they are of one thing.
struct Notion {
  std::string_view name;
  NotionTime time;
  bool lone = false;  ///< a story asks it of one thing: where two sources speak of it once each, one word of who bears it is enough
  bool any = false;   ///< not even that is asked for: "the paintings", "the collection"
  bool story = false; ///< a story asks it once, of all that happened: whoever it is said of, unless two are named
  bool each = false;  ///< but of one sort of people: not "the crew wore life jackets", "no passenger wore one"
};

/// The matter of a predicate ("exempt"); null where it is not asked of two sources.
const Notion* FindNotion(std::string_view predicate);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_NOTION_H_
