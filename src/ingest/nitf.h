// SPDX-License-Identifier: Apache-2.0
// NITF as other formats hold it: NewsML-G2 carries whole NITF stories.
#ifndef CROSSREAD_SRC_INGEST_NITF_H_
#define CROSSREAD_SRC_INGEST_NITF_H_

#include <optional>

#include "absl/time/civil_time.h"
#include "ingest/xml_source.h"

namespace crossread {

/// Adds the story at the NITF element `root` to `composer`; the day of issue that its head tells, else nothing.
std::optional<absl::CivilMinute> ReadNitfStory(const XmlSource& source, const pugi::xml_node& root, Composer& composer);

}  // namespace crossread

#endif  // CROSSREAD_SRC_INGEST_NITF_H_
