// SPDX-License-Identifier: Apache-2.0
// Parts behind the given name in their plainest spelling; a last part that may be a letter off beside the given name.
#include "graph/name_keys.h"

#include "graph/pairs.h"
#include "values/names.h"

namespace crossread {

std::vector<uint64_t> NameKeys(const Name& name) {
  std::vector<uint64_t> keys;
  for (size_t i = name.parts.size() > 1 ? 1 : 0; i < name.parts.size(); ++i) keys.push_back(KeyHash("part", NameKey(name.parts[i])));
  if (name.parts.size() < 2) return keys;
  const std::string &given = name.parts.front(), &last = name.parts.back();
  keys.push_back(KeyHash(given, last));
  for (size_t i = 0; i < last.size() && last.size() >= 5; ++i) keys.push_back(KeyHash(given, last.substr(0, i) + last.substr(i + 1)));
  return keys;
}

}  // namespace crossread
