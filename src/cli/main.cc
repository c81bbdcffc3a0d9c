// SPDX-License-Identifier: Apache-2.0
// Entry point.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "crossread/check.h"
#include "lexicon/lexicon.h"
#include "report/reports.h"

int main(int argc, char** argv) {
  std::vector<crossread::Source> sources;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    crossread::Source source;
    source.uri = argv[i];
    source.bytes.assign(std::istreambuf_iterator<char>(in), {});
    sources.push_back(std::move(source));
  }
  crossread::Report report = crossread::Check(std::move(sources), crossread::Lexicon::BuiltIn(), {});
  std::string out;
  crossread::FindReporter("json")->write(report, {}, &out);
  std::fwrite(out.data(), 1, out.size(), stdout);
  return 0;
}
