// SPDX-License-Identifier: Apache-2.0
// Which rules run: what ships switched off runs where it is switched on or selected, and what is ignored never does.
#include "pipeline/select.h"

#include <string>

#include "gtest/gtest.h"

namespace crossread {
namespace {

/// Ids of those that run of a rule that ships switched on and one that does not, behind one another.
std::string Running(const CheckOptions& options) {
  Rule on{}, off{};
  on.id = "date/conflict";
  off.id = "copy/stray-space", off.on = false;
  const Rule* all[] = {&on, &off};
  std::string ids;
  for (const Rule* rule : SelectRules(all, options)) ids += std::string(rule->id) + " ";
  return ids;
}

TEST(Select, RunsWhatIsOnAndWhatIsSwitchedOn) {
  CheckOptions options;
  EXPECT_EQ(Running(options), "date/conflict ");
  options.enable = {"copy/*"};
  EXPECT_EQ(Running(options), "date/conflict copy/stray-space ");
  options.ignore = {"*/stray-space"};
  EXPECT_EQ(Running(options), "date/conflict ");
}

TEST(Select, RunsJustWhatIsSelected) {
  CheckOptions options;
  options.select = {"copy/*"};
  EXPECT_EQ(Running(options), "copy/stray-space ");
  options.ignore = {"*"};
  EXPECT_EQ(Running(options), "");
}

}  // namespace
}  // namespace crossread
