// SPDX-License-Identifier: Apache-2.0
// Offices in a folded form, and which two of them one person cannot hold at a time.
#ifndef CROSSREAD_SRC_VALUES_OFFICE_H_
#define CROSSREAD_SRC_VALUES_OFFICE_H_

#include <string>
#include <string_view>
#include <vector>

namespace crossread {

/// A title taken apart: "Deputy Foreign Minister" is class "minister" of track "gov", field "foreign", deputy.
struct OfficeKey {
  std::string cls;                  ///< gender-neutral: "spokesperson"; empty where there is no office
  std::string track;                ///< data/en/title.tsv, fourth column
  std::vector<std::string> fields;  ///< fields of work, sorted
  bool deputy = false;
  bool former = false;              ///< "former", "late", "ex-", "outgoing"
  bool acting = false;              ///< "acting", "interim", "designate"

  bool empty() const { return cls.empty(); }
};

/// One line for `key`, which ReadOffice() reads back; empty for an empty key.
std::string WriteOffice(const OfficeKey& key);
OfficeKey ReadOffice(std::string_view text);

/// `key` for people: "deputy foreign minister".
std::string ShowOffice(const OfficeKey& key);

/// True where nobody holds both at once: interior and justice minister, chief executive and finance director, spokesperson
/// and head. False where either is vague ("official"), former, acting, or where both are often held together.
bool OfficesClash(const OfficeKey& a, const OfficeKey& b);

/// True where the two are one office in other words or one more exact than the other.
bool OfficesAgree(const OfficeKey& a, const OfficeKey& b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_OFFICE_H_
