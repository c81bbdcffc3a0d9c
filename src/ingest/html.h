// SPDX-License-Identifier: Apache-2.0
// HTML as other formats hold it: a page, or the body of a feed's item.
#ifndef CROSSREAD_SRC_INGEST_HTML_H_
#define CROSSREAD_SRC_INGEST_HTML_H_

#include "absl/status/status.h"
#include "crossread/document.h"
#include <optional>
#include <string>

#include "absl/time/civil_time.h"
#include "ingest/composer.h"

namespace crossread {

/// What a page says of itself, outside its text.
struct PageFacts {
  std::string title;   ///< og:title, else the title element
  std::string outlet;  ///< og:site_name, else the publisher of its JSON-LD
  std::optional<absl::CivilMinute> published;
};

/// Adds the article of the HTML in `page` (a whole page or a piece of one) to `composer`; what the page says of itself
/// goes to `facts` where that is given. The status is that of GuardHtml.
absl::Status ReadArticle(const Decoded& page, Composer& composer, PageFacts* facts);

}  // namespace crossread

#endif  // CROSSREAD_SRC_INGEST_HTML_H_
