// SPDX-License-Identifier: Apache-2.0
// The outcome of one run: what was read, what was compared, what was found.
#ifndef CROSSREAD_REPORT_H_
#define CROSSREAD_REPORT_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "crossread/finding.h"
#include "crossread/topic.h"

namespace crossread {

/// A source that could not be read.
struct Unread {
  std::string uri;
  absl::Status status;
};

/// Result of Check(). Owns the story that the findings point into.
struct Report {
  Story story;
  std::vector<Topic> topics;
  std::vector<Comparison> comparisons;  ///< what looked different and was let pass, with reasons
  std::vector<Finding> findings;        ///< worst first; the order in which reports number them
  std::vector<Unread> unread;
};

}  // namespace crossread

#endif  // CROSSREAD_REPORT_H_
