// SPDX-License-Identifier: Apache-2.0
// crossread graph: the claim graph in dot or GraphML, for people who want to look.
#include "graph/crossref.h"

#include "absl/strings/str_cat.h"
#include "cli/run.h"
#include "cli/settings.h"

namespace crossread {

int RunGraph(const CommandLine& line) {
  std::string format = line.Get("format", "dot"), id = format.substr(0, format.find('='));
  if (id != "dot" && id != "graphml") return Fail(absl::StrCat("graph --format ", format, ": must be dot or graphml"));
  CommandLine plain = line;
  plain.flags.erase("format");
  auto settings = ReadSettings(plain);
  if (!settings.ok()) return Fail(std::string(settings.status().message()));
  Report report;
  if (int code = CheckSources(plain, *settings, &report); code != 0) return code;
  CrossReference reference{report.topics, report.comparisons};
  return WriteTo(id.size() < format.size() ? format.substr(id.size() + 1) : "", WriteGraph(report.story, reference, id == "graphml")) ? 0 : 2;
}

}  // namespace crossread
