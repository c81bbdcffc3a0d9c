// SPDX-License-Identifier: Apache-2.0
// A source as JSON that it can be read back from: what a saved report and a stream of claims carry.
#ifndef CROSSREAD_SRC_REPORT_DOCUMENT_JSON_H_
#define CROSSREAD_SRC_REPORT_DOCUMENT_JSON_H_

#include <string>

#include "absl/strings/escaping.h"
#include "crossread/document.h"
#include "report/json_writer.h"

namespace crossread {

/// "2022-01-10" at midnight, else "2022-01-10T08:30".
inline std::string MomentText(absl::CivilMinute moment) {
  bool midnight = moment.hour() == 0 && moment.minute() == 0;
  return midnight ? std::string(absl::FormatCivilTime(absl::CivilDay(moment))) : std::string(absl::FormatCivilTime(moment));
}

/// Members of an object that is open: "outlet", "locale", "title", "published" (a day from outside the text), "text", and "raw",
/// the file's bytes in Base64, where they are not the text. pipeline/saved_document.h reads them.
template <class W>
void WriteDocumentMembers(const Document& document, Json<W>& json) {
  json.TextIfAny("outlet", document.outlet);
  json.TextIfAny("locale", document.locale);
  json.TextIfAny("title", document.title);
  if (document.given) json.Text("published", MomentText(*document.given));
  json.Text("text", document.text);
  if (document.raw) json.Text("raw", absl::Base64Escape(*document.raw));
}

}  // namespace crossread

#endif  // CROSSREAD_SRC_REPORT_DOCUMENT_JSON_H_
