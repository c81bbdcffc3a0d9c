// SPDX-License-Identifier: Apache-2.0
// A step of the build: `make_block OUT DATA TABLE...` compiles the tables below DATA and writes the block to OUT.
#include <cstdio>
#include <fstream>
#include <iterator>

#include "lexicon/compile.h"

int main(int count, char** arguments) {
  if (count < 4) return 2;
  std::vector<std::pair<std::string, std::string>> tables;
  for (int i = 3; i < count; ++i) {
    std::ifstream file(std::string(arguments[2]) + "/" + arguments[i], std::ios::binary);
    if (!file) return std::fprintf(stderr, "cannot read %s\n", arguments[i]), 2;
    tables.emplace_back(arguments[i], std::string(std::istreambuf_iterator<char>(file), {}));
  }
  auto block = crossread::CompileTables(tables);
  if (!block.ok()) return std::fprintf(stderr, "data/%s\n", std::string(block.status().message()).c_str()), 1;
  std::ofstream out(arguments[1], std::ios::binary);
  out.write(reinterpret_cast<const char*>(block->data()), static_cast<std::streamsize>(block->size() * sizeof(uint64_t)));
  return out.good() ? 0 : 2;
}
