// SPDX-License-Identifier: Apache-2.0
// The reporters that ship; one line each, in the order of the help.
#include "report/reports.h"

namespace crossread {

extern const Reporter kText;
extern const Reporter kShort;
extern const Reporter kHtml;
extern const Reporter kJson;
extern const Reporter kSarif;
extern const Reporter kGithub;
extern const Reporter kMarkdown;
extern const Reporter kJunit;
extern const Reporter kGitlab;
extern const Reporter kRdjsonl;
extern const Reporter kCheckstyle;

std::span<const Reporter* const> AllReporters() {
  static constexpr const Reporter* kReporters[] = {
      &kText,
      &kShort,
      &kJson,
      &kSarif,
      &kHtml,
      &kGithub,
      &kMarkdown,
      &kJunit,
      &kGitlab,
      &kRdjsonl,
      &kCheckstyle,
  };
  return kReporters;
}

const Reporter* FindReporter(std::string_view id) {
  for (const Reporter* reporter : AllReporters()) {
    if (reporter->id == id) return reporter;
  }
  return nullptr;
}

}  // namespace crossread
