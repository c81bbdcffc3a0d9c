// SPDX-License-Identifier: Apache-2.0
// Sources read back from JSON that report/document_json.h wrote.
#ifndef CROSSREAD_SRC_PIPELINE_SAVED_DOCUMENT_H_
#define CROSSREAD_SRC_PIPELINE_SAVED_DOCUMENT_H_

#include <rapidjson/document.h>

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "crossread/document.h"

namespace crossread {

/// Parses `json` with the flags that hostile input needs. `InvalidArgument` names the byte.
absl::Status ParseJson(std::string_view json, rapidjson::Document* parsed);

/// Member `key` of the object `value` as text; empty where it is missing or no string. The view lives as long as `value`.
std::string_view TextMember(const rapidjson::Value& value, const char* key);

/// Member `key` as a whole number, `otherwise` where it is missing or none.
int64_t WholeMember(const rapidjson::Value& value, const char* key, int64_t otherwise);

/// Member `key` where it is a list, else null.
const rapidjson::Value* ListMember(const rapidjson::Value& value, const char* key);

/// The document called `uri` with the members of `value`. `InvalidArgument` where there is no text, `DataLoss` where the
/// raw bytes do not give it.
absl::StatusOr<Document> ReadSavedDocument(std::string_view uri, const rapidjson::Value& value);

}  // namespace crossread

#endif  // CROSSREAD_SRC_PIPELINE_SAVED_DOCUMENT_H_
