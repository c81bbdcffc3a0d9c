// SPDX-License-Identifier: Apache-2.0
// Which way a date points, from the verbs around it.
#ifndef CROSSREAD_SRC_CLAIMS_DATE_TENSE_H_
#define CROSSREAD_SRC_CLAIMS_DATE_TENSE_H_

#include "claims/time_reader.h"
#include "crossread/time_phrase.h"

namespace crossread {

/// The direction that the nearest verb before `first` gives, else the nearest after `last`, within the sentence
/// `sentence`. Plans and modals point to the future, reports to the past. kUnknown where no verb is near.
Direction TenseAt(const TimeReader& reader, TokenRange sentence, uint32_t first, uint32_t last);

/// Sets the direction of `phrase`, which stands at `first` up to `last`, where its own words leave it open: by tense, and by
/// bounds that are set for what is to come ("no later than May 3", "gave them until Friday").
void Point(const TimeReader& reader, TokenRange sentence, uint32_t first, uint32_t last, TimePhrase& phrase);

}  // namespace crossread

#endif  // CROSSREAD_SRC_CLAIMS_DATE_TENSE_H_
