// SPDX-License-Identifier: Apache-2.0
// Never a count: 0 or 1, with the counts in words.
#include "pipeline/verdict.h"

#include "absl/strings/str_cat.h"
#include "base/strings.h"
#include "report/wording.h"

namespace crossread {

Verdict Judge(const Report& report, std::string_view fail_on) {
  Counts counts = CountFindings(report);
  int errors = counts.errors + counts.folded_errors;
  int warnings = counts.warnings + counts.folded_warnings;
  int notes = counts.notes + counts.folded_notes;
  std::string said;
  auto add = [&](int count, std::string_view noun) {
    if (count > 0) absl::StrAppend(&said, said.empty() ? "" : ", ", Plural(count, noun));
  };
  if (fail_on != "never") add(errors, "error");
  if (fail_on == "warning" || fail_on == "note") add(warnings, "warning");
  if (fail_on == "note") add(notes, "note");
  Verdict verdict;
  verdict.exit_code = said.empty() ? 0 : 1;
  if (fail_on == "never") said = "findings do not count";
  if (said.empty()) said = absl::StrCat("nothing at or above ", av(fail_on));
  verdict.closing = absl::StrCat("exit ", verdict.exit_code, ": ", said, ", threshold --fail-on ", av(fail_on));
  return verdict;
}

}  // namespace crossread
