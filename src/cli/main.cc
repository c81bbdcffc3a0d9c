// SPDX-License-Identifier: Apache-2.0
// Entry point.
#include "cli/run.h"

int main(int argc, char** argv) { return crossread::RunProgram({argv + 1, argv + argc}); }
