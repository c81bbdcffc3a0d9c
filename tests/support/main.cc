// SPDX-License-Identifier: Apache-2.0
// Starts the tests: those of the tables are registered before any runs.
#include "gmock/gmock.h"
#include "tests/support/cases.h"

int main(int argc, char** argv) {
  testing::InitGoogleMock(&argc, argv);
  crossread::testing::RegisterClaimCases();
  crossread::testing::RegisterRuleCases();
  return RUN_ALL_TESTS();
}
