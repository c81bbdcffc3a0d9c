// SPDX-License-Identifier: Apache-2.0
// Finds the people a copy names, with the titles that stand beside them: shared by person, role and quote.
#ifndef CROSSREAD_SRC_CLAIMS_PEOPLE_H_
#define CROSSREAD_SRC_CLAIMS_PEOPLE_H_

#include <algorithm>
#include <string>
#include <vector>

#include "crossread/claim_kind.h"
#include "crossread/value.h"
#include "values/office.h"

namespace crossread {

/// One mention of a person by name.
struct PersonMention {
  TokenRange name;       ///< "Ilse Brandvold"; a later mention has the surname alone
  Name folded;           ///< the name folded (values/names.h); has parts
  TokenRange title;      ///< "interior minister", before or after the name; empty where there is none
  OfficeKey office;      ///< the title folded; empty where there is none
  std::string of;        ///< country of the office or the person: "country:no"; else empty
  std::string body;      ///< other body the office belongs to, lower case: "disaster agency"; else empty
  TokenRange nation;     ///< the words that name the country of the person; empty where there are none
  uint32_t sentence = 0;
  bool woman = false, man = false;  ///< told by an honorific

  /// The words from title to name, or the name alone.
  TokenRange Words() const {
    TokenRange all = name;
    for (TokenRange part : {title, nation}) {
      if (part.empty()) continue;
      all.first = std::min(all.first, part.first);
      all.last = std::max(all.last, part.last);
    }
    return all;
  }
};

/// Every mention of a person in the running text of `reading`, in text order. What may be a place or a body is left out.
/// Found once for a reading, which owns them.
const std::vector<PersonMention>& FindPeople(const Reading& reading);

/// The mention of `people`, as FindPeople() returns them, whose name token `i` lies in; null where there is none.
const PersonMention* PersonAt(const std::vector<PersonMention>& people, uint32_t i);

/// A claim of `kind` over `words`, with the name, office and country of `person`.
Claim ClaimOf(const Copy& copy, const PersonMention& person, std::string_view kind, TokenRange words, TokenRange core);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_PEOPLE_H_
