// SPDX-License-Identifier: Apache-2.0
// The reporters that ship; one line each, in the order of the help.
#include "report/reports.h"

namespace crossread {

extern const Reporter kShort;
extern const Reporter kHtml;
extern const Reporter kJson;
extern const Reporter kSarif;

std::span<const Reporter* const> AllReporters() {
  static constexpr const Reporter* kReporters[] = {
      &kShort,
      &kJson,
      &kSarif,
      &kHtml,
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
