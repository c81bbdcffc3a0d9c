// SPDX-License-Identifier: Apache-2.0
// A fact as one JSON object: the line of `crossread claims -f jsonl` (CONTRACTS.md) and the claim of -f json.
#ifndef CROSSREAD_SRC_REPORT_FACT_JSON_H_
#define CROSSREAD_SRC_REPORT_FACT_JSON_H_

#include <string>
#include <string_view>

#include "crossread/topic.h"
#include "report/json_writer.h"

namespace crossread {

/// "given", "stated", "inferred", "borrowed", "none".
std::string_view BasisName(DateBasis basis);

/// Appends the normalised value of `fact` in one string: "2022-01-10", "14..inf", "country:ru"; nothing where it has none.
void AppendValue(const Fact& fact, std::string* out);

/// Writes `fact` of `story` as one object; offsets are those of the raw file. `group` is the key of the story that the
/// document belongs to; empty where there is none. `scratch` is overwritten: it spares an allocation a claim. With
/// `with_document` the object has a member "document" from which the source can be read back.
template <class W>
void WriteFact(const Story& story, const Fact& fact, std::string_view group, std::string* scratch, Json<W>& json, bool with_document = false);

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_FACT_JSON_H_
