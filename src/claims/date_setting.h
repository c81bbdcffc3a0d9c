// SPDX-License-Identifier: Apache-2.0
// What the whole copy tells about a date that is ambiguous by itself.
#ifndef CROSSREAD_SRC_CLAIMS_DATE_SETTING_H_
#define CROSSREAD_SRC_CLAIMS_DATE_SETTING_H_

#include "claims/time_reader.h"

namespace crossread {

/// Whether the copy speaks of a person called May: "Mrs May", "Theresa May said". `may` is the word's id.
bool MayIsAName(const TimeReader& reader, WordId may);

/// Money, percentages and words of trade are the mark of a business story.
bool IsBusiness(const Copy& copy);

/// Whether a word of trade ("profit", "growth", "bank") is among the tokens `around`.
bool TalksTrade(const Copy& copy, TokenRange around);

/// The money of Britain is spoken of, in which "7p" is a price.
bool CountsPence(const Copy& copy);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_DATE_SETTING_H_
